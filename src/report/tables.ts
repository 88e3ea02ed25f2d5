import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import { reportWords } from "../i18n/report-words.ts";
import type { TableBlock, TableColumn, Text } from "../model/notice.ts";
import type { ReportTable } from "../model/report.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import { hasCome, voteDay } from "../timetable/steps.ts";
import { membersOf } from "./figures.ts";
import { type Grouping, groupings, groupMembers, meanAge } from "./members.ts";
import { type Member, type ReportScope, roundsBy } from "./scope.ts";
import { comparedTerms, termRows } from "./terms.ts";
import { countText, quantityText, type Writing } from "./write.ts";

/** A report's table in a language; nothing where there is nothing to put in it. */
export function reportTableBlock(
  of: ReportTable,
  scope: ReportScope,
  writing: Writing,
): readonly TableBlock[] {
  const table = writers[of](scope, writing);
  return table.rows.length === 0 ? [] : [{ type: "table", of, ...table }];
}

type Table = Pick<TableBlock, "caption" | "columns" | "rows">;
type TableWriter = (scope: ReportScope, writing: Writing) => Table;

const writers: Readonly<Record<ReportTable, TableWriter>> = {
  communities: ({ elections, today }, writing) => {
    const { locale } = writing;
    const words = reportWords(locale);
    const rows = elections.map(({ community, election, after }) => {
      const rounds = roundsBy(election, today);
      const [first] = rounds;
      return {
        name: localize(community.record.name, locale),
        day: first?.date ?? voteDay(election),
        registered: first?.registered,
        tookPart: first?.tookPart,
        seats: Object.values(election.schedule.seats).reduce((sum, seats) => sum + seats, 0),
        elected: after?.length,
        rounds: rounds.length === 0 ? undefined : rounds.length,
      };
    });
    const total = (read: (row: (typeof rows)[number]) => number | undefined) =>
      rows.reduce((sum, row) => sum + (read(row) ?? 0), 0);
    const [registered, tookPart] = [total((row) => row.registered), total((row) => row.tookPart)];
    return {
      caption: words.communitiesCaption,
      columns: columns(
        [words.community, words.pollingDay],
        [words.registered, words.tookPart, words.turnout, words.seats, words.electedMembers],
        [words.rounds],
      ),
      rows: [
        ...rows.map((row) => [
          plain(row.name),
          row.day === undefined ? dash : date(row.day, locale),
          number(row.registered, locale),
          number(row.tookPart, locale),
          turnout(row.registered, row.tookPart, writing),
          number(row.seats, locale),
          number(row.elected, locale),
          number(row.rounds, locale),
        ]),
        ...(rows.length < 2
          ? []
          : [
              [
                strong(words.total),
                dash,
                number(registered, locale),
                number(tookPart, locale),
                turnout(registered, tookPart, writing),
                number(
                  total((row) => row.seats),
                  locale,
                ),
                number(
                  total((row) => row.elected),
                  locale,
                ),
                dash,
              ],
            ]),
      ],
    };
  },
  members: ({ elections }, writing) => {
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
  },
  terms: (scope, writing) => {
    const words = reportWords(writing.locale);
    return {
      caption: words.termsCaption,
      columns: columns([words.item], [words.lastTerm, words.thisTerm], []),
      rows: termRows(comparedTerms(scope), writing).map(({ label, last, current }) => [
        plain(label),
        figure(last),
        figure(current),
      ]),
    };
  },
  responsibilities: ({ office, communities }, { locale }) => {
    const words = reportWords(locale);
    const rows = office.record.responsibilities ?? [];
    return {
      caption: words.responsibilitiesCaption,
      columns: columns([words.community, words.leader, words.role, words.secretary], [], []),
      rows: rows.map(({ community, leader, role, secretary }) => [
        given(communities.find(({ id }) => id === community)?.record.name ?? community, locale),
        name(leader, locale),
        given(role, locale),
        secretary === undefined ? dash : name(secretary, locale),
      ]),
    };
  },
  meetings: ({ office, today }, { locale }) => {
    const words = reportWords(locale);
    const rows = office.record.meetings?.filter(({ date: day }) => hasCome(day, today)) ?? [];
    return {
      caption: words.meetingsCaption,
      columns: columns([words.date, words.subject], [words.attended], []),
      rows: byDay(rows).map(({ date: day, title, attended }) => [
        date(day, locale),
        given(title, locale),
        number(attended, locale),
      ]),
    };
  },
  training: ({ office, today }, { locale }) => {
    const words = reportWords(locale);
    const rows = office.record.training?.filter(({ date: day }) => hasCome(day, today)) ?? [];
    return {
      caption: words.trainingCaption,
      columns: columns([words.date, words.subject, words.audience], [words.attended], []),
      rows: byDay(rows).map(({ date: day, title, audience, attended }) => [
        date(day, locale),
        given(title, locale),
        given(audience, locale),
        number(attended, locale),
      ]),
    };
  },
  seconded: ({ office }, { locale }) => {
    const words = reportWords(locale);
    return {
      caption: words.secondedCaption,
      columns: columns([words.unit, words.duty], [words.people], []),
      rows: (office.record.seconded ?? []).map(({ unit, people, duty }) => [
        given(unit, locale),
        given(duty, locale),
        number(people, locale),
      ]),
    };
  },
  duties: ({ office, today }, { locale }) => {
    const words = reportWords(locale);
    const rows = office.record.duties?.filter(({ date: day }) => hasCome(day, today)) ?? [];
    return {
      caption: words.dutiesCaption,
      columns: columns([words.date, words.kind, words.subject], [], []),
      rows: byDay(rows).map(({ date: day, kind, title }) => [
        date(day, locale),
        plain(words[kind]),
        given(title, locale),
      ]),
    };
  },
};

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
  const parts = groups.map((one) => (members.get(one) ?? []).length);
  const quantity = { kind: "share", parts, index: groups.indexOf(group) } as const;
  const count = (members.get(group) ?? []).length;
  return [number(count, writing.locale), figure(quantityText(quantity, {}, writing))];
}

function turnout(
  registered: number | undefined,
  tookPart: number | undefined,
  writing: Writing,
): Text {
  if (registered === undefined || tookPart === undefined) return dash;
  const parts = [tookPart, registered - tookPart];
  return figure(quantityText({ kind: "share", parts, index: 0 }, {}, writing));
}

function columns(
  first: readonly string[],
  numbers: readonly string[],
  last: readonly string[],
): readonly TableColumn[] {
  return [
    ...first.map((label) => ({ label, align: "start" as const })),
    ...[...numbers, ...last].map((label) => ({ label, align: "end" as const })),
  ];
}

function byDay<Occasion extends { readonly date: Temporal.PlainDate }>(
  occasions: readonly Occasion[],
): readonly Occasion[] {
  return occasions.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
}

const dash: Text = [{ role: "plain", text: "—" }];

function plain(text: string): Text {
  return [{ role: "plain", text }];
}

function strong(text: string): Text {
  return [{ role: "strong", text }];
}

function given(value: Localized | undefined, locale: Locale): Text {
  return value === undefined ? dash : plain(localize(value, locale));
}

function date(day: Temporal.PlainDate, locale: Locale): Text {
  return [{ role: "date", text: formatDate(day, locale) }];
}

function name(person: string, locale: Locale): Text {
  return [{ role: "name", text: personName({ name: person }, locale) }];
}

function figure(text: string | undefined): Text {
  return text === undefined ? dash : [{ role: "number", text }];
}

function number(count: number | undefined, locale: Locale): Text {
  return figure(count === undefined ? undefined : countText(count, locale));
}
