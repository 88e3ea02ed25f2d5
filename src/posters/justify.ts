import type { Face, Glyph } from "./fonts.ts";

/** Sets a line to both edges, as Chinese is: by small gaps between ideographs and larger ones after marks. */

/** Em that a line gains between two ideographs, and besides after a mark. */
export interface Stretch {
  readonly plain: number;
  readonly mark: number;
}

export const NO_STRETCH: Stretch = { plain: 0, mark: 0 };

/**
 * Fills a line. From a tenth of an em on, readers of PDF see spaces between ideographs and can't find the words any
 * more; so what is left goes after the marks, and if that is too much the line stays short.
 */
export function stretchOf(glyphs: readonly Glyph[], slack: number): Stretch {
  if (slack <= 0) return NO_STRETCH;
  let [joints, marks] = [0, 0];
  for (const [index, after] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (isJoint(before, after)) joints += 1;
    if (isAfterMark(before)) marks += 1;
  }
  if (joints === 0) return NO_STRETCH;
  const plain = Math.min(MOST.plain, slack / joints);
  const rest = slack - plain * joints;
  if (rest < 1e-6) {
    return { plain, mark: 0 };
  }
  return marks > 0 && rest / marks <= MOST.mark ? { plain, mark: rest / marks } : NO_STRETCH;
}

const MOST: Stretch = { plain: 0.095, mark: 0.6 };

/** Em that the line gains between two neighbours, the first of which may be none. */
export function gapIn(before: Glyph | undefined, after: Glyph, stretch: Stretch): number {
  if (stretch === NO_STRETCH) return 0;
  return (isJoint(before, after) ? stretch.plain : 0) + (isAfterMark(before) ? stretch.mark : 0);
}

function isAfterMark(before: Glyph | undefined): boolean {
  return before?.square === true && AFTER.has(before.text);
}

const AFTER = new Set("，。、；：）》〉」』】〕");
const AFTER_CENTRED = new Set("）》〉」』】〕");

/** Where a line may be stretched; between an ideograph and a figure there is a gap already. */
function isJoint(before: Glyph | undefined, after: Glyph): boolean {
  return before?.square === true && after.square;
}

/** A full-width closing mark whose ink is in the left half of its square; in Taiwan commas and stops are in the middle. */
export function isClosingSquare({ square, text, face }: Glyph): boolean {
  return square && (isCentred(face) ? AFTER_CENTRED : AFTER).has(text);
}

/** Whether a face sets commas and stops in the middle of their square. */
export function isCentred({ name }: Pick<Face, "name">): boolean {
  return name.endsWith("Traditional");
}
