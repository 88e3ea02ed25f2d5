import { type Range, rangeEnds } from "../../model/rule.ts";

/** What a rulebook calls its steps and posts, in the language of the sentence. */
export interface RuleNames {
  readonly step: (id: string) => string;
  readonly post: (id: string) => string;
}

/** How many, in Chinese, with the word that counts them: 至少3人, 5至9人. A bound twice is a number. */
export function chineseRange(range: Range, unit: string): string {
  const { least, most } = rangeEnds(range);
  if (least === most) return `正好${least}${unit}`;
  if (least === undefined) return `至多${most}${unit}`;
  return most === undefined ? `至少${least}${unit}` : `${least}至${most}${unit}`;
}

/** How many, in English, with the words for one and for more: at least 3 members, 5 to 9 members. */
export function englishRange(range: Range, one: string, many: string): string {
  const { least, most } = rangeEnds(range);
  const noun = (count: number | undefined) => (count === 1 ? one : many);
  if (least === most) return `exactly ${least} ${noun(least)}`;
  if (least === undefined) return `at most ${most} ${noun(most)}`;
  return most === undefined
    ? `at least ${least} ${noun(least)}`
    : `${least} to ${most} ${noun(most)}`;
}
