import type { Glyph } from "./fonts.ts";
import { gapIn, isClosingSquare, NO_STRETCH, stretchOf } from "./justify.ts";
import { type Cut, type Unit, widthOf } from "./shaping.ts";

/** A glyph and where it stands on its line, in em from the line's start. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  readonly at: number;
}

/** A line of glyphs; lengths in em. */
export interface Line {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
  /** What had to be broken, if anything. */
  readonly cut: Cut | undefined;
}

/** How units become lines; lengths in em. */
export interface Measure {
  readonly width: number;
  /** Indent of the first line. */
  readonly indent?: number | undefined;
  /** Fills each line but the last, by parting ideographs a little. */
  readonly justify?: boolean | undefined;
  /** Makes the lines of about one length, as in a title. */
  readonly balance?: boolean | undefined;
}

/** Text in rows, from which its lines can be drawn: a text is broken many times until its size is found, and drawn once. */
export interface Broken {
  /** The units, those cut in parts that no row could hold. */
  readonly units: readonly Unit[];
  readonly rows: readonly Row[];
  readonly measure: Measure;
  /** What had to be broken, if anything. */
  readonly cut: Cut | undefined;
}

/** The units of a line: from one up to another, the spaces at its end left out. */
interface Row {
  readonly from: number;
  readonly until: number;
}

/**
 * Breaks units into rows no wider than the measure. A unit that alone is wider is broken between
 * glyphs, since nothing may leave the page. A last line of one lone ideograph gets another for company.
 */
export function breakUnits(given: readonly Unit[], measure: Measure): Broken {
  const narrowest = measure.width - (measure.indent ?? 0);
  const fits = given.every((unit) => unit.width <= narrowest + SLIVER);
  const units = fits ? given : given.flatMap((unit) => cutToFit(unit, narrowest));
  const rows = measure.balance === true ? balanced(units, measure) : greedy(units, measure);
  const cut = fits ? undefined : worstCut(units.map((unit) => unit.cut));
  return { units, rows: withoutLoneLast(units, rows, measure), measure, cut };
}

/** A line drawn, counted from 0. */
export function lineAt({ units, rows, measure }: Broken, index: number): Line {
  const { from, until } = rows[index] ?? { from: 0, until: 0 };
  return lineOf(units.slice(from, until), measure, index === 0, index === rows.length - 1);
}

/** All lines of a text. */
export function breakLines(units: readonly Unit[], measure: Measure): readonly Line[] {
  const broken = breakUnits(units, measure);
  return broken.rows.map((_, index) => lineAt(broken, index));
}

/** The width of units on one line, in em. */
export function naturalWidth(units: readonly Unit[]): number {
  return rowWidth(units, 0, units.findLastIndex((unit) => !unit.space) + 1);
}

function greedy(units: readonly Unit[], { width, indent = 0 }: Measure): readonly Row[] {
  const rows: Row[] = [];
  const limit = width + SLIVER;
  let from = -1;
  let until = 0;
  let filled = indent;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined || (unit.space && from < 0)) continue;
    const end = filled + (from < 0 ? 0 : unit.gap) + unit.width;
    if (from >= 0 && !unit.space && end > limit && end - tailOf(unit) > limit) {
      rows.push({ from, until });
      from = index;
      filled = unit.width;
    } else {
      if (from < 0) from = index;
      filled = end;
    }
    if (!unit.space) until = index + 1;
  }
  if (from >= 0) rows.push({ from, until });
  return rows;
}

/** Guards comparisons of sums of fractions. */
const SLIVER = 1e-6;

/** The narrowest measure that needs no more lines than the whole one. */
function balanced(units: readonly Unit[], measure: Measure): readonly Row[] {
  const full = greedy(units, measure);
  if (full.length <= 1) return full;
  let [low, high] = [measure.width / 2, measure.width];
  while (high - low > 0.25) {
    const middle = (low + high) / 2;
    if (greedy(units, { ...measure, width: middle }).length > full.length) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return greedy(units, { ...measure, width: high });
}

function withoutLoneLast(
  units: readonly Unit[],
  rows: readonly Row[],
  { width }: Measure,
): readonly Row[] {
  const last = rows.at(-1);
  const before = rows.at(-2);
  if (last === undefined || before === undefined) return rows;
  const moved = before.until - 1;
  const isLone =
    last.until - last.from === 1 &&
    units[last.from]?.glyphs.filter(({ text }) => IDEOGRAPH.test(text)).length === 1;
  if (!isLone || moved - before.from < 2 || (units[moved]?.width ?? 0) > width / 2) return rows;
  const rest = units.slice(before.from, moved).findLastIndex((unit) => !unit.space) + 1;
  return [
    ...rows.slice(0, -2),
    { from: before.from, until: before.from + rest },
    { from: moved, until: last.until },
  ];
}

const IDEOGRAPH = /[\p{L}\p{N}]/u;

function lineOf(row: readonly Unit[], measure: Measure, first: boolean, last: boolean): Line {
  const indent = first ? (measure.indent ?? 0) : 0;
  const hanging = indent === 0 && OPENING_SQUARE.has(row[0]?.glyphs[0]?.text ?? "") ? 0.5 : 0;
  const slack = measure.width - indent + hanging - rowWidth(row, 0, row.length);
  const stretch =
    measure.justify === true && !last
      ? stretchOf(
          row.flatMap((unit) => unit.glyphs),
          slack,
        )
      : NO_STRETCH;
  const glyphs: PlacedGlyph[] = [];
  let at = indent - hanging;
  let before: Glyph | undefined;
  for (const [index, unit] of row.entries()) {
    if (index > 0) at += unit.gap;
    for (const glyph of unit.glyphs) {
      at += gapIn(before, glyph, stretch);
      glyphs.push({ glyph, at });
      at += glyph.advance;
      before = glyph;
    }
  }
  return { glyphs, width: at - tailOf(row.at(-1)), cut: worstCut(row.map(({ cut }) => cut)) };
}

const OPENING_SQUARE = new Set("（《〈「『【〔");

/** Cuts a unit that no line can hold: after a space, a hyphen or a dot inside it, or else anywhere. */
function cutToFit(unit: Unit, width: number): readonly Unit[] {
  if (unit.width <= width + SLIVER) {
    return [unit];
  }
  const parts: Unit[] = [];
  let rest = unit.glyphs;
  while (rest.length > 0) {
    const count = countThatFit(rest, width);
    const fitting = rest.slice(0, count);
    const seam = count === rest.length ? count - 1 : fitting.findLastIndex(isSeam);
    const glyphs = seam >= 0 ? fitting.slice(0, seam + 1) : fitting;
    const gap = parts.length === 0 ? unit.gap : 0;
    const cut = seam >= 0 ? "seam" : "word";
    parts.push({ ...unit, glyphs, width: widthOf(glyphs), gap, cut });
    rest = rest.slice(glyphs.length);
  }
  return parts;
}

/** The width in em of the longest of the parts that stay whole even where their units can't. */
export function longestPart(units: readonly Unit[]): number {
  let longest = 0;
  for (const { glyphs } of units) {
    let width = 0;
    for (const glyph of glyphs) {
      width += glyph.advance;
      if (width > longest) longest = width;
      if (isSeam(glyph)) width = 0;
    }
  }
  return longest;
}

function isSeam({ text }: Glyph): boolean {
  return SEAMS.has(text);
}

const SEAMS = new Set(" \u00a0·-/–");

/** The worst of some cuts. */
export function worstCut(cuts: readonly (Cut | undefined)[]): Cut | undefined {
  return cuts.includes("word") ? "word" : cuts.find((cut) => cut !== undefined);
}

/** How many glyphs a line holds, one at least. */
function countThatFit(glyphs: readonly Glyph[], width: number): number {
  let filled = 0;
  const past = glyphs.findIndex(({ advance }, index) => {
    filled += advance;
    return filled > width && index > 0;
  });
  return past < 0 ? glyphs.length : past;
}

/** Width of the units from one up to another on one line. */
function rowWidth(units: readonly Unit[], from: number, until: number): number {
  let sum = 0;
  for (let index = from; index < until; index += 1) {
    const unit = units[index];
    if (unit !== undefined) sum += unit.width + (index === from ? 0 : unit.gap);
  }
  return sum - tailOf(units[until - 1]);
}

/** What a unit gives up at a line's end: the empty half of a closing mark. */
function tailOf(unit: Unit | undefined): number {
  const glyph = unit?.glyphs.at(-1);
  return glyph !== undefined && glyph.advance >= 1 && isClosingSquare(glyph) ? 0.5 : 0;
}
