import type { Path, Segment } from "./lean-outline.ts";
import type { Point } from "./truetype.ts";

/** Operators of a glyph's program (The Type 2 Charstring Format, Adobe Technical Note 5177). */
const OPERATORS = {
  vmoveto: 4,
  rlineto: 5,
  hlineto: 6,
  vlineto: 7,
  rrcurveto: 8,
  endchar: 14,
  rmoveto: 21,
  hmoveto: 22,
  vvcurveto: 26,
  hhcurveto: 27,
  vhcurveto: 30,
  hvcurveto: 31,
} as const;

/** The most numbers before an operator. */
const MOST = 48;

/** What draws a glyph, without its width: each path closes itself with a line. */
export function charstring(paths: readonly Path[]): Uint8Array {
  const bytes: number[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const path of paths) {
    const { start, segments } = dearestLineLast(path);
    moveTo(start.x - at.x, start.y - at.y, bytes);
    at = drawAll(start, withoutClosing(segments), bytes);
  }
  bytes.push(OPERATORS.endchar);
  return Uint8Array.from(bytes);
}

/** A number before the first operator: the width of a glyph that has not the usual one. */
export function widthPrefix(width: number): Uint8Array {
  const bytes: number[] = [];
  if (Number.isInteger(width)) {
    number(width, bytes);
  } else {
    // With a fraction, in 65,536ths.
    const fixed = Buffer.alloc(5, 255);
    fixed.writeInt32BE(Math.round(width * 65_536), 1);
    bytes.push(...fixed);
  }
  return Uint8Array.from(bytes);
}

/** The path begun where its costliest line ends, as that line need not be written. */
function dearestLineLast({ start, segments }: Path): Path {
  let [last, most] = [segments.length - 1, 0];
  let from = start;
  for (const [index, { controls, to }] of segments.entries()) {
    const cost = controls === undefined ? sizeOf(to.x - from.x) + sizeOf(to.y - from.y) : 0;
    if (cost > most) [last, most] = [index, cost];
    from = to;
  }
  const turned = [...segments.slice(last + 1), ...segments.slice(0, last + 1)];
  return { start: segments[last]?.to ?? start, segments: turned };
}

function withoutClosing(segments: readonly Segment[]): readonly Segment[] {
  return segments.at(-1)?.controls === undefined ? segments.slice(0, -1) : segments;
}

function moveTo(x: number, y: number, bytes: number[]): void {
  if (y === 0) write([x], OPERATORS.hmoveto, bytes);
  else if (x === 0) write([y], OPERATORS.vmoveto, bytes);
  else write([x, y], OPERATORS.rmoveto, bytes);
}

/** Steps of a segment: two numbers of a line, six of a curve. */
type Steps = readonly number[];

/** Draws segments, those in a row that one operator can draw together; answers with where the last one ends. */
function drawAll(start: Point, segments: readonly Segment[], bytes: number[]): Point {
  const steps: Steps[] = [];
  let from = start;
  for (const { controls, to } of segments) {
    const points = controls === undefined ? [to] : [...controls, to];
    steps.push(
      points.flatMap((point) => {
        const step = [point.x - from.x, point.y - from.y];
        from = point;
        return step;
      }),
    );
  }
  for (let index = 0; index < steps.length; ) {
    const own = steps[index] ?? [];
    const { operator, take } = own.length === 2 ? lineFor(own) : curveFor(own);
    const numbers: number[] = [];
    for (let more: readonly number[] | undefined = take(own, 0); more !== undefined; ) {
      numbers.push(...more);
      index += 1;
      const next = steps[index];
      const hasRoom = numbers.length + 6 <= MOST;
      more =
        next !== undefined && next.length === own.length && hasRoom
          ? take(next, numbers.length)
          : undefined;
    }
    write(numbers, operator, bytes);
  }
  return from;
}

/** An operator, and the numbers by which it takes one more segment in, if it can; `taken` is how many it has. */
interface Drawing {
  readonly operator: number;
  readonly take: (steps: Steps, taken: number) => readonly number[] | undefined;
}

/** Lines along an axis take turns; others are told by both steps. */
function lineFor([x = 0, y = 0]: Steps): Drawing {
  if (x !== 0 && y !== 0) {
    const take = ([dx = 0, dy = 0]: Steps) => (dx !== 0 && dy !== 0 ? [dx, dy] : undefined);
    return { operator: OPERATORS.rlineto, take };
  }
  const isLevel = y === 0;
  const take = ([dx = 0, dy = 0]: Steps, taken: number) => {
    const [step, other] = isLevel === (taken % 2 === 0) ? [dx, dy] : [dy, dx];
    return other === 0 ? [step] : undefined;
  };
  return { operator: isLevel ? OPERATORS.hlineto : OPERATORS.vlineto, take };
}

/** Curves that begin or end along an axis need fewer numbers. */
function curveFor(first: Steps): Drawing {
  const [ax = 0, ay = 0, , , bx = 0, by = 0] = first;
  if (ay === 0 && bx === 0) return { operator: OPERATORS.hvcurveto, take: turning(true) };
  if (ax === 0 && by === 0) return { operator: OPERATORS.vhcurveto, take: turning(false) };
  if (by === 0) return { operator: OPERATORS.hhcurveto, take: levelling };
  if (bx === 0) return { operator: OPERATORS.vvcurveto, take: rising };
  if (ay === 0)
    return {
      operator: OPERATORS.hvcurveto,
      take: once(([x, , cx, cy, dx, dy]) => [x, cx, cy, dy, dx]),
    };
  if (ax === 0)
    return {
      operator: OPERATORS.vhcurveto,
      take: once(([, y, cx, cy, dx, dy]) => [y, cx, cy, dx, dy]),
    };
  const take = (steps: Steps, taken: number) => {
    const [x, y, , , dx, dy] = steps;
    return taken > 0 && (x === 0 || y === 0 || dx === 0 || dy === 0) ? undefined : steps;
  };
  return { operator: OPERATORS.rrcurveto, take };
}

/** From one axis to the other, in turns. */
function turning(isLevel: boolean): Drawing["take"] {
  return ([x = 0, y = 0, cx = 0, cy = 0, dx = 0, dy = 0], taken) => {
    const level = isLevel === ((taken / 4) % 2 === 0);
    if (level) return y === 0 && dx === 0 ? [x, cx, cy, dy] : undefined;
    return x === 0 && dy === 0 ? [y, cx, cy, dx] : undefined;
  };
}

/** To a level end, from a level start but for the first. */
function levelling([x = 0, y = 0, cx = 0, cy = 0, dx = 0, dy = 0]: Steps, taken: number) {
  if (dy !== 0) return undefined;
  if (y === 0) return [x, cx, cy, dx];
  return taken === 0 ? [y, x, cx, cy, dx] : undefined;
}

function rising([x = 0, y = 0, cx = 0, cy = 0, dx = 0, dy = 0]: Steps, taken: number) {
  if (dx !== 0) return undefined;
  if (x === 0) return [y, cx, cy, dy];
  return taken === 0 ? [x, y, cx, cy, dy] : undefined;
}

type Six = readonly [number, number, number, number, number, number];

function once(numbers: (steps: Six) => readonly number[]): Drawing["take"] {
  return ([x = 0, y = 0, cx = 0, cy = 0, dx = 0, dy = 0], taken) =>
    taken === 0 ? numbers([x, y, cx, cy, dx, dy]) : undefined;
}

function write(numbers: readonly number[], operator: number, bytes: number[]): void {
  for (const one of numbers) {
    number(one, bytes);
  }
  bytes.push(operator);
}

/** How many bytes a step takes; none where there is no step. */
function sizeOf(step: number): number {
  return step === 0 ? 0 : Math.abs(step) <= 107 ? 1 : 2;
}

/** A whole number in one to three bytes. */
function number(value: number, bytes: number[]): void {
  const size = Math.abs(value);
  if (size <= 107) bytes.push(value + 139);
  else if (size > 1131) bytes.push(28, (value >> 8) & 255, value & 255);
  else bytes.push((value > 0 ? 247 : 251) + ((size - 108) >> 8), (size - 108) & 255);
}
