/** Characters that a reader of 70 takes in a minute, standing at two metres: slower than at a desk. */
const CHARACTERS_PER_MINUTE = 240;

/** The same in words, and numbers, of other scripts. */
const WORDS_PER_MINUTE = 150;

/** To see that there is something new, and to find its beginning. */
const SECONDS_TO_BEGIN = 5;

/** How long it takes to read a text on a screen, in whole seconds: longer for more text, and never less than a glance. */
export function readingSeconds(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[^\s\p{Script=Han}\p{P}\p{S}]+/gu)?.length ?? 0;
  const minutes = characters / CHARACTERS_PER_MINUTE + words / WORDS_PER_MINUTE;
  return SECONDS_TO_BEGIN + Math.ceil(minutes * 60);
}
