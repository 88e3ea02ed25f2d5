import type { Candidate } from "../../../src/model/candidates.ts";
import type { Relation } from "../../../src/model/relation.ts";
import { asItIs, type Change, first, people, proxies, scheduled } from "./builders.ts";
import { before, type Part, required } from "./cases.ts";

/** Formal candidates, 5 days before, in the order of nomination votes. */
export const formalCandidates: readonly Part[] = [
  required("formal-candidates-required", "formal-candidates", "the list of formal candidates"),
  before("formal-candidates-5-days", "formal-candidates", 5, "formal candidates posted"),
  {
    rule: "order-of-nomination-votes",
    met: [["candidates with most nomination votes first are in order", asItIs]],
    missed: [["candidates with two of them swapped are not", people(swapped)]],
  },
];

/** An election committee of so many. */
export function electionCommitteeOf(least: number, most: number): Part {
  const size = (all: number): Change =>
    scheduled(() => ({
      electionCommittee: {
        chair: "管一",
        members: Array.from({ length: all - 1 }, (_, index) => `管员${index}`),
      },
    }));
  return {
    rule: "election-committee-size",
    met: [
      [`an election committee of ${least} is large enough`, size(least)],
      [`an election committee of ${most} is small enough`, size(most)],
    ],
    missed: [
      [`an election committee of ${least - 1} is not`, size(least - 1)],
      [`an election committee of ${most + 1} is not`, size(most + 1)],
    ],
  };
}

/** Women among the elected. */
export const oneWoman: Part = {
  rule: "women-members",
  met: [
    [
      "one woman among the elected is enough",
      people((those) => those.map((one) => (one.post === "chair" ? one : { ...one, sex: "male" }))),
    ],
  ],
  missed: [
    [
      "men alone are not",
      people((those) => those.map((one): Candidate => ({ ...one, sex: "male" }))),
    ],
  ],
};

/** Who stands, and these relatives, are not in a body of which a member has this name. */
export function conflict(
  rule: string,
  name: string,
  where: string,
  related: readonly Relation[],
  unrelated: Relation | undefined,
): Part {
  const relative = (relation: Relation): Change =>
    first("member", { relatives: [{ name, relation }] });
  return {
    rule,
    met: [
      [`somebody ${where} with no candidate in the family may be there`, asItIs],
      ...(unrelated === undefined
        ? []
        : [[`the ${unrelated} of a candidate may be ${where}`, relative(unrelated)] as const]),
    ],
    missed: [
      [`a candidate may not be ${where}`, first("chair", { name })],
      ...related.map(
        (relation) =>
          [`the ${relation} of a candidate may not be ${where}`, relative(relation)] as const,
      ),
    ],
  };
}

export const closeFour: readonly Relation[] = ["spouse", "parent", "child", "sibling"];

/** As many more formal candidates than seats as the law has, for a post that has one seat or three. */
export function margin(
  rule: string,
  post: string,
  least: number,
  most?: number,
  other?: readonly [post: string, more: number],
): Part {
  const more = (count: number, of = post): Change =>
    people((those) => standingFor(of, (of === "member" ? 3 : 1) + count, those));
  const words = (count: number) => `${count} more than seats for ${post}`;
  return {
    rule,
    met: [
      [`${words(least)} are enough`, more(least)],
      ...(most === undefined || most === least
        ? []
        : [[`${words(most)} are not too many`, more(most)] as const]),
      ...(other === undefined
        ? []
        : [
            [
              `${other[1]} more for ${other[0]} are another rule's matter`,
              more(other[1], other[0]),
            ] as const,
          ]),
    ],
    missed: [
      [`${words(least - 1)} are not enough`, more(least - 1)],
      ...(most === undefined ? [] : [[`${words(most + 1)} are too many`, more(most + 1)] as const]),
    ],
  };
}

function standingFor(post: string, count: number, those: readonly Candidate[]) {
  const own = those.filter((one) => one.post === post);
  const more = Array.from({ length: count }, (_, index): Candidate => {
    const [model] = own;
    if (model === undefined) throw new Error(`nobody stands for ${post}`);
    return own[index] ?? { ...model, name: `候补${index}`, nominationVotes: 90 - index };
  });
  return [...those.filter((one) => one.post !== post), ...more];
}

function swapped(those: readonly Candidate[]): readonly Candidate[] {
  const [one, two, ...others] = those.filter(({ post }) => post === those.at(-1)?.post);
  if (one === undefined || two === undefined) throw new Error("too few stand");
  return [...those.filter(({ post }) => post !== one.post), two, one, ...others];
}

/** Those who stand, two of one post swapped. */
export const swap: Change = people(swapped);

/** A withdrawal is so many days before the vote. */
export function withdrawal(rule: string, days: number): readonly Part[] {
  const withdrawn =
    (gap: number): Change =>
    (election) => {
      const polling = election.schedule.steps.find(({ step }) => step === "polling")?.date;
      if (polling === undefined) throw new Error("no polling day");
      return first("member", { withdrawn: polling.subtract({ days: gap }) })(election);
    };
  return [
    before(rule, "withdrawal", days, "the time for withdrawals, ending"),
    {
      rule,
      met: [[`a withdrawal ${days} days before is in time`, withdrawn(days)]],
      missed: [[`a withdrawal ${days - 1} days before is not`, withdrawn(days - 1)]],
    },
  ];
}

/** Scrutineers with a mobile box, or at each polling place. */
export function scrutineers(rule: string, at: "mobileBoxes" | "pollingPlaces"): Part {
  const where = at === "mobileBoxes" ? "a mobile box" : "a polling station";
  const two: Change = scheduled((schedule) =>
    at === "mobileBoxes"
      ? {
          mobileBoxes: schedule.mobileBoxes.map((box) => ({
            ...box,
            scrutineers: ["箱一", "箱二"],
          })),
        }
      : {
          pollingPlaces: schedule.pollingPlaces.map((one) => ({
            ...one,
            scrutineers: ["监一", "监二"],
          })),
        },
  );
  return {
    rule,
    met: [[`3 scrutineers for ${where} are enough`, asItIs]],
    missed: [[`2 scrutineers for ${where} are not`, two]],
  };
}

/** Proxies are appointed so many days before, each by its own date. */
export function proxiesBefore(rule: string, days: number): readonly Part[] {
  const one = [{ voter: "委一", holder: "受一" }];
  return [
    before(rule, "proxies", days, "the time for proxies, ending"),
    {
      rule,
      met: [[`a proxy appointed ${days} days before is in time`, proxies(one, days)]],
      missed: [[`a proxy appointed ${days - 1} days before is not`, proxies(one, days - 1)]],
    },
  ];
}

/** Nobody holds more than 3 proxies. */
export const threeProxies: Part = {
  rule: "proxies-per-holder",
  met: [["3 proxies with one holder are lawful", heldBy(3)]],
  missed: [["4 proxies with one holder are not", heldBy(4)]],
};

function heldBy(count: number): Change {
  return proxies(
    Array.from({ length: count }, (_, index) => ({ voter: `委${index}`, holder: "受一" })),
  );
}

/** Only these relatives are proxies. */
export const closeRelatives: Part = {
  rule: "proxy-close-relative",
  met: (["spouse", "parent", "child", "sibling", "grandparent", "grandchild"] as const).map(
    (relation) => [
      `a ${relation} may be a proxy`,
      proxies([{ voter: "委一", holder: "受一", relation }]),
    ],
  ),
  missed: [["nobody else may", proxies([{ voter: "委一", holder: "受一" }])]],
};

/** A candidate is nobody's proxy. */
export const noCandidateProxy: Part = {
  rule: "proxies-not-candidates",
  met: [
    ["a voter who does not stand may be a proxy", proxies([{ voter: "委一", holder: "受一" }])],
  ],
  missed: [["a candidate may not be a proxy", proxies([{ voter: "委一", holder: "丁甲" }])]],
};
