import { templateFor } from "../model/poster-formats.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { composeDated, datedNotices } from "../notices/coming.ts";
import { composeNotices } from "../notices/compose.ts";
import {
  comingDayPath,
  comingPosterPath,
  comingPostersPath,
  comingThumbnailPath,
  thumbnailPath,
} from "../notices/print-addresses.ts";
import type { Publication } from "../notices/publication.ts";
import type { PosterInput } from "../posters/poster.ts";
import { hasCome } from "../timetable/steps.ts";
import { dayBundles, electionBundle, inputOf, ordered, type PosterJob } from "./poster-jobs.ts";

/** The small pictures of the posters of a publication, by which the print room shows them: A5, a pixel to a point. */
export function thumbnailJobs({ site, communities }: Publication): readonly PosterJob[] {
  return site.languages.flatMap((locale) =>
    communities
      .flatMap(({ elections }) => elections)
      .flatMap((published) => composeNotices(published, site, locale))
      .map((notice) => thumbnailJob(inputOf(notice, site), thumbnailPath(notice, site), site)),
  );
}

function thumbnailJob(input: PosterInput, path: string, site: Site): PosterJob {
  const template = templateFor(input.notice.kind, medium, site.posters);
  return { path, notices: [{ input, order: { template, medium, type: "png" } }] };
}

const medium = { kind: "paper", size: "a5" } as const;

/**
 * What the office has to print: each notice of the day or still to come as it reads on the day of its posting, with its
 * small picture, those of an election in one document, and those of a day.
 */
export function comingJobs(project: Project, today: Temporal.PlainDate): readonly PosterJob[] {
  const { site } = project;
  return site.languages.flatMap((locale) => {
    const elections = project.communities
      .flatMap((community) => community.elections)
      .map((election) => comingInputs(election, project, today, locale))
      .filter((inputs) => inputs.length > 0);
    return [
      ...elections.flat().map((input) => ({
        path: comingPosterPath(input.notice, site),
        notices: [ordered(input, "a4-pdf", site)],
      })),
      ...elections
        .flat()
        .map((input) => thumbnailJob(input, comingThumbnailPath(input.notice, site), site)),
      ...elections.flatMap((inputs) => electionBundle(inputs, comingPostersPath, site)),
      ...dayBundles(elections.flat(), comingDayPath, locale, site),
    ];
  });
}

function comingInputs(
  election: Project["communities"][number]["elections"][number],
  project: Project,
  today: Temporal.PlainDate,
  locale: Locale,
): readonly PosterInput[] {
  const { site } = project;
  return datedNotices(election, project)
    .filter(({ plan }) => hasCome(today, plan.posted))
    .flatMap((dated) => {
      const notice = composeDated(dated, site, locale);
      return notice === undefined ? [] : [inputOf(notice, site)];
    });
}
