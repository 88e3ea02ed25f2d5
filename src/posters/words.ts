import type { Locale } from "../model/scalars.ts";

/** Text cut into what is shaped at once. */

/** Spaces; words of Latin letters and digits, parted after a hyphen or slash between letters; squares. */
const PIECES =
  /[ \t\n]+|[\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef“”‘’…—]\p{M}*|(?:[^ \t\n\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef“”‘’…—](?<!\p{L}[-/](?=\p{L})))+|[^ \t\n]/gu;
/** English has its dashes and quotation marks inside words. */
const ENGLISH_PIECES =
  /[ \t\n]+|[\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef]\p{M}*|[^ \t\n\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef]+?(?:(?<=\p{L}[-/–—])(?=\p{L})|(?=[ \t\n\p{Script=Han}\u3000-\u303f\u3040-\u30ff\uff00-\uffef]|$))/gu;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words, ideographs, marks and spaces, in their order. */
export function splitWords(
  text: string,
  { locale, wholeWords = false }: { readonly locale: Locale; readonly wholeWords?: boolean },
): readonly string[] {
  if (wholeWords && locale !== "en") {
    return chineseWords(text).flatMap((word) =>
      /^\p{Script=Han}+$/u.test(word) ? [word] : (word.match(PIECES) ?? []),
    );
  }
  return text.match(locale === "en" ? ENGLISH_PIECES : PIECES) ?? [];
}

/**
 * Words of a Chinese title. A single character that is left over belongs to the word before it (选民 的), but a
 * preposition or an ordinal to the one after it; the name of a committee is one word.
 */
function chineseWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const part of text.split(COMMITTEE)) {
    const segments = COMMITTEE.test(part) ? [part] : [...segmenter.segment(part)];
    for (const given of segments) {
      const word = typeof given === "string" ? given : given.segment;
      const last = words.at(-1) ?? "";
      const joins = JOINS_NEXT.test(last) || (LEFT_OVER.test(word) && HAN_END.test(last));
      if (joins && words.length > 0) {
        words[words.length - 1] = last + word;
      } else {
        words.push(word);
      }
    }
  }
  return words;
}

const COMMITTEE = /((?:居民|村民|选举|選舉)*(?:委员会|委員會))/u;
const JOINS_NEXT = /^[第和及与與在为為对對于於]$/u;
const LEFT_OVER = /^(?![第和及与與在为為对對于於])\p{Script=Han}$/u;
const HAN_END = /\p{Script=Han}$/u;
