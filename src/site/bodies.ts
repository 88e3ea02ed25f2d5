import { bodiesWords } from "../i18n/bodies-words.ts";
import { formatDate } from "../i18n/dates.ts";
import { fill, localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import type { TableBlock, Text } from "../model/notice.ts";
import type { Office } from "../model/office.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import { sentence, value } from "./sentence.ts";

/** The tables of the page of those who run the elections; one without rows is not there. */
export function bodiesTables(
  { responsibilities = [], meetings = [], training = [], seconded = [] }: Office,
  names: ReadonlyMap<string, Localized>,
  locale: Locale,
): Readonly<Record<"chart" | "meetings" | "training" | "seconded", TableBlock | undefined>> {
  const words = bodiesWords(locale);
  const written = (given: Localized | undefined): Text =>
    sentence(given === undefined ? "—" : localize(given, locale), {});
  const person = (name: string | undefined): Text =>
    name === undefined ? sentence("—", {}) : [value("name", personName({ name }, locale))];
  const counted = (count: number | undefined): Text =>
    count === undefined ? sentence("—", {}) : [value("number", String(count))];
  const day = (date: Temporal.PlainDate): Text => [value("date", formatDate(date, locale))];
  const community = (id: string | undefined): Text =>
    id === undefined ? sentence("—", {}) : written(names.get(id) ?? id);
  const byDay = <One extends { readonly date: Temporal.PlainDate }>(list: readonly One[]) =>
    list.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  const people = seconded.reduce((sum, one) => sum + one.people, 0);
  return {
    chart: table(
      words.chartCaption,
      [words.community, words.answers, words.role, words.secretary],
      [],
      responsibilities.map((one) => [
        community(one.community),
        person(one.leader),
        written(one.role),
        person(one.secretary),
      ]),
    ),
    meetings: table(
      fill(words.heldCaption, { count: String(meetings.length) }),
      [words.occasion, words.date, words.kind, words.community, words.attended],
      [words.attended],
      byDay(meetings).map((one) => [
        written(one.title),
        day(one.date),
        sentence(words[one.kind], {}),
        community(one.community),
        counted(one.attended),
      ]),
    ),
    training: table(
      fill(words.heldCaption, { count: String(training.length) }),
      [words.occasion, words.date, words.audience, words.attended],
      [words.attended],
      byDay(training).map((one) => [
        written(one.title),
        day(one.date),
        written(one.audience),
        counted(one.attended),
      ]),
    ),
    seconded: table(
      fill(words.secondedCaption, { count: String(people) }),
      [words.unit, words.people, words.duty],
      [words.people],
      seconded.length === 0
        ? []
        : [
            ...seconded.map((one) => [written(one.unit), counted(one.people), written(one.duty)]),
            [sentence(words.inAll, {}), counted(people), sentence("—", {})],
          ],
    ),
  };
}

function table(
  caption: string,
  labels: readonly string[],
  numbers: readonly string[],
  rows: TableBlock["rows"],
): TableBlock | undefined {
  if (rows.length === 0) return undefined;
  const columns = labels.map((label) => ({
    label,
    align: numbers.includes(label) ? ("end" as const) : ("start" as const),
  }));
  return { type: "table", caption, columns, rows };
}
