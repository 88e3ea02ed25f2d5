import { nearest } from "../load/nearest.ts";
import type { CommunityNode, Election, Project } from "../model/project.ts";
import { type PublishedElection, publish } from "../notices/publication.ts";
import { type NoticePlan, planNotices } from "../timetable/notice-plan.ts";
import { hasCome } from "../timetable/steps.ts";
import type { Inspection } from "./inspect.ts";

/** A notice as its address names it: `wutongli/2026/polling`. */
export interface NoticeAddress {
  readonly community: string;
  readonly election: string;
  readonly notice: string;
}

/** A notice that may be posted, or why there is none. */
export type FoundNotice =
  | {
      readonly status: "found";
      readonly project: Project;
      readonly published: PublishedElection;
      readonly plan: NoticePlan;
    }
  /** What is wrong in the election's records, its community's, and those that all share. */
  | { readonly status: "unlawful"; readonly errors: number }
  /** Which part of the address names nothing, and what there is instead, the nearest first. */
  | {
      readonly status: "unknown";
      readonly part: keyof NoticeAddress;
      readonly known: readonly string[];
    }
  | { readonly status: "not-due"; readonly posted: Temporal.PlainDate }
  | { readonly status: "no-record"; readonly posted: Temporal.PlainDate };

/** Reads an address; undefined where it is not one. */
export function readAddress(written: string): NoticeAddress | undefined {
  const parts = written.replaceAll(/^\/+|\/+$/g, "").split("/");
  const [community, election, notice] = parts;
  if (parts.length !== 3 || !community || !election || !notice) return undefined;
  return { community, election, notice };
}

/**
 * Finds a notice that may be posted on the day of an inspection. The gate is the same as for the whole site: an
 * election with errors posts nothing, and what is not due does not exist.
 */
export function findNotice(address: NoticeAddress, inspection: Inspection): FoundNotice {
  const { project, today } = inspection;
  const errors = errorsOf(address, inspection);
  const community = project?.communities.find(({ id }) => id === address.community);
  const election = community?.elections.find(({ id }) => id === address.election);
  if (project === undefined || errors > 0) return { status: "unlawful", errors };
  if (community === undefined) {
    return unknown("community", address, project.communities);
  }
  if (election === undefined) return unknown("election", address, community.elections);
  const published = publishedOf(project, community, election, today);
  const plan = published?.notices.find(({ id }) => id === address.notice);
  if (published !== undefined && plan !== undefined) {
    return { status: "found", project, published, plan };
  }
  const plans = planNotices(election);
  const planned = plans.find(({ id }) => id === address.notice);
  if (planned === undefined) return unknown("notice", address, plans);
  const { posted } = planned;
  return { status: hasCome(posted, today) ? "no-record" : "not-due", posted };
}

/** Errors that bear on an election: in its own records, in its community's, and in those that all share. */
function errorsOf({ community, election }: NoticeAddress, { findings }: Inspection): number {
  const own = `communities/${community}/${election}/`;
  const bears = (file: string): boolean =>
    !file.startsWith("communities/") ||
    file.startsWith(own) ||
    file === `communities/${community}/community.yaml`;
  return findings.filter(({ severity, file }) => severity === "error" && bears(file)).length;
}

function publishedOf(
  project: Project,
  community: CommunityNode,
  election: Election,
  today: Temporal.PlainDate,
): PublishedElection | undefined {
  const alone = { ...project, communities: [{ ...community, elections: [election] }] };
  return publish(alone, today).communities.flatMap(({ elections }) => elections)[0];
}

function unknown(
  part: keyof NoticeAddress,
  address: NoticeAddress,
  things: readonly { readonly id: string }[],
): FoundNotice {
  const known = things.map(({ id }) => id);
  const best = nearest(address[part], known);
  const others = known.filter((id) => id !== best);
  return { status: "unknown", part, known: best === undefined ? others : [best, ...others] };
}
