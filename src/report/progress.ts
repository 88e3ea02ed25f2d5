import type { CommunityNode, Election } from "../model/project.ts";
import type { Step } from "../model/rulebook.ts";
import type { Locale } from "../model/scalars.ts";
import { judge } from "../rules/law/law.ts";
import { stepFate } from "../timetable/halt.ts";
import { hasRecord, type NoticePlan, planNotices } from "../timetable/notice-plan.ts";
import {
  type ElectionStage,
  electionStage,
  electionStages,
  uncountedRunoff,
} from "../timetable/stage.ts";
import { hasCome, scheduledStep, stepEnd, stepStart } from "../timetable/steps.ts";
import { mergedOrder } from "./merged-order.ts";

/**
 * How a step of an election stands: `unlawful` breaks a rule, `late` is over and what it had to leave behind, or
 * that it was posted, is not recorded, `due` is under way, `off` does not take place, `unscheduled` has no day.
 */
export const cellStates = [
  "unlawful",
  "late",
  "due",
  "ahead",
  "done",
  "off",
  "unscheduled",
] as const;
export type CellState = (typeof cellStates)[number];

/** A step of a community's election in the grid. */
export interface Cell {
  readonly state: CellState;
  /** Its last day; undefined where it has none. */
  readonly day?: Temporal.PlainDate | undefined;
}

/** A community in the grid. */
export interface ProgressRow {
  readonly community: CommunityNode;
  readonly election: Election;
  readonly stage: ElectionStage;
  /** By step: one for each of its rulebook. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Something to do in the days ahead. */
export interface Ahead {
  readonly day: Temporal.PlainDate;
  readonly row: ProgressRow;
  readonly what:
    | { readonly kind: "begins" | "ends" | "on"; readonly step: string }
    | { readonly kind: "post" | "record"; readonly notice: NoticePlan };
}

/** How far all communities are on a day. */
export interface Progress {
  /** The steps of all rulebooks in use, in their order, each once and as the rulebook names it that most follow. */
  readonly steps: readonly Pick<Step, "id" | "name">[];
  /** The worst first. */
  readonly rows: readonly ProgressRow[];
  /** How many communities are at each stage, in the order of stages. */
  readonly stages: ReadonlyMap<ElectionStage, number>;
  /** What begins, ends, must be posted or recorded on the day and in those after it. */
  readonly ahead: readonly Ahead[];
  /** Communities without an election. */
  readonly without: readonly CommunityNode[];
}

/** How many days ahead are told, the day itself included. */
const DAYS_AHEAD = 7;

/**
 * How far communities are on a day: each with its latest election that is not over, or its latest. To `public` eyes
 * communities must hold only what is public; nothing is then called late or unlawful, as what is not public is missing.
 */
export function progressOf(
  communities: readonly CommunityNode[],
  today: Temporal.PlainDate,
  audience: "office" | "public",
  locale: Locale,
): Progress {
  const rows = communities.flatMap((community) => rowOf(community, today, audience, locale));
  const stages = Map.groupBy(rows, ({ stage }) => stage);
  return {
    steps: stepsOf(rows),
    rows: rows.toSorted(worstFirst),
    stages: new Map(
      electionStages
        .map((stage) => [stage, stages.get(stage)?.length ?? 0] as const)
        .filter(([, count]) => count > 0),
    ),
    ahead: rows
      .flatMap((row) => aheadOf(row, today, audience))
      .toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day)),
    without: communities.filter(({ id }) => !rows.some(({ community }) => community.id === id)),
  };
}

/** How many cells of a row are in a state. */
export function countCells({ cells }: ProgressRow, state: CellState): number {
  return [...cells.values()].filter((cell) => cell.state === state).length;
}

function stepsOf(rows: readonly ProgressRow[]): Progress["steps"] {
  const sets = Map.groupBy(
    rows.map(({ election }) => election.rulebook.steps),
    (steps) => steps.map(({ id }) => id).join(" "),
  );
  const orders = [...sets.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => (first === undefined ? [] : [first]));
  const named = new Map(
    orders
      .flat()
      .toReversed()
      .map((step) => [step.id, step]),
  );
  return mergedOrder(orders.map((steps) => steps.map(({ id }) => id))).flatMap(
    (id) => named.get(id) ?? [],
  );
}

function rowOf(
  community: CommunityNode,
  today: Temporal.PlainDate,
  audience: "office" | "public",
  locale: Locale,
): readonly ProgressRow[] {
  const staged = community.elections.map((election) => ({
    election,
    stage: electionStage(election, today),
  }));
  const leading = staged.find(({ stage }) => stage !== "finished") ?? staged[0];
  if (leading === undefined) return [];
  const { election, stage } = leading;
  const notices = planNotices(election);
  const broken = audience === "office" ? brokenSteps(election, today, locale) : new Set();
  const cellOf = (id: string): Cell => {
    const scheduled = scheduledStep(election, id);
    if (scheduled === undefined) return { state: broken.has(id) ? "unlawful" : "unscheduled" };
    const posted = notices.filter((plan) => hasCome(plan.posted, today));
    const fate = stepFate(scheduled, { election, notices: posted });
    if (fate.kind === "off") return { state: "off", day: stepEnd(scheduled) };
    const [from, until] =
      fate.kind === "moved" ? [fate.to, fate.to] : [stepStart(scheduled), stepEnd(scheduled)];
    if (broken.has(id)) return { state: "unlawful", day: until };
    const lacksRecord =
      posted.some((plan) => plan.rule?.step === id && lacks(plan, election, today)) ||
      (scheduled === uncountedRunoff(election, today) && !hasCome(today, until));
    if (audience === "office" && lacksRecord) return { state: "late", day: until };
    return { state: stateOn(from, until, today), day: until };
  };
  const cells = new Map(election.rulebook.steps.map(({ id }) => [id, cellOf(id)]));
  return [{ community, election, stage, cells }];
}

/** Whether what a notice is made of is missing, or where postings are recorded, that it was put up by the day after. */
function lacks(plan: NoticePlan, election: Election, today: Temporal.PlainDate): boolean {
  if (!hasRecord(plan, election)) return true;
  const { postings } = election;
  if (postings === undefined || hasCome(today, plan.posted)) return false;
  return !postings.postings.some(({ notice }) => notice === plan.id);
}

function stateOn(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): CellState {
  if (!hasCome(from, today)) return "ahead";
  return hasCome(today, until) ? "due" : "done";
}

/** Steps that break a rule; what is a reminder or a warning does not stop a build, and is no breach. */
function brokenSteps(
  election: Election,
  today: Temporal.PlainDate,
  locale: Locale,
): ReadonlySet<string> {
  const broken = election.rulebook.rules.filter((rule) => {
    if (rule.severity !== "error") return false;
    const judgement = judge(rule, election, { locale, today });
    return (
      judgement.verdict === "broken" &&
      judgement.breaches.some(({ isReminder }) => isReminder !== true)
    );
  });
  return new Set(broken.map(({ step }) => step));
}

function aheadOf(
  row: ProgressRow,
  today: Temporal.PlainDate,
  audience: "office" | "public",
): readonly Ahead[] {
  const last = today.add({ days: DAYS_AHEAD - 1 });
  const isAhead = (day: Temporal.PlainDate) => hasCome(today, day) && hasCome(day, last);
  const { election } = row;
  const steps = [...row.cells]
    .filter(([, { state }]) => state !== "off" && state !== "unscheduled")
    .flatMap(([step, { day: until }]): Ahead[] => {
      const scheduled = scheduledStep(election, step);
      if (scheduled === undefined || until === undefined) return [];
      const from = until.equals(stepEnd(scheduled)) ? stepStart(scheduled) : until;
      if (from.equals(until)) return [{ day: from, row, what: { kind: "on", step } }];
      return [
        { day: from, row, what: { kind: "begins", step } },
        { day: until, row, what: { kind: "ends", step } },
      ];
    });
  const notices = audience === "public" ? [] : planNotices(election);
  return [
    ...steps,
    ...notices.map((notice): Ahead => {
      const kind = hasRecord(notice, election) ? "post" : "record";
      return { day: notice.posted, row, what: { kind, notice } };
    }),
  ].filter(({ day }) => isAhead(day));
}

/** More breaches first, then more that is late, then more that is due; of equals by the name of their folder. */
function worstFirst(a: ProgressRow, b: ProgressRow): number {
  for (const state of ["unlawful", "late", "due"] as const) {
    const difference = countCells(b, state) - countCells(a, state);
    if (difference !== 0) return difference;
  }
  return a.community.id < b.community.id ? -1 : 1;
}
