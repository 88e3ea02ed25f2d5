import { beforeAll, describe, expect, test } from "vitest";
import { type Badge, badgeCharacters, layOutBadges } from "../../../src/posters/badges.ts";
import type { TextMark } from "../../../src/posters/marks.ts";
import { loadPosterFonts, type PosterFonts } from "../../../src/posters/poster.ts";
import type { Sheet } from "../../../src/posters/sheet.ts";

const MILLIMETRE = 72 / 25.4;
const CARD = { width: 90 * MILLIMETRE, height: 54 * MILLIMETRE };
const longest = "一二三四五六七八九十一二三四五六七八九十";

const names = ["江水", "江水清", "欧阳秋安", longest, "Ouyang Qiu'an (欧阳秋安)"];
const badge = (name: string): Badge => ({
  name,
  role: "流动票箱监票人",
  community: "示例社区",
  election: "示例社区第十二届居民委员会换届选举",
  office: "示例市示例街道办事处",
});

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await loadPosterFonts(badgeCharacters(names.map(badge), "工作证"));
});

const laidOut = (badges: readonly Badge[]) => layOutBadges(badges, "工作证", "zh-Hans", fonts);

/** The lines of text of a sheet: what they say, and the box of their glyphs' advance. */
function lines({ parts }: Sheet) {
  return parts
    .flatMap(({ marks }) => marks)
    .filter((mark): mark is TextMark => mark.type === "text")
    .map(({ x, y, size, glyphs }) => {
      const last = glyphs.at(-1);
      const end = last === undefined ? 0 : last.at + last.glyph.advance;
      return {
        text: glyphs.map(({ glyph }) => glyph.text).join(""),
        x,
        y,
        size,
        end: x + end * size,
      };
    });
}

describe("badges", () => {
  test("are ten to a sheet of A4, and the eleventh begins another", () => {
    const counts = [1, 10, 11, 20].map(
      (count) => laidOut(Array(count).fill(badge("江水清"))).length,
    );
    expect(counts).toEqual([1, 1, 2, 2]);
    expect(laidOut([])).toHaveLength(1);
  });

  test.each(names)("hold the name %s whole, within their edges", (name) => {
    const [sheet] = laidOut(Array(10).fill(badge(name)));
    if (sheet === undefined) throw new Error("no sheet");
    const left = (sheet.width - 2 * CARD.width) / 2;
    const top = (sheet.height - 5 * CARD.height) / 2;
    const all = lines(sheet);
    for (const { x, end, y, size } of all) {
      const column = Math.floor((x - left) / CARD.width);
      const row = Math.floor((y - top) / CARD.height);
      expect(x).toBeGreaterThan(left + column * CARD.width + 4 * MILLIMETRE);
      expect(end).toBeLessThan(left + (column + 1) * CARD.width - 4 * MILLIMETRE);
      expect(y - size).toBeGreaterThan(top + row * CARD.height);
      expect(y).toBeLessThan(top + (row + 1) * CARD.height - 2 * MILLIMETRE);
      expect(size).toBeGreaterThanOrEqual(6);
    }
    const written = all
      .map(({ text }) => text)
      .join("")
      .replaceAll(/\s/g, "");
    expect(written.split(name.replaceAll(/\s/g, ""))).toHaveLength(11);
  });

  test("have marks beyond the cards at every edge along which they are cut", () => {
    const [sheet] = laidOut([badge("江水清")]);
    const thin = (sheet?.parts ?? [])
      .flatMap(({ marks }) => marks)
      .filter((mark) => mark.type === "rectangle" && mark.color === "black");
    expect(thin).toHaveLength(2 * (3 + 6));
  });
});
