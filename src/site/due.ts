import type { Rule } from "../model/rule.ts";
import type { Locale } from "../model/scalars.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import type { PublishedElection } from "../notices/publication.ts";
import { judge } from "../rules/law/law.ts";
import { boundsOf, type DayRule, isDayRule, type StepDay } from "../timetable/bounds.ts";
import { stepFate } from "../timetable/halt.ts";
import { hasCome, scheduledStep, stepEnd, stepStart } from "../timetable/steps.ts";
import { type Due, duesOf } from "./rulebook-timetable.ts";

/** Until when, or from when on, a step of an election must be, by which rule, and whether it was. */
export interface StepDue {
  readonly rule: Rule;
  readonly relation: Due["relation"];
  /** The day that the rule gives. */
  readonly day: Temporal.PlainDate;
  /** The hour of that day, where the rule gives one. */
  readonly by: Temporal.PlainTime | undefined;
  /** Which end of the step is held to it; for a step of one day, that day. */
  readonly end: "only" | "first" | "last";
  /** Whether the rule was kept; ahead while the step's own day is still to come. */
  readonly state: "kept" | "broken" | "ahead";
}

/**
 * What the rules over days ask of a step that is public, for the days that are public. Nothing is said of days
 * that a halt took away, and of rules that cannot be judged yet.
 */
export function stepDues(
  id: string,
  published: PublishedElection,
  today: Temporal.PlainDate,
  locale: Locale,
): readonly StepDue[] {
  const { election } = published;
  const step = standing(id, published);
  if (step === undefined) return [];
  const isScheduled = (other: string) => scheduledStep(election, other) !== undefined;
  return election.rulebook.rules
    .filter(isDayRule)
    .filter((rule) => rule.step === id)
    .flatMap((rule) => {
      const bounds = boundsOf(rule, election.rulebook, isScheduled);
      const { verdict } = judge(rule, election, { locale, today });
      if (verdict === "open") return [];
      return duesOf(bounds).flatMap((due): readonly StepDue[] => {
        const bound = bounds.find((one) => one.days === due.days);
        const anchor = standing(due.anchor.step, published);
        if (bound === undefined || anchor === undefined) return [];
        const day = bound.limit(dayOf(anchor, due.anchor));
        return [
          {
            rule,
            relation: due.relation,
            day,
            by: hourOf(rule, due),
            end: endOf(step, due.bound),
            state: stateOf(verdict === "met", dayOf(step, due.bound), today),
          },
        ];
      });
    });
}

/** A step that takes place on its scheduled days. */
function standing(id: string, published: PublishedElection): ScheduledStep | undefined {
  const step = scheduledStep(published.election, id);
  if (step === undefined) return undefined;
  return stepFate(step, published).kind === "stands" ? step : undefined;
}

function hourOf(rule: DayRule, { relation }: Due): Temporal.PlainTime | undefined {
  return "by" in rule && relation !== "no-earlier" ? rule.by : undefined;
}

function endOf(step: ScheduledStep, { day }: StepDay): StepDue["end"] {
  if (step.until === undefined) return "only";
  return day === "first-day" ? "first" : "last";
}

function stateOf(
  isMet: boolean,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): StepDue["state"] {
  if (!hasCome(day, today)) return "ahead";
  return isMet ? "kept" : "broken";
}

function dayOf(step: ScheduledStep, { day }: StepDay): Temporal.PlainDate {
  return day === "first-day" ? stepStart(step) : stepEnd(step);
}
