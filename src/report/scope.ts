import { electedPeople } from "../audit/elected.ts";
import type { Education, Sex } from "../model/person.ts";
import type { CommunityNode, Election, OfficeNode, Project } from "../model/project.ts";
import type { Localized } from "../model/scalars.ts";
import { hasCome, voteDay } from "../timetable/steps.ts";

/** What a work report is about: an office's elections of one name, up to a day. */
export interface ReportScope {
  readonly office: OfficeNode;
  readonly today: Temporal.PlainDate;
  /** All communities of the office. */
  readonly communities: readonly CommunityNode[];
  /** Communities that have an election of that name. */
  readonly elections: readonly ScopedElection[];
  /** By-elections in the same terms: folders of that name with more after it. */
  readonly byElections: readonly ScopedElection[];
  /** Communities that the office's record names and that have no such election. */
  readonly without: readonly CommunityNode[];
}

/** An election, and who sat on the committee before it and sits there after it. */
export interface ScopedElection {
  readonly community: CommunityNode;
  readonly election: Election;
  /** Elected and counted up to the day; undefined where there is no result yet. */
  readonly after: readonly Member[] | undefined;
  /** In office before the vote; undefined where no record tells. */
  readonly before: readonly Member[] | undefined;
}

/** A member of a committee. */
export interface Member {
  readonly community: CommunityNode;
  readonly name: string;
  readonly post: MemberPost;
  readonly sex?: Sex | undefined;
  /** Age on election day by the year of birth: the year of the vote less the year of birth. */
  readonly age?: number | undefined;
  readonly education?: Education | undefined;
  readonly isPartyMember?: boolean | undefined;
  readonly isMinority?: boolean | undefined;
  /** Whether a chair is secretary of the party branch as well; undefined of others. */
  readonly isSecretary?: boolean | undefined;
}

/** Posts as reports count them: the first of the rulebook's, the last, and those between. */
export type MemberPost = "chair" | "deputy" | "member";

/** The scope of an office's report on a day. */
export function reportScope(
  project: Project,
  office: OfficeNode,
  today: Temporal.PlainDate,
): ReportScope {
  const all = project.communities.flatMap((community) =>
    community.elections.map((election) => ({ community, election })),
  );
  const scoped = ({ community, election }: (typeof all)[number]): ScopedElection => ({
    community,
    election,
    after: elected(election, community, office, today),
    before: membersBefore(election, community, office, today),
  });
  const own = all.filter(({ election }) => election.id === office.id);
  const named = new Set(office.record.responsibilities?.map(({ community }) => community));
  return {
    office,
    today,
    communities: project.communities,
    elections: own.map(scoped),
    byElections: all
      .filter(({ election }) => election.id.startsWith(`${office.id}-`))
      .filter(({ election }) => election.schedule.byElection === true)
      .map(scoped),
    without: project.communities.filter(
      ({ id }) => named.has(id) && !own.some(({ community }) => community.id === id),
    ),
  };
}

/** The rounds of an election that are counted by a day. */
export function roundsBy(
  { results }: Election,
  today: Temporal.PlainDate,
): NonNullable<Election["results"]>["rounds"] {
  return (results?.rounds ?? []).filter(({ date }) => hasCome(date, today));
}

/** Who was elected in an election by a day; undefined where nothing is counted yet. */
export function elected(
  election: Election,
  community: CommunityNode,
  office: OfficeNode,
  today: Temporal.PlainDate,
): readonly Member[] | undefined {
  const rounds = roundsBy(election, today);
  const [first] = rounds;
  if (first === undefined) return undefined;
  const people = election.candidates?.candidates ?? [];
  return electedPeople({ ...election, results: { rounds } }).map(({ name, post }) => {
    const person =
      people.find((one) => one.name === name && one.post === post) ??
      people.find((one) => one.name === name);
    const known = { ...person, name, post };
    return memberOf(known, { election, community, office, year: first.date.year });
  });
}

/**
 * Who sat before: the committee of the community's record, unless it is the one that this election chose; then
 * those whom the election before it did.
 */
function membersBefore(
  election: Election,
  community: CommunityNode,
  office: OfficeNode,
  today: Temporal.PlainDate,
): readonly Member[] | undefined {
  const { committee } = community.record;
  const vote = voteDay(election);
  if (committee !== undefined && committee.term < election.schedule.term) {
    const year = vote?.year ?? today.year;
    return committee.members.map((member) =>
      memberOf(member, { election, community, office, year }),
    );
  }
  const earlier = community.elections.find(
    (one) => one.schedule.term < election.schedule.term && one.schedule.byElection !== true,
  );
  const members = earlier && elected(earlier, community, office, today);
  const years = (vote?.year ?? today.year) - (earlier?.results?.rounds[0]?.date.year ?? 0);
  return members?.map((member) => ({
    ...member,
    age: member.age === undefined ? undefined : member.age + years,
  }));
}

interface Person {
  readonly name: string;
  readonly post: string;
  readonly sex?: Sex | undefined;
  readonly birthYear?: number | undefined;
  readonly education?: Education | undefined;
  readonly party?: Localized | undefined;
  readonly ethnicity?: Localized | undefined;
  readonly partySecretary?: boolean | undefined;
}

interface Committee {
  readonly election: Election;
  readonly community: CommunityNode;
  readonly office: OfficeNode;
  /** Year of the vote. */
  readonly year: number;
}

function memberOf(person: Person, { election, community, office, year }: Committee): Member {
  const post = postOf(person.post, election);
  return {
    community,
    name: person.name,
    post,
    sex: person.sex,
    age: person.birthYear === undefined ? undefined : year - person.birthYear,
    education: person.education,
    isPartyMember: says(person.party, /中共|共产党|Communist Party of China|\bCPC\b/),
    isMinority: not(says(person.ethnicity, /^(?:汉族?|Han(?: Chinese)?)$/i)),
    isSecretary: post === "chair" ? isSecretary(person, community, office) : undefined,
  };
}

/** By the person's own record, or else by whom the office's names as secretary. */
function isSecretary(
  { name, partySecretary }: Person,
  community: CommunityNode,
  { record }: OfficeNode,
): boolean | undefined {
  if (partySecretary !== undefined) return partySecretary;
  const secretary = record.responsibilities?.find(
    (one) => one.community === community.id,
  )?.secretary;
  return secretary === undefined ? undefined : secretary === name;
}

function postOf(post: string, { rulebook: { posts } }: Election): MemberPost {
  const place = posts.findIndex(({ id }) => id === post);
  if (place === posts.length - 1 || place === -1) return "member";
  return place === 0 ? "chair" : "deputy";
}

/** Whether a text of a person says something, in any of its languages; undefined where there is none. */
function says(value: Localized | undefined, pattern: RegExp): boolean | undefined {
  if (value === undefined) return undefined;
  const texts = typeof value === "string" ? [value] : Object.values(value);
  return texts.some((text) => text !== undefined && pattern.test(text));
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
