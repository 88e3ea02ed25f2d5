import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import { good, schedulePath } from "./content.ts";

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

test("a folder that is a file is one finding", async () => {
  await write("records", "x");
  const { findings } = loadContent(await readContent(join(folder, "records")));
  expect(findings.map(({ message }) => message)).toEqual([
    "内容应是一个文件夹，给出的却是一个文件。",
  ]);
});

test("links are followed, and a folder that leads back to one above it is read once", async () => {
  for (const [path, text] of Object.entries(good)) {
    await write(path === schedulePath ? "../elsewhere.yaml" : path, text);
  }
  await symlink(join(folder, "../elsewhere.yaml"), join(folder, schedulePath));
  await symlink(folder, join(folder, "communities", "again"));
  const files = await readContent(folder);
  expect(files.map(({ path }) => path)).toEqual(Object.keys(good).toSorted());
  expect(loadContent(files).findings).toEqual([]);
});

test("a file that cannot be opened is one finding, and is not missing too", async () => {
  for (const [path, text] of Object.entries(good))
    if (path !== schedulePath) await write(path, text);
  await symlink(join(folder, "gone.yaml"), join(folder, schedulePath));
  const { findings } = loadContent(await readContent(folder));
  expect(findings.map(({ message, place }) => [place.file, message])).toEqual([
    [schedulePath, "这个文件打不开：没有读取权限，或者它指向的文件已经不在。"],
  ]);
});

test("of a folder that cannot be opened nothing is said to be missing", () => {
  const bytes = new Uint8Array();
  const trouble = "unreadable-folder" as const;
  const encoder = new TextEncoder();
  const whole = Object.entries(good).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
  const election = "communities/wutong/2027";
  const files = whole.filter(({ path }) => !path.startsWith(`${election}/`));
  const { findings } = loadContent([...files, { path: election, bytes, trouble }]);
  expect(findings.map(({ place }) => place.file)).toEqual([election]);
});
