import { formatDate, formatHours, formatTime } from "../../i18n/dates.ts";
import { scheduleWords } from "../../i18n/law/schedule-words.ts";
import { localize, writtenLocale } from "../../i18n/locale.ts";
import { nearest } from "../../load/nearest.ts";
import type { Place } from "../../model/finding.ts";
import type { Election } from "../../model/project.ts";
import type { Detail, RuleOf } from "../../model/rule.ts";
import type { HourRange } from "../../model/scalars.ts";
import { isPartOfPoll } from "../../timetable/halt.ts";
import { followsPoll, scheduledStep } from "../../timetable/steps.ts";
import { recordPlace } from "../context.ts";
import { stepName } from "../names.ts";
import { follow } from "../periods.ts";
import { dayToldOf, isTold } from "./due.ts";
import { type Breach, type Judge, judged, met, open } from "./judgement.ts";

/** Whether the schedule has a step. Open where a halt keeps the step from coming, or there is no poll at all. */
export const judgeRequiredStep: Judge<"required-step"> = ({ step }, election, { locale }) => {
  if (scheduledStep(election, step) !== undefined) return met;
  if (mayStayAway(step, election) || isMisspelt(step, election)) return open;
  const words = scheduleWords[writtenLocale(locale)];
  return judged([
    {
      place: recordPlace(election, "schedule", ["steps"]),
      facts: words.noStep(stepName(election, step, locale)),
      hint: words.addStep(step),
    },
  ]);
};

/** Steps that a halt keeps from coming; without a poll, what is missing has its own finding. */
function mayStayAway(step: string, election: Election): boolean {
  const { rulebook, schedule } = election;
  if (scheduledStep(election, rulebook.pollingStep) === undefined) return true;
  const { state } = schedule;
  switch (state.kind) {
    case "going-on":
      return false;
    case "cancelled":
      return true;
    case "uncontested":
      return isPartOfPoll(step, election);
    case "postponed":
      return state.until === undefined && followsPoll(step, election);
    default:
      return state satisfies never;
  }
}

/** Whether the schedule has the step under a name that is nearly right: that is found as a reference. */
function isMisspelt(step: string, { schedule, rulebook }: Election): boolean {
  const known = rulebook.steps.map(({ id }) => id);
  return schedule.steps.some(
    (scheduled) => !known.includes(scheduled.step) && nearest(scheduled.step, known) === step,
  );
}

/**
 * Whether a step is open at these hours exactly; the vote, at each polling place. Hours that are not there
 * may come until residents are told of the step.
 */
export const judgeHours: Judge<"hours"> = (rule, election, { locale, today }) => {
  const words = scheduleWords[writtenLocale(locale)];
  const index = election.schedule.steps.findIndex(({ step }) => step === rule.step);
  if (index === -1) return open;
  const name = stepName(election, rule.step, locale);
  const timed = timedBy(rule, index, election);
  if (timed.length === 0) {
    if (isAskedFor("hours", rule.step, election) || !isTold(rule.step, election, today))
      return open;
    const place = recordPlace(election, "schedule", ["steps", index]);
    const hint = words.writeHours(formatTime(rule.from), formatTime(rule.until));
    return judged([{ place, facts: words.noHours(name), hint }]);
  }
  return judged(
    timed
      // Stretches in the wrong order are found as such.
      .filter(({ hours }) => follow(hours) && !isExactly(hours, rule))
      .map(({ what, hours, place }) => ({
        place,
        facts: words.hours(
          what === undefined ? name : localize(what, locale),
          formatHours(hours, locale),
        ),
        hint: words.writeHours(formatTime(rule.from), formatTime(rule.until)),
      })),
  );
};

interface Timed {
  /** The polling place; the step where it is none. */
  readonly what?: Parameters<typeof localize>[0];
  readonly hours: readonly HourRange[];
  readonly place: Place;
}

/** Whatever gives hours for a step: itself, and for the vote each polling place. */
function timedBy({ step }: RuleOf<"hours">, index: number, election: Election): readonly Timed[] {
  const { schedule, rulebook } = election;
  const place = (...path: readonly PropertyKey[]) => recordPlace(election, "schedule", path);
  const own = schedule.steps[index]?.hours;
  return [
    ...(own === undefined ? [] : [{ hours: own, place: place("steps", index, "hours") }]),
    ...(step === rulebook.pollingStep ? schedule.pollingPlaces : []).map(({ name, hours }, at) => ({
      what: name,
      hours,
      place: place("pollingPlaces", at, "hours"),
    })),
  ];
}

/** Whether stretches begin and end as the rule says and leave no gap. */
function isExactly(hours: readonly HourRange[], { from, until }: RuleOf<"hours">): boolean {
  const isWhole = hours.every(({ until: end }, index) => {
    const next = hours[index + 1];
    return next === undefined || next.from.equals(end);
  });
  return (
    isWhole && hours.at(0)?.from.equals(from) === true && hours.at(-1)?.until.equals(until) === true
  );
}

/** Whether the schedule has what the notice of a step must tell, once that is posted. */
export const judgeDetails: Judge<"details"> = (rule, election, { locale, today }) => {
  const missing = rule.needs.flatMap((detail) => missingDetail(detail, rule.step, election));
  if (missing.length === 0) return met;
  const posted = dayToldOf(rule.step, election);
  if (posted === undefined || !isTold(rule.step, election, today)) return open;
  const words = scheduleWords[writtenLocale(locale)];
  const name = stepName(election, rule.step, locale);
  return judged(
    missing.map(
      ({ detail, place }): Breach => ({
        place,
        facts: words.untold(detail, name, formatDate(posted, locale)),
        hint: words.tell[detail],
      }),
    ),
  );
};

/** Whether a rule over details asks for the hours or the place of a step. */
function isAskedFor(detail: Detail, step: string, election: Election): boolean {
  return election.rulebook.rules.some(
    (rule) =>
      rule.kind === "details" &&
      rule.needs.includes(detail) &&
      toldStep(rule.step, election) === step,
  );
}

/** Where a detail would have to be, if it is not there. */
function missingDetail(
  detail: Detail,
  step: string,
  election: Election,
): readonly { readonly detail: Detail; readonly place: Place }[] {
  const { electionCommittee, pollingPlaces, staff } = election.schedule;
  const unless = (isThere: boolean, path: readonly PropertyKey[]) =>
    isThere ? [] : [{ detail, place: recordPlace(election, "schedule", path) }];
  switch (detail) {
    case "hours":
    case "place":
      return unless(isGiven(detail, step, election), [
        "steps",
        election.schedule.steps.findIndex((one) => one.step === toldStep(step, election)),
      ]);
    case "election-committee":
      return unless(electionCommittee !== undefined, ["electionCommittee"]);
    case "polling-places":
      return unless(pollingPlaces.length > 0, ["pollingPlaces"]);
    case "scrutineers": {
      const isAtEach =
        pollingPlaces.length > 0 &&
        pollingPlaces.every(({ scrutineers = [] }) => scrutineers.length > 0);
      return unless(staff.scrutineers.length > 0 || isAtEach, ["staff", "scrutineers"]);
    }
    case "vote-callers":
      return unless(staff.voteCallers.length > 0, ["staff", "voteCallers"]);
    case "tellers":
      return unless(staff.tellers.length > 0, ["staff", "tellers"]);
    default:
      return detail satisfies never;
  }
}

/** Whether hours or place are given for what the notice of a step tells of: of the vote, each polling place gives both. */
function isGiven(detail: "hours" | "place", step: string, election: Election): boolean {
  const { rulebook, schedule } = election;
  const told = toldStep(step, election);
  const scheduled = scheduledStep(election, told);
  // A schedule without the vote has a finding of its own.
  if (scheduled === undefined || scheduled[detail] !== undefined) return true;
  return told === rulebook.pollingStep && schedule.pollingPlaces.length > 0;
}

/** The step whose hours and place a notice tells: the vote where it announces that, else the one that it is posted with. */
function toldStep(step: string, { rulebook }: Election): string {
  const announcesPoll = rulebook.notices.some(
    (notice) => notice.step === step && notice.announces?.includes(rulebook.pollingStep) === true,
  );
  return announcesPoll ? rulebook.pollingStep : step;
}

/** Whether the election is held by a method that the rulebook allows. */
export const judgeMethods: Judge<"methods"> = ({ allowed }, election, { locale }) => {
  const { method } = election.schedule;
  if (allowed.includes(method)) return met;
  const words = scheduleWords[writtenLocale(locale)];
  return judged([
    {
      place: recordPlace(election, "schedule", ["method"]),
      facts: words.method(method),
      hint: words.allowedMethods(allowed),
    },
  ]);
};
