import type { Nomination } from "../model/candidates.ts";
import type { Meeting } from "../model/office.ts";
import type { CommunityNode, Election } from "../model/project.ts";
import type { FigureName } from "../model/report.ts";
import type { Localized } from "../model/scalars.ts";
import { areCandidatesDecided, hasRecord, planNotices } from "../timetable/notice-plan.ts";
import { hasCome } from "../timetable/steps.ts";
import { ageGroup, type Grouping, groupings, groupMembers, meanAge } from "./members.ts";
import type { Mean } from "./rounding.ts";
import { type Member, type ReportScope, roundsBy, type ScopedElection } from "./scope.ts";

/** A figure before it is written: exact. */
export type Quantity =
  | { readonly kind: "count"; readonly count: number }
  /** The share of one of the parts of a whole. */
  | { readonly kind: "share"; readonly parts: readonly number[]; readonly index: number }
  | { readonly kind: "mean"; readonly mean: Mean }
  | { readonly kind: "change"; readonly from: Mean; readonly to: Mean }
  | { readonly kind: "days"; readonly days: readonly Temporal.PlainDate[] };

/** What a figure counts: one of its records. */
export interface Item {
  readonly community?: CommunityNode | undefined;
  readonly label?: Localized | undefined;
  readonly day?: Temporal.PlainDate | undefined;
  /** How much of the figure it is; without it, one. */
  readonly count?: number | undefined;
}

/** A figure of a work report, and the records behind it. */
export interface Figure {
  /** Undefined where no record gives it. */
  readonly quantity: Quantity | undefined;
  /** What it counts. */
  readonly behind: readonly Item[];
  /** What it should count and cannot, as the record says nothing of it. */
  readonly missing: readonly Item[];
}

export type Figures = Readonly<Record<FigureName, Figure>>;

/** Every figure of a scope, each counted from the records themselves. */
export function figuresOf(scope: ReportScope): Figures {
  return {
    ...electionFigures(scope),
    ...officeFigures(scope),
    ...postedFigures(scope),
    ...ballotFigures(scope),
    ...standingFigures(scope),
    ...memberFigures(scope.elections),
    ...beforeFigures(scope.elections),
  };
}

type Part<Names extends FigureName> = Readonly<Record<Names, Figure>>;

function electionFigures({ elections, byElections, without, today }: ReportScope) {
  const voted = elections.filter(({ after }) => after !== undefined);
  return {
    communities: { ...counted(elections.map(ofCommunity)), missing: without.map(only) },
    "communities-voted": counted(voted.map(ofCommunity)),
    "elections-under-way": counted(
      elections.filter(({ after }) => after === undefined).map(ofCommunity),
    ),
    "by-elections": counted(byElections.map(ofCommunity)),
    "polling-days": {
      quantity: daysOf(voted.flatMap(({ election }) => firstRound(election, today)?.date ?? [])),
      behind: voted.map(({ community, election }) => ({
        community,
        day: firstRound(election, today)?.date,
      })),
      missing: [],
    },
  } satisfies Partial<Part<FigureName>>;
}

function officeFigures({ office: { record }, today, elections }: ReportScope) {
  const { guidanceGroup, responsibilities, publicity, seconded } = record;
  const held = <Occasion extends { readonly date: Temporal.PlainDate }>(
    occasions: readonly Occasion[] | undefined,
  ) => occasions?.filter(({ date }) => hasCome(date, today));
  const meetings = held(record.meetings);
  const training = held(record.training);
  const duties = held(record.duties);
  const meetingsOf = (kind: Meeting["kind"]) =>
    given(meetings?.filter((one) => one.kind === kind).map(occasion));
  const group = guidanceGroup && [
    guidanceGroup.leader,
    ...(guidanceGroup.deputies ?? []),
    ...guidanceGroup.members,
  ];
  const committees = elections.map(({ community, election }) => {
    const committee = election.schedule.electionCommittee;
    return { community, count: committee && committee.members.length + 1 };
  });
  return {
    leaders: given(
      responsibilities && [...new Set(responsibilities.map(({ leader }) => leader))].map(labelled),
    ),
    "guidance-members": given(group?.map(labelled)),
    meetings: given(meetings?.map(occasion)),
    "mobilisation-meetings": meetingsOf("mobilisation"),
    "progress-meetings": meetingsOf("progress"),
    training: given(training?.map(occasion)),
    "training-attendance": summed(
      training?.map((one) => ({ label: one.title, day: one.date, count: one.attended })),
    ),
    seconded: summed(seconded?.map(({ unit, people }) => ({ label: unit, count: people }))),
    "seconded-units": given(seconded?.map(({ unit }) => labelled(unit))),
    "election-committees": {
      ...counted(committees.filter(({ count }) => count !== undefined).map(ofCommunity)),
      missing: committees.filter(({ count }) => count === undefined),
    },
    "election-committee-members": summed(committees),
    slogans: given(publicity?.slogans?.map(labelled)),
    banners: given(publicity?.banners?.map(labelled)),
    reports: given(duties?.filter(({ kind }) => kind === "report").map(occasion)),
    answers: given(duties?.filter(({ kind }) => kind === "answer").map(occasion)),
    feedback: given(duties?.filter(({ kind }) => kind === "feedback").map(occasion)),
  } satisfies Partial<Part<FigureName>>;
}

function postedFigures({ elections, today }: ReportScope) {
  const each = (count: (election: Election) => number | undefined) =>
    summed(elections.map(({ community, election }) => ({ community, count: count(election) })));
  return {
    notices: each(
      (election) =>
        planNotices(election).filter(
          (plan) => hasCome(plan.posted, today) && hasRecord(plan, election),
        ).length,
    ),
    postings: each(
      ({ postings }) =>
        postings &&
        new Set(
          postings.postings.filter(({ date }) => hasCome(date, today)).map(({ notice }) => notice),
        ).size,
    ),
    "polling-places": each(({ schedule }) => schedule.pollingPlaces.length),
    "mobile-boxes": each(({ schedule }) => schedule.mobileBoxes.length),
    staff: each(({ schedule: { staff } }) => {
      const { scrutineers, voteCallers, tellers } = staff;
      return new Set([...scrutineers, ...voteCallers, ...tellers]).size;
    }),
    proxies: each(({ proxies }) => proxies?.proxies.length),
  } satisfies Partial<Part<FigureName>>;
}

function ballotFigures({ elections, today }: ReportScope) {
  const rounds = elections.map(({ community, election }) => ({
    community,
    election,
    round: firstRound(election, today),
  }));
  const voted = rounds.filter(({ round }) => round !== undefined);
  const inFirst = (read: (round: NonNullable<(typeof rounds)[number]["round"]>) => number) =>
    summed(rounds.map(({ community, round }) => ({ community, count: round && read(round) })));
  const tookPart = inFirst((round) => round.tookPart);
  const registered = total(voted.map(({ round }) => round?.registered ?? 0));
  const succeeded = voted.filter(({ election }) => isFilledAtOnce(election, today));
  const repeated = voted.filter(({ election }) => roundsBy(election, today).length > 1);
  const took = total(voted.map(({ round }) => round?.tookPart ?? 0));
  return {
    voters: summed(
      rounds.map(({ community, election, round }) => ({
        community,
        count: round?.registered ?? election.voterRoll?.total,
      })),
    ),
    "took-part": tookPart,
    turnout: {
      ...tookPart,
      quantity: share([took, registered - took]),
    },
    "valid-ballots": inFirst((round) => round.valid),
    "invalid-ballots": inFirst((round) => round.invalid),
    "first-ballot": counted(succeeded.map(ofCommunity)),
    "first-ballot-share": {
      ...counted(succeeded.map(ofCommunity)),
      quantity: share([succeeded.length, voted.length - succeeded.length]),
    },
    runoffs: counted(repeated.map(ofCommunity)),
  } satisfies Partial<Part<FigureName>>;
}

function standingFigures({ elections }: ReportScope) {
  const people = (of: (election: Election) => number | undefined) =>
    summed(elections.map(({ community, election }) => ({ community, count: of(election) })));
  const nominatedBy = (by: Nomination) =>
    people(
      ({ candidates }) => candidates?.candidates.filter((one) => one.nominatedBy === by).length,
    );
  return {
    nominees: people(({ candidates }) => candidates?.candidates.length),
    recommended: nominatedBy("recommended"),
    joint: nominatedBy("joint"),
    "self-nominated": nominatedBy("self"),
    candidates: people((election) => formalOf(election)?.length),
    seats: people(seatsOf),
    "contested-seats": people((election) => {
      const formal = formalOf(election);
      if (formal === undefined) return undefined;
      return total(
        Object.entries(election.schedule.seats)
          .filter(([post, seats]) => formal.filter((one) => one.post === post).length > seats)
          .map(([, seats]) => seats),
      );
    }),
    "vacant-seats": summed(
      elections.map(({ community, election, after }) => ({
        community,
        count: after && Math.max(0, seatsOf(election) - after.length),
      })),
    ),
  } satisfies Partial<Part<FigureName>>;
}

function memberFigures(elections: readonly ScopedElection[]) {
  const sides = { after: membersOf(elections, "after"), before: membersOf(elections, "before") };
  const { after } = sides;
  const inPost = (post: Member["post"]) => people(after, (one) => one.post === post);
  const ages = { after: meanAge(after.members), before: meanAge(sides.before.members) };
  const isKnown = ages.after.count > 0 && ages.before.count > 0;
  return {
    members: people(after, () => true),
    chairs: inPost("chair"),
    deputies: inPost("deputy"),
    "other-members": inPost("member"),
    women: inGroup(after, "sex", "female"),
    "women-share": shareOf(after, "sex", "female"),
    men: inGroup(after, "sex", "male"),
    "aged-35-or-under": inGroup(after, "age", "young"),
    "aged-35-or-under-share": shareOf(after, "age", "young"),
    "aged-36-to-50": inGroup(after, "age", "middle"),
    "aged-over-50": inGroup(after, "age", "old"),
    "mean-age": meanFigure(after),
    "mean-age-change": {
      quantity: isKnown ? { kind: "change", from: ages.before, to: ages.after } : undefined,
      behind: [],
      missing: [...meanFigure(after).missing, ...meanFigure(sides.before).missing],
    },
    college: inGroup(after, "education", "college"),
    "college-share": shareOf(after, "education", "college"),
    secondary: inGroup(after, "education", "secondary"),
    "secondary-share": shareOf(after, "education", "secondary"),
    "party-members": inGroup(after, "party", "yes"),
    "party-members-share": shareOf(after, "party", "yes"),
    "ethnic-minority": inGroup(after, "ethnicity", "yes"),
    "ethnic-minority-share": shareOf(after, "ethnicity", "yes"),
    "one-shoulder": inGroup(chairsOf(after), "secretary", "yes"),
    "one-shoulder-share": shareOf(chairsOf(after), "secretary", "yes"),
  } satisfies Partial<Part<FigureName>>;
}

function beforeFigures(elections: readonly ScopedElection[]) {
  const before = membersOf(elections, "before");
  return {
    "members-before": people(before, () => true),
    "women-before": inGroup(before, "sex", "female"),
    "women-share-before": shareOf(before, "sex", "female"),
    "aged-35-or-under-before": inGroup(before, "age", "young"),
    "aged-35-or-under-share-before": shareOf(before, "age", "young"),
    "mean-age-before": meanFigure(before),
    "college-before": inGroup(before, "education", "college"),
    "college-share-before": shareOf(before, "education", "college"),
    "secondary-before": inGroup(before, "education", "secondary"),
    "secondary-share-before": shareOf(before, "education", "secondary"),
    "party-members-before": inGroup(before, "party", "yes"),
    "party-members-share-before": shareOf(before, "party", "yes"),
    "ethnic-minority-before": inGroup(before, "ethnicity", "yes"),
    "one-shoulder-before": inGroup(chairsOf(before), "secretary", "yes"),
  } satisfies Partial<Part<FigureName>>;
}

/** Members of all committees of one side, and the communities of which they are not recorded. */
export interface Side {
  readonly members: readonly Member[];
  readonly unknown: readonly Item[];
}

/** Who sits after the elections, in the communities that have voted, or sat before them in the same ones. */
export function membersOf(elections: readonly ScopedElection[], side: "after" | "before"): Side {
  // Before and after are compared over the same communities.
  const voted = elections.filter(({ after }) => after !== undefined);
  const unknown =
    side === "after"
      ? elections.filter(({ after }) => after === undefined)
      : voted.filter(({ before }) => before === undefined);
  return {
    members: voted.flatMap((one) => one[side] ?? []),
    unknown: unknown.map(ofCommunity),
  };
}

function people({ members, unknown }: Side, isCounted: (member: Member) => boolean): Figure {
  if (members.length === 0) return { quantity: undefined, behind: [], missing: unknown };
  return { ...counted(members.filter(isCounted).map(ofMember)), missing: unknown };
}

function chairsOf({ members, unknown }: Side): Side {
  return { members: members.filter(({ post }) => post === "chair"), unknown };
}

function inGroup(side: Side, grouping: Grouping, group: string): Figure {
  const groups = groupMembers(side.members, grouping);
  const known = side.members.length - (groups.get("unknown") ?? []).length;
  if (known === 0) return { quantity: undefined, behind: [], missing: unsaid(side, grouping) };
  return { ...counted((groups.get(group) ?? []).map(ofMember)), missing: unsaid(side, grouping) };
}

/** Shares are of all members: those of whom the record says nothing are a part of their own. */
function shareOf(side: Side, grouping: Grouping, group: string): Figure {
  const figure = inGroup(side, grouping, group);
  if (figure.quantity === undefined) return figure;
  const members = groupMembers(side.members, grouping);
  const groups: readonly string[] = groupings[grouping];
  const parts = groups.map((one) => (members.get(one) ?? []).length);
  return { ...figure, quantity: share(parts, groups.indexOf(group)) };
}

function meanFigure(side: Side): Figure {
  const mean = meanAge(side.members);
  return {
    quantity: mean.count === 0 ? undefined : { kind: "mean", mean },
    behind: side.members
      .filter(({ age }) => age !== undefined)
      .map((member) => ({ ...ofMember(member), count: member.age })),
    missing: [
      ...side.unknown,
      ...side.members.filter((member) => ageGroup(member) === "unknown").map(ofMember),
    ],
  };
}

function unsaid({ members, unknown }: Side, grouping: Grouping): readonly Item[] {
  return [...unknown, ...(groupMembers(members, grouping).get("unknown") ?? []).map(ofMember)];
}

/** Whether the first ballot filled every seat. */
function isFilledAtOnce(election: Election, today: Temporal.PlainDate): boolean {
  const first = firstRound(election, today);
  const filled = total((first?.contests ?? []).map(({ elected }) => elected.length));
  return first !== undefined && filled >= seatsOf(election);
}

function firstRound(election: Election, today: Temporal.PlainDate) {
  return roundsBy(election, today)[0];
}

function formalOf(election: Election) {
  if (!areCandidatesDecided(election)) return undefined;
  return election.candidates?.candidates.filter(
    ({ standing, withdrawn }) => standing !== "preliminary" && withdrawn === undefined,
  );
}

function seatsOf({ schedule }: Election): number {
  return total(Object.values(schedule.seats));
}

function counted(behind: readonly Item[]): Figure {
  return { quantity: { kind: "count", count: behind.length }, behind, missing: [] };
}

/** A list of the records that may not be there at all. */
function given(behind: readonly Item[] | undefined): Figure {
  return behind === undefined ? { quantity: undefined, behind: [], missing: [] } : counted(behind);
}

/** The sum of what items say; those that say nothing are missing. */
function summed(items: readonly Item[] | undefined): Figure {
  const behind = (items ?? []).filter(({ count }) => count !== undefined);
  const missing = (items ?? []).filter(({ count }) => count === undefined);
  const count = total(behind.map((item) => item.count ?? 0));
  return {
    quantity: behind.length === 0 ? undefined : { kind: "count", count },
    behind: behind.filter((item) => item.count !== 0),
    missing,
  };
}

function share(parts: readonly number[], index = 0): Quantity | undefined {
  return total(parts) === 0 ? undefined : { kind: "share", parts, index };
}

function daysOf(days: readonly Temporal.PlainDate[]): Quantity | undefined {
  const distinct = days
    .toSorted(Temporal.PlainDate.compare)
    .filter((day, index, all) => index === 0 || all[index - 1]?.equals(day) !== true);
  return distinct.length === 0 ? undefined : { kind: "days", days: distinct };
}

function occasion(one: { readonly title: Localized; readonly date: Temporal.PlainDate }): Item {
  return { label: one.title, day: one.date };
}

function labelled(label: Localized): Item {
  return { label };
}

function only(community: CommunityNode): Item {
  return { community };
}

function ofCommunity({ community }: { readonly community: CommunityNode }): Item {
  return { community };
}

function ofMember({ community, name }: Member): Item {
  return { community, label: name };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
