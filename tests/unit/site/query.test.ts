import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAmong, plainLetters, rangesText, readQuery } from "../../../src/site/query.ts";

const variants = new Map([
  ["雲", "云"],
  ["號", "号"],
]);

function wholeOf(typed: string): string | undefined {
  return readQuery(typed, variants)?.whole;
}

describe("the same is typed", () => {
  test.each([
    ["with tones and spaces", "Qīng Tái Jiē", "qingtaijie"],
    ["with tones as figures", "qing1 tai2 jie1", "qingtaijie"],
    ["with ü, its tone, u: or v", ["lǜ zhou", "lü zhou", "lu:zhou", "lv zhou"], "lvzhou"],
    ["full-width", "ｑｔｊ", "qtj"],
    ["in Traditional characters", "雲影", "云影"],
    ["with an apostrophe", "St Mary’s", "stmarys"],
  ])("%s", (_how, typed, whole) => {
    for (const one of [typed].flat()) expect(wholeOf(one)).toBe(whole);
  });

  test("of nothing but spaces and marks nothing is looked up", () => {
    expect(readQuery(" ·、", variants)).toBeUndefined();
  });
});

describe("an address has a street and a number", () => {
  test.each([
    ["青苔街12号", "青苔街", 12],
    ["青苔街１２號", "青苔街", 12],
    ["青苔街十二号", "青苔街", 12],
    ["青苔街一百二十号", "青苔街", 120],
    ["青苔街3幢2单元501", "青苔街", 3],
    ["12 Moss Street", "mossstreet", 12],
    ["No. 12 Moss Street", "mossstreet", 12],
    ["moss street 12", "mossstreet", 12],
    ["Moss Street, no. 12", "mossstreet", 12],
    ["qingtaijie 5", "qingtaijie", 5],
  ])("%s", (typed, street, number) => {
    expect(readQuery(typed, variants)?.address).toEqual({ street, number });
  });

  test.each(["三元里", "八一路", "qtj", "江水清"])("%s has none", (typed) => {
    expect(readQuery(typed, variants)?.address).toBeUndefined();
  });
});

describe("a house is in a range", () => {
  test("between its ends, on its side of the street", () => {
    expect([1, 2, 57, 58, 59].filter((number) => isAmong(number, "1-57o"))).toEqual([1, 57]);
    expect([2, 3, 60].filter((number) => isAmong(number, "2-60e"))).toEqual([2, 60]);
    expect([5, 6, 7].filter((number) => isAmong(number, "5 7-9"))).toEqual([5, 7]);
  });

  test("of the whole street always", () => {
    expect(isAmong(4711, "")).toBe(true);
  });

  test("whatever the ranges, exactly where one of them has it", () => {
    const range = fc
      .record({
        from: fc.integer({ min: 1, max: 200 }),
        length: fc.integer({ min: 0, max: 60 }),
        parity: fc.constantFrom("odd" as const, "even" as const, undefined),
      })
      .map(({ from, length, parity }) => ({ from, until: from + length, parity }));
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 1 }),
        fc.integer({ min: 1, max: 300 }),
        (ranges, house) => {
          const expected = ranges.some(
            ({ from, until, parity }) =>
              house >= from &&
              house <= until &&
              (parity === undefined || (house % 2 === 1) === (parity === "odd")),
          );
          expect(isAmong(house, rangesText(ranges))).toBe(expected);
        },
      ),
    );
  });
});

test("letters are compared in one form, however often they are brought to it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = plainLetters(text, variants);
      expect(plainLetters(once, variants)).toBe(once);
    }),
  );
});
