import { type CellContext, type ReadCell, readCell } from "./cells.ts";
import { addressOf, type CellValue, type Grid, isBlank, withMergedCells } from "./grid.ts";
import { headingOf, type KeyColumn, keyColumns, sheetName, wordsFor } from "./headings.ts";
import { readHeadings } from "./read-headings.ts";
import type { Reading, SheetFinding } from "./reading.ts";
import { type Owner, referenceOf } from "./references.ts";
import type { Row } from "./rows.ts";
import type { Column, Table } from "./tables.ts";

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
