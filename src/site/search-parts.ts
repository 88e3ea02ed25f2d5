import { localize } from "../i18n/locale.ts";
import type { Publication } from "../notices/publication.ts";
import { bestOfEach, foundKinds, levelOf, SHOWN } from "./lookup.ts";
import { type SearchEntry, type SearchName, searchEntries } from "./search-entries.ts";

/**
 * The search index in parts. Names are in the order of their keys, like words in a dictionary of several volumes: a
 * reader's browser fetches the one volume in which what is typed stands. What so many names begin with that they
 * fill several volumes has its best matches written out, in volumes of their own.
 */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly names: readonly SearchName[];
  readonly leaves: readonly Leaf[];
  readonly heads: readonly (readonly Head[])[];
}

/** Some keys, in order. Everything below `from` is in the leaves before. */
export interface Leaf {
  readonly from: string;
  readonly keys: readonly KeyOfNames[];
}

/** A key and the names that it stands for: places in `names`, `~place` where it is not the name's beginning. */
export type KeyOfNames = readonly [key: string, names: readonly number[]];

/** The best matches of a text that several leaves hold something of. */
export interface Head {
  readonly typed: string;
  /** The best of each kind, in the order in which they are shown; one more than is shown where there are more. */
  readonly matches: readonly Match[];
}

/** A place in `entries` and how well it matches: 0 the whole name, 1 its beginning, 2 something within. */
export type Match = readonly [entry: number, level: number];

/** Most entries of a name in a part. Those of a street are told apart by their numbers, so all are needed. */
const kept: Record<SearchEntry["kind"], number> = {
  community: SHOWN + 1,
  group: 200,
  person: SHOWN + 1,
  notice: SHOWN + 1,
};

/** About how many bytes a part has before it is compressed, to about a quarter. */
const PART = 110_000;

const known = new WeakMap<Publication, SearchIndex>();

/** The index of everything that is public: the same publication gives the same parts. */
export function searchIndex(publication: Publication): SearchIndex {
  const ready = known.get(publication);
  if (ready !== undefined) return ready;
  const { entries, names: whole } = searchEntries(publication);
  const names = whole.map((name) => shortened(name, entries));
  const keys = sortedKeys(names).map((one) => lightened(one, names, entries));
  const leaves = cutLeaves(keys, names, entries);
  const heads = beginnings(leaves).map((typed) => headOf(typed, keys, names, entries));
  const made = { entries, names, leaves, heads: cutHeads(heads) };
  known.set(publication, made);
  return made;
}

function shortened(name: SearchName, entries: readonly SearchEntry[]): SearchName {
  if (name.isAside) return name;
  const kind = entries[name.entries[0] ?? -1]?.kind ?? "community";
  const most = kept[kind];
  if (name.entries.length <= most) return name;
  return { ...name, entries: name.entries.slice(0, most), ranges: name.ranges?.slice(0, most) };
}

function sortedKeys(names: readonly SearchName[]): readonly KeyOfNames[] {
  const byKey = new Map<string, number[]>();
  for (const [index, { keys }] of names.entries()) {
    for (const { key, isStart } of keys) {
      const place = isStart ? index : ~index;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [place]);
      else known.push(place);
    }
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Most entries of a key: as many initials of three letters stand for in a city. */
const MOST = 300;

/** A key of ever so many names with those of them that are shown: who wants another types more. */
function lightened(
  [key, places]: KeyOfNames,
  names: readonly SearchName[],
  entries: readonly SearchEntry[],
): KeyOfNames {
  const count = places.reduce((sum, place) => sum + (nameAt(place, names)?.entries.length ?? 0), 0);
  if (places.length === 1 || count <= MOST) return [key, places];
  const shown = new Set(bestOf(key, [[key, places]], names, entries).map(([entry]) => entry));
  return [
    key,
    places.filter((place) => nameAt(place, names)?.entries.some((entry) => shown.has(entry))),
  ];
}

/** Cuts where the keys before and after have least in common, so that few texts need a head. */
function cutLeaves(
  keys: readonly KeyOfNames[],
  names: readonly SearchName[],
  entries: readonly SearchEntry[],
): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let from = "";
  for (let start = 0; start < keys.length; ) {
    const end = leafEnd(start, keys, names, entries);
    leaves.push({ from, keys: keys.slice(start, end) });
    const [last = ""] = keys[end - 1] ?? [];
    const [next = ""] = keys[end] ?? [];
    from = next.slice(0, shared(last, next) + 1);
    start = end;
  }
  return leaves;
}

function leafEnd(
  start: number,
  keys: readonly KeyOfNames[],
  names: readonly SearchName[],
  entries: readonly SearchEntry[],
): number {
  const held = new Set<number>();
  let size = 0;
  let best = { end: keys.length, shared: Number.POSITIVE_INFINITY };
  for (let index = start; index < keys.length; index++) {
    const [key, places] = keys[index] ?? ["", []];
    size += 3 * key.length + 8;
    for (const place of places) {
      for (const entry of nameAt(place, names)?.entries ?? []) {
        size += 6;
        if (held.has(entry)) continue;
        held.add(entry);
        size += bytes(entries[entry]);
      }
    }
    const [next] = keys[index + 1] ?? [];
    if (next === undefined) return keys.length;
    // A street stays with what begins as it does: 幸福路 with 幸福路100弄.
    const mayEnd = !next.startsWith(key) || size > 1.3 * PART;
    const inCommon = shared(key, next);
    if (size > 0.6 * PART && mayEnd && inCommon <= best.shared) {
      best = { end: index + 1, shared: inCommon };
    }
    if (size > PART && best.end < keys.length) return best.end;
  }
  return keys.length;
}

/** About how many bytes an entry takes with its community. */
function bytes(entry: SearchEntry | undefined): number {
  switch (entry?.kind) {
    case "group":
      return 120 + 3 * localize(entry.group.covers ?? "", "zh-Hans").length;
    case "notice":
      return 190;
    default:
      return 130;
  }
}

/** Every text with which both a leaf's last keys and the next one's first begin. */
function beginnings(leaves: readonly Leaf[]): readonly string[] {
  const texts = leaves.flatMap(({ from }) =>
    Array.from({ length: Math.max(0, from.length - 1) }, (_, index) => from.slice(0, index + 1)),
  );
  return [...new Set(texts)].sort();
}

function headOf(
  typed: string,
  keys: readonly KeyOfNames[],
  names: readonly SearchName[],
  entries: readonly SearchEntry[],
): Head {
  const from = firstFrom(typed, keys);
  let until = from;
  while (keys[until]?.[0].startsWith(typed)) until++;
  return { typed, matches: bestOf(typed, keys.slice(from, until), names, entries) };
}

/** The best entries of some keys for what is typed. */
function bestOf(
  typed: string,
  keys: readonly KeyOfNames[],
  names: readonly SearchName[],
  entries: readonly SearchEntry[],
): readonly Match[] {
  const levels = new Map<number, number>();
  for (const [key, places] of keys) {
    for (const place of places) {
      const name = nameAt(place, names);
      if (name === undefined || name.isAside) continue;
      const level = levelOf(key, place, typed);
      for (const entry of name.entries) {
        levels.set(entry, Math.min(level, levels.get(entry) ?? level));
      }
    }
  }
  const kindOf = (entry: number) => foundKinds.indexOf(entries[entry]?.kind ?? "community");
  return bestOfEach(levels, kindOf, SHOWN + 1);
}

/** The name that a key stands for. */
function nameAt(place: number, names: readonly SearchName[]): SearchName | undefined {
  return names[place < 0 ? ~place : place];
}

/** Place of the first key that is not before a text. */
function firstFrom(text: string, keys: readonly KeyOfNames[]): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle]?.[0] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cutHeads(heads: readonly Head[]): readonly (readonly Head[])[] {
  const parts: Head[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const head of heads) {
    const own = 40 + head.matches.length * 150;
    if (size + own > PART) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(head);
    size += own;
  }
  return parts;
}

/** How many letters two texts have in common at their beginning. */
function shared(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}
