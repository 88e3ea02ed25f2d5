import {
  type Extent,
  groundColor,
  INK_HEIGHT,
  inkExtent,
  letterColor,
  MIDDLE_TO_BASELINE,
  type Publicity,
  shapeDisplay,
} from "./display.ts";
import type { PosterFonts } from "./fonts.ts";
import { breakLines, type Line, naturalWidth } from "./lines.ts";
import type { Part } from "./marks.ts";
import type { Unit } from "./shaping.ts";
import type { Sheet } from "./sheet.ts";

/** A slogan (标语): one sheet, one to three lines, as large as they fit. Lengths in points. */

/** What is asked for of a slogan besides its text. */
export interface SloganOrder extends Publicity {
  /** Width and height of the paper, upright. */
  readonly paper: readonly [width: number, height: number];
}

/** Most lines of a slogan. */
export const MOST_LINES = 3;

/**
 * A slogan in the middle of a sheet, upright or across, whichever holds it larger. `texts` are its lines where
 * its writer has broken it, up to three, or else one text.
 */
export function layOutSlogan(
  texts: readonly string[],
  order: SloganOrder,
  fonts: PosterFonts,
): Sheet {
  const [short, long] = order.paper;
  const ways = waysToBreak(texts, fonts);
  const upright = bestSetting(ways, short, long);
  const across = bestSetting(ways, long, short);
  const { size, lines, width, height } = across.worth >= upright.worth ? across : upright;
  const ground = groundColor(order);
  const letters: Part = {
    tag: [{ type: "H1", id: "slogan" }],
    marks: lines.map((line, index) => ({
      type: "text",
      x: width / 2 - line.middle * size,
      y: height / 2 + ((index - (lines.length - 1) / 2) * LEADING + MIDDLE_TO_BASELINE) * size,
      size,
      color: letterColor(order),
      glyphs: line.glyphs,
    })),
  };
  const fill: Part[] =
    ground === undefined
      ? []
      : [{ tag: [], marks: [{ type: "rectangle", x: 0, y: 0, width, height, color: ground }] }];
  return { width, height, parts: [...fill, letters] };
}

/** Distance between lines, in em. */
const LEADING = 1.3;

/** White border to the shorter side of the sheet. */
const BORDER = 0.09;

/** A line to be centred; lengths in em. */
interface CentredLine {
  readonly glyphs: Line["glyphs"];
  /** What comes to stand on the middle of the sheet: the middle of the words, marks at their ends left out. */
  readonly middle: number;
  /** Furthest ink from the middle. */
  readonly reach: number;
}

interface Way {
  readonly lines: readonly CentredLine[];
  /** How many lines end inside a clause. */
  readonly broken: number;
}

/** The ways to break a slogan: as its writer has; or after its marks, or in lines of about one length. */
function waysToBreak(texts: readonly string[], fonts: PosterFonts): readonly Way[] {
  const linesOf = (text: string, count: number) =>
    narrowest(shapeDisplay(text, fonts), count).map(centred);
  if (texts.length > 1) {
    return [{ lines: texts.flatMap((text) => linesOf(text, 1)), broken: 0 }];
  }
  const [text = ""] = texts;
  const clauses = (text.match(CLAUSES) ?? []).map((clause) => clause.trim());
  return groupings(clauses, MOST_LINES).flatMap((groups) =>
    lineCounts(groups.length, MOST_LINES).map((counts) => {
      const lines = groups.flatMap((group, index) => linesOf(group, counts[index] ?? 1));
      return { lines, broken: lines.length - groups.length };
    }),
  );
}

const CLAUSES = /[^，、。；：！？]+[，、。；：！？”’」』）》]*|[，、。；：！？]+/gu;

/** The ways to join neighbours so that no more than `most` texts are left. */
function groupings(texts: readonly string[], most: number): readonly (readonly string[])[] {
  if (most === 1 || texts.length <= 1) return [[texts.join("")]];
  return texts.flatMap((_, index) => {
    const first = texts.slice(0, index + 1).join("");
    const rest = texts.slice(index + 1);
    return rest.length === 0
      ? [[first]]
      : groupings(rest, most - 1).map((others) => [first, ...others]);
  });
}

/** The ways to give each of `groups` at least one of `most` lines. */
function lineCounts(groups: number, most: number): readonly (readonly number[])[] {
  if (groups === 0) return [[]];
  return Array.from({ length: most - groups + 1 }, (_, index) => index + 1).flatMap((first) =>
    lineCounts(groups - 1, most - first).map((others) => [first, ...others]),
  );
}

/** Lines of the narrowest measure that needs no more than `count` of them. */
function narrowest(units: readonly Unit[], count: number): readonly Line[] {
  let low = Math.max(...units.map(({ width }) => width));
  let high = naturalWidth(units) + 1;
  while (high - low > 0.02) {
    const middle = (low + high) / 2;
    if (breakLines(units, { width: middle }).length > count) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return breakLines(units, { width: high });
}

function centred({ glyphs }: Line): CentredLine {
  const words = glyphs.filter(({ glyph }) => !LIGHT.test(glyph.text));
  const whole = inkExtent(glyphs);
  const middle = middleOf(words.length === 0 ? whole : inkExtent(words));
  return { glyphs, middle, reach: Math.max(middle - whole.from, whole.until - middle) };
}

function middleOf({ from, until }: Extent): number {
  return (from + until) / 2;
}

/** Marks so light that the eye centres a line without them; spaces, too, have no ink to centre by. */
const LIGHT = /^[，、。；：“”‘’\s]$/u;

/** The largest type on a sheet; a line that ends inside a clause must make it a quarter larger. */
function bestSetting(ways: readonly Way[], width: number, height: number) {
  const border = BORDER * Math.min(width, height);
  const settings = ways.map(({ lines, broken }) => {
    const across = (width / 2 - border) / Math.max(...lines.map(({ reach }) => reach));
    const down = (height - 2 * border) / ((lines.length - 1) * LEADING + INK_HEIGHT);
    const size = Math.min(across, down);
    return { lines, size, width, height, worth: size * BROKEN ** broken };
  });
  return settings.reduce((best, each) => (each.worth > best.worth ? each : best));
}

const BROKEN = 0.8;
