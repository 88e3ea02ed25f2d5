import { localize } from "../i18n/locale.ts";
import type { HourRange, Locale, Localized } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { absolute, basePath } from "../notices/addresses.ts";

/** What JSON can hold; what is undefined is left out when it is written. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A value for each language of the site. */
export type Translations<Value> = { readonly [L in Locale]?: Value };

/** Something worked out for each language of the site. */
export function inEachLanguage<Value>(
  site: Site,
  value: (locale: Locale) => Value,
): Translations<Value> {
  return Object.fromEntries(site.languages.map((locale) => [locale, value(locale)]));
}

/** A text of the records in each language of the site; undefined where there is none. */
export function translated(
  text: Localized | undefined,
  site: Site,
): Translations<string> | undefined {
  return text === undefined ? undefined : inEachLanguage(site, (locale) => localize(text, locale));
}

/** The full address of a page or file in each language of the site. */
export function addresses(site: Site, path: (locale: Locale) => string): Translations<string> {
  return inEachLanguage(site, (locale) => absolute(path(locale), site));
}

/** The path of a file of the API. */
export function apiPath(file: string, site: Site): string {
  return `${basePath(site)}/api/${file}`;
}

/** Hours as the records write them: 08:30, 24 hours. */
export function hoursJson(hours: readonly HourRange[] | undefined): Json {
  return hours?.map(({ from, until }) => ({ from: timeJson(from), until: timeJson(until) }));
}

/** A time of day: 08:30. */
export function timeJson(time: Temporal.PlainTime | undefined): Json {
  return time?.toString({ smallestUnit: "minute" });
}

/** A day: 2027-03-18. */
export function dateJson(date: Temporal.PlainDate | undefined): Json {
  return date?.toString();
}
