import { expect, test } from "vitest";
import { chineseDigits, chineseNumeral } from "../../../src/i18n/numerals.ts";

test("years are written digit by digit", () => {
  expect([2027, 2100, 1986].map(chineseDigits)).toEqual(["二〇二七", "二一〇〇", "一九八六"]);
});

test.each([
  [0, "〇"],
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [12, "十二"],
  [20, "二十"],
  [21, "二十一"],
  [99, "九十九"],
  [100, "一〇〇"],
])("%i is %s", (value, written) => {
  expect(chineseNumeral(value)).toBe(written);
});
