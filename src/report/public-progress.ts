import type { Locale } from "../model/scalars.ts";
import type { Publication } from "../notices/publication.ts";
import { type Progress, progressOf } from "./progress.ts";

/** How far all communities are, of what is public alone. */
export function publicProgress({ communities, today }: Publication, locale: Locale): Progress {
  const shown = communities.map(({ id, record, elections }) => ({
    id,
    record,
    elections: elections.map(({ election }) => election),
  }));
  return progressOf(shown, today, "public", locale);
}
