import type { Schedule } from "../model/schedule.ts";

/**
 * Whether voters can vote only at the place of their own group: there are several places, each for groups of its
 * own. Where a group has two places to choose from, or a place takes everybody, nobody is sent away.
 */
export function isOwnPlaceOnly(places: Schedule["pollingPlaces"]): boolean {
  const groups = places.flatMap((place) => place.groups);
  return (
    places.length > 1 &&
    places.every((place) => place.groups.length > 0) &&
    new Set(groups).size === groups.length
  );
}
