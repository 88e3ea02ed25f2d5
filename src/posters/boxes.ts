import type { TableBlock, Text } from "../model/notice.ts";
import { naturalWidth, seamParts, worstCut } from "./lines.ts";
import { frame } from "./looks.ts";
import { type Mark, moved, type Part, type Tag } from "./marks.ts";
import { bodyFaces, faces, type SetText, type Setting, setText, shape } from "./setting.ts";
import { plainText, type Unit } from "./shaping.ts";
import { type Composer, slice } from "./slices.ts";
import { captionSlice, siblingsOf } from "./table.ts";

/**
 * The rows of a table as boxes of one size, so that nobody stands out: the first cell is the name, and under it each
 * other cell under the label of its column. Tables of the same columns have boxes of the same size. No box is split.
 */
export function composeBoxes(
  block: TableBlock,
  id: string,
  setting: Setting,
  siblings: readonly TableBlock[],
): Composer {
  const caption = shape(plainText(block.caption), faces.bold, setting);
  const labels = block.columns
    .slice(1)
    .map(({ label }) => shape(plainText(label), bodyFaces(setting), setting));
  const entries = block.rows.map((row) => entryOf(row, setting));
  const alike = siblingsOf(block, siblings);
  const groups = [entries, ...alike.map(({ rows }) => rows.map((row) => entryOf(row, setting)))];
  return (size, width) => {
    const grid = gridOf(groups, labels, width / size);
    const boxWidth = (width - (grid.across - 1) * GAP * size) / grid.across;
    const set = (entry: Entry) => setEntry(entry, labels, grid, boxWidth, size, setting);
    const heights = heightsOf(groups.flat().map(set));
    const boxes = entries.map(set);
    const height = PAD * size * 2 + heights.reduce((sum, one) => sum + one, 0);
    const rows = Array.from({ length: Math.ceil(boxes.length / grid.across) }, (_, row) => {
      const shown = boxes.slice(row * grid.across, (row + 1) * grid.across);
      return slice({
        above: row === 0 ? 0 : GAP * size,
        height: height + (row === lastRow(boxes, grid) ? size * 0.3 : 0),
        cut: worstCut(shown.flatMap(({ cells }) => cells.map(({ cut }) => cut))),
        parts: shown.flatMap((box, index) =>
          boxParts(
            box,
            [index * (boxWidth + GAP * size), boxWidth, height],
            heights,
            `${id}.${row * grid.across + index}`,
            id,
            size,
            setting,
          ),
        ),
      });
    });
    return block.caption === "" ? rows : [captionSlice(caption, id, size, width, setting), ...rows];
  };
}

/** Space between boxes, and within them around the text; in em. */
const GAP = 0.6;
const PAD = 0.5;
/** Space between the cells of a box, and between a label and its value, in em. */
const CELL_GAP = 0.9;
const LABEL_GAP = 0.4;
/** Type of the name, the labels and the values, beside that of the body. */
const NAME = 1.45;
const LABEL = 0.76;
const CELL = 0.94;
/** Lines, in em of their type. */
const LEADING = 1.35;

interface Entry {
  readonly name: readonly Unit[];
  readonly cells: readonly (readonly Unit[])[];
}

function entryOf([first = [], ...others]: readonly Text[], setting: Setting): Entry {
  return {
    name: shape(first, { plain: "serifBold", strong: "serifBold" }, setting),
    cells: others.map((cell) => shape(cell, faces.table, setting)),
  };
}

/** How the boxes of some tables are drawn; lengths in em. */
interface Grid {
  /** Boxes beside one another. */
  readonly across: number;
  /** Cells beside one another in each, below the name. */
  readonly cells: number;
  /** Where the cells begin that stand beside the name. */
  readonly beside: readonly number[];
}

/** The grid of the least height in which no word is broken. */
function gridOf(
  groups: readonly (readonly Entry[])[],
  labels: readonly (readonly Unit[])[],
  width: number,
): Grid {
  const most = Math.min(4, Math.max(1, ...groups.map(({ length }) => length)));
  const entries = groups.flat();
  const name = Math.max(0, ...entries.map((entry) => naturalWidth(entry.name))) * NAME;
  let best: Grid & { readonly height: number } = {
    across: 1,
    cells: 1,
    beside: [],
    height: Number.POSITIVE_INFINITY,
  };
  for (let across = 1; across <= most; across += 1) {
    const inner = (width - (across - 1) * GAP) / across - 2 * PAD;
    if (across > 1 && name > inner) continue;
    const beside = besideName(name, inner, entries, labels);
    for (let cells = 1; cells <= Math.min(4, Math.max(1, labels.length)); cells += 1) {
      const own = (inner - (cells - 1) * CELL_GAP) / cells;
      const lines = labels.map((label, index) => linesIn(own, label, index, entries));
      if (lines.includes(undefined) && (across > 1 || cells > 1)) continue;
      const below = lines.slice(beside.length).map((count) => count ?? 2);
      const rows = groups.reduce((sum, group) => sum + Math.ceil(group.length / across), 0);
      const height = rows * (GAP + 2 * PAD + (NAME + sumOfRows(below, cells) * CELL) * LEADING);
      if (height <= best.height) best = { across, cells, beside, height };
    }
  }
  return best;
}

/** The first cells, as many as stand beside the name in every box; where each begins. */
function besideName(
  name: number,
  inner: number,
  entries: readonly Entry[],
  labels: readonly (readonly Unit[])[],
): readonly number[] {
  const starts: number[] = [];
  let at = name + CELL_GAP;
  for (const [index, label] of labels.entries()) {
    const widest = Math.max(0, ...entries.map(({ cells }) => naturalWidth(cells[index] ?? [])));
    const own = naturalWidth(label) * LABEL + LABEL_GAP + widest * CELL + 0.02;
    if (at + own > inner) break;
    starts.push(at);
    at += own + CELL_GAP;
  }
  return starts;
}

/** How many lines a cell takes at most; undefined where a word would be broken. */
function linesIn(
  width: number,
  label: readonly Unit[],
  index: number,
  entries: readonly Entry[],
): number | undefined {
  const own = width - naturalWidth(label) * LABEL - LABEL_GAP;
  const cells = entries.map((entry) => entry.cells[index] ?? []);
  const word = Math.max(
    0,
    ...cells
      .flat()
      .flatMap(seamParts)
      .map((unit) => unit.width),
  );
  if (own <= 0 || word * CELL > own) return undefined;
  return Math.max(1, ...cells.map((cell) => Math.ceil((naturalWidth(cell) * CELL) / own)));
}

/** Lines of cells in rows, each as high as the highest of its cells. */
function sumOfRows(lines: readonly number[], across: number): number {
  return Array.from({ length: Math.ceil(lines.length / across) }, (_, row) =>
    Math.max(...lines.slice(row * across, (row + 1) * across)),
  ).reduce((sum, count) => sum + count, 0);
}

/** The name, and the cells one after another, each in its row of the grid; 0 is beside the name. */
interface SetEntry {
  readonly name: SetText;
  readonly cells: readonly SetCell[];
}

interface SetCell {
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly row: number;
  readonly cut: SetText["cut"];
}

function setEntry(
  { name, cells }: Entry,
  labels: readonly (readonly Unit[])[],
  grid: Grid,
  boxWidth: number,
  size: number,
  setting: Setting,
): SetEntry {
  const inner = boxWidth - 2 * PAD * size;
  const width = (inner - (grid.cells - 1) * CELL_GAP * size) / grid.cells;
  const nameSize = Math.min(size * NAME, Math.max(size, (inner / naturalWidth(name)) * 0.999));
  const place = (index: number) => {
    const start = grid.beside[index];
    if (start !== undefined) return { x: start * size, y: size * BESIDE, room: inner, row: 0 };
    const below = index - grid.beside.length;
    const x = (below % grid.cells) * (width + CELL_GAP * size);
    return { x, y: 0, room: x + width, row: 1 + Math.floor(below / grid.cells) };
  };
  return {
    name: setText(name, { size: nameSize, width: inner, leading: LEADING }, setting),
    cells: labels.map((label, index) =>
      setCell(label, cells[index] ?? [], place(index), size, setting),
    ),
  };
}

/** From the top of the name's line to that of a cell beside it, so that both stand on one line; in em. */
const BESIDE = ((NAME - CELL) * (LEADING - 1)) / 2 + (NAME - CELL) * 0.88;

function setCell(
  label: readonly Unit[],
  value: readonly Unit[],
  at: { readonly x: number; readonly y: number; readonly room: number; readonly row: number },
  size: number,
  setting: Setting,
): SetCell {
  const { quiet } = setting.look;
  const natural = naturalWidth(label) * size * LABEL + 0.01;
  const labelWidth = Math.min(natural, (at.room - at.x) * 0.5);
  const drop = ((CELL - LABEL) * (LEADING - 1) * size) / 2 + (CELL - LABEL) * 0.88 * size;
  const above = setText(
    label,
    {
      size: size * LABEL,
      width: labelWidth,
      x: at.x,
      y: at.y + drop,
      leading: LEADING,
      color: quiet,
    },
    setting,
  );
  const left = at.x + labelWidth + LABEL_GAP * size;
  const text = setText(
    value,
    { size: size * CELL, width: at.room - left, x: left, y: at.y, leading: LEADING },
    setting,
  );
  const height = Math.max(above.height + drop, text.height);
  return { marks: [...above.marks, ...text.marks], height, row: at.row, cut: text.cut };
}

/** Heights of the rows of all boxes, the name's first: the highest of each. */
function heightsOf(entries: readonly SetEntry[]): readonly number[] {
  const rows = Math.max(0, ...entries.flatMap(({ cells }) => cells.map(({ row }) => row)));
  return [
    Math.max(0, ...entries.map(({ name }) => name.height)),
    ...Array.from({ length: rows }, (_, row) =>
      Math.max(
        0,
        ...entries.flatMap(({ cells }) =>
          cells.filter((cell) => cell.row === row + 1).map(({ height }) => height),
        ),
      ),
    ),
  ];
}

function lastRow(boxes: readonly SetEntry[], { across }: Grid): number {
  return Math.ceil(boxes.length / across) - 1;
}

function boxParts(
  { name, cells }: SetEntry,
  [x, width, height]: readonly [x: number, width: number, height: number],
  heights: readonly number[],
  id: string,
  tableId: string,
  size: number,
  setting: Setting,
): readonly Part[] {
  const row: readonly Tag[] = [
    { type: "Table", id: tableId },
    { type: "TR", id },
  ];
  const left = x + PAD * size;
  const topOf = (index: number) =>
    PAD * size + heights.slice(0, index).reduce((sum, one) => sum + one, 0);
  return [
    {
      tag: [],
      marks: frame([x, 0, width, height], setting.hairline * 1.3, setting.look.line),
    },
    { tag: [...row, { type: "TH", id: `${id}.0` }], marks: moved(name.marks, left, topOf(0)) },
    ...cells.map(
      (cell, index): Part => ({
        tag: [...row, { type: "TD", id: `${id}.${index + 1}` }],
        marks: moved(cell.marks, left, topOf(cell.row)),
      }),
    ),
  ];
}
