import satori from "satori";
import type { FormatSpec } from "./formats.ts";
import { type Mark, moved, type Part } from "./marks.ts";
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
  | {
      readonly type: "leaf";
      readonly width: number;
      readonly height: number;
      readonly parts: readonly Part[];
    }
  | { readonly type: "group"; readonly style: Style; readonly children: readonly Box[] };

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

/** The slices of a page below one another. */
export function sliceBoxes(slices: readonly Slice[], width: number): readonly Box[] {
  return slices.flatMap(({ above, mayGrow = 0, height, parts }, index): Box[] => {
    const least = index === 0 ? 0 : above;
    const gap = least + mayGrow > 0 ? [space(least, least + mayGrow)] : [];
    return [...gap, { type: "leaf", width, height, parts }];
  });
}

/** Lays out the boxes of a page and moves every mark to its place. */
export async function layOut(page: Box, format: FormatSpec): Promise<Sheet> {
  const leaves: (readonly Part[])[] = [];
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
      for (const part of own ?? []) {
        parts.push({ tag: part.tag, marks: rounded(moved(part.marks, left, top)) });
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

function elementOf(box: Box, leaves: (readonly Part[])[]): Element {
  if (box.type === "leaf") {
    leaves.push(box.parts);
    const { width, height } = box;
    const style = { display: "flex", flexShrink: 0, width, height };
    return { type: "div", key: String(leaves.length - 1), props: { style } };
  }
  const children = box.children.map((child) => elementOf(child, leaves));
  return { type: "div", key: null, props: { style: { flexShrink: 0, ...box.style }, children } };
}
