import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
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
  locale: "zh-Hans",
  sourceLine: (_file, line) => (line === 12 ? "名单: 2027-02-27" : undefined),
  contentDirectory: "content",
};

const empty: Report = {
  ...report,
  findings: [],
  summary: { errors: 0, warnings: 0, communities: 6, elections: 7 },
};

test("JSON holds every field of a finding, and the summary", () => {
  const parsed: unknown = JSON.parse(formatJson(report));
  expect(parsed).toEqual({ findings: report.findings, summary: report.summary });
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
