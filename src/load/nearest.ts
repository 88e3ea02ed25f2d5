import { distance } from "fastest-levenshtein";

/**
 * The candidate that a misspelt word most likely means: the nearest by edit distance, cases, spaces,
 * hyphens and underscores not counted. Undefined where more than a third of the letters differ.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = simplify(word);
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.floor(plain.length / 3)) + 1;
  for (const candidate of candidates) {
    const candidateDistance = distance(plain, simplify(candidate));
    if (candidateDistance < bestDistance) {
      best = candidate;
      bestDistance = candidateDistance;
    }
  }
  return best;
}

function simplify(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}
