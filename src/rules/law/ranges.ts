import type { Range } from "../../model/rule.ts";

/** Whether a count is within a range, both ends included. */
export function isWithin(count: number, { atLeast, atMost, exactly }: Range): boolean {
  return count >= (exactly ?? atLeast ?? -Infinity) && count <= (exactly ?? atMost ?? Infinity);
}

/** Whether a count is below a range: too few, rather than too many. */
export function isBelow(count: number, { atLeast, exactly }: Range): boolean {
  return count < (exactly ?? atLeast ?? -Infinity);
}
