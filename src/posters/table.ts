import type { TableBlock, Text } from "../model/notice.ts";
import { type Bar, barsOf } from "./bars.ts";
import { type Column, columnsOf, SIDE, type Wish, wishOf } from "./columns.ts";
import { composeFoldedTable } from "./folded-table.ts";
import { worstCut } from "./lines.ts";
import { area, frame } from "./looks.ts";
import type { Mark, Part, Tag } from "./marks.ts";
import { faces, looseness, type SetText, type Setting, setText, shape } from "./setting.ts";
import { plainText, type Unit } from "./shaping.ts";
import { type Composer, isAtEdge, type Slice, slice } from "./slices.ts";

/**
 * A table: caption, head, and a slice a row, so that no row is split; the head comes again on every page. `siblings`
 * are the tables of the notice.
 */
export function composeTable(
  block: TableBlock,
  id: string,
  setting: Setting,
  siblings: readonly TableBlock[],
): Composer {
  const caption = shape(plainText(block.caption), faces.bold, setting);
  const head = block.columns.map(({ label }) => shape(plainText(label), faces.bold, setting));
  const shaped = (row: readonly Text[]) => row.map((cell) => shape(cell, faces.table, setting));
  const rows = block.rows.map(shaped);
  const alike = siblingsOf(block, siblings);
  const bars = block.part === "votes" ? barsOf(block, [block, ...alike]) : [];
  const all = [head, ...rows, ...alike.flatMap((one) => one.rows.map(shaped))];
  const wishes = block.columns.map((_, column) => wishOf(all.map((row) => row[column] ?? [])));
  const fitting = (key: keyof Wish, width: number) =>
    (width / wishes.reduce((sum, wish) => sum + wish[key], 0)) * 0.999;
  const folded = composeFoldedTable(block, id, setting);
  return (bodySize, width) => {
    if (setting.folds && fitting("words", width) < setting.smallest * LEAST_TABLE_SIZE) {
      return folded(bodySize, width);
    }
    const unbroken = fitting("whole", width);
    const isWhole = unbroken >= bodySize * WHOLE_TABLE_SIZE;
    const least = isWhole ? unbroken : fitting("words", width);
    const size = Math.max(bodySize * LEAST_TABLE_SIZE, Math.min(bodySize * TABLE_SIZE, least));
    const whole = wishes.reduce((sum, wish) => sum + wish.whole, 0);
    const spare = bars.length === 0 ? 0 : Math.min(width / size - whole, width / size / 2);
    const room = spare >= LEAST_BAR ? spare : 0;
    const columns = besideBars(columnsOf(block.columns, wishes, width / size - room), room);
    const couldBeWhole = unbroken >= setting.smallest;
    const grid: Grid = { size, width, columns, id, couldBeWhole, room };
    const headSlice = rowSlice(head, "head", grid, setting);
    return [
      ...(block.caption === ""
        ? [{ ...headSlice, above: bodySize * 0.8 }]
        : [captionSlice(caption, id, bodySize, width, setting), headSlice]),
      ...rows.map((row, index) => ({
        ...rowSlice(row, index, { ...grid, bar: bars[index] }, setting, index === rows.length - 1),
        keepWithNext: isAtEdge(index, rows.length),
        head: repeated(headSlice),
      })),
    ];
  };
}

/** The caption over a table, kept with what follows. */
export function captionSlice(
  caption: readonly Unit[],
  id: string,
  size: number,
  width: number,
  setting: Setting,
  type: "Caption" | "P" = "Caption",
): Slice {
  const top = setText(caption, { size, width, align: "center" }, setting);
  const tag: readonly Tag[] =
    type === "P"
      ? [{ type, id: `${id}.caption` }]
      : [
          { type: "Table", id },
          { type, id: `${id}.caption` },
        ];
  return slice({
    above: size * 0.8,
    height: top.height + size * 0.35,
    keepWithNext: true,
    mayEnd: false,
    draw: () => [{ tag, marks: top.marks() }],
  });
}

/** The other tables of a notice that have the columns of one. */
export function siblingsOf(
  block: TableBlock,
  tables: readonly TableBlock[],
): readonly TableBlock[] {
  return tables.filter((one) => one !== block && hasSameColumns(one, block));
}

/** Bars shorter than this, in em, tell nothing. */
const LEAST_BAR = 5;

/** The columns after the first moved to the right, so that bars have room; lengths in em. */
function besideBars(columns: readonly Column[], room: number): readonly Column[] {
  return columns.map((column, index) => (index === 0 ? column : { ...column, x: column.x + room }));
}

/** A bar after the first cell: filled for who is elected, which the row's words say too. */
function barMarks(height: number, grid: Grid, { hairline, look }: Setting): readonly Mark[] {
  const { bar, room, size, columns } = grid;
  const [first] = columns;
  if (bar === undefined || room === 0 || first === undefined) return [];
  const length = Math.max(hairline * 2, bar.share * (room - 2 * SIDE) * size);
  const thickness = size * 0.62;
  const place = [
    (first.x + first.width + SIDE) * size,
    (height - thickness) / 2,
    length,
    thickness,
  ] as const;
  return [
    ...area(place, bar.strong && look.fills ? look.head : undefined),
    ...frame(place, hairline * (bar.strong ? 2 : 1.2), bar.strong ? look.head : look.line),
  ];
}

/** Tables of the same columns, as one for each post, are set alike: one size, the columns below one another. */
function hasSameColumns(one: TableBlock, other: TableBlock): boolean {
  const labels = (table: TableBlock) => table.columns.map(({ label }) => label).join("\n");
  return labels(one) === labels(other);
}

/** Type of a table beside that of the body. */
const TABLE_SIZE = 0.92;
/** The same where that keeps every cell on one line. */
const WHOLE_TABLE_SIZE = 0.8;
/** The same where the longest words would not fit beside one another. */
const LEAST_TABLE_SIZE = 0.74;
/** Space above and below the text of a cell, in em. */
const PAD = { least: 0.22, most: 0.38 };

interface Grid {
  readonly id: string;
  readonly size: number;
  readonly width: number;
  readonly columns: readonly Column[];
  /** Whether every cell would be on one line in smaller type that is no smaller than the smallest of the body. */
  readonly couldBeWhole: boolean;
  /** Room for bars after the first column, in em; and the bar of a row. */
  readonly room: number;
  readonly bar?: Bar | undefined;
}

function rowSlice(
  cells: readonly (readonly Unit[])[],
  row: number | "head",
  grid: Grid,
  setting: Setting,
  last = false,
): Slice {
  const { size } = grid;
  const pad = size * (PAD.least + (PAD.most - PAD.least) * looseness(size / TABLE_SIZE, setting));
  const texts: readonly SetText[] = grid.columns.map((column, index) =>
    setText(
      cells[index] ?? [],
      {
        size,
        x: (column.x + SIDE) * size,
        y: pad,
        width: (column.width - 2 * SIDE) * size,
        align: column.align,
      },
      setting,
    ),
  );
  const isWrapped = grid.couldBeWhole && texts.some(({ lines }) => lines > 1);
  const height = Math.max(size, ...texts.map((text) => text.height)) + 2 * pad;
  const tags: readonly Tag[] = [
    { type: "Table", id: grid.id },
    { type: "TR", id: `${grid.id}.${row}` },
  ];
  const cellParts = () =>
    texts.map(
      (text, index): Part => ({
        tag: [
          ...tags,
          { type: row === "head" || index === 0 ? "TH" : "TD", id: `${grid.id}.${row}.${index}` },
        ],
        marks: text.marks(),
      }),
    );
  return slice({
    height: height + (last ? size * 0.4 : 0),
    keepWithNext: row === "head",
    mayEnd: row !== "head",
    cut: worstCut(texts.map((text) => text.cut)) ?? (isWrapped ? "cell" : undefined),
    draw: () => [
      {
        tag: [],
        marks: [...rules(row, last, height, grid, setting), ...barMarks(height, grid, setting)],
      },
      ...cellParts(),
    ],
  });
}

/** Lines of a row: heavy above and below the table and under its head, thin between rows. */
function rules(
  row: number | "head",
  last: boolean,
  height: number,
  grid: Grid,
  setting: Setting,
): readonly Mark[] {
  const heavy = setting.hairline * 2;
  const line = (y: number, weight: number): Mark => ({
    type: "rectangle",
    x: 0,
    y: y - weight / 2,
    width: grid.width,
    height: weight,
    color: weight === heavy ? "black" : setting.look.line,
  });
  return row === "head"
    ? [
        ...area([0, 0, grid.width, height], setting.look.ground),
        line(0, heavy),
        line(height, heavy),
      ]
    : [line(height, last ? heavy : setting.hairline)];
}

/** The head of a table on a further page: to be seen, but not read out again. */
export function repeated(head: Slice): Slice {
  return { ...head, draw: () => head.draw().map(({ marks }) => ({ tag: [], marks })) };
}
