import type { Face, Glyph } from "./fonts.ts";
import { type PdfFile, type Reference, utf16 } from "./pdf-file.ts";
import type { SizedGlyph } from "./truetype.ts";

/** A glyph as a document's font has it. */
export interface EmbeddedGlyph {
  /** Its code, as text is written in hexadecimal. */
  readonly hex: string;
  /** Width in em. */
  readonly advance: number;
}

/**
 * A font as one document embeds it: only the glyphs that it shows, each with a code of its own and the characters that
 * it stands for, so that text can be copied, searched and read aloud.
 */
export class PdfFont {
  /** Name of the font on the document's pages. */
  readonly name: string;
  readonly reference: Reference;
  readonly #face: Face;
  readonly #embedded = new Map<string, EmbeddedGlyph>();
  /** By code; the first is shown for a glyph that is not there. */
  readonly #glyphs: SizedGlyph[];
  readonly #texts: string[] = [""];

  constructor(face: Face, number: number, file: PdfFile) {
    this.#face = face;
    this.name = `F${number}`;
    this.reference = file.reserve();
    this.#glyphs = [{ id: 0, advance: face.outlines.advance(0) }];
  }

  /**
   * The code of a glyph. One that is to have another width, as the first of a spread name, is embedded once more
   * with that width: a gap would be read as a space. Its width is in the font program too (ISO 14289-1, 7.21.5).
   */
  glyph({ id, text, width }: Glyph): EmbeddedGlyph {
    const key = `${id} ${text} ${width ?? ""}`;
    const known = this.#embedded.get(key);
    if (known !== undefined) return known;
    const { unitsPerEm, advance } = this.#face.outlines;
    const units = width === undefined ? advance(id) : Math.round(width * unitsPerEm);
    const code = this.#glyphs.push({ id, advance: units }) - 1;
    this.#texts.push(text);
    const glyph = { hex: hexCode(code), advance: units / unitsPerEm };
    this.#embedded.set(key, glyph);
    return glyph;
  }

  /** Writes the font, once all text is. */
  write(file: PdfFile): void {
    const { font, outlines } = this.#face;
    const scale = 1000 / outlines.unitsPerEm;
    const thousandths = (units: number) => String(Math.round(units * scale));
    const name = `/${subsetTag(this.#texts)}+${font.postscriptName}`;
    const program = outlines.program(this.#glyphs);
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = [
      `<</Type/FontDescriptor/FontName${name}/Flags 4/ItalicAngle 0/StemV 90`,
      `/FontBBox[${[minX, minY, maxX, maxY].map(thousandths).join(" ")}]`,
      `/Ascent ${thousandths(font.ascent)}/Descent ${thousandths(font.descent)}`,
      `/CapHeight ${thousandths(font.capHeight)}`,
      `/FontFile2 ${file.addStream(program, `/Length1 ${program.length}`)}>>`,
    ];
    const descendant = [
      `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDToGIDMap/Identity`,
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
      `/FontDescriptor ${file.add(descriptor.join(""))}/DW 1000/W[${this.#widths(scale)}]>>`,
    ];
    const unicode = file.addStream(Buffer.from(unicodeMap(this.#texts), "latin1"));
    file.set(
      this.reference,
      `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${file.add(descendant.join(""))}]/ToUnicode ${unicode}>>`,
    );
  }

  /** Widths in thousandths of an em, but for ideographs, which are as wide as the font's usual width. */
  #widths(scale: number): string {
    return this.#glyphs
      .map(({ advance }, code) => ({ code, width: Math.round(advance * scale) }))
      .filter(({ width }) => width !== 1000)
      .map(({ code, width }) => `${code}[${width}]`)
      .join("");
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

/** Which characters each code stands for (9.10.3). */
function unicodeMap(texts: readonly string[]): string {
  const blocks: string[] = [];
  // A block holds a hundred entries at most, and its codes share their first byte.
  for (let from = 1; from < texts.length; ) {
    const to = Math.min(texts.length, from + 100, (Math.floor(from / 256) + 1) * 256);
    const values = texts.slice(from, to).map((text) => `<${utf16(text)}>`);
    blocks.push(
      `1 beginbfrange\n<${hexCode(from)}><${hexCode(to - 1)}>[${values.join("")}]\nendbfrange`,
    );
    from = to;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName /Adobe-Identity-UCS def
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
