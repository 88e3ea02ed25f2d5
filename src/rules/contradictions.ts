import { rulebookWords } from "../i18n/law/rulebook-words.ts";
import { writtenLocale } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import { type Range, type Rule, rangeEnds } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { methods } from "../model/schedule.ts";
import { rulebookFor } from "../timetable/applies.ts";
import { boundsOf, type DayRule, isDayRule } from "../timetable/bounds.ts";
import { dayKey, solve, unbounded } from "../timetable/solve.ts";
import { type RuleContext, rulebookPlace } from "./context.ts";

/**
 * Rules of a rulebook that no election can keep together: days that leave no timetable, numbers that leave no
 * number, choices that leave no choice.
 */
export function contradictionsOf(rulebook: Rulebook): readonly Contradiction[] {
  return modesOf(rulebook).flatMap((narrowed) => [
    ...conflictingDays(narrowed),
    ...conflictingClaims(narrowed),
  ]);
}

/** Each contradiction at a rule of the rulebook's own; what it inherits as it is, its parent answers for. */
export function checkContradictions(
  rulebook: Rulebook,
  contradictions: readonly Contradiction[],
  { locale }: RuleContext,
): readonly Finding[] {
  const words = rulebookWords[writtenLocale(locale)];
  const found = new Map<string, Finding>();
  for (const { rules, withOrder } of contradictions) {
    const own = rules.findLast(({ id }) => rulebook.own.rules.some((rule) => rule.id === id));
    if (own === undefined) continue;
    const others = rules.filter((rule) => rule !== own).map(({ id }) => id);
    const message =
      others.length > 0
        ? words.contradicts(own.id, others)
        : withOrder
          ? words.contradictsOrder(own.id)
          : words.contradictsItself(own.id);
    const index = rulebook.own.rules.findIndex(({ id }) => id === own.id);
    found.set(own.id, {
      rule: "contradiction",
      severity: "error",
      message,
      hint: words.contradictsHint,
      place: rulebookPlace(rulebook.id, ["rules", index]),
    });
  }
  return [...found.values()];
}

/** Rules that cannot be kept together. */
export interface Contradiction {
  readonly rules: readonly Rule[];
  /** Whether the order of the steps has a part in it. */
  readonly withOrder: boolean;
}

/** What the rulebook is for each kind of election that it tells apart. */
function modesOf(rulebook: Rulebook): readonly Rulebook[] {
  const modes = methods.flatMap((method) =>
    [false, true].map((byElection) => rulebookFor(rulebook, { method, byElection })),
  );
  const keyOf = ({ rules, steps }: Rulebook) =>
    [...rules.map(({ id }) => id), "", ...steps.map(({ id }) => id)].join("\n");
  return [...new Map(modes.map((mode) => [keyOf(mode), mode])).values()];
}

/** The fewest rules over days that leave no timetable; none where there is one. */
function conflictingDays(rulebook: Rulebook): readonly Contradiction[] {
  const rules = rulebook.rules.filter(isDayRule);
  if (hasTimetable(rules, rulebook)) return [];
  const fewest = rules.reduce<readonly DayRule[]>((kept, rule) => {
    const without = kept.filter((other) => other !== rule);
    return hasTimetable(without, rulebook) ? kept : without;
  }, rules);
  const isAlone = fewest.length === 1 && fewest.every((rule) => !isEmptyRange(rangeOf(rule)));
  return [{ rules: fewest, withOrder: isAlone }];
}

function hasTimetable(rules: readonly DayRule[], rulebook: Rulebook): boolean {
  const { steps, pollingStep, effective } = rulebook;
  const vote = { ...unbounded, earliest: effective.from, latest: effective.from };
  const { status } = solve(
    steps.map(({ id }) => id),
    rules.flatMap((rule) => boundsOf(rule, rulebook)),
    new Map([[dayKey({ step: pollingStep, day: "first-day" }), vote]]),
  );
  return status === "solved";
}

/** Pairs of rules that leave no number or no choice for the same thing, and rules that leave none alone. */
function conflictingClaims({ rules }: Rulebook): readonly Contradiction[] {
  const alone = rules.filter((rule) => !isDayRule(rule) && isEmptyRange(rangeOf(rule)));
  const pairs = rules.flatMap((rule, index) =>
    rules.slice(0, index).flatMap((other) => (exclude(other, rule) ? [[other, rule]] : [])),
  );
  return [...alone.map((rule) => [rule]), ...pairs].map((conflict) => ({
    rules: conflict,
    withOrder: false,
  }));
}

function exclude(one: Rule, other: Rule): boolean {
  if (one.kind === "contest" && other.kind === "unopposed") return true;
  if (one.kind === "unopposed" && other.kind === "contest") return true;
  const subject = subjectOf(one);
  if (subject === undefined || subject !== subjectOf(other)) return false;
  const [choice, otherChoice] = [choicesOf(one), choicesOf(other)];
  if (choice !== undefined && otherChoice !== undefined) {
    return !choice.some((value) => otherChoice.includes(value));
  }
  const [range, otherRange] = [rangeOf(one), rangeOf(other)];
  if (isEmptyRange(range) || isEmptyRange(otherRange)) return false;
  return isEmptyRange({
    atLeast: Math.max(lowest(range), lowest(otherRange)),
    atMost: Math.min(highest(range), highest(otherRange)),
  });
}

/** What a rule sets a number or a choice for; undefined where rules of its kind stand side by side. */
function subjectOf(rule: Rule): string | undefined {
  switch (rule.kind) {
    case "seats":
    case "contest":
      return `${rule.kind} ${(rule.posts ?? []).toSorted().join()}`;
    case "representatives":
      return `${rule.kind} ${rule.per}`;
    case "headcount":
      return `${rule.kind} ${rule.of}`;
    case "households":
    case "women":
    case "methods":
    case "tie":
      return rule.kind;
    case "hours":
    case "candidate-order":
      return `${rule.kind} ${rule.step}`;
    default:
      return undefined;
  }
}

/** The values of which a rule leaves a choice. */
function choicesOf(rule: Rule): readonly string[] | undefined {
  switch (rule.kind) {
    case "methods":
      return rule.allowed;
    case "tie":
      return [rule.decidedBy];
    case "candidate-order":
      return [rule.by];
    case "hours":
      return [`${rule.from}-${rule.until}`];
    default:
      return undefined;
  }
}

/** The numbers that a rule leaves; all, where it has no range. */
function rangeOf(rule: Rule): Range {
  switch (rule.kind) {
    case "days-before":
    case "days-after":
    case "period-length":
    case "seats":
    case "contest":
    case "representatives":
    case "households":
    case "headcount":
    case "women":
      return rule;
    default:
      return {};
  }
}

function lowest(range: Range): number {
  return rangeEnds(range).least ?? 0;
}

function highest(range: Range): number {
  return rangeEnds(range).most ?? Number.POSITIVE_INFINITY;
}

function isEmptyRange(range: Range): boolean {
  return lowest(range) > highest(range);
}
