import { localize } from "../i18n/locale.ts";
import type { Election } from "../model/project.ts";
import type { Rule } from "../model/rule.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Localized } from "../model/scalars.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";
import { runoffStepId, scheduledStep, stepEnd, stepStart } from "../timetable/steps.ts";
import { committeeName, electionCommitteeName, electionName } from "./election-words.ts";
import {
  fullDate,
  given,
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

/** The day of the vote, where it is public. */
export function theVotingDay({ election }: Subject): Phrase {
  return stepDays(scheduledStep(election, election.rulebook.pollingStep));
}

/** What a resident may do in a step. */
export function stepAction({ election }: Subject, step: string): Phrase {
  return given(election.rulebook.steps.find(({ id }) => id === step)?.action, plain);
}

/** What a resident may do in the step that a notice is posted with. */
export function ownAction(subject: Subject): Phrase {
  return given(subject.plan.rule, ({ step }) => stepAction(subject, step));
}

/** What else residents must know of a step. */
export function stepNote(step: ScheduledStep | undefined): Phrase {
  return given(step?.note, plain);
}

/** Where a step takes place. */
export function stepPlace(step: ScheduledStep | undefined): Phrase {
  return given(step?.place, plain);
}

/** The day or days of a step. */
export function stepDays(step: ScheduledStep | undefined): Phrase {
  return given(step, (scheduled) => {
    const [from, until] = [stepStart(scheduled), stepEnd(scheduled)];
    return from.equals(until) ? fullDate(from) : period(from, until);
  });
}

/** The hours of a step, and the hour by which it must be done where that is not when they end. */
export function stepHours(step: ScheduledStep | undefined): Phrase {
  if (step === undefined) return nothing;
  const { by, hours: ranges } = step;
  const closing = ranges?.at(-1)?.until;
  const isLater = by !== undefined && closing?.equals(by) !== true;
  return joined([given(ranges, hours), given(isLater ? by : undefined, (at) => byHour(step, at))], {
    "zh-Hans": "，",
    en: ", ",
  });
}

/** The hour by which a step must be done, on its last day. */
function byHour(step: ScheduledStep, at: Temporal.PlainTime): Phrase {
  return stepStart(step).equals(stepEnd(step))
    ? say({ "zh-Hans": text`${time(at)}以前`, en: text`by ${time(at)}` })
    : say({ "zh-Hans": text`最后一天${time(at)}截止`, en: text`by ${time(at)} on the last day` });
}

/**
 * Until when something in a step may be done, to stand before the verb: 于2027年3月12日（星期五）前（含当日）,
 * 于2027年3月12日（星期五）17:00前; in English after it.
 */
export function stepDeadline(step: ScheduledStep): Phrase {
  const day = fullDate(stepEnd(step));
  return step.by === undefined
    ? say({ "zh-Hans": text`于${day}前（含当日）`, en: text`no later than ${day}` })
    : say({
        "zh-Hans": text`于${day}${time(step.by)}前`,
        en: text`by ${time(step.by)} on ${day}`,
      });
}

/** Days, hours, place and note of a step in one line. */
export function stepInWords(step: ScheduledStep): Phrase {
  const when = joined([stepDays(step), stepHours(step)], { "zh-Hans": "，", en: ", " });
  const where = joined([when, stepPlace(step)], { "zh-Hans": "，", en: " – " });
  return withNote(where, step);
}

/** Where a step takes place, and what else residents must know of it. */
export function stepPlaceAndNote(step: ScheduledStep): Phrase {
  return withNote(stepPlace(step), step);
}

/** Words, then the note of a step: a sentence of its own in English. */
function withNote(phrase: Phrase, step: ScheduledStep): Phrase {
  return joined([phrase, stepNote(step)], { "zh-Hans": "；", en: ". " });
}

/**
 * The rules that a notice explains. A step is explained by the notice that is posted with it; where none
 * is, by the last notice that announces it. Later rounds follow the rules of the runoff.
 */
export function explainedRules({ plan, election: { rulebook } }: Subject): readonly Rule[] {
  const { rule } = plan;
  if (rule === undefined) return [];
  const runoff = runoffStepId(rulebook);
  const explained =
    (plan.round ?? 0) > 0 && runoff !== undefined
      ? new Set([runoff])
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
