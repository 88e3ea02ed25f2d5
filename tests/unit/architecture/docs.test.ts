import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { folderOf, parse, type SourceFile, sourceFiles } from "./source.ts";

const readme = readFileSync("README.md", "utf8");
const contributing = readFileSync("CONTRIBUTING.md", "utf8");
const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe("README and CONTRIBUTING", () => {
  test("name only commands that there are", () => {
    const named = `${readme}\n${contributing}`.matchAll(
      /\bnpm (?:run )?(?:--\w+ )*([a-z]+(?:-[a-z]+)*)\b/g,
    );
    const known = ["ci", ...Object.keys(manifest.scripts)];
    const commands = [...named].map(([, command = ""]) => command);
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
  });

  test("leave no command untold", () => {
    const told = Object.keys(manifest.scripts).filter((script) =>
      `${readme}\n${contributing}`.match(new RegExp(`npm (?:run )?${script}\\b`)),
    );
    expect(told).toEqual(Object.keys(manifest.scripts));
  });

  test("point only to files that there are", () => {
    const links = `${readme}\n${contributing}`.matchAll(/(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)\)/g);
    for (const [, file = ""] of links) expect(() => readFileSync(file), file).not.toThrow();
  });
});

describe("CONTRIBUTING", () => {
  test("gives a reason for every dependency, and for no other package", () => {
    const [, section = ""] = contributing.split("## Dependencies, and why");
    const told = [...section.matchAll(/`((?:@[a-z0-9-]+\/)?[a-z][a-z0-9.-]*)`/g)].map(
      ([, name]) => name,
    );
    const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(told.toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });
});

describe("dependencies", () => {
  test("are of one version each, so that every machine has the same", () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe("every exported function", () => {
  test("says what it is for", () => {
    // What a page exports is Astro's contract, and Astro's documentation tells it.
    const files = sourceFiles(".ts").filter(({ path }) => folderOf(path) !== "pages");
    expect(files.flatMap(silentFunctions).toSorted()).toEqual([]);
  });

  test.each([
    ["a function", "export function roll() {}"],
    ["a constant function", "export const roll = () => 1;"],
    ["one held to a type", "export const roll = (() => 1) satisfies Roll;"],
    ["one with a comment that is no docstring", "// why\nexport function roll() {}"],
  ])("is found where it says nothing: %s", (_what, text) => {
    expect(silentFunctions({ path: "rules/roll.ts", text })).toEqual(["rules/roll.ts roll"]);
  });

  test("is not missed where it does", () => {
    const text = "/** The roll. */\nexport function roll() {}\nfunction own() {}";
    expect(silentFunctions({ path: "rules/roll.ts", text })).toEqual([]);
  });
});

/** Exported functions of a file without a docstring. */
function silentFunctions(file: SourceFile): readonly string[] {
  return parse(file)
    .statements.filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .flatMap(exportedFunctions)
    .map((name) => `${file.path} ${name}`);
}

function exportedFunctions(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) {
    return isExported(statement) ? [statement.name?.text ?? "default"] : [];
  }
  if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer !== undefined && isFunction(initializer))
    .map(({ name }) => name.getText());
}

function isExported({ modifiers }: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function isFunction(value: ts.Expression): boolean {
  if (ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value)) {
    return isFunction(value.expression);
  }
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value);
}
