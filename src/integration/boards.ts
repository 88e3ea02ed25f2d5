import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type BoardItem,
  type BoardPicture,
  type BoardProgramme,
  type BoardSide,
  boardFeed,
  boardManifest,
  boardSides,
} from "../feeds/board.ts";
import type { Notice } from "../model/notice.ts";
import { type PosterFormat, posterFiles } from "../model/poster-formats.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import {
  boardFeedPath,
  boardManifestPath,
  boardPath,
  outputFile,
  posterPath,
} from "../notices/addresses.ts";
import { composeNotice } from "../notices/compose.ts";
import { inForce, type Publication, type PublishedCommunity } from "../notices/publication.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Writes beside each board's page what players fetch, once pages and posters lie in the folder: the manifest and the
 * feeds of pictures. Tells the page its revision, which is of all that it shows, and when it was published.
 */
export async function writeBoards(
  publication: Publication,
  directory: string,
  now: Temporal.Instant,
): Promise<void> {
  const { site, communities } = publication;
  const updated = published(publication, now);
  for (const locale of site.languages) {
    for (const community of communities) {
      const file = (path: string): string => join(directory, outputFile(path, site));
      const page = file(`${boardPath(community.id, locale, site)}index.html`);
      const revision = await stampPage(page, updated);
      const notices = noticesInForce(community, publication, locale);
      const items = await Promise.all(notices.map((notice) => withPictures(notice, site, file)));
      const programme: BoardProgramme = { community, locale, items, revision, updated };
      const manifest = JSON.stringify(boardManifest(programme, site));
      await writeText(file(boardManifestPath(community.id, locale, site)), manifest);
      for (const side of boardSides) {
        const path = boardFeedPath(community.id, side, locale, site);
        await writeText(file(path), boardFeed(programme, side, site));
      }
    }
  }
}

/** A build for another day than the present one is as if it were made when that day begins. */
function published({ today, site }: Publication, now: Temporal.Instant): Temporal.Instant {
  const isToday = now.toZonedDateTimeISO(site.timeZone).toPlainDate().equals(today);
  return isToday ? now : today.toZonedDateTime(site.timeZone).toInstant();
}

/** Writes into a board's page which revision it is and when it was published; answers the revision. */
async function stampPage(file: string, updated: Temporal.Instant): Promise<string> {
  const html = await readFile(file, "utf8");
  const revision = sha256(html).slice(0, 16);
  const stamped = html
    .replace(/ data-revision(?:="")?(?=[\s>])/, ` data-revision="${revision}"`)
    .replace(/ data-updated(?:="")?(?=[\s>])/, ` data-updated="${updated}"`);
  await writeText(file, stamped);
  return revision;
}

/** The newest first, as the page has them. */
function noticesInForce(
  community: PublishedCommunity,
  { site, today }: Publication,
  locale: Locale,
): readonly Notice[] {
  return community.elections
    .flatMap((election) =>
      inForce(election, today).map((plan) => composeNotice(plan, election, site, locale)),
    )
    .toReversed()
    .toSorted((a, b) => Temporal.PlainDate.compare(b.posted, a.posted));
}

const formats: Readonly<Record<BoardSide, PosterFormat>> = {
  landscape: "landscape-png",
  portrait: "portrait-png",
};

async function withPictures(
  notice: Notice,
  site: Site,
  file: (path: string) => string,
): Promise<BoardItem> {
  const picture = async (side: BoardSide): Promise<BoardPicture> => {
    const format = formats[side];
    const path = posterPath(notice, format, site);
    const bytes = await readFile(file(path));
    const [width = 0, height = 0] = posterFiles[format].medium.size.split("x").map(Number);
    return { path, width, height, bytes: bytes.length, sha256: sha256(bytes) };
  };
  const [landscape, portrait] = await Promise.all([picture("landscape"), picture("portrait")]);
  return { notice, pictures: { landscape, portrait } };
}

function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function writeText(file: string, text: string): Promise<void> {
  return writeWhole(file, new TextEncoder().encode(text));
}
