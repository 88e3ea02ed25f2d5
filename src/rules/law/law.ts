import type { Finding } from "../../model/finding.ts";
import type { Election } from "../../model/project.ts";
import type { Rule, RuleKind } from "../../model/rule.ts";
import type { ElectionContext } from "../context.ts";
import { judgeBallotsReturned, judgeTurnout, judgeVotesNeeded } from "./ballots.ts";
import { judgeBeforeDays, judgeDays } from "./days.ts";
import { breachFinding, type Judge, type JudgeContext, type Judgement, met } from "./judgement.ts";
import { judgeConflict, judgeHeadcount, judgeProxies } from "./people.ts";
import { judgeDetails, judgeHours, judgeMethods, judgeRequiredStep } from "./schedule.ts";
import { judgeHouseholds, judgeRepresentatives, judgeSeats } from "./seats.ts";
import {
  judgeCandidateOrder,
  judgeContest,
  judgeNominationTurnout,
  judgeUnopposed,
} from "./standing.ts";
import { judgeRunoffCandidates, judgeTie, judgeVacantSeats, judgeWomen } from "./winners.ts";

/** Everything in an election that breaks a rule of its rulebook. */
export function checkLaw(election: Election, context: ElectionContext): readonly Finding[] {
  return election.rulebook.rules.flatMap((rule) => {
    const judgement = judge(rule, election, context);
    if (judgement.verdict !== "broken") return [];
    return judgement.breaches.map((breach) => breachFinding(rule, breach, election, context));
  });
}

/** What a rule finds in an election on a day. */
export function judge(rule: Rule, election: Election, context: JudgeContext): Judgement {
  return judgeOfKind(rule.kind, rule, election, context);
}

const judges: { readonly [Kind in RuleKind]: Judge<Kind> } = {
  "required-step": judgeRequiredStep,
  order: judgeDays,
  "days-before": judgeBeforeDays,
  "days-after": judgeDays,
  "period-length": judgeDays,
  hours: judgeHours,
  details: judgeDetails,
  methods: judgeMethods,
  seats: judgeSeats,
  representatives: judgeRepresentatives,
  households: judgeHouseholds,
  contest: judgeContest,
  unopposed: judgeUnopposed,
  "candidate-order": judgeCandidateOrder,
  "nomination-turnout": judgeNominationTurnout,
  conflict: judgeConflict,
  headcount: judgeHeadcount,
  proxies: judgeProxies,
  "ballots-returned": judgeBallotsReturned,
  turnout: judgeTurnout,
  "votes-needed": judgeVotesNeeded,
  tie: judgeTie,
  "runoff-candidates": judgeRunoffCandidates,
  "vacant-seats": judgeVacantSeats,
  women: judgeWomen,
  stated: () => met,
};

/** Finds the judge of a kind: the type ties the rule to it. */
function judgeOfKind<Kind extends RuleKind>(
  kind: Kind,
  rule: Extract<Rule, { readonly kind: Kind }>,
  election: Election,
  context: JudgeContext,
): Judgement {
  return judges[kind](rule, election, context);
}
