import type { Referent } from "../i18n/rule-findings.ts";
import { nearest } from "../load/nearest.ts";
import type { Candidate } from "../model/candidates.ts";
import type { Finding, Place } from "../model/finding.ts";
import type { Election, OfficeNode } from "../model/project.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import {
  type ElectionContext,
  freeNoticePlace,
  officePlace,
  type RuleContext,
  recordPlace,
} from "./context.ts";

/** Names in one record that refer to another record, or to the rulebook, and find nothing there. */
export function checkReferences(election: Election, context: ElectionContext): readonly Finding[] {
  return unresolved(referencesOf(election, context), context);
}

/** A name, and those of which it should be one. */
export interface Reference {
  readonly referent: Referent;
  readonly value: string;
  readonly known: readonly string[];
  readonly place: Place;
}

/** Findings of the names that are not among those that they should be. */
export function unresolved(
  references: readonly Reference[],
  { words }: RuleContext,
): readonly Finding[] {
  return references
    .filter(({ value, known }) => !known.includes(value))
    .map(({ referent, value, known, place }) => {
      const near = nearest(value, known);
      return {
        rule: "reference",
        severity: "error",
        message: words.unresolved(referent, value, known),
        ...(near === undefined ? {} : { hint: words.unresolvedHint(near) }),
        place,
      };
    });
}

function referencesOf(election: Election, { notices }: ElectionContext): readonly Reference[] {
  return [
    ...scheduleReferences(election),
    ...rollReferences(election),
    ...candidateReferences(election),
    ...resultReferences(election),
    ...noticeReferences(election, notices),
  ];
}

function scheduleReferences(election: Election): readonly Reference[] {
  const { schedule, rulebook, community } = election;
  const steps = rulebook.steps.map(({ id }) => id);
  const posts = rulebook.posts.map(({ id }) => id);
  const groups = community.groups.map(({ id }) => id);
  return [
    ...schedule.steps.map(({ step }, index) =>
      reference("step", step, steps, recordPlace(election, "schedule", ["steps", index, "step"])),
    ),
    ...Object.keys(schedule.seats).map((post) =>
      reference("post", post, posts, recordPlace(election, "schedule", ["seats", post])),
    ),
    ...schedule.pollingPlaces.flatMap((pollingPlace, at) =>
      pollingPlace.groups.map((group, index) =>
        reference(
          "group",
          group,
          groups,
          recordPlace(election, "schedule", ["pollingPlaces", at, "groups", index]),
        ),
      ),
    ),
  ];
}

function rollReferences(election: Election): readonly Reference[] {
  const groups = election.community.groups.map(({ id }) => id);
  return (election.voterRoll?.groups ?? []).map(({ group }, index) =>
    reference(
      "group",
      group,
      groups,
      recordPlace(election, "voterRoll", ["groups", index, "group"]),
    ),
  );
}

/** Posts that one can stand for: those with a seat. Where a post of `seats` is wrong itself, the rulebook's will do too. */
function contestedPosts({ schedule, rulebook }: Election): readonly string[] {
  const named = Object.keys(schedule.seats);
  const seats = named.filter((post) => schedule.seats[post] !== 0);
  const posts = rulebook.posts.map(({ id }) => id);
  return named.every((post) => posts.includes(post)) ? seats : [...seats, ...posts];
}

function candidateReferences(election: Election): readonly Reference[] {
  const posts = contestedPosts(election);
  return (election.candidates?.candidates ?? []).map(({ post }, index) =>
    reference(
      "post",
      post,
      posts,
      recordPlace(election, "candidates", ["candidates", index, "post"]),
    ),
  );
}

/**
 * Where there are formal candidates, votes are for one of them (a vote for another counts under
 * `others`); whoever is declared elected must have been counted.
 */
function resultReferences(election: Election): readonly Reference[] {
  const posts = contestedPosts(election);
  return (election.results?.rounds ?? []).flatMap((round, at) =>
    round.contests.flatMap((contest, number) => {
      const path = ["rounds", at, "contests", number] as const;
      const formal = formalNames(
        election.candidates?.candidates ?? [],
        at === 0 ? contest.post : undefined,
      );
      const counted = contest.votes.map(({ name }) => name);
      return [
        reference("post", contest.post, posts, recordPlace(election, "results", [...path, "post"])),
        ...(formal.length === 0 ? [] : contest.votes).map(({ name }, index) =>
          reference(
            "candidate",
            name,
            formal,
            recordPlace(election, "results", [...path, "votes", index, "name"]),
          ),
        ),
        ...contest.elected.map((name, index) =>
          reference(
            "counted",
            name,
            counted,
            recordPlace(election, "results", [...path, "elected", index]),
          ),
        ),
      ];
    }),
  );
}

function noticeReferences(
  election: Election,
  notices: readonly NoticePlan[],
): readonly Reference[] {
  const ids = notices.map(({ id }) => id);
  return election.freeNotices.flatMap(({ id, head }) =>
    head.corrects === undefined
      ? []
      : [reference("notice", head.corrects, ids, freeNoticePlace(election, id, ["corrects"]))],
  );
}

/** Notices and posting places of which a record of postings speaks, but that are not there. */
export function checkPostingReferences(
  election: Election,
  context: ElectionContext,
): readonly Finding[] {
  return unresolved(postingReferences(election, context.notices), context);
}

function postingReferences(
  election: Election,
  notices: readonly NoticePlan[],
): readonly Reference[] {
  const ids = notices.map(({ id }) => id);
  const known = (election.community.postingPlaces ?? []).map(({ id }) => id);
  return (election.postings?.postings ?? []).flatMap(({ notice, places = [] }, at) => {
    const path = ["postings", at] as const;
    return [
      reference("notice", notice, ids, recordPlace(election, "postings", [...path, "notice"])),
      ...places.map((place, index) =>
        reference(
          "postingPlace",
          place,
          known,
          recordPlace(election, "postings", [...path, "places", index]),
        ),
      ),
    ];
  });
}

/** Communities of which an office's record speaks, but that are not there. */
export function checkOfficeReferences(
  { id, record }: OfficeNode,
  communities: readonly string[],
  context: RuleContext,
): readonly Finding[] {
  const { responsibilities = [], meetings = [] } = record;
  return unresolved(
    [
      ...responsibilities.map(({ community }, index) =>
        reference(
          "community",
          community,
          communities,
          officePlace(id, ["responsibilities", index, "community"]),
        ),
      ),
      ...meetings.flatMap(({ community }, index) =>
        community === undefined
          ? []
          : [
              reference(
                "community",
                community,
                communities,
                officePlace(id, ["meetings", index, "community"]),
              ),
            ],
      ),
    ],
    context,
  );
}

/**
 * Everyone who stood formally for a post; for any post in a runoff, where who lost for one may be counted for
 * another.
 */
function formalNames(
  candidates: readonly Candidate[],
  post: string | undefined,
): readonly string[] {
  return candidates
    .filter((one) => one.standing === "formal" && (post === undefined || one.post === post))
    .map(({ name }) => name);
}

function reference(
  referent: Referent,
  value: string,
  known: readonly string[],
  place: Place,
): Reference {
  return { referent, value, known, place };
}
