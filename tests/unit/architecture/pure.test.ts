import ts from "typescript";
import { describe, expect, test } from "vitest";
import { everyNode, folderOf, lineOf, parse, type SourceFile, sourceFiles } from "./source.ts";

/** Folders that work out and neither read nor write: the same in, the same out. */
const pure = [
  "model",
  "timetable",
  "audit",
  "i18n",
  "load",
  "rules",
  "notices",
  "report",
  "posters",
  "feeds",
  "sheets",
];

/** Files in them that read the disk all the same: the records, and the fonts of the posters. */
const readers = ["load/read.ts", "posters/fonts.ts"];

/** What they read it with. */
const disk = ["node:fs", "node:fs/promises", "node:module", "node:path"];

/** What of Node works out and neither reads nor writes. */
const harmless = ["node:zlib"];

/** What gives another answer tomorrow, or elsewhere. */
const impureNames = new Set(["process", "performance", "fetch", "setTimeout", "setInterval"]);
const impureMembers = new Set(["Temporal.Now", "Date.now", "Math.random", "import.meta.env"]);

describe("pure folders", () => {
  test("read no disk, no clock, no chance and no environment", () => {
    const files = sourceFiles(".ts").filter(({ path }) => pure.includes(folderOf(path)));
    expect(files.flatMap(impurities)).toEqual([]);
  });

  test("have no more readers than are listed", () => {
    const files = new Set(sourceFiles(".ts").map(({ path }) => path));
    expect(readers.filter((path) => !files.has(path))).toEqual([]);
  });
});

describe("impure code is found", () => {
  test.each([
    ["a file that is read", 'import { readFile } from "node:fs/promises";'],
    ["a module that is loaded while running", 'await import("node:fs");'],
    ["the clock", "const day = Temporal.Now.plainDateISO();"],
    ["the clock by its old name", "const day = new Date();"],
    ["the clock as a number", "const at = Date.now();"],
    ["chance", "const dice = Math.random();"],
    ["the environment", "const user = process.env;"],
  ])("%s", (_what, text) => {
    expect(impurities({ path: "rules/order.ts", text })).toHaveLength(1);
  });

  test("in a reader too, beside its reading", () => {
    const text = 'import "node:fs";\nimport "node:http";\nTemporal.Now.instant();';
    expect(impurities({ path: "load/read.ts", text })).toEqual([
      'load/read.ts:2 "node:http"',
      "load/read.ts:3 Temporal.Now",
    ]);
  });
});

describe("pure code passes", () => {
  test.each([
    ["a given moment", 'const posted = new Date("2027-03-01T00:00:00Z");'],
    [
      "a field that is called like the environment",
      "const { process } = election; says(a.process);",
    ],
    ["a comment", "// Temporal.Now and process belong elsewhere."],
  ])("%s", (_what, text) => {
    expect(impurities({ path: "rules/order.ts", text })).toEqual([]);
  });
});

/** Every place of a file that makes its answers depend on more than what it is given. */
function impurities(file: SourceFile): readonly string[] {
  const allowed = readers.includes(file.path) ? [...disk, ...harmless] : harmless;
  return everyNode(parse(file))
    .filter((node) => isImpure(node, allowed))
    .map((node) => `${lineOf(node, file)} ${node.getText()}`);
}

function isImpure(node: ts.Node, allowed: readonly string[]): boolean {
  if (ts.isStringLiteral(node))
    return node.text.startsWith("node:") && !allowed.includes(node.text);
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === "Date" && (node.arguments ?? []).length === 0;
  }
  if (ts.isPropertyAccessExpression(node)) return impureMembers.has(node.getText());
  return ts.isIdentifier(node) && impureNames.has(node.text) && isValue(node);
}

/** Whether a name stands for something in scope, not for a member or a field. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isExpression(parent);
}
