import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import subsetFont from "subset-font";
import { openTrueType, type TrueType } from "./truetype.ts";

/**
 * The fonts of the posters: Noto Serif SC and Noto Sans SC, regular and bold, cut once per build to the
 * characters that its posters show.
 */

/** A cut of a family. */
export type FaceName = "serif" | "serifBold" | "sans" | "sansBold";

/** One font file each, TrueType: what a worker thread needs to open the fonts for itself. */
export type FontFiles = Readonly<Record<FaceName, Uint8Array>>;

/** A glyph as text sets it. */
export interface Glyph {
  readonly face: Face;
  /** Number of the glyph in the font. */
  readonly id: number;
  /** Characters that it shows. */
  readonly text: string;
  /** Width in em, letter-spacing and kerning included. */
  readonly advance: number;
  /** Width in em that the glyph is to have in a document's font, where it is not the font's own. */
  readonly width?: number;
  /** Set on the square of an ideograph: may part from its neighbours when a line is justified. */
  readonly square: boolean;
}

/** An opened font. */
export interface Face {
  readonly name: FaceName;
  readonly font: Font;
  /** The same file, for documents that embed glyphs of it. */
  readonly outlines: TrueType;
  /** The other family in the same weight, for characters that this font lacks. */
  readonly substitute: FaceName;
  /** Shaped words, kept because posters of one site repeat them. */
  readonly words: Map<string, readonly Glyph[]>;
}

/** The opened fonts. */
export interface PosterFonts {
  readonly faces: Readonly<Record<FaceName, Face>>;
}

/** Opens the fonts for a build whose posters show `characters`, in any order, repeated or not. */
export async function loadPosterFonts(characters: string): Promise<PosterFonts> {
  return openPosterFonts(await subsetPosterFonts(characters));
}

/** Cuts the fonts to `characters`, ASCII and the punctuation that typesetting adds. About 0.2 s. */
export async function subsetPosterFonts(characters: string): Promise<FontFiles> {
  const wanted = [...new Set(ALWAYS + characters)].sort().join("");
  const cut = async (name: FaceName): Promise<Uint8Array> =>
    await subsetFont(await readFile(fontPath(name)), wanted, {
      targetFormat: "truetype",
      keepFeatures: ["kern", "pwid"],
      noHinting: true,
      dropTables: ["DSIG", "BASE", "VORG", "vhea", "vmtx"],
    });
  return {
    serif: await cut("serif"),
    serifBold: await cut("serifBold"),
    sans: await cut("sans"),
    sansBold: await cut("sansBold"),
  };
}

/** Parses cut fonts, once per thread. */
export function openPosterFonts(files: FontFiles): PosterFonts {
  const open = (name: FaceName, substitute: FaceName): Face => ({
    name,
    font: create(files[name]),
    outlines: openTrueType(files[name]),
    substitute,
    words: new Map(),
  });
  return {
    faces: {
      serif: open("serif", "sans"),
      serifBold: open("serifBold", "sansBold"),
      sans: open("sans", "serif"),
      sansBold: open("sansBold", "serifBold"),
    },
  };
}

/** The characters of `text` that neither family has, each once: they would print as empty boxes. */
export function missingCharacters(text: string): string[] {
  coverage ??= new Set(
    (["serif", "sans"] as const).flatMap((name) => [
      ...create(readFileSync(fontPath(name))).characterSet,
    ]),
  );
  const covered = coverage;
  return [...new Set(text)].filter(
    (character) => !/\s/u.test(character) && !covered.has(character.codePointAt(0) ?? 0),
  );
}

let coverage: ReadonlySet<number> | undefined;

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join("");
const ALWAYS = `${ASCII}\u00a0•·–—…‘’“”、。，；：？！（）《》〈〉「」『』【】〔〕〇`;

const FONT_FILES: Readonly<Record<FaceName, string>> = {
  serif: "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  serifBold: "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  sans: "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  sansBold: "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

function fontPath(name: FaceName): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${FONT_FILES[name]}`);
}
