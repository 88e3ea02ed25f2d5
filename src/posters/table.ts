import type { TableBlock, Text } from "../model/notice.ts";
import { type Column, columnsOf, SIDE, wishOf } from "./columns.ts";
import { worstCut } from "./lines.ts";
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
  const words = wishes.reduce((sum, wish) => sum + wish.words, 0);
  return (bodySize, width) => {
    const size = Math.max(
      bodySize * LEAST_TABLE_SIZE,
      Math.min(bodySize * TABLE_SIZE, (width / words) * 0.999),
    );
    const columns = columnsOf(block.columns, wishes, width / size);
    const grid = { size, width, columns, id };
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
/** The same where the longest words would not fit beside one another. */
const LEAST_TABLE_SIZE = 0.74;
/** Space above and below the text of a cell, in em. */
const PAD = { least: 0.22, most: 0.38 };

interface Grid {
  readonly id: string;
  readonly size: number;
  readonly width: number;
  readonly columns: readonly Column[];
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
    cut: worstCut(texts.map((text) => text.cut)),
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
