import { wordsOf } from "./word-table.ts";

/** What stands around the people who stand, side by side. */
export const candidateWords = wordsOf({
  order: { "zh-Hans": "排列顺序：", en: "Their order: " },
  noOrder: {
    "zh-Hans": "规定没有要求按什么顺序排列，这里与公告的顺序相同。",
    en: "The rules set no order; they stand here as in the notice.",
  },
  compare: { "zh-Hans": "只看几位，并排比较：", en: "Tick those whom you want to compare:" },
  compareHere: { "zh-Hans": "并排比较这些人", en: "Compare these people side by side" },
  statement: { "zh-Hans": "竞选承诺", en: "Statement" },
  noStatement: { "zh-Hans": "没有提交", en: "none handed in" },
  notGiven: { "zh-Hans": "未提供", en: "not given" },
});
