import type { Run } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import type { PosterFonts } from "./fonts.ts";
import { breakLines, type Line, type PlacedGlyph } from "./lines.ts";
import { looks } from "./looks.ts";
import type { Color } from "./marks.ts";
import { faces, type Setting } from "./setting.ts";
import { shapeText, type Unit } from "./shaping.ts";

/** Type that is read from afar: lines of banners and slogans, placed by their ink rather than by their squares. */

/** How publicity is printed. */
export interface Publicity {
  /** Without colour. */
  readonly grey: boolean;
  /** White letters on a red ground: it takes much ink. */
  readonly redGround: boolean;
}

/** The colour of the letters. */
export function letterColor({ grey, redGround }: Publicity): Color {
  if (grey) return "black";
  return redGround ? "white" : "red";
}

/** The colour of the ground, where it is not the paper's. */
export function groundColor({ grey, redGround }: Publicity): Color | undefined {
  return redGround && !grey ? "red" : undefined;
}

/** From a line's middle to its baseline, in em: ideographs and capitals both stand even about it. */
export const MIDDLE_TO_BASELINE = 0.38;

/** Height of the ink of ideographs, in em. */
export const INK_HEIGHT = 0.95;

/** Where the ink of a line begins and ends, in em from the line's start. */
export interface Extent {
  readonly from: number;
  readonly until: number;
}

/** The ink of glyphs on a line. */
export function inkExtent(glyphs: readonly PlacedGlyph[]): Extent {
  const inks = glyphs.map(({ glyph: { face, id }, at }) => {
    const { minX, maxX } = face.font.getGlyph(id).bbox;
    const em = face.font.unitsPerEm;
    return { from: at + minX / em, until: at + maxX / em };
  });
  return {
    from: Math.min(...inks.map(({ from }) => from)),
    until: Math.max(...inks.map(({ until }) => until)),
  };
}

/** Text in the heaviest type, in units that stay whole; words of Chinese too. */
export function shapeDisplay(text: string, fonts: PosterFonts): readonly Unit[] {
  const locale = displayLocale(text);
  const runs = text
    .split(DATE)
    .map((part, index): Run => ({ role: index % 2 === 1 ? "date" : "plain", text: part }));
  return shapeText(runs, { ...faces.bold, locale, wholeWords: true, tracking: TRACKING }, fonts);
}

/** A date in ideographs: stays on one line. */
const DATE = /((?:\d+年)?\d+月\d+日)/u;

/** Large type stands a little wider. */
const TRACKING = 0.04;

/** All units on one line. */
export function oneLine(units: readonly Unit[]): Line {
  const [line] = breakLines(units, { width: Number.POSITIVE_INFINITY });
  return line ?? { glyphs: [], width: 0, cut: undefined };
}

/** The language by whose rules a line is set: marks are full-width only among ideographs. */
export function displayLocale(text: string): Locale {
  return /\p{Script=Han}/u.test(text) ? "zh-Hans" : "en";
}

/** What small text beside the display is set with. */
export function noteSetting(locale: Locale, fonts: PosterFonts): Setting {
  return {
    fonts,
    locale,
    hairline: 0.6,
    smallest: 8,
    folds: false,
    sealRoom: 0,
    look: looks.plain,
    dense: true,
  };
}
