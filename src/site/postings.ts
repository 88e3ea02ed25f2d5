import { formatTime } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import { postingRecordWords } from "../i18n/posting-words.ts";
import type { Community } from "../model/community.ts";
import type { Election } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";

/** A posting for readers. */
export interface PostedAt {
  readonly date: Temporal.PlainDate;
  readonly time: string | undefined;
  /** Where, in words. */
  readonly places: string;
  /** By which role. */
  readonly by: string;
  readonly removed: Temporal.PlainDate | undefined;
}

/** Where and when a notice was posted, as far as the election keeps a record; in the order of that. */
export function postingsOf(id: string, election: Election, locale: Locale): readonly PostedAt[] {
  const known = election.community.postingPlaces ?? [];
  const all = postingRecordWords(locale).everywhere;
  return (election.postings?.postings ?? [])
    .filter(({ notice }) => notice === id)
    .map(({ date, time, places, by, removed }) => ({
      date,
      time: time === undefined ? undefined : formatTime(time),
      places:
        places === undefined
          ? all
          : places
              .map((place) => known.find((one) => one.id === place)?.name ?? place)
              .map((name) => localize(name, locale))
              .join(locale === "en" ? ", " : "、"),
      by: localize(by, locale),
      removed,
    }));
}

/** How many copies of each notice a community posts: one, where it has no posting places. */
export function copiesOf({ postingPlaces = [] }: Community): number {
  const copies = postingPlaces.reduce((sum, place) => sum + (place.copies ?? 1), 0);
  return postingPlaces.length === 0 ? 1 : copies;
}
