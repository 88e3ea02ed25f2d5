import type { Rule } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Publication } from "../notices/publication.ts";

/** The rulebooks that elections on the site follow. */
export function rulebooksInUse({ rulebooks, communities }: Publication): readonly Rulebook[] {
  const used = new Set(
    communities.flatMap(({ elections }) => elections.map(({ election }) => election.rulebook.id)),
  );
  return rulebooks.filter(({ id }) => used.has(id));
}

/**
 * The rulebook of its lineage that a rule comes from; undefined where it is the rulebook's own, or where the
 * rulebook that it comes from has no page.
 */
export function ruleOrigin(
  rule: Rule,
  rulebook: Rulebook,
  rulebooks: readonly Rulebook[],
): Rulebook | undefined {
  const isIn = ({ own }: Rulebook) => own.rules.some(({ id }) => id === rule.id);
  if (isIn(rulebook)) return undefined;
  return rulebook.lineage
    .flatMap((id) => rulebooks.filter((candidate) => candidate.id === id))
    .find(isIn);
}

/** Rules by their words, in the order in which these come first: one sentence of a law may be several rules. */
export function sameWords(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  return [...Map.groupBy(rules, ({ message }) => JSON.stringify(message)).values()];
}
