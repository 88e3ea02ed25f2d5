import type { Locale } from "../model/scalars.ts";

/** A stretch of text in one script. */
export interface Stretch {
  readonly text: string;
  /** Whether it is Chinese in a text that is not. */
  readonly isForeign: boolean;
}

/** A text cut where Chinese begins and ends, so that an English page can say which words are Chinese. */
export function stretches(text: string, locale: Locale): readonly Stretch[] {
  if (locale !== "en") return [{ text, isForeign: false }];
  return text
    .split(
      /([《“（]*\p{Script=Han}(?:[\p{Script=Han}《》、，。：；“”·（）〇\d—]*[\p{Script=Han}》）。〇])?)/u,
    )
    .map((part, index) => ({ text: part, isForeign: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}

/**
 * A date in the pieces that stay on one line: where it must, it breaks between the day and its weekday.
 * The space between is a piece of its own, as a browser breaks only at one that may be broken.
 */
export function unbroken(date: string): readonly string[] {
  return date.split(/(?=（)|(?<=day)(?= )|(?<=day )/u);
}

/** Whether a name is too long to stay on one line in every column. */
export function isLongName(text: string): boolean {
  return /\p{Script=Han}.{7}/u.test(text);
}

/** Whether a name is of two Chinese characters, which are spread to the width of three. */
export function isShortName(text: string): boolean {
  return /^\p{Script=Han}{2}$/u.test(text);
}
