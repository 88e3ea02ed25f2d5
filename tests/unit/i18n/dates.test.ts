import { expect, test } from "vitest";
import {
  formatDate,
  formatDay,
  formatFullDate,
  formatHours,
  formatOfficialDate,
  formatPeriod,
  formatTime,
  formatWeekday,
} from "../../../src/i18n/dates.ts";

const day = (written: string) => Temporal.PlainDate.from(written);
const time = (written: string) => Temporal.PlainTime.from(written);
const thursday = day("2027-03-18");

test("a date in running text has no leading zeros", () => {
  expect(formatDate(day("2027-03-08"), "zh-Hans")).toBe("2027年3月8日");
  expect(formatDate(day("2027-03-08"), "en")).toBe("8 March 2027");
});

test("a date that people must keep has its weekday", () => {
  expect(formatFullDate(thursday, "zh-Hant")).toBe("2027年3月18日（星期四）");
  expect(formatFullDate(thursday, "en")).toBe("Thursday 18 March 2027");
});

test("Sunday is the seventh day, not the zeroth", () => {
  expect(formatWeekday(day("2027-03-21"), "zh-Hans")).toBe("星期日");
  expect(formatWeekday(day("2027-03-22"), "en")).toBe("Monday");
});

test("official notices are dated in Chinese numerals, the year digit by digit", () => {
  expect(formatOfficialDate(thursday, "zh-Hans")).toBe("二〇二七年三月十八日");
  expect(formatOfficialDate(day("2030-10-20"), "zh-Hans")).toBe("二〇三〇年十月二十日");
  expect(formatOfficialDate(day("2027-12-31"), "zh-Hans")).toBe("二〇二七年十二月三十一日");
});

test("English notices are dated as running text is", () => {
  expect(formatOfficialDate(thursday, "en")).toBe("18 March 2027");
});

test.each([
  { from: "2027-03-01", until: "2027-03-05", zh: "2027年3月1日至3月5日", en: "1 to 5 March 2027" },
  {
    from: "2027-03-01",
    until: "2027-04-05",
    zh: "2027年3月1日至4月5日",
    en: "1 March to 5 April 2027",
  },
  {
    from: "2026-12-30",
    until: "2027-01-02",
    zh: "2026年12月30日至2027年1月2日",
    en: "30 December 2026 to 2 January 2027",
  },
  { from: "2027-03-01", until: "2027-03-01", zh: "2027年3月1日", en: "1 March 2027" },
])("$from to $until is $en: no year or month twice, none left out", ({ from, until, zh, en }) => {
  expect(formatPeriod(day(from), day(until), "zh-Hans")).toBe(zh);
  expect(formatPeriod(day(from), day(until), "en")).toBe(en);
});

test("a day in a list has no year", () => {
  expect([formatDay(thursday, "zh-Hans"), formatDay(thursday, "en")]).toEqual([
    "3月18日",
    "18 March",
  ]);
});

test("times have 24 hours and always minutes", () => {
  expect([formatTime(time("07:00")), formatTime(time("22:05"))]).toEqual(["07:00", "22:05"]);
});

test("hours of a day are stretches from and until", () => {
  const hours = [
    { from: time("08:30"), until: time("11:30") },
    { from: time("14:00"), until: time("17:00") },
  ];
  expect(formatHours(hours, "zh-Hans")).toBe("08:30至11:30、14:00至17:00");
  expect(formatHours(hours, "en")).toBe("08:30 to 11:30 and 14:00 to 17:00");
});
