import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ppid } from "node:process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  findBlockedFolder,
  findOutputProblem,
  OFFICE_MARK,
  openStaging,
  type Staging,
} from "../../../src/integration/staging.ts";

let directory: string;
let out: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "zhangbang-"));
  out = join(directory, "dist");
  await mkdir(out);
  await writeFile(join(out, "page"), "old");
});

afterEach(() => rm(directory, { recursive: true }));

/** Opens the staging folder, which no other build holds. */
async function open(): Promise<Staging> {
  const staging = await openStaging(out);
  if (staging === "busy") throw new Error("busy");
  return staging;
}

const page = () => readFile(join(out, "page"), "utf8");

test("a build takes the place of the last one only when it is published", async () => {
  const staging = await open();
  await writeFile(join(staging.directory, "page"), "new");
  expect(await page()).toBe("old");
  await staging.publish();
  expect(await page()).toBe("new");
  expect(await readdir(directory)).toEqual(["dist"]);
});

test("a build that fails leaves the last one and nothing else", async () => {
  const staging = await open();
  await writeFile(join(staging.directory, "page"), "half");
  await staging.discard();
  expect(await page()).toBe("old");
  expect(await readdir(directory)).toEqual(["dist"]);
});

test("what a killed build left is cleared away by the next", async () => {
  const killed = await open();
  await writeFile(join(killed.directory, "half"), "half");
  const next = await open();
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

test("a folder that another build is preparing is busy, and is left alone", async () => {
  await mkdir(join(directory, ".dist.next"));
  await writeFile(join(directory, ".dist.lock"), String(ppid));
  expect(await openStaging(out)).toBe("busy");
  expect((await readdir(directory)).toSorted()).toEqual([".dist.lock", ".dist.next", "dist"]);
});

test("a build that was killed long ago keeps nobody out, even if another program has its number now", async () => {
  const lock = join(directory, ".dist.lock");
  await writeFile(lock, String(ppid));
  await utimes(lock, new Date(0), new Date(0));
  expect(await openStaging(out)).not.toBe("busy");
});

test("a file is no folder to publish to", async () => {
  expect(await findOutputProblem(join(out, "page"), [])).toBe("not-a-folder");
});

describe("what only the office may see", () => {
  const beside = () => readFile(join(directory, "dist-office", "page"), "utf8");

  async function build(text: string): Promise<Staging> {
    const staging = await open();
    await writeFile(join(staging.directory, "page"), text);
    await mkdir(staging.office);
    await writeFile(join(staging.office, "page"), text);
    return staging;
  }

  test("is published beside the folder, and nothing of it in there", async () => {
    await (await build("first")).publish();
    await (await build("second")).publish();
    expect([await page(), await beside()]).toEqual(["second", "second"]);
    expect((await readdir(directory)).toSorted()).toEqual(["dist", "dist-office"]);
    expect(await readdir(out)).toEqual(["page"]);
  });

  test("stays as it was where a build fails", async () => {
    await (await build("first")).publish();
    await (await build("half")).discard();
    expect([await page(), await beside()]).toEqual(["first", "first"]);
  });

  test("is brought up to the public folder by the next build, where one was killed between the two", async () => {
    await (await build("first")).publish();
    const killed = await build("second");
    await rm(out, { recursive: true });
    await rename(killed.directory, out);
    await open();
    expect([await page(), await beside()]).toEqual(["second", "second"]);
  });

  test("never takes the place of somebody's own folder", async () => {
    await mkdir(join(out, "api"));
    await writeFile(join(out, "api", "index.json"), "{}");
    expect(await findBlockedFolder(out, [])).toBeUndefined();
    await mkdir(join(directory, "dist-office"));
    await writeFile(join(directory, "dist-office", "letters.docx"), "");
    expect(await findBlockedFolder(out, [])).toEqual({
      folder: `${out}-office`,
      problem: "not-a-site",
    });
    await writeFile(join(directory, "dist-office", OFFICE_MARK), "");
    expect(await findBlockedFolder(out, [])).toBeUndefined();
  });
});
