import type { Bound, Equality } from "../i18n/sum-findings.ts";
import type { Finding, Place } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { Contest, Round } from "../model/results.ts";
import type { VoterRoll } from "../model/voter-roll.ts";
import { type RuleContext, recordPlace } from "./context.ts";

/**
 * Figures of the voter roll and of the results that do not add up: plain arithmetic, that holds under
 * every rulebook. A list that is left empty is not given, and not compared.
 */
export function checkSums(election: Election, context: RuleContext): readonly Finding[] {
  const { voterRoll, results } = election;
  return [
    ...(voterRoll === undefined ? [] : rollSums(voterRoll, election)),
    ...(results?.rounds ?? []).flatMap((round, at) => roundSums(round, at, election)),
  ].map(({ says, figures, place }) => {
    const { equal, atMost, hint } = context.words.sums;
    const message = says.kind === "equal" ? equal[says.what](figures) : atMost[says.what](figures);
    return { rule: "sum", severity: "error", message, hint, place };
  });
}

interface WrongSum {
  readonly says:
    | { readonly kind: "equal"; readonly what: Equality }
    | { readonly kind: "at-most"; readonly what: Bound };
  /** The figures as arithmetic: `728 ≠ 724 + 5 = 729`, `2865 > 2864`. */
  readonly figures: string;
  readonly place: Place;
}

function rollSums(roll: VoterRoll, election: Election): readonly WrongSum[] {
  const place = (...path: readonly PropertyKey[]): Place =>
    recordPlace(election, "voterRoll", path);
  const { total, objections } = roll;
  const lists = (["groups", "sexes", "ages"] as const)
    .map((key) => ({ key, parts: roll[key].map(({ voters }) => voters) }))
    .filter(({ parts }) => parts.length > 0);
  const sums = new Set(lists.map(({ parts }) => sum(parts)));
  // Where all lists agree, it is the total that is wrong.
  const [agreed, ...others] = lists;
  const isTotalWrong = sums.size === 1 && agreed !== undefined && others.length > 0;
  return [
    ...(isTotalWrong
      ? equal("total", total, agreed.parts, place("total"))
      : lists.flatMap(({ key, parts }) => equal(key, total, parts, place(key)))),
    ...(objections === undefined
      ? []
      : atMost("upheld", objections.upheld, objections.received, place("objections", "upheld"))),
  ];
}

function roundSums(round: Round, at: number, election: Election): readonly WrongSum[] {
  const place = (...path: readonly PropertyKey[]): Place =>
    recordPlace(election, "results", ["rounds", at, ...path]);
  const { registered, tookPart, issued, returned, valid, invalid } = round;
  const channels = round.channels.map((channel) => channel.returned);
  return [
    ...atMost("took-part", tookPart, registered, place("tookPart")),
    ...atMost("returned-of-issued", returned, issued, place("returned")),
    ...atMost("returned-of-took-part", returned, tookPart, place("returned")),
    ...equal("returned-by-validity", returned, [valid, invalid], place("returned")),
    ...(channels.length === 0
      ? []
      : equal("returned-by-channel", returned, channels, place("channels"))),
    ...round.contests.flatMap((contest, number) =>
      contestSums(contest, valid, election.schedule.seats[contest.post], (...path) =>
        place("contests", number, ...path),
      ),
    ),
  ];
}

/** A ballot has a voice on each candidate, and a vote for each seat. `seats` is unknown where the post is. */
function contestSums(
  { votes, others }: Contest,
  valid: number,
  seats: number | undefined,
  place: (...path: readonly PropertyKey[]) => Place,
): readonly WrongSum[] {
  const each = votes.flatMap((vote, index) => {
    const voices = [vote.for, vote.against ?? 0, vote.abstained ?? 0].filter((voice) => voice > 0);
    return bounded("votes", voices, String(valid), valid, place("votes", index, "for"));
  });
  if (each.length > 0 || seats === undefined) return each;
  const all = [...votes.map((vote) => vote.for), others].filter((figure) => figure > 0);
  return bounded("votes-of-post", all, `${valid} × ${seats}`, valid * seats, place("votes"));
}

function equal(
  what: Equality,
  whole: number,
  parts: readonly number[],
  place: Place,
): readonly WrongSum[] {
  if (whole === sum(parts)) return [];
  return [{ says: { kind: "equal", what }, figures: `${whole} ≠ ${written(parts)}`, place }];
}

function atMost(what: Bound, figure: number, bound: number, place: Place): readonly WrongSum[] {
  return bounded(what, [figure], String(bound), bound, place);
}

function bounded(
  what: Bound,
  parts: readonly number[],
  writtenBound: string,
  bound: number,
  place: Place,
): readonly WrongSum[] {
  if (sum(parts) <= bound) return [];
  const figures = `${written(parts)} > ${writtenBound}`;
  return [{ says: { kind: "at-most", what }, figures, place }];
}

/** `724 + 5 = 729`; a single figure as it is. */
function written(parts: readonly number[]): string {
  return parts.length < 2 ? String(sum(parts)) : `${parts.join(" + ")} = ${sum(parts)}`;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
