import { type Locale, type Localized, locales } from "../model/scalars.ts";
import { toTraditional } from "./traditional.ts";

/** The languages in which sentences are written by hand; Traditional Chinese is converted. */
export type WrittenLocale = Exclude<Locale, "zh-Hant">;

/** Name of each language in itself. */
export const localeNames: Record<Locale, string> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
};

/** The language whose sentences a locale is made from. */
export function writtenLocale(locale: Locale): WrittenLocale {
  return locale === "en" ? "en" : "zh-Hans";
}

/**
 * A text in a language. Traditional is converted from Simplified unless it is given; what is not
 * there in the language asked for is given in another, rather than left out.
 */
export function localize(value: Localized, locale: Locale): string {
  if (typeof value === "string") return locale === "zh-Hant" ? toTraditional(value) : value;
  const own = value[locale];
  if (own !== undefined) return own;
  const simplified = value["zh-Hans"];
  if (locale === "zh-Hant" && simplified !== undefined) return toTraditional(simplified);
  for (const other of locales) {
    const text = value[other];
    if (text !== undefined) return text;
  }
  return "";
}

/** A string in Simplified Chinese or English, made ready for a locale. */
export function inLocale(written: string, locale: Locale): string {
  return locale === "zh-Hant" ? toTraditional(written) : written;
}

/** What stands between a label and what follows it. */
export function colon(locale: Locale): string {
  return locale === "en" ? ": " : "：";
}

/** A template's `{placeholders}` filled in; what has no value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
