import { describe, expect, test } from "vitest";
import { summarizeCommunities } from "../../../src/cli/community-summary.ts";
import type { LocatedFinding } from "../../../src/model/finding.ts";
import type { Election, Project } from "../../../src/model/project.ts";
import type { ElectionState } from "../../../src/model/schedule.ts";
import { community, day, election, elections, rulebook, site } from "../notices/builders.ts";

function projectOf(...held: readonly Election[]): Project {
  const node = { id: "stillwater", record: community, elections: held };
  return { site, rulebooks: [rulebook], offices: [], communities: [node] };
}

function summaryOn(
  today: string,
  held: readonly Election[] = [election()],
  findings: readonly LocatedFinding[] = [],
) {
  const [summary] = summarizeCommunities(projectOf(...held), findings, day(today), "zh-Hans");
  return summary;
}

function nextOn(today: string, held?: readonly Election[]) {
  const next = summaryOn(today, held)?.next;
  return next === undefined ? undefined : `${next.date} ${next.step} ${next.edge} ${next.days}`;
}

function finding(rule: string, severity: LocatedFinding["severity"], file: string): LocatedFinding {
  return { rule, severity, file, message: "", line: 1, column: 1 };
}

const own = "communities/stillwater/2027/schedule.yaml";

describe("the next deadline", () => {
  test.each([
    ["2027-01-05", "2027-01-06 election-day on 1"],
    ["2027-01-06", "2027-01-06 election-day on 0"],
    ["2027-01-07", "2027-01-11 registration begins 4"],
    ["2027-01-12", "2027-01-20 registration ends 8"],
    ["2027-03-10", "2027-03-10 proxies ends 0"],
    ["2027-03-13", "2027-03-14 polling on 1"],
  ])("on %s is %s", (today, next) => {
    expect(nextOn(today)).toBe(next);
  });

  test("of a day on which one step begins and another is held is the latter", () => {
    expect(nextOn("2027-01-21")).toBe("2027-02-01 voter-roll on 11");
  });

  test("is the nearest of all elections of the community", () => {
    const other = election(
      { id: "2027-by-1" },
      { steps: [{ step: "polling", date: day("2027-03-13") }] },
    );
    expect(nextOn("2027-03-13", [election(), other])).toBe("2027-03-13 polling on 0");
  });

  test("is none once the last day is over, and the election is finished", () => {
    expect(nextOn("2027-03-24")).toBe("2027-03-24 handover on 0");
    expect(summaryOn("2027-03-25")).toMatchObject({ state: "finished" });
    expect(nextOn("2027-03-25")).toBeUndefined();
  });

  test("is none where there is no election", () => {
    expect(summaryOn("2027-03-01", [])).toMatchObject({ state: "none", lawful: true });
  });
});

describe("of an election that is halted", () => {
  test("nothing is due that was cancelled", () => {
    expect(summaryOn("2027-02-26", [elections.cancelled])).toMatchObject({ state: "cancelled" });
    expect(nextOn("2027-02-26", [elections.cancelled])).toBeUndefined();
  });

  test("the vote is due on the day to which it is put off", () => {
    expect(nextOn("2027-03-13", [elections.postponed])).toBe("2027-03-28 polling on 15");
  });

  test("nothing is due while no new day is known", () => {
    const state: ElectionState = {
      kind: "postponed",
      announced: day("2027-03-02"),
      reason: "台风",
    };
    const postponed = election({}, { state });
    expect(summaryOn("2027-03-03", [postponed])).toMatchObject({ state: "postponed" });
    expect(nextOn("2027-03-03", [postponed])).toBeUndefined();
  });
});

describe("what was found", () => {
  test("is counted by rule, errors first, for the community in whose folder it is", () => {
    const findings = [
      finding("record-missing", "warning", own),
      finding("roll", "error", own),
      finding("roll", "error", own),
      finding("roll", "error", "communities/elsewhere/community.yaml"),
    ];
    const summaries = summarizeCommunities(
      projectOf(election()),
      findings,
      day("2027-03-01"),
      "en",
    );
    expect(summaries).toMatchObject([
      { id: "elsewhere", name: "elsewhere", lawful: false, errors: 1, warnings: 0 },
      {
        id: "stillwater",
        name: "Stillwater Bay Community",
        lawful: false,
        errors: 2,
        warnings: 1,
        rules: [
          { id: "roll", severity: "error", count: 2 },
          { id: "record-missing", severity: "warning", count: 1 },
        ],
      },
    ]);
  });

  test("leaves a community lawful where it is warnings alone", () => {
    const findings = [finding("record-missing", "warning", own)];
    expect(summaryOn("2027-03-01", [election()], findings)).toMatchObject({
      lawful: true,
      warnings: 1,
    });
  });

  test("in a rulebook leaves no community known to be lawful, as its elections may not be checked", () => {
    const findings = [finding("syntax", "error", "rulebooks/test-law.yaml")];
    expect(summaryOn("2027-03-01", [election()], findings)).toMatchObject({
      lawful: false,
      errors: 0,
    });
  });
});
