import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from "yaml";
import { parseYaml } from "../load/yaml.ts";
import { pairItems } from "./pairing.ts";
import { isPlain, isSame, type Plain } from "./plain.ts";
import { keyOf, ordered, Unusual } from "./yaml-spots.ts";

/** The whole file written anew, with its comments, where its manner of writing is too unusual to be revised in place. */
export function rewritten(text: string, next: Plain): string {
  const document = parseYaml(text);
  document.contents = grafted(document.contents, next, (value) => document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

function grafted(node: unknown, next: unknown, create: (value: unknown) => Node): Node {
  if (!isNode(node)) return create(next);
  if (isSame(node.toJSON(), next)) return node;
  if (isMap(node) && isPlain(next)) {
    const present = new Map(node.items.map((pair) => [keyOf(pair), pair]));
    const keys = Object.keys(next).filter((key) => next[key] !== undefined);
    node.items = ordered(
      [...present.keys()].filter((key) => keys.includes(key)),
      keys,
    ).map((key) => {
      const pair = present.get(key);
      if (pair === undefined) return newPair(key, next[key], create);
      pair.value = grafted(pair.value, next[key], create);
      return pair;
    });
    return node;
  }
  if (isSeq(node) && Array.isArray(next)) {
    const { items } = node;
    const pairs = pairItems(
      items.map((item) => (isNode(item) ? item.toJSON() : item)),
      next,
    );
    node.items = next.map((value, index) => grafted(items[pairs[index] ?? -1], value, create));
    return node;
  }
  if (isScalar(node) && typeof next !== "object") {
    node.value = next;
    return node;
  }
  return create(next);
}

function newPair(key: string, value: unknown, create: (value: unknown) => Node): Pair {
  const map = create({ [key]: value });
  const [pair] = isMap(map) ? map.items : [];
  if (pair === undefined) throw new Unusual();
  return pair;
}
