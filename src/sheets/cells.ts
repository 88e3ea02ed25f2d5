import { findingWords } from "../i18n/findings.ts";
import { localize } from "../i18n/locale.ts";
import { choiceNames, type SheetWords } from "../i18n/sheet-words.ts";
import { excelDate, isoDate, readDate } from "../load/dates.ts";
import { mend } from "../load/mend.ts";
import { halfWidth } from "../load/numerals.ts";
import type { Locale } from "../model/scalars.ts";
import { date, hours, percentage, slug, time } from "../model/scalars.ts";
import type { CellValue } from "./grid.ts";
import { type Owner, type References, referenceOf } from "./references.ts";
import type { Column, Table } from "./tables.ts";

/** What is needed to write or read a cell. */
export interface CellContext {
  readonly table: Table;
  readonly owner: Owner;
  readonly references: References;
  readonly locale: Locale;
  readonly words: SheetWords;
  readonly from1904: boolean;
}

/** A value as a cell shows it: dates and times as such, words of lists in the clerk's language, ids with their names. */
export function writeCell(value: unknown, column: Column, context: CellContext): CellValue {
  if (value === undefined || value === null) return null;
  if (column.isList && Array.isArray(value))
    return joined(value.map((one) => written(one, column, context)));
  return typeof value === "object" ? JSON.stringify(value) : written(value, column, context);
}

function written(value: unknown, column: Column, context: CellContext): CellValue {
  const { table, references, owner, words, locale } = context;
  if (typeof value === "string" && column.kind === "date" && date.safeDecode(value).success) {
    return new Date(`${value}T00:00:00Z`);
  }
  if (typeof value === "string" && column.kind === "time" && time.safeDecode(value).success) {
    const [hour = 0, minute = 0] = value.split(":").map(Number);
    return (hour * 60 + minute) / DAY_MINUTES;
  }
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return value;
  const text = String(value);
  if (column.choices.includes(text)) return choiceName(text, locale);
  const kind = referenceOf(column, table);
  const name = kind === undefined ? undefined : references.nameOf(kind, text, owner);
  return name === undefined ? text : withName(text, name);
}

/** An id with the name of what it is: `wutongli 梧桐里社区`. */
export function withName(id: string, name: string): string {
  return `${id} ${name}`;
}

/** A word of a closed list in a language. */
export function choiceName(choice: string, locale: Locale): string {
  const name = choiceNames[choice];
  return name === undefined ? choice : localize(name, locale);
}

/** Several values in one cell: parted by a mark, or by lines where one has such a mark of its own. */
function joined(values: readonly CellValue[]): string {
  const texts = values.map(String);
  if (!texts.some((text) => SEPARATOR.test(text))) return texts.join("、");
  return texts.length === 1 ? `${texts[0]}\n` : texts.join("\n");
}

const SEPARATOR = /[、，,；;]/;

/** What a cell says, or what is wrong with it. An empty cell says nothing: undefined. */
export type ReadCell =
  | { readonly value: unknown; readonly problem?: undefined }
  | { readonly problem: string; readonly hint?: string | undefined };

/** Reads a cell as its column wants it; what a spreadsheet program has made of it is undone where that is unambiguous. */
export function readCell(
  raw: CellValue,
  column: Column,
  heading: string,
  context: CellContext,
): ReadCell {
  const blank = raw === null || (typeof raw === "string" && tidy(raw) === "");
  if (blank) return { value: undefined };
  const misfit = { problem: context.words.problem.misfit(heading, expected(column, context)) };
  if (column.isList) return readList(raw, column, misfit, context);
  return readOne(raw, column, misfit, context);
}

type Misfit = { readonly problem: string };

function readList(raw: CellValue, column: Column, misfit: Misfit, context: CellContext): ReadCell {
  const text = raw instanceof Date ? "" : String(raw).replaceAll("\r\n", "\n");
  const parts = (text.includes("\n") ? text.split("\n") : text.split(SEPARATOR)).map(tidy);
  const read = parts
    .filter((part) => part !== "")
    .map((part) => readOne(part, column, misfit, context));
  const wrong = read.find(({ problem }) => problem !== undefined);
  if (wrong?.problem !== undefined) return wrong;
  return read.length === 0 && raw instanceof Date
    ? misfit
    : { value: read.flatMap((one) => (one.problem === undefined ? [one.value] : [])) };
}

function readOne(raw: CellValue, column: Column, misfit: Misfit, context: CellContext): ReadCell {
  const text = typeof raw === "string" ? tidy(raw) : undefined;
  const fits = (value: unknown): ReadCell => (value === undefined ? misfit : { value });
  const mended = (kind: "hours" | "boolean" | "count" | "year") => {
    const found = mend(kind, text ?? String(raw), []);
    return found?.how === "write" ? found.text : undefined;
  };
  switch (column.kind) {
    case "date":
      return readDay(raw, text, misfit, context);
    case "time":
      return fits(text === undefined ? clockOf(raw) : readTimeText(text));
    case "hours":
      if (text === undefined) return misfit;
      return fits(hours.safeDecode(text).success ? text : mended("hours"));
    case "count":
    case "year": {
      if (typeof raw === "number")
        return Number.isInteger(raw) && raw >= 0 ? { value: raw } : misfit;
      const number = text === undefined ? undefined : mended(column.kind);
      return fits(number === undefined ? undefined : Number(number));
    }
    case "boolean": {
      if (typeof raw === "boolean") return { value: raw };
      const word = mended("boolean");
      return fits(word === undefined ? undefined : word === "true");
    }
    case "choice":
      return readChoice(text, column, misfit, context);
    case "slug":
      return readSlug(typeof raw === "number" ? String(raw) : text, column, misfit, context);
    case "percentage": {
      const shown =
        typeof raw === "number" ? `${Math.round(raw * 1e6) / 1e4}%` : halfWidth(text ?? "");
      return fits(percentage.safeDecode(shown).success ? shown : undefined);
    }
    case "text":
    case "localized":
      return typeof raw === "number" ? { value: String(raw) } : fits(text);
    default:
      return column.kind satisfies never;
  }
}

function readDay(
  raw: CellValue,
  text: string | undefined,
  misfit: Misfit,
  context: CellContext,
): ReadCell {
  if (raw instanceof Date) return { value: raw.toISOString().slice(0, 10) };
  if (typeof raw === "number") {
    const day = excelDate(Math.floor(raw) + (context.from1904 ? DAYS_TO_1904 : 0));
    const isLikely = day !== undefined && day.year >= 1927 && day.year < 2200;
    return isLikely ? { value: day.toString() } : misfit;
  }
  if (text === undefined) return misfit;
  const written = readDate(text);
  if (written === undefined) return misfit;
  const { problem } = context.words;
  if (isAmbiguous(text)) return { problem: problem.ambiguousDate };
  const iso = isoDate(written);
  return iso === undefined ? { problem: problem.noSuchDay } : { value: iso };
}

/** 3/4/2027 is a day of March or of April. */
function isAmbiguous(text: string): boolean {
  const [, first = "", second = ""] =
    /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}$/.exec(halfWidth(text)) ?? [];
  return first !== "" && Number(first) <= 12 && Number(second) <= 12 && first !== second;
}

/** The time of day of a date cell, or of a part of a day as a number. */
function clockOf(raw: CellValue): string | undefined {
  const part = raw instanceof Date ? (raw.getTime() / 86_400_000) % 1 : raw;
  if (typeof part !== "number" || part >= 1) return undefined;
  const minutes = Math.round((part < 0 ? part + 1 : part) * DAY_MINUTES) % DAY_MINUTES;
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function readTimeText(text: string): string | undefined {
  if (time.safeDecode(text).success) return text;
  const found = mend("time", text.replace(/^(\d{1,2}:\d{2}):00$/, "$1"), []);
  return found?.how === "write" ? found.text : undefined;
}

function readChoice(
  text: string | undefined,
  { choices }: Column,
  misfit: Misfit,
  { locale }: CellContext,
): ReadCell {
  if (text === undefined) return misfit;
  const named = choices.find((choice) =>
    [
      choice,
      choiceName(choice, locale),
      choiceName(choice, "zh-Hans"),
      choiceName(choice, "en"),
    ].includes(text),
  );
  if (named !== undefined) return { value: named };
  const meant = mend("choice", text, choices);
  return meant?.how === "write" ? { value: meant.text } : misfit;
}

/** An id, with or without the name behind it, or the name alone. */
function readSlug(
  text: string | undefined,
  column: Column,
  misfit: Misfit,
  context: CellContext,
): ReadCell {
  if (text === undefined) return misfit;
  const [id = ""] = halfWidth(text).split(/\s/);
  if (slug.safeDecode(id).success) return { value: id };
  const kind = referenceOf(column, context.table);
  const named =
    kind === undefined ? [] : context.references.all(kind).filter(([, name]) => name === text);
  const own = named.find(
    ([one, name]) =>
      kind !== undefined && context.references.nameOf(kind, one, context.owner) === name,
  );
  return own === undefined ? misfit : { value: own[0] };
}

/** What a column wants, in words. */
export function expected(column: Column, { locale }: Pick<CellContext, "locale">): string {
  const words = findingWords(locale).schema.expected;
  const { kind } = column;
  if (kind === "choice")
    return words.choice(column.choices.map((choice) => choiceName(choice, locale)));
  return kind === "localized" || column.isList ? words.text() : words[kind]();
}

/** A text without blanks at its ends, wide ones too, and with plain line ends. */
function tidy(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/^[\s\u3000\u00a0]+|[\s\u3000\u00a0]+$/g, "");
}

const DAY_MINUTES = 24 * 60;
/** Days from the one date system's beginning to the other's. */
const DAYS_TO_1904 = 1462;
