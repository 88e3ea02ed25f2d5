import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import { isDayRule } from "../timetable/bounds.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { hasCome, scheduledStep } from "../timetable/steps.ts";
import type { ElectionContext } from "./context.ts";
import { judgeDays } from "./law/days.ts";
import { type Breach, breachFinding } from "./law/judgement.ts";
import { checkOrder } from "./order.ts";

/**
 * What the law would say of a schedule on which a step that is done by posting its notice lay on the day on which that
 * was really posted. Rules over the step itself come before those that count from it, so that one late posting is no
 * chain of mistakes. Posted too early, it may come before what it tells of.
 */
export function brokenByPosting(
  plan: NoticePlan,
  day: Temporal.PlainDate,
  election: Election,
  context: ElectionContext,
): readonly Finding[] {
  const id = plan.rule?.step;
  const step = id === undefined ? undefined : scheduledStep(election, id);
  if (step === undefined || !isDoneByPosting(step, plan)) return [];
  const moved = withStepOn(day, step, election);
  const found = election.rulebook.rules.flatMap((rule) => {
    if (!isDayRule(rule)) return [];
    const judgement = judgeDays(rule, moved, context);
    if (judgement.verdict !== "broken") return [];
    if (judgeDays(rule, election, context).verdict === "broken") return [];
    return judgement.breaches.map((breach: Breach) => ({
      isOwn: rule.step === step.step,
      finding: breachFinding(rule, breach, moved, context),
    }));
  });
  const own = found.filter(({ isOwn }) => isOwn);
  if (found.length > 0) return (own.length > 0 ? own : found).map(({ finding }) => finding);
  return hasCome(plan.posted, day) ? [] : checkOrder(moved, context);
}

/** A step of one day whose notice comes on that day: the posting is the step. */
function isDoneByPosting({ date, announced }: ScheduledStep, { round = 0 }: NoticePlan): boolean {
  return date !== undefined && announced === undefined && round === 0;
}

function withStepOn(day: Temporal.PlainDate, step: ScheduledStep, election: Election): Election {
  const steps = election.schedule.steps.map((one) => (one === step ? { ...one, date: day } : one));
  return { ...election, schedule: { ...election.schedule, steps } };
}
