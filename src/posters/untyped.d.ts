/** What the posters use of two packages that ship no types. */

declare module "fontkit" {
  export interface FontGlyph {
    readonly id: number;
    readonly codePoints: number[];
    readonly advanceWidth: number;
    readonly path: { toSVG(): string; readonly commands: readonly PathCommand[] };
    /** Of its ink, in units of the font; of a space not finite. */
    readonly bbox: { readonly minX: number; readonly maxX: number };
  }
  export interface PathCommand {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "closePath";
    readonly args: readonly number[];
  }
  export interface GlyphRun {
    readonly glyphs: readonly FontGlyph[];
    readonly positions: readonly { readonly xAdvance: number }[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
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
      readonly targetFormat?: "truetype" | "woff2";
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
      readonly dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
}
