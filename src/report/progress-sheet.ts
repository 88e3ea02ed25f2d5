import { type CellStyle, writeXlsx } from "hucre/xlsx";
import { localize } from "../i18n/locale.ts";
import { progressWords } from "../i18n/progress-words.ts";
import { stageNames } from "../i18n/stages.ts";
import { methodNames } from "../i18n/vocabulary.ts";
import type { Locale } from "../model/scalars.ts";
import type { Progress, ProgressRow } from "./progress.ts";
import { aheadText } from "./progress-words.ts";

/** The media type of a workbook. */
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * The grid as a workbook, in the same words and order as on the page, with a sheet of the days ahead. It is dated by the
 * day that it tells of, and prints on A3.
 */
export async function writeProgressSheet(
  { steps, rows, ahead }: Progress,
  today: Temporal.PlainDate,
  locale: Locale,
): Promise<Uint8Array> {
  const words = progressWords(locale);
  const first = [words.community, words.subdistrict, words.rulebook, words.stage];
  const heads = [...first, ...steps.map(({ name }) => localize(name, locale))];
  const week = [
    [words.day, words.community, words.toDo],
    ...ahead.map((one) => [
      one.day.toString(),
      localize(one.row.community.record.name, locale),
      aheadText(one, locale),
    ]),
  ];
  const grid = [heads, ...rows.map((row) => rowCells(row, steps, locale))];
  return writeXlsx({
    properties: { modified: new Date(`${today}T00:00:00Z`) },
    sheets: [
      {
        name: words.grid.slice(0, 31),
        rows: grid,
        cells: dressed(grid),
        columns: [14, 12, 26, 12, ...steps.map(() => 11)].map((width) => ({ width })),
        freezePane: { rows: 1, columns: 1 },
        autoFilter: { range: `A1:D${rows.length + 1}` },
        pageSetup: { ...ON_ONE_WIDTH, paperSize: "a3", orientation: "landscape" },
      },
      {
        name: words.nextDays,
        rows: week,
        cells: dressed(week),
        columns: [{ width: 14 }, { width: 18 }, { width: 50 }],
        freezePane: { rows: 1 },
        pageSetup: { ...ON_ONE_WIDTH, paperSize: "a4" },
      },
    ],
  });
}

const WRAPPED: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const HEAD: CellStyle = { ...WRAPPED, font: { bold: true } };

/** All columns on one sheet of paper, the heads on each. */
const ON_ONE_WIDTH = { fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" };

/** Cells in which long texts go on below, those of the first row in bold. */
function dressed(rows: readonly (readonly string[])[]) {
  return new Map(
    rows.flatMap((cells, row) =>
      cells.map((value, column) => [
        `${row},${column}`,
        { value, style: row === 0 ? HEAD : WRAPPED },
      ]),
    ),
  );
}

function rowCells(
  { community, election, stage, cells }: ProgressRow,
  steps: Progress["steps"],
  locale: Locale,
): string[] {
  const words = progressWords(locale);
  const { rulebook, schedule } = election;
  return [
    localize(community.record.name, locale),
    localize(community.record.subdistrict, locale),
    `${localize(rulebook.name, locale)} · ${localize(methodNames[schedule.method], locale)}`,
    localize(stageNames[stage], locale),
    ...steps.map(({ id }) => {
      const cell = cells.get(id);
      if (cell === undefined) return words.noStep;
      return cell.day === undefined ? words[cell.state] : `${words[cell.state]} ${cell.day}`;
    }),
  ];
}
