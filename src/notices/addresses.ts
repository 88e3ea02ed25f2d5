import { type PosterFormat, posterFiles } from "../model/poster-formats.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";

/**
 * Where everything is found on the site: paths from its root, with a slash at both ends for pages. They
 * are printed on paper and never change.
 */

/** The path under which the whole site lies: empty at the root of a host, `/elections` below one. */
export function basePath(site: Site): string {
  return new URL(site.baseUrl).pathname.replace(/\/$/, "");
}

/** The part of a path that says its language: nothing for the office's own, `en` for another. */
export function localeSegment(locale: Locale, site: Site): string | undefined {
  return locale === site.languages[0] ? undefined : locale.toLowerCase();
}

/** What stands before every path of a language. */
export function localePrefix(locale: Locale, site: Site): string {
  const segment = localeSegment(locale, site);
  return segment === undefined ? basePath(site) : `${basePath(site)}/${segment}`;
}

/** The home page of a language. */
export function homePath(locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/`;
}

/** The picture that stands for the site where a page is shared. */
export function cardPath(locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/card.png`;
}

/** A community: its elections and where to subscribe. */
export function communityPath(communityId: string, locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/communities/${communityId}/`;
}

/** One election of a community. */
export function electionPath(election: ElectionKey, locale: Locale, site: Site): string {
  return `${communityPath(election.communityId, locale, site)}${election.electionId}/`;
}

/** A notice. */
export function noticePath(notice: NoticeKey, site: Site): string {
  return `${electionPath(notice, notice.locale, site)}${notice.id}/`;
}

/** A notice's poster. */
export function posterPath(notice: NoticeKey, format: PosterFormat, site: Site): string {
  const { communityId, electionId, id, locale } = notice;
  return `${localePrefix(locale, site)}/posters/${communityId}/${electionId}/${id}${posterFiles[format].suffix}`;
}

/** All posters of an election in one document, to print. */
export function electionPostersPath(election: ElectionKey, locale: Locale, site: Site): string {
  const { communityId, electionId } = election;
  return `${localePrefix(locale, site)}/posters/${communityId}/${electionId}/all-a4.pdf`;
}

/** All posters of the office that are posted on a day, in one document. */
export function dayPostersPath(day: Temporal.PlainDate, locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/posters/${day.toString()}-a4.pdf`;
}

/** A candidate's photograph. */
export function photoPath(election: ElectionKey, photo: string, site: Site): string {
  return `${basePath(site)}/photos/${election.communityId}/${election.electionId}/${photo}`;
}

/** A font of the pages, named by its content. */
export function webFontPath(name: string, site: Site): string {
  return `${basePath(site)}/fonts/${name}.woff2`;
}

/** All posters of an election, to print. */
export function printPath(election: ElectionKey, locale: Locale, site: Site): string {
  const { communityId, electionId } = election;
  return `${localePrefix(locale, site)}/print/${communityId}/${electionId}/`;
}

/** The notice-board screen of a community. */
export function boardPath(communityId: string, locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/board/${communityId}/`;
}

/** What a board's screen and players fetch again and again: its notices in force, and their pictures. */
export function boardManifestPath(communityId: string, locale: Locale, site: Site): string {
  return `${boardPath(communityId, locale, site)}board.json`;
}

/** The pictures of a board as Media RSS, for screens that hang one way. */
export function boardFeedPath(
  communityId: string,
  side: "landscape" | "portrait",
  locale: Locale,
  site: Site,
): string {
  return `${boardPath(communityId, locale, site)}${side}.xml`;
}

/** A rulebook: the law as a table. */
export function rulebookPath(rulebookId: string, locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/rules/${rulebookId}/`;
}

/** Where communities and streets are looked up; `at` is a page below, as `streets/q`. */
export function findPath(locale: Locale, site: Site, at?: string): string {
  return `${localePrefix(locale, site)}/find/${at === undefined ? "" : `${at}/`}`;
}

/** The folder of the search index of a language. */
export function searchPath(locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/search/`;
}

/** How to subscribe to a community's dates and news. */
export function subscribePath(communityId: string, locale: Locale, site: Site): string {
  return `${communityPath(communityId, locale, site)}subscribe/`;
}

/** How far all communities are, where the public may see it. */
export function progressPath(locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/progress/`;
}

/** The same as a workbook. */
export function progressSheetPath(locale: Locale, site: Site): string {
  return `${progressPath(locale, site)}progress.xlsx`;
}

/** Elections that are over. */
export function pastPath(locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/past/`;
}

/** The calendar of a community, or of the office where none is given. */
export function calendarPath(communityId: string | undefined, locale: Locale, site: Site): string {
  return `${feedFolder(communityId, locale, site)}calendar.ics`;
}

/** The news feed (Atom) of a community, or of the office where none is given. */
export function feedPath(communityId: string | undefined, locale: Locale, site: Site): string {
  return `${feedFolder(communityId, locale, site)}feed.xml`;
}

/** The address that dials a telephone number (RFC 3966): no spaces. */
export function telephone(number: string): string {
  return `tel:${number.replaceAll(/[^+\d-]/g, "")}`;
}

/** Where the file of a path lies below the published folder. */
export function outputFile(path: string, site: Site): string {
  return path.slice(basePath(site).length + 1);
}

/** A path with the site's address before it, as feeds, QR codes and posters need it. */
export function absolute(path: string, site: Site): string {
  return new URL(path, site.baseUrl).href;
}

/** What names an election. */
export interface ElectionKey {
  readonly communityId: string;
  readonly electionId: string;
}

/** What names a notice in a language. */
export interface NoticeKey extends ElectionKey {
  readonly id: string;
  readonly locale: Locale;
}

function feedFolder(communityId: string | undefined, locale: Locale, site: Site): string {
  return communityId === undefined
    ? homePath(locale, site)
    : communityPath(communityId, locale, site);
}
