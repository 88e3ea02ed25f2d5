import type { Text } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import type { PosterFonts } from "./fonts.ts";
import type { PosterInput } from "./input.ts";
import { type Broken, breakUnits, type Line, lineAt, type Measure } from "./lines.ts";
import type { Look } from "./looks.ts";
import type { Color, TextMark } from "./marks.ts";
import { type Cut, shapeText, type TextStyle, type Unit } from "./shaping.ts";

/** Sets units at a size: lines as marks. */

/** What every block of a poster is set with. */
export interface Setting {
  readonly fonts: PosterFonts;
  readonly locale: Locale;
  /** Thickness of the thinnest line, in the format's unit. */
  readonly hairline: number;
  /** Smallest type size of the body: near it lines and rows stand closer. */
  readonly smallest: number;
  /** Whether a table too wide for its words folds, a row below another; paper has room or further pages. */
  readonly folds: boolean;
  /** Leaves room for the seal beside the signature. */
  readonly sealRoom: number;
  readonly look: Look;
  /** Whether rows stay rows: boxes and a timeline only where they cost no page. */
  readonly dense: boolean;
  /** Photographs of the people of the notice's tables; without, none is shown. */
  readonly photographs?: PosterInput["photographs"];
}

/** How a run of lines stands in its box. */
export interface Placement extends Omit<Measure, "width" | "indent"> {
  readonly size: number;
  /** Width of the box, in the format's unit. */
  readonly width: number;
  /** Left edge of the box. */
  readonly x?: number;
  /** Top edge of the box. */
  readonly y?: number;
  /** Indent of the first line, in em. */
  readonly indent?: number;
  /** Height of a line, in em. */
  readonly leading?: number;
  readonly align?: "start" | "center" | "end";
  readonly color?: Color;
}

/**
 * The faces of a poster are few, since each one is embedded: serif for what is read, sans bold (黑体) for what
 * leads the eye, as official documents have it. Names and titles of offices are in serif bold.
 */
export const faces = {
  table: { plain: "serif", strong: "sansBold", tabular: true },
  bold: { plain: "sansBold", strong: "sansBold" },
  label: { plain: "sans", strong: "sansBold" },
  title: { plain: "serifBold", strong: "serifBold", wholeWords: true },
} as const;

/** Faces of running text; a strong word of Chinese is in 黑体. */
export function bodyFaces(setting: Setting): Pick<TextStyle, "plain" | "strong"> {
  return { plain: "serif", strong: setting.locale === "en" ? "serifBold" : "sansBold" };
}

/** Height of a line of body text, in em. */
export function bodyLeading(size: number, setting: Setting): number {
  const [close, open] = setting.locale === "en" ? [1.3, 1.44] : [1.45, 1.66];
  return close + (open - close) * looseness(size, setting);
}

/** 0 at the smallest type, where space is short, to 1 a third above it. */
export function looseness(size: number, setting: Setting): number {
  return Math.min(1, Math.max(0, (size / setting.smallest - 1) * 3));
}

/** Height of a line of headings, labels and tables, in em. */
export function tightLeading(locale: Locale): number {
  return locale === "en" ? 1.25 : 1.35;
}

/** Text cut into units that no line break divides, in the language and fonts of the setting. */
export function shape(
  text: Text,
  style: Omit<TextStyle, "locale">,
  setting: Setting,
): readonly Unit[] {
  return shapeText(text, { ...style, locale: setting.locale }, setting.fonts);
}

/** Breaks units into lines and places them below one another. */
export function setText(units: readonly Unit[], placement: Placement, setting: Setting): SetText {
  const { size, width, indent, justify, balance, leading } = placement;
  const broken = breakUnits(units, { width: width / size, indent, justify, balance });
  return new SetText(broken, placement, (leading ?? tightLeading(setting.locale)) * size);
}

/** Lines of which the height is known, drawn once the size is settled. */
export class SetText {
  readonly height: number;
  readonly #broken: Broken;
  readonly #placement: Placement;
  readonly #lineHeight: number;

  constructor(broken: Broken, placement: Placement, lineHeight: number) {
    this.height = broken.rows.length * lineHeight;
    this.#broken = broken;
    this.#placement = placement;
    this.#lineHeight = lineHeight;
  }

  /** How many lines there are. */
  get lines(): number {
    return this.#broken.rows.length;
  }

  /** What had to be broken, if anything. */
  get cut(): Cut | undefined {
    return this.#broken.cut;
  }

  marks(): readonly TextMark[] {
    return this.#broken.rows.map((_, index) => this.#mark(index, index * this.#lineHeight));
  }

  /** One line, counted from 0, by itself as if it were the first. */
  lineMark(index: number): TextMark {
    return this.#mark(index, 0);
  }

  #mark(index: number, top: number): TextMark {
    const { size, x = 0, y = 0, color = "black" } = this.#placement;
    const line = lineAt(this.#broken, index);
    return {
      type: "text",
      x: x + startOf(line, this.#placement),
      y: y + top + baseline(this.#lineHeight, size),
      size,
      color,
      glyphs: line.glyphs,
    };
  }
}

/** From the top of a line to the baseline; an ideograph stands 0.88 em above it and 0.12 em below. */
function baseline(height: number, size: number): number {
  return (height - size) / 2 + 0.88 * size;
}

function startOf(line: Line, placement: Placement): number {
  const slack = placement.width - line.width * placement.size;
  switch (placement.align ?? "start") {
    case "start":
      return 0;
    case "center":
      return slack / 2;
    case "end":
      return slack;
  }
}
