import { describe, expect, test } from "vitest";
import { formatDueDay } from "../../../src/i18n/due-words.ts";
import type { Rule, RuleOf } from "../../../src/model/rule.ts";
import type { ElectionState, Schedule } from "../../../src/model/schedule.ts";
import { stepDues } from "../../../src/site/due.ts";
import { day, election, publishedOn, rulebook, schedule } from "../notices/builders.ts";

/** Steps of the sample: roll 1 February, objections 1 to 6 February, proxies 5 to 10 March, vote 14 March. */
function daysBefore(step: string, more: Partial<RuleOf<"days-before">>): Rule {
  return {
    kind: "days-before",
    id: `${step}-days`,
    severity: "warning",
    citation: { source: "test-law", article: "14" },
    basis: "statute",
    step,
    before: "polling",
    message: "示例",
    ...more,
  };
}

function objections(more: Partial<RuleOf<"days-after">>): Rule {
  const {
    before: _before,
    kind: _kind,
    ...head
  } = daysBefore("objections", {}) as RuleOf<"days-before">;
  return { ...head, kind: "days-after", after: "voter-roll", ...more };
}

/** What is said of a step on a day under a rule, in words, with whether it was kept. */
function duesOn(
  today: string,
  rule: Rule,
  plan: Partial<Schedule> = {},
  locale: "zh-Hans" | "en" = "zh-Hans",
): readonly string[] {
  const whole = election({ rulebook: { ...rulebook, rules: [rule] } }, plan);
  const published = publishedOn(whole, today);
  if (published === undefined) throw new Error(`nothing is public on ${today}`);
  return stepDues(rule.step, published, day(today), locale).map(
    ({ state, ...due }) =>
      `${formatDueDay({ ...due, isAhead: state === "ahead" }, 2027, locale)} ${state}`,
  );
}

describe("a step that was taken", () => {
  test("is told the last day that the rule gave, and that it was kept", () => {
    expect(duesOn("2027-03-01", daysBefore("voter-roll", { atLeast: 20 }))).toEqual([
      "最迟2月22日 kept",
    ]);
  });

  test("on the very last day was in time; a day later it was not", () => {
    expect(duesOn("2027-03-01", daysBefore("voter-roll", { atLeast: 41 }))).toEqual([
      "最迟2月1日 kept",
    ]);
    expect(duesOn("2027-03-01", daysBefore("voter-roll", { atLeast: 42 }))).toEqual([
      "最迟1月31日 broken",
    ]);
  });

  test("of a period says which end is meant", () => {
    expect(duesOn("2027-03-01", objections({ exactly: 5 }))).toEqual(["应在2月6日截止 kept"]);
    expect(duesOn("2027-03-01", objections({ atMost: 0, day: "first-day" }))).toEqual([
      "最迟2月1日开始 kept",
    ]);
  });

  test("with a number for each side is told both", () => {
    expect(duesOn("2027-03-01", objections({ atLeast: 4, atMost: 9 }))).toEqual([
      "最早2月5日截止 kept",
      "最迟2月10日截止 kept",
    ]);
  });

  test("gives the hour", () => {
    const by = Temporal.PlainTime.from("17:00");
    expect(duesOn("2027-03-01", objections({ exactly: 5, by }))).toEqual([
      "应在2月6日 17:00截止 kept",
    ]);
  });

  test("gives the year where it is another", () => {
    expect(duesOn("2027-03-01", daysBefore("voter-roll", { atLeast: 100 }))).toEqual([
      "最迟2026年12月4日 broken",
    ]);
  });
});

describe("a step that is still to come", () => {
  test("is told that the rules set the day, and no verdict", () => {
    const rule = daysBefore("proxies", { atLeast: 3 });
    expect(duesOn("2027-03-09", rule)).toEqual(["按规定不晚于3月11日截止 ahead"]);
    expect(duesOn("2027-03-10", rule)).toEqual(["最迟3月11日截止 kept"]);
    expect(duesOn("2027-03-09", rule, {}, "en")).toEqual(["Rules: ends by 11 March ahead"]);
  });
});

describe("nothing is said", () => {
  const rule = daysBefore("voter-roll", { atLeast: 20 });

  test("before the step is public", () => {
    expect(duesOn("2027-01-04", daysBefore("proxies", { atLeast: 3 }))).toEqual([]);
  });

  test("while the day from which is counted is not public", () => {
    const steps = schedule.steps.filter(({ step }) => step !== "polling");
    expect(duesOn("2027-03-01", rule, { steps })).toEqual([]);
  });

  test("of days that a halt took away", () => {
    const state: ElectionState = {
      kind: "cancelled",
      announced: day("2027-02-25"),
      reason: "示例",
    };
    expect(duesOn("2027-02-24", rule, { state })).toHaveLength(1);
    expect(duesOn("2027-03-01", rule, { state })).toEqual([]);
  });

  test("of a rule that cannot be judged, as the holidays of the year are not known", () => {
    const calendar = { holidays: "CN" };
    const working = daysBefore("voter-roll", { atLeast: 20, unit: "working" });
    const moved = schedule.steps.map((step) =>
      step.step === "polling" ? { ...step, date: day("2027-03-14") } : step,
    );
    const whole = election(
      { rulebook: { ...rulebook, rules: [working], calendar } },
      { steps: moved },
    );
    const published = publishedOn(whole, "2027-03-01");
    if (published === undefined) throw new Error("nothing is public");
    expect(stepDues("voter-roll", published, day("2027-03-01"), "zh-Hans")).toEqual([]);
  });
});
