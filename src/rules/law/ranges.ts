import { type Range, rangeEnds } from "../../model/rule.ts";

/** Whether a count is within a range, both ends included. */
export function isWithin(count: number, range: Range): boolean {
  return !isBelow(count, range) && count <= (rangeEnds(range).most ?? Infinity);
}

/** Whether a count is below a range: too few, rather than too many. */
export function isBelow(count: number, range: Range): boolean {
  return count < (rangeEnds(range).least ?? -Infinity);
}
