import {
  formatDate,
  formatFullDate,
  formatHours,
  formatPeriod,
  formatTime,
} from "../i18n/dates.ts";
import { inLocale, localize, writtenLocale } from "../i18n/locale.ts";
import { type NamedPerson, personName } from "../i18n/names.ts";
import type { Run, RunRole, Text } from "../model/notice.ts";
import type { HourRange, Locale, Localized } from "../model/scalars.ts";

/** Words that are put into a language last: a notice is written once, for every language. */
export type Phrase = (locale: Locale) => Text;

/** A sentence in the making: what is typed, and the values between. */
export interface Template {
  readonly literals: readonly string[];
  readonly values: readonly Value[];
}

/** What can stand in a sentence: a text of the records, a number, or a phrase. */
export type Value = Localized | number | Phrase;

/** A sentence in the languages written by hand; Traditional Chinese is converted unless it is given. */
export interface Sentence {
  readonly "zh-Hans": Template;
  readonly "zh-Hant"?: Template;
  readonly en: Template;
}

/** The tag of sentences: text`投票日是${date(day)}。` */
export function text(literals: TemplateStringsArray, ...values: readonly Value[]): Template {
  return { literals, values };
}

/** A sentence as a phrase. */
export function say(sentence: Sentence): Phrase {
  return (locale) => {
    const template = sentence[locale] ?? sentence[writtenLocale(locale)];
    const isConverted = sentence[locale] === undefined;
    return merge(
      template.literals.flatMap((literal, index) => {
        const value = template.values[index];
        return [
          { role: "plain" as const, text: isConverted ? inLocale(literal, locale) : literal },
          ...(value === undefined ? [] : asPhrase(value)(locale)),
        ];
      }),
    );
  };
}

/** Nothing to say, as a phrase or as a block. */
export function nothing(): readonly never[] {
  return [];
}

/** What is said of a value where the record gives it; else nothing. */
export function given<Value, Part>(
  value: Value | undefined,
  write: (value: Value) => (locale: Locale) => readonly Part[],
): (locale: Locale) => readonly Part[] {
  return value === undefined ? nothing : write(value);
}

/** A text of the records, or a label. */
export function plain(value: Localized): Phrase {
  return (locale) => run("plain", localize(value, locale));
}

/** Words that are worked out for each language. */
export function words(write: (locale: Locale) => string): Phrase {
  return (locale) => run("plain", write(locale));
}

/** Words that stand out. */
export function strong(phrase: Phrase): Phrase {
  return (locale) =>
    phrase(locale).map(({ role, text: content }) => ({
      role: role === "plain" ? "strong" : role,
      text: content,
    }));
}

const thousands = new Intl.NumberFormat("en-GB");

/** A number; in English with commas at the thousands. */
export function number(value: number): Phrase {
  return (locale) => run("number", locale === "en" ? thousands.format(value) : value.toString());
}

/** A figure that is already written: `<5`, `92.6%`. */
export function figure(written: string): Phrase {
  return () => run("number", written);
}

/** A person's name. */
export function name(person: NamedPerson): Phrase {
  return (locale) => run("name", personName(person, locale));
}

/** The name of a residents' group: who reads 第十 at the end of a line would take it for another than 第十二. */
export function group(value: Localized): Phrase {
  return (locale) => run("group", localize(value, locale));
}

/** A date: 2027年3月18日. */
export function date(day: Temporal.PlainDate): Phrase {
  return (locale) => run("date", formatDate(day, locale));
}

/** A date with its weekday, for those that people must keep. */
export function fullDate(day: Temporal.PlainDate): Phrase {
  return (locale) => run("date", formatFullDate(day, locale));
}

/** Days from one to another; each end stays on one line. */
export function period(from: Temporal.PlainDate, until: Temporal.PlainDate): Phrase {
  return (locale) => apart(formatPeriod(from, until, locale), /(至|(?<=[a-z0-9]) to )/, "date");
}

/** A time of day. */
export function time(at: Temporal.PlainTime): Phrase {
  return () => run("time", formatTime(at));
}

/** Hours of a day; each stretch stays on one line. */
export function hours(ranges: readonly HourRange[]): Phrase {
  return (locale) => apart(formatHours(ranges, locale), /(、| and )/, "time");
}

/** Phrases one after another with 、 or a comma between, without those that say nothing. */
export function enumerate(phrases: readonly Phrase[]): Phrase {
  return joined(phrases, { "zh-Hans": "、", en: ", " });
}

/** Phrases of a sentence's weight, with ； or a semicolon between. */
export function series(phrases: readonly Phrase[]): Phrase {
  return joined(phrases, { "zh-Hans": "；", en: "; " });
}

/** A number of things in English, at the head of a sentence: One person has, 13 people have. */
export function plural(count: number, one: string, many: string): Phrase {
  return count === 1 ? plain(`One ${one}`) : joined([number(count), plain(many)], " ");
}

/** Phrases with a separator between, without those that say nothing. */
export function joined(phrases: readonly Phrase[], separator: Localized): Phrase {
  return (locale) => {
    const texts = phrases.map((phrase) => phrase(locale)).filter((part) => part.length > 0);
    const between = run("plain", localize(separator, locale));
    return merge(texts.flatMap((part, index) => (index === 0 ? part : [...between, ...part])));
  };
}

function asPhrase(value: Value): Phrase {
  if (typeof value === "function") return value;
  return typeof value === "number" ? number(value) : plain(value);
}

function run(role: RunRole, content: string): Text {
  return content === "" ? [] : [{ role, text: content }];
}

/** A written text taken apart at its separators, so that a line may break there and nowhere else. */
function apart(written: string, separators: RegExp, role: RunRole): Text {
  return written
    .split(separators)
    .map((content, index) => ({ role: index % 2 === 0 ? role : "plain", text: content }));
}

/** Neighbouring plain runs as one, and none that is empty. */
function merge(runs: readonly Run[]): Text {
  return runs
    .filter((part) => part.text !== "")
    .reduce<Run[]>((merged, part) => {
      const last = merged.at(-1);
      if (last?.role === part.role && isMergeable(part.role)) {
        merged[merged.length - 1] = { role: part.role, text: last.text + part.text };
      } else merged.push(part);
      return merged;
    }, []);
}

function isMergeable(role: RunRole): boolean {
  return role === "plain" || role === "strong";
}
