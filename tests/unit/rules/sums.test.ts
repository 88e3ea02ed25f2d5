import { describe, expect, test } from "vitest";
import type { Contest, Round } from "../../../src/model/results.ts";
import type { VoterRoll } from "../../../src/model/voter-roll.ts";
import { day, election, findingsOf, placesOf, round } from "./builders.ts";

const roll: VoterRoll = {
  asOf: day("2027-02-20"),
  total: 786,
  groups: [
    { group: "g1", voters: 400 },
    { group: "g2", voters: 386 },
  ],
  sexes: [
    { sex: "female", voters: 401 },
    { sex: "male", voters: 385 },
  ],
  ages: [
    { from: 18, until: 59, voters: 500 },
    { from: 60, voters: 286 },
  ],
  changes: { added: 0, removed: 0 },
  objections: { received: 3, upheld: 3 },
  fullList: ["公告栏"],
};

/** Each wrong sum as its place and its message. */
function sumsOf(parts: {
  readonly roll?: Partial<VoterRoll>;
  readonly round?: Partial<Round>;
}): readonly (readonly [string, string])[] {
  const whole = election(
    {},
    { voterRoll: { ...roll, ...parts.roll }, results: { rounds: [round(parts.round)] } },
  );
  const findings = findingsOf(whole);
  return placesOf(findings).map((place, index) => [place, findings[index]?.message ?? ""]);
}

/** The count for the chair, changed. */
const contest = (changes: Partial<Contest>): Partial<Round> => ({
  contests: round().contests.map((one) => (one.post === "chair" ? { ...one, ...changes } : one)),
});

test("figures that add up are fine, and so are lists that are left empty", () => {
  expect(sumsOf({})).toEqual([]);
  expect(sumsOf({ roll: { groups: [], sexes: [], ages: [] }, round: { channels: [] } })).toEqual(
    [],
  );
});

test("no more voters take part in the nomination than are registered", () => {
  const nominated = (tookPart: number) =>
    findingsOf(
      election({}, { candidates: { nomination: { registered: 786, tookPart }, candidates: [] } }),
    );
  expect(nominated(786)).toEqual([]);
  expect(placesOf(nominated(787))).toEqual(["sum nomination.tookPart"]);
  expect(nominated(787)[0]?.message).toContain("787 > 786");
});

describe("the voter roll", () => {
  test.each([
    ["groups", { groups: [{ group: "g1", voters: 785 }] }, "786 ≠ 785"],
    [
      "sexes",
      {
        sexes: [
          { sex: "female", voters: 401 },
          { sex: "male", voters: 386 },
        ],
      } as const,
      "786 ≠ 401 + 386 = 787",
    ],
    ["ages", { ages: [{ from: 18, voters: 0 }] }, "786 ≠ 0"],
  ])("%s that do not add up to the total are an error there", (key, changes, says) => {
    expect(sumsOf({ roll: changes })).toEqual([
      [`sum ${key}`, expect.stringContaining(`${says}。`)],
    ]);
  });

  test("a total that no list adds up to is one error, at the total", () => {
    expect(sumsOf({ roll: { total: 787 } })).toEqual([
      ["sum total", expect.stringContaining("787 ≠ 400 + 386 = 786")],
    ]);
  });

  test("no more objections are upheld than were received", () => {
    expect(sumsOf({ roll: { objections: { received: 3, upheld: 4 } } })).toEqual([
      ["sum objections.upheld", expect.stringContaining("4 > 3")],
    ]);
  });
});

describe("ballots", () => {
  test("728 returned are not 724 valid and 5 invalid", () => {
    expect(sumsOf({ round: { invalid: 5 } })).toEqual([
      ["sum rounds.0.returned", expect.stringContaining("728 ≠ 724 + 5")],
    ]);
  });

  test("728 returned are not 700 from the station and 27 from the box", () => {
    const channels = [
      { channel: "station", returned: 700 },
      { channel: "mobile-box", returned: 27 },
    ] as const;
    expect(sumsOf({ round: { channels } })).toEqual([
      ["sum rounds.0.channels", expect.stringContaining("728 ≠ 700 + 27 = 727")],
    ]);
  });

  test.each([
    ["786 of 786 registered take part, and not 787", "tookPart", { tookPart: 787 }, "787 > 786"],
    [
      "786 ballots are issued to 786 registered, and not 787",
      "issued",
      { issued: 787 },
      "787 > 786",
    ],
    ["728 of 728 issued are returned, and not of 727", "returned", { issued: 727 }, "728 > 727"],
    ["728 voters return 728 ballots, and not 727", "returned", { tookPart: 727 }, "728 > 727"],
  ])("%s", (_name, key, changes, says) => {
    const [[field = "", figure = 0] = []] = Object.entries(changes);
    // Of what is held to a bound, one fewer is lawful; of what binds, one more.
    const met = field === key ? figure - 1 : figure + 1;
    expect(sumsOf({ round: { [field]: met } })).toEqual([]);
    expect(sumsOf({ round: changes })).toEqual([
      [`sum rounds.0.${key}`, expect.stringContaining(says)],
    ]);
  });
});

describe("the turnout that was announced", () => {
  const announced = (turnout: string, registered: number, tookPart: number) =>
    sumsOf({
      roll: { total: registered, groups: [], sexes: [], ages: [] },
      round: { turnout, registered, tookPart, issued: tookPart },
    });

  test.each([
    ["Fenghuang, 2014", "92.6%", "92.5%", 786, 728],
    ["Xiaoshi, 2017", "89%", "90%", 5888, 5263],
    ["Fenghuangshan, 2017", "91%", "92%", 34157, 31088],
  ])("of %s fits its counts at its own decimals", (_where, right, wrong, registered, tookPart) => {
    expect(announced(right, registered, tookPart)).toEqual([]);
    expect(announced(wrong, registered, tookPart)).toEqual([
      ["sum rounds.0.turnout", expect.stringContaining(`${tookPart} ÷ ${registered} ≈ ${right}`)],
    ]);
  });

  test("is held to every decimal that it gives: one off in the last is found", () => {
    expect(announced("92.62%", 786, 728)).toEqual([]);
    expect(announced("92.61%", 786, 728)).toHaveLength(1);
    expect(announced("92.60%", 786, 728)).toHaveLength(1);
  });

  test("of half a step is rounded up", () => {
    expect(announced("92.5%", 800, 740)).toEqual([]);
    expect(announced("93%", 800, 740)).toEqual([]);
    expect(announced("92%", 800, 740)).toHaveLength(1);
  });

  test("of a roll without voters is not worked out", () => {
    const nobody = { registered: 0, tookPart: 0, issued: 0, returned: 0, valid: 0, invalid: 0 };
    const figures = { ...nobody, turnout: "0%", channels: [], contests: [] };
    expect(sumsOf({ roll: { total: 0, groups: [], sexes: [], ages: [] }, round: figures })).toEqual(
      [["contest rounds.0.contests", expect.any(String)]],
    );
  });
});

describe("the roll and the vote", () => {
  const figures = { registered: 787 };

  test("have the same total; a difference warns, as a roll is brought up to date", () => {
    const whole = election({}, { voterRoll: roll, results: { rounds: [round(figures)] } });
    const [finding, ...others] = findingsOf(whole);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "sum", severity: "warning" });
    expect(finding?.place.path).toEqual(["rounds", 0, "registered"]);
    expect(finding?.message).toContain("787 ≠ 786");
  });

  test("are not compared where the roll does not add up itself", () => {
    expect(sumsOf({ roll: { total: 785 } }).map(([place]) => place)).toEqual(["sum total"]);
  });
});

describe("ballots by proxy", () => {
  const proxy = (returned: number, appointed: number) => {
    const proxies = Array.from({ length: appointed }, (_, index) => ({
      voter: `委托人${index}`,
      holder: `受托人${index}`,
      appointed: day("2027-03-10"),
    }));
    const channels = [
      { channel: "station", returned: 728 - returned },
      { channel: "proxy", returned },
    ] as const;
    const whole = election(
      {},
      { proxies: { proxies }, results: { rounds: [round({ channels })] } },
    );
    return placesOf(findingsOf(whole).filter(({ rule }) => rule === "sum"));
  };

  test("are no more than proxies were appointed", () => {
    expect(proxy(3, 3)).toEqual([]);
    expect(proxy(4, 3)).toEqual(["sum rounds.0.channels.1.returned"]);
  });
});

describe("votes", () => {
  const votes = (first: number, second: number) =>
    contest({
      votes: [
        { name: "江水清", for: first },
        { name: "云中鹤", for: second },
      ],
      others: 0,
    });

  test("a candidate has all 724 valid ballots, and not 725", () => {
    expect(sumsOf({ round: votes(724, 0) })).toEqual([]);
    expect(sumsOf({ round: votes(725, 0) })).toEqual([
      ["sum rounds.0.contests.0.votes.0.for", expect.stringContaining("725 > 724")],
    ]);
  });

  test("for, against and abstained are together no more than the valid ballots", () => {
    const voices = [{ name: "江水清", for: 600, against: 100, abstained: 25 }];
    expect(sumsOf({ round: contest({ votes: voices, others: 0 }) })).toEqual([
      [
        "sum rounds.0.contests.0.votes.0.for",
        expect.stringContaining("600 + 100 + 25 = 725 > 724"),
      ],
    ]);
  });

  test("724 ballots have 724 votes for a post of one seat, and 2896 for one of four", () => {
    expect(sumsOf({ round: votes(512, 212) })).toEqual([]);
    expect(sumsOf({ round: votes(512, 213) })).toEqual([
      ["sum rounds.0.contests.0.votes", expect.stringContaining("512 + 213 = 725 > 724 × 1")],
    ]);
    const four = (others: number): Partial<Round> => ({
      contests: round().contests.map((one) =>
        one.post === "chair"
          ? one
          : { ...one, votes: one.elected.map((name) => ({ name, for: 724 })), others },
      ),
    });
    expect(sumsOf({ round: four(0) })).toEqual([]);
    expect(sumsOf({ round: four(1) })).toEqual([
      ["sum rounds.0.contests.1.votes", expect.stringContaining("2897 > 724 × 4")],
    ]);
  });
});
