import { Converter } from "opencc-js/t2cn";

let table: ReadonlyMap<string, string> | undefined;

/**
 * Each Traditional character by its Simplified one, of Taiwan's and Hong Kong's forms (OpenCC): for comparing
 * texts, not for showing them.
 */
export function traditionalVariants(): ReadonlyMap<string, string> {
  table ??= readTable();
  return table;
}

/** The blocks of Unicode in which names are written: CJK Unified Ideographs and their Extension A. */
const blocks = [
  [0x34_00, 0x4d_bf],
  [0x4e_00, 0x9f_ff],
] as const;

function readTable(): ReadonlyMap<string, string> {
  const converters = (["hk", "tw"] as const).map((from) => Converter({ from, to: "cn" }));
  const pairs = new Map<string, string>();
  for (const [first, last] of blocks) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      for (const convert of converters) {
        const simplified = convert(character);
        if (simplified !== character) pairs.set(character, simplified);
      }
    }
  }
  return pairs;
}
