import { bannerLabels } from "../i18n/banner-words.ts";
import { localize } from "../i18n/locale.ts";
import { publicityNames } from "../i18n/poster-command-words.ts";
import type { PaperSize } from "../model/poster-formats.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { bannerCharacters, composeBanner, layOutBanner } from "../posters/banner.ts";
import { displayLocale, type Publicity } from "../posters/display.ts";
import { writePdf } from "../posters/pdf.ts";
import { formatOf, loadPosterFonts, missingCharacters } from "../posters/poster.ts";
import type { Sheet } from "../posters/sheet.ts";
import { layOutSlogan, MOST_LINES } from "../posters/slogan.ts";

/** What is drawn of the office's own words: a line over many sheets, or a slogan on one. */
export type PublicityOrder = Publicity & { readonly paper: PaperSize } & (
    | {
        readonly kind: "banner";
        readonly line: string;
        /** In millimetres; without it, as high as one row of upright sheets. */
        readonly height: number | undefined;
      }
    | { readonly kind: "slogan"; readonly lines: readonly string[] }
  );

/** A drawn banner or slogan, or why there is none. */
export type DrawnPublicity =
  | { readonly bytes: Uint8Array; readonly pages: number; readonly problem?: undefined }
  | { readonly problem: "missing-characters"; readonly characters: readonly string[] }
  | { readonly problem: "too-many-sheets"; readonly sheets: number };

export { MOST_LINES };

/** Most sheets of a banner: what fills the longest wall, and what somebody glues in a day. */
export const MOST_SHEETS = 400;

/**
 * Draws a banner or a slogan as a PDF. `locale` is the language of what helps to put it together; `today` dates
 * the document. The words must have ink.
 */
export async function drawPublicity(
  order: PublicityOrder,
  site: Site | undefined,
  locale: Locale,
  today: Temporal.PlainDate,
): Promise<DrawnPublicity> {
  const text = order.kind === "banner" ? order.line : order.lines.join("");
  const missing = missingCharacters(text);
  if (missing.length > 0) return { problem: "missing-characters", characters: missing };
  const sheets = await layOut(order, text, locale);
  if (typeof sheets === "number") return { problem: "too-many-sheets", sheets };
  const bytes = writePdf(sheets, {
    notice: {
      locale: displayLocale(text) === "en" ? "en" : locale === "en" ? "zh-Hans" : locale,
      title: text,
      issuer: site === undefined ? "" : localize(site.office, locale),
      electionName: publicityNames(locale)[order.kind],
      posted: today,
    },
  });
  return { bytes, pages: sheets.length };
}

/** The sheets, or how many there would be of a banner that takes too many. */
async function layOut(
  order: PublicityOrder,
  text: string,
  locale: Locale,
): Promise<readonly Sheet[] | number> {
  const paper = paperMeasures(order.paper);
  if (order.kind === "slogan") {
    return [layOutSlogan(order.lines, { ...order, paper }, await loadPosterFonts(text))];
  }
  const labels = bannerLabels(locale);
  const name = order.paper.toUpperCase();
  const fonts = await loadPosterFonts(text + bannerCharacters(labels));
  const height = order.height === undefined ? undefined : (order.height * 72) / 25.4;
  const banner = composeBanner(text, { ...order, paper, height }, fonts);
  const count = banner.tiling.tiles.length;
  return count > MOST_SHEETS ? count : layOutBanner(text, banner, labels, name, locale, fonts);
}

function paperMeasures(size: PaperSize): readonly [number, number] {
  const { width, height } = formatOf({
    template: "plain",
    medium: { kind: "paper", size },
    type: "pdf",
  });
  return [width, height];
}
