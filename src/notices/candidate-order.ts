import { compareAlphabet, compareStrokes, hasStrokes, isChineseName } from "../i18n/name-order.ts";
import type { Candidate } from "../model/candidates.ts";
import { nothing, type Phrase, say, text } from "./text.ts";

/**
 * In which order each post's candidates are listed, to follow a sentence or 公告如下; nothing where no order is seen in them. The
 * order is that of the record: this says which it is and never sorts.
 */
export function listingOrder(candidates: readonly Candidate[]): Phrase {
  const posts = [...Map.groupBy(candidates, ({ post }) => post).values()];
  if (posts.every(({ length }) => length < 2)) return nothing;
  return orders.find(({ isIn }) => posts.every(isIn))?.inWords ?? nothing;
}

interface Order {
  readonly isIn: (candidates: readonly Candidate[]) => boolean;
  readonly inWords: Phrase;
}

const orders: readonly Order[] = [
  {
    isIn: inOrder(
      (one, next) => (next.nominationVotes ?? Number.NaN) <= (one.nominationVotes ?? Number.NaN),
    ),
    inWords: say({
      "zh-Hans": text`（按提名得票由多到少排列）`,
      en: text` They are listed in the order of their nomination votes, most first.`,
    }),
  },
  {
    isIn: inOrder(
      (one, next) =>
        hasStrokes(one.name) && hasStrokes(next.name) && compareStrokes(one.name, next.name) <= 0,
    ),
    inWords: say({
      "zh-Hans": text`（按姓名笔画排列）`,
      en: text` They are listed in the order of the strokes of their names.`,
    }),
  },
  {
    isIn: inOrder(
      (one, next) => !isChineseName(one.name) && compareAlphabet(one.name, next.name) <= 0,
    ),
    inWords: say({
      "zh-Hans": text`（按姓氏字母顺序排列）`,
      en: text` They are listed in alphabetical order.`,
    }),
  },
];

/** Whether each and the next of a list stand in a relation. */
function inOrder(
  isBefore: (one: Candidate, next: Candidate) => boolean,
): (candidates: readonly Candidate[]) => boolean {
  return (candidates) =>
    candidates.every((one, index) => {
      const next = candidates[index + 1];
      return next === undefined || isBefore(one, next);
    });
}
