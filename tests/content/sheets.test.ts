import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runCommand } from "./run-command.ts";

let root = "";
let content = "";
/** The sample as a workbook, made once. */
let workbook = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "zhangbang-sheets-"));
  workbook = join(root, "all.xlsx");
  content = await copyOfSample();
  const { code } = await runCommand("export-sheet", "--content", content, "--out", workbook);
  expect(code).toBe(0);
});
afterAll(() => rm(root, { recursive: true }));

async function copyOfSample(): Promise<string> {
  const folder = await mkdtemp(join(root, "content-"));
  await cp("content", folder, { recursive: true });
  return folder;
}

function importing(folder: string, file: string, ...args: readonly string[]) {
  return runCommand("import-sheet", "--content", folder, "--today", "2027-03-01", file, ...args);
}

async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.yaml$/.test(name));
  const read = names.map(
    async (name) => [name, await readFile(join(folder, name), "utf8")] as const,
  );
  return new Map((await Promise.all(read)).toSorted());
}

/** Lines of all files that are not as they were. */
async function changedLines(before: ReadonlyMap<string, string>, folder: string) {
  const after = await textsIn(folder);
  return [...after].flatMap(([name, text]) => {
    const old = new Set((before.get(name) ?? "").split("\n"));
    return text.split("\n").filter((line) => !old.has(line));
  });
}

/** The workbook changed by another library: by sheet, cells by address; a value, or a whole cell. */
type Edits = Readonly<Record<string, Readonly<Record<string, string | number | XLSX.CellObject>>>>;

let edition = 0;
async function edited(edits: Edits, options: XLSX.WritingOptions = {}): Promise<string> {
  const book = XLSX.read(await readFile(workbook), { cellNF: true });
  for (const [name, cells] of Object.entries(edits)) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    for (const [address, value] of Object.entries(cells)) {
      sheet[address] =
        typeof value === "object" ? value : { t: typeof value === "number" ? "n" : "s", v: value };
      const range = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
      const { r, c } = XLSX.utils.decode_cell(address);
      range.e = { r: Math.max(range.e.r, r), c: Math.max(range.e.c, c) };
      sheet["!ref"] = XLSX.utils.encode_range(range);
    }
  }
  return written(book, options);
}

async function written(book: XLSX.WorkBook, options: XLSX.WritingOptions = {}): Promise<string> {
  edition += 1;
  const file = join(root, `edited-${edition}.xlsx`);
  await writeFile(file, XLSX.write(book, { type: "buffer", bookType: "xlsx", ...options }));
  return file;
}

describe("a workbook that is exported and imported", () => {
  test("changes nothing, to the byte", async () => {
    const before = await textsIn(content);
    const { stdout, code } = await importing(content, workbook, "--write");
    expect(stdout).toBe("和现有记录一样，没有改动。\n");
    expect(code).toBe(0);
    expect(await textsIn(content)).toEqual(before);
  });

  test("nor does it after another library has read and written it", async () => {
    for (const options of [{ bookSST: true }, { bookSST: false }]) {
      const { stdout } = await importing(content, await edited({}, options));
      expect(stdout).toBe("和现有记录一样，没有改动。\n");
    }
  });

  test("shows what was changed in it, and writes nothing but that, and only when told to", async () => {
    const folder = await copyOfSample();
    const before = await textsIn(folder);
    const file = await edited({
      社区: { L2: { t: "n", f: "1100+85", v: 1185 } },
      步骤: { D2: "2027年１月26日", I2: "桂花湾社区礼堂　" },
    });
    const preview = await importing(folder, file);
    expect(preview.code).toBe(0);
    expect(preview.stdout).toContain("表「社区」L2 户数：1180 → 1185");
    expect(preview.stdout).toContain("表「步骤」D2 日期：2027-01-25 → 2027-01-26");
    expect(preview.stdout).toContain("这是预览");
    expect(await textsIn(folder)).toEqual(before);
    expect((await importing(folder, file, "--write")).code).toBe(0);
    expect(await changedLines(before, folder)).toEqual([
      "    date: 2027-01-26",
      "    place: { zh-Hans: 桂花湾社区礼堂, en: Meeting room of the community office }",
      "households: 1185",
    ]);
  });

  test("may have rows added, removed and moved, forty candidates with names of twenty characters", async () => {
    const folder = await copyOfSample();
    const book = XLSX.read(await readFile(workbook), { cellNF: true });
    const rows = XLSX.utils.sheet_to_json<(string | number)[]>(book.Sheets["候选人"] ?? {}, {
      header: 1,
    });
    const [head = [], ...others] = rows;
    const own = others.filter(([community]) => String(community).startsWith("guihuawan"));
    const nameAt = head.indexOf("姓名");
    const extra = Array.from(
      { length: 40 },
      (_, index) =>
        own[4]?.map((cell, at) =>
          at === nameAt ? `阿依古丽·热合曼江·买买提力·${String(index).padStart(4, "0")}` : cell,
        ) ?? [],
    );
    const [first = [], second = [], , ...rest] = own;
    const rest2 = others.filter((row) => !own.includes(row));
    book.Sheets["候选人"] = XLSX.utils.aoa_to_sheet([
      head,
      ...rest2,
      [],
      second,
      first,
      ...rest,
      ...extra,
    ]);
    const run = await importing(folder, await written(book), "--write");
    expect(run.stderr).toBe("");
    const text = await readFile(join(folder, "communities/guihuawan/2027/candidates.yaml"), "utf8");
    const names = [...text.matchAll(/ {2}- name: (.*)/g)].map(([, name]) => name);
    expect(names.slice(0, 2)).toEqual([second[nameAt], first[nameAt]]);
    expect(names).toHaveLength(own.length - 1 + 40);
    expect(names.at(-1)).toBe("阿依古丽·热合曼江·买买提力·0039");
    expect(text).toMatch(/^# yaml-language-server/);
  });

  test("may count its days from 1904, and have cells merged downwards", async () => {
    const book = XLSX.read(await readFile(workbook), { cellNF: true });
    for (const sheet of Object.values(book.Sheets)) {
      for (const [address, cell] of Object.entries(sheet)) {
        if (!address.startsWith("!") && cell.t === "n" && cell.z === "yyyy-mm-dd") cell.v -= 1462;
      }
    }
    const groups = book.Sheets["居民小组"];
    if (groups === undefined) throw new Error("no groups");
    groups["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 5, c: 0 } }];
    for (let row = 3; row <= 6; row++) delete groups[`A${row}`];
    book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    const { stdout, stderr } = await importing(content, await written(book));
    expect(stderr).toBe("");
    expect(stdout).toBe("和现有记录一样，没有改动。\n");
  });
});

describe("what is wrong with a workbook", () => {
  test("is told all at once, with sheet, cell and value, and nothing is written", async () => {
    const folder = await copyOfSample();
    const before = await textsIn(folder);
    const file = await edited({
      步骤: { D2: "2027/2/31", D3: "3/4/2027", P1: "电话", P2: "138" },
      社区: { L2: "很多", A3: "mars 火星社区" },
      候选人: { E2: "女士们" },
      选民名单: { D2: { t: "n", f: "SUM(A1:A2)" } },
      得票: { D2: "nobody 无" },
    });
    const { stderr, stdout, code } = await importing(folder, file, "--write");
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("表「步骤」D2 没有这一天。（现在是“2027/2/31”）");
    expect(stderr).toContain("表「步骤」D3 分不清哪个是月");
    expect(stderr).toContain("表「步骤」P1 不认识这一列。（现在是“电话”）");
    expect(stderr).toContain("表「社区」L2 「户数」应为不小于 0 的整数。（现在是“很多”）");
    expect(stderr).toContain("表「社区」A3 没有这个社区");
    expect(stderr).toContain("表「候选人」E2 「性别」应为以下之一：女、男。（现在是“女士们”）");
    expect(stderr).toContain("表「选民名单」D2 公式还没有算出结果");
    expect(stderr).toContain("表「得票」A2 表「职务计票」里没有这样的");
    expect(stderr).toContain("没有写入任何文件");
    expect(await textsIn(folder)).toEqual(before);
  });

  test("includes what the check would refuse, at the cell from which it comes", async () => {
    const folder = await copyOfSample();
    const before = await textsIn(folder);
    const file = await edited({ 选民名单: { D2: 2149 } });
    const { stderr, code } = await importing(folder, file, "--write");
    expect(code).toBe(1);
    expect(stderr).toMatch(/表「选民名单」D2 .*2149 ≠ .*（现在是“2149”）/);
    expect(await textsIn(folder)).toEqual(before);
  });

  test("is at the cell that lacks a value, and tells values as the clerk wrote them", async () => {
    const book = XLSX.read(await readFile(workbook), { cellNF: true });
    const rows = [
      { 选举: "2028", 指导小组·成立日期: "2027-12-01", 指导小组·组长: "向晚晴", 指导小组·成员: "" },
    ];
    XLSX.utils.sheet_add_json(book.Sheets["街道工作"] ?? {}, rows, {
      header: Object.keys(rows[0] ?? {}),
      skipHeader: true,
      origin: -1,
    });
    const { stderr } = await importing(content, await written(book));
    expect(stderr).toMatch(
      /表「街道工作」E3 缺少「成员（members）」，这一项必须填写。\n {2}建议：可以有几项，用顿号隔开。/,
    );
    const post = await edited({ 职务计票: { D2: "副主任" } });
    expect((await importing(content, post)).stderr).toContain("（现在是“1 / chair 主任”）");
  });

  test("is told once where it is not known whose row it is", async () => {
    const { stderr } = await importing(content, await edited({ 得票: { A2: "mars 火星社区" } }));
    expect(stderr.match(/表「得票」/g)).toHaveLength(1);
    expect(stderr).toContain("表「得票」A2 没有这个社区");
  });

  test("is told of sheets: one that is unknown, one without its first columns, one merged across", async () => {
    const book = XLSX.read(await readFile(workbook));
    const groups = book.Sheets["居民小组"];
    const steps = book.Sheets["步骤"];
    if (groups === undefined || steps === undefined) throw new Error("no sheets");
    groups.A1 = { t: "s", v: "" };
    steps["!merges"] = [{ s: { r: 1, c: 3 }, e: { r: 1, c: 5 } }];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["x"], [1]]), "候选");
    const { stderr } = await importing(content, await written(book));
    expect(stderr).toMatch(/表「居民小组」 缺少「社区」这一列/);
    expect(stderr).toMatch(/表「步骤」D2 D2:F2 合并了几列/);
    expect(stderr).toMatch(/表「候选」 不认识这张表/);
  });

  test("is that it is old: save it anew", async () => {
    const book = XLSX.read(await readFile(workbook));
    const file = join(root, "old.xls");
    await writeFile(file, XLSX.write(book, { type: "buffer", bookType: "biff8" }));
    expect((await importing(content, file)).stderr).toContain("另存为 .xlsx");
  });
});

describe("a sheet or a column that is not there", () => {
  test("changes nothing", async () => {
    const book = XLSX.utils.book_new();
    const rows = [
      ["社区", "户数"],
      ["guihuawan", 1181],
    ];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "社区");
    const { stdout, stderr } = await importing(content, await written(book));
    expect(stderr).toBe("");
    expect(stdout).toContain("共改动 1 个文件、1 处");
  });
});

describe("a CSV file", () => {
  const rows = "社区,选举,委托人,受委托人,与委托人的关系,办理日期\n";
  const proxy = "qingtaijie,2027,测试远,测试近,子女,2027/2/26\n";

  test("is read in GBK and in UTF-8, and named after its sheet", async () => {
    // 社区,户数 / guihuawan,1182 as Chinese programs save it.
    const gbk = Uint8Array.from([0xc9, 0xe7, 0xc7, 0xf8, 0x2c, 0xbb, 0xa7, 0xca, 0xfd, 0x0d, 0x0a]);
    const ascii = new TextEncoder().encode("guihuawan,1182\r\n");
    const file = join(root, "community.csv");
    await writeFile(file, Buffer.concat([gbk, ascii]));
    expect((await importing(content, file)).stdout).toContain("户数：1180 → 1182");
    const marked = join(root, "社区.csv");
    await writeFile(marked, "\uFEFF社区,户数\nguihuawan,１１８３\n");
    expect((await importing(content, marked)).stdout).toContain("户数：1180 → 1183");
    const nameless = join(root, "表一.csv");
    await writeFile(nameless, rows + proxy);
    expect((await importing(content, nameless)).stderr).toContain("看不出这是哪张表");
  });

  test("puts nobody's record under another's name: what it does not show goes with the person", async () => {
    const folder = await copyOfSample();
    const path = join(folder, "communities/guihuawan/2027/candidates.yaml");
    const candidates = parse(await readFile(path, "utf8")).candidates;
    const [first, ...others] = candidates;
    const line = (one: { post: string; name: string }) =>
      `guihuawan,2027,${one.name},${one.post},自荐,初步候选人`;
    const heads = "社区,选举,姓名,竞选职务,提名方式,候选人类别";
    const lines = [line({ ...first, name: "新来人" }), ...others.map(line)];
    const file = join(root, "候选人.csv");
    await writeFile(file, [heads, ...lines].join("\n"));
    const run = await importing(folder, file, "--write");
    expect(run.stderr).toBe("");
    const [after, second] = parse(await readFile(path, "utf8")).candidates;
    expect(after).toEqual({
      name: "新来人",
      post: first.post,
      nominatedBy: "self",
      standing: "preliminary",
    });
    expect(second).toMatchObject({ name: others[0].name, birthYear: others[0].birthYear });
  });

  test("keeps a file's line ends", async () => {
    const folder = await copyOfSample();
    const path = join(folder, "communities/guihuawan/community.yaml");
    const dos = (await readFile(path, "utf8")).replaceAll("\n", "\r\n");
    await writeFile(path, dos);
    const file = join(root, "户.csv");
    await writeFile(file, "户数\n1184\n");
    const run = await importing(
      folder,
      file,
      "--sheet",
      "社区",
      "--community",
      "guihuawan",
      "--write",
    );
    expect(run.stderr).toBe("");
    expect(await readFile(path, "utf8")).toBe(dos.replace("households: 1180", "households: 1184"));
  });
});

describe("a new community", () => {
  test("is begun, exported, filled in a workbook and imported", async () => {
    const folder = await copyOfSample();
    const today = ["--content", folder, "--today", "2026-12-01"];
    await runCommand(
      ...["new", ...today, "--community", "xincun", "--name", "新村社区", "--households", "1500"],
      ...["--rulebook", "yuyin-plan-2027", "--election-day", "2027-03-18"],
    );
    const out = join(root, "xincun.xlsx");
    await runCommand("export-sheet", "--content", folder, "--out", out, "xincun");
    const book = XLSX.read(await readFile(out), { cellNF: true });
    const [head = []] = XLSX.utils.sheet_to_json<string[]>(book.Sheets["候选人"] ?? {}, {
      header: 1,
    });
    const candidate = {
      社区: "xincun",
      选举: "2027",
      姓名: "王小明",
      性别: "男",
      竞选职务: "主任",
      提名方式: "自荐",
      候选人类别: "初步候选人",
    };
    book.Sheets["候选人"] = XLSX.utils.json_to_sheet([candidate], { header: head });
    const file = await written(book);
    const run = await runCommand("import-sheet", ...today, file, "--write");
    expect(run.stderr).toBe("");
    expect(run.stdout).toContain("candidates.yaml（新文件）");
    expect(await readFile(join(folder, "communities/xincun/2027/candidates.yaml"), "utf8")).toBe(
      `# yaml-language-server: $schema=../../../schemas/candidates.schema.json
candidates:
  - name: 王小明
    sex: male
    post: chair
    nominatedBy: self
    standing: preliminary
`,
    );
  });
});

describe("an import that is killed", () => {
  test("leaves all of its changes or none", async () => {
    const file = await edited({
      社区: { L2: 1191, L3: 2691, L4: 2091 },
      步骤: { D2: "2027-01-26" },
    });
    for (const wait of [300, 900, 1200, 1500]) {
      const folder = await copyOfSample();
      const before = await textsIn(folder);
      const child = spawn("node", [
        "src/cli/main.ts",
        "import-sheet",
        "--content",
        folder,
        "--today",
        "2027-03-01",
        file,
        "--write",
      ]);
      const ended = once(child, "close");
      const timer = setTimeout(() => child.kill("SIGKILL"), wait);
      await ended;
      clearTimeout(timer);
      const left = await importing(folder, file);
      const isWhole = left.stdout.startsWith("和现有记录一样");
      const isNone = left.stdout.includes("共改动 4 个文件");
      expect([isWhole, isNone], `${wait} ms: ${left.stdout}${left.stderr}`).toContain(true);
      if (isNone) expect(await textsIn(folder)).toEqual(before);
    }
  });
});
