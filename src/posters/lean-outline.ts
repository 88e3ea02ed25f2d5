/**
 * Makes the outline of a glyph smaller, which is most of what a PDF of Chinese text weighs: curves are drawn with
 * fewer points where nobody can see the difference, and points lie on a grid of even units. Lengths are in units of
 * the em, here thousandths: at 26 pt, one is 9 µm, and a printer's dot is 21 µm.
 */
export function leanOutline(glyph: Buffer, tolerance: number, grid: number): Buffer {
  const contours = readContours(glyph);
  const lean = contours.map((contour) => snapped(withFewerPoints(contour, tolerance), grid));
  return writeContours(lean);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a contour: on the curve, or a control point of it. */
interface ContourPoint extends Point {
  readonly on: boolean;
}

type Contour = readonly ContourPoint[];

/** Bits of a point's flag (OpenType 1.9, "glyf"). */
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

/** Each stretch of control points between two points on the curve is tried with fewer. */
function withFewerPoints(contour: Contour, tolerance: number): Contour {
  const first = contour.findIndex(({ on }) => on);
  if (first < 0) return contour;
  const turned = [...contour.slice(first), ...contour.slice(0, first)];
  const lean: ContourPoint[] = [];
  let controls: ContourPoint[] = [];
  let start = turned[0];
  for (const point of [...turned, ...turned.slice(0, 1)]) {
    if (!point.on) {
      controls.push(point);
    } else if (start !== undefined) {
      const fewer =
        controls.length < 2 ? controls : fewerControls(start, controls, point, tolerance);
      lean.push(...fewer.map(({ x, y }) => ({ x, y, on: false })), point);
      start = point;
      controls = [];
    }
  }
  // The first point was written once more at the end.
  return lean.slice(0, -1).length === 0 ? contour : rotated(lean);
}

function rotated(closed: readonly ContourPoint[]): Contour {
  const last = closed.at(-1);
  return last === undefined ? closed : [last, ...closed.slice(1, -1)];
}

/**
 * Fonts have their curves as cubic ones first, each turned into several quadratic ones by halving, thirding and so on;
 * turned back, it can be divided into fewer.
 */
function fewerControls(
  start: Point,
  controls: readonly Point[],
  end: Point,
  tolerance: number,
): readonly Point[] {
  const [head, tail] = [controls[0] ?? start, controls.at(-1) ?? end];
  const reach = controls.length / 1.5;
  const one = along(start, head, reach);
  const two = along(end, tail, reach);
  const drawn = splinePoints(start, controls, end, 4);
  for (let count = 2; count < controls.length; count += 1) {
    const fewer = quadraticControls(start, one, two, end, count);
    const other = splinePoints(start, fewer, end, 8);
    if (drawn.every((point) => distanceToLine(point, other) <= tolerance)) return fewer;
  }
  return controls;
}

/** The control points of a cubic curve that is divided into `count` quadratic ones. */
function quadraticControls(
  start: Point,
  one: Point,
  two: Point,
  end: Point,
  count: number,
): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index / count, (index + 1) / count];
    const [a, d] = [cubicAt(start, one, two, end, from), cubicAt(start, one, two, end, to)];
    const b = along(a, add(a, cubicSlope(start, one, two, end, from)), 1 / (3 * count));
    const c = along(d, add(d, cubicSlope(start, one, two, end, to)), -1 / (3 * count));
    return along(along(a, b, 1.5), along(d, c, 1.5), index / (count - 1));
  });
}

/** Points on a curve of quadratic pieces, whose joints lie halfway between control points. */
function splinePoints(
  start: Point,
  controls: readonly Point[],
  end: Point,
  perPiece: number,
): readonly Point[] {
  const points: Point[] = [start];
  let from = start;
  for (const [index, control] of controls.entries()) {
    const next = controls[index + 1];
    const to = next === undefined ? end : along(control, next, 0.5);
    for (let step = 1; step <= perPiece; step += 1) {
      const t = step / perPiece;
      points.push(along(along(from, control, t), along(control, to, t), t));
    }
    from = to;
  }
  return points;
}

function cubicAt(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const [ab, bc, cd] = [along(a, b, t), along(b, c, t), along(c, d, t)];
  return along(along(ab, bc, t), along(bc, cd, t), t);
}

function cubicSlope(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const [ab, bc, cd] = [along(a, b, t), along(b, c, t), along(c, d, t)];
  const [from, to] = [along(ab, bc, t), along(bc, cd, t)];
  return { x: 3 * (to.x - from.x), y: 3 * (to.y - from.y) };
}

function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function add(one: Point, other: Point): Point {
  return { x: one.x + other.x, y: one.y + other.y };
}

function distanceToLine(point: Point, line: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1] ?? to;
    const [x, y] = [to.x - from.x, to.y - from.y];
    const length = x * x + y * y;
    const share = length === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / length;
    const near = along(from, to, Math.min(1, Math.max(0, share)));
    least = Math.min(least, Math.hypot(point.x - near.x, point.y - near.y));
  }
  return least;
}

/** The contour on a grid; points that come to lie on the one before are left out. */
function snapped(contour: Contour, grid: number): Contour {
  const on = contour.map((point) => ({
    ...point,
    x: Math.round(point.x / grid) * grid,
    y: Math.round(point.y / grid) * grid,
  }));
  return on.filter(({ x, y }, index) => {
    const before = on.at(index - 1);
    return before === undefined || before.x !== x || before.y !== y;
  });
}

function writeContours(contours: readonly Contour[]): Buffer {
  const points = contours.flat();
  const head = Buffer.alloc(10 + contours.length * 2 + 2);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  head.writeInt16BE(contours.length, 0);
  for (const [index, edge] of [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
  ].entries()) {
    head.writeInt16BE(edge, 2 + index * 2);
  }
  let end = -1;
  for (const [index, contour] of contours.entries()) {
    end += contour.length;
    head.writeUInt16BE(end, 10 + index * 2);
  }
  const [acrosses, ups] = [stepsOf(xs, "x"), stepsOf(ys, "y")];
  const flags = points.map(
    ({ on }, index) => (on ? ON : 0) | (acrosses[index]?.flag ?? 0) | (ups[index]?.flag ?? 0),
  );
  const bytes = [acrosses, ups].flat().flatMap((step) => step.bytes);
  return Buffer.concat([head, Buffer.from([...flags, ...bytes])]);
}

/** From each point to the next along one axis: its part of the flag, and its bytes. */
function stepsOf(values: readonly number[], axis: "x" | "y") {
  return values.map(
    (value, index): { readonly flag: number; readonly bytes: readonly number[] } => {
      const step = value - (values[index - 1] ?? 0);
      if (step === 0) return { flag: SAME[axis], bytes: [] };
      if (Math.abs(step) > 255) return { flag: 0, bytes: [(step >> 8) & 255, step & 255] };
      return { flag: SHORT[axis] | (step > 0 ? SAME[axis] : 0), bytes: [Math.abs(step)] };
    },
  );
}
