import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { bannerLabels } from "../../../src/i18n/banner-words.ts";
import type { PaperSize } from "../../../src/model/poster-formats.ts";
import {
  type Banner,
  bannerCharacters,
  composeBanner,
  layOutBanner,
} from "../../../src/posters/banner.ts";
import { inkExtent } from "../../../src/posters/display.ts";
import type { TextMark } from "../../../src/posters/marks.ts";
import { writePdf } from "../../../src/posters/pdf.ts";
import { formatOf, loadPosterFonts, type PosterFonts } from "../../../src/posters/poster.ts";
import type { Sheet } from "../../../src/posters/sheet.ts";
import { readPdf, readPdfFrame } from "./support.ts";

const MILLIMETRE = 72 / 25.4;
const OVERLAP = 10 * MILLIMETRE;

const characters =
  "选好当家人共建社区依法举一票民主，。！？、：「」《》（）“”Vote for Thursday 18 March!&";
const labels = bannerLabels("zh-Hans");

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await loadPosterFonts(characters + bannerCharacters(labels));
});

const lines = fc
  .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll(/\s+/g, " ").trim())
  .filter((text) => text !== "");
const orders = fc.record({
  paper: fc.constantFrom<PaperSize>("a4", "a3"),
  height: fc.option(fc.integer({ min: 50, max: 1500 }), { nil: undefined }),
});

describe("the tiles of a banner", () => {
  test("join without a gap, and each neighbour overlaps the other by 10 mm", () => {
    holdsForBanners(({ tiling, width, height }) => {
      const { tiles, rows, columns } = tiling;
      expect(tiles).toHaveLength(rows * columns);
      for (const { row, column, area } of tiles) {
        const right = tiles.find((other) => other.row === row && other.column === column + 1);
        const below = tiles.find((other) => other.column === column && other.row === row + 1);
        const [endX, endY] = [area.x + area.width, area.y + area.height];
        expect(endX - (right?.area.x ?? width)).toBeCloseTo(right === undefined ? 0 : OVERLAP, 3);
        expect(endY - (below?.area.y ?? height)).toBeCloseTo(below === undefined ? 0 : OVERLAP, 3);
        if (column === 1) expect(area.x).toBe(0);
        if (row === 1) expect(area.y).toBe(0);
      }
    });
  });

  test("lie in the middle of their sheets, a white border of 12 mm or more around them", () => {
    holdsForBanners(({ tiling: { tiles, sheet } }) => {
      for (const { on } of tiles) {
        expect(on.x).toBeGreaterThanOrEqual(12 * MILLIMETRE - 0.02);
        expect(on.y).toBeGreaterThanOrEqual(12 * MILLIMETRE - 0.02);
        expect(on.x + on.width / 2).toBeCloseTo(sheet.width / 2, 3);
        expect(on.y + on.height / 2).toBeCloseTo(sheet.height / 2, 3);
      }
    });
  });

  test("show every character whole: what a sheet cuts off, the next one has", () => {
    holdsForBanners((banner, text) => {
      const sheets = layOutBanner(text, banner, labels, "A4", "zh-Hans", fonts).slice(1);
      const shown = sheets.map((sheet, index) => glyphsOn(sheet, banner, index));
      for (const ink of inksOf(banner.line)) {
        const seen = shown
          .flat()
          .filter((glyph) => Math.abs(glyph.from - ink.from) < 0.01 && glyph.id === ink.id)
          .map((glyph) => [Math.max(glyph.left, ink.from), Math.min(glyph.right, ink.until)])
          .toSorted(([a = 0], [b = 0]) => a - b);
        let reached = ink.from;
        for (const [from = 0, until = 0] of seen) {
          if (from <= reached + 0.01) reached = Math.max(reached, until);
        }
        expect(reached).toBeCloseTo(ink.until, 2);
        expect(ink.from).toBeGreaterThan(0);
        expect(ink.until).toBeLessThan(banner.width);
      }
    });
  });

  test("are of the paper turned so that fewer are needed", () => {
    // 186 mm by 273 mm show of an upright sheet, the other way round of one that lies across.
    const { sheet, rows } = composeBanner("选好当家人", orderOf("a4", 270), fonts).tiling;
    expect([sheet.width < sheet.height, rows]).toEqual([true, 1]);
    const flat = composeBanner("选好当家人", orderOf("a4", 180), fonts).tiling;
    expect([flat.sheet.width > flat.sheet.height, flat.rows]).toEqual([true, 1]);
  });
});

describe("the line of a banner", () => {
  test("has as much white at its ends, and letters of four fifths of the height: read from afar", () => {
    holdsForBanners(({ line, width, height }) => {
      const inks = inksOf(line);
      const left = Math.min(...inks.map(({ from }) => from));
      const right = width - Math.max(...inks.map(({ until }) => until));
      expect(left).toBeCloseTo(right, 2);
      expect(line.size).toBeGreaterThan(0.8 * height);
      expect(line.size).toBeLessThan(height);
    });
  });

  test("without a height fills one row of upright sheets", () => {
    const { tiling, height } = composeBanner("选好当家人，共建好社区", orderOf("a4"), fonts);
    expect(tiling.rows).toBe(1);
    expect(height / MILLIMETRE).toBeCloseTo(273, 0);
  });
});

test("the PDF of a banner has real text, a heading, the steps as a list, and every sheet's number", async () => {
  const text = "选好当家人";
  const banner = composeBanner(text, orderOf("a4"), fonts);
  const sheets = layOutBanner(text, banner, labels, "A4", "zh-Hans", fonts);
  const bytes = writePdf(sheets, {
    notice: {
      locale: "zh-Hans",
      title: text,
      issuer: "",
      electionName: "横幅",
      posted: Temporal.PlainDate.from("2027-03-01"),
    },
  });
  const [plan, ...tiles] = await readPdf(bytes);
  const says = (page: typeof plan) => (page?.texts ?? []).map((each) => each.text).join("");
  expect(says(plan)).toContain(text);
  expect(says(tiles[0])).toContain("选");
  expect(says(tiles.at(-1))).toContain(`第 ${tiles.length} 张`);
  const { roles } = await readPdfFrame(bytes);
  expect(roles).toEqual(expect.arrayContaining(["H1", "L", "LI"]));
});

function holdsForBanners(law: (banner: Banner, text: string) => void): void {
  fc.assert(
    fc.property(lines, orders, (text, { paper, height }) => {
      const banner = composeBanner(text, orderOf(paper, height), fonts);
      // What takes thousands of sheets has no other laws, and costs seconds.
      if (banner.tiling.tiles.length <= 300) law(banner, text);
    }),
    { numRuns: 60 },
  );
}

function orderOf(size: PaperSize, millimetres?: number) {
  const { width, height } = formatOf({
    template: "plain",
    medium: { kind: "paper", size },
    type: "pdf",
  });
  return {
    paper: [width, height],
    height: millimetres === undefined ? undefined : millimetres * MILLIMETRE,
    grey: false,
    redGround: false,
  } as const;
}

/** The ink of each character of a line, from the left end of its banner. */
function inksOf(line: TextMark) {
  return line.glyphs.flatMap((placed) => {
    const { from, until } = inkExtent([placed]);
    if (!Number.isFinite(from)) return [];
    const { id } = placed.glyph;
    return [{ id, from: line.x + from * line.size, until: line.x + until * line.size }];
  });
}

/** The characters on a sheet and between which edges they show, from the left end of the banner. */
function glyphsOn(sheet: Sheet, { tiling }: Banner, index: number) {
  const area = tiling.tiles[index]?.area;
  if (area === undefined) throw new Error("more sheets than tiles");
  return sheet.parts.flatMap(({ marks, clip }) =>
    clip === undefined
      ? []
      : marks
          .filter((mark) => mark.type === "text")
          .flatMap(inksOf)
          .map(({ id, from, until }) => {
            const shift = area.x - clip.x;
            const [left, right] = [area.x, area.x + clip.width];
            return { id, from: from + shift, until: until + shift, left, right };
          }),
  );
}
