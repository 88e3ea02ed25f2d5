import { expect, test } from "vitest";
import type { Election } from "../../../src/model/project.ts";
import { electionStage } from "../../../src/timetable/stage.ts";
import { day, election, firstRound, publishedOn } from "../notices/builders.ts";

const stageOn = (today: string, whole: Election = election()) => publishedOn(whole, today)?.stage;

test.each([
  ["2027-01-04", "preparation"],
  ["2027-01-10", "preparation"],
  ["2027-01-11", "registration"],
  ["2027-01-31", "registration"],
  ["2027-02-01", "voter-roll"],
  ["2027-02-20", "nomination"],
  ["2027-03-01", "candidates"],
  ["2027-03-13", "candidates"],
  ["2027-03-16", "runoff"],
  ["2027-03-20", "runoff"],
  ["2027-03-21", "handover"],
  ["2027-03-24", "handover"],
  ["2027-03-25", "finished"],
])("on %s the election is at %s", (today, stage) => {
  expect(stageOn(today)).toBe(stage);
});

const uncounted = election({ results: undefined });

test("on the day of the vote people poll, until the result is there", () => {
  expect(stageOn("2027-03-14", uncounted)).toBe("polling");
  expect(stageOn("2027-03-14")).toBe("handover");
});

test("after the vote without a result, the result is awaited", () => {
  expect(stageOn("2027-03-15", uncounted)).toBe("result-awaited");
});

test("a runoff is no stage before it is announced", () => {
  expect(stageOn("2027-03-15")).toBe("handover");
});

test("a runoff lasts to the end of its day; after that, until it is counted, its result is awaited", () => {
  const pending = election({ results: { rounds: [firstRound] } });
  expect(stageOn("2027-03-21", pending)).toBe("runoff");
  expect(stageOn("2027-03-22", pending)).toBe("result-awaited");
});

test("a cancelled election is cancelled for good", () => {
  const state = { kind: "cancelled", reason: "合并", announced: day("2027-02-25") } as const;
  const cancelled = election({}, { state });
  expect([stageOn("2027-02-25", cancelled), stageOn("2027-12-31", cancelled)]).toEqual([
    "cancelled",
    "cancelled",
  ]);
});

test("postponed to no known day it is postponed; with a new day it takes its course", () => {
  const state = { kind: "postponed", reason: "台风", announced: day("2027-03-02") } as const;
  expect(stageOn("2027-03-05", election({}, { state }))).toBe("postponed");
  const until = day("2027-03-28");
  expect(stageOn("2027-03-05", election({}, { state: { ...state, until } }))).toBe("candidates");
});

test("uncontested, it finishes after its last day", () => {
  const state = { kind: "uncontested", reason: "没有差额", announced: day("2027-03-02") } as const;
  const uncontested = election({}, { state });
  expect(stageOn("2027-03-14", uncontested)).toBe("uncontested");
  expect(electionStage(uncontested, day("2027-03-25"))).toBe("finished");
});

test("halted or announced before its first step, an election is still at a stage", () => {
  const state = { kind: "cancelled", reason: "合并", announced: day("2026-12-01") } as const;
  expect(stageOn("2026-12-01", election({}, { state }))).toBe("cancelled");
  const [note] = election().freeNotices;
  if (note === undefined) throw new Error("the sample has a hand-written notice");
  const early = { ...note, head: { ...note.head, posted: day("2026-12-01") } };
  expect(stageOn("2026-12-01", election({ freeNotices: [early] }))).toBe("preparation");
});

test("uncontested before its steps are known, it is not finished when the first of them is past", () => {
  const state = { kind: "uncontested", reason: "没有差额", announced: day("2026-12-01") } as const;
  expect(stageOn("2027-01-05", election({}, { state }))).toBe("uncontested");
});

test("between the old day of a vote that is put off and the new one, its result is not awaited", () => {
  const until = day("2027-03-28");
  const state = { kind: "postponed", reason: "台风", announced: day("2027-03-12"), until } as const;
  const putOff = election({ results: undefined }, { state });
  expect(stageOn("2027-03-20", putOff)).toBe("candidates");
  expect(stageOn("2027-03-28", putOff)).toBe("polling");
  expect(stageOn("2027-03-29", putOff)).toBe("result-awaited");
});
