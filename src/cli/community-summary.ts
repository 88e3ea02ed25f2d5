import { localize } from "../i18n/locale.ts";
import type { LocatedFinding, Severity } from "../model/finding.ts";
import type { CommunityNode, Election, Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { stepFate } from "../timetable/halt.ts";
import { hasRecord, planNotices } from "../timetable/notice-plan.ts";
import {
  daysBetween,
  electionEnd,
  hasCome,
  scheduledStep,
  stepEnd,
  stepStart,
} from "../timetable/steps.ts";

/** How a community stands: whether its records are lawful, and what its clerk must keep next. */
export interface CommunitySummary {
  readonly id: string;
  /** In the office's own language; the id where the community's record cannot be read. */
  readonly name: string;
  /**
   * Whether nothing in its records stops the build. With errors in what communities share, such as a rulebook,
   * none is known to be: its elections may not have been checked at all.
   */
  readonly lawful: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** What was found, rule by rule, errors first. */
  readonly rules: readonly {
    readonly id: string;
    readonly severity: Severity;
    readonly count: number;
  }[];
  readonly state: CommunityState;
  readonly next?: NextDeadline | undefined;
}

/** Whether an election is under way, and if not, why. */
export type CommunityState =
  | "running"
  | "finished"
  | "uncontested"
  | "cancelled"
  | "postponed"
  | "none";

/** The nearest day, from a day on, on which a step begins or ends. */
export interface NextDeadline {
  readonly step: string;
  /** Name of the step in the office's own language. */
  readonly label: string;
  readonly date: Temporal.PlainDate;
  /** Whether the step begins, ends, or is of that day alone. */
  readonly edge: "begins" | "ends" | "on";
  /** Days from the day of the check; none where it is that day. */
  readonly days: number;
}

/**
 * Every community of a project, and those of which only findings are left, in the order of their folders, with
 * what was found in their records. Findings in rulebooks and in the site's own record belong to all.
 */
export function summarizeCommunities(
  project: Project | undefined,
  findings: readonly LocatedFinding[],
  today: Temporal.PlainDate,
  locale: Locale,
): readonly CommunitySummary[] {
  const nodes = new Map((project?.communities ?? []).map((node) => [node.id, node]));
  const found = Map.groupBy(findings, ({ file }) => communityOf(file));
  const isSharedSound = (found.get(undefined) ?? []).every(({ severity }) => severity !== "error");
  const ids = new Set([...nodes.keys(), ...found.keys()]);
  return [...ids]
    .filter((id) => id !== undefined)
    .toSorted()
    .map((id) => {
      const summary = summarize(id, nodes.get(id), found.get(id) ?? [], today, locale);
      return isSharedSound ? summary : { ...summary, lawful: false };
    });
}

/** The community in whose folder a file lies. */
function communityOf(file: string): string | undefined {
  return /^communities\/([^/]+)\//.exec(file)?.[1];
}

function summarize(
  id: string,
  node: CommunityNode | undefined,
  findings: readonly LocatedFinding[],
  today: Temporal.PlainDate,
  locale: Locale,
): CommunitySummary {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const [next] = (node?.elections ?? [])
    .flatMap((election) => deadlines(election, today, locale))
    .toSorted((a, b) => a.days - b.days || Number(isStart(a)) - Number(isStart(b)));
  return {
    id,
    name: node === undefined ? id : localize(node.record.name, locale),
    lawful: errors === 0,
    errors,
    warnings: findings.length - errors,
    rules: rulesOf(findings),
    state: next === undefined ? restingState(node, today) : "running",
    ...(next === undefined ? {} : { next }),
  };
}

function rulesOf(findings: readonly LocatedFinding[]): CommunitySummary["rules"] {
  const groups = Map.groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`);
  return [...groups.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [{ id: first.rule, severity: first.severity, count: others.length + 1 }],
    )
    .toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

/** Every day, from today on, on which a step of an election begins or ends, in the rulebook's order. */
function deadlines(
  election: Election,
  today: Temporal.PlainDate,
  locale: Locale,
): readonly NextDeadline[] {
  const posted = postedNotices(election, today);
  return election.rulebook.steps.flatMap(({ id, name }) => {
    const step = scheduledStep(election, id);
    if (step === undefined) return [];
    const fate = stepFate(step, { election, notices: posted });
    if (fate.kind === "off") return [];
    const [from, until] =
      fate.kind === "moved" ? [fate.to, fate.to] : [stepStart(step), stepEnd(step)];
    const edges: readonly (readonly [NextDeadline["edge"], Temporal.PlainDate])[] = from.equals(
      until,
    )
      ? [["on", from]]
      : [
          ["begins", from],
          ["ends", until],
        ];
    return edges
      .filter(([, date]) => hasCome(today, date))
      .map(([edge, date]) => ({
        step: id,
        label: localize(name, locale),
        date,
        edge,
        days: daysBetween(today, date),
      }));
  });
}

/** What is posted decides what a halt leaves of a step; without a halt nobody asks. */
function postedNotices(election: Election, today: Temporal.PlainDate) {
  if (election.schedule.state.kind === "going-on") return [];
  return planNotices(election).filter(
    (plan) => hasCome(plan.posted, today) && hasRecord(plan, election),
  );
}

function isStart({ edge }: NextDeadline): boolean {
  return edge === "begins";
}

/** Why nothing is ahead: told by the latest election. */
function restingState(
  node: CommunityNode | undefined,
  today: Temporal.PlainDate,
): Exclude<CommunityState, "running"> {
  const latest = node?.elections[0];
  if (latest === undefined) return "none";
  const { state } = latest.schedule;
  if (state.kind === "cancelled") return "cancelled";
  if (state.kind === "postponed" && state.until === undefined) return "postponed";
  return state.kind !== "going-on" && hasCome(today, electionEnd(latest)) ? state.kind : "finished";
}
