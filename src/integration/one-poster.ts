import { posterLabels } from "../i18n/poster-words.ts";
import type { PosterOrder } from "../model/poster-formats.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { absolute, noticePath } from "../notices/addresses.ts";
import { composeNotice } from "../notices/compose.ts";
import type { PublishedElection } from "../notices/publication.ts";
import { layOutPoster } from "../posters/pages.ts";
import {
  formatOf,
  loadPosterFonts,
  missingCharacters,
  type PosterInput,
  posterCharacters,
  renderPoster,
} from "../posters/poster.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";

/** A poster, or the characters that no font has. */
export type DrawnPoster =
  | {
      readonly bytes: Uint8Array;
      readonly pages: number;
      readonly mediaType: string;
      readonly missing?: undefined;
    }
  | { readonly missing: readonly string[] };

/** Draws one notice of an election in a language, as ordered. `plan` is one of `published.notices`. */
export async function drawPoster(
  plan: NoticePlan,
  published: PublishedElection,
  site: Project["site"],
  locale: Locale,
  order: PosterOrder,
): Promise<DrawnPoster> {
  const notice = composeNotice(plan, published, site, locale);
  const input: PosterInput = {
    notice,
    url: absolute(noticePath(notice, site), site),
    labels: posterLabels(locale),
  };
  const characters = posterCharacters(input);
  const missing = missingCharacters(characters);
  if (missing.length > 0) return { missing };
  const fonts = await loadPosterFonts(characters);
  const sheets = await layOutPoster(input, formatOf(order), fonts);
  return {
    bytes: await renderPoster(input, order, fonts),
    pages: sheets.length,
    mediaType: mediaTypes[order.type],
  };
}

const mediaTypes: Record<PosterOrder["type"], string> = {
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
};
