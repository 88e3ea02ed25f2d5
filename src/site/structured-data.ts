import { localize } from "../i18n/locale.ts";
import { stageExplanations } from "../i18n/stages.ts";
import type { Locale } from "../model/scalars.ts";
import type { Schedule } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import { absolute, communityPath, electionPath, homePath } from "../notices/addresses.ts";
import { electionName } from "../notices/election-words.ts";
import type { PublishedElection } from "../notices/publication.ts";
import { pollingDay, scheduledStep, voteDay } from "../timetable/steps.ts";

/** Data for search engines, in the words of schema.org. */
export type StructuredData = { readonly [property: string]: StructuredValue };
type StructuredValue = string | StructuredData | readonly StructuredData[] | undefined;

const vocabulary = "https://schema.org";

/** The office as a GovernmentOrganization: what `site.yaml` says of it. */
export function officeData(site: Site, locale: Locale): StructuredData {
  const { contact } = site;
  return {
    "@context": vocabulary,
    "@type": "GovernmentOrganization",
    "@id": officeId(site),
    name: localize(site.office, locale),
    url: absolute(homePath(locale, site), site),
    telephone: contact.phone,
    email: contact.email,
    address: localize(contact.address, locale),
  };
}

/** The vote as an Event; nothing while its day is not public, and where no vote takes place. */
export function voteData(
  published: PublishedElection,
  site: Site,
  locale: Locale,
): StructuredData | undefined {
  const { election } = published;
  const { schedule, communityId } = election;
  const day = voteDay(election);
  const isMoved = day !== undefined && pollingDay(election)?.equals(day) === false;
  if (day === undefined || schedule.state.kind === "uncontested") return undefined;
  const open = isMoved ? undefined : scheduledStep(election, election.rulebook.pollingStep)?.hours;
  const at = (time: Temporal.PlainTime | undefined) =>
    time === undefined ? day.toString() : instant(day, time, site.timeZone);
  return {
    "@context": vocabulary,
    "@type": "Event",
    name: electionName(election, locale),
    description: localize(stageExplanations[published.stage], locale),
    startDate: at(open?.at(0)?.from),
    endDate: at(open?.at(-1)?.until),
    previousStartDate: isMoved ? pollingDay(election)?.toString() : undefined,
    eventStatus: `${vocabulary}/${statuses[isMoved ? "moved" : schedule.state.kind]}`,
    eventAttendanceMode: `${vocabulary}/OfflineEventAttendanceMode`,
    url: absolute(electionPath({ communityId, electionId: election.id }, locale, site), site),
    location: locations(published, site, locale),
    organizer: {
      "@type": "GovernmentOrganization",
      "@id": officeId(site),
      name: localize(site.office, locale),
      url: absolute(homePath(locale, site), site),
    },
  };
}

/** Data as the content of a script element, which nothing in it can end. */
export function scriptText(data: StructuredData): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

const statuses: Record<Exclude<Schedule["state"]["kind"], "uncontested"> | "moved", string> = {
  "going-on": "EventScheduled",
  moved: "EventRescheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
};

/** Where the vote is: the polling places once they are public, before that the community. */
function locations(
  { election: { schedule, community, communityId } }: PublishedElection,
  site: Site,
  locale: Locale,
): readonly StructuredData[] {
  const places = schedule.pollingPlaces.map(({ name, address }) => ({
    "@type": "Place",
    name: localize(name, locale),
    address: localize(address, locale),
  }));
  if (places.length > 0) return places;
  return [
    {
      "@type": "Place",
      name: localize(community.name, locale),
      address: localize(community.address, locale),
      url: absolute(communityPath(communityId, locale, site), site),
    },
  ];
}

/** The office, by one name in every language. */
function officeId(site: Site): string {
  return `${site.baseUrl}/#office`;
}

/** A time of a day with its distance from UTC: `2027-03-18T08:00:00+08:00`. */
function instant(day: Temporal.PlainDate, time: Temporal.PlainTime, timeZone: string): string {
  return day
    .toZonedDateTime({ timeZone, plainTime: time })
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}
