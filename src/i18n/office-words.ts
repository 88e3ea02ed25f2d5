import { wordsOf } from "./word-table.ts";

/** The words of the frame of pages that only the office may see, and of the first of them. */
export const officeWords = wordsOf({
  officeOnly: { "zh-Hans": "内部使用", en: "For the office only" },
  officeHome: { "zh-Hans": "街道工作台", en: "The office’s desk" },
  officeLead: {
    "zh-Hans": "这里的网页和文件只供办事处内部使用，不会出现在公开的网站上，请勿转发。",
    en: "These pages and files are for the office alone. They are not on the public site; please do not pass them on.",
  },
  publicSite: { "zh-Hans": "公开的网站", en: "The public site" },
  dated: { "zh-Hans": "日期", en: "Date" },
  asOf: { "zh-Hans": "按截至{date}的记录生成。", en: "Made from the records as of {date}." },
});
