import type { Run, RunRole, Text } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import { type Face, faceName, type Glyph, type PosterFonts, type Style } from "./fonts.ts";
import { isCentred } from "./justify.ts";
import { Recent } from "./recent.ts";
import { splitWords } from "./words.ts";

/**
 * From text to units: the pieces that a line may be broken between. Lengths are in em, so that text
 * is shaped once and set at any size.
 */

/** A piece of text that stays on one line. */
export interface Unit {
  readonly glyphs: readonly Glyph[];
  /** Width in em. */
  readonly width: number;
  /** Em between this unit and the one before it, on the same line. */
  readonly gap: number;
  /** A space between words: vanishes at a line's end. */
  readonly space: boolean;
  /** Part of a unit that no line could hold. */
  readonly cut: Cut | undefined;
}

/**
 * What was broken: a unit where its text has a seam, or inside a word; or a cell of a table, over lines, that smaller
 * type would keep on one.
 */
export type Cut = "cell" | "seam" | "word";

/** What the faces of a text are. */
export interface TextStyle {
  readonly plain: Style;
  readonly strong: Style;
  readonly locale: Locale;
  /** Words of Chinese stay whole, as in a title. */
  readonly wholeWords?: boolean;
  /** Figures all of one width, so that they stand below one another in a table. */
  readonly tabular?: boolean;
  /** Em added after every square glyph. */
  readonly tracking?: number;
}

/** Shapes a text and joins what no line may part: names, dates, and marks that can't begin or end a line. */
export function shapeText(text: Text, style: TextStyle, fonts: PosterFonts): readonly Unit[] {
  return fonts.texts.get(keyOf(text, style), () => unitsOf(text, style, fonts));
}

/** What a text says and how it is shaped. */
function keyOf(text: Text, style: TextStyle): string {
  const { plain, strong, locale, wholeWords = false, tabular = false, tracking = 0 } = style;
  let key = `${plain} ${strong} ${locale} ${wholeWords} ${tabular} ${tracking}`;
  for (const run of text) key += `\u0000${run.role} ${run.text}`;
  return key;
}

function unitsOf(text: Text, style: TextStyle, fonts: PosterFonts): readonly Unit[] {
  const clusters = text.flatMap((run) => clustersOf(run, style, fonts));
  const units: Unit[] = [];
  let from = 0;
  for (const [index, cluster] of clusters.entries()) {
    const next = clusters[index + 1];
    if (next === undefined || mayBreak(cluster, next)) {
      units.push(unitOf(clusters, from, index, units.at(-1), style));
      from = index + 1;
    }
  }
  return units;
}

/** A text that is one plain run. */
export function plainText(text: string): Text {
  return [{ role: "plain", text }];
}

/** A word or an ideograph: where no mark or role joins it to its neighbours, a unit. */
export interface Cluster extends Unit {
  /** Belongs to the one after it, whatever that is: within a name or a date. */
  readonly kept: boolean;
  /** Begins with a mark that begins no line. */
  readonly closes: boolean;
  /** Ends with a mark that ends no line. */
  readonly opens: boolean;
  /** Ends with a figure; begins with what figures count. */
  readonly figure: boolean;
  readonly counted: boolean;
  /** Whether a line may end before it, or after it, as far as marks and roles allow. */
  readonly breaksBefore: boolean;
  readonly breaksAfter: boolean;
}

const keptRoles: Readonly<Record<RunRole, boolean>> = {
  plain: false,
  strong: false,
  date: true,
  time: true,
  number: true,
  name: true,
  group: true,
};

function clustersOf(run: Run, style: TextStyle, fonts: PosterFonts): readonly Cluster[] {
  const face =
    fonts.faces[faceName(run.role === "strong" ? style.strong : style.plain, style.locale)];
  const known = wordsOf(face, style);
  const clusters = splitWords(run.text, style).map((word) =>
    known.get(word, () => clusterOf(glyphsOfWord(word, face, style, fonts), word)),
  );
  if (!keptRoles[run.role]) return clusters;
  if (run.role === "name" && style.locale !== "en" && TWO_IDEOGRAPHS.test(run.text)) {
    return [clusterOf(spread(clusters.flatMap(({ glyphs }) => glyphs)))];
  }
  return clusters.map((cluster, index) =>
    index === clusters.length - 1 ? cluster : { ...cluster, kept: true },
  );
}

/** The words that a face has set in this way. */
function wordsOf(face: Face, { locale, tracking = 0, tabular = false }: TextStyle) {
  const way = `${locale === "en"}|${tracking}|${tabular}`;
  const known = face.words.get(way);
  if (known !== undefined) return known;
  const words = new Recent<Cluster>(MANY_WORDS);
  face.words.set(way, words);
  return words;
}

/** More words than a site repeats: figures, mostly. */
const MANY_WORDS = 10_000;

function clusterOf(glyphs: readonly Glyph[], word = ""): Cluster {
  const first = glyphs[0];
  const last = glyphs.at(-1);
  return {
    glyphs,
    width: widthOf(glyphs),
    gap: 0,
    space: SPACE.test(word),
    cut: undefined,
    kept: false,
    closes: first !== undefined && CLOSING.has(first.text),
    opens: last !== undefined && OPENING.has(last.text),
    figure: last !== undefined && /[0-9]/.test(last.text),
    counted: first !== undefined && COUNTED.has(first.text),
    breaksBefore: first?.square === true,
    breaksAfter: last !== undefined && (last.square || /[-/–—]$/.test(last.text)),
  };
}

/** A name of two characters, as wide as one of three: 林　木. The first is wider, so that no space comes between. */
function spread(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph, index) => (index === 0 ? ofWidth(glyph, glyph.advance + 1) : glyph));
}

function ofWidth(glyph: Glyph, width: number): Glyph {
  return { ...glyph, advance: width, width };
}

const SPACE = /^[ \t\n]+$/;
const TWO_IDEOGRAPHS = /^\p{Script=Han}{2}$/u;
function glyphsOfWord(
  word: string,
  face: Face,
  { locale, tracking = 0, tabular = false }: TextStyle,
  fonts: PosterFonts,
): readonly Glyph[] {
  return shapeWord(word, face, locale === "en", fonts).map((glyph) => {
    if (tabular && /^[0-9]$/.test(glyph.text)) {
      return ofWidth(glyph, FIGURE);
    }
    return glyph.square && tracking > 0 ? { ...glyph, advance: glyph.advance + tracking } : glyph;
  });
}

/** Width of a figure in a table, in em: that of all figures of Noto Serif SC but the narrow 1. */
const FIGURE = 0.558;
function shapeWord(word: string, face: Face, english: boolean, fonts: PosterFonts): Glyph[] {
  const characters = [...word.replaceAll(/[\t\n]/g, " ").replaceAll(UNSEEN, "")];
  const lacking = characters.some((character) => !has(face, character));
  if (lacking) {
    return characters.flatMap((character) => {
      const serving = [face.name, ...face.substitutes]
        .map((name) => fonts.faces[name])
        .find((one) => has(one, character));
      return shapeWith(character, serving ?? face, english);
    });
  }
  return shapeWith(characters.join(""), face, english);
}

/** What shows nothing of its own: joiners, marks that choose a variant. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

function has(face: Face, character: string): boolean {
  return face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function shapeWith(text: string, face: Face, english: boolean): Glyph[] {
  const scale = 1 / face.font.unitsPerEm;
  const run = face.font.layout(text, { liga: false, kern: true, pwid: english });
  const characters = [...text];
  return run.glyphs.map((glyph, index) => {
    // A glyph that serves several characters remembers only the first that asked for it.
    const shown = characters.length === run.glyphs.length ? characters[index] : undefined;
    const advance = (run.positions[index]?.xAdvance ?? glyph.advanceWidth) * scale;
    return {
      face,
      id: glyph.id,
      text: shown ?? String.fromCodePoint(...glyph.codePoints),
      advance,
      square: advance === 1 && !english,
    };
  });
}

const CLOSING = new Set("，。、；：？！）》〉」』】〕”’％‰℃,.;:?!)]}%…—·–");
const OPENING = new Set("（《〈「『【〔“‘([{￥$№");
const SQUARE_CLOSING = new Set("，。、；：？！）》〉」』】〕”’");
const CENTRED_CLOSING = new Set("）》〉」』】〕”’");
const SQUARE_MARK = new Set("，。、；：？！）》〉」』】〕”’（《〈「『【〔“‘");

/** What follows a figure and belongs to it: 1433 人, 2025 年. */
const COUNTED = new Set("年月日时時点點分号號人名位户戶票张張份个個届屆条條次岁歲");

/** Whether a line may end between two clusters. */
function mayBreak(before: Cluster, after: Cluster): boolean {
  if (before.kept) return false;
  if (before.space || after.space) return !after.space || !before.space;
  if (before.glyphs.length === 0 || after.glyphs.length === 0) return true;
  if (before.figure && after.counted) return false;
  return !after.closes && !before.opens && (before.breaksAfter || after.breaksBefore);
}

/** The unit of the clusters from one to another. */
function unitOf(
  clusters: readonly Cluster[],
  from: number,
  until: number,
  before: Unit | undefined,
  { locale }: TextStyle,
): Unit {
  const alone = from === until ? clusters[from] : undefined;
  const unit = alone ?? joined(clusters.slice(from, until + 1));
  const last = before?.glyphs.at(-1);
  const first = unit.glyphs[0];
  const isEdge = last === undefined || first === undefined || locale === "en";
  const gap = isEdge ? 0 : gapBetween(last, first);
  return gap === 0 ? unit : { ...unit, gap };
}

function joined(clusters: readonly Cluster[]): Unit {
  const glyphs = spaced(clusters.flatMap((cluster) => cluster.glyphs));
  const space = clusters.every((cluster) => cluster.space);
  return { glyphs, width: widthOf(glyphs), gap: 0, space, cut: undefined };
}

/** Sum of the advances of glyphs. */
export function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0);
}

/** Puts the gaps between neighbours into their advances. */
function spaced(glyphs: readonly Glyph[]): readonly Glyph[] {
  return glyphs.map((glyph, index) => {
    const next = glyphs[index + 1];
    const gap = next === undefined ? 0 : gapBetween(glyph, next);
    return gap === 0 ? glyph : { ...glyph, advance: glyph.advance + gap };
  });
}

/**
 * Em between two glyphs beside their own width: a Latin word or a figure stands a little off an
 * ideograph (below the tenth of an em at which readers of PDF see a space), and of two full-width marks
 * in a row the first gives up its empty half.
 */
function gapBetween(before: Glyph, after: Glyph): number {
  if (before.square && after.square) {
    const marks = isCentred(before.face) ? CENTRED_CLOSING : SQUARE_CLOSING;
    const closing = marks.has(before.text) && SQUARE_MARK.has(after.text);
    const opening = OPENING.has(before.text) && OPENING.has(after.text);
    return closing || opening ? -0.5 : 0;
  }
  if (before.square === after.square) return 0;
  const [square, other] = before.square ? [before, after] : [after, before];
  return /[\p{L}\p{N}%]/u.test(other.text) && /\p{Script=Han}/u.test(square.text) ? 0.09 : 0;
}
