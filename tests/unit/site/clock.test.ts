import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countdown, isOn, momentIn, wordsOn } from "../../../src/site/clock.ts";

describe("the moment in a time zone", () => {
  test("is that of the calendar there, whatever the zone and the time", () => {
    const zones = fc.constantFrom("Asia/Shanghai", "Europe/London", "America/Santiago", "UTC");
    const moments = fc.date({
      min: new Date("2026-01-01T00:00:00Z"),
      max: new Date("2031-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, moments, (zone, at) => {
        const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
        expect(momentIn(zone, at, "2000-01-01")).toEqual({
          day: there.toPlainDate().toString(),
          time: there.toPlainTime().toString({ smallestUnit: "minute", roundingMode: "floor" }),
        });
      }),
    );
  });

  test("begins at midnight there, not here", () => {
    const at = (time: string) => momentIn("Asia/Shanghai", new Date(time), "2000-01-01");
    expect(at("2027-03-01T15:59:59Z")).toEqual({ day: "2027-03-01", time: "23:59" });
    expect(at("2027-03-01T16:00:00Z")).toEqual({ day: "2027-03-02", time: "00:00" });
  });

  test("is never before the page was made: a clock that says so is wrong", () => {
    const at = new Date("1970-01-02T10:00:00Z");
    expect(momentIn("Asia/Shanghai", at, "2027-03-01")).toEqual({
      day: "2027-03-01",
      time: "00:00",
    });
  });
});

describe("a countdown", () => {
  const words = { days: "{count} left", tomorrow: "tomorrow", today: "today", over: "over" };
  const until = { day: "2027-03-05", time: "17:00" };

  test.each([
    ["2027-02-28", "23:59", "5 left"],
    ["2027-03-03", "00:00", "2 left"],
    ["2027-03-04", "23:59", "tomorrow"],
    ["2027-03-05", "00:00", "today"],
    ["2027-03-05", "16:59", "today"],
    ["2027-03-05", "17:00", "over"],
    ["2027-03-06", "00:00", "over"],
  ])("on %s at %s is %s", (day, time, told) => {
    expect(countdown(until, { day, time }, words)).toBe(told);
  });

  test("without a time lasts to the end of the day", () => {
    const now = { day: "2027-03-05", time: "23:59" };
    expect(countdown({ day: "2027-03-05", time: undefined }, now, words)).toBe("today");
  });
});

test("a spell has its first day and not its end; without an end it lasts", () => {
  const spells = "2027-03-01/2027-03-05 2027-03-08/";
  const on = ["2027-02-28", "2027-03-01", "2027-03-04", "2027-03-05", "2027-03-08", "2030-01-01"];
  expect(on.filter((day) => isOn(spells, day))).toEqual([
    "2027-03-01",
    "2027-03-04",
    "2027-03-08",
    "2030-01-01",
  ]);
  expect(isOn("", "2027-03-01")).toBe(false);
});

test("nothing is said before the first day of the first words", () => {
  expect(wordsOn([["2027-03-01", "now"]], "2027-02-28")).toBeUndefined();
});
