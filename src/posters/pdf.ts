import type { Notice } from "../model/notice.ts";
import type { Face } from "./fonts.ts";
import {
  type CodeMark,
  darkRuns,
  type Mark,
  type Part,
  type RectangleMark,
  type TextMark,
} from "./marks.ts";
import { type Described, metadata, pdfDate } from "./pdf-about.ts";
import { decimal, PdfFile, type Reference, textString } from "./pdf-file.ts";
import { PdfFont } from "./pdf-font.ts";
import { PdfStructure } from "./pdf-structure.ts";
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

/** Keeps what the pages of one document share: its fonts and its structure. */
class PdfWriter {
  readonly #file = new PdfFile();
  readonly #catalog = this.#file.reserve();
  readonly #tree = this.#file.reserve();
  readonly #fonts = new Map<Face, PdfFont>();
  readonly #structure = new PdfStructure();
  readonly #pages: Reference[] = [];
  /** The bookmark of each notice of several, and the page on which it begins. */
  readonly #bookmarks: { readonly text: string; readonly label: string; readonly page: number }[] =
    [];
  readonly #finish: PdfFinish;
  readonly #fills: typeof fills;

  constructor(finish: PdfFinish) {
    this.#finish = finish;
    this.#fills = finish.grey === true ? greys : fills;
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
    for (const font of this.#fonts.values()) {
      font.write(file);
    }
    file.set(
      this.#tree,
      `<</Type/Pages/Count ${this.#pages.length}/Kids[${this.#pages.join(" ")}]>>`,
    );
    const entries = [
      `<</Type/Catalog/Pages ${this.#tree}/Lang(${about.language})/MarkInfo<</Marked true>>`,
      "/ViewerPreferences<</DisplayDocTitle true>>",
      `/StructTreeRoot ${this.#structure.write(file)}`,
      `/Metadata ${file.addStream(Buffer.from(about.xmp), "/Type/Metadata/Subtype/XML", false)}`,
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
    const used = new Set<PdfFont>();
    const content = this.#content(sheet, used);
    const shift = this.#finish.bleed === true ? SHOP.border : 0;
    const crop =
      this.#finish.bleed === true ? `\n/Artifact<</Type/Page>>BDC\n${cropMarks(sheet)}\nEMC` : "";
    const whole =
      shift === 0 ? content : `1 0 0 1 ${decimal(shift)} ${decimal(shift)} cm\n${content}`;
    const stream = this.#file.addStream(Buffer.from(whole + crop, "latin1"));
    const fonts = [...used].map(({ name, reference }) => `/${name} ${reference}`);
    const boxes = pageBoxes(sheet, this.#finish.bleed === true);
    this.#file.set(
      page,
      `<</Type/Page/Parent ${this.#tree}${boxes}/Resources<</Font<<${fonts.join("")}>>>>/Contents ${stream}/StructParents ${parents}/Tabs/S>>`,
    );
    this.#pages.push(page);
  }

  /** The marks of a page; those of parts in a row that have one tag are one stretch. */
  #content(sheet: Sheet, used: Set<PdfFont>): string {
    const lines: string[] = [];
    let open: string | undefined;
    for (const part of sheet.parts) {
      const drawn = this.#part(part, sheet, used);
      if (drawn.length === 0) continue;
      const key = part.tag.map(({ type, id }) => `${type} ${id}`).join("/");
      if (key !== open) {
        if (open !== undefined) lines.push("EMC");
        lines.push(this.#opening(part.tag));
      }
      open = key;
      lines.push(...drawn);
    }
    return [...lines, ...(open === undefined ? [] : ["EMC"])].join("\n");
  }

  #part({ marks, clip }: Part, sheet: Sheet, used: Set<PdfFont>): readonly string[] {
    const drawn = marks.map((mark) => this.#draw(mark, sheet, used)).filter((line) => line !== "");
    if (clip === undefined || drawn.length === 0) return drawn;
    const corner = `${decimal(clip.x)} ${decimal(sheet.height - clip.y - clip.height)}`;
    return [`q ${corner} ${decimal(clip.width)} ${decimal(clip.height)} re W n`, ...drawn, "Q"];
  }

  #opening(tag: Part["tag"]): string {
    if (tag.length === 0) return "/Artifact<</Type/Layout>>BDC";
    const { type, number } = this.#structure.mark(tag);
    return `/${type}<</MCID ${number}>>BDC`;
  }

  #draw(mark: Mark, sheet: Sheet, used: Set<PdfFont>): string {
    switch (mark.type) {
      case "text":
        return this.#text(mark, sheet, used);
      case "rectangle":
        return this.#rectangle(mark, sheet);
      case "code":
        return this.#code(mark, sheet);
      default:
        return mark satisfies never;
    }
  }

  /** One text object a line; within it, a string of glyphs for each font. */
  #text({ x, y, size, color, glyphs }: TextMark, sheet: Sheet, used: Set<PdfFont>): string {
    const [start] = glyphs;
    if (start === undefined) return "";
    const origin = `${decimal(x + start.at * size)} ${decimal(sheet.height - y)} Td`;
    const operators: string[] = [];
    let face: Face | undefined;
    let font = this.#font(start.glyph.face);
    let shown = "";
    let at = start.at;
    const flush = () => {
      if (shown !== "") operators.push(`[<${shown}>]TJ`);
      shown = "";
    };
    for (const { glyph, at: wanted } of glyphs) {
      if (glyph.face !== face) {
        // A font's string begins where the one before it ended; what lies between is written first.
        flush();
        face = glyph.face;
        font = this.#font(face);
        used.add(font);
        operators.push(`/${font.name} ${decimal(size)} Tf`);
      }
      const { hex, advance } = font.glyph(glyph);
      const offset = Math.round((wanted - at) * 1000);
      shown += offset === 0 ? hex : `>${-offset}<${hex}`;
      at += offset / 1000 + advance;
    }
    flush();
    return `BT ${this.#fills[color]} ${origin} ${operators.join(" ")} ET`;
  }

  /** What touches the edge of the page goes on into the bleed. */
  #rectangle({ x, y, width, height, color }: RectangleMark, sheet: Sheet): string {
    const bleed = this.#finish.bleed === true ? SHOP.bleed : 0;
    const touch = 0.01;
    const left = x <= touch ? -bleed : x;
    const top = y <= touch ? -bleed : y;
    const right = x + width >= sheet.width - touch ? sheet.width + bleed : x + width;
    const bottom = y + height >= sheet.height - touch ? sheet.height + bleed : y + height;
    const corner = `${decimal(left)} ${decimal(sheet.height - bottom)}`;
    return `${this.#fills[color]} ${corner} ${decimal(right - left)} ${decimal(bottom - top)} re f`;
  }

  /** A code as one path: a rectangle for each run of dark modules in a row. */
  #code({ x, y, size, modules }: CodeMark, sheet: Sheet): string {
    const side = size / modules.length;
    const rectangles = modules.flatMap((row, index) =>
      darkRuns(row).map(({ from, to }) => {
        const bottom = sheet.height - y - (index + 1) * side;
        return `${decimal(x + from * side)} ${decimal(bottom)} ${decimal((to - from) * side)} ${decimal(side)} re`;
      }),
    );
    return `${this.#fills.black} ${rectangles.join(" ")} f`;
  }

  #font(face: Face): PdfFont {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = new PdfFont(face, this.#fonts.size + 1, this.#file);
      this.#fonts.set(face, font);
    }
    return font;
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
