import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RuleOf } from "../../../../src/model/rule.ts";
import type { Schedule } from "../../../../src/model/schedule.ts";
import type { VoterRoll } from "../../../../src/model/voter-roll.ts";
import { day, election, scheduled } from "../builders.ts";
import { said, under, verdict, written } from "./judged.ts";

const seats = (
  counts: Schedule["seats"],
  rule: Omit<RuleOf<"seats">, keyof typeof written | "kind" | "step">,
) =>
  under(
    { ...written, kind: "seats", step: "polling", ...rule },
    { schedule: scheduled({ seats: counts }).schedule },
  );

describe("seats", () => {
  const committee = { atLeast: 5, atMost: 9 };

  test.each([
    [4, ["seats"]],
    [5, "met"],
    [9, "met"],
    [10, ["seats"]],
  ])("of all posts together, of 5 to 9: %i", (all, expected) => {
    expect(verdict(seats({ chair: 1, member: all - 1 }, committee))).toEqual(expected);
  });

  test("show the sum", () => {
    expect(said(seats({ chair: 1, member: 9 }, committee))[0]).toContain(
      "应选名额合计为 1 + 9 = 10 名",
    );
  });

  test("of one post are missed at its line, of several at the seats", () => {
    expect(verdict(seats({ chair: 2, member: 4 }, { posts: ["chair"], exactly: 1 }))).toEqual([
      "seats.chair",
    ]);
    const both = { posts: ["chair", "member"], atMost: 5 };
    expect(verdict(seats({ chair: 2, member: 4 }, both))).toEqual(["seats"]);
  });

  test("of a post that is not elected are none", () => {
    expect(verdict(seats({ member: 4 }, { posts: ["chair"], exactly: 1 }))).toEqual([
      "seats.chair",
    ]);
  });

  test("of a post that is misspelt are not judged", () => {
    expect(verdict(seats({ chiar: 1, member: 4 }, { posts: ["chair"], exactly: 1 }))).toBe("open");
  });

  test("are met exactly where they lie within the range", () => {
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(count, count, count, (all, atLeast, atMost) => {
        const isMet = verdict(seats({ member: all }, { atLeast, atMost })) === "met";
        expect(isMet).toBe(all >= atLeast && all <= atMost);
      }),
    );
  });
});

const roll = (total: number, groups: readonly [string, number][] = []): VoterRoll => ({
  asOf: day("2027-02-20"),
  total,
  groups: groups.map(([group, voters]) => ({ group, voters })),
  sexes: [],
  ages: [],
  changes: { added: 0, removed: 0 },
  fullList: ["公告栏"],
});

describe("household representatives", () => {
  const rule: RuleOf<"representatives"> = {
    ...written,
    kind: "representatives",
    step: "voter-roll",
    per: "household",
    atMost: 1,
  };
  const { schedule } = scheduled({ method: "household-representatives" });

  test("are at most as many as the households, here 100", () => {
    expect(verdict(under(rule, { schedule, voterRoll: roll(100) }))).toBe("met");
    expect(verdict(under(rule, { schedule, voterRoll: roll(101) }))).toEqual(["total"]);
  });

  test("are not known before the roll is there, and are none where all voters elect", () => {
    expect(verdict(under(rule, { schedule }))).toBe("open");
    expect(verdict(under(rule, { voterRoll: roll(250) }))).toBe("met");
  });
});

describe("group representatives", () => {
  const rule: RuleOf<"representatives"> = {
    ...written,
    kind: "representatives",
    step: "voter-roll",
    per: "group",
    atLeast: 2,
    atMost: 3,
  };
  const { schedule } = scheduled({ method: "group-representatives" });
  const of = (voterRoll: VoterRoll) => verdict(under(rule, { schedule, voterRoll }));

  test("are two or three for each group, each wrong one at its line", () => {
    expect(
      of(
        roll(5, [
          ["g1", 2],
          ["g2", 3],
        ]),
      ),
    ).toBe("met");
    expect(
      of(
        roll(5, [
          ["g1", 1],
          ["g2", 4],
        ]),
      ),
    ).toEqual(["groups.0.voters", "groups.1.voters"]);
  });

  test("are judged by their sum where the roll does not list the groups, here 2", () => {
    expect(of(roll(4))).toBe("met");
    expect(of(roll(3))).toEqual(["total"]);
    expect(of(roll(7))).toEqual(["total"]);
  });
});

describe("households of a community", () => {
  const rule = {
    ...written,
    kind: "households",
    step: "polling",
    atLeast: 1000,
    atMost: 3000,
  } as const;
  const of = (households: number, today: string) =>
    verdict(under(rule, { community: { ...election().community, households } }), today);

  test.each([
    [999, ["households"]],
    [1000, "met"],
    [3000, "met"],
    [3001, ["households"]],
  ])("of 1,000 to 3,000: %i", (households, expected) => {
    expect(of(households, "2027-03-25")).toEqual(expected);
  });

  test("say nothing of an election that is over", () => {
    expect(of(999, "2027-03-26")).toBe("open");
  });
});
