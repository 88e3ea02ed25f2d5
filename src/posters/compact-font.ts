import { charstring, widthPrefix } from "./charstring.ts";
import { type Drawing, leanOutline } from "./lean-outline.ts";
import { openTrueType } from "./truetype.ts";

/** A font that a document can take the glyphs from that it shows, their outlines made lean. */
export interface CompactFont {
  /** Units in which widths are given. */
  readonly unitsPerEm: number;
  /** Width of a glyph. */
  readonly advance: (glyph: number) => number;
  /**
   * A font program (The Compact Font Format, Adobe Technical Note 5176): an empty glyph, then these, numbered in their
   * order, each with the width given.
   */
  readonly program: (name: string, glyphs: readonly SizedGlyph[]) => Uint8Array;
}

/** A glyph as a document shows it. */
export interface SizedGlyph {
  readonly id: number;
  /** Its width, in units of the em. */
  readonly advance: number;
  /** The largest in which it is set, in points. */
  readonly size: number;
  readonly precision: Precision;
}

/** How exactly outlines are drawn, in points on paper. */
export interface Precision {
  /** The grid on which points may lie. */
  readonly grid: number;
  /** How far an outline of fewer points may lie from the font's own. */
  readonly tolerance: number;
}

/** The finest: a little less than a dot of a printer of 600 dots an inch. */
export const FINE: Precision = { grid: 0.1, tolerance: 0.05 };

/** Still more exact than a printer of 300 dots an inch prints (0.24 pt). */
export const COARSE: Precision = { grid: 0.2, tolerance: 0.12 };
export const COARSEST: Precision = { grid: 0.2, tolerance: 0.2 };

/** Units of the em of font programs: each finer than the one before by a quarter, so that programs share outlines. */
const FINENESS = [64, 80, 100, 125, 160, 200, 250, 320, 400, 500, 640, 800, 1000] as const;

/** Opens a TrueType file. Throws on one that it can't read. */
export function openCompactFont(file: Uint8Array): CompactFont {
  const font = openTrueType(file);
  /** What was drawn, kept because posters of one site repeat it. */
  const drawn = new Map<Precision, Map<number, Drawn>>();
  /** In `units` of the em, of which a glyph of this size needs no more than `enough`. */
  const drawnFor = (precision: Precision, units: number, enough: number): Drawn => {
    const own = drawn.get(precision) ?? new Map<number, Drawn>();
    drawn.set(precision, own);
    const key = units * (FINEST + 1) + enough;
    const kept = own.get(key) ?? {
      scale: units / font.unitsPerEm,
      step: Math.max(1, Math.round((units / enough) * (precision.grid / FINE.grid))),
      tolerance: (precision.tolerance / FINE.grid / enough) * font.unitsPerEm,
      outlines: new Map(),
      programs: new Map(),
    };
    own.set(key, kept);
    return kept;
  };
  const outline = (glyph: number, { outlines, ...way }: Drawn): Uint8Array => {
    const known = outlines.get(glyph);
    if (known !== undefined) return known;
    const made = charstring(leanOutline(font.contours(glyph), way));
    outlines.set(glyph, made);
    return made;
  };
  /** What draws a glyph of a width, which is part of it where it is not the usual one. */
  const glyphProgram = ({ id, advance, size, precision }: SizedGlyph, units: number) => {
    const kept = drawnFor(precision, units, unitsFor(size));
    if (advance === font.unitsPerEm) return outline(id, kept);
    const key = advance * GLYPHS + id;
    const known = kept.programs.get(key);
    if (known !== undefined) return known;
    const width = widthPrefix((advance / font.unitsPerEm) * units);
    const made = Buffer.concat([width, outline(id, kept)]);
    kept.programs.set(key, made);
    return made;
  };
  return {
    unitsPerEm: font.unitsPerEm,
    advance: font.advance,
    program: (name, glyphs) => {
      const units = unitsFor(glyphs.reduce((most, { size }) => Math.max(most, size), 0));
      const programs = glyphs.map((glyph) => glyphProgram(glyph, units));
      return fontProgram(name, [EMPTY, ...programs], units);
    },
  };
}

/** Glyphs that were drawn in one way: their outlines by number, and with a width by width and number. */
interface Drawn extends Drawing {
  readonly outlines: Map<number, Uint8Array>;
  readonly programs: Map<number, Uint8Array>;
}

/** More glyphs than a font may have (ISO/IEC 14496-22, maxp). */
const GLYPHS = 65_536;

/** Units of the em that make a grid fine enough for a size. */
function unitsFor(size: number): number {
  return FINENESS.find((units) => units * FINE.grid >= size) ?? FINEST;
}

const FINEST = 1000;

const EMPTY = charstring([]);

/** A font whose glyphs are known by number alone, of charstrings in `units` of the em. */
function fontProgram(name: string, charstrings: readonly Uint8Array[], units: number): Uint8Array {
  const header = Buffer.from([1, 0, 4, 2]);
  const names = index([Buffer.from(name, "latin1")]);
  const strings = index([Buffer.from("Adobe"), Buffer.from("Identity")]);
  const noSubroutines = index([]);
  const last = charstrings.length - 1;
  // All glyphs from the first on have the number of their place; all are of the one font dictionary.
  const charset = Buffer.from([2, ...word(1), ...word(last - 1)]);
  const select = Buffer.from([3, ...word(1), ...word(0), 0, ...word(last + 1)]);
  const privateDictionary = Buffer.from([...integer(units), DEFAULT_WIDTH]);
  const glyphs = index(charstrings);
  const top = (from: number) => {
    const charsetAt = from;
    const selectAt = charsetAt + charset.length;
    const privateAt = selectAt + select.length;
    const fontsAt = privateAt + privateDictionary.length;
    const fonts = index([
      Buffer.from([...integer(privateDictionary.length), ...offset(privateAt), PRIVATE]),
    ]);
    const glyphsAt = fontsAt + fonts.length;
    const dictionary = Buffer.from([
      ...[...integer(FIRST_STRING), ...integer(FIRST_STRING + 1), ...integer(0), ...ROS],
      ...matrix(units),
      ...[...integer(charstrings.length), ...CID_COUNT],
      ...[...offset(charsetAt), CHARSET, ...offset(selectAt), ...FD_SELECT],
      ...[...offset(fontsAt), ...FD_ARRAY, ...offset(glyphsAt), CHARSTRINGS],
    ]);
    return { dictionary: index([dictionary]), fonts };
  };
  const before = header.length + names.length + strings.length + noSubroutines.length;
  const { dictionary, fonts } = top(before + top(0).dictionary.length);
  const head = [header, names, dictionary, strings, noSubroutines];
  return Buffer.concat([...head, charset, select, privateDictionary, fonts, glyphs]);
}

/** Operators of dictionaries (Appendix A of the note). */
const CHARSET = 15;
const CHARSTRINGS = 17;
const PRIVATE = 18;
const DEFAULT_WIDTH = 20;
const FONT_MATRIX = [12, 7];
const ROS = [12, 30];
const CID_COUNT = [12, 34];
const FD_ARRAY = [12, 36];
const FD_SELECT = [12, 37];

/** Number of the first string that is the font's own. */
const FIRST_STRING = 391;

/** From units of the em to the em. */
function matrix(units: number): readonly number[] {
  const scale = real(String(1 / units));
  const zero = integer(0);
  return [...scale, ...zero, ...zero, ...scale, ...zero, ...zero, ...FONT_MATRIX];
}

/** Data one after another, with where each begins and the last one ends. */
function index(items: readonly Uint8Array[]): Buffer {
  if (items.length === 0) return Buffer.from(word(0));
  const length = items.reduce((sum, item) => sum + item.length, 0);
  const size = length < 255 ? 1 : length < 65_535 ? 2 : 3;
  const head = 3 + (items.length + 1) * size;
  const bytes = Buffer.allocUnsafe(head + length);
  bytes.writeUInt16BE(items.length, 0);
  bytes.writeUInt8(size, 2);
  bytes.writeUIntBE(1, 3, size);
  let at = head;
  for (const [place, item] of items.entries()) {
    bytes.set(item, at);
    at += item.length;
    bytes.writeUIntBE(at - head + 1, 3 + (place + 1) * size, size);
  }
  return bytes;
}

function word(value: number): readonly [number, number] {
  return [value >> 8, value & 255];
}

/** A whole number of a dictionary. */
function integer(value: number): readonly number[] {
  return value <= 107 ? [value + 139] : [28, ...word(value)];
}

/** An offset, always as long, so that offsets can be reckoned before they are written. */
function offset(value: number): readonly number[] {
  const bytes = Buffer.alloc(5, 29);
  bytes.writeInt32BE(value, 1);
  return [...bytes];
}

/** A decimal fraction, two characters a byte. */
function real(written: string): readonly number[] {
  const nibbles = [...written].map((character) => (character === "." ? 10 : Number(character)));
  nibbles.push(15, ...(nibbles.length % 2 === 0 ? [15] : []));
  const bytes = Array.from({ length: nibbles.length / 2 }, (_, place) => {
    const [high = 0, low = 0] = nibbles.slice(place * 2);
    return high * 16 + low;
  });
  return [30, ...bytes];
}
