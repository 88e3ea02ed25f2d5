import { reportWords } from "../i18n/report-words.ts";
import type { Text } from "../model/notice.ts";
import { membersOf } from "./member-figures.ts";
import { type Grouping, groupings, groupMembers, meanAge, tellableCounts } from "./members.ts";
import type { Member, ReportScope } from "./scope.ts";
import { columns, dash, figure, number, plain, strong, type Table } from "./table-cells.ts";
import { quantityText, type Writing } from "./write.ts";

/** The members by sex, age, education, party and ethnic group, before and after; no rows where nobody is elected yet. */
export function membersTable({ elections }: ReportScope, writing: Writing): Table {
  const { locale } = writing;
  const words = reportWords(locale);
  const before = membersOf(elections, "before").members;
  const after = membersOf(elections, "after").members;
  const hasBefore = before.length > 0;
  const sides = hasBefore ? [before, after] : [after];
  if (after.length === 0) return { caption: words.membersCaption, columns: [], rows: [] };
  return {
    caption: words.membersCaption,
    columns: columns(
      [words.item],
      hasBefore
        ? [
            words.before,
            `${words.before} ${words.share}`,
            words.after,
            `${words.after} ${words.share}`,
          ]
        : [words.after, words.share],
      [],
    ),
    rows: [
      [strong(words.total), ...sides.flatMap((side) => [number(side.length, locale), dash])],
      ...memberGroups.flatMap(({ grouping, groups }) =>
        groups.flatMap(([group, word]) => {
          const counts = sides.map(
            (side) => (groupMembers(side, grouping).get(group) ?? []).length,
          );
          if (group === "unknown" && counts.every((count) => count === 0)) return [];
          // Of whom nothing is known no row says that there are none.
          if (sides.every((side) => isUnknown(side, grouping)) && group !== "unknown") return [];
          return [
            [
              plain(words[word]),
              ...sides.flatMap((side) => groupCells(side, grouping, group, writing)),
            ],
          ];
        }),
      ),
      [
        plain(words.meanAge),
        ...sides.flatMap((side) => [
          figure(quantityText({ kind: "mean", mean: meanAge(side) }, {}, writing)),
          dash,
        ]),
      ],
    ],
  };
}

/** The rows of the table of members: groups, and what they are called. */
const memberGroups = [
  {
    grouping: "sex",
    groups: [
      ["female", "female"],
      ["male", "male"],
      ["unknown", "sexUnknown"],
    ],
  },
  {
    grouping: "age",
    groups: [
      ["young", "young"],
      ["middle", "middle"],
      ["old", "old"],
      ["unknown", "ageUnknown"],
    ],
  },
  {
    grouping: "education",
    groups: [
      ["college", "college"],
      ["secondary", "secondary"],
      ["primary", "primary"],
      ["unknown", "educationUnknown"],
    ],
  },
  {
    grouping: "party",
    groups: [
      ["yes", "partyMember"],
      ["no", "notParty"],
      ["unknown", "partyUnknown"],
    ],
  },
  {
    grouping: "ethnicity",
    groups: [
      ["yes", "minority"],
      ["no", "notMinority"],
      ["unknown", "ethnicityUnknown"],
    ],
  },
] as const;

function isUnknown(side: readonly Member[], grouping: Grouping): boolean {
  return (groupMembers(side, grouping).get("unknown") ?? []).length === side.length;
}

/** A group's count and share; shares of all groups of the side add up as the rounding says. */
function groupCells(
  side: readonly Member[],
  grouping: Grouping,
  group: string,
  writing: Writing,
): readonly Text[] {
  const members = groupMembers(side, grouping);
  const groups: readonly string[] = groupings[grouping];
  const index = groups.indexOf(group);
  const parts = groups.map((one) => (members.get(one) ?? []).length);
  const told = tellableCounts(side, grouping);
  const count = told[index];
  if (typeof count !== "number") return [figure(count), dash];
  const share = { kind: "share", parts, index } as const;
  // Of parts that are not told no other's share is: shares of a whole add up.
  const isOpen = told.every((one) => typeof one === "number");
  return [number(count, writing.locale), isOpen ? figure(quantityText(share, {}, writing)) : dash];
}
