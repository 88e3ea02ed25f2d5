import { describe, expect, test } from "vitest";
import { judge } from "../../../src/rules/law/law.ts";
import { day, findingsOf } from "../rules/builders.ts";
import { britishCases } from "./britain.ts";
import { context, lawful, rulebookOf, rulebooks, ruleOf } from "./builders.ts";
import type { Case } from "./cases.ts";
import { urbanCases } from "./urban.ts";
import { villageCases } from "./villages.ts";

/** Every rule of the law, as content/rulebooks has it: just met, and missed by one day, vote or person. */
const cases: readonly Case[] = [...villageCases, ...urbanCases, ...britishCases];

describe("the law", () => {
  for (const { book, article, rule: id, mode, today = "2030-01-01", met, missed } of cases) {
    const at = { ...context, today: day(today) };
    for (const [sentence, change] of met) {
      test(`${article}: ${sentence}`, () => {
        const election = change(lawful(rulebookOf(book), mode));
        expect(judge(ruleOf(election, id), election, at)).toEqual({ verdict: "met" });
      });
    }
    for (const [sentence, change] of missed) {
      test(`${article}: ${sentence}`, () => {
        const election = change(lawful(rulebookOf(book), mode));
        const rule = ruleOf(election, id);
        const findings = findingsOf(election, today, ["en"]).filter((one) => one.rule === id);
        expect(findings).not.toEqual([]);
        const number = /art\. \d+$/.exec(article)?.[0];
        const [finding] = findings;
        // A by-election follows the article for elections.
        if (number !== undefined && mode?.byElection !== true) {
          expect(finding?.citation).toContain(number);
        }
        expect(finding?.severity).toBe(rule.severity);
        expect(finding?.place.path.length).toBeGreaterThan(0);
      });
    }
  }
});

test("every rule of every rulebook that can be checked is among these, met and missed", () => {
  const tested = new Set(
    cases.filter(({ met, missed }) => met.length > 0 && missed.length > 0).map(keyOf),
  );
  const rules = [...rulebooks.values()].flatMap(({ id, own }) =>
    own.rules.filter(({ kind }) => kind !== "stated").map((rule) => `${id} ${rule.id}`),
  );
  expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
});

function keyOf({ book, rule }: Case): string {
  return `${book} ${rule}`;
}
