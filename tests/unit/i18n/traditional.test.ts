import { expect, test } from "vitest";
import { toTraditional, toTraditionalName } from "../../../src/i18n/traditional.ts";

test("the words of elections are converted as Taiwan writes them, word for word", () => {
  expect(toTraditional("选举委员会公布候选人名单，废票只计入收回选票")).toBe(
    "選舉委員會公布候選人名單，廢票只計入收回選票",
  );
});

test("one simplified character is told apart by its word", () => {
  expect(toTraditional("选举日后十日内，干部发表意见")).toBe("選舉日後十日內，幹部發表意見");
});

test("a lane in an address is no inside", () => {
  expect(toTraditional("梧桐里8号，社区里的人家里3人")).toBe("梧桐里8號，社區裡的人家裡3人");
});

test("quotation marks are those of Traditional Chinese, and an apostrophe stays one", () => {
  expect(toTraditional("请选“实际大小”，不要选‘适合页面’")).toBe(
    "請選「實際大小」，不要選『適合頁面』",
  );
  expect(toTraditional("the residents’ groups")).toBe("the residents’ groups");
});

test("what is not Chinese stays as it is", () => {
  expect(toTraditional("A4 <5 92.6% Nether Example")).toBe("A4 <5 92.6% Nether Example");
});

test.each([
  ["余小舟", "余小舟"],
  ["范秋叶", "范秋葉"],
  ["于丽华", "于麗華"],
  ["沈云", "沈雲"],
  ["岳临江", "岳臨江"],
  ["张国强", "張國強"],
])("the name %s is %s: a surname that looks simplified is kept", (simplified, traditional) => {
  expect(toTraditionalName(simplified)).toBe(traditional);
});
