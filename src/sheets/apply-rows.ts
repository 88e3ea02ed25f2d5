import { type Locale, locales } from "../model/scalars.ts";
import { pairItems } from "./pairing.ts";
import { isPlain, isSame, type Plain, valueIn, withValue } from "./plain.ts";
import { cellValue, holders, innerPath, itemsOf, labelsOf, type Row, type Values } from "./rows.ts";
import { type Column, isNumbered, type Table } from "./tables.ts";

/** What becomes of a row: new, gone, or changed in some of its cells. */
export type RowChange =
  | { readonly kind: "added"; readonly row: number }
  | { readonly kind: "removed"; readonly values: Values }
  | {
      readonly kind: "changed";
      readonly row: number;
      readonly column: Column;
      readonly from: unknown;
      readonly to: unknown;
    };

/** A record with other rows in a table, and what that changes. `row` counts the rows given, from 0. */
export interface Applied {
  readonly record: Plain;
  readonly changes: readonly RowChange[];
  /** Rows that belong to items that the record has not. */
  readonly strays: readonly number[];
}

/**
 * Puts rows in the place of those that a record has in a table. Only the columns given change. Where an item above has
 * no row, its rows stay as they are, unless `isWhole` says that the rows given are all there are.
 */
export function applyRows(
  record: Plain,
  table: Table,
  rows: readonly Row[],
  { columns, languages, isWhole }: Applying,
): Applied {
  const present = columns.filter((column) => table.columns.includes(column));
  const changes: RowChange[] = [];
  const placed = new Set<number>();
  let changed = record;
  for (const { above, holder, path } of holders(record, table)) {
    const own = [...rows.entries()].filter(([, row]) => isSame(row.above, above));
    for (const [at] of own) placed.add(at);
    if (own.length === 0 && !isWhole) continue;
    const items = itemsOf(holder, table);
    const labels = labelsOf(items, table);
    const valuesOf = (item: unknown) =>
      Object.fromEntries(present.map((column) => [column.key, cellValue(item, column, languages)]));
    const pairs: (number | undefined)[] =
      table.rows === "record"
        ? [0]
        : [
            ...pairItems(
              items.map((item, index) => comparable(valuesOf(item), labels[index], table)),
              own.map(([, row]) => comparable(row.values, row.label, table)),
            ),
          ];
    const unseen = table.columns.filter((column) => !present.includes(column));
    const isKept = (item: unknown, { values }: Row) =>
      isSameOne(item, values, table) ||
      unseen.every((column) => cellValue(item, column, languages) === undefined);
    const next = own.map(([at, row], index) => {
      const like = items[pairs[index] ?? -1];
      const item = like !== undefined && isKept(like, row) ? like : undefined;
      if (item === undefined) pairs[index] = undefined;
      if (item === undefined) changes.push({ kind: "added", row: at });
      return revised(item, row.values, present, table, languages, (column, from, to) => {
        if (item !== undefined) changes.push({ kind: "changed", row: at, column, from, to });
      });
    });
    const kept = new Set(pairs);
    for (const [index, item] of items.entries()) {
      if (!kept.has(index)) changes.push({ kind: "removed", values: valuesOf(item) });
    }
    changed = put(changed, path, table, next);
  }
  const strays = [...rows.keys()].filter((at) => !placed.has(at));
  return { record: changed, changes, strays };
}

export interface Applying {
  readonly columns: readonly Column[];
  readonly languages: readonly Locale[];
  readonly isWhole: boolean;
}

/**
 * Whether a row names the same as an item. Under another name it is written over it only where nothing of it stays that
 * the sheet does not show: one person must not get what is recorded of another.
 */
function isSameOne(item: unknown, values: Values, { identifying }: Table): boolean {
  if (identifying === undefined || !isPlain(item)) return true;
  return values[identifying] === undefined || isSame(item[identifying], values[identifying]);
}

/** What tells rows apart; those that go by number, by that. */
function comparable(values: Values, label: string | undefined, table: Table): Values {
  if (isNumbered(table)) return { id: label, ...values };
  return table.rows === "entries" ? { id: values["key"], ...values } : values;
}

function revised(
  item: unknown,
  values: Values,
  columns: readonly Column[],
  table: Table,
  languages: readonly Locale[],
  tell: (column: Column, from: unknown, to: unknown) => void,
): Plain {
  let map: Plain = isPlain(item) ? item : {};
  for (const column of columns) {
    const from = cellValue(map, column, languages);
    const to = values[column.key];
    if (isSame(from, to)) continue;
    tell(column, from, to);
    map = withCell(map, column, to, languages);
  }
  return item === undefined
    ? inOrder({ ...table.needed, ...emptyCells(columns), ...map }, table)
    : map;
}

/** Lists in cells that a row must have, though they are empty. */
function emptyCells(columns: readonly Column[]): Plain {
  return Object.fromEntries(
    columns
      .filter(({ isList, isRequired, path }) => isList && isRequired && path.length === 1)
      .map(({ key }) => [key, []]),
  );
}

/** A map with its keys in the order of the schema. */
export function inOrder(map: Plain, { keys }: Pick<Table, "keys">): Plain {
  const known = keys.filter((key) => map[key] !== undefined);
  return { ...Object.fromEntries(known.map((key) => [key, map[key]])), ...map };
}

function withCell(map: Plain, column: Column, to: unknown, languages: readonly Locale[]): Plain {
  const { path, locale, isList, isRequired } = column;
  if (locale === undefined) {
    return withValue(map, path, isList && isRequired && to === undefined ? [] : to);
  }
  const at = path.slice(0, -1);
  const present = valueIn(map, at);
  const [first] = languages;
  if (isPlain(present)) return withValue(map, at, inLanguages({ ...present, [locale]: to }));
  if (locale === first) return withValue(map, at, to);
  if (present === undefined) return withValue(map, at, inLanguages({ [locale]: to }));
  return withValue(map, at, inLanguages({ [first ?? "zh-Hans"]: present, [locale]: to }));
}

/** A text in several languages, in their order; without those in which there is none. */
function inLanguages(texts: Plain): Plain {
  return Object.fromEntries(
    locales.flatMap((locale) => (texts[locale] === undefined ? [] : [[locale, texts[locale]]])),
  );
}

function put(
  record: Plain,
  path: readonly (string | number)[],
  table: Table,
  rows: readonly Plain[],
): Plain {
  if (table.rows === "record") return rows[0] ?? record;
  const list =
    table.rows === "entries"
      ? Object.fromEntries(rows.map(({ key, value }) => [String(key), value]))
      : table.rows === "texts"
        ? rows.map(({ text }) => text)
        : rows;
  return replaced(record, [...path, ...innerPath(table)], list);
}

function replaced(map: Plain, path: readonly (string | number)[], value: unknown): Plain {
  const [key, ...rest] = path;
  if (key === undefined) return map;
  const inner = map[key];
  if (rest.length === 0) {
    const isNothing = inner === undefined && isSame(value, []);
    return isNothing ? map : { ...map, [key]: value };
  }
  if (Array.isArray(inner)) {
    const [index, ...further] = rest;
    const items = inner.map((item: unknown, at) =>
      at === index && isPlain(item) ? replaced(item, further, value) : item,
    );
    return { ...map, [key]: items };
  }
  return { ...map, [key]: replaced(isPlain(inner) ? inner : {}, rest, value) };
}
