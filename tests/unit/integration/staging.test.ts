import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findOutputProblem, openStaging } from "../../../src/integration/staging.ts";

let directory: string;
let out: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "zhangbang-"));
  out = join(directory, "dist");
  await mkdir(out);
  await writeFile(join(out, "page"), "old");
});

afterEach(() => rm(directory, { recursive: true }));

const page = () => readFile(join(out, "page"), "utf8");

test("a build takes the place of the last one only when it is published", async () => {
  const staging = await openStaging(out);
  await writeFile(join(staging.directory, "page"), "new");
  expect(await page()).toBe("old");
  await staging.publish();
  expect(await page()).toBe("new");
  expect(await readdir(directory)).toEqual(["dist"]);
});

test("a build that fails leaves the last one and nothing else", async () => {
  const staging = await openStaging(out);
  await writeFile(join(staging.directory, "page"), "half");
  await staging.discard();
  expect(await page()).toBe("old");
  expect(await readdir(directory)).toEqual(["dist"]);
});

test("what a killed build left is cleared away by the next", async () => {
  const killed = await openStaging(out);
  await writeFile(join(killed.directory, "half"), "half");
  const next = await openStaging(out);
  expect(await readdir(next.directory)).toEqual([]);
});

test("a build killed in the moment of publishing loses nothing: the next brings the last one back", async () => {
  await openStaging(out);
  await rename(out, join(directory, ".dist.previous"));
  await openStaging(out);
  expect(await page()).toBe("old");
});

test("a folder that holds the records or the program is never published to", async () => {
  const content = join(directory, "office", "content");
  await mkdir(content, { recursive: true });
  for (const folder of [directory, join(directory, "office"), content]) {
    expect(await findOutputProblem(folder, [content])).toBe("holds-sources");
  }
  expect(await findOutputProblem(join(directory, "office", "dist"), [content])).toBeUndefined();
});

test("a folder with files of others is never published to, an empty or published one is", async () => {
  expect(await findOutputProblem(out, [])).toBe("not-a-site");
  await mkdir(join(out, "api"));
  await writeFile(join(out, "api", "index.json"), "{}");
  expect(await findOutputProblem(out, [])).toBeUndefined();
  await rm(out, { recursive: true });
  await mkdir(out);
  expect(await findOutputProblem(out, [])).toBeUndefined();
});
