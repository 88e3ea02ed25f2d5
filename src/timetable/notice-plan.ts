import { type NoticeKind, noticeKinds } from "../model/notice-kinds.ts";
import type { Election, FreeNotice } from "../model/project.ts";
import type { NoticeRule } from "../model/rulebook.ts";
import {
  electionEnd,
  followsPoll,
  hasCome,
  later,
  scheduledStep,
  stepAnnounced,
  stepEnd,
} from "./steps.ts";

/** A notice that an election posts, before it is written in a language. */
export interface NoticePlan {
  /** Last part of its address. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** Its number in the election, from 1, in the order of posting. */
  readonly number: number;
  readonly posted: Temporal.PlainDate;
  /** Last day in force; left out of a publication while that day is not public. */
  readonly until?: Temporal.PlainDate | undefined;
  /** What the rulebook says of it; undefined for hand-written notices and those of a halted election. */
  readonly rule?: NoticeRule | undefined;
  /** Which round of the results it tells, counted from 0. */
  readonly round?: number | undefined;
  /** The hand-written notice that it is. */
  readonly free?: FreeNotice | undefined;
}

/** Notices that are only for a poll: they fall away where none is held. */
export const pollNotices: readonly NoticeKind[] = [
  "polling",
  "proxies",
  "proxy-list",
  "result",
  "runoff",
];

/**
 * Every notice that an election posts from first to last, whether or not its day has come and its
 * record is there, so that a notice keeps its number when later ones are added. In order of posting.
 */
export function planNotices(election: Election): readonly NoticePlan[] {
  const end = electionEnd(election);
  return [
    ...election.rulebook.notices.flatMap((rule) => stepNotice(election, rule, end)),
    ...laterRounds(election, end),
    ...haltNotice(election, end),
    ...election.freeNotices.map((free) => freeNotice(free, end)),
  ]
    .toSorted(byPosting)
    .map((plan, index) => ({ ...plan, number: index + 1 }));
}

/**
 * Day on which residents are told of a step: that of the notice posted with it, else of the last that announces
 * it, else the step's own. Undefined where the step is not scheduled, or no longer told of because of a halt.
 */
export function dayTold(id: string, election: Election): Temporal.PlainDate | undefined {
  const step = scheduledStep(election, id);
  if (step === undefined) return undefined;
  const scheduled = election.rulebook.notices.filter(
    (notice) => scheduledStep(election, notice.step) !== undefined,
  );
  const rule =
    scheduled.find((notice) => notice.step === id) ??
    scheduled.findLast(({ announces = [] }) => announces.includes(id));
  if (rule === undefined) return stepAnnounced(step);
  return stepNotice(election, rule, electionEnd(election)).at(0)?.posted;
}

/** Whether those who stand are decided: someone is more than a preliminary candidate, or the list is empty. */
export function areCandidatesDecided({ candidates }: Election): boolean {
  if (candidates === undefined) return false;
  const people = candidates.candidates;
  return people.length === 0 || people.some(({ standing }) => standing !== "preliminary");
}

/** Whether the record is there that a notice is written from. */
export function hasRecord(plan: NoticePlan, election: Election): boolean {
  const people = election.candidates?.candidates;
  switch (plan.kind) {
    case "voter-roll":
      return election.voterRoll !== undefined;
    case "preliminary-candidates":
      return people !== undefined;
    case "formal-candidates":
      return areCandidatesDecided(election);
    case "proxy-list":
      return election.proxies !== undefined;
    case "result":
    case "elected-members":
      return election.results?.rounds[plan.round ?? 0] !== undefined;
    case "election-committee":
      return election.schedule.electionCommittee !== undefined;
    case "polling":
      return election.schedule.pollingPlaces.length > 0;
    case "election-day":
    case "voter-registration":
    case "proxies":
    case "runoff":
    case "handover":
    case "uncontested":
    case "postponed":
    case "cancelled":
    case "correction":
    case "free":
      return true;
    default:
      return plan.kind satisfies never;
  }
}

type Unnumbered = Omit<NoticePlan, "number">;

function stepNotice(
  election: Election,
  rule: NoticeRule,
  end: Temporal.PlainDate,
): readonly Unnumbered[] {
  const step = scheduledStep(election, rule.step);
  if (step === undefined) return [];
  const posted = stepAnnounced(step);
  if (isHalted(election, rule, posted)) return [];
  const lastStep = rule.until === undefined ? undefined : scheduledStep(election, rule.until);
  const until = later(posted, lastStep === undefined ? end : stepEnd(lastStep));
  const round = rule.kind === "result" || rule.kind === "elected-members" ? 0 : undefined;
  return [{ id: rule.kind, kind: rule.kind, posted, until, rule, round }];
}

/** Whether a notice is no longer posted because the election does not take place, or not yet. */
function isHalted(election: Election, rule: NoticeRule, posted: Temporal.PlainDate): boolean {
  const { state } = election.schedule;
  if (state.kind === "going-on" || hasCome(posted, state.announced)) return false;
  switch (state.kind) {
    case "cancelled":
      return true;
    case "postponed":
      if (state.until === undefined) return true;
      return (
        followsPoll(rule.step, election) && Temporal.PlainDate.compare(posted, state.until) < 0
      );
    case "uncontested":
      return pollNotices.includes(rule.kind);
    default:
      return state satisfies never;
  }
}

/** The results and the elected of a runoff: posted on the day of its vote. */
function laterRounds(election: Election, end: Temporal.PlainDate): readonly Unnumbered[] {
  const rules = election.rulebook.notices.filter(
    (rule) => rule.kind === "result" || rule.kind === "elected-members",
  );
  return (election.results?.rounds ?? []).flatMap((round, index) =>
    index === 0
      ? []
      : rules
          .filter((rule) => !isHalted(election, rule, round.date))
          .map((rule) => ({
            id: `${rule.kind}-${index + 1}`,
            kind: rule.kind,
            posted: round.date,
            until: later(round.date, end),
            rule,
            round: index,
          })),
  );
}

function haltNotice(election: Election, end: Temporal.PlainDate): readonly Unnumbered[] {
  const { state } = election.schedule;
  if (state.kind === "going-on") return [];
  const { announced: posted, kind } = state;
  return [{ id: kind, kind, posted, until: later(posted, end) }];
}

function freeNotice(free: FreeNotice, end: Temporal.PlainDate): Unnumbered {
  const { kind, posted, until } = free.head;
  return { id: free.id, kind, posted, until: until ?? later(posted, end), free };
}

function byPosting(a: Unnumbered, b: Unnumbered): number {
  return (
    Temporal.PlainDate.compare(a.posted, b.posted) ||
    noticeKinds.indexOf(a.kind) - noticeKinds.indexOf(b.kind) ||
    (a.id < b.id ? -1 : 1)
  );
}
