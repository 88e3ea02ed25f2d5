import { charstring, widthPrefix } from "./charstring.ts";
import { leanOutline } from "./lean-outline.ts";
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
  /** The grid on which the points of its outline may lie, in points on paper. */
  readonly grid: number;
}

/** The finest grid of outlines, in points on paper: a little less than a dot of a printer of 600 dots an inch. */
export const FINE = 0.1;

/** How far an outline of fewer points may lie from the font's own, in points on paper. */
export const TOLERANCE = 0.05;
/** The same on a coarser grid: a dot of a printer of 600 dots an inch. */
export const COARSE_TOLERANCE = 0.12;

/** Units of the em of font programs: each finer than the one before by a quarter, so that programs share outlines. */
const FINENESS = [64, 80, 100, 125, 160, 200, 250, 320, 400, 500, 640, 800, 1000] as const;

/** Opens a TrueType file. Throws on one that it can't read. */
export function openCompactFont(file: Uint8Array): CompactFont {
  const font = openTrueType(file);
  /** What was drawn, kept because posters of one site repeat it: by its grid, then by glyph. */
  const drawn = new Map<string, Map<number, Uint8Array>>();
  const drawing = (glyph: number, units: number, step: number): Uint8Array => {
    const key = `${units} ${step}`;
    const kept = drawn.get(key) ?? new Map<number, Uint8Array>();
    drawn.set(key, kept);
    const known = kept.get(glyph);
    if (known !== undefined) return known;
    const scale = units / font.unitsPerEm;
    const tolerance = (step > 1 ? COARSE_TOLERANCE : TOLERANCE) / FINE / scale;
    const made = charstring(leanOutline(font.contours(glyph), { scale, step, tolerance }));
    kept.set(glyph, made);
    return made;
  };
  return {
    unitsPerEm: font.unitsPerEm,
    advance: font.advance,
    program: (name, glyphs) => {
      const units = unitsFor(Math.max(...glyphs.map(({ size }) => size)));
      const glyphPrograms = glyphs.map(({ id, advance, size, grid }) => {
        const step = Math.max(1, Math.round((units * grid) / FINE / unitsFor(size)));
        const own = drawing(id, units, step);
        if (advance === font.unitsPerEm) return own;
        return Buffer.concat([widthPrefix((advance / font.unitsPerEm) * units), own]);
      });
      return fontProgram(name, [EMPTY, ...glyphPrograms], units);
    },
  };
}

/** Units of the em that make a grid fine enough for a size. */
function unitsFor(size: number): number {
  return FINENESS.find((units) => units * FINE >= size) ?? FINEST;
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
  const offsets = Buffer.alloc((items.length + 1) * size);
  let at = 1;
  offsets.writeUIntBE(at, 0, size);
  for (const [place, item] of items.entries()) {
    at += item.length;
    offsets.writeUIntBE(at, (place + 1) * size, size);
  }
  return Buffer.concat([Buffer.from([...word(items.length), size]), offsets, ...items]);
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
