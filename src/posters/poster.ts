import { Resvg } from "@resvg/resvg-js";
import type { PosterFormat } from "../model/poster-formats.ts";
import type { PosterFonts } from "./fonts.ts";
import { formats } from "./formats.ts";
import type { PosterInput } from "./input.ts";
import { layOutPoster } from "./pages.ts";
import { writePdf } from "./pdf.ts";
import { writeSvg } from "./svg.ts";

/**
 * Draws a notice in one format: a PDF of as many pages as the notice needs, or one PNG. The same input gives
 * the same bytes, whatever fonts the machine has. `fonts` must hold `posterCharacters(input)`.
 */
export async function renderPoster(
  input: PosterInput,
  format: PosterFormat,
  fonts: PosterFonts,
): Promise<Uint8Array> {
  const spec = formats[format];
  const sheets = await layOutPoster(input, spec, fonts);
  if (spec.type === "pdf") {
    return writePdf(sheets, input);
  }
  return new Resvg(sheets.map(writeSvg).join(""), { font: { loadSystemFonts: false } })
    .render()
    .asPng();
}

export { loadPosterFonts, missingCharacters, type PosterFonts } from "./fonts.ts";
export { type FormatSpec, formats } from "./formats.ts";
export { type PosterInput, posterCharacters } from "./input.ts";
