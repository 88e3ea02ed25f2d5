import type { z } from "zod";
import { type RuleOf, rangeEnds, rulesOf } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { type Method, methods, type scheduleSchema } from "../model/schedule.ts";
import type { Mode } from "./applies.ts";
import type { Plan, PlannedStep } from "./plan.ts";

/** A schedule that is still to be written. */
export type NewSchedule = z.infer<typeof scheduleSchema>;

/**
 * A plan as a schedule that a clerk completes: its certain steps, the fewest seats that the rulebook allows, and
 * no places or staff yet. `rulebook` is narrowed to the mode.
 */
export function plannedSchedule(
  { steps }: Plan,
  rulebook: Rulebook,
  { method, byElection }: Mode,
  term: number,
): NewSchedule {
  return {
    term,
    rulebook: rulebook.id,
    method,
    ...(byElection === true ? { byElection } : {}),
    seats: fewestSeats(rulebook),
    state: { kind: "going-on" },
    steps: steps.filter(({ isConditional }) => !isConditional).map(scheduled),
    pollingPlaces: [],
    mobileBoxes: [],
    staff: { scrutineers: [], voteCallers: [], tellers: [] },
  };
}

/** The methods that a rulebook allows, its first choice first; all, where it has no rule over them. */
export function allowedMethods(rulebook: Rulebook): readonly [Method, ...Method[]] {
  const [rule] = rulesOf(rulebook, "methods");
  const [first = "all-voters", ...others] = rule?.allowed ?? methods;
  return [first, ...others];
}

function scheduled({ step, from, until, by, hours }: PlannedStep): NewSchedule["steps"][number] {
  return {
    step: step.id,
    ...(from.equals(until) ? { date: from } : { from, until }),
    ...(hours === undefined ? {} : { hours: [hours] }),
    ...(by === undefined ? {} : { by }),
  };
}

/** One seat of each post, or as many as the rulebook asks for; what the total lacks goes to the last post. */
function fewestSeats(rulebook: Rulebook): NewSchedule["seats"] {
  const { posts } = rulebook;
  const seatRules = rulesOf(rulebook, "seats");
  const least = (rule: RuleOf<"seats">) => rangeEnds(rule).least ?? 0;
  const each = new Map(
    posts.map(({ id }) => [
      id,
      Math.max(1, ...seatRules.filter((rule) => rule.posts?.join() === id).map(least)),
    ]),
  );
  const total = Math.max(0, ...seatRules.filter((rule) => rule.posts === undefined).map(least));
  const sum = [...each.values()].reduce((all, seats) => all + seats, 0);
  const last = posts.at(-1)?.id;
  if (last !== undefined && sum < total) each.set(last, (each.get(last) ?? 0) + total - sum);
  return Object.fromEntries(each);
}
