import type { Run, RunRole, Text } from "../model/notice.ts";
import type { Locale } from "../model/scalars.ts";
import { type Face, faceName, type Glyph, type PosterFonts, type Style } from "./fonts.ts";
import { isCentred } from "./justify.ts";

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
  readonly cut?: Cut;
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
  const clusters = text.flatMap((run) => clustersOf(run, style, fonts));
  const units: Unit[] = [];
  let open: Cluster[] = [];
  for (const [index, cluster] of clusters.entries()) {
    open.push(cluster);
    const next = clusters[index + 1];
    if (next === undefined || mayBreak(cluster, next)) {
      units.push(unitOf(open, units.at(-1), style));
      open = [];
    }
  }
  return units;
}

/** A text that is one plain run. */
export function plainText(text: string): Text {
  return [{ role: "plain", text }];
}

/** What has to stay together before punctuation is looked at. */
interface Cluster {
  readonly glyphs: readonly Glyph[];
  readonly space: boolean;
}

const keptRoles: Readonly<Record<RunRole, boolean>> = {
  plain: false,
  strong: false,
  date: true,
  time: true,
  number: true,
  name: true,
};

function clustersOf(run: Run, style: TextStyle, fonts: PosterFonts): readonly Cluster[] {
  const face =
    fonts.faces[faceName(run.role === "strong" ? style.strong : style.plain, style.locale)];
  const words = splitWords(run.text, style);
  if (!keptRoles[run.role]) {
    return words.map((word) => ({
      glyphs: glyphsOfWord(word, face, style, fonts),
      space: SPACE.test(word),
    }));
  }
  const glyphs = words.flatMap((word) => glyphsOfWord(word, face, style, fonts));
  if (run.role === "name" && style.locale !== "en" && TWO_IDEOGRAPHS.test(run.text)) {
    return [{ glyphs: spread(glyphs), space: false }];
  }
  return [{ glyphs, space: false }];
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
/** Spaces; words of Latin letters and digits, parted after a hyphen or slash between letters; squares. */
const PIECES =
  /[ \t\n]+|[\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef“”‘’…—]\p{M}*|(?:[^ \t\n\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef“”‘’…—](?<!\p{L}[-/](?=\p{L})))+|[^ \t\n]/gu;
/** English has its dashes and quotation marks inside words. */
const ENGLISH_PIECES =
  /[ \t\n]+|[\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef]\p{M}*|[^ \t\n\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef]+?(?:(?<=\p{L}[-/–—])(?=\p{L})|(?=[ \t\n\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef]|$))/gu;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function splitWords(text: string, style: TextStyle): readonly string[] {
  if (style.wholeWords === true && style.locale !== "en") {
    return wholeWords(text).flatMap((word) =>
      /^\p{Script=Han}+$/u.test(word) ? [word] : (word.match(PIECES) ?? []),
    );
  }
  return text.match(style.locale === "en" ? ENGLISH_PIECES : PIECES) ?? [];
}

/**
 * Words of a Chinese title. A single character that is left over belongs to the word before it (选民 的), but a
 * preposition or an ordinal to the one after it; the name of a committee is one word.
 */
function wholeWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const part of text.split(COMMITTEE)) {
    const segments = COMMITTEE.test(part) ? [part] : [...segmenter.segment(part)];
    for (const given of segments) {
      const word = typeof given === "string" ? given : given.segment;
      const last = words.at(-1) ?? "";
      const joins = JOINS_NEXT.test(last) || (LEFT_OVER.test(word) && HAN_END.test(last));
      if (joins && words.length > 0) {
        words[words.length - 1] = last + word;
      } else {
        words.push(word);
      }
    }
  }
  return words;
}

const COMMITTEE = /((?:居民|村民|选举|選舉)*(?:委员会|委員會))/u;
const JOINS_NEXT = /^[第和及与與在为為对對于於]$/u;
const LEFT_OVER = /^(?![第和及与與在为為对對于於])\p{Script=Han}$/u;
const HAN_END = /\p{Script=Han}$/u;

function glyphsOfWord(
  word: string,
  face: Face,
  style: TextStyle,
  fonts: PosterFonts,
): readonly Glyph[] {
  const english = style.locale === "en";
  const tracking = style.tracking ?? 0;
  const tabular = style.tabular ?? false;
  const key = `${word}|${english}|${tracking}|${tabular}`;
  const known = face.words.get(key);
  if (known !== undefined) {
    return known;
  }
  const shaped = shapeWord(word, face, english, fonts).map((glyph) => {
    if (tabular && /^[0-9]$/.test(glyph.text)) {
      return ofWidth(glyph, FIGURE);
    }
    return glyph.square && tracking > 0 ? { ...glyph, advance: glyph.advance + tracking } : glyph;
  });
  if (face.words.size > MANY_WORDS) {
    face.words.clear();
  }
  face.words.set(key, shaped);
  return shaped;
}

/** Width of a figure in a table, in em: that of all figures of Noto Serif SC but the narrow 1. */
const FIGURE = 0.558;
/** More words than a site repeats: figures, mostly. */
const MANY_WORDS = 20_000;

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

const CLOSING = /^[，。、；：？！）》〉」』】〕”’％‰℃,.;:?!)\]}%…—·–]$/u;
const OPENING = /^[（《〈「『【〔“‘([{￥$№]$/u;
const SQUARE_CLOSING = /^[，。、；：？！）》〉」』】〕”’]$/u;
const CENTRED_CLOSING = /^[）》〉」』】〕”’]$/u;
const SQUARE_MARK = /^[，。、；：？！）》〉」』】〕”’（《〈「『【〔“‘]$/u;

/** Whether a line may end between two clusters. */
function mayBreak(before: Cluster, after: Cluster): boolean {
  const last = before.glyphs.at(-1);
  const first = after.glyphs[0];
  if (before.space || after.space || last === undefined || first === undefined) {
    return !after.space || !before.space;
  }
  if (CLOSING.test(first.text) || OPENING.test(last.text)) {
    return false;
  }
  return last.square || first.square || /[-/–—]$/.test(last.text);
}

function unitOf(clusters: readonly Cluster[], before: Unit | undefined, style: TextStyle): Unit {
  const glyphs = spaced(clusters.flatMap((cluster) => cluster.glyphs));
  const last = before?.glyphs.at(-1);
  const first = glyphs[0];
  const gap = last === undefined || first === undefined ? 0 : gapBetween(last, first);
  return {
    glyphs,
    width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    gap: style.locale === "en" ? 0 : gap,
    space: clusters.every((cluster) => cluster.space),
  };
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
    const closing = marks.test(before.text) && SQUARE_MARK.test(after.text);
    const opening = OPENING.test(before.text) && OPENING.test(after.text);
    return closing || opening ? -0.5 : 0;
  }
  const [square, other] = before.square ? [before, after] : [after, before];
  const meet = square.square && /[\p{L}\p{N}%]/u.test(other.text) && !other.square;
  return meet && /\p{Script=Han}/u.test(square.text) ? 0.09 : 0;
}
