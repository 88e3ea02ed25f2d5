import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Variant, variants } from "./variants.ts";

/**
 * One content folder in which every community is the same good one with another mistake: one run must
 * find each mistake, at its line, and nothing else.
 */

interface PrintedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly hint?: string;
}

interface Printed {
  readonly findings: readonly PrintedFinding[];
  readonly summary: { readonly errors: number };
}

let directory: string;
let printed: Printed;
let exitCode: number;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "zhangbang-"));
  await writeBrokenContent(join(directory, "content"));
  await mkdir(join(directory, "dist"));
  await writeFile(join(directory, "dist", "index.html"), "the last good output");
  const { code, stdout } = await run("build", "--format", "json");
  exitCode = code;
  printed = JSON.parse(stdout) as Printed;
});

afterAll(() => rm(directory, { recursive: true }));

test("there are at least 40 mistakes, each of its own", () => {
  expect(variants.length).toBeGreaterThanOrEqual(40);
  expect(new Set(variants.map(({ mistake }) => mistake)).size).toBe(variants.length);
});

test("the build is refused with exit code 1 and the published folder is as it was", async () => {
  expect(exitCode).toBe(1);
  expect(await readFile(join(directory, "dist", "index.html"), "utf8")).toBe(
    "the last good output",
  );
});

test("the good community beside the broken ones has no finding", () => {
  expect(printed.findings.filter(({ file }) => file.startsWith("communities/good/"))).toEqual([]);
});

describe("each mistake is one finding at its line", () => {
  test.each(variants.map((variant, index) => [variant.mistake, variant, index] as const))(
    "%s",
    async (_mistake, variant, index) => {
      const folder = folderOf(index);
      const foundIn = variant.in ?? variant.file;
      const found = printed.findings.filter(({ file }) => file.startsWith(`${folder}/`));
      expect(found.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
        `${variant.rule} ${folder}/${foundIn}`,
      ]);
      const [finding] = found;
      const text = await readFile(join(directory, "content", folder, foundIn), "utf8");
      const line = text.split("\n")[(finding?.line ?? 0) - 1] ?? "";
      expect(line).toContain(variant.at ?? variant.replace.split("\n")[0]?.trim());
      expect(finding?.severity).toBe("error");
      expect(`${finding?.message} ${finding?.hint}`).toContain(variant.says ?? "");
    },
  );
});

test("a check prints for people the line, a mark under the place and a hint, and never a stack", async () => {
  const { code, stdout } = await run("check");
  expect(code).toBe(1);
  expect(stdout).toContain("date: 2026年9月3日");
  expect(stdout).toMatch(/\| +\^/);
  expect(stdout).toContain("建议：");
  expect(stdout).not.toMatch(/\bat .*\.ts:\d+/);
  expect(stdout).not.toContain("undefined");
});

function folderOf(index: number): string {
  return `communities/mistake-${index + 1}`;
}

async function writeBrokenContent(content: string): Promise<void> {
  await cp("content", content, { recursive: true });
  const good = join(content, "communities", "good");
  await cp(join("content", "communities", "wutongli"), good, { recursive: true });
  await rm(join(good, "2021"), { recursive: true });
  await Promise.all(
    variants.map(async (variant, index) => {
      const folder = join(content, folderOf(index));
      await cp(good, folder, { recursive: true });
      await writeBroken(join(folder, variant.file), variant);
    }),
  );
}

async function writeBroken(file: string, variant: Variant): Promise<void> {
  const { find, replace, mistake, also = [], save = (whole) => Buffer.from(whole) } = variant;
  let text = await readFile(file, "utf8");
  for (const [before, after] of [[find, replace] as const, ...also]) {
    if (text.split(before).length !== 2) throw new Error(`${mistake}: not once: ${before}`);
    text = text.replace(before, after);
  }
  await writeFile(file, save(text));
}

function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string }> {
  const options = [
    ...["--content", join(directory, "content"), "--out", join(directory, "dist")],
    ...["--today", "2027-03-01"],
  ];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["src/cli/main.ts", ...args, ...options],
      { maxBuffer: 1 << 26 },
      (error, stdout) => resolve({ code: Number(error?.code ?? 0), stdout }),
    );
  });
}
