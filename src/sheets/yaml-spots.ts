import { isMap, isNode, isPair, isScalar, isSeq, type Pair } from "yaml";

/** A manner of writing that is not revised in place. */
export class Unusual extends Error {}

/** Present keys in their order, and new ones each after the key that goes before it. */
export function ordered(present: readonly string[], next: readonly string[]): readonly string[] {
  const order = [...present];
  for (const [index, key] of next.entries()) {
    if (order.includes(key)) continue;
    const before = next.slice(0, index).findLast((one) => order.includes(one));
    order.splice(before === undefined ? order.length : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

/** What stands behind a value on its last line. */
export function tailOf(pair: Pair, end: number, text: string): string {
  return text.slice(isNode(pair.value) ? endOf(pair.value, text) : endOf(pair.key, text), end);
}

/** The key of a pair, as a text. */
export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** Where a node begins, in offsets. */
export function startOf(node: unknown): number {
  if (!isNode(node) || !node.range) throw new Unusual();
  return node.range[0];
}

/** Where a value ends: a list or map of lines with the line of its last value, comment and all. */
export function endOf(node: unknown, text: string): number {
  if (!isNode(node) || !node.range) throw new Unusual();
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    const inner = isPair(last) ? (isNode(last.value) ? last.value : last.key) : last;
    return lineEnd(endOf(inner, text), text);
  }
  const [start, end] = node.range;
  return start + text.slice(start, end).trimEnd().length;
}

/** Where the line of an offset ends. */
export function lineEnd(offset: number, text: string): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
}

/** How far an offset is from the beginning of its line. */
export function columnOf(offset: number, text: string): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
