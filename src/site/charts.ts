import type { Block, FactsBlock, TableBlock, Text } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import { runsText } from "../notices/plain-text.ts";
import { ems } from "./table-layout.ts";
import { wrap } from "./timetable-picture.ts";

/**
 * Counts as bars. A chart is drawn from what a notice's table or facts say, never from a record: what they withhold
 * has no bar, and how long the others are tells nothing of it. Widths are in percent of the chart's own, heights in
 * em, so that the words keep the size of the page's.
 */
export interface Chart {
  readonly bars: readonly Bar[];
  /** The longest bar: how long the others are is told by it. */
  readonly longest: Bar;
  /** Whether the longest is the whole of which the others are parts. */
  readonly hasWhole: boolean;
  /** Whether bars are told apart by who is elected. */
  readonly isContest: boolean;
  /** In em. */
  readonly height: number;
}

/** A row of a chart: its words, and below them its bar with the figure. */
export interface Bar {
  readonly label: string;
  readonly lines: readonly BarLine[];
  /** The figure as it is published: `1,642`, `83.5%`, `<5`. */
  readonly figure: string;
  /** Length in percent of the longest; none where the count is withheld. */
  readonly share: number | undefined;
  /** Whether somebody is elected by it. */
  readonly isStrong: boolean;
  /** Whether the figure has room within the bar; else it stands after it. */
  readonly isInside: boolean;
  /** Upper edge in em. */
  readonly top: number;
}

/** A line over a bar: the label, or a remark on it (当选). */
export interface BarLine {
  readonly text: string;
  /** What stands after the text, set apart from it. */
  readonly remark: string | undefined;
  /** Height of its baseline in em. */
  readonly y: number;
}

/** Height of a bar in em. */
export const BAR = 1.5;

/** What a phone has room for beside its margins at the largest type, in em of a chart. */
const LINE_WIDTH = 10;
const LINE = 1.3;
const ASCENT = 1;
const GAP = 0.7;
const BELOW_WORDS = 0.1;
/** From this length on a bar has room for its figure, and before it the figure has room after the bar. */
const ROOM = 55;

/** The chart of a table of counts or of votes; those of votes have one scale in a notice. */
export function tableChart(
  block: TableBlock,
  notice: readonly Block[],
  locale: Locale,
): Chart | undefined {
  if (block.part !== "counts" && block.part !== "votes") return undefined;
  const isContest = block.part === "votes";
  const scale = isContest ? notice.filter(isVotes) : [block];
  const most = Math.max(
    0,
    ...scale.flatMap(({ rows }) => rows).map((row) => rowOf(row).count ?? 0),
  );
  return chartOf(block.rows.map(rowOf), most, { isContest, hasWhole: false }, locale);
}

/** The chart of who took part in a vote and of its ballots: each a part of those registered. */
export function factsChart({ part, facts }: FactsBlock, locale: Locale): Chart | undefined {
  if (part !== "counts") return undefined;
  const rows = facts.map(({ label, value }) => rowOf([[{ role: "plain", text: label }], value]));
  const most = Math.max(0, ...rows.map(({ count }) => count ?? 0));
  return chartOf(rows, most, { isContest: false, hasWhole: true }, locale);
}

function isVotes(block: Block): block is TableBlock {
  return block.type === "table" && block.part === "votes";
}

/** What a row says. */
interface Row {
  readonly label: string;
  readonly remark: string | undefined;
  readonly figure: string;
  readonly count: number | undefined;
  /** A share that is given as such. */
  readonly percent: number | undefined;
  readonly isStrong: boolean;
}

function rowOf([head = [], ...cells]: readonly Text[]): Row {
  const counted =
    cells.find((cell) => cell.some(({ role }) => role === "number")) ?? cells[0] ?? [];
  const number = counted.find(({ role }) => role === "number")?.text ?? "";
  const remark = runsText(cells.at(-1) ?? []);
  const count = /^[\d,]+$/.test(number) ? Number(number.replaceAll(",", "")) : undefined;
  const percent = /^[\d.]+%$/.test(number) ? Number(number.slice(0, -1)) : undefined;
  return {
    label: runsText(head),
    remark: cells.length < 2 || remark === EMPTY ? undefined : remark,
    // What is said of a figure in brackets stands in the facts.
    figure: runsText(counted).replace(/\s*[（(].*$/u, ""),
    count,
    percent,
    isStrong: cells.some((cell) => cell.some(({ role }) => role === "strong")),
  };
}

/** What stands for a cell that says nothing. */
const EMPTY = "—";

/** Nothing where there is no second bar to compare with. */
function chartOf(
  rows: readonly Row[],
  most: number,
  kind: Pick<Chart, "isContest" | "hasWhole">,
  locale: Locale,
): Chart | undefined {
  let top = 0;
  const bars = rows.map((row) => {
    const bar = barAt(top, row, most, locale);
    top = bar.top + BAR + GAP;
    return bar;
  });
  const drawn = bars.filter(({ share }) => share !== undefined);
  const longest = rows.findIndex(({ count }) => count === Math.max(...rows.map(countOf)));
  const bar = bars[longest];
  if (bar === undefined || drawn.length < 2 || most === 0) return undefined;
  return { bars, longest: bar, ...kind, height: tenth(top - GAP + BELOW_WORDS) };
}

function countOf({ count }: Row): number {
  return count ?? -1;
}

function barAt(top: number, row: Row, most: number, locale: Locale): Bar {
  const { label, remark, figure, count, percent, isStrong } = row;
  const texts = wrap(label, LINE_WIDTH, LATIN, locale);
  const last = texts.at(-1) ?? "";
  const isBeside = remark !== undefined && ems(`${last} ${remark}`, LATIN) <= LINE_WIDTH;
  const all = texts.map((text, index) => ({
    text,
    remark: isBeside && index === texts.length - 1 ? remark : undefined,
  }));
  if (remark !== undefined && !isBeside) all.push({ text: "", remark });
  const share = percent ?? (count === undefined ? undefined : (count / Math.max(1, most)) * 100);
  return {
    label,
    lines: all.map((line, index) => ({ ...line, y: tenth(top + index * LINE + ASCENT) })),
    figure,
    share: share === undefined ? undefined : Math.round(Math.min(share, 100) * 100) / 100,
    isStrong,
    isInside: share !== undefined && share >= ROOM,
    top: tenth(top + all.length * LINE + BELOW_WORDS),
  };
}

/** How wide a Latin letter is in ems. */
const LATIN = 0.54;

function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
