import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
).packages;

/** Where a package could find another, nearest first, as Node looks for it. */
function placesOf(name: string, from: string): readonly string[] {
  const folders = from.split("/node_modules/").map((_, index, parts) => {
    const parent = parts.slice(0, parts.length - index).join("/node_modules/");
    return parent === "" ? "" : `${parent}/`;
  });
  return [...folders, ""].map((folder) => `${folder}node_modules/${name}`);
}

test("the lockfile lists the builds for every system, without which npm ci refuses it", () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !placesOf(name, from).some((place) => place in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test("the lockfile names no host: packages come from wherever npm is told", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
});
