import { fill, localize } from "../i18n/locale.ts";
import { reportWords } from "../i18n/report-words.ts";
import type { TableBlock, Text } from "../model/notice.ts";
import type { ReportTable } from "../model/report.ts";
import { hasCome, voteDay } from "../timetable/steps.ts";
import { membersTable } from "./member-table.ts";
import { type ReportScope, roundsBy } from "./scope.ts";
import {
  columns,
  dash,
  date,
  figure,
  given,
  name,
  number,
  plain,
  strong,
  type Table,
} from "./table-cells.ts";
import { comparedTerms, termRows } from "./terms.ts";
import { quantityText, type Writing } from "./write.ts";

/** A report's table in a language; nothing where there is nothing to put in it. */
export function reportTableBlock(
  of: ReportTable,
  scope: ReportScope,
  writing: Writing,
): readonly TableBlock[] {
  const table = writers[of](scope, writing);
  return table.rows.length === 0 ? [] : [{ type: "table", of, ...table }];
}

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
  members: membersTable,
  terms: (scope, writing) => {
    const words = reportWords(writing.locale);
    const terms = comparedTerms(scope);
    return {
      caption: fill(words.termsCaption, { count: String(terms.communities) }),
      columns: columns([words.item], [words.lastTerm, words.thisTerm], []),
      rows: termRows(terms, writing).map(({ label, last, current }) => [
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

function turnout(
  registered: number | undefined,
  tookPart: number | undefined,
  writing: Writing,
): Text {
  if (registered === undefined || tookPart === undefined) return dash;
  const parts = [tookPart, registered - tookPart];
  return figure(quantityText({ kind: "share", parts, index: 0 }, {}, writing));
}

function byDay<Occasion extends { readonly date: Temporal.PlainDate }>(
  occasions: readonly Occasion[],
): readonly Occasion[] {
  return occasions.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
}
