import { describe, expect, test } from "vitest";
import { boardOf } from "../../../src/site/board.ts";
import { publication } from "../feeds/builders.ts";

describe("a board without a network", () => {
  test("has a panel for each day on which what it says changes, today's first", () => {
    const days = panelsOn("2027-03-12").map(({ from }) => from.toString());
    expect(days[0]).toBe("2027-03-12");
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(days.length);
    expect(days.length).toBeGreaterThan(2);
  });

  test("never counts down to a day that is past", () => {
    for (const today of ["2027-01-28", "2027-02-24", "2027-03-12", "2027-03-18"]) {
      const panels = panelsOn(today);
      panels.forEach(({ deadline }, index) => {
        if (deadline === undefined) return;
        const next = panels[index + 1]?.from ?? deadline.day.add({ days: 1 });
        expect(Temporal.PlainDate.compare(next, deadline.day.add({ days: 1 }))).toBeLessThan(1);
      });
    }
  });

  test("says on a later day what a board made on that day says, where nothing new is published until then", () => {
    const today = "2027-03-13";
    const later = "2027-03-16";
    const ids = (day: string) =>
      publication(day).communities[0]?.elections[0]?.notices.map(({ id }) => id);
    expect(ids(later)).toEqual(ids(today));
    const kept = panelsOn(today).findLast(({ from }) => from.toString() <= later);
    const [fresh] = panelsOn(later);
    const gist = (panel: typeof fresh) => [
      panel?.published?.stage,
      panel?.deadline?.step.id,
      panel?.deadline?.day.toString(),
    ];
    expect(gist(kept)).toEqual(gist(fresh));
  });
});

function panelsOn(today: string) {
  const { communities, site } = publication(today);
  const [community] = communities;
  if (community === undefined) throw new Error("no community");
  return boardOf(community, Temporal.PlainDate.from(today), site, "zh-Hans").panels;
}
