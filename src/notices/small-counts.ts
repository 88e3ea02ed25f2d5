/** Counts under this are not published: so few people could be recognised. */
export const SMALL = 5;
/** The largest count that is not published. */
const LARGEST_SMALL = SMALL - 1;

/** The mark of a count that is too small to be published. */
export const BELOW = `<${SMALL}`;
/** The mark of a count that would give such a one away. */
export const WITHHELD = "—";

/**
 * The cells of a breakdown, in words that may be published although their total is known as well. A
 * cell under 5 is `<5`. Where subtracting what is shown from the total would tell more of a hidden
 * cell than that, the smallest of the other cells are withheld too, as `—`, as few as will do.
 *
 * What is guaranteed: who knows the total and every shown cell, and that a `—` beside a `<5` stands for 5 or
 * more and for no more than any shown cell, still has at least five neighbouring counts to choose
 * from for each hidden cell, and all of 0–4 for each `<5`. Where that can't be had, every cell is `—`, which then may
 * stand for any count; a total under 4, or a single cell, can't be protected by what is said of its parts.
 */
export function publicCounts(cells: readonly number[]): readonly string[] {
  const small = cells.filter((cell) => cell < SMALL);
  if (small.length === 0) return cells.map(String);
  if (cells.length === 1) return [BELOW];
  const others = cells
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell }) => cell >= SMALL)
    .toSorted((a, b) => a.cell - b.cell);
  for (let count = 0; count <= others.length; count += 1) {
    const withheld = others.slice(0, count);
    const hidden = {
      small: small.length,
      withheld: count,
      sum: sum(small) + sum(withheld.map(({ cell }) => cell)),
      smallestShown: others[count]?.cell ?? Number.POSITIVE_INFINITY,
    };
    if (isProtected(hidden)) {
      const indexes = new Set(withheld.map(({ index }) => index));
      return cells.map((cell, index) => {
        if (cell < SMALL) return BELOW;
        return indexes.has(index) ? WITHHELD : cell.toString();
      });
    }
  }
  return cells.map(() => WITHHELD);
}

/**
 * A count that is no part of a public total, in words that may be published: objections received, people added to
 * a roll. None at all is nobody, who can't be recognised: 0 is shown; 1 to 4 are `<5`.
 */
export function publicCount(count: number): string {
  return count > 0 && count < SMALL ? BELOW : count.toString();
}

/** What the public can work out of the cells that are hidden. */
interface Hidden {
  /** How many are shown as `<5`. */
  readonly small: number;
  /** How many are shown as `—`. */
  readonly withheld: number;
  /** Their sum: the total less what is shown. */
  readonly sum: number;
  /** The smallest cell that is shown: no `—` is larger. */
  readonly smallestShown: number;
}

/** Whether every hidden cell keeps a range of five counts or more. */
function isProtected({ small, withheld, sum: total, smallestShown }: Hidden): boolean {
  const mostOfSmall = (cells: number): number => cells * LARGEST_SMALL;
  const mostOfWithheld = (cells: number): number => (cells === 0 ? 0 : cells * smallestShown);
  const canBeNone = total <= mostOfSmall(small - 1) + mostOfWithheld(withheld);
  const canBeLargest = total - LARGEST_SMALL >= withheld * SMALL;
  if (withheld === 0) return canBeNone && canBeLargest;
  const least = Math.max(SMALL, total - mostOfSmall(small) - mostOfWithheld(withheld - 1));
  const most = Math.min(smallestShown, total - (withheld - 1) * SMALL);
  return canBeNone && canBeLargest && most - least >= LARGEST_SMALL;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
