import fc from "fast-check";
import { expect, test } from "vitest";
import {
  daysBetween,
  electionEnd,
  hasCome,
  later,
  pollingDay,
  scheduledStep,
  stepAnnounced,
  stepEnd,
  stepStart,
} from "../../../src/timetable/steps.ts";
import { day, election, schedule } from "../notices/builders.ts";

const period = { step: "registration", from: day("2027-01-11"), until: day("2027-01-20") };
const single = { step: "polling", date: day("2027-03-14") };

test("a step of one day begins and ends on it; one that lasts, on its first and last", () => {
  expect([stepStart(single), stepEnd(single)].map(String)).toEqual(["2027-03-14", "2027-03-14"]);
  expect([stepStart(period), stepEnd(period)].map(String)).toEqual(["2027-01-11", "2027-01-20"]);
});

test("a step is announced on its first day, unless the schedule says when", () => {
  expect(String(stepAnnounced(period))).toBe("2027-01-11");
  expect(String(stepAnnounced({ ...single, announced: day("2027-03-01") }))).toBe("2027-03-01");
});

test("a step without a day is a mistake of the program: the schema lets none through", () => {
  expect(() => stepStart({ step: "lost" })).toThrow("step lost has neither date nor from");
});

test("an election ends with the step that ends last, wherever it stands in the file", () => {
  const steps = [{ ...period, until: day("2028-01-01") }, ...schedule.steps];
  expect(String(electionEnd(election({}, { steps })))).toBe("2028-01-01");
});

test("the vote is on the day of the rulebook's polling step, if it is scheduled", () => {
  expect(String(pollingDay(election()))).toBe("2027-03-14");
  expect(pollingDay(election({}, { steps: [period] }))).toBeUndefined();
  expect(scheduledStep(election({}, { steps: [period] }), "polling")).toBeUndefined();
});

test("a day has come on the day itself", () => {
  const today = day("2027-03-14");
  expect([hasCome(today, today), hasCome(day("2027-03-15"), today)]).toEqual([true, false]);
});

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => day("1990-01-01").add({ days }));

test("days between two dates are as many as must be added to the first to reach the second", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      expect(from.add({ days: daysBetween(from, to) }).equals(to)).toBe(true);
    }),
  );
});

test("the later of two days is one of them, and the other is not after it", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const last = later(a, b);
      expect(last.equals(a) || last.equals(b)).toBe(true);
      expect(daysBetween(last, a) <= 0 && daysBetween(last, b) <= 0).toBe(true);
    }),
  );
});
