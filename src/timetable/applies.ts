import type { Condition } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Schedule } from "../model/schedule.ts";
import { hasCome } from "./steps.ts";

/** What decides which part of a rulebook an election follows. */
export type Mode = Pick<Schedule, "method" | "byElection">;

/**
 * The part of a rulebook that an election follows: without the steps, notices and rules of other methods, and
 * without notices and rules over such steps.
 */
export function rulebookFor(rulebook: Rulebook, mode: Mode): Rulebook {
  const applies = ({ when }: { readonly when?: Condition | undefined }) => isMet(when, mode);
  const steps = rulebook.steps.filter(applies);
  if ([...rulebook.steps, ...rulebook.notices, ...rulebook.rules].every(applies)) return rulebook;
  const known = new Set(steps.map(({ id }) => id));
  const isKnown = ({ step }: { readonly step: string }) => known.has(step);
  return {
    ...rulebook,
    steps,
    notices: rulebook.notices.filter(applies).filter(isKnown),
    rules: rulebook.rules.filter(applies).filter(isKnown),
  };
}

/** Whether a rulebook is in force on a day. */
export function isInForce(
  { effective: { from, until } }: Rulebook,
  day: Temporal.PlainDate,
): boolean {
  return hasCome(from, day) && (until === undefined || hasCome(day, until));
}

/** Whether there may be an election to which two conditions both apply. */
export function canBothApply(one: Condition | undefined, other: Condition | undefined): boolean {
  const [mine, theirs] = [one?.methods, other?.methods];
  if (mine !== undefined && theirs !== undefined && !mine.some((method) => theirs.includes(method)))
    return false;
  const [byElection, otherByElection] = [one?.byElection, other?.byElection];
  return (
    byElection === undefined || otherByElection === undefined || byElection === otherByElection
  );
}

function isMet(when: Condition | undefined, { method, byElection = false }: Mode): boolean {
  if (when === undefined) return true;
  if (when.methods !== undefined && !when.methods.includes(method)) return false;
  return when.byElection === undefined || when.byElection === byElection;
}
