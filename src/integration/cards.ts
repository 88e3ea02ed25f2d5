import { join } from "node:path";
import { localize } from "../i18n/locale.ts";
import { siteWords } from "../i18n/site-words.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { cardPath, outputFile } from "../notices/addresses.ts";
import { type Card, cardCharacters, layOutCard } from "../posters/card.ts";
import { writePng } from "../posters/png.ts";
import { loadPosterFonts } from "../posters/poster.ts";
import { drawPicture } from "../posters/raster.ts";
import { type SheetJob, writeKept } from "./office-sheets.ts";

/** Draws the picture that stands for the site where a page without a notice is shared, in every language. */
export async function writeCards(site: Site, directory: string): Promise<void> {
  await writeKept(cardFiles(site), (path) => join(directory, outputFile(path, site)));
}

/** The pictures that stand for the site, one in each language. */
export function cardFiles(site: Site): readonly SheetJob[] {
  return site.languages.map((locale) => {
    const card = cardOf(site, locale);
    return {
      path: cardPath(locale, site),
      made: { card, locale },
      draw: () => drawCard(card, locale),
    };
  });
}

async function drawCard(card: Card, locale: Locale): Promise<Uint8Array> {
  const fonts = await loadPosterFonts(cardCharacters(card));
  return writePng(drawPicture(await layOutCard(card, locale, fonts)));
}

function cardOf(site: Site, locale: Locale): Card {
  const words = siteWords(locale);
  return {
    office: localize(site.office, locale),
    title: words.homeTitle,
    lead: words.homeLead,
    address: site.baseUrl.replace(/^https?:\/\//, ""),
  };
}
