import type { NumberRange } from "./areas.ts";

/**
 * How what a reader types is compared with the names of the search index. Runs in the browser and while the
 * index is built, so that both know a text by the same letters. Plain enough for browsers of 2019.
 */

/** Traditional characters by the Simplified ones that the index has. */
export type Variants = ReadonlyMap<string, string>;

/**
 * The words of a text in plain letters: half-width and small, without marks and tones, Traditional characters
 * as Simplified, ü as v; what is neither letter nor figure parts words.
 */
export function plainWords(text: string, variants: Variants): readonly string[] {
  const marked = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/([ln])u:/g, "$1v")
    .normalize("NFD")
    .replace(/u\u0304?\u0308[\u0300-\u036f]?/g, "v")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/['’‘ʼ·•‧・]/g, "");
  return Array.from(marked, (character) => variants.get(character) || character)
    .join("")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** A text in plain letters without spaces: what names are found by. */
export function plainLetters(text: string, variants: Variants): string {
  return withFigures(plainWords(text, variants).join(""));
}

/** What is typed, ready to be looked up. */
export interface Query {
  /** All of it without spaces. */
  readonly whole: string;
  readonly words: readonly string[];
  /** A street with a house or building number: 青苔街12号, 12 Moss Street. */
  readonly address?: { readonly street: string; readonly number: number } | undefined;
}

/** Undefined where nothing is typed that could be looked up. */
export function readQuery(typed: string, variants: Variants): Query | undefined {
  const words = plainWords(withoutTones(typed), variants);
  const whole = withFigures(words.join(""));
  if (whole === "") return undefined;
  // 12 Moss Street
  const [, first, road] = /^(?:no|number)?(\d+)([a-z][^\d]*)$/.exec(whole) || [];
  if (first !== undefined && road !== undefined) {
    return { whole: road + first, words, address: { street: road, number: Number(first) } };
  }
  const [, street, number] = /^([^\d]+)(\d+)/.exec(whole) || [];
  if (street === undefined || number === undefined) return { whole, words };
  return {
    whole,
    words,
    address: { street: street.replace(/(?:no|nos|buildings?|第)$/, ""), number: Number(number) },
  };
}

/** Pinyin with the tones as figures, qing1 tai2 jie1, without them; a lone figure may be a house's. */
function withoutTones(typed: string): string {
  return /^\s*(?:[a-zü:]{1,6}[1-5]\s*){2,}$/i.test(typed) ? typed.replace(/[1-5]/g, "") : typed;
}

/** Numbers in Chinese before what counts houses, as figures: 十二号 → 12号. */
function withFigures(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十百]+(?=[号幢栋座楼])/g, (run) =>
    String(figure(run)),
  );
}

function figure(run: string): number {
  const isSpelt = /[十百]/.test(run);
  let [total, last] = [0, 0];
  for (const character of Array.from(run)) {
    const digit = "零一二三四五六七八九".indexOf(character);
    if (character === "百" || character === "十") {
      total += (last || 1) * (character === "百" ? 100 : 10);
      last = 0;
    } else if (isSpelt) last = Math.max(digit, 0);
    else total = total * 10 + Math.max(digit, 0);
  }
  return total + last;
}

/** Numbers as the index has them, `1-57o 62 70-80e`: o and e for odd and even. */
export function rangesText(numbers: readonly NumberRange[]): string {
  return numbers
    .map(({ from, until, parity }) => {
      const ends = until === from ? `${from}` : `${from}-${until}`;
      return ends + (parity === undefined ? "" : parity.charAt(0));
    })
    .join(" ");
}

/** Whether a number is among some; the whole of a street has every number. */
export function isAmong(number: number, ranges: string): boolean {
  if (ranges === "") return true;
  return ranges.split(" ").some((range) => {
    const [, from, until = from, parity] = /^(\d+)(?:-(\d+))?([oe])?$/.exec(range) || [];
    const isOdd = number % 2 === 1;
    if ((parity === "o" && !isOdd) || (parity === "e" && isOdd)) return false;
    return Number(from) <= number && number <= Number(until);
  });
}
