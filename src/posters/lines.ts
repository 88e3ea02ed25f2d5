import type { Glyph } from "./fonts.ts";
import { gapIn, isClosingSquare, NO_STRETCH, stretchOf } from "./justify.ts";
import type { Cut, Unit } from "./shaping.ts";

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
  readonly indent?: number;
  /** Fills each line but the last, by parting ideographs a little. */
  readonly justify?: boolean;
  /** Makes the lines of about one length, as in a title. */
  readonly balance?: boolean;
}

/**
 * Breaks units into lines no wider than the measure. A unit that alone is wider is broken between
 * glyphs, since nothing may leave the page. A last line of one lone ideograph gets another for company.
 */
export function breakLines(units: readonly Unit[], measure: Measure): readonly Line[] {
  const fitting = units.flatMap((unit) => cutToFit(unit, measure.width - (measure.indent ?? 0)));
  const rows = measure.balance === true ? balanced(fitting, measure) : greedy(fitting, measure);
  return withoutLoneLast(rows, measure).map((row, index, all) =>
    lineOf(row, measure, index === 0, index === all.length - 1),
  );
}

/** The width of units on one line, in em. */
export function naturalWidth(units: readonly Unit[]): number {
  return rowWidth(trimEnd(units));
}

function greedy(units: readonly Unit[], measure: Measure): Unit[][] {
  const rows: Unit[][] = [];
  let row: Unit[] = [];
  let width = measure.indent ?? 0;
  for (const unit of units) {
    if (row.length === 0 && unit.space) {
      continue;
    }
    const gap = row.length === 0 ? 0 : unit.gap;
    if (row.length > 0 && !unit.space && width + gap + inkWidth(unit) > measure.width + SLIVER) {
      rows.push(trimEnd(row));
      row = [unit];
      width = unit.width;
    } else {
      row.push(unit);
      width += gap + unit.width;
    }
  }
  if (row.length > 0) {
    rows.push(trimEnd(row));
  }
  return rows;
}

/** Guards comparisons of sums of fractions. */
const SLIVER = 1e-6;

/** The narrowest measure that needs no more lines than the whole one. */
function balanced(units: readonly Unit[], measure: Measure): Unit[][] {
  const full = greedy(units, measure);
  let [low, high] = [measure.width / 2, measure.width];
  if (full.length === 1) {
    return full;
  }
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

function withoutLoneLast(rows: readonly Unit[][], measure: Measure): readonly Unit[][] {
  const last = rows.at(-1);
  const before = rows.at(-2);
  if (last === undefined || before === undefined || before.length < 3) {
    return rows;
  }
  const ideographs = last
    .flatMap((unit) => unit.glyphs)
    .filter((glyph) => IDEOGRAPH.test(glyph.text));
  const moved = before.at(-1);
  if (
    last.length > 1 ||
    ideographs.length !== 1 ||
    moved === undefined ||
    moved.width > measure.width / 2
  ) {
    return rows;
  }
  return [...rows.slice(0, -2), trimEnd(before.slice(0, -1)), [moved, ...last]];
}

const IDEOGRAPH = /[\p{L}\p{N}]/u;

function lineOf(row: readonly Unit[], measure: Measure, first: boolean, last: boolean): Line {
  const indent = first ? (measure.indent ?? 0) : 0;
  const hanging = indent === 0 && OPENING_SQUARE.test(row[0]?.glyphs[0]?.text ?? "") ? 0.5 : 0;
  const glyphs = row.flatMap((unit, index) => {
    const [head, ...rest] = unit.glyphs;
    return head === undefined
      ? []
      : [
          { glyph: head, before: index === 0 ? 0 : unit.gap },
          ...rest.map((glyph) => ({ glyph, before: 0 })),
        ];
  });
  const slack = measure.width - indent + hanging - rowWidth(row);
  const pairs = glyphs.map(({ glyph }, index) => ({
    before: glyphs[index - 1]?.glyph,
    after: glyph,
  }));
  const stretch = measure.justify === true && !last ? stretchOf(pairs, slack) : NO_STRETCH;
  const placed: PlacedGlyph[] = [];
  let at = indent - hanging;
  for (const [index, { glyph, before }] of glyphs.entries()) {
    const pair = pairs[index];
    at += before + (pair === undefined ? 0 : gapIn(pair, stretch));
    placed.push({ glyph, at });
    at += glyph.advance;
  }
  return { glyphs: placed, width: at - tailOf(row), cut: worstCut(row.map((unit) => unit.cut)) };
}

const OPENING_SQUARE = /^[（《〈「『【〔]$/u;

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

/** The parts of a unit that stay whole even where the unit can't. */
export function seamParts(unit: Unit): readonly Unit[] {
  const parts: Glyph[][] = [[]];
  for (const glyph of unit.glyphs) {
    parts.at(-1)?.push(glyph);
    if (isSeam(glyph)) {
      parts.push([]);
    }
  }
  return parts.map((glyphs) => ({ ...unit, glyphs, width: widthOf(glyphs) }));
}

function isSeam({ text }: Glyph): boolean {
  return /[ \u00a0·\-/–]/u.test(text);
}

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

function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

function trimEnd(row: readonly Unit[]): Unit[] {
  return row.slice(0, row.findLastIndex((unit) => !unit.space) + 1);
}

function rowWidth(row: readonly Unit[]): number {
  const sum = row.reduce(
    (total, unit, index) => total + unit.width + (index === 0 ? 0 : unit.gap),
    0,
  );
  return sum - tailOf(row);
}

/** Width of a unit at a line's end, where a closing mark gives up its empty half. */
function inkWidth(unit: Unit): number {
  return unit.width - tailOf([unit]);
}

function tailOf(row: readonly Unit[]): number {
  const glyph = row.at(-1)?.glyphs.at(-1);
  return glyph !== undefined && isClosingSquare(glyph) && glyph.advance >= 1 ? 0.5 : 0;
}
