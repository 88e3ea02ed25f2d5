import { expect, test } from "vitest";
import { sourceFiles } from "./source.ts";

test("only pages below /office/ are given what is not public", () => {
  const asking = sourceFiles(".ts", ".astro")
    .filter(({ text }) => text.includes("getOfficeRecords"))
    .map(({ path }) => path)
    .filter((path) => path !== "site/publication.ts");
  expect(asking.length).toBeGreaterThan(0);
  expect(asking.filter((path) => !path.startsWith("pages/[...locale]/office/"))).toEqual([]);
});
