import { describe, expect, test } from "vitest";
import type { RuleOf } from "../../../src/model/rule.ts";
import type { Calendar, Rulebook } from "../../../src/model/rulebook.ts";
import { check } from "../../../src/rules/check.ts";
import { day, election, findingsOf, placesOf, project, rulebook, ruleFields } from "./builders.ts";

const working: RuleOf<"days-before"> = {
  ...ruleFields,
  kind: "days-before",
  id: "notice",
  step: "voter-roll",
  before: "polling",
  atLeast: 5,
  unit: "working",
};

describe("a year whose holidays are not known", () => {
  const china = {
    ...rulebook({ rules: [working] }),
    effective: { from: day("2020-01-01") },
    calendar: { holidays: "CN" },
  };

  test("is a warning that names the year and the rules, and these are not judged", () => {
    const late = { "voter-roll": "2150-03-17", "formal-candidates": "2150-03-17" };
    const findings = findingsOf(electionIn(2150, china, late), "2150-01-01");
    expect(placesOf(findings)).toEqual(["calendar-year steps.3"]);
    expect(findings[0]?.severity).toBe("warning");
    expect(findings[0]?.message).toContain("2150年");
    expect(findings[0]?.message).toContain("notice");
  });

  test("does not matter to rules over calendar days", () => {
    const calendarDays = { ...china, rules: [{ ...working, unit: "calendar" as const }] };
    expect(findingsOf(electionIn(2150, calendarDays), "2150-01-01")).toEqual([]);
  });

  test("of known years nothing is said, and the rule is judged", () => {
    // 2025-05-01 to 05 are holidays; 2025-04-27 is a Sunday that is worked.
    const days = (roll: string) => ({
      registration: "2025-03-03",
      "voter-roll": roll,
      "formal-candidates": "2025-05-06",
      polling: "2025-05-07",
      result: "2025-05-07",
      handover: "2025-05-09",
    });
    const at = (roll: string) =>
      placesOf(findingsOf(election(days(roll), { rulebook: china }), "2025-01-01"));
    expect(at("2025-04-27")).toEqual([]);
    expect(at("2025-04-28")).toEqual(["notice steps.1.date"]);
  });
});

describe("a calendar", () => {
  test("of a region that is not known", () => {
    expect(calendarFindings({ holidays: "GB-XXX" })).toEqual(["calendar calendar.holidays"]);
    expect(calendarFindings({ holidays: "GB-ENG" })).toEqual([]);
  });

  test("with a day that no year has", () => {
    expect(calendarFindings({ holidays: "CN", alsoOff: ["12-24", "02-30", "02-29"] })).toEqual([
      "calendar calendar.alsoOff.1",
    ]);
  });
});

function calendarFindings(calendar: Calendar): readonly string[] {
  const base = rulebook();
  const book = { ...base, calendar, own: { ...base.own, calendar } };
  return placesOf(check(project([], [book]), day("2027-01-01"), new Set()));
}

/** The lawful election of the builders, moved to another year. */
function electionIn(year: number, book: Rulebook, moved: Readonly<Record<string, string>> = {}) {
  const base = election({}, { rulebook: book });
  const steps = base.schedule.steps.map((step) => {
    const days = moved[step.step];
    if (days !== undefined) return { step: step.step, date: day(days) };
    const [from, until] = [step.date ?? step.from, step.until].map((date) => date?.with({ year }));
    return until === undefined
      ? { step: step.step, date: from ?? day(`${year}-01-01`) }
      : { step: step.step, from: from ?? until, until };
  });
  return { ...base, schedule: { ...base.schedule, steps } };
}
