import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, type SourceFile, sourceFiles } from "./source.ts";

/** What each folder of `src/` may know, from left to right: only folders above it in this table. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: [],
  timetable: ["model"],
  audit: ["model", "timetable"],
  i18n: ["model", "timetable"],
  load: ["model", "timetable", "i18n"],
  rules: ["model", "timetable", "audit", "i18n", "load"],
  notices: ["model", "timetable", "audit", "i18n"],
  report: ["model", "timetable", "audit", "i18n", "rules", "notices"],
  posters: ["model", "i18n"],
  feeds: ["model", "timetable", "i18n", "notices"],
  sheets: ["model", "i18n", "load"],
  site: ["model", "timetable", "i18n", "load", "rules", "notices"],
  components: ["model", "timetable", "i18n", "notices", "report", "site"],
  styles: [],
  layouts: ["model", "i18n", "notices", "site", "components", "styles"],
  pages: [
    "model",
    "timetable",
    "i18n",
    "notices",
    "report",
    "feeds",
    "site",
    "components",
    "layouts",
  ],
  integration: [
    "model",
    "timetable",
    "i18n",
    "load",
    "rules",
    "notices",
    "report",
    "posters",
    "feeds",
  ],
  cli: ["model", "timetable", "i18n", "load", "feeds", "sheets", "integration"],
  // Where Astro looks for collections and types, and nowhere else.
  "content.config.ts": ["model", "integration"],
  "env.d.ts": ["integration"],
};

describe("folders", () => {
  test("know only folders on their left", () => {
    const order = Object.keys(arrows);
    for (const [folder, known] of Object.entries(arrows)) {
      expect(order.slice(0, order.indexOf(folder)), folder).toEqual(
        expect.arrayContaining([...known]),
      );
    }
  });

  test("are all in the table, and nothing else is", () => {
    const folders = new Set(sourceFiles("").map(({ path }) => folderOf(path)));
    expect([...folders].toSorted()).toEqual(Object.keys(arrows).toSorted());
  });

  test("import nothing from folders that they may not know", () => {
    expect(sourceFiles(".ts", ".astro").flatMap(wrongImports)).toEqual([]);
  });
});

describe("CONTRIBUTING", () => {
  test("has the folders in the same order", () => {
    const contributing = readFileSync("CONTRIBUTING.md", "utf8");
    const told = [...contributing.matchAll(/^\|([^|]*)\|/gm)]
      .flatMap(([, cell = ""]) => [...cell.matchAll(/`([a-z0-9]+)\/`/g)])
      .map(([, folder]) => folder);
    expect(told).toEqual(Object.keys(arrows).filter((folder) => !folder.includes(".")));
  });
});

describe("an import the wrong way is found", () => {
  test.each([
    ["of a name", 'import { check } from "../rules/check.ts";'],
    ["of a type", 'import type { Check } from "../rules/check.ts";'],
    ["over several lines", 'import {\n  check,\n  type Check,\n} from "../rules/check.ts";'],
    ["for its effect", 'import "../rules/check.ts";'],
    ["while running", 'const { check } = await import("../rules/check.ts");'],
    ["passed on", 'export { check } from "../rules/check.ts";'],
  ])("%s", (_how, text) => {
    expect(wrongImports({ path: "load/load.ts", text })).toEqual(["load/load.ts → rules/check.ts"]);
  });
});

/** Imports of a file from folders that its own may not know. */
function wrongImports({ path, text }: SourceFile): readonly string[] {
  const folder = folderOf(path);
  const known = [folder, ...(arrows[folder] ?? [])];
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)]
    .map(([, specifier = ""]) => posix.join(posix.dirname(path), specifier))
    .filter((imported) => !known.includes(folderOf(imported)))
    .map((imported) => `${path} → ${imported}`);
}
