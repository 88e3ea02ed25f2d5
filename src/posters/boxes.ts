import type { TableBlock, Text } from "../model/notice.ts";
import {
  CELL,
  CELL_GAP,
  type Entry,
  GAP,
  type Grid,
  gridOf,
  LABEL,
  LABEL_GAP,
  LEADING,
  NAME,
  type Needs,
  needsOf,
  PAD,
  type PhotoRoom,
} from "./box-grid.ts";
import { naturalWidth, worstCut } from "./lines.ts";
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
  const family = familyOf(block, siblings, setting);
  return (size, width) => {
    const { grid, boxWidth, groups, heights } = drawnAt(family, size, width, setting);
    const { photo } = family.needs;
    const boxes = groups[family.tables.indexOf(block)] ?? [];
    const text = heights.reduce((sum, one) => sum + one, 0);
    const height = PAD * size * 2 + Math.max(text, photo.height * size);
    const rows = Array.from({ length: Math.ceil(boxes.length / grid.across) }, (_, row) => {
      const shown = boxes.slice(row * grid.across, (row + 1) * grid.across);
      return slice({
        above: row === 0 ? 0 : GAP * size,
        height: height + (row === lastRow(boxes, grid) ? size * 0.3 : 0),
        cut: worstCut(shown.flatMap(({ cells }) => cells.map(({ cut }) => cut))),
        draw: () =>
          shown.flatMap((box, index) =>
            boxParts(
              box,
              [index * (boxWidth + GAP * size), boxWidth, height],
              heights,
              photo,
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

/** Tables whose boxes are of one size; they are set once for all, as each has to know the others. */
interface Family {
  readonly tables: readonly TableBlock[];
  readonly labels: readonly (readonly Unit[])[];
  readonly groups: readonly (readonly Entry[])[];
  readonly needs: Needs;
  readonly drawn: Map<string, Drawn>;
}

/** The boxes of a family at a size. */
interface Drawn {
  readonly grid: Grid;
  readonly boxWidth: number;
  /** The boxes of each table. */
  readonly groups: readonly (readonly SetEntry[])[];
  readonly heights: readonly number[];
}

const families = new WeakMap<Setting, Map<TableBlock, Family>>();

function familyOf(block: TableBlock, siblings: readonly TableBlock[], setting: Setting): Family {
  const alike = new Set([block, ...siblingsOf(block, siblings)]);
  const tables = siblings.filter((one) => alike.has(one));
  const first = tables[0] ?? block;
  const known = families.get(setting) ?? new Map<TableBlock, Family>();
  families.set(setting, known);
  const made = known.get(first) ?? newFamily(tables, setting);
  known.set(first, made);
  return made;
}

function newFamily(tables: readonly TableBlock[], setting: Setting): Family {
  const labels = (tables[0]?.columns ?? [])
    .slice(1)
    .map(({ label }) => shape(plainText(label), bodyFaces(setting), setting));
  const groups = tables.map(({ rows, photos }) =>
    rows.map((row, index) => entryOf(row, photos?.[index], setting)),
  );
  return { tables, labels, groups, needs: needsOf(groups, labels), drawn: new Map() };
}

function drawnAt(family: Family, size: number, width: number, setting: Setting): Drawn {
  const key = `${size} ${width}`;
  const known = family.drawn.get(key);
  if (known !== undefined) return known;
  const grid = gridOf(family.needs, width / size);
  const boxWidth = (width - (grid.across - 1) * GAP * size) / grid.across;
  const { photo } = family.needs;
  const textWidth = boxWidth - (2 * PAD + photo.width + photo.gap) * size;
  const groups = family.groups.map((group) =>
    group.map((entry) => setEntry(entry, family.labels, grid, textWidth, size, setting)),
  );
  const drawn = { grid, boxWidth, groups, heights: heightsOf(groups.flat()) };
  family.drawn.set(key, drawn);
  return drawn;
}

function entryOf(
  [first = [], ...others]: readonly Text[],
  photo: string | undefined,
  setting: Setting,
): Entry {
  return {
    photograph: photo === undefined ? undefined : setting.photographs?.get(photo),
    says: first.map(({ text }) => text).join(""),
    name: shape(first, { plain: "serifBold", strong: "serifBold" }, setting),
    cells: others.map((cell) => shape(cell, faces.table, setting)),
  };
}

/** The name, and the cells one after another, each in its row of the grid; 0 is beside the name. */
interface SetEntry extends Pick<Entry, "photograph" | "says"> {
  readonly name: SetText;
  readonly cells: readonly SetCell[];
}

interface SetCell {
  readonly marks: () => readonly Mark[];
  readonly height: number;
  readonly row: number;
  readonly cut: SetText["cut"];
}

function setEntry(
  { name, cells, photograph, says }: Entry,
  labels: readonly (readonly Unit[])[],
  grid: Grid,
  inner: number,
  size: number,
  setting: Setting,
): SetEntry {
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
    photograph,
    says,
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
  const marks = () => [...above.marks(), ...text.marks()];
  return { marks, height, row: at.row, cut: text.cut };
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
  { name, cells, photograph, says }: SetEntry,
  [x, width, height]: readonly [x: number, width: number, height: number],
  heights: readonly number[],
  photo: PhotoRoom,
  id: string,
  tableId: string,
  size: number,
  setting: Setting,
): readonly Part[] {
  const row: readonly Tag[] = [
    { type: "Table", id: tableId },
    { type: "TR", id },
  ];
  const edge = x + PAD * size;
  const left = edge + (photo.width + photo.gap) * size;
  const head: Tag = { type: "TH", id: `${id}.0` };
  const topOf = (index: number) =>
    PAD * size + heights.slice(0, index).reduce((sum, one) => sum + one, 0);
  return [
    {
      tag: [],
      marks: frame([x, 0, width, height], setting.hairline * 1.3, setting.look.line),
    },
    ...(photograph === undefined
      ? []
      : [
          {
            tag: [...row, head, { type: "Figure", id: `${id}.photo`, alt: says }],
            marks: [
              {
                type: "photograph",
                x: edge,
                y: PAD * size,
                width: photo.width * size,
                height: photo.height * size,
                photograph,
              },
            ],
          } satisfies Part,
        ]),
    { tag: [...row, head], marks: moved(name.marks(), left, topOf(0)) },
    ...cells.map(
      (cell, index): Part => ({
        tag: [...row, { type: "TD", id: `${id}.${index + 1}` }],
        marks: moved(cell.marks(), left, topOf(cell.row)),
      }),
    ),
  ];
}
