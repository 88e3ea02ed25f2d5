import { brokenDays } from "./broken-days.ts";
import { brokenFigures } from "./broken-figures.ts";
import { brokenLaw } from "./broken-law.ts";
import { brokenNames } from "./broken-names.ts";
import type { Records } from "./records.ts";

/** Something in records that is wrong by the test's own reckoning. */
export interface Broken {
  readonly what: string;
  /** The rule that must be named, where only one can be. */
  readonly rule?: string;
  readonly file: string;
  /** Where it must be found: on one of these lines, where more than one may be to blame. */
  readonly lines: readonly number[];
  /** Or in another file. */
  readonly or?: Pick<Broken, "file" | "lines">;
}

/** Everything that the test itself can tell is wrong with records. */
export function brokenIn({ elections }: Records): readonly Broken[] {
  return elections.flatMap((election) => [
    ...brokenDays(election),
    ...brokenFigures(election),
    ...brokenNames(election),
    ...brokenLaw(election),
  ]);
}
