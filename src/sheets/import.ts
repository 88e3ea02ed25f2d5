import { applyRows, inOrder, type RowChange } from "./apply-rows.ts";
import { COUNTS_SHEET } from "./export.ts";
import { addressOf, type Grid, isBlank } from "./grid.ts";
import { headingOf, keyColumns, sheetName, wordsFor } from "./headings.ts";
import type { Plain } from "./plain.ts";
import type { ReadSheet, SheetRow } from "./read-sheet.ts";
import { readSheets } from "./read-sheets.ts";
import type { Reading, SheetFinding } from "./reading.ts";
import { inManner, newRecord, type RecordFile, recordPath } from "./record-files.ts";
import type { Owner } from "./references.ts";
import { reviseYaml } from "./revise.ts";
import { type Column, type Table, tables } from "./tables.ts";
import { cellFor, type Part, type ValueCell } from "./value-cell.ts";
import { inlineOf } from "./yaml-text.ts";

/** A file as a workbook changes it. */
export interface ChangedFile {
  readonly path: string;
  readonly isNew: boolean;
  readonly text: string;
  readonly changes: readonly SheetChange[];
  /** The cell from which a value of the file comes, by the way to it; undefined where no cell says it. */
  readonly cellOf: (path: readonly PropertyKey[]) => ValueCell | undefined;
  /** What the file will say. */
  readonly data: Plain;
}

/** A change as the clerk made it, in a sheet. */
export interface SheetChange {
  readonly kind: "added" | "removed" | "changed" | "moved";
  readonly sheet: string;
  readonly cell?: string | undefined;
  readonly heading?: string | undefined;
  readonly column?: Column | undefined;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What comes of a workbook: the files that it changes, or everything that is wrong with it. */
export interface Imported {
  readonly files: readonly ChangedFile[];
  readonly findings: readonly SheetFinding[];
}

/**
 * Compares a workbook with the records and works out the files as it changes them. With any finding, no file is to be
 * written. `onFile` is told how far it is.
 */
export function importGrids(
  grids: readonly Grid[],
  files: readonly RecordFile[],
  reading: Reading,
  onFile: (done: number, total: number) => void = () => {},
): Imported {
  const { sheets, findings } = readSheets(grids, reading);
  const counts = readCounts(grids);
  const work = gather(sheets, files, counts, reading);
  findings.push(...work.findings);
  const changed: ChangedFile[] = [];
  for (const [index, { file, parts }] of work.files.entries()) {
    onFile(index, work.files.length);
    const revised = reviseFile(file, parts, counts, reading);
    findings.push(...revised.findings);
    if (revised.file !== undefined) changed.push(revised.file);
  }
  return { files: findings.length === 0 ? changed : [], findings };
}

/** Of whom a workbook had rows when it was made, by table: those whose rows are all gone had them removed. */
function readCounts(grids: readonly Grid[]): ReadonlySet<string> {
  const rows = grids.find(({ name }) => name === COUNTS_SHEET)?.rows ?? [];
  return new Set(
    rows.map(([table, community, election]) =>
      countKey(String(table), {
        communityId: typeof community === "string" ? community : undefined,
        electionId: isBlank(election) ? undefined : String(election),
      }),
    ),
  );
}

function countKey(table: string, { communityId, electionId }: Owner): string {
  return `${table} ${communityId ?? ""} ${electionId ?? ""}`;
}

interface Work {
  readonly files: readonly { readonly file: RecordFile; readonly parts: readonly Part[] }[];
  readonly findings: readonly SheetFinding[];
}

function gather(
  sheets: readonly ReadSheet[],
  files: readonly RecordFile[],
  counts: ReadonlySet<string>,
  reading: Reading,
): Work {
  const words = wordsFor(reading.locale).problem;
  const known = new Map(files.map((file) => [file.path, file]));
  const found = new Map<string, { file: RecordFile; parts: Part[] }>();
  const findings: SheetFinding[] = [];
  const entry = (file: RecordFile) => {
    const made = found.get(file.path) ?? { file, parts: [] };
    found.set(file.path, made);
    return made;
  };
  for (const sheet of sheets.toSorted(
    (a, b) => tables.indexOf(a.table) - tables.indexOf(b.table),
  )) {
    const { table } = sheet;
    const groups = Map.groupBy(sheet.rows, ({ owner }) => recordPath(table.record, owner) ?? "");
    for (const file of files) {
      const isGone = !groups.has(file.path) && counts.has(countKey(table.id, file));
      if (file.record === table.record && isGone) entry(file).parts.push({ sheet, rows: [] });
    }
    for (const [path, rows] of groups) {
      const [first, second] = rows;
      if (first === undefined || path === "") continue;
      const file = known.get(path) ?? newRecord(table.record, first.owner, path);
      const place = { sheet: sheet.name, cell: addressOf(first.at, 0) };
      if (file.data === undefined) findings.push({ ...place, message: words.brokenFile(path) });
      else if (table.rows === "record" && second !== undefined) {
        findings.push({ ...place, cell: addressOf(second.at, 0), message: words.twiceRecord });
      } else entry(file).parts.push({ sheet, rows });
    }
  }
  return { files: [...found.values()], findings };
}

function reviseFile(
  file: RecordFile,
  parts: readonly Part[],
  counts: ReadonlySet<string>,
  reading: Reading,
): { readonly file?: ChangedFile; readonly findings: readonly SheetFinding[] } {
  const findings: SheetFinding[] = [];
  const changes: SheetChange[] = [];
  let data = file.data ?? {};
  for (const { sheet, rows } of parts) {
    const { table, columns, name } = sheet;
    const applied = applyRows(data, table, rows, {
      columns: [...columns.keys()],
      languages: reading.languages,
      isWhole: counts.has(countKey(table.id, file)),
    });
    data = applied.record;
    changes.push(...applied.changes.map((change) => changeIn(change, rows, sheet, reading)));
    findings.push(
      ...applied.strays.map((stray) => strayFinding(rows[stray], table, name, reading)),
    );
  }
  if (findings.length > 0) return { findings };
  const isNew = file.text === undefined;
  if (isNew) data = completed(data, file.record);
  const text = file.text === undefined ? freshText(file, data) : reviseYaml(file.text, data);
  if (text === file.text) return { findings };
  const moved: SheetChange[] =
    changes.length > 0 ? [] : [{ kind: "moved", sheet: parts[0]?.sheet.name ?? "" }];
  const cellOf = (path: readonly PropertyKey[]) => cellFor(path, data, parts);
  return {
    findings,
    file: {
      ...{ path: file.path, isNew, data, cellOf },
      text: inManner(text, file.manner),
      changes: [...changes, ...moved],
    },
  };
}

function changeIn(
  change: RowChange,
  rows: readonly SheetRow[],
  { name, table, columns }: ReadSheet,
  reading: Reading,
): SheetChange {
  if (change.kind === "removed") return { kind: "removed", sheet: name, from: change.values };
  const row = rows[change.row];
  const at = row?.at ?? 0;
  if (change.kind === "added") {
    return { kind: "added", sheet: name, cell: addressOf(at, 0), to: row?.values };
  }
  const { column, from, to } = change;
  return {
    ...{ kind: "changed", sheet: name, column, from, to },
    cell: addressOf(at, columns.get(column) ?? 0),
    heading: headingOf(column, table, reading),
  };
}

function strayFinding(
  row: SheetRow | undefined,
  table: Table,
  name: string,
  reading: Reading,
): SheetFinding {
  const keys = keyColumns(table, reading).filter(({ role }) => role === "above");
  const last = table.above.at(-1);
  return {
    sheet: name,
    cell: addressOf(row?.at ?? 0, 0),
    value: row?.shownAbove.join(" / "),
    message: wordsFor(reading.locale).problem.noRow(
      keys.map(({ heading }) => heading).join(" / "),
      last === undefined ? "" : sheetName(last, reading.locale),
    ),
  };
}

/** A new record with the lists that it must have, in the order of its schema. */
function completed(data: Plain, record: string): Plain {
  const [first] = tables.filter((table) => table.record === record);
  const root = first?.rows === "record" ? first : undefined;
  return root === undefined ? data : inOrder({ ...root.needed, ...data }, root);
}

function freshText({ path, record }: RecordFile, data: Plain): string {
  const up = "../".repeat(path.split("/").length - 1);
  const head = `# yaml-language-server: $schema=${up}schemas/${record}.schema.json\n`;
  const [key, ...others] = Object.keys(data);
  if (key === undefined) return head;
  // Begun with one key, the rest is written as it is into any record.
  const begun = `${head}${key}: ${typeof data[key] === "object" ? "[]" : inlineOf(data[key])}\n`;
  return others.length === 0 && typeof data[key] !== "object" ? begun : reviseYaml(begun, data);
}
