import type { PlacedGlyph } from "./lines.ts";
import type { Photograph } from "./photograph.ts";

/**
 * What a poster is drawn from. Lengths are in the format's unit: points for PDF, pixels for pictures.
 * The origin is at the top left.
 */
export type Mark = TextMark | RectangleMark | CodeMark | PhotographMark;

/** Glyphs of one line, in one size and colour. */
export interface TextMark {
  readonly type: "text";
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly color: Color;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface RectangleMark {
  readonly type: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
}

/** A QR code. */
export interface CodeMark {
  readonly type: "code";
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly modules: readonly (readonly boolean[])[];
}

/** A photograph that fills a box. */
export interface PhotographMark {
  readonly type: "photograph";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly photograph: Photograph;
}

/** The ink of the posters: black, the red of official heads, and greys that any printer can hold; white is the paper. */
export type Color = "black" | "red" | "grey" | "line" | "tint" | "blush" | "white";

/** Colours as sRGB. */
export const colors: Readonly<Record<Color, string>> = {
  black: "#000000",
  red: "#c8161d",
  grey: "#4a4a4a",
  line: "#8c8c8c",
  tint: "#f1f1ef",
  blush: "#fdf1ef",
  white: "#ffffff",
};

/**
 * Marks that say one thing, and what they are to a screen reader: the way from the document to the
 * structure element (ISO 32000-1, 14.8.4), each step a type and a number that is its own. The empty way
 * is decoration: lines, repeated heads, page numbers.
 */
export interface Part {
  readonly tag: readonly Tag[];
  readonly marks: readonly Mark[];
  /** The only part of the sheet where the marks show. */
  readonly clip?: Area;
}

/** A rectangle of a sheet. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Tag {
  readonly type:
    | "H1"
    | "H2"
    | "P"
    | "Caption"
    | "Table"
    | "TR"
    | "TH"
    | "TD"
    | "L"
    | "LI"
    | "Figure";
  readonly id: string;
  /** What a figure shows, for who can't see it. */
  readonly alt?: string;
}

/** The marks moved to another origin. */
export function moved(marks: readonly Mark[], x: number, y: number): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}

/** A part moved to another origin, with the area where it shows. */
export function movedPart({ tag, marks, clip }: Part, x: number, y: number): Part {
  const part = { tag, marks: moved(marks, x, y) };
  return clip === undefined ? part : { ...part, clip: { ...clip, x: clip.x + x, y: clip.y + y } };
}

/** A stretch of a row of a QR code, from one module up to another. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Stretches of dark modules in a row of a QR code. */
export function darkRuns(row: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = row.indexOf(true); from >= 0; ) {
    const end = row.indexOf(false, from);
    const to = end < 0 ? row.length : end;
    runs.push({ from, to });
    from = row.indexOf(true, to);
  }
  return runs;
}
