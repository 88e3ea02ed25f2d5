import { describe, expect, test } from "vitest";
import type { Method } from "../../../src/model/schedule.ts";
import { findingsOf } from "../rules/builders.ts";
import { lawful, rulebookOf, rulebooks } from "./builders.ts";

/** Every way in which a rulebook of content/ lets an election be held. */
const ways: readonly (readonly [book: string, method: Method, electionDay: string])[] = [
  ["villages-national-2018", "all-voters", "2026-06-04"],
  ["villages-zhejiang-2020", "all-voters", "2026-06-04"],
  ["villages-zhejiang-2020", "self-nomination", "2026-06-04"],
  ["villages-shanghai-2020", "all-voters", "2026-06-04"],
  ["villages-beijing-2012", "all-voters", "2026-06-04"],
  ["urban-national-2018", "all-voters", "2021-06-03"],
  ["urban-national-2025", "all-voters", "2026-06-04"],
  ["urban-national-2025", "household-representatives", "2026-06-04"],
  ["urban-gansu-2026", "all-voters", "2026-06-04"],
  ["urban-gansu-2026", "household-representatives", "2026-06-04"],
  ["yuyin-plan-2027", "all-voters", "2027-03-18"],
  ["yuyin-plan-2027", "household-representatives", "2027-03-18"],
  ["england-parish", "all-voters", "2017-05-04"],
  ["scotland-local", "all-voters", "2017-05-04"],
  ["northern-ireland-local", "all-voters", "2017-05-04"],
];

describe("an election as its rulebook usually has it breaks no rule at all", () => {
  test.each(ways)("%s, %s, on %s", (book, method, electionDay) => {
    const election = lawful(rulebookOf(book), { method, electionDay });
    expect(findingsOf(election, "2030-01-01", ["en"])).toEqual([]);
  });

  test("every rulebook is among these", () => {
    expect([...rulebooks.keys()].toSorted()).toEqual(
      [...new Set(ways.map(([book]) => book))].toSorted(),
    );
  });
});
