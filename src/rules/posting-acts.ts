import { localize } from "../i18n/locale.ts";
import type { Place } from "../model/finding.ts";
import type { Posting } from "../model/postings.ts";
import type { Election } from "../model/project.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { type ElectionContext, recordPlace } from "./context.ts";
import { stepName } from "./names.ts";

/** A posting, and where it stands in the record. */
export interface Act {
  readonly posting: Posting;
  readonly index: number;
}

/** Where a posting was: the places that it names, or all. */
export function placesOf({ posting }: Act, { community }: Election): readonly string[] {
  return posting.places ?? (community.postingPlaces ?? []).map(({ id }) => id);
}

/** What a posting place is called. */
export function placeName(
  id: string,
  { community }: Election,
  locale: ElectionContext["locale"],
): string {
  const place = community.postingPlaces?.find((one) => one.id === id);
  return place === undefined ? id : localize(place.name, locale);
}

/** The title that a notice has on the wall; of one of a halted election, the step's own name. */
export function titleOf(
  { rule, free, kind }: NoticePlan,
  election: Election,
  locale: ElectionContext["locale"],
): string {
  const title = rule?.title ?? free?.head.title;
  return title === undefined ? stepName(election, kind, locale) : localize(title, locale);
}

/** A value of a posting; the whole of it where that value is not written. */
export function placeOf(
  { posting, index }: Act,
  key: "date" | "time" | "places" | "removed",
  election: Election,
): Place {
  const path = ["postings", index, ...(posting[key] === undefined ? [] : [key])];
  return recordPlace(election, "postings", path);
}
