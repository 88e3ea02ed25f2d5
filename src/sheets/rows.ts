import type { Locale } from "../model/scalars.ts";
import { isPlain, valueIn } from "./plain.ts";
import type { Column, Table } from "./tables.ts";

/** The single values of a row, by the keys of its columns; a cell that holds several has a list. */
export type Values = Readonly<Record<string, unknown>>;

/** A row of a table, as it belongs to one record. */
export interface Row {
  /** To which items of the lists above it belongs: by their identifying values, or their numbers. */
  readonly above: readonly string[];
  /** How rows of other tables refer to it. */
  readonly label: string;
  readonly values: Values;
}

/** The rows of a table in a record. */
export function rowsOf(
  record: unknown,
  table: Table,
  languages: readonly Locale[],
): readonly Row[] {
  return holders(record, table).flatMap(({ above, holder }) => {
    const items = itemsOf(holder, table);
    const labels = labelsOf(items, table);
    return items.map((item, index) => ({
      above,
      label: labels[index] ?? "",
      values: Object.fromEntries(
        table.columns.map((column) => [column.key, cellValue(item, column, languages)]),
      ),
    }));
  });
}

/** The path in a record of each row of a table, for those that belong to the same items above. */
export function pathsOf(record: unknown, table: Table): readonly RowPlace[] {
  return holders(record, table).flatMap(({ above, holder, path }) => {
    const items = itemsOf(holder, table);
    return items.map((item, index) => ({ above, path: itemPath(path, item, index, table) }));
  });
}

export interface RowPlace {
  readonly above: readonly string[];
  readonly path: readonly PropertyKey[];
}

interface Holder {
  readonly above: readonly string[];
  /** The map in which the table's list is, and the way to it from the record on. */
  readonly holder: unknown;
  readonly path: readonly (string | number)[];
}

/** The maps in which a record has the lists of a table: the record itself, or each item of the list above. */
export function holders(record: unknown, table: Table): readonly Holder[] {
  const [over] = table.above.slice(-1);
  if (over === undefined) return [{ above: [], holder: record, path: [] }];
  return holders(record, over).flatMap(({ above, holder, path }) => {
    const items = itemsOf(holder, over);
    const labels = labelsOf(items, over);
    return items.map((item, index) => ({
      above: [...above, labels[index] ?? ""],
      holder: item,
      path: [...path, ...innerPath(over), index],
    }));
  });
}

/** The way to a table's list from the map on that holds it. */
export function innerPath(table: Table): readonly string[] {
  return table.path.slice(table.above.at(-1)?.path.length ?? 0);
}

/** Rows as maps: a text of a list of texts as `text`, an entry as `key` and `value`. */
export function itemsOf(holder: unknown, table: Table): readonly unknown[] {
  if (table.rows === "record") return [holder];
  const list = valueIn(holder, innerPath(table));
  switch (table.rows) {
    case "entries":
      return isPlain(list) ? Object.entries(list).map(([key, value]) => ({ key, value })) : [];
    case "texts":
      return Array.isArray(list) ? list.map((text: unknown) => ({ text })) : [];
    case "items":
      return Array.isArray(list) ? list : [];
    default:
      return table.rows satisfies never;
  }
}

function itemPath(
  path: readonly PropertyKey[],
  item: unknown,
  index: number,
  table: Table,
): readonly PropertyKey[] {
  if (table.rows === "record") return path;
  const at = table.rows === "entries" && isPlain(item) ? String(item["key"]) : index;
  return [...path, ...innerPath(table), at];
}

/** By what rows of other tables refer to each item: its identifying value, counted where it comes again, or its number. */
export function labelsOf(items: readonly unknown[], { identifying }: Table): readonly string[] {
  const seen = new Map<string, number>();
  return items.map((item, index) => {
    const value = isPlain(item) && identifying !== undefined ? item[identifying] : undefined;
    if (value === undefined || typeof value === "object") return String(index + 1);
    const times = (seen.get(String(value)) ?? 0) + 1;
    seen.set(String(value), times);
    return times === 1 ? String(value) : `${value}#${times}`;
  });
}

/** What a cell says of an item; undefined where it says nothing. */
export function cellValue(item: unknown, column: Column, languages: readonly Locale[]): unknown {
  if (column.locale === undefined) {
    const value = valueIn(item, column.path);
    return column.isList && Array.isArray(value) && value.length === 0 ? undefined : value;
  }
  const text = valueIn(item, column.path.slice(0, -1));
  if (isPlain(text)) return text[column.locale];
  return column.locale === languages[0] ? text : undefined;
}
