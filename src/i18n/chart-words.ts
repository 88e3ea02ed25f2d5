import { wordsOf } from "./word-table.ts";

/** What a chart says besides the words and figures of its table. `{placeholders}` are filled in. */
export const chartWords = wordsOf({
  title: { "zh-Hans": "柱形图：{caption}", en: "Bar chart: {caption}" },
  turnout: { "zh-Hans": "参加投票和选票", en: "Turnout and ballot papers" },
  description: {
    "zh-Hans": "共{count}条，最长的是{label}，{figure}。旁边列出同样的数字。",
    en: "{count} bars; the longest is {label}, {figure}. The same figures are listed beside it.",
  },
  whole: { "zh-Hans": "整条为{label}：{figure}", en: "Full width is {label}: {figure}" },
});
