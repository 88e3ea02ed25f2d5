import type { Election } from "../model/project.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { HourRange } from "../model/scalars.ts";
import type { ScheduledStep } from "../model/schedule.ts";

/** First day of a step. A step has a `date` or a `from`: the schema holds it to that. */
export function stepStart(step: ScheduledStep): Temporal.PlainDate {
  const start = step.date ?? step.from;
  if (start === undefined) throw new RangeError(`step ${step.step} has neither date nor from`);
  return start;
}

/** Last day of a step. */
export function stepEnd(step: ScheduledStep): Temporal.PlainDate {
  return step.until ?? stepStart(step);
}

/** One of a step's two ends. */
export type Edge = "first-day" | "last-day";

/** The day on which a step begins, or ends. */
export function stepEdge(step: ScheduledStep, edge: Edge): Temporal.PlainDate {
  return edge === "first-day" ? stepStart(step) : stepEnd(step);
}

/** Day on which a step's notice is posted: its first day, unless the schedule says otherwise. */
export function stepAnnounced(step: ScheduledStep): Temporal.PlainDate {
  return step.announced ?? stepStart(step);
}

/** A step of an election's schedule; undefined where it is not scheduled. */
export function scheduledStep(election: Election, id: string): ScheduledStep | undefined {
  return election.schedule.steps.find((step) => step.step === id);
}

/** The step in which those whom the first vote left out stand again: the one that the runoff notice is posted with. */
export function runoffStepId({ notices }: Rulebook): string | undefined {
  return notices.find(({ kind }) => kind === "runoff")?.step;
}

/** The runoff of an election; undefined where none is scheduled. */
export function runoffStep(election: Election): ScheduledStep | undefined {
  const id = runoffStepId(election.rulebook);
  return id === undefined ? undefined : scheduledStep(election, id);
}

/** Day of the vote; undefined where it is not scheduled. */
export function pollingDay(election: Election): Temporal.PlainDate | undefined {
  const step = scheduledStep(election, election.rulebook.pollingStep);
  return step === undefined ? undefined : stepStart(step);
}

/** Day on which the vote takes place: the scheduled one, or the later one to which it is put off. */
export function voteDay(election: Election): Temporal.PlainDate | undefined {
  const scheduled = pollingDay(election);
  const { state } = election.schedule;
  const moved = state.kind === "postponed" ? state.until : undefined;
  return scheduled === undefined || moved === undefined ? scheduled : later(scheduled, moved);
}

/** When the last of the polling places closes; undefined where the schedule says no hours. */
export function voteCloses(election: Election): Temporal.PlainTime | undefined {
  const { rulebook, schedule } = election;
  const places = schedule.pollingPlaces.flatMap(({ hours }) => hours);
  const own = scheduledStep(election, rulebook.pollingStep)?.hours ?? [];
  return latestEnd([...own, ...places]);
}

/** When the last of some stretches of hours ends. */
export function latestEnd(hours: readonly HourRange[]): Temporal.PlainTime | undefined {
  return hours
    .map(({ until }) => until)
    .toSorted(Temporal.PlainTime.compare)
    .at(-1);
}

/** Whether a step comes after the vote in the rulebook's order. */
export function followsPoll(id: string, { rulebook }: Election): boolean {
  const order = rulebook.steps.map((step) => step.id);
  return order.indexOf(id) > order.indexOf(rulebook.pollingStep);
}

/** Last day of the whole election. */
export function electionEnd(election: Election): Temporal.PlainDate {
  return election.schedule.steps.map(stepEnd).reduce(later);
}

/** The later of two days. */
export function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) < 0 ? b : a;
}

/** Whether a day has come. */
export function hasCome(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, today) <= 0;
}

/** Whole calendar days from one day to another; negative when the other is earlier. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: "day" }).days;
}
