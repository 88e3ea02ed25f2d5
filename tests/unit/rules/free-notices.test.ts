import { expect, test } from "vitest";
import type { FreeNotice } from "../../../src/model/project.ts";
import { day, election, findingsOf, placesOf } from "./builders.ts";

interface Written {
  readonly id: string;
  readonly posted?: string;
  readonly until?: string;
  readonly corrects?: string;
}

function notice({ id, posted = "2027-03-01", until, corrects }: Written): FreeNotice {
  const kind = corrects === undefined ? "free" : "correction";
  const end = until === undefined ? undefined : day(until);
  return { id, head: { kind, title: id, posted: day(posted), until: end, corrects }, blocks: [] };
}

/** Findings as `rule file path`. */
function found(...written: readonly Written[]): readonly string[] {
  const findings = findingsOf(election({}, { freeNotices: written.map(notice) }));
  return placesOf(findings).map((place, index) => {
    const file = findings[index]?.place.file.split("/").at(-1);
    return `${file} ${place.trim()}`;
  });
}

test.each(["result", "result-2", "elected-members-3", "cancelled", "voter-roll", "all"])(
  "a hand-written notice cannot take the address %s",
  (id) => {
    expect(found({ id })).toEqual([`${id}.mdx notice-address`]);
  },
);

test.each(["results", "result-of-the-count", "voter-roll-moved", "all-in-one", "water"])(
  "a hand-written notice can have the address %s",
  (id) => {
    expect(found({ id })).toEqual([]);
  },
);

test("a notice is in force on the day of its posting at least", () => {
  expect(found({ id: "water", until: "2027-03-01" })).toEqual([]);
  expect(found({ id: "water", until: "2027-02-28" })).toEqual(["water.mdx period-order until"]);
});

test("a correction is posted on the day of what it corrects at the earliest", () => {
  const correction = { id: "mistake", corrects: "voter-roll" };
  expect(found({ ...correction, posted: "2027-02-24" })).toEqual([]);
  expect(found({ ...correction, posted: "2027-02-23" })).toEqual([
    "mistake.mdx correction-order posted",
  ]);
});

test("a correction may be corrected, but not by itself, nor in a circle", () => {
  const first = { id: "first", corrects: "voter-roll" };
  expect(found(first, { id: "second", corrects: "first" })).toEqual([]);
  expect(found({ id: "first", corrects: "first" })).toEqual([
    "first.mdx correction-order corrects",
  ]);
  expect(found({ id: "a", corrects: "b" }, { id: "b", corrects: "a" })).toEqual([
    "a.mdx correction-order corrects",
    "b.mdx correction-order corrects",
  ]);
});
