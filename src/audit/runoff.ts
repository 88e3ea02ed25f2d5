import type { Election } from "../model/project.ts";
import { boundsOf, type DayRule, isDayRule } from "../timetable/bounds.ts";
import { unknownYears } from "../timetable/counting.ts";
import { runoffStepId, scheduledStep, stepEdge } from "../timetable/steps.ts";
import { workingDays } from "../timetable/working-days.ts";

/** The last day on which a runoff may be held. */
export interface RunoffDeadline {
  readonly day: Temporal.PlainDate;
  /** The rule that sets it. */
  readonly rule: DayRule;
}

/**
 * By when a runoff must be held, whether or not it is scheduled. Undefined where no rule bounds it, and where
 * the day from which is counted, or a holiday that decides, is not known.
 */
export function runoffDeadline(election: Election): RunoffDeadline | undefined {
  const { rulebook } = election;
  const runoff = runoffStepId(rulebook);
  const calendar = workingDays(rulebook.calendar);
  return rulebook.rules
    .filter(isDayRule)
    .filter((rule) => rule.kind === "days-after" && rule.step === runoff)
    .flatMap((rule) =>
      boundsOf(
        rule,
        rulebook,
        (step) => step === runoff || scheduledStep(election, step) !== undefined,
      ),
    )
    .flatMap(({ rule, relation, anchor, limit, countsWorkingDays }): readonly RunoffDeadline[] => {
      const step = scheduledStep(election, anchor.step);
      if (step === undefined || relation !== "no-later" || anchor.step === runoff) return [];
      const from = stepEdge(step, anchor.day);
      const day = limit(from);
      if (countsWorkingDays && unknownYears(from, day, calendar).length > 0) return [];
      return [{ day, rule }];
    })
    .toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day))[0];
}
