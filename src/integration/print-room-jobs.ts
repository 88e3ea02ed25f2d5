import { formatOfficialDate } from "../i18n/dates.ts";
import { inLocale, localize } from "../i18n/locale.ts";
import { templateFor } from "../model/poster-formats.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { datedNotices } from "../notices/coming.ts";
import { composeNotice, composeNotices } from "../notices/compose.ts";
import {
  comingDayPath,
  comingPosterPath,
  comingPostersPath,
  thumbnailPath,
} from "../notices/print-addresses.ts";
import type { Publication } from "../notices/publication.ts";
import type { PosterInput } from "../posters/poster.ts";
import { hasCome } from "../timetable/steps.ts";
import { bundled, inputOf, ordered, type PosterJob } from "./poster-jobs.ts";

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
      ...elections.flatMap((inputs) => electionJob(inputs, site)),
      ...dayJobs(elections.flat(), locale, site),
    ];
  });
}

function comingInputs(
  election: Project["communities"][number]["elections"][number],
  project: Project,
  today: Temporal.PlainDate,
  locale: Locale,
): readonly PosterInput[] {
  return datedNotices(election, project).flatMap(({ plan, onItsDay }) => {
    const own = onItsDay?.notices.find(({ id }) => id === plan.id);
    if (onItsDay === undefined || own === undefined || hasCome(plan.posted, today)) return [];
    return [inputOf(composeNotice(own, onItsDay, project.site, locale), project.site)];
  });
}

function electionJob(inputs: readonly PosterInput[], site: Project["site"]): readonly PosterJob[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const { notice } = first;
  const path = comingPostersPath(notice, notice.locale, site);
  return [{ path, notices: bundled(inputs, site), bundle: notice.electionName }];
}

function dayJobs(
  inputs: readonly PosterInput[],
  locale: Locale,
  site: Project["site"],
): readonly PosterJob[] {
  const days = Map.groupBy(inputs, ({ notice }) => notice.posted.toString());
  return [...days].map(([iso, own]) => {
    const posted = Temporal.PlainDate.from(iso);
    const day = inLocale(formatOfficialDate(posted, locale), locale);
    return {
      path: comingDayPath(posted, locale, site),
      notices: bundled(own, site),
      bundle: `${localize(site.office, locale)} ${day}`,
    };
  });
}
