import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { PaperSize } from "../../../src/model/poster-formats.ts";
import { inkExtent } from "../../../src/posters/display.ts";
import type { TextMark } from "../../../src/posters/marks.ts";
import { formatOf, loadPosterFonts, type PosterFonts } from "../../../src/posters/poster.ts";
import type { Sheet } from "../../../src/posters/sheet.ts";
import { layOutSlogan } from "../../../src/posters/slogan.ts";

const characters =
  "选好当家人共建社区依法举出群众信任的带头一票民主，。！？、：「」《》（）“”Vote18 年月日";
const sizes: readonly PaperSize[] = ["a5", "a4", "a3", "a2", "a1"];

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await loadPosterFonts(characters);
});

const texts = fc
  .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll(/\s+/g, " ").trim())
  .filter((text) => text !== "");

describe("a slogan", () => {
  test("of any text has all of it in one to three lines, inside even margins", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...sizes), (text, size) => {
        const sheet = slogan(size, text);
        const lines = linesOn(sheet);
        expect(lines.length).toBeLessThanOrEqual(3);
        expect(squeeze(lines.map(wordsOf).join(""))).toBe(squeeze(text));
        const border = 0.085 * Math.min(sheet.width, sheet.height);
        for (const line of lines) {
          const { from, until } = inkExtent(line.glyphs);
          expect(line.x + from * line.size).toBeGreaterThan(border);
          expect(line.x + until * line.size).toBeLessThan(sheet.width - border);
        }
        const [first, last] = [lines.at(0), lines.at(-1)];
        const above = (first?.y ?? 0) - 0.88 * (first?.size ?? 0);
        const below = sheet.height - (last?.y ?? 0) - 0.12 * (last?.size ?? 0);
        expect(above).toBeCloseTo(below, 2);
        // Ideographs leave a little of their squares empty.
        expect(above + 0.03 * (first?.size ?? 0)).toBeGreaterThan(border);
      }),
      { numRuns: 150, examples: [["“ ，选", "a5"]] },
    );
  });

  test("begins no line with a closing mark and ends none with an opening one", () => {
    const ideographs = [..."选好当家人共建社区"];
    const marks = [..."，。！？、：」》）"];
    const sensible = fc
      .array(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...ideographs) },
          fc
            .tuple(fc.constantFrom(...ideographs), fc.constantFrom(...marks))
            .map((pair) => pair.join("")),
          fc.constantFrom(...ideographs).map((each) => `「${each}`),
        ),
        { minLength: 1, maxLength: 40 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(sensible, fc.constantFrom(...sizes), (text, size) => {
        for (const line of linesOn(slogan(size, text))) {
          expect(wordsOf(line)).not.toMatch(/^[，。！？、：」》）]|[「《（]$/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ["选好当家人，共建好社区", ["选好当家人，", "共建好社区"]],
    ["依法选举，选出群众信任的带头人！", ["依法选举，", "选出群众信任的", "带头人！"]],
    ["2027年3月18日一票", ["2027年3月18日", "一票"]],
    ["一人一票", ["一人", "一票"]],
  ])("breaks where the words do: %s", (text, lines) => {
    expect(linesOn(slogan("a4", text)).map(wordsOf)).toEqual(lines);
  });

  test("keeps the lines that its writer has made", () => {
    const sheet = slogan("a4", "一票", "选出好当家人", "建好社区");
    expect(linesOn(sheet).map(wordsOf)).toEqual(["一票", "选出好当家人", "建好社区"]);
  });

  test("turns the sheet so that its letters are larger", () => {
    const [one, many] = [slogan("a4", "选"), slogan("a4", "选好当家人，共建好社区")];
    expect(many.width).toBeGreaterThan(many.height);
    expect(linesOn(one)[0]?.size).toBeGreaterThan(400);
  });

  test("has the words in the middle, whatever mark follows them", () => {
    const sheet = slogan("a3", "选好当家人，共建好社区");
    const middles = linesOn(sheet).map((line) => {
      const { from, until } = inkExtent(line.glyphs.slice(0, 5));
      return line.x + ((from + until) / 2) * line.size;
    });
    for (const middle of middles) expect(middle).toBeCloseTo(sheet.width / 2, 2);
  });

  test("is red on white; on a red ground white; without colour black", () => {
    expect(colorsOf({ grey: false, redGround: false })).toEqual(["red"]);
    expect(colorsOf({ grey: false, redGround: true })).toEqual(["red", "white"]);
    expect(colorsOf({ grey: true, redGround: true })).toEqual(["black"]);
  });
});

function slogan(size: PaperSize, ...lines: readonly string[]): Sheet {
  return layOutSlogan(lines, { paper: paperOf(size), grey: false, redGround: false }, fonts);
}

function colorsOf(publicity: { readonly grey: boolean; readonly redGround: boolean }) {
  const sheet = layOutSlogan(["选"], { paper: paperOf("a4"), ...publicity }, fonts);
  return sheet.parts
    .flatMap(({ marks }) => marks)
    .map((mark) => ("color" in mark ? mark.color : ""));
}

function paperOf(size: PaperSize): readonly [number, number] {
  const { width, height } = formatOf({
    template: "plain",
    medium: { kind: "paper", size },
    type: "pdf",
  });
  return [width, height];
}

function linesOn(sheet: Sheet): readonly TextMark[] {
  return sheet.parts.flatMap(({ marks }) => marks).filter((mark) => mark.type === "text");
}

function wordsOf(line: TextMark): string {
  return line.glyphs.map(({ glyph }) => glyph.text).join("");
}

function squeeze(text: string): string {
  return text.replaceAll(" ", "");
}
