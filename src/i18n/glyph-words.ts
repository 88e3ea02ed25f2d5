import type { Locale } from "../model/scalars.ts";
import { type WrittenLocale, writtenLocale } from "./locale.ts";

/** What findings say of characters that cannot be printed. */
export interface GlyphWords {
  readonly missing: (character: string, code: string) => string;
  readonly writeAround: string;
}

const words: Record<WrittenLocale, GlyphWords> = {
  "zh-Hans": {
    missing: (character, code) =>
      `海报的字体里没有“${character}”（${code}）这个字，打印出来会是空框。`,
    writeAround:
      "核对是不是误输入；人名、地名确实用这个字的，请写出部件，例如“⿰亻龙”，或者用证件上的规范字。",
  },
  en: {
    missing: (character, code) =>
      `No font of the posters has the character “${character}” (${code}); it would print as an empty box.`,
    writeAround:
      "See whether it was typed by mistake; where a name is written with it, describe it by its parts or use the form on the person’s papers.",
  },
};

/** The words of findings on characters, in the language of the office. */
export function glyphWords(language: Locale): GlyphWords {
  return words[writtenLocale(language)];
}
