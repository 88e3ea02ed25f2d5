/**
 * A TrueType file, opened for the outlines of its glyphs (OpenType 1.9, "glyf", "loca").
 */
export interface TrueType {
  readonly unitsPerEm: number;
  /** Width of a glyph in units of the em. */
  readonly advance: (glyph: number) => number;
  /** The outline of a glyph; none for one without ink. */
  readonly contours: (glyph: number) => readonly Contour[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed line of points on the curve and of control points of quadratic curves between them. */
export type Contour = readonly ContourPoint[];

export interface ContourPoint extends Point {
  readonly on: boolean;
}

/** Opens a font file. Throws on one that is no TrueType, or has glyphs made of others. */
export function openTrueType(file: Uint8Array): TrueType {
  const tables = tablesOf(file);
  const head = tableIn(tables, "head");
  const hhea = tableIn(tables, "hhea");
  const hmtx = tableIn(tables, "hmtx");
  const maxp = tableIn(tables, "maxp");
  const loca = tableIn(tables, "loca");
  const glyf = tableIn(tables, "glyf");
  const isLong = head.readInt16BE(50) === 1;
  const start = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const outline = (glyph: number) => glyf.subarray(start(glyph), start(glyph + 1));
  const metrics = hhea.readUInt16BE(34);
  for (let glyph = 0; glyph < maxp.readUInt16BE(4); glyph += 1) {
    const own = outline(glyph);
    if (own.length > 0 && own.readInt16BE(0) < 0) {
      throw new Error(`Glyph ${glyph} is made of others.`);
    }
  }
  return {
    unitsPerEm: head.readUInt16BE(18),
    advance: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    contours: (glyph) => {
      const own = outline(glyph);
      return own.length === 0 ? [] : readContours(own);
    },
  };
}

function tablesOf(file: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const count = bytes.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + index * 16;
      const from = bytes.readUInt32BE(entry + 8);
      const table = bytes.subarray(from, from + bytes.readUInt32BE(entry + 12));
      return [bytes.toString("latin1", entry, entry + 4), table] as const;
    }),
  );
}

function tableIn(tables: ReadonlyMap<string, Buffer>, name: string): Buffer {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`The font has no table "${name}".`);
  return table;
}

/** Bits of a point's flag. */
const ON = 1;
const SHORT = { x: 2, y: 4 };
const REPEAT = 8;
/** Of a short step: it is positive. Of another: there is none. */
const SAME = { x: 16, y: 32 };

/** The contours of a glyph that is not made of others. */
function readContours(glyph: Buffer): readonly Contour[] {
  const count = glyph.readInt16BE(0);
  const ends = Array.from({ length: count }, (_, index) => glyph.readUInt16BE(10 + index * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++);
    flags.push(flag);
    for (let more = flag & REPEAT ? glyph.readUInt8(at++) : 0; more > 0; more -= 1) {
      flags.push(flag);
    }
  }
  const axis = (name: "x" | "y") => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & SHORT[name]) {
        value += (flag & SAME[name] ? 1 : -1) * glyph.readUInt8(at++);
      } else if (!(flag & SAME[name])) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis("x");
  const ys = axis("y");
  const all = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    on: (flag & ON) !== 0,
  }));
  return ends.map((end, index) => all.slice((ends[index - 1] ?? -1) + 1, end + 1));
}
