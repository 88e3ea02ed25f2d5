import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PosterType } from "../model/poster-formats.ts";
import type { Project } from "../model/project.ts";
import { outputFile } from "../notices/addresses.ts";
import { officeFile } from "../notices/office-addresses.ts";
import { type Publication, publish } from "../notices/publication.ts";
import { subsetPosterFonts } from "../posters/fonts.ts";
import { loadPosterFonts, posterCharacters } from "../posters/poster.ts";
import { photoFinder } from "./photos.ts";
import { openPosterCache, type PosterCache } from "./poster-cache.ts";
import { type PosterJob, posterJobs } from "./poster-jobs.ts";
import { drawInThreads, PosterFailure } from "./poster-threads.ts";
import { drawWork, type PosterWork, packed } from "./poster-work.ts";
import { comingJobs, thumbnailJobs } from "./print-room-jobs.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Draws every poster and bundle of a publication into a folder, in every language and format. What was drawn before
 * is copied; the rest is drawn in threads, with fonts cut once to the characters in use. Answers with how many
 * posters there are, bundles not counted.
 */
export async function writePosters(
  publication: Publication,
  contentDirectory: string,
  directory: string,
  onPoster: ((done: number, total: number) => void) | undefined,
): Promise<number> {
  const jobs = posterJobs(publication);
  await writeJobs(
    [...jobs, ...thumbnailJobs(publication)],
    contentDirectory,
    (path) => join(directory, outputFile(path, publication.site)),
    onPoster,
  );
  return jobs.filter(({ bundle }) => bundle === undefined).length;
}

/** Draws what the office prints before its day into its own folder. */
export async function writeComingPosters(
  project: Project,
  contentDirectory: string,
  today: Temporal.PlainDate,
  office: string,
): Promise<void> {
  await writeJobs(comingJobs(project, today), contentDirectory, (path) =>
    join(office, officeFile(path, project.site)),
  );
}

/** Draws files, each where `fileOf` says that its path is kept. */
async function writeJobs(
  jobs: readonly PosterJob[],
  contentDirectory: string,
  fileOf: (path: string) => string,
  onPoster?: (done: number, total: number) => void,
): Promise<void> {
  const cache = await openPosterCache();
  let done = 0;
  const write = async (job: PosterJob, bytes: Uint8Array): Promise<void> => {
    const file = fileOf(job.path);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, bytes);
    done += 1;
    onPoster?.(done, jobs.length);
  };
  const photosOf = photoFinder(contentDirectory);
  const missing: Missing[] = [];
  for (const job of jobs) {
    const work = await packed(job, photosOf);
    const key = cache.key(work);
    const bytes = await cache.read(key);
    if (bytes === undefined) missing.push({ job, work, key });
    else await write(job, bytes);
  }
  await draw(missing, cache, write);
}

/**
 * The file at a path of the site, while developing: as it was drawn before, or drawn now; undefined where there is none.
 */
export async function renderPosterAt(
  path: string,
  project: Project,
  today: Temporal.PlainDate,
  contentDirectory: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined> {
  const publication = publish(project, today);
  const jobs = [
    ...posterJobs(publication),
    ...thumbnailJobs(publication),
    ...comingJobs(project, today),
  ];
  const job = jobs.find((candidate) => candidate.path === path);
  if (job === undefined) return undefined;
  const mediaType = mediaTypes[job.notices[0]?.order.type ?? "pdf"];
  const work = await packed(job, photoFinder(contentDirectory));
  const cache = await openPosterCache();
  const key = cache.key(work);
  const kept = await cache.read(key);
  if (kept !== undefined) return { bytes: kept, mediaType };
  const bytes = await drawWork(work, await loadPosterFonts(charactersOf([job])));
  await cache.write(key, bytes);
  return { bytes, mediaType };
}

const mediaTypes: Readonly<Record<PosterType, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
};

/** A file that has to be drawn. */
interface Missing {
  readonly job: PosterJob;
  readonly work: PosterWork;
  readonly key: string;
}

async function draw(
  missing: readonly Missing[],
  cache: PosterCache,
  write: (job: PosterJob, bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  if (missing.length === 0) return;
  const files = await subsetPosterFonts(charactersOf(missing.map(({ job }) => job)));
  const works = missing.map(({ work }) => work);
  const onDrawn = async (index: number, bytes: Uint8Array) => {
    const drawn = missing[index];
    if (drawn === undefined) return;
    await cache.write(drawn.key, bytes);
    await write(drawn.job, bytes);
  };
  try {
    await drawInThreads(works, files, onDrawn);
  } catch (error) {
    throw error instanceof PosterFailure ? named(error, missing) : error;
  }
  await cache.prune();
}

/** The failure with the path of the poster before it. */
function named({ index, message }: PosterFailure, missing: readonly Missing[]): Error {
  return new Error(`${missing[index]?.job.path}: ${message}`);
}

function charactersOf(jobs: readonly PosterJob[]): string {
  const inputs = new Set(
    jobs.flatMap(({ notices }) => notices.map(({ input }) => posterCharacters(input))),
  );
  return [...inputs].join("");
}
