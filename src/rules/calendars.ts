import { rulebookWords } from "../i18n/law/rulebook-words.ts";
import { writtenLocale } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { boundsOf, isDayRule } from "../timetable/bounds.ts";
import { unknownYears } from "../timetable/counting.ts";
import { scheduledStep, stepEdge } from "../timetable/steps.ts";
import { isKnownRegion, workingDays } from "../timetable/working-days.ts";
import { type RuleContext, recordPlace, rulebookPlace } from "./context.ts";
import { isFar } from "./far-days.ts";

/** A calendar of a region without known holidays, and days of it that no year has. */
export function checkCalendar({ id, own }: Rulebook, { locale }: RuleContext): readonly Finding[] {
  const { calendar } = own;
  if (calendar === undefined) return [];
  const words = rulebookWords[writtenLocale(locale)];
  const region: readonly Finding[] = isKnownRegion(calendar.holidays)
    ? []
    : [
        {
          rule: "calendar",
          severity: "error",
          message: words.unknownRegion(calendar.holidays),
          hint: words.unknownRegionHint,
          place: rulebookPlace(id, ["calendar", "holidays"]),
        },
      ];
  const days = (calendar.alsoOff ?? []).flatMap((day, index): readonly Finding[] => {
    if (isDayOfYear(day)) return [];
    const place = rulebookPlace(id, ["calendar", "alsoOff", index]);
    return [{ rule: "calendar", severity: "error", message: words.noSuchDay(day), place }];
  });
  return [...region, ...days];
}

/** Whether a day is one of a leap year at least. */
function isDayOfYear(day: string): boolean {
  const [month = 0, date = 0] = day.split("-").map(Number);
  return date <= Temporal.PlainYearMonth.from({ year: 2024, month }).daysInMonth;
}

/** Years of which the holidays are not known, although rules over the election's days count working days in them. */
export function checkCalendarYears(
  election: Election,
  { locale }: RuleContext,
): readonly Finding[] {
  const { rulebook } = election;
  const rules = rulebook.rules
    .filter(isDayRule)
    .filter((rule) => "unit" in rule && rule.unit === "working");
  if (rules.length === 0) return [];
  const words = rulebookWords[writtenLocale(locale)];
  const calendar = workingDays(rulebook.calendar);
  const isScheduled = (id: string) => scheduledStep(election, id) !== undefined;
  const unchecked = rules.flatMap((rule) =>
    boundsOf(rule, rulebook, isScheduled).flatMap(({ anchor, limit }) => {
      const step = scheduledStep(election, anchor.step);
      if (step === undefined || isFar(step, election)) return [];
      const day = stepEdge(step, anchor.day);
      return unknownYears(limit(day), day, calendar).map((year) => ({ year, rule: rule.id }));
    }),
  );
  const index = election.schedule.steps.findIndex(({ step }) => step === rulebook.pollingStep);
  return [...Map.groupBy(unchecked, ({ year }) => year)].map(([year, found]) => ({
    rule: "calendar-year",
    severity: "warning",
    message: words.unknownYear(year, [...new Set(found.map(({ rule }) => rule))]),
    hint: words.unknownYearHint,
    place: recordPlace(election, "schedule", index < 0 ? ["steps"] : ["steps", index]),
  }));
}
