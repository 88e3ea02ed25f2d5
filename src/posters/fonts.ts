import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import subsetFont from "subset-font";
import type { Locale } from "../model/scalars.ts";
import { type CompactFont, openCompactFont } from "./compact-font.ts";
import { Recent } from "./recent.ts";
import type { Cluster, Unit } from "./shaping.ts";

/**
 * The fonts of the posters: Noto Serif and Noto Sans, regular and bold, with the shapes of Simplified and of Traditional
 * Chinese, cut once per build to the characters that its posters show.
 */

/** What a text asks for: a family and a weight. */
export type Style = "serif" | "serifBold" | "sans" | "sansBold";

/** A cut of a family; those in `Traditional` have the shapes of Taiwan, `rare` what the others lack. */
export type FaceName = Style | `${Style}Traditional` | "rare" | "rareBold";

/** One font file each, TrueType: what a worker thread needs to open the fonts for itself. */
export type FontFiles = Readonly<Record<FaceName, Uint8Array>>;

/** The face of a style in a language. */
export function faceName(style: Style, locale: Locale): FaceName {
  return locale === "zh-Hant" ? `${style}Traditional` : style;
}

/** Something for every face. */
export function everyFace<Made>(make: (name: FaceName) => Made): Readonly<Record<FaceName, Made>> {
  return {
    serif: make("serif"),
    serifBold: make("serifBold"),
    sans: make("sans"),
    sansBold: make("sansBold"),
    serifTraditional: make("serifTraditional"),
    serifBoldTraditional: make("serifBoldTraditional"),
    sansTraditional: make("sansTraditional"),
    sansBoldTraditional: make("sansBoldTraditional"),
    rare: make("rare"),
    rareBold: make("rareBold"),
  };
}

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
  readonly outlines: CompactFont;
  /** Others of the same weight, for characters that this font lacks; the first that has one serves. */
  readonly substitutes: readonly FaceName[];
  /** Shaped words by the way that they are set, kept because posters of one site repeat them. */
  readonly words: Map<string, Recent<Cluster>>;
}

/** The opened fonts. */
export interface PosterFonts {
  readonly faces: Readonly<Record<FaceName, Face>>;
  /** Shaped texts by what they say and how, kept because a notice is drawn in several sizes. */
  readonly texts: Recent<readonly Unit[]>;
}

/** Opens the fonts for a build whose posters show `characters`, in any order, repeated or not. */
export async function loadPosterFonts(characters: string): Promise<PosterFonts> {
  return openPosterFonts(await subsetPosterFonts(characters));
}

/** Cuts the fonts to `characters`, ASCII and the punctuation that typesetting adds. About 0.2 s. */
export async function subsetPosterFonts(characters: string): Promise<FontFiles> {
  const wanted = [...new Set(ALWAYS + characters)].sort().join("");
  const rare = [...wanted].filter((character) => !inEveryFace(character)).join("");
  const cut = async (name: FaceName): Promise<Uint8Array> =>
    await subsetFont(await readFile(fontPath(name)), rareNames.has(name) ? ` ${rare}` : wanted, {
      targetFormat: "truetype",
      keepFeatures: ["kern", "pwid"],
      noHinting: true,
      dropTables: ["DSIG", "BASE", "VORG", "vhea", "vmtx"],
    });
  const cuts = everyFace(cut);
  const files = await Promise.all(Object.values(cuts));
  const names = Object.keys(cuts);
  return everyFace((name) => files[names.indexOf(name)] ?? new Uint8Array());
}

/** A font for web pages, of a few characters: WOFF2. */
export interface WebFont {
  readonly characters: readonly string[];
  readonly woff2: Uint8Array;
}

/**
 * Fonts for web pages with the shapes of characters that telephones lack, a few in each so that a page loads no more
 * than it needs. What no font has is left out.
 */
export async function cutWebFonts(characters: readonly string[]): Promise<readonly WebFont[]> {
  const faces = Map.groupBy(characters, (character) =>
    sansFirst.find((name) => coverageOf(name).has(character.codePointAt(0) ?? 0)),
  );
  const parts = [...faces].flatMap(([name, own]) =>
    name === undefined ? [] : inParts(own).map((part) => ({ name, part })),
  );
  return Promise.all(
    parts.map(async ({ name, part }) => ({
      characters: part,
      woff2: await subsetFont(await readFile(fontPath(name)), part.join(""), {
        targetFormat: "woff2",
        noHinting: true,
        dropTables: ["DSIG", "BASE", "VORG", "vhea", "vmtx"],
      }),
    })),
  );
}

/** Characters in one file at most: about 12 KB. */
const PART = 40;

function inParts(characters: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(characters.length / PART);
  return Array.from({ length: count }, (_, part) =>
    characters.slice(part * PART, (part + 1) * PART),
  );
}

/** More texts than the notices have that are drawn at about one time. */
const MANY_TEXTS = 3000;

/** Parses cut fonts, once per thread. */
export function openPosterFonts(files: FontFiles): PosterFonts {
  const open = (name: FaceName): Face => ({
    name,
    font: create(files[name]),
    outlines: openCompactFont(files[name]),
    substitutes: substitutes[name],
    words: new Map(),
  });
  return { faces: everyFace(open), texts: new Recent(MANY_TEXTS) };
}

const substitutes: Readonly<Record<FaceName, readonly FaceName[]>> = {
  serif: ["sans", "serifTraditional", "rare"],
  serifBold: ["sansBold", "serifBoldTraditional", "rareBold"],
  sans: ["serif", "sansTraditional", "rare"],
  sansBold: ["serifBold", "sansBoldTraditional", "rareBold"],
  serifTraditional: ["serif", "sans", "rare"],
  serifBoldTraditional: ["serifBold", "sansBold", "rareBold"],
  sansTraditional: ["sans", "serif", "rare"],
  sansBoldTraditional: ["sansBold", "serifBold", "rareBold"],
  rare: [],
  rareBold: [],
};

const rareNames: ReadonlySet<FaceName> = new Set(["rare", "rareBold"]);

/** Characters that are surely in the fonts: ASCII, and the ideographs of the first block, which Noto Serif SC has all. */
function inEveryFace(character: string): boolean {
  return /^[\u0020-\u007e\u4e00-\u9fff]$/u.test(character);
}

/** The characters of `text` that no font has, each once: they would print as empty boxes. The usual ones cost nothing. */
export function missingCharacters(text: string): string[] {
  return [...new Set(text)].filter(
    (character) =>
      !inEveryFace(character) &&
      !UNSEEN.test(character) &&
      !isCovered(character.codePointAt(0) ?? 0),
  );
}

/** Spaces, and what shows nothing of its own, which no font needs to have. */
const UNSEEN = /^(?:\s|\p{Default_Ignorable_Code_Point})$/u;

function isCovered(codePoint: number): boolean {
  return widestFirst.some((name) => coverageOf(name).has(codePoint));
}

const widestFirst = ["serif", "sans", "serifTraditional", "sansTraditional", "rare"] as const;

/** Pages are set in sans-serif. */
const sansFirst = ["sans", "sansTraditional", "serif", "serifTraditional", "rare"] as const;

function coverageOf(name: FaceName): ReadonlySet<number> {
  const known = coverage.get(name);
  if (known !== undefined) return known;
  const read = new Set(create(readFileSync(fontPath(name))).characterSet);
  coverage.set(name, read);
  return read;
}

/** Opened only for characters that are not usual, and only as many fonts as it takes to find one. */
const coverage = new Map<FaceName, ReadonlySet<number>>();

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join("");
const ALWAYS = `${ASCII}\u00a0•·–—…‘’“”、。，；：？！（）《》〈〉「」『』【】〔〕〇`;

const FONT_FILES: Readonly<Record<FaceName, string>> = {
  serif: "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  serifBold: "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  sans: "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  sansBold: "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
  serifTraditional: "noto-serif-tc/400Regular/NotoSerifTC_400Regular.ttf",
  serifBoldTraditional: "noto-serif-tc/700Bold/NotoSerifTC_700Bold.ttf",
  sansTraditional: "noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf",
  sansBoldTraditional: "noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf",
  rare: "noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf",
  rareBold: "noto-serif-jp/700Bold/NotoSerifJP_700Bold.ttf",
};

function fontPath(name: FaceName): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${FONT_FILES[name]}`);
}
