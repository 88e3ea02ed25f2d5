import type { Notice } from "../model/notice.ts";
import type { Step } from "../model/rulebook.ts";
import type { Locale } from "../model/scalars.ts";
import type { ScheduledStep } from "../model/schedule.ts";
import type { Site } from "../model/site.ts";
import {
  inForce,
  type PublishedCommunity,
  type PublishedElection,
} from "../notices/publication.ts";
import { noticesOf } from "./composed.ts";
import {
  comingUp,
  leadingElection,
  nextSteps,
  openActions,
  type TimelineStep,
  timeline,
} from "./progress.ts";

/** What a community's notice board shows on a day. */
export interface BoardContent {
  readonly published: PublishedElection | undefined;
  readonly deadline: Deadline | undefined;
  /** Steps in which residents may do something. */
  readonly actions: readonly TimelineStep[];
  /** Days to look forward to. */
  readonly ahead: readonly TimelineStep[];
  /** Notices in force, the newest first. */
  readonly notices: readonly Notice[];
}

/** The next day that residents must keep: the end of what is open, or the beginning of the next step. */
export interface Deadline {
  readonly day: Temporal.PlainDate;
  readonly step: Step;
  readonly isEnd: boolean;
  readonly scheduled: ScheduledStep;
}

/** What the board of a community shows on a day: the notices in force, the next deadline and what comes after it. */
export function boardOf(
  community: PublishedCommunity,
  today: Temporal.PlainDate,
  site: Site,
  locale: Locale,
): BoardContent {
  const published = leadingElection(community);
  const steps = published === undefined ? [] : timeline(published, today);
  const actions = openActions(steps);
  const notices = community.elections.flatMap((election) => {
    const current = new Set(inForce(election, today).map(({ id }) => id));
    return noticesOf(election, site, locale).filter(({ id }) => current.has(id));
  });
  const deadline = nextDeadline(actions, nextSteps(steps));
  const pollingStep = published?.election.rulebook.pollingStep ?? "";
  return {
    published,
    deadline,
    actions,
    ahead: ends(comingUp(steps, pollingStep).filter(({ step }) => step !== deadline?.step)),
    notices: notices
      .toReversed()
      .toSorted((a, b) => Temporal.PlainDate.compare(b.posted, a.posted)),
  };
}

/** The first and the last, which a screen has room for. */
function ends(steps: readonly TimelineStep[]): readonly TimelineStep[] {
  return steps.length > 2 ? [...steps.slice(0, 1), ...steps.slice(-1)] : steps;
}

function nextDeadline(
  [open]: readonly TimelineStep[],
  [next]: readonly TimelineStep[],
): Deadline | undefined {
  if (open !== undefined) return { ...open, day: open.until, isEnd: true };
  if (next !== undefined) return { ...next, day: next.from, isEnd: false };
  return undefined;
}
