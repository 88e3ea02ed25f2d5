import chineseDays from "chinese-days";
import Holidays, { type HolidaysTypes } from "date-holidays";
import type { Calendar } from "../model/rulebook.ts";

/** Which days are working days, and in which years that is known. */
export interface WorkingDays {
  readonly isWorkingDay: (day: Temporal.PlainDate) => boolean;
  /** Whether the holidays of a year are known; where they are not, only weekends are left out. */
  readonly knows: (year: number) => boolean;
}

/**
 * The working days of a rulebook's calendar: not Saturdays, not Sundays, not public holidays, not the days that
 * the calendar adds; in China also the weekend days that are worked instead of a holiday. Without a calendar,
 * weekends alone, in every year. The same calendar gives the same object.
 */
export function workingDays(calendar: Calendar | undefined): WorkingDays {
  if (calendar === undefined) return weekdays;
  const known = kept.get(calendar);
  if (known !== undefined) return known;
  const { isWorkingDay, knows } =
    calendar.holidays === CHINA ? china : holidaysOf(calendar.holidays);
  const alsoOff = new Set(calendar.alsoOff);
  const made: WorkingDays = {
    isWorkingDay: (day) => isWorkingDay(day) && !alsoOff.has(day.toString().slice(5)),
    knows,
  };
  kept.set(calendar, made);
  return made;
}

/** Whether the holidays of a region are known at all. */
export function isKnownRegion(region: string): boolean {
  if (region === CHINA) return true;
  const [country = "", ...parts] = region.split("-");
  const regions = new Holidays();
  if (!Object.hasOwn(regions.getCountries(), country)) return false;
  return parts.length === 0 || Object.hasOwn(regions.getStates(country) ?? {}, parts.join("-"));
}

/** Mainland China, whose swapped working days only a library of its own knows. */
const CHINA = "CN";

const kept = new WeakMap<Calendar, WorkingDays>();

const weekdays: WorkingDays = { isWorkingDay: isWeekday, knows: () => true };

const china: WorkingDays = {
  isWorkingDay: (day) => chineseDays.isWorkday(day.toString()),
  // The three days of the National Day are holidays of every year that has been announced.
  knows: (year) =>
    [1, 2, 3].every((day) =>
      chineseDays.isHoliday(Temporal.PlainDate.from({ year, month: 10, day }).toString()),
    ),
};

function holidaysOf(region: string): WorkingDays {
  const [country = "", ...parts] = region.split("-");
  const holidays =
    parts.length === 0 ? new Holidays(country) : new Holidays(country, parts.join("-"));
  const years = new Map<number, ReadonlySet<string>>();
  const publicHolidays = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const days = new Set(
      holidays
        .getHolidays(year)
        .filter(({ type }) => type === "public" || type === "bank")
        .flatMap(daysOf),
    );
    years.set(year, days);
    return days;
  };
  return {
    isWorkingDay: (day) => isWeekday(day) && !publicHolidays(day.year).has(day.toString()),
    knows: (year) => publicHolidays(year).size > 0,
  };
}

/** The days of a holiday: some have more than one. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): readonly string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  const lasts = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
  return Array.from({ length: lasts }, (_, index) => first.add({ days: index }).toString());
}

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

function isWeekday(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5;
}
