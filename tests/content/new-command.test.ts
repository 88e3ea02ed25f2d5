import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { runNew } from "../../src/cli/new.ts";
import { parseNewOptions } from "../../src/cli/new-options.ts";
import { inspect } from "../../src/integration/inspect.ts";
import { allowedMethods } from "../../src/timetable/planned-schedule.ts";
import { runCommand } from "./run-command.ts";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

const TODAY = "2026-11-01";
const today = Temporal.PlainDate.from(TODAY);

/** Runs `new` as a user does, on a day on which the sample's elections are still to come. */
function create(content: string, ...args: readonly string[]) {
  return runCommand("new", "--content", content, "--today", TODAY, ...args);
}

const sample = [
  ...["--community", "xincun", "--name", "新村社区", "--rulebook", "yuyin-plan-2027"],
  ...["--election-day", "2027-03-18", "--households", "1200"],
] as const;

describe("npm run new", () => {
  test("writes, under every rulebook and for every method, a folder that passes the check at once", async () => {
    vi.spyOn(console, "log").mockReturnValue();
    const content = await copyOfSample();
    const { project } = await inspect(content, today);
    for (const [index, rulebook] of (project?.rulebooks ?? []).entries()) {
      const { from, until } = rulebook.effective;
      const day = until ?? Temporal.PlainDate.from("2027-05-06");
      const prepared =
        Temporal.PlainDate.compare(from, day) < 0 ? day.subtract({ days: 150 }) : from;
      const ids = allowedMethods(rulebook).map((method) => ({
        id: `new-${index}-${method}`,
        method,
      }));
      for (const { id, method } of ids) {
        const { options, problem } = parseNewOptions([
          ...["--content", content, "--today", prepared.toString()],
          ...["--community", id, "--name", "新村社区", "--households", "1200", "--groups", "3"],
          ...["--rulebook", rulebook.id, "--method", method, "--election-day", day.toString()],
        ]);
        if (options === undefined) throw new Error(problem);
        expect(await runNew(options), `${rulebook.id} ${method}`).toBe(0);
      }
      const { findings } = await inspect(content, prepared);
      expect(findings.filter(({ file }) => file.includes(`/new-${index}-`))).toEqual([]);
    }
  });

  test("comments each step with its days and article, and lists what is still to be filled in", async () => {
    const content = await copyOfSample();
    const { stdout, code } = await create(
      content,
      ...sample,
      "--seats",
      "chair=1,deputy=2,member=6",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("npm run export-sheet -- xincun");
    const schedule = await readFile(join(content, "communities/xincun/2027/schedule.yaml"), "utf8");
    expect(schedule).toMatch(/# 公布选民名单（.*最迟2027-02-26.*）\n {2}- step: voter-roll/);
    expect(schedule).toContain("member: 6");
    expect(schedule).not.toContain("请改成实际名额");
    const community = await readFile(join(content, "communities/xincun/community.yaml"), "utf8");
    expect(community).toContain("# postingPlaces:");
  });

  test("adds an election to a community that is there, with its groups and the next term", async () => {
    const content = await copyOfSample();
    const before = await readFile(join(content, "communities/guihuawan/community.yaml"), "utf8");
    const { code } = await create(
      ...[content, "--community", "guihuawan", "--election", "2027-by-1", "--by-election"],
      ...["--rulebook", "yuyin-plan-2027", "--election-day", "2027-09-18"],
    );
    expect(code).toBe(0);
    const folder = join(content, "communities/guihuawan");
    expect(await readFile(join(folder, "community.yaml"), "utf8")).toBe(before);
    expect(await readFile(join(folder, "2027-by-1/schedule.yaml"), "utf8")).toContain("term: 12");
    expect(await readFile(join(folder, "2027-by-1/voter-roll.template.yaml"), "utf8")).toContain(
      "group: group-5",
    );
  });

  test("starts an office that has nothing yet: its site, the rulebooks, a community", async () => {
    const content = join(await emptyFolder(), "content");
    const { stderr, code } = await create(
      ...[content, ...sample, "--office", "示例街道办事处"],
      ...["--office-phone", "0000-0000-001", "--office-address", "示例街道1号"],
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const { findings, project } = await inspect(content, today);
    expect(findings).toEqual([]);
    expect(project?.communities[0]?.record.subdistrict).toBe("示例街道");
  });

  test.each([
    ["an election that is there", ["--community", "guihuawan", "--election", "2027"], "已经存在"],
    ["what a file says already", ["--community", "guihuawan", "--name", "别的名字"], "--name"],
    ["a name that is no address", ["--community", "桂花湾"], "小写字母"],
    ["a rulebook that there is not", ["--rulebook", "mars"], "以下之一"],
    ["seats of unknown posts", ["--seats", "chair=1,king=1"], "chair=1,deputy=1,member=1"],
    ["a day too near", ["--election-day", "2026-11-10"], "来不及了"],
    ["an office that says so already", ["--office", "别的街道"], "site.yaml"],
  ])("writes nothing over %s, and says why", async (_what, args, message) => {
    const content = await copyOfSample();
    const before = await listing(content);
    const isNew = !args.includes("guihuawan");
    const base = ["--rulebook", "yuyin-plan-2027", "--election-day", "2027-03-18"];
    const { stderr, code } = await create(content, ...(isNew ? sample : base), ...args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
    expect(await listing(content)).toEqual(before);
  });

  test("asks for all that is missing at once, where nobody can be asked", async () => {
    const content = await copyOfSample();
    const { stderr, code } = await create(content);
    expect(code).toBe(2);
    expect(stderr).toContain("--community --name --election-day --rulebook");
  });

  test("leaves forms that say, once renamed, nothing but what is not filled in", async () => {
    const content = await copyOfSample();
    await create(content, ...sample);
    const folder = join(content, "communities/xincun/2027");
    const forms = (await readdir(folder)).filter((name) => name.endsWith(".template.yaml"));
    expect(forms.length).toBe(5);
    for (const form of forms) {
      await rename(join(folder, form), join(folder, form.replace(".template", "")));
    }
    const { findings } = await inspect(content, today);
    const own = findings.filter(({ file }) => file.includes("/xincun/"));
    expect(new Set(own.map(({ rule }) => rule))).toEqual(new Set(["schema"]));
    expect(own.filter(({ message }) => !/没有填写|空的列表/.test(message))).toEqual([]);
  });

  test("passes over mistakes of other communities", async () => {
    const content = await copyOfSample();
    await writeFile(join(content, "communities/guihuawan/2027/candidates.yaml"), "candidates: 3\n");
    expect((await create(content, ...sample)).code).toBe(0);
  });
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "zhangbang-new-"));
  folders.push(folder);
  return folder;
}

async function copyOfSample(): Promise<string> {
  const folder = await emptyFolder();
  await cp("content", folder, { recursive: true });
  return folder;
}

async function listing(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).toSorted();
}
