import fc from "fast-check";
import { expect, test } from "vitest";
import { publicCount, publicCounts } from "../../../src/notices/small-counts.ts";

test("counts of 5 and more are shown as they are", () => {
  expect(publicCounts([5, 120, 37])).toEqual(["5", "120", "37"]);
});

test("one small cell takes the smallest of the others with it, or it could be subtracted from the total", () => {
  expect(publicCounts([642, 1253, 801, 165, 4])).toEqual(["642", "1253", "801", "—", "<5"]);
});

test("zero is a small count as well", () => {
  expect(publicCounts([0, 300, 200, 100])).toEqual(["<5", "300", "200", "—"]);
});

test("two small cells that leave each other open need no help", () => {
  expect(publicCounts([1, 3, 60])).toEqual(["<5", "<5", "60"]);
});

test("two small cells that can only both be 4 take another with them", () => {
  expect(publicCounts([4, 4, 60, 90])).toEqual(["<5", "<5", "—", "90"]);
});

test("where the next smallest is too small to hide behind, one more is withheld", () => {
  expect(publicCounts([0, 5, 60, 90])).toEqual(["<5", "—", "—", "90"]);
});

test("as large as the smallest shown, a withheld cell would give the small one away", () => {
  expect(publicCounts([4, 10, 10])).toEqual(["<5", "—", "—"]);
});

test("where nothing else helps, nothing is shown", () => {
  expect(publicCounts([2, 3])).toEqual(["—", "—"]);
});

test("a single count is hidden or shown for itself", () => {
  expect([publicCounts([3]), publicCounts([12]), publicCounts([])]).toEqual([["<5"], ["12"], []]);
});

test("a count that is no part of a total is shown when it is none, and hidden from 1 to 4", () => {
  expect([0, 1, 4, 5].map(publicCount)).toEqual(["0", "<5", "<5", "5"]);
});

const breakdown = fc.array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 2, maxLength: 5 });

test("every small cell is hidden, and every cell that is shown is right", () => {
  fc.assert(
    fc.property(breakdown, (cells) => {
      publicCounts(cells).forEach((shown, index) => {
        if (/\d/.test(shown) && shown !== "<5") expect(shown).toBe(String(cells[index]));
        if ((cells[index] ?? 0) < 5) expect(["<5", "—"]).toContain(shown);
      });
    }),
  );
});

test("a cell is withheld only to protect a small one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 60 }), { maxLength: 6 }), (cells) => {
      expect(publicCounts(cells)).toEqual(cells.map(String));
    }),
  );
});

test("the total and what is shown leave at least five counts for every hidden cell, and 0 to 4 for each <5", () => {
  fc.assert(
    fc.property(breakdown, (cells) => {
      const total = cells.reduce((sum, cell) => sum + cell, 0);
      fc.pre(total >= 4);
      const shown = publicCounts(cells);
      shown.forEach((cell, index) => {
        const possible = possibleCounts(shown, total, index);
        if (cell === "<5") expect(possible).toEqual([0, 1, 2, 3, 4]);
        if (cell === "—") expect(possible.length).toBeGreaterThanOrEqual(5);
      });
    }),
    { numRuns: 500 },
  );
});

/** Every count that a cell may stand for, found by trying out all that the others may be. */
function possibleCounts(shown: readonly string[], total: number, asked: number): readonly number[] {
  const open = shown.filter((cell) => cell === "<5" || cell === "—");
  const known = shown.map(Number).filter((cell) => Number.isInteger(cell));
  const left = total - known.reduce((sum, cell) => sum + cell, 0);
  const most = Math.min(left, ...known);
  const least = open.includes("<5") ? 5 : 0;
  const range = (cell: string | undefined): readonly number[] =>
    cell === "<5" ? [0, 1, 2, 3, 4] : numbers(least, open.includes("<5") ? most : left);
  const others = shown.filter((cell, index) => index !== asked && !known.includes(Number(cell)));
  const sums = others.reduce<ReadonlySet<number>>(
    (reached, cell) =>
      new Set(Array.from(reached, (sum) => range(cell).map((one) => sum + one)).flat()),
    new Set([0]),
  );
  return range(shown[asked]).filter((count) => sums.has(left - count));
}

function numbers(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index);
}
