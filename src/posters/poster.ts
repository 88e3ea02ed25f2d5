import { Resvg } from "@resvg/resvg-js";
import type { PosterOrder } from "../model/poster-formats.ts";
import type { PosterFonts } from "./fonts.ts";
import { formatOf } from "./formats.ts";
import type { PosterInput } from "./input.ts";
import { layOutPoster } from "./pages.ts";
import { writePdf } from "./pdf.ts";
import { writePng } from "./png.ts";
import { drawPicture } from "./raster.ts";
import type { Sheet } from "./sheet.ts";
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
  return drawSheets(await layOutPoster(input, formatOf(order), fonts), input, order);
}

/** The same of sheets that are laid out already. */
export function drawSheets(
  sheets: readonly Sheet[],
  input: PosterInput,
  order: PosterOrder,
): Uint8Array {
  switch (order.type) {
    case "pdf":
      return writePdf(sheets, input, order);
    case "png":
      return drawPng(firstOf(sheets));
    case "svg":
      return Buffer.from(writeSvg(firstOf(sheets)));
    default:
      return order.type satisfies never;
  }
}

function drawPng(sheet: Sheet): Uint8Array {
  const hasPhotographs = sheet.parts.some(({ marks }) =>
    marks.some(({ type }) => type === "photograph"),
  );
  return hasPhotographs
    ? new Resvg(writeSvg(sheet), { font: { loadSystemFonts: false } }).render().asPng()
    : writePng(drawPicture(sheet));
}

/** A picture has one page. */
function firstOf([sheet]: readonly Sheet[]): Sheet {
  if (sheet === undefined) throw new Error("A poster has a page.");
  return sheet;
}

export { loadPosterFonts, missingCharacters, type PosterFonts } from "./fonts.ts";
export { type FormatSpec, formatOf } from "./formats.ts";
export { type PosterInput, posterCharacters } from "./input.ts";
