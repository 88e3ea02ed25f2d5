import type { Text } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import { noteSetting } from "./display.ts";
import type { PosterFonts } from "./fonts.ts";
import { naturalWidth } from "./lines.ts";
import { frame } from "./looks.ts";
import type { Area, Color, Mark, Part } from "./marks.ts";
import { faces, type Setting, setText, shape } from "./setting.ts";
import { plainText, type TextStyle } from "./shaping.ts";
import type { Sheet } from "./sheet.ts";

/** Badges (工作证) of people who work at an election: ten to a sheet of A4, cut along the marks. Lengths in points. */

/** What stands on a badge. */
export interface Badge {
  readonly name: string;
  readonly role: string;
  readonly community: string;
  readonly election: string;
  readonly office: string;
}

/** Every character that badges show. */
export function badgeCharacters(badges: readonly Badge[], title: string): string {
  return [title, ...badges.flatMap((badge) => Object.values(badge))].join("");
}

/** The sheets of badges in their order, row by row. `title` says on each what it is. */
export function layOutBadges(
  badges: readonly Badge[],
  title: string,
  locale: Locale,
  fonts: PosterFonts,
): readonly Sheet[] {
  const setting = noteSetting(locale, fonts);
  const sheets = Math.max(1, Math.ceil(badges.length / PER_SHEET));
  return Array.from({ length: sheets }, (_, index) => ({
    width: PAGE.width,
    height: PAGE.height,
    parts: [
      ...badges
        .slice(index * PER_SHEET, (index + 1) * PER_SHEET)
        .flatMap((badge, at) => badgeParts(badge, title, at, index * PER_SHEET + at, setting)),
      { tag: [], marks: cutMarks() },
    ],
  }));
}

const MILLIMETRE = 72 / 25.4;
const PAGE = { width: 595.28, height: 841.89 };
/** The size of a name card (ISO 216 has none): it fits the usual sleeves. */
const CARD = { width: 90 * MILLIMETRE, height: 54 * MILLIMETRE };
const COLUMNS = 2;
const ROWS = 5;
const PER_SHEET = COLUMNS * ROWS;
const LEFT = (PAGE.width - COLUMNS * CARD.width) / 2;
const TOP = (PAGE.height - ROWS * CARD.height) / 2;
/** White between the edge of a card and what stands on it. */
const INNER = 5 * MILLIMETRE;

function badgeParts(
  badge: Badge,
  title: string,
  at: number,
  number: number,
  setting: Setting,
): readonly Part[] {
  const x = LEFT + (at % COLUMNS) * CARD.width;
  const y = TOP + Math.floor(at / COLUMNS) * CARD.height;
  const card: Area = { x, y, ...CARD };
  const line = (key: string, text: Text, from: number, height: number, look: LineLook): Part => ({
    tag: [{ type: "P", id: `${number} ${key}` }],
    marks: fitted(
      text,
      { x: x + INNER, y: y + from, width: CARD.width - 2 * INNER, height },
      look,
      setting,
    ),
  });
  const mm = (length: number): number => length * MILLIMETRE;
  const name: Text = [{ role: "name", text: badge.name }];
  return [
    { tag: [], marks: redRule(card) },
    line("community", plainText(badge.community), mm(3.5), mm(6), {
      size: 11,
      style: faces.table,
      color: "black",
    }),
    line("title", plainText(title), mm(9.5), mm(7), { size: 15, style: faces.bold, color: "red" }),
    line("name", name, mm(19), mm(13), { size: 30, style: faces.bold, color: "black" }),
    line("role", plainText(badge.role), mm(33), mm(7), {
      size: 15,
      style: faces.table,
      color: "black",
    }),
    line("election", plainText(badge.election), mm(41.5), mm(5), {
      size: 8.5,
      style: faces.table,
      color: "grey",
    }),
    line("office", plainText(badge.office), mm(46.5), mm(5), {
      size: 8.5,
      style: faces.table,
      color: "grey",
    }),
  ];
}

interface LineLook {
  /** Largest type. */
  readonly size: number;
  readonly style: Omit<TextStyle, "locale">;
  readonly color: Color;
}

/** A text in the middle of a box: as large as its one line may be, or on more lines as large as they fit. */
function fitted(
  text: Text,
  { x, y, width, height }: Area,
  { size, style, color }: LineLook,
  setting: Setting,
): readonly Mark[] {
  const units = shape(text, style, setting);
  const one = Math.min(size, (width / naturalWidth(units)) * 0.999);
  const set = (at: number) =>
    setText(
      units,
      { size: at, x, width, align: "center", color, leading: 1.15, balance: true },
      setting,
    );
  let at = Math.max(one, size * 0.6);
  while (set(at).height > Math.max(height, at * 1.15) && at > LEAST) at -= 0.25;
  const chosen = set(at);
  return chosen.marks().map((mark) => ({ ...mark, y: mark.y + y + (height - chosen.height) / 2 }));
}

/** Smaller than this nobody reads a badge. */
const LEAST = 5;

function redRule({ x, y, width }: Area): readonly Mark[] {
  const inset = INNER;
  return [
    {
      type: "rectangle",
      x: x + inset,
      y: y + 17.2 * MILLIMETRE,
      width: width - 2 * inset,
      height: 1.2,
      color: "red",
    },
  ];
}

/** A thin frame around each card, and marks beyond the outermost along which all are cut. */
function cutMarks(): readonly Mark[] {
  const line = { type: "rectangle", color: "black" } as const;
  const columns = Array.from({ length: COLUMNS + 1 }, (_, index) => LEFT + index * CARD.width);
  const rows = Array.from({ length: ROWS + 1 }, (_, index) => TOP + index * CARD.height);
  const bottom = TOP + ROWS * CARD.height;
  const right = LEFT + COLUMNS * CARD.width;
  return [
    ...frame([LEFT, TOP, right - LEFT, bottom - TOP], 0.25, "line"),
    ...columns.flatMap((x): Mark[] => [
      { ...line, x: x - THIN / 2, y: TOP - GAP - LENGTH, width: THIN, height: LENGTH },
      { ...line, x: x - THIN / 2, y: bottom + GAP, width: THIN, height: LENGTH },
    ]),
    ...rows.flatMap((y): Mark[] => [
      { ...line, x: LEFT - GAP - LENGTH, y: y - THIN / 2, width: LENGTH, height: THIN },
      { ...line, x: right + GAP, y: y - THIN / 2, width: LENGTH, height: THIN },
    ]),
    ...columns
      .slice(1, -1)
      .map((x): Mark => ({ ...line, color: "line", x, y: TOP, width: 0.25, height: bottom - TOP })),
    ...rows
      .slice(1, -1)
      .map(
        (y): Mark => ({ ...line, color: "line", x: LEFT, y, width: right - LEFT, height: 0.25 }),
      ),
  ];
}

const GAP = 4;
const LENGTH = 12;
const THIN = 0.5;
