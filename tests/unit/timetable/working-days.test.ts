import { describe, expect, test } from "vitest";
import { daysAfter, daysBefore, unknownYears } from "../../../src/timetable/counting.ts";
import { isKnownRegion, workingDays } from "../../../src/timetable/working-days.ts";

const england = { holidays: "GB-ENG", alsoOff: ["12-24"] };
const china = { holidays: "CN" };

describe("in England", () => {
  test.each([
    ["2017-04-14", "Good Friday"],
    ["2017-04-17", "Easter Monday"],
    ["2017-05-01", "the early May bank holiday"],
    ["2022-06-03", "the Platinum Jubilee"],
    ["2022-09-19", "the day of the Queen's funeral"],
    ["2023-05-08", "the coronation's bank holiday"],
    ["2026-12-24", "Christmas Eve, which is no bank holiday"],
    ["2026-12-28", "the day in place of a Boxing Day on a Saturday"],
    ["2026-11-28", "a Saturday"],
    ["2026-11-29", "a Sunday"],
  ])("%s is no working day: %s", (day) => {
    expect(isWorkingDay(england, day)).toBe(false);
  });

  test.each([
    ["2026-12-23", "the day before Christmas Eve"],
    ["2023-05-09", "the day after the coronation's bank holiday"],
  ])("%s is a working day: %s", (day) => {
    expect(isWorkingDay(england, day)).toBe(true);
  });

  test("Scotland's and Northern Ireland's own days are theirs alone", () => {
    expect(isWorkingDay({ holidays: "GB-NIR" }, "2026-03-17")).toBe(false);
    expect(isWorkingDay(england, "2026-03-17")).toBe(true);
    expect(isWorkingDay({ holidays: "GB-SCT" }, "2026-11-30")).toBe(false);
    expect(isWorkingDay(england, "2026-11-30")).toBe(true);
  });
});

describe("in China", () => {
  test("2026-10-10, a Saturday, is worked instead of a holiday", () => {
    expect(isWorkingDay(china, "2026-10-10")).toBe(true);
  });

  test("the days of the National Day are none", () => {
    expect(isWorkingDay(china, "2026-10-01")).toBe(false);
    expect(isWorkingDay(china, "2026-10-07")).toBe(false);
  });

  test("a year whose holidays are not announced is not known", () => {
    const { knows } = workingDays(china);
    expect([2025, 2026].map(knows)).toEqual([true, true]);
    expect([1999, 2200].map(knows)).toEqual([false, false]);
  });
});

test("without a calendar only weekends are free", () => {
  expect(isWorkingDay(undefined, "2026-10-01")).toBe(true);
  expect(isWorkingDay(undefined, "2026-10-10")).toBe(false);
});

test("regions are known by their codes", () => {
  expect(["CN", "GB", "GB-ENG", "GB-SCT", "GB-NIR", "DE-BY"].map(isKnownRegion)).not.toContain(
    false,
  );
  expect(["XX", "GB-XXX", "CN-ZJ"].map(isKnownRegion)).toEqual([false, false, false]);
});

test("an unknown region has no known year and no holidays, and nothing breaks", () => {
  const { knows } = workingDays({ holidays: "XX" });
  expect(knows(2026)).toBe(false);
  expect(isWorkingDay({ holidays: "XX" }, "2026-12-25")).toBe(true);
});

describe("counting", () => {
  const days = workingDays(england);
  const working = (count: number, includesFirst = false) =>
    ({ days: count, unit: "working", includesFirst }) as const;

  test("the day from which is counted does not count", () => {
    const calendar = { days: 20, unit: "calendar", includesFirst: false } as const;
    expect(daysBefore(date("2027-03-18"), calendar, days).toString()).toBe("2027-02-26");
    expect(daysAfter(date("2027-03-18"), calendar, days).toString()).toBe("2027-04-07");
  });

  test("unless the rule counts it", () => {
    const calendar = { days: 20, unit: "calendar", includesFirst: true } as const;
    expect(daysBefore(date("2027-03-18"), calendar, days).toString()).toBe("2027-02-27");
    expect(daysBefore(date("2017-05-04"), working(1, true), days).toString()).toBe("2017-05-04");
    expect(daysBefore(date("2017-05-01"), working(1, true), days).toString()).toBe("2017-04-28");
  });

  test("working days leap over holidays and Christmas Eve", () => {
    expect(daysBefore(date("2026-12-29"), working(1), days).toString()).toBe("2026-12-23");
    expect(daysAfter(date("2026-12-23"), working(1), days).toString()).toBe("2026-12-29");
    expect(daysBefore(date("2026-12-25"), working(0), days).toString()).toBe("2026-12-25");
  });

  test("years that are not known are named", () => {
    const known = { isWorkingDay: () => true, knows: (year: number) => year < 2027 };
    expect(unknownYears(date("2026-11-01"), date("2028-01-01"), known)).toEqual([2027, 2028]);
    expect(unknownYears(date("2026-01-01"), date("2025-01-01"), known)).toEqual([]);
  });
});

function isWorkingDay(calendar: Parameters<typeof workingDays>[0], day: string): boolean {
  return workingDays(calendar).isWorkingDay(date(day));
}

function date(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}
