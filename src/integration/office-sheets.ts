import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bodiesWords } from "../i18n/bodies-words.ts";
import { localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import { postingRecordWords } from "../i18n/posting-words.ts";
import type { Election, Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { outputFile } from "../notices/addresses.ts";
import { publicityPath } from "../notices/bodies-addresses.ts";
import { electionStaff } from "../notices/election-staff.ts";
import { electionName } from "../notices/election-words.ts";
import { officeFile } from "../notices/office-addresses.ts";
import { badgesPath } from "../notices/print-addresses.ts";
import type { Publication } from "../notices/publication.ts";
import { type Badge, badgeCharacters, layOutBadges } from "../posters/badges.ts";
import { writePdf } from "../posters/pdf.ts";
import { loadPosterFonts } from "../posters/poster.ts";
import { openPosterCache } from "./poster-cache.ts";
import { drawPublicity, type PublicityOrder } from "./publicity.ts";
import { writeWhole } from "./write-whole.ts";

/** A file that is drawn beside the pages. */
export interface DrawnFile {
  readonly path: string;
  readonly draw: () => Promise<Uint8Array>;
}

/** Draws the badges of each election's staff into the office's own folder, in every language. */
export async function writeBadges(
  project: Project,
  today: Temporal.PlainDate,
  office: string,
): Promise<void> {
  const { site } = project;
  await writeKept(badgeSheets(project, today), (path) => join(office, officeFile(path, site)));
}

/** The badges of each election's staff, in every language. */
export function badgeSheets(project: Project, today: Temporal.PlainDate): readonly SheetJob[] {
  const { site } = project;
  const elections = project.communities.flatMap((community) => community.elections);
  return site.languages.flatMap((locale) =>
    elections
      .filter(({ schedule }) => electionStaff(schedule).length > 0)
      .map((election) => ({
        path: badgesPath(keyOf(election), locale, site),
        made: { badges: badgesOf(election, site, locale), locale, today: today.toString() },
        draw: () => drawBadges(election, site, locale, today),
      })),
  );
}

/** Draws the slogans and banners of the office, in its own language, beside the pages that list them. */
export async function writePublicity(publication: Publication, directory: string): Promise<void> {
  const { site } = publication;
  await writeKept(publicitySheets(publication), (path) => join(directory, outputFile(path, site)));
}

/** The slogans and banners of the office, in its own language. */
export function publicitySheets({ site, offices, today }: Publication): readonly SheetJob[] {
  const [locale = "zh-Hans"] = site.languages;
  const look = { grey: false, redGround: false } as const;
  return offices.flatMap(({ id, record: { publicity } }) => {
    const order = (kind: "slogan" | "banner", text: string): PublicityOrder =>
      kind === "slogan"
        ? { ...look, kind, paper: "a3", lines: [text] }
        : { ...look, kind, paper: "a4", line: text, height: undefined };
    const job = (kind: "slogan" | "banner") => (text: string, index: number) => ({
      path: publicityPath(id, kind, index, site),
      made: { ...order(kind, text), height: 0, site: site.office, locale, today: today.toString() },
      draw: async () => {
        const drawn = await drawPublicity(order(kind, text), site, locale, today);
        if (drawn.problem === undefined) return drawn.bytes;
        throw new Error(`${kind} ${index + 1}: ${drawn.problem}`);
      },
    });
    const { slogans = [], banners = [] } = publicity ?? {};
    return [...slogans.map(job("slogan")), ...banners.map(job("banner"))];
  });
}

/** A file that is kept from build to build. */
export interface SheetJob extends DrawnFile {
  /** What it is made of: the same gives the same file. */
  readonly made: object;
}

/** Writes files, each drawn only where none of the same making is kept from an earlier build. */
export async function writeKept(
  jobs: readonly SheetJob[],
  fileOf: (path: string) => string,
): Promise<void> {
  if (jobs.length === 0) return;
  const cache = await openPosterCache();
  for (const { path, made, draw } of jobs) {
    const file = fileOf(path);
    const key = cache.key(made);
    const kept = await cache.read(key);
    const bytes = kept ?? (await draw());
    if (kept === undefined) await cache.write(key, bytes);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, bytes);
  }
}

async function drawBadges(
  election: Election,
  site: Site,
  locale: Locale,
  today: Temporal.PlainDate,
): Promise<Uint8Array> {
  const words = postingRecordWords(locale);
  const badges = badgesOf(election, site, locale);
  const fonts = await loadPosterFonts(badgeCharacters(badges, words.badge));
  return writePdf(layOutBadges(badges, words.badge, locale, fonts), {
    notice: {
      locale,
      title: words.badges,
      issuer: localize(site.office, locale),
      electionName: electionName(election, locale),
      posted: today,
    },
  });
}

function badgesOf(election: Election, site: Site, locale: Locale): readonly Badge[] {
  const words = bodiesWords(locale);
  return electionStaff(election.schedule).map(({ name, role }) => ({
    name: personName({ name }, locale),
    role: words[role],
    community: localize(election.community.name, locale),
    election: electionName(election, locale),
    office: localize(site.office, locale),
  }));
}

function keyOf({ communityId, id }: Election) {
  return { communityId, electionId: id };
}
