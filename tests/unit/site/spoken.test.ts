import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spoken } from "../../../src/site/spoken.ts";

describe("a text read aloud", () => {
  test.each([
    ["投票时间：07:30至15:00", "zh-CN", "投票时间：7点30分至15点"],
    ["电话0000-0000-110。", "zh-CN", "电话0 0 0 0 0 0 0 0 1 1 0。"],
    ["100岁及以上，<5", "zh-CN", "100岁及以上，不足5"],
    ["2027年3月18日（星期四）", "zh-CN", "2027年3月18日（星期四）"],
    ["投票率83.5%", "zh-CN", "投票率83.5%"],
    ["Polls are open 07:30 to 15:00.", "en-GB", "Polls are open 07:30 to 15:00."],
    ["100 and over, <5", "en-GB", "100 and over, fewer than 5"],
    ["Call 0000-0000-110", "en-GB", "Call 0 0 0 0 0 0 0 0 1 1 0"],
    ["有效——《选举法》", "zh-CN", "有效，《选举法》"],
  ])("%s (%s) is said as %s", (text, language, said) => {
    expect(spoken(text, language)).toEqual([said]);
  });

  test("says nothing where there is only a mark", () => {
    expect(spoken("—", "zh-CN")).toEqual([]);
  });

  test("keeps a figure with a decimal point in one piece", () => {
    expect(spoken("Turnout was 92.6% of 786. That is enough.", "en-GB")).toEqual([
      "Turnout was 92.6% of 786. That is enough.",
    ]);
  });

  test("is in stretches that no browser falls silent in, and loses no letter", () => {
    const letters = (texts: readonly string[]) => texts.join("").replace(/[^\p{L}]/gu, "");
    const sentence = fc.stringMatching(/^[选民投票日公告，。；、a-z ,.]{0,400}$/);
    fc.assert(
      fc.property(sentence, fc.constantFrom("zh-CN", "en-GB"), (text, language) => {
        const stretches = spoken(text, language);
        for (const { length } of stretches) expect(length).toBeLessThanOrEqual(121);
        expect(letters(stretches)).toBe(letters([text]));
      }),
    );
  });
});
