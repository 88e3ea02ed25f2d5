import { type Range, type Rule, type RuleOf, rangeEnds } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { type Counting, daysAfter, daysBefore } from "./counting.ts";
import type { Edge } from "./steps.ts";
import { type WorkingDays, workingDays } from "./working-days.ts";

/** Rules that say on which days a step may lie. */
export type DayRule = RuleOf<"days-before" | "days-after" | "order" | "period-length">;

/** One of a step's two ends. */
export interface StepDay {
  readonly step: string;
  readonly day: Edge;
}

/** What a rule asks of a day: that it is no later, or no earlier, than a day that another gives. */
export interface Bound {
  readonly rule: DayRule;
  /** The day that is bound. */
  readonly bound: StepDay;
  /** The day that binds it. */
  readonly anchor: StepDay;
  readonly relation: "no-later" | "no-earlier";
  /** How many days lie between, as the rule has it. */
  readonly days: number;
  /** Whether holidays decide where the limit lies. */
  readonly countsWorkingDays: boolean;
  /** The limit, given the day of the anchor. It never falls when that day rises. */
  readonly limit: (anchor: Temporal.PlainDate) => Temporal.PlainDate;
}

/** Whether a rule is over days: what the checker compares and the planner solves. */
export function isDayRule(rule: Rule): rule is DayRule {
  return ["days-before", "days-after", "order", "period-length"].includes(rule.kind);
}

/**
 * What a rule asks of days, one bound for each number in it. `isScheduled` says which steps there are: a rule
 * that counts from the last of several is bound to that. None where that step, or the rule's own, is not there.
 */
export function boundsOf(
  rule: DayRule,
  { calendar, ...rulebook }: Pick<Rulebook, "calendar" | "steps">,
  isScheduled: (step: string) => boolean = () => true,
): readonly Bound[] {
  const anchor = anchorOf(rule, rulebook.steps, isScheduled);
  if (anchor === undefined || !isScheduled(rule.step)) return [];
  const days = workingDays(calendar);
  const bound: StepDay = { step: rule.step, day: boundDay(rule) };
  return limitsOf(rule, days).map((limit) => ({
    rule,
    bound,
    anchor,
    countsWorkingDays: "unit" in rule && rule.unit === "working",
    ...limit,
  }));
}

function boundDay(rule: DayRule): StepDay["day"] {
  return rule.kind === "days-before" || rule.kind === "days-after"
    ? (rule.day ?? "last-day")
    : "last-day";
}

function anchorOf(
  rule: DayRule,
  steps: Rulebook["steps"],
  isScheduled: (step: string) => boolean,
): StepDay | undefined {
  switch (rule.kind) {
    case "days-before":
    case "order":
      return isScheduled(rule.before) ? { step: rule.before, day: "first-day" } : undefined;
    case "days-after": {
      const known = new Set(steps.map(({ id }) => id));
      const step = [rule.after].flat().findLast((id) => known.has(id) && isScheduled(id));
      return step === undefined ? undefined : { step, day: rule.from ?? "first-day" };
    }
    case "period-length":
      return { step: rule.step, day: "first-day" };
    default:
      return rule satisfies never;
  }
}

type Limit = Pick<Bound, "relation" | "days" | "limit">;

function limitsOf(rule: DayRule, calendar: WorkingDays): readonly Limit[] {
  switch (rule.kind) {
    case "order":
      return [{ relation: "no-later", days: 0, limit: (anchor) => anchor }];
    case "days-before":
      return numbersOf(rule).map(({ days, isLeast }) => ({
        relation: isLeast ? "no-later" : "no-earlier",
        days,
        limit: (anchor) => daysBefore(anchor, counting(rule, days), calendar),
      }));
    case "days-after":
      return numbersOf(rule).map(({ days, isLeast }) => ({
        relation: isLeast ? "no-earlier" : "no-later",
        days,
        limit: (anchor) => daysAfter(anchor, counting(rule, days), calendar),
      }));
    case "period-length":
      return numbersOf(rule).map(({ days, isLeast }) => ({
        relation: isLeast ? "no-earlier" : "no-later",
        days,
        limit: (anchor) =>
          daysAfter(anchor, { days, unit: rule.unit ?? "calendar", includesFirst: true }, calendar),
      }));
    default:
      return rule satisfies never;
  }
}

/** The numbers of a range, each with whether it is the fewest or the most; `exactly` is both. */
function numbersOf(range: Range): readonly { readonly days: number; readonly isLeast: boolean }[] {
  const { least, most } = rangeEnds(range);
  return [
    ...(least === undefined ? [] : [{ days: least, isLeast: true }]),
    ...(most === undefined ? [] : [{ days: most, isLeast: false }]),
  ];
}

function counting(rule: RuleOf<"days-before" | "days-after">, days: number): Counting {
  return { days, unit: rule.unit ?? "calendar", includesFirst: rule.includesFirst ?? false };
}
