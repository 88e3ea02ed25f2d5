import fc from "fast-check";
import { expect, test } from "vitest";
import { readingSeconds } from "../../../src/notices/reading.ts";

test("480 Chinese characters take two minutes, after the seconds to find their beginning", () => {
  expect(readingSeconds("选".repeat(480)) - readingSeconds("")).toBe(120);
});

test("150 English words take a minute, however long they are", () => {
  expect(readingSeconds("vote ".repeat(150)) - readingSeconds("")).toBe(60);
  expect(readingSeconds("residents’ ".repeat(150))).toBeGreaterThan(
    readingSeconds("vote ".repeat(150)) - 1,
  );
});

test("a date or a telephone number counts, punctuation does not", () => {
  expect(readingSeconds("3月18日".repeat(20))).toBeGreaterThan(readingSeconds("月日".repeat(20)));
  expect(readingSeconds("，。；：".repeat(100))).toBe(readingSeconds(""));
});

test("more text never takes less time", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, more) => {
      expect(readingSeconds(`${text} ${more}`)).toBeGreaterThanOrEqual(readingSeconds(text));
    }),
  );
});
