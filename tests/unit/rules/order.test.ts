import fc from "fast-check";
import { expect, test } from "vitest";
import { day, election, findingsOf, lawfulSteps, placesOf, rulebook } from "./builders.ts";

const noRules = { rulebook: rulebook({ rules: [] }) };

test("steps in the order of the rulebook are fine, several on one day too", () => {
  expect(findingsOf(election({ "formal-candidates": "2027-03-18" }, noRules))).toEqual([]);
});

test("a step before its forerunner is one finding, at the step that is out of line", () => {
  const findings = findingsOf(election({ "formal-candidates": "2027-02-01" }, noRules));
  expect(placesOf(findings)).toEqual(["step-order steps.2.date"]);
  expect(findings[0]?.message).toBe(
    "「公布正式候选人」定在2027年2月1日，早于「公布选民名单」的2027年2月24日，顺序颠倒。",
  );
});

test("a step set far too late is blamed itself, not the four that it overtook", () => {
  const findings = findingsOf(election({ registration: "2027-12-01/2027-12-20" }, noRules));
  expect(placesOf(findings)).toEqual(["step-order steps.0.from"]);
});

test("the order in which the file lists the steps does not matter", () => {
  const { schedule, ...rest } = election({}, noRules);
  const steps = schedule.steps.toReversed();
  expect(findingsOf({ ...rest, schedule: { ...schedule, steps } })).toEqual([]);
});

test("findings are there exactly when some step begins before an earlier one, and never blame all", () => {
  const ids = Object.keys(lawfulSteps);
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }), (offsets) => {
      const moved = Object.fromEntries(
        ids.map((id, index) => [
          id,
          day("2027-02-01")
            .add({ days: offsets[index] ?? 0 })
            .toString(),
        ]),
      );
      const blamed = findingsOf(election(moved, noRules)).length;
      const sorted = offsets.every((offset, index) => offset >= (offsets[index - 1] ?? 0));
      expect(blamed === 0).toBe(sorted);
      expect(blamed).toBeLessThan(ids.length);
    }),
  );
});
