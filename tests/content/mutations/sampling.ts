import type { Change } from "./changes.ts";

/** Some of the changes, the same each time: at least one of each kind, the rest drawn from all. */
export function someOf(changes: readonly Change[], count: number): readonly Change[] {
  const drawn = shuffled(changes);
  const firstOfKind = new Map(drawn.map((change) => [kindOf(change), change]));
  const first = new Set(firstOfKind.values());
  const rest = drawn.filter((change) => !first.has(change));
  return [...first, ...rest.slice(0, Math.max(0, count - first.size))];
}

function kindOf({ value, how }: Change): string {
  return `${value.kind} ${how}`;
}

/** Fisher and Yates's shuffle, by a plain generator of random numbers with a seed. */
function shuffled(changes: readonly Change[]): readonly Change[] {
  const drawn = [...changes];
  let seed = 20270301;
  for (let last = drawn.length - 1; last > 0; last--) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const at = seed % (last + 1);
    const [one, other] = [drawn[at], drawn[last]];
    if (one === undefined || other === undefined) continue;
    drawn[at] = other;
    drawn[last] = one;
  }
  return drawn;
}
