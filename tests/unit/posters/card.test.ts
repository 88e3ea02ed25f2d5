import { describe, expect, test } from "vitest";
import { CARD_SIZE, type Card, cardCharacters, layOutCard } from "../../../src/posters/card.ts";
import { inkExtent } from "../../../src/posters/display.ts";
import type { TextMark } from "../../../src/posters/marks.ts";
import { loadPosterFonts } from "../../../src/posters/poster.ts";

const short: Card = {
  office: "示例市榆荫街道办事处",
  title: "社区（村）选举情况",
  lead: "查看您所在的社区（村）正在进行的选举：到了哪一步，您可以做什么，什么时候，在哪里。",
  address: "yuyin.example",
};

const long: Card = {
  office:
    "示例省示例市榆荫高新技术产业开发区管理委员会榆荫东湖街道办事处换届选举工作指导小组办公室",
  title: "社区、行政村和村改居社区换届选举情况",
  lead: `${short.lead}${short.lead}`,
  address: "elections.yuyin-donghu-subdistrict.office.example/residents-committees/2027",
};

describe("the picture for where a page is shared", () => {
  test.each([
    ["short", short],
    ["long", long],
  ])("has all of its %s words, inside its margins", async (_kind, card) => {
    const lines = linesOf(await drawn(card));
    const said = lines.map(wordsOf).join("");
    for (const words of Object.values(card)) expect(said).toContain(words.replaceAll(" ", ""));
    for (const { x, y, size, glyphs } of lines) {
      const { from, until } = inkExtent(glyphs);
      expect(x + from * size).toBeGreaterThan(60);
      expect(x + until * size).toBeLessThan(CARD_SIZE.width - 60);
      expect(y - size).toBeGreaterThan(16);
      expect(y).toBeLessThan(CARD_SIZE.height - 30);
    }
  });

  test("says on one line what the site is for, where that is nearly as large", async () => {
    const [, title, ...rest] = linesOf(await drawn(short));
    expect(title === undefined ? "" : wordsOf(title)).toBe(short.title);
    expect(Math.max(...rest.map(({ size }) => size))).toBeLessThan((title?.size ?? 0) / 2);
  });
});

async function drawn(card: Card) {
  return layOutCard(card, "zh-Hans", await loadPosterFonts(cardCharacters(card)));
}

function linesOf({ parts }: Awaited<ReturnType<typeof drawn>>): readonly TextMark[] {
  return parts.flatMap(({ marks }) => marks).filter((mark) => mark.type === "text");
}

function wordsOf({ glyphs }: TextMark): string {
  return glyphs
    .map(({ glyph }) => glyph.text)
    .join("")
    .replaceAll(" ", "");
}
