import { localize } from "../i18n/locale.ts";
import { siteWords } from "../i18n/site-words.ts";
import type { Locale } from "../model/scalars.ts";
import type { Schedule } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import { electionPath, noticePath } from "../notices/addresses.ts";
import type { PublishedElection } from "../notices/publication.ts";
import { runoffStepId } from "../timetable/steps.ts";
import { noticesOf } from "./composed.ts";
import { electionSections } from "./election-sections.ts";

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

/** Where residents vote in a step, in words, and where they find which place is theirs. */
export interface VotingPlace {
  readonly text: string;
  readonly href?: string;
}

/**
 * Where the vote of a step is: the one polling place, or the way to the list of several. Nothing for a step that is no
 * vote, or while the places are not public.
 */
export function votingPlace(
  step: string,
  published: PublishedElection,
  site: Site,
  locale: Locale,
): VotingPlace | undefined {
  const { communityId, id, rulebook, schedule } = published.election;
  const [place, ...others] = schedule.pollingPlaces;
  const isRunoff = step === runoffStepId(rulebook);
  if (place === undefined || !(isRunoff || step === rulebook.pollingStep)) return undefined;
  if (others.length === 0) {
    return { text: `${localize(place.name, locale)} ${localize(place.address, locale)}` };
  }
  const election = electionPath({ communityId, electionId: id }, locale, site);
  const notices = noticesOf(published, site, locale);
  const isOnPage = electionSections(published, notices).some((section) => section.id === "polling");
  const notice = notices.find(({ kind }) => kind === "polling");
  // Once the first vote is over, its places stand in the notice alone.
  const href = isRunoff || !isOnPage ? notice && noticePath(notice, site) : `${election}#polling`;
  return href === undefined ? undefined : { text: siteWords(locale).votingPlaces, href };
}
