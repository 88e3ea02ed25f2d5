import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publish } from "../../../src/notices/publication.ts";
import { mergedOrder } from "../../../src/report/merged-order.ts";
import { type Cell, countCells, type Progress, progressOf } from "../../../src/report/progress.ts";
import { progressFilters } from "../../../src/report/progress-filters.ts";
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

function cellsOf({ rows }: Progress, id: string): ReadonlyMap<string, Cell> {
  return rows.find(({ community }) => community.id === id)?.cells ?? new Map();
}

describe("the grid of all communities", () => {
  test("has every community once, with a cell for each step, and counts each at one stage", () => {
    fc.assert(
      fc.property(day, (today) => {
        const { rows, steps, stages, without } = onDay(today);
        expect(rows.length + without.length).toBe(project.communities.length);
        expect(new Set(rows.map(({ community }) => community.id)).size).toBe(rows.length);
        const columns = steps.map(({ id }) => id);
        for (const { cells, election } of rows) {
          const own = election.rulebook.steps.map(({ id }) => id);
          expect([...cells.keys()]).toEqual(own);
          expect(columns.filter((id) => own.includes(id))).toEqual(own);
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
        for (const [step, cell] of before) {
          const next = after.get(step)?.state ?? "";
          if (!order.includes(cell.state) || !order.includes(next)) continue;
          expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(cell.state));
        }
      }),
      { numRuns: 40 },
    );
  });

  test("puts the worst first, whatever rulebook they follow", () => {
    fc.assert(
      fc.property(day, (today) => {
        const bad = onDay(today).rows.map(
          (row) => countCells(row, "unlawful") * 1000 + countCells(row, "late"),
        );
        expect(bad).toEqual(bad.toSorted((a, b) => b - a));
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

  test("calls a step late whose record is missing or whose notice nobody put up, and one unlawful that breaks a rule", () => {
    const community = project.communities.find(({ id }) => id === "qingtaijie");
    const [election] = community?.elections ?? [];
    if (community === undefined || election === undefined) throw new Error("qingtaijie");
    const today = Temporal.PlainDate.from("2027-03-01");
    const states = (changed: typeof election) => {
      const nodes = [{ ...community, elections: [changed] }];
      return cellsOf(progressOf(nodes, today, "office", "zh-Hans"), "qingtaijie");
    };
    const late = states({ ...election, voterRoll: undefined });
    const inState = (cells: ReadonlyMap<string, Cell>, wanted: Cell["state"]) =>
      [...cells].filter(([, { state }]) => state === wanted).map(([step]) => step);
    expect(inState(late, "late")).toEqual(["voter-roll"]);
    const postings = (election.postings?.postings ?? []).filter(
      ({ notice }) => notice !== "formal-candidates",
    );
    const unposted = states({ ...election, postings: { postings } });
    expect(inState(unposted, "late")).toEqual(["formal-candidates"]);
    const steps = election.schedule.steps.map((step) =>
      step.step === "voter-roll" ? { ...step, date: Temporal.PlainDate.from("2027-03-05") } : step,
    );
    const broken = states({ ...election, schedule: { ...election.schedule, steps } });
    expect(inState(broken, "unlawful")).toContain("voter-roll");
  });

  test("calls a runoff late that is over and not counted, and not on its own day", () => {
    const runoff = (today: string) =>
      cellsOf(onDay(Temporal.PlainDate.from(today)), "yunyingqiao").get("runoff")?.state;
    expect([runoff("2027-03-05"), runoff("2027-03-06"), runoff("2027-03-07")]).toEqual([
      ...(["ahead", "due", "late"] as const),
    ]);
  });

  test("can be narrowed to a stage, a rulebook, and the communities that a leader answers for", () => {
    const progress = onDay(Temporal.PlainDate.from("2027-03-01"));
    const kinds = progressFilters(progress, project.offices, "zh-Hans");
    expect(kinds.map(({ title }) => title)).toEqual(["阶段", "包点领导", "规则"]);
    const shown = Object.fromEntries(
      kinds.flatMap(({ filters }) =>
        filters.map(({ name, has }) => [
          name,
          progress.rows.filter(has).map(({ community }) => community.id),
        ]),
      ),
    );
    expect(shown).toMatchObject({ 另行选举: ["yunyingqiao"], 安如山: ["qingtaijie"] });
    expect(
      shown["榆荫街道社区居民委员会换届选举实施方案（2026—2027年） · 由每户派代表选举"],
    ).toEqual(["xingdengxiang"]);
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
        const { rows, ahead } = progressOf(nodes, today, "public", "zh-Hans");
        const states = rows.flatMap(({ cells }) => [...cells.values()]);
        expect(states.filter(({ state }) => state === "late" || state === "unlawful")).toEqual([]);
        expect(ahead.filter(({ what }) => "notice" in what)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("steps of several rulebooks in one order", () => {
  test("stand each once, next to what they follow in their own; those of another kind last", () => {
    expect(mergedOrder([["a", "b", "d"], ["a", "c", "d", "e"], ["z"]])).toEqual([
      ...["a", "c", "b", "d", "e", "z"],
    ]);
  });

  test("keep the first order whole, and lose nothing", () => {
    const order = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
    fc.assert(
      fc.property(order, order, (first, second) => {
        const merged = mergedOrder([first, second]);
        expect(merged.filter((id) => first.includes(id))).toEqual(first);
        expect(merged.toSorted()).toEqual([...new Set([...first, ...second])].toSorted());
      }),
    );
  });
});

describe("the workbook", () => {
  const today = Temporal.PlainDate.from("2027-03-01");

  test("has the same grid, and every word of the days ahead", async () => {
    const progress = onDay(today);
    // Read by another library than the one that wrote it.
    const book = read(await writeProgressSheet(progress, today, "zh-Hans"));
    const [grid = [], ahead = []] = book.SheetNames.map((name) =>
      utils.sheet_to_json<readonly string[]>(book.Sheets[name] ?? {}, { header: 1 }),
    );
    expect(grid).toHaveLength(progress.rows.length + 1);
    for (const row of grid) expect(row).toHaveLength(progress.steps.length + 4);
    expect(ahead.slice(1).map((row) => row[2])).toEqual(
      progress.ahead.map((one) => aheadText(one, "zh-Hans")),
    );
  });

  test("is dated by its day, and not by the clock", async () => {
    const { Props } = read(await writeProgressSheet(onDay(today), today, "zh-Hans"));
    expect(Props?.ModifiedDate).toEqual(new Date("2027-03-01T00:00:00Z"));
  });
});
