import type { Election, Project } from "../model/project.ts";
import { hasRecord, type NoticePlan, planNotices } from "../timetable/notice-plan.ts";
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
  const { communityId: id, community: record } = election;
  const alone: Project = {
    ...project,
    offices: [],
    communities: [{ id, record, elections: [election] }],
  };
  return planNotices(election).map((plan) => {
    if (!hasRecord(plan, election)) return { plan, onItsDay: undefined };
    return { plan, onItsDay: publish(alone, plan.posted).communities[0]?.elections[0] };
  });
}
