import { describe, expect, test } from "vitest";
import { officeData, scriptText, voteData } from "../../../src/site/structured-data.ts";
import { elections, publishedOn, site } from "../notices/builders.ts";

function voteOn(today: string, whole = elections.finished) {
  const published = publishedOn(whole, today);
  if (published === undefined) throw new Error("nothing is public");
  return voteData(published, site, "en");
}

describe("the vote as an event", () => {
  test("begins and ends when the poll opens and closes there", () => {
    expect(voteOn("2027-03-04")).toMatchObject({
      "@type": "Event",
      startDate: "2027-03-14T08:00:00+08:00",
      endDate: "2027-03-14T15:00:00+08:00",
      eventStatus: "https://schema.org/EventScheduled",
    });
  });

  test("is nothing before its day is public, and where nobody votes", () => {
    expect(voteOn("2027-01-04")).toBeUndefined();
    expect(voteOn("2027-03-05", elections.uncontested)).toBeUndefined();
  });

  test("is in the community until the polling places are public, and then there", () => {
    expect(JSON.stringify(voteOn("2027-03-02"))).toContain("Stillwater Bay Community");
    const places = elections.finished.schedule.pollingPlaces.map(() => ({ "@type": "Place" }));
    expect(voteOn("2027-03-03")).toMatchObject({ location: places });
  });

  test("moved has its new day and the old; called off it says so", () => {
    const moved = voteOn("2027-03-13", elections.postponed);
    expect(moved).toMatchObject({
      startDate: "2027-03-28",
      previousStartDate: "2027-03-14",
      eventStatus: "https://schema.org/EventRescheduled",
    });
    const cancelled = voteOn("2027-02-26", elections.cancelled);
    expect(cancelled).toMatchObject({ eventStatus: "https://schema.org/EventCancelled" });
  });
});

test("the office is one organization in every language, in the words of each", () => {
  const [chinese, english] = [officeData(site, "zh-Hans"), officeData(site, "en")];
  expect(chinese["@id"]).toBe(english["@id"]);
  expect(chinese).toMatchObject({ name: "虚构区静水街道办事处" });
  expect(english).toMatchObject({ name: "Stillwater Sub-district Office" });
});

test("nothing in the data ends the script that holds it", () => {
  const text = scriptText({ name: "</script><b>" });
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toEqual({ name: "</script><b>" });
});
