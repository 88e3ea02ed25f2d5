import { formatCitation } from "../../i18n/citations.ts";
import type { PlannedStep } from "../../timetable/plan.ts";
import { labelOf, type Planned, timeOf } from "./planned.ts";

/** A plan for programs; what is not known is left out. */
export function planJson(planned: Planned): string {
  const { plan, rulebook, mode, today, firstLawful } = planned;
  return JSON.stringify(
    {
      rulebook: rulebook.id,
      electionDay: plan.electionDay,
      method: mode.method,
      steps: plan.steps.map((step) => stepJson(step, planned)),
      ...(today === undefined
        ? {}
        : {
            today,
            impossible: plan.impossible.map(({ step, latest }) => ({ step: step.id, latest })),
            firstLawfulElectionDay: firstLawful,
          }),
      ...(plan.unknownYears.length === 0 ? {} : { unknownYears: plan.unknownYears }),
    },
    undefined,
    2,
  );
}

function stepJson(planned: PlannedStep, whole: Planned) {
  const { step, earliest, latest, from, until, rules, isConditional } = planned;
  return {
    step: step.id,
    label: labelOf(planned, whole),
    earliest,
    latest,
    time: timeOf(planned),
    proposed: from,
    proposedUntil: from.equals(until) ? undefined : until,
    ...(isConditional ? { conditional: true } : {}),
    rules: rules.map(({ id, citation }) => ({
      id,
      citation: formatCitation(citation, whole.rulebook, whole.locale),
    })),
  };
}
