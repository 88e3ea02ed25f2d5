import type { FactsBlock, TableBlock, Text } from "../model/notice.ts";
import { naturalWidth } from "./lines.ts";
import { area } from "./looks.ts";
import type { Mark } from "./marks.ts";
import { bodyFaces, faces, type Setting, setText, shape } from "./setting.ts";
import { plainText, type Unit } from "./shaping.ts";
import { type Composer, slice } from "./slices.ts";
import { composeTable } from "./table.ts";

/** Counts as a grid of figures: each under its label, the figure large, and what is said of it small below. */
export function composeFigures(block: FactsBlock, id: string, setting: Setting): Composer {
  const figures = block.facts.map(({ label, value }) => {
    const [figure, remark] = parted(value);
    return {
      label: shape(plainText(label), bodyFaces(setting), setting),
      figure: shape(figure, { ...faces.bold, tabular: true }, setting),
      remark: shape(remark, bodyFaces(setting), setting),
    };
  });
  const widest = Math.max(
    0,
    ...figures.map(({ label, figure }) =>
      Math.max(longest(label) * LABEL, naturalWidth(figure) * FIGURE),
    ),
  );
  return (size, width) => {
    const across = acrossOf(figures.length, width / size, widest + 2 * SIDE);
    const cell = width / across;
    const rows = Array.from({ length: Math.ceil(figures.length / across) }, (_, row) =>
      figures.slice(row * across, (row + 1) * across),
    );
    return rows.map((shown, row) => {
      const texts = shown.map(({ label, figure, remark }, index) => {
        const place = { width: cell - 2 * SIDE * size, x: index * cell + SIDE * size };
        const pad = PAD * size;
        const above = setText(
          label,
          { ...place, size: size * LABEL, y: pad, color: setting.look.quiet },
          setting,
        );
        const value = setText(
          figure,
          { ...place, size: size * FIGURE, y: pad + above.height },
          setting,
        );
        const below = setText(
          remark,
          { ...place, size: size * LABEL, y: pad + above.height + value.height },
          setting,
        );
        return {
          marks: () => [...above.marks(), ...value.marks(), ...below.marks()],
          height: above.height + value.height + below.height + 2 * pad,
        };
      });
      const height = Math.max(0, ...texts.map((text) => text.height));
      const rule = (x: number, y: number, w: number, h: number): readonly Mark[] =>
        area([x, y, w, h], setting.look.line);
      const lines = () => [
        ...(row === 0 ? rule(0, 0, width, setting.hairline) : []),
        ...rule(0, height, width, setting.hairline),
        ...shown
          .slice(1)
          .flatMap((_, index) => rule((index + 1) * cell, 0, setting.hairline, height)),
      ];
      return slice({
        above: row === 0 ? size * 0.6 : 0,
        height: height + (row === rows.length - 1 ? size * 0.3 : 0),
        draw: () => [
          { tag: [], marks: lines() },
          ...texts.map(({ marks }, index) => ({
            tag: [{ type: "P", id: `${id}.${row * across + index}` }] as const,
            marks: marks(),
          })),
        ],
      });
    });
  };
}

/** A table of counts: on its side, so that they stand beside one another, where every cell has room on one line. */
export function composeCounts(
  block: TableBlock,
  id: string,
  setting: Setting,
  siblings: readonly TableBlock[],
): Composer {
  const upright = composeTable(block, id, setting, siblings);
  const lying = onItsSide(block);
  const across = composeTable(lying, id, setting, []);
  const widths = lying.columns.map(({ label }, column) =>
    Math.max(
      naturalWidth(shape(plainText(label), faces.bold, setting)),
      ...lying.rows.map((row) => naturalWidth(shape(row[column] ?? [], faces.table, setting))),
    ),
  );
  const natural = widths.reduce((sum, width) => sum + width + SIDES, 0);
  return (size, width) => (natural * size <= width ? across : upright)(size, width);
}

/** Space at both sides of a cell, in em. */
const SIDES = 1;

function onItsSide(block: TableBlock): TableBlock {
  const [corner, ...others] = block.columns;
  return {
    ...block,
    columns: [
      corner ?? { label: "", align: "start" },
      ...block.rows.map(([head = []]) => ({
        label: head.map(({ text }) => text).join(""),
        align: "end" as const,
      })),
    ],
    rows: others.map(({ label }, index) => [
      plainText(label),
      ...block.rows.map((row) => row[index + 1] ?? []),
    ]),
  };
}

const PAD = 0.36;
const SIDE = 0.5;
const LABEL = 0.8;
const FIGURE = 1.3;

/** The figure with its unit, and a remark in brackets after it. */
function parted(value: Text): readonly [figure: Text, remark: Text] {
  const at = value.findIndex(({ role, text }) => role === "plain" && /^\s*[（(]/.test(text));
  return at <= 0 ? [value, []] : [value.slice(0, at), value.slice(at)];
}

function longest(units: readonly Unit[]): number {
  return Math.max(0, ...units.map(({ width }) => width));
}

/** How many figures stand beside one another: as many as fit, in rows of about one length. */
function acrossOf(count: number, width: number, least: number): number {
  const most = Math.max(1, Math.min(4, count, Math.floor(width / least)));
  return Math.ceil(count / Math.ceil(count / most));
}
