import { describe, expect, test } from "vitest";
import type { Rule } from "../../../src/model/rule.ts";
import type { Rulebook } from "../../../src/model/rulebook.ts";
import { check } from "../../../src/rules/check.ts";
import {
  day,
  election,
  findingsOf,
  placesOf,
  project,
  rollRule,
  rulebook,
  ruleFields,
} from "./builders.ts";

const roll = { ...rollRule, id: "roll" };

describe("days that leave no timetable", () => {
  test("at least 20 and at most 10 days before the vote: the later rule is found, and names the other", () => {
    const late = { ...roll, id: "roll-late", atLeast: undefined, atMost: 10 };
    expect(found([roll, late])).toEqual(["rules.1 “roll-late” “roll”"]);
  });

  test("at least 20 and at most 20 days leave one day", () => {
    expect(found([roll, { ...roll, id: "roll-late", atLeast: undefined, atMost: 20 }])).toEqual([]);
  });

  test("three rules around a circle are found together", () => {
    const registration: Rule = {
      ...roll,
      id: "registration",
      step: "registration",
      day: "first-day",
      atLeast: undefined,
      atMost: 15,
    };
    const between: Rule = {
      ...ruleFields,
      kind: "days-after",
      id: "between",
      step: "voter-roll",
      after: "registration",
      day: "first-day",
      atLeast: 3,
    };
    const early: Rule = { ...roll, id: "early", step: "voter-roll", atLeast: 13 };
    expect(found([registration, between, early])).toEqual([
      "rules.2 “early” “registration” “between”",
    ]);
    expect(found([registration, between, { ...early, atLeast: 12 }])).toEqual([]);
  });

  test("a rule against the order of the steps", () => {
    const backwards: Rule = {
      ...ruleFields,
      kind: "days-after",
      id: "backwards",
      step: "voter-roll",
      after: "polling",
      day: "first-day",
      atLeast: 1,
    };
    expect(found([backwards])).toEqual(["rules.0 “backwards” 先后顺序"]);
  });

  test("a rule against itself", () => {
    expect(found([{ ...roll, atMost: 19 }])).toEqual(["rules.0 “roll” 自相矛盾"]);
  });

  test("rules of different methods never meet", () => {
    const late: Rule = { ...roll, id: "roll-late", atLeast: undefined, atMost: 10 };
    expect(
      found([
        { ...roll, when: { methods: ["all-voters"] } },
        { ...late, when: { methods: ["household-representatives"] } },
      ]),
    ).toEqual([]);
    expect(
      found([roll, { ...late, when: { methods: ["household-representatives"] } }]),
    ).toHaveLength(1);
  });
});

describe("numbers and choices", () => {
  const seats = (id: string, range: object): Rule => ({
    ...ruleFields,
    kind: "seats",
    id,
    step: "polling",
    ...range,
  });

  test("5 to 9 seats and 3 at most", () => {
    expect(
      found([seats("size", { atLeast: 5, atMost: 9 }), seats("small", { atMost: 3 })]),
    ).toEqual(["rules.1 “small” “size”"]);
    expect(
      found([seats("size", { atLeast: 5, atMost: 9 }), seats("small", { atMost: 5 })]),
    ).toEqual([]);
  });

  test("of different posts are different things", () => {
    expect(
      found([
        seats("chair", { posts: ["chair"], exactly: 1 }),
        seats("member", { posts: ["member"], atLeast: 3 }),
      ]),
    ).toEqual([]);
  });

  test("9 at least and 5 at most in one rule", () => {
    expect(found([seats("size", { atLeast: 9, atMost: 5 })])).toEqual(["rules.0 “size” 自相矛盾"]);
  });

  test.each<[string, Rule, Rule]>([
    [
      "methods of which none is left",
      { ...ruleFields, kind: "methods", id: "one", step: "polling", allowed: ["all-voters"] },
      {
        ...ruleFields,
        kind: "methods",
        id: "other",
        step: "polling",
        allowed: ["self-nomination"],
      },
    ],
    [
      "a tie decided in two ways",
      { ...ruleFields, kind: "tie", id: "one", step: "polling", decidedBy: "lots" },
      { ...ruleFields, kind: "tie", id: "other", step: "polling", decidedBy: "vote-again" },
    ],
    [
      "two orders of one list",
      { ...ruleFields, kind: "candidate-order", id: "one", step: "polling", by: "alphabet" },
      { ...ruleFields, kind: "candidate-order", id: "other", step: "polling", by: "name-strokes" },
    ],
    [
      "a contest where those who stand alone are elected",
      { ...ruleFields, kind: "unopposed", id: "one", step: "polling" },
      { ...ruleFields, kind: "contest", id: "other", step: "polling", atLeast: 1 },
    ],
  ])("%s", (_what, one, other) => {
    expect(found([one, other])).toEqual(["rules.1 “other” “one”"]);
    expect(found([one])).toEqual([]);
    expect(found([other])).toEqual([]);
  });
});

test("what a rulebook inherits is found in the parent alone; what it adds against it, in itself", () => {
  const parent = rulebook({ rules: [roll] });
  const late: Rule = { ...roll, id: "roll-late", atLeast: undefined, atMost: 10 };
  const child: Rulebook = {
    ...parent,
    id: "child",
    own: { ...parent.own, rules: [late] },
    lineage: ["child", "sample"],
    rules: [roll, late],
  };
  const grandchild: Rulebook = { ...child, id: "grandchild", own: { ...child.own, rules: [] } };
  const findings = check(project([], [parent, child, grandchild]), day("2027-01-01"), new Set());
  expect(findings.map(({ place }) => place.file)).toEqual(["rulebooks/child.yaml"]);
});

test("an election is not held to rules that none can keep", () => {
  const late: Rule = { ...roll, id: "roll-late", atLeast: undefined, atMost: 10 };
  const broken = election({}, { rulebook: rulebook({ rules: [roll, late] }) });
  expect(findingsOf(broken)).toEqual([]);
  const alone = election({}, { rulebook: rulebook({ rules: [late] }) });
  expect(placesOf(findingsOf(alone))).toEqual(["roll-late steps.1.date"]);
});

/** The findings on a rulebook of these rules: where each is, and the rules that it names. */
function found(rules: readonly Rule[]): readonly string[] {
  const base = rulebook();
  const book = { ...base, rules, own: { ...base.own, rules } };
  return check(project([], [book]), day("2027-01-01"), new Set())
    .filter(({ rule }) => rule === "contradiction")
    .map(({ place, message }) => {
      const named = message.match(/“[^”]+”|先后顺序|自相矛盾/g) ?? [];
      return [place.path.join("."), ...named].join(" ");
    });
}
