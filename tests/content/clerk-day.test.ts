import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../e2e/sample-site.ts";
import {
  candidates,
  communities,
  polled,
  posted,
  type Row,
  type Rows,
  seats,
  votes,
} from "./clerk-records.ts";
import { type CommandRun, runCommand } from "./run-command.ts";

/**
 * A clerk's work from an empty folder to the report, through the real commands and files, in the order in which it is
 * done: each test goes on from where the one before it stopped. The workbook is edited by another library than ours.
 */
let root = "";
let content = "";
const ELECTION_DAY = "2027-03-18";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "zhangbang-day-"));
  content = join(root, "content");
});
afterAll(() => rm(root, { recursive: true, force: true }));

function run(today: string, command: string, ...args: readonly string[]): Promise<CommandRun> {
  return runCommand(command, "--content", content, "--today", today, ...args);
}

/** All records as a workbook, as they are now. */
async function exported(name: string): Promise<string> {
  const out = join(root, `${name}.xlsx`);
  const { stderr, code } = await runCommand("export-sheet", "--content", content, "--out", out);
  expect([stderr, code]).toEqual(["", 0]);
  return out;
}

/** A workbook with rows put below those of its sheets, in their columns, by another library; formulas are kept. */
async function filledIn(workbook: string, added: Rows): Promise<void> {
  const book = XLSX.read(await readFile(workbook), { cellNF: true });
  for (const [name, rows] of Object.entries(added)) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    const [head = []] = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 });
    const first = XLSX.utils.decode_range(sheet["!ref"] ?? "A1").e.r + 1;
    const unknown = rows.flatMap((row) => Object.keys(row)).filter((key) => !head.includes(key));
    expect(unknown, name).toEqual([]);
    for (const [index, row] of rows.entries()) {
      for (const [heading, value] of Object.entries(row)) {
        const at = XLSX.utils.encode_cell({ r: first + index, c: head.indexOf(heading) });
        if (value === null) continue;
        sheet[at] =
          typeof value === "object"
            ? value
            : { t: typeof value === "number" ? "n" : "s", v: value };
      }
    }
    const end = { r: first + rows.length - 1, c: head.length - 1 };
    sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: end });
  }
  await writeFile(workbook, XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
}

/** A workbook with the cell of a row changed, found by what stands in other cells of it. */
async function changed(workbook: string, name: string, which: Row, what: Row): Promise<void> {
  const book = XLSX.read(await readFile(workbook), { cellNF: true });
  const sheet = book.Sheets[name] ?? {};
  const [head = [], ...rows] = XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  const at = rows.findIndex((row) =>
    Object.entries(which).every(([key, value]) =>
      String(row[head.indexOf(key)]).startsWith(String(value)),
    ),
  );
  expect(at, JSON.stringify(which)).not.toBe(-1);
  for (const [key, value] of Object.entries(what)) {
    const address = XLSX.utils.encode_cell({ r: at + 1, c: head.indexOf(key) });
    sheet[address] = { t: typeof value === "number" ? "n" : "s", v: value };
  }
  await writeFile(workbook, XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
}

async function written(today: string, workbook: string): Promise<string> {
  const { stdout, stderr, code } = await run(today, "import-sheet", workbook, "--write");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout;
}

async function lawful(today: string): Promise<void> {
  const { stdout, code } = await run(today, "check");
  expect(stdout).toContain("检查通过：2 个社区、2 次选举，没有发现问题。");
  expect(code).toBe(0);
}

function published(folder: string, ...path: readonly string[]): string {
  return readFileSync(join(root, folder, ...path), "utf8")
    .replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, "")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/\s+/g, " ");
}

describe("a clerk's day", () => {
  test("begins in an empty folder, which is lawful at once", async () => {
    for (const [index, { id, name, households }] of communities.entries()) {
      const office = ["--office", "试验街道办事处", "--office-phone", "0000-0000-100"];
      const { code, stderr } = await run(
        ...(["2026-12-01", "new", "--community", id, "--name", name] as const),
        ...["--households", String(households), "--groups", "2", "--rulebook", "yuyin-plan-2027"],
        ...["--election-day", ELECTION_DAY, "--seats", "chair=1,deputy=1,member=3", "--term", "1"],
        ...(index === 0 ? [...office, "--office-address", "试验路1号"] : []),
      );
      expect([stderr, code]).toEqual(["", 0]);
    }
    await lawful("2026-12-01");
    // What the first line of each file leads editors to is there, too.
    const schedule = join(content, "communities/wutongli/2027/schedule.yaml");
    const [, schema = ""] = /\$schema=(\S+)/.exec(await readFile(schedule, "utf8")) ?? [];
    expect(JSON.parse(await readFile(join(dirname(schedule), schema), "utf8")).type).toBe("object");
  });

  test("goes on in a workbook: places, staff, the roll, candidates, the office's own work", async () => {
    const workbook = await exported("before");
    await filledIn(workbook, candidates);
    for (const { id } of communities) {
      await changed(
        workbook,
        "选举日程",
        { 社区: id },
        {
          选举委员会·主任: `${id === "wutongli" ? "甘露" : "乔木"}主`,
          选举委员会·成员: "程一、程二、程三、程四",
          工作人员·监票人: "监一、监二、监三",
          工作人员·唱票人: "唱一",
          工作人员·计票人: "计一、计二",
        },
      );
    }
    const preview = await run("2027-03-12", "import-sheet", workbook);
    expect(preview.stderr).toBe("");
    expect(preview.stdout).toContain("这是预览");
    expect(readdirSync(join(content, "communities/wutongli/2027"))).not.toContain(
      "candidates.yaml",
    );
    await written("2027-03-12", workbook);
    expect((await run("2027-03-12", "import-sheet", await exported("after"))).stdout).toBe(
      "和现有记录一样，没有改动。\n",
    );
    await lawful("2027-03-12");
  });

  test("prints all that is to hang, ahead of its day", { timeout: 300_000 }, async () => {
    await buildSite(content, "2027-03-12", join(root, "site"));
    for (const { id, copies } of communities) {
      const room = published("site-office", "print", id, "2027", "index.html");
      expect(room).toContain(`每份打印${copies}张`);
      expect(room).toContain("记录还没有填，印不出来");
      for (const file of [
        `site/posters/${id}/2027/all-a4.pdf`,
        `site-office/posters/${id}/2027/coming-a4.pdf`,
        "site-office/posters/2027-03-16-a4.pdf",
        `site-office/print/${id}/2027/badges.pdf`,
      ])
        expect(readFileSync(join(root, file)).subarray(0, 5).toString(), file).toBe("%PDF-");
      const sheet = published("site-office", "print", id, "2027", "checklist", "index.html");
      expect(sheet).toContain("正式候选人名单公告");
    }
  });

  test("records what was posted; what hung too late for the law is refused at its cell", async () => {
    const tooLate = await exported("posted-too-late");
    await filledIn(tooLate, posted("2027-03-05"));
    const late = await run("2027-03-12", "import-sheet", tooLate, "--write");
    expect(late.code).toBe(1);
    expect(late.stderr).toMatch(/表「张贴记录」D5 .*最迟应为2027年2月26日.*（现在是“2027-03-05”）/);
    expect(late.stderr).toContain("《中华人民共和国城市居民委员会组织法》");
    expect(readdirSync(join(content, "communities/wutongli/2027"))).not.toContain("postings.yaml");
    const workbook = await exported("posted");
    await filledIn(workbook, posted("2027-02-22"));
    await written("2027-02-22", workbook);
    await lawful("2027-02-22");
  });

  test("enters the result, and closes with progress and the report", {
    timeout: 300_000,
  }, async () => {
    const workbook = await exported("results");
    await filledIn(workbook, votes);
    await written("2027-03-29", workbook);
    const site = join(content, "site.yaml");
    await writeFile(site, `${await readFile(site, "utf8")}progress: public\n`);
    await buildSite(content, "2027-03-29", join(root, "site"));

    const notice = published("site", "communities", "wutongli", "2027", "voter-roll", "index.html");
    expect(notice).toContain("2027年2月22日");
    expect(notice).toContain("09:30，全部张贴点，张贴人：居民选举委员会委员");

    for (const folder of ["site", "site-office"]) {
      expect(published(folder, "progress", "index.html")).toContain("换届选举进度");
      const book = XLSX.read(readFileSync(join(root, folder, "progress", "progress.xlsx")));
      const [grid = ""] = book.SheetNames;
      const rows = XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets[grid] ?? {});
      expect(rows.map((row) => row["投票"])).toEqual(["完成 2027-03-18", "完成 2027-03-18"]);
    }
    expect(published("site", "index.html")).toContain("换届选举进度");

    const members = communities.length * seats;
    const sum = (read: (one: (typeof polled)[string]) => number) =>
      communities.reduce(
        (total, { id }) => total + read(polled[id] ?? { registered: 0, tookPart: 0 }),
        0,
      );
    const [registered, tookPart] = [sum((one) => one.registered), sum((one) => one.tookPart)];
    const report = published("site-office", "report", "2027", "index.html");
    expect(report).toContain(`共选出成员${members}人，其中主任2人，副主任2人，委员6人`);
    expect(report).toContain(`登记选民${registered}人`);
    expect(report).toContain(
      `参加投票${tookPart}人，参选率${Math.round((100 * tookPart) / registered)}%`,
    );
    expect(report).toContain("2个社区（村）一次选举成功，占已投票社区（村）的100%");
    expect(report).toContain("抽调工作人员5人");
    expect(
      readFileSync(join(root, "site-office/report/2027/report.pdf")).subarray(0, 5).toString(),
    ).toBe("%PDF-");
    expect(
      readFileSync(join(root, "site-office/report/2027/report.docx")).subarray(0, 2).toString(),
    ).toBe("PK");
  });
});
