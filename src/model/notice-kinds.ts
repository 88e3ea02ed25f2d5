/**
 * Kinds that a rulebook ties to one of its steps, in the order in which an election posts them: posted
 * when the step begins, or when the schedule says so.
 */
export const stepNoticeKinds = [
  "election-committee",
  "election-day",
  "voter-registration",
  "voter-roll",
  "preliminary-candidates",
  "formal-candidates",
  "polling",
  "proxies",
  "proxy-list",
  "result",
  "elected-members",
  "runoff",
  "handover",
] as const;

export type StepNoticeKind = (typeof stepNoticeKinds)[number];

/** Kinds of notices: those of steps, of what halts an election, corrections, and what only people can say. */
export const noticeKinds = [
  ...stepNoticeKinds,
  "uncontested",
  "postponed",
  "cancelled",
  "correction",
  "free",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];
