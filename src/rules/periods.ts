import { formatDate, formatHours } from "../i18n/dates.ts";
import type { Finding, Place } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { HourRange } from "../model/scalars.ts";
import { scheduledStep } from "../timetable/steps.ts";
import { type RuleContext, recordPlace } from "./context.ts";
import { stepName } from "./names.ts";

/** Periods that end before they begin, hours that do, and places where one votes when there is no poll. */
export function checkPeriods(election: Election, context: RuleContext): readonly Finding[] {
  const { words, locale } = context;
  const { steps, pollingPlaces, mobileBoxes } = election.schedule;
  const reversed = steps.flatMap(({ step, from, until }, index): readonly Finding[] => {
    if (from === undefined || until === undefined) return [];
    if (Temporal.PlainDate.compare(from, until) <= 0) return [];
    return [
      {
        rule: "period-order",
        severity: "error",
        message: words.periodReversed(
          stepName(election, step, locale),
          formatDate(from, locale),
          formatDate(until, locale),
        ),
        hint: words.periodHint,
        place: recordPlace(election, "schedule", ["steps", index, "until"]),
      },
    ];
  });
  const timed: readonly (readonly [
    key: string,
    { readonly hours?: readonly HourRange[] | undefined }[],
  ])[] = [
    ["steps", [...steps]],
    ["pollingPlaces", [...pollingPlaces]],
    ["mobileBoxes", [...mobileBoxes]],
  ];
  return [
    ...reversed,
    ...timed.flatMap(([key, items]) =>
      items.flatMap(({ hours }, index) =>
        hours === undefined || follow(hours)
          ? []
          : [
              hoursFinding(
                hours,
                recordPlace(election, "schedule", [key, index, "hours"]),
                context,
              ),
            ],
      ),
    ),
    ...outsideVote(election, context),
  ];
}

/** Polling places and mobile boxes that open before the poll, or close after it: a warning. */
function outsideVote(election: Election, { words, locale }: RuleContext): readonly Finding[] {
  const { pollingPlaces, mobileBoxes } = election.schedule;
  const vote = scheduledStep(election, election.rulebook.pollingStep)?.hours;
  const [open, close] = [vote?.at(0)?.from, vote?.at(-1)?.until];
  if (vote === undefined || open === undefined || close === undefined || !follow(vote)) return [];
  const isOutside = ({ from, until }: HourRange): boolean =>
    Temporal.PlainTime.compare(from, open) < 0 || Temporal.PlainTime.compare(close, until) < 0;
  return Object.entries({ pollingPlaces, mobileBoxes }).flatMap(([key, places]) =>
    places.flatMap(({ hours }, index): readonly Finding[] =>
      follow(hours) && hours.some(isOutside)
        ? [
            {
              rule: "hours-outside",
              severity: "warning",
              message: words.hoursOutside(formatHours(hours, locale), formatHours(vote, locale)),
              hint: words.hoursOutsideHint,
              place: recordPlace(election, "schedule", [key, index, "hours"]),
            },
          ]
        : [],
    ),
  );
}

/** Whether each stretch of a day begins before it ends, and after the one before it ended. */
export function follow(hours: readonly HourRange[]): boolean {
  const times = hours.flatMap(({ from, until }) => [from, until]);
  return times.every((time, index) => {
    const previous = times[index - 1];
    if (previous === undefined) return true;
    const order = Temporal.PlainTime.compare(previous, time);
    return index % 2 === 1 ? order < 0 : order <= 0;
  });
}

function hoursFinding(hours: readonly HourRange[], place: Place, context: RuleContext): Finding {
  return {
    rule: "hours-order",
    severity: "error",
    message: context.words.hoursReversed(formatHours(hours, context.locale)),
    hint: context.words.hoursHint,
    place,
  };
}
