import { formatCitation } from "../i18n/citations.ts";
import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { Rule } from "../model/rulebook.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import { daysBetween, scheduledStep, stepEnd, stepStart } from "../timetable/steps.ts";
import { type RuleContext, recordPlace } from "./context.ts";
import { isFar } from "./far-days.ts";
import { stepName } from "./names.ts";

/**
 * Steps too near to or too far from another, as the rulebook's rules have it. The day that is counted
 * from is not counted itself. A rule over a step that is not scheduled is silent.
 */
export function checkDeadlines(election: Election, context: RuleContext): readonly Finding[] {
  return election.rulebook.rules.flatMap((rule) => deadlineFindings(rule, election, context));
}

type DayRule = Extract<Rule, { kind: "days-before" | "days-after" }>;

function deadlineFindings(
  rule: Rule,
  election: Election,
  context: RuleContext,
): readonly Finding[] {
  switch (rule.kind) {
    case "days-before":
      return daysFindings(rule, rule.before, election, context);
    case "days-after":
      return daysFindings(rule, rule.after, election, context);
    case "stated":
      return [];
    default:
      return rule satisfies never;
  }
}

function daysFindings(
  rule: DayRule,
  otherId: string,
  election: Election,
  context: RuleContext,
): readonly Finding[] {
  const step = scheduledStep(election, rule.step);
  const other = scheduledStep(election, otherId);
  if (step === undefined || other === undefined) return [];
  if (isFar(step, election) || isFar(other, election)) return [];
  const { words, locale } = context;
  const day = stepEnd(step);
  const otherDay = stepStart(other);
  const isBefore = rule.kind === "days-before";
  const days = isBefore ? daysBetween(day, otherDay) : daysBetween(otherDay, day);
  const name = stepName(election, rule.step, locale);
  const facts = [
    name,
    formatDate(day, locale),
    stepName(election, otherId, locale),
    formatDate(otherDay, locale),
    days,
  ] as const;
  if (rule.atLeast !== undefined && days < rule.atLeast) {
    const bound = isBefore
      ? otherDay.subtract({ days: rule.atLeast })
      : otherDay.add({ days: rule.atLeast });
    const move = isBefore ? words.moveBefore : words.moveNotBefore;
    return [finding(words.tooNear(...facts, rule.atLeast), move(name, formatDate(bound, locale)))];
  }
  if (rule.atMost !== undefined && days > rule.atMost) {
    const bound = isBefore
      ? otherDay.subtract({ days: rule.atMost })
      : otherDay.add({ days: rule.atMost });
    const move = isBefore ? words.moveNotBefore : words.moveBefore;
    return [finding(words.tooFar(...facts, rule.atMost), move(name, formatDate(bound, locale)))];
  }
  return [];

  function finding(facts: string, hint: string): Finding {
    return {
      rule: rule.id,
      severity: rule.severity,
      message: `${facts}${locale === "en" ? " " : ""}${localize(rule.message, locale)}`,
      hint,
      citation: formatCitation(rule.citation, election.rulebook, locale),
      place: recordPlace(election, "schedule", [
        "steps",
        election.schedule.steps.findIndex((candidate) => candidate.step === rule.step),
        lastDayKey(step),
      ]),
    };
  }
}

/** The key under which a step's last day is written. */
function lastDayKey(step: ScheduledStep | undefined): "date" | "until" {
  return step?.until === undefined ? "date" : "until";
}
