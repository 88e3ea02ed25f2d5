import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { scheduledStep, stepStart } from "../timetable/steps.ts";
import { type RuleContext, recordPlace } from "./context.ts";
import { isFar } from "./far-days.ts";
import { stepName } from "./names.ts";

/** An election without a polling day, or one whose rulebook is not in force on that day. */
export function checkValidity(election: Election, context: RuleContext): readonly Finding[] {
  const { words, locale } = context;
  const { rulebook } = election;
  const step = scheduledStep(election, rulebook.pollingStep);
  if (step === undefined) {
    return [
      {
        rule: "polling-day",
        severity: "error",
        message: words.noPolling(stepName(election, rulebook.pollingStep, locale)),
        place: recordPlace(election, "schedule", ["steps"]),
      },
    ];
  }
  if (isFar(step, election)) return [];
  const day = stepStart(step);
  const { from, until } = rulebook.effective;
  const isEarly = Temporal.PlainDate.compare(day, from) < 0;
  const isLate = until !== undefined && Temporal.PlainDate.compare(day, until) > 0;
  if (!isEarly && !isLate) return [];
  return [
    {
      rule: "rulebook-in-force",
      severity: "error",
      message: words.notInForce(
        localize(rulebook.name, locale),
        formatDate(day, locale),
        formatDate(from, locale),
        until === undefined ? undefined : formatDate(until, locale),
      ),
      place: recordPlace(election, "schedule", ["rulebook"]),
    },
  ];
}
