import { Converter } from "opencc-js/cn2t";

/** OpenCC's conversion: its tables are read when it is first asked for, as a check never does. */
let convert: ReturnType<typeof Converter> | undefined;
const converted = new Map<string, string>();

/** What the conversion gets wrong in the language of elections: its answer, and what readers expect. */
const corrections: readonly (readonly [converted: string | RegExp, expected: string])[] = [
  ["臺賬", "臺帳"],
  // The law of Taiwan writes 公布 and 分布 so (法律統一用字表), and nobody minds it elsewhere.
  ["佈", "布"],
  // A lane in an address: 梧桐里8号 is no inside.
  [/裡(?=\d+[號弄巷幢棟])/g, "里"],
];

/** Quotation marks; a ’ after a letter is an apostrophe of another language. */
const marks: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [/“/g, "「"],
  [/”/g, "」"],
  [/‘/g, "『"],
  [/(?<!\p{Script=Latin})’/gu, "』"],
];

/** Surnames that look like a simplified character but are none. */
const surnamesKept = new Set([
  "余",
  "范",
  "于",
  "后",
  "丑",
  "干",
  "沈",
  "姜",
  "郁",
  "种",
  "曲",
  "岳",
  "游",
  "朴",
]);

/**
 * A Simplified Chinese text in Traditional characters (OpenCC's table of Taiwan's variants, characters
 * only, no words replaced) and with its quotation marks. Everything that is not Chinese stays as it is.
 */
export function toTraditional(simplified: string): string {
  const known = converted.get(simplified);
  if (known !== undefined) return known;
  convert ??= Converter({ from: "cn", to: "tw" });
  let traditional = convert(simplified);
  for (const [wrong, right] of corrections) traditional = traditional.replaceAll(wrong, right);
  for (const [pattern, mark] of marks) traditional = traditional.replace(pattern, mark);
  converted.set(simplified, traditional);
  return traditional;
}

/** A person's name in Traditional characters; surnames such as 余 and 范 keep their character. */
export function toTraditionalName(simplified: string): string {
  const [surname = "", ...given] = simplified;
  if (!surnamesKept.has(surname)) return toTraditional(simplified);
  return surname + toTraditional(given.join(""));
}
