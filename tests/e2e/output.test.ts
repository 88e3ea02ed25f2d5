import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { clerkEnvironment } from "./environment.ts";

test("a site is built into any folder, from any other, while another is built from there", async () => {
  const parent = await mkdtemp(join(tmpdir(), "zhangbang-output-"));
  const office = join(parent, "office");
  await mkdir(office);
  // The first begins with the path of the folder in which the command runs, and is not in it.
  const folders = [join(parent, "office-site/a"), join(office, "b"), join(parent, "c")];
  const told = await Promise.all(folders.map((folder) => buildParish(office, folder)));
  expect(told.join("")).not.toMatch(/error|warn/i);
  for (const folder of folders) {
    expect(existsSync(join(folder, "communities/nether-example/index.html")), folder).toBe(true);
  }
  expect((await readdir(office)).toSorted()).toEqual(["b", "b-office"]);
  await rm(parent, { recursive: true });
});

/** Builds the parish of the fixtures; what the command prints. */
async function buildParish(from: string, folder: string): Promise<string> {
  const content = resolve("tests/fixtures/parish/content");
  const command = [resolve("src/cli/main.ts"), "build", "--content", content];
  const { stdout, stderr } = await promisify(execFile)(
    execPath,
    [...command, "--today", "2027-04-12", "--out", folder],
    { cwd: from, env: clerkEnvironment() },
  );
  return stdout + stderr;
}
