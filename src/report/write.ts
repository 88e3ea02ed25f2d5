import { formatDate, formatPeriod } from "../i18n/dates.ts";
import { fill, inLocale } from "../i18n/locale.ts";
import { type ReportWords, reportWords } from "../i18n/report-words.ts";
import type { Run } from "../model/notice.ts";
import type { FigureCall, Rounding } from "../model/report.ts";
import type { Locale } from "../model/scalars.ts";
import type { Figure, Figures, Quantity } from "./figure.ts";
import { differenceText, meanText, shareText } from "./rounding.ts";

/** What writing a report's figures needs to know. */
export interface Writing {
  readonly figures: Figures;
  readonly locale: Locale;
  /** How figures are rounded that do not say so themselves. */
  readonly rounding: Rounding;
}

/** A figure in words, with the call that it answers; `（没有记录）` where the records do not give it. */
export function figureRun(call: FigureCall, writing: Writing): Run {
  const { quantity } = writing.figures[call.name];
  const text = quantity && quantityText(quantity, call, writing);
  const isDate = quantity?.kind === "days";
  return {
    role: isDate ? "date" : "number",
    text: text ?? reportWords(writing.locale).notRecorded,
    figure: call,
  };
}

/** An exact figure as it is written in a language. */
export function quantityText(
  quantity: Quantity,
  { rounding: own, decimals }: Pick<FigureCall, "rounding" | "decimals">,
  { locale, rounding: usual }: Pick<Writing, "locale" | "rounding">,
): string | undefined {
  const rounding = own ?? usual;
  switch (quantity.kind) {
    case "count":
      return countText(quantity.count, locale);
    case "below":
      return fill(reportWords(locale).below, { limit: countText(quantity.limit, locale) });
    case "withheld":
      return reportWords(locale).withheld;
    case "share": {
      const text = shareText(quantity.parts, quantity.index, rounding, decimals ?? 0);
      return text === undefined ? undefined : `${text}%`;
    }
    case "mean":
      return meanText(quantity.mean, rounding, decimals ?? MEAN_DECIMALS);
    case "change":
      return changeText(quantity, rounding, decimals ?? MEAN_DECIMALS, reportWords(locale));
    case "days":
      return daysText(quantity.days, locale);
    default:
      return quantity satisfies never;
  }
}

/** A count; in English with commas at the thousands. */
export function countText(count: number, locale: Locale): string {
  return locale === "en" ? thousands.format(count) : count.toString();
}

/** Whether a figure is recorded, and may be told. */
export function isTold({ quantity }: Figure): boolean {
  return quantity !== undefined && quantity.kind !== "withheld";
}

/** Whether it is said of a figure only that it is small, or nothing, as it would tell what is not public. */
export function isProtected({ quantity }: Figure): boolean {
  return quantity?.kind === "below" || quantity?.kind === "withheld";
}

/** Whether nothing is counted by a figure, so that a sentence about it says nothing. */
export function isNone({ quantity }: Figure): boolean {
  return quantity?.kind === "count" && quantity.count === 0;
}

const MEAN_DECIMALS = 1;
const thousands = new Intl.NumberFormat("en-GB");

function changeText(
  { from, to }: Extract<Quantity, { kind: "change" }>,
  rounding: Rounding,
  decimals: number,
  words: ReportWords,
): string | undefined {
  const [before, after] = [from, to].map((mean) => meanText(mean, rounding, decimals));
  if (before === undefined || after === undefined) return undefined;
  const difference = differenceText(before, after, decimals);
  if (Number(difference) === 0) return words.same;
  const isLower = difference.startsWith("-");
  return fill(isLower ? words.lower : words.higher, { years: difference.replace("-", "") });
}

/** Up to three days one by one, more as the first and the last. */
function daysText(days: readonly Temporal.PlainDate[], locale: Locale): string | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (days.length > 3) return inLocale(formatPeriod(first, last, locale), locale);
  const comma = locale === "en" ? ", " : "、";
  return days.map((day) => formatDate(day, locale)).join(comma);
}
