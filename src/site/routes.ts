import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { localeSegment } from "../notices/addresses.ts";
import type { Publication } from "../notices/publication.ts";

/** A page of the site before its language: what is in its address, and what it is given. */
export interface Route<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/** Pages in every language of the site, for `getStaticPaths` below `[...locale]`. */
export function inEveryLanguage<Params extends object, Props extends object>(
  site: Site,
  routes: readonly Route<Params, Props>[],
): Route<Params & { locale: string | undefined }, Props & { locale: Locale }>[] {
  return localeRoutes(site, () => routes);
}

/** The same for pages that are not the same in every language, as lists by letter. */
export function localeRoutes<Params extends object, Props extends object>(
  site: Site,
  routesOf: (locale: Locale) => readonly Route<Params, Props>[],
): Route<Params & { locale: string | undefined }, Props & { locale: Locale }>[] {
  return site.languages.flatMap((locale) =>
    routesOf(locale).map(({ params, props }) => ({
      params: { ...params, locale: localeSegment(locale, site) },
      props: { ...props, locale },
    })),
  );
}

/** A page of the whole site, in every language. */
export function siteRoutes({ site }: Pick<Publication, "site">) {
  return inEveryLanguage(site, [{ params: {}, props: {} }]);
}

/** A page or file in every language, where the office lets the public see how far all are: `progress: public`. */
export function publicProgressRoutes({ site }: Pick<Publication, "site">) {
  return site.progress === "public" ? siteRoutes({ site }) : [];
}

/** A page for each office that keeps a record or writes a report. */
export function reportRoutes({ site, offices }: Pick<Project, "site" | "offices">) {
  return inEveryLanguage(
    site,
    offices.map((office) => ({ params: { report: office.id }, props: { office } })),
  );
}

/** A page for each community. */
export function communityRoutes({ site, communities }: Publication) {
  return inEveryLanguage(
    site,
    communities.map((community) => ({
      params: { community: community.id },
      props: { community },
    })),
  );
}

/** A page for each election. */
export function electionRoutes({ site, communities }: Publication) {
  return inEveryLanguage(
    site,
    communities.flatMap((community) =>
      community.elections.map((published) => ({
        params: { community: community.id, election: published.election.id },
        props: { published },
      })),
    ),
  );
}
