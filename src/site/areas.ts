import { arabicNumerals } from "../load/numerals.ts";

/** House or building numbers, both ends included. */
export interface NumberRange {
  readonly from: number;
  readonly until: number;
  readonly parity?: "odd" | "even" | undefined;
}

/** A street, estate or hamlet, or the part of it with certain numbers. */
export interface Area {
  /** As it is written, without numbers: 青苔街, 幸福路100弄. */
  readonly name: string;
  /** The numbers as they are written: 1—57号（单号）; empty for the whole. */
  readonly written: string;
  /** The numbers; none for the whole, and for what cannot be read as numbers. */
  readonly numbers: readonly NumberRange[];
}

/**
 * What a group covers, as clerks write it: 青苔街1—57号（单号）、石阶弄2号至8号; Moss Street, nos. 1–57 (odd). Numbers
 * without a street are of the street before them. What is not of these forms stays whole, as a name: nothing
 * is guessed.
 */
export function areasOf(covers: string): readonly Area[] {
  const areas: Area[] = [];
  const all = pieces(covers);
  for (const [index, piece] of all.entries()) {
    const isListed = /^\d/.test(all[index + 1] ?? "");
    const area = readArea(piece, isListed);
    const last = areas.at(-1);
    if (area.name !== "" || last === undefined) areas.push(area);
    else areas[areas.length - 1] = extended(last, area);
  }
  return areas;
}

/** Where one place ends and the next begins; 和 and “and” stand in names too. */
const separators =
  /[、，,；;\n]|(?<=[号號幢栋棟座楼樓弄）)\d])(?:以及|及|和|与|與)|(?<=,.*)\sand\s(?=[^,]*$)/u;

function pieces(covers: string): readonly string[] {
  return covers
    .split(separators)
    .map((piece) => piece.trim().replace(/^(?:and|the) /i, ""))
    .filter((piece) => piece !== "");
}

const unit = "(?:[号號][楼樓院]?|[幢栋棟座楼樓弄])";
const number = "第?(\\d+)";
const parity = "(?:([单單双雙奇偶])[号號数數])";
const chinese = new RegExp(
  `^(.*?)${parity}?${number}${unit}?(?:[-—–~至到]+${number})?(?:${unit})?(?:\\(?${parity}\\)?)?$`,
  "u",
);
const english =
  /^(.*?)(?:^|,? )(?:nos?\.?|numbers?|buildings?|blocks?|flats?|houses?) ?(\d+)(?: ?(?:[-—–~]|to) ?(\d+))?(?: ?\(?(odd|even)s?(?: numbers)?( only)?\)?)?$/i;
const englishFirst = /^(\d+)(?: ?(?:[-—–~]|to) ?(\d+))?,? (?:\((odd|even)\) )?(\p{Lu}.*)$/u;

/** `isListed`: numbers follow, so that a number at the end is one of them though it has no unit: 解放路1、3、5号. */
function readArea(piece: string, isListed: boolean): Area {
  const text = withDigits(piece.normalize("NFKC"));
  const [, name = "", before, from, until, after] = chinese.exec(text) ?? [];
  const [, road = "", low, high, sides] = english.exec(text) ?? [];
  const [, first, last, side, street = ""] = englishFirst.exec(text) ?? [];
  const whole: Area = {
    name: piece.replace(/(?:全部|全段|整条|整條)$/u, ""),
    written: "",
    numbers: [],
  };
  if (low !== undefined) return numbered(piece, road, low, high, sides) ?? whole;
  if (first !== undefined) return numbered(piece, street, first, last, side) ?? whole;
  if (from === undefined) return whole;
  const isNumber =
    until !== undefined || isListed || /[号號幢栋棟座楼樓弄数數]/u.test(text.slice(name.length));
  const isLane = until === undefined && text.endsWith("弄");
  if (!isNumber || isLane) return whole;
  return numbered(piece, name, from, until, before ?? after) ?? whole;
}

/** Undefined where the numbers do not go up: 12-1号 is one house. */
function numbered(
  piece: string,
  name: string,
  from: string,
  until = from,
  side?: string,
): Area | undefined {
  const range: NumberRange = { from: Number(from), until: Number(until), parity: parityOf(side) };
  if (range.until < range.from) return undefined;
  const written = piece.startsWith(name) ? piece.slice(name.length) : piece.replace(name, "");
  return { name: name.trim(), written: written.replace(/^[,\s]+|\s+$/g, ""), numbers: [range] };
}

function parityOf(side: string | undefined): NumberRange["parity"] {
  if (side === undefined) return undefined;
  return /^(?:[单單奇]|odd)/i.test(side) ? "odd" : "even";
}

/** Numbers in Chinese before a building's or a house's unit as digits; names as 八一路 stay. */
function withDigits(text: string): string {
  return text.replace(
    /[〇零一二三四五六七八九十百]+(?=[号號幢栋棟座楼樓]|[-—–~至到]+第?[〇零一二三四五六七八九十百])/gu,
    arabicNumerals,
  );
}

function extended(last: Area, more: Area): Area {
  return {
    name: last.name,
    written: [last.written, more.written].filter((text) => text !== "").join("、"),
    numbers: [...last.numbers, ...more.numbers],
  };
}
