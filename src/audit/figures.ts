import type { Contest, Round } from "../model/results.ts";

/** Figures of a count that must be the sum of others. */
export type RoundEquality = "returned-by-validity" | "returned-by-channel";

/** Figures of a count that must not be more than another. */
export type RoundBound =
  | "took-part"
  | "issued"
  | "returned-of-issued"
  | "returned-of-took-part"
  | "votes"
  | "votes-of-post";

/** Figures of a round that contradict one another, and the way to the wrong one in the round. */
export type WrongFigure = {
  readonly path: readonly PropertyKey[];
  /** What is added up. */
  readonly parts: readonly number[];
} & (
  | { readonly kind: "equal"; readonly what: RoundEquality; readonly whole: number }
  | {
      readonly kind: "at-most";
      readonly what: RoundBound;
      /** What is multiplied to the bound. */
      readonly factors: readonly number[];
    }
);

/** Ballots and voters: registered ≥ issued ≥ returned = valid + invalid = all channels; returned ≤ took part ≤ registered. */
export function wrongBallots(round: Round): readonly WrongFigure[] {
  const { registered, tookPart, issued, returned, valid, invalid } = round;
  const channels = round.channels.map((channel) => channel.returned);
  return [
    ...atMost("took-part", [tookPart], [registered], ["tookPart"]),
    ...atMost("issued", [issued], [registered], ["issued"]),
    ...atMost("returned-of-issued", [returned], [issued], ["returned"]),
    ...atMost("returned-of-took-part", [returned], [tookPart], ["returned"]),
    ...equal("returned-by-validity", returned, [valid, invalid], ["returned"]),
    // A list that is left empty is not given.
    ...(channels.length === 0
      ? []
      : equal("returned-by-channel", returned, channels, ["channels"])),
  ];
}

/** Votes of a contest: a ballot has a voice on each candidate, and a vote for each seat; `seats` of an unknown post are unknown. */
export function wrongVotes(
  { votes, others }: Contest,
  index: number,
  valid: number,
  seats: number | undefined,
): readonly WrongFigure[] {
  const path = ["contests", index, "votes"] as const;
  const each = votes.flatMap((vote, at) => {
    const voices = [vote.for, vote.against ?? 0, vote.abstained ?? 0].filter((voice) => voice > 0);
    return atMost("votes", voices, [valid], [...path, at, "for"]);
  });
  if (each.length > 0 || seats === undefined) return each;
  const all = [...votes.map((vote) => vote.for), others].filter((figure) => figure > 0);
  return atMost("votes-of-post", all, [valid, seats], path);
}

function equal(
  what: RoundEquality,
  whole: number,
  parts: readonly number[],
  path: readonly PropertyKey[],
): readonly WrongFigure[] {
  return whole === sum(parts) ? [] : [{ kind: "equal", what, whole, parts, path }];
}

function atMost(
  what: RoundBound,
  parts: readonly number[],
  factors: readonly number[],
  path: readonly PropertyKey[],
): readonly WrongFigure[] {
  const bound = factors.reduce((product, factor) => product * factor, 1);
  return sum(parts) <= bound ? [] : [{ kind: "at-most", what, parts, factors, path }];
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
