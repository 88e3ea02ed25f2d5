import { describe, expect, test } from "vitest";
import type { ElectionState } from "../../../src/model/schedule.ts";
import { comingUp, latestPast, openActions, timeline } from "../../../src/site/progress.ts";
import { day, election, publishedOn } from "../notices/builders.ts";

function stepsOn(today: string, state: ElectionState = { kind: "going-on" }) {
  const published = publishedOn(election({}, { state }), today);
  if (published === undefined) throw new Error(`nothing is public on ${today}`);
  return timeline(published, day(today));
}

function states(today: string, state?: ElectionState): Readonly<Record<string, string>> {
  return Object.fromEntries(stepsOn(today, state).map((one) => [one.step.id, one.state]));
}

function announced(kind: "cancelled" | "postponed" | "uncontested"): ElectionState {
  return { kind, announced: day("2027-03-06"), reason: "invented" };
}

describe("the timeline on a day", () => {
  test("has a period under way on its first and on its last day, and done on the day after", () => {
    expect(states("2027-03-05")).toHaveProperty("proxies", "now");
    expect(states("2027-03-10")).toHaveProperty("proxies", "now");
    expect(states("2027-03-11")).toHaveProperty("proxies", "done");
  });

  test("calls next all that begins on the earliest day to come, and later what follows", () => {
    expect(states("2027-03-13")).toMatchObject({ polling: "next", result: "next" });
    expect(states("2027-03-04")).toMatchObject({ proxies: "next", polling: "later" });
  });

  test("is in the order of days", () => {
    const days = stepsOn("2027-03-14").map(({ from }) => from.toString());
    expect(days).toEqual(days.toSorted());
  });
});

describe("what residents can do", () => {
  test("is what the rulebook gives an action for, while it is under way", () => {
    expect(openActions(stepsOn("2027-03-10")).map(({ step }) => step.id)).toEqual(["proxies"]);
    expect(openActions(stepsOn("2027-03-11"))).toEqual([]);
  });

  test("later on is told beforehand, and so is the vote", () => {
    const ahead = comingUp(stepsOn("2027-03-03"), "polling").map(({ step }) => step.id);
    expect(ahead).toEqual(expect.arrayContaining(["proxies", "polling"]));
  });
});

describe("an election that is halted while proxies are appointed", () => {
  test.each(["cancelled", "postponed", "uncontested"] as const)(
    "asks nobody to appoint one or to vote: %s",
    (kind) => {
      const left = states("2027-03-07", announced(kind));
      expect(left).not.toHaveProperty("proxies");
      expect(left).not.toHaveProperty("polling");
      expect(left).toHaveProperty("voter-roll", "done");
    },
  );

  test("goes on where the new day is known", () => {
    const state: ElectionState = {
      kind: "postponed",
      announced: day("2027-03-06"),
      reason: "invented",
      until: day("2027-03-14"),
    };
    expect(states("2027-03-07", state)).toMatchObject({ proxies: "now" });
  });
});

describe("past elections", () => {
  const over = publishedOn(election(), "2027-12-31");
  if (over === undefined) throw new Error("nothing is public");
  const community = { id: "stillwater", record: over.election.community };

  test("are those that are over, and no others", () => {
    const current = { ...over, stage: "polling" } as const;
    const elections = [current, { ...over, stage: "finished" } as const];
    expect(latestPast([{ ...community, elections }])).toMatchObject({
      shown: [{ stage: "finished" }],
      hasMore: false,
    });
  });

  test("are two hundred at most, and it is said that there are more", () => {
    const elections = Array.from({ length: 201 }, () => ({ ...over, stage: "finished" }) as const);
    const { shown, hasMore } = latestPast([{ ...community, elections }]);
    expect([shown.length, hasMore]).toEqual([200, true]);
  });
});
