import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ElectionState } from "../../../src/model/schedule.ts";
import { isOn, wordsOn } from "../../../src/site/clock.ts";
import {
  daysOn,
  everShown,
  type Outlook,
  outlooks,
  wordsByDay,
  wordsByStage,
} from "../../../src/site/outlook.ts";
import { openActions, timeline } from "../../../src/site/progress.ts";
import { electionStage } from "../../../src/timetable/stage.ts";
import { day, election, firstRound, publishedOn, schedule } from "../notices/builders.ts";

const epoch = day("2027-01-01");
const dayFrom = (min: number, max: number) =>
  fc.integer({ min, max }).map((days) => epoch.add({ days }));

const state: fc.Arbitrary<ElectionState> = fc.oneof(
  fc.constant({ kind: "going-on" } as const),
  fc
    .record({ kind: fc.constantFrom("uncontested", "postponed", "cancelled"), on: dayFrom(0, 90) })
    .map(({ kind, on }): ElectionState => ({ kind, announced: on, reason: "invented" })),
  fc.record({ on: dayFrom(0, 80), until: dayFrom(60, 110) }).map(
    ({ on, until }): ElectionState => ({
      kind: "postponed",
      announced: on,
      reason: "invented",
      until,
    }),
  ),
);

/** Steps of one day or more, on any days at all. */
const steps = fc.tuple(
  ...schedule.steps.map(({ step }) =>
    fc
      .record({ from: dayFrom(0, 90), lasts: fc.integer({ min: 0, max: 9 }) })
      .map(({ from, lasts }) =>
        lasts === 0 ? { step, date: from } : { step, from, until: from.add({ days: lasts }) },
      ),
  ),
);

const results = fc.constantFrom(undefined, { rounds: [firstRound] });

/** Any election on any day on which something of it is public, and every day until long after it. */
const published = fc
  .record({ steps, state, results, today: dayFrom(0, 110) })
  .map(({ today, results, ...plan }) => ({
    today,
    published: publishedOn(election({ results }, plan), today),
  }))
  .filter(({ published }) => published !== undefined);

function daysAfter(today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  return Array.from({ length: 125 }, (_, days) => today.add({ days }));
}

function held(ahead: readonly Outlook[], on: Temporal.PlainDate): Outlook | undefined {
  return ahead.findLast(({ from }) => Temporal.PlainDate.compare(from, on) <= 0);
}

describe("the outlooks of an election", () => {
  test("have, on every day to come, the stage and the steps that a page made on that day would have", () => {
    fc.assert(
      fc.property(published, ({ published, today }) => {
        if (published === undefined) return;
        const ahead = outlooks(published, today);
        for (const on of daysAfter(today)) {
          const outlook = held(ahead, on);
          const stage = electionStage(published.election, on);
          // The handover may not be public yet: then nobody knows that the election is over.
          const isKnown = published.election.schedule.steps.some(({ step }) => step === "handover");
          if (stage !== "finished" || isKnown || on.equals(today)) {
            expect(outlook?.stage).toBe(stage);
          } else {
            expect(outlook?.stage).toBe(held(ahead, on.subtract({ days: 1 }))?.stage);
          }
          expect(outlook?.steps.map((one) => one.state)).toEqual(
            timeline(published, on).map((one) => one.state),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("written into a page and read in a browser, say the same as they do", () => {
    fc.assert(
      fc.property(published, ({ published, today }) => {
        if (published === undefined) return;
        const ahead = outlooks(published, today);
        const words = JSON.parse(wordsByDay(ahead, ({ stage }) => stage));
        const actions = everShown(
          ahead,
          ({ steps }) => openActions(steps),
          ({ step }) => step.id,
        );
        for (const on of daysAfter(today)) {
          const written = on.toString();
          expect(wordsOn(words, written)).toBe(held(ahead, on)?.stage);
          const open = actions.filter((action) => isOn(action.on, written));
          expect(new Set(open.map(({ item }) => item.step.id))).toEqual(
            new Set(openActions(timeline(published, on)).map(({ step }) => step.id)),
          );
        }
        expect(actions.every(({ isFirst, on }) => isFirst === isOn(on, today.toString()))).toBe(
          true,
        );
      }),
      { numRuns: 40 },
    );
  });

  test("give no day away that is not public: before the roll is posted nothing of the handover", () => {
    const early = publishedOn(election(), "2027-01-12");
    if (early === undefined) throw new Error("nothing is public");
    const ahead = outlooks(early, day("2027-01-12"));
    expect(ahead.map(({ from }) => from.toString())).not.toContain("2027-03-24");
    expect(ahead.map(({ stage }) => stage)).not.toContain("handover");
  });
});

test("what is shown with a gap is shown on two spells, the last without an end", () => {
  const published = publishedOn(election({ results: undefined }), "2027-03-04");
  if (published === undefined) throw new Error("nothing is public");
  const [a, b, c, ...rest] = outlooks(published, day("2027-03-04"));
  const spells = daysOn(
    [a, b, c, ...rest].filter((one) => one !== undefined),
    (one) => one !== b,
  );
  expect(spells).toBe(`${a?.from}/${b?.from} ${c?.from}/`);
});

describe("the stage on the day of a poll", () => {
  const vote = day("2027-03-14");
  const hoursOf = (from: string, until: string) => [
    { from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) },
  ];
  const stagesOf = (plan: Parameters<typeof election>[1]) => {
    const found = publishedOn(election({ results: undefined }, plan), vote);
    if (found === undefined) throw new Error("Nothing of it is public.");
    const pairs = JSON.parse(wordsByStage(found, outlooks(found, vote), ({ stage }) => stage));
    return (at: string) => wordsOn(pairs, at);
  };
  const polling = schedule.steps.map((step) =>
    step.step === "polling" ? { ...step, hours: hoursOf("07:30", "15:00") } : step,
  );

  test("turns when the last of the polling places has closed", () => {
    const [place] = schedule.pollingPlaces;
    const later = place === undefined ? [] : [{ ...place, hours: hoursOf("07:30", "16:30") }];
    const stageAt = stagesOf({ steps: polling, pollingPlaces: later });
    expect(stageAt("2027-03-14T00:00")).toBe("polling");
    expect(stageAt("2027-03-14T16:29")).toBe("polling");
    expect(stageAt("2027-03-14T16:30")).toBe("result-awaited");
  });

  test("is the vote all day where no hours are known of it", () => {
    const steps = polling.map(({ hours: _, ...step }) => step);
    const stageAt = stagesOf({ steps, pollingPlaces: [] });
    expect(stageAt("2027-03-14T23:59")).toBe("polling");
    expect(stageAt("2027-03-15T00:00")).toBe("result-awaited");
  });
});
