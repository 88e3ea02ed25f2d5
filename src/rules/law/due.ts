import type { Election } from "../../model/project.ts";
import { areCandidatesDecided, dayTold } from "../../timetable/notice-plan.ts";
import { hasCome, scheduledStep } from "../../timetable/steps.ts";
import { isFar } from "../far-days.ts";

/**
 * Whether the day has come on which residents are told of a step, so that what its notice tells must be there.
 * A day of a wrong year is no day.
 */
export function isTold(step: string, election: Election, today: Temporal.PlainDate): boolean {
  const told = dayToldOf(step, election);
  return told !== undefined && hasCome(told, today);
}

/** That day; undefined where the step is not scheduled, halted, or of a wrong year. */
export function dayToldOf(id: string, election: Election): Temporal.PlainDate | undefined {
  const step = scheduledStep(election, id);
  return step === undefined || isFar(step, election) ? undefined : dayTold(id, election);
}

/**
 * Whether the list of those who stand is decided and its day has come, in an election that takes place. `step` is
 * the one that posts it where no notice is for that.
 */
export function isStandingKnown(
  step: string,
  election: Election,
  today: Temporal.PlainDate,
): boolean {
  const { rulebook, schedule } = election;
  if (schedule.state.kind === "cancelled" || !areCandidatesDecided(election)) return false;
  const list = rulebook.notices.find(({ kind }) => kind === "formal-candidates");
  return isTold(list?.step ?? step, election, today);
}
