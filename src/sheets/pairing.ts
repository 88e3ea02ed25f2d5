import { isPlain, isSame } from "./plain.ts";

/** Keys by which items of a list are told apart, the surest first. */
const IDENTIFYING = ["id", "step", "name", "post", "group", "sex", "channel"] as const;

/**
 * For each item of a list as it shall be, which of the present items it is: the one with the same identifying key,
 * else one that is the same, else the most alike, where at least half is. Undefined for a new one.
 */
export function pairItems(
  present: readonly unknown[],
  next: readonly unknown[],
): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = next.map(() => undefined);
  const free = new Set(present.keys());
  const take = (at: number, index: number | undefined): void => {
    if (index === undefined) return;
    pairs[at] = index;
    free.delete(index);
  };
  const open = () => [...next.entries()].filter(([at]) => pairs[at] === undefined);
  const names = queues(present.map(identityOf));
  for (const [at, item] of next.entries()) {
    const name = identityOf(item);
    if (name !== undefined) take(at, names.get(name)?.shift());
  }
  for (const [at, item] of open()) {
    take(
      at,
      [...free].find((index) => isSame(present[index], item)),
    );
  }
  for (const [at, item] of open()) {
    const [best] = [...free]
      .map((index) => ({ index, likeness: likeness(present[index], item) }))
      .filter((one) => one.likeness >= 0.5)
      .toSorted(
        (a, b) => b.likeness - a.likeness || Math.abs(a.index - at) - Math.abs(b.index - at),
      );
    take(at, best?.index);
  }
  return pairs;
}

/** What tells an item of a list apart from the others; undefined where nothing does. */
export function identityOf(item: unknown): string | undefined {
  if (!isPlain(item)) return undefined;
  const key = IDENTIFYING.find((one) => item[one] !== undefined && typeof item[one] !== "object");
  return key === undefined ? undefined : `${key} ${item[key]}`;
}

/** The key by which the items of a list are told apart, of those that they must have. */
export function identifyingKey(keys: readonly string[]): string | undefined {
  return IDENTIFYING.find((one) => keys.includes(one));
}

function queues(names: readonly (string | undefined)[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), index]);
  }
  return found;
}

function likeness(one: unknown, other: unknown): number {
  if (!isPlain(one) || !isPlain(other)) return 0;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const alike = [...keys].filter((key) => isSame(one[key], other[key])).length;
  return alike / Math.max(1, keys.size);
}
