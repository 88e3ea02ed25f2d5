import { electedPeople } from "../../audit/elected.ts";
import type { Body } from "../../i18n/law/people-words.ts";
import type { Place } from "../../model/finding.ts";
import type { Election } from "../../model/project.ts";
import type { Relative } from "../../model/relation.ts";
import type { RuleOf } from "../../model/rule.ts";
import { recordPlace } from "../context.ts";
import { electedPlace } from "./differences.ts";

type Conflict = RuleOf<"conflict">;

/** Someone whom the law keeps out of a body, with the relatives that the records name. */
export interface Bound {
  readonly name: string;
  readonly relatives: readonly Relative[];
}

/**
 * Those who stand, or are elected, each name once. Once the formal candidates are decided, who is preliminary
 * stands no more; who withdrew does not either.
 */
export function peopleBound(who: Conflict["who"], election: Election): readonly Bound[] {
  const people = election.candidates?.candidates ?? [];
  const relativesOf = (name: string) =>
    people.filter((one) => one.name === name).flatMap(({ relatives = [] }) => relatives);
  return namesBound(who, election).map((name) => ({ name, relatives: relativesOf(name) }));
}

function namesBound(who: Conflict["who"], { candidates, results }: Election): readonly string[] {
  switch (who) {
    case "candidates": {
      const standing = (candidates?.candidates ?? []).filter(
        ({ withdrawn }) => withdrawn === undefined,
      );
      const decided = standing.filter((one) => one.standing !== "preliminary");
      return unique((decided.length > 0 ? decided : standing).map(({ name }) => name));
    }
    case "elected":
      return unique(electedPeople({ candidates, results }).map(({ name }) => name));
    default:
      return who satisfies never;
  }
}

/** A name in a body, at its line. */
export interface BodyMember {
  readonly name: string;
  readonly body: Body;
  readonly place: Place;
}

/** Everybody in a body, wherever the records list them. */
export function bodyOf(body: Conflict["body"], election: Election): readonly BodyMember[] {
  switch (body) {
    case "election-committee":
      return committee(election);
    case "polling-staff":
      return pollingStaff(election);
    case "proxy-holders":
      return (election.proxies?.proxies ?? []).map(({ holder }, index) => ({
        name: holder,
        body,
        place: recordPlace(election, "proxies", ["proxies", index, "holder"]),
      }));
    case "elected":
      return electedPeople(election).map((person) => ({
        name: person.name,
        body,
        place: electedPlace(election, person),
      }));
    default:
      return body satisfies never;
  }
}

function committee(election: Election): readonly BodyMember[] {
  const { electionCommittee } = election.schedule;
  if (electionCommittee === undefined) return [];
  const { chair, members } = electionCommittee;
  const body = "election-committee";
  const place = (...path: readonly PropertyKey[]) =>
    recordPlace(election, "schedule", ["electionCommittee", ...path]);
  return [
    { name: chair, body, place: place("chair") },
    ...members.map((name, index) => ({ name, body, place: place("members", index) }) as const),
  ];
}

function pollingStaff(election: Election): readonly BodyMember[] {
  const { staff, mobileBoxes, pollingPlaces } = election.schedule;
  const listed = (body: Body, names: readonly string[], path: readonly PropertyKey[]) =>
    names.map((name, index) => ({
      name,
      body,
      place: recordPlace(election, "schedule", [...path, index]),
    }));
  return [
    ...listed("scrutineers", staff.scrutineers, ["staff", "scrutineers"]),
    ...listed("vote-callers", staff.voteCallers, ["staff", "voteCallers"]),
    ...listed("tellers", staff.tellers, ["staff", "tellers"]),
    ...mobileBoxes.flatMap(({ scrutineers }, at) =>
      listed("mobile-box", scrutineers, ["mobileBoxes", at, "scrutineers"]),
    ),
    ...pollingPlaces.flatMap(({ scrutineers = [] }, at) =>
      listed("polling-place", scrutineers, ["pollingPlaces", at, "scrutineers"]),
    ),
  ];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
