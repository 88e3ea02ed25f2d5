import { Resvg } from "@resvg/resvg-js";
import type { PosterOrder } from "../model/poster-formats.ts";
import type { PosterFonts } from "./fonts.ts";
import { formatOf } from "./formats.ts";
import type { PosterInput } from "./input.ts";
import { layOutPoster } from "./pages.ts";
import { writePdf } from "./pdf.ts";
import { writeSvg } from "./svg.ts";

/**
 * Draws a notice as ordered: a PDF of as many pages as the notice needs, or one picture. The same input gives
 * the same bytes, whatever fonts the machine has. `fonts` must hold `posterCharacters(input)`.
 */
export async function renderPoster(
  input: PosterInput,
  order: PosterOrder,
  fonts: PosterFonts,
): Promise<Uint8Array> {
  const sheets = await layOutPoster(input, formatOf(order), fonts);
  switch (order.type) {
    case "pdf":
      return writePdf(sheets, input, order);
    case "png":
      return new Resvg(sheets.map(writeSvg).join(""), { font: { loadSystemFonts: false } })
        .render()
        .asPng();
    case "svg":
      return Buffer.from(sheets.map(writeSvg).join(""));
    default:
      return order.type satisfies never;
  }
}

export { loadPosterFonts, missingCharacters, type PosterFonts } from "./fonts.ts";
export { type FormatSpec, formatOf } from "./formats.ts";
export { type PosterInput, posterCharacters } from "./input.ts";
