import { formatOfficialDate } from "../i18n/dates.ts";
import { inLocale, localize } from "../i18n/locale.ts";
import { posterLabels } from "../i18n/poster-words.ts";
import {
  defaultTemplate,
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
  readonly inputs: readonly PosterInput[];
  readonly order: PosterOrder;
  /** Title of a bundle; a poster has its notice's. */
  readonly bundle?: string;
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
      ...elections.flatMap((own) => electionJob(own, site)),
      ...dayJobs(inputs, locale, site),
    ];
  });
}

/** The order of a file that is drawn for every notice. */
export function builtOrder(format: PosterFormat): PosterOrder {
  return orderOf(format, defaultTemplate(posterFiles[format].medium));
}

function inputOf(notice: PosterInput["notice"], site: Publication["site"]): PosterInput {
  return {
    notice,
    url: absolute(noticePath(notice, site), site),
    labels: posterLabels(notice.locale),
  };
}

function noticeJobs(input: PosterInput, site: Publication["site"]): readonly PosterJob[] {
  return posterFormats.map((format) => ({
    path: posterPath(input.notice, format, site),
    inputs: [input],
    order: orderOf(
      format,
      templateFor(input.notice.kind, posterFiles[format].medium, site.posters),
    ),
  }));
}

function electionJob(
  inputs: readonly PosterInput[],
  site: Publication["site"],
): readonly PosterJob[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const { notice } = first;
  const path = electionPostersPath(notice, notice.locale, site);
  return [{ path, inputs, order: BUNDLE, bundle: notice.electionName }];
}

function dayJobs(
  inputs: readonly PosterInput[],
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
    return [{ path: dayPostersPath(posted, locale, site), inputs: own, order: BUNDLE, bundle }];
  });
}

const BUNDLE = builtOrder("a4-pdf");
