import { wordsOf } from "./word-table.ts";

/** The words that stand on a poster beside the notice, in the notice's language. */
export const posterLabels = wordsOf({
  /** Beside the QR code: scan to read on the phone. */
  scan: { "zh-Hans": "扫码在手机上阅读", en: "Scan to read on your phone" },
  /** Page number, with `{page}` and `{pages}` where the figures go. */
  page: { "zh-Hans": "第 {page} 页，共 {pages} 页", en: "Page {page} of {pages}" },
  /** On a picture that can't show everything: where to read on. */
  continued: { "zh-Hans": "全文请扫码阅读", en: "Scan to read the rest" },
  /** Before the day of posting. */
  posted: { "zh-Hans": "公布日期", en: "Posted" },
  /** Before the articles that the notice rests on. */
  basis: { "zh-Hans": "依据", en: "Legal basis" },
});

export type PosterLabels = ReturnType<typeof posterLabels>;
