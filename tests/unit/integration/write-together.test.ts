import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeTogether } from "../../../src/integration/write-together.ts";
import { ARRIVING, readContent } from "../../../src/load/read.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhangbang-together-"));
  await put("site.yaml", "old site");
  await put("communities/a/community.yaml", "old a");
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** What a reader of the content folder sees. */
async function seen(): Promise<Readonly<Record<string, string>>> {
  const files = await readContent(folder);
  return Object.fromEntries(
    files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]),
  );
}

const fresh = { "site.yaml": "new site", "communities/a/community.yaml": "new a", "b.yaml": "b" };
const files = Object.entries(fresh).map(([path, text]) => ({ path, text }));

describe("files written together", () => {
  test("are all there, and nothing else is left", async () => {
    expect(await writeTogether(folder, files)).toBe("written");
    expect(await seen()).toEqual(fresh);
    expect((await readdir(folder)).toSorted()).toEqual(["b.yaml", "communities", "site.yaml"]);
  });

  test("are not to be seen while they are prepared", async () => {
    await put(".zhangbang-next/site.yaml", "new site");
    const { ".zhangbang-next/site.yaml": _hidden, ...visible } = await seen();
    expect(visible).toEqual({ "site.yaml": "old site", "communities/a/community.yaml": "old a" });
  });

  test.each([0, 1, 2])("are all seen, where who moves them is killed after %i", async (moved) => {
    for (const { path, text } of files) await put(`${ARRIVING}/${path}`, text);
    for (const { path } of files.slice(0, moved)) {
      await rename(join(folder, ARRIVING, path), join(folder, path));
    }
    expect(await seen()).toEqual(fresh);
    // The next who writes brings the rest to its place first.
    await writeTogether(folder, [{ path: "c.yaml", text: "c" }]);
    expect(await seen()).toEqual({ ...fresh, "c.yaml": "c" });
    expect(await readFile(join(folder, "communities/a/community.yaml"), "utf8")).toBe("new a");
  });

  test("are not written while another writes", async () => {
    await put(".zhangbang-lock", String(process.ppid));
    expect(await writeTogether(folder, files)).toBe("busy");
    expect((await seen())["site.yaml"]).toBe("old site");
  });
});
