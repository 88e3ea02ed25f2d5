import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RuleOf } from "../../../src/model/rule.ts";
import type { Rulebook } from "../../../src/model/rulebook.ts";
import { firstLawfulElectionDay, type Plan, planElection } from "../../../src/timetable/plan.ts";
import {
  ruleFields,
  rollRule as sampleRollRule,
  rulebook as sampleRulebook,
} from "../rules/builders.ts";

const rollRule = { ...sampleRollRule, id: "roll" };

const handoverRule: RuleOf<"days-after"> = {
  ...ruleFields,
  kind: "days-after",
  id: "handover",
  step: "handover",
  after: "polling",
  atMost: 10,
};

const vote = "2027-03-18";

describe("a plan", () => {
  test("gives each step the days that the rules leave it", () => {
    const { steps } = plan(rulebook([rollRule, handoverRule]));
    expect(windowOf("voter-roll", steps)).toBe("…2027-02-26");
    expect(windowOf("polling", steps)).toBe("2027-03-18…2027-03-18");
    expect(windowOf("handover", steps)).toBe("2027-03-18…2027-03-28");
  });

  test("bounds a step by those that the rulebook has after it, and names the rule", () => {
    const { steps } = plan(rulebook([rollRule]));
    expect(windowOf("registration", steps)).toBe("…2027-02-26");
    const registration = steps.find(({ step }) => step.id === "registration");
    expect(registration?.rules.map(({ id }) => id)).toEqual(["roll"]);
  });

  test("puts a step as near to the vote as the law lets it where nothing else is said, on a working day", () => {
    const { steps } = plan(rulebook([{ ...rollRule, atLeast: 18 }]));
    expect(windowOf("voter-roll", steps)).toBe("…2027-02-28");
    expect(daysOf("voter-roll", steps)).toBe("2027-02-26");
  });

  test("puts it where the rulebook usually has it, for as long", () => {
    const usual = { registration: { before: 45, lasts: 10 } };
    const { steps } = plan(withUsual(rulebook([rollRule]), usual));
    expect(daysOf("registration", steps)).toBe("2027-02-01–2027-02-10");
  });

  test("but never where the law does not let it", () => {
    const usual = { "voter-roll": { before: 3 }, handover: { after: 30 } };
    const { steps } = plan(withUsual(rulebook([rollRule, handoverRule]), usual));
    expect(daysOf("voter-roll", steps)).toBe("2027-02-26");
    expect(daysOf("handover", steps)).toBe("2027-03-26");
  });

  test("keeps a period that another step fixes from its beginning to its end", () => {
    const book = rulebook([
      rollRule,
      {
        ...ruleFields,
        kind: "days-after",
        id: "objections",
        step: "formal-candidates",
        after: "voter-roll",
        exactly: 5,
      },
    ]);
    expect(daysOf("formal-candidates", plan(book).steps)).toBe("2027-02-26–2027-03-03");
  });

  test("tells the hour by which a step must be done, and the hours at which it is open", () => {
    const book = rulebook([
      { ...rollRule, by: Temporal.PlainTime.from("16:00") },
      {
        ...ruleFields,
        kind: "hours",
        id: "open",
        step: "polling",
        from: Temporal.PlainTime.from("07:00"),
        until: Temporal.PlainTime.from("22:00"),
      },
    ]);
    const { steps } = plan(book);
    const at = (id: string) => steps.find(({ step }) => step.id === id);
    expect(at("voter-roll")?.by?.toString()).toBe("16:00:00");
    expect(at("polling")?.hours?.until.toString()).toBe("22:00:00");
  });

  test("names what is too late on the day of planning, and proposes nothing before that day where it can", () => {
    const book = rulebook([rollRule, handoverRule]);
    const late = plan(book, vote, "2027-03-01");
    expect(late.impossible.map(({ step }) => step.id)).toEqual(["registration", "voter-roll"]);
    expect(daysOf("formal-candidates", late.steps) >= "2027-03-01").toBe(true);
    expect(daysOf("voter-roll", late.steps)).toBe("2027-02-26");
    const early = plan(withUsual(book, { "voter-roll": { before: 40 } }), vote, "2027-02-22");
    expect(early.impossible).toEqual([]);
    expect(daysOf("voter-roll", early.steps)).toBe("2027-02-22");
  });

  test("names the years whose holidays are not known", () => {
    const china = { ...rulebook([rollRule]), calendar: { holidays: "CN" } };
    expect(plan(china, "2150-03-18").unknownYears).toEqual([2150]);
    expect(plan(china, "2025-06-18").unknownYears).toEqual([]);
  });
});

describe("a runoff", () => {
  const book: Rulebook = {
    ...rulebook([
      { ...handoverRule, id: "runoff-days", step: "runoff", atMost: 30 },
      { ...handoverRule, after: ["polling", "runoff"] },
    ]),
    notices: [{ kind: "runoff", step: "runoff", title: "另行选举", issuer: "office" }],
    steps: [
      { id: "polling", name: "投票", stage: "polling" },
      { id: "runoff", name: "另行选举", stage: "runoff", usual: { after: 10 } },
      { id: "handover", name: "工作移交", stage: "handover" },
    ],
  };

  test("is planned for the case that a seat stays empty", () => {
    const { steps } = plan(book);
    const runoff = steps.find(({ step }) => step.id === "runoff");
    expect(runoff?.isConditional).toBe(true);
    expect(windowOf("runoff", steps)).toBe("2027-03-18…2027-04-17");
    expect(daysOf("runoff", steps)).toBe("2027-03-29");
  });

  test("does not move what follows as long as there is none", () => {
    expect(windowOf("handover", plan(book).steps)).toBe("2027-03-18…2027-03-28");
  });
});

describe("the first lawful election day", () => {
  test("leaves time for every step from today on", () => {
    const first = firstLawfulElectionDay(rulebook([rollRule]), date("2027-03-01"));
    expect(first?.toString()).toBe("2027-03-21");
  });

  test("counts working days where the rules do", () => {
    const book = {
      ...rulebook([{ ...rollRule, atLeast: 25, unit: "working" as const }]),
      calendar: { holidays: "GB-ENG", alsoOff: ["12-24"] },
    };
    expect(firstLawfulElectionDay(book, date("2017-03-27"))?.toString()).toBe("2017-05-04");
  });

  test("is the one from which on plans find nothing too late, and a day before it they do", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        (today, atLeast, isWorking) => {
          const unit = isWorking ? "working" : "calendar";
          const book = {
            ...rulebook([{ ...rollRule, atLeast, unit }]),
            calendar: { holidays: "GB-ENG" },
          };
          const first = firstLawfulElectionDay(book, today);
          if (first === undefined) throw new Error("there is always one");
          const impossible = (day: Temporal.PlainDate) =>
            plan(book, day.toString(), today.toString()).impossible.length;
          expect(impossible(first)).toBe(0);
          expect(impossible(first.subtract({ days: 1 }))).toBeGreaterThan(0);
        },
      ),
      { numRuns: 20 },
    );
  });
});

const days = fc
  .integer({ min: 0, max: 4000 })
  .map((offset) => date("2020-01-01").add({ days: offset }));

function rulebook(rules: Rulebook["rules"]): Rulebook {
  return sampleRulebook({ rules });
}

function withUsual(
  book: Rulebook,
  usual: Readonly<Record<string, Rulebook["steps"][number]["usual"]>>,
): Rulebook {
  return { ...book, steps: book.steps.map((step) => ({ ...step, usual: usual[step.id] })) };
}

function plan(book: Rulebook, day: string = vote, today?: string): Plan {
  const planning = planElection(book, date(day), today === undefined ? undefined : date(today));
  if (planning.status !== "planned") throw new Error("no timetable");
  return planning.plan;
}

function windowOf(id: string, steps: Plan["steps"]): string {
  const found = steps.find(({ step }) => step.id === id);
  return `${found?.earliest ?? ""}…${found?.latest ?? ""}`;
}

function daysOf(id: string, steps: Plan["steps"]): string {
  const found = steps.find(({ step }) => step.id === id);
  if (found === undefined) return "";
  return found.from.equals(found.until) ? String(found.from) : `${found.from}–${found.until}`;
}

function date(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}
