import type { Election } from "../model/project.ts";
import type { Contest, Round } from "../model/results.ts";
import type { Subject } from "./subject.ts";

/** The round of the results that a notice tells. */
export function roundOf({ plan, election }: Subject): Round | undefined {
  return election.results?.rounds[plan.round ?? 0];
}

/** The contest for a post in a round. */
export function contestFor(post: string, round: Round | undefined): Contest | undefined {
  return round?.contests.find((contest) => contest.post === post);
}

/** Seats of a post that are still to be filled before a round, counted from 0. */
export function seatsBefore(round: number, post: string, { schedule, results }: Election): number {
  const filled = (results?.rounds.slice(0, round) ?? []).reduce(
    (sum, earlier) => sum + (contestFor(post, earlier)?.elected.length ?? 0),
    0,
  );
  return Math.max(0, (schedule.seats[post] ?? 0) - filled);
}

/**
 * The share of registered voters who took part, in percent with one decimal, half rounded up: 728 of 786
 * are `92.6%`. Undefined where nobody is registered.
 */
export function turnout({ registered, tookPart }: Round): string | undefined {
  if (registered === 0) return undefined;
  return `${(Math.round((tookPart * 1000) / registered) / 10).toFixed(1)}%`;
}
