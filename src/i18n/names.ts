import { pinyin } from "pinyin-pro";
import type { Locale } from "../model/scalars.ts";
import { toTraditionalName } from "./traditional.ts";

/** What is known of a person's name. */
export interface NamedPerson {
  readonly name: string;
  /** The name in Latin letters, where the office gives it. */
  readonly romanised?: string | undefined;
}

/** Surnames of two characters. Any other Chinese surname has one. */
const compoundSurnames = new Set(
  "欧阳 司马 上官 诸葛 司徒 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 端木 轩辕 独孤 南宫 西门 东郭 百里 呼延 申屠 澹台 公冶 闻人 钟离 太史 万俟 赫连 拓跋 濮阳 淳于 单于 鲜于 闾丘 司空".split(
    " ",
  ),
);

const romanisations = new Map<string, string>();

/**
 * A person's name as readers of a language know it: 江水清, 余範; in English the romanisation before the
 * characters, Jiang Shuiqing (江水清), so that both are found on a ballot paper. A name in Latin letters
 * stays as it is.
 */
export function personName({ name, romanised }: NamedPerson, locale: Locale): string {
  if (!/\p{Script=Han}/u.test(name)) return name;
  if (locale === "zh-Hant") return toTraditionalName(name);
  return locale === "en" ? `${romanised ?? romanise(name)} (${name})` : name;
}

/**
 * A Chinese name in Latin letters, family name first and the given name as one word, without tones
 * (GB/T 28039): 欧阳秋安 → Ouyang Qiu'an.
 */
export function romanise(name: string): string {
  const known = romanisations.get(name);
  if (known !== undefined) return known;
  const romanised = [...splitName(name)].join(" ");
  romanisations.set(name, romanised);
  return romanised;
}

function splitName(name: string): readonly string[] {
  const syllables = pinyin(name, {
    toneType: "none",
    type: "array",
    surname: "head",
    nonZh: "consecutive",
  });
  const length = compoundSurnames.has(name.slice(0, 2)) ? 2 : 1;
  return [syllables.slice(0, length), syllables.slice(length)]
    .filter((part) => part.length > 0)
    .map(asWord);
}

/** Syllables written together; an apostrophe keeps one that begins with a vowel apart. */
function asWord(syllables: readonly string[]): string {
  const word = syllables.reduce((head, next) =>
    /^[aoe]/.test(next) ? `${head}'${next}` : head + next,
  );
  return word.charAt(0).toUpperCase() + word.slice(1);
}
