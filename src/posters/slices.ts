import type { Part } from "./marks.ts";
import type { Cut } from "./shaping.ts";

/** A strip of a poster across the column, that no page break cuts: a line, a row, a heading. */
export interface Slice {
  readonly height: number;
  /** Space before it, unless it begins a page. */
  readonly above: number;
  /** May grow beyond `above` where the page has room left. */
  readonly mayGrow?: number;
  /** What in it had to be broken, if anything: smaller type would be better. */
  readonly cut?: Cut | undefined;
  /** No page ends after it. */
  readonly keepWithNext: boolean;
  /** A picture that can't show everything may end after it: the end of a paragraph, a row. */
  readonly mayEnd: boolean;
  /** What it shows, from its upper left corner: asked for once the size of the type is settled. */
  readonly draw: () => readonly Part[];
  /** A picture that is full may do without it: first what is for reference, then what head and foot say too. */
  readonly spare?: "reference" | "repeated";
  /** Comes first again on a page that begins with this slice: the head of its table. */
  readonly head?: Slice;
}

/** Slices of a block for a type size and a column width, both in the format's unit. */
export type Composer = (size: number, width: number) => readonly Slice[];

/** Whether a row keeps the next one: the first two of a block and its last two stay together. */
export function isAtEdge(row: number, rows: number): boolean {
  return rows > 1 && (row === 0 || row === rows - 2);
}

/** A slice with the usual answers. */
export function slice(given: Partial<Slice> & Pick<Slice, "height" | "draw">): Slice {
  return { above: 0, keepWithNext: false, mayEnd: true, ...given };
}
