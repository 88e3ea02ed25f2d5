import type { BannerLabels } from "../i18n/banner-words.ts";
import type { Locale } from "../model/scalars.ts";
import { bannerPlan } from "./banner-plan.ts";
import {
  groundColor,
  inkExtent,
  letterColor,
  MIDDLE_TO_BASELINE,
  noteSetting,
  oneLine,
  type Publicity,
  shapeDisplay,
} from "./display.ts";
import type { PosterFonts } from "./fonts.ts";
import type { PlacedGlyph } from "./lines.ts";
import type { Area, Color, Mark, TextMark } from "./marks.ts";
import { faces, type Setting, setText, shape } from "./setting.ts";
import { plainText } from "./shaping.ts";
import type { Sheet } from "./sheet.ts";
import { BORDER, OVERLAP, planTiles, type Tile, type TilePlan } from "./tiles.ts";

/** A banner (横幅): one line of large type over many sheets. Lengths in points. */
export interface Banner {
  readonly width: number;
  readonly height: number;
  readonly tiling: TilePlan;
  /** The line where it stands on the banner. */
  readonly line: TextMark;
  /** Its colour, where it is not the paper's. */
  readonly ground: Color | undefined;
}

/** What is asked for of a banner besides its line. */
export interface BannerOrder extends Publicity {
  /** Width and height of the paper, upright. */
  readonly paper: readonly [width: number, height: number];
  /** Height of the banner; without it, what one row of upright sheets shows. */
  readonly height: number | undefined;
}

/** A line as a banner: how large it is, and how it is cut into sheets. The text must have ink. */
export function composeBanner(text: string, order: BannerOrder, fonts: PosterFonts): Banner {
  const height = order.height ?? order.paper[1] - 2 * BORDER;
  const size = height * TYPE;
  const { glyphs } = oneLine(shapeDisplay(text, fonts));
  const ink = inkExtent(glyphs);
  const width = (ink.until - ink.from) * size + 2 * height * SIDE;
  return {
    width,
    height,
    tiling: planTiles(width, height, order.paper),
    line: {
      type: "text",
      x: height * SIDE - ink.from * size,
      y: height / 2 + MIDDLE_TO_BASELINE * size,
      size,
      color: letterColor(order),
      glyphs,
    },
    ground: groundColor(order),
  };
}

/** Type size of a banner to its height. */
const TYPE = 0.82;

/** White at each end of a banner to its height: as much as ideographs leave above and below. */
const SIDE = 0.115;

/** The sheets of a banner: first how it is put together, then its tiles, row by row. */
export function layOutBanner(
  text: string,
  banner: Banner,
  labels: BannerLabels,
  paperName: string,
  locale: Locale,
  fonts: PosterFonts,
): readonly Sheet[] {
  const setting = noteSetting(locale, fonts);
  return [
    bannerPlan(text, banner, labels, paperName, setting),
    ...banner.tiling.tiles.map((tile) => tileSheet(tile, banner, labels, setting)),
  ];
}

/** Every character that the sheets of a banner show besides its line. */
export function bannerCharacters({
  summary,
  measure,
  steps,
  joinRows,
  tile,
}: BannerLabels): string {
  const summaries = [1, 2].map((count) =>
    summary({ length: "0", height: "0", paper: "A", rows: count, columns: count }),
  );
  const names = [1, 2].map((count) => tile(count, count, count, count));
  return [...summaries, ...names, measure, ...steps, joinRows].join("");
}

function tileSheet(tile: Tile, banner: Banner, labels: BannerLabels, setting: Setting): Sheet {
  const { rows, columns, sheet } = banner.tiling;
  const { on, row, column } = tile;
  const id = `${row}-${column}`;
  const name = shape(plainText(labels.tile(row, column, rows, columns)), faces.table, setting);
  const label = setText(
    name,
    { size: 8, x: on.x, y: on.y + on.height + GAP, width: on.width, align: "center" },
    setting,
  );
  return {
    ...sheet,
    parts: [
      { tag: [], marks: groundMarks(banner, tile), clip: on },
      { tag: [{ type: "P", id }], marks: lineMarks(banner, tile), clip: on },
      { tag: [{ type: "P", id: `${id} name` }], marks: label.marks() },
      { tag: [], marks: [...cropMarks(on), ...joinMarks(tile, banner.tiling)] },
    ],
  };
}

/** Space between a tile and what stands in the border. */
const GAP = 4.5;

function groundMarks({ ground }: Banner, { on }: Tile): readonly Mark[] {
  return ground === undefined ? [] : [{ type: "rectangle", ...on, color: ground }];
}

/** The glyphs of the line that show on a tile, where they stand there. */
function lineMarks({ line }: Banner, { area, on }: Tile): readonly Mark[] {
  const glyphs = line.glyphs.filter((placed) => {
    const { from, until } = inkOf(placed, line);
    return from < area.x + area.width && until > area.x;
  });
  return [{ ...line, x: line.x - area.x + on.x, y: line.y - area.y + on.y, glyphs }];
}

function inkOf(placed: PlacedGlyph, line: TextMark) {
  const { from, until } = inkExtent([placed]);
  return { from: line.x + from * line.size, until: line.x + until * line.size };
}

/** Lines at the corners of a tile, along which it is cut. */
function cropMarks({ x, y, width, height }: Area): readonly Mark[] {
  return [x, x + width].flatMap((edgeX) =>
    [y, y + height].flatMap((edgeY): Mark[] => {
      const left = edgeX === x ? x - GAP - LENGTH : edgeX + GAP;
      const top = edgeY === y ? y - GAP - LENGTH : edgeY + GAP;
      const line = { type: "rectangle", color: "black" } as const;
      return [
        { ...line, x: left, y: edgeY - THIN / 2, width: LENGTH, height: THIN },
        { ...line, x: edgeX - THIN / 2, y: top, width: THIN, height: LENGTH },
      ];
    }),
  );
}

/** Length and thickness of crop marks. */
const LENGTH = 12;
const THIN = 0.5;

/** Dashes in the border where the cut edges of the next sheet and of the next row come to lie. */
function joinMarks({ row, column, on }: Tile, { rows, columns }: TilePlan): readonly Mark[] {
  const dash = { type: "rectangle", color: "black" } as const;
  const seamX = on.x + on.width - OVERLAP - THIN / 2;
  const seamY = on.y + on.height - OVERLAP - THIN / 2;
  return DASHES.flatMap((from): Mark[] => [
    ...(column === columns
      ? []
      : [on.y - GAP - from - DASH, on.y + on.height + GAP + from].map(
          (y): Mark => ({ ...dash, x: seamX, y, width: THIN, height: DASH }),
        )),
    ...(row === rows
      ? []
      : [on.x - GAP - from - DASH, on.x + on.width + GAP + from].map(
          (x): Mark => ({ ...dash, x, y: seamY, width: DASH, height: THIN }),
        )),
  ]);
}

const DASH = 2.4;
const DASHES = [0, 4.8, 9.6];
