import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { NoticeKind } from "../model/notice-kinds.ts";
import type { Election } from "../model/project.ts";
import type { Detail } from "../model/rule.ts";
import { hasRecord, type NoticePlan } from "../timetable/notice-plan.ts";
import { hasCome, stepEnd } from "../timetable/steps.ts";
import { type ElectionContext, type RecordName, recordFiles, recordPlace } from "./context.ts";
import { isFar } from "./far-days.ts";
import { stepName } from "./names.ts";

/** The record that a notice is written from, for the kinds that need one. */
const recordOf: Partial<Record<NoticeKind, RecordName>> = {
  "election-committee": "schedule",
  "voter-roll": "voterRoll",
  "preliminary-candidates": "candidates",
  "formal-candidates": "candidates",
  polling: "schedule",
  "proxy-list": "proxies",
  result: "results",
  "elected-members": "results",
};

/**
 * Notices whose day has come although the record that they are written from is not there. A record
 * that is there but broken has findings of its own.
 */
export function checkRecords(election: Election, context: ElectionContext): readonly Finding[] {
  return [
    ...missingRecords(election, context),
    ...missingRound(election, context),
    ...unusedRecords(election, context),
  ];
}

function missingRecords(election: Election, context: ElectionContext): readonly Finding[] {
  const { words, locale, today, brokenFiles, notices } = context;
  return notices.flatMap((plan): readonly Finding[] => {
    const record = recordOf[plan.kind];
    if (record === undefined || plan.rule === undefined) return [];
    if (!hasCome(plan.posted, today) || hasRecord(plan, election)) return [];
    if (brokenFiles.has(recordPlace(election, record, []).file)) return [];
    if (isAskedByLaw(plan, election)) return [];
    const index = election.schedule.steps.findIndex(({ step }) => step === plan.rule?.step);
    const step = election.schedule.steps[index];
    if (step === undefined || isFar(step, election)) return [];
    return [
      {
        rule: "record-missing",
        severity: "warning",
        message: words.missingRecord(
          localize(plan.rule.title, locale),
          formatDate(plan.posted, locale),
          recordFiles[record],
        ),
        hint: words.missingRecordHint(recordFiles[record]),
        place: recordPlace(election, "schedule", ["steps", index]),
      },
    ];
  });
}

/** Whether the law asks for what the notice of a step lacks: its own finding says so, with the article. */
function isAskedByLaw({ kind, rule }: NoticePlan, { rulebook }: Election): boolean {
  const detail = detailOf[kind];
  return rulebook.rules.some(
    (one) =>
      one.kind === "details" &&
      one.step === rule?.step &&
      detail !== undefined &&
      one.needs.includes(detail),
  );
}

/** What a notice is not posted without, as rules over details name it. */
const detailOf: Partial<Record<NoticeKind, Detail>> = {
  "election-committee": "election-committee",
  polling: "polling-places",
};

/** A runoff that has taken place and is not among the results. Where there are none, they are missing as a whole. */
function missingRound(election: Election, context: ElectionContext): readonly Finding[] {
  const { words, locale, today, notices } = context;
  const plan = notices.find(({ kind }) => kind === "runoff");
  const index = election.schedule.steps.findIndex(({ step }) => step === plan?.rule?.step);
  const step = election.schedule.steps[index];
  if (step === undefined || !isPast(stepEnd(step), today)) return [];
  if (election.results?.rounds.length !== 1) return [];
  return [
    {
      rule: "record-missing",
      severity: "warning",
      message: words.noRound(
        stepName(election, step.step, locale),
        formatDate(stepEnd(step), locale),
      ),
      hint: words.noRoundHint,
      place: recordPlace(election, "schedule", ["steps", index]),
    },
  ];
}

/** Whether a day is over. */
function isPast(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return !hasCome(today, day);
}

/** Notices without which a record is never published. */
const postedBy = {
  voterRoll: ["voter-roll"],
  proxies: ["proxy-list"],
  results: ["result", "elected-members"],
} as const satisfies Partial<Record<RecordName, readonly NoticeKind[]>>;

/** Records that no notice will ever publish, in an election that takes its course. */
function unusedRecords(
  election: Election,
  { words, notices }: ElectionContext,
): readonly Finding[] {
  if (election.schedule.state.kind !== "going-on") return [];
  const planned = new Set(notices.map(({ kind, round = 0 }) => `${kind} ${round}`));
  return (["voterRoll", "proxies", "results"] as const).flatMap((record): readonly Finding[] => {
    const isPosted = postedBy[record].some((kind) => planned.has(`${kind} 0`));
    if (election[record] === undefined || isPosted) return [];
    return [
      {
        rule: "record-unused",
        severity: "warning",
        message: words.unusedRecord(recordFiles[record]),
        hint: words.unusedRecordHint,
        place: recordPlace(election, record, []),
      },
    ];
  });
}
