import type { WorkingDays } from "./working-days.ts";

/** How days are counted from one day to another. */
export interface Counting {
  /** How many. */
  readonly days: number;
  /** All days, or working days only. */
  readonly unit: "calendar" | "working";
  /** Whether the day from which is counted counts as the first, if it is one that counts. */
  readonly includesFirst: boolean;
}

/**
 * The day that lies so many days before another: of working days, the nth one before it. The day from which is
 * counted does not count, unless the counting says so.
 */
export function daysBefore(
  day: Temporal.PlainDate,
  counting: Counting,
  calendar: WorkingDays,
): Temporal.PlainDate {
  return step(day, -1, counting, calendar);
}

/** The day that lies so many days after another, counted as in `daysBefore`. */
export function daysAfter(
  day: Temporal.PlainDate,
  counting: Counting,
  calendar: WorkingDays,
): Temporal.PlainDate {
  return step(day, 1, counting, calendar);
}

/** The years of the days from one to another, of which the calendar knows no holidays. */
export function unknownYears(
  a: Temporal.PlainDate,
  b: Temporal.PlainDate,
  { knows }: WorkingDays,
): readonly number[] {
  const [first, last] = a.year < b.year ? [a.year, b.year] : [b.year, a.year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !knows(year),
  );
}

function step(
  day: Temporal.PlainDate,
  direction: 1 | -1,
  { days, unit, includesFirst }: Counting,
  { isWorkingDay }: WorkingDays,
): Temporal.PlainDate {
  if (unit === "calendar") {
    return day.add({ days: direction * (includesFirst ? Math.max(days - 1, 0) : days) });
  }
  let at = includesFirst ? day.subtract({ days: direction }) : day;
  let left = days;
  while (left > 0) {
    at = at.add({ days: direction });
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}
