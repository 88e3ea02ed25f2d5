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
  const { contours, minX, minY, maxX, maxY } = outlineOf(face, id);
  const left = Math.floor(minX * size + shift);
  const top = Math.floor(-maxY * size);
  // Area spills one pixel to the right of an edge.
  const width = Math.max(0, Math.ceil(maxX * size + shift) - left + 1);
  const height = Math.max(0, Math.ceil(-minY * size) - top);
  const areas = emptyAreas(width * height + 1);
  for (const contour of contours) {
    let x = (contour.at(-2) ?? 0) * size + shift - left;
    let y = -(contour.at(-1) ?? 0) * size - top;
    for (let at = 0; at < contour.length; at += 2) {
      const toX = (contour[at] ?? 0) * size + shift - left;
      const toY = -(contour[at + 1] ?? 0) * size - top;
      addLine(areas, width, x, y, toX, toY);
      [x, y] = [toX, toY];
    }
  }
  return { left, top, width, height, levels: levelsOf(areas, width * height) };
}

/** An outline as closed lines, and what it spans; in em, y up. */
interface Outline {
  /** Of each line its points, x and y in turn. */
  readonly contours: readonly Float32Array[];
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
  const contours: number[][] = [];
  let points: number[] = [];
  for (const { command, args } of font.getGlyph(id).path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map((value) => value / em);
    switch (command) {
      case "moveTo":
        points = [a, b];
        contours.push(points);
        break;
      case "lineTo":
        points.push(a, b);
        break;
      case "quadraticCurveTo": {
        const [fromX = 0, fromY = 0] = points.slice(-2);
        const bend = Math.hypot(fromX - 2 * a + c, fromY - 2 * b + d) / 4;
        const steps = Math.max(1, Math.ceil(Math.sqrt(bend / TOLERANCE)));
        for (let step = 1; step <= steps; step += 1) {
          const t = step / steps;
          const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
          points.push(u * fromX + v * a + w * c, u * fromY + v * b + w * d);
        }
        break;
      }
      case "closePath":
        break;
      default:
        command satisfies never;
    }
  }
  const [xs = [], ys = []] = [0, 1].map((axis) =>
    contours.flatMap((contour) => contour.filter((_, at) => at % 2 === axis)),
  );
  return { contours: contours.map((contour) => new Float32Array(contour)), ...spanOf(xs, ys) };
}

function spanOf(xs: readonly number[], ys: readonly number[]): Omit<Outline, "contours"> {
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
