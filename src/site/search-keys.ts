import { pinyin } from "pinyin-pro";
import { traditionalVariants } from "../i18n/variants.ts";
import type { Localized } from "../model/scalars.ts";
import { plainLetters, plainWords, type Variants } from "./query.ts";

/** Letters by which a name is found when they are typed from their first on. */
export interface SearchKey {
  readonly key: string;
  /** Whether it is the name from its beginning; otherwise from a later character, syllable or word on. */
  readonly isStart: boolean;
}

/** Pinyin without tones, and its initials, as they are typed: 绿洲 → lvzhou, lz. */
export function pinyinKeys(text: string): { readonly full: string; readonly initials: string } {
  const syllables = syllablesOf(text, false);
  return { full: syllables.join(""), initials: initialsOf(syllables).join("") };
}

/** A name as it is put in order: by its pinyin, in Latin letters by itself. */
export function sortKey(name: string): string {
  const plain = plainLetters(name, traditionalVariants());
  return /\p{Script=Han}/u.test(plain) ? syllablesOf(plain, false).join("") : plain;
}

/**
 * Everything that a name is found by: its characters, its pinyin and the initials of that from any character
 * on, in Latin letters from any word on. A person's name is read as one: 单 as Shan.
 */
export function searchKeys(
  name: Localized | readonly string[],
  variants: Variants,
  isPerson = false,
): readonly SearchKey[] {
  const texts = typeof name === "string" ? [name] : Object.values(name);
  const found = new Map<string, boolean>();
  for (const text of texts) {
    if (text === undefined) continue;
    for (const { parts, least } of spellings(text, variants, isPerson)) {
      for (let from = 0; from === 0 || from <= parts.length - least; from++) {
        const key = parts.slice(from).join("");
        found.set(key, from === 0 || found.get(key) === true);
      }
    }
  }
  return [...found].map(([key, isStart]) => ({ key, isStart }));
}

/** A way in which a name is written, in the parts at which somebody may begin to type it. */
interface Spelling {
  readonly parts: readonly string[];
  /** Fewest parts that are typed without those before them: 区 alone finds no 青苔街社区. */
  readonly least: number;
}

function spellings(text: string, variants: Variants, isPerson: boolean): readonly Spelling[] {
  if (!/\p{Script=Han}/u.test(text)) return [{ parts: plainWords(text, variants), least: 1 }];
  const plain = plainLetters(text, variants);
  const syllables = syllablesOf(plain, isPerson);
  return [
    { parts: plain.match(/\d+|[a-z]+|./gu) ?? [], least: 2 },
    { parts: syllables, least: 2 },
    { parts: initialsOf(syllables), least: 3 },
  ];
}

const known = new Map<string, readonly string[]>();

function syllablesOf(text: string, isPerson: boolean): readonly string[] {
  const ready = known.get(isPerson ? `${text} ` : text);
  if (ready !== undefined) return ready;
  const syllables = pinyin(text, {
    toneType: "none",
    type: "array",
    v: true,
    nonZh: "consecutive",
    surname: isPerson ? "head" : "off",
  });
  known.set(isPerson ? `${text} ` : text, syllables);
  return syllables;
}

function initialsOf(syllables: readonly string[]): readonly string[] {
  return syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0)));
}
