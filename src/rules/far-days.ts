import { formatDate } from "../i18n/dates.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { Schedule, ScheduledStep } from "../model/schedule.ts";
import { daysBetween, stepEnd, stepStart } from "../timetable/steps.ts";
import {
  freeNoticePlace,
  type RecordName,
  type RuleContext,
  recordNames,
  recordPlace,
} from "./context.ts";

/** Further than this from the rest of the election, a day is a slip of the year and no day of it. */
const FAR = 366;

/**
 * Days more than a year from the others of their election, as a wrong year makes them. A hand-written
 * notice may come long after: it is held to the past only.
 */
export function checkFarDays(election: Election, context: RuleContext): readonly Finding[] {
  const middle = middleDay(election);
  const records = recordNames.flatMap((record) => farIn(record, election, middle));
  const notices = election.freeNotices
    .filter(({ head }) => daysBetween(head.posted, middle) > FAR)
    .map(({ id, head }) => ({
      day: head.posted,
      place: freeNoticePlace(election, id, ["posted"]),
    }));
  const { words, locale } = context;
  return [...records, ...notices].map(({ day, place }) => ({
    rule: "far-day",
    severity: "error",
    message: words.farDay(formatDate(day, locale), formatDate(middle, locale)),
    hint: words.farDayHint,
    place,
  }));
}

/** Whether a step has such a day: what it stands before or after is then no second mistake. */
export function isFar(step: ScheduledStep, election: Election): boolean {
  const middle = middleDay(election);
  return [stepStart(step), stepEnd(step)].some((day) => isFarFrom(day, middle));
}

/** Every check of an election asks for it. */
const middles = new WeakMap<Schedule, Temporal.PlainDate>();

/** The day in the middle of all on which steps begin: one wrong day does not move it far. */
function middleDay({ schedule }: Election): Temporal.PlainDate {
  const known = middles.get(schedule);
  if (known !== undefined) return known;
  const days = schedule.steps.map(stepStart).toSorted(Temporal.PlainDate.compare);
  const middle = days[Math.floor((days.length - 1) / 2)];
  if (middle === undefined) throw new RangeError("a schedule has at least one step");
  middles.set(schedule, middle);
  return middle;
}

function farIn(record: RecordName, election: Election, middle: Temporal.PlainDate) {
  return daysIn(election[record], [])
    .filter(({ day }) => isFarFrom(day, middle))
    .map(({ day, path }) => ({ day, place: recordPlace(election, record, path) }));
}

function isFarFrom(day: Temporal.PlainDate, middle: Temporal.PlainDate): boolean {
  return Math.abs(daysBetween(day, middle)) > FAR;
}

interface FoundDay {
  readonly day: Temporal.PlainDate;
  readonly path: readonly PropertyKey[];
}

/** Every day in a record, with the way to it. */
function daysIn(value: unknown, path: readonly PropertyKey[]): readonly FoundDay[] {
  if (value instanceof Temporal.PlainDate) return [{ day: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => daysIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => daysIn(inner, [...path, key]));
}
