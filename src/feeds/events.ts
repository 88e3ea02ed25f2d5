import { formatHours } from "../i18n/dates.ts";
import { calledOffName } from "../i18n/feeds.ts";
import { localize } from "../i18n/locale.ts";
import type { Step } from "../model/rulebook.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import { absolute, electionPath, noticePath } from "../notices/addresses.ts";
import { runsText } from "../notices/plain-text.ts";
import type { PublishedElection } from "../notices/publication.ts";
import { stepHours } from "../notices/subject.ts";
import { type Fate, stepFate } from "../timetable/halt.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { stepEnd, stepStart } from "../timetable/steps.ts";

/** An entry of a calendar: one step of one election. */
export interface CalendarEvent {
  /** The same for ever, in every language and calendar. */
  readonly uid: string;
  /** How often it was announced anew since the first time. */
  readonly revision: number;
  /** Day on which it was last announced. */
  readonly revised: Temporal.PlainDate;
  readonly when: EventTime;
  readonly isCalledOff: boolean;
  /** Whether it reminds the reader on the day before its last day. */
  readonly reminds: boolean;
  readonly summary: string;
  readonly description: string;
  /** Empty where it is in no one place. */
  readonly location: string;
  /** Page of the election, in full. */
  readonly url: string;
}

/** Whole days, both included; or, on one day, from the first opening to the last closing. */
export type EventTime =
  | { readonly kind: "days"; readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }
  | {
      readonly kind: "hours";
      readonly from: Temporal.ZonedDateTime;
      readonly until: Temporal.ZonedDateTime;
    };

/** The public steps of an election as entries of a calendar, in the order of the schedule. */
export function electionEvents(
  published: PublishedElection,
  site: Site,
  locale: Locale,
): readonly CalendarEvent[] {
  return published.election.schedule.steps.flatMap((step) =>
    stepEvent(step, published, site, locale),
  );
}

/** All that an entry is made from. */
interface Telling {
  readonly step: ScheduledStep;
  readonly ruled: Step;
  readonly published: PublishedElection;
  readonly fate: Fate;
  /** Polling places, once they are public, if the step is the vote. */
  readonly places: readonly PollingPlace[];
  /** The posted notices that told of it, in order of posting. */
  readonly notices: readonly NoticePlan[];
  readonly site: Site;
  readonly locale: Locale;
}

type PollingPlace = PublishedElection["election"]["schedule"]["pollingPlaces"][number];

function stepEvent(
  step: ScheduledStep,
  published: PublishedElection,
  site: Site,
  locale: Locale,
): readonly CalendarEvent[] {
  const { communityId, id: electionId, rulebook, schedule } = published.election;
  const ruled = rulebook.steps.find(({ id }) => id === step.step);
  if (ruled === undefined) return [];
  const isVote = step.step === rulebook.pollingStep;
  const places = isVote ? schedule.pollingPlaces : [];
  const fate = stepFate(step, published);
  const notices = tellingNotices(step, published, fate);
  const telling: Telling = { step, ruled, published, fate, places, notices, site, locale };
  return [
    {
      uid: `${step.step}.${electionId}.${communityId}@${new URL(site.baseUrl).hostname}`,
      revision: Math.max(notices.length - 1, 0),
      revised: notices.at(-1)?.posted ?? stepStart(step),
      when: eventTime(telling),
      isCalledOff: fate.kind === "off",
      reminds: fate.kind !== "off" && (isVote || ruled.action !== undefined),
      summary: summary(telling),
      description: description(telling),
      location: location(telling),
      url: absolute(electionPath({ communityId, electionId }, locale, site), site),
    },
  ];
}

/**
 * The posted notices that told of a step, in order of posting: its own, those that announce it, the one
 * that halted the election where that concerns the step, and corrections of these.
 */
function tellingNotices(
  { step }: ScheduledStep,
  { notices, election }: PublishedElection,
  fate: Fate,
): readonly NoticePlan[] {
  const telling = notices.filter(
    ({ rule, kind }) =>
      rule?.step === step ||
      rule?.announces?.includes(step) === true ||
      (fate.kind !== "stands" && kind === election.schedule.state.kind),
  );
  const ids = new Set(telling.map(({ id }) => id));
  return notices.filter((plan) => ids.has(plan.id) || ids.has(plan.free?.head.corrects ?? ""));
}

/** A step of one day with hours has them; any other takes whole days, its hours told in words. */
function eventTime({ step, fate, places, site: { timeZone } }: Telling): EventTime {
  const from = fate.kind === "moved" ? fate.to : stepStart(step);
  const until = fate.kind === "moved" ? fate.to : stepEnd(step);
  const hours = places.length === 0 ? (step.hours ?? []) : places.flatMap((place) => place.hours);
  const [opens] = hours.map((range) => range.from).toSorted(Temporal.PlainTime.compare);
  const [closes] = hours.map((range) => range.until).toSorted(latestFirst);
  if (opens === undefined || closes === undefined || !from.equals(until)) {
    return { kind: "days", from, until };
  }
  return {
    kind: "hours",
    from: from.toZonedDateTime({ timeZone, plainTime: opens }),
    until: from.toZonedDateTime({ timeZone, plainTime: closes }),
  };
}

/** The step first, since phones cut the rest: 投票 · 梧桐里社区. */
function summary({ ruled, fate, published, locale }: Telling): string {
  const step = localize(ruled.name, locale);
  const told = fate.kind === "off" ? calledOffName(step, fate.by.kind, locale) : step;
  return `${told} · ${localize(published.election.community.name, locale)}`;
}

/** What the records say of the step, a paragraph each, and the address of the notice that told of it last. */
function description(telling: Telling): string {
  const { step, ruled, published, fate, places, notices, site, locale } = telling;
  const { communityId, id: electionId } = published.election;
  const write = (value: Localized | undefined): string =>
    value === undefined ? "" : localize(value, locale);
  return paragraphs([
    fate.kind === "stands" ? "" : write(fate.by.reason),
    fate.kind === "off" ? "" : write(ruled.action),
    places.length === 0 ? runsText(stepHours(step)(locale)) : "",
    ...places.map((place) => placeText(place, telling)),
    write(step.note),
    ...notices
      .slice(-1)
      .map(({ id }) => absolute(noticePath({ communityId, electionId, id, locale }, site), site)),
  ]);
}

/** A polling place: name, hours, address, whom it serves. */
function placeText(place: PollingPlace, { published, locale }: Telling): string {
  const groups = place.groups.map(
    (id) => published.election.community.groups.find((group) => group.id === id)?.name ?? id,
  );
  return [
    localize(place.name, locale),
    formatHours(place.hours, locale),
    localize(place.address, locale),
    groups.map((group) => localize(group, locale)).join(" · "),
    place.note === undefined ? "" : localize(place.note, locale),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Where it is, if it is in one place: phones look it up on a map. */
function location({ step, places, locale }: Telling): string {
  const [place, ...others] = places;
  if (place !== undefined && others.length === 0) {
    return [place.name, place.address].map((line) => localize(line, locale)).join("\n");
  }
  return step.place === undefined ? "" : localize(step.place, locale);
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

function latestFirst(a: Temporal.PlainTime, b: Temporal.PlainTime): number {
  return Temporal.PlainTime.compare(b, a);
}
