import type { Share } from "../model/scalars.ts";

/** Shares of whole numbers, without a fraction in between that a computer would round. */

/** The smallest whole number that exceeds a share: of 2716, more than 1/2 are 1359. */
export function leastAbove(whole: number, { numerator, denominator }: Share): number {
  return Number((BigInt(whole) * BigInt(numerator)) / BigInt(denominator)) + 1;
}

/** The smallest whole number that reaches a share: of 1000, at least 1/3 are 334. */
export function leastReaching(whole: number, { numerator, denominator }: Share): number {
  const divisor = BigInt(denominator);
  return Number((BigInt(whole) * BigInt(numerator) + divisor - 1n) / divisor);
}

/** A part in percent with so many decimals, half rounded up: 728 of 786 are `92.6%`. Undefined of nothing. */
export function percentage(part: number, whole: number, decimals: number): string | undefined {
  if (whole === 0) return undefined;
  const doubled = 2n * BigInt(whole);
  const scaled = BigInt(part) * 2n * 10n ** BigInt(decimals + 2);
  return `${pointed((scaled + BigInt(whole)) / doubled, decimals)}%`;
}

/** How many decimals a written percentage has. */
export function decimalsOf(written: string): number {
  return (/\.(\d+)%$/.exec(written)?.[1] ?? "").length;
}

/** Digits with a point before the last ones. */
function pointed(value: bigint, decimals: number): string {
  const digits = value.toString().padStart(decimals + 1, "0");
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
