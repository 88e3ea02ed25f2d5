import type { Locale } from "../model/scalars.ts";
import { phrases } from "./phrases.ts";
import type { TimetableRow } from "./rulebook-timetable.ts";
import { ems } from "./table-layout.ts";

/**
 * A timetable as a picture: time from left to right, a row for each step, measured in units of which a telephone
 * is 320 wide. What is written there is written for that size: it need not shrink.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where the vote is on the axis of days. */
  readonly vote: number;
  /** Other days that are marked on it. */
  readonly ticks: readonly number[];
  /** The words over it, each with its middle and the height of its baseline. */
  readonly labels: readonly PictureLabel[];
  readonly rows: readonly PictureRow[];
}

/** A day's name over the axis. */
export interface PictureLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isVote: boolean;
}

/** A step in the picture. */
export interface PictureRow {
  readonly top: number;
  readonly bottom: number;
  readonly isVote: boolean;
  readonly lines: readonly PictureLine[];
  /** The part of the row in which days are drawn. */
  readonly band: { readonly top: number; readonly bottom: number };
  readonly mark: PictureMark | undefined;
}

/** A line of words. */
export interface PictureLine {
  readonly x: number;
  /** Height of its baseline. */
  readonly y: number;
  readonly text: string;
  readonly role: "name" | "due";
}

/** The days on which a step may be: one, or from one to another; an open end goes on. */
export interface PictureMark {
  readonly y: number;
  readonly from: number;
  readonly until: number;
  readonly isFromOpen: boolean;
  readonly isUntilOpen: boolean;
  /** Whether the step's own rules say so, and not only those of other steps. */
  readonly isOwn: boolean;
}

/** What a row of the picture says and shows. */
export type RowWords = Pick<TimetableRow, "from" | "until" | "isVote"> & {
  readonly name: string;
  readonly dues: readonly string[];
};

/** What the days are called: that of the vote, and so many before it (negative) or after. */
export interface AxisWords {
  readonly vote: string;
  readonly day: (days: number) => string;
}

/** How a picture is laid out: for a telephone, the days below the words; for a wide page, between them. */
export interface Shape {
  readonly width: number;
  readonly name: Column;
  readonly due: Column;
  readonly plot: { readonly left: number; readonly right: number };
  /** Height of the band of days below the words; none where it is beside them. */
  readonly bandBelow: number;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly size: number;
}

export const shapes = {
  tall: {
    width: 320,
    name: { x: 4, width: 314, size: 17 },
    due: { x: 4, width: 314, size: 15 },
    plot: { left: 4, right: 316 },
    bandBelow: 22,
  },
  wide: {
    width: 960,
    name: { x: 6, width: 272, size: 18 },
    due: { x: 660, width: 296, size: 16 },
    plot: { left: 284, right: 644 },
    bandBelow: 0,
  },
} as const satisfies Record<string, Shape>;

/** Days further than this from the vote are drawn at the edge: the words give their number. */
const FAR = 120;
const HEADER = 34;
/** Sizes of the words over the axis, and what is left free between two. */
const TICK_SIZE = 13;
const VOTE_SIZE = 14;
const GAP = 8;
const PADDING = 9;
const LINE = 1.3;

/** Lays out the rows of a timetable. */
export function timetablePicture(
  words: readonly RowWords[],
  axis: AxisWords,
  shape: Shape,
  locale: Locale,
): Picture {
  const scale = scaleOf(words, shape);
  const rows: PictureRow[] = [];
  let top = HEADER;
  for (const row of words) {
    const placed = rowAt(top, row, shape, scale, locale);
    rows.push(placed);
    top = placed.bottom;
  }
  return {
    width: shape.width,
    height: top + 2,
    vote: scale.x(0),
    ...axisOf(scale, axis, shape),
    rows,
  };
}

function rowAt(top: number, row: RowWords, shape: Shape, scale: Scale, locale: Locale): PictureRow {
  const isBelow = shape.bandBelow > 0;
  const names = linesOf([row.name], shape.name, "name", top + PADDING, locale);
  const dues = linesOf(row.dues, shape.due, "due", isBelow ? names.end : top + PADDING, locale);
  const textEnd = Math.max(names.end, dues.end);
  const bottom = textEnd + shape.bandBelow + PADDING;
  const band = { top: isBelow ? textEnd : top, bottom };
  const middle = isBelow ? textEnd + shape.bandBelow / 2 + 2 : (top + bottom) / 2;
  return {
    top,
    bottom,
    isVote: row.isVote,
    lines: [...names.lines, ...dues.lines],
    band,
    mark: markOf(row, middle, scale),
  };
}

function linesOf(
  texts: readonly string[],
  { x, width, size }: Column,
  role: PictureLine["role"],
  top: number,
  locale: Locale,
): { readonly lines: readonly PictureLine[]; readonly end: number } {
  const height = size * LINE;
  const lines = texts
    .flatMap((text) => wrap(text, width / size, latin[role], locale))
    .map((text, index) => ({ x, y: top + index * height + size, text, role }));
  return { lines, end: top + lines.length * height };
}

/** How wide a Latin letter is in ems: those in bold are wider. */
const latin: Record<PictureLine["role"], number> = { name: 0.57, due: 0.52 };

/**
 * A text in lines of so many ems, cut between words; a word longer than a line has one of its own. `latin` is
 * the width of a Latin letter in ems.
 */
export function wrap(
  text: string,
  width: number,
  latin: number,
  locale: Locale,
): readonly string[] {
  const words = locale === "en" ? text.split(/(?<= )/) : phrases(text, locale);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || ems((last + word).trimEnd(), latin) > width) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines.map((line) => line.trimEnd());
}

interface Scale {
  readonly first: number;
  readonly last: number;
  readonly x: (days: number) => number;
}

/** From the earliest day to the latest, with room for what goes on beyond them. */
function scaleOf(rows: readonly RowWords[], { plot }: Shape): Scale {
  const days = rows
    .flatMap(({ from, until }) => [from, until])
    .filter((day) => day !== undefined)
    .filter((day) => Math.abs(day) <= FAR);
  const [least, most] = [Math.min(0, ...days), Math.max(0, ...days)];
  const margin = Math.max(3, (most - least) / 9);
  const [first, last] = [least - margin, most + margin];
  const unit = (plot.right - plot.left) / (last - first);
  return { first, last, x: (day) => tenth(plot.left + (day - first) * unit) };
}

/** No eye sees more than a tenth of a unit. */
function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The vote, and round numbers of days of which the names have room beside it and beside one another. */
function axisOf(
  { first, last, x }: Scale,
  words: AxisWords,
  { width }: Shape,
): Pick<Picture, "ticks" | "labels"> {
  const half = (text: string, size: number) => (ems(text) * size) / 2;
  const voteHalf = half(words.vote, VOTE_SIZE);
  const voteLabel = Math.min(Math.max(x(0), voteHalf), width - voteHalf);
  const gap = (days: number) => half(words.day(-days), TICK_SIZE) * 2 + GAP;
  const step = [5, 10, 20, 30, 60].find((days) => x(days) - x(0) >= gap(days)) ?? FAR;
  const count = Math.ceil((last - first) / step);
  const ticks = Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step)
    .filter((days) => days !== 0 && days > first && days < last)
    .map((days) => ({ x: x(days), text: words.day(days) }));
  const labels = ticks.filter((tick) => {
    const reach = half(tick.text, TICK_SIZE);
    const isFree = Math.abs(tick.x - voteLabel) >= reach + voteHalf + GAP / 2;
    return isFree && tick.x >= reach && tick.x + reach <= width;
  });
  const y = HEADER - 12;
  return {
    ticks: ticks.map((tick) => tick.x),
    labels: [
      ...labels.map((tick) => ({ ...tick, y, isVote: false })),
      { x: voteLabel, y, text: words.vote, isVote: true },
    ],
  };
}

/** Nothing where nothing bounds the step. */
function markOf(
  { from, until, isVote, dues }: RowWords,
  y: number,
  { first, last, x }: Scale,
): PictureMark | undefined {
  if (from === undefined && until === undefined) return undefined;
  const isFromOpen = from === undefined || from < first;
  const isUntilOpen = until === undefined || until > last;
  const within = (day: number) => Math.min(Math.max(day, first), last);
  return {
    y,
    from: x(isFromOpen ? first : within(from)),
    until: x(isUntilOpen ? last : within(until)),
    isFromOpen,
    isUntilOpen,
    isOwn: isVote || dues.length > 0,
  };
}
