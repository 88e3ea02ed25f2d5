import type { Locale } from "../model/scalars.ts";
import type { PosterLabels } from "../posters/input.ts";
import { inLocale, type WrittenLocale, writtenLocale } from "./locale.ts";

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
