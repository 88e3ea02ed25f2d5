/** What the posters use of three packages that ship no types. */

declare module "fontkit" {
  export interface FontGlyph {
    readonly id: number;
    readonly codePoints: number[];
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }
  export interface GlyphRun {
    readonly glyphs: readonly FontGlyph[];
    readonly positions: readonly { readonly xAdvance: number }[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): FontGlyph;
    getGlyph(id: number): FontGlyph;
    layout(text: string, features?: Readonly<Record<string, boolean>>): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options?: {
      readonly targetFormat?: "truetype";
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
      readonly dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
}

declare module "pdfkit" {
  import type { Font } from "fontkit";

  /** A font in a document: which glyphs it embeds, under which numbers. */
  export interface EmbeddedFont {
    readonly id: string;
    readonly widths: (number | undefined)[];
    readonly unicode: (number[] | undefined)[];
    readonly subset: {
      readonly glyphs: number[];
      encode(): Uint8Array;
      readonly hmtx: { readonly metrics: { advance: number }[] };
      _addGlyph(glyph: number): number;
    };
    ref(): unknown;
  }
  export interface StructureElement {
    add(child: StructureElement | StructureContent): StructureElement;
    end(): void;
  }
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }
  export default class PDFDocument {
    constructor(options: {
      readonly size: readonly [number, number];
      readonly margin: number;
      readonly autoFirstPage: boolean;
      readonly pdfVersion: string;
      readonly lang: string;
      readonly tagged: boolean;
      readonly displayTitle: boolean;
      readonly font: null;
      readonly info: Readonly<Record<string, string | Date>>;
    });
    readonly _font: EmbeddedFont;
    readonly page: { readonly fonts: Record<string, unknown> };
    font(font: Font): this;
    addPage(): this;
    addContent(operators: string): this;
    markContent(tag: string, options?: Readonly<Record<string, string>>): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    struct(type: string, options?: Readonly<Record<string, string>>): StructureElement;
    addStructure(element: StructureElement): this;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    end(): void;
  }
}
