import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rule } from "../../../src/model/rule.ts";
import { day, election, findingsOf, placesOf, rollRule, rulebook } from "./builders.ts";

test("art. 14: a roll published 20 days before election day is lawful", () => {
  expect(findingsOf(election({ "voter-roll": "2027-02-26" }))).toEqual([]);
});

test("art. 14: a roll published 19 days before election day is an error citing the article", () => {
  const findings = findingsOf(election({ "voter-roll": "2027-02-27" }));
  expect(placesOf(findings)).toEqual(["roll-days steps.1.date"]);
  const [finding] = findings;
  expect(finding?.severity).toBe("error");
  expect(finding?.citation).toBe("《示例法》第十四条");
  expect(finding?.message).toContain(
    "定在2027年2月27日，按「投票」2027年3月18日计算，最迟应为2027年2月26日",
  );
  expect(finding?.message).toContain("选民名单应当在选举日的二十日以前公布。");
  expect(finding?.hint).toContain("2027年2月26日");
});

test("the hint of a deadline, followed, mends it, whatever the days", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (least, gap) => {
      const polling = day("2027-06-30");
      const rules = [{ ...rollRule, atLeast: least }];
      const roll = (on: Temporal.PlainDate) =>
        findingsOf(
          election(
            {
              registration: "2027-02-01/2027-02-20",
              "voter-roll": on.toString(),
              "formal-candidates": polling.toString(),
              polling: polling.toString(),
              result: polling.toString(),
              handover: polling.toString(),
            },
            { rulebook: rulebook({ rules }) },
          ),
        );
      const found = roll(polling.subtract({ days: gap }));
      expect(found.length).toBe(gap < least ? 1 : 0);
      if (gap >= least) return;
      const [, year, month, date] = /(\d+)年(\d+)月(\d+)日或更早/.exec(found[0]?.hint ?? "") ?? [];
      const mended = new Temporal.PlainDate(Number(year), Number(month), Number(date));
      expect(roll(mended)).toEqual([]);
      expect(roll(mended.add({ days: 1 }))).toHaveLength(1);
    }),
  );
});

test("a step that lasts is held to its last day when it must end within days after another", () => {
  const { before: _before, atLeast: _atLeast, ...fields } = rollRule;
  const rules: readonly Rule[] = [
    {
      ...fields,
      kind: "days-after",
      id: "handover-days",
      step: "handover",
      after: "polling",
      atMost: 10,
    },
  ];
  const within = { rulebook: rulebook({ rules }) };
  expect(findingsOf(election({ handover: "2027-03-20/2027-03-28" }, within))).toEqual([]);
  expect(placesOf(findingsOf(election({ handover: "2027-03-20/2027-03-29" }, within)))).toEqual([
    "handover-days steps.5.until",
  ]);
});

test("a rule over a step that is not scheduled says nothing", () => {
  const { schedule, ...rest } = election();
  const steps = schedule.steps.filter(({ step }) => step !== "voter-roll");
  expect(findingsOf({ ...rest, schedule: { ...schedule, steps } })).toEqual([]);
});

test("a rule that only warns gives a warning", () => {
  const rules = [{ ...rollRule, severity: "warning" as const }];
  const findings = findingsOf(
    election({ "voter-roll": "2027-03-01" }, { rulebook: rulebook({ rules }) }),
  );
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
});
