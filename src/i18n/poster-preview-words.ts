import type { PaperSize, Screen, Template } from "../model/poster-formats.ts";
import type { WrittenLocale } from "./locale.ts";

/** Words of the page on which posters are tried while the records are written. */
export interface PosterPreviewWords {
  readonly title: string;
  readonly notice: string;
  readonly template: string;
  readonly size: string;
  readonly language: string;
  readonly bleed: string;
  readonly grey: string;
  readonly show: string;
  /** Where no notice is posted on the day. */
  readonly none: (day: string) => string;
  /** The template that the office chose for the kind of notice, or else the usual one. */
  readonly usual: string;
  readonly templates: Readonly<Record<Template, string>>;
  readonly sizes: Readonly<Record<PaperSize | Screen, string>>;
}

const papers = { a5: "A5", a4: "A4", a3: "A3", a2: "A2", a1: "A1" } as const;

export const posterPreviewWords: Record<WrittenLocale, PosterPreviewWords> = {
  "zh-Hans": {
    title: "海报预览",
    notice: "公告",
    template: "样式",
    size: "尺寸",
    language: "语言",
    bleed: "出血和裁切线",
    grey: "灰度",
    show: "查看",
    none: (day) => `到${day}为止还没有公告。换一天：npm run dev -- --today 2027-03-01`,
    usual: "按设置",
    templates: { official: "红头公文", plain: "黑白简洁", large: "大字", board: "屏幕公告牌" },
    sizes: {
      ...papers,
      "1080x1920": "竖屏 1080×1920",
      "1920x1080": "横屏 1920×1080",
      "2160x3840": "竖屏 2160×3840",
    },
  },
  en: {
    title: "Posters",
    notice: "Notice",
    template: "Template",
    size: "Size",
    language: "Language",
    bleed: "Bleed and crop marks",
    grey: "Greys",
    show: "Show",
    none: (day) =>
      `No notice is posted up to ${day}. Another day: npm run dev -- --today 2027-03-01`,
    usual: "As usual",
    templates: {
      official: "Official, red head",
      plain: "Plain, black and white",
      large: "Large type",
      board: "Board for a screen",
    },
    sizes: {
      ...papers,
      "1080x1920": "Screen, upright 1080×1920",
      "1920x1080": "Screen, across 1920×1080",
      "2160x3840": "Screen, upright 2160×3840",
    },
  },
};
