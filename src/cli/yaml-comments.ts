import { isScalar, type Pair, Scalar, type YAMLMap } from "yaml";

/** Puts lines of comment above a key of a map; nothing where it has no such key. */
export function annotate(map: YAMLMap, key: string, lines: readonly string[]): void {
  const pair = map.items.find((item: Pair) => isScalar(item.key) && item.key.value === key);
  if (pair === undefined) return;
  const node = new Scalar(key);
  node.commentBefore = comment(lines);
  pair.key = node;
}

/** Lines as the library wants a comment: a space after each mark. */
export function comment(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join("\n");
}
