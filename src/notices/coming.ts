import type { Notice } from "../model/notice.ts";
import type { Election, Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { hasRecord, type NoticePlan, planNotices } from "../timetable/notice-plan.ts";
import { composeNotice } from "./compose.ts";
import { type PublishedElection, publish } from "./publication.ts";

/** A notice of an election, and what is public with it on its own day; nothing while its record is missing. */
export interface DatedNotice {
  readonly plan: NoticePlan;
  readonly onItsDay: PublishedElection | undefined;
}

/**
 * Every notice of an election from first to last, each as of its own day of posting: for the office, which prints before
 * that day. What comes later is in none of them.
 */
export function datedNotices(election: Election, project: Project): readonly DatedNotice[] {
  return planNotices(election).map((plan) => {
    if (!hasRecord(plan, election)) return { plan, onItsDay: undefined };
    return { plan, onItsDay: publishedOn(plan.posted, election, project) };
  });
}

/** What is public of an election on a day; undefined where nothing is. */
export function publishedOn(
  day: Temporal.PlainDate,
  election: Election,
  project: Project,
): PublishedElection | undefined {
  const { communityId: id, community: record } = election;
  const communities = [{ id, record, elections: [election] }];
  return publish({ ...project, offices: [], communities }, day).communities[0]?.elections[0];
}

/** A notice as it reads on its own day; undefined while its record is missing. */
export function composeDated(
  { plan, onItsDay }: DatedNotice,
  site: Site,
  locale: Locale,
): Notice | undefined {
  const own = onItsDay?.notices.find(({ id }) => id === plan.id);
  return onItsDay === undefined || own === undefined
    ? undefined
    : composeNotice(own, onItsDay, site, locale);
}
