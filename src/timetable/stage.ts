import type { Election } from "../model/project.ts";
import type { StageOfStep } from "../model/rulebook.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import {
  followsPoll,
  hasCome,
  latestEnd,
  pollingDay,
  runoffStep,
  scheduledStep,
  stepAnnounced,
  stepEnd,
  stepStart,
  voteCloses,
  voteDay,
} from "./steps.ts";

/** What residents are told an election is at, in the order in which an election goes through them. */
export const electionStages = [
  "preparation",
  "registration",
  "voter-roll",
  "nomination",
  "candidates",
  "polling",
  "result-awaited",
  "runoff",
  "handover",
  "finished",
  "uncontested",
  "postponed",
  "cancelled",
] as const;

export type ElectionStage = (typeof electionStages)[number];

/**
 * The stage of an election on a day. `election` must hold only what is public on that day, so that a
 * result typed in early does not show.
 */
export function electionStage(election: Election, today: Temporal.PlainDate): ElectionStage {
  const { schedule } = election;
  const vote = voteDay(election);
  const isPast = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) < 0;
  // Early on only a few steps are public: that these are past does not end the election.
  const over = vote !== undefined && schedule.steps.every((step) => isPast(stepEnd(step)));
  if (schedule.state.kind === "cancelled") return "cancelled";
  if (schedule.state.kind === "postponed" && schedule.state.until === undefined) return "postponed";
  if (schedule.state.kind === "uncontested") return over ? "finished" : "uncontested";
  const runoff = uncountedRunoff(election, today);
  if (runoff !== undefined) return isPast(stepEnd(runoff)) ? "result-awaited" : "runoff";
  if (vote !== undefined && Temporal.PlainDate.compare(vote, today) <= 0) {
    if (election.results === undefined) return vote.equals(today) ? "polling" : "result-awaited";
    return over ? "finished" : "handover";
  }
  return latestStage(election, today);
}

/**
 * When the poll of a day closes that an election is at, the last of its polling places: from then on the result is
 * awaited. Undefined where nobody votes on that day, or no hours are known of it, as of a vote that was put off.
 */
export function pollClosing(
  election: Election,
  stage: ElectionStage,
  day: Temporal.PlainDate,
): Temporal.PlainTime | undefined {
  if (stage === "polling")
    return pollingDay(election)?.equals(day) ? voteCloses(election) : undefined;
  const runoff = stage === "runoff" ? runoffStep(election) : undefined;
  return runoff && stepStart(runoff).equals(day) ? latestEnd(runoff.hours ?? []) : undefined;
}

/** A runoff that is announced and not yet counted. */
export function uncountedRunoff(
  election: Election,
  today: Temporal.PlainDate,
): ScheduledStep | undefined {
  const runoff = runoffStep(election);
  if (runoff === undefined || !hasCome(stepAnnounced(runoff), today)) return undefined;
  return election.results?.rounds.length === 1 ? runoff : undefined;
}

/** The stage that the step opens which began last, of those that come before the vote. */
function latestStage(election: Election, today: Temporal.PlainDate): StageOfStep {
  const begun = election.rulebook.steps.findLast((step) => {
    const scheduled = scheduledStep(election, step.id);
    if (scheduled === undefined || !hasCome(stepStart(scheduled), today)) return false;
    // The vote is still to come, so this step is put off with it.
    return step.id !== election.rulebook.pollingStep && !followsPoll(step.id, election);
  });
  return begun?.stage ?? "preparation";
}
