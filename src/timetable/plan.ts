import { type Rule, rulesOf } from "../model/rule.ts";
import type { Rulebook, Step } from "../model/rulebook.ts";
import { type Bound, boundsOf, isDayRule, type StepDay } from "./bounds.ts";
import { unknownYears } from "./counting.ts";
import { dayKey, solve, unbounded, type Window, type Windows } from "./solve.ts";
import { hasCome, later, runoffStepId } from "./steps.ts";
import { workingDays } from "./working-days.ts";

/** A timetable for an election day: what the law leaves of each step, and a day that keeps all of it. */
export interface Plan {
  readonly electionDay: Temporal.PlainDate;
  /** In the rulebook's order. */
  readonly steps: readonly PlannedStep[];
  /** Steps whose last lawful day is over on the day of planning. */
  readonly impossible: readonly PlannedStep[];
  /** Years of the plan of which the holidays are not known: in them only weekends are kept free. */
  readonly unknownYears: readonly number[];
}

export interface PlannedStep {
  readonly step: Step;
  /** First day on which it may lawfully begin; undefined where nothing bounds it. */
  readonly earliest?: Temporal.PlainDate | undefined;
  /** Last day on which it may lawfully end, or begin, where its end is free; undefined where nothing bounds it. */
  readonly latest?: Temporal.PlainDate | undefined;
  /** Hour by which it must be done on its last lawful day. */
  readonly by?: Temporal.PlainTime | undefined;
  /** Hours at which it is open. */
  readonly hours?:
    | { readonly from: Temporal.PlainTime; readonly until: Temporal.PlainTime }
    | undefined;
  /** Proposed first day. */
  readonly from: Temporal.PlainDate;
  /** Proposed last day. */
  readonly until: Temporal.PlainDate;
  /** The rules that fix it. */
  readonly rules: readonly Rule[];
  /** Whether it takes place only if the vote leaves a seat empty. */
  readonly isConditional: boolean;
}

/** What came of planning; under contradictory rules there is no lawful timetable at all. */
export type Planning =
  | { readonly status: "planned"; readonly plan: Plan }
  | { readonly status: "contradiction"; readonly rule: Rule | undefined };

/**
 * A timetable for an election day under a rulebook narrowed to the election's method. `today` is the day of
 * planning: proposals lie on it or later, where the law still allows. Steps of the office are put on working
 * days where the law leaves a choice.
 */
export function planElection(
  rulebook: Rulebook,
  electionDay: Temporal.PlainDate,
  today?: Temporal.PlainDate,
): Planning {
  const certain = planSteps(rulebook, electionDay, today, isConditional(rulebook));
  const all = planSteps(rulebook, electionDay, today, () => false);
  if (certain.status === "contradiction") return certain;
  if (all.status === "contradiction") return all;
  const steps = rulebook.steps.flatMap(({ id }) =>
    [certain, all]
      .flatMap((planned) => planned.steps.filter(({ step }) => step.id === id))
      .slice(0, 1),
  );
  return {
    status: "planned",
    plan: {
      electionDay,
      steps,
      impossible: steps.filter(
        ({ latest }) => today !== undefined && latest !== undefined && isBefore(latest, today),
      ),
      unknownYears: yearsUnknown(rulebook, steps),
    },
  };
}

/**
 * The first election day for which every step can still be taken lawfully from a day on; undefined where the
 * rules leave none.
 */
export function firstLawfulElectionDay(
  rulebook: Rulebook,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const { steps, bounds } = problemOf(rulebook, isConditional(rulebook));
  const solution = solve(steps, bounds, notBefore(steps, today, new Map()));
  return solution.status === "solved"
    ? solution.windows.get(firstDay(rulebook.pollingStep))?.earliest
    : undefined;
}

/** The step that takes place only if the vote leaves a seat empty. */
function isConditional(rulebook: Rulebook): (step: string) => boolean {
  const runoff = runoffStepId(rulebook);
  return (step) => step === runoff;
}

interface Problem {
  readonly steps: readonly string[];
  readonly bounds: readonly Bound[];
}

/** The steps of a rulebook without those that are left out, and what binds their days. */
function problemOf(rulebook: Rulebook, isLeftOut: (step: string) => boolean): Problem {
  const steps = rulebook.steps.map(({ id }) => id).filter((id) => !isLeftOut(id));
  const known = new Set(steps);
  const isScheduled = (step: string) => known.has(step);
  return {
    steps,
    bounds: rulebook.rules
      .filter(isDayRule)
      .flatMap((rule) => boundsOf(rule, rulebook, isScheduled)),
  };
}

type StepsPlanned =
  | { readonly status: "planned"; readonly steps: readonly PlannedStep[] }
  | { readonly status: "contradiction"; readonly rule: Rule | undefined };

function planSteps(
  rulebook: Rulebook,
  electionDay: Temporal.PlainDate,
  today: Temporal.PlainDate | undefined,
  isLeftOut: (step: string) => boolean,
): StepsPlanned {
  const problem = problemOf(rulebook, isLeftOut);
  const vote: Window = { earliest: electionDay, latest: electionDay, earliestBy: [], latestBy: [] };
  const given = new Map(
    (["first-day", "last-day"] as const).map((day) => [
      dayKey({ step: rulebook.pollingStep, day }),
      vote,
    ]),
  );
  const lawful = solve(problem.steps, problem.bounds, given);
  if (lawful.status === "contradiction") {
    return { status: "contradiction", rule: lawful.bound?.rule };
  }
  const { windows } = lawful;
  // What is too late already is proposed as if it were not; the others, from today on.
  const inTime = problem.steps.filter((step) => !isOver(windows.get(firstDay(step)), today));
  const fromToday =
    today === undefined
      ? lawful
      : solve(problem.steps, problem.bounds, notBefore(inTime, today, windows));
  const start = fromToday.status === "solved" ? fromToday.windows : windows;
  const proposed = propose(rulebook, problem, electionDay, start);
  return {
    status: "planned",
    steps: rulebook.steps
      .filter(({ id }) => problem.steps.includes(id))
      .map((step) => plannedStep(step, rulebook, problem, windows, proposed)),
  };
}

/** Whether the last day of a window is over. */
function isOver(window: Window | undefined, today: Temporal.PlainDate | undefined): boolean {
  return today !== undefined && window?.latest !== undefined && isBefore(window.latest, today);
}

function plannedStep(
  step: Step,
  rulebook: Rulebook,
  { bounds }: Problem,
  windows: Windows,
  proposed: Windows,
): PlannedStep {
  const [first, last] = [windows.get(firstDay(step.id)), windows.get(lastDay(step.id))];
  const own = bounds.filter(({ bound }) => bound.step === step.id);
  const hours = rulesOf(rulebook, "hours").find((rule) => rule.step === step.id);
  const from = settledDay(proposed, firstDay(step.id));
  return {
    step,
    earliest: first?.earliest,
    latest: last?.latest ?? first?.latest,
    by: own.flatMap(({ rule }) => ("by" in rule && rule.by !== undefined ? [rule.by] : []))[0],
    hours: hours && { from: hours.from, until: hours.until },
    from,
    until: later(from, settledDay(proposed, lastDay(step.id))),
    rules: [
      ...new Set<Rule>([
        ...own.map(({ rule }) => rule),
        ...(first?.earliestBy ?? []),
        ...((last?.latest === undefined ? first : last)?.latestBy ?? []),
        ...(hours === undefined ? [] : [hours]),
      ]),
    ],
    isConditional: isConditional(rulebook)(step.id),
  };
}

/**
 * Settles one day after another, those nearest to the vote first, each within what those before it leave:
 * where the rulebook usually has it, or as near to the vote as the law lets it.
 */
function propose(
  rulebook: Rulebook,
  problem: Problem,
  electionDay: Temporal.PlainDate,
  start: Windows,
): Windows {
  const { isWorkingDay } = workingDays(rulebook.calendar);
  let windows = start;
  for (const step of settlingOrder(rulebook, problem)) {
    const { usual } = step;
    const isBeforeVote = precedesVote(step.id, rulebook);
    const [first, last] = [
      windows.get(firstDay(step.id)) ?? unbounded,
      windows.get(lastDay(step.id)) ?? unbounded,
    ];
    const isEndFixed = last.earliest !== undefined && last.latest?.equals(last.earliest) === true;
    const length = (usual?.lasts ?? 1) - 1;
    const target =
      usual?.before !== undefined
        ? electionDay.subtract({ days: usual.before })
        : usual?.after !== undefined
          ? electionDay.add({ days: usual.after })
          : isEndFixed && usual?.lasts !== undefined
            ? last.latest?.subtract({ days: length })
            : isBeforeVote && !follows(step.id, problem)
              ? (first.latest ?? last.latest)
              : first.earliest;
    const begin = workingDayNear(clamp(target ?? electionDay, first), first, isWorkingDay);
    windows = settle(firstDay(step.id), begin, problem, windows);
    const from = settledDay(windows, firstDay(step.id));
    const rest = windows.get(lastDay(step.id)) ?? unbounded;
    windows = settle(lastDay(step.id), clamp(from.add({ days: length }), rest), problem, windows);
  }
  return windows;
}

/** Steps in the order in which their days are settled: backwards to the vote, and what follows others after these. */
function settlingOrder(rulebook: Rulebook, problem: Problem): readonly Step[] {
  const steps = rulebook.steps.filter(({ id }) => problem.steps.includes(id));
  const isFree = ({ id }: Step) => !follows(id, problem) && precedesVote(id, rulebook);
  return [...steps.filter(isFree).toReversed(), ...steps.filter((step) => !isFree(step))];
}

/** Whether a step is counted from another one than the vote. */
function follows(step: string, { bounds }: Problem): boolean {
  return bounds.some(
    ({ rule, bound, anchor }) =>
      rule.kind === "days-after" && bound.step === step && anchor.step !== step,
  );
}

function precedesVote(step: string, { steps, pollingStep }: Rulebook): boolean {
  const order = steps.map(({ id }) => id);
  return order.indexOf(step) < order.indexOf(pollingStep);
}

/** Sets a day: on it, or on the next one that the rules let it be. What is settled stays. */
function settle(
  key: string,
  day: Temporal.PlainDate,
  { steps, bounds }: Problem,
  windows: Windows,
): Windows {
  const window = windows.get(key) ?? unbounded;
  const lower = solve(steps, bounds, new Map([...windows, [key, { ...window, earliest: day }]]), [
    key,
  ]);
  if (lower.status === "contradiction") return windows;
  const earliest = lower.windows.get(key)?.earliest ?? day;
  const fixed = { ...window, earliest, latest: earliest };
  const both = solve(steps, bounds, new Map([...lower.windows, [key, fixed]]), [key]);
  return both.status === "contradiction" ? lower.windows : both.windows;
}

/** The day at which a window stands, once it is settled. */
function settledDay(windows: Windows, key: string): Temporal.PlainDate {
  const { earliest, latest } = windows.get(key) ?? unbounded;
  const day = earliest ?? latest;
  if (day === undefined) throw new RangeError(`${key} is not settled`);
  return day;
}

function clamp(day: Temporal.PlainDate, { earliest, latest }: Window): Temporal.PlainDate {
  if (latest !== undefined && isBefore(latest, day)) return latest;
  return earliest !== undefined && isBefore(day, earliest) ? earliest : day;
}

/** How far from the wished day a working day is looked for: further than any run of holidays. */
const SEARCH = 16;

/** The nearest working day in a window, the earlier of two; the day itself where there is none. */
function workingDayNear(
  day: Temporal.PlainDate,
  window: Window,
  isWorkingDay: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  for (let distance = 0; distance <= SEARCH; distance++) {
    for (const near of [day.subtract({ days: distance }), day.add({ days: distance })]) {
      if (clamp(near, window).equals(near) && isWorkingDay(near)) return near;
    }
  }
  return day;
}

/** Windows in which no step begins before a day. */
function notBefore(steps: readonly string[], today: Temporal.PlainDate, windows: Windows): Windows {
  return new Map([
    ...windows,
    ...steps.map((step): [string, Window] => {
      const window = windows.get(firstDay(step)) ?? unbounded;
      const { earliest } = window;
      return [
        firstDay(step),
        { ...window, earliest: earliest === undefined ? today : later(earliest, today) },
      ];
    }),
  ]);
}

function yearsUnknown(rulebook: Rulebook, steps: readonly PlannedStep[]): readonly number[] {
  const days = steps
    .flatMap(({ from, until }) => [from, until])
    .toSorted(Temporal.PlainDate.compare);
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return unknownYears(first, last, workingDays(rulebook.calendar));
}

function firstDay(step: StepDay["step"]): string {
  return dayKey({ step, day: "first-day" });
}

function lastDay(step: StepDay["step"]): string {
  return dayKey({ step, day: "last-day" });
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return !hasCome(b, a);
}
