import { findingWords } from "../i18n/findings.ts";
import { type CellContext, choiceName, expected, withName, writeCell } from "./cells.ts";
import type { CellValue } from "./grid.ts";
import {
  headingOf,
  type KeyColumn,
  keyColumns,
  type Speech,
  sheetName,
  shownColumns,
  wordsFor,
} from "./headings.ts";
import type { RecordFile } from "./record-files.ts";
import { type ReferenceKind, type References, referenceOf } from "./references.ts";
import { type Row, rowsOf } from "./rows.ts";
import { type Column, type Table, tables } from "./tables.ts";

/** A sheet as it is to be written: its headings with notes, and its rows. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** How many of the first columns stay in sight. */
  readonly frozen: number;
  readonly hidden: boolean;
}

export interface PlannedColumn {
  readonly heading: string;
  readonly note: string | undefined;
  /** In characters. */
  readonly width: number;
  readonly format: "date" | "time" | "text" | undefined;
  readonly isRequired: boolean;
  /** What the drop-down of its cells offers. */
  readonly choices: readonly string[];
}

/** The name of the hidden sheet that says how many rows of each table a workbook had of whom. */
export const COUNTS_SHEET = "zhangbang";

/**
 * The sheets of a workbook: what it is, one for each kind of record, and what was in it when it was made. Records that
 * cannot be read are left out.
 */
export function planWorkbook(
  files: readonly RecordFile[],
  references: References,
  speech: Speech,
): readonly SheetPlan[] {
  const counts: CellValue[][] = [];
  const sheets = tables.map((table) => {
    const own = files.filter(({ record, data }) => record === table.record && data !== undefined);
    return planSheet(table, own, references, speech, counts);
  });
  const words = wordsFor(speech.locale);
  return [
    aboutSheet(words.about, words.explained),
    ...sheets,
    {
      ...aboutSheet(COUNTS_SHEET, []),
      columns: ["table", "community", "election", "rows"].map((heading) =>
        plainColumn(heading, 20),
      ),
      rows: counts,
      hidden: true,
    },
  ];
}

function aboutSheet(name: string, lines: readonly string[]): SheetPlan {
  const [heading = "", ...rest] = lines;
  return {
    name,
    columns: [plainColumn(heading, 110)],
    rows: rest.map((line) => [line]),
    frozen: 0,
    hidden: false,
  };
}

function plainColumn(heading: string, width: number): PlannedColumn {
  return { heading, width, note: undefined, format: undefined, isRequired: false, choices: [] };
}

function planSheet(
  table: Table,
  files: readonly RecordFile[],
  references: References,
  speech: Speech,
  counts: CellValue[][],
): SheetPlan {
  const words = wordsFor(speech.locale);
  const keys = keyColumns(table, speech);
  const columns = shownColumns(table, speech);
  const context = { table, references, locale: speech.locale, words, from1904: false };
  const rows = files.flatMap((file) => {
    const found = rowsOf(file.data, table, speech.languages);
    if (table.rows !== "record" && found.length > 0) {
      counts.push([table.id, file.communityId ?? null, file.electionId ?? null, found.length]);
    }
    const own = { ...context, owner: file };
    return found.map((row) => [
      ...keys.map((key) => keyCell(key, row, own)),
      ...columns.map((column) => writeCell(row.values[column.key], column, own)),
    ]);
  });
  return {
    name: sheetName(table, speech.locale),
    columns: [
      ...keys.map((key) => ({
        ...plainColumn(key.heading, key.role === "community" ? 22 : 12),
        format: key.role === "number" ? undefined : ("text" as const),
        isRequired: true,
        choices: key.role === "community" ? namesOf("community", references) : [],
      })),
      ...columns.map((column) => planColumn(column, table, references, speech)),
    ],
    rows,
    frozen: keys.length,
    hidden: false,
  };
}

function keyCell(key: KeyColumn, row: Row, context: CellContext): CellValue {
  const { owner, table, references } = context;
  switch (key.role) {
    case "community": {
      const id = owner.communityId ?? "";
      const name = references.nameOf("community", id, owner);
      return name === undefined ? id : withName(id, name);
    }
    case "election":
      return owner.electionId ?? null;
    case "number":
      return Number(row.label);
    case "above":
      return aboveCell(row.above[table.above.indexOf(key.table)] ?? "", key.table, context);
    default:
      return key satisfies never;
  }
}

/** The item above to which a row belongs, as that item's own sheet shows it. */
function aboveCell(label: string, above: Table, context: CellContext): CellValue {
  const column = above.columns.find(({ key }) => key === above.identifying);
  if (column === undefined) return Number(label);
  const [, own = label, again = ""] = /^(.*?)(#\d+)?$/.exec(label) ?? [];
  return `${writeCell(own, column, { ...context, table: above })}${again}`;
}

function planColumn(
  column: Column,
  table: Table,
  references: References,
  speech: Speech,
): PlannedColumn {
  const words = wordsFor(speech.locale);
  const reference = referenceOf(column, table);
  const choices = choicesFor(column, reference, references, speech);
  const isTraditional = column.locale === "zh-Hant";
  const isSecond = column.locale !== undefined && column.locale !== speech.languages[0];
  return {
    heading: headingOf(column, table, speech),
    note: [
      ...(column.isRequired && !isSecond ? [words.required] : []),
      words.expected(
        column.kind === "localized"
          ? findingWords(speech.locale).schema.expected.text()
          : expected(column, speech),
      ),
      ...(column.isList ? [words.listed] : []),
      ...(choices.length > 0 ? [words.fromList] : []),
      ...(isTraditional ? [words.traditional] : []),
      words.key(column.key),
    ].join("\n"),
    width: widthOf(column, isTraditional),
    format: column.kind === "date" ? "date" : column.kind === "time" ? "time" : textFormat(column),
    isRequired: column.isRequired && !isSecond,
    choices,
  };
}

/** Texts are kept as texts: a telephone or a day in words must not become a number. */
function textFormat({ kind }: Column): "text" | undefined {
  return kind === "count" || kind === "year" ? undefined : "text";
}

function choicesFor(
  { kind, choices, isList }: Column,
  reference: ReferenceKind | undefined,
  references: References,
  { locale }: Speech,
): readonly string[] {
  if (isList) return [];
  const words = wordsFor(locale);
  if (kind === "boolean") return [words.yes, words.no];
  if (choices.length > 0) return choices.map((choice) => choiceName(choice, locale));
  return reference === undefined ? [] : namesOf(reference, references);
}

function namesOf(kind: ReferenceKind, references: References): readonly string[] {
  return references.all(kind).map(([id, name]) => withName(id, name));
}

function widthOf({ kind, isList }: Column, isTraditional: boolean): number {
  if (isTraditional) return 8;
  if (isList) return 36;
  const widths: Partial<Record<Column["kind"], number>> = {
    ...{ date: 12, time: 8, hours: 26, count: 10, year: 10, boolean: 8, choice: 16 },
    ...{ localized: 26, slug: 20, percentage: 10 },
  };
  return widths[kind] ?? 16;
}
