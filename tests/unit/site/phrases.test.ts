import { expect, test } from "vitest";
import { phrases } from "../../../src/site/phrases.ts";

test("the line of a title breaks between words, after marks, and never within a term's number", () => {
  expect(phrases("竹隐村第十二届村民委员会换届选举", "zh-Hans")).toContain("第十二届");
  expect(phrases("选举日和选举办法公告", "zh-Hans")).toEqual(["选举日", "和选举", "办法", "公告"]);
  expect(phrases("投票时间、地点和工作人员公告", "zh-Hans")[1]).toBe("时间、");
});

test.each([
  "关于（第3号公告）《投票时间、地点》的更正。",
  "榆荫街道社区居民委员会换届选举实施方案（2026—2027年）",
  "青苔街社區第十一屆居民委員會換屆選舉",
])("%s keeps every character, and no line begins with a closing mark", (title) => {
  const pieces = phrases(title, "zh-Hant");
  expect(pieces.join("")).toBe(title);
  expect(pieces.length).toBeGreaterThan(3);
  for (const piece of pieces) expect(piece).not.toMatch(/^[，。、：；）》」]/u);
});

test("an English title is one piece", () => {
  expect(phrases("Polling: when, where and who", "en")).toHaveLength(1);
});
