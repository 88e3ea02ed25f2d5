import type { Contest, Round } from "../model/results.ts";
import type { RuleOf } from "../model/rule.ts";
import { type Count, type Counted, count, type Tie } from "./count.ts";
import { leastAbove, leastReaching } from "./share.ts";

/** How many votes it takes to be elected, and the rule that says so. */
export interface Threshold {
  readonly rule: RuleOf<"votes-needed">;
  /** Of how many: those who took part, ballots returned, or valid ballots. */
  readonly base: number;
  /** The fewest votes that do. */
  readonly needed: number;
}

/** Why somebody who is declared elected is not. */
export type WrongReason =
  /** Too few votes. */
  | "votes"
  /** Enough votes, but others had more and took the seats. */
  | "seats"
  /** As many votes as others, and the law has them voted on again. */
  | "tie";

/** Somebody who is declared elected and is not, by the votes. */
export interface WrongWinner extends Counted {
  /** Where the name stands in the declared list, from 0. */
  readonly at: number;
  readonly why: WrongReason;
}

/** What a contest decided, recomputed, beside what is declared. */
export interface ContestAudit {
  /** Where the contest stands in its round, from 0. */
  readonly index: number;
  readonly record: Contest;
  /** Seats that it fills. */
  readonly seats: number;
  /** A vote on the seats, on those that were left, or again on people who were tied. */
  readonly ballot: "first" | "runoff" | "again";
  /** Votes that it takes; without it, one. */
  readonly threshold?: Threshold | undefined;
  /** What the votes decide; undefined where figures contradict one another. */
  readonly count?: Count | undefined;
  /** Declared elected and not so by the votes. */
  readonly wrong: readonly WrongWinner[];
  /** Elected by the votes and not declared. */
  readonly missing: readonly Counted[];
  /** Those who share the last seats and are not decided yet. */
  readonly undecided?: Tie | undefined;
  /** After an earlier vote, who could stand: those whom it did not elect, most votes first; again, those tied. */
  readonly before: readonly Counted[];
}

/** What is known of a contest when its votes are counted. */
export interface ContestSetting {
  readonly seats: number;
  readonly ballot: ContestAudit["ballot"];
  readonly threshold: Threshold | undefined;
  /** What becomes of a tie; undefined where the rulebook does not say. */
  readonly decidedBy: RuleOf<"tie">["decidedBy"] | undefined;
  readonly before: readonly Counted[];
  /** Whether the figures agree, so that votes can be compared with them. */
  readonly isSound: boolean;
  /** Whether the vote counts. */
  readonly isVoid: boolean;
  /** Who had withdrawn, or had a seat already. */
  readonly isOut: (name: string) => boolean;
}

/** Recounts a contest. */
export function auditContest(
  record: Contest,
  index: number,
  { seats, ballot, threshold, before, ...setting }: ContestSetting,
): ContestAudit {
  const known = { index, record, seats, ballot, threshold, before };
  const names = record.votes.map(({ name }) => name);
  if (!setting.isSound || new Set(names).size < names.length) {
    return { ...known, wrong: [], missing: [] };
  }
  if (setting.isVoid || seats === 0) {
    return { ...known, count: { winners: [] }, wrong: [], missing: [] };
  }
  const people = record.votes
    .map(({ name, for: votes }) => ({ name, votes }))
    .filter(({ name }) => !setting.isOut(name))
    .filter(({ name }) => ballot !== "again" || before.some((one) => one.name === name));
  const needed = threshold?.needed ?? 1;
  const counted = count(people, seats, needed);
  return {
    ...known,
    count: counted,
    ...compare(record, people, counted, setting.decidedBy, needed),
  };
}

/** The strictest of the rules on the votes needed, as figures of a round. */
export function thresholdOf(
  rules: readonly RuleOf<"votes-needed">[],
  round: Round,
): Threshold | undefined {
  return rules
    .map((rule) => {
      const base = baseOf(rule, round);
      return { rule, base, needed: Math.max(1, neededOf(rule, base)) };
    })
    .reduce<Threshold | undefined>(
      (strictest, one) =>
        strictest === undefined || one.needed > strictest.needed ? one : strictest,
      undefined,
    );
}

function baseOf({ of }: RuleOf<"votes-needed">, round: Round): number {
  switch (of) {
    case "took-part":
      return round.tookPart;
    case "returned":
      return round.returned;
    case "valid":
      return round.valid;
    default:
      return of satisfies never;
  }
}

function neededOf({ moreThan, atLeast }: RuleOf<"votes-needed">, base: number): number {
  if (moreThan !== undefined) return leastAbove(base, moreThan);
  return atLeast === undefined ? 1 : leastReaching(base, atLeast);
}

/**
 * What is declared against what the votes decide. A name that has no votes, had withdrawn or has a seat
 * already is found as such elsewhere: as somebody else may be meant by it, nobody is called missing then.
 */
function compare(
  { elected }: Contest,
  people: readonly Counted[],
  { winners, tie }: Count,
  decidedBy: RuleOf<"tie">["decidedBy"] | undefined,
  needed: number,
): Pick<ContestAudit, "wrong" | "missing" | "undecided"> {
  const isAmong = (list: readonly Counted[] | undefined, name: string): boolean =>
    list?.some((one) => one.name === name) === true;
  const declared = elected.map((name, at) => ({ name, at }));
  const isUnclear = declared.some(({ name }) => !isAmong(people, name));
  const tiedAndDeclared = elected.filter((name) => isAmong(tie?.people, name));
  const wrong = declared.flatMap(({ name, at }): readonly WrongWinner[] => {
    const votes = people.find((one) => one.name === name)?.votes;
    if (votes === undefined || isAmong(winners, name)) return [];
    if (!isAmong(tie?.people, name)) {
      return [{ name, votes, at, why: votes < needed ? "votes" : "seats" }];
    }
    return decidedBy === "vote-again" ? [{ name, votes, at, why: "tie" }] : [];
  });
  const isDecided =
    decidedBy !== "vote-again" && tie !== undefined && tiedAndDeclared.length >= tie.seats;
  return {
    wrong,
    missing: isUnclear ? [] : winners.filter(({ name }) => !elected.includes(name)),
    undecided: isDecided ? undefined : tie,
  };
}
