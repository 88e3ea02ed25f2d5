import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import { traditionalVariants } from "../i18n/variants.ts";
import type { Locale } from "../model/scalars.ts";
import { noticeTitle } from "../notices/notice-head.ts";
import type { Publication, PublishedCommunity } from "../notices/publication.ts";
import { hasCome, voteDay } from "../timetable/steps.ts";
import {
  type FoundCommunity,
  type FoundEntry,
  foundKinds,
  type Part,
  type PartList,
} from "./lookup.ts";
import { leadingElection } from "./progress.ts";
import type { SearchEntry } from "./search-entries.ts";
import { type SearchIndex, searchIndex } from "./search-parts.ts";

/** Names of the files of the index: the list of parts, parts of keys, parts of beginnings. */
export function searchFiles(publication: Publication): readonly string[] {
  const { leaves, heads } = searchIndex(publication);
  return [
    "list",
    ...leaves.map((_, place) => `k${place}`),
    ...heads.map((_, place) => `h${place}`),
  ];
}

/** A file of the index in a language; `file` is one of `searchFiles`. */
export function searchFile(
  file: string,
  publication: Publication,
  locale: Locale,
): PartList | Part {
  const index = searchIndex(publication);
  const place = Number(file.slice(1));
  switch (file.charAt(0)) {
    case "k":
      return leafPart(place, index, publication, locale);
    case "h":
      return headPart(place, index, publication, locale);
    default:
      return partList(index);
  }
}

/** What counts houses: typed, but in no key. */
const HOUSE_UNITS = "号栋楼";

function partList({ leaves, heads }: SearchIndex): PartList {
  const used = new Set(leaves.flatMap(({ keys }) => keys.flatMap(([key]) => [...key])));
  for (const unit of HOUSE_UNITS) used.add(unit);
  const variants = [...traditionalVariants()].filter(([, simplified]) => used.has(simplified));
  return {
    variants: variants.flat().join(""),
    keys: leaves.map(({ from }) => from),
    heads: heads.map((part) => part[0]?.typed ?? ""),
  };
}

function leafPart(
  place: number,
  { leaves, names, entries }: SearchIndex,
  publication: Publication,
  locale: Locale,
): Part {
  const keys = leaves[place]?.keys ?? [];
  const held = [
    ...new Set(keys.flatMap(([, all]) => all.map((name) => (name < 0 ? ~name : name)))),
  ];
  const placeOf = new Map(held.map((name, index) => [name, index]));
  const own = (name: number) => (name < 0 ? ~(placeOf.get(~name) ?? 0) : (placeOf.get(name) ?? 0));
  const found = held.flatMap((name) => names[name]?.entries ?? []);
  const { places, ...shown } = shownEntries(found, entries, publication, locale);
  return {
    ...shown,
    names: held.map((name) => {
      const { entries: all = [], ranges, isAside } = names[name] ?? {};
      const own = all.map((entry) => places.get(entry) ?? 0);
      if (isAside) return [own, []];
      return ranges === undefined ? [own] : [own, ranges];
    }),
    keys: Object.fromEntries(keys.map(([key, all]) => [key, all.map(own)])),
    heads: {},
  };
}

function headPart(
  place: number,
  { heads, entries }: SearchIndex,
  publication: Publication,
  locale: Locale,
): Part {
  const part = heads[place] ?? [];
  const found = part.flatMap(({ matches }) => matches.map(([entry]) => entry));
  const { places, ...shown } = shownEntries(found, entries, publication, locale);
  return {
    ...shown,
    names: [],
    keys: {},
    heads: Object.fromEntries(
      part.map(({ typed, matches }) => [
        typed,
        matches.flatMap(([entry, level]) => [places.get(entry) ?? 0, level]),
      ]),
    ),
  };
}

/** Entries as they are shown, each once and in their order, with their communities. */
function shownEntries(
  found: readonly number[],
  entries: readonly SearchEntry[],
  publication: Publication,
  locale: Locale,
) {
  const communities = new Map<PublishedCommunity, number>();
  const placeOf = (community: PublishedCommunity): number => {
    const place = communities.get(community) ?? communities.size;
    communities.set(community, place);
    return place;
  };
  const held = [...new Set(found)].sort((a, b) => a - b);
  const shown = held.flatMap((place) => {
    const entry = entries[place];
    return entry === undefined
      ? []
      : [foundEntry(entry, placeOf(entry.community), publication, locale)];
  });
  return {
    places: new Map(held.map((place, index) => [place, index])),
    entries: shown,
    communities: [...communities.keys()].map((one) => foundCommunity(one, publication, locale)),
  };
}

function foundCommunity(
  community: PublishedCommunity,
  { today }: Publication,
  locale: Locale,
): FoundCommunity {
  const { id, record } = community;
  const election = leadingElection(community)?.election;
  const day = election && voteDay(election);
  const named = [id, localize(record.name, locale), localize(record.subdistrict, locale)] as const;
  const isAhead = day !== undefined && hasCome(today, day);
  return isAhead ? [...named, formatDate(day, locale)] : named;
}

function foundEntry(
  entry: SearchEntry,
  community: number,
  { site }: Publication,
  locale: Locale,
): FoundEntry {
  const kind = foundKinds.indexOf(entry.kind);
  switch (entry.kind) {
    case "community":
      return [kind, community];
    case "group": {
      const { name, covers = "" } = entry.group;
      return [kind, community, localize(name, locale), localize(covers, locale)];
    }
    case "person": {
      const { election } = entry.published;
      const day = voteDay(election);
      const date = day === undefined ? "" : formatDate(day, locale);
      return [kind, community, election.id, personName(entry.candidate, locale), date];
    }
    case "notice": {
      const {
        published: { election, notices },
        plan,
      } = entry;
      const title = noticeTitle(plan, { plan, election, posted: notices, site }, locale);
      return [kind, community, election.id, plan.id, title, formatDate(plan.posted, locale)];
    }
    default:
      return entry satisfies never;
  }
}
