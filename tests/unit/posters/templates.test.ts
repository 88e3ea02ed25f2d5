import { beforeAll, describe, expect, it } from "vitest";
import type { Notice, TableBlock } from "../../../src/model/notice.ts";
import {
  type PaperSize,
  type PosterOrder,
  paperSizes,
  type Template,
  templateFor,
} from "../../../src/model/poster-formats.ts";
import { locales } from "../../../src/model/scalars.ts";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { foremost } from "../../../src/posters/large.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { formatOf, renderPoster } from "../../../src/posters/poster.ts";
import type { Sheet } from "../../../src/posters/sheet.ts";
import { longNotice } from "../../fixtures/notices/samples.ts";
import { election, elections, noticeOf, noticesOf } from "../notices/builders.ts";
import {
  fontsFor,
  inkBoxes,
  inputOf,
  outside,
  overlaps,
  readPdf,
  saysAll,
  wordsOf,
  wordsOfLarge,
} from "./support.ts";

const notices = Object.values(elections)
  .flatMap((one) => locales.flatMap((locale) => noticesOf(one, locale)))
  .filter(isFirstOfKind);
const candidates = noticeOf("formal-candidates", election());
const result = noticeOf("result", election());

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await fontsFor([...notices, candidates, result, longNotice]);
});

function isFirstOfKind({ kind, locale }: Notice, index: number, all: readonly Notice[]): boolean {
  return all.findIndex((one) => one.kind === kind && one.locale === locale) === index;
}

function on(size: PaperSize, template: Template): PosterOrder {
  return { template, medium: { kind: "paper", size }, type: "pdf" };
}

function sheetsOf(notice: Notice, order: PosterOrder): Promise<readonly Sheet[]> {
  return layOutPoster(inputOf(notice), formatOf(order), fonts);
}

describe("a notice of every kind, in every language", () => {
  it.each(["official", "plain", "large"] as const)("is whole in %s", async (template) => {
    for (const notice of notices) {
      const input = inputOf(notice);
      const said = wordsOf(await readPdf(await renderPoster(input, on("a4", template), fonts)));
      const isWhole = template === "large" ? said === wordsOfLarge(input) : saysAll(said, input);
      expect(isWhole, `${notice.kind} ${notice.locale}`).toBe(true);
    }
  });

  it.each(paperSizes)("is within the margins of %s, each line by itself", async (size) => {
    for (const notice of notices.filter(({ locale }) => locale === "zh-Hans")) {
      for (const template of ["official", "large"] as const) {
        const { margin } = formatOf(on(size, template));
        for (const sheet of await sheetsOf(notice, on(size, template))) {
          expect(outside(inkBoxes(sheet), sheet, margin)).toEqual([]);
          expect(overlaps(inkBoxes(sheet))).toEqual([]);
        }
      }
    }
  });
});

it.each([
  ["a5", 148, 210],
  ["a4", 210, 297],
  ["a3", 297, 420],
  ["a2", 420, 594],
  ["a1", 594, 841],
] as const)("%s is %i by %i millimetres", async (size, width, height) => {
  const [page] = await readPdf(
    await renderPoster(inputOf(candidates), on(size, "official"), fonts),
  );
  expect(((page?.width ?? 0) / 72) * 25.4).toBeCloseTo(width, 2);
  expect(((page?.height ?? 0) / 72) * 25.4).toBeCloseTo(height, 2);
});

describe("the plain template", () => {
  it("has no colour, no grey, and no area darker than a line is wide", async () => {
    for (const notice of notices) {
      for (const sheet of await sheetsOf(notice, on("a4", "plain"))) {
        const marks = sheet.parts.flatMap((part) => part.marks);
        const inks = marks.flatMap((mark) => ("color" in mark ? [mark.color] : []));
        expect(new Set(inks).difference(new Set(["black", "white"])).size).toBe(0);
        const solid = marks.filter(
          (mark) =>
            mark.type === "rectangle" &&
            mark.color === "black" &&
            Math.min(mark.width, mark.height) > 2,
        );
        expect(solid).toEqual([]);
      }
    }
  });
});

describe("the large template", () => {
  it("parts no word of Chinese at the end of a line", async () => {
    const words = ["社区", "居民", "选举", "委员", "申诉", "投票", "名单", "时间", "公告"];
    const parted: string[] = [];
    for (const notice of notices.filter(({ locale }) => locale === "zh-Hans")) {
      for (const size of paperSizes) {
        const sheets = await sheetsOf(notice, on(size, "large"));
        const lines = sheets
          .flatMap(({ parts }) => parts.filter(({ tag }) => tag.length > 0))
          .flatMap(({ marks }) => marks)
          .flatMap((mark) => (mark.type === "text" ? [mark.glyphs] : []))
          .map((glyphs) => glyphs.map(({ glyph }) => glyph.text).join(""));
        const seams = lines.slice(1).map((line, index) => (lines[index]?.at(-1) ?? "") + line[0]);
        parted.push(...seams.filter((seam) => words.includes(seam)));
      }
    }
    expect(parted).toEqual([]);
  });

  it("says the day until which to object, and where, and not what the law says", async () => {
    const input = inputOf(noticeOf("voter-roll", election()));
    const said = wordsOfLarge(input);
    expect(said).toContain("申诉");
    expect(said).not.toContain("有关规定");
    expect(said).not.toContain("特此公告");
  });

  it("shows words of the notice and no others", () => {
    for (const notice of notices) {
      const own = JSON.stringify(notice.blocks);
      for (const block of foremost(notice)) {
        if (block.type === "callout") expect(own).toContain(JSON.stringify(block.text));
        if (block.type === "facts") {
          for (const fact of block.facts) expect(own).toContain(JSON.stringify(fact));
        }
      }
    }
  });

  it("has no fact in type below its floor", async () => {
    const order = on("a4", "large");
    for (const sheet of await sheetsOf(noticeOf("voter-roll", election()), order)) {
      const facts = sheet.parts.flatMap(({ tag, marks }) =>
        tag.some(({ type, id }) => type === "P" && /^\d/.test(id) && !id.endsWith("l"))
          ? marks.flatMap((mark) => (mark.type === "text" ? [mark.size] : []))
          : [],
      );
      expect(Math.min(...facts)).toBeGreaterThanOrEqual(formatOf(order).smallest * 0.86);
    }
  });
});

describe("candidates", () => {
  it("stand in boxes of one size, name by name in the order of the notice", async () => {
    const sheets = await sheetsOf(candidates, on("a4", "official"));
    const names = tables(candidates).flatMap(({ rows }) =>
      rows.map(([name = []]) => name.map(({ text }) => text).join("")),
    );
    const lines = sheets.flatMap(inkBoxes).map(({ text }) => text);
    expect(lines.filter((line) => names.includes(line))).toEqual(names);
    const frames = sheets
      .flatMap(({ parts }) => parts.filter(({ tag }) => tag.length === 0))
      .flatMap(({ marks }) => (marks.length === 4 ? [marks] : []))
      .flatMap((marks) => marks.filter((mark) => mark.type === "rectangle").slice(2, 3))
      .map(({ height }) => height.toFixed(2));
    expect(frames.length).toBe(names.length);
    expect(new Set(frames).size).toBe(1);
  });

  it("stand in a table where boxes would take more pages", async () => {
    const many: Notice = {
      ...longNotice,
      blocks: longNotice.blocks.map((block) =>
        block.type === "table" ? { ...block, part: "people" } : block,
      ),
    };
    const sheets = await sheetsOf(many, on("a4", "official"));
    const heads = sheets.map(
      (sheet) => inkBoxes(sheet).filter(({ text }) => text === "姓名").length,
    );
    expect(heads).toEqual(sheets.map(() => 1));
  });
});

it("a result has a bar for every count of votes, the longest for the most", async () => {
  const wide = formatOf(on("a4", "official")).largest;
  const sheets = await sheetsOf(result, on("a4", "official"));
  const bars = sheets
    .flatMap(({ parts }) => parts.flatMap(({ marks }) => marks))
    .flatMap((mark) => (mark.type === "rectangle" && mark.color === "red" ? [mark] : []))
    .filter(({ height }) => height > 3 && height < wide)
    .map(({ width }) => width);
  expect(bars.length).toBeGreaterThan(0);
  expect(sheets.flatMap(inkBoxes).map(({ text }) => text)).toContain("当选");
});

describe("the template of a notice", () => {
  const paper = { kind: "paper", size: "a4" } as const;
  const screen = { kind: "screen", size: "1080x1920" } as const;

  it("is official on paper and a board on a screen, unless the office chooses", () => {
    expect(templateFor("voter-roll", paper, undefined)).toBe("official");
    expect(templateFor("voter-roll", screen, { template: "plain" })).toBe("board");
    expect(templateFor("voter-roll", paper, { template: "plain" })).toBe("plain");
  });

  it("is that of its kind before that of all", () => {
    const chosen = { template: "plain", templates: { polling: "large" } } as const;
    expect(templateFor("polling", paper, chosen)).toBe("large");
    expect(templateFor("result", paper, chosen)).toBe("plain");
  });
});

function tables({ blocks }: Notice): readonly TableBlock[] {
  return blocks.flatMap((block) =>
    block.type === "table" && block.part === "people" ? [block] : [],
  );
}
