import { posterLabels } from "../i18n/poster-words.ts";
import type { PosterOrder } from "../model/poster-formats.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { absolute, noticePath } from "../notices/addresses.ts";
import { composeNotice } from "../notices/compose.ts";
import type { PublishedElection } from "../notices/publication.ts";
import { layOutPoster } from "../posters/pages.ts";
import {
  drawSheets,
  formatOf,
  loadPosterFonts,
  type PosterInput,
  posterCharacters,
} from "../posters/poster.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { openPhotos, photoFinder } from "./photos.ts";

/** A poster as a file. */
export interface DrawnPoster {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly mediaType: string;
}

/** Which notice is drawn: one of an election's, in a language. */
export interface NoticeToDraw {
  /** One of `published.notices`. */
  readonly plan: NoticePlan;
  readonly published: PublishedElection;
  readonly site: Project["site"];
  readonly locale: Locale;
  /** Where its photographs are. */
  readonly contentDirectory: string;
}

/** Draws one notice as ordered. */
export async function drawPoster(
  { plan, published, site, locale, contentDirectory }: NoticeToDraw,
  order: PosterOrder,
): Promise<DrawnPoster> {
  const notice = composeNotice(plan, published, site, locale);
  const photos = await photoFinder(contentDirectory)(notice);
  const input: PosterInput = {
    notice,
    url: absolute(noticePath(notice, site), site),
    labels: posterLabels(locale),
    photographs: await openPhotos(photos),
  };
  const fonts = await loadPosterFonts(posterCharacters(input));
  const sheets = await layOutPoster(input, formatOf(order), fonts);
  return {
    bytes: drawSheets(sheets, input, order),
    pages: sheets.length,
    mediaType: mediaTypes[order.type],
  };
}

const mediaTypes: Record<PosterOrder["type"], string> = {
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
};
