import { beforeAll, describe, expect, test } from "vitest";
import { auditResults } from "../../../src/audit/audit.ts";
import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import type { Election, Project } from "../../../src/model/project.ts";
import { check } from "../../../src/rules/check.ts";
import { day } from "./builders.ts";
import { ballotRulebook, majorityRule, turnoutRule } from "./counted.ts";

/** Results that were published, recomputed from the counts: who is elected, and the turnout. */

let project: Project;
let elections: readonly Election[] = [];

beforeAll(async () => {
  const loaded = loadContent(await readContent("tests/fixtures/real/content"));
  if (loaded.project === undefined) throw new Error("the real elections have no site.yaml");
  project = loaded.project;
  elections = project.communities.flatMap((community) => community.elections);
});

const of = (office: string): readonly Election[] =>
  elections.filter(
    ({ communityId }) => communityId.startsWith(`${office}-`) || communityId === office,
  );

/** Winners of each post as they come out of the count, over several communities. */
function winners(all: readonly Election[]): Readonly<Record<string, number>> {
  const contests = all.flatMap((election) =>
    auditResults(election).flatMap((round) => round.contests),
  );
  return Object.fromEntries(
    ["chair", "deputy", "member"].map((post) => [
      post,
      contests
        .filter(({ record }) => record.post === post)
        .reduce((sum, { count }) => sum + (count?.winners.length ?? 0), 0),
    ]),
  );
}

function figures(all: readonly Election[]): readonly [registered: number, tookPart: number] {
  const rounds = all.flatMap(({ results }) => results?.rounds ?? []);
  return [
    rounds.reduce((sum, { registered }) => sum + registered, 0),
    rounds.reduce((sum, { tookPart }) => sum + tookPart, 0),
  ];
}

describe.each([
  ["Fenghuang, Liuzhou, 2014", "fenghuang", [786, 728], { chair: 1, deputy: 3, member: 5 }],
  ["Xiaoshi, Luzhou, 2017", "xiaoshi", [5888, 5263], { chair: 5, deputy: 5, member: 25 }],
  ["Fenghuangshan, 2017", "fenghuangshan", [34157, 31088], { chair: 11, deputy: 11, member: 29 }],
] as const)("%s", (_name, office, totals, elected) => {
  test("comes out with the figures and the seats that were published", () => {
    expect(figures(of(office))).toEqual(totals);
    expect(winners(of(office))).toEqual(elected);
  });

  test("elects the same people where more than half of the voters must vote, and more than half elect", () => {
    const strict = of(office).map((election) => ({
      ...election,
      rulebook: { ...ballotRulebook([turnoutRule, majorityRule]), posts: election.rulebook.posts },
    }));
    expect(winners(strict)).toEqual(elected);
    for (const { communityId, results, ...election } of strict) {
      const [round] = auditResults({ ...election, results });
      expect(
        round?.turnout.map(({ isReached }) => isReached),
        communityId,
      ).toEqual([true]);
      for (const { wrong, missing } of round?.contests ?? []) {
        expect([...wrong, ...missing], communityId).toEqual([]);
      }
    }
  });
});

describe("the turnout that Fenghuang announced", () => {
  const announced = (turnout: string) => {
    const communities = project.communities
      .filter(({ id }) => id === "fenghuang")
      .map((community) => ({
        ...community,
        elections: community.elections.map((election) => ({
          ...election,
          results: {
            rounds: (election.results?.rounds ?? []).map((round) => ({ ...round, turnout })),
          },
        })),
      }));
    return check({ ...project, communities }, day("2027-03-01"), new Set());
  };

  test("is 92.6%, and 92.5% would be a finding", () => {
    expect(announced("92.6%")).toEqual([]);
    expect(announced("92.5%").map(({ message }) => message)).toEqual([
      "公布的投票率92.5%与人数不符：728 ÷ 786 ≈ 92.6%。",
    ]);
  });
});
