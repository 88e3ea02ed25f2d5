import type { Locale } from "../model/scalars.ts";
import { inLocale, type WrittenLocale, writtenLocale } from "./locale.ts";

/** Words as they are written by hand, by their keys; Traditional Chinese is converted. */
export type WordTable<Key extends string> = Readonly<
  Record<Key, Readonly<Record<WrittenLocale, string>>>
>;

/** From a table of words the function that gives them all in a language, made once for each. */
export function wordsOf<Key extends string>(
  table: WordTable<Key>,
): (locale: Locale) => Readonly<Record<Key, string>> {
  const ready = new Map<Locale, Readonly<Record<Key, string>>>();
  return (locale) => {
    const known = ready.get(locale);
    if (known !== undefined) return known;
    const entries = Object.entries<WordTable<Key>[Key]>(table).map(([key, word]) => [
      key,
      inLocale(word[writtenLocale(locale)], locale),
    ]);
    const made = Object.fromEntries(entries) as Record<Key, string>;
    ready.set(locale, made);
    return made;
  };
}
