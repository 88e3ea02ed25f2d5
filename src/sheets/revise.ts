import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { parseYaml, plainData, type YamlDocument } from "../load/yaml.ts";
import { pairItems } from "./pairing.ts";
import { isPlain, isSame, type Plain } from "./plain.ts";
import { rewritten } from "./rewrite-yaml.ts";
import {
  columnOf,
  endOf,
  keyOf,
  lineEnd,
  ordered,
  startOf,
  tailOf,
  Unusual,
} from "./yaml-spots.ts";
import { afterKey, inlineOf, itemText, scalarOf } from "./yaml-text.ts";

/**
 * The text of a YAML file made to say something else: only what says otherwise is written anew, in the manner of what
 * stands beside it; comments, order and layout of the rest stay. A comment above an item goes with the item.
 */
export function reviseYaml(text: string, next: Plain): string {
  const document = parseYaml(text);
  if (isSame(dataOf(document), next)) return text;
  const { contents } = document;
  const start = isNode(contents) ? (contents.range?.[0] ?? 0) : 0;
  if (isMap(contents) && contents.flow !== true) {
    try {
      const body = blockMap(contents, next, { text, lead: "" });
      const revised = text.slice(0, start) + body + text.slice(endOf(contents, text));
      if (isSame(dataOf(parseYaml(revised)), next)) return revised;
    } catch (error) {
      if (!(error instanceof Unusual)) throw error;
    }
  }
  return rewritten(text, next);
}

function dataOf(document: YamlDocument): unknown {
  const read = plainData(document);
  return read.alias === undefined ? read.value : undefined;
}

interface Place {
  readonly text: string;
  /** Lines of comment above the first item, and what stands before it on its line. */
  readonly lead: string;
}

function render(node: unknown, next: unknown, { text, lead }: Place): string {
  if (!isNode(node)) throw new Unusual();
  if (isSame(node.toJSON(), next)) return lead + text.slice(startOf(node), endOf(node, text));
  if (isMap(node) && isPlain(next)) {
    return node.flow === true
      ? lead + flowMap(node, next, text)
      : blockMap(node, next, { text, lead });
  }
  if (isSeq(node) && Array.isArray(next)) {
    return node.flow === true
      ? lead + flowSeq(node, next, text)
      : blockSeq(node, next, { text, lead });
  }
  if (isScalar(node) && typeof next !== "object") return lead + scalarLike(node, next);
  throw new Unusual();
}

/** A map of lines; from the first key on to the end of its last line. */
function blockMap(map: YAMLMap, next: Plain, { text, lead }: Place): string {
  const indent = columnOf(startOf(map), text);
  const regions = new Map<string, string>();
  let at = startOf(map);
  for (const [index, pair] of map.items.entries()) {
    const key = keyOf(pair);
    const keyStart = startOf(pair.key);
    const above = index === 0 ? lead : text.slice(at, keyStart);
    const end = lineEnd(isNode(pair.value) ? endOf(pair.value, text) : endOf(pair.key, text), text);
    at = Math.min(end + 1, text.length);
    if (Object.hasOwn(next, key) && next[key] !== undefined) {
      regions.set(key, above + pairText(pair, next[key], indent, text) + tailOf(pair, end, text));
    } else if (index === 0) {
      throw new Unusual();
    }
  }
  const order = ordered(
    [...regions.keys()],
    Object.keys(next).filter((key) => next[key] !== undefined),
  );
  if (order.length === 0 || !regions.has(order[0] ?? "")) throw new Unusual();
  const pad = " ".repeat(indent);
  return order
    .map((key) => regions.get(key) ?? `${pad}${scalarOf(key)}:${afterKey(next[key], indent)}`)
    .join("\n");
}

function pairText(pair: Pair, next: unknown, indent: number, text: string): string {
  const { key, value } = pair;
  const keyStart = startOf(key);
  const colon = text.indexOf(":", endOf(key, text)) + 1;
  if (isNode(value) && isSame(value.toJSON(), next)) {
    return text.slice(keyStart, endOf(value, text));
  }
  const isEmptyList = isSeq(value) && value.items.length === 0;
  const becomesEmpty = Array.isArray(next) && next.length === 0;
  const isVoid =
    !isNode(value) || (isScalar(value) && (value.source ?? "") === "" && value.value === null);
  const isOtherKind = isMap(value) !== isPlain(next) || isSeq(value) !== Array.isArray(next);
  if (isVoid || isEmptyList || becomesEmpty || isOtherKind) {
    return text.slice(keyStart, colon) + afterKey(next, indent);
  }
  const start = startOf(value);
  const isBlock = (isMap(value) || isSeq(value)) && value.flow !== true;
  if (!isBlock) return text.slice(keyStart, start) + render(value, next, { text, lead: "" });
  const firstLine = lineEnd(colon, text) + 1;
  if (firstLine > start) throw new Unusual();
  return (
    text.slice(keyStart, firstLine) +
    render(value, next, { text, lead: text.slice(firstLine, start) })
  );
}

/** A list of lines; its items keep their comments where they go. */
function blockSeq(seq: YAMLSeq, next: readonly unknown[], { text, lead }: Place): string {
  const dashes = seq.items.map((item) => text.lastIndexOf("-", startOf(item) - 1));
  const indent = columnOf(dashes[0] ?? 0, text);
  const pad = " ".repeat(indent);
  const isFlow = seq.items.every((item) => isMap(item) && item.flow === true);
  let at = 0;
  const items = seq.items.map((item, index) => {
    const dash = dashes[index] ?? 0;
    const above = index === 0 ? lead : text.slice(at, dash);
    const end = lineEnd(isNode(item) ? endOf(item, text) : dash + 1, text);
    at = Math.min(end + 1, text.length);
    return { item, above, dash, end };
  });
  const pairs = pairItems(
    seq.items.map((item) => (isNode(item) ? item.toJSON() : item)),
    next,
  );
  const regions = next.map((value, index) => {
    const found = items[pairs[index] ?? -1];
    if (found === undefined) return `${pad}${itemText(value, indent, isFlow)}`;
    const { item, above, dash, end } = found;
    const itemEnd = endOf(item, text);
    const opening = text.slice(dash, startOf(item));
    if (opening.includes("\n")) throw new Unusual();
    return above + opening + render(item, value, { text, lead: "" }) + text.slice(itemEnd, end);
  });
  return regions.join("\n");
}

function flowMap(map: YAMLMap, next: Plain, text: string): string {
  assertPlainFlow(map, text);
  const present = new Map(map.items.map((pair) => [keyOf(pair), pair]));
  const keys = Object.keys(next).filter((key) => next[key] !== undefined);
  const order = ordered(
    [...present.keys()].filter((key) => keys.includes(key)),
    keys,
  );
  const pairs = order.map((key) => {
    const value = present.get(key)?.value;
    const written = isNode(value) ? flowValue(value, next[key], text) : inlineOf(next[key]);
    return `${scalarOf(key)}: ${written}`;
  });
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

function flowSeq(seq: YAMLSeq, next: readonly unknown[], text: string): string {
  assertPlainFlow(seq, text);
  const pairs = pairItems(
    seq.items.map((item) => (isNode(item) ? item.toJSON() : item)),
    next,
  );
  const items = next.map((value, index) => {
    const item = seq.items[pairs[index] ?? -1];
    return isNode(item) ? flowValue(item, value, text) : inlineOf(value);
  });
  return `[${items.join(", ")}]`;
}

function flowValue(node: Node, next: unknown, text: string): string {
  const isAlike = isScalar(node) ? typeof next !== "object" : isMap(node) === isPlain(next);
  return isAlike ? render(node, next, { text, lead: "" }) : inlineOf(next);
}

/** Comments between brackets have no place when what is between them is written anew. */
function assertPlainFlow(node: Node, text: string): void {
  if (/#|\n/.test(text.slice(startOf(node), endOf(node, text)))) throw new Unusual();
}

function scalarLike({ type }: Scalar, next: unknown): string {
  if (typeof next === "string" && type === Scalar.QUOTE_DOUBLE) return JSON.stringify(next);
  if (typeof next === "string" && type === Scalar.QUOTE_SINGLE && !/[\n\r]/.test(next)) {
    return `'${next.replaceAll("'", "''")}'`;
  }
  return scalarOf(next);
}
