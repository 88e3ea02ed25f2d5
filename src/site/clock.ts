/**
 * What a page works out in the reader's browser: which day it is where the office is, what is shown on it and
 * how long it is until a deadline. Days are written `2027-03-01`, times of day `17:00`, so that they compare as
 * texts. Plain enough for browsers of 2019; it knows nothing of elections.
 */

/** A day and a time of day in a time zone. */
export interface Moment {
  readonly day: string;
  readonly time: string;
}

/**
 * The moment in a time zone. A browser's clock that is behind the day on which the page was made is wrong: it
 * gets the beginning of that day.
 */
export function momentIn(timeZone: string, at: Date, made: string): Moment {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hour12: false,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.filter((one) => one.type === type)[0]?.value ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  // Midnight is 24 in some browsers.
  const hour = part("hour") === "24" ? "00" : part("hour");
  return day < made ? { day: made, time: "00:00" } : { day, time: `${hour}:${part("minute")}` };
}

/** Whether a day is in one of some spells: `2027-03-01/2027-03-05 2027-03-08/`, their ends not included. */
export function isOn(spells: string, day: string): boolean {
  return spells.split(" ").some((spell) => {
    const [from = "", until = ""] = spell.split("/");
    return from !== "" && from <= day && (until === "" || day < until);
  });
}

/**
 * What is said on a day, or at a moment of it (`2027-03-07T15:00`), of pairs of a first day or moment and what is said from
 * then on, in order.
 */
export function wordsOn(
  pairs: readonly (readonly [from: string, words: string])[],
  at: string,
): string | undefined {
  const begun = pairs.filter(([from]) => from <= at);
  return begun[begun.length - 1]?.[1];
}

/** How far a day is: `{count}` stands for the days. */
export interface CountdownWords {
  readonly days: string;
  readonly tomorrow: string;
  readonly today: string;
  readonly over: string;
}

/** How long it is until a day, or until a time of that day; over once it is past. */
export function countdown(
  { day: until, time }: { readonly day: string; readonly time: string | undefined },
  now: Moment,
  words: CountdownWords,
): string {
  const left = Math.round((Date.parse(until) - Date.parse(now.day)) / 86_400_000);
  if (left < 0 || (left === 0 && time !== undefined && time <= now.time)) return words.over;
  if (left === 0) return words.today;
  return left === 1 ? words.tomorrow : words.days.replace("{count}", String(left));
}
