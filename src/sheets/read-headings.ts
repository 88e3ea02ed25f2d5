import { nearest } from "../load/nearest.ts";
import { addressOf, type Grid, isBlank } from "./grid.ts";
import {
  headingOf,
  type KeyColumn,
  keyColumns,
  plainName,
  type Speech,
  wordsFor,
} from "./headings.ts";
import type { Reading, SheetFinding } from "./reading.ts";
import type { Column, Table } from "./tables.ts";

/** Where a sheet has what, and what is wrong with its headings. */
export interface Headings {
  readonly headingRow: number | undefined;
  /** Where the first columns are, by role and heading. */
  readonly keys: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<Column, number>;
  readonly findings: readonly SheetFinding[];
}

/** Rows in which the headings are looked for: a title may stand above them. */
const HEAD_ROWS = 10;

/** Finds the row of headings, and which column each is. */
export function readHeadings(grid: Grid, table: Table, reading: Reading): Headings {
  const words = wordsFor(reading.locale).problem;
  const names = headingNames(table, reading);
  const counts = grid.rows
    .slice(0, HEAD_ROWS)
    .map((row) => row.filter((cell) => names.has(plainName(String(cell ?? "")))).length);
  const most = Math.max(0, ...counts);
  const shown = [
    ...keyColumns(table, reading).map(({ heading }) => heading),
    ...table.columns
      .filter(({ locale }) => locale === undefined || locale === reading.languages[0])
      .map((column) => headingOf(column, table, reading)),
  ];
  const keys = new Map<string, number>();
  const columns = new Map<Column, number>();
  if (most === 0) {
    const message = words.noHeadings(shown);
    return { headingRow: undefined, keys, columns, findings: [{ sheet: grid.name, message }] };
  }
  const headingRow = counts.indexOf(most);
  const findings: SheetFinding[] = [];
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  for (let at = 0; at < width; at++) {
    const text = String(grid.rows[headingRow]?.[at] ?? "").trim();
    const place = { sheet: grid.name, cell: addressOf(headingRow, at) };
    const meant = names.get(plainName(text));
    if (text === "") {
      const filled = grid.rows.findIndex((row, index) => index > headingRow && !isBlank(row[at]));
      if (filled === -1) continue;
      const cell = addressOf(filled, at);
      const value = String(grid.rows[filled]?.[at]);
      findings.push({ ...place, cell, value, message: words.noHeading });
    } else if (meant === undefined) {
      const near = nearest(text, shown);
      const hint = near === undefined ? undefined : words.didYouMean(near);
      findings.push({ ...place, value: text, message: words.unknownColumn, hint });
    } else if ("role" in meant) {
      if (keys.has(meant.role + meant.heading)) {
        findings.push({ ...place, value: text, message: words.twiceColumn });
      } else keys.set(meant.role + meant.heading, at);
    } else if (columns.has(meant)) {
      findings.push({ ...place, value: text, message: words.twiceColumn });
    } else columns.set(meant, at);
  }
  return { headingRow, keys, columns, findings };
}

/** Every way to write a heading: in the clerk's language, in Chinese, and as the key of the field. */
function headingNames(table: Table, speech: Speech): ReadonlyMap<string, KeyColumn | Column> {
  const names = new Map<string, KeyColumn | Column>();
  const add = (name: string, meant: KeyColumn | Column): void => {
    const plain = plainName(name);
    if (!names.has(plain)) names.set(plain, meant);
  };
  const own = keyColumns(table, speech);
  for (const locale of [speech.locale, "zh-Hans", "en"] as const) {
    for (const [index, key] of keyColumns(table, { locale }).entries())
      add(key.heading, own[index] ?? key);
    for (const column of table.columns)
      add(headingOf(column, table, { ...speech, locale }), column);
  }
  for (const key of own)
    if (key.role === "community" || key.role === "election") add(key.role, key);
  for (const column of table.columns) {
    add(column.key, column);
    if (column.locale === speech.languages[0]) add(column.path.slice(0, -1).join("."), column);
  }
  return names;
}
