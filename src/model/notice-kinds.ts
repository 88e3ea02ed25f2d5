/** Kinds of notices, in the order in which an election posts them. */
export const noticeKinds = [
  "election-committee",
  "election-day",
  "voter-registration",
  "voter-roll",
  "preliminary-candidates",
  "formal-candidates",
  "polling",
  "proxies",
  "result",
  "elected-members",
  "runoff",
  "handover",
  "uncontested",
  "postponed",
  "cancelled",
  "correction",
  "free",
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds that a rulebook ties to one of its steps: posted when the step begins, or when it says so. */
export const stepNoticeKinds = [
  "election-committee",
  "election-day",
  "voter-registration",
  "voter-roll",
  "preliminary-candidates",
  "formal-candidates",
  "polling",
  "proxies",
  "result",
  "elected-members",
  "runoff",
  "handover",
] as const satisfies readonly NoticeKind[];

export type StepNoticeKind = (typeof stepNoticeKinds)[number];
