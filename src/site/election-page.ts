import type { Locale } from "../model/scalars.ts";
import { type ElectionKey, electionPath } from "../notices/addresses.ts";
import { officePath } from "../notices/office-addresses.ts";
import { officeRoomPage } from "../notices/print-addresses.ts";
import type { Publication } from "../notices/publication.ts";

/** The page on which the office finds an election: the public one, or its print room while there is nothing public of it. */
export function electionPageForOffice(
  { communityId, electionId }: ElectionKey,
  { communities, site }: Publication,
  locale: Locale,
): string {
  const key = { communityId, electionId };
  const isPublic = communities
    .find(({ id }) => id === communityId)
    ?.elections.some(({ election }) => election.id === electionId);
  return isPublic === true
    ? electionPath(key, locale, site)
    : officePath(officeRoomPage(key), locale, site);
}
