import { calendarName } from "../i18n/feeds.ts";
import { localize } from "../i18n/locale.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { absolute, calendarPath, communityPath, homePath } from "../notices/addresses.ts";
import type { Publication, PublishedCommunity } from "../notices/publication.ts";
import { type CalendarEvent, electionEvents } from "./events.ts";
import {
  type Component,
  componentText,
  dateValue,
  instantValue,
  type Property,
  textValue,
} from "./icalendar.ts";

/**
 * The calendar (iCalendar, RFC 5545) of a community: every public step of its elections. The same
 * publication gives the same bytes.
 */
export function communityCalendar(
  community: PublishedCommunity,
  { site }: Publication,
  locale: Locale,
): string {
  return calendarText({
    name: calendarName(localize(community.record.name, locale), locale),
    source: absolute(calendarPath(community.id, locale, site), site),
    page: absolute(communityPath(community.id, locale, site), site),
    events: communityEvents(community, site, locale),
    site,
    locale,
  });
}

/** The calendar of the office: every public step in every community. Otherwise as a community's. */
export function officeCalendar({ site, communities }: Publication, locale: Locale): string {
  return calendarText({
    name: calendarName(localize(site.office, locale), locale),
    source: absolute(calendarPath(undefined, locale, site), site),
    page: absolute(homePath(locale, site), site),
    events: communities.flatMap((community) => communityEvents(community, site, locale)),
    site,
    locale,
  });
}

/** How often phones are asked to look for changes. */
const REFRESH = "PT6H";

/** When a reminder rings, on the day before. */
const REMINDER = Temporal.PlainTime.from("09:00");

interface Calendar {
  readonly name: string;
  /** Its own address. */
  readonly source: string;
  /** The page that it belongs to. */
  readonly page: string;
  readonly events: readonly CalendarEvent[];
  readonly site: Site;
  readonly locale: Locale;
}

function communityEvents(
  { elections }: PublishedCommunity,
  site: Site,
  locale: Locale,
): readonly CalendarEvent[] {
  return elections.flatMap((published) => electionEvents(published, site, locale));
}

/**
 * A calendar to subscribe to. It has no METHOD: that would make it a message, to be answered (RFC 5546).
 * NAME, REFRESH-INTERVAL and SOURCE are RFC 7986; those with an X are the same for older phones.
 */
function calendarText({ name, source, page, events, site, locale }: Calendar): string {
  const language = { LANGUAGE: locale };
  return componentText({
    name: "VCALENDAR",
    properties: [
      { name: "VERSION", value: "2.0" },
      { name: "PRODID", value: `-//Zhangbang//Zhangbang//${locale.toUpperCase()}` },
      { name: "NAME", parameters: language, value: textValue(name) },
      { name: "X-WR-CALNAME", value: textValue(name) },
      { name: "X-WR-TIMEZONE", value: site.timeZone },
      { name: "URL", value: page },
      { name: "SOURCE", parameters: { VALUE: "URI" }, value: source },
      { name: "REFRESH-INTERVAL", parameters: { VALUE: "DURATION" }, value: REFRESH },
      { name: "X-PUBLISHED-TTL", value: REFRESH },
    ],
    parts: events.toSorted(byTime).map((event) => eventComponent(event, site, locale)),
  });
}

function eventComponent(event: CalendarEvent, { timeZone }: Site, locale: Locale): Component {
  const told = (name: string, text: string): readonly Property[] =>
    text === "" ? [] : [{ name, parameters: { LANGUAGE: locale }, value: textValue(text) }];
  return {
    name: "VEVENT",
    properties: [
      { name: "UID", value: textValue(event.uid) },
      // The day of posting, not of the build: a rebuild must not look like news.
      { name: "DTSTAMP", value: instantValue(event.revised.toZonedDateTime(timeZone)) },
      { name: "SEQUENCE", value: event.revision.toString() },
      ...times(event),
      ...told("SUMMARY", event.summary),
      ...told("DESCRIPTION", event.description),
      ...told("LOCATION", event.location),
      { name: "URL", value: event.url },
      { name: "STATUS", value: event.isCalledOff ? "CANCELLED" : "CONFIRMED" },
      // An election must not make a resident look busy.
      { name: "TRANSP", value: "TRANSPARENT" },
    ],
    parts: event.reminds ? [alarm(event)] : [],
  };
}

/**
 * Whole days end on the day after the last (RFC 5545, 3.6.1). Hours are given in UTC: a phone shows them
 * in its own zone and need not understand a VTIMEZONE.
 */
function times({ when }: CalendarEvent): readonly Property[] {
  switch (when.kind) {
    case "days": {
      const parameters = { VALUE: "DATE" };
      return [
        { name: "DTSTART", parameters, value: dateValue(when.from) },
        { name: "DTEND", parameters, value: dateValue(when.until.add({ days: 1 })) },
      ];
    }
    case "hours":
      return [
        { name: "DTSTART", value: instantValue(when.from) },
        { name: "DTEND", value: instantValue(when.until) },
      ];
    default:
      return when satisfies never;
  }
}

/** Rings at nine on the day before the last day. */
function alarm(event: CalendarEvent): Component {
  return {
    name: "VALARM",
    properties: [
      { name: "ACTION", value: "DISPLAY" },
      { name: "DESCRIPTION", value: textValue(event.summary) },
      trigger(event),
    ],
  };
}

/** Counted back from the start; over several days, from the end: not every phone counts forward. */
function trigger({ when }: CalendarEvent): Property {
  switch (when.kind) {
    case "hours": {
      const rings = when.from.subtract({ days: 1 }).withPlainTime(REMINDER);
      return { name: "TRIGGER", value: rings.since(when.from).toString() };
    }
    case "days": {
      const rings = when.until.subtract({ days: 1 }).toPlainDateTime(REMINDER);
      if (when.from.equals(when.until)) {
        return { name: "TRIGGER", value: rings.since(when.from.toPlainDateTime()).toString() };
      }
      const end = when.until.add({ days: 1 }).toPlainDateTime();
      const value = rings.since(end, { largestUnit: "hour" }).toString();
      return { name: "TRIGGER", parameters: { RELATED: "END" }, value };
    }
    default:
      return when satisfies never;
  }
}

/** In the order of their beginnings; those of the same moment as the schedules have them. */
function byTime(a: CalendarEvent, b: CalendarEvent): number {
  return Temporal.PlainDateTime.compare(
    a.when.from.toPlainDateTime(),
    b.when.from.toPlainDateTime(),
  );
}
