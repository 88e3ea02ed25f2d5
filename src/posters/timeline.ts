import type { TableBlock, Text } from "../model/notice.ts";
import { naturalWidth, worstCut } from "./lines.ts";
import { area, frame } from "./looks.ts";
import type { Mark } from "./marks.ts";
import { bodyFaces, faces, type SetText, type Setting, setText, shape } from "./setting.ts";
import { plainText, type Unit } from "./shaping.ts";
import { type Composer, isAtEdge, slice } from "./slices.ts";
import { captionSlice, repeated } from "./table.ts";

/** Whether a table says in one of its columns when each of its rows is. */
export function isTimeline(block: TableBlock): boolean {
  return dateColumn(block) !== undefined;
}

/**
 * Steps on a line in time: the day at the left, a mark on the line, and at its right what happens, and at what hour
 * and place. No step is split; the labels come again on every page.
 */
export function composeTimeline(block: TableBlock, id: string, setting: Setting): Composer {
  const date = dateColumn(block) ?? 1;
  const caption = shape(plainText(block.caption), faces.bold, setting);
  const isOther = (index: number) => index !== 0 && index !== date;
  const labels = block.columns.map(({ label }) =>
    shape(plainText(label), bodyFaces(setting), setting),
  );
  const steps = block.rows.map((row) => ({
    name: shape(row[0] ?? [], faces.bold, setting),
    day: shape(row[date] ?? [], faces.bold, setting),
    others: row.filter((_, index) => isOther(index)).map((cell) => shapeOther(cell, setting)),
  }));
  const widest = Math.max(0, ...steps.map(({ day }) => naturalWidth(day)));
  return (size, width) => {
    const days = Math.min(widest * size * DAY, width * 0.36) + 0.01;
    const rail = days + size * 1.1;
    const left = rail + size * 1.1;
    const measure = { left, width: width - left };
    const texts = steps.map(({ name, day, others }) => {
      const at = setText(
        day,
        { size: size * DAY, width: days, y: PAD * size, align: "end" },
        setting,
      );
      const title = setText(name, { size, width: measure.width, x: left, y: PAD * size }, setting);
      const rest = flow(others, size, { ...measure, top: PAD * size + title.height }, setting);
      const height = Math.max(at.height, title.height + rest.height) + 2 * PAD * size;
      const cut = worstCut([at.cut, title.cut, rest.cut]);
      const marks = () => [...title.marks(), ...at.marks(), ...rest.marks()];
      return { marks, height, cut };
    });
    const label = (units: readonly Unit[], x: number, space: number, align: "start" | "end") =>
      setText(
        units,
        { size: size * LABEL, width: space, x, align, color: setting.look.quiet },
        setting,
      );
    const [first = [], second = [], ...others] = [
      labels[0] ?? [],
      labels[date] ?? [],
      ...labels.filter((_, index) => isOther(index)),
    ];
    const heads = flow(
      [first, ...others],
      size * LABEL * 1.1,
      { ...measure, top: 0 },
      setting,
      true,
    );
    const when = label(second, 0, days, "end");
    const headMarks = () => {
      const [name, ...rest] = heads.marks();
      return [...(name === undefined ? [] : [name]), ...when.marks(), ...rest];
    };
    const head = slice({
      height: Math.max(heads.height, when.height) + size * 0.2,
      keepWithNext: true,
      mayEnd: false,
      draw: () => [{ tag: [{ type: "P", id: `${id}.head` }], marks: headMarks() }],
    });
    const again = repeated(head);
    const rows = texts.map(({ marks, height, cut }, index) =>
      slice({
        height: height + (index === texts.length - 1 ? size * 0.3 : 0),
        cut,
        keepWithNext: isAtEdge(index, texts.length),
        head: again,
        draw: () => [
          { tag: [], marks: railMarks(index, texts.length, rail, height, size, setting) },
          { tag: [{ type: "P", id: `${id}.${index}` }], marks: marks() },
        ],
      }),
    );
    const top = { ...head, above: block.caption === "" ? size * 0.6 : 0 };
    return block.caption === ""
      ? [top, ...rows]
      : [captionSlice(caption, id, size, width, setting, "P"), top, ...rows];
  };
}

/** Space above and below a step, in em; type of the days and of the labels beside that of the names. */
const PAD = 0.32;
const DAY = 0.92;
const LABEL = 0.76;
const OTHER = 0.86;

/** The column after the first in which most cells have a date. */
function dateColumn({ columns, rows }: TableBlock): number | undefined {
  const dated = columns.map(
    (_, column) =>
      rows.filter((row) => (row[column] ?? []).some(({ role }) => role === "date")).length,
  );
  const index = dated.findIndex((count, column) => column > 0 && count > rows.length / 2);
  return index < 0 ? undefined : index;
}

/** A cell that only fills its place in a table says nothing here. */
function shapeOther(cell: Text, setting: Setting): readonly Unit[] {
  const isEmpty = cell.every(({ text }) => text === "—");
  return isEmpty ? [] : shape(cell, bodyFaces(setting), setting);
}

/** Texts one after another on a line as long as they fit, else on a new line. */
function flow(
  texts: readonly (readonly Unit[])[],
  size: number,
  { left, width, top }: { readonly left: number; readonly width: number; readonly top: number },
  setting: Setting,
  quiet = false,
): Pick<SetText, "marks" | "height" | "cut"> {
  const small = size * (quiet ? 1 : OTHER);
  const set: SetText[] = [];
  let [x, y, lineHeight] = [0, 0, 0];
  for (const units of texts.filter(({ length }) => length > 0)) {
    const own = naturalWidth(units) * small;
    if (x > 0 && x + own > width) {
      y += lineHeight;
      x = 0;
    }
    const color = quiet ? setting.look.quiet : "black";
    const text = setText(
      units,
      { size: small, width: width - x + 0.01, x: left + x, y: top + y, color },
      setting,
    );
    set.push(text);
    lineHeight = text.height;
    x += own + small * 1.2;
  }
  return {
    marks: () => set.flatMap((text) => text.marks()),
    height: texts.length === 0 ? 0 : y + lineHeight,
    cut: worstCut(set.map(({ cut }) => cut)),
  };
}

/** The line of time beside a step, and the step's mark on it. */
function railMarks(
  index: number,
  count: number,
  x: number,
  height: number,
  size: number,
  { hairline, look }: Setting,
): readonly Mark[] {
  const weight = hairline * 1.6;
  const side = size * 0.42;
  const middle = PAD * size + size * 0.68;
  const from = index === 0 ? middle : 0;
  const until = index === count - 1 ? middle : height;
  const dot = [x - side / 2, middle - side / 2, side, side] as const;
  return [
    ...area([x - weight / 2, from, weight, until - from], look.line),
    ...area(dot, look.fills ? look.head : "white"),
    ...(look.fills ? [] : frame(dot, hairline * 1.6, "black")),
  ];
}
