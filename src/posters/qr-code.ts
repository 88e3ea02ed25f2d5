import { encode } from "uqr";
import { Recent } from "./recent.ts";

/** The modules of a QR code, row by row; dark ones are true. */
export type CodeModules = readonly (readonly boolean[])[];

/**
 * The QR code of a text (ISO/IEC 18004). Most of the work is the choice among eight masks; uqr, which encodes, would make
 * the same choice in many times the time: it draws and judges one after another, and here all eight are judged at once.
 */
export function codeModules(text: string): CodeModules {
  return codes.get(text, () => newCode(text));
}

/** Kept because a notice's poster and its boards have one code. */
const codes = new Recent<CodeModules>(100);

function newCode(text: string): CodeModules {
  const level = text.length > 150 ? "L" : "M";
  const { data, size } = encode(text, { ecc: level, border: 0, maskPattern: 0 });
  const masked = masksOf(level, size, text).slice();
  for (const [y, row] of data.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) masked[y * size + x] = (masked[y * size + x] ?? 0) ^ EVERY;
    }
  }
  const penalties = penaltiesOf(masked, size);
  const best = 1 << penalties.indexOf(Math.min(...penalties));
  return data.map((row, y) => row.map((_, x) => ((masked[y * size + x] ?? 0) & best) !== 0));
}

/** A square of modules, row after row, under all masks: bit m of a byte is 1 where mask m makes the module dark. */
type Masked = Uint8Array;

const MASKS = 8;
const EVERY = 2 ** MASKS - 1;

/**
 * What each mask turns in a code that has mask 0, the note of the mask in the code included: for all texts of one size
 * of code the same, so that any text tells it.
 */
function masksOf(level: "L" | "M", size: number, text: string): Masked {
  const key = `${level}${size}`;
  const known = masks.get(key);
  if (known !== undefined) return known;
  const codes = Array.from({ length: MASKS }, (_, maskPattern) =>
    encode(text, { ecc: level, border: 0, maskPattern }).data.flat(),
  );
  const made = Uint8Array.from({ length: size * size }, (_, at) =>
    codes.reduce(
      (bits, code, mask) => (code[at] === codes[0]?.[at] ? bits : bits | (1 << mask)),
      0,
    ),
  );
  masks.set(key, made);
  return made;
}

const masks = new Map<string, Masked>();

/**
 * How hard a code is to read under each mask (7.8.3): runs and squares of one colour, what looks like a finder, too much
 * of one colour. Of what looks like a finder only the width of the real ones counts.
 */
function penaltiesOf(masked: Masked, size: number): readonly number[] {
  /** Points by the masks that they are for, as bits. */
  const points = new Uint32Array(EVERY + 1);
  const line = new Uint8Array(size + 2 * QUIET);
  for (let index = 0; index < size; index += 1) {
    for (const [start, step] of [
      [index * size, 1],
      [index, size],
    ] as const) {
      for (let place = 0; place < size; place += 1) {
        line[QUIET + place] = masked[start + place * step] ?? 0;
      }
      addRuns(line, points);
      addFinders(line, points);
    }
  }
  addSquares(masked, size, points);
  const dark = darkModules(masked);
  return sumsByMask(points).map((sum, mask) => {
    const uneven = Math.abs((dark[mask] ?? 0) * 20 - masked.length * 10) / masked.length;
    return sum + 10 * (Math.ceil(uneven) - 1);
  });
}

/** Modules beside a finder that are light, as all is outside of the code. */
const QUIET = 4;

/** A run of five modules or more: three points, and one for each above five. */
function addRuns(line: Uint8Array, points: Uint32Array): void {
  // Bits of a whole number: where this module and as many before it are alike.
  let [two, three, four, before] = [0, 0, 0, 0];
  for (let at = QUIET + 1; at < line.length - QUIET; at += 1) {
    const alike = ~((line[at] ?? 0) ^ (line[at - 1] ?? 0)) & EVERY;
    const five = alike & four;
    add(points, five, 1);
    add(points, five & ~before, 2);
    [two, three, four, before] = [alike, alike & two, alike & three, five];
  }
}

/** Dark and light in the widths 1, 1, 3, 1, 1, with four light modules on a side: 40 points, for both sides 80. */
function addFinders(line: Uint8Array, points: Uint32Array): void {
  const at = (index: number) => line[index] ?? 0;
  for (let from = QUIET; from + 6 < line.length - QUIET; from += 1) {
    const dark = at(from) & at(from + 2) & at(from + 3) & at(from + 4) & at(from + 6);
    if (dark === 0) continue;
    const light = at(from - 1) | at(from + 1) | at(from + 5) | at(from + 7);
    const finder = dark & ~light;
    if (finder === 0) continue;
    add(points, finder & ~(at(from - 2) | at(from - 3) | at(from - 4)), 40);
    add(points, finder & ~(at(from + 8) | at(from + 9) | at(from + 10)), 40);
  }
}

/** Squares of four modules alike: three points each. */
function addSquares(masked: Masked, size: number, points: Uint32Array): void {
  for (let y = 1; y < size; y += 1) {
    for (let x = 1, at = y * size + 1; x < size; x += 1, at += 1) {
      const own = masked[at] ?? 0;
      const left = own ^ (masked[at - 1] ?? 0);
      const above = own ^ (masked[at - size] ?? 0);
      const across = own ^ (masked[at - size - 1] ?? 0);
      add(points, ~(left | above | across) & EVERY, 3);
    }
  }
}

function add(points: Uint32Array, bits: number, value: number): void {
  points[bits] = (points[bits] ?? 0) + value;
}

function darkModules(masked: Masked): readonly number[] {
  const counts = new Uint32Array(EVERY + 1);
  for (const bits of masked) add(counts, bits, 1);
  return sumsByMask(counts);
}

/** What is kept by the bits of the masks that it is for, for each mask. */
function sumsByMask(kept: Uint32Array): readonly number[] {
  return Array.from({ length: MASKS }, (_, mask) =>
    kept.reduce((sum, value, bits) => ((bits >> mask) & 1 ? sum + value : sum), 0),
  );
}
