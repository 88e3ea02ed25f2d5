import { templateFor } from "../model/poster-formats.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { composeDated, datedNotices } from "../notices/coming.ts";
import { composeNotices } from "../notices/compose.ts";
import {
  comingDayPath,
  comingPosterPath,
  comingPostersPath,
  thumbnailPath,
} from "../notices/print-addresses.ts";
import type { Publication } from "../notices/publication.ts";
import type { PosterInput } from "../posters/poster.ts";
import { hasCome } from "../timetable/steps.ts";
import { dayBundles, electionBundle, inputOf, ordered, type PosterJob } from "./poster-jobs.ts";

/** The small pictures of the posters of a publication, by which the print room shows them: A5, a pixel to a point. */
export function thumbnailJobs({ site, communities }: Publication): readonly PosterJob[] {
  const medium = { kind: "paper", size: "a5" } as const;
  return site.languages.flatMap((locale) =>
    communities
      .flatMap(({ elections }) => elections)
      .flatMap((published) => composeNotices(published, site, locale))
      .map((notice) => {
        const template = templateFor(notice.kind, medium, site.posters);
        return {
          path: thumbnailPath(notice, site),
          notices: [{ input: inputOf(notice, site), order: { template, medium, type: "png" } }],
        };
      }),
  );
}

/**
 * What the office prints before its day: each notice that is still to come as it will read on the day of its posting, those
 * of an election in one document, and those of a day.
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
    .filter(({ plan }) => !hasCome(plan.posted, today))
    .flatMap((dated) => {
      const notice = composeDated(dated, site, locale);
      return notice === undefined ? [] : [inputOf(notice, site)];
    });
}
