import { localize } from "../i18n/locale.ts";
import type { Locale } from "../model/scalars.ts";
import type { Publication } from "../notices/publication.ts";
import { areasOf } from "./areas.ts";
import { pinyinKeys } from "./search-keys.ts";

/**
 * What a reader could type, from the records: the shortest name of a community, the initials of its
 * pinyin, and an address.
 */
export function exampleQueries({ communities }: Publication, locale: Locale): readonly string[] {
  const [shortest] = communities
    .map(({ record }) => record)
    .toSorted((a, b) => localize(a.name, "zh-Hans").length - localize(b.name, "zh-Hans").length);
  if (shortest === undefined) return [];
  const chinese = localize(shortest.name, "zh-Hans");
  const spelt = /\p{Script=Han}/u.test(chinese) ? [pinyinKeys(chinese).initials] : [];
  return [localize(shortest.name, locale), ...spelt, ...exampleAddress(communities, locale)];
}

/** The first address with numbers, with one of them. */
function exampleAddress(
  communities: Publication["communities"],
  locale: Locale,
): readonly string[] {
  for (const { record } of communities) {
    for (const { covers } of record.groups) {
      for (const { name, written, numbers } of areasOf(localize(covers ?? "", locale))) {
        const [range] = numbers;
        if (range === undefined) continue;
        const [unit = ""] = /[号幢栋座號棟]/u.exec(written) ?? [];
        return [unit === "" ? `${range.from} ${name}` : `${name}${range.from}${unit}`];
      }
    }
  }
  return [];
}
