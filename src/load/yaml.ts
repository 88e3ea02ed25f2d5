import { type Alias, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";

/** A YAML text as a tree with offsets, and what is wrong with it. */
export type YamlDocument = ReturnType<typeof parseDocument>;

/**
 * Reads a YAML 1.2 text; never throws. Keys are strings, so that `2027:` is the key "2027". Tags make no
 * values: a text that begins with an exclamation mark is a mistake.
 */
export function parseYaml(text: string): YamlDocument {
  return parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: "error",
  });
}

/** The plain data of a document, or the alias for which there is none. */
export type YamlValue =
  | { readonly value: unknown; readonly alias?: undefined }
  | { readonly alias: Alias };

/** More repetitions by alias than a record could need; a guard against a small text that grows huge. */
const MOST_ALIASES = 100;

/** Turns a document into plain data. */
export function plainData(document: YamlDocument): YamlValue {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    const alias = offendingAlias(document);
    if (alias === undefined) throw error;
    return { alias };
  }
}

function offendingAlias(document: YamlDocument): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      found ??= alias;
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the value at a path is written, in offsets. */
export interface Spot {
  readonly offset: number;
  /** The scalar as it is written, without quotes; undefined for lists and maps. */
  readonly written?: string | undefined;
  /** Whether it is written in quotes. */
  readonly quoted?: boolean;
}

/**
 * Finds a path in a document. A value is where it is written; a list or map that begins on the next
 * line, and a value left empty, are at their key. What is missing is at its nearest ancestor.
 */
export function findPath(document: YamlDocument, path: readonly PropertyKey[]): Spot {
  let node: unknown = document.contents;
  let spot: Spot = { offset: 0, ...writtenAs(node) };
  for (const key of path) {
    const item = isMap(node) ? pairOf(node.items, key) : undefined;
    if (item !== undefined) node = item.value;
    else if (isSeq(node) && typeof key === "number" && key in node.items) node = node.items[key];
    else return spot;
    const offset = writtenInPlace(node) ? startOf(node) : startOf(item?.key ?? node);
    spot = { offset: offset ?? spot.offset, ...writtenAs(node) };
    if (isAlias(node)) return spot;
  }
  return spot;
}

/** Offset of a key itself, not of its value. */
export function findKey(
  document: YamlDocument,
  path: readonly PropertyKey[],
  key: string,
): number | undefined {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  return isMap(map) ? startOf(pairOf(map.items, key)?.key) : undefined;
}

interface PairLike {
  readonly key: unknown;
  readonly value: unknown;
}

/** The last pair of that key: of two, the reader of the plain data sees the last. */
function pairOf(pairs: readonly PairLike[], key: PropertyKey): PairLike | undefined {
  return pairs.findLast((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

function writtenInPlace(node: unknown): boolean {
  if (isMap(node) || isSeq(node)) return node.flow === true;
  return !(isScalar(node) && node.value === null && (node.source ?? "") === "");
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
    ? node.range?.[0]
    : undefined;
}

function writtenAs(node: unknown): Pick<Spot, "written" | "quoted"> {
  if (!isScalar(node)) return {};
  return {
    written: node.source ?? String(node.value),
    quoted: node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE",
  };
}

/** From where to where the value at a path is written, in offsets. */
export function rangeOf(
  document: YamlDocument,
  path: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  const node = document.getIn(path, true);
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : undefined;
}
