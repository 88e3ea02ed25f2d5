import type { Candidate } from "../../../src/model/candidates.ts";
import type { Relation } from "../../../src/model/relation.ts";
import type { Contest, Round } from "../../../src/model/results.ts";
import {
  all,
  asItIs,
  beginning,
  type Change,
  counted,
  ending,
  first,
  type Mode,
  people,
  proxies,
  runoff,
  scheduled,
  votes,
  without,
} from "./builders.ts";

/** A rule of the law, as a specification: what just keeps it, and what misses it by one. */
export interface Case {
  /** The rulebook's id. */
  readonly book: string;
  /** How the law is called in the names of tests, with the article: `Zhejiang art. 19`. */
  readonly article: string;
  /** The rule's id. */
  readonly rule: string;
  readonly mode?: Mode;
  /** Day of the check, where it matters. */
  readonly today?: string;
  readonly met: readonly Example[];
  readonly missed: readonly Example[];
}

export type Example = readonly [sentence: string, change: Change];

/** A case that is still to be tied to an article. */
export type Part = Omit<Case, "book" | "article">;

/** Cases of one article of a rulebook. */
export function article(book: string, name: string, parts: readonly Part[]): readonly Case[] {
  return parts.map((part) => ({ book, article: name, ...part }));
}

/** The same cases, each under another method. */
export function by(method: NonNullable<Mode["method"]>, parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => ({ ...part, mode: { ...part.mode, method } }));
}

/** The schedule must have a step. */
export function required(rule: string, step: string, what: string): Part {
  return {
    rule,
    met: [[`${what} is in the schedule`, asItIs]],
    missed: [[`a schedule without ${what} lacks it`, without(step)]],
  };
}

/** A step ends at least so many calendar days before the vote. */
export function before(rule: string, step: string, days: number, what: string): Part {
  return {
    rule,
    met: [[`${what} ${days} days before is in time`, ending(step, -days, "polling")]],
    missed: [[`${what} ${days - 1} days before is not`, ending(step, 1 - days, "polling")]],
  };
}

/** A step ends at most so many calendar days after the vote. */
export function afterVote(rule: string, step: string, days: number, what: string): Part {
  return {
    rule,
    met: [[`${what} ${days} days after the vote is in time`, ending(step, days, "polling")]],
    missed: [[`${what} ${days + 1} days after is not`, ending(step, days + 1, "polling")]],
  };
}

/** The same, and after a runoff counted from that. */
export function afterLastVote(rule: string, step: string, days: number, what: string): Part {
  const { met, missed } = afterVote(rule, step, days, what);
  const inRunoff = (more: number) => all(emptySeat, runoffOn(9), ending(step, more, "runoff"));
  return {
    rule,
    met: [...met, [`${what} ${days} days after a runoff is in time`, inRunoff(days)]],
    missed: [...missed, [`${what} ${days + 1} days after a runoff is not`, inRunoff(days + 1)]],
  };
}

/** Objections to the roll, and the decisions on them: 5 and 3 days. */
export const objections: readonly Part[] = [
  required("objections-required", "objections", "a step for objections"),
  {
    rule: "objections-at-once",
    met: [["objections from the day of posting are lawful", asItIs]],
    missed: [
      ["objections from the next day only are not", beginning("objections", 1, "voter-roll")],
    ],
  },
  {
    rule: "objections-5-days",
    met: [["objections until the 5th day are lawful", ending("objections", 5, "voter-roll")]],
    missed: [
      ["objections until the 4th day are too short", ending("objections", 4, "voter-roll")],
      ["objections until the 6th day are too long", ending("objections", 6, "voter-roll")],
    ],
  },
  required("objection-decisions-required", "objection-decisions", "a step for the decisions"),
  {
    rule: "objections-decided-3-days",
    met: [
      [
        "decisions 3 days after the last objections are in time",
        ending("objection-decisions", 3, "objections", "last"),
      ],
    ],
    missed: [
      [
        "decisions 4 days after them are not",
        ending("objection-decisions", 4, "objections", "last"),
      ],
    ],
  },
];

/** The roll, 20 days before, with objections and decisions. */
export const roll: readonly Part[] = [
  required("voter-roll-required", "voter-roll", "the roll"),
  before("voter-roll-20-days", "voter-roll", 20, "a roll posted"),
];

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

/** A committee of so many, with one chair. */
export function committeeOf(rule: string, least: number, most: number): Part {
  const size = (members: number): Change =>
    scheduled(() => ({ seats: { chair: 1, deputy: 1, member: members - 2 } }));
  return {
    rule,
    met: [
      [`a committee of ${least} is large enough`, size(least)],
      [`a committee of ${most} is small enough`, size(most)],
    ],
    missed: [
      [`a committee of ${least - 1} is not`, size(least - 1)],
      [`a committee of ${most + 1} is not`, size(most + 1)],
    ],
  };
}

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

/** More than half take part. */
export function turnout(rule: string, who: string): Part {
  const of = (tookPart: number) =>
    counted(() => ({
      tookPart,
      issued: tookPart,
      returned: tookPart,
      valid: tookPart,
      invalid: 0,
      channels: [{ channel: "station", returned: tookPart }],
    }));
  return {
    rule,
    met: [[`501 of 1,000 ${who} make the election valid`, of(501)]],
    missed: [[`500 of 1,000 ${who} do not`, of(500)]],
  };
}

/** More votes than half of those who took part: 301 of 601, the invalid ballot counted. */
export const majority: Part = {
  rule: "majority-of-votes",
  met: [["301 votes of 601 who took part elect", chairWith(301)]],
  missed: [
    ["300 votes of 601 do not", chairWith(300)],
    [
      "nor 300 of 590 ballots returned, where 601 took part",
      all(
        counted(() => ({
          returned: 590,
          valid: 589,
          channels: [{ channel: "station", returned: 590 }],
        })),
        chairWith(300),
      ),
    ],
    [
      "nor 300 of 590 valid ballots, where 601 took part",
      all(
        counted(() => ({ valid: 590, invalid: 11 })),
        chairWith(300),
      ),
    ],
    [
      "and of more than there are seats with a majority, those with most votes are elected",
      votes("member", (names) => ({
        votes: names.map((name, index) => ({ name, for: 380 - 10 * index })),
        elected: names.filter((_, index) => index !== 2),
      })),
    ],
  ],
};

function chairWith(count: number): Change {
  return votes("chair", (names) => ({
    votes: names.map((name, index) => ({ name, for: index === 0 ? count : 200 })),
    elected: names.slice(0, 1),
  }));
}

/** The third seat for members is tied between two. */
const tied = (elected: number): Change =>
  votes("member", (names) => ({
    votes: names.map((name, index) => ({ name, for: index < 2 ? 400 - index : 350 })),
    elected: names.slice(0, elected),
  }));

const again = (elected: readonly string[]): Contest => ({
  post: "member",
  votes: [
    { name: "石丙", for: 310 },
    { name: "江丙", for: 280 },
  ],
  others: 0,
  elected,
});

/** Those tied at the last seat are voted on again. */
export const tieVotedAgain: Part = {
  rule: "tie-at-last-seat",
  met: [
    [
      "a tie at the last seat is decided by a new vote among the tied",
      all(tied(2), runoff(7, again(["石丙"]))),
    ],
  ],
  missed: [
    ["one of two with 350 votes may not be declared elected", tied(3)],
    ["nor may the tie be left", tied(2)],
    [
      "nor may others be in the new vote",
      all(
        tied(2),
        runoff(7, {
          ...again(["石丙"]),
          votes: [
            { name: "石丙", for: 300 },
            { name: "旁人", for: 280 },
          ],
        }),
      ),
    ],
  ],
};

/** Of three seats for members two are filled: the third who stands has 300 of 601 votes. */
export const emptySeat: Change = votes("member", (names) => ({
  votes: names.map((name, index) => ({ name, for: [400, 399, 300, 100][index] ?? 0 })),
  elected: names.slice(0, 2),
}));

/** A runoff for that seat in which 600 took part and 594 ballots came back: these votes, and who is elected. */
export function runoffWith(
  votesFor: readonly (readonly [name: string, votes: number])[],
  elected: readonly string[],
  days = 9,
  changes: Partial<Round> = {},
): Change {
  return runoff(
    days,
    {
      post: "member",
      votes: votesFor.map(([name, count]) => ({ name, for: count })),
      others: 0,
      elected,
    },
    {
      tookPart: 600,
      issued: 600,
      returned: 594,
      valid: 590,
      invalid: 4,
      channels: [],
      ...changes,
    },
  );
}

function runoffOn(days: number): Change {
  return runoffWith([["石丙", 400]], ["石丙"], days);
}

/** A runoff so many days after the vote. */
export function runoffWithin(rule: string, days: number): Part {
  return {
    rule,
    met: [[`a runoff ${days} days after the vote is in time`, all(emptySeat, runoffOn(days))]],
    missed: [[`a runoff ${days + 1} days after is not`, all(emptySeat, runoffOn(days + 1))]],
  };
}

/** A third of those who took part in the runoff. */
export const oneThird: Part = {
  rule: "runoff-one-third",
  met: [
    ["200 votes of 600 elect in the runoff", all(emptySeat, runoffWith([["石丙", 200]], ["石丙"]))],
  ],
  missed: [
    ["199 of 600 do not", all(emptySeat, runoffWith([["石丙", 199]], ["石丙"]))],
    [
      "and the one with most votes is elected",
      all(
        emptySeat,
        runoffWith(
          [
            ["石丙", 260],
            ["江丙", 261],
          ],
          ["石丙"],
        ),
      ),
    ],
  ],
};

/** Who had most votes of those not elected stands in the runoff. */
export const bestLosers: Part = {
  rule: "runoff-candidates",
  met: [
    [
      "who had 300 votes stands in the runoff",
      all(emptySeat, runoffWith([["石丙", 300]], ["石丙"])),
    ],
  ],
  missed: [
    ["who had 100 does not stand instead", all(emptySeat, runoffWith([["江丙", 300]], ["江丙"]))],
  ],
};

/** An empty seat has a runoff. */
export const seatsFilled: Part = {
  rule: "vacant-seats",
  met: [["a seat filled by a runoff is lawful", all(emptySeat, runoffOn(9))]],
  missed: [["a seat left empty without one is not", emptySeat]],
};

/** Seats may stay empty once 3 are elected. */
export const threeElected: Part = {
  rule: "vacant-seats",
  met: [
    [
      "with 3 elected of 5 the others may stay empty",
      votes("member", (names) => ({
        votes: names.map((name, index) => ({ name, for: index === 0 ? 400 : 250 - index })),
        elected: names.slice(0, 1),
      })),
    ],
  ],
  missed: [
    [
      "with 2 elected they may not",
      votes("member", (names) => ({
        votes: names.map((name, index) => ({ name, for: 250 - index })),
        elected: [],
      })),
    ],
  ],
};

/** No more ballots come back than there are to be. */
export function ballots(than: "tookPart" | "issued"): Part {
  const returned = (count: number): Change =>
    counted(({ issued, tookPart }) => ({
      issued: than === "issued" ? issued : count,
      tookPart: than === "tookPart" ? tookPart : count,
      returned: count,
      valid: count - 1,
      channels: [{ channel: "station", returned: count }],
    }));
  const words = than === "issued" ? "issued" : "who took part";
  return {
    rule: "ballots-returned",
    met: [[`601 ballots of 601 ${words} make the vote count`, returned(601)]],
    missed: [[`602 of 601 do not`, returned(602)]],
  };
}

/** The notice of the vote tells where it is and who counts. */
export const pollingNoticeDetails: Part = {
  rule: "polling-notice-details",
  met: [["a notice with places, scrutineers, vote callers and tellers tells all", asItIs]],
  missed: [
    ["without polling places it does not", scheduled(() => ({ pollingPlaces: [] }))],
    [
      "nor without scrutineers",
      scheduled(({ staff, pollingPlaces }) => ({
        staff: { ...staff, scrutineers: [] },
        pollingPlaces: pollingPlaces.map((place) => ({ ...place, scrutineers: [] })),
      })),
    ],
    [
      "nor without vote callers",
      scheduled(({ staff }) => ({ staff: { ...staff, voteCallers: [] } })),
    ],
    ["nor without tellers", scheduled(({ staff }) => ({ staff: { ...staff, tellers: [] } }))],
  ],
};

/** The election is held by one of these methods and no other. */
export function methods(
  rule: string,
  allowed: readonly NonNullable<Mode["method"]>[],
  others: readonly NonNullable<Mode["method"]>[],
): Part {
  const held = (method: NonNullable<Mode["method"]>): Change => scheduled(() => ({ method }));
  return {
    rule,
    met: allowed.map((method) => [`${method} is a lawful method`, held(method)]),
    missed: others.map((method) => [`${method} is not`, held(method)]),
  };
}
