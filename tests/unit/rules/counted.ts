import type { Election } from "../../../src/model/project.ts";
import type { Round } from "../../../src/model/results.ts";
import type { Rule, RuleOf } from "../../../src/model/rule.ts";
import type { Rulebook } from "../../../src/model/rulebook.ts";
import type { Schedule } from "../../../src/model/schedule.ts";
import { day, election, findingsOf, rulebook, ruleFields, scheduled } from "./builders.ts";

/** Elections that are counted, under the rules of ballots as a rulebook would write them. */

const fields = {
  ...ruleFields,
  citation: { source: "law", article: "十五" },
  message: "（规定原文）",
} as const;

export const half = { numerator: 1, denominator: 2 };
export const third = { numerator: 1, denominator: 3 };

export const returnedRule: RuleOf<"ballots-returned"> = {
  ...fields,
  kind: "ballots-returned",
  id: "returned",
  step: "result",
  noMoreThan: "took-part",
};
export const turnoutRule: RuleOf<"turnout"> = {
  ...fields,
  kind: "turnout",
  id: "turnout",
  step: "result",
  moreThan: half,
};
export const majorityRule: RuleOf<"votes-needed"> = {
  ...fields,
  kind: "votes-needed",
  id: "majority",
  step: "result",
  round: "first",
  moreThan: half,
  of: "took-part",
};
export const thirdRule: RuleOf<"votes-needed"> = {
  ...fields,
  kind: "votes-needed",
  id: "third",
  step: "runoff",
  round: "runoff",
  atLeast: third,
  of: "took-part",
};
export const tieRule: RuleOf<"tie"> = {
  ...fields,
  kind: "tie",
  id: "tie",
  step: "result",
  decidedBy: "vote-again",
};
export const standingRule: RuleOf<"runoff-candidates"> = {
  ...fields,
  kind: "runoff-candidates",
  id: "runoff-candidates",
  step: "runoff",
};
export const vacantRule: RuleOf<"vacant-seats"> = {
  ...fields,
  kind: "vacant-seats",
  id: "vacant",
  step: "runoff",
};
export const womenRule: RuleOf<"women"> = {
  ...fields,
  kind: "women",
  id: "women",
  step: "result",
  atLeast: 1,
};
export const runoffDaysRule: RuleOf<"days-after"> = {
  ...fields,
  kind: "days-after",
  id: "runoff-days",
  step: "runoff",
  after: "polling",
  atMost: 30,
};

/** Every rule of ballots of Chinese village law. */
export const ballotRules: readonly Rule[] = [
  turnoutRule,
  majorityRule,
  thirdRule,
  tieRule,
  standingRule,
  vacantRule,
  runoffDaysRule,
];

/** A rulebook with a runoff, and these rules. */
export function ballotRulebook(rules: readonly Rule[]): Rulebook {
  const { steps, notices } = rulebook();
  return rulebook({
    rules,
    steps: [
      ...steps.slice(0, -1),
      { id: "runoff", name: "另行选举", stage: "runoff" },
      ...steps.slice(-1),
    ],
    notices: [
      ...notices,
      { kind: "runoff", step: "runoff", title: "另行选举公告", issuer: "election-committee" },
    ],
  });
}

/** Votes of each person for a post, and whom it is said to elect. */
export interface CountedPost {
  readonly votes: Readonly<Record<string, number>>;
  readonly elected: readonly string[];
}

/** A round in which everybody who took part returned a valid ballot. */
export function counted(
  tookPart: number,
  posts: Readonly<Record<string, CountedPost>>,
  changes: Partial<Round> = {},
): Round {
  return {
    date: day("2027-03-18"),
    registered: 2864,
    tookPart,
    issued: tookPart,
    returned: tookPart,
    valid: tookPart,
    invalid: 0,
    channels: [],
    contests: Object.entries(posts).map(([post, { votes, elected }]) => ({
      post,
      votes: Object.entries(votes).map(([name, count]) => ({ name, for: count })),
      others: 0,
      elected,
    })),
    ...changes,
  };
}

/** The day of the runoff of these elections. */
export const runoffDay = day("2027-03-25");

/** A runoff so counted. */
export function runoffCounted(
  tookPart: number,
  posts: Readonly<Record<string, CountedPost>>,
): Round {
  return counted(tookPart, posts, { date: runoffDay });
}

/** An election so counted: of one chair and two members unless it says otherwise; its runoff is scheduled. */
export function countedElection(
  rules: readonly Rule[],
  rounds: readonly Round[],
  changes: Partial<Schedule> = {},
  others: Partial<Election> = {},
): Election {
  const { schedule } = election({ runoff: runoffDay.toString(), handover: "2027-03-28" });
  return {
    ...scheduled({ ...schedule, seats: { chair: 1, member: 2 }, ...changes }),
    rulebook: ballotRulebook(rules),
    results: { rounds },
    ...others,
  };
}

/** The steps of an election without its runoff. */
export function stepsWithoutRunoff(): Schedule["steps"] {
  return countedElection([], []).schedule.steps.filter(({ step }) => step !== "runoff");
}

/** The errors that are found after the runoff, each as its rule, its place, and its message. */
export function told(
  one: Election,
  today = "2027-04-01",
): readonly (readonly [place: string, message: string])[] {
  return findingsOf(one, today)
    .filter(({ severity }) => severity === "error")
    .map(({ rule, place, message }) => [`${rule} ${place.path.map(String).join(".")}`, message]);
}

/** The same without the messages. */
export function found(one: Election, today?: string): readonly string[] {
  return told(one, today).map(([place]) => place);
}
