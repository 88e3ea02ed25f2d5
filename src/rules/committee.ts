import { formatDate } from "../i18n/dates.ts";
import type { Community } from "../model/community.ts";
import type { Finding } from "../model/finding.ts";
import type { CommunityNode, Election } from "../model/project.ts";
import { voteDay } from "../timetable/steps.ts";
import { communityPlace, type RuleContext, recordPlace } from "./context.ts";
import { unresolved } from "./references.ts";

/** What a community's record tells of the committee in office that contradicts itself or the elections. */
export function checkCommittee(community: CommunityNode, context: RuleContext): readonly Finding[] {
  const { committee } = community.record;
  if (committee === undefined) return [];
  return [
    ...unknownPosts(committee, community, context),
    ...bornLate(committee, community, context),
    ...community.elections.flatMap((election) => wrongTerm(committee, election, context)),
  ];
}

type Committee = NonNullable<Community["committee"]>;

/** Posts that no rulebook of the community's elections has. */
function unknownPosts(
  { members }: Committee,
  { id, elections }: CommunityNode,
  context: RuleContext,
): readonly Finding[] {
  if (elections.length === 0) return [];
  const known = [
    ...new Set(elections.flatMap(({ rulebook }) => rulebook.posts.map((one) => one.id))),
  ];
  const references = members.map(({ post }, index) => ({
    referent: "post" as const,
    value: post,
    known,
    place: communityPlace(id, ["committee", "members", index, "post"]),
  }));
  return unresolved(references, context);
}

function bornLate(
  { members, elected }: Committee,
  { id }: CommunityNode,
  { words, locale }: RuleContext,
): readonly Finding[] {
  return members.flatMap(({ birthYear }, index): readonly Finding[] =>
    birthYear === undefined || birthYear <= elected.year
      ? []
      : [
          {
            rule: "born-late",
            severity: "error",
            message: words.committee.bornLate(birthYear, formatDate(elected, locale)),
            place: communityPlace(id, ["committee", "members", index, "birthYear"]),
          },
        ],
  );
}

/**
 * The committee in office comes from an earlier election, or from this one, if it was elected no earlier than the
 * vote. A by-election is for the same term; of an election that is called off nothing follows.
 */
function wrongTerm(
  { term: inOffice, elected }: Committee,
  election: Election,
  { words, locale }: RuleContext,
): readonly Finding[] {
  const { term, byElection = false, state } = election.schedule;
  const vote = voteDay(election);
  if (vote === undefined || byElection || state.kind === "cancelled") return [];
  const isBefore = Temporal.PlainDate.compare(elected, vote) < 0;
  if (isBefore ? term === inOffice + 1 : term <= inOffice) return [];
  const { committee } = words;
  return [
    {
      rule: "term",
      severity: "warning",
      message: committee.term(
        inOffice,
        formatDate(elected, locale),
        term,
        formatDate(vote, locale),
      ),
      hint: committee.termHint,
      place: recordPlace(election, "schedule", ["term"]),
    },
  ];
}
