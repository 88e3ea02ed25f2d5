import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/model/candidates.ts";
import type { Sex } from "../../../src/model/person.ts";
import type { Election } from "../../../src/model/project.ts";
import { judge } from "../../../src/rules/law/law.ts";
import { day, findingsOf } from "./builders.ts";
import {
  ballotRules,
  counted,
  countedElection,
  found,
  majorityRule,
  returnedRule,
  runoffCounted,
  standingRule,
  stepsWithoutRunoff,
  thirdRule,
  tieRule,
  told,
  turnoutRule,
  vacantRule,
  womenRule,
} from "./counted.ts";

const verdictOf = (
  ...[rule, election, today = "2027-04-01"]: [
    Parameters<typeof judge>[0],
    Parameters<typeof judge>[1],
    string?,
  ]
) => judge(rule, election, { locale: "zh-Hans", today: day(today) }).verdict;

const chair = { 江水清: 900, 云中鹤: 500 };
const filled = {
  chair: { votes: chair, elected: ["江水清"] },
  member: { votes: { 白露晞: 1100, 谷风起: 1000, 叶知秋: 600 }, elected: ["白露晞", "谷风起"] },
};
/** One seat of two is left empty. */
const oneEmpty = {
  ...filled,
  member: { votes: { 白露晞: 1100, 谷风起: 700, 叶知秋: 600 }, elected: ["白露晞"] },
};

test("a lawful count has no finding, and without results every rule of ballots is open", () => {
  const rules = [...ballotRules, returnedRule, womenRule];
  expect(told(countedElection(ballotRules, [counted(1500, filled)]))).toEqual([]);
  const waiting = countedElection(rules, [], {}, { results: undefined });
  for (const rule of rules.filter(({ kind }) => kind !== "days-after")) {
    expect(verdictOf(rule, waiting), rule.kind).toBe("open");
  }
});

describe("ballots returned", () => {
  const returned = (count: number, rules = [returnedRule]) =>
    told(
      countedElection(rules, [
        counted(1500, filled, { returned: count, valid: count, issued: 1600 }),
      ]),
    );

  test("1500 voters return 1500 ballots, and not 1501: the rule says so once, with its article", () => {
    expect(returned(1500)).toEqual([]);
    expect(returned(1501)).toEqual([
      ["returned rounds.0.returned", "收回选票多于参加投票的人数：1501 > 1500。（规定原文）"],
    ]);
  });

  test("under a rulebook without the rule the sum alone is found", () => {
    expect(returned(1501, []).map(([place]) => place)).toEqual(["sum rounds.0.returned"]);
  });

  test("a rule over ballots issued leaves those who took part to the sum", () => {
    const issued = { ...returnedRule, noMoreThan: "issued" } as const;
    expect(returned(1501, [issued]).map(([place]) => place)).toEqual(["sum rounds.0.returned"]);
    expect(
      returned(1601, [issued])
        .map(([place]) => place)
        .toSorted(),
    ).toEqual(["returned rounds.0.returned", "sum rounds.0.returned"]);
  });
});

describe("turnout", () => {
  const tookPart = (count: number) => countedElection([turnoutRule], [counted(count, filled)]);

  test("1433 of 2864 make the vote valid; 1432 are half, and whoever is elected by them is a finding", () => {
    expect(told(tookPart(1433))).toEqual([]);
    expect(told(tookPart(1432))).toEqual([
      [
        "turnout rounds.0.contests.0.elected",
        "参加投票1432人，没有超过 2864 ÷ 2 = 1432 人，却有人列为当选。（规定原文）",
      ],
      ["turnout rounds.0.contests.1.elected", expect.stringContaining("2864 ÷ 2 = 1432")],
    ]);
  });

  test("1433 of 2865 do, and 1432 do not: half of an odd number is exceeded by the next whole one", () => {
    const odd = (count: number) =>
      found(countedElection([turnoutRule], [counted(count, filled, { registered: 2865 })]));
    expect(odd(1433)).toEqual([]);
    expect(odd(1432)).toHaveLength(2);
  });

  test("a void vote that elects nobody is lawful, and the next one is a first vote again", () => {
    const nobody = counted(1400, {
      chair: { votes: chair, elected: [] },
      member: { votes: { 白露晞: 1100 }, elected: [] },
    });
    expect(told(countedElection(ballotRules, [nobody]))).toEqual([]);
    const again = { ...runoffCounted(1500, filled) };
    expect(told(countedElection(ballotRules, [nobody, again]))).toEqual([]);
    const below = runoffCounted(1500, {
      ...filled,
      chair: { votes: { 江水清: 750, 云中鹤: 500 }, elected: ["江水清"] },
    });
    expect(found(countedElection(ballotRules, [nobody, below]))).toContain(
      "majority rounds.1.contests.0.elected.0",
    );
  });

  test("is not asked of a runoff, unless a rule over the runoff's step asks for it", () => {
    const rounds = [
      counted(1500, oneEmpty),
      runoffCounted(900, { member: { votes: { 谷风起: 500, 叶知秋: 300 }, elected: ["谷风起"] } }),
    ];
    expect(found(countedElection(ballotRules, rounds))).toEqual([]);
    const strict = [...ballotRules, { ...turnoutRule, id: "runoff-turnout", step: "runoff" }];
    expect(found(countedElection(strict, rounds))).toEqual([
      "runoff-turnout rounds.1.contests.0.elected",
    ]);
  });

  test("is open where the figures contradict one another", () => {
    const wrong = countedElection([turnoutRule], [counted(1432, filled, { invalid: 1 })]);
    expect(verdictOf(turnoutRule, wrong)).toBe("open");
    expect(found(wrong)).toEqual(["sum rounds.0.returned"]);
  });
});

describe("votes needed in the first vote", () => {
  const chairWith = (votes: number, elected = ["江水清"]) =>
    countedElection(
      [majorityRule],
      [counted(1432, { ...filled, chair: { votes: { 江水清: votes, 云中鹤: 500 }, elected } })],
    );

  test("717 of 1432 elect; 716 are half and do not", () => {
    expect(told(chairWith(717))).toEqual([]);
    expect(told(chairWith(716))).toEqual([
      [
        "majority rounds.0.contests.0.elected.0",
        "江水清得716票，当选需要超过 1432 ÷ 2 = 716 票。（规定原文）",
      ],
    ]);
  });

  test("invalid ballots count among those who took part", () => {
    const invalid = (votes: number) =>
      found(
        countedElection(
          [majorityRule],
          [
            counted(
              1432,
              { ...filled, chair: { votes: { 江水清: votes }, elected: ["江水清"] } },
              { valid: 1400, invalid: 32 },
            ),
          ],
        ),
      );
    expect(invalid(717)).toEqual([]);
    expect(invalid(701)).toEqual(["majority rounds.0.contests.0.elected.0"]);
  });

  test.each([
    ["those who took part", "took-part", 721],
    ["ballots returned", "returned", 716],
    ["valid ballots", "valid", 701],
  ] as const)("are of %s where the rule says so", (_of, of, least) => {
    const rule = { ...majorityRule, of };
    const figures = { issued: 1440, returned: 1430, valid: 1400, invalid: 30 };
    const with_ = (votes: number) =>
      found(
        countedElection(
          [rule],
          [
            counted(
              1440,
              { ...filled, chair: { votes: { 江水清: votes }, elected: ["江水清"] } },
              figures,
            ),
          ],
        ),
      );
    expect(with_(least)).toEqual([]);
    expect(with_(least - 1)).toEqual(["majority rounds.0.contests.0.elected.0"]);
  });

  test("whoever has them and is left out is missing from the list", () => {
    expect(told(chairWith(717, []))).toEqual([
      [
        "majority rounds.0.contests.0.elected",
        "江水清得717票，当选需要超过 1432 ÷ 2 = 716 票，又在主任应选1名以内，却没有列为当选。（规定原文）",
      ],
    ]);
    expect(told(chairWith(716, []))).toEqual([]);
  });

  test("of more people than seats who have them, those with most votes are elected", () => {
    const members = (elected: readonly string[]) =>
      told(
        countedElection(
          [majorityRule],
          [
            counted(1432, {
              ...filled,
              member: { votes: { 白露晞: 900, 谷风起: 801, 叶知秋: 800 }, elected },
            }),
          ],
        ),
      );
    expect(members(["谷风起", "白露晞"])).toEqual([]);
    expect(members(["白露晞", "叶知秋"])).toEqual([
      [
        "majority rounds.0.contests.1.elected.1",
        "叶知秋得800票；委员应选2名，按得票当选的人最少得801票。按得票当选的应是谷风起（801票）。（规定原文）",
      ],
    ]);
  });

  test("the strictest of several rules is held, once", () => {
    const twoThirds = {
      ...majorityRule,
      id: "two-thirds",
      moreThan: { numerator: 2, denominator: 3 },
    };
    const chairBy = (votes: number) =>
      found(
        countedElection(
          [majorityRule, twoThirds],
          [counted(1500, { ...filled, chair: { votes: { 江水清: votes }, elected: ["江水清"] } })],
        ),
      ).filter((place) => place.includes("contests.0"));
    expect(chairBy(1001)).toEqual([]);
    expect(chairBy(1000)).toEqual(["two-thirds rounds.0.contests.0.elected.0"]);
  });

  test("are not judged where a candidate has more votes than there are ballots", () => {
    expect(found(chairWith(1433, []))).toEqual(["sum rounds.0.contests.0.votes.0.for"]);
  });
});

describe("votes needed in a runoff", () => {
  const runoff = (votes: number, elected: readonly string[] = ["谷风起"]) =>
    countedElection(ballotRules, [
      counted(1500, oneEmpty),
      runoffCounted(1000, { member: { votes: { 谷风起: votes, 叶知秋: 300 }, elected } }),
    ]);

  test("334 of 1000 are a third and elect; 333 are not", () => {
    expect(told(runoff(334))).toEqual([]);
    expect(told(runoff(333))).toEqual([
      [
        "third rounds.1.contests.0.elected.0",
        "谷风起得333票，当选需要不少于 1000 ÷ 3 ≈ 333.33 票。（规定原文）",
      ],
    ]);
    expect(found(runoff(333, []))).toEqual([]);
  });

  test("elect to the seats that are left, and to no more", () => {
    expect(found(runoff(600, ["谷风起", "叶知秋"]))).toContain(
      "third rounds.1.contests.0.elected.1",
    );
  });
});

describe("most votes win where no rule says how many it takes", () => {
  test("one vote elects to a seat that nobody else is for, and none does not", () => {
    const chairWith = (votes: number) =>
      told(
        countedElection(
          [],
          [counted(1432, { ...filled, chair: { votes: { 江水清: votes }, elected: ["江水清"] } })],
        ),
      );
    expect(chairWith(1)).toEqual([]);
    expect(chairWith(0)).toEqual([
      ["elected rounds.0.contests.0.elected.0", "江水清得0票，当选至少要有 1 票。"],
    ]);
  });

  test("and where a rule says that they win however few", () => {
    const plurality = {
      ...majorityRule,
      moreThan: undefined,
      atLeast: { numerator: 0, denominator: 1 },
    };
    const nobody = { ...filled, chair: { votes: { 江水清: 0 }, elected: ["江水清"] } };
    expect(told(countedElection([plurality], [counted(1432, nobody)]))).toEqual([
      ["majority rounds.0.contests.0.elected.0", "江水清得0票，当选至少要有 1 票。（规定原文）"],
    ]);
  });

  test("the loser of two cannot be declared elected", () => {
    const swapped = { ...filled, chair: { votes: chair, elected: ["云中鹤"] } };
    expect(told(countedElection([], [counted(1432, swapped)]))).toEqual([
      [
        "elected rounds.0.contests.0.elected.0",
        "云中鹤得500票；主任应选1名，按得票当选的人最少得900票。按得票当选的应是江水清（900票）。",
      ],
    ]);
  });
});

describe("a tie at the last seat", () => {
  const votes = { 白露晞: 900, 谷风起: 800, 叶知秋: 800, 苏晚晴: 200 };
  const first = (elected: readonly string[], member: Readonly<Record<string, number>> = votes) =>
    counted(1500, { ...filled, member: { votes: member, elected } });
  const again = (people: Readonly<Record<string, number>>, elected: readonly string[]) =>
    runoffCounted(1000, { member: { votes: people, elected } });

  test("elects none of the tied: they are voted on again", () => {
    expect(told(countedElection(ballotRules, [first(["白露晞"])], {}), "2027-03-20")).toEqual([]);
    expect(told(countedElection(ballotRules, [first(["白露晞", "谷风起"])]))).toEqual([
      [
        "tie rounds.0.contests.1.elected.1",
        "谷风起、叶知秋各得800票，委员只有1个名额给他们，单凭得票不能确定谁当选。（规定原文）",
      ],
    ]);
  });

  test("is none where one has one vote more", () => {
    const more = { ...votes, 谷风起: 801 };
    expect(found(countedElection(ballotRules, [first(["白露晞", "谷风起"], more)]))).toEqual([]);
  });

  test("is open until the new vote, and a finding once the election is over without it", () => {
    const pending = countedElection(ballotRules, [first(["白露晞"])]);
    expect(verdictOf(tieRule, pending, "2027-03-28")).toBe("open");
    expect(found(pending, "2027-03-29")).toContain("tie rounds.0.contests.1.elected");
  });

  test("is decided by most votes in the new vote, however few", () => {
    const rounds = [first(["白露晞"]), again({ 谷风起: 21, 叶知秋: 20 }, ["谷风起"])];
    expect(told(countedElection(ballotRules, rounds))).toEqual([]);
    const wrong = [first(["白露晞"]), again({ 谷风起: 20, 叶知秋: 21 }, ["谷风起"])];
    expect(found(countedElection(ballotRules, wrong))).toEqual([
      "tie rounds.1.contests.0.elected.0",
    ]);
  });

  test("is voted on again between the tied alone", () => {
    const rounds = [
      first(["白露晞"]),
      again({ 谷风起: 500, 叶知秋: 300, 苏晚晴: 100 }, ["谷风起"]),
    ];
    expect(told(countedElection(ballotRules, rounds))).toEqual([
      [
        "tie rounds.1.contests.0.votes.2.name",
        "再次投票只在得票相等的谷风起、叶知秋中进行，苏晚晴不在其中。（规定原文）",
      ],
    ]);
  });

  test("below the votes needed is no tie: the seat stays empty", () => {
    const low = { 白露晞: 900, 谷风起: 700, 叶知秋: 700 };
    const election = countedElection(ballotRules, [first(["白露晞"], low)]);
    expect(verdictOf(tieRule, election)).toBe("met");
    expect(verdictOf(vacantRule, election)).toBe("open");
  });

  test("by lots elects one of the tied, whichever, and not a third or none", () => {
    const rules = [majorityRule, { ...tieRule, decidedBy: "lots" as const }];
    const drawn = (...elected: readonly string[]) =>
      found(countedElection(rules, [first(elected)]));
    expect(drawn("白露晞", "谷风起")).toEqual([]);
    expect(drawn("叶知秋", "白露晞")).toEqual([]);
    expect(drawn("白露晞")).toEqual(["tie rounds.0.contests.1.elected"]);
    expect(drawn("白露晞", "苏晚晴")).toContain("majority rounds.0.contests.1.elected.1");
    expect(drawn("白露晞", "谷风起", "叶知秋")).toEqual([
      "elected-seats rounds.0.contests.1.elected.2",
    ]);
  });

  test("under a rulebook that does not say is anybody's: only what is certain is held", () => {
    const drawn = (...elected: readonly string[]) =>
      found(countedElection([majorityRule], [first(elected)]));
    expect(drawn("白露晞")).toEqual([]);
    expect(drawn("白露晞", "叶知秋")).toEqual([]);
    expect(drawn("谷风起", "叶知秋")).toEqual(["majority rounds.0.contests.1.elected"]);
  });
});

describe("who stands in a runoff", () => {
  const first = counted(1500, {
    chair: { votes: chair, elected: ["江水清"] },
    member: { votes: { 白露晞: 1100, 谷风起: 700, 叶知秋: 600, 苏晚晴: 599 }, elected: ["白露晞"] },
  });
  const standing = (names: readonly string[], others = {}) => {
    const votes = Object.fromEntries(names.map((name, index) => [name, 500 - index]));
    const elected = names.slice(0, 1);
    return told(
      countedElection(
        ballotRules,
        [first, runoffCounted(1200, { member: { votes, elected } })],
        {},
        others,
      ),
    );
  };

  test("those of the non-elected who had most votes, and nobody with one vote fewer", () => {
    expect(standing(["谷风起", "叶知秋"])).toEqual([]);
    expect(standing(["谷风起", "叶知秋", "苏晚晴"])).toEqual([]);
    expect(standing(["谷风起", "苏晚晴"])).toEqual([
      [
        "runoff-candidates rounds.1.contests.0.votes.1.name",
        "苏晚晴上次得599票；叶知秋上次得600票，比他多，也没有当选，却不在这一轮里。（规定原文）",
      ],
    ]);
  });

  test("somebody who lost for another post may, somebody who was not voted on may not", () => {
    expect(standing(["谷风起", "云中鹤"])).toEqual([]);
    expect(standing(["谷风起", "宋涛声"])).toEqual([
      ["runoff-candidates rounds.1.contests.0.votes.1.name", expect.stringContaining("宋涛声不是")],
    ]);
  });

  test("the next moves up where one withdraws before the runoff", () => {
    const people = ["江水清", "云中鹤", "白露晞", "谷风起", "叶知秋", "苏晚晴"].map(
      (name): Candidate => ({
        name,
        post: name === "江水清" || name === "云中鹤" ? "chair" : "member",
        nominatedBy: "joint",
        standing: "formal",
        ...(name === "叶知秋" ? { withdrawn: day("2027-03-18") } : {}),
      }),
    );
    const withdrawn = { candidates: { candidates: people } };
    expect(standing(["谷风起", "苏晚晴"], withdrawn).map(([place]) => place)).toEqual([]);
  });

  test("is open before the runoff", () => {
    expect(verdictOf(standingRule, countedElection(ballotRules, [first]))).toBe("open");
  });
});

describe("empty seats", () => {
  const unplanned = { steps: stepsWithoutRunoff() };
  const left = (changes = {}, rules = ballotRules) =>
    countedElection(rules, [counted(1500, oneEmpty)], changes);

  test("are reminded of a runoff from the day after the vote on, and unlawful without one once it is too late", () => {
    const reminded = (one: Election, today: string) =>
      findingsOf(one, today)
        .filter(({ rule }) => rule === "vacant")
        .map(({ severity }) => severity);
    expect(reminded(left(), "2027-03-19")).toEqual([]);
    expect(reminded(left(unplanned), "2027-03-18")).toEqual([]);
    expect(reminded(left(unplanned), "2027-03-19")).toEqual(["warning"]);
    // Within 30 days from 18 March.
    expect(reminded(left(unplanned), "2027-04-17")).toEqual(["warning"]);
    expect(told(left(unplanned), "2027-04-18")).toEqual([
      ["vacant steps", "还有空缺的名额（委员1名），日程里没有「另行选举」。（规定原文）"],
    ]);
  });

  test("may stay empty once as many are elected as the rule says", () => {
    const unless = (unlessElected: number) =>
      found(left(unplanned, [majorityRule, { ...vacantRule, unlessElected }]), "2027-04-18");
    expect(unless(2)).toEqual([]);
    expect(unless(3)).toEqual(["vacant steps"]);
  });

  test("that are filled are no more in want of one", () => {
    const all = countedElection(ballotRules, [counted(1500, filled)], unplanned);
    expect(verdictOf(vacantRule, all)).toBe("met");
  });
});

describe("women", () => {
  const withSexes = (
    sexes: Readonly<Record<string, Sex | undefined>>,
    rounds = [counted(1500, filled)],
    changes = {},
  ) => {
    const people = ["江水清", "云中鹤", "白露晞", "谷风起", "叶知秋"].map(
      (name): Candidate => ({
        name,
        post: name === "江水清" || name === "云中鹤" ? "chair" : "member",
        nominatedBy: "joint",
        standing: "formal",
        sex: sexes[name],
      }),
    );
    return countedElection([...ballotRules, womenRule], rounds, changes, {
      candidates: { candidates: people },
    });
  };
  const men = { 江水清: "male", 白露晞: "male", 谷风起: "male", 叶知秋: "male" } as const;

  test("one of three elected is enough, none is not", () => {
    expect(found(withSexes({ ...men, 谷风起: "female" }))).toEqual([]);
    expect(told(withSexes(men))).toEqual([
      ["women rounds.0.contests.1.elected", "当选3人，其中女性0人。（规定原文）"],
    ]);
  });

  test("are not known where a sex is not recorded", () => {
    const unknown = withSexes({ ...men, 谷风起: undefined });
    expect(verdictOf(womenRule, unknown)).toBe("open");
  });

  test("may still come from a runoff, and not after it", () => {
    const first = counted(1500, oneEmpty);
    expect(verdictOf(womenRule, withSexes(men, [first]))).toBe("open");
    const votes = { 谷风起: 600, 叶知秋: 300 };
    const second = runoffCounted(1000, { member: { votes, elected: ["谷风起"] } });
    expect(found(withSexes(men, [first, second]))).toEqual(["women rounds.1.contests.0.elected"]);
  });

  test("in a by-election are not counted: who else serves is not in the record", () => {
    expect(verdictOf(womenRule, withSexes(men, undefined, { byElection: true }))).toBe("open");
  });
});

test("the share is the rulebook's: three quarters are asked for where it says so", () => {
  const rule = {
    ...thirdRule,
    id: "three-quarters",
    round: "first",
    atLeast: { numerator: 3, denominator: 4 },
  } as const;
  const chairBy = (votes: number) =>
    found(
      countedElection(
        [rule],
        [
          counted(1000, {
            ...filled,
            chair: { votes: { 江水清: votes }, elected: ["江水清"] },
            member: { votes: { 白露晞: 1000, 谷风起: 900 }, elected: ["白露晞", "谷风起"] },
          }),
        ],
      ),
    );
  expect(chairBy(750)).toEqual([]);
  expect(chairBy(749)).toEqual(["three-quarters rounds.0.contests.0.elected.0"]);
});
