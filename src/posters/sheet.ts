import satori from "satori";
import type { FormatSpec } from "./formats.ts";
import { type Mark, movedPart, type Part } from "./marks.ts";
import type { Slice } from "./slices.ts";

/**
 * The page as boxes. satori lays the boxes out as flexible columns and rows and tells where each one came
 * to lie; the marks inside the boxes were set before, in their own coordinates.
 */

/** A drawn page. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** A box of given size with marks, or a box that holds others. */
export type Box =
  | Leaf
  | { readonly type: "group"; readonly style: Style; readonly children: readonly Box[] };

export interface Leaf {
  readonly type: "leaf";
  readonly width: number;
  readonly height: number;
  /** What it shows, from its upper left corner. */
  readonly draw: () => readonly Part[];
  /** How it stands among others, where not right after the one before it. */
  readonly style?: Style;
}

/** CSS of a box, as far as satori knows it. */
export type Style = Readonly<Record<string, string | number>>;

/** Boxes beside one another. */
export function row(style: Style, ...children: readonly Box[]): Box {
  return { type: "group", style: { display: "flex", flexDirection: "row", ...style }, children };
}

/** Boxes below one another. */
export function column(style: Style, ...children: readonly Box[]): Box {
  return { type: "group", style: { display: "flex", flexDirection: "column", ...style }, children };
}

/** Empty space of at least `least`, that takes up to `most` where there is room. */
export function space(least: number, most = least): Box {
  return {
    type: "group",
    style: { display: "flex", flexGrow: most > least ? 1 : 0, minHeight: least, maxHeight: most },
    children: [],
  };
}

/** A leaf of a size, drawn when it is asked for. */
export function leaf(width: number, height: number, draw: Leaf["draw"]): Leaf {
  return { type: "leaf", width, height, draw };
}

/** Leaves below one another with spaces of given height, as one: what only adds up needs no layout. */
export function stack(width: number, pieces: readonly (Leaf | number)[]): Leaf {
  const height = sum(pieces.map((piece) => (typeof piece === "number" ? piece : piece.height)));
  return leaf(width, height, () => {
    let y = 0;
    return pieces.flatMap((piece) => {
      const top = y;
      y += typeof piece === "number" ? piece : piece.height;
      return typeof piece === "number" ? [] : movedParts(piece.draw(), 0, top);
    });
  });
}

/** The same beside one another, with spaces of given width, each in the middle of the height. */
export function beside(height: number, pieces: readonly (Leaf | number)[]): Leaf {
  const width = sum(pieces.map((piece) => (typeof piece === "number" ? piece : piece.width)));
  return leaf(width, height, () => {
    let x = 0;
    return pieces.flatMap((piece) => {
      const left = x;
      x += typeof piece === "number" ? piece : piece.width;
      if (typeof piece === "number") return [];
      return movedParts(piece.draw(), left, (height - piece.height) / 2);
    });
  });
}

function movedParts(parts: readonly Part[], x: number, y: number): readonly Part[] {
  return parts.map((part) => movedPart(part, x, y));
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

/** The slices of a page below one another; where a space may grow the stack is parted. */
export function sliceBoxes(slices: readonly Slice[], width: number): readonly Box[] {
  const boxes: Box[] = [];
  let pieces: (Leaf | number)[] = [];
  const close = () => {
    if (pieces.length > 0) boxes.push(stack(width, pieces));
    pieces = [];
  };
  for (const [index, { above, mayGrow = 0, height, draw }] of slices.entries()) {
    const least = index === 0 ? 0 : above;
    if (mayGrow > 0) {
      close();
      boxes.push(space(least, least + mayGrow));
    } else {
      pieces.push(least);
    }
    pieces.push(leaf(width, height, draw));
  }
  close();
  return boxes;
}

/** Lays out the boxes of a page and moves every mark to its place. */
export async function layOut(
  page: Box,
  format: Pick<FormatSpec, "width" | "height">,
): Promise<Sheet> {
  const leaves: Leaf[] = [];
  const parts: Part[] = [];
  const { width, height } = format;
  await satori(elementOf(page, leaves), {
    width,
    height,
    fonts: [],
    embedFont: false,
    pointScaleFactor: 100,
    onNodeDetected: ({ key, left, top }) => {
      const own = key === undefined || key === null ? undefined : leaves[Number(key)];
      for (const part of own?.draw() ?? []) {
        const { marks, ...rest } = movedPart(part, left, top);
        parts.push({ ...rest, marks: rounded(marks) });
      }
    },
  });
  return { width, height, parts };
}

/** Thousandths are enough, and the same on every machine. */
function rounded(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) => ({
    ...mark,
    x: Math.round(mark.x * 1000) / 1000,
    y: Math.round(mark.y * 1000) / 1000,
  }));
}

/** What satori takes for an element of React. */
interface Element {
  readonly type: "div";
  readonly key: string | null;
  readonly props: { readonly style: Style; readonly children?: readonly Element[] };
}

function elementOf(box: Box, leaves: Leaf[]): Element {
  if (box.type === "leaf") {
    leaves.push(box);
    const { width, height } = box;
    const style = { flexShrink: 0, width, height, ...box.style };
    return { type: "div", key: String(leaves.length - 1), props: { style } };
  }
  const children = box.children.map((child) => elementOf(child, leaves));
  return { type: "div", key: null, props: { style: { flexShrink: 0, ...box.style }, children } };
}
