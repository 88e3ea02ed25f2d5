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
import { turningDays } from "../timetable/turning-days.ts";
import { noticesOf } from "./composed.ts";
import { stageOn } from "./outlook.ts";
import {
  comingUp,
  type Goal,
  goalOf,
  leadingElection,
  nextSteps,
  openActions,
  type TimelineStep,
  timeline,
} from "./progress.ts";

/** What a community's notice board shows. */
export interface BoardContent {
  /** How the election stands from a day on, by what is public now; the first is that of today. */
  readonly panels: readonly BoardPanel[];
  /** Notices in force today, the newest first. */
  readonly notices: readonly Notice[];
}

/** How the election stands, from a day on until the next panel's. */
export interface BoardPanel {
  readonly from: Temporal.PlainDate;
  readonly published: PublishedElection | undefined;
  readonly deadline: Deadline | undefined;
  /** Steps in which residents may do something. */
  readonly actions: readonly TimelineStep[];
  /** Days to look forward to. */
  readonly ahead: readonly TimelineStep[];
}

/** The next day that residents must keep: the end of what is open, or the beginning of the next step. */
export interface Deadline extends Goal {
  readonly step: Step;
  readonly scheduled: ScheduledStep;
}

/**
 * What the board of a community shows on a day, and how its deadlines go on from there when no news reaches it. A
 * screen may be without a network for weeks, so every later day has its panel; what is not public today is in none.
 */
export function boardOf(
  community: PublishedCommunity,
  today: Temporal.PlainDate,
  site: Site,
  locale: Locale,
): BoardContent {
  const notices = community.elections.flatMap((election) => {
    const current = new Set(inForce(election, today).map(({ id }) => id));
    return noticesOf(election, site, locale).filter(({ id }) => current.has(id));
  });
  return {
    panels: panelsFrom(community, today),
    notices: notices
      .toReversed()
      .toSorted((a, b) => Temporal.PlainDate.compare(b.posted, a.posted)),
  };
}

/** The panels from a day on, without those that say the same as the one before. */
function panelsFrom(
  community: PublishedCommunity,
  today: Temporal.PlainDate,
): readonly BoardPanel[] {
  const days = community.elections.flatMap(({ election }) => turningDays(election, today));
  const panels = [today, ...days.toSorted(Temporal.PlainDate.compare)].map((day) =>
    panelOn(community, day, today),
  );
  return panels.filter(
    (panel, index) => index === 0 || gist(panel) !== gist(panels[index - 1] ?? panel),
  );
}

function panelOn(
  community: PublishedCommunity,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): BoardPanel {
  const elections = community.elections.map((published) => ({
    ...published,
    stage: stageOn(day, published, today),
  }));
  const published = leadingElection({ ...community, elections });
  const steps = published === undefined ? [] : timeline(published, day);
  const actions = openActions(steps);
  const deadline = nextDeadline(actions, nextSteps(steps));
  const pollingStep = published?.election.rulebook.pollingStep ?? "";
  return {
    from: day,
    published,
    deadline,
    actions,
    ahead: ends(comingUp(steps, pollingStep).filter(({ step }) => step !== deadline?.step)),
  };
}

/** What a panel says, to compare it with another. */
function gist({ published, deadline, actions, ahead }: BoardPanel): string {
  const steps = [...actions, ...ahead].map(({ step }) => step.id);
  const day = deadline && [deadline.step.id, deadline.day.toString(), deadline.kind];
  return JSON.stringify([published?.election.id, published?.stage, day, actions.length, steps]);
}

/** The first and the last, which a screen has room for. */
function ends(steps: readonly TimelineStep[]): readonly TimelineStep[] {
  return steps.length > 2 ? [...steps.slice(0, 1), ...steps.slice(-1)] : steps;
}

function nextDeadline(
  [open]: readonly TimelineStep[],
  [next]: readonly TimelineStep[],
): Deadline | undefined {
  if (open !== undefined) return { ...open, ...goalOf(open, true) };
  return next && { ...next, ...goalOf(next, false) };
}
