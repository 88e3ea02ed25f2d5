import { nearest } from "../load/nearest.ts";
import { type CellContext, type ReadCell, readCell } from "./cells.ts";
import { addressOf, type CellValue, type Grid, isBlank, withMergedCells } from "./grid.ts";
import {
  headingOf,
  type KeyColumn,
  keyColumns,
  plainName,
  type Speech,
  sheetName,
  wordsFor,
} from "./headings.ts";
import { type Owner, type References, referenceOf } from "./references.ts";
import type { Row } from "./rows.ts";
import type { Column, Table } from "./tables.ts";

/** Something wrong with a workbook: where, what stands there, and what to do. */
export interface SheetFinding {
  readonly sheet: string;
  /** B7; without it, the sheet as a whole. */
  readonly cell?: string | undefined;
  readonly value?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** A row of a sheet, with whose it is and where its cells stand. */
export interface SheetRow extends Row {
  readonly owner: Owner;
  /** Row in the sheet, from 0. */
  readonly at: number;
  /** Its cells as the clerk sees them. */
  readonly shown: readonly string[];
  /** To which items above it belongs, as the clerk sees it. */
  readonly shownAbove: readonly string[];
}

/** A sheet, read: its rows in order, which columns it has and where. */
export interface ReadSheet {
  readonly name: string;
  readonly table: Table;
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly SheetRow[];
  readonly findings: readonly SheetFinding[];
}

/** What is known while a sheet is read. */
export interface Reading extends Speech {
  readonly references: References;
  /** Whose rows they are, where a sheet does not say so itself. */
  readonly owner: Owner;
}

/** Reads the rows of a sheet that holds a table; everything wrong with it is found at once. */
export function readSheet(grid: Grid, table: Table, reading: Reading): ReadSheet {
  const words = wordsFor(reading.locale).problem;
  const { headingRow, keys, columns, findings } = readHeadings(grid, table, reading);
  const empty = { name: grid.name, table, columns, rows: [], findings };
  if (headingRow === undefined) return empty;
  const found = [...findings];
  const missing = keyColumns(table, reading).find(
    (key) => key.role !== "number" && !keys.has(key.role + key.heading) && !isTold(key, reading),
  );
  if (missing !== undefined) {
    found.push({ sheet: grid.name, message: words.missingKey(missing.heading) });
    return { ...empty, findings: found };
  }
  const whole = withMergedCells(grid);
  found.push(...mergedFindings(grid, headingRow, words.merged));
  const used = [...keys.values(), ...columns.values()];
  const rows: SheetRow[] = [];
  const counts = new Map<string, number>();
  for (let at = headingRow + 1; at < whole.rows.length; at++) {
    const cells = whole.rows[at] ?? [];
    if (used.every((column) => isBlank(cells[column]) && !grid.troubles.has(`${at},${column}`)))
      continue;
    const read = readRow(cells, at, { grid, table, keys, columns, reading, counts });
    found.push(...read.findings);
    if (read.row !== undefined) rows.push(read.row);
  }
  return { name: grid.name, table, columns, rows, findings: found };
}

function isTold({ role }: KeyColumn, { owner }: Reading): boolean {
  if (role === "community") return owner.communityId !== undefined;
  return role === "election" && owner.electionId !== undefined;
}

interface Headings {
  readonly headingRow: number | undefined;
  /** Where the first columns are, by role and heading. */
  readonly keys: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<Column, number>;
  readonly findings: readonly SheetFinding[];
}

/** Rows in which the headings are looked for: a title may stand above them. */
const HEAD_ROWS = 10;

function readHeadings(grid: Grid, table: Table, reading: Reading): Headings {
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

interface RowReading {
  readonly grid: Grid;
  readonly table: Table;
  readonly keys: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<Column, number>;
  readonly reading: Reading;
  /** Rows so far of each owner and item above, by which rows are numbered that say no number. */
  readonly counts: Map<string, number>;
}

function readRow(
  cells: readonly CellValue[],
  at: number,
  { grid, table, keys, columns, reading, counts }: RowReading,
): { readonly row?: SheetRow; readonly findings: readonly SheetFinding[] } {
  const words = wordsFor(reading.locale);
  const findings: SheetFinding[] = [];
  const report = (column: number, problem: string, hint?: string): void => {
    const value = shown(cells[column]);
    findings.push({ sheet: grid.name, cell: addressOf(at, column), value, message: problem, hint });
  };
  let owner = reading.owner;
  const above: string[] = [];
  const shownAbove: string[] = [];
  let number: string | undefined;
  for (const key of keyColumns(table, reading)) {
    const column = keys.get(key.role + key.heading);
    if (column === undefined) continue;
    const raw = cells[column] ?? null;
    const trouble = grid.troubles.get(`${at},${column}`);
    if (trouble !== undefined) report(column, words.problem[trouble]);
    else if (isBlank(raw) && key.role !== "number")
      report(column, words.problem.emptyKey(key.heading));
    else if (key.role === "number") number = isBlank(raw) ? undefined : String(raw).trim();
    else if (key.role === "above") {
      const label = readLabel(raw, key.table, {
        ...context(table, owner, grid, reading),
        table: key.table,
      });
      if (label === undefined)
        report(column, words.problem.noRow(key.heading, sheetName(key.table, reading.locale)));
      else {
        above.push(label);
        shownAbove.push(shown(raw));
      }
    } else {
      const id = readId(raw, key.role, reading);
      if (id === undefined) {
        report(
          column,
          key.role === "community" ? words.problem.unknownCommunity : words.problem.badFolder,
        );
      } else
        owner =
          key.role === "community" ? { ...owner, communityId: id } : { ...owner, electionId: id };
    }
  }
  // Where it is not known whose row it is, nobody can say what it refers to.
  const isLost = findings.length > 0;
  const values: Record<string, unknown> = {};
  for (const [column, index] of columns) {
    if (isLost && referenceOf(column, table) !== undefined) continue;
    const trouble = grid.troubles.get(`${at},${index}`);
    if (trouble !== undefined) {
      report(index, words.problem[trouble]);
      continue;
    }
    const heading = headingOf(column, table, reading);
    const read: ReadCell = readCell(
      cells[index] ?? null,
      column,
      heading,
      context(table, owner, grid, reading),
    );
    if (read.problem !== undefined) report(index, read.problem, read.hint);
    else if (read.value !== undefined) values[column.key] = read.value;
  }
  if (findings.length > 0) return { findings };
  const group = JSON.stringify([owner, above]);
  const count = (counts.get(group) ?? 0) + 1;
  counts.set(group, count);
  const label = number ?? String(count);
  return {
    row: { owner, at, shown: cells.map(shown), shownAbove, above, label, values },
    findings,
  };
}

function context(
  table: Table,
  owner: Owner,
  grid: Grid,
  { references, locale }: Reading,
): CellContext {
  return { table, owner, references, locale, words: wordsFor(locale), from1904: grid.from1904 };
}

/** To which item above a row belongs, by that item's own column. */
function readLabel(raw: CellValue, above: Table, own: CellContext): string | undefined {
  const column = above.columns.find(({ key }) => key === above.identifying);
  const text = String(raw).trim();
  if (column === undefined) return text;
  const [, base = text, again = ""] = /^(.*?)(#\d+)?$/s.exec(text) ?? [];
  const read = readCell(base, column, "", own);
  return read.problem === undefined && read.value !== undefined
    ? `${read.value}${again}`
    : undefined;
}

/** The id of a community, with or without its name, or by its name alone; of an election, the name of its folder. */
function readId(
  raw: CellValue,
  role: "community" | "election",
  { references }: Reading,
): string | undefined {
  const text = String(raw).normalize("NFKC").trim();
  const [id = ""] = text.split(/\s/);
  if (role === "election") return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : undefined;
  const whoever = { communityId: id, electionId: undefined };
  if (references.nameOf("community", id, whoever) !== undefined) return id;
  const named = references.all("community").filter(([, name]) => name === text);
  return named.length === 1 ? named[0]?.[0] : undefined;
}

/** Cells merged over several columns, below the headings: nobody knows to which they belong. */
function mergedFindings(
  { name, merges, rows }: Grid,
  headingRow: number,
  say: (range: string) => string,
): readonly SheetFinding[] {
  return merges
    .filter(({ startRow, startCol, endCol }) => startRow > headingRow && startCol !== endCol)
    .map(({ startRow, startCol, endRow, endCol }) => ({
      sheet: name,
      cell: addressOf(startRow, startCol),
      value: shown(rows[startRow]?.[startCol]),
      message: say(`${addressOf(startRow, startCol)}:${addressOf(endRow, endCol)}`),
    }));
}

/** A cell as a finding repeats it. */
function shown(raw: CellValue | undefined): string {
  const text =
    raw instanceof Date
      ? raw.toISOString().slice(0, 16).replace("T00:00", "").replace("T", " ")
      : String(raw ?? "");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
