import { pinyin } from "pinyin-pro";
import { toTraditional } from "../i18n/traditional.ts";
import type { Localized } from "../model/scalars.ts";

/** A name as it is searched for: small letters, without spaces, hyphens and apostrophes. */
export function searchable(name: string): string {
  return name.toLowerCase().replaceAll(/[\s'’·-]/g, "");
}

/**
 * Everything that a name is found by, between spaces: each of its languages, both kinds of characters,
 * pinyin without tones, and the initials of the pinyin: 梧桐里 梧桐里 wutongli wtl.
 */
export function searchKeys(name: Localized): string {
  const texts =
    typeof name === "string" ? [name] : Object.values(name).filter((text) => text !== undefined);
  return [...new Set(texts.flatMap(keysOf))].join(" ");
}

/** Pinyin without tones, and its initials. */
export function pinyinKeys(text: string): { readonly full: string; readonly initials: string } {
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true });
  return {
    full: searchable(syllables.join("")),
    initials: searchable(syllables.map((syllable) => syllable.charAt(0)).join("")),
  };
}

function keysOf(text: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(text)) return [searchable(text)];
  const { full, initials } = pinyinKeys(text);
  return [searchable(text), searchable(toTraditional(text)), full, initials];
}
