import { localize } from "../i18n/locale.ts";
import type { Election } from "../model/project.ts";
import type { Rule, Rulebook } from "../model/rulebook.ts";
import type { Localized } from "../model/scalars.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import { scheduledStep, stepEnd, stepStart } from "../timetable/steps.ts";
import { committeeName, electionCommitteeName, electionName } from "./election-words.ts";
import type { NoticePlan } from "./plan.ts";
import {
  fullDate,
  hours,
  joined,
  name,
  nothing,
  type Phrase,
  period,
  plain,
  say,
  text,
  time,
  words,
} from "./text.ts";

/** What a notice is written about. */
export interface Subject {
  readonly plan: NoticePlan;
  /** What is public of the election. */
  readonly election: Election;
  /** Every notice of the election that is posted. */
  readonly posted: readonly NoticePlan[];
  readonly site: Site;
}

/** The election's name. */
export function theElection({ election }: Subject): Phrase {
  return words((locale) => electionName(election, locale));
}

/** The body that is elected. */
export function theCommittee({ election }: Subject): Phrase {
  return words((locale) => committeeName(election, locale));
}

/** Who runs the election. */
export function theElectionCommittee({ election }: Subject): Phrase {
  return words((locale) => electionCommitteeName(election, locale));
}

/** Those who vote, many of them: 选民, voters; or the representatives who vote for them. */
export function theVoters({ election }: Subject): Phrase {
  switch (election.schedule.method) {
    case "household-representatives":
      return plain({ "zh-Hans": "户代表", en: "household representatives" });
    case "group-representatives":
      return plain({ "zh-Hans": "居民小组代表", en: "group representatives" });
    case "all-voters":
    case "self-nomination":
      return words((locale) => {
        const voter = localize(election.rulebook.terms.voter, locale);
        return locale === "en" ? `${voter}s` : voter;
      });
    default:
      return election.schedule.method satisfies never;
  }
}

/** The name of a post. */
export function postName({ election }: Subject, post: string): Localized {
  return election.rulebook.posts.find(({ id }) => id === post)?.name ?? post;
}

/** The posts that are elected, highest first, with their seats. */
export function postsElected({ election }: Subject): readonly PostElected[] {
  return election.rulebook.posts.flatMap((post) => {
    const seats = election.schedule.seats[post.id];
    return seats === undefined || seats === 0 ? [] : [{ ...post, seats }];
  });
}

export interface PostElected {
  readonly id: string;
  readonly name: Localized;
  readonly seats: number;
}

/** A person of whom a record gives no more than the name. */
export function person({ election }: Subject, called: string): Phrase {
  const known = [
    ...(election.candidates?.candidates ?? []),
    ...(election.community.committee?.members ?? []),
  ];
  return name(known.find((record) => record.name === called) ?? { name: called });
}

/** Steps that a notice is about: the one that it is posted with, then those that it announces. */
export function noticeSteps({ plan: { rule } }: Subject): readonly string[] {
  return rule === undefined ? [] : [rule.step, ...(rule.announces ?? [])];
}

/** The scheduled step that a notice is posted with. */
export function ownStep({ plan, election }: Subject): ScheduledStep | undefined {
  return plan.rule === undefined ? undefined : scheduledStep(election, plan.rule.step);
}

/** What a resident may do in a step. */
export function stepAction({ election }: Subject, step: string): Phrase {
  const action = election.rulebook.steps.find(({ id }) => id === step)?.action;
  return action === undefined ? nothing : plain(action);
}

/** What else residents must know of a step. */
export function stepNote(step: ScheduledStep | undefined): Phrase {
  return step?.note === undefined ? nothing : plain(step.note);
}

/** Where a step takes place. */
export function stepPlace(step: ScheduledStep | undefined): Phrase {
  return step?.place === undefined ? nothing : plain(step.place);
}

/** The day or days of a step. */
export function stepDays(step: ScheduledStep | undefined): Phrase {
  if (step === undefined) return nothing;
  const [from, until] = [stepStart(step), stepEnd(step)];
  return from.equals(until) ? fullDate(from) : period(from, until);
}

/** The hours of a step, and the hour by which it must be done. */
export function stepHours(step: ScheduledStep | undefined): Phrase {
  if (step === undefined) return nothing;
  const open = step.hours === undefined ? nothing : hours(step.hours);
  const by =
    step.by === undefined
      ? nothing
      : say({ "zh-Hans": text`截至${time(step.by)}`, en: text`by ${time(step.by)}` });
  return joined([open, by], { "zh-Hans": "，", en: ", " });
}

/** Last moment of a step, with its weekday. */
export function stepDeadline(step: ScheduledStep): Phrase {
  const day = fullDate(stepEnd(step));
  if (step.by === undefined) return day;
  return say({ "zh-Hans": text`${day}${time(step.by)}`, en: text`${time(step.by)} on ${day}` });
}

/**
 * The rules that a notice explains. A step is explained by the notice that is posted with it; where none
 * is, by the last notice that announces it. Later rounds follow the rules of the runoff.
 */
export function explainedRules({ plan, election: { rulebook } }: Subject): readonly Rule[] {
  const { rule } = plan;
  if (rule === undefined) return [];
  const runoff = rulebook.notices.find(({ kind }) => kind === "runoff");
  const explained =
    (plan.round ?? 0) > 0 && runoff !== undefined
      ? new Set([runoff.step])
      : new Set(
          [rule.step, ...(rule.announces ?? [])].filter(
            (step) => explainingKind(step, rulebook) === rule.kind,
          ),
        );
  return rulebook.rules.filter(({ step }) => explained.has(step));
}

function explainingKind(step: string, { notices }: Rulebook): string | undefined {
  const own = notices.find((notice) => notice.step === step);
  return (own ?? notices.findLast(({ announces = [] }) => announces.includes(step)))?.kind;
}
