import { beforeAll, describe, expect, test } from "vitest";
import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import type { Election } from "../../../src/model/project.ts";
import type { ElectionState } from "../../../src/model/schedule.ts";
import { stepFate } from "../../../src/timetable/halt.ts";
import { day, publishedOn } from "../notices/builders.ts";

/** An English parish of which the nominations are over: what is left of its steps when it is halted then. */
let parish: Election;

beforeAll(async () => {
  const { project } = loadContent(await readContent("tests/fixtures/parish/content"));
  const [election] = project?.communities[0]?.elections ?? [];
  if (election === undefined) throw new Error("the parish has no election");
  parish = election;
});

const halted = (kind: "uncontested" | "cancelled" | "postponed"): ElectionState => ({
  kind,
  announced: day("2027-04-09"),
  reason: "invented",
});

function fates(state: ElectionState): Readonly<Record<string, string>> {
  const whole = { ...parish, schedule: { ...parish.schedule, state } };
  const published = publishedOn(whole, "2027-04-12");
  if (published === undefined) throw new Error("the parish is not public yet");
  return Object.fromEntries(
    parish.schedule.steps.map((step) => [step.step, stepFate(step, published).kind]),
  );
}

describe("a parish in which no more stand than there are seats", () => {
  test.each([
    "voter-registration-deadline",
    "postal-votes",
    "proxy-votes",
    "notice-of-poll",
    "agents",
    "lost-postal-ballots",
    "polling",
    "result",
  ])("asks nobody to keep a day that is only for a poll: %s", (step) => {
    expect(fates(halted("uncontested"))[step]).toBe("off");
    expect(fates({ kind: "going-on" })[step]).toBe("stands");
  });

  test.each(["notice-of-election", "nominations", "statement-of-persons-nominated"])(
    "keeps what was before: %s",
    (step) => {
      expect(fates(halted("uncontested"))[step]).toBe("stands");
    },
  );
});
