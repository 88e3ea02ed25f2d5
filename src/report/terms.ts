import { localize } from "../i18n/locale.ts";
import { figureLabels } from "../i18n/report-figures.ts";
import type { FigureName } from "../model/report.ts";
import type { Figures } from "./figure.ts";
import { figuresOf } from "./figures.ts";
import { elected, type ReportScope, type ScopedElection } from "./scope.ts";
import { quantityText, type Writing } from "./write.ts";

/** An office's elections of this term and the ones before them, over the same communities. */
export interface ComparedTerms {
  readonly last: Figures;
  readonly current: Figures;
  /** How many communities have results of both. */
  readonly communities: number;
}

/** The communities that have results of this term and the last, and their figures of both. */
export function comparedTerms(scope: ReportScope): ComparedTerms {
  const pairs = scope.elections.flatMap((current) => {
    const last = lastOf(current, scope);
    return current.after === undefined || last === undefined ? [] : [{ current, last }];
  });
  return {
    last: figuresOf({ ...scope, elections: pairs.map(({ last }) => last) }),
    current: figuresOf({ ...scope, elections: pairs.map(({ current }) => current) }),
    communities: pairs.length,
  };
}

/** A row of the comparison; undefined where a term's records do not tell. */
export interface TermRow {
  readonly label: string;
  readonly last: string | undefined;
  readonly current: string | undefined;
}

/** The rows of the comparison, without those of which neither term tells. */
export function termRows(
  { last, current, communities }: ComparedTerms,
  writing: Writing,
): readonly TermRow[] {
  if (communities === 0) return [];
  const text = (figures: Figures, name: FigureName) => {
    const { quantity } = figures[name];
    return quantity && quantityText(quantity, {}, writing);
  };
  return compared
    .map((name) => ({
      label: localize(figureLabels[name], writing.locale),
      last: text(last, name),
      current: text(current, name),
    }))
    .filter((row) => row.last !== undefined || row.current !== undefined);
}

const compared: readonly FigureName[] = [
  "communities",
  "voters",
  "took-part",
  "turnout",
  "first-ballot",
  "seats",
  "contested-seats",
  "members",
  "women",
  "women-share",
  "aged-35-or-under",
  "aged-35-or-under-share",
  "mean-age",
  "college",
  "college-share",
  "secondary",
  "secondary-share",
  "party-members",
  "one-shoulder",
];

/** The election before one, of an earlier term; no by-election. */
function lastOf(
  { community, election }: ScopedElection,
  { office, today }: ReportScope,
): ScopedElection | undefined {
  const last = community.elections.find(
    (one) => one.schedule.term < election.schedule.term && one.schedule.byElection !== true,
  );
  if (last === undefined) return undefined;
  // Who led the party branch then is told by their own records alone: the office's chart is of this term.
  const after = elected(last, community, { id: office.id, record: {} }, today);
  return after === undefined ? undefined : { community, election: last, after, before: undefined };
}
