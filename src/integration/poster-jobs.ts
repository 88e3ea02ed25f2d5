import { formatOfficialDate } from "../i18n/dates.ts";
import { inLocale, localize } from "../i18n/locale.ts";
import { posterLabels } from "../i18n/poster-words.ts";
import {
  orderOf,
  type PosterFormat,
  type PosterOrder,
  posterFiles,
  posterFormats,
  templateFor,
} from "../model/poster-formats.ts";
import type { Locale } from "../model/scalars.ts";
import {
  absolute,
  dayPostersPath,
  electionPostersPath,
  noticePath,
  posterPath,
} from "../notices/addresses.ts";
import { composeNotices } from "../notices/compose.ts";
import type { Publication } from "../notices/publication.ts";
import type { PosterInput } from "../posters/poster.ts";

/** A file to draw: which notices it shows, how, and at which path of the site. */
export interface PosterJob {
  readonly path: string;
  /** One, or those of a bundle in their order. */
  readonly notices: readonly OrderedNotice[];
  /** Title of a bundle; a poster has its notice's. */
  readonly bundle?: string;
}

/** A notice, and how it is drawn. */
export interface OrderedNotice {
  readonly input: PosterInput;
  readonly order: PosterOrder;
}

/**
 * Every file that a publication's posters make, in every language: of each notice the formats that are always drawn, of
 * each election all its notices in one document, and so of each day of posting, for the office to print.
 */
export function posterJobs(publication: Publication): readonly PosterJob[] {
  const { site } = publication;
  return site.languages.flatMap((locale) => {
    const elections = publication.communities
      .flatMap((community) => community.elections)
      .map((election) =>
        composeNotices(election, site, locale).map((notice) => inputOf(notice, site)),
      );
    const inputs = elections.flat();
    return [
      ...inputs.flatMap((input) => noticeJobs(input, site)),
      ...elections.flatMap((own) => electionBundle(own, electionPostersPath, site)),
      ...dayBundles(inputs, dayPostersPath, locale, site),
    ];
  });
}

/** A notice in a format that is drawn for every notice, in the template that the office chose for its kind. */
export function ordered(
  input: PosterInput,
  format: PosterFormat,
  site: Publication["site"],
): OrderedNotice {
  const template = templateFor(input.notice.kind, posterFiles[format].medium, site.posters);
  return { input, order: orderOf(format, template) };
}

/** What a poster of a notice is made of. */
export function inputOf(notice: PosterInput["notice"], site: Publication["site"]): PosterInput {
  return {
    notice,
    url: absolute(noticePath(notice, site), site),
    labels: posterLabels(notice.locale),
  };
}

function noticeJobs(input: PosterInput, site: Publication["site"]): readonly PosterJob[] {
  return posterFormats.map((format) => ({
    path: posterPath(input.notice, format, site),
    notices: [ordered(input, format, site)],
  }));
}

/** The notices of an election in one document. */
export function electionBundle(
  inputs: readonly PosterInput[],
  pathOf: typeof electionPostersPath,
  site: Publication["site"],
): readonly PosterJob[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const { notice } = first;
  const path = pathOf(notice, notice.locale, site);
  return [{ path, notices: bundled(inputs, site), bundle: notice.electionName }];
}

/** The notices of each day of posting in one document. */
export function dayBundles(
  inputs: readonly PosterInput[],
  pathOf: typeof dayPostersPath,
  locale: Locale,
  site: Publication["site"],
): readonly PosterJob[] {
  const days = Map.groupBy(inputs, ({ notice }) => notice.posted.toString());
  return [...days.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { posted } = first.notice;
    const day = inLocale(formatOfficialDate(posted, locale), locale);
    const bundle = `${localize(site.office, locale)} ${day}`;
    const path = pathOf(posted, locale, site);
    return [{ path, notices: bundled(own, site), bundle }];
  });
}

/** On the paper that every office has. */
function bundled(
  inputs: readonly PosterInput[],
  site: Publication["site"],
): readonly OrderedNotice[] {
  return inputs.map((input) => ordered(input, "a4-pdf", site));
}
