import type { z } from "zod";
import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { daysOfMonth, isoDate, readDate } from "./dates.ts";
import { fieldsOf, has, isRequired, knownFields, nameField, valueAt } from "./fields.ts";
import { type Expectation, type Mend, mend } from "./mend.ts";
import { nearest } from "./nearest.ts";
import { maskPrivate } from "./privacy.ts";
import { positionAt, type Source } from "./source.ts";
import { findKey, findPath } from "./yaml.ts";

/** A record that does not fit its schema: where it is, what was read, and in which words to say so. */
export interface Misfit {
  readonly file: string;
  readonly schema: z.ZodType;
  /** The record as plain data, before its schema. */
  readonly value: unknown;
  readonly source: Source;
  readonly words: FindingWords;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Turns what a schema found wrong with a record into findings, a sentence each, with what to write instead. */
export function explain(issues: readonly Issue[], misfit: Misfit): readonly Finding[] {
  const leaves = issues.flatMap((issue) => leavesOf(issue, [], misfit));
  const strangers = leaves.flatMap((leaf) => strangersIn(leaf, misfit));
  const misspelt = new Set(strangers.map(({ path, meant }) => pathText([...path, meant ?? ""])));
  const findings = [
    ...leaves
      .filter(({ code, path }) => code !== "unrecognized_keys" && !misspelt.has(pathText(path)))
      .map((leaf) => explainLeaf(leaf, misfit)),
    ...strangers.map((stranger) => explainStranger(stranger, misfit)),
  ];
  return [...new Map(findings.map((finding) => [placeText(finding), finding])).values()];
}

/**
 * An issue with its whole path. Of a union's branches, the one that fits the kind of value given speaks
 * for it, so that `office: { zh-Hans: 1 }` is told of its text, not of the union.
 */
function leavesOf(issue: Issue, above: Path, misfit: Misfit): readonly Issue[] {
  const path = [...above, ...issue.path];
  const whole = { ...issue, path };
  if (issue.code !== "invalid_union" || valueAt(misfit.value, path) === undefined) return [whole];
  const branch = issue.errors.find((errors) => !errors.some(isOfOtherKind));
  return branch?.flatMap((inner) => leavesOf(inner, path, misfit)) ?? [whole];
}

function isOfOtherKind(issue: Issue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

/** A key that no field has, and the field that it may be meant for. */
interface Stranger {
  readonly path: Path;
  readonly key: string;
  readonly meant: string | undefined;
}

function strangersIn(issue: Issue, misfit: Misfit): readonly Stranger[] {
  if (issue.code !== "unrecognized_keys") return [];
  const map = valueAt(misfit.value, issue.path);
  const free = knownFields(fieldsOf(misfit.schema), misfit.value, issue.path).filter(
    ({ key }) => !has(map, key),
  );
  return issue.keys.map((key) => {
    const byTitle = free.find(({ title }) => title !== undefined && title === key.trim());
    const byKey = nearest(
      key,
      free.map((field) => field.key),
    );
    return { path: issue.path, key, meant: byTitle?.key ?? byKey ?? titledNearly(key, free) };
  });
}

function titledNearly(
  key: string,
  fields: readonly { readonly key: string; readonly title: string | undefined }[],
): string | undefined {
  const title = nearest(
    key,
    fields.flatMap((field) => field.title ?? []),
  );
  return title === undefined ? undefined : fields.find((field) => field.title === title)?.key;
}

function explainStranger({ path, key, meant }: Stranger, misfit: Misfit): Finding {
  const { schema } = misfit.words;
  const known = knownFields(fieldsOf(misfit.schema), misfit.value, path).map((field) => field.key);
  const others = known.length > 0 ? schema.knownKeys(known) : schema.noKeys();
  return {
    ...atKey(misfit, path, key),
    message: schema.unknownKey(maskPrivate(key)),
    hint: meant === undefined ? others : schema.didYouMean(meant),
  };
}

function explainLeaf(issue: Issue, misfit: Misfit): Finding {
  const { schema: words } = misfit.words;
  const fields = fieldsOf(misfit.schema);
  const { path } = issue;
  const field = nameField(fields, misfit.value, path);
  if (issue.code === "invalid_key") {
    const name = nameField(fields, misfit.value, path.slice(0, -1));
    const key = String(path.at(-1));
    const mended = mend("slug", key, []);
    return {
      ...atKey(misfit, path.slice(0, -1), key),
      message: words.badKey(maskPrivate(key), name),
      ...hintOf(mended?.how === "write" ? mended : undefined, misfit.words),
    };
  }
  if (issue.message === "expected:date-or-period") {
    return { ...at(misfit, path), message: words.dateOrPeriod() };
  }
  if (issue.message === "expected:corrects") {
    return { ...at(misfit, path), message: words.corrects(field) };
  }
  const expected = expectationOf(issue);
  if (path.length > 0 && !has(valueAt(misfit.value, path.slice(0, -1)), path.at(-1) ?? "")) {
    const phrase = expectedPhrase(expected, issue, misfit);
    return {
      ...at(misfit, path.slice(0, -1)),
      message: words.missing(field),
      hint: words.missingExpected(phrase),
    };
  }
  if (valueAt(misfit.value, path) === null && path.length > 0) {
    const hint = isRequired(fields, misfit.value, path)
      ? words.missingExpected(expectedPhrase(expected, issue, misfit))
      : words.leaveOut();
    return { ...at(misfit, path), message: words.empty(field), hint };
  }
  return explainValue(issue, expected, misfit);
}

function explainValue(issue: Issue, expected: Expectation, misfit: Misfit): Finding {
  const { schema: words } = misfit.words;
  const { path } = issue;
  const value = valueAt(misfit.value, path);
  const written = findPath(misfit.source.document(), path).written ?? "";
  const shown = showValue(value, written, misfit.words);
  if (path.length === 0) return { ...at(misfit, path), message: words.wholeFile(shown) };
  const field = nameField(fieldsOf(misfit.schema), misfit.value, path);
  const sentence = words.mismatch(field, expectedPhrase(expected, issue, misfit), shown);
  const reason = expected === "date" ? whyNoDay(written, misfit.words) : undefined;
  return {
    ...at(misfit, path),
    message: reason === undefined ? sentence : words.because(sentence, reason),
    ...hintOf(mendOf(value, written, expected, issue, misfit), misfit.words),
  };
}

function mendOf(
  value: unknown,
  written: string,
  expected: Expectation,
  issue: Issue,
  misfit: Misfit,
): Mend | undefined {
  if (typeof value === "object") return undefined;
  const choices = choicesOf(issue);
  const kinds = knownFields(fieldsOf(misfit.schema), misfit.value, issue.path);
  if (expected === "map" && kinds.some(({ key }) => key === "kind")) {
    return { how: "write", text: `{ kind: ${written} }` };
  }
  // A text of the right kind that is empty or too short is not mended by quotes.
  if (typeof value === "string" && (expected === "text" || expected === "localized")) {
    return undefined;
  }
  return mend(expected, written, choices);
}

function hintOf(mended: Mend | undefined, { schema }: FindingWords): { readonly hint?: string } {
  if (mended === undefined) return {};
  const text = maskPrivate(mended.text);
  switch (mended.how) {
    case "write":
      return { hint: schema.write(text) };
    case "quote":
      return { hint: schema.quote(text) };
    case "guess":
      return { hint: schema.didYouMean(text) };
    default:
      return mended.how satisfies never;
  }
}

/** Why a value that is plainly a date is no day: 2027-02-30. */
function whyNoDay(written: string, { schema }: FindingWords): string | undefined {
  const date = readDate(written);
  if (date === undefined || isoDate(date) !== undefined) return undefined;
  const days = daysOfMonth(date);
  return days === undefined ? schema.twelveMonths() : schema.monthHas(date.year, date.month, days);
}

function expectedPhrase(expected: Expectation, issue: Issue, { words }: Misfit): string {
  const phrases = words.schema.expected;
  if (expected === "choice" || expected === "locale") return phrases[expected](choicesOf(issue));
  return expected === "list" && issue.code === "too_small"
    ? words.schema.atLeastOne()
    : phrases[expected]();
}

function choicesOf(issue: Issue): readonly string[] {
  if (issue.code === "invalid_value") return issue.values.map(String);
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
    return issue.options.map(String);
  }
  return [];
}

const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  "expected:date": "date",
  "expected:time": "time",
  "expected:hours": "hours",
  "expected:count": "count",
  "expected:year": "year",
  "expected:text": "text",
  "expected:slug": "slug",
  "expected:locale": "locale",
  "expected:localized": "localized",
  "expected:list": "list",
  "expected:choice": "choice",
  "expected:boolean": "boolean",
  "expected:url": "url",
  "expected:email": "email",
  "expected:time-zone": "time-zone",
};

function expectationOf(issue: Issue): Expectation {
  const wantsMap =
    issue.code === "invalid_type" && (issue.expected === "object" || issue.expected === "record");
  return wantsMap ? "map" : (EXPECTATIONS[issue.message] ?? "other");
}

/** The most of a value that a message repeats, in characters. */
const MOST_SHOWN = 40;

function showValue(value: unknown, written: string, { schema }: FindingWords): string {
  if (Array.isArray(value)) return schema.aList();
  if (value === null || value === undefined || written.trim() === "") {
    return typeof value === "object" && value !== null ? schema.aMap() : schema.nothing();
  }
  const characters = [...maskPrivate(written)];
  const shown = characters.slice(0, MOST_SHOWN).join("");
  return schema.quoted(characters.length > MOST_SHOWN ? `${shown}…` : shown);
}

function at({ file }: Misfit, path: Path): Pick<Finding, "rule" | "severity" | "place"> {
  return { rule: "schema", severity: "error", place: { file, path } };
}

function atKey(misfit: Misfit, path: Path, key: string): ReturnType<typeof at> & Partial<Finding> {
  const offset = findKey(misfit.source.document(), path, key);
  const found = at(misfit, [...path, key]);
  return offset === undefined ? found : { ...found, position: positionAt(misfit.source, offset) };
}

function pathText(path: Path): string {
  return path.map(String).join("\n");
}

function placeText({ place, message }: Finding): string {
  return `${pathText(place.path)}\n${message}`;
}
