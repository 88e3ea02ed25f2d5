import { type PeopleWords, peopleWords } from "../../i18n/law/people-words.ts";
import { localize, writtenLocale } from "../../i18n/locale.ts";
import type { Place } from "../../model/finding.ts";
import type { Election } from "../../model/project.ts";
import type { RuleOf } from "../../model/rule.ts";
import type { Localized } from "../../model/scalars.ts";
import { recordPlace } from "../context.ts";
import { bodyOf, peopleBound } from "./bodies.ts";
import { isTold } from "./due.ts";
import { type Breach, type Judge, judged, met, open } from "./judgement.ts";
import { isWithin } from "./ranges.ts";

/**
 * Whether those who stand or are elected, or relatives of theirs, are in a body where the law does not want
 * them. Names decide: two people of one name must be told apart in the records.
 */
export const judgeConflict: Judge<"conflict"> = (rule, election, { locale }) => {
  const bound = peopleBound(rule.who, election);
  const body = bodyOf(rule.body, election);
  if (bound.length === 0 || body.length === 0) return open;
  const words = peopleWords[writtenLocale(locale)];
  const isElected = rule.who === "elected";
  // Whoever is elected is among the elected: that is no conflict.
  const areThemselves = rule.themselves !== false && rule.body !== "elected";
  const told = new Set<string>();
  return judged(
    body.flatMap(({ name, body: list, place }) =>
      bound.flatMap((person): readonly Breach[] => {
        const hint = words.replace(name);
        if (person.name === name) {
          return areThemselves ? [{ place, facts: words.self(name, isElected, list), hint }] : [];
        }
        const relative = person.relatives.find(
          (one) => one.name === name && rule.relatives?.includes(one.relation) === true,
        );
        if (relative === undefined) return [];
        // Two of the elected are told of once, whoever names the other.
        const pair = [name, person.name].toSorted().join("\n");
        if (rule.body === "elected" && told.has(pair)) return [];
        told.add(pair);
        const facts = words.relative(name, relative.relation, person.name, isElected, list);
        return [{ place, facts, hint }];
      }),
    ),
  );
};

/** Whether a body has as many people as the law has. Open while it is not named and need not be yet. */
export const judgeHeadcount: Judge<"headcount"> = (rule, election, { locale, today }) => {
  const words = peopleWords[writtenLocale(locale)];
  const counted = countedBodies(rule.of, election);
  const isDue = isTold(rule.step, election, today);
  const breaches = counted
    .filter(({ names }) => (names.size > 0 || isDue) && !isWithin(names.size, rule))
    .map(({ names, place, title }) => ({
      place,
      facts: headcountFacts(rule.of, names.size, localize(title, locale), words),
      hint: words.headcountHint,
    }));
  if (breaches.length > 0) return judged(breaches);
  // An election without mobile boxes lacks nobody.
  if (counted.length === 0) return rule.of === "mobile-box-scrutineers" ? met : open;
  return counted.every(({ names }) => names.size > 0) ? met : open;
};

interface CountedBody {
  /** Who is in it, each name once. */
  readonly names: ReadonlySet<string>;
  readonly place: Place;
  /** The polling place, or whom the box visits. */
  readonly title: Localized;
}

/** The bodies of which each must have as many; one whose lack is another rule's finding is left out. */
function countedBodies(of: RuleOf<"headcount">["of"], election: Election): readonly CountedBody[] {
  const { electionCommittee, pollingPlaces, mobileBoxes, staff } = election.schedule;
  const place = (...path: readonly PropertyKey[]) => recordPlace(election, "schedule", path);
  switch (of) {
    case "election-committee": {
      if (electionCommittee === undefined) return [];
      const names = new Set([electionCommittee.chair, ...electionCommittee.members]);
      return [{ names, place: place("electionCommittee", "members"), title: "" }];
    }
    case "scrutineers": {
      const all = [staff, ...pollingPlaces, ...mobileBoxes];
      const names = new Set(all.flatMap(({ scrutineers = [] }) => scrutineers));
      const isAskedFor = election.rulebook.rules.some(
        (rule) => rule.kind === "details" && rule.needs.includes("scrutineers"),
      );
      if (names.size === 0 && isAskedFor) return [];
      return [{ names, place: place("staff", "scrutineers"), title: "" }];
    }
    case "polling-place-scrutineers":
      return pollingPlaces.map(({ scrutineers = [], name }, at) => ({
        names: new Set(scrutineers),
        place: place("pollingPlaces", at, "scrutineers"),
        title: name,
      }));
    case "mobile-box-scrutineers":
      return mobileBoxes.map(({ scrutineers, serves }, at) => ({
        names: new Set(scrutineers),
        place: place("mobileBoxes", at, "scrutineers"),
        title: serves,
      }));
    default:
      return of satisfies never;
  }
}

function headcountFacts(
  of: RuleOf<"headcount">["of"],
  people: number,
  title: string,
  words: PeopleWords,
): string {
  switch (of) {
    case "election-committee":
      return words.committee(people);
    case "scrutineers":
      return words.scrutineers(people);
    case "polling-place-scrutineers":
      return words.placeScrutineers(title, people);
    case "mobile-box-scrutineers":
      return words.boxScrutineers(title, people);
    default:
      return of satisfies never;
  }
}

/** Whether nobody votes for more voters than the law allows, and only those do whom it allows. */
export const judgeProxies: Judge<"proxies"> = (rule, election, { locale }) => {
  const { proxies } = election;
  if (proxies === undefined) return open;
  const words = peopleWords[writtenLocale(locale)];
  const place = (...path: readonly PropertyKey[]) =>
    recordPlace(election, "proxies", ["proxies", ...path]);
  const held = new Map<string, number[]>();
  proxies.proxies.forEach(({ holder }, index) => {
    held.set(holder, [...(held.get(holder) ?? []), index]);
  });
  const { perHolder = Infinity, relations } = rule;
  const tooMany = [...held].flatMap(([holder, indexes]): readonly Breach[] => {
    const first = indexes[perHolder];
    if (first === undefined) return [];
    const facts = words.held(holder, indexes.length);
    return [{ place: place(first, "holder"), facts, hint: words.heldHint(holder) }];
  });
  const wrongRelations = proxies.proxies.flatMap(
    ({ holder, voter, relation }, index): readonly Breach[] => {
      if (relations === undefined) return [];
      if (relation === undefined) {
        const facts = words.noRelation(holder, voter);
        return [{ place: place(index, "relation"), facts, hint: words.noRelationHint(relations) }];
      }
      if (relations.includes(relation)) return [];
      const facts = words.relation(holder, voter, relation);
      return [{ place: place(index, "relation"), facts, hint: words.relationHint }];
    },
  );
  return judged([...tooMany, ...wrongRelations]);
};
