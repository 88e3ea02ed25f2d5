import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { basePath, localePrefix } from "./addresses.ts";

/** Who runs the elections of a name, and what the office has done for them. */
export function bodiesPath(office: string, locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/bodies/${office}/`;
}

/** A slogan or a banner of the office, counted from 0: one file, whatever the language of the page. */
export function publicityPath(
  office: string,
  kind: "slogan" | "banner",
  index: number,
  site: Site,
): string {
  return `${basePath(site)}/publicity/${office}/${kind}-${index + 1}.pdf`;
}
