import type { Change } from "./changes.ts";
import { excuseFor } from "./excuses.ts";

interface Told {
  readonly change: Change;
  readonly isNoticed: boolean;
}

/** Prints how many changes of each kind go unnoticed, and why they may. */
export function printTable(all: readonly Told[]): void {
  const unnoticed = all.filter(({ isNoticed }) => !isNoticed);
  console.log(`\n${all.length} changes, ${share(unnoticed.length, all.length)} unnoticed\n`);
  console.log("By type of value:");
  print(all, ({ value }) => value.type);
  console.log("\nBy kind of value, where some go unnoticed:");
  print(all, ({ value }) => `${value.type}: ${value.kind}`);
  console.log("\nBy the reason for which they may:");
  const reasons = Map.groupBy(unnoticed, ({ change }) => excuseFor(change)?.why ?? "none");
  for (const [why, some] of [...reasons].toSorted(([, a], [, b]) => b.length - a.length)) {
    console.log(`${String(some.length).padStart(6)}  ${why}`);
  }
}

function print(all: readonly Told[], nameOf: (change: Change) => string): void {
  const groups = Map.groupBy(all, ({ change }) => nameOf(change));
  for (const [name, some] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const unnoticed = some.filter(({ isNoticed }) => !isNoticed);
    if (unnoticed.length === 0 && name.includes(":")) continue;
    const hows = new Set(unnoticed.map(({ change }) => change.how));
    const which = name.includes(":") ? `  ${[...hows].join(", ")}` : "";
    console.log(
      `${String(some.length).padStart(6)} ${share(unnoticed.length, some.length).padStart(12)}  ${name}${which}`,
    );
  }
}

function share(part: number, whole: number): string {
  return `${part} (${((100 * part) / whole).toFixed(0)}%)`;
}
