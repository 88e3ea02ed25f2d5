import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareAlphabet, compareStrokes, hasStrokes } from "../../../src/i18n/name-order.ts";

/** The commonest surnames with their strokes, as the national standard counts them (阝 and 艹 have 2 and 3). */
const surnames: Readonly<Record<number, string>> = {
  2: "丁卜",
  3: "于马万",
  4: "王方孔毛文尹牛",
  5: "石叶白田史卢冯龙",
  6: "刘朱任江许吕孙汤乔",
  7: "李张陈杨吴何宋苏沈余邹陆邱杜汪邵",
  8: "周林郑罗范金孟武易",
  9: "赵胡钟姚段姜郝侯贺",
  10: "徐高郭唐袁夏秦顾贾钱",
  11: "黄梁曹萧崔康常龚",
  12: "韩谢董程傅曾彭蒋",
  13: "雷解廉",
  14: "谭蔡廖熊臧",
  15: "潘黎",
  16: "薛霍",
  17: "魏戴鞠",
};

/** The same strokes in the order of their first: 横竖撇点折. */
const firstStrokes = ["王", "贝", "毛", "方", "孔"];

const all = Object.entries(surnames).flatMap(([strokes, characters]) =>
  [...characters].map((character) => ({ character, strokes: Number(strokes) })),
);
const surname = fc.constantFrom(...all);

describe("names by their strokes", () => {
  test("a surname of fewer strokes comes first, whatever follows it", () => {
    fc.assert(
      fc.property(surname, surname, (one, other) => {
        fc.pre(one.strokes !== other.strokes);
        const compared = compareStrokes(`${one.character}麟麟`, `${other.character}一`);
        expect(compared).toBe(Math.sign(one.strokes - other.strokes));
      }),
      { numRuns: 2000 },
    );
  });

  test("of as many strokes, the first stroke decides: 横竖撇点折", () => {
    for (const [index, one] of firstStrokes.entries()) {
      for (const other of firstStrokes.slice(index + 1)) {
        expect([one, other, compareStrokes(`${one}平`, `${other}一`)]).toEqual([one, other, -1]);
      }
    }
  });

  test("of one surname, the next character decides, and the one after it", () => {
    expect(compareStrokes("王一鸣", "王春晓")).toBe(-1);
    expect(compareStrokes("王春晓", "王春一")).toBe(1);
    expect(compareStrokes("欧阳坡", "欧阳一")).toBe(1);
  });

  test("the same strokes that begin alike are left as they are", () => {
    expect(compareStrokes("李深", "杨花")).toBe(0);
    expect(compareStrokes("李深", "李深")).toBe(0);
  });

  test("a name of two characters is certain only where fewer strokes agree with the shorter name", () => {
    expect(compareStrokes("王一", "王春晓")).toBe(-1);
    expect(compareStrokes("王麟", "王春晓")).toBe(0);
    expect(compareStrokes("丁麟", "王春晓")).toBe(-1);
  });

  test("a character that is not known says nothing", () => {
    expect(hasStrokes("王建国")).toBe(true);
    expect(hasStrokes("Hill")).toBe(false);
    expect(compareStrokes("Hill", "王建国")).toBe(0);
  });

  test("turned round, the answer is the opposite", () => {
    const name = fc.array(surname, { minLength: 2, maxLength: 3 });
    const written = (characters: readonly { readonly character: string }[]) =>
      characters.map(({ character }) => character).join("");
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [written(one), written(other)];
        expect(compareStrokes(a, b) + compareStrokes(b, a)).toBe(0);
      }),
    );
  });
});

describe("names by the alphabet", () => {
  test("surnames decide, then what stands before them", () => {
    expect(compareAlphabet("Zoe Adams", "Adam Zeller")).toBeLessThan(0);
    expect(compareAlphabet("Brian Adams", "Anne Adams")).toBeGreaterThan(0);
    expect(compareAlphabet("ADAMS, Zoe", "Adam Zeller")).toBeLessThan(0);
  });
});
