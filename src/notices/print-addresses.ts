import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { type ElectionKey, localePrefix, type NoticeKey } from "./addresses.ts";
import { officePath } from "./office-addresses.ts";

/** Where the rooms in which posters are printed have their pages and files. */

/** The small picture of a notice's poster. */
export function thumbnailPath(
  { communityId, electionId, id, locale }: NoticeKey,
  site: Site,
): string {
  return `${localePrefix(locale, site)}/posters/${communityId}/${electionId}/${id}-small.png`;
}

/** The page of the office for an election: all there is to print, due or not. */
export const officeRoomPage = ({ communityId, electionId }: ElectionKey): string =>
  `print/${communityId}/${electionId}/`;

/** The sheet on which is ticked off what was posted where. */
export const checklistPage = (election: ElectionKey): string =>
  `${officeRoomPage(election)}checklist/`;

/** The badges of the staff of an election. */
export function badgesPath(election: ElectionKey, locale: Locale, site: Site): string {
  return officePath(`${officeRoomPage(election)}badges.pdf`, locale, site);
}

/** The poster of a notice of the day, or still to come. */
export function comingPosterPath(notice: NoticeKey, site: Site): string {
  const { communityId, electionId, id, locale } = notice;
  return officePath(`posters/${communityId}/${electionId}/${id}-a4.pdf`, locale, site);
}

/** The small picture of such a poster. */
export function comingThumbnailPath(notice: NoticeKey, site: Site): string {
  const { communityId, electionId, id, locale } = notice;
  return officePath(`posters/${communityId}/${electionId}/${id}-small.png`, locale, site);
}

/** All posters of an election that are of the day or still to come, in one document. */
export function comingPostersPath(election: ElectionKey, locale: Locale, site: Site): string {
  const { communityId, electionId } = election;
  return officePath(`posters/${communityId}/${electionId}/coming-a4.pdf`, locale, site);
}

/** All posters of the office that will be posted on a day, in one document. */
export function comingDayPath(day: Temporal.PlainDate, locale: Locale, site: Site): string {
  return officePath(`posters/${day.toString()}-a4.pdf`, locale, site);
}
