import { isScalar, visit } from "yaml";
import { glyphWords } from "../i18n/glyph-words.ts";
import { positionAt, type Source, type Sources } from "../load/source.ts";
import type { LocatedFinding } from "../model/finding.ts";
import type { Locale } from "../model/scalars.ts";
import { missingCharacters } from "../posters/poster.ts";

/**
 * Characters of the records that no font of the posters has: each once a file, at the place where it comes first. The
 * usual characters are passed over by their codes, so that reading thousands of files costs next to nothing.
 */
export function missingGlyphs(sources: Sources, locale: Locale): readonly LocatedFinding[] {
  const { missing, writeAround } = glyphWords(locale);
  return [...sources].flatMap(([file, source]) =>
    unusual(source.text).flatMap((character): LocatedFinding[] => {
      const offset = shownAt(source, character);
      if (offset === undefined) return [];
      const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
      return [
        {
          rule: "missing-glyph",
          severity: "error",
          message: missing(character, code),
          file,
          ...positionAt(source, offset),
          hint: writeAround,
        },
      ];
    }),
  );
}

function unusual(text: string): readonly string[] {
  const found = text.match(UNUSUAL);
  return found === null ? [] : missingCharacters(found.join(""));
}

/** All but ASCII, the first block of ideographs, the marks of Chinese and English, and what a damaged file is told of. */
const UNUSUAL =
  /[^\p{ASCII}\u4e00-\u9fff\ufffd·–—…‘’“”、。，；：？！（）《》〈〉「」『』【】〔〕〇]/gu;

/** Where a character first stands in what is published, not in a comment. */
function shownAt(source: Source, character: string): number | undefined {
  for (
    let at = source.text.indexOf(character);
    at !== -1;
    at = source.text.indexOf(character, at + 1)
  ) {
    const isYaml = source.yaml.startsWith(character, at);
    if (!isYaml || isInScalar(source, at)) return at;
  }
  return undefined;
}

function isInScalar(source: Source, offset: number): boolean {
  let isInside = false;
  visit(source.document(), (_, node) => {
    if (!isScalar(node)) return undefined;
    const [start = 0, end = 0] = node.range ?? [];
    isInside ||= start <= offset && offset < end;
    return isInside ? visit.BREAK : undefined;
  });
  return isInside;
}
