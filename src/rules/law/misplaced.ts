/** One in a list that stands where it may not. */
export interface Misplaced<Item> {
  readonly item: Item;
  /** Of those that it must change places with, the furthest. */
  readonly other: Item;
  /** Whether it stands after the other, and must come before. */
  readonly isLate: boolean;
}

/**
 * The items of a list that would have to move for it to be in order: those blamed are in the way of most
 * others, so that one wrong item is one finding. `isWrong` says whether an item must come after a later one; it
 * need not be certain of every pair.
 */
export function misplaced<Item>(
  items: readonly Item[],
  isWrong: (one: Item, later: Item) => boolean,
): readonly Misplaced<Item>[] {
  const rivals: readonly number[][] = items.map(() => []);
  items.forEach((one, at) => {
    items.slice(at + 1).forEach((later, gap) => {
      if (!isWrong(one, later)) return;
      rivals[at]?.push(at + 1 + gap);
      rivals[at + 1 + gap]?.push(at);
    });
  });
  const moved = new Map<number, readonly number[]>();
  for (;;) {
    const left = rivals.map((others, at) =>
      moved.has(at) ? [] : others.filter((other) => !moved.has(other)),
    );
    const most = Math.max(0, ...left.map(({ length }) => length));
    if (most === 0) break;
    const blamed = left.findLastIndex(({ length }) => length === most);
    moved.set(blamed, left[blamed] ?? []);
  }
  return items.flatMap((item, at) => {
    const others = moved.get(at) ?? [];
    const isLate = others.some((other) => other < at);
    const other = items[isLate ? Math.min(...others) : Math.max(...others)];
    return other === undefined ? [] : [{ item, other, isLate }];
  });
}
