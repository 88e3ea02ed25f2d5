import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { posterLabels } from "../../../src/i18n/poster-words.ts";
import type { Block, Notice, Text } from "../../../src/model/notice.ts";
import {
  defaultTemplate,
  orderOf,
  type PosterFormat,
  type PosterOrder,
  posterFiles,
} from "../../../src/model/poster-formats.ts";
import type { Glyph } from "../../../src/posters/fonts.ts";
import { foremost } from "../../../src/posters/large.ts";
import {
  loadPosterFonts,
  type PosterInput,
  posterCharacters,
} from "../../../src/posters/poster.ts";
import type { Sheet } from "../../../src/posters/sheet.ts";

/** A stretch of text as a reader of the PDF sees it; from the page's lower left corner, in points. */
export interface PdfText {
  readonly text: string;
  /** Line, repeated head or foot: not part of the notice's text. */
  readonly decoration: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
}

/** The order of a format that is built for every notice. */
export function built(format: PosterFormat): PosterOrder {
  return orderOf(format, defaultTemplate(posterFiles[format].medium));
}

export function inputOf(notice: Notice): PosterInput {
  const url = `https://office.example.org/${notice.communityId}/${notice.electionId}/${notice.id}`;
  return { notice, url, labels: posterLabels(notice.locale) };
}

export function fontsFor(notices: readonly Notice[]) {
  return loadPosterFonts(notices.map((notice) => posterCharacters(inputOf(notice))).join(""));
}

export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    const texts: PdfText[] = [];
    for (const item of content.items) {
      if ("str" in item) {
        const [, , , , x, y] = item.transform;
        if (item.str.trim() !== "") {
          const decoration = open.includes("Artifact");
          texts.push({ text: item.str, decoration, x, y, width: item.width, size: item.height });
        }
      } else if (item.type === "endMarkedContent") {
        open.pop();
      } else {
        open.push("tag" in item ? String(item.tag) : "");
      }
    }
    pages.push({ width, height, texts });
  }
  await document.destroy();
  return pages;
}

/** What a PDF says of itself, and the kinds of its structure elements on the first page, in their order. */
export async function readPdfFrame(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  const tree = await (await document.getPage(1)).getStructTree();
  const roles = (node: unknown): readonly string[] =>
    typeof node === "object" && node !== null && "role" in node && "children" in node
      ? [String(node.role), ...(Array.isArray(node.children) ? node.children.flatMap(roles) : [])]
      : [];
  await document.destroy();
  return { info: new Map(Object.entries(info)), roles: roles(tree) };
}

/** What a PDF says, without spaces and without what only decorates. */
export function wordsOf(pages: readonly PdfPage[]): string {
  return squeeze(
    pages
      .flatMap(({ texts }) => texts)
      .filter(({ decoration }) => !decoration)
      .map(({ text }) => text)
      .join(""),
  );
}

/** What a poster of the notice has to say, in reading order, without spaces. */
export function wordsOfNotice(input: PosterInput): string {
  return piecesOf(input, (block) => [wordsOfBlock(block)])
    .map(([only]) => only)
    .join("");
}

/**
 * Whether a poster says all that its notice says, in order, and nothing else. Rows that are boxes or lie on their side
 * have their labels in other places than a table has.
 */
export function saysAll(said: string, input: PosterInput): boolean {
  let ends: ReadonlySet<number> = new Set([0]);
  for (const ways of piecesOf(input, (block) => [wordsOfBlock(block), wordsOfRich(block)])) {
    ends = new Set(
      [...ends].flatMap((end) =>
        ways.filter((way) => said.startsWith(way, end)).map((way) => end + way.length),
      ),
    );
  }
  return ends.has(said.length);
}

function piecesOf(
  { notice, labels }: PosterInput,
  waysOf: (block: Block) => readonly string[],
): readonly (readonly string[])[] {
  const colon = notice.locale === "en" ? ":" : "：";
  const separator = notice.locale === "en" ? ";" : "；";
  const quoted = notice.blocks.filter(({ type }) => type === "list").map(wordsOfBlock);
  const cited = notice.citations.filter((one) => !quoted.some((words) => words.includes(one)));
  const basis = labels.basis + colon + cited.join(separator);
  return [
    [notice.issuer],
    [notice.electionName],
    [notice.numberLabel],
    [notice.title],
    ...notice.blocks.map(waysOf),
    ...(cited.length > 0 ? [[basis]] : []),
  ].map((ways) => ways.map(squeeze));
}

/** What a poster for two metres has to say. */
export function wordsOfLarge({ notice }: PosterInput): string {
  return squeeze(
    [
      notice.issuer,
      notice.electionName,
      notice.numberLabel,
      notice.title,
      ...foremost(notice).map((block) => {
        if (block.type === "list") return block.items.map(plain).join("");
        if (block.type !== "table") return block.type === "signature" ? "" : wordsOfBlock(block);
        const shown = block.rows.map((row) => (block.part === "people" ? row.slice(0, 1) : row));
        return block.caption + shown.flat().map(plain).join("");
      }),
    ].join(""),
  );
}

/** The words of a block in a layout of its own. */
function wordsOfRich(block: Block): string {
  if (block.type !== "table" || block.rows.length === 0) return wordsOfBlock(block);
  const labels = block.columns.map(({ label }) => label);
  const rows = block.rows.map((row) => row.map(plain));
  switch (block.part) {
    case "timetable":
      return [block.caption, ...labels, ...rows.flat().filter((cell) => cell !== "—")].join("");
    case "people":
    case "places":
      return (
        block.caption +
        rows
          .map(([name = "", ...cells]) =>
            [name, ...cells.map((cell, index) => (labels[index + 1] ?? "") + cell)].join(""),
          )
          .join("")
      );
    case "counts":
      return (
        block.caption +
        [labels[0], ...rows.map(([head]) => head)].join("") +
        labels
          .slice(1)
          .map((label, index) => label + rows.map((row) => row[index + 1] ?? "").join(""))
          .join("")
      );
    default:
      return wordsOfBlock(block);
  }
}

export function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "callout":
      return plain(block.text);
    case "facts":
      return block.facts.map(({ label, value }) => label + plain(value)).join("");
    case "list":
      return block.items
        .map((item, index) => (block.ordered ? `${index + 1}.` : "•") + plain(item))
        .join("");
    case "table":
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flat().map(plain),
      ].join("");
    case "signature":
      return block.issuer + block.date;
  }
}

function plain(text: Text): string {
  return text.map((run) => run.text).join("");
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/gu, "");
}

/** Ink of a line of text on a sheet, from the upper left corner. */
export interface InkBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The square that each line of text takes, taken glyph by glyph. */
export function inkBoxes(sheet: Sheet): readonly InkBox[] {
  return sheet.parts
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => {
      if (mark.type !== "text" || mark.glyphs.length === 0) {
        return [];
      }
      const { x, y, size, glyphs } = mark;
      const lefts = glyphs.map(({ glyph, at }) => x + (at + startOf(glyph.text)) * size);
      const rights = glyphs.map(({ glyph, at }) => x + (at + widthOf(glyph)) * size);
      return [
        {
          text: glyphs.map(({ glyph }) => glyph.text).join(""),
          left: Math.min(...lefts),
          right: Math.max(...rights),
          top: y - 0.88 * size,
          bottom: y + 0.12 * size,
        },
      ];
    });
}

/** An opening mark has its ink in the right half of its square. */
function startOf(text: string): number {
  return /^[（《〈「『【〔]$/u.test(text) ? 0.5 : 0;
}

/** A closing mark has its ink in the left half of its square; a comma of Taiwan in the middle. */
function widthOf({ text, advance, face }: Glyph): number {
  if (/^[）》〉」』】〕]$/u.test(text)) return Math.min(advance, 0.5);
  if (!/^[，。、；：]$/u.test(text)) return advance;
  return Math.min(advance, face.name.endsWith("Traditional") ? 0.75 : 0.5);
}

/** Pairs of boxes that overlap. */
export function overlaps(boxes: readonly InkBox[]): readonly (readonly [string, string])[] {
  const slack = 0.5;
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - slack &&
          other.left < one.right - slack &&
          one.top < other.bottom - slack &&
          other.top < one.bottom - slack,
      )
      .map((other): readonly [string, string] => [one.text, other.text]),
  );
}

/** Boxes that reach into the margin. */
export function outside(boxes: readonly InkBox[], sheet: Sheet, margin: number): readonly InkBox[] {
  const slack = 0.5;
  return boxes.filter(
    ({ left, right, top, bottom }) =>
      left < margin - slack ||
      top < margin - slack ||
      right > sheet.width - margin + slack ||
      bottom > sheet.height - margin + slack,
  );
}
