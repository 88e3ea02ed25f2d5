import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { posterLabels } from "../i18n/poster-words.ts";
import {
  defaultTemplate,
  orderOf,
  type PosterFile,
  type PosterFormat,
  type PosterOrder,
  posterFiles,
  posterFormats,
} from "../model/poster-formats.ts";
import { absolute, noticePath, outputFile, posterPath } from "../notices/addresses.ts";
import { composeNotices } from "../notices/compose.ts";
import type { Publication } from "../notices/publication.ts";
import {
  loadPosterFonts,
  type PosterInput,
  posterCharacters,
  renderPoster,
} from "../posters/poster.ts";

/** One poster file: what it shows, in which format, at which path of the site. */
interface PosterJob {
  readonly input: PosterInput;
  readonly format: PosterFormat;
  readonly path: string;
}

/**
 * Draws every poster of a publication into a folder, in every language and format, with fonts cut once
 * to the characters in use. Answers with how many there are.
 */
export async function writePosters(
  publication: Publication,
  directory: string,
  onPoster: ((done: number, total: number) => void) | undefined,
): Promise<number> {
  const jobs = posterJobs(publication);
  if (jobs.length === 0) return 0;
  const fonts = await loadPosterFonts(jobs.map(({ input }) => posterCharacters(input)).join(""));
  for (const [index, { input, format, path }] of jobs.entries()) {
    const file = join(directory, outputFile(path, publication.site));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await renderPoster(input, builtOrder(format), fonts));
    onPoster?.(index + 1, jobs.length);
  }
  return jobs.length;
}

/** Draws the poster at a path of the site, while developing; undefined where there is none. */
export async function renderPosterAt(
  path: string,
  publication: Publication,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined> {
  const job = posterJobs(publication).find((candidate) => candidate.path === path);
  if (job === undefined) return undefined;
  const fonts = await loadPosterFonts(posterCharacters(job.input));
  return {
    bytes: await renderPoster(job.input, builtOrder(job.format), fonts),
    mediaType: mediaTypes[posterFiles[job.format].type],
  };
}

const mediaTypes: Record<PosterFile["type"], string> = {
  pdf: "application/pdf",
  png: "image/png",
};

function builtOrder(format: PosterFormat): PosterOrder {
  return orderOf(format, defaultTemplate(posterFiles[format].medium));
}

function posterJobs({ site, communities }: Publication): readonly PosterJob[] {
  const notices = communities
    .flatMap(({ elections }) => elections)
    .flatMap((election) =>
      site.languages.flatMap((locale) => composeNotices(election, site, locale)),
    );
  return notices.flatMap((notice) => {
    const input: PosterInput = {
      notice,
      url: absolute(noticePath(notice, site), site),
      labels: posterLabels(notice.locale),
    };
    return posterFormats.map((format) => ({
      input,
      format,
      path: posterPath(notice, format, site),
    }));
  });
}
