import { expect, test } from "vitest";
import type { Block } from "../../../src/model/notice.ts";
import { blocksText, noticeText } from "../../../src/notices/plain-text.ts";
import { election, noticeOf } from "./builders.ts";

const word = (text: string) => [{ role: "plain" as const, text }];

const blocks: readonly Block[] = [
  { type: "heading", text: word("一") },
  { type: "paragraph", text: word("二") },
  { type: "facts", facts: [{ label: "三", value: word("四") }] },
  {
    type: "table",
    caption: "五",
    columns: [
      { label: "六", align: "start" },
      { label: "七", align: "end" },
    ],
    rows: [[word("八"), word("九")]],
  },
  { type: "list", ordered: true, items: [word("十"), word("百")] },
  { type: "callout", tone: "important", text: word("千") },
  { type: "signature", issuer: "万", date: "亿" },
];

test("every kind of block is read out, every word once, in reading order", () => {
  expect(blocksText(blocks, "zh-Hans")).toBe(
    "一\n二\n三：四\n五\n六，七\n八，九\n1. 十\n2. 百\n千\n万\n亿",
  );
});

test("English text has English punctuation", () => {
  expect(blocksText(blocks.slice(2, 4), "en")).toBe("三: 四\n五\n六, 七\n八, 九");
});

test("a notice is read out from its title, number and election", () => {
  const lines = noticeText(noticeOf("handover", election())).split("\n");
  expect(lines.slice(0, 3)).toEqual(["工作移交公告", "第17号", "静水湾社区第十二届居民委员会选举"]);
  expect(lines.slice(-2)).toEqual(["静水湾社区居民选举委员会", "二〇二七年三月二十四日"]);
});
