import type { Locale } from "../model/scalars.ts";
import {
  absolute,
  basePath,
  communityPath,
  electionPath,
  findPath,
  homePath,
  noticePath,
  pastPath,
  progressPath,
  rulebookPath,
  subscribePath,
} from "../notices/addresses.ts";
import { bodiesPath } from "../notices/bodies-addresses.ts";
import type { Publication } from "../notices/publication.ts";
import { browsePages } from "./browse.ts";

/** Most addresses of a file, by the protocol of site maps. */
const MOST = 50_000;

/**
 * `sitemap.xml`: every page that is for readers, in each language, with the same page in the others. Screens and
 * the print room are not: they show again what pages say. Where there are too many for a file, it lists the
 * files that have them: `sitemap-1.xml`.
 */
export function sitemap(publication: Publication): string {
  const parts = sitemapParts(publication);
  const [whole = ""] = parts;
  if (parts.length <= 1) return whole;
  const { site } = publication;
  const files = parts.map((_, index) => {
    const path = `${basePath(site)}/sitemap-${index + 1}.xml`;
    return `<sitemap><loc>${escaped(absolute(path, site))}</loc></sitemap>`;
  });
  return xml(`<sitemapindex ${protocol}>`, files, "</sitemapindex>");
}

/** The parts of the site map: one, unless there are very many pages. */
export function sitemapParts(publication: Publication): readonly string[] {
  const urls = urlsOf(publication);
  const count = Math.ceil(urls.length / MOST);
  return Array.from({ length: count }, (_, index) =>
    xml(
      `<urlset ${protocol} xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
      urls.slice(index * MOST, (index + 1) * MOST),
      "</urlset>",
    ),
  );
}

const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function xml(begin: string, lines: readonly string[], end: string): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', begin, ...lines, end, ""].join("\n");
}

function urlsOf(publication: Publication): readonly string[] {
  const { site } = publication;
  const everywhere = pagesOf(publication).flatMap((address) =>
    site.languages.map((locale) => {
      const others = site.languages.map(
        (language) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(absolute(address(language), site))}"/>`,
      );
      return `<url><loc>${escaped(absolute(address(locale), site))}</loc>${others.join("")}</url>`;
    }),
  );
  // Lists by letter, which differ with the language.
  const lists = site.languages.flatMap((locale) =>
    browsePages(publication, locale).map(
      ({ at }) => `<url><loc>${escaped(absolute(findPath(locale, site, at), site))}</loc></url>`,
    ),
  );
  return [...everywhere, ...lists];
}

/** `robots.txt`: everything may be read, and here is the list. */
export function robots({ site }: Publication): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${basePath(site)}/sitemap.xml`, site)}\n`;
}

function pagesOf({
  site,
  communities,
  rulebooks,
  offices,
}: Publication): readonly ((locale: Locale) => string)[] {
  return [
    (locale) => homePath(locale, site),
    ...communities.flatMap(({ id, elections }) => [
      (locale: Locale) => communityPath(id, locale, site),
      (locale: Locale) => subscribePath(id, locale, site),
      ...elections.flatMap(({ election, notices }) => {
        const key = { communityId: id, electionId: election.id };
        return [
          (locale: Locale) => electionPath(key, locale, site),
          ...notices.map(
            (plan) => (locale: Locale) => noticePath({ ...key, id: plan.id, locale }, site),
          ),
        ];
      }),
    ]),
    (locale) => findPath(locale, site),
    (locale) => pastPath(locale, site),
    ...(site.progress === "public" ? [(locale: Locale) => progressPath(locale, site)] : []),
    ...rulebooks.map(
      ({ id }) =>
        (locale: Locale) =>
          rulebookPath(id, locale, site),
    ),
    ...offices.map(
      ({ id }) =>
        (locale: Locale) =>
          bodiesPath(id, locale, site),
    ),
  ];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
