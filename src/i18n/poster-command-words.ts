import type { Locale } from "../model/scalars.ts";
import type { WrittenLocale } from "./locale.ts";
import { wordsOf } from "./word-table.ts";

/** What the poster command says. */
export interface PosterCommandWords {
  readonly wrote: (file: string, pages: number) => string;
  /** No notice is named. */
  readonly whichNotice: string;
  readonly unlawful: (address: string, errors: number) => string;
  readonly unknownCommunity: (id: string, known: readonly string[]) => string;
  readonly unknownElection: (id: string, community: string, known: readonly string[]) => string;
  readonly unknownNotice: (id: string, election: string, known: readonly string[]) => string;
  readonly notDue: (notice: string, day: string) => string;
  readonly noRecord: (notice: string, day: string) => string;
  readonly notALanguage: (locale: Locale, languages: readonly Locale[]) => string;
  readonly missingCharacters: (characters: readonly string[]) => string;
  readonly noWords: (option: string) => string;
  readonly tooManyLines: (most: number) => string;
  readonly tooManySheets: (sheets: number, most: number) => string;
  readonly failed: (reason: string, file: string) => string;
}

export const posterCommandWords: Record<WrittenLocale, PosterCommandWords> = {
  "zh-Hans": {
    wrote: (file, pages) => `已生成 ${file}，共 ${pages} 页。`,
    whichNotice:
      "请写明要哪一份公告：npm run poster -- 社区/选举/公告，例如 wutongli/2026/polling。",
    unlawful: (address, errors) =>
      `${address} 有 ${errors} 处错误，不能生成海报。请运行 npm run check 查看并改正。`,
    unknownCommunity: (id, known) => `没有社区“${id}”。已有的社区：${known.join("、")}。`,
    unknownElection: (id, community, known) =>
      known.length === 0
        ? `${community} 还没有选举。`
        : `${community} 没有选举“${id}”。已有的选举：${known.join("、")}。`,
    unknownNotice: (id, election, known) =>
      `${election} 没有公告“${id}”。可用的公告：${known.join("、")}。`,
    notDue: (notice, day) =>
      `公告 ${notice} 到${day}才公布，现在不能张贴。要提前看样子，请加 --today，写公布当天的日期。`,
    noRecord: (notice, day) =>
      `公告 ${notice} 应于${day}公布，但它依据的记录还没有填写，不能生成海报。`,
    notALanguage: (locale, languages) =>
      `网站没有语言 ${locale}。可用的语言：${languages.join("、")}。`,
    missingCharacters: (characters) =>
      `字体里没有这些字，印不出来：${characters.join(" ")}。请核对，或换一种写法。`,
    noWords: (option) => `请在 ${option} 后面写上文字，例如 ${option} "选好当家人，共建好社区"。`,
    tooManyLines: (most) => `标语最多 ${most} 行。`,
    tooManySheets: (sheets, most) =>
      `这条横幅要用 ${sheets} 张纸，超过了 ${most} 张。请减小 --height，或用 --size a3。`,
    failed: (reason, file) => `没有生成 ${file}：${reason}`,
  },
  en: {
    wrote: (file, pages) => `Wrote ${file}, ${pages} ${pages === 1 ? "page" : "pages"}.`,
    whichNotice:
      "Name a notice: npm run poster -- <community>/<election>/<notice>, as in wutongli/2026/polling.",
    unlawful: (address, errors) =>
      `${address} has ${errors} ${errors === 1 ? "error" : "errors"}, so no poster is made of it. Run npm run check to see what is wrong.`,
    unknownCommunity: (id, known) =>
      `There is no community “${id}”. There are: ${known.join(", ")}.`,
    unknownElection: (id, community, known) =>
      known.length === 0
        ? `${community} has no election yet.`
        : `${community} has no election “${id}”. It has: ${known.join(", ")}.`,
    unknownNotice: (id, election, known) =>
      `${election} has no notice “${id}”. It has: ${known.join(", ")}.`,
    notDue: (notice, day) =>
      `The notice ${notice} is posted on ${day} and may not hang before. To see it earlier, add --today with that day.`,
    noRecord: (notice, day) =>
      `The notice ${notice} is due on ${day}, but the record that it is written from is not there yet.`,
    notALanguage: (locale, languages) =>
      `The site is not in ${locale}. Its languages are: ${languages.join(", ")}.`,
    missingCharacters: (characters) =>
      `No font has these characters, so they cannot be printed: ${characters.join(" ")}. Check them, or write them another way.`,
    noWords: (option) => `Give ${option} its words, as in ${option} "Every vote counts".`,
    tooManyLines: (most) => `A slogan has at most ${most} lines.`,
    tooManySheets: (sheets, most) =>
      `This banner would take ${sheets} sheets, more than ${most}. Lower its --height, or use --size a3.`,
    failed: (reason, file) => `${file} was not written: ${reason}`,
  },
};

/** What a banner and a slogan are called, in a language. */
export const publicityNames = wordsOf({
  banner: { "zh-Hans": "横幅", en: "Banner" },
  slogan: { "zh-Hans": "标语", en: "Slogan" },
});
