import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { isInForce } from "../timetable/applies.ts";
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
  if (isInForce(rulebook, day)) return [];
  const { from, until } = rulebook.effective;
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
