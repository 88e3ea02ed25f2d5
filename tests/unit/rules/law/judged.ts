import type { Candidate } from "../../../../src/model/candidates.ts";
import type { Election } from "../../../../src/model/project.ts";
import type { Rule } from "../../../../src/model/rule.ts";
import type { Judgement } from "../../../../src/rules/law/judgement.ts";
import { judge } from "../../../../src/rules/law/law.ts";
import { day, election, rulebook, ruleFields } from "../builders.ts";

/** What every rule has, so that a test gives only what it is about. */
export const written = {
  ...ruleFields,
  id: "tested",
  citation: { source: "law", article: "十" },
  message: "法律的原话。",
} as const satisfies Partial<Rule>;

/** An election under one rule. */
export function under(rule: Rule, changes: Partial<Election> = {}): Election {
  const one = election({}, changes);
  return { ...one, rulebook: { ...one.rulebook, rules: [rule] } };
}

/** What the rule of such an election finds in it on a day; without one, long after everything. */
export function judgedOn(one: Election, today = "2027-12-01"): Judgement {
  const [rule] = one.rulebook.rules;
  if (rule === undefined) throw new Error("no rule to judge by");
  return judge(rule, one, { locale: "zh-Hans", today: day(today) });
}

/** The verdict, or the lines where the rule is broken. */
export function verdict(one: Election, today?: string): string | readonly string[] {
  const judgement = judgedOn(one, today);
  return judgement.verdict === "broken"
    ? judgement.breaches.map(({ place }) => place.path.map(String).join("."))
    : judgement.verdict;
}

/** What is said of each breach, the hint after the facts. */
export function said(one: Election, today?: string): readonly string[] {
  const judgement = judgedOn(one, today);
  return judgement.verdict === "broken"
    ? judgement.breaches.map(({ facts, hint = "" }) => `${facts}${hint}`)
    : [];
}

/** One who stands formally for a post. */
export function candidate(name: string, post: string, changes: Partial<Candidate> = {}): Candidate {
  return { name, post, nominatedBy: "joint", standing: "formal", ...changes };
}

/** The sample rulebook with the notice of those who stand. */
export function withCandidatesNotice(rule: Rule): Election["rulebook"] {
  const base = rulebook();
  return {
    ...base,
    rules: [rule],
    notices: [
      ...base.notices,
      {
        kind: "formal-candidates",
        step: "formal-candidates",
        title: "正式候选人名单公告",
        issuer: "election-committee",
      },
    ],
  };
}
