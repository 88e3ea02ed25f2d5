import { arabicNumerals, halfWidth } from "./numerals.ts";

/** Reads a time of day in another form (8:00, 8：00, 上午8时30分, 下午2点半, 2.30 pm) as `08:00`; or undefined. */
export function readTime(written: string): string | undefined {
  return readClock(tidy(written), undefined)?.text;
}

/** Reads stretches of time in another form (8:00－11:30，下午2时至5时) as `08:00-11:30, 14:00-17:00`; or undefined. */
export function readHours(written: string): string | undefined {
  const ranges = tidy(written)
    .split(/\s*[,;、和]\s*/)
    .map(readRange);
  return ranges.includes(undefined) ? undefined : ranges.join(", ");
}

type Half = "morning" | "afternoon";

interface Clock {
  readonly text: string;
  readonly half: Half | undefined;
}

function tidy(written: string): string {
  return arabicNumerals(halfWidth(written)).toLowerCase();
}

function readRange(written: string): string | undefined {
  const [from = "", until = "", ...more] = written.split(/\s*(?:-+|至|到|to)\s*/);
  if (more.length > 0) return undefined;
  const first = readClock(from, undefined);
  const second = first && readClock(until, first.half);
  return first && second && `${first.text}-${second.text}`;
}

/** `half` is the half of the day that the first time of a stretch named, and the second leaves out. */
function readClock(written: string, half: Half | undefined): Clock | undefined {
  const found =
    /^(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上|晚)?\s*(\d{1,2})\s*(?:[:.时点]\s*(?:(\d{1,2})\s*分?|(半|整))?)?\s*(am|pm|a\.m\.|p\.m\.)?$/.exec(
      written,
    );
  if (found === null) return undefined;
  const [, before, hour, minute, word, after] = found;
  if (minute === undefined && word === undefined && before === undefined && after === undefined) {
    // A bare 8 is no time, but 8时 is.
    if (!/[时点]$/.test(written)) return undefined;
  }
  const named = HALVES[before ?? after ?? ""] ?? half;
  const hours = toTwentyFour(Number(hour), named);
  const minutes = word === "半" ? 30 : Number(minute ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return { text: `${two(hours)}:${two(minutes)}`, half: named };
}

function toTwentyFour(hour: number, half: Half | undefined): number {
  if (half === "afternoon" && hour < 12) return hour + 12;
  return half === "morning" && hour === 12 ? 0 : hour;
}

const HALVES: Readonly<Record<string, Half>> = {
  上午: "morning",
  早上: "morning",
  早晨: "morning",
  凌晨: "morning",
  下午: "afternoon",
  傍晚: "afternoon",
  晚上: "afternoon",
  晚: "afternoon",
  am: "morning",
  "a.m.": "morning",
  pm: "afternoon",
  "p.m.": "afternoon",
};

function two(number: number): string {
  return String(number).padStart(2, "0");
}
