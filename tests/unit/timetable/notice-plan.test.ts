import { expect, test } from "vitest";
import { planNotices } from "../../../src/timetable/notice-plan.ts";
import { day, election } from "../notices/builders.ts";

test("while the vote is put off, what follows the vote is not posted on its old days", () => {
  const state = { kind: "postponed", reason: "台风", announced: day("2027-03-12") } as const;
  const planned = (until: string): readonly string[] =>
    planNotices(election({}, { state: { ...state, until: day(until) } })).map(({ id }) => id);
  const following = ["result", "elected-members", "runoff", "handover"];
  expect(planned("2027-04-18").filter((id) => following.includes(id))).toEqual([]);
  expect(planned("2027-03-14").filter((id) => following.includes(id))).toEqual(following);
});
