import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import { good } from "./content.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhangbang-read-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

test("a folder is read whole, its paths with slashes and in order", async () => {
  for (const [path, text] of Object.entries(good)) await write(path, text);
  const files = await readContent(folder);
  expect(files.map(({ path }) => path)).toEqual(Object.keys(good).toSorted());
  expect(loadContent(files).findings).toEqual([]);
});

test("a picture is listed, not read", async () => {
  await write("communities/wutong/2027/ji.jpg", Uint8Array.from([1, 2, 3]));
  expect(await readContent(folder)).toEqual([
    { path: "communities/wutong/2027/ji.jpg", bytes: new Uint8Array() },
  ]);
});

test("a folder that is not there has no files", async () => {
  const files = await readContent(join(folder, "nowhere"));
  expect(loadContent(files).findings).toHaveLength(1);
});
