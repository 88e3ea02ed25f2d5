import type { Face } from "./fonts.ts";
import type { PlacedGlyph } from "./lines.ts";
import {
  type CodeMark,
  type Color,
  darkRuns,
  type Mark,
  type Part,
  type PhotographMark,
  type RectangleMark,
  type Run,
  type TextMark,
} from "./marks.ts";
import { decimal, type Reference } from "./pdf-file.ts";
import type { PdfFont } from "./pdf-font.ts";
import type { PdfStructure } from "./pdf-structure.ts";
import { filling, type Photograph, upright } from "./photograph.ts";
import { SHOP } from "./print-shop.ts";
import type { Sheet } from "./sheet.ts";

/** What pages of one document share. */
export interface Shared {
  readonly fontFor: (face: Face) => PdfFont;
  /** A code that pages show. */
  readonly codeFor: (modules: CodeMark["modules"]) => Drawn;
  /** A photograph that pages show. */
  readonly imageFor: (photograph: Photograph) => Drawn;
  readonly structure: PdfStructure;
  readonly fills: Readonly<Record<Color, string>>;
  /** For a print shop: what touches the edge of the page goes on into the bleed. */
  readonly bleed: boolean;
}

/** Something that pages draw by its name. */
export interface Drawn {
  readonly name: string;
  readonly reference: Reference;
}

/** What draws a page, from its lower left corner, and the fonts and pictures that it takes. */
export interface PageContent {
  readonly operators: string;
  readonly fonts: readonly PdfFont[];
  readonly pictures: readonly Drawn[];
}

/** The content stream of a page; parts in a row that have one tag are one stretch of it. */
export function pageContent(sheet: Sheet, shared: Shared): PageContent {
  const writer = new ContentWriter(sheet, shared);
  const operators = writer.operators().join("\n");
  return { operators, fonts: [...writer.fonts], pictures: [...writer.pictures] };
}

/** Writes the marks of a page, and says again only what has changed: colour, font, space between glyphs. */
class ContentWriter {
  readonly fonts = new Set<PdfFont>();
  readonly pictures = new Set<Drawn>();
  readonly #sheet: Sheet;
  readonly #shared: Shared;
  #fill: Color | undefined;
  #font: PdfFont | undefined;
  #size = 0;
  #spacing = 0;

  constructor(sheet: Sheet, shared: Shared) {
    this.#sheet = sheet;
    this.#shared = shared;
  }

  operators(): readonly string[] {
    const lines: string[] = [];
    let open: string | undefined;
    for (const part of this.#sheet.parts) {
      const drawn = this.#part(part);
      if (drawn.length === 0) continue;
      const key = part.tag.map(({ type, id }) => `${type} ${id}`).join("/");
      if (key !== open) {
        if (open !== undefined) lines.push("EMC");
        lines.push(this.#opening(part.tag));
      }
      open = key;
      lines.push(...drawn);
    }
    if (open !== undefined) lines.push("EMC");
    return lines;
  }

  #part({ marks, clip }: Part): readonly string[] {
    if (clip === undefined) return this.#marks(marks);
    const before = [this.#fill, this.#font, this.#size, this.#spacing] as const;
    const drawn = this.#marks(marks);
    // What is said inside a clip is forgotten with it.
    [this.#fill, this.#font, this.#size, this.#spacing] = before;
    if (drawn.length === 0) return [];
    const corner = `${decimal(clip.x)} ${decimal(this.#sheet.height - clip.y - clip.height)}`;
    return [`q ${corner} ${decimal(clip.width)} ${decimal(clip.height)} re W n`, ...drawn, "Q"];
  }

  #marks(marks: readonly Mark[]): readonly string[] {
    return marks.map((mark) => this.#draw(mark)).filter((line) => line !== "");
  }

  #opening(tag: Part["tag"]): string {
    if (tag.length === 0) return "/Artifact<</Type/Layout>>BDC";
    const { type, number } = this.#shared.structure.mark(tag);
    return `/${type}<</MCID ${number}>>BDC`;
  }

  #draw(mark: Mark): string {
    switch (mark.type) {
      case "text":
        return this.#text(mark);
      case "rectangle":
        return this.#rectangle(mark);
      case "code":
        return this.#code(mark);
      case "photograph":
        return this.#photograph(mark);
      default:
        return mark satisfies never;
    }
  }

  #filled(color: Color): string {
    if (color === this.#fill) return "";
    this.#fill = color;
    return `${this.#shared.fills[color]} `;
  }

  /** One text object a line; within it, a string of glyphs for each font. */
  #text({ x, y, size, color, glyphs }: TextMark): string {
    const [first] = glyphs;
    if (first === undefined) return "";
    const { fontFor } = this.#shared;
    const origin = `${decimal(x + first.at * size)} ${decimal(this.#sheet.height - y)} Td`;
    const operators: string[] = [];
    const spacing = usualGap(glyphs, size);
    if (spacing !== this.#spacing) {
      operators.push(`${spacing} Tc`);
      this.#spacing = spacing;
    }
    let own = fontFor(first.glyph.face);
    let shown = "";
    let isAdjusted = false;
    let { at } = first;
    const flush = () => {
      if (shown !== "") operators.push(isAdjusted ? `[<${shown}>]TJ` : `<${shown}>Tj`);
      shown = "";
      isAdjusted = false;
    };
    for (const { glyph, at: wanted } of glyphs) {
      if (glyph.face !== own.face) own = fontFor(glyph.face);
      if (own !== this.#font || size !== this.#size) {
        // A font's string begins where the one before it ended; what lies between is written first.
        flush();
        this.fonts.add(own);
        operators.push(`/${own.name} ${decimal(size)} Tf`);
        this.#font = own;
        this.#size = size;
      }
      const { hex, advance } = own.glyph(glyph, size);
      const offset = Math.round((wanted - at) * 1000);
      const isSeen = Math.abs(offset) >= LEAST_OFFSET;
      shown += isSeen ? `>${-offset}<${hex}` : hex;
      isAdjusted ||= isSeen;
      at += (isSeen ? offset / 1000 : 0) + advance + spacing / size;
    }
    flush();
    return `BT ${this.#filled(color)}${origin} ${operators.join(" ")} ET`;
  }

  #rectangle({ x, y, width, height, color }: RectangleMark): string {
    const { width: pageWidth, height: pageHeight } = this.#sheet;
    const bleed = this.#shared.bleed ? SHOP.bleed : 0;
    const touch = 0.01;
    const left = x <= touch ? -bleed : x;
    const top = y <= touch ? -bleed : y;
    const right = x + width >= pageWidth - touch ? pageWidth + bleed : x + width;
    const bottom = y + height >= pageHeight - touch ? pageHeight + bleed : y + height;
    const corner = `${decimal(left)} ${decimal(pageHeight - bottom)}`;
    return `${this.#filled(color)}${corner} ${decimal(right - left)} ${decimal(bottom - top)} re f`;
  }

  /** A code is drawn once for all pages, its modules of one unit. */
  #code({ x, y, size, modules }: CodeMark): string {
    const picture = this.#shared.codeFor(modules);
    this.pictures.add(picture);
    const side = Math.round((size / modules.length) * 10_000) / 10_000;
    const corner = `${decimal(x)} ${decimal(this.#sheet.height - y - size)}`;
    return `q ${side} 0 0 ${side} ${corner} cm /${picture.name} Do Q`;
  }

  /** A box that shows a photograph's middle. */
  #photograph({ x, y, width, height, photograph }: PhotographMark): string {
    const image = this.#shared.imageFor(photograph);
    this.pictures.add(image);
    const bottom = this.#sheet.height - y - height;
    const [left, top, wide, high] = filling(photograph, width, height);
    const [a, b, c, d, e, f] = upright[photograph.orientation];
    const corner = [x + left + e * wide, bottom + (height - top - high) + f * high];
    const matrix = [a * wide, b * high, c * wide, d * high, ...corner].map(decimal).join(" ");
    const box = [x, bottom, width, height].map(decimal).join(" ");
    return `q ${box} re W n ${matrix} cm /${image.name} Do Q`;
  }
}

/** What draws a code, its modules of one unit: a rectangle for each run of dark ones, and for runs alike below it. */
export function codeOperators(modules: CodeMark["modules"]): string {
  let operators = "0 g";
  for (const [top, row] of modules.entries()) {
    for (const run of darkRuns(row)) {
      if (hasRun(modules[top - 1], run)) continue;
      let bottom = top + 1;
      while (hasRun(modules[bottom], run)) bottom += 1;
      const { from, to } = run;
      operators += ` ${from} ${modules.length - bottom} ${to - from} ${bottom - top} re`;
    }
  }
  return `${operators} f`;
}

function hasRun(row: readonly boolean[] | undefined, { from, to }: Run): boolean {
  if (row === undefined || row[from - 1] === true || row[to] === true) return false;
  for (let at = from; at < to; at += 1) if (row[at] !== true) return false;
  return true;
}

/** Thousandths of an em by which a glyph may stand beside its place. */
const LEAST_OFFSET = 2;

/** The gap that most glyphs of a justified line have after them, in points; 0 where there is no such. */
function usualGap(glyphs: readonly PlacedGlyph[], size: number): number {
  // What more than half of them have outlasts all others (the vote of Boyer and Moore).
  let usual = 0;
  let votes = 0;
  for (let index = 1; index < glyphs.length; index += 1) {
    const gap = gapBefore(glyphs, index);
    if (votes === 0) usual = gap;
    votes += gap === usual ? 1 : -1;
  }
  let count = 0;
  for (let index = 1; index < glyphs.length; index += 1) {
    if (gapBefore(glyphs, index) === usual) count += 1;
  }
  return count > (glyphs.length - 1) / 2 ? Math.round(usual * size) / 1000 : 0;
}

/** Thousandths of an em between a glyph and the one before it. */
function gapBefore(glyphs: readonly PlacedGlyph[], index: number): number {
  const [before, own] = [glyphs[index - 1], glyphs[index]];
  if (before === undefined || own === undefined) return 0;
  return Math.round((own.at - before.at - before.glyph.advance) * 1000);
}
