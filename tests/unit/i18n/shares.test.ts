import { expect, test } from "vitest";
import { shareName, shareSum } from "../../../src/i18n/shares.ts";

test.each([
  ["1/2", "一半", "half"],
  ["1/3", "三分之一", "one third"],
  ["2/3", "三分之二", "two thirds"],
  ["4/5", "五分之四", "4/5"],
  ["1/20", "二十分之一", "1/20"],
])("%s is read %s and %s", (written, chinese, english) => {
  const [numerator = 0, denominator = 1] = written.split("/").map(Number);
  expect(shareName({ numerator, denominator }, "zh-Hans")).toBe(chinese);
  expect(shareName({ numerator, denominator }, "en")).toBe(english);
});

test.each([
  [1432, "1/2", "1432 ÷ 2 = 716"],
  [1433, "1/2", "1433 ÷ 2 = 716.5"],
  [1000, "1/3", "1000 ÷ 3 ≈ 333.33"],
  [1000, "2/3", "1000 × 2 ÷ 3 ≈ 666.66"],
  [800, "3/400", "800 × 3 ÷ 400 = 6"],
])("a share of %i, %s, is worked out as %s", (whole, written, sum) => {
  const [numerator = 0, denominator = 1] = written.split("/").map(Number);
  expect(shareSum(whole, { numerator, denominator })).toBe(sum);
});
