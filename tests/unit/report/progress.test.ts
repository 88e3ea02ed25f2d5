import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publish } from "../../../src/notices/publication.ts";
import { type Cell, countCells, type Progress, progressOf } from "../../../src/report/progress.ts";
import { writeProgressSheet } from "../../../src/report/progress-sheet.ts";
import { aheadText } from "../../../src/report/progress-words.ts";
import { daysBetween } from "../../../src/timetable/steps.ts";
import { projectOf } from "./projects.ts";

const project = await projectOf("content");
const first = Temporal.PlainDate.from("2026-08-01");
const day = fc.nat(300).map((days) => first.add({ days }));

function onDay(today: Temporal.PlainDate, audience: "office" | "public" = "office"): Progress {
  return progressOf(project.communities, today, audience, "zh-Hans");
}

function cellsOf(progress: Progress, id: string): readonly Cell[] {
  const rows = progress.groups.flatMap((group) => group.rows);
  return rows.find(({ community }) => community.id === id)?.cells ?? [];
}

describe("the grid of all communities", () => {
  test("has every community once, with a cell for each step, and counts each at one stage", () => {
    fc.assert(
      fc.property(day, (today) => {
        const { groups, stages, without } = onDay(today);
        const rows = groups.flatMap((group) => group.rows);
        expect(rows.length + without.length).toBe(project.communities.length);
        expect(new Set(rows.map(({ community }) => community.id)).size).toBe(rows.length);
        for (const group of groups) {
          const steps = group.rulebook.steps.map(({ id }) => id);
          for (const { cells } of group.rows) expect(cells.map(({ step }) => step)).toEqual(steps);
        }
        expect([...stages.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  test("goes from ahead to due to done as the days pass, and never back", () => {
    const order = ["ahead", "due", "done"];
    fc.assert(
      fc.property(day, fc.nat(60), (today, later) => {
        const before = cellsOf(onDay(today, "public"), "yunyingqiao");
        const after = cellsOf(onDay(today.add({ days: later }), "public"), "yunyingqiao");
        for (const [index, cell] of before.entries()) {
          const next = after[index]?.state ?? "";
          if (!order.includes(cell.state) || !order.includes(next)) continue;
          expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(cell.state));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("puts the worst first", () => {
    fc.assert(
      fc.property(day, (today) => {
        for (const { rows } of onDay(today).groups) {
          const bad = rows.map(
            (row) => countCells(row, "unlawful") * 1000 + countCells(row, "late"),
          );
          expect(bad).toEqual(bad.toSorted((a, b) => b - a));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("tells of the seven days from the day on, in their order", () => {
    fc.assert(
      fc.property(day, (today) => {
        const days = onDay(today).ahead.map((one) => daysBetween(today, one.day));
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        expect(days.every((distance) => distance >= 0 && distance < 7)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("calls a step late whose notice is due and whose record is missing, and one unlawful that breaks a rule", () => {
    const community = project.communities.find(({ id }) => id === "qingtaijie");
    const [election] = community?.elections ?? [];
    if (community === undefined || election === undefined) throw new Error("qingtaijie");
    const today = Temporal.PlainDate.from("2027-03-01");
    const states = (changed: typeof election) => {
      const nodes = [{ ...community, elections: [changed] }];
      return cellsOf(progressOf(nodes, today, "office", "zh-Hans"), "qingtaijie");
    };
    const late = states({ ...election, voterRoll: undefined });
    expect(late.filter(({ state }) => state === "late").map(({ step }) => step)).toEqual([
      "voter-roll",
    ]);
    const steps = election.schedule.steps.map((step) =>
      step.step === "voter-roll" ? { ...step, date: Temporal.PlainDate.from("2027-03-05") } : step,
    );
    const broken = states({ ...election, schedule: { ...election.schedule, steps } });
    expect(broken.filter(({ state }) => state === "unlawful").map(({ step }) => step)).toContain(
      "voter-roll",
    );
  });
});

describe("the grid for the public", () => {
  test("is made of what is public, and calls nothing late or unlawful", () => {
    fc.assert(
      fc.property(day, (today) => {
        const nodes = publish(project, today).communities.map(({ id, record, elections }) => ({
          id,
          record,
          elections: elections.map(({ election }) => election),
        }));
        const { groups, ahead } = progressOf(nodes, today, "public", "zh-Hans");
        const states = groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
        expect(states.filter(({ state }) => state === "late" || state === "unlawful")).toEqual([]);
        expect(ahead.filter(({ what }) => "notice" in what)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

test("the workbook has the same grid, and every word of the days ahead", async () => {
  const progress = onDay(Temporal.PlainDate.from("2027-03-01"));
  // Read by another library than the one that wrote it.
  const book = read(await writeProgressSheet(progress, "zh-Hans"));
  const sheets = book.SheetNames.map((name) =>
    utils.sheet_to_json<readonly string[]>(book.Sheets[name] ?? {}, { header: 1 }),
  );
  expect(sheets).toHaveLength(progress.groups.length + 1);
  for (const [index, { rows, rulebook }] of progress.groups.entries()) {
    const cells = sheets[index] ?? [];
    expect(cells).toHaveLength(rows.length + 2);
    expect(cells[1]).toHaveLength(rulebook.steps.length + 3);
  }
  const told = sheets.at(-1)?.map((row) => row[2]);
  expect(told).toEqual(progress.ahead.map((one) => aheadText(one, "zh-Hans")));
});
