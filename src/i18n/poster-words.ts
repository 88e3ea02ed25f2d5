import type { Locale } from "../model/scalars.ts";
import { inLocale, type WrittenLocale, writtenLocale } from "./locale.ts";

/** Words that stand on a poster beside the notice, in the notice's language. */
export interface PosterLabels {
  /** Beside the QR code: scan to read on the phone. */
  readonly scan: string;
  /** Page number, with `{page}` and `{pages}` where the figures go. */
  readonly page: string;
  /** On a picture that can't show everything: where to read on. */
  readonly continued: string;
  /** Before the day of posting. */
  readonly posted: string;
  /** Before the articles that the notice rests on. */
  readonly basis: string;
}

const labels: Record<WrittenLocale, PosterLabels> = {
  "zh-Hans": {
    scan: "扫码在手机上阅读",
    page: "第 {page} 页，共 {pages} 页",
    continued: "全文请扫码阅读",
    posted: "公布日期",
    basis: "依据",
  },
  en: {
    scan: "Scan to read on your phone",
    page: "Page {page} of {pages}",
    continued: "Scan to read the rest",
    posted: "Posted",
    basis: "Legal basis",
  },
};

/** The words that stand on a poster beside the notice. */
export function posterLabels(locale: Locale): PosterLabels {
  const { scan, page, continued, posted, basis } = labels[writtenLocale(locale)];
  return {
    scan: inLocale(scan, locale),
    page: inLocale(page, locale),
    continued: inLocale(continued, locale),
    posted: inLocale(posted, locale),
    basis: inLocale(basis, locale),
  };
}
