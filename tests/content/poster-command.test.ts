import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf, readPdfFrame } from "../unit/posters/support.ts";

const polling = "qingtaijie/2027/polling";
const march = ["--today", "2027-03-01"] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhangbang-poster-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("npm run poster", () => {
  test("draws a notice on A4, names the file by the address, and says how many pages it has", async () => {
    const { stdout, code } = await runPoster(polling, ...march, "--out", folder);
    expect(code).toBe(0);
    const file = join(folder, "qingtaijie-2027-polling-a4.pdf");
    const pages = await readPdf(await readFile(file));
    expect(stdout).toBe(`已生成 ${file}，共 ${pages.length} 页。\n`);
    expect(pages[0]?.width).toBe(595.28);
  });

  test("draws it as ordered, in a language of the site", async () => {
    const file = join(folder, "made/english.pdf");
    const args = ["--size", "a3", "--template", "large", "--lang", "en", "--out", file];
    expect((await runPoster(polling, ...march, ...args)).code).toBe(0);
    const bytes = await readFile(file);
    const { info } = await readPdfFrame(bytes);
    expect(info.get("Language")).toBe("en");
    expect((await readPdf(bytes))[0]?.width).toBe(841.89);
    // Nothing but the poster: what it was written to first has been renamed.
    expect(await readdir(join(folder, "made"))).toEqual(["english.pdf"]);
  });

  test("draws a slogan on one sheet and a banner over many", async () => {
    const words = "选好当家人，共建好社区";
    const slogan = join(folder, "slogan-a1.pdf");
    const made = await runPoster("--slogan", words, "--size", "a1", "--out", folder);
    expect(made.stdout).toBe(`已生成 ${slogan}，共 1 页。\n`);
    const banner = join(folder, "banner.pdf");
    expect((await runPoster("--banner", words, "--height", "500", "--out", banner)).code).toBe(0);
    const [plan, ...tiles] = await readPdf(await readFile(banner));
    const says = plan?.texts.map((each) => each.text).join("") ?? "";
    expect(says).toContain(words);
    expect(says.replaceAll(" ", "")).toContain(`A4纸${tiles.length}张`);
  });
});

describe("what may not be drawn is told in a sentence, and no file is written:", () => {
  test.each<[string, readonly string[], number, string]>([
    ["no notice", [], 2, "请写明要哪一份公告"],
    ["a notice whose day has not come", ["qingtaijie/2027/result"], 1, "到2027年3月7日才公布"],
    ["a notice that is misspelt", ["qingtaijie/2027/poling"], 1, "可用的公告：polling、"],
    ["more lines than a slogan has", ["--slogan", "一\n二\n三\n四"], 2, "标语最多 3 行"],
    ["a character that no font has", ["--slogan", "选𪚥"], 1, "𪚥"],
    ["a banner of too many sheets", ["--banner", "依法选举", "--height", "3000"], 1, "--height"],
  ])("%s", async (_what, args, expected, sentence) => {
    const nothing = join(folder, "nothing");
    const { stdout, stderr, code } = await runPoster(...args, ...march, "--out", `${nothing}/`);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
    await expect(readdir(nothing)).rejects.toThrow();
  });

  test("an election with errors, in a language that the site does not have", async () => {
    const content = await mkdtemp(join(folder, "content-"));
    await cp("content", content, { recursive: true });
    await edit(join(content, "site.yaml"), /^languages:.*$/m, "languages: [zh-Hans]");
    const args = ["--content", content, ...march, "--lang", "en"];
    const foreign = await runPoster(polling, ...args);
    expect(foreign.stderr).toBe("网站没有语言 en。可用的语言：zh-Hans。\n");
    const record = join(content, "communities/qingtaijie/2027/schedule.yaml");
    await edit(record, "polling\n    date: 2027-03-07", "polling\n    date: 2027-02-30");
    const { stderr, code } = await runPoster(polling, ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^qingtaijie\/2027 有 \d+ 处错误.*npm run check/);
  });
});

/** Changes a record at one place. */
async function edit(file: string, find: string | RegExp, replacement: string): Promise<void> {
  const before = await readFile(file, "utf8");
  const after = before.replace(find, replacement);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

/** Runs `poster` as a user does, in a process of its own. */
async function runPoster(...args: readonly string[]) {
  const child = spawn("node", ["src/cli/main.ts", "poster", ...args]);
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { stdout, stderr, code };
}
