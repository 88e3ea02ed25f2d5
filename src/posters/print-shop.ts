import type { Color } from "./marks.ts";
import { decimal } from "./pdf-file.ts";
import type { Sheet } from "./sheet.ts";

/** What print shops ask of a PDF: boxes, crop marks, and inks (ISO 32000-1, 14.11.2). */

const MILLIMETRE = 72 / 25.4;

/** The bleed, and the white border around the page that holds it and the crop marks beyond it; in points. */
export const SHOP = { bleed: 3 * MILLIMETRE, border: 9 * MILLIMETRE };

/** Pure black for black, so that a printer uses only its black ink. */
export const fills: Readonly<Record<Color, string>> = {
  black: "0 g",
  red: "0.784 0.086 0.114 rg",
  grey: "0.29 g",
  line: "0.55 g",
  tint: "0.945 g",
  blush: "0.992 0.945 0.937 rg",
  white: "1 g",
};

/** The same by their lightness. */
export const greys: Readonly<Record<Color, string>> = Object.fromEntries(
  Object.entries(fills).map(([color, fill]) => [color, greyOf(fill)]),
) as Record<Color, string>;

function greyOf(fill: string): string {
  const [red = 0, green = red, blue = red] = fill.split(" ").slice(0, -1).map(Number);
  return `${Math.round((0.299 * red + 0.587 * green + 0.114 * blue) * 1000) / 1000} g`;
}

/** The boxes of a page: for a print shop, the sheet that is printed, the bleed, and the page after trimming. */
export function pageBoxes({ width, height }: Sheet, bleed: boolean): string {
  const box = (name: string, inset: number) => {
    const border = bleed ? SHOP.border : 0;
    const [right, top] = [width + 2 * border - inset, height + 2 * border - inset];
    return `/${name}[${[inset, inset, right, top].map(decimal).join(" ")}]`;
  };
  return bleed
    ? box("MediaBox", 0) + box("BleedBox", SHOP.border - SHOP.bleed) + box("TrimBox", SHOP.border)
    : box("MediaBox", 0);
}

/** Hairlines that lead to each corner of the page and end where the bleed begins; from the page's lower left corner. */
export function cropMarks({ width, height }: Sheet): string {
  const from = SHOP.bleed;
  const to = SHOP.border;
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `${decimal(x1)} ${decimal(y1)} m ${decimal(x2)} ${decimal(y2)} l`;
  const lines = [0, height].flatMap((y) => [
    line(-to, y, -from, y),
    line(width + from, y, width + to, y),
  ]);
  const columns = [0, width].flatMap((x) => [
    line(x, -to, x, -from),
    line(x, height + from, x, height + to),
  ]);
  return `0 G 0.25 w ${[...lines, ...columns].join(" ")} S`;
}
