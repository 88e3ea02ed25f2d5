import type { Contour, Point } from "./truetype.ts";

/**
 * Makes the outline of a glyph small, which is most of what a PDF of Chinese text weighs: curves and lines are drawn with
 * fewer points where nobody can see the difference, and points lie on a coarser grid.
 */

/** A closed path in units of a font: where it starts, and its lines and cubic curves one after another. */
export interface Path {
  readonly start: Point;
  readonly segments: readonly Segment[];
}

/** A line to `to`, or a curve with two control points. */
export interface Segment {
  readonly controls: readonly [Point, Point] | undefined;
  readonly to: Point;
}

/** How an outline is drawn. */
export interface Drawing {
  /** How many units of the paths a unit of the contours is. */
  readonly scale: number;
  /**
   * Units of the paths between the lines of the grid on which points lie. Along either axis a path is moved as a whole by
   * half of it at most, and each of its points by another half; control points on a coarse grid by a whole one.
   */
  readonly step: number;
  /** Units of the contours by which a path of fewer points may lie beside them, before its points are moved. */
  readonly tolerance: number;
}

/** The contours of a glyph as paths. */
export function leanOutline(
  contours: readonly Contour[],
  { scale, step, tolerance }: Drawing,
): readonly Path[] {
  return contours
    .map((contour) => onGrid(simplified(pathOf(contour, tolerance), tolerance), scale / step, step))
    .filter(({ segments }) => segments.length > 1);
}

/** The path of a contour, its quadratic curves as cubic ones. */
function pathOf(contour: Contour, tolerance: number): Path {
  const first = contour.findIndex(({ on }) => on);
  const points = [...contour.slice(Math.max(first, 0)), ...contour.slice(0, Math.max(first, 0))];
  const [head = ORIGIN, tail = ORIGIN] = [points[0], points.at(-1)];
  // A contour of control points alone begins halfway between two of them.
  const start = first < 0 ? along(head, tail, 0.5) : head;
  const segments: Segment[] = [];
  let controls: Point[] = [];
  let from = start;
  for (const point of [...points.slice(first < 0 ? 0 : 1), { ...start, on: true }]) {
    if (!point.on) {
      controls.push(point);
    } else {
      segments.push(...curves(from, controls, point, Math.max(tolerance, TRUE_TO)));
      from = point;
      controls = [];
    }
  }
  return { start, segments };
}

const ORIGIN = { x: 0, y: 0 };

/**
 * Fonts have their curves as cubic ones first, each turned into several quadratic ones by halving, thirding and so on;
 * here it is turned back. What never was one curve is parted until it could have been.
 */
function curves(
  from: Point,
  controls: readonly Point[],
  to: Point,
  tolerance: number,
): readonly Segment[] {
  const [head, tail] = [controls[0], controls.at(-1)];
  if (head === undefined || tail === undefined) return [{ controls: undefined, to }];
  const reach = controls.length / 1.5;
  const cubic = { controls: [along(from, head, reach), along(to, tail, reach)], to } as const;
  if (
    controls.length === 1 ||
    deviation(splinePoints(from, controls, to), from, cubic) <= tolerance
  ) {
    return [cubic];
  }
  const half = controls.length >> 1;
  const middle = along(controls[half - 1] ?? head, controls[half] ?? tail, 0.5);
  return [
    ...curves(from, controls.slice(0, half), middle, tolerance),
    ...curves(middle, controls.slice(half), to, tolerance),
  ];
}

/** How far quadratic curves may lie from the cubic one that they were: font editors allow a thousandth of the em. */
const TRUE_TO = 1;

/** Points on a curve of quadratic pieces, whose joints lie halfway between control points. */
function splinePoints(start: Point, controls: readonly Point[], end: Point): readonly Point[] {
  const points: Point[] = [];
  let from = start;
  for (const [index, control] of controls.entries()) {
    const next = controls[index + 1];
    const to = next === undefined ? end : along(control, next, 0.5);
    points.push(along(along(from, control, 0.5), along(control, to, 0.5), 0.5), to);
    from = to;
  }
  return points;
}

/** Each stretch of segments that one line or one curve can stand for is drawn with it. */
function simplified({ start, segments }: Path, tolerance: number): Path {
  const lean: Segment[] = [];
  let from = start;
  for (let index = 0; index < segments.length; ) {
    let best = segments[index];
    if (best === undefined) break;
    let drawn = pointsOf(from, best);
    let count = 1;
    if (best.controls !== undefined && isStraight(from, drawn, best.to, tolerance)) {
      best = { controls: undefined, to: best.to };
    }
    for (let more = 2; more <= MOST_JOINED && index + more <= segments.length; more += 1) {
      const before = segments[index + more - 2];
      const last = segments[index + more - 1];
      if (before === undefined || last === undefined) break;
      drawn = [...drawn, ...pointsOf(before.to, last)];
      const joined = joinedAs(from, segments.slice(index, index + more), drawn, tolerance);
      if (joined === undefined) break;
      best = joined;
      count = more;
    }
    lean.push(best);
    from = best.to;
    index += count;
  }
  return { start, segments: lean };
}

/** More segments in a row are not tried as one. */
const MOST_JOINED = 6;

/** One line or curve for a stretch of segments, if there is one. */
function joinedAs(
  from: Point,
  segments: readonly Segment[],
  drawn: readonly Point[],
  tolerance: number,
): Segment | undefined {
  const [first, last] = [segments[0], segments.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { to } = last;
  if (isStraight(from, drawn, to, tolerance)) return { controls: undefined, to };
  const lengths = segments.map((segment, index) =>
    length(segments[index - 1]?.to ?? from, segment),
  );
  const whole = lengths.reduce((sum, one) => sum + one, 0);
  const [share, rest] = [(lengths[0] ?? 0) / whole, (lengths.at(-1) ?? 0) / whole];
  const before = segments.at(-2)?.to ?? from;
  const one = first.controls?.[0] ?? along(from, first.to, 1 / 3);
  const two = last.controls?.[1] ?? along(to, before, 1 / 3);
  if (!(share > 0 && rest > 0) || !turnsGently(from, segments)) return undefined;
  // A curve that was parted at a share of its way has its controls so much nearer to its ends.
  const joined = { controls: [along(from, one, 1 / share), along(to, two, 1 / rest)], to } as const;
  return deviation(drawn, from, joined) <= tolerance ? joined : undefined;
}

/** Whether no joint of a stretch is a corner. */
function turnsGently(from: Point, segments: readonly Segment[]): boolean {
  return segments.slice(1).every((segment, index) => {
    const before = segments[index];
    if (before === undefined) return true;
    const origin = segments[index - 1]?.to ?? from;
    const arriving = direction(before.controls?.[1] ?? origin, before.to);
    const leaving = direction(before.to, segment.controls?.[0] ?? segment.to);
    return arriving.x * leaving.x + arriving.y * leaving.y > 0.7;
  });
}

function direction(from: Point, to: Point): Point {
  const size = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / size, y: (to.y - from.y) / size };
}

function length(from: Point, { controls, to }: Segment): number {
  const points = controls === undefined ? [to] : [...controls, to];
  let [sum, at] = [0, from];
  for (const point of points) {
    sum += Math.hypot(point.x - at.x, point.y - at.y);
    at = point;
  }
  return sum;
}

/** Whether points lie so near to a line that it can stand for them, none beyond its ends. */
function isStraight(from: Point, drawn: readonly Point[], to: Point, tolerance: number): boolean {
  return drawn.every((point) => distanceToLine(point, from, to) <= tolerance);
}

/** How far the furthest of some points lies from a curve. */
function deviation(points: readonly Point[], from: Point, segment: Segment): number {
  const line = [from, ...pointsOf(from, segment)];
  let most = 0;
  for (const point of points) {
    let least = Number.POSITIVE_INFINITY;
    for (let index = 1; index < line.length; index += 1) {
      const [start, end] = [line[index - 1] ?? from, line[index] ?? from];
      least = Math.min(least, distanceToLine(point, start, end));
    }
    most = Math.max(most, least);
  }
  return most;
}

/** Points on a segment, its end the last. */
function pointsOf(from: Point, { controls, to }: Segment): readonly Point[] {
  if (controls === undefined) return [along(from, to, 0.5), to];
  const [one, two] = controls;
  const points: Point[] = [];
  for (let step = 1; step < STEPS; step += 1) {
    const t = step / STEPS;
    const [ab, bc, cd] = [along(from, one, t), along(one, two, t), along(two, to, t)];
    points.push(along(along(ab, bc, t), along(bc, cd, t), t));
  }
  points.push(to);
  return points;
}

const STEPS = 8;

function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const size = x * x + y * y;
  const share = size === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / size;
  const near = along(from, to, Math.min(1, Math.max(0, share)));
  return Math.hypot(point.x - near.x, point.y - near.y);
}

/**
 * The path on the grid. Its points are counted from where it starts, so that strokes of one thickness stay so, wherever
 * in the glyph they are; what comes to be a point is left out.
 */
function onGrid({ start, segments }: Path, scale: number, step: number): Path {
  const origin = { x: Math.round(start.x * scale) * step, y: Math.round(start.y * scale) * step };
  const place = ({ x, y }: Point) => ({
    x: origin.x + Math.round((x - start.x) * scale) * step,
    y: origin.y + Math.round((y - start.y) * scale) * step,
  });
  // A curve moves less than its control points: on a coarse grid these may be two steps apart, seen from its ends.
  const apart = step > 1 ? 2 : 1;
  const beside = (point: Point, end: Point, placed: Point) => ({
    x: placed.x + Math.round(((point.x - end.x) * scale) / apart) * apart * step,
    y: placed.y + Math.round(((point.y - end.y) * scale) / apart) * apart * step,
  });
  const placed: Segment[] = [];
  let [before, from]: [Point, Point] = [start, origin];
  for (const { controls, to } of segments) {
    const end = place(to);
    const segment = {
      controls:
        controls && ([beside(controls[0], before, from), beside(controls[1], to, end)] as const),
      to: end,
    };
    before = to;
    const moves = [...(segment.controls ?? []), end].some(
      ({ x, y }) => x !== from.x || y !== from.y,
    );
    if (moves) placed.push(segment);
    from = end;
  }
  return { start: origin, segments: placed };
}
