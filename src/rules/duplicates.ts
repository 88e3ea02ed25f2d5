import type { Finding, Place } from "../model/finding.ts";
import type { CommunityNode, Election, Project } from "../model/project.ts";
import type { NoticeRule, Rulebook } from "../model/rulebook.ts";
import { canBothApply } from "../timetable/applies.ts";
import {
  communityPlace,
  type RecordName,
  type RuleContext,
  recordPlace,
  rulebookPlace,
} from "./context.ts";

/** Things of an election that stand twice in a list in which each may stand once. */
export function checkDuplicates(election: Election, context: RuleContext): readonly Finding[] {
  const { schedule, voterRoll, candidates, proxies, results, postings } = election;
  const inRecord =
    (record: RecordName, ...path: readonly PropertyKey[]) =>
    (index: number, key: readonly PropertyKey[]): Place =>
      recordPlace(election, record, [...path, index, ...key]);
  const { staff } = schedule;
  return [
    ...twice(schedule.steps, "step", inRecord("schedule", "steps"), context),
    ...twice(schedule.pollingPlaces, "id", inRecord("schedule", "pollingPlaces"), context),
    ...twice(schedule.mobileBoxes, "id", inRecord("schedule", "mobileBoxes"), context),
    ...schedule.pollingPlaces.flatMap(({ groups }, at) =>
      twiceNamed(groups, inRecord("schedule", "pollingPlaces", at, "groups"), context),
    ),
    ...schedule.mobileBoxes.flatMap(({ scrutineers }, at) =>
      twiceNamed(scrutineers, inRecord("schedule", "mobileBoxes", at, "scrutineers"), context),
    ),
    ...(["scrutineers", "voteCallers", "tellers"] as const).flatMap((role) =>
      twiceNamed(staff[role], inRecord("schedule", "staff", role), context),
    ),
    ...committeeTwice(election, context),
    ...twice(voterRoll?.groups ?? [], "group", inRecord("voterRoll", "groups"), context),
    ...twice(voterRoll?.sexes ?? [], "sex", inRecord("voterRoll", "sexes"), context),
    ...twice(voterRoll?.ages ?? [], "from", inRecord("voterRoll", "ages"), context),
    ...duplicateFindings(
      candidates?.candidates ?? [],
      ({ name, post }) => `${name} (${post})`,
      (index) => recordPlace(election, "candidates", ["candidates", index, "name"]),
      context,
    ),
    ...twice(proxies?.proxies ?? [], "voter", inRecord("proxies", "proxies"), context),
    ...duplicateFindings(
      postings?.postings ?? [],
      ({ notice, date, places = [] }) => [notice, date.toString(), ...places].join(" "),
      (index) => recordPlace(election, "postings", ["postings", index, "notice"]),
      context,
    ),
    ...(postings?.postings ?? []).flatMap(({ places = [] }, at) =>
      twiceNamed(places, inRecord("postings", "postings", at, "places"), context),
    ),
    ...(results?.rounds ?? []).flatMap((round, at) => [
      ...twice(round.channels, "channel", inRecord("results", "rounds", at, "channels"), context),
      ...twice(round.contests, "post", inRecord("results", "rounds", at, "contests"), context),
      ...round.contests.flatMap((contest, number) => {
        const path = ["rounds", at, "contests", number] as const;
        return [
          ...twice(contest.votes, "name", inRecord("results", ...path, "votes"), context),
          ...twiceNamed(contest.elected, inRecord("results", ...path, "elected"), context),
        ];
      }),
    ]),
  ];
}

/** The chair of an election committee is not among its other members, and nobody is twice. */
function committeeTwice(election: Election, context: RuleContext): readonly Finding[] {
  const committee = election.schedule.electionCommittee;
  if (committee === undefined) return [];
  const place = (index: number): Place =>
    recordPlace(election, "schedule", ["electionCommittee", "members", index - 1]);
  return twiceNamed([committee.chair, ...committee.members], place, context);
}

/** Languages of the site that stand twice. */
export function checkSiteDuplicates({ site }: Project, context: RuleContext): readonly Finding[] {
  const place = (index: number): Place => ({ file: "site.yaml", path: ["languages", index] });
  return twiceNamed(site.languages, place, context);
}

/** Residents' groups, and members of the committee in office, that stand twice. */
export function checkCommunityDuplicates(
  community: CommunityNode,
  context: RuleContext,
): readonly Finding[] {
  const place = (index: number, key: readonly PropertyKey[]): Place =>
    communityPlace(community.id, ["groups", index, ...key]);
  const members = community.record.committee?.members ?? [];
  const member = (index: number, key: readonly PropertyKey[]): Place =>
    communityPlace(community.id, ["committee", "members", index, ...key]);
  return [
    ...twice(community.record.groups, "id", place, context),
    ...twice(
      community.record.postingPlaces ?? [],
      "id",
      (index, key) => communityPlace(community.id, ["postingPlaces", index, ...key]),
      context,
    ),
    ...twice(members, "name", member, context),
  ];
}

/** Steps, posts, sources, rules and notices of a rulebook's own file that stand twice. */
export function checkRulebookDuplicates(
  rulebook: Rulebook,
  context: RuleContext,
): readonly Finding[] {
  const inList =
    (list: string) =>
    (index: number, key: readonly PropertyKey[]): Place =>
      rulebookPlace(rulebook.id, [list, index, ...key]);
  const { own } = rulebook;
  return [
    ...twice(own.steps ?? [], "id", inList("steps"), context),
    ...twice(own.posts ?? [], "id", inList("posts"), context),
    ...twice(own.sources ?? [], "id", inList("sources"), context),
    ...twice(own.rules, "id", inList("rules"), context),
    ...noticesTwice(own.notices ?? [], inList("notices"), context),
  ];
}

/** Notices of a kind that another has had, unless no election posts both. */
function noticesTwice(
  notices: readonly NoticeRule[],
  place: PlaceOf,
  context: RuleContext,
): readonly Finding[] {
  return notices.flatMap(({ kind, when }, index) => {
    const earlier = notices.findIndex(
      (other) => other.kind === kind && canBothApply(other.when, when),
    );
    return earlier < index
      ? [duplicate(kind, earlier, index, place(index, ["kind"]), context)]
      : [];
  });
}

type PlaceOf = (index: number, key: readonly PropertyKey[]) => Place;

/** Items whose value under a key another item had before. */
function twice<Key extends string, Item extends { readonly [K in Key]: string | number }>(
  items: readonly Item[],
  key: Key,
  place: PlaceOf,
  context: RuleContext,
): readonly Finding[] {
  return duplicateFindings(
    items,
    (item) => String(item[key]),
    (index) => place(index, [key]),
    context,
  );
}

/** Names that stand twice in a list of names. */
function twiceNamed(
  names: readonly string[],
  place: PlaceOf,
  context: RuleContext,
): readonly Finding[] {
  return duplicateFindings(
    names,
    (name) => name,
    (index) => place(index, []),
    context,
  );
}

function duplicateFindings<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  placeOf: (index: number) => Place,
  context: RuleContext,
): readonly Finding[] {
  const first = new Map<string, number>();
  return items.flatMap((item, index): readonly Finding[] => {
    const name = nameOf(item);
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, index);
      return [];
    }
    return [duplicate(name, earlier, index, placeOf(index), context)];
  });
}

/** That an item is the same as an earlier one, both counted from 0. */
function duplicate(
  name: string,
  earlier: number,
  index: number,
  place: Place,
  { words }: RuleContext,
): Finding {
  return {
    rule: "duplicate",
    severity: "error",
    message: words.duplicate(name, earlier + 1, index + 1),
    hint: words.duplicateHint,
    place,
  };
}
