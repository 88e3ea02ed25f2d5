import { formatDate } from "../i18n/dates.ts";
import type { Finding, Place } from "../model/finding.ts";
import type { Election } from "../model/project.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import {
  hasCome,
  pollingDay,
  runoffStep,
  scheduledStep,
  stepEnd,
  stepStart,
} from "../timetable/steps.ts";
import { type RuleContext, recordPlace } from "./context.ts";
import { stepName } from "./names.ts";

/**
 * Days and years in records that contradict those of the schedule: a count on another day than the vote,
 * a notice of what is over, a withdrawal after the vote.
 */
export function checkRecordDays(election: Election, context: RuleContext): readonly Finding[] {
  return [
    ...announcedDays(election, context),
    ...stateDays(election, context),
    ...daysAfterVote(election, context),
    ...roundDays(election, context),
  ];
}

function announcedDays(election: Election, context: RuleContext): readonly Finding[] {
  const { words, locale } = context;
  return election.schedule.steps.flatMap((step, index) => {
    const { announced } = step;
    if (announced === undefined || hasCome(announced, stepEnd(step))) return [];
    const message = words.announcedLate(
      stepName(election, step.step, locale),
      formatDate(announced, locale),
      formatDate(stepEnd(step), locale),
    );
    const place = recordPlace(election, "schedule", ["steps", index, "announced"]);
    return [finding("announced-late", message, place, words.announcedLateHint)];
  });
}

/** A poll put off to an earlier day than its notice; no poll, announced when there was one. */
function stateDays(election: Election, context: RuleContext): readonly Finding[] {
  const { words, locale } = context;
  const { state } = election.schedule;
  const vote = pollingDay(election);
  if (state.kind === "postponed" && state.until !== undefined) {
    if (hasCome(state.announced, state.until)) return oldDays(election, state.until, context);
    const message = words.putOffBack(
      formatDate(state.until, locale),
      formatDate(state.announced, locale),
    );
    const place = recordPlace(election, "schedule", ["state", "until"]);
    return [finding("period-order", message, place, words.putOffBackHint)];
  }
  if (state.kind === "uncontested" && vote !== undefined && !hasCome(state.announced, vote)) {
    const message = words.uncontestedLate(
      formatDate(state.announced, locale),
      formatDate(vote, locale),
    );
    const place = recordPlace(election, "schedule", ["state", "announced"]);
    return [finding("announced-late", message, place)];
  }
  return [];
}

/** A vote that is put off while its step, and with it what follows, still stands on the old day. */
function oldDays(
  election: Election,
  until: Temporal.PlainDate,
  { words, locale }: RuleContext,
): readonly Finding[] {
  const { pollingStep } = election.rulebook;
  const index = election.schedule.steps.findIndex(({ step }) => step === pollingStep);
  const step = election.schedule.steps[index];
  if (step === undefined || hasCome(until, stepEnd(step))) return [];
  const message = words.oldDay(
    stepName(election, pollingStep, locale),
    formatDate(stepStart(step), locale),
    formatDate(until, locale),
  );
  const place = recordPlace(election, "schedule", ["steps", index]);
  const found = finding("postponed-steps", message, place, words.oldDayHint);
  return [{ ...found, severity: "warning" }];
}

/** The roll, withdrawals, births and proxies are from before the vote, on whichever day that takes place. */
function daysAfterVote(election: Election, { words, locale }: RuleContext): readonly Finding[] {
  const vote = actualVote(election)?.until;
  if (vote === undefined) return [];
  const { voterRoll, candidates, proxies, rulebook } = election;
  // Where the law says how long before the vote, that rule finds what comes after it, too.
  const isHeld = (entries: "withdrawals" | "proxies"): boolean =>
    rulebook.rules.some((rule) => rule.kind === "days-before" && rule.entries === entries);
  const late = (day: Temporal.PlainDate | undefined, place: Place): readonly Finding[] => {
    if (day === undefined || hasCome(day, vote)) return [];
    const message = words.afterVote(formatDate(day, locale), formatDate(vote, locale));
    return [finding("after-vote", message, place)];
  };
  return [
    ...late(voterRoll?.asOf, recordPlace(election, "voterRoll", ["asOf"])),
    ...(candidates?.candidates ?? []).flatMap(({ withdrawn, birthYear }, index) => {
      const place = (key: string): Place =>
        recordPlace(election, "candidates", ["candidates", index, key]);
      const isBorn = birthYear === undefined || birthYear <= vote.year;
      return [
        ...(isHeld("withdrawals") ? [] : late(withdrawn, place("withdrawn"))),
        ...(isBorn ? [] : [finding("after-vote", words.bornLate(birthYear), place("birthYear"))]),
      ];
    }),
    ...(isHeld("proxies") ? [] : (proxies?.proxies ?? [])).flatMap(({ appointed }, index) =>
      late(appointed, recordPlace(election, "proxies", ["proxies", index, "appointed"])),
    ),
  ];
}

/** The first round is counted on the day of the vote, the second on that of the runoff, in this order. */
function roundDays(election: Election, { words, locale }: RuleContext): readonly Finding[] {
  const rounds = election.results?.rounds ?? [];
  const days = [actualVote(election), runoffDays(election)];
  return rounds.flatMap(({ date }, at): readonly Finding[] => {
    const place = recordPlace(election, "results", ["rounds", at, "date"]);
    const set = days[at];
    if (set !== undefined && !(hasCome(set.from, date) && hasCome(date, set.until))) {
      const until = set.until.equals(set.from) ? undefined : formatDate(set.until, locale);
      const message = words.roundDay(formatDate(date, locale), formatDate(set.from, locale), until);
      return [finding("round-day", message, place, words.roundDayHint)];
    }
    const before = rounds[at - 1]?.date;
    if (before === undefined || hasCome(before, date)) return [];
    const message = words.roundOrder(formatDate(date, locale), formatDate(before, locale));
    return [finding("round-day", message, place)];
  });
}

interface Days {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** When the vote takes place: on its step's days, or on the later day to which it is put off. */
function actualVote(election: Election): Days | undefined {
  const { rulebook, schedule } = election;
  const days = daysOf(scheduledStep(election, rulebook.pollingStep));
  const { state } = schedule;
  const moved = state.kind === "postponed" ? state.until : undefined;
  if (moved === undefined || days === undefined || hasCome(moved, days.until)) return days;
  return { from: moved, until: moved };
}

function runoffDays(election: Election): Days | undefined {
  return daysOf(runoffStep(election));
}

function daysOf(step: ScheduledStep | undefined): Days | undefined {
  return step === undefined ? undefined : { from: stepStart(step), until: stepEnd(step) };
}

function finding(rule: string, message: string, place: Place, hint?: string): Finding {
  return { rule, severity: "error", message, place, ...(hint === undefined ? {} : { hint }) };
}
