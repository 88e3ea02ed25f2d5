import { arabicNumerals, halfWidth } from "./numerals.ts";

/** A date as a clerk may have written it. `day` may not exist in its month. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Reads what is plainly a date, but not in ISO form: 2027年3月18日, 2027/3/18, 18 March 2027,
 * 二〇二七年三月十八日, with full-width digits, a weekday or an hour behind it, or an Excel serial number.
 */
export function readDate(written: string): WrittenDate | undefined {
  const text = arabicNumerals(halfWidth(written));
  if (/^\d{5,6}(\.\d+)?$/.test(text)) return plausibleSerial(Math.floor(Number(text)));
  for (const [pattern, order] of FORMS) {
    const found = pattern.exec(text);
    if (found !== null) return order(found);
  }
  return undefined;
}

/** The date in ISO form; undefined where there is no such day. */
export function isoDate({ year, month, day }: WrittenDate): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}

/** Days of the month, or undefined where there is no such month. */
export function daysOfMonth({ year, month }: WrittenDate): number | undefined {
  return month >= 1 && month <= 12
    ? Temporal.PlainYearMonth.from({ year, month }).daysInMonth
    : undefined;
}

/**
 * The date of an Excel serial number (1900 date system). Serial 1 is 1900-01-01; 60 is a 29 February
 * 1900 that never was, kept by Excel for the sake of Lotus 1-2-3, so from 61 on the count is one ahead.
 */
export function excelDate(serial: number): Temporal.PlainDate | undefined {
  if (serial < 1 || serial === 60) return undefined;
  const epoch = serial < 60 ? "1899-12-31" : "1899-12-30";
  return Temporal.PlainDate.from(epoch).add({ days: serial });
}

/** A number is taken for an Excel date only within a clerk's lifetime: 1927 to 2199. */
function plausibleSerial(serial: number): WrittenDate | undefined {
  const date = serial >= 10_000 && serial <= 109_574 ? excelDate(serial) : undefined;
  return date && { year: date.year, month: date.month, day: date.day };
}

type Order = (found: RegExpExecArray) => WrittenDate | undefined;

const yearFirst: Order = ([, year, month, day]) => numbers(year, month, day);
const dayFirst: Order = ([, day, month, year]) => numbers(year, month, day);
const dayAndMonthName: Order = ([, day, month, year]) => numbers(year, monthNamed(month), day);
const monthNameAndDay: Order = ([, month, day, year]) => numbers(year, monthNamed(month), day);

/** What may follow a date: a weekday, or an hour. */
const REST = String.raw`\s*(?:[(]?(?:星期|周|礼拜).*|[T ]\s*\d{1,2}:.*)?$`;
const NAME = "([a-z]{3,9})[.,]?";

const FORMS: readonly (readonly [RegExp, Order])[] = [
  [
    new RegExp(
      String.raw`^(\d{4})\s*[-/.、。年]\s*(\d{1,2})\s*[-/.、。月]\s*(\d{1,2})\s*[日号]?${REST}`,
    ),
    yearFirst,
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, yearFirst],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, dayFirst],
  [
    new RegExp(String.raw`^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+${NAME}\s+(\d{4})$`, "i"),
    dayAndMonthName,
  ],
  [
    new RegExp(String.raw`^(?:[a-z]+,?\s+)?${NAME}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$`, "i"),
    monthNameAndDay,
  ],
];

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function monthNamed(name = ""): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : String(index + 1);
}

function numbers(year?: string, month?: string, day?: string): WrittenDate | undefined {
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : { year: Number(year), month: Number(month), day: Number(day) };
}
