import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/model/candidates.ts";
import { runsText } from "../../../src/notices/plain-text.ts";
import { orderRule, sideBySide } from "../../../src/site/side-by-side.ts";
import { candidate, day, election, noticeOf, rulebook } from "../notices/builders.ts";

const whole = election();

function besideIn(changed: typeof whole, locale: "zh-Hans" | "en" = "zh-Hans") {
  return sideBySide(noticeOf("formal-candidates", changed, locale), changed);
}

describe("people side by side", () => {
  test("stand post by post in the order of the notice, each with the same fields", () => {
    const lists = besideIn(whole);
    expect(lists.length).toBeGreaterThan(1);
    const notice = noticeOf("formal-candidates", whole);
    const tables = notice.blocks.filter(({ part }) => part === "people");
    lists.forEach(({ caption, labels, people }, index) => {
      const table = tables[index];
      if (table?.type !== "table") throw new Error("no table");
      expect(caption).toBe(table.caption);
      expect(people.map(({ name }) => name)).toEqual(table.rows.map(([name]) => name));
      for (const { values } of people) expect(values).toHaveLength(labels.length);
    });
  });

  test("who is not described in a field has none, and nobody is left out for it", () => {
    const [first, second] = formal();
    const [list] = besideIn(standing([first, { ...second, occupation: undefined }]));
    const occupation = list?.labels.indexOf("职业") ?? -1;
    expect(list?.people.map(({ values }) => values[occupation] !== undefined)).toEqual([
      true,
      false,
    ]);
  });

  test("a statement of one makes it plain that the other has none", () => {
    const [first, second] = formal();
    const [list] = besideIn(standing([{ ...first, statement: "修好路灯" }, second]));
    expect(list?.haveStatements).toBe(true);
    expect(list?.people.map(({ statement }) => statement)).toEqual(["修好路灯", undefined]);
  });

  test("who withdrew after the posting stays in place, marked, without the statement", () => {
    const [first, second] = formal();
    const withdrawn = { ...first, statement: "修好路灯", withdrawn: day("2027-03-07") };
    const [list] = besideIn(standing([withdrawn, second]));
    expect(list?.people.map(({ isWithdrawn }) => isWithdrawn)).toEqual([true, false]);
    expect(runsText(list?.people[0]?.name ?? [])).toContain("退出");
    expect(list?.people[0]?.statement).toBeUndefined();
  });
});

test("the rule that sets the order of a list is that of its own step", () => {
  const notice = noticeOf("formal-candidates", whole);
  const rule = {
    id: "by-votes",
    kind: "candidate-order",
    severity: "error",
    step: notice.steps[0] ?? "",
    by: "nomination-votes",
    basis: "statute",
    citation: { source: "law" },
    message: "按得票排列。",
  } as const;
  const rules = (step: string) => ({
    ...whole,
    rulebook: { ...rulebook, rules: [{ ...rule, step }] },
  });
  expect(orderRule(notice, rules(rule.step))?.id).toBe("by-votes");
  expect(orderRule(notice, rules("another"))).toBeUndefined();
});

/** Two who stand for one post. */
function formal() {
  const one = candidate("江水清", "chair", 120, { occupation: "医生" });
  return [one, candidate("云中鹤", "chair", 80, { occupation: "教师" })] as const;
}

function standing(people: readonly Candidate[]) {
  return { ...whole, candidates: { candidates: people } };
}
