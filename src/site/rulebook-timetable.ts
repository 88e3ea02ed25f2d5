import type { DueFacts } from "../i18n/due-words.ts";
import { localize } from "../i18n/locale.ts";
import type { Condition } from "../model/rule.ts";
import type { Rulebook, Step } from "../model/rulebook.ts";
import type { Locale } from "../model/scalars.ts";
import { methods } from "../model/schedule.ts";
import { type Mode, rulebookFor } from "../timetable/applies.ts";
import { type Bound, boundsOf, type DayRule, isDayRule } from "../timetable/bounds.ts";
import { planElection } from "../timetable/plan.ts";
import { daysBetween } from "../timetable/steps.ts";

/** A rulebook's days, counted from the vote, for the elections held in some ways. */
export interface Timetable {
  /** The elections that it is for; undefined where it is for all. */
  readonly scope: Condition | undefined;
  /** In the rulebook's order. */
  readonly rows: readonly TimetableRow[];
}

/** A step of a rulebook, and the days on which it may be. */
export interface TimetableRow {
  readonly step: Step;
  readonly isVote: boolean;
  /** Its first day at the earliest, in days from the vote, before it negative; undefined where nothing bounds it. */
  readonly from: number | undefined;
  /** Its last day at the latest, likewise. */
  readonly until: number | undefined;
  /** What its own rules say; without any, its days follow from those of other steps. */
  readonly dues: readonly Due[];
}

/** What a rule over days asks of a step. */
export interface Due {
  readonly rule: DayRule;
  readonly relation: DueFacts["relation"];
  readonly days: number;
  /** The day that is held to it. */
  readonly bound: Bound["bound"];
  /** The day from which is counted. */
  readonly anchor: Bound["anchor"];
}

/**
 * The timetables of a rulebook: one, unless elections held in different ways have different days. Holidays are
 * left out, as they fall on other days each year: a working day is any day but Saturday and Sunday.
 */
export function timetablesOf(rulebook: Rulebook): readonly Timetable[] {
  const modes = modesOf(rulebook);
  const groups = Map.groupBy(
    modes.map((mode) => ({ mode, rows: rowsOf(rulebookFor(rulebook, mode)) })),
    ({ rows }) => JSON.stringify(rows),
  );
  return [...groups.values()].map((members) => ({
    scope:
      groups.size === 1
        ? undefined
        : scopeOf(
            members.map(({ mode }) => mode),
            modes,
          ),
    rows: members[0]?.rows ?? [],
  }));
}

/** Bounds of one rule that meet on one day are one due: exactly that day. */
export function duesOf(bounds: readonly Bound[]): readonly Due[] {
  return bounds.flatMap(({ rule, relation, days, anchor, bound }, index): Due[] => {
    const isSame = (other: Bound) => other.rule === rule && other.days === days;
    if (bounds.findIndex(isSame) !== index) return [];
    const isBoth = bounds.filter(isSame).length > 1;
    return [{ rule, relation: isBoth ? "exactly" : relation, days, anchor, bound }];
  });
}

/** What a due says, with the names of the rulebook's steps in a language. */
export function dueFacts(due: Due, rulebook: Rulebook, locale: Locale): DueFacts {
  const { rule, relation, days, bound, anchor } = due;
  return {
    relation,
    days,
    counted: counted[rule.kind],
    isWorking: "unit" in rule && rule.unit === "working",
    includesFirst: "includesFirst" in rule && rule.includesFirst === true,
    anchors: anchorsOf(due, rulebook).map(({ id, name }) =>
      id === rulebook.pollingStep ? undefined : localize(name, locale),
    ),
    fromEnd: anchor.day === "last-day",
    isBeginning: bound.day === "first-day",
    by: "by" in rule ? rule.by : undefined,
  };
}

const counted: Record<DayRule["kind"], DueFacts["counted"]> = {
  order: "before",
  "days-before": "before",
  "days-after": "after",
  "period-length": "lasts",
};

/** The steps from which a due is counted: of several, the last that an election has. */
function anchorsOf({ rule, anchor }: Due, { steps }: Rulebook): readonly Step[] {
  const ids = rule.kind === "days-after" ? [rule.after].flat() : [anchor.step];
  return steps.filter(({ id }) => ids.includes(id));
}

/** Every way in which an election by the rulebook may be held. */
function modesOf({ rules }: Rulebook): readonly Mode[] {
  const allowed = rules.flatMap((rule) => (rule.kind === "methods" ? rule.allowed : []));
  const held = methods.filter((method) => allowed.length === 0 || allowed.includes(method));
  return [false, true].flatMap((byElection) => held.map((method) => ({ method, byElection })));
}

/** Some of all modes as a condition: what they have in common, without what says nothing. */
function scopeOf(some: readonly Mode[], all: readonly Mode[]): Condition {
  const held = methods.filter((wanted) => some.some(({ method }) => method === wanted));
  const kinds = new Set(some.map(({ byElection }) => byElection));
  return {
    methods: all.every(({ method }) => held.includes(method)) ? undefined : held,
    byElection: kinds.size === 1 ? some[0]?.byElection : undefined,
  };
}

/** A Thursday; which one does not matter, as no holidays count. */
const VOTE = Temporal.PlainDate.from("2015-06-18");

function rowsOf(whole: Rulebook): readonly TimetableRow[] {
  const rulebook = { ...whole, calendar: undefined };
  const bounds = rulebook.rules.filter(isDayRule).flatMap((rule) => boundsOf(rule, rulebook));
  const planning = planElection(rulebook, VOTE);
  const planned = planning.status === "planned" ? planning.plan.steps : [];
  return rulebook.steps.map((step) => {
    const days = planned.find((one) => one.step.id === step.id);
    return {
      step,
      isVote: step.id === rulebook.pollingStep,
      from: offset(days?.earliest),
      until: offset(days?.latest),
      dues: duesOf(bounds.filter(({ bound }) => bound.step === step.id)),
    };
  });
}

function offset(day: Temporal.PlainDate | undefined): number | undefined {
  return day === undefined ? undefined : daysBetween(VOTE, day);
}
