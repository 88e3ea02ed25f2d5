import { localize } from "../i18n/locale.ts";
import { traditionalVariants } from "../i18n/variants.ts";
import type { Candidate } from "../model/candidates.ts";
import type { Community } from "../model/community.ts";
import type { Localized } from "../model/scalars.ts";
import { noticeTitle } from "../notices/notice-head.ts";
import type { Publication, PublishedCommunity, PublishedElection } from "../notices/publication.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { type Area, areasOf } from "./areas.ts";
import { isPast, leadingElection } from "./progress.ts";
import { rangesText } from "./query.ts";
import { type SearchKey, searchKeys, sortKey } from "./search-keys.ts";

/** What is found: a community, the group that an address belongs to, somebody who stands, a notice. */
export type SearchEntry =
  | { readonly kind: "community"; readonly community: PublishedCommunity }
  | {
      readonly kind: "group";
      readonly community: PublishedCommunity;
      readonly group: Community["groups"][number];
    }
  | {
      readonly kind: "person";
      readonly community: PublishedCommunity;
      readonly published: PublishedElection;
      readonly candidate: Candidate;
    }
  | {
      readonly kind: "notice";
      readonly community: PublishedCommunity;
      readonly published: PublishedElection;
      readonly plan: NoticePlan;
    };

/** A name by which entries are found. */
export interface SearchName {
  readonly keys: readonly SearchKey[];
  /** Places in the list of entries, rising. */
  readonly entries: readonly number[];
  /** Whether it is looked up only together with another word: the notices of a community by its name. */
  readonly isAside?: boolean | undefined;
  /** Of a street: which of its numbers each entry has, as `rangesText` writes them. */
  readonly ranges?: readonly string[] | undefined;
}

export interface SearchEntries {
  /** By kind; communities by pinyin, notices from the newest. */
  readonly entries: readonly SearchEntry[];
  readonly names: readonly SearchName[];
}

/** Everything that is public and can be looked up, with the names by which it is. */
export function searchEntries(publication: Publication): SearchEntries {
  const communities = inOrder(publication.communities);
  const entries: SearchEntry[] = [
    ...communities.map((community) => ({ kind: "community", community }) as const),
    ...communities.flatMap(groupsOf),
    ...communities.flatMap(peopleOf),
    ...communities
      .flatMap(noticesOf)
      .toSorted((a, b) => Temporal.PlainDate.compare(b.plan.posted, a.plan.posted)),
  ];
  const names = new Map<string, Gathering>();
  for (const [index, entry] of entries.entries()) gather(entry, index, names, publication);
  return {
    entries,
    names: [...names].map(([id, { keys, entries: found, isRanged }]) => ({
      keys,
      isAside: id.startsWith("n "),
      entries: [...found.keys()],
      ranges: isRanged ? [...found.values()] : undefined,
    })),
  };
}

/** By the pinyin of their names, those of the same name by their folders. */
function inOrder(communities: readonly PublishedCommunity[]): readonly PublishedCommunity[] {
  return communities
    .map((community) => ({ community, key: sortKey(localize(community.record.name, "zh-Hans")) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ community }) => community);
}

interface Gathering {
  readonly keys: readonly SearchKey[];
  /** With the numbers of each. */
  readonly entries: Map<number, string>;
  readonly isRanged: boolean;
}

function groupsOf(community: PublishedCommunity): readonly SearchEntry[] {
  return community.record.groups.map((group) => ({ kind: "group", community, group }));
}

/** Who stands in an election that is not over, without those who withdrew. */
function peopleOf(community: PublishedCommunity): readonly SearchEntry[] {
  return community.elections
    .filter((published) => !isPast(published))
    .flatMap((published) =>
      (published.election.candidates?.candidates ?? [])
        .filter(({ withdrawn }) => withdrawn === undefined)
        .map((candidate) => ({ kind: "person", community, published, candidate }) as const),
    );
}

function noticesOf(community: PublishedCommunity) {
  return community.elections.flatMap((published) =>
    published.notices.map((plan) => ({ kind: "notice", community, published, plan }) as const),
  );
}

/** Puts an entry under each of its names. */
function gather(
  entry: SearchEntry,
  index: number,
  names: Map<string, Gathering>,
  { site }: Publication,
): void {
  const variants = traditionalVariants();
  const put = (id: string, keysOf: () => readonly SearchKey[], numbers = "") => {
    const known = names.get(id) ?? {
      keys: keysOf(),
      entries: new Map<number, string>(),
      isRanged: entry.kind === "group",
    };
    names.set(id, known);
    const before = known.entries.get(index);
    known.entries.set(index, before === undefined ? numbers : bothRanges(before, numbers));
  };
  const keys = (name: Localized) => () => searchKeys(name, variants);
  const { record } = entry.community;
  switch (entry.kind) {
    case "community":
      put(`c ${entry.community.id}`, keys(record.name));
      put(`s ${JSON.stringify(record.subdistrict)}`, () =>
        searchKeys(record.subdistrict, variants).map(({ key }) => ({ key, isStart: false })),
      );
      return;
    case "group":
      for (const { text, area } of groupAreas(entry.group.covers)) {
        put(`a ${text} ${area.name}`, keys(area.name), rangesText(area.numbers));
      }
      return;
    case "person": {
      const { name, romanised } = entry.candidate;
      const texts = romanised === undefined ? [name] : [name, romanised];
      put(`p ${texts.join(" ")}`, () => searchKeys(texts, variants, true));
      return;
    }
    case "notice": {
      const { published, plan, community } = entry;
      const subject = { plan, election: published.election, posted: published.notices, site };
      const titles = (["zh-Hans", "en"] as const).map((locale) =>
        noticeTitle(plan, subject, locale),
      );
      put(`t ${titles.join(" ")}`, () => searchKeys(titles, variants));
      if (published === leadingElection(community)) {
        put(`n ${community.id}`, () =>
          searchKeys(record.name, variants).filter(({ isStart }) => isStart),
        );
      }
      return;
    }
    default:
      entry satisfies never;
  }
}

/** The whole of a street holds any part of it. */
function bothRanges(some: string, more: string): string {
  return some === "" || more === "" ? "" : `${some} ${more}`;
}

/** The areas of a group in each language in which they are written. */
function groupAreas(
  covers: Localized | undefined,
): readonly { readonly text: string; readonly area: Area }[] {
  if (covers === undefined) return [];
  const texts = typeof covers === "string" ? [covers] : Object.values(covers);
  return texts
    .filter((text) => text !== undefined)
    .flatMap((text) =>
      areasOf(text)
        .filter(({ name }) => name !== "")
        .map((area) => ({ text: /\p{Script=Han}/u.test(text) ? "zh" : "en", area })),
    );
}
