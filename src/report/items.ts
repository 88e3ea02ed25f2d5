import { formatDate } from "../i18n/dates.ts";
import { colon, localize } from "../i18n/locale.ts";
import { personName } from "../i18n/names.ts";
import { reportWords } from "../i18n/report-words.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import type { Item } from "./figure.ts";

/** What records are called in a list: a community, somebody in it, or a title. */
export function itemNames(items: readonly Item[], locale: Locale): readonly string[] {
  return items.map((item) => itemName(item, locale));
}

/** What a record is called in a list. */
export function itemName({ community, label, day }: Item, locale: Locale): string {
  const place = community && localize(community.record.name, locale);
  const title = label && labelText(label, community !== undefined, locale);
  const date = day && formatDate(day, locale);
  return [place, title, date].filter((part) => part !== undefined).join(colon(locale));
}

function labelText(label: Localized, isPerson: boolean, locale: Locale): string {
  return isPerson && typeof label === "string"
    ? personName({ name: label }, locale)
    : localize(label, locale);
}

/** Names in a row. */
export function list(names: readonly string[], locale: Locale): string {
  return names.join(locale === "en" ? ", " : "、");
}

/** The first of many names. */
export function someOf(names: readonly string[], locale: Locale): string {
  const most = 5;
  const more = names.length > most ? reportWords(locale).andMore : "";
  return `${list(names.slice(0, most), locale)}${more}`;
}
