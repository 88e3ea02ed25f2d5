import fc from "fast-check";
import { expect, test } from "vitest";
import { auditResults } from "../../../src/audit/audit.ts";
import type { Election } from "../../../src/model/project.ts";
import type { Rule } from "../../../src/model/rule.ts";
import { counted, countedElection, found, majorityRule, tieRule } from "../rules/counted.ts";

/** A first vote of 1,000 for two seats, and whom it elects when it is declared as it is recomputed. */

const names = ["白露晞", "谷风起", "叶知秋", "苏晚晴", "林初夏"] as const;
const votesFor = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: names.length, maxLength: names.length })
  .filter((votes) => votes.reduce((sum, one) => sum + one, 0) <= 2000);
const rulebooks: readonly (readonly Rule[])[] = [
  [],
  [majorityRule],
  [majorityRule, tieRule],
  [majorityRule, { ...tieRule, decidedBy: "lots" }],
];

function vote(
  rules: readonly Rule[],
  votes: readonly (readonly [name: string, votes: number])[],
  elected: readonly string[],
): Election {
  const member = { votes: Object.fromEntries(votes), elected };
  return countedElection(rules, [counted(1000, { member })], { seats: { member: 2 } });
}

function recounted(rules: readonly Rule[], votes: readonly (readonly [string, number])[]) {
  const contest = auditResults(vote(rules, votes, []))[0]?.contests[0];
  if (contest?.count === undefined) throw new Error("the contest is counted");
  return contest.count;
}

const cases = fc.record({
  rules: fc.constantFrom(...rulebooks),
  votes: votesFor.map((all) => all.map((one, index) => [names[index] ?? "", one] as const)),
});

test("there are never more winners than seats, and with those tied never fewer than could be", () => {
  fc.assert(
    fc.property(cases, ({ rules, votes }) => {
      const { winners, tie } = recounted(rules, votes);
      expect(winners.length + (tie?.seats ?? 0)).toBeLessThanOrEqual(2);
      if (tie !== undefined) {
        expect(winners.length + tie.seats).toBe(2);
        expect(tie.people.length).toBeGreaterThan(tie.seats);
      }
    }),
  );
});

test("every winner has the votes needed, and nobody who lost has more than a winner", () => {
  fc.assert(
    fc.property(cases, ({ rules, votes }) => {
      const { winners, tie } = recounted(rules, votes);
      const needed = rules.length === 0 ? 1 : 501;
      const settled = new Set([...winners, ...(tie?.people ?? [])].map(({ name }) => name));
      const losers = votes.filter(([name]) => !settled.has(name)).map(([, count]) => count);
      for (const winner of winners) {
        expect(winner.votes).toBeGreaterThanOrEqual(needed);
        expect(Math.max(0, ...losers)).toBeLessThan(winner.votes);
      }
      if (winners.length < 2 && tie === undefined) {
        expect(Math.max(0, ...losers)).toBeLessThan(needed);
      }
    }),
  );
});

test("the order of the votes in the record never changes who wins", () => {
  fc.assert(
    fc.property(cases, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (one, order) => {
      const shuffled = order.flatMap((index) => one.votes.slice(index, index + 1));
      const sets = ({ winners, tie }: ReturnType<typeof recounted>) => [
        new Set(winners.map(({ name }) => name)),
        new Set(tie?.people.map(({ name }) => name)),
        tie?.seats,
      ];
      expect(sets(recounted(one.rules, shuffled))).toEqual(sets(recounted(one.rules, one.votes)));
    }),
  );
});

test("what is recomputed, declared, has no finding, and any other list has one", () => {
  const lists = fc.subarray([...names]);
  fc.assert(
    fc.property(cases, lists, ({ rules, votes }, list) => {
      const { winners, tie } = recounted(rules, votes);
      const right = winners.map(({ name }) => name);
      const isDrawn = rules.some((rule) => rule.kind === "tie" && rule.decidedBy === "lots");
      const drawn = isDrawn ? (tie?.people.slice(0, tie.seats).map(({ name }) => name) ?? []) : [];
      expect(found(vote(rules, votes, [...right, ...drawn]), "2027-03-20")).toEqual([]);
      const tied = tie?.people.map(({ name }) => name) ?? [];
      const certain = list.filter((name) => !tied.includes(name));
      fc.pre(certain.length !== right.length || certain.some((name) => !right.includes(name)));
      expect(found(vote(rules, votes, list), "2027-03-20")).not.toEqual([]);
    }),
  );
});
