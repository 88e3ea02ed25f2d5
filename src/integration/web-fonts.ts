import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { toTraditional } from "../i18n/traditional.ts";
import { outputFile, webFontPath } from "../notices/addresses.ts";
import type { Publication } from "../notices/publication.ts";
import { cutWebFonts } from "../posters/fonts.ts";

/** A font file of the site. */
export interface WebFontFile {
  /** Its path on the site. */
  readonly path: string;
  /** The characters in it, as `U+20BB7`. */
  readonly range: readonly string[];
  readonly woff2: Uint8Array;
}

/**
 * The fonts that the pages need beside those of the reader's device: of characters in names and places that old
 * telephones lack. Most offices need none.
 */
export async function webFontsOf(publication: Publication): Promise<readonly WebFontFile[]> {
  const rare = rareCharacters(publication);
  if (rare.length === 0) return [];
  const fonts = await cutWebFonts(rare);
  return fonts.map(({ characters, woff2 }) => ({
    path: webFontPath(
      createHash("sha256").update(woff2).digest("hex").slice(0, 12),
      publication.site,
    ),
    range: characters.map(codeOf),
    woff2,
  }));
}

/** Writes the fonts into the published folder. */
export async function writeWebFonts(
  fonts: readonly WebFontFile[],
  { site }: Publication,
  directory: string,
): Promise<void> {
  for (const { path, woff2 } of fonts) {
    const file = join(directory, outputFile(path, site));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, woff2);
  }
}

/** What is published in characters that are not in every telephone, each once, in the order of their codes. */
function rareCharacters({ site, communities }: Publication): readonly string[] {
  const found = new Set<string>();
  // One at a time: the text of a city in one string is large.
  for (const part of [site, ...communities]) {
    for (const character of JSON.stringify(part).match(ideographs) ?? []) found.add(character);
  }
  const isTraditional = site.languages.includes("zh-Hant");
  const shown = isTraditional
    ? [...found].flatMap((one) => [one, ...toTraditional(one)])
    : [...found];
  return [...new Set(shown)].filter((character) => !isCommon.test(character)).toSorted();
}

const ideographs = /\p{Script=Han}/gu;

/** The characters of GBK, which every telephone in China can show, and the marks 〇 and 々. */
const isCommon = /[\u4e00-\u9fa5〇々]/;

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase() ?? ""}`;
}
