import type { HourRange, Locale } from "../model/scalars.ts";
import { inLocale, type WrittenLocale, writtenLocale } from "./locale.ts";
import { chineseDigits, chineseNumeral } from "./numerals.ts";

const weekdays = {
  "zh-Hans": ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const satisfies Record<WrittenLocale, readonly string[]>;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Day of the week: 星期四, Thursday. */
export function formatWeekday(date: Temporal.PlainDate, locale: Locale): string {
  return weekdays[writtenLocale(locale)][date.dayOfWeek - 1] ?? "";
}

/** A date in running text: 2027年3月18日, 18 March 2027. */
export function formatDate(date: Temporal.PlainDate, locale: Locale): string {
  if (locale === "en") return `${date.day} ${months[date.month - 1] ?? ""} ${date.year}`;
  return `${date.year}年${date.month}月${date.day}日`;
}

/** A date with its weekday, as one that people must keep: 2027年3月18日（星期四）, Thursday 18 March 2027. */
export function formatFullDate(date: Temporal.PlainDate, locale: Locale): string {
  const weekday = formatWeekday(date, locale);
  const day = formatDate(date, locale);
  return locale === "en" ? `${weekday} ${day}` : `${day}（${weekday}）`;
}

/** A date without its year, for lists: 3月18日, 18 March. */
export function formatDay(date: Temporal.PlainDate, locale: Locale): string {
  if (locale === "en") return `${date.day} ${months[date.month - 1] ?? ""}`;
  return `${date.month}月${date.day}日`;
}

/** A near day that people must keep: 3月18日 星期四, Thursday 18 March. */
export function formatDayWithWeekday(date: Temporal.PlainDate, locale: Locale): string {
  const [day, weekday] = [formatDay(date, locale), formatWeekday(date, locale)];
  return locale === "en" ? `${weekday} ${day}` : `${day} ${weekday}`;
}

/** A date as an official notice is signed: 二〇二七年三月十八日; in English as in running text. */
export function formatOfficialDate(date: Temporal.PlainDate, locale: Locale): string {
  if (locale === "en") return formatDate(date, locale);
  const year = chineseDigits(date.year);
  return `${year}年${chineseNumeral(date.month)}月${chineseNumeral(date.day)}日`;
}

/** Days from one to another, both included: 2027年3月1日至3月5日, 1 to 5 March 2027. */
export function formatPeriod(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  locale: Locale,
): string {
  if (from.equals(until)) return formatDate(from, locale);
  if (locale === "en") {
    if (from.year !== until.year) return `${formatDate(from, "en")} to ${formatDate(until, "en")}`;
    if (from.month !== until.month) return `${formatDay(from, "en")} to ${formatDate(until, "en")}`;
    return `${from.day} to ${formatDate(until, "en")}`;
  }
  const end = from.year === until.year ? formatDay(until, locale) : formatDate(until, locale);
  return `${formatDate(from, locale)}至${end}`;
}

/** A time of day: 8:30 in 24 hours with minutes always, which every reader takes the same way. */
export function formatTime(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: "minute" });
}

/** Hours of a day: 08:30至11:30、14:00至17:00; 08:30 to 11:30 and 14:00 to 17:00. */
export function formatHours(hours: readonly HourRange[], locale: Locale): string {
  const [to, and] = locale === "en" ? [" to ", " and "] : ["至", "、"];
  return inLocale(
    hours.map((range) => `${formatTime(range.from)}${to}${formatTime(range.until)}`).join(and),
    locale,
  );
}
