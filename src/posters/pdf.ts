import type { Font } from "fontkit";
import PDFDocument, { type EmbeddedFont, type StructureElement } from "pdfkit";
import type { Notice } from "../model/notice.ts";
import type { Face, Glyph } from "./fonts.ts";
import {
  type Area,
  type CodeMark,
  type Color,
  darkRuns,
  type Mark,
  type Tag,
  type TextMark,
} from "./marks.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Writes sheets as a PDF: a line of text is one text object, each font is embedded with the glyphs that the
 * document shows, and every part of the notice has its structure element. The same sheets always
 * give the same bytes: the only date is the day of posting.
 */
export async function writePdf(sheets: readonly Sheet[], input: Described): Promise<Uint8Array> {
  const { notice } = input;
  const [first] = sheets;
  const size: readonly [number, number] = [first?.width ?? 0, first?.height ?? 0];
  const document = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: "1.7",
    lang: pdfLanguages[notice.locale],
    tagged: true,
    displayTitle: true,
    font: null,
    info: {
      Title: notice.title,
      Author: notice.issuer,
      Subject: notice.electionName,
      Creator: "Zhangbang",
      Producer: "Zhangbang",
      CreationDate: new Date(`${notice.posted.toString({ calendarName: "never" })}T00:00:00Z`),
    },
  });
  const bytes = collected(document);
  const pen = new Pen(document);
  for (const sheet of sheets) {
    pen.page(sheet);
  }
  pen.finish();
  document.end();
  return bytes;
}

/** What a document says of itself. */
export interface Described {
  readonly notice: Pick<Notice, "locale" | "title" | "issuer" | "electionName" | "posted">;
}

const pdfLanguages = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", en: "en" } as const;

/** Keeps what the pages of one document share: its fonts and its structure elements. */
class Pen {
  readonly #document: PDFDocument;
  readonly #fonts = new Map<Face, FontWriter>();
  readonly #elements = new Map<string, StructureElement>();
  readonly #root: StructureElement;

  constructor(document: PDFDocument) {
    this.#document = document;
    this.#root = document.struct("Document");
    document.addStructure(this.#root);
  }

  page(sheet: Sheet): void {
    this.#document.addPage();
    for (const { tag, marks, clip } of sheet.parts) {
      const drawn = marks.map((mark) => this.#draw(mark)).join("\n");
      if (drawn === "") {
        continue;
      }
      const operators = clip === undefined ? drawn : `q ${rectangle(clip)} W n\n${drawn}\nQ`;
      const element = this.#element(tag);
      if (element === undefined) {
        this.#document.markContent("Artifact", { type: "Layout" });
      } else {
        element.add(this.#document.markStructureContent(tag.at(-1)?.type ?? "P"));
      }
      this.#document.addContent(operators);
      this.#document.endMarkedContent();
    }
  }

  finish(): void {
    this.#root.end();
    for (const font of this.#fonts.values()) {
      font.finish();
    }
  }

  /** The structure element of a tag, made on first sight below the elements that hold it. */
  #element(tag: readonly Tag[]): StructureElement | undefined {
    let parent = this.#root;
    for (const { type, id } of tag) {
      const key = `${type} ${id}`;
      let element = this.#elements.get(key);
      if (element === undefined) {
        element = this.#document.struct(type);
        this.#elements.set(key, element);
        parent.add(element);
      }
      parent = element;
    }
    return tag.length === 0 ? undefined : parent;
  }

  #draw(mark: Mark): string {
    switch (mark.type) {
      case "text":
        return this.#text(mark);
      case "rectangle":
        return `${fills[mark.color]} ${rectangle(mark)} f`;
      case "code":
        return codeOperators(mark);
      default:
        return mark satisfies never;
    }
  }

  /** One text object a line; within it, a string of glyphs for each font. */
  #text({ x, y, size, color, glyphs }: TextMark): string {
    const [start] = glyphs;
    if (start === undefined) {
      return "";
    }
    const operators: string[] = [];
    let face: Face | undefined;
    let shown = "";
    let at = start.at;
    const flush = () => {
      if (shown !== "") {
        operators.push(`[<${shown}>] TJ`);
      }
      shown = "";
    };
    for (const { glyph, at: wanted } of glyphs) {
      if (glyph.face !== face) {
        // A font's string begins where the one before it ended; what lies between is written first.
        flush();
        face = glyph.face;
        operators.push(`/${this.#font(face).id} ${number(size)} Tf`);
      }
      const font = this.#font(face);
      const offset = Math.round((wanted - at) * 1000);
      shown += (offset === 0 ? "" : `>${-offset}<`) + font.code(glyph);
      at += offset / 1000 + font.advance(glyph);
    }
    flush();
    // pdfkit turns the page upside down, so that y runs from the top; the glyphs have to be turned back.
    const origin = `1 0 0 -1 ${number(x + start.at * size)} ${number(y)} Tm`;
    return `BT ${fills[color]} ${origin} ${operators.join(" ")} ET`;
  }

  #font(face: Face): FontWriter {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      this.#document.font(face.font);
      font = new FontWriter(this.#document._font, face.font);
      this.#fonts.set(face, font);
    }
    this.#document.page.fonts[font.id] ??= font.reference;
    return font;
  }
}

/** Gives glyphs their codes in the document's own subset of a font. */
class FontWriter {
  readonly id: string;
  readonly reference: unknown;
  readonly #embedded: EmbeddedFont;
  readonly #scale: number;
  readonly #codes = new Map<string, { readonly hex: string; readonly advance: number }>();
  /** Widths that differ from the font's own, by code. */
  readonly #widths = new Map<number, number>();

  constructor(embedded: EmbeddedFont, font: Font) {
    this.id = embedded.id;
    this.reference = embedded.ref();
    this.#embedded = embedded;
    this.#scale = 1000 / font.unitsPerEm;
  }

  code(glyph: Glyph): string {
    return this.#entry(glyph).hex;
  }

  /** Width of a glyph as the document's font has it, in em. */
  advance(glyph: Glyph): number {
    return this.#entry(glyph).advance;
  }

  /**
   * A glyph that is to have another width, as the first of a spread name, is embedded once more with that width: a
   * gap would be read as a space.
   */
  #entry({ id, text, width, face }: Glyph): { readonly hex: string; readonly advance: number } {
    const key = `${id} ${text} ${width ?? ""}`;
    const known = this.#codes.get(key);
    if (known !== undefined) {
      return known;
    }
    const { subset, widths, unicode } = this.#embedded;
    const code = subset.glyphs.push(id) - 1;
    const own = face.font.getGlyph(id).advanceWidth * this.#scale;
    const thousandths = width === undefined ? own : Math.round(width * 1000);
    if (width !== undefined) {
      this.#widths.set(code, Math.round(thousandths / this.#scale));
    }
    widths[code] = thousandths;
    unicode[code] = [...text].map((character) => character.codePointAt(0) ?? 0);
    const entry = { hex: code.toString(16).padStart(4, "0"), advance: thousandths / 1000 };
    this.#codes.set(key, entry);
    return entry;
  }

  /** Writes the changed widths into the embedded font too, as PDF/UA asks (ISO 14289-1, 7.21.5). */
  finish(): void {
    const { subset } = this.#embedded;
    const add = subset._addGlyph.bind(subset);
    subset._addGlyph = (id) => {
      const code = add(id);
      const metric = subset.hmtx.metrics[code];
      const width = this.#widths.get(code);
      if (metric !== undefined && width !== undefined) {
        metric.advance = width;
      }
      return code;
    };
  }
}

/** A code as one path: a rectangle for each run of dark modules in a row. */
function codeOperators({ x, y, size, modules }: CodeMark): string {
  const side = size / modules.length;
  const rectangles = modules.flatMap((row, index) =>
    darkRuns(row).map(
      ({ from, to }) =>
        `${number(x + from * side)} ${number(y + index * side)} ${number((to - from) * side)} ${number(side)} re`,
    ),
  );
  return `${fills.black} ${rectangles.join(" ")} f`;
}

/** Pure black for black, so that a printer uses only its black ink. */
const fills: Readonly<Record<Color, string>> = {
  black: "0 g",
  red: "0.784 0.086 0.114 rg",
  grey: "0.29 g",
  line: "0.55 g",
  tint: "0.945 g",
  blush: "0.992 0.945 0.937 rg",
  white: "1 g",
};

function rectangle({ x, y, width, height }: Area): string {
  return `${number(x)} ${number(y)} ${number(width)} ${number(height)} re`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function collected(document: PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
  });
}
