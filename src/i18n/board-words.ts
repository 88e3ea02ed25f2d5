import { wordsOf } from "./word-table.ts";

/** What a screen in the lobby says besides the notices. `{placeholders}` are filled in on the page or by its script. */
export const boardWords = wordsOf({
  updated: { "zh-Hans": "内容更新于{time}", en: "Updated {time}" },
  stale: {
    "zh-Hans": "超过一天没有更新，请以公告栏和电话答复为准",
    en: "Not updated for more than a day: please check the notice board or telephone",
  },
  scanNotice: { "zh-Hans": "扫码看这份公告", en: "Scan to read this notice" },
  finished: {
    "zh-Hans": "选举已经结束。公告和结果可以扫码查看。",
    en: "The election is over. Scan the code for its notices and result.",
  },
  scanAll: { "zh-Hans": "扫码看选举情况", en: "Scan for the election" },
  until: { "zh-Hans": "张贴至{date}", en: "In force until {date}" },
  posted: { "zh-Hans": "{date}公布", en: "Posted {date}" },
  noticeOf: { "zh-Hans": "第{place}份，共{count}份", en: "Notice {place} of {count}" },
  pageOf: { "zh-Hans": "第{place}页，共{count}页", en: "page {place} of {count}" },
  questions: { "zh-Hans": "不明白的，请打电话", en: "Any questions? Telephone" },
  pause: { "zh-Hans": "暂停", en: "Pause" },
  resume: { "zh-Hans": "继续", en: "Continue" },
  feedTitle: { "zh-Hans": "{community}公告屏", en: "{community}: notice board" },
});

export type BoardWords = ReturnType<typeof boardWords>;
