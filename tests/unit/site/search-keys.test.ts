import { expect, test } from "vitest";
import { searchKeys } from "../../../src/site/search-keys.ts";

test("a community is found by both kinds of characters, pinyin, initials and English", () => {
  expect(searchKeys({ "zh-Hans": "云影桥社区", en: "Cloud Bridge" }).split(" ")).toEqual([
    "云影桥社区",
    "雲影橋社區",
    "yunyingqiaoshequ",
    "yyqsq",
    "cloudbridge",
  ]);
});

test("a ü is typed as v", () => {
  expect(searchKeys("绿洲").split(" ")).toContain("lvzhou");
});

test("a name in Latin letters has no pinyin, and no spaces, hyphens or apostrophes to stumble over", () => {
  expect(searchKeys("St Mary's-on-Sea")).toBe("stmarysonsea");
});
