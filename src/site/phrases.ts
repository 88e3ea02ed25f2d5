import type { Locale } from "../model/scalars.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * A title cut where a line may break, so that no word of it is split: after a mark, and between words.
 * A text in another script than Chinese is one piece, whose lines break at its spaces.
 */
export function phrases(text: string, locale: Locale): readonly string[] {
  if (locale === "en") return [text];
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && isTogether(last, segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Words that begin what follows them, in the titles of notices. */
const leading = /^[和与及的第在對对]$/u;

function isTogether(before: string, after: string): boolean {
  if (/[（《“「『]$/u.test(before) || /^[）》”」』，、：；。]/u.test(after)) return true;
  if (/[，、：；）》]$/u.test(before)) return false;
  if (leading.test(before) || /第[\d〇一二三四五六七八九十百]+$/u.test(before)) return true;
  if (leading.test(after)) return after === "的";
  const isPart =
    /[\d〇一二三四五六七八九十百—]$/u.test(before) &&
    /^[\d〇一二三四五六七八九十百—年月日届屆]/u.test(after);
  return isPart || [...after].length === 1;
}
