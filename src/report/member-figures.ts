import { BELOW, SMALL, WITHHELD } from "../notices/small-counts.ts";
import {
  counted,
  type Figure,
  type Item,
  ofCommunity,
  ofMember,
  type SomeFigures,
  share,
} from "./figure.ts";
import {
  ageGroup,
  type Grouping,
  groupings,
  groupMembers,
  meanAge,
  tellableCounts,
} from "./members.ts";
import type { Member, ScopedElection } from "./scope.ts";

/** Who sits on the committees after the elections. */
export function memberFigures(elections: readonly ScopedElection[]) {
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
  } satisfies SomeFigures;
}

/** Who sat on the same committees before. */
export function beforeFigures(elections: readonly ScopedElection[]) {
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
  } satisfies SomeFigures;
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
  const missing = unsaid(side, grouping);
  const known = side.members.length - (groups.get("unknown") ?? []).length;
  if (known === 0) return { quantity: undefined, behind: [], missing };
  const all: readonly string[] = groupings[grouping];
  const told = tellableCounts(side.members, grouping)[all.indexOf(group)];
  if (told === BELOW) return { quantity: { kind: "below", limit: SMALL }, behind: [], missing };
  if (told === WITHHELD) return { quantity: { kind: "withheld" }, behind: [], missing };
  return { ...counted((groups.get(group) ?? []).map(ofMember)), missing };
}

/** Shares are of all members: those of whom the record says nothing are a part of their own. */
function shareOf(side: Side, grouping: Grouping, group: string): Figure {
  const figure = inGroup(side, grouping, group);
  if (figure.quantity === undefined) return figure;
  if (figure.quantity.kind !== "count") return { ...figure, quantity: { kind: "withheld" } };
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
