import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { beforeAll, describe, expect, it } from "vitest";
import { type Medium, type Template, templates } from "../../../src/model/poster-formats.ts";
import { locales } from "../../../src/model/scalars.ts";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { formatOf } from "../../../src/posters/poster.ts";
import { writeSvg } from "../../../src/posters/svg.ts";
import { election, noticeOf } from "../notices/builders.ts";
import { fontsFor, inputOf } from "./support.ts";

/**
 * How each template looks in each language: pictures that somebody has looked at, in `golden/`. After a change of design,
 * `UPDATE_GOLDEN=1 npx vitest run --project unit tests/unit/posters/golden.test.ts` draws them anew, to be looked at again.
 */

const folder = join(import.meta.dirname, "golden");
const paper: Medium = { kind: "paper", size: "a4" };
const shown: Readonly<Record<Template, { readonly id: string; readonly medium: Medium }>> = {
  official: { id: "formal-candidates", medium: paper },
  plain: { id: "result", medium: paper },
  large: { id: "voter-roll", medium: paper },
  board: { id: "polling", medium: { kind: "screen", size: "1080x1920" } },
};
const cases = templates.flatMap((template) => locales.map((locale) => [template, locale] as const));
const noticeFor = (template: Template, locale: (typeof locales)[number]) =>
  noticeOf(shown[template].id, election(), locale);

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await fontsFor(cases.map(([template, locale]) => noticeFor(template, locale)));
});

describe("a poster looks as it did when it was last looked at", () => {
  it.each(cases)("%s, %s", async (template, locale) => {
    const file = join(folder, `${template}-${locale}.png`);
    const order = { template, medium: shown[template].medium, type: "svg" } as const;
    const input = inputOf(noticeFor(template, locale));
    const [sheet] = await layOutPoster(input, formatOf(order), fonts);
    if (sheet === undefined) throw new Error("no sheet");
    const drawn = new Resvg(writeSvg(sheet), options).render();
    if (process.env.UPDATE_GOLDEN !== undefined) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, drawn.asPng());
    }
    const kept = readPicture(file, drawn.width, drawn.height);
    expect(unlike(drawn.pixels, kept)).toBeLessThan(TOLERANCE);
  });
});

/** The most that may differ: one pixel in 500, by more than a quarter of the way from black to white. */
const TOLERANCE = 0.002;
const NOTICEABLE = 64;
const options = { fitTo: { mode: "width", value: 380 }, font: { loadSystemFonts: false } } as const;

/** The pixels of a kept picture, drawn at its own size. */
function readPicture(file: string, width: number, height: number): Uint8Array {
  const data = readFileSync(file).toString("base64");
  const frame = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${frame}><image ${frame} href="data:image/png;base64,${data}"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().pixels;
}

/** The share of pixels that differ so much that somebody would see it; pictures of other sizes differ in all. */
function unlike(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return 1;
  let different = 0;
  for (let at = 0; at < one.length; at += 4) {
    const isSeen = [at, at + 1, at + 2].some(
      (channel) => Math.abs((one[channel] ?? 0) - (other[channel] ?? 0)) > NOTICEABLE,
    );
    if (isSeen) different += 1;
  }
  return different / (one.length / 4);
}
