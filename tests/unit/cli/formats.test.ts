import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import type { CommunitySummary, NextDeadline } from "../../../src/cli/community-summary.ts";
import { formatGithub } from "../../../src/cli/formats/github.ts";
import { formatHuman } from "../../../src/cli/formats/human.ts";
import { formatJson } from "../../../src/cli/formats/json.ts";
import type { Report } from "../../../src/cli/formats/report.ts";
import { formatSarif } from "../../../src/cli/formats/sarif.ts";

const report: Report = {
  findings: [
    {
      rule: "voter-roll-20-days",
      severity: "error",
      message: "名单公布太迟：19 天，\n100% 不够。",
      file: "communities/sample/2027/schedule.yaml",
      line: 12,
      column: 7,
      citation: "《示例法》第十四条",
      hint: "提前一天。",
    },
    {
      rule: "record-missing",
      severity: "warning",
      message: "缺少记录。",
      file: "a,b:c.yaml",
      line: 1,
      column: 1,
    },
  ],
  summary: { errors: 1, warnings: 1, communities: 1, elections: 1 },
  communities: [],
  today: Temporal.PlainDate.from("2027-03-01"),
  locale: "zh-Hans",
  sourceLine: (_file, line) => (line === 12 ? "名单: 2027-02-27" : undefined),
  contentDirectory: "content",
};

const empty: Report = {
  ...report,
  findings: [],
  summary: { errors: 0, warnings: 0, communities: 6, elections: 7 },
};

const lawful: CommunitySummary = {
  id: "shili",
  name: "示例村",
  lawful: true,
  errors: 0,
  warnings: 0,
  rules: [],
  state: "finished",
};

/** A community whose next step is so many days ahead. */
function ahead(name: string, days: number, edge: NextDeadline["edge"] = "on"): CommunitySummary {
  const date = report.today.add({ days });
  return {
    ...lawful,
    name,
    state: "running",
    next: { step: "self-nominees", label: "公布自荐人名单", date, edge, days },
  };
}

const failing: CommunitySummary = {
  ...ahead("错误村", 30),
  lawful: false,
  errors: 3,
  warnings: 1,
  rules: [
    { id: "voter-roll-20-days", severity: "error", count: 2 },
    { id: "committee-size", severity: "error", count: 1 },
    { id: "record-missing", severity: "warning", count: 1 },
  ],
};

const reminded: CommunitySummary = {
  ...ahead("提醒村", 40),
  warnings: 2,
  rules: [{ id: "record-missing", severity: "warning", count: 2 }],
};

/** The lines about communities, as a person sees them. */
function communityLines(
  communities: readonly CommunitySummary[],
  locale: Report["locale"] = "zh-Hans",
): readonly string[] {
  const printed = formatHuman({ ...empty, communities, locale });
  return stripVTControlCharacters(printed).split("\n").slice(0, -2);
}

test("JSON holds every field of a finding, how each community stands, and the summary", () => {
  const communities = [ahead("示例村", 2)];
  const parsed: unknown = JSON.parse(formatJson({ ...report, communities }));
  expect(parsed).toEqual({
    findings: report.findings,
    communities: [
      {
        ...communities[0],
        next: {
          step: "self-nominees",
          label: "公布自荐人名单",
          date: "2027-03-03",
          edge: "on",
          days: 2,
        },
      },
    ],
    summary: report.summary,
  });
});

describe("a community's line", () => {
  test("says that it is lawful, what comes next, and in how many days", () => {
    expect(communityLines([ahead("竹荫村", 2)])).toEqual([
      "竹荫村：合法。下一项：3月3日公布自荐人名单（还有2天）",
    ]);
    expect(communityLines([ahead("Bamboo", 2)], "en")).toEqual([
      "Bamboo: lawful. Next: 3 March, 公布自荐人名单 (in 2 days)",
    ]);
  });

  test.each([
    [0, "on", "3月1日公布自荐人名单（今天）"],
    [1, "begins", "3月2日公布自荐人名单开始（明天）"],
    [5, "ends", "3月6日公布自荐人名单截止（还有5天）"],
    [306, "on", "2028年1月1日公布自荐人名单（还有306天）"],
  ] as const)("tells a day %i days ahead on which a step %s", (days, edge, told) => {
    expect(communityLines([ahead("示例村", days, edge)])[0]).toContain(told);
  });

  test("names the rules that fail, with how often, and counts the warnings", () => {
    expect(communityLines([failing])[0]).toMatch(
      /^错误村：有 3 处错误：voter-roll-20-days（2 处）、committee-size；另有 1 处提醒。下一项：/,
    );
    expect(communityLines([failing], "en")[0]).toMatch(
      /^错误村: 3 errors: voter-roll-20-days \(2\), committee-size; 1 warning\. Next: /,
    );
  });

  test("calls a community with warnings alone lawful", () => {
    expect(communityLines([reminded])[0]).toMatch(/^提醒村：合法，有 2 处提醒。下一项：/);
  });

  test.each([
    ["finished", "已结束"],
    ["cancelled", "选举已取消"],
    ["postponed", "选举已延期，新的日期没有确定"],
    ["none", "没有选举"],
  ] as const)("says why nothing is ahead: %s", (state, told) => {
    expect(communityLines([{ ...lawful, state }])).toEqual([`示例村：合法。${told}`]);
  });

  test("does not call lawful what a broken shared file kept from being checked", () => {
    expect(communityLines([{ ...lawful, lawful: false, state: "none" }])).toEqual([
      "示例村：公用的规则或者设置有错误，没有核对完。",
    ]);
  });
});

describe("communities", () => {
  test("stand in the order of what a clerk must do: errors, warnings, then the next deadline", () => {
    const lines = communityLines([
      lawful,
      ahead("后天村", 2),
      reminded,
      ahead("今天村", 0),
      failing,
    ]);
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      "错误村",
      "提醒村",
      "今天村",
      "后天村",
      "示例村",
    ]);
  });

  test("that ask for nothing this week are only counted where there are many", () => {
    const quiet = Array.from({ length: 198 }, () => ahead("以后村", 8));
    expect(communityLines([...quiet, ahead("本周村", 7), failing])).toEqual([
      expect.stringContaining("错误村"),
      expect.stringContaining("本周村"),
      "其余 198 个社区（村）合法，今后 7 天没有到期的步骤。",
    ]);
  });

  test("are all told where there are few", () => {
    expect(communityLines(Array.from({ length: 20 }, () => ahead("以后村", 8)))).toHaveLength(20);
  });
});

test("a person sees the line and a mark under the place, wide characters counted as two", () => {
  const lines = stripVTControlCharacters(formatHuman(report)).split("\n");
  const source = lines.findIndex((line) => line.endsWith("| 名单: 2027-02-27"));
  const mark = lines[source + 1] ?? "";
  // 名单 is four columns wide, then ": 2" – the mark stands under the second digit.
  expect(mark.indexOf("^") - mark.indexOf("|")).toBe(2 + 4 + 4);
  expect(lines.join("\n")).toContain("content/communities/sample/2027/schedule.yaml:12:7");
  expect(lines.join("\n")).toContain("依据：《示例法》第十四条");
  expect(lines.join("\n")).toContain("建议：提前一天。");
  expect(lines.at(-1)).toBe("发现 1 处错误、1 处提醒。");
});

test("where nothing is found, a person is told what was looked at", () => {
  expect(stripVTControlCharacters(formatHuman(empty))).toBe(
    "检查通过：6 个社区、7 次选举，没有发现问题。",
  );
  expect(stripVTControlCharacters(formatHuman({ ...empty, locale: "en" }))).toContain(
    "nothing found",
  );
});

test("GitHub's commands keep one finding on one line and escape what they give a meaning to", () => {
  expect(formatGithub(report).split("\n")).toEqual([
    "::error file=content/communities/sample/2027/schedule.yaml,line=12,col=7,title=voter-roll-20-days::" +
      "名单公布太迟：19 天，%0A100%25 不够。 《示例法》第十四条 提前一天。",
    "::warning file=content/a%2Cb%3Ac.yaml,line=1,col=1,title=record-missing::缺少记录。",
  ]);
});

test("SARIF names the rule, the level, the file and the place of each finding", () => {
  const { version, runs } = JSON.parse(formatSarif(report));
  expect(version).toBe("2.1.0");
  expect(runs[0].results[0]).toMatchObject({
    ruleId: "voter-roll-20-days",
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "content/communities/sample/2027/schedule.yaml" },
          region: { startLine: 12, startColumn: 7 },
        },
      },
    ],
  });
  expect(runs[0].tool.driver.rules).toEqual([
    { id: "voter-roll-20-days" },
    { id: "record-missing" },
  ]);
});

test("a line of a file cannot command the terminal", () => {
  const evil: Report = { ...report, sourceLine: () => "a\u001b[2Jb\u202Ec\td" };
  expect(stripVTControlCharacters(formatHuman(evil))).toContain("a\uFFFD[2Jb\uFFFDc\td");
});
