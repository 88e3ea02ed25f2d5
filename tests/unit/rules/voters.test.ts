import { expect, test } from "vitest";
import type { VoterRoll } from "../../../src/model/voter-roll.ts";
import { day, election, findingsOf, placesOf, scheduled } from "./builders.ts";

const bands = (
  ...ages: readonly (readonly [from: number, until?: number])[]
): readonly string[] => {
  const voterRoll: VoterRoll = {
    asOf: day("2027-02-20"),
    total: 10 * ages.length,
    groups: [],
    sexes: [],
    ages: ages.map(([from, until]) => ({ from, until, voters: 10 })),
    changes: { added: 0, removed: 0 },
    fullList: ["公告栏"],
  };
  return placesOf(findingsOf(election({}, { voterRoll })));
};

test("age bands follow one another without overlap or gap", () => {
  expect(bands([18, 35], [36, 59], [60])).toEqual([]);
  expect(bands([18, 35], [37, 59], [60])).toEqual(["age-bands ages.1.from"]);
  expect(bands([18, 35], [35, 59], [60])).toEqual(["age-bands ages.1.from"]);
  expect(bands([36, 59], [18, 35], [60])).toEqual(["age-bands ages.1.from"]);
  expect(bands([18], [60])).toEqual(["age-bands ages.1.from"]);
});

test("an age band that ends before it begins is one error", () => {
  expect(bands([18, 35], [59, 36], [60])).toEqual(["age-bands ages.1.until"]);
});

test("a group that no polling place serves is a warning", () => {
  const time = Temporal.PlainTime.from("07:00");
  const hall = {
    id: "hall",
    name: "社区礼堂",
    address: "示例路 1 号",
    hours: [{ from: time, until: time.add({ hours: 8 }) }],
    groups: ["g1"],
    stepFree: true,
  };
  const findings = findingsOf(scheduled({ pollingPlaces: [hall] }));
  expect(placesOf(findings)).toEqual(["group-unserved pollingPlaces"]);
  expect(findings[0]?.message).toContain("第二小组");
  expect(findings[0]?.severity).toBe("warning");
});
