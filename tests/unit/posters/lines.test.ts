import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Run, Text } from "../../../src/model/notice.ts";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { breakLines, type Line } from "../../../src/posters/lines.ts";
import { loadPosterFonts } from "../../../src/posters/poster.ts";
import { shapeText, type TextStyle } from "../../../src/posters/shaping.ts";

const prose =
  "经本社区居民选举委员会研究决定，现将《名单》予以公布：请（全体）选民“相互”转告、按时参加。";
const kept: readonly Run[] = [
  { role: "date", text: "2027年3月18日" },
  { role: "time", text: "下午4:00" },
  { role: "number", text: "1,286人" },
  { role: "name", text: "林木" },
  { role: "name", text: "欧阳若水" },
  { role: "group", text: "第十二居民小组" },
];
const style: TextStyle = { plain: "serif", strong: "sansBold", locale: "zh-Hans" };

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await loadPosterFonts(prose + kept.map(({ text }) => text).join("") + TITLE);
});

const TITLE = "关于公布第十二届居民委员会选举选民名单的公告";

const words = (line: Line) => line.glyphs.map(({ glyph }) => glyph.text).join("");

const texts: fc.Arbitrary<Text> = fc.array(
  fc.oneof(
    fc
      .array(fc.constantFrom(...prose), { minLength: 1, maxLength: 30 })
      .map((characters): Run => ({ role: "plain", text: characters.join("") })),
    fc.constantFrom(...kept),
  ),
  { minLength: 1, maxLength: 12 },
);

describe("lines of Chinese", () => {
  it("hold every character in order, and none is wider than the measure", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 40 }), (text, width) => {
        const lines = breakLines(shapeText(text, style, fonts), {
          width,
          indent: 2,
          justify: true,
        });
        expect(lines.map(words).join("")).toBe(text.map((run) => run.text).join(""));
        for (const line of lines) {
          expect(line.width).toBeLessThanOrEqual(width + 0.001);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("begin with no closing mark and end with no opening one", () => {
    const letters = fc.constantFrom(..."经本社区居民");
    const clauses = fc.array(
      fc
        .tuple(
          fc.array(letters, { minLength: 1, maxLength: 6 }),
          fc.constantFrom("，", "。", "》。", "），（", "：“"),
        )
        .map(([word, mark]) => word.join("") + mark),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(clauses, fc.integer({ min: 12, max: 40 }), (parts, width) => {
        const text: Text = [{ role: "plain", text: parts.join("") }];
        const lines = breakLines(shapeText(text, style, fonts), { width }).map(words);
        for (const line of lines.slice(1)) {
          expect(line).not.toMatch(/^[，。、；：？！）》”]/u);
        }
        for (const line of lines.slice(0, -1)) {
          expect(line).not.toMatch(/[（《“]$/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never part a date, a time, a number, or the name of a person or a group", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 40 }), (text, width) => {
        const lines = breakLines(shapeText(text, style, fonts), { width }).map(words);
        for (const { role, text: whole } of text) {
          if (role !== "plain") {
            expect(lines.some((line) => line.includes(whole))).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keep a figure and what it counts together", () => {
    const text: Text = [{ role: "plain", text: "参加投票的选民超过半数至少1433人方为有效" }];
    const lines = breakLines(shapeText(text, style, fonts), { width: 14.5 }).map(words);
    expect(lines).toEqual(["参加投票的选民超过半数至少", "1433人方为有效"]);
  });

  it("leave no character alone on the last line", () => {
    const text: Text = [{ role: "plain", text: "社区居民选举委员会研究决定予以公布。" }];
    const lines = breakLines(shapeText(text, style, fonts), { width: 16 }).map(words);
    expect(lines).toEqual(["社区居民选举委员会研究决定予以", "公布。"]);
  });

  it("keep the space before a word of one figure that gets another for company", () => {
    const text: Text = [{ role: "plain", text: "The result of 7" }];
    const lines = breakLines(shapeText(text, { ...style, locale: "en" }, fonts), { width: 6 });
    expect(lines.map(words)).toEqual(["The result", "of 7"]);
  });

  it("break a name only where no line could hold it, at its dot first", () => {
    const text: Text = [{ role: "name", text: "欧阳若水·欧阳" }];
    const lines = breakLines(shapeText(text, style, fonts), { width: 5 });
    expect(lines.map(words)).toEqual(["欧阳若水·", "欧阳"]);
    expect(lines.map(({ cut }) => cut)).toEqual(["seam", "seam"]);
  });

  it("are of about one length in a title, and keep its words whole", () => {
    const units = shapeText(
      [{ role: "plain", text: TITLE }],
      { ...style, wholeWords: true },
      fonts,
    );
    expect(breakLines(units, { width: 18, balance: true }).map(words)).toEqual([
      "关于公布第十二届居民委员会",
      "选举选民名单的公告",
    ]);
  });
});

describe("the gaps of a line", () => {
  it("are the same between figures and ideographs, kept together or not", () => {
    const width = (role: "plain" | "date") =>
      breakLines(shapeText([{ role, text: "2027年3月18日" }], style, fonts), { width: 20 })[0]
        ?.width;
    expect(width("date")).toBeCloseTo(width("plain") ?? 0, 6);
  });

  it("close up where two full-width marks meet", () => {
    const [line] = breakLines(
      shapeText([{ role: "plain", text: "名《单》，（请）" }], style, fonts),
      {
        width: 20,
      },
    );
    expect(line?.width).toBe(6.5);
  });
});

describe("a name of two characters", () => {
  it("is as wide as one of three", () => {
    const width = (text: string) =>
      breakLines(shapeText([{ role: "name", text }], style, fonts), { width: 20 })[0]?.width;
    expect(width("林木")).toBe(3);
    expect(width("欧阳若水")).toBe(4);
  });

  it("put the ink of an opening mark at the edge, but not where a paragraph is indented", () => {
    const units = shapeText([{ role: "plain", text: "《名单》" }], style, fonts);
    const start = (indent: number) => breakLines(units, { width: 20, indent })[0]?.glyphs[0]?.at;
    expect([start(0), start(2)]).toEqual([-0.5, 2]);
  });
});
