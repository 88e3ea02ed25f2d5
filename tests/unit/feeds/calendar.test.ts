import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { communityCalendar, officeCalendar } from "../../../src/feeds/calendar.ts";
import type { FreeNotice } from "../../../src/model/project.ts";
import type { ElectionState } from "../../../src/model/schedule.ts";
import type { Publication } from "../../../src/notices/publication.ts";
import { day } from "../rules/builders.ts";
import {
  community,
  election,
  hours,
  pollingPlaces,
  publication,
  scheduled,
  site,
} from "./builders.ts";

/** Before the polling notice: the day of the vote is known, its places are not. */
const ROLL_POSTED = "2027-02-25";
const PLACES_POSTED = "2027-03-13";

describe("the calendar of a community", () => {
  test("has one event for each public step, and none for a step that is not announced yet", () => {
    expect(Object.keys(events(publication(ROLL_POSTED)))).toEqual([
      "election-day.2027.liushu@office.example",
      "voter-roll.2027.liushu@office.example",
      "objections.2027.liushu@office.example",
      "polling.2027.liushu@office.example",
    ]);
  });

  test("keeps the identity of an event in every language", () => {
    const shown = publication(PLACES_POSTED);
    expect(Object.keys(events(shown, "en"))).toEqual(Object.keys(events(shown, "zh-Hant")));
  });

  test("names the event in the language of the calendar, its community after it", () => {
    const shown = publication(ROLL_POSTED);
    expect(event(shown, "polling", "zh-Hans").summary).toBe("投票 · 柳树社区");
    expect(event(shown, "polling", "en").summary).toBe("Polling · Willow, Community");
  });

  test("quotes what a resident may do, the note, and the address of the notice that told of it last", () => {
    expect(event(publication(ROLL_POSTED), "objections", "en").description.split("\n\n")).toEqual([
      "If the roll is wrong, object.",
      expect.stringContaining("17:00"),
      "Bring a card; say it, or write it",
      "https://office.example/vote/en/communities/liushu/2027/voter-roll/",
    ]);
  });

  test("leads to the page of the election", () => {
    const { component } = event(publication(ROLL_POSTED), "polling", "en");
    expect(component.getFirstPropertyValue("url")).toBe(
      "https://office.example/vote/en/communities/liushu/2027/",
    );
  });

  test("ends a step of one day on the next, and a period on the day after its last", () => {
    const shown = publication(ROLL_POSTED);
    expect(times(event(shown, "voter-roll"))).toEqual(["2027-02-24", "2027-02-25"]);
    expect(times(event(shown, "objections"))).toEqual(["2027-02-24", "2027-03-02"]);
  });

  test("gives the vote a whole day until its places are public, then from the first opening to the last closing", () => {
    expect(times(event(publication(ROLL_POSTED), "polling"))).toEqual(["2027-03-18", "2027-03-19"]);
    expect(times(event(publication(PLACES_POSTED), "polling"))).toEqual([
      "2027-03-17T23:30:00Z",
      "2027-03-18T07:00:00Z",
    ]);
  });

  test("says of each polling place when it is open, where it is and whom it serves", () => {
    expect(event(publication(PLACES_POSTED), "polling", "en").description.split("\n\n")).toContain(
      "School\n07:30 to 14:00\n9 Sample Road\nGroup 2",
    );
  });

  test("gives a map the place only where there is but one", () => {
    const one = election({}, { pollingPlaces: pollingPlaces.slice(0, 1) });
    expect(event(publication(PLACES_POSTED, [one]), "polling", "en").location).toBe(
      "Hall\n2 Sample Road",
    );
    expect(event(publication(PLACES_POSTED), "polling", "en").location).toBeNull();
    expect(event(publication(ROLL_POSTED), "objections", "en").location).toBe("Service counter");
  });

  test("grows its sequence with every notice that tells of the event anew", () => {
    const sequence = (today: string) => event(publication(today), "polling").sequence;
    expect(["2027-01-28", "2027-03-10", "2027-03-12"].map(sequence)).toEqual([0, 1, 2]);
  });

  test("counts a correction of a notice as told anew, and leads to it", () => {
    const correction: FreeNotice = {
      id: "hall-moved",
      head: { kind: "correction", title: "更正", posted: day("2027-03-14"), corrects: "polling" },
      blocks: [],
    };
    const shown = publication("2027-03-14", [election({ freeNotices: [correction] })]);
    const { sequence, description } = event(shown, "polling");
    expect(sequence).toBe(3);
    expect(description).toContain("/hall-moved/");
  });

  test("is stamped with the day of posting, so that a rebuild is no news", () => {
    const { component } = event(publication(PLACES_POSTED), "polling");
    expect(String(component.getFirstPropertyValue("dtstamp"))).toBe("2027-03-11T16:00:00Z");
    expect(text(publication("2027-03-13"))).toBe(text(publication("2027-03-14")));
  });

  test("has its name escaped, in the old and in the new property", () => {
    const { root } = parse(text(publication(ROLL_POSTED), "en"));
    const name = "Willow\\, Community: election calendar";
    expect(root.getFirstPropertyValue("name")).toBe(name);
    expect(root.getFirstPropertyValue("x-wr-calname")).toBe(name);
  });

  test("asks to be looked at again, and says where", () => {
    const { root } = parse(text(publication(ROLL_POSTED), "en"));
    expect(String(root.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
    expect(root.getFirstPropertyValue("source")).toBe(
      "https://office.example/vote/en/communities/liushu/calendar.ics",
    );
  });
});

describe("a reminder", () => {
  test("rings at nine on the day before a deadline", () => {
    expect(rings(event(publication(ROLL_POSTED), "objections"))).toBe("2027-02-28T09:00:00");
  });

  test("rings at nine on the day before the vote, with or without its hours", () => {
    expect(rings(event(publication(ROLL_POSTED), "polling"))).toBe("2027-03-17T09:00:00");
    expect(rings(event(publication(PLACES_POSTED), "polling"))).toBe("2027-03-17T01:00:00Z");
  });

  test("rings at nine by the clock on the wall when the clocks change overnight", () => {
    const moved = election(
      {},
      {
        steps: scheduled({ polling: { date: day("2027-03-28"), hours: hours("07:00-22:00") } }),
        pollingPlaces: [],
      },
    );
    const shown = publication("2027-03-13", [moved], { timeZone: "Europe/London" });
    expect(times(event(shown, "polling"))[0]).toBe("2027-03-28T06:00:00Z");
    expect(rings(event(shown, "polling"))).toBe("2027-03-27T09:00:00Z");
  });

  test("is not there where a resident has nothing to do", () => {
    expect(rings(event(publication(ROLL_POSTED), "voter-roll"))).toBeUndefined();
  });
});

describe("an election that is halted", () => {
  const reason = { "zh-Hans": "台风", en: "A typhoon is coming" };
  const halted = (state: ElectionState, today = "2027-03-14") =>
    publication(today, [election({}, { state })]);
  const announced = day("2027-03-13");

  test("cancels what was still to come, says so and why, and no longer rings", () => {
    const shown = halted({ kind: "cancelled", reason, announced });
    const vote = event(shown, "polling", "en");
    expect(status(vote)).toBe("CANCELLED");
    expect(vote.summary).toBe("Cancelled: Polling · Willow, Community");
    expect(vote.description).toContain("A typhoon is coming");
    expect(vote.description).toContain("/2027/cancelled/");
    expect(vote.description).not.toContain("Come and vote.");
    expect(rings(vote)).toBeUndefined();
    expect(vote.sequence).toBe(3);
    expect(status(event(shown, "proxies"))).toBe("CANCELLED");
  });

  test("leaves what is over as it was", () => {
    const shown = halted({ kind: "cancelled", reason, announced });
    expect(status(event(shown, "objections"))).toBe("CONFIRMED");
    expect(status(event(shown, "polling-notice"))).toBe("CONFIRMED");
  });

  test("changes nothing before the halt is posted", () => {
    const shown = halted({ kind: "cancelled", reason, announced }, "2027-03-12");
    expect(text(shown)).toBe(text(publication("2027-03-12")));
  });

  test("without a poll cancels the vote and what is only for it, not the handover", () => {
    const steps = scheduled({ handover: { date: day("2027-03-25"), announced } });
    const state: ElectionState = { kind: "uncontested", reason, announced };
    const shown = publication("2027-03-25", [election({}, { state, steps })]);
    expect(event(shown, "polling", "en").summary).toBe("Not held: Polling · Willow, Community");
    expect(
      ["polling", "proxies", "result", "handover"].map((step) => status(event(shown, step))),
    ).toEqual(["CANCELLED", "CANCELLED", "CANCELLED", "CONFIRMED"]);
  });

  test("put off without a new day keeps nobody waiting on the old one", () => {
    const vote = event(halted({ kind: "postponed", reason, announced }), "polling", "en");
    expect(status(vote)).toBe("CANCELLED");
    expect(vote.summary).toBe("Postponed: Polling · Willow, Community");
  });

  test("put off to a new day moves the vote there, and cancels what was to follow on the old one", () => {
    const shown = halted({ kind: "postponed", reason, announced, until: day("2027-03-20") });
    const vote = event(shown, "polling", "en");
    expect(status(vote)).toBe("CONFIRMED");
    expect(times(vote)).toEqual(["2027-03-19T23:30:00Z", "2027-03-20T07:00:00Z"]);
    expect(rings(vote)).toBe("2027-03-19T01:00:00Z");
    expect(vote.sequence).toBe(3);
    expect(status(event(shown, "result"))).toBe("CANCELLED");
  });

  test("put off in a schedule that has the new day already stays as scheduled", () => {
    const state: ElectionState = { kind: "postponed", reason, announced, until: day("2027-03-20") };
    const steps = scheduled({
      polling: { date: day("2027-03-20") },
      result: { date: day("2027-03-20") },
    });
    const shown = publication("2027-03-14", [election({}, { state, steps })]);
    expect(status(event(shown, "result"))).toBe("CONFIRMED");
    expect(times(event(shown, "polling"))[0]).toBe("2027-03-19T23:30:00Z");
  });
});

describe("the calendar of the office", () => {
  test("has the events of every community, in the order of time", () => {
    const other = election({ communityId: "yangshu" });
    const shown = publication(PLACES_POSTED, [election(), other]);
    const starts = Object.values(parse(officeCalendar(shown, "en")).events).map(beginning);
    const communities = shown.communities.flatMap((one) =>
      Object.keys(parse(communityCalendar(one, shown, "en")).events),
    );
    expect(starts).toHaveLength(communities.length);
    expect(starts).toEqual(starts.toSorted());
  });

  test("is the same, byte for byte, when made again", () => {
    expect(officeCalendar(publication(PLACES_POSTED), "zh-Hant")).toBe(
      officeCalendar(publication(PLACES_POSTED), "zh-Hant"),
    );
  });
});

type Language = "zh-Hans" | "zh-Hant" | "en";

function text(shown: Publication, locale: Language = "zh-Hans"): string {
  return communityCalendar(community(shown), shown, locale);
}

interface Parsed {
  readonly root: ICAL.Component;
  /** By their UIDs. */
  readonly events: Readonly<Record<string, ICAL.Event>>;
}

function parse(calendar: string): Parsed {
  const root = new ICAL.Component(ICAL.parse(calendar));
  const parsed = root.getAllSubcomponents("vevent").map((vevent) => new ICAL.Event(vevent));
  return { root, events: Object.fromEntries(parsed.map((one) => [one.uid, one])) };
}

function events(shown: Publication, locale?: Language): Parsed["events"] {
  return parse(text(shown, locale)).events;
}

function event(shown: Publication, step: string, locale?: Language): ICAL.Event {
  const found = events(shown, locale)[`${step}.2027.liushu@office.example`];
  if (found === undefined) throw new Error(`no event for ${step}`);
  return found;
}

function times({ startDate, endDate }: ICAL.Event): readonly string[] {
  return [startDate.toString(), endDate.toString()];
}

/** When an event begins, by the clocks of the office. */
function beginning({ startDate }: ICAL.Event): string {
  if (startDate.isDate) return `${startDate.toString()}T00:00:00`;
  const moment = Temporal.Instant.from(startDate.toString());
  return moment.toZonedDateTimeISO(site.timeZone).toPlainDateTime().toString();
}

function status({ component }: ICAL.Event): unknown {
  return component.getFirstPropertyValue("status");
}

/** When the reminder rings, as a phone works it out. */
function rings({ component, startDate, endDate }: ICAL.Event): string | undefined {
  const trigger = component.getFirstSubcomponent("valarm")?.getFirstProperty("trigger");
  if (trigger === null || trigger === undefined) return undefined;
  const edge = (trigger.getParameter("related") === "END" ? endDate : startDate).clone();
  edge.isDate = false;
  const before = trigger.getFirstValue();
  if (!(before instanceof ICAL.Duration)) throw new Error("the trigger is no duration");
  edge.addDuration(before);
  return edge.toString();
}
