import { formatDate, formatTime } from "../../i18n/dates.ts";
import { type DayWords, dayWords } from "../../i18n/law/day-words.ts";
import { writtenLocale } from "../../i18n/locale.ts";
import type { Election } from "../../model/project.ts";
import type { RuleOf } from "../../model/rule.ts";
import type { ScheduledStep } from "../../model/schedule.ts";
import { type Bound, boundsOf, type DayRule, type StepDay } from "../../timetable/bounds.ts";
import { unknownYears } from "../../timetable/counting.ts";
import { daysBetween, scheduledStep, stepEdge, stepEnd, stepStart } from "../../timetable/steps.ts";
import { workingDays } from "../../timetable/working-days.ts";
import { recordPlace } from "../context.ts";
import { isFar } from "../far-days.ts";
import { stepName } from "../names.ts";
import {
  type Breach,
  type Judge,
  type JudgeContext,
  type Judgement,
  judged,
  open,
} from "./judgement.ts";

/**
 * Whether a step lies on the days, and ends at the hour, that a rule allows. Open where a step is not
 * scheduled, and where holidays decide that are not known yet.
 */
export function judgeDays(rule: DayRule, election: Election, context: JudgeContext): Judgement {
  const bounds = knownBounds(rule, election);
  return bounds.length === 0
    ? open
    : judged(bounds.flatMap((one) => breachesOf(one, election, context)));
}

/** The same, and whether each entry of a record that the rule is over is early enough. */
export const judgeBeforeDays: Judge<"days-before"> = (rule, election, context) => {
  const bounds = knownBounds(rule, election);
  if (bounds.length === 0) return entriesAlone(rule, election, context);
  return judged([
    ...bounds.flatMap((one) => breachesOf(one, election, context)),
    ...bounds.flatMap(({ bound, limit }) =>
      bound.relation === "no-later" ? lateEntries(rule, limit, election, context) : [],
    ),
  ]);
};

interface KnownBound {
  readonly bound: Bound;
  readonly step: ScheduledStep;
  readonly day: Temporal.PlainDate;
  readonly anchorDay: Temporal.PlainDate;
  readonly limit: Temporal.PlainDate;
}

/** The bounds of which both days are scheduled, and are no slip of the year, and the holidays between known. */
function knownBounds(rule: DayRule, election: Election): readonly KnownBound[] {
  const { rulebook } = election;
  const isScheduled = (id: string) => scheduledStep(election, id) !== undefined;
  return boundsOf(rule, rulebook, isScheduled).flatMap((bound) => {
    const step = scheduledStep(election, bound.bound.step);
    const anchor = scheduledStep(election, bound.anchor.step);
    if (step === undefined || anchor === undefined) return [];
    if (isFar(step, election) || isFar(anchor, election)) return [];
    const day = stepEdge(step, bound.bound.day);
    const anchorDay = stepEdge(anchor, bound.anchor.day);
    const limit = bound.limit(anchorDay);
    const isUnknown =
      bound.countsWorkingDays &&
      unknownYears(limit, anchorDay, workingDays(rulebook.calendar)).length > 0;
    return isUnknown ? [] : [{ bound, step, day, anchorDay, limit }];
  });
}

function breachesOf(
  known: KnownBound,
  election: Election,
  context: JudgeContext,
): readonly Breach[] {
  const { bound, day, limit } = known;
  const order = Temporal.PlainDate.compare(day, limit);
  const isKept = bound.relation === "no-later" ? order <= 0 : order >= 0;
  return isKept ? lateHour(known, election, context) : [wrongDay(known, election, context)];
}

function wrongDay(
  { bound, step, day, anchorDay, limit }: KnownBound,
  election: Election,
  { locale }: JudgeContext,
): Breach {
  const words = dayWords[writtenLocale(locale)];
  const name = stepName(election, step.step, locale);
  const date = formatDate(limit, locale);
  const isLate = bound.relation === "no-later";
  const hint = (isLate ? words.moveBefore : words.moveNotBefore)(name, date);
  const place = stepPlace(step, bound.bound.day, election);
  if (bound.rule.kind === "period-length") {
    return {
      place,
      facts: words.lasts(name, daysBetween(stepStart(step), stepEnd(step)) + 1),
      hint,
    };
  }
  const allowed = isLate ? words.noLater : words.noEarlier;
  const anchor = stepName(election, bound.anchor.step, locale);
  return {
    place,
    facts: `${words.on(name, formatDate(day, locale), endOf(step, bound.bound))}${allowed(date, anchor, formatDate(anchorDay, locale))}`,
    hint,
  };
}

function endOf(step: ScheduledStep, { day }: StepDay): Parameters<DayWords["on"]>[2] {
  if (step.until === undefined) return "only";
  return day === "first-day" ? "first" : "last";
}

/** On the last day that is allowed, the hour decides, where the rule gives one. */
function lateHour(
  { bound, step, day, limit }: KnownBound,
  election: Election,
  { locale }: JudgeContext,
): readonly Breach[] {
  const { rule } = bound;
  const hour = "by" in rule ? rule.by : undefined;
  if (hour === undefined || bound.relation !== "no-later" || !day.equals(limit)) return [];
  const words = dayWords[writtenLocale(locale)];
  const name = stepName(election, step.step, locale);
  const closing = step.by ?? step.hours?.at(-1)?.until;
  const hint = words.writeHour(formatTime(hour));
  if (closing === undefined) {
    const place = stepPlace(step, bound.bound.day, election);
    return [{ place, facts: words.noHour(name, formatTime(hour)), hint }];
  }
  if (Temporal.PlainTime.compare(closing, hour) <= 0) return [];
  const key = step.by === undefined ? "hours" : "by";
  return [
    {
      place: recordPlace(election, "schedule", ["steps", indexOf(step, election), key]),
      facts: words.tooLateHour(name, formatTime(closing), formatTime(hour)),
      hint,
    },
  ];
}

/** Entries bound by a rule whose own step is not scheduled: the rule holds them all the same. */
function entriesAlone(
  rule: RuleOf<"days-before">,
  election: Election,
  context: JudgeContext,
): Judgement {
  const anchor = scheduledStep(election, rule.before);
  if (rule.entries === undefined || anchor === undefined || isFar(anchor, election)) return open;
  const breaches = boundsOf(rule, election.rulebook)
    .filter(({ relation }) => relation === "no-later")
    .flatMap((bound) => lateEntries(rule, bound.limit(stepStart(anchor)), election, context));
  return breaches.length === 0 ? open : judged(breaches);
}

/** Withdrawals or proxies of a later day than the rule allows. */
function lateEntries(
  { entries }: RuleOf<"days-before">,
  limit: Temporal.PlainDate,
  election: Election,
  { locale }: JudgeContext,
): readonly Breach[] {
  if (entries === undefined) return [];
  const words = dayWords[writtenLocale(locale)];
  const isLate = (day: Temporal.PlainDate | undefined): day is Temporal.PlainDate =>
    day !== undefined && Temporal.PlainDate.compare(day, limit) > 0;
  const date = formatDate(limit, locale);
  switch (entries) {
    case "withdrawals":
      return (election.candidates?.candidates ?? []).flatMap(({ name, withdrawn }, index) =>
        isLate(withdrawn)
          ? [
              {
                place: recordPlace(election, "candidates", ["candidates", index, "withdrawn"]),
                facts: words.withdrew(name, formatDate(withdrawn, locale), date),
                hint: words.checkDay,
              },
            ]
          : [],
      );
    case "proxies":
      return (election.proxies?.proxies ?? []).flatMap(({ voter, appointed }, index) =>
        isLate(appointed)
          ? [
              {
                place: recordPlace(election, "proxies", ["proxies", index, "appointed"]),
                facts: words.appointed(voter, formatDate(appointed, locale), date),
                hint: words.checkDay,
              },
            ]
          : [],
      );
    default:
      return entries satisfies never;
  }
}

function stepPlace(step: ScheduledStep, day: StepDay["day"], election: Election): Breach["place"] {
  const key = step.until === undefined ? "date" : day === "first-day" ? "from" : "until";
  return recordPlace(election, "schedule", ["steps", indexOf(step, election), key]);
}

function indexOf(step: ScheduledStep, { schedule }: Election): number {
  return schedule.steps.indexOf(step);
}
