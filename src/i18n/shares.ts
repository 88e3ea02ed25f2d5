import type { Locale, Share } from "../model/scalars.ts";
import { chineseNumeral } from "./numerals.ts";

/** A share in words, to stand before what it is of: 一半, 三分之一; half, one third. */
export function shareName(share: Share, locale: Locale): string {
  const isHalf = share.numerator === 1 && share.denominator === 2;
  if (isHalf) return locale === "en" ? "half" : "一半";
  return shareFraction(share, locale);
}

/** A share as a fraction, the half as well: 二分之一, 三分之一; one half, one third. */
export function shareFraction({ numerator, denominator }: Share, locale: Locale): string {
  return locale === "en"
    ? englishFraction(numerator, denominator)
    : `${chineseNumeral(denominator)}分之${chineseNumeral(numerator)}`;
}

/**
 * The share of a number as it is worked out: `1432 ÷ 2 = 716`, `1000 × 2 ÷ 3 ≈ 666.66`. Decimals are cut off,
 * not rounded, so that they never reach what they stay under.
 */
export function shareSum(whole: number, { numerator, denominator }: Share): string {
  const dividend = numerator === 1 ? String(whole) : `${whole} × ${numerator}`;
  const hundredfold = BigInt(whole) * BigInt(numerator) * 100n;
  const divisor = BigInt(denominator);
  const quotient = hundredfold / divisor;
  const sign = hundredfold % divisor === 0n ? "=" : "≈";
  return `${dividend} ÷ ${denominator} ${sign} ${hundredths(quotient)}`;
}

const numerators: Readonly<Record<number, string>> = { 1: "one", 2: "two", 3: "three" };
const parts: Readonly<Record<number, string>> = { 2: "half", 3: "third", 4: "quarter", 5: "fifth" };

function englishFraction(numerator: number, denominator: number): string {
  const [count, part] = [numerators[numerator], parts[denominator]];
  if (count === undefined || part === undefined) return `${numerator}/${denominator}`;
  return `${count} ${part}${numerator === 1 ? "" : "s"}`;
}

function hundredths(value: bigint): string {
  const rest = (value % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return rest === "" ? `${value / 100n}` : `${value / 100n}.${rest}`;
}
