import type { TableBlock, Text } from "../model/notice.ts";
import { naturalWidth } from "./lines.ts";
import type { Mark, Part, Tag } from "./marks.ts";
import { faces, looseness, type SetText, type Setting, setText, shape } from "./setting.ts";
import { plainText, type Unit } from "./shaping.ts";
import { type Composer, type Slice, slice } from "./slices.ts";

/** A table: caption, head, and a slice a row, so that no row is split; the head comes again on every page. */
export function composeTable(block: TableBlock, id: string, setting: Setting): Composer {
  const caption = shape(plainText(block.caption), faces.bold, setting);
  const head = block.columns.map(({ label }) => shape(plainText(label), faces.bold, setting));
  const rows = block.rows.map((row) => row.map((cell: Text) => shape(cell, faces.table, setting)));
  const wishes = block.columns.map((_, column) =>
    wishOf([head, ...rows].map((row) => row[column] ?? [])),
  );
  return (bodySize, width) => {
    const size = bodySize * TABLE_SIZE;
    const grid = { size, width, columns: columnsOf(block, wishes, width / size), id };
    const top = setText(caption, { size: bodySize, width, align: "center" }, setting);
    const captionSlice = slice({
      above: bodySize * 0.8,
      height: top.height + bodySize * 0.35,
      keepWithNext: true,
      mayEnd: false,
      parts: [
        {
          tag: [
            { type: "Table", id },
            { type: "Caption", id: `${id}.caption` },
          ],
          marks: top.marks,
        },
      ],
    });
    const headSlice = rowSlice(head, "head", grid, setting);
    return [
      ...(block.caption === ""
        ? [{ ...headSlice, above: bodySize * 0.8 }]
        : [captionSlice, headSlice]),
      ...rows.map((row, index) => ({
        ...rowSlice(row, index, grid, setting, index === rows.length - 1),
        keepWithNext: index === 0 && rows.length > 2,
        head: repeated(headSlice),
      })),
    ];
  };
}

/** Type of a table beside that of the body. */
const TABLE_SIZE = 0.92;
/** Space in a cell, in em: at either side, above and below. */
const PAD = { side: 0.45, least: 0.22, most: 0.38 };
/** A column of words is no narrower than four ideographs. */
const NARROW = 4;

/** What a column needs, in em: its longest unit, and its longest cell on one line. */
interface Wish {
  readonly least: number;
  readonly whole: number;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: "start" | "end";
}

interface Grid {
  readonly id: string;
  readonly size: number;
  readonly width: number;
  readonly columns: readonly Column[];
}

function wishOf(cells: readonly (readonly Unit[])[]): Wish {
  const pads = 2 * PAD.side + 0.02;
  const unit = Math.max(0, ...cells.flatMap((cell) => cell.map(({ width }) => width)));
  const whole = Math.max(unit, ...cells.map(naturalWidth));
  return { least: Math.max(unit, Math.min(whole, NARROW)) + pads, whole: whole + pads };
}

/** Shares the width, given in em: each column gets what it must, then what it would like. */
function columnsOf(block: TableBlock, wishes: readonly Wish[], width: number): readonly Column[] {
  const whole = sum(wishes.map((wish) => wish.whole));
  const least = sum(wishes.map((wish) => wish.least));
  const widths =
    whole <= width
      ? wishes.map((wish) => wish.whole + ((width - whole) * spare(wish)) / sum(wishes.map(spare)))
      : least <= width
        ? wishes.map(
            (wish) => wish.least + ((width - least) * (wish.whole - wish.least)) / (whole - least),
          )
        : squeezed(wishes, width);
  let x = 0;
  return block.columns.map(({ align }, index) => {
    const column = { x, width: widths[index] ?? 0, align };
    x += column.width;
    return column;
  });
}

/** A column's claim on width that no column needs: wide ones get more, but not by as much as they are wider. */
function spare(wish: Wish): number {
  return Math.sqrt(wish.whole);
}

/** Columns that can't all hold their longest unit: narrow ones keep their width, wide ones share the rest. */
function squeezed(wishes: readonly Wish[], width: number): readonly number[] {
  let open = wishes.map((_, index) => index);
  let left = width;
  const widths = wishes.map(() => 0);
  for (;;) {
    const fair = left / open.length;
    const content = open.filter((index) => (wishes[index]?.least ?? 0) <= fair);
    if (content.length === 0 || content.length === open.length) {
      for (const index of open) {
        widths[index] = fair;
      }
      return widths;
    }
    for (const index of content) {
      widths[index] = wishes[index]?.least ?? 0;
      left -= widths[index] ?? 0;
    }
    open = open.filter((index) => !content.includes(index));
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
        x: (column.x + PAD.side) * size,
        y: pad,
        width: (column.width - 2 * PAD.side) * size,
        align: column.align,
      },
      setting,
    ),
  );
  const height = Math.max(size, ...texts.map((text) => text.height)) + 2 * pad;
  const tags: readonly Tag[] = [
    { type: "Table", id: grid.id },
    { type: "TR", id: `${grid.id}.${row}` },
  ];
  const parts: readonly Part[] = texts.map(({ marks }, index) => ({
    tag: [
      ...tags,
      { type: row === "head" || index === 0 ? "TH" : "TD", id: `${grid.id}.${row}.${index}` },
    ],
    marks,
  }));
  return slice({
    height: height + (last ? size * 0.4 : 0),
    keepWithNext: row === "head",
    mayEnd: row !== "head",
    cut: texts.some((text) => text.cut),
    parts: [{ tag: [], marks: rules(row, last, height, grid, setting) }, ...parts],
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
    color: weight === heavy ? "black" : "line",
  });
  const ground: Mark = {
    type: "rectangle",
    x: 0,
    y: 0,
    width: grid.width,
    height,
    color: "tint",
  };
  return row === "head"
    ? [ground, line(0, heavy), line(height, heavy)]
    : [line(height, last ? heavy : setting.hairline)];
}

/** The head of a table on a further page: to be seen, but not read out again. */
function repeated(head: Slice): Slice {
  return { ...head, parts: head.parts.map(({ marks }) => ({ tag: [], marks })) };
}
