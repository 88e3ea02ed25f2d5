import { closest, distance } from "fastest-levenshtein";

/**
 * The one of some known words that a writer most likely meant; undefined where none is near: more than
 * half of the letters would have to change.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(written, known);
  const length = Math.max(written.length, candidate.length);
  return distance(written, candidate) * 2 <= length ? candidate : undefined;
}
