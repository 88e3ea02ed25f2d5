import type { Step } from "../model/rulebook.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import type { PublishedCommunity, PublishedElection } from "../notices/publication.ts";
import { stepFate } from "../timetable/halt.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { hasCome, pollingDay, stepEnd, stepStart } from "../timetable/steps.ts";

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

/**
 * The announced steps of an election by the day on which they begin, each with its state on a day. Where
 * the election is halted, steps that do not take place are left out, and a vote put off has its new day.
 */
export function timeline(
  published: PublishedElection,
  today: Temporal.PlainDate,
): readonly TimelineStep[] {
  const { election, notices } = published;
  const steps = election.rulebook.steps
    .flatMap((step) => {
      const scheduled = election.schedule.steps.find((candidate) => candidate.step === step.id);
      if (scheduled === undefined) return [];
      const fate = stepFate(scheduled, published);
      if (fate.kind === "off") return [];
      const [from, until] =
        fate.kind === "moved" ? [fate.to, fate.to] : [stepStart(scheduled), stepEnd(scheduled)];
      const notice = notices.find(({ rule }) => rule?.step === step.id);
      return [{ step, scheduled, from, until, notice }];
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

/**
 * What residents should look forward to, by date: the steps next to begin, the next in which they may do
 * something, and the vote (`pollingStep`).
 */
export function comingUp(
  steps: readonly TimelineStep[],
  pollingStep: string,
): readonly TimelineStep[] {
  const ahead = steps.filter(({ state }) => state === "next" || state === "later");
  const nextAction = ahead.find(({ step }) => step.action !== undefined);
  return ahead.filter(
    (one) => one.state === "next" || one === nextAction || one.step.id === pollingStep,
  );
}

/** What readers count to: a day, the hour at which it is over, and whether that ends something or is the day itself. */
export interface Goal {
  readonly day: Temporal.PlainDate;
  readonly closes: Temporal.PlainTime | undefined;
  readonly kind: "end" | "day";
}

/** What readers count to for a step: the end of one that is open, else its beginning. */
export function goalOf(
  { from, until, scheduled }: Pick<TimelineStep, "from" | "until" | "scheduled">,
  isOpen: boolean,
): Goal {
  const isOneDay = from.equals(until);
  return {
    day: isOpen ? until : from,
    closes: isOpen || isOneDay ? (scheduled.by ?? scheduled.hours?.at(-1)?.until) : undefined,
    kind: isOpen && (!isOneDay || scheduled.by !== undefined) ? "end" : "day",
  };
}

/** Whether an election is a matter of the past. */
export function isPast({ stage }: Pick<PublishedElection, "stage">): boolean {
  return stage === "finished" || stage === "cancelled";
}

/** Elections that are a matter of the past, the latest votes first: as many as a page holds. */
export function latestPast(communities: readonly PublishedCommunity[]): {
  readonly shown: readonly PublishedElection[];
  readonly hasMore: boolean;
} {
  const past = communities
    .flatMap(({ elections }) => elections.filter(isPast))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  return { shown: past.slice(0, 200), hasMore: past.length > 200 };
}

function dayOf({ election }: PublishedElection): string {
  return pollingDay(election)?.toString() ?? "";
}

/** The election that a community's residents ask about: the latest that is not over, or else the latest. */
export function leadingElection({ elections }: PublishedCommunity): PublishedElection | undefined {
  return elections.find((election) => election.stage !== "finished") ?? elections[0];
}

function stepState(
  { from, until }: Pick<TimelineStep, "from" | "until">,
  next: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): StepState {
  if (!hasCome(from, today)) return next !== undefined && from.equals(next) ? "next" : "later";
  return hasCome(today, until) ? "now" : "done";
}
