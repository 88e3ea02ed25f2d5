import type { Election } from "../model/project.ts";
import type { Step } from "../model/rulebook.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import type { PublishedCommunity, PublishedElection } from "../notices/publication.ts";
import { hasCome, stepEnd, stepStart } from "../timetable/steps.ts";

/** Where a step is on a day: over, in force, the next to begin, or later than that. */
export type StepState = "done" | "now" | "next" | "later";

/** A step that is announced, with its place in time. */
export interface TimelineStep {
  readonly step: Step;
  readonly scheduled: ScheduledStep;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly state: StepState;
  /** The notice posted with it. */
  readonly notice?: NoticePlan | undefined;
}

/** The announced steps of an election by the day on which they begin, each with its state on a day. */
export function timeline(
  { election, notices }: PublishedElection,
  today: Temporal.PlainDate,
): readonly TimelineStep[] {
  const steps = election.rulebook.steps
    .flatMap((step) => {
      const scheduled = election.schedule.steps.find((candidate) => candidate.step === step.id);
      if (scheduled === undefined || !takesPlace(step, scheduled, election)) return [];
      const notice = notices.find(({ rule }) => rule?.step === step.id);
      return [{ step, scheduled, from: stepStart(scheduled), until: stepEnd(scheduled), notice }];
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  const next = steps.find(({ from }) => !hasCome(from, today))?.from;
  return steps.map((step) => ({ ...step, state: stepState(step, next, today) }));
}

/** Steps in force on a day in which residents may do something, the first to end first. */
export function openActions(steps: readonly TimelineStep[]): readonly TimelineStep[] {
  return steps
    .filter(({ step, state }) => state === "now" && step.action !== undefined)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.until, b.until));
}

/** Steps still to begin, the earliest only; more than one where they begin on the same day. */
export function nextSteps(steps: readonly TimelineStep[]): readonly TimelineStep[] {
  return steps.filter(({ state }) => state === "next");
}

/** Whether an election is a matter of the past. */
export function isPast({ stage }: PublishedElection): boolean {
  return stage === "finished" || stage === "cancelled";
}

/** The election that a community's residents ask about: the latest that is not over, or else the latest. */
export function leadingElection({ elections }: PublishedCommunity): PublishedElection | undefined {
  return elections.find((election) => election.stage !== "finished") ?? elections[0];
}

/** Whether a step is held at all: an election that is halted leaves out what it would have done. */
function takesPlace(step: Step, scheduled: ScheduledStep, election: Election): boolean {
  const { state } = election.schedule;
  if (state.kind === "going-on" || hasCome(stepStart(scheduled), state.announced)) return true;
  switch (state.kind) {
    case "cancelled":
      return false;
    case "postponed":
      return state.until !== undefined;
    case "uncontested": {
      const posts = election.rulebook.notices.find((rule) => rule.step === step.id)?.kind;
      const belongsToVote = ["polling", "proxies", "result", "runoff"].includes(posts ?? "");
      return step.id !== election.rulebook.pollingStep && !belongsToVote;
    }
    default:
      return state satisfies never;
  }
}

function stepState(
  { from, until }: Pick<TimelineStep, "from" | "until">,
  next: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): StepState {
  if (!hasCome(from, today)) return next !== undefined && from.equals(next) ? "next" : "later";
  return hasCome(today, until) ? "now" : "done";
}
