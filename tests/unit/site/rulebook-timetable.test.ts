import { describe, expect, test } from "vitest";
import { formatDue } from "../../../src/i18n/due-words.ts";
import type { Rule } from "../../../src/model/rule.ts";
import type { Rulebook } from "../../../src/model/rulebook.ts";
import { dueFacts, timetablesOf } from "../../../src/site/rulebook-timetable.ts";
import { rollRule, rulebook } from "../rules/builders.ts";

const { before: _before, atLeast: _atLeast, kind: _kind, ...head } = rollRule;

function daysAfter(id: string, step: string, more: Partial<Rule>): Rule {
  return { ...head, kind: "days-after", id, step, after: "polling", ...more } as Rule;
}

/** The rows of the only timetable: step, first and last day, and what the rules say. */
function rowsOf(book: Rulebook, locale: "zh-Hans" | "en" = "zh-Hans"): readonly string[] {
  const [timetable, other] = timetablesOf(book);
  expect(other).toBeUndefined();
  return (timetable?.rows ?? []).map(({ step, from, until, dues }) =>
    [
      `${step.id} ${from ?? "…"} to ${until ?? "…"}`,
      ...dues.map((due) => formatDue(dueFacts(due, book, locale), locale)),
    ].join(" | "),
  );
}

describe("a rulebook's timetable", () => {
  test("counts each step's days from the vote, in the rulebook's order", () => {
    const rules = [rollRule, daysAfter("handover-days", "handover", { atMost: 10 })];
    expect(rowsOf(rulebook({ rules }))).toEqual([
      "registration … to -20",
      "voter-roll … to -20 | 最迟投票日前20天",
      "formal-candidates … to 0",
      "polling 0 to 0",
      "result 0 to 10",
      "handover 0 to 10 | 最迟投票日后10天",
    ]);
  });

  test("is the same in English", () => {
    const rules = [rollRule, daysAfter("handover-days", "handover", { atMost: 10 })];
    const rows = rowsOf(rulebook({ rules }), "en");
    expect(rows[1]).toBe("voter-roll … to -20 | at least 20 days before polling\u00a0day");
    expect(rows[5]).toBe("handover 0 to 10 | within 10 days after polling\u00a0day");
  });

  test("puts working days on days of a week without holidays, and calls them working days", () => {
    const rules: readonly Rule[] = [
      { ...rollRule, atLeast: undefined, exactly: 25, unit: "working" },
    ];
    const calendar = { holidays: "GB-ENG" };
    expect(rowsOf(rulebook({ rules, calendar }))[1]).toBe(
      "voter-roll … to -35 | 投票日前25个工作日",
    );
  });

  test("of a step that counts from another is as far from the vote as both make it", () => {
    const rules = [
      { ...rollRule, step: "registration" },
      daysAfter("objections", "voter-roll", {
        after: "registration",
        from: "last-day",
        exactly: 5,
      }),
    ];
    expect(rowsOf(rulebook({ rules }))[1]).toBe("voter-roll … to -15 | 「选民登记」结束后5天");
  });

  test.each<[string, Partial<Rule>, string]>([
    ["the day itself", { atMost: 0 }, "最迟投票日当天"],
    ["an hour", { atMost: 1, by: Temporal.PlainTime.from("16:00") }, "最迟投票日后1天16:00前"],
    ["the first day", { atMost: 3, day: "first-day" }, "最迟投票日后3天开始"],
    ["the day that counts", { atMost: 3, includesFirst: true }, "最迟投票日后3天（当天计入）"],
    ["at the earliest", { atLeast: 3 }, "最早投票日后3天"],
    ["several steps", { after: ["polling", "result"], atMost: 3 }, "最迟投票日或「公布结果」后3天"],
  ])("says %s", (_what, more, told) => {
    const rows = rowsOf(rulebook({ rules: [daysAfter("one", "handover", more)] }));
    expect(rows.at(-1)).toContain(` | ${told}`);
  });
});

describe("elections held in different ways", () => {
  const when = { methods: ["self-nomination"] } as const;
  const allowed: Rule = {
    ...head,
    kind: "methods",
    id: "ways",
    allowed: ["all-voters", "self-nomination"],
  };

  test("share a timetable where their days are the same", () => {
    expect(timetablesOf(rulebook({ rules: [allowed, rollRule] }))).toMatchObject([
      { scope: undefined },
    ]);
  });

  test("have one each where they differ, named by the way", () => {
    const rules = [
      allowed,
      rollRule,
      { ...rollRule, id: "other", step: "formal-candidates", when },
    ];
    expect(timetablesOf(rulebook({ rules })).map(({ scope }) => scope)).toEqual([
      { methods: ["all-voters"], byElection: undefined },
      { methods: ["self-nomination"], byElection: undefined },
    ]);
  });

  test("and by-elections are named by their kind alone", () => {
    const rules = [allowed, { ...rollRule, when: { byElection: false } }];
    expect(timetablesOf(rulebook({ rules })).map(({ scope }) => scope)).toEqual([
      { methods: undefined, byElection: false },
      { methods: undefined, byElection: true },
    ]);
  });
});
