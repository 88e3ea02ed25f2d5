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
import type { Publication } from "../notices/publication.ts";

/**
 * `sitemap.xml`: every page that is for readers, in each language, with the same page in the others. Screens and
 * the print room are not: they show again what pages say.
 */
export function sitemap(publication: Publication): string {
  const { site } = publication;
  const urls = pagesOf(publication).flatMap((address) =>
    site.languages.map((locale) => {
      const others = site.languages.map(
        (language) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(absolute(address(language), site))}"/>`,
      );
      return `<url><loc>${escaped(absolute(address(locale), site))}</loc>${others.join("")}</url>`;
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/** `robots.txt`: everything may be read, and here is the list. */
export function robots({ site }: Publication): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${basePath(site)}/sitemap.xml`, site)}\n`;
}

function pagesOf({
  site,
  communities,
  rulebooks,
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
  ];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
