import { encode } from "uqr";

/** The modules of a QR code, row by row; dark ones are true. */
export type CodeModules = readonly (readonly boolean[])[];

/**
 * The QR code of a text (ISO/IEC 18004). Most of the work is the choice among eight masks; uqr, which encodes, would make
 * the same choice in ten times the time.
 */
export function codeModules(text: string): CodeModules {
  const known = codes.get(text);
  if (known !== undefined) return known;
  if (codes.size >= MANY_CODES) codes.clear();
  const made = newCode(text);
  codes.set(text, made);
  return made;
}

/** Kept because a notice's poster and its boards have one code. */
const codes = new Map<string, CodeModules>();
const MANY_CODES = 100;

function newCode(text: string): CodeModules {
  const level = text.length > 150 ? "L" : "M";
  const { data, size } = encode(text, { ecc: level, border: 0, maskPattern: 0 });
  const first = bitsOf(data);
  const candidates = masksOf(level, size, text).map((mask) => turned(first, mask));
  const penalties = candidates.map((code) => penaltyOf(code, size));
  const best = candidates[penalties.indexOf(Math.min(...penalties))] ?? first;
  return Array.from({ length: size }, (_, y) =>
    Array.from(best.subarray(y * size, (y + 1) * size), (module) => module === 1),
  );
}

/** A square of modules, row after row, 1 for dark. */
function bitsOf(rows: CodeModules): Uint8Array {
  const bits = new Uint8Array(rows.length * rows.length);
  let at = 0;
  for (const row of rows) {
    for (const dark of row) bits[at++] = dark ? 1 : 0;
  }
  return bits;
}

/**
 * What each mask turns in a code that has mask 0, the note of the mask in the code included: for all texts of one size
 * of code the same, so that any text tells it.
 */
function masksOf(level: "L" | "M", size: number, text: string): readonly Uint8Array[] {
  const key = `${level}${size}`;
  const known = masks.get(key);
  if (known !== undefined) return known;
  const codes = Array.from({ length: 8 }, (_, maskPattern) =>
    bitsOf(encode(text, { ecc: level, border: 0, maskPattern }).data),
  );
  const made = codes.map((code) => turned(code, codes[0] ?? code));
  masks.set(key, made);
  return made;
}

const masks = new Map<string, readonly Uint8Array[]>();

function turned(code: Uint8Array, mask: Uint8Array): Uint8Array {
  const other = new Uint8Array(code);
  for (let at = 0; at < other.length; at += 1) {
    other[at] = (code[at] ?? 0) ^ (mask[at] ?? 0);
  }
  return other;
}

/** How hard a code is to read (7.8.3): runs and squares of one colour, what looks like a finder, too much of one colour. */
function penaltyOf(code: Uint8Array, size: number): number {
  const runs = new Uint16Array(size + 2);
  let penalty = 0;
  for (let line = 0; line < size; line += 1) {
    penalty += penaltyOfRuns(runs, fillRuns(runs, code, line * size, 1, size), size);
    penalty += penaltyOfRuns(runs, fillRuns(runs, code, line, size, size), size);
  }
  let dark = 0;
  let squares = 0;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0, at = y * size; x < size; x += 1, at += 1) {
      const own = code[at] ?? 0;
      dark += own;
      const isAlike = x < size - 1 && own === code[at + 1] && own === code[at + size];
      if (isAlike && own === code[at + size + 1]) squares += 1;
    }
  }
  const uneven = Math.abs(dark * 20 - code.length * 10) / code.length;
  return penalty + 3 * squares + 10 * (Math.ceil(uneven) - 1);
}

/** Lengths of the runs of a row or a column, light and dark in turn, the first and the last light; how many there are. */
function fillRuns(
  runs: Uint16Array,
  code: Uint8Array,
  start: number,
  step: number,
  size: number,
): number {
  let count = 0;
  let color = 0;
  let run = 0;
  for (let index = 0, at = start; index < size; index += 1, at += step) {
    if (code[at] === color) {
      run += 1;
    } else {
      runs[count++] = run;
      color ^= 1;
      run = 1;
    }
  }
  runs[count++] = run;
  if (color === 1) runs[count++] = 0;
  return count;
}

function penaltyOfRuns(runs: Uint16Array, count: number, size: number): number {
  let penalty = 0;
  for (let index = 0; index < count; index += 1) {
    const run = runs[index] ?? 0;
    if (run >= 5) penalty += run - 2;
  }
  // Outside of the code all is light.
  runs[0] = (runs[0] ?? 0) + size;
  runs[count - 1] = (runs[count - 1] ?? 0) + size;
  for (let last = 6; last < count; last += 2) {
    const one = runs[last - 1] ?? 0;
    const isFinder =
      runs[last - 2] === one &&
      runs[last - 3] === 3 * one &&
      runs[last - 4] === one &&
      runs[last - 5] === one;
    if (!isFinder) continue;
    const [before, after] = [runs[last - 6] ?? 0, runs[last] ?? 0];
    if (after >= 4 * one && before >= one) penalty += 40;
    if (before >= 4 * one && after >= one) penalty += 40;
  }
  return penalty;
}
