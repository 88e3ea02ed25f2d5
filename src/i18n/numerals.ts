const digits = "〇一二三四五六七八九";

/** Digits one by one, as years are written: 2027 → 二〇二七. */
export function chineseDigits(value: number): string {
  return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join("");
}

/** A whole number from 0 to 99 in Chinese: 12 → 十二, 20 → 二十, 21 → 二十一; others digit by digit. */
export function chineseNumeral(value: number): string {
  if (value < 0 || value > 99) return chineseDigits(value);
  if (value === 0) return "〇";
  const tens = Math.floor(value / 10);
  const units = value % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return head + (units === 0 ? "" : (digits[units] ?? ""));
}
