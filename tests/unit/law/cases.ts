import {
  asItIs,
  beginning,
  type Change,
  ending,
  type Mode,
  scheduled,
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

/** A meeting of those who stand with the voters, before the vote. */
export const meetingBeforeVote: readonly Part[] = [
  required("candidates-meeting-required", "candidates-meeting", "a meeting with the voters"),
  {
    rule: "candidates-meet-voters",
    met: [
      ["a meeting on the day of the vote is before it", ending("candidates-meeting", 0, "polling")],
    ],
    missed: [["a meeting on the next day is not", ending("candidates-meeting", 1, "polling")]],
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
