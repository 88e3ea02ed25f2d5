import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { type FontFiles, openPosterFonts, subsetPosterFonts } from "../../../src/posters/fonts.ts";
import { leanOutline } from "../../../src/posters/lean-outline.ts";

const CHARACTERS = "选举委员会公告，aQ8";

let files: FontFiles;
beforeAll(async () => {
  files = await subsetPosterFonts(CHARACTERS);
});

describe("a lean outline", () => {
  it("lies nowhere further from the font's own than a printer's dot at 26 pt", () => {
    const dot = (21 / 9.17) * Math.SQRT2;
    const { serif, sansBold } = openPosterFonts(files).faces;
    for (const { font, outlines } of [serif, sansBold]) {
      const glyphs = [...CHARACTERS].map((character) => {
        const { id } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
        return { id, advance: outlines.advance(id) };
      });
      const lean = outlinesOf(outlines.program(glyphs));
      const own = outlinesOf(
        files[font === serif.font ? "serif" : "sansBold"],
        glyphs.map(({ id }) => id),
      );
      for (const [index, outline] of lean.entries()) {
        const before = curvePoints(own[index] ?? fail(), 4);
        const after = curvePoints(outline, 4);
        expect(after).toHaveLength(before.length);
        for (const [contour, points] of before.entries()) {
          expect(furthest(points, after[contour] ?? fail())).toBeLessThan(dot);
          expect(furthest(after[contour] ?? fail(), points)).toBeLessThan(dot);
        }
      }
    }
  });

  it("is a tenth smaller in a document, or more", () => {
    const own = outlinesOf(files.serif);
    const lean = own.map((outline) => leanOutline(outline, 1.5, 2));
    const size = (all: readonly Buffer[]) => deflateSync(Buffer.concat(all)).length;
    expect(size(lean)).toBeLessThan(size(own) * 0.9);
  });

  it("of a lean outline is the same", () => {
    for (const outline of outlinesOf(files.sans)) {
      const lean = leanOutline(outline, 0, 2);
      expect(leanOutline(lean, 0, 2)).toEqual(lean);
    }
  });
});

/** The outlines of a font file that have ink. */
function outlinesOf(file: Uint8Array, glyphs?: readonly number[]): readonly Buffer[] {
  const bytes = Buffer.from(file);
  const tables = new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + index * 16;
      return [bytes.toString("latin1", entry, entry + 4), bytes.readUInt32BE(entry + 8)] as const;
    }),
  );
  const at = (name: string) => tables.get(name) ?? fail();
  const count = bytes.readUInt16BE(at("maxp") + 4);
  const isLong = bytes.readInt16BE(at("head") + 50) === 1;
  const start = (glyph: number) =>
    isLong
      ? bytes.readUInt32BE(at("loca") + glyph * 4)
      : bytes.readUInt16BE(at("loca") + glyph * 2) * 2;
  return (glyphs ?? Array.from({ length: count }, (_, glyph) => glyph))
    .map((glyph) => bytes.subarray(at("glyf") + start(glyph), at("glyf") + start(glyph + 1)))
    .filter(({ length }) => length > 0);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points along the contours of an outline, as a rasteriser reads it (OpenType 1.9, "glyf"). */
function curvePoints(outline: Buffer, perCurve: number): readonly (readonly Point[])[] {
  const contours = outline.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, index) => outline.readUInt16BE(10 + index * 2));
  let at = 12 + contours * 2 + outline.readUInt16BE(10 + contours * 2);
  const flags: number[] = [];
  while (flags.length <= (ends.at(-1) ?? -1)) {
    const flag = outline.readUInt8(at++);
    const more = (flag & 8) === 0 ? 0 : outline.readUInt8(at++);
    flags.push(...Array.from({ length: more + 1 }, () => flag));
  }
  const read = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        value += ((flag & same) === 0 ? -1 : 1) * outline.readUInt8(at++);
      } else if ((flag & same) === 0) {
        value += outline.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = read(2, 16);
  const ys = read(4, 32);
  return ends.map((end, contour) => {
    const from = (ends[contour - 1] ?? -1) + 1;
    const points = flags.slice(from, end + 1).map((flag, index) => ({
      on: (flag & 1) === 1,
      x: xs[from + index] ?? 0,
      y: ys[from + index] ?? 0,
    }));
    return points.flatMap((point, index) => {
      const before = points.at(index - 1) ?? point;
      const after = points[(index + 1) % points.length] ?? point;
      if (point.on) {
        // A straight line to the next point, where that is on the curve too.
        return after.on
          ? Array.from({ length: perCurve * 4 }, (_, step) =>
              between(point, after, step / (perCurve * 4)),
            )
          : [point];
      }
      const start = before.on ? before : between(before, point, 0.5);
      const stop = after.on ? after : between(point, after, 0.5);
      return Array.from({ length: perCurve + 1 }, (_, step) => {
        const t = step / perCurve;
        return between(between(start, point, t), between(point, stop, t), t);
      });
    });
  });
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** How far the furthest of some points lies from a closed line. */
function furthest(points: readonly Point[], line: readonly Point[]): number {
  return Math.max(
    ...points.map((point) =>
      Math.min(
        ...line.map((from, index) => {
          const to = line[(index + 1) % line.length] ?? from;
          const [x, y] = [to.x - from.x, to.y - from.y];
          const length = x * x + y * y;
          const share =
            length === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / length;
          const near = between(from, to, Math.min(1, Math.max(0, share)));
          return Math.hypot(point.x - near.x, point.y - near.y);
        }),
      ),
    ),
  );
}

function fail(): never {
  throw new Error("There is no such outline.");
}
