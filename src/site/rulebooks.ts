import type { Rulebook } from "../model/rulebook.ts";
import type { Publication } from "../notices/publication.ts";

/** The rulebooks that elections on the site follow. */
export function rulebooksInUse({ rulebooks, communities }: Publication): readonly Rulebook[] {
  const used = new Set(
    communities.flatMap(({ elections }) => elections.map(({ election }) => election.rulebook.id)),
  );
  return rulebooks.filter(({ id }) => used.has(id));
}
