import type { Face } from "./fonts.ts";

/** Glyphs as pixels: how much of each pixel an outline covers. */

/** The covered pixels of a glyph, row after row, from 0 to `FULL`. */
export interface Mask {
  /** Of the first pixel from the glyph's origin on the baseline; y counts down. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** The level of a pixel that is covered whole. */
export const FULL = 32;

/** The mask of a glyph whose em has `size` pixels and whose origin is `shift` of a pixel, less than one, to the right. */
export function glyphMask(face: Face, id: number, size: number, shift: number): Mask {
  const { lines, minX, minY, maxX, maxY } = outlineOf(face, id);
  const left = Math.floor(minX * size + shift);
  const top = Math.floor(-maxY * size);
  // Area spills one pixel to the right of an edge.
  const width = Math.max(0, Math.ceil(maxX * size + shift) - left + 1);
  const height = Math.max(0, Math.ceil(-minY * size) - top);
  const areas = emptyAreas(width * height + 1);
  for (let at = 0; at < lines.length; at += 4) {
    addLine(
      areas,
      width,
      (lines[at] ?? 0) * size + shift - left,
      -(lines[at + 1] ?? 0) * size - top,
      (lines[at + 2] ?? 0) * size + shift - left,
      -(lines[at + 3] ?? 0) * size - top,
    );
  }
  return { left, top, width, height, levels: levelsOf(areas, width * height) };
}

/** An outline as straight lines in em, y up: four numbers each, from where to where; and what they span. */
interface Outline {
  readonly lines: Float64Array;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

const outlines = new WeakMap<Face, Map<number, Outline>>();

function outlineOf(face: Face, id: number): Outline {
  const ofFace = outlines.get(face) ?? new Map<number, Outline>();
  outlines.set(face, ofFace);
  const known = ofFace.get(id);
  if (known !== undefined) return known;
  const made = flattened(face, id);
  ofFace.set(id, made);
  return made;
}

function flattened({ font }: Face, id: number): Outline {
  const em = font.unitsPerEm;
  const lines: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (toX: number, toY: number) => {
    lines.push(x, y, toX, toY);
    [x, y] = [toX, toY];
  };
  for (const { command, args } of font.getGlyph(id).path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map((value) => value / em);
    switch (command) {
      case "moveTo":
        [x, y, startX, startY] = [a, b, a, b];
        break;
      case "lineTo":
        lineTo(a, b);
        break;
      case "quadraticCurveTo": {
        const [fromX, fromY] = [x, y];
        const bend = Math.hypot(fromX - 2 * a + c, fromY - 2 * b + d) / 4;
        const steps = Math.max(1, Math.ceil(Math.sqrt(bend / TOLERANCE)));
        for (let step = 1; step <= steps; step += 1) {
          const t = step / steps;
          const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
          lineTo(u * fromX + v * a + w * c, u * fromY + v * b + w * d);
        }
        break;
      }
      case "closePath":
        lineTo(startX, startY);
        break;
      default:
        command satisfies never;
    }
  }
  const [xs, ys] = [0, 1].map((axis) => lines.filter((_, at) => at % 2 === axis));
  return { lines: new Float64Array(lines), ...spanOf(xs ?? [], ys ?? []) };
}

function spanOf(xs: readonly number[], ys: readonly number[]): Omit<Outline, "lines"> {
  if (xs.length === 0) return { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  return {
    minX: Math.min(...xs),
    minY: Math.min(...ys),
    maxX: Math.max(...xs),
    maxY: Math.max(...ys),
  };
}

/** How far a line may lie from its curve, in em: a tenth of a pixel in the largest type of a screen. */
const TOLERANCE = 0.0006;

let buffer = new Float32Array(0);

/** Room for a number of areas, all 0. */
function emptyAreas(length: number): Float32Array {
  if (buffer.length < length) buffer = new Float32Array(length);
  return buffer.fill(0, 0, length);
}

/**
 * Adds what a line changes: each number is how much more of its pixel, and of all those to its right, lies inside the
 * outline than of the pixel before it (the signed areas of Levien's font-rs).
 */
function addLine(
  areas: Float32Array,
  width: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (fromY === toY) return;
  const sign = fromY < toY ? 1 : -1;
  const [topX, topY, bottomX, bottomY] =
    sign === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (bottomX - topX) / (bottomY - topY);
  let x = topX;
  for (let row = Math.floor(topY); row < bottomY; row += 1) {
    const deep = Math.min(row + 1, bottomY) - Math.max(row, topY);
    const next = x + slope * deep;
    const [low, high] = x < next ? [x, next] : [next, x];
    const amount = sign * deep;
    const first = Math.floor(low);
    const last = Math.ceil(high);
    const at = row * width + first;
    if (last <= first + 1) {
      const share = (low + high) / 2 - first;
      areas[at] = (areas[at] ?? 0) + amount * (1 - share);
      areas[at + 1] = (areas[at + 1] ?? 0) + amount * share;
    } else {
      let [covered, before] = [0, 0];
      for (let column = first; column <= last; column += 1) {
        const until = coveredUntil(column + 1, low, high);
        const own = until - covered;
        areas[at + column - first] = (areas[at + column - first] ?? 0) + amount * (own - before);
        [covered, before] = [until, own];
      }
    }
    x = next;
  }
}

/** How much lies inside, left of `x`, of a row that a line crosses between `low` and `high`: what it covers grows evenly. */
function coveredUntil(x: number, low: number, high: number): number {
  return x < high ? (x - low) ** 2 / (2 * (high - low)) : x - (low + high) / 2;
}

/** Sums the areas up, pixel by pixel, to levels. */
function levelsOf(areas: Float32Array, length: number): Uint8Array {
  const levels = new Uint8Array(length);
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    sum += areas[at] ?? 0;
    levels[at] = Math.min(FULL, Math.round(Math.abs(sum) * FULL));
  }
  return levels;
}
