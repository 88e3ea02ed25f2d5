import { beforeAll, describe, expect, it } from "vitest";
import type { Notice } from "../../../src/model/notice.ts";
import { posterFormats } from "../../../src/model/poster-formats.ts";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { formatOf, missingCharacters, renderPoster } from "../../../src/posters/poster.ts";
import { plainText } from "../../../src/posters/shaping.ts";
import {
  englishNotice,
  fullNotice,
  hostileNotice,
  longNotice,
  sampleNotices,
  shortNotice,
  wideNotice,
} from "../../fixtures/notices/samples.ts";
import {
  built,
  fontsFor,
  inkBoxes,
  inputOf,
  outside,
  overlaps,
  readPdf,
  readPdfFrame,
  wordsOf,
  wordsOfBlock,
  wordsOfNotice,
} from "./support.ts";

const pdfFormats = ["a4-pdf", "a3-pdf"] as const;
const allFormats = posterFormats;
const named = sampleNotices.map((notice) => [`${notice.locale} ${notice.title}`, notice] as const);

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await fontsFor(sampleNotices);
});

describe("a PDF poster", () => {
  it.each(named)("says all that the notice says, in its order: %s", async (_, notice) => {
    for (const format of pdfFormats) {
      const input = inputOf(notice);
      const pages = await readPdf(await renderPoster(input, built(format), fonts));
      expect(wordsOf(pages)).toBe(wordsOfNotice(input));
    }
  });

  it("is exactly A4 or A3 on every page", async () => {
    const sizes = { "a4-pdf": [595.28, 841.89], "a3-pdf": [841.89, 1190.55] };
    for (const format of pdfFormats) {
      const pages = await readPdf(await renderPoster(inputOf(longNotice), built(format), fonts));
      expect(pages.length).toBeGreaterThan(1);
      for (const { width, height } of pages) {
        expect([width, height]).toEqual(sizes[format]);
      }
    }
  });

  it("holds the QR code's address as text, the number and the page number in the foot of each page", async () => {
    const input = inputOf(longNotice);
    const pages = await readPdf(await renderPoster(input, built("a4-pdf"), fonts));
    for (const [index, { texts }] of pages.entries()) {
      const foot = texts
        .map(({ text }) => text)
        .join("")
        .replaceAll(" ", "");
      expect(foot).toContain(input.url.replace("https://", ""));
      expect(foot).toContain(`第${index + 1}页，共${pages.length}页`);
    }
  });

  it("repeats the head of a table on each page that goes on with it", async () => {
    const pages = await readPdf(await renderPoster(inputOf(longNotice), built("a4-pdf"), fonts));
    for (const { texts } of pages) {
      expect(texts.filter(({ text }) => text === "提名得票")).toHaveLength(1);
    }
  });

  it("can be searched: no space comes between the characters of a line", async () => {
    for (const notice of [fullNotice, shortNotice]) {
      const pages = await readPdf(await renderPoster(inputOf(notice), built("a4-pdf"), fonts));
      const texts = pages.flatMap((page) => page.texts.filter(({ decoration }) => !decoration));
      expect(
        texts.filter(({ text }) => /[\p{Script=Han}\d] [\p{Script=Han}\d]/u.test(text)),
      ).toEqual([]);
    }
  });

  it("spreads a name of two characters to the width of three, and it still reads as one word", async () => {
    const [page] = await readPdf(await renderPoster(inputOf(longNotice), built("a4-pdf"), fonts));
    const name = page?.texts.find(({ text }) => text === "林木");
    const longer = page?.texts.find(({ text }) => text === "陈知秋");
    expect(name?.width).toBeCloseTo(longer?.width ?? 0, 1);
  });

  it("names its language, title and author for readers that speak, and what its parts are", async () => {
    const english = await readPdfFrame(
      await renderPoster(inputOf(englishNotice), built("a4-pdf"), fonts),
    );
    expect(english.info.get("Language")).toBe("en");
    expect(english.info.get("Title")).toBe("Notice of Poll");
    expect(english.info.get("Author")).toBe(englishNotice.issuer);
    expect(english.roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(english.roles.filter((role) => role === "TR")).toHaveLength(5);
    const chinese = await readPdfFrame(
      await renderPoster(inputOf(shortNotice), built("a4-pdf"), fonts),
    );
    expect(chinese.info.get("Language")).toBe("zh-CN");
  });

  it("sets a short notice in larger type than a long one", async () => {
    const bodySize = async (notice: typeof shortNotice) => {
      const [sheet] = await layOutPoster(inputOf(notice), formatOf(built("a4-pdf")), fonts);
      const box = inkBoxes(sheet ?? fail()).find(
        ({ text }) => text.startsWith("特此") || text.startsWith("根据"),
      );
      return (box?.bottom ?? 0) - (box?.top ?? 0);
    };
    expect(await bodySize({ ...shortNotice })).toBeGreaterThan(20);
    expect(await bodySize(longNotice)).toBeGreaterThanOrEqual(formatOf(built("a4-pdf")).smallest);
  });
});

describe("every poster", () => {
  it.each(named)("has no text in the margin and none over another: %s", async (_, notice) => {
    for (const format of allFormats) {
      for (const sheet of await layOutPoster(inputOf(notice), formatOf(built(format)), fonts)) {
        const boxes = inkBoxes(sheet);
        expect(outside(boxes, sheet, formatOf(built(format)).margin)).toEqual([]);
        expect(overlaps(boxes)).toEqual([]);
      }
    }
  });

  it("keeps head, text and foot apart for an address of 600 characters", async () => {
    const input = { ...inputOf(hostileNotice), url: `https://example.org/${"long".repeat(150)}` };
    for (const format of allFormats) {
      for (const sheet of await layOutPoster(input, formatOf(built(format)), fonts)) {
        expect(outside(inkBoxes(sheet), sheet, formatOf(built(format)).margin)).toEqual([]);
        expect(overlaps(inkBoxes(sheet))).toEqual([]);
      }
    }
  });

  it.each(allFormats)("keeps the words of a wide table whole: %s", async (format) => {
    const sheets = await layOutPoster(inputOf(wideNotice), formatOf(built(format)), fonts);
    const lines = sheets.flatMap(inkBoxes).map(({ text }) => text);
    const table = wideNotice.blocks[0];
    const words = wordsOfBlock(table ?? fail()).match(/[A-Z]?[a-z]{4,}/g) ?? [];
    expect(words).toContain("Occupation");
    for (const word of words) {
      expect(lines.some((line) => line.includes(word))).toBe(true);
    }
  });

  it.each(allFormats)(
    "has the same bytes each time, from fonts opened anew: %s",
    async (format) => {
      const again = await fontsFor(sampleNotices);
      const first = await renderPoster(inputOf(fullNotice), built(format), fonts);
      const second = await renderPoster(inputOf(fullNotice), built(format), again);
      expect(Buffer.compare(first, second)).toBe(0);
    },
  );
});

describe("a picture", () => {
  it.each([
    ["portrait-png", 1080, 1920],
    ["landscape-png", 1920, 1080],
  ] as const)("has the size of its screen: %s", async (format, width, height) => {
    const png = Buffer.from(await renderPoster(inputOf(shortNotice), built(format), fonts));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it("that can't hold all ends after a whole row and says where to read on", async () => {
    const input = inputOf(longNotice);
    for (const format of ["portrait-png", "landscape-png"] as const) {
      const sheets = await layOutPoster(input, formatOf(built(format)), fonts);
      const said = sheets.flatMap(inkBoxes).map(({ text }) => text);
      const end = said.indexOf(input.labels.continued);
      expect(sheets).toHaveLength(1);
      expect(said[end - 1]).toMatch(/^\d+$/);
      expect(said).not.toContain("特此公告。");
    }
  });

  it("that holds all points nowhere", async () => {
    const input = inputOf(shortNotice);
    const sheets = await layOutPoster(input, formatOf(built("landscape-png")), fonts);
    const said = sheets.flatMap(inkBoxes).map(({ text }) => text);
    expect(said).toContain("特此公告。");
    expect(said).not.toContain(input.labels.continued);
  });
});

it("a screen too narrow for the words of a table folds it, row below row, and breaks none", async () => {
  const [sheet] = await layOutPoster(inputOf(wideNotice), formatOf(built("portrait-png")), fonts);
  const said = inkBoxes(sheet ?? fail()).map(({ text }) => text);
  const row = said.indexOf("Ye Manzhi (叶满枝)");
  expect(said.slice(row + 1, said.indexOf("Liu Chengyin (柳成荫)")).join(" ")).toBe(
    "Sex: Female; Born: 1976; Education: Bachelor’s degree; Occupation: Neighbourhood warden; Party or description: None; Nominated: By the committee; Nomination votes: 96",
  );
});

describe("what a poster leaves out", () => {
  const law = "《示例选举法》第十四条";
  const quoting: Notice = {
    ...shortNotice,
    citations: [law],
    blocks: [
      { type: "paragraph", text: plainText("现公告如下：") },
      { type: "heading", text: plainText("有关规定") },
      { type: "list", ordered: false, items: [plainText(`${law}：名单应当公布。`)] },
      { type: "paragraph", text: plainText("特此公告。") },
      { type: "signature", issuer: shortNotice.issuer, date: shortNotice.postedLabel },
    ],
  };

  it("is a citation that the notice quotes already", async () => {
    const quotingFonts = await fontsFor([quoting, shortNotice]);
    const said = async (notice: Notice) => {
      const [sheet] = await layOutPoster(inputOf(notice), formatOf(built("a4-pdf")), quotingFonts);
      return inkBoxes(sheet ?? fail()).map(({ text }) => text);
    };
    expect((await said(quoting)).filter((line) => line.startsWith("依据"))).toEqual([]);
    expect((await said(shortNotice)).filter((line) => line.startsWith("依据"))).toHaveLength(1);
  });

  it("is the law, on a picture that would be full, rather than the signature", async () => {
    const quotation = plainText(`${law}：${"名单应当公布，任何人不得更改。".repeat(20)}`);
    const blocks = quoting.blocks.map((block) =>
      block.type === "list" ? { ...block, items: [quotation, quotation, quotation] } : block,
    );
    const input = inputOf({ ...quoting, blocks });
    const [sheet] = await layOutPoster(
      input,
      formatOf(built("landscape-png")),
      await fontsFor([input.notice]),
    );
    const said = inkBoxes(sheet ?? fail()).map(({ text }) => text);
    expect(said).toContain(shortNotice.postedLabel);
    expect(said).not.toContain("有关规定");
    expect(said).not.toContain(input.labels.continued);
  });
});

describe("the look of a poster", () => {
  it("has the title smaller than the red head, however short the notice", async () => {
    for (const format of ["a4-pdf", "a3-pdf", "portrait-png"] as const) {
      const [sheet] = await layOutPoster(inputOf(shortNotice), formatOf(built(format)), fonts);
      const largest = (id: string) =>
        Math.max(
          ...(sheet ?? fail()).parts
            .filter(({ tag }) => tag.some((one) => one.id === id))
            .flatMap(({ marks }) => marks)
            .map((mark) => (mark.type === "text" ? mark.size : 0)),
        );
      expect(largest("title")).toBeLessThan(largest("issuer"));
    }
  });

  it("sets tables of the same columns alike, their columns below one another", async () => {
    const columns = ["姓名", "职业"].map((label) => ({ label, align: "start" as const }));
    const tableOf = (caption: string, cells: readonly string[]) =>
      ({ type: "table", caption, columns, rows: [cells.map(plainText)] }) as const;
    const notice: Notice = {
      ...shortNotice,
      blocks: [
        tableOf("主任", ["林木", "电工"]),
        tableOf("委员", ["陈知秋", "社区食堂和老年活动中心负责人"]),
      ],
    };
    const [sheet] = await layOutPoster(
      inputOf(notice),
      formatOf(built("a4-pdf")),
      await fontsFor([notice]),
    );
    const heads = inkBoxes(sheet ?? fail()).filter(({ text }) => text === "职业");
    expect(heads).toHaveLength(2);
    expect(new Set(heads.map(({ left, right }) => `${left} ${right}`)).size).toBe(1);
  });

  it("has one line between facts and the facts that follow them", async () => {
    const facts = (label: string) =>
      ({ type: "facts", facts: [{ label, value: plainText("有") }] }) as const;
    const lines = async (blocks: Notice["blocks"]) => {
      const notice = { ...shortNotice, blocks, citations: [] };
      const [sheet] = await layOutPoster(
        inputOf(notice),
        formatOf(built("a4-pdf")),
        await fontsFor([notice]),
      );
      const marks = (sheet ?? fail()).parts.flatMap((part) => part.marks);
      return marks.filter((mark) => mark.type === "rectangle" && mark.color === "line").length;
    };
    const one = await lines([facts("时间")]);
    expect(await lines([facts("时间"), facts("咨询")])).toBe(one + 1);
  });

  it("never has the last row of a table alone on a page", async () => {
    const table = longNotice.blocks.find((block) => block.type === "table");
    if (table?.type !== "table") throw new Error("no table");
    const [pattern] = table.rows;
    if (pattern === undefined) throw new Error("no row");
    for (let count = 20; count < 60; count += 3) {
      const rows = Array.from({ length: count }, () => pattern);
      const notice = { ...longNotice, blocks: [{ ...table, rows }] };
      const sheets = await layOutPoster(inputOf(notice), formatOf(built("a4-pdf")), fonts);
      for (const sheet of sheets) {
        const shown = sheet.parts.flatMap(({ tag }) => tag.filter(({ type }) => type === "TR"));
        const numbered = new Set(shown.map(({ id }) => id).filter((id) => !id.endsWith("head")));
        expect(numbered.size).not.toBe(1);
      }
    }
  });
});

describe("missing characters", () => {
  it("are those that no font has, each once", () => {
    expect(missingCharacters("林木𪚥，㛃·é𠮷𪚥 A\n")).toEqual(["𪚥"]);
  });
});

function fail(): never {
  throw new Error("The poster has no page.");
}
