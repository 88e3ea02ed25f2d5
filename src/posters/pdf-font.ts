import { FINE, type Precision } from "./compact-font.ts";
import type { Face, Glyph } from "./fonts.ts";
import { type PdfFile, type Reference, utf16 } from "./pdf-file.ts";

/** A glyph as a document's font has it. */
export interface EmbeddedGlyph {
  /** Its code, as text is written in hexadecimal. */
  readonly hex: string;
  /** Width in em. */
  readonly advance: number;
}

/** What has to be known of a glyph to embed it. */
interface Shown extends EmbeddedGlyph {
  readonly glyph: Glyph;
  /** Width in units of the em. */
  readonly units: number;
  /** The largest in which it is shown, in points. */
  size: number;
}

/**
 * A font as one document embeds it: only the glyphs that it shows, each with a code of its own and the characters that
 * it stands for, so that text can be copied, searched and read aloud.
 */
export class PdfFont {
  /** Name of the font on the document's pages. */
  readonly name: string;
  readonly reference: Reference;
  readonly face: Face;
  /** By code, the first of which is 1. */
  readonly #shown: Shown[] = [];
  /** By number of the glyph in the face; few have more than one text or width. */
  readonly #known = new Map<number, Shown[]>();

  constructor(face: Face, number: number, file: PdfFile) {
    this.face = face;
    this.name = `F${number}`;
    this.reference = file.reserve();
  }

  /**
   * The code of a glyph, which is shown in `size`. One that is to have another width, as the first of a spread name, is
   * embedded once more with that width: a gap would be read as a space. Its width is in the font program too (ISO
   * 14289-1, 7.21.5).
   */
  glyph(glyph: Glyph, size: number): EmbeddedGlyph {
    const alike = this.#known.get(glyph.id);
    for (const known of alike ?? []) {
      if (known.glyph.text === glyph.text && known.glyph.width === glyph.width) {
        known.size = Math.max(known.size, size);
        return known;
      }
    }
    const { unitsPerEm, advance } = this.face.outlines;
    const units =
      glyph.width === undefined ? advance(glyph.id) : Math.round(glyph.width * unitsPerEm);
    const hex = hexCode(this.#shown.length + 1);
    const shown = { glyph, hex, units, advance: units / unitsPerEm, size };
    this.#shown.push(shown);
    if (alike === undefined) this.#known.set(glyph.id, [shown]);
    else alike.push(shown);
    return shown;
  }

  /** How many glyphs are shown. */
  get count(): number {
    return this.#shown.length;
  }

  /** Writes the font, once all text is; `precision` is that of the outlines of ideographs. */
  write(file: PdfFile, precision: Precision): void {
    const { font, outlines } = this.face;
    const scale = 1000 / outlines.unitsPerEm;
    const thousandths = (units: number) => String(Math.round(units * scale));
    const texts = this.#shown.map(({ glyph: { text } }) => text);
    const name = `${subsetTag(texts)}+${font.postscriptName}`;
    const program = outlines.program(
      name,
      this.#shown.map(({ glyph: { id, square }, units, size }) => ({
        id,
        advance: units,
        size,
        precision: square ? precision : FINE,
      })),
    );
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = [
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/ItalicAngle 0/StemV 90`,
      `/FontBBox[${[minX, minY, maxX, maxY].map(thousandths).join(" ")}]`,
      `/Ascent ${thousandths(font.ascent)}/Descent ${thousandths(font.descent)}`,
      `/CapHeight ${thousandths(font.capHeight)}`,
      `/FontFile3 ${file.addStream(program, "/Subtype/CIDFontType0C")}>>`,
    ];
    const descendant = [
      `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}`,
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
      `/FontDescriptor ${file.add(descriptor.join(""))}/W[${this.#widths(scale)}]>>`,
    ];
    const unicode = file.addStream(Buffer.from(unicodeMap(texts), "latin1"));
    file.set(
      this.reference,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${file.add(descendant.join(""))}]/ToUnicode ${unicode}>>`,
    );
  }

  /** Widths in thousandths of an em, but for ideographs, which are as wide as the font's usual width. */
  #widths(scale: number): string {
    let written = "";
    let next = 0;
    for (const [index, { units }] of this.#shown.entries()) {
      const width = Math.round(units * scale);
      const code = index + 1;
      if (width === 1000) continue;
      // Those of codes in a row are one list.
      written += code === next ? ` ${width}` : `${next === 0 ? "" : "]"}${code}[${width}`;
      next = code + 1;
    }
    return next === 0 ? "" : `${written}]`;
  }
}

function hexCode(code: number): string {
  return code.toString(16).padStart(4, "0");
}

/** Six letters that tell one subset of a font from another (ISO 32000-1, 9.6.4). */
function subsetTag(texts: readonly string[]): string {
  let hash = 7;
  for (const text of texts) {
    for (const character of text) {
      hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 26 ** 6;
    }
  }
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(hash / 26 ** place) % 26)),
  ).join("");
}

/** Which characters each code stands for, the first being 1 (9.10.3). */
function unicodeMap(texts: readonly string[]): string {
  const blocks: string[] = [];
  // A block holds a hundred entries at most, and its codes share their first byte.
  for (let from = 1; from <= texts.length; ) {
    const to = Math.min(texts.length + 1, from + 100, (Math.floor(from / 256) + 1) * 256);
    const values = texts.slice(from - 1, to - 1).map((text) => `<${utf16(text)}>`);
    blocks.push(
      `1 beginbfrange\n<${hexCode(from)}><${hexCode(to - 1)}>[${values.join("")}]\nendbfrange`,
    );
    from = to;
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
