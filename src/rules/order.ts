import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import { stepStart } from "../timetable/steps.ts";
import { type RuleContext, recordPlace } from "./context.ts";
import { isFar } from "./far-days.ts";

/**
 * Steps that begin before one which the rulebook puts ahead of them. The fewest steps that would have to
 * move are blamed: one wrong date is one finding, not one for each step that it overtook.
 */
export function checkOrder(election: Election, context: RuleContext): readonly Finding[] {
  const steps = inRulebookOrder(election);
  const kept = longestRising(steps);
  return steps.flatMap((step, index) => {
    if (kept.has(index)) return [];
    const ahead = steps.findLast(
      (other, at) => at < index && kept.has(at) && isBefore(step.start, other.start),
    );
    if (ahead !== undefined) return [finding(step, step, ahead)];
    const behind = steps.find(
      (other, at) => at > index && kept.has(at) && isBefore(other.start, step.start),
    );
    return behind === undefined ? [] : [finding(step, behind, step)];
  });

  /** `blamed` carries the line; `early` begins before `late`, though the rulebook puts it after. */
  function finding(blamed: TimedStep, early: TimedStep, late: TimedStep): Finding {
    const { words, locale } = context;
    return {
      rule: "step-order",
      severity: "error",
      message: words.dayOrder(
        early.name(locale),
        formatDate(early.start, locale),
        late.name(locale),
        formatDate(late.start, locale),
      ),
      hint: words.dayOrderHint(late.name(locale), early.name(locale)),
      place: recordPlace(election, "schedule", ["steps", blamed.index, blamed.key]),
    };
  }
}

interface TimedStep {
  /** Position in the schedule. */
  readonly index: number;
  readonly key: "date" | "from";
  readonly start: Temporal.PlainDate;
  readonly name: (locale: RuleContext["locale"]) => string;
}

/** The scheduled steps that the rulebook knows, in its order, without those of a wrong year. */
function inRulebookOrder(election: Election): readonly TimedStep[] {
  return election.rulebook.steps.flatMap(({ id, name }) => {
    const index = election.schedule.steps.findIndex((step) => step.step === id);
    const step = election.schedule.steps[index];
    if (step === undefined || isFar(step, election)) return [];
    const key = step.date === undefined ? "from" : "date";
    return [{ index, key, start: stepStart(step), name: (locale) => localize(name, locale) }];
  });
}

/** Positions of a longest run of steps, not necessarily neighbours, whose days do not fall. */
function longestRising(steps: readonly TimedStep[]): ReadonlySet<number> {
  const best: { readonly length: number; readonly previous: number }[] = [];
  steps.forEach((step, index) => {
    let length = 1;
    let previous = -1;
    for (let at = 0; at < index; at++) {
      const before = best[at];
      const other = steps[at];
      if (before === undefined || other === undefined || isBefore(step.start, other.start))
        continue;
      if (before.length + 1 > length) {
        length = before.length + 1;
        previous = at;
      }
    }
    best.push({ length, previous });
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept = new Set<number>();
  let at = best.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    kept.add(at);
    at = best[at]?.previous ?? -1;
  }
  return kept;
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}
