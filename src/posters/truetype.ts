import { leanOutline } from "./lean-outline.ts";

/**
 * A TrueType file that is cut already, opened so that a document can take from it the glyphs that it shows, their
 * outlines made lean (OpenType 1.9, "glyf", "loca").
 */
export interface TrueType {
  readonly unitsPerEm: number;
  /** Width of a glyph in units of the em. */
  readonly advance: (glyph: number) => number;
  /** A font program of these glyphs, numbered in their order, each with the width given. */
  readonly program: (glyphs: readonly SizedGlyph[]) => Uint8Array;
}

/** A glyph of the font, and its width in units of the em. */
export interface SizedGlyph {
  readonly id: number;
  readonly advance: number;
}

/** Opens a font file. Throws on one that is no TrueType, or has glyphs made of others. */
export function openTrueType(file: Uint8Array): TrueType {
  const tables = tablesOf(file);
  const { head, hhea, hmtx, maxp, loca, glyf } = {
    head: tableIn(tables, "head"),
    hhea: tableIn(tables, "hhea"),
    hmtx: tableIn(tables, "hmtx"),
    maxp: tableIn(tables, "maxp"),
    loca: tableIn(tables, "loca"),
    glyf: tableIn(tables, "glyf"),
  };
  const isLong = head.readInt16BE(50) === 1;
  const start = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const original = (glyph: number) => glyf.subarray(start(glyph), start(glyph + 1));
  const leanOnes = new Map<number, Buffer>();
  const outline = (glyph: number) => {
    const known = leanOnes.get(glyph);
    if (known !== undefined) return known;
    const own = original(glyph);
    const lean = own.length === 0 ? own : leanOutline(own, TOLERANCE, GRID);
    leanOnes.set(glyph, lean);
    return lean;
  };
  const metrics = hhea.readUInt16BE(34);
  /** The left edge of its ink. */
  const bearing = (glyph: number) =>
    outline(glyph).length === 0 ? 0 : outline(glyph).readInt16BE(2);
  for (let glyph = 0; glyph < maxp.readUInt16BE(4); glyph += 1) {
    const own = original(glyph);
    if (own.length > 0 && own.readInt16BE(0) < 0) {
      throw new Error(`Glyph ${glyph} is made of others.`);
    }
  }
  return {
    unitsPerEm: head.readUInt16BE(18),
    advance: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    program: (glyphs) => {
      const outlines = glyphs.map(({ id }) => outline(id));
      return fontFile({
        glyf: Buffer.concat(outlines.flatMap((own) => (own.length % 2 === 0 ? own : [own, ZERO]))),
        head: withNumber(head, 50, 1, 8),
        hhea: withNumber(hhea, 34, glyphs.length),
        hmtx: Buffer.concat(glyphs.map(({ id, advance }) => shorts(advance, bearing(id)))),
        loca: offsetsOf(outlines),
        maxp: withNumber(maxp, 4, glyphs.length),
      });
    },
  };
}

/** How far a leaner curve may lie from the font's own, and the grid of its points, in units of the em. */
const TOLERANCE = 1.5;
const GRID = 2;

const ZERO = Buffer.alloc(1);

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

/** A copy of a table with one number of 16 bits changed; a checksum of the whole file, if it has one, is set to 0. */
function withNumber(table: Buffer, at: number, value: number, checksum?: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  if (checksum !== undefined) copy.writeUInt32BE(0, checksum);
  return copy;
}

function shorts(unsigned: number, signed: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16BE(unsigned, 0);
  bytes.writeInt16BE(signed, 2);
  return bytes;
}

/** Where each outline begins, and where the last one ends. */
function offsetsOf(outlines: readonly Buffer[]): Buffer {
  const offsets = Buffer.alloc((outlines.length + 1) * 4);
  let at = 0;
  for (const [index, { length }] of outlines.entries()) {
    offsets.writeUInt32BE(at, index * 4);
    at += length + (length % 2);
  }
  offsets.writeUInt32BE(at, outlines.length * 4);
  return offsets;
}

/** A font file of tables, given in the order of their names, each on a boundary of four bytes. */
function fontFile(tables: Readonly<Record<string, Buffer>>): Uint8Array {
  const entries = Object.entries(tables);
  const power = Math.floor(Math.log2(entries.length));
  const head = Buffer.alloc(12 + entries.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(entries.length, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(entries.length * 16 - 2 ** power * 16, 10);
  let at = head.length;
  const padded = entries.map(([name, table], index) => {
    const whole = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const entry = 12 + index * 16;
    head.write(name, entry, "latin1");
    head.writeUInt32BE(checksumOf(whole), entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(table.length, entry + 12);
    at += whole.length;
    return whole;
  });
  return Buffer.concat([head, ...padded]);
}

function checksumOf(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) {
    sum = (sum + table.readUInt32BE(at)) >>> 0;
  }
  return sum;
}
