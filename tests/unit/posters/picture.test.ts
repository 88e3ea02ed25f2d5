import { Resvg } from "@resvg/resvg-js";
import { beforeAll, describe, expect, it } from "vitest";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { writePng } from "../../../src/posters/png.ts";
import { formatOf } from "../../../src/posters/poster.ts";
import { drawPicture, type Picture } from "../../../src/posters/raster.ts";
import type { Sheet } from "../../../src/posters/sheet.ts";
import { writeSvg } from "../../../src/posters/svg.ts";
import { fullNotice, traditionalNotice } from "../../fixtures/notices/samples.ts";
import { built, fontsFor, inputOf } from "./support.ts";

const options = { font: { loadSystemFonts: false } } as const;

let fonts: PosterFonts;
let sheet: Sheet;
let picture: Picture;
beforeAll(async () => {
  fonts = await fontsFor([fullNotice, traditionalNotice]);
  sheet = await sheetOf(fullNotice);
  picture = drawPicture(sheet);
});

async function sheetOf(notice: typeof fullNotice): Promise<Sheet> {
  const [only] = await layOutPoster(inputOf(notice), formatOf(built("portrait-png")), fonts);
  if (only === undefined) throw new Error("no sheet");
  return only;
}

describe("a picture of a poster", () => {
  it("looks like its drawing in outlines, as another program draws it", async () => {
    for (const notice of [fullNotice, traditionalNotice]) {
      const own = await sheetOf(notice);
      const ours = luminance(rgbaOf(drawPicture(own)), own.width);
      const theirs = luminance(new Resvg(writeSvg(own), options).render().pixels, own.width);
      expect(ours).toHaveLength(theirs.length);
      const differences = ours.map((value, at) => Math.abs(value - (theirs[at] ?? 0)));
      expect(Math.max(...differences)).toBeLessThan(48);
      expect(differences.reduce((sum, one) => sum + one, 0) / ours.length).toBeLessThan(1.5);
    }
  });

  it("is a PNG that another program reads pixel by pixel", () => {
    const { width, height } = picture;
    const data = Buffer.from(writePng(picture)).toString("base64");
    const frame = `width="${width}" height="${height}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><image ${frame} href="data:image/png;base64,${data}"/></svg>`;
    const read = new Resvg(svg, options).render();
    expect([read.width, read.height]).toEqual([width, height]);
    expect(Buffer.compare(read.pixels, rgbaOf(picture))).toBe(0);
  });

  it("has lines as sharp as its pixels: of the thinnest, none is paler than the others", () => {
    const line = sheet.parts
      .flatMap(({ marks }) => marks)
      .find((mark) => mark.type === "rectangle" && mark.color === "line" && mark.height < 4);
    if (line?.type !== "rectangle") throw new Error("no line");
    const column = Math.round(line.x + line.width / 2);
    const around = [-2, -1, 0, 1, 2, 3].map((row) => {
      const at = (Math.round(line.y) + row) * picture.width + column;
      return picture.palette[(picture.pixels[at] ?? 0) * 3];
    });
    expect(around).toEqual([255, 255, 140, 140, 255, 255]);
  });
});

function rgbaOf({ pixels, palette }: Picture): Buffer {
  const bytes = Buffer.alloc(pixels.length * 4, 255);
  for (const [at, color] of pixels.entries()) {
    bytes.set(palette.subarray(color * 3, color * 3 + 3), at * 4);
  }
  return bytes;
}

/** How light squares of 6 by 6 pixels are, from 0 to 255: a letter that stands half a pixel off looks the same. */
function luminance(rgba: Uint8Array, width: number): number[] {
  const side = 6;
  const across = Math.floor(width / side);
  const sums = new Array<number>(across * Math.floor(rgba.length / 4 / width / side)).fill(0);
  for (let at = 0; at < rgba.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const square = Math.floor(y / side) * across + Math.floor(x / side);
    const light = 0.3 * (rgba[at] ?? 0) + 0.59 * (rgba[at + 1] ?? 0) + 0.11 * (rgba[at + 2] ?? 0);
    if (square < sums.length && x < across * side) sums[square] = (sums[square] ?? 0) + light;
  }
  return sums.map((sum) => sum / side ** 2);
}
