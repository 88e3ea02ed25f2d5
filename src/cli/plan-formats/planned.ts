import { formatCitation } from "../../i18n/citations.ts";
import { formatTime } from "../../i18n/dates.ts";
import { localize, writtenLocale } from "../../i18n/locale.ts";
import { type PlanWords, planWords } from "../../i18n/plan-words.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { Locale } from "../../model/scalars.ts";
import type { Mode } from "../../timetable/applies.ts";
import type { Plan, PlannedStep } from "../../timetable/plan.ts";

/** A plan with what every format needs to print it. */
export interface Planned {
  readonly plan: Plan;
  /** Narrowed to the mode. */
  readonly rulebook: Rulebook;
  readonly mode: Mode;
  /** The day of planning, where it was given. */
  readonly today: Temporal.PlainDate | undefined;
  /** The first election day for which every step is in time from that day on. */
  readonly firstLawful: Temporal.PlainDate | undefined;
  /** The office's own language. */
  readonly locale: Locale;
}

/** The words of the office's language. */
export function wordsOf({ locale }: Planned): PlanWords {
  return planWords[writtenLocale(locale)];
}

/** A step by its name. */
export function labelOf({ step }: PlannedStep, { locale }: Planned): string {
  return localize(step.name, locale);
}

/** The hour by which a step must be done, or the hours at which it is open; undefined where no rule sets any. */
export function timeOf({ by, hours }: PlannedStep): string | undefined {
  if (hours !== undefined) return `${formatTime(hours.from)}-${formatTime(hours.until)}`;
  return by === undefined ? undefined : formatTime(by);
}

/** The articles that fix a step, each once. */
export function citationsOf({ rules }: PlannedStep, planned: Planned): readonly string[] {
  return [
    ...new Set(
      rules.map(({ citation }) => formatCitation(citation, planned.rulebook, planned.locale)),
    ),
  ].filter((citation) => citation !== "");
}

/** What is already too late, and the first election day that is not. Empty where no day of planning is given. */
export function feasibility(planned: Planned): readonly string[] {
  const { plan, today, firstLawful } = planned;
  const words = wordsOf(planned);
  if (today === undefined) return [];
  if (plan.impossible.length === 0) return [words.stillLawful(today.toString())];
  return [
    ...plan.impossible.map((step) =>
      words.impossible(labelOf(step, planned), String(step.latest), today.toString()),
    ),
    ...(firstLawful === undefined ? [] : [words.firstLawful(firstLawful.toString())]),
  ];
}
