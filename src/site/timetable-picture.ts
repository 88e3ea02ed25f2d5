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
  /** Where the vote is on the axis of days, and between which heights its line is drawn. */
  readonly vote: number;
  readonly ticks: readonly { readonly x: number; readonly days: number }[];
  /** Height of the words over the axis. */
  readonly axis: number;
  readonly rows: readonly PictureRow[];
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

/** How a picture is laid out: for a telephone, the days below the words; for a wide page, between them. */
export interface Shape {
  readonly width: number;
  readonly name: Column;
  readonly due: Column;
  readonly plot: { readonly left: number; readonly right: number };
  /** Height of the band of days below the words; none where it is beside them. */
  readonly bandBelow: number;
  /** Between two labels of the axis. */
  readonly tickGap: number;
}

interface Column {
  readonly x: number;
  readonly width: number;
  readonly size: number;
}

export const shapes = {
  tall: {
    width: 320,
    name: { x: 0, width: 320, size: 17 },
    due: { x: 0, width: 320, size: 15 },
    plot: { left: 4, right: 316 },
    bandBelow: 22,
    tickGap: 56,
  },
  wide: {
    width: 960,
    name: { x: 0, width: 290, size: 18 },
    due: { x: 640, width: 320, size: 16 },
    plot: { left: 310, right: 622 },
    bandBelow: 0,
    tickGap: 56,
  },
} as const satisfies Record<string, Shape>;

/** Days further than this from the vote are drawn at the edge: the words give their number. */
const FAR = 120;
const HEADER = 34;
const PADDING = 9;
const LINE = 1.3;

/** Lays out the rows of a timetable. */
export function timetablePicture(
  words: readonly RowWords[],
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
    ticks: ticksOf(scale, shape),
    axis: HEADER - 12,
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
    .flatMap((text) => wrap(text, width / size, locale))
    .map((text, index) => ({ x, y: top + index * height + size, text, role }));
  return { lines, end: top + lines.length * height };
}

/** A text in lines of so many ems, cut between words; a word longer than a line has one of its own. */
export function wrap(text: string, width: number, locale: Locale): readonly string[] {
  const words = locale === "en" ? text.split(/(?<= )/) : phrases(text, locale);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || ems((last + word).trimEnd()) > width) lines.push(word);
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
  return { first, last, x: (day) => plot.left + (day - first) * unit };
}

/** Round numbers of days, none so near the vote that its label would not fit. */
function ticksOf({ first, last, x }: Scale, { tickGap, plot }: Shape): Picture["ticks"] {
  const step = [5, 10, 20, 30, 60].find((days) => x(days) - x(0) >= tickGap) ?? FAR;
  const count = Math.ceil((last - first) / step);
  return Array.from({ length: 2 * count + 1 }, (_, index) => (index - count) * step)
    .filter((days) => days !== 0 && days > first && days < last)
    .map((days) => ({ x: x(days), days }))
    .filter((tick) => tick.x - plot.left >= tickGap / 3 && plot.right - tick.x >= tickGap / 3);
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
  return {
    y,
    from: x(isFromOpen ? first : from),
    until: x(isUntilOpen ? last : until),
    isFromOpen,
    isUntilOpen,
    isOwn: isVote || dues.length > 0,
  };
}
