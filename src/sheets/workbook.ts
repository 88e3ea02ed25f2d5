import {
  type Cell,
  type CellStyle,
  type DataValidation,
  readXlsx,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
import stringWidth from "string-width";
import type { PlannedColumn, SheetPlan } from "./export.ts";
import type { CellValue, Grid } from "./grid.ts";
import { columnName } from "./grid.ts";

/** Writes a workbook (.xlsx): headings that stay in sight, with notes and drop-downs, and cells of days and times. */
export async function writeWorkbook(
  sheets: readonly SheetPlan[],
  listsName: string,
): Promise<Uint8Array> {
  const lists = new Map<string, readonly string[]>();
  for (const { choices } of sheets.flatMap(({ columns }) => columns)) {
    if (choices.length > 0) lists.set(choices.join("\n"), choices);
  }
  const columns = [...lists.keys()];
  const listOf = (choices: readonly string[]): string => {
    const column = columnName(columns.indexOf(choices.join("\n")));
    return `'${listsName}'!$${column}$1:$${column}$${choices.length}`;
  };
  const longest = Math.max(0, ...[...lists.values()].map(({ length }) => length));
  const listRows = Array.from({ length: longest }, (_, row) =>
    [...lists.values()].map((choices) => choices[row] ?? null),
  );
  return writeXlsx({
    sheets: [
      ...sheets.map((sheet) => sheetOf(sheet, listOf)),
      { name: listsName, rows: listRows, hidden: true },
    ],
  });
}

/** Reads a workbook; undefined where it is none, or is damaged or locked. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Grid[] | undefined> {
  try {
    const workbook = await readXlsx(bytes);
    const from1904 = workbook.dateSystem === "1904";
    return workbook.sheets.map(({ name, rows, merges, cells }) => ({
      name,
      rows,
      merges: merges ?? [],
      troubles: troublesIn(cells),
      from1904,
    }));
  } catch {
    return undefined;
  }
}

/** Formulas without a result, and errors. */
function troublesIn(cells: ReadonlyMap<string, Cell> | undefined): Grid["troubles"] {
  const troubles = new Map<string, "formula" | "error">();
  for (const [place, { type, value, formula, formulaResult }] of cells ?? []) {
    const hasResult = formulaResult !== undefined && formulaResult !== null && formulaResult !== "";
    const isEmpty = value === null || value === "";
    if (formula !== undefined && isEmpty && !hasResult && type !== "string")
      troubles.set(place, "formula");
    else if (type === "error") troubles.set(place, "error");
  }
  return troubles;
}

function sheetOf(sheet: SheetPlan, listOf: (choices: readonly string[]) => string): WriteSheet {
  const { name, columns, rows, frozen, hidden } = sheet;
  const last = Math.max(rows.length + SPARE_ROWS, 200);
  const dressed = new Map<string, Partial<Cell>>();
  for (const [index, column] of columns.entries()) dressed.set(`0,${index}`, headingCell(column));
  const isProse = columns.length === 1;
  if (isProse) {
    for (const [row, [value = null]] of rows.entries())
      dressed.set(`${row + 1},0`, { value, style: { alignment: { wrapText: true } } });
  }
  const validations = columns.flatMap(({ choices }, index): DataValidation[] =>
    choices.length === 0
      ? []
      : [
          {
            type: "list",
            formula1: listOf(choices),
            range: `${columnName(index)}2:${columnName(index)}${last}`,
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: "warning",
          },
        ],
  );
  return {
    name,
    columns: columns.map(({ width, format }) => ({
      width,
      ...(format === undefined ? {} : { numFmt: FORMATS[format] }),
    })),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row): CellValue[] => [...row])],
    cells: dressed,
    rowDefs: new Map([[0, { height: headingHeight(columns) }]]),
    pageSetup: {
      ...{ paperSize: "a4", orientation: "landscape", fitToPage: true },
      ...{ fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
    },
    ...(columns.length > 1
      ? {
          freezePane: { rows: 1, columns: frozen },
          autoFilter: { range: `A1:${columnName(columns.length - 1)}${rows.length + 1}` },
          dataValidations: validations,
        }
      : {}),
    hidden,
  };
}

/** In points: as many lines as the longest heading needs in its column. */
function headingHeight(columns: readonly PlannedColumn[]): number {
  const lines = columns.map(({ heading, width }) => Math.ceil((stringWidth(heading) + 1) / width));
  return 16 * Math.max(1, ...lines);
}

/** Rows below the last in which drop-downs work too. */
const SPARE_ROWS = 500;

const FORMATS = { date: "yyyy-mm-dd", time: "hh:mm", text: "@" } as const;

function headingCell({ heading, note, isRequired }: PlannedColumn): Partial<Cell> {
  const style: CellStyle = {
    font: { bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: isRequired ? "F8D9C4" : "E7EEF7" } },
    alignment: { vertical: "center", wrapText: true },
    numFmt: "General",
  };
  return {
    value: heading,
    style,
    ...(note === undefined ? {} : { comment: { text: note, author: "Zhangbang" } }),
  };
}
