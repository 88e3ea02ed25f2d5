import { expect, test } from "vitest";
import { formatCitation } from "../../../src/i18n/citations.ts";
import { fill, localize } from "../../../src/i18n/locale.ts";
import { rulebook } from "../notices/builders.ts";

test("a text in each language is given in the one asked for", () => {
  const value = { "zh-Hans": "选举", "zh-Hant": "選舉", en: "Election" };
  expect([localize(value, "zh-Hans"), localize(value, "zh-Hant"), localize(value, "en")]).toEqual([
    "选举",
    "選舉",
    "Election",
  ]);
});

test("Traditional is converted from Simplified where it is not given, and never where it is", () => {
  expect(localize({ "zh-Hans": "舞台社区" }, "zh-Hant")).toBe("舞臺社區");
  expect(localize({ "zh-Hans": "舞台社区", "zh-Hant": "舞台社區" }, "zh-Hant")).toBe("舞台社區");
});

test("a single text is for every language", () => {
  expect([localize("选举", "en"), localize("选举", "zh-Hant")]).toEqual(["选举", "選舉"]);
});

test("what is missing in a language is given in another rather than left out", () => {
  expect(localize({ en: "Election" }, "zh-Hans")).toBe("Election");
  expect(localize({ "zh-Hans": "选举" }, "en")).toBe("选举");
});

test("placeholders are filled by name, each time that they stand there", () => {
  expect(fill("{a}和{b}、{a}", { a: "甲", b: "乙" })).toBe("甲和乙、甲");
});

test("a placeholder without a value stays, so that it is seen", () => {
  expect(fill("第{term}届", {})).toBe("第{term}届");
});

test("a citation has its article, or leaves out what stands for it", () => {
  const cite = (article?: string) => ({ source: "law", ...(article && { article }) });
  expect(formatCitation(cite("14"), rulebook, "zh-Hans")).toBe("《示例选举法》第十四条");
  expect(formatCitation(cite("14"), rulebook, "en")).toBe("Example Election Law, art. 14");
  expect(formatCitation(cite(), rulebook, "zh-Hant")).toBe("《示例選舉法》");
});

test("a source that the rulebook does not list is cited by nothing", () => {
  expect(formatCitation({ source: "elsewhere", article: "1" }, rulebook, "zh-Hans")).toBe("");
});
