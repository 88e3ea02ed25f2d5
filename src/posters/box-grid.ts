import { longestPart, naturalWidth } from "./lines.ts";
import type { Photograph } from "./photograph.ts";
import type { Unit } from "./shaping.ts";

/** How many boxes stand beside one another, and how their cells are laid out; lengths in em. */

/** Space between boxes, and within them around the text; in em. */
export const GAP = 0.6;
export const PAD = 0.5;
/** Space between the cells of a box, and between a label and its value, in em. */
export const CELL_GAP = 0.9;
export const LABEL_GAP = 0.4;
/** Type of the name, the labels and the values, beside that of the body. */
export const NAME = 1.45;
export const LABEL = 0.76;
export const CELL = 0.94;
/** Lines, in em of their type. */
export const LEADING = 1.35;

/** A row of a table, shaped. */
export interface Entry {
  readonly name: readonly Unit[];
  readonly cells: readonly (readonly Unit[])[];
  readonly photograph: Photograph | undefined;
  /** The name as text, which is what the photograph shows. */
  readonly says: string;
}

/** How the boxes of some tables are drawn; lengths in em. */
export interface Grid {
  /** Boxes beside one another. */
  readonly across: number;
  /** Cells beside one another in each, below the name. */
  readonly cells: number;
  /** Where the cells begin that stand beside the name. */
  readonly beside: readonly number[];
}

/** What boxes of one size must hold; widths in em. */
export interface Needs {
  readonly name: number;
  readonly columns: readonly {
    readonly label: number;
    readonly whole: number;
    readonly word: number;
  }[];
  /** Boxes of each table. */
  readonly counts: readonly number[];
  readonly photo: PhotoRoom;
}

/** Room for a photograph at the left of a box, in em; none where nobody has one. */
export interface PhotoRoom {
  readonly width: number;
  readonly height: number;
  /** Between the photograph and the text. */
  readonly gap: number;
}

/** On A4 about as large as the photographs that forms ask for, 25 × 35 mm. */
const PHOTO: PhotoRoom = { width: 5.4, height: 7.2, gap: 0.7 };
const NO_PHOTO: PhotoRoom = { width: 0, height: 0, gap: 0 };

/** What the boxes of some tables need. */
export function needsOf(
  groups: readonly (readonly Entry[])[],
  labels: readonly (readonly Unit[])[],
): Needs {
  const entries = groups.flat();
  return {
    name: Math.max(0, ...entries.map((entry) => naturalWidth(entry.name))) * NAME,
    columns: labels.map((label, index) => {
      const cells = entries.map((entry) => entry.cells[index] ?? []);
      return {
        label: naturalWidth(label) * LABEL + LABEL_GAP,
        whole: Math.max(0, ...cells.map(naturalWidth)) * CELL,
        word: longestPart(cells.flat()) * CELL,
      };
    }),
    counts: groups.map(({ length }) => length),
    photo: entries.some(({ photograph }) => photograph !== undefined) ? PHOTO : NO_PHOTO,
  };
}

/** The grid of the least height in which no word is broken. */
export function gridOf({ name, columns, counts, photo }: Needs, width: number): Grid {
  const most = Math.min(4, Math.max(1, ...counts));
  let best: Grid & { readonly height: number } = {
    across: 1,
    cells: 1,
    beside: [],
    height: Number.POSITIVE_INFINITY,
  };
  for (let across = 1; across <= most; across += 1) {
    const whole = (width - (across - 1) * GAP) / across - 2 * PAD;
    const inner = whole - photo.width - photo.gap;
    if (across > 1 && name > inner) continue;
    const beside = besideName(name, inner, columns);
    const rows = counts.reduce((sum, count) => sum + Math.ceil(count / across), 0);
    for (let cells = 1; cells <= Math.min(4, Math.max(1, columns.length)); cells += 1) {
      const own = (inner - (cells - 1) * CELL_GAP) / cells;
      const breaks = columns.some(({ label, word }) => label + word > own);
      if (breaks && (across > 1 || cells > 1)) continue;
      const lines = columns
        .slice(beside.length)
        .map(({ label, whole }) => Math.max(1, Math.ceil(whole / Math.max(1, own - label))));
      const text = (NAME + sumOfRows(lines, cells) * CELL) * LEADING;
      const height = rows * (GAP + 2 * PAD + Math.max(text, photo.height));
      if (height <= best.height) best = { across, cells, beside, height };
    }
  }
  return best;
}

/** The first cells, as many as stand beside the name in every box; where each begins. */
function besideName(name: number, inner: number, columns: Needs["columns"]): readonly number[] {
  const starts: number[] = [];
  let at = name + CELL_GAP;
  for (const { label, whole } of columns) {
    const own = label + whole + 0.02;
    if (at + own > inner) break;
    starts.push(at);
    at += own + CELL_GAP;
  }
  return starts;
}

/** Lines of cells in rows, each as high as the highest of its cells. */
function sumOfRows(lines: readonly number[], across: number): number {
  return Array.from({ length: Math.ceil(lines.length / across) }, (_, row) =>
    Math.max(...lines.slice(row * across, (row + 1) * across)),
  ).reduce((sum, count) => sum + count, 0);
}
