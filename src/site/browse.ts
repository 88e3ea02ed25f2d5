import { localize } from "../i18n/locale.ts";
import type { Community } from "../model/community.ts";
import type { Locale } from "../model/scalars.ts";
import type { Publication, PublishedCommunity } from "../notices/publication.ts";
import { areasOf } from "./areas.ts";
import { sortKey } from "./search-keys.ts";

/** What begins with a letter; `#` for what begins with none. */
export interface Letter<Row> {
  readonly letter: string;
  readonly rows: readonly Row[];
}

/** A street or estate and who has which part of it. */
export interface Street {
  readonly name: string;
  readonly communities: readonly StreetCommunity[];
}

/** A community's parts of a street. */
export interface StreetCommunity {
  readonly community: PublishedCommunity;
  readonly parts: readonly {
    /** Its numbers as they are written; empty for the whole. */
    readonly written: string;
    readonly group: Community["groups"][number];
  }[];
}

/** The lists by which a reader finds their community without a search. */
export interface Browse {
  readonly communities: readonly Letter<PublishedCommunity>[];
  readonly streets: readonly Letter<Street>[];
  readonly subdistricts: readonly Subdistrict[];
}

export interface Subdistrict {
  /** Its part of an address. */
  readonly id: string;
  readonly name: string;
  readonly communities: readonly Letter<PublishedCommunity>[];
}

/** More rows than this stand on pages of their own. */
const SHORT = 200;

/** The lists in the order of a language: by pinyin, or by English names. */
export const browse = madeOnce(makeBrowse);

/** The pages of the lists that do not stand together on one. */
export const browsePages = madeOnce(makePages);

/** Whether a list is short enough to stand on one page with others. */
export function isShort<Row>(letters: readonly Letter<Row>[]): boolean {
  return weight(letters.flatMap(({ rows }) => rows)) <= SHORT;
}

/** A page of a list that is too long for one. */
export interface BrowsePage {
  /** Its address below that of the lists: `streets/q`, `streets/q/2`, `areas/yuyinjiedao`. */
  readonly at: string;
  readonly kind: "communities" | "streets" | "areas";
  /** The letter, or the sub-district's name. */
  readonly label: string;
  readonly page: number;
  readonly pages: number;
  readonly communities: readonly Letter<PublishedCommunity>[];
  readonly streets: readonly Letter<Street>[];
}

function makePages(publication: Publication, locale: Locale): readonly BrowsePage[] {
  const { communities, streets, subdistricts } = browse(publication, locale);
  const none = { communities: [], streets: [] };
  return [
    ...(isShort(communities)
      ? []
      : communities.flatMap((letter) =>
          inPages(letter, "communities").map((page) => ({ ...none, ...page, communities: [page] })),
        )),
    ...(isShort(streets)
      ? []
      : streets.flatMap((letter) =>
          inPages(letter, "streets").map((page) => ({ ...none, ...page, streets: [page] })),
        )),
    ...(isShort(communities)
      ? []
      : subdistricts.map(({ id, name, communities }) => ({
          ...none,
          ...({ at: `areas/${id}`, kind: "areas", label: name, page: 1, pages: 1 } as const),
          communities,
        }))),
  ];
}

/** The address of a letter's first page below that of the lists. */
export function letterAddress(kind: "communities" | "streets", letter: string): string {
  return `${kind}/${letter === "#" ? "other" : letter.toLowerCase()}`;
}

function inPages<Row>({ letter, rows }: Letter<Row>, kind: "communities" | "streets") {
  const pages: Row[][] = [[]];
  for (const row of rows) {
    const last = pages.at(-1) ?? [];
    if (last.length > 0 && weight([...last, row]) > SHORT) pages.push([row]);
    else last.push(row);
  }
  const at = letterAddress(kind, letter);
  return pages.map((own, index) => ({
    at: index === 0 ? at : `${at}/${index + 1}`,
    kind,
    label: letter,
    letter,
    rows: own,
    page: index + 1,
    pages: pages.length,
  }));
}

/** How many lines some rows take. */
function weight(rows: readonly unknown[]): number {
  return rows.reduce((sum: number, row) => sum + (isStreet(row) ? lines(row) : 1), 0);
}

function isStreet(row: unknown): row is Street {
  return typeof row === "object" && row !== null && "communities" in row;
}

function lines({ communities }: Street): number {
  return communities.reduce((sum, { parts }) => sum + parts.length, 0);
}

function makeBrowse({ communities }: Publication, locale: Locale): Browse {
  const named = byLetter(communities, ({ record }) => localize(record.name, locale));
  const bySubdistrict = Map.groupBy(communities, ({ record }) =>
    localize(record.subdistrict, locale),
  );
  const taken = new Map<string, number>();
  const subdistricts = inOrder([...bySubdistrict], ([name]) => name).map(([name, own]) => ({
    id: freeId(sortKey(name).replaceAll(/[^a-z\d]/g, "") || "area", taken),
    name,
    communities: byLetter(own, ({ record }) => localize(record.name, locale)),
  }));
  return {
    communities: named,
    streets: byLetter(streetsOf(communities, locale), nameOf),
    subdistricts,
  };
}

function streetsOf(communities: readonly PublishedCommunity[], locale: Locale): readonly Street[] {
  const parts = communities.flatMap((community) =>
    community.record.groups.flatMap((group) =>
      areasOf(localize(group.covers ?? "", locale)).map(({ name, written }) => ({
        name,
        written,
        community,
        group,
      })),
    ),
  );
  return [...Map.groupBy(parts, nameOf)].map(([name, own]) => ({
    name,
    communities: [...Map.groupBy(own, ({ community }) => community)].map(([community, parts]) => ({
      community,
      parts,
    })),
  }));
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

function byLetter<Row>(rows: readonly Row[], name: (row: Row) => string): readonly Letter<Row>[] {
  const letters = Map.groupBy(inOrder(rows, name), (row) => {
    const [first = ""] = sortKey(name(row));
    return /[a-z]/.test(first) ? first.toUpperCase() : "#";
  });
  return [...letters].map(([letter, own]) => ({ letter, rows: own }));
}

function inOrder<Row>(rows: readonly Row[], name: (row: Row) => string): readonly Row[] {
  return rows
    .map((row) => ({ row, key: sortKey(name(row)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** What is worked out of a publication for a language, once for all its pages. */
function madeOnce<Made>(
  make: (publication: Publication, locale: Locale) => Made,
): (publication: Publication, locale: Locale) => Made {
  const known = new WeakMap<Publication, Map<Locale, Made>>();
  return (publication, locale) => {
    const ready = known.get(publication) ?? new Map<Locale, Made>();
    known.set(publication, ready);
    const made = ready.get(locale) ?? make(publication, locale);
    ready.set(locale, made);
    return made;
  };
}

/** An address that no other has. */
function freeId(wanted: string, taken: Map<string, number>): string {
  const before = taken.get(wanted) ?? 0;
  taken.set(wanted, before + 1);
  return before === 0 ? wanted : `${wanted}-${before + 1}`;
}
