import type { TableColumn } from "../model/notice.ts";
import { longestPart, naturalWidth } from "./lines.ts";
import type { Unit } from "./shaping.ts";

/** Widths of the columns of a table; lengths in em. */

/** A column and where it begins. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: TableColumn["align"];
}

/** What a column needs and likes; each width holds the one before it. */
export interface Wish {
  /** For its longest word, names broken where they have a seam. */
  readonly words: number;
  /** For its longest unit. */
  readonly units: number;
  /** For its longest cell on one line. */
  readonly whole: number;
}

/** Space at either side of a cell. */
export const SIDE = 0.4;

/** What the cells of one column need. */
export function wishOf(cells: readonly (readonly Unit[])[]): Wish {
  const pads = 2 * SIDE + 0.02;
  const units = cells.flat();
  const words = longestPart(units);
  const unit = Math.max(words, ...units.map(({ width }) => width));
  const whole = Math.max(unit, ...cells.map(naturalWidth));
  const least = Math.min(whole, NARROW);
  return {
    words: Math.max(words, least) + pads,
    units: Math.max(unit, least) + pads,
    whole: whole + pads,
  };
}

/** A column of words is no narrower than four ideographs. */
const NARROW = 4;

/** Shares the width of a table: each column gets what it must, then what it would like. */
export function columnsOf(
  columns: readonly TableColumn[],
  wishes: readonly Wish[],
  width: number,
): readonly Column[] {
  const widths = shares(wishes, width);
  let x = 0;
  return columns.map(({ align }, index) => {
    const column = { x, width: widths[index] ?? 0, align };
    x += column.width;
    return column;
  });
}

function shares(wishes: readonly Wish[], width: number): readonly number[] {
  const total = (key: keyof Wish) => sum(wishes.map((wish) => wish[key]));
  const between = (low: keyof Wish, high: keyof Wish) => {
    const part = (width - total(low)) / (total(high) - total(low));
    return wishes.map((wish) => wish[low] + part * (wish[high] - wish[low]));
  };
  if (total("whole") <= width) {
    const claims = wishes.map((wish) => Math.sqrt(wish.whole));
    const spare = (width - total("whole")) / sum(claims);
    return wishes.map((wish, index) => wish.whole + spare * (claims[index] ?? 0));
  }
  if (total("units") <= width) {
    return between("units", "whole");
  }
  return total("words") <= width ? parted(wishes, width) : squeezed(wishes, width);
}

/** Columns with units that are parted at their seams: these get what they must, and running text what is left. */
function parted(wishes: readonly Wish[], width: number): readonly number[] {
  const mayGrow = wishes.map(({ words, units, whole }) => (units > words ? 0 : whole - words));
  const spare = width - sum(wishes.map(({ words }) => words));
  const growth = sum(mayGrow);
  if (growth === 0) {
    const claims = wishes.map(({ words, units }) => units - words);
    return wishes.map(({ words }, index) => words + (spare * (claims[index] ?? 0)) / sum(claims));
  }
  const given = Math.min(spare, growth);
  const left = (spare - given) / wishes.length;
  return wishes.map(({ words }, index) => words + left + (given * (mayGrow[index] ?? 0)) / growth);
}

/** Columns that can't all hold their longest word: narrow ones keep their width, wide ones share the rest. */
function squeezed(wishes: readonly Wish[], width: number): readonly number[] {
  const widths = wishes.map(() => 0);
  let open = wishes.map(({ words }, index) => ({ words, index }));
  let left = width;
  for (;;) {
    const fair = left / open.length;
    const content = open.filter(({ words }) => words <= fair);
    if (content.length === 0) {
      for (const { index } of open) {
        widths[index] = fair;
      }
      return widths;
    }
    for (const { words, index } of content) {
      widths[index] = words;
      left -= words;
    }
    open = open.filter(({ words }) => words > fair);
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
