import type { Rounding } from "../model/report.ts";

/** A mean before it is rounded: 3010 years of 67 people. */
export interface Mean {
  readonly sum: number;
  readonly count: number;
}

/**
 * The percentage of one of the parts of a whole, written with so many decimals, without its sign. `balanced` are shares by
 * largest remainder, so that those of all parts add up to 100; of equal remainders the first part's is raised.
 * Undefined of nothing.
 */
export function shareText(
  parts: readonly number[],
  index: number,
  rounding: Rounding,
  decimals: number,
): string | undefined {
  const whole = sum(parts);
  if (whole === 0) return undefined;
  const hundred = 100n * 10n ** BigInt(decimals);
  switch (rounding) {
    case "balanced":
      return pointed(balanced(parts, hundred)[index] ?? 0n, decimals);
    case "half-up":
      return pointed(quotient(parts[index] ?? 0, whole, hundred, true), decimals);
    case "down":
      return pointed(quotient(parts[index] ?? 0, whole, hundred, false), decimals);
    default:
      return rounding satisfies never;
  }
}

/** A mean, written with so many decimals: half up, or cut off. Undefined of nothing. */
export function meanText(
  { sum: total, count }: Mean,
  rounding: Rounding,
  decimals: number,
): string | undefined {
  if (count === 0) return undefined;
  const isHalfUp = rounding !== "down";
  return pointed(quotient(total, count, 10n ** BigInt(decimals), isHalfUp), decimals);
}

/** By how much a written mean differs from another: what is shown adds up. */
export function differenceText(from: string, to: string, decimals: number): string {
  const [one, other] = [from, to].map((text) => BigInt(text.replace(".", "")));
  const difference = (other ?? 0n) - (one ?? 0n);
  const sign = difference < 0n ? "-" : "";
  return `${sign}${pointed(difference < 0n ? -difference : difference, decimals)}`;
}

/** Shares of a whole by largest remainder (Hamilton's method): they add up to `hundred`. */
function balanced(parts: readonly number[], hundred: bigint): readonly bigint[] {
  const whole = BigInt(sum(parts));
  const shares = parts.map((part, index) => {
    const scaled = BigInt(part) * hundred;
    return { index, floor: scaled / whole, remainder: scaled % whole };
  });
  const left = hundred - shares.reduce((total, { floor }) => total + floor, 0n);
  const raised = new Set(
    shares
      .toSorted((a, b) => Number(b.remainder - a.remainder) || a.index - b.index)
      .slice(0, Number(left))
      .map(({ index }) => index),
  );
  return shares.map(({ index, floor }) => (raised.has(index) ? floor + 1n : floor));
}

function quotient(part: number, whole: number, unit: bigint, isHalfUp: boolean): bigint {
  const divisor = BigInt(whole);
  const scaled = BigInt(part) * unit;
  return isHalfUp ? (2n * scaled + divisor) / (2n * divisor) : scaled / divisor;
}

/** Digits with a point before the last ones. */
function pointed(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
