import { nominations, standings } from "../../../src/model/candidates.ts";
import { educations, sexes } from "../../../src/model/person.ts";
import { relations } from "../../../src/model/relation.ts";
import { channels } from "../../../src/model/results.ts";
import { methods } from "../../../src/model/schedule.ts";
import type { Item, Value, ValueType } from "./values.ts";

/** A single change of a record. */
export interface Change {
  readonly value: Value;
  /** What is done: `7 days later`. */
  readonly how: string;
  /** What is written instead of it. */
  readonly written: string;
  /** From where to where that is written. */
  readonly start: number;
  readonly end: number;
}

/** The file's text after a change. Lines keep their numbers, but for those below an item that is doubled. */
export function textAfter({ value: { community, file }, start, end, written }: Change): string {
  const text = community.texts.get(file) ?? "";
  return text.slice(0, start) + written + text.slice(end);
}

/** Every single change of a value. `beside` are the values of the same community. */
export function changesOf(value: Value, beside: readonly Value[]): readonly Change[] {
  if (value.type === "list") return value.items.flatMap((item) => itemChanges(item, value));
  const texts = writers[value.type](value, beside);
  return texts
    .filter(({ written }) => written !== String(value.value))
    .map((change) => ({ value, start: value.start, end: value.end, ...change }));
}

type Written = Pick<Change, "how" | "written">;

const writers: Readonly<
  Record<Exclude<ValueType, "list">, (value: Value, beside: readonly Value[]) => readonly Written[]>
> = {
  day: ({ value }) => {
    const day = Temporal.PlainDate.from(String(value));
    const shifted = [1, 7, 40].flatMap((days) => [
      { how: `${days} days later`, written: day.add({ days }).toString() },
      { how: `${days} days earlier`, written: day.subtract({ days }).toString() },
    ]);
    return [
      ...shifted,
      { how: "a year later", written: day.add({ years: 1 }).toString() },
      { how: "a year earlier", written: day.subtract({ years: 1 }).toString() },
    ];
  },
  year: ({ value }) => numbers(Number(value)),
  count: ({ value }) => numbers(Number(value)),
  person: ({ value, kind, file }, beside) => {
    const name = String(value);
    const others = beside.filter((other) => other.file === file && other.type === "person");
    const other = others.find((one) => one.value !== name && one.kind === kind);
    return [
      { how: "a character changed", written: `${name.slice(0, -1)}某` },
      ...(other ? [{ how: "another's name", written: String(other.value) }] : []),
      { how: "emptied", written: '""' },
    ];
  },
  word: ({ value, kind }, beside) => {
    const word = String(value);
    const others = (wordsOf[kind] ?? wordsBeside(kind, beside)).filter((other) => other !== word);
    return [
      { how: "misspelt", written: `${word}x` },
      ...others.slice(0, 3).map((other) => ({ how: "another word", written: other })),
    ];
  },
  hours: ({ value }) => {
    const [opens = "", closes = ""] = String(value).slice(0, 11).split("-");
    const rest = String(value).slice(11);
    return [
      { how: "an hour later", written: `${plusHour(opens)}-${closes}${rest}` },
      { how: "an hour less", written: `${opens}-${plusHour(closes, -1)}${rest}` },
      { how: "an hour more", written: `${opens}-${plusHour(closes)}${rest}` },
      { how: "reversed", written: `${closes}-${opens}${rest}` },
    ];
  },
  time: ({ value }) => [
    { how: "an hour later", written: plusHour(String(value)) },
    { how: "an hour earlier", written: plusHour(String(value), -1) },
  ],
  "yes-no": ({ value }) => [{ how: "the contrary", written: String(value !== true) }],
  text: ({ value }) => {
    const text = String(value).trimEnd();
    return [
      { how: "a character changed", written: JSON.stringify(`${text.slice(0, -1)}某`) },
      { how: "emptied", written: '""' },
    ];
  },
};

/** Words of the model; others are those that the community uses elsewhere for the same. */
const wordsOf: Readonly<Record<string, readonly string[]>> = {
  "schedule method": methods,
  "schedule state kind": ["uncontested", "postponed", "cancelled"],
  "community committee members sex": sexes,
  "community committee members education": educations,
  "candidates candidates sex": sexes,
  "candidates candidates education": educations,
  "candidates candidates nominatedBy": nominations,
  "candidates candidates standing": standings,
  "candidates candidates relatives relation": relations,
  "proxies proxies relation": relations,
  "voter-roll sexes sex": sexes,
  "results rounds channels channel": channels,
};

function wordsBeside(kind: string, beside: readonly Value[]): readonly string[] {
  const words = beside.filter((other) => other.kind === kind).map(({ value }) => String(value));
  return [...new Set(words)];
}

function numbers(number: number): readonly Written[] {
  return [
    { how: "one more", written: String(number + 1) },
    { how: "one less", written: String(number - 1) },
    { how: "ten times", written: String(number * 10) },
    { how: "zero", written: "0" },
  ];
}

function plusHour(time: string, hours = 1): string {
  return Temporal.PlainTime.from(time).add({ hours }).toString({ smallestUnit: "minute" });
}

function itemChanges(item: Item, value: Value): readonly Change[] {
  const text = value.community.texts.get(value.file) ?? "";
  const [start, end] = item.isFlow ? flowRange(item, text) : blockRange(item, text);
  const whole = text.slice(start, end);
  return [
    { value, start, end, how: "an item removed", written: whole.replaceAll(/[^\n]/g, " ") },
    { value, start, end, how: "an item doubled", written: doubled(item, start, whole, text) },
  ];
}

function doubled(item: Item, start: number, whole: string, text: string): string {
  const alone = text.slice(item.start, item.end);
  if (item.isFlow) return whole.endsWith(",") ? `${alone}, ${whole}` : `${whole}, ${alone}`;
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return `${whole.trimEnd()}\n${indent}${whole}`;
}

/** An item in brackets, with the comma after it, or before it where it is the last. */
function flowRange({ start, end }: Item, text: string): readonly [number, number] {
  const after = /^\s*,/.exec(text.slice(end))?.[0].length;
  if (after !== undefined) return [start, end + after];
  const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return [start - before, end];
}

/** An item with lines of its own, from its dash. */
function blockRange({ start, end }: Item, text: string): readonly [number, number] {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  return [text.indexOf("-", line), end];
}
