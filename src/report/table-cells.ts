import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import type { TableBlock, TableColumn, Text } from "../model/notice.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import { countText } from "./write.ts";

/** What a table says. */
export type Table = Pick<TableBlock, "caption" | "columns" | "rows">;

/** The columns of a table: words first, then numbers. */
export function columns(
  first: readonly string[],
  numbers: readonly string[],
  last: readonly string[],
): readonly TableColumn[] {
  return [
    ...first.map((label) => ({ label, align: "start" as const })),
    ...[...numbers, ...last].map((label) => ({ label, align: "end" as const })),
  ];
}

/** The cell of what is not there. */
export const dash: Text = [{ role: "plain", text: "—" }];

/** A cell of words. */
export function plain(text: string): Text {
  return [{ role: "plain", text }];
}

/** A cell of words that sum up. */
export function strong(text: string): Text {
  return [{ role: "strong", text }];
}

/** A cell of what a record says. */
export function given(value: Localized | undefined, locale: Locale): Text {
  return value === undefined ? dash : plain(localize(value, locale));
}

/** A cell of a day. */
export function date(day: Temporal.PlainDate, locale: Locale): Text {
  return [{ role: "date", text: formatDate(day, locale) }];
}

/** A cell of a person. */
export function name(person: string, locale: Locale): Text {
  return [{ role: "name", text: personName({ name: person }, locale) }];
}

/** A cell of a figure in words; undefined where there is none. */
export function figure(text: string | undefined): Text {
  return text === undefined ? dash : [{ role: "number", text }];
}

/** A cell of a count. */
export function number(count: number | undefined, locale: Locale): Text {
  return figure(count === undefined ? undefined : countText(count, locale));
}
