import { describe, expect, test } from "vitest";
import { counted, countedElection, found, majorityRule, runoffCounted, told } from "./counted.ts";

/** What holds under every rulebook: here, one without rules, under which most votes win. */
const rules = [] as const;

const chair = { votes: { 江水清: 900, 云中鹤: 500 }, elected: ["江水清"] };
const member = {
  votes: { 白露晞: 1100, 谷风起: 1000, 叶知秋: 600 },
  elected: ["白露晞", "谷风起"],
};

describe("elected twice", () => {
  test("nobody is to two posts", () => {
    const both = {
      votes: { 白露晞: 1100, 江水清: 1000 },
      elected: ["白露晞", "江水清"],
    };
    expect(told(countedElection(rules, [counted(1500, { chair, member: both })]))).toEqual([
      ["elected-twice rounds.0.contests.1.elected.1", "江水清既当选主任，又当选委员。"],
    ]);
  });

  test("who has the votes for two posts takes the higher, and the next has the other", () => {
    const votes = { 白露晞: 1100, 江水清: 1000, 叶知秋: 600 };
    const both = { votes, elected: ["白露晞", "叶知秋"] };
    expect(told(countedElection(rules, [counted(1500, { chair, member: both })]))).toEqual([]);
  });

  test("nobody is again in a runoff", () => {
    const first = counted(1500, { chair, member: { ...member, elected: ["白露晞"] } });
    const again = runoffCounted(1000, { member: { votes: { 白露晞: 500 }, elected: ["白露晞"] } });
    expect(found(countedElection([majorityRule], [first, again]))).toContain(
      "elected-twice rounds.1.contests.0.elected.0",
    );
  });
});

describe("seats", () => {
  test("of a post are all that are filled, and no more", () => {
    const three = { ...member, elected: ["白露晞", "谷风起", "叶知秋"] };
    expect(told(countedElection(rules, [counted(1500, { chair, member: three })]))).toEqual([
      [
        "elected rounds.0.contests.1.elected.2",
        "叶知秋得600票；委员应选2名，按得票当选的人最少得1000票。",
      ],
    ]);
  });

  test("are counted over all rounds", () => {
    const first = counted(1500, { chair, member });
    const more = runoffCounted(1000, { member: { votes: { 叶知秋: 500 }, elected: ["叶知秋"] } });
    expect(told(countedElection(rules, [first, more]))).toEqual([
      ["contest rounds.1.contests.0.post", "委员的名额在前面的投票中已经选满。"],
    ]);
  });

  test("are no fewer than the elected even where the votes cannot be counted", () => {
    const three = { ...member, elected: ["白露晞", "谷风起", "叶知秋"] };
    const unsound = counted(1500, { chair, member: three }, { invalid: 1 });
    expect(found(countedElection(rules, [unsound]))).toEqual([
      "sum rounds.0.returned",
      "elected-seats rounds.0.contests.1.elected.2",
    ]);
  });
});

describe("contests", () => {
  test("of the first vote are for every post that has seats", () => {
    expect(told(countedElection(rules, [counted(1500, { chair })]))).toEqual([
      ["contest rounds.0.contests", "委员有应选名额，却没有计票结果。"],
    ]);
    expect(
      told(countedElection(rules, [counted(1500, { chair })], { seats: { chair: 1 } })),
    ).toEqual([]);
  });
});

test("people elected without a poll are not held to votes", () => {
  const nobodyVoted = counted(0, {
    chair: { votes: { 江水清: 0 }, elected: ["江水清"] },
    member: { votes: { 白露晞: 0, 谷风起: 0 }, elected: ["白露晞", "谷风起"] },
  });
  const state = { kind: "uncontested", reason: "没有差额", announced: "2027-03-12" } as const;
  const announced = Temporal.PlainDate.from(state.announced);
  expect(
    told(countedElection([majorityRule], [nobodyVoted], { state: { ...state, announced } })),
  ).toEqual([]);
});

test("a winner whom the record of votes does not know is one finding, not three", () => {
  const misspelt = { ...chair, elected: ["江水青"] };
  expect(
    found(countedElection([majorityRule], [counted(1500, { chair: misspelt, member })])),
  ).toEqual(["reference rounds.0.contests.0.elected.0"]);
});
