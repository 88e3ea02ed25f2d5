import type { Election } from "../model/project.ts";
import { hasCome, stepAnnounced, stepEnd, stepStart, voteDay } from "./steps.ts";

/**
 * The days from `today` on, in order, on which the stage of an election or the state of one of its steps can
 * change; `today` is the first. `election` must hold only what is public: days that are not are not given away.
 */
export function turningDays(
  election: Election,
  today: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  const vote = voteDay(election);
  const days = [
    today,
    ...election.schedule.steps.flatMap((step) => [
      stepAnnounced(step),
      stepStart(step),
      stepEnd(step).add({ days: 1 }),
    ]),
    ...(vote === undefined ? [] : [vote, vote.add({ days: 1 })]),
  ];
  return days
    .filter((day) => hasCome(today, day))
    .toSorted(Temporal.PlainDate.compare)
    .filter((day, index, all) => all[index - 1]?.equals(day) !== true);
}
