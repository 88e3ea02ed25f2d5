import type { Notice } from "../model/notice.ts";
import { COARSE, COARSEST, FINE, type Precision } from "./compact-font.ts";
import type { Face } from "./fonts.ts";
import type { CodeMark } from "./marks.ts";
import { type Described, metadata, pdfDate } from "./pdf-about.ts";
import { codeOperators, type Drawn, pageContent, type Shared } from "./pdf-content.ts";
import { decimal, PdfFile, type Reference, textString } from "./pdf-file.ts";
import { PdfFont } from "./pdf-font.ts";
import { PdfStructure } from "./pdf-structure.ts";
import { imageOf, type Photograph } from "./photograph.ts";
import { cropMarks, fills, greys, pageBoxes, SHOP } from "./print-shop.ts";
import type { Sheet } from "./sheet.ts";

/** How a PDF is finished. */
export interface PdfFinish {
  /** For a print shop: 3 mm more than the page on every side, and crop marks. */
  readonly bleed?: boolean | undefined;
  /** In greys alone. */
  readonly grey?: boolean | undefined;
}

/**
 * Writes sheets as a PDF: a line of text is one text object, each font is embedded with the glyphs that the document
 * shows, and every part of the notice has its structure element, as PDF/UA-1 asks (ISO 14289-1). The same sheets
 * always give the same bytes: the only date is the day of posting.
 */
export function writePdf(
  sheets: readonly Sheet[],
  { notice }: Described,
  finish: PdfFinish = {},
): Uint8Array {
  const writer = new PdfWriter(finish);
  for (const sheet of sheets) {
    writer.page(sheet);
  }
  return writer.finish(notice.title, [notice]);
}

/** A notice of a document of several. */
export interface PdfPiece {
  readonly notice: Described["notice"] & Pick<Notice, "communityName" | "numberLabel">;
  readonly sheets: readonly Sheet[];
}

/** Writes several notices of one language as one PDF, each with its bookmark and its own page numbers. */
export async function writeBundle(
  pieces: AsyncIterable<PdfPiece> | readonly PdfPiece[],
  title: string,
  finish: PdfFinish = {},
): Promise<Uint8Array> {
  const writer = new PdfWriter(finish);
  const notices: Described["notice"][] = [];
  for await (const piece of pieces) {
    writer.piece(piece);
    notices.push(piece.notice);
  }
  return writer.finish(title, notices);
}

/** How exactly ideographs are drawn in a document that shows so many glyphs at most, so that one of many stays small. */
const precisions: readonly (readonly [most: number, precision: Precision])[] = [
  [240, FINE],
  [340, COARSE],
  [Number.POSITIVE_INFINITY, COARSEST],
];

/** Keeps what the pages of one document share: its fonts and its structure. */
class PdfWriter {
  readonly #file = new PdfFile();
  readonly #catalog = this.#file.reserve();
  readonly #tree = this.#file.reserve();
  readonly #fonts = new Map<Face, PdfFont>();
  readonly #codes = new Map<CodeMark["modules"], Drawn>();
  readonly #images = new Map<Photograph, Drawn>();
  readonly #structure = new PdfStructure();
  readonly #pages: Reference[] = [];
  /** The bookmark of each notice of several, and the page on which it begins. */
  readonly #bookmarks: { readonly text: string; readonly label: string; readonly page: number }[] =
    [];
  readonly #shared: Shared;

  constructor({ bleed = false, grey = false }: PdfFinish) {
    this.#shared = {
      fontFor: (face) => this.#font(face),
      codeFor: (modules) => this.#code(modules),
      imageFor: (photograph) => this.#image(photograph, grey),
      structure: this.#structure,
      fills: grey ? greys : fills,
      bleed,
    };
  }

  piece({ notice, sheets }: PdfPiece): void {
    this.#structure.section();
    this.#bookmarks.push({
      text: `${notice.communityName} ${notice.numberLabel} ${notice.title}`,
      label: notice.numberLabel,
      page: this.#pages.length,
    });
    for (const sheet of sheets) {
      this.page(sheet);
    }
  }

  finish(title: string, notices: readonly Described["notice"][]): Uint8Array {
    const file = this.#file;
    const about = metadata(title, notices);
    const fonts = [...this.#fonts.values()];
    const glyphs = fonts.reduce((sum, { count }) => sum + count, 0);
    const [, precision = FINE] = precisions.find(([most]) => glyphs <= most) ?? [];
    for (const font of fonts) {
      font.write(file, precision);
    }
    file.set(
      this.#tree,
      `<</Type/Pages/Count ${this.#pages.length}/Kids[${this.#pages.join(" ")}]>>`,
    );
    const entries = [
      `<</Type/Catalog/Pages ${this.#tree}/Lang(${about.language})/MarkInfo<</Marked true>>`,
      "/ViewerPreferences<</DisplayDocTitle true>>",
      `/StructTreeRoot ${this.#structure.write(file)}`,
      `/Metadata ${file.addStream(Buffer.from(about.xmp), "/Type/Metadata/Subtype/XML")}`,
      this.#outlines(),
      ">>",
    ];
    file.set(this.#catalog, entries.join(""));
    const info = Object.entries(about.info).map(([key, text]) => `/${key}${textString(text)}`);
    const created = `/CreationDate(${pdfDate(about.posted)})`;
    return file.bytes(this.#catalog, file.add(`<<${info.join("")}${created}>>`));
  }

  page(sheet: Sheet): void {
    const page = this.#file.reserve();
    const parents = this.#structure.page(page);
    const { bleed } = this.#shared;
    const content = pageContent(sheet, this.#shared);
    const shift = decimal(SHOP.border);
    const whole = bleed
      ? `1 0 0 1 ${shift} ${shift} cm\n${content.operators}\n/Artifact<</Type/Page>>BDC\n${cropMarks(sheet)}\nEMC`
      : content.operators;
    const stream = this.#file.addStream(Buffer.from(whole, "latin1"));
    const fonts = content.fonts.map(({ name, reference }) => `/${name} ${reference}`);
    const pictures = content.pictures.map(({ name, reference }) => `/${name} ${reference}`);
    const drawn = pictures.length === 0 ? "" : `/XObject<<${pictures.join("")}>>`;
    const boxes = pageBoxes(sheet, bleed);
    this.#file.set(
      page,
      `<</Type/Page/Parent ${this.#tree}${boxes}/Resources<</Font<<${fonts.join("")}>>${drawn}>>/Contents ${stream}/StructParents ${parents}/Tabs/S>>`,
    );
    this.#pages.push(page);
  }

  #font(face: Face): PdfFont {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = new PdfFont(face, this.#fonts.size + 1, this.#file);
      this.#fonts.set(face, font);
    }
    return font;
  }

  #code(modules: CodeMark["modules"]): Drawn {
    let code = this.#codes.get(modules);
    if (code === undefined) {
      const box = `/BBox[0 0 ${modules.length} ${modules.length}]`;
      const entries = `/Type/XObject/Subtype/Form${box}`;
      const reference = this.#file.addStream(Buffer.from(codeOperators(modules)), entries);
      code = { name: `X${this.#codes.size + 1}`, reference };
      this.#codes.set(modules, code);
    }
    return code;
  }

  #image(photograph: Photograph, grey: boolean): Drawn {
    let image = this.#images.get(photograph);
    if (image === undefined) {
      const { bytes, entries } = imageOf(photograph, grey);
      const all = `/Type/XObject/Subtype/Image${entries}`;
      const reference = entries.includes("/Filter")
        ? this.#file.addPacked(bytes, all)
        : this.#file.addStream(bytes, all);
      image = { name: `P${this.#images.size + 1}`, reference };
      this.#images.set(photograph, image);
    }
    return image;
  }

  /** Bookmarks of a document of several notices, and page labels that say which notice a page is of. */
  #outlines(): string {
    if (this.#bookmarks.length === 0) return "";
    const outlines = this.#file.reserve();
    const items = this.#bookmarks.map(() => this.#file.reserve());
    for (const [index, { text, page }] of this.#bookmarks.entries()) {
      const [own, before, after] = [items[index], items[index - 1], items[index + 1]];
      if (own === undefined) continue;
      const previous = before === undefined ? "" : `/Prev ${before}`;
      const next = after === undefined ? "" : `/Next ${after}`;
      this.#file.set(
        own,
        `<</Title${textString(text)}/Parent ${outlines}${previous}${next}/Dest[${this.#pages[page]} /Fit]>>`,
      );
    }
    this.#file.set(
      outlines,
      `<</Type/Outlines/First ${items[0]}/Last ${items.at(-1)}/Count ${items.length}>>`,
    );
    const labels = this.#bookmarks.map(
      ({ label, page }) => `${page}<</S/D/P${textString(`${label} `)}>>`,
    );
    return `/Outlines ${outlines}/PageMode/UseOutlines/PageLabels<</Nums[${labels.join("")}]>>`;
  }
}
