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
