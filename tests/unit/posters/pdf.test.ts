import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { PosterFonts } from "../../../src/posters/fonts.ts";
import { layOutPoster } from "../../../src/posters/pages.ts";
import { writeBundle } from "../../../src/posters/pdf.ts";
import { formatOf, renderPoster } from "../../../src/posters/poster.ts";
import {
  englishNotice,
  fullNotice,
  longNotice,
  sampleNotices,
  shortNotice,
} from "../../fixtures/notices/samples.ts";
import { unpacked } from "./pdf-objects.ts";
import { built, fontsFor, inputOf, readPdf } from "./support.ts";

let fonts: PosterFonts;
beforeAll(async () => {
  fonts = await fontsFor(sampleNotices);
});

const a4 = built("a4-pdf");
const named = sampleNotices.map((notice) => [`${notice.locale} ${notice.title}`, notice] as const);

describe("a PDF", () => {
  it("embeds a subset of every font that it uses, with the characters that its glyphs stand for", async () => {
    const bytes = await renderPoster(inputOf(fullNotice), a4, fonts);
    const { objects } = unpacked(bytes);
    const descriptors = objects.filter((object) => object.includes("/Type/FontDescriptor"));
    expect(descriptors).toHaveLength(3);
    for (const descriptor of descriptors) {
      expect(descriptor).toMatch(/\/FontName\/[A-Z]{6}\+Noto/);
      expect(descriptor).toMatch(/\/FontFile3 \d+ 0 R/);
    }
    const composite = objects.filter((object) => object.includes("/Subtype/Type0"));
    expect(composite).toHaveLength(3);
    expect(composite.filter((object) => !/\/ToUnicode \d+ 0 R/.test(object))).toEqual([]);
  });

  it.each(named)("marks all that it draws, as content or as decoration: %s", async (_, notice) => {
    const { contents } = unpacked(await renderPoster(inputOf(notice), a4, fonts));
    for (const content of contents) {
      let depth = 0;
      for (const line of content.split("\n")) {
        if (line.endsWith("BDC")) depth += 1;
        else if (line === "EMC") depth -= 1;
        else expect(depth).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });

  it.each(named)("has every stretch of content in its structure, once: %s", async (_, notice) => {
    const { objects, contents } = unpacked(await renderPoster(inputOf(notice), a4, fonts));
    const marked = contents.map((content) => content.match(/\/MCID \d+/g)?.length ?? 0);
    const parents = objects.find((object) => object.includes("/Type/StructTreeRoot")) ?? "";
    const nums = [...parents.matchAll(/\d+\[([^\]]*)\]/g)].map(
      ([, list]) => list?.match(/\d+ 0 R/g)?.length,
    );
    expect(nums).toEqual(marked);
  });

  it("says what PDF/UA asks for: language, title, tags, order of the keys", async () => {
    const { objects, about } = unpacked(await renderPoster(inputOf(englishNotice), a4, fonts));
    const catalog = objects.find((object) => object.includes("/Type/Catalog"));
    expect(catalog).toContain("/Lang(en)");
    expect(catalog).toContain("/MarkInfo<</Marked true>>");
    expect(catalog).toContain("/ViewerPreferences<</DisplayDocTitle true>>");
    const pages = objects.filter((object) => /\/Type\/Page\b/.test(object));
    expect(pages.filter((page) => !page.includes("/Tabs/S"))).toEqual([]);
    expect(about).toContain('pdfuaid:part="1"');
    expect(about).toContain('<rdf:li xml:lang="x-default">Notice of Poll</rdf:li>');
  });

  it("uses only the structure types of the standard, so that none needs a role", async () => {
    const bytes = await Promise.all(
      sampleNotices.map((notice) => renderPoster(inputOf(notice), a4, fonts)),
    );
    const types = new Set(
      bytes.flatMap((one) =>
        unpacked(one).objects.flatMap((object) => object.match(/(?<=<<\/S\/)\w+/g) ?? []),
      ),
    );
    const standard = ["Document", "Sect", "H1", "H2", "P", "Caption", "Table", "TR", "TH", "TD"];
    const lists = ["L", "LI", "Lbl", "LBody"];
    expect([...types].filter((type) => ![...standard, ...lists].includes(type))).toEqual([]);
    expect(types).toContain("LBody");
  });

  it("says of what each head of a table is the head", async () => {
    const tree = await structureOf(await renderPoster(inputOf(longNotice), a4, fonts));
    const table = find(tree, "Table");
    const rows = table.flatMap((one) => childrenOf(one).filter((child) => roleOf(child) === "TR"));
    expect(rows.length).toBeGreaterThan(5);
    const { objects } = unpacked(await renderPoster(inputOf(longNotice), a4, fonts));
    const heads = objects.filter((object) => object.startsWith("<</S/TH"));
    const columns = heads.filter((head) => head.includes("/Scope/Column")).length;
    const rowHeads = heads.filter((head) => head.includes("/Scope/Row")).length;
    expect(columns).toBe(childrenOf(rows[0]).length);
    expect(rowHeads).toBe(heads.length - columns);
  });

  it("has no transparency, and no colour where none is wanted", async () => {
    const colour = unpacked(await renderPoster(inputOf(fullNotice), a4, fonts));
    expect(colour.contents.join("\n")).toMatch(/ rg\b/);
    const order = { ...a4, grey: true };
    const { objects, contents } = unpacked(await renderPoster(inputOf(fullNotice), order, fonts));
    expect(contents.join("\n")).not.toMatch(/\b(?:rg|RG|k|K|cs|CS|sc|scn)\b/);
    expect(objects.filter((object) => /\/ExtGState|\/SMask|\/Group/.test(object))).toEqual([]);
  });
});

describe("a PDF for a print shop", () => {
  it("has 3 mm of bleed around the page, and crop marks outside of it", async () => {
    const order = { ...a4, bleed: true };
    const { objects, contents } = unpacked(await renderPoster(inputOf(shortNotice), order, fonts));
    const page = objects.find((object) => /\/Type\/Page\b/.test(object)) ?? "";
    const box = (name: string) =>
      (new RegExp(`/${name}\\[([^\\]]*)`).exec(page)?.[1] ?? "").split(" ").map(Number);
    const [media, bleed, trim] = [box("MediaBox"), box("BleedBox"), box("TrimBox")];
    const side = (inner: readonly number[], outer: readonly number[]) =>
      inner.map((edge, index) => Math.abs(edge - (outer[index] ?? 0)));
    expect(trim.map((edge, index) => edge - (trim[index % 2] ?? 0)).slice(2)).toEqual([
      expect.closeTo(595.28, 1),
      expect.closeTo(841.89, 1),
    ]);
    for (const distance of side(trim, bleed)) expect(distance).toBeCloseTo((3 * 72) / 25.4, 1);
    for (const distance of side(bleed, media)) expect(distance).toBeGreaterThan(10);
    expect(contents[0]?.match(/ l\b/g)).toHaveLength(8);
  });
});

describe("a bundle", () => {
  it("has its notices one after another, each with a bookmark and its own page numbers", async () => {
    const notices = [shortNotice, longNotice, fullNotice];
    const pieces = await Promise.all(
      notices.map(async (notice) => ({
        notice,
        sheets: await layOutPoster(inputOf(notice), formatOf(a4), fonts),
      })),
    );
    const bytes = await writeBundle(pieces, "全部公告");
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const outline = await document.getOutline();
    expect(outline?.map(({ title }) => title)).toEqual(
      notices.map(({ communityName, numberLabel, title }) =>
        [communityName, numberLabel, title].join(" "),
      ),
    );
    const labels = await document.getPageLabels();
    expect(labels).toEqual(
      pieces.flatMap(({ notice, sheets }) =>
        sheets.map((_sheet, index) => `${notice.numberLabel} ${index + 1}`),
      ),
    );
    expect((await document.getMetadata()).info).toMatchObject({ Title: "全部公告" });
    await document.destroy();
    const alone = await Promise.all(
      notices.map(async (notice) => readPdf(await renderPoster(inputOf(notice), a4, fonts))),
    );
    const texts = (pages: Awaited<ReturnType<typeof readPdf>>) =>
      pages.map((page) => page.texts.map(({ text }) => text).join(""));
    expect(texts(await readPdf(bytes))).toEqual(alone.flatMap(texts));
  });

  it("shares its fonts: it is smaller than its notices together", async () => {
    const notices = [shortNotice, fullNotice, longNotice];
    const pieces = await Promise.all(
      notices.map(async (notice) => ({
        notice,
        sheets: await layOutPoster(inputOf(notice), formatOf(a4), fonts),
      })),
    );
    const alone = await Promise.all(
      notices.map(async (notice) => (await renderPoster(inputOf(notice), a4, fonts)).length),
    );
    const sum = alone.reduce((total, length) => total + length, 0);
    expect((await writeBundle(pieces, "全部公告")).length).toBeLessThan(sum * 0.8);
  });
});

async function structureOf(bytes: Uint8Array): Promise<unknown> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const tree = await (await document.getPage(1)).getStructTree();
  await document.destroy();
  return tree;
}

function roleOf(node: unknown): string {
  return typeof node === "object" && node !== null && "role" in node ? String(node.role) : "";
}

function childrenOf(node: unknown): readonly unknown[] {
  return typeof node === "object" &&
    node !== null &&
    "children" in node &&
    Array.isArray(node.children)
    ? node.children
    : [];
}

function find(node: unknown, role: string): readonly unknown[] {
  const own = roleOf(node) === role ? [node] : [];
  return [...own, ...childrenOf(node).flatMap((child) => find(child, role))];
}
