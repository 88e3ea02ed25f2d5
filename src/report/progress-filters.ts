import { localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import { progressWords } from "../i18n/progress-words.ts";
import { stageNames } from "../i18n/stages.ts";
import { methodNames } from "../i18n/vocabulary.ts";
import type { OfficeNode } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { countCells, type Progress, type ProgressRow } from "./progress.ts";

/** A group of communities that the grid can be narrowed to. */
export interface ProgressFilter {
  readonly name: string;
  readonly has: (row: ProgressRow) => boolean;
}

/** Groups of one kind: by stage, by rulebook, by who answers for them. */
export interface FilterKind {
  readonly title: string;
  readonly filters: readonly ProgressFilter[];
}

/** The groups that a grid can be narrowed to; a kind whose only group is all of it is left out. */
export function progressFilters(
  { rows }: Pick<Progress, "rows">,
  offices: readonly Pick<OfficeNode, "id" | "record">[],
  locale: Locale,
): readonly FilterKind[] {
  const words = progressWords(locale);
  const kind = (title: string, nameOf: (row: ProgressRow) => string | undefined): FilterKind => {
    const names = new Set(rows.flatMap((row) => nameOf(row) ?? []));
    const filters = [...names].map((name) => ({
      name,
      has: (row: ProgressRow) => nameOf(row) === name,
    }));
    return { title, filters };
  };
  const leaderOf = ({ community, election }: ProgressRow): string | undefined => {
    const { record } = offices.find(({ id }) => id === election.id) ?? {};
    const found = record?.responsibilities?.find((one) => one.community === community.id);
    return found && personName({ name: found.leader }, locale);
  };
  return [
    kind(words.trouble, (row) => (isTroubled(row) ? words.troubled : undefined)),
    kind(words.stage, ({ stage }) => localize(stageNames[stage], locale)),
    kind(words.leader, leaderOf),
    kind(words.subdistrict, ({ community }) => localize(community.record.subdistrict, locale)),
    kind(words.rulebook, ({ election: { rulebook, schedule } }) =>
      [localize(rulebook.name, locale), localize(methodNames[schedule.method], locale)].join(" · "),
    ),
  ].filter(({ filters }) => filters.some(({ has }) => !rows.every(has)));
}

/** Whether something is wrong with a community: it breaks a rule or is late. */
export function isTroubled(row: ProgressRow): boolean {
  return countCells(row, "unlawful") + countCells(row, "late") > 0;
}
