import type { Community } from "../model/community.ts";
import type { Office } from "../model/office.ts";
import type { CommunityNode, Election, OfficeNode, Project } from "../model/project.ts";
import type { Schedule, ScheduledStep } from "../model/schedule.ts";
import { hasRecord, type NoticePlan, planNotices } from "../timetable/notice-plan.ts";
import { type ElectionStage, electionStage } from "../timetable/stage.ts";
import { hasCome, scheduledStep, stepEnd, stepStart } from "../timetable/steps.ts";

/**
 * What the public may see on a day. Everything that is not due is not in here, so that no surface can
 * show it by mistake: surfaces are given a publication, never the project.
 */
export interface Publication {
  readonly site: Project["site"];
  readonly rulebooks: Project["rulebooks"];
  /** The day. */
  readonly today: Temporal.PlainDate;
  /** What the office itself has done up to the day, by the name of the elections. */
  readonly offices: readonly OfficeNode[];
  readonly communities: readonly PublishedCommunity[];
}

export interface PublishedCommunity {
  readonly id: string;
  readonly record: CommunityNode["record"];
  /** Elections of which something is public, latest first. */
  readonly elections: readonly PublishedElection[];
}

export interface PublishedElection {
  /** The election without what is not public yet. */
  readonly election: Election;
  readonly stage: ElectionStage;
  /** Notices posted up to the day, in order of posting. */
  readonly notices: readonly NoticePlan[];
}

/** The part of a project that is public on a day. */
export function publish(project: Project, today: Temporal.PlainDate): Publication {
  return {
    site: project.site,
    rulebooks: project.rulebooks,
    today,
    offices: project.offices.map(({ id, record }) => ({ id, record: publicOffice(record, today) })),
    communities: project.communities.map((community) => ({
      id: community.id,
      record: publicCommunity(community.record, today),
      elections: community.elections.flatMap((election) => publishElection(election, today)),
    })),
  };
}

/** An office's record without what has not taken place yet. */
function publicOffice(record: Office, today: Temporal.PlainDate): Office {
  const { guidanceGroup, meetings, training, duties } = record;
  const isOver = ({ date }: { readonly date: Temporal.PlainDate }) => hasCome(date, today);
  const isFormed = guidanceGroup !== undefined && hasCome(guidanceGroup.formed, today);
  return {
    ...record,
    guidanceGroup: isFormed ? guidanceGroup : undefined,
    meetings: meetings?.filter(isOver),
    training: training?.filter(isOver),
    duties: duties?.filter(isOver),
  };
}

/** A community without a committee that is elected only later. */
function publicCommunity(record: Community, today: Temporal.PlainDate): Community {
  const { committee } = record;
  const isElected = committee !== undefined && hasCome(committee.elected, today);
  return isElected ? record : { ...record, committee: undefined };
}

/** Notices in force on a day: posted, and not past their last day. */
export function inForce(
  published: PublishedElection,
  today: Temporal.PlainDate,
): readonly NoticePlan[] {
  return published.notices.filter(({ until }) => until === undefined || hasCome(today, until));
}

function publishElection(whole: Election, today: Temporal.PlainDate): readonly PublishedElection[] {
  const due = planNotices(whole).filter(
    (plan) => hasCome(plan.posted, today) && hasRecord(plan, whole),
  );
  if (due.length === 0) return [];
  const schedule = publicSchedule(whole.schedule, due, today);
  const notices = due.map((plan) => withPublicEnd(plan, schedule));
  const election: Election = {
    ...whole,
    schedule,
    voterRoll: publicRoll(whole, notices, today),
    candidates: publicCandidates(whole, notices, today),
    proxies: publicProxies(whole, notices),
    results: publicResults(whole, notices),
    postings: publicPostings(whole, notices, today),
    freeNotices: whole.freeNotices.filter((free) => hasCome(free.head.posted, today)),
  };
  return [{ election, stage: electionStage(election, today), notices }];
}

/** A notice without the day on which it goes out of force, where that is the day of a step not public yet. */
function withPublicEnd(plan: NoticePlan, schedule: Schedule): NoticePlan {
  const { until, posted, free } = plan;
  if (until === undefined || free?.head.until !== undefined || until.equals(posted)) return plan;
  const isPublic = schedule.steps.some((step) => stepEnd(step).equals(until));
  return isPublic ? plan : { ...plan, until: undefined };
}

/** Steps are public once a notice announces them or they have begun; places and staff with the polling notice. */
function publicSchedule(
  schedule: Schedule,
  notices: readonly NoticePlan[],
  today: Temporal.PlainDate,
): Schedule {
  const announced = new Set(
    notices.flatMap(({ rule }) =>
      rule === undefined ? [] : [rule.step, ...(rule.announces ?? [])],
    ),
  );
  const isPublic = (step: ScheduledStep): boolean =>
    announced.has(step.step) || hasCome(stepStart(step), today);
  const pollingPosted = has(notices, "polling");
  const { state } = schedule;
  return {
    ...schedule,
    steps: schedule.steps.filter(isPublic),
    state:
      state.kind === "going-on" || hasCome(state.announced, today) ? state : { kind: "going-on" },
    pollingPlaces: pollingPosted ? schedule.pollingPlaces : [],
    mobileBoxes: pollingPosted ? schedule.mobileBoxes : [],
    staff: pollingPosted ? schedule.staff : { scrutineers: [], voteCallers: [], tellers: [] },
    electionCommittee: has(notices, "election-committee") ? schedule.electionCommittee : undefined,
  };
}

/** The roll once it is posted; the outcome of objections once they are decided. */
function publicRoll(
  election: Election,
  notices: readonly NoticePlan[],
  today: Temporal.PlainDate,
): Election["voterRoll"] {
  if (election.voterRoll === undefined || !has(notices, "voter-roll")) return undefined;
  const steps = election.rulebook.objections;
  const decided =
    steps && (scheduledStep(election, steps.decided) ?? scheduledStep(election, steps.made));
  const isDecided = decided !== undefined && hasCome(stepEnd(decided), today);
  return isDecided ? election.voterRoll : { ...election.voterRoll, objections: undefined };
}

/** Until the formal candidates are posted nobody shows as formal; a withdrawal shows from its day on. */
function publicCandidates(
  election: Election,
  notices: readonly NoticePlan[],
  today: Temporal.PlainDate,
): Election["candidates"] {
  const formalPosted = has(notices, "formal-candidates");
  if (election.candidates === undefined) return undefined;
  if (!formalPosted && !has(notices, "preliminary-candidates")) return undefined;
  return {
    candidates: election.candidates.candidates.map((candidate) => ({
      ...candidate,
      // Only the rules read them.
      relatives: undefined,
      standing: formalPosted ? candidate.standing : "preliminary",
      withdrawn:
        candidate.withdrawn !== undefined && hasCome(candidate.withdrawn, today)
          ? candidate.withdrawn
          : undefined,
    })),
  };
}

/** The two names of each appointment, once the list of them is posted. */
function publicProxies(election: Election, notices: readonly NoticePlan[]): Election["proxies"] {
  if (election.proxies === undefined || !has(notices, "proxy-list")) return undefined;
  return {
    // Only the rules read what else there is.
    proxies: election.proxies.proxies.map((proxy) => ({ ...proxy, relation: undefined })),
  };
}

/** Only the rounds whose result is posted; without a poll, those whose elected members are. */
function publicResults(election: Election, notices: readonly NoticePlan[]): Election["results"] {
  const posted = new Set(
    notices
      .filter(({ kind }) => kind === "result" || kind === "elected-members")
      .map(({ round }) => round),
  );
  const rounds = (election.results?.rounds ?? []).filter((_, index) => posted.has(index));
  return rounds.length === 0 ? undefined : { rounds };
}

/** What is posted up to the day, of notices that are public; who took it down is told once it is. */
function publicPostings(
  { postings }: Election,
  notices: readonly NoticePlan[],
  today: Temporal.PlainDate,
): Election["postings"] {
  if (postings === undefined) return undefined;
  const ids = new Set(notices.map(({ id }) => id));
  return {
    postings: postings.postings
      .filter(({ notice, date }) => ids.has(notice) && hasCome(date, today))
      .map((posting) =>
        posting.removed === undefined || hasCome(posting.removed, today)
          ? posting
          : { ...posting, removed: undefined },
      ),
  };
}

function has(notices: readonly NoticePlan[], kind: NoticePlan["kind"]): boolean {
  return notices.some((plan) => plan.kind === kind);
}
