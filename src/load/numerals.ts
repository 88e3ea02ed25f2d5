/** The text with full-width digits, letters, colons, hyphens and spaces as their ASCII twins. */
export function halfWidth(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[‐-―−～~〜]/g, "-")
    .trim();
}

/**
 * Reads a number written in Chinese numerals: as digits (二〇二七), or in words up to the thousands
 * (十八, 七百八十六). Undefined for anything else.
 */
export function chineseNumber(text: string): number | undefined {
  if (text === "") return undefined;
  if (/^[〇零一二三四五六七八九]+$/.test(text)) {
    return Number([...text].map((digit) => DIGITS.get(digit)).join(""));
  }
  const words = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.?)十)?零?(.)?$/.exec(text);
  if (words === null) return undefined;
  const [, thousands, hundreds, tens, ones] = words;
  const parts = [
    digitTimes(thousands, 1000),
    digitTimes(hundreds, 100),
    tens === "" ? 10 : digitTimes(tens, 10),
    digitTimes(ones, 1),
  ];
  const sum = parts.reduce((total, part) => total + part, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

/** Every run of Chinese numerals in the text as Arabic digits: 三月十八日 → 3月18日. */
export function arabicNumerals(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十百千]+/g, (run) => {
    const number = chineseNumber(run);
    return number === undefined ? run : String(number);
  });
}

const DIGITS = new Map([..."〇一二三四五六七八九"].map((digit, value) => [digit, value]));
DIGITS.set("零", 0).set("两", 2);

function digitTimes(digit: string | undefined, unit: number): number {
  return digit === undefined ? 0 : (DIGITS.get(digit) ?? Number.NaN) * unit;
}
