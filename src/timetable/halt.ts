import type { Election } from "../model/project.ts";
import type { ElectionState, ScheduledStep } from "../model/schedule.ts";
import { type NoticePlan, pollNotices } from "./notice-plan.ts";
import { followsPoll, hasCome, stepEnd, stepStart } from "./steps.ts";

/** What became of a step that was announced: it stands, it has a new day, or it does not take place. */
export type Fate =
  | { readonly kind: "stands" }
  | { readonly kind: "moved"; readonly to: Temporal.PlainDate; readonly by: Halt }
  | { readonly kind: "off"; readonly by: Halt };

/** What halts an election. */
export type Halt = Exclude<ElectionState, { kind: "going-on" }>;

/** An election with the notices that are posted. */
interface PostedElection {
  readonly election: Election;
  readonly notices: readonly NoticePlan[];
}

/**
 * What became of a step. Steps that were over when the election was halted stand as they were; so does
 * everything until the halt is public.
 */
export function stepFate(step: ScheduledStep, published: PostedElection): Fate {
  const { election } = published;
  const { state } = election.schedule;
  if (state.kind === "going-on" || isOver(step, state.announced, published)) return stands;
  switch (state.kind) {
    case "cancelled":
      return { kind: "off", by: state };
    case "uncontested":
      return isPartOfPoll(step.step, election) ? { kind: "off", by: state } : stands;
    case "postponed":
      return state.until === undefined
        ? { kind: "off", by: state }
        : putOff(step, state, state.until, election);
    default:
      return state satisfies never;
  }
}

const stands: Fate = { kind: "stands" };

/** Whether a step was over when the halt was announced: on that day, if its notice was posted. */
function isOver(
  step: ScheduledStep,
  announced: Temporal.PlainDate,
  { notices }: PostedElection,
): boolean {
  const end = stepEnd(step);
  if (!end.equals(announced)) return hasCome(end, announced);
  return notices.some(({ rule }) => rule?.step === step.step);
}

/**
 * Whether a step is the vote, or only for one: its rulebook says so, or only notices of a poll tell of it. A committee
 * takes office without one, too.
 */
export function isPartOfPoll(step: string, { rulebook }: Election): boolean {
  const known = rulebook.steps.find(({ id }) => id === step);
  if (step === rulebook.pollingStep || known?.forPoll === true) return true;
  if (known?.stage === "handover") return false;
  const own = rulebook.notices.filter((notice) => notice.step === step);
  const announcing = rulebook.notices.filter(({ announces = [] }) => announces.includes(step));
  const telling = own.length > 0 ? own : announcing;
  return telling.length > 0 && telling.every(({ kind }) => pollNotices.includes(kind));
}

/**
 * The vote moves to its new day, if the schedule does not say so already; what follows the vote and is
 * still scheduled before that day has no day any more.
 */
function putOff(step: ScheduledStep, by: Halt, day: Temporal.PlainDate, election: Election): Fate {
  if (hasCome(day, stepStart(step))) return stands;
  if (step.step === election.rulebook.pollingStep) return { kind: "moved", to: day, by };
  return followsPoll(step.step, election) ? { kind: "off", by } : stands;
}
