import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { daysOfMonth, isoDate, readDate } from "./dates.ts";
import { choicesOf, expectationOf, expectedPhrase } from "./expectations.ts";
import { fieldsOf, knownFields, nameField, valueAt } from "./fields.ts";
import { type Mend, mend } from "./mend.ts";
import { at, type Issue, type Misfit } from "./misfit.ts";
import { halfWidth } from "./numerals.ts";
import { maskPrivate } from "./privacy.ts";
import { findPath } from "./yaml.ts";

/** Says what a value must be, what is written instead, and what was probably meant. */
export function explainMismatch(issue: Issue, misfit: Misfit): Finding {
  const { schema: words } = misfit.words;
  const { path } = issue;
  const { written = "", quoted = false } = findPath(misfit.source.document(), path);
  const value = valueAt(misfit.value, path);
  const shown = quoted ? `"${shorten(written)}"` : showValue(value, written, misfit.words);
  if (path.length === 0) return { ...at(misfit, path), message: words.wholeFile(shown) };
  const field = nameField(fieldsOf(misfit.schema), misfit.value, path);
  const sentence = words.mismatch(field, expectedPhrase(issue, misfit), shown);
  const reason =
    expectationOf(issue, misfit) === "date" ? whyNoDate(written, misfit.words) : undefined;
  return {
    ...at(misfit, path),
    message: reason === undefined ? sentence : words.because(sentence, reason),
    ...hintOf(mendOf(value, written, issue, misfit), misfit.words),
  };
}

/** What to write instead, as a hint. A number that must not be public is not repeated. */
export function hintOf(
  mended: Mend | undefined,
  { schema }: FindingWords,
): { readonly hint?: string } {
  if (mended === undefined) return {};
  const isPrivate = maskPrivate(mended.text) !== mended.text;
  switch (mended.how) {
    case "write":
      return isPrivate ? {} : { hint: schema.write(mended.text) };
    case "quote":
      return { hint: isPrivate ? schema.quoteIt() : schema.quote(mended.text) };
    case "guess":
      return { hint: schema.didYouMean(mended.text) };
    default:
      return mended.how satisfies never;
  }
}

function mendOf(value: unknown, written: string, issue: Issue, misfit: Misfit): Mend | undefined {
  if (typeof value === "object") return undefined;
  const expected = expectationOf(issue, misfit);
  if (expected === "map") {
    const fields = knownFields(fieldsOf(misfit.schema), misfit.value, issue.path);
    return fields.some(({ key }) => key === "kind")
      ? { how: "write", text: `{ kind: ${written} }` }
      : undefined;
  }
  // A text that is empty is not mended by quotes.
  const isText = expected === "text" || expected === "localized";
  if (isText && typeof value === "string") return undefined;
  return mend(expected, written, choicesOf(issue));
}

/** Why a value that is plainly meant as a date is none: 2027-02-30, or an Excel serial number. */
function whyNoDate(written: string, { schema }: FindingWords): string | undefined {
  const date = readDate(written);
  if (date === undefined) return undefined;
  if (isoDate(date) === undefined) {
    const days = daysOfMonth(date);
    return days === undefined
      ? schema.twelveMonths()
      : schema.monthHas(date.year, date.month, days);
  }
  return /^\d{5,6}(\.\d+)?$/.test(halfWidth(written)) ? schema.excelSerial() : undefined;
}

/** The most of a value that a message repeats, in characters. */
const MOST_SHOWN = 40;

function showValue(value: unknown, written: string, { schema }: FindingWords): string {
  if (Array.isArray(value)) return value.length === 0 ? schema.anEmptyList() : schema.aList();
  if (typeof value === "object" && value !== null) return schema.aMap();
  if (written.trim() === "") return schema.nothing();
  return schema.quoted(shorten(written));
}

function shorten(written: string): string {
  const characters = [...maskPrivate(written)];
  const shown = characters.slice(0, MOST_SHOWN).join("");
  return characters.length > MOST_SHOWN ? `${shown}…` : shown;
}
