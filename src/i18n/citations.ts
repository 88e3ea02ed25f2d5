import type { Citation } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Locale } from "../model/scalars.ts";
import { fill, localize } from "./locale.ts";
import { chineseNumeral } from "./numerals.ts";

/**
 * A citation in words: 《中华人民共和国村民委员会组织法》第十四条. What a source's `cite` has in square
 * brackets falls away where no article is given. A source that the rulebook does not list gives "".
 */
export function formatCitation(citation: Citation, rulebook: Rulebook, locale: Locale): string {
  const source = rulebook.sources.find((candidate) => candidate.id === citation.source);
  if (source === undefined) return "";
  const { article } = citation;
  const cite = localize(source.cite, locale);
  if (article === undefined) return cite.replaceAll(/\[[^\]]*\]/g, "");
  return fill(cite.replaceAll(/[[\]]/g, ""), { article: articleNumber(article, locale) });
}

/**
 * A citation without the law's title, for narrow screens: 第十四条, art. 14. Where no article is given, or the
 * source's `cite` sets none apart, "".
 */
export function formatArticle(citation: Citation, rulebook: Rulebook, locale: Locale): string {
  const source = rulebook.sources.find((candidate) => candidate.id === citation.source);
  const { article } = citation;
  if (source === undefined || article === undefined) return "";
  const [, part = ""] = /\[([^\]]*)\]/.exec(localize(source.cite, locale)) ?? [];
  return fill(part.replace(/^[\s,，、]+/, ""), { article: articleNumber(article, locale) });
}

/** The number of an article as laws write it: 第十四条, art. 14; above 99, and with letters, as it is given. */
function articleNumber(article: string, locale: Locale): string {
  return locale !== "en" && /^[1-9]\d?$/.test(article) ? chineseNumeral(Number(article)) : article;
}
