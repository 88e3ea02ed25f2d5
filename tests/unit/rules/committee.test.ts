import { describe, expect, test } from "vitest";
import type { Community } from "../../../src/model/community.ts";
import type { Schedule } from "../../../src/model/schedule.ts";
import { day, findingsOf, placesOf, scheduled } from "./builders.ts";

type Committee = NonNullable<Community["committee"]>;

/** In office since 2022, before an election for term 12 with its poll on 18 March 2027. */
const committee: Committee = {
  term: 11,
  elected: day("2022-03-20"),
  members: [
    { name: "江水清", post: "chair", birthYear: 1970 },
    { name: "云中鹤", post: "member" },
  ],
};

const found = (
  changes: Partial<Committee> = {},
  schedule: Partial<Schedule> = {},
): readonly string[] => {
  const election = scheduled({ term: 12, ...schedule });
  const community = { ...election.community, committee: { ...committee, ...changes } };
  return placesOf(findingsOf({ ...election, community }));
};

const member = (changes: Partial<Committee["members"][number]>): readonly string[] =>
  found({ members: [{ name: "江水清", post: "chair", ...changes }] });

describe("the committee in office", () => {
  test("names each member once", () => {
    const [first] = committee.members;
    if (first === undefined) throw new Error("the sample has members");
    expect(found({ members: [...committee.members, first] })).toEqual([
      "duplicate committee.members.2.name",
    ]);
  });

  test("has the posts of the rulebook", () => {
    expect(member({ post: "chairs" })).toEqual(["reference committee.members.0.post"]);
  });

  test("is of people who were born when they were elected", () => {
    expect(member({ birthYear: 2022 })).toEqual([]);
    expect(member({ birthYear: 2023 })).toEqual(["born-late committee.members.0.birthYear"]);
  });

  test("is of the term before the election, or of the election's own from the vote on", () => {
    expect(found()).toEqual([]);
    expect(found({ term: 12, elected: day("2027-03-18") })).toEqual([]);
    expect(found({ term: 13, elected: day("2032-03-18") })).toEqual([]);
    expect(found({ term: 12 })).toEqual(["term term"]);
    expect(found({ term: 10 })).toEqual(["term term"]);
    expect(found({ elected: day("2027-03-18") })).toEqual(["term term"]);
  });

  test("goes on beside a by-election for its own term", () => {
    expect(found({}, { term: 11, byElection: true })).toEqual([]);
  });
});
