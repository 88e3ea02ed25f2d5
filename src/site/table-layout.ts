import type { TableBlock, Text } from "../model/notice.ts";
import { runsText } from "../notices/plain-text.ts";

/** How a table is laid out where it is wider than a telephone. */
export interface TableLayout {
  /** Whether its rows become lists of labels and values on a telephone. */
  readonly isWide: boolean;
  /** For each column, whether it then shares a line with a neighbour. */
  readonly short: readonly boolean[];
  /** For each column, whether it is of a few characters, which then stay on one line on wide screens. */
  readonly narrow: readonly boolean[];
}

/** Widths in ems: what a telephone 360 px wide has room for beside its margins, and what a cell's padding takes. */
const LINE = 17;
const PADDING = 1.2;
const HALF_LINE = 6.9;
const NARROW = 6;
/** Labels beside values are set a little smaller. */
const LABEL_SIZE = 0.85;

/** How a table folds on a narrow screen, told by how much its cells hold. */
export function tableLayout({ columns, rows }: TableBlock): TableLayout {
  const measured = columns.map(({ label }, index) => {
    const cells = rows.map((row) => ems(runsText(row[index] ?? [])));
    return { label: ems(label), cell: Math.max(0, ...cells) };
  });
  const fits = measured.map(
    ({ label, cell }, index) => index > 0 && label * LABEL_SIZE + cell <= HALF_LINE,
  );
  const line = measured.reduce((sum, { label, cell }) => sum + Math.max(label, cell) + PADDING, 0);
  return {
    isWide: columns.length > 2 && line > LINE,
    short: inPairs(fits),
    narrow: measured.map(({ label, cell }) => Math.max(label, cell) <= NARROW),
  };
}

/** Whether a cell says nothing: it is left out where each value stands under its label. */
export function isEmptyCell(cell: Text): boolean {
  return runsText(cell) === "—";
}

/** Neighbours of which both fit share a line; one without such a neighbour has a line to itself. */
function inPairs(fits: readonly boolean[]): readonly boolean[] {
  const short = fits.map(() => false);
  for (let index = 1; index < fits.length; index += 1) {
    if (fits[index] !== true || fits[index - 1] !== true || short[index - 1] === true) continue;
    short.fill(true, index - 1, index + 1);
  }
  return short;
}

/** Width of a text in ems: a Chinese character is one em, a Latin letter or a digit a little more than half. */
export function ems(text: string, latin = 0.56): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\uffff]/u.test(character) ? 1 : latin),
    0,
  );
}
