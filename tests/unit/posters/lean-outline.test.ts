import { create, type Font } from "fontkit";
import { beforeAll, describe, expect, it } from "vitest";
import {
  COARSE,
  COARSEST,
  FINE,
  openCompactFont,
  type Precision,
} from "../../../src/posters/compact-font.ts";
import { type FontFiles, subsetPosterFonts } from "../../../src/posters/fonts.ts";

const CHARACTERS = "选票公，鬱aQ8";
/** Body text of a full page, of a short notice, a title, and a masthead of A1; in points. */
const SIZES = [9.5, 13, 24, 110];
const FACES = ["serif", "sansBold"] as const;

let files: FontFiles;
beforeAll(async () => {
  files = await subsetPosterFonts(CHARACTERS);
});

describe("an outline in a document", () => {
  it.each(SIZES)("lies on paper as near to the font's own as its grid says, at %d pt", (size) => {
    for (const name of FACES) {
      const own = create(files[name]);
      const ids = idsOf(own);
      for (const precision of [FINE, COARSE, COARSEST]) {
        const { grid, tolerance } = precision;
        const lean = opened(programOf(name, ids, size, precision), own);
        // Along each axis half a step for where a path starts and half for its point, and what fewer points may do.
        // No finer than the font's own units, to two of which its curves are true.
        const unit = size / 1000;
        // Three quarters of what moves both control points of a curve is what moves its middle.
        const steps = grid > FINE.grid ? 0.5 + 0.75 : 1;
        const step = Math.max(grid, (grid / FINE.grid) * unit);
        const most = step * steps * Math.SQRT2 + Math.max(tolerance, unit * 2);
        for (const [index, id] of ids.entries()) {
          const before = linesOf(own.getGlyph(id).path.toSVG(), size / 1000);
          const after = linesOf(lean.font.getGlyph(index + 1).path.toSVG(), size / lean.units);
          expect(furthest(before, after)).toBeLessThan(most);
          expect(furthest(after, before)).toBeLessThan(most);
        }
      }
    }
  });

  it("lies as near on paper in small type, where the document has large type of the same font too", () => {
    const own = create(files.serif);
    const font = openCompactFont(files.serif);
    const ids = idsOf(own);
    const [small, large] = [9.5, 110];
    const shown = [
      ...ids.map((id) => ({ id, advance: font.advance(id), size: small, precision: COARSEST })),
      { id: ids[0] ?? 0, advance: 1000, size: large, precision: FINE },
    ];
    const lean = opened(font.program("Test", shown), own);
    const most = COARSEST.grid * 1.25 * Math.SQRT2 + COARSEST.tolerance;
    for (const [index, id] of ids.entries()) {
      const before = linesOf(own.getGlyph(id).path.toSVG(), small / 1000);
      const after = linesOf(lean.font.getGlyph(index + 1).path.toSVG(), small / lean.units);
      expect(furthest(before, after)).toBeLessThan(most);
      expect(furthest(after, before)).toBeLessThan(most);
    }
  });

  it("is the finer the larger its type, and never finer than the font's own", () => {
    const own = create(files.serif);
    const units = SIZES.map((size) => opened(programOf("serif", [1], size, FINE), own).units);
    expect(units).toEqual(units.toSorted((a, b) => a - b));
    expect(units[0]).toBeLessThan(150);
    expect(units.at(-1)).toBe(1000);
  });

  it("takes two thirds of the bytes of the font's own, or less", () => {
    const whole = Buffer.from(files.serif);
    const entry = whole.indexOf("glyf");
    const glyphs = create(files.serif).characterSet.length;
    const own = whole.readUInt32BE(entry + 12) / glyphs;
    const ids = Array.from({ length: glyphs }, (_, index) => index + 1);
    expect(programOf("serif", ids, 13, FINE).length / glyphs).toBeLessThan((own * 2) / 3);
  });
});

describe("a font in a document", () => {
  it("has its own name, and each glyph with the width that the document gives it", () => {
    const widths = [1000, 2000, 558, 333, 1];
    const glyphs = widths.map((advance) => ({ id: 1, advance, size: 13, precision: FINE }));
    const program = openCompactFont(files.serif).program("ABCDEF+Test", glyphs);
    expect(Buffer.from(program).toString("latin1")).toContain("ABCDEF+Test");
    const { compact, units } = opened(program, create(files.serif));
    for (const [index, width] of widths.entries()) {
      const told = toldWidth(compact.getCharString(index + 1)) ?? units;
      expect((told / units) * 1000).toBeCloseTo(width, 1);
    }
  });
});

function idsOf(font: Font): readonly number[] {
  return [...CHARACTERS].map(
    (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).id,
  );
}

function programOf(
  name: keyof FontFiles,
  ids: readonly number[],
  size: number,
  precision: Precision,
): Uint8Array {
  const font = openCompactFont(files[name]);
  const glyphs = ids.map((id) => ({ id, advance: font.advance(id), size, precision }));
  return font.program("Test", glyphs);
}

/** What fontkit reads of a bare font program. */
interface Compact {
  readonly topDict: { readonly FontMatrix: readonly number[] };
  getCharString(glyph: number): Buffer;
}

/** A font program read by fontkit, which wants a file around it; with the units of the em that it says it has. */
function opened(program: Uint8Array, own: Font) {
  const head = Buffer.alloc(54);
  head.writeUInt16BE(own.unitsPerEm, 18);
  const tables = Object.entries({ "CFF ": Buffer.from(program), head });
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.write("OTTO", 0);
  directory.writeUInt16BE(tables.length, 4);
  let at = directory.length;
  for (const [index, [name, table]] of tables.entries()) {
    directory.write(name, 12 + index * 16, "latin1");
    directory.writeUInt32BE(at, 20 + index * 16);
    directory.writeUInt32BE(table.length, 24 + index * 16);
    at += table.length;
  }
  const font = create(Buffer.concat([directory, ...tables.map(([, table]) => table)]));
  const compact: Compact = Reflect.get(font, "CFF ");
  return { font, compact, units: 1 / (compact.topDict.FontMatrix[0] ?? 0) };
}

/** The width before the first operator of a glyph's program: a move takes one or two numbers besides. */
function toldWidth(charstring: Buffer): number | undefined {
  const numbers: number[] = [];
  for (let at = 0; ; ) {
    const first = charstring.readUInt8(at++);
    if (first < 28) {
      const taken = first === 21 ? 2 : first === 4 || first === 22 ? 1 : 0;
      return numbers.length > taken ? numbers[0] : undefined;
    }
    if (first === 28) numbers.push(charstring.readInt16BE(at));
    else if (first === 255) numbers.push(charstring.readInt32BE(at) / 65_536);
    else if (first < 247) numbers.push(first - 139);
    else if (first < 251) numbers.push((first - 247) * 256 + charstring.readUInt8(at) + 108);
    else numbers.push((251 - first) * 256 - charstring.readUInt8(at) - 108);
    at += first === 28 ? 2 : first === 255 ? 4 : first < 247 ? 0 : 1;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type Line = readonly [Point, Point];

/** An outline as short lines, from its path in SVG. */
function linesOf(path: string, scale: number): readonly Line[] {
  const lines: Line[] = [];
  let [start, from]: [Point, Point] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  const to = (point: Point) => {
    lines.push([from, point]);
    from = point;
  };
  for (const [, command = "", written = ""] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = (written.match(/-?[\d.]+/g) ?? []).map((number) => Number(number) * scale);
    const points = Array.from({ length: numbers.length / 2 }, (_, index) => ({
      x: numbers[index * 2] ?? 0,
      y: numbers[index * 2 + 1] ?? 0,
    }));
    if (command === "M") {
      start = points[0] ?? start;
      from = start;
    } else if (command === "Z") {
      to(start);
    } else {
      const corners = [from, ...points];
      const steps = points.length === 1 ? 1 : 16;
      for (let step = 1; step <= steps; step += 1) to(pointAt(corners, step / steps));
    }
  }
  return lines;
}

/** A point of a curve by its corners, halved down to one (de Casteljau). */
function pointAt(corners: readonly Point[], share: number): Point {
  const [first] = corners;
  if (first === undefined || corners.length === 1) return first ?? { x: 0, y: 0 };
  return pointAt(
    corners.slice(1).map((corner, index) => between(corners[index] ?? corner, corner, share)),
    share,
  );
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** How far the furthest point of some lines lies from others. */
function furthest(lines: readonly Line[], others: readonly Line[]): number {
  return Math.max(
    ...lines.map(([from, to]) => {
      const middle = between(from, to, 0.5);
      return Math.min(...others.map((other) => distance(middle, other)));
    }),
  );
}

function distance(point: Point, [from, to]: Line): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / length;
  const near = between(from, to, Math.min(1, Math.max(0, share)));
  return Math.hypot(point.x - near.x, point.y - near.y);
}
