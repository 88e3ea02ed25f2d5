import { isAmong, plainLetters, type Query, readQuery, type Variants } from "./query.ts";

/**
 * How what is typed is looked up in the parts of the search index: at most the list of the parts and two of them are
 * fetched. Runs in the browser; plain enough for browsers of 2019.
 */

/** How many of a kind are shown: who needs more types more. */
export const SHOWN = 8;

/** The kinds of what is found, in the order in which they are shown. */
export const foundKinds = ["community", "group", "person", "notice"] as const;

/** The list of the parts. */
export interface PartList {
  /** Traditional and Simplified characters, in pairs. */
  readonly variants: string;
  /** Where each part of keys begins, and each part of beginnings. */
  readonly keys: readonly string[];
  readonly heads: readonly string[];
}

/** A community: its folder, name, sub-district, and the day of its vote where that is ahead. */
export type FoundCommunity = readonly [id: string, name: string, subdistrict: string, day?: string];

/**
 * What is found, by its kind and its community's place: `[0, community]`, `[1, community, group, what it covers]`,
 * `[2, community, election, person, day of the vote]`, `[3, community, election, notice, title, day of posting]`.
 */
export type FoundEntry = readonly [kind: number, community: number, ...texts: string[]];

/** A part of the index, in a language. */
export interface Part {
  readonly communities: readonly FoundCommunity[];
  /** The first of them shown first. */
  readonly entries: readonly FoundEntry[];
  /** Entries by names, with the numbers of a street; with none where they are looked up only beside another word. */
  readonly names: readonly (readonly [entries: readonly number[], ranges?: readonly string[]])[];
  /** Names by keys; `~name` where a key is not the name's beginning. */
  readonly keys: Readonly<Record<string, readonly number[]>>;
  /** Entries with their levels, one after the other, by beginnings. */
  readonly heads: Readonly<Record<string, readonly number[]>>;
}

/** What is shown. */
export interface Found {
  readonly rows: readonly { readonly entry: FoundEntry; readonly community: FoundCommunity }[];
  /** Whether there is more than is shown. */
  readonly hasMore: boolean;
  /** A house number that no record names; the rows are then of its street. */
  readonly unlisted?: number | undefined;
}

/** Fetches a file of the index by its name: `list`, `k0`, `h0`. */
export type Fetch = (name: string) => Promise<unknown>;

/** Looks up what is typed; undefined where nothing is. */
export async function lookUp(typed: string, fetch: Fetch): Promise<Found | undefined> {
  const list = (await fetch("list")) as PartList;
  const variants = readVariants(list.variants);
  const query = readQuery(typed, variants);
  if (query === undefined) return undefined;
  const found = await lookUpQuery(query, list, fetch);
  if (found.rows.length > 0) return found;
  // 示例市榆荫街道青苔街12号: what stands before the street is a name too, but none that is looked up with it.
  const within = /^.+(?:街道|[省市县镇乡]|[^小]区)(..+)$/.exec(query.whole);
  if (within !== null)
    return lookUpQuery(readQuery(within[1] || "", variants) || query, list, fetch);
  if (query.words.length < 2) return found;
  const [longest = "", ...others] = query.words.slice().sort((a, b) => b.length - a.length);
  const some = await lookUpWord(longest, list, fetch, Number.POSITIVE_INFINITY);
  const rows = some.rows.filter((row) =>
    others.every((word) => lettersOf(row, variants).indexOf(word) >= 0),
  );
  return { rows: rows.slice(0, 4 * SHOWN), hasMore: rows.length > 4 * SHOWN };
}

async function lookUpQuery(
  { whole, address }: Query,
  list: PartList,
  fetch: Fetch,
): Promise<Found> {
  if (address === undefined) return lookUpWord(whole, list, fetch);
  const { street, number } = address;
  const part = (await fetch(`k${placeIn(list.keys, street)}`)) as Part;
  const levels = levelsOf(part, street, (name, key) => {
    if (isAside(name)) return [];
    const [entries, ranges] = name;
    if (ranges === undefined) return key.indexOf(whole) === 0 ? entries : [];
    const wanted = numberFor(key, whole, street, number);
    if (wanted === undefined) return [];
    return entries.filter((_, index) => wanted === "any" || isAmong(wanted, ranges[index] || ""));
  });
  const found = foundIn(part, levels);
  if (found.rows.length > 0) return found;
  const all = await lookUpWord(street, list, fetch);
  const rows = all.rows.filter(({ entry: [kind] }) => kind <= 1);
  return rows.some(({ entry: [kind] }) => kind === 1) && !all.hasMore
    ? { ...all, rows, unlisted: number }
    : all;
}

/** The number that is looked for in a street of the index; undefined where it is not the street that is typed. */
function numberFor(
  key: string,
  whole: string,
  street: string,
  number: number,
): number | "any" | undefined {
  if (key.indexOf(whole) === 0) return "any";
  if (whole.indexOf(key) === 0) {
    const [first] = /\d+/.exec(whole.slice(key.length)) || [];
    return first === undefined ? "any" : Number(first);
  }
  return /^\d/.test(key.slice(street.length)) ? undefined : number;
}

/** Everything of which a name begins so, or a later part of one. */
async function lookUpWord(
  typed: string,
  list: PartList,
  fetch: Fetch,
  most?: number,
): Promise<Found> {
  const place = placeIn(list.keys, typed);
  if (list.keys.some((from, index) => index > place && from.indexOf(typed) === 0)) {
    const part = (await fetch(`h${placeIn(list.heads, typed)}`)) as Part;
    const matches = part.heads[typed] || [];
    const levels = new Map<number, number>();
    for (let index = 0; index < matches.length; index += 2) {
      levels.set(matches[index] || 0, matches[index + 1] || 0);
    }
    return foundIn(part, levels, most);
  }
  const part = (await fetch(`k${place}`)) as Part;
  return foundIn(
    part,
    levelsOf(part, typed, (name) => (most === undefined && isAside(name) ? [] : name[0])),
    most,
  );
}

/** The entries of a part's keys that begin with a text, with their best levels. */
function levelsOf(
  part: Part,
  typed: string,
  entriesOf: (name: Part["names"][number], key: string) => readonly number[],
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  for (const key of Object.keys(part.keys)) {
    if (key.indexOf(typed) !== 0) continue;
    for (const place of part.keys[key] || []) {
      const level = levelOf(key, place, typed);
      for (const entry of entriesOf(part.names[place < 0 ? ~place : place] || [[]], key)) {
        const before = levels.get(entry);
        if (before === undefined || level < before) levels.set(entry, level);
      }
    }
  }
  return levels;
}

function foundIn(part: Part, levels: ReadonlyMap<number, number>, most = SHOWN): Found {
  const kindOf = (entry: number) => (part.entries[entry] || [0])[0];
  const matches = bestOfEach(levels, kindOf, most);
  const rows = matches.flatMap(([place]) => {
    const entry = part.entries[place];
    const community = entry && part.communities[entry[1]];
    return entry === undefined || community === undefined ? [] : [{ entry, community }];
  });
  return { rows, hasMore: levels.size > matches.length };
}

function isAside([, ranges]: Part["names"][number]): boolean {
  return ranges !== undefined && ranges.length === 0;
}

/** Place of the last part that does not begin after a text. */
function placeIn(beginnings: readonly string[], typed: string): number {
  let place = 0;
  beginnings.forEach((from, index) => {
    if (from <= typed) place = index;
  });
  return place;
}

function readVariants(pairs: string): Variants {
  const characters = Array.from(pairs);
  const variants = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2) {
    variants.set(characters[index] || "", characters[index + 1] || "");
  }
  return variants;
}

/** What a row shows, in the letters in which names are compared. */
function lettersOf({ entry, community }: Found["rows"][number], variants: Variants): string {
  const [id, ...shown] = community;
  return plainLetters([...entry.slice(2), ...shown].join(" "), variants) || id;
}

/** How well a key matches: 0 the whole name, 1 its beginning, 2 something within. */
export function levelOf(key: string, name: number, typed: string): number {
  return name < 0 ? 2 : key === typed ? 0 : 1;
}

/** The best entries of each kind, kind by kind; those of the same level in their order. */
export function bestOfEach(
  levels: ReadonlyMap<number, number>,
  kindOf: (entry: number) => number,
  most: number,
): readonly (readonly [entry: number, level: number])[] {
  const counts = [0, 0, 0, 0];
  return Array.from(levels)
    .sort(([a, levelA], [b, levelB]) => kindOf(a) - kindOf(b) || levelA - levelB || a - b)
    .filter(([entry]) => {
      const kind = kindOf(entry);
      const count = (counts[kind] || 0) + 1;
      counts[kind] = count;
      return count <= most;
    });
}
