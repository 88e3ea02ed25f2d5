import type { Template } from "../model/poster-formats.ts";
import type { Color, Mark, RectangleMark } from "./marks.ts";

/** What a template draws with: its inks, its grounds, and the lines of boxes. */
export interface Look {
  /** The issuer's name and the rule under the head. */
  readonly head: Color;
  /** Labels and small notes. */
  readonly quiet: Color;
  /** Thin lines. */
  readonly line: Color;
  /** Behind the heads of tables; none where a printer would make it spots. */
  readonly ground: Color | undefined;
  /** Behind what nobody may miss. */
  readonly alarm: Color | undefined;
  /** Whether areas are filled; without, a bar or a dot is drawn as its outline. */
  readonly fills: boolean;
}

const coloured: Look = {
  head: "red",
  quiet: "grey",
  line: "line",
  ground: "tint",
  alarm: "blush",
  fills: true,
};

export const looks: Readonly<Record<Template, Look>> = {
  official: coloured,
  board: coloured,
  large: { ...coloured, quiet: "black" },
  plain: {
    head: "black",
    quiet: "black",
    line: "black",
    ground: undefined,
    alarm: undefined,
    fills: false,
  },
};

/** A filled rectangle; nothing where the look has no colour for it. */
export function area(
  [x, y, width, height]: Place,
  color: Color | undefined,
): readonly RectangleMark[] {
  return color === undefined ? [] : [{ type: "rectangle", x, y, width, height, color }];
}

/** A thin line across the column. */
export function thinLine(
  y: number,
  width: number,
  { hairline, look }: { readonly hairline: number; readonly look: Look },
): RectangleMark {
  return { type: "rectangle", x: 0, y, width, height: hairline, color: look.line };
}

/** The thin lines of a row: below it, and above the first. */
export function linesOfRow(
  row: number,
  height: number,
  width: number,
  setting: { readonly hairline: number; readonly look: Look },
): readonly RectangleMark[] {
  return [...(row === 0 ? [0] : []), height].map((y) => thinLine(y, width, setting));
}

/** Left, top, width and height, in the format's unit. */
export type Place = readonly [x: number, y: number, width: number, height: number];

/** The outline of a rectangle, drawn inside it. */
export function frame([x, y, width, height]: Place, weight: number, color: Color): readonly Mark[] {
  return [
    ...area([x, y, width, weight], color),
    ...area([x, y + height - weight, width, weight], color),
    ...area([x, y + weight, weight, height - 2 * weight], color),
    ...area([x + width - weight, y + weight, weight, height - 2 * weight], color),
  ];
}
