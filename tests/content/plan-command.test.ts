import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import stringWidth from "string-width";
import { afterAll, describe, expect, test } from "vitest";
import { type PlanRun, runPlan } from "./run-plan.ts";

const yuyin = ["--rulebook", "yuyin-plan-2027", "--election-day", "2027-03-18"] as const;

describe("npm run plan", () => {
  test("as JSON gives each step its lawful days, a proposal, and the rules with their articles", async () => {
    const { stdout, code } = await runPlan(...yuyin, "--format", "json");
    const plan = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(plan).toMatchObject({ rulebook: "yuyin-plan-2027", electionDay: "2027-03-18" });
    expect(stepOf("voter-roll", plan)).toMatchObject({
      label: "公布选民名单",
      latest: "2027-02-26",
      rules: [
        {
          id: "voter-roll-20-days",
          citation: "《中华人民共和国城市居民委员会组织法》（2025年修订）",
        },
      ],
    });
    expect(stepOf("handover", plan)).toMatchObject({
      earliest: "2027-03-18",
      latest: "2027-03-28",
    });
    expect(stepOf("runoff", plan)).toMatchObject({ conditional: true, latest: "2027-04-17" });
    expect(plan).not.toHaveProperty("impossible");
  });

  test("the timetable of Wootton Bridge, 4 May 2017, comes out as it was published", async () => {
    const { stdout } = await runPlan(
      ...["--rulebook", "england-parish", "--election-day", "2017-05-04", "--format", "json"],
    );
    const plan = JSON.parse(stdout);
    const latest = (step: string) => {
      const { latest: day, time } = stepOf(step, plan);
      return [day, time].filter((part) => part !== undefined).join(" ");
    };
    expect(latest("notice-of-election")).toBe("2017-03-27");
    expect(latest("nominations")).toBe("2017-04-04 16:00");
    expect(latest("statement-of-persons-nominated")).toBe("2017-04-05 16:00");
    expect(latest("voter-registration-deadline")).toBe("2017-04-13");
    expect(latest("postal-votes")).toBe("2017-04-18 17:00");
    expect(latest("proxy-votes")).toBe("2017-04-25 17:00");
    expect(latest("notice-of-poll")).toBe("2017-04-25");
    expect(latest("agents")).toBe("2017-04-26");
    expect(stepOf("lost-postal-ballots", plan)).toMatchObject({ earliest: "2017-04-27" });
    expect(latest("polling")).toBe("2017-05-04 07:00-22:00");
    // What is proposed is the same: nothing here leaves a better day.
    const moved = plan.steps.filter(
      ({ proposed, latest: day, earliest }: Record<string, string>) =>
        proposed !== (day ?? earliest) && day !== undefined,
    );
    expect(moved).toEqual([]);
  });

  test("with --today tells what is too late, and the first election day that is not; exit code 1", async () => {
    const { stdout, code } = await runPlan(...yuyin, "--format", "json", "--today", "2027-03-01");
    const plan = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(plan.impossible).toContainEqual({ step: "voter-roll", latest: "2027-02-26" });
    expect(plan.firstLawfulElectionDay).toBe("2027-03-21");
    const table = await runPlan(...yuyin, "--today", "2027-03-01");
    expect(table.stdout).toContain(
      "来不及了：「公布选民名单」最迟应在2027-02-26，今天已是2027-03-01。",
    );
    expect(table.stdout).toContain("最早选举日是2027-03-21");
  });

  test("as a table stands in columns", async () => {
    const { stdout } = await runPlan(...yuyin);
    const rows = stdout.split("\n").filter((line) => /\d{4}-\d\d-\d\d 星期/.test(line));
    const column = /^(.*?)(\d{4}-\d\d-\d\d 星期.)( {2,}\d{4}.*)?$/;
    expect(rows.length).toBeGreaterThan(15);
    const latest = rows.map((row) => stringWidth(row.slice(0, row.indexOf("  "))));
    expect(Math.max(...latest)).toBeGreaterThan(0);
    expect(rows.every((row) => column.test(row))).toBe(true);
    // Steps before the vote have no earliest day: their first date stands in the second column of dates.
    const before = rows.slice(0, 10).map((row) => stringWidth(row.slice(0, row.search(/\d{4}-/))));
    expect(new Set(before).size).toBe(1);
  });

  test("as a calendar has a whole-day event for each step that will take place", async () => {
    const { stdout } = await runPlan(...yuyin, "--format", "ics");
    const calendar = new ICAL.Component(ICAL.parse(stdout));
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    const roll = events.find(({ summary }) => summary === "公布选民名单");
    expect(roll?.startDate.isDate).toBe(true);
    expect(roll?.description).toContain("最迟2027-02-26");
    expect(events.map(({ summary }) => summary)).not.toContain("另行选举");
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test("a year whose holidays are not announced is named beside the plan, not in it", async () => {
    const { stdout, stderr } = await runPlan(
      ...["--rulebook", "yuyin-plan-2027", "--election-day", "2150-03-18", "--format", "json"],
    );
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stderr).toContain("2150年的节假日安排还没有收录");
    expect(stderr).toContain("选举日不在有效期内");
  });
});

describe("what cannot be planned is told in a sentence", () => {
  test.each<[string, readonly string[], number, string]>([
    ["no rulebook", ["--election-day", "2027-03-18"], 2, "请写明 --rulebook"],
    ["no day", ["--rulebook", "yuyin-plan-2027"], 2, "请写明 --election-day"],
    [
      "an unknown rulebook",
      ["--rulebook", "nowhere", "--election-day", "2027-03-18"],
      1,
      "没有名为“nowhere”的规则",
    ],
    ["no such day", [...yuyin.slice(0, 3), "2027-02-30"], 2, "没有这一天"],
    ["an unknown method", [...yuyin, "--method", "lots"], 2, "--method lots"],
    [
      "a method that the rulebook does not allow",
      [
        "--rulebook",
        "villages-national-2018",
        "--election-day",
        "2027-03-18",
        "--method",
        "household-representatives",
      ],
      1,
      "不允许选举方式",
    ],
    ["an unknown format", [...yuyin, "--format", "pdf"], 2, "--format pdf"],
  ])("%s", async (_what, args, expected, sentence) => {
    const { stdout, stderr, code } = await runPlan(...args);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  describe("under a rulebook that", () => {
    const folders: string[] = [];
    afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

    test("has errors", async () => {
      const { stderr, code } = await planWith("name: 坏规则\n");
      expect(code).toBe(1);
      expect(stderr).toContain("规则“broken”有错误");
    });

    /** Plans under a rulebook of this text beside those of the sample. */
    async function planWith(text: string): Promise<PlanRun> {
      const folder = await mkdtemp(join(tmpdir(), "zhangbang-plan-"));
      folders.push(folder);
      await cp("content", folder, { recursive: true });
      await writeFile(join(folder, "rulebooks", "broken.yaml"), text);
      return runPlan(
        ...["--content", folder, "--rulebook", "broken", "--election-day", "2027-03-18"],
      );
    }
  });
});

interface PlanJson {
  readonly steps: readonly {
    readonly step: string;
    readonly latest?: string;
    readonly time?: string;
  }[];
}

function stepOf(id: string, { steps }: PlanJson) {
  const found = steps.find(({ step }) => step === id);
  if (found === undefined) throw new Error(`the plan has no step ${id}`);
  return found;
}
