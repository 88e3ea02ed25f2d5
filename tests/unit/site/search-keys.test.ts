import { describe, expect, test } from "vitest";
import { pinyinKeys, searchKeys, sortKey } from "../../../src/site/search-keys.ts";

const noVariants = new Map<string, string>();

function keysOf(name: Parameters<typeof searchKeys>[0], isPerson = false): readonly string[] {
  return searchKeys(name, noVariants, isPerson).map(({ key }) => key);
}

describe("a name is found", () => {
  test("by characters, pinyin, initials and English, each from its beginning", () => {
    const starts = searchKeys({ "zh-Hans": "云影桥社区", en: "Cloud Bridge" }, noVariants)
      .filter(({ isStart }) => isStart)
      .map(({ key }) => key);
    expect(starts).toEqual(["云影桥社区", "yunyingqiaoshequ", "yyqsq", "cloudbridge"]);
  });

  test("from a later character, syllable or word on, but not by the last character or syllable alone", () => {
    const keys = keysOf({ "zh-Hans": "云影桥", en: "Cloud Bridge" });
    expect(keys).toEqual(expect.arrayContaining(["影桥", "yingqiao", "bridge"]));
    expect(keys).not.toContain("桥");
    expect(keys).not.toContain("qiao");
  });

  test("where it has a ü, by v", () => {
    expect(keysOf("绿洲")).toContain("lvzhou");
  });

  test("in Latin letters without the spaces, hyphens and apostrophes that one stumbles over", () => {
    expect(keysOf("St Mary's-on-Sea")).toContain("stmarysonsea");
  });

  test("as Simplified, though it is written in Traditional characters", () => {
    const variants = new Map([["雲", "云"]]);
    expect(searchKeys("雲影", variants).map(({ key }) => key)).toContain("云影");
  });

  test("of a person, by the surname's own reading and by the romanisation that the office gives", () => {
    expect(keysOf(["单外山"], true)).toContain("shanwaishan");
    expect(keysOf(["贝凌波", "Bèi Língbō"], true)).toContain("beilingbo");
  });
});

test("the example of a page has the pinyin and the initials as they are typed", () => {
  expect(pinyinKeys("绿洲里")).toEqual({ full: "lvzhouli", initials: "lzl" });
});

test("names are put in order by pinyin, whichever characters they are written in", () => {
  expect(sortKey("雲影橋")).toBe(sortKey("云影桥"));
  expect(sortKey("Moss Street")).toBe("mossstreet");
});
