import type { Locale } from "../model/scalars.ts";
import { type WrittenLocale, writtenLocale } from "./locale.ts";

/** What findings say of corrections that their records do not follow. */
export interface CorrectionWords {
  readonly notFollowed: (now: string, title: string) => string;
  readonly follow: string;
}

const words: Record<WrittenLocale, CorrectionWords> = {
  "zh-Hans": {
    notFollowed: (now, title) => `更正为“${now}”，可是被更正的《${title}》里没有这样写。`,
    follow:
      "请把记录也改过来，网页和公告屏才会一致；这里的写法要与公告里的相同，例如“07:30至14:30”。",
  },
  en: {
    notFollowed: (now, title) =>
      `The correction says “${now}”, which “${title}”, the notice that it corrects, does not say.`,
    follow:
      "Correct the record too, so that pages and boards agree; write it here as the notice does, such as “07:30 to 14:30”.",
  },
};

/** The words of findings on corrections, in the language of the office. */
export function correctionWords(language: Locale): CorrectionWords {
  return words[writtenLocale(language)];
}
