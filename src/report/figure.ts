import type { CommunityNode } from "../model/project.ts";
import type { FigureName } from "../model/report.ts";
import type { Localized } from "../model/scalars.ts";
import type { Mean } from "./rounding.ts";
import type { Member } from "./scope.ts";

/** A figure before it is written: exact. */
export type Quantity =
  | { readonly kind: "count"; readonly count: number }
  /** A count so small that it would tell of a person what is not public: only that it is under a limit is said. */
  | { readonly kind: "below"; readonly limit: number }
  /** What would give such a count away: not said at all. */
  | { readonly kind: "withheld" }
  /** The share of one of the parts of a whole. */
  | { readonly kind: "share"; readonly parts: readonly number[]; readonly index: number }
  | { readonly kind: "mean"; readonly mean: Mean }
  | { readonly kind: "change"; readonly from: Mean; readonly to: Mean }
  | { readonly kind: "days"; readonly days: readonly Temporal.PlainDate[] };

/** What a figure counts: one of its records. */
export interface Item {
  readonly community?: CommunityNode | undefined;
  readonly label?: Localized | undefined;
  readonly day?: Temporal.PlainDate | undefined;
  /** How much of the figure it is; without it, one. */
  readonly count?: number | undefined;
}

/** A figure of a work report, and the records behind it. */
export interface Figure {
  /** Undefined where no record gives it. */
  readonly quantity: Quantity | undefined;
  /** What it counts. */
  readonly behind: readonly Item[];
  /** What it should count and cannot, as the record says nothing of it. */
  readonly missing: readonly Item[];
}

export type Figures = Readonly<Record<FigureName, Figure>>;

/** Some of the figures, by name. */
export type SomeFigures = Partial<Figures>;

/** A count of records. */
export function counted(behind: readonly Item[]): Figure {
  return { quantity: { kind: "count", count: behind.length }, behind, missing: [] };
}

/** A list of the records that may not be there at all. */
export function given(behind: readonly Item[] | undefined): Figure {
  return behind === undefined ? { quantity: undefined, behind: [], missing: [] } : counted(behind);
}

/** The sum of what items say; those that say nothing are missing. */
export function summed(items: readonly Item[] | undefined): Figure {
  const behind = (items ?? []).filter(({ count }) => count !== undefined);
  const missing = (items ?? []).filter(({ count }) => count === undefined);
  const count = total(behind.map((item) => item.count ?? 0));
  return {
    quantity: behind.length === 0 ? undefined : { kind: "count", count },
    behind: behind.filter((item) => item.count !== 0),
    missing,
  };
}

/** The share of one of the parts of a whole; undefined of nothing. */
export function share(parts: readonly number[], index = 0): Quantity | undefined {
  return total(parts) === 0 ? undefined : { kind: "share", parts, index };
}

/** Days, each once and in their order; undefined of none. */
export function daysOf(days: readonly Temporal.PlainDate[]): Quantity | undefined {
  const distinct = days
    .toSorted(Temporal.PlainDate.compare)
    .filter((day, index, all) => index === 0 || all[index - 1]?.equals(day) !== true);
  return distinct.length === 0 ? undefined : { kind: "days", days: distinct };
}

/** A meeting or the like, as a record behind a figure. */
export function occasion(one: {
  readonly title: Localized;
  readonly date: Temporal.PlainDate;
}): Item {
  return { label: one.title, day: one.date };
}

/** Something that is only a name, as a record behind a figure. */
export function labelled(label: Localized): Item {
  return { label };
}

/** A community as a record behind a figure. */
export function ofCommunity({ community }: { readonly community: CommunityNode }): Item {
  return { community };
}

/** A member of a committee as a record behind a figure. */
export function ofMember({ community, name }: Member): Item {
  return { community, label: name };
}

/** A sum. */
export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
