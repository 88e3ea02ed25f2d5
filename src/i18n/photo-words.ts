import type { Locale } from "../model/scalars.ts";
import { type WrittenLocale, writtenLocale } from "./locale.ts";

/** What findings say of photographs that cannot be printed. */
export interface PhotoWords {
  readonly unprintable: (file: string) => string;
  readonly saveAnew: string;
}

const words: Record<WrittenLocale, PhotoWords> = {
  "zh-Hans": {
    unprintable: (file) => `照片 ${file} 打不开或不能印刷：只有 RGB 或灰度的 JPEG 和 PNG 可以。`,
    saveAnew: "用画图或手机相册另存为 JPEG（.jpg）或 PNG，300×400 像素就够；不要只改文件名。",
  },
  en: {
    unprintable: (file) =>
      `The photograph ${file} cannot be opened or printed: it must be a JPEG or PNG in RGB or grey.`,
    saveAnew:
      "Save it as a JPEG (.jpg) or PNG with any picture program, 300 × 400 pixels are enough; a new file name alone does not do it.",
  },
};

/** The words of findings on photographs, in the language of the office. */
export function photoWords(language: Locale): PhotoWords {
  return words[writtenLocale(language)];
}
