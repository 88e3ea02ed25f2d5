import type { Bound, StepDay } from "./bounds.ts";

/** The days between which a day may lie; open where nothing bounds it. */
export interface Window {
  readonly earliest?: Temporal.PlainDate | undefined;
  readonly latest?: Temporal.PlainDate | undefined;
  /** The rules that fix the earliest day. */
  readonly earliestBy: readonly Bound["rule"][];
  /** The rules that fix the latest day. */
  readonly latestBy: readonly Bound["rule"][];
}

/** Windows by step and day; of a day without one nothing is known. */
export type Windows = ReadonlyMap<string, Window>;

/** The name of a step's day among windows. */
export function dayKey({ step, day }: StepDay): string {
  return `${step} ${day}`;
}

/** What came of solving: the widest windows that keep every bound, or a bound that cannot be kept with the others. */
export type Solution =
  | { readonly status: "solved"; readonly windows: Windows }
  | { readonly status: "contradiction"; readonly bound: Bound | undefined };

/** A bound that no rule makes: a step ends no earlier than it begins, and steps begin in the rulebook's order. */
interface PlainBound extends Omit<Bound, "rule"> {
  readonly rule?: Bound["rule"] | undefined;
}

/**
 * Narrows windows until every bound holds between their ends. As each limit rises with its anchor, all
 * earliest days together keep every bound, and so do all latest; and each day between them is part of some
 * lawful timetable, unless holidays make it unreachable. `changed` names the windows that are not what an
 * earlier solution made them, where it is one that is solved on.
 */
export function solve(
  steps: readonly string[],
  bounds: readonly Bound[],
  given: Windows,
  changed: Iterable<string> = given.keys(),
): Solution {
  const all: readonly PlainBound[] = [...bounds, ...inOrder(steps)];
  const windows = new Map(given);
  let dirty = new Set(changed);
  // Without a contradiction each round settles a further day: there are two days a step.
  for (let round = 0; round <= 2 * steps.length + 1; round++) {
    if (dirty.size === 0) return { status: "solved", windows };
    const next = new Set<string>();
    for (const bound of all) {
      if (!dirty.has(dayKey(bound.bound)) && !dirty.has(dayKey(bound.anchor))) continue;
      for (const [key, window] of narrowed(bound, windows)) {
        windows.set(key, window);
        next.add(key);
        if (isEmpty(window)) return contradiction(bound);
      }
    }
    dirty = next;
  }
  return { status: "contradiction", bound: undefined };
}

function contradiction({ rule, ...bound }: PlainBound): Solution {
  return { status: "contradiction", bound: rule === undefined ? undefined : { ...bound, rule } };
}

/** A step's first day is no later than its last, nor than the first of the next step in the rulebook. */
function inOrder(steps: readonly string[]): readonly PlainBound[] {
  const plain = { relation: "no-later", days: 0, countsWorkingDays: false } as const;
  const limit = (anchor: Temporal.PlainDate) => anchor;
  return steps.flatMap((step, index) => {
    const first: StepDay = { step, day: "first-day" };
    const next = steps[index + 1];
    const anchors: readonly StepDay[] = [
      { step, day: "last-day" },
      ...(next === undefined ? [] : [{ step: next, day: "first-day" } as const]),
    ];
    return anchors.map((anchor) => ({ ...plain, bound: first, anchor, limit }));
  });
}

/** The window of a day of which nothing is known. */
export const unbounded: Window = { earliestBy: [], latestBy: [] };

/** The windows that a bound makes narrower: of the day that it binds, and of the one that binds. */
function narrowed(
  { bound, anchor, relation, limit, rule }: PlainBound,
  windows: Windows,
): readonly (readonly [string, Window])[] {
  const [boundKey, anchorKey] = [dayKey(bound), dayKey(anchor)];
  const [of, by] = [windows.get(boundKey) ?? unbounded, windows.get(anchorKey) ?? unbounded];
  if (relation === "no-later") {
    return [
      ...cut(boundKey, of, "latest", by.latest && limit(by.latest), rule, by),
      ...cut(anchorKey, by, "earliest", of.earliest && leastAnchor(limit, of.earliest), rule, of),
    ];
  }
  return [
    ...cut(boundKey, of, "earliest", by.earliest && limit(by.earliest), rule, by),
    ...cut(anchorKey, by, "latest", of.latest && greatestAnchor(limit, of.latest), rule, of),
  ];
}

function cut(
  key: string,
  window: Window,
  end: "earliest" | "latest",
  day: Temporal.PlainDate | undefined,
  rule: Bound["rule"] | undefined,
  source: Window,
): readonly (readonly [string, Window])[] {
  if (day === undefined) return [];
  const now = window[end];
  const sign = end === "earliest" ? 1 : -1;
  if (now !== undefined && sign * Temporal.PlainDate.compare(day, now) <= 0) return [];
  const reasons = rule === undefined ? source[`${end}By`] : [rule];
  return [[key, { ...window, [end]: day, [`${end}By`]: reasons }]];
}

/** Whether no day is left. */
function isEmpty({ earliest, latest }: Window): boolean {
  return earliest !== undefined && latest !== undefined && isBefore(latest, earliest);
}

/** The earliest anchor whose limit is not before a day. */
function leastAnchor(limit: Bound["limit"], day: Temporal.PlainDate): Temporal.PlainDate {
  let at = day.add(limit(day).until(day, { largestUnit: "day" }));
  while (isBefore(limit(at), day)) at = at.add({ days: 1 });
  while (!isBefore(limit(at.subtract({ days: 1 })), day)) at = at.subtract({ days: 1 });
  return at;
}

/** The latest anchor whose limit is not after a day. */
function greatestAnchor(limit: Bound["limit"], day: Temporal.PlainDate): Temporal.PlainDate {
  let at = day.add(limit(day).until(day, { largestUnit: "day" }));
  while (isBefore(day, limit(at))) at = at.subtract({ days: 1 });
  while (!isBefore(day, limit(at.add({ days: 1 })))) at = at.add({ days: 1 });
  return at;
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}
