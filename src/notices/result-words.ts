import { percentage } from "../audit/share.ts";
import type { Election } from "../model/project.ts";
import type { Contest, Round } from "../model/results.ts";
import type { Localized } from "../model/scalars.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { runoffStepId } from "../timetable/steps.ts";
import { type PostElected, postsElected, type Subject } from "./subject.ts";

/** The round of the results that a notice tells, counted from 0. */
export function roundIndex({ round }: NoticePlan): number {
  return round ?? 0;
}

/** What was counted in the round that a notice tells. */
export function roundOf({ plan, election }: Subject): Round | undefined {
  return election.results?.rounds[roundIndex(plan)];
}

/** What a second vote for the same seats is called. */
export function laterRoundName({ rulebook }: Election): Localized {
  const runoff = runoffStepId(rulebook);
  return (
    rulebook.steps.find(({ id }) => id === runoff)?.name ?? {
      "zh-Hans": "再次投票",
      en: "Second vote",
    }
  );
}

/** The contest for a post in a round. */
export function contestFor(post: string, round: Round | undefined): Contest | undefined {
  return round?.contests.find((contest) => contest.post === post);
}

/** The posts with a seat still to be filled before a round, counted from 0, and how many. */
export function openBefore(round: number, subject: Subject): readonly PostElected[] {
  const earlier = subject.election.results?.rounds.slice(0, round) ?? [];
  return postsElected(subject).flatMap((post) => {
    const filled = earlier.flatMap((one) => contestFor(post.id, one)?.elected ?? []).length;
    return filled < post.seats ? [{ ...post, seats: post.seats - filled }] : [];
  });
}

/**
 * The share of registered voters who took part, in percent with one decimal, half rounded up: 728 of 786
 * are `92.6%`. Undefined where nobody is registered.
 */
export function turnout({
  registered,
  tookPart,
}: Pick<Round, "registered" | "tookPart">): string | undefined {
  return percentage(tookPart, registered, 1);
}
