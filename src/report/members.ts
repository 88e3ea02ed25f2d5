import { BELOW, publicCounts, WITHHELD } from "../notices/small-counts.ts";
import type { Mean } from "./rounding.ts";
import type { Member } from "./scope.ts";

/** By what members are counted: the groups of each are parts of the whole, with those of whom nothing is recorded. */
export const groupings = {
  sex: ["female", "male", "unknown"],
  age: ["young", "middle", "old", "unknown"],
  education: ["college", "secondary", "primary", "unknown"],
  party: ["yes", "no", "unknown"],
  ethnicity: ["yes", "no", "unknown"],
  secretary: ["yes", "no", "unknown"],
} as const satisfies Record<string, readonly string[]>;
export type Grouping = keyof typeof groupings;

/** By what no page tells of a person where they belong: counts of few are protected as on public pages. */
export const unpublishedGroupings: readonly Grouping[] = ["ethnicity"];

/**
 * The counts of a grouping's groups, in its order, as they may be told: numbers, or the marks of public pages for what is
 * too small or would give such a count away.
 */
export function tellableCounts(
  members: readonly Member[],
  grouping: Grouping,
): readonly (number | typeof BELOW | typeof WITHHELD)[] {
  const groups = groupMembers(members, grouping);
  const counts = groupings[grouping].map((group) => (groups.get(group) ?? []).length);
  if (!unpublishedGroupings.includes(grouping)) return counts;
  const shown = publicCounts(counts.filter((count) => count > 0));
  const told = new Map(
    [...counts.entries()].filter(([, count]) => count > 0).map(([at], index) => [at, shown[index]]),
  );
  return counts.map((count, at) => {
    const text = told.get(at);
    return text === BELOW || text === WITHHELD ? text : count;
  });
}

/** Members by their group. */
export function groupMembers(
  members: readonly Member[],
  grouping: Grouping,
): ReadonlyMap<string, readonly Member[]> {
  return Map.groupBy(members, groupOf[grouping]);
}

/** The ages of those whose year of birth is recorded. */
export function meanAge(members: readonly Member[]): Mean {
  const ages = members.flatMap(({ age }) => age ?? []);
  return { sum: ages.reduce((sum, age) => sum + age, 0), count: ages.length };
}

/** The age group of a member: up to 35, up to 50, older. */
export function ageGroup({ age }: Member): string {
  if (age === undefined) return "unknown";
  if (age <= YOUNG) return "young";
  return age <= MIDDLE ? "middle" : "old";
}

/** Oldest of a group, in years, as personnel statistics in China have them. */
const YOUNG = 35;
const MIDDLE = 50;

const groupOf: Readonly<Record<Grouping, (member: Member) => string>> = {
  sex: ({ sex }) => sex ?? "unknown",
  age: ageGroup,
  education: ({ education }) => {
    switch (education) {
      case undefined:
        return "unknown";
      case "junior-college":
      case "bachelor":
      case "postgraduate":
        return "college";
      case "junior-secondary":
      case "senior-secondary":
        return "secondary";
      case "primary":
        return "primary";
      default:
        return education satisfies never;
    }
  },
  party: ({ isPartyMember }) => yesOrNo(isPartyMember),
  ethnicity: ({ isMinority }) => yesOrNo(isMinority),
  secretary: ({ isSecretary }) => yesOrNo(isSecretary),
};

function yesOrNo(value: boolean | undefined): string {
  if (value === undefined) return "unknown";
  return value ? "yes" : "no";
}
