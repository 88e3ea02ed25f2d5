import { formatDate } from "../i18n/dates.ts";
import { localize } from "../i18n/locale.ts";
import type { Finding } from "../model/finding.ts";
import type { NoticeKind } from "../model/notice-kinds.ts";
import type { Election } from "../model/project.ts";
import { hasRecord, planNotices } from "../timetable/notice-plan.ts";
import { hasCome } from "../timetable/steps.ts";
import { type RecordName, type RuleContext, recordFiles, recordPlace } from "./context.ts";

/** The record that a notice is written from, for the kinds that need one. */
const recordOf: Partial<Record<NoticeKind, RecordName>> = {
  "election-committee": "schedule",
  "voter-roll": "voterRoll",
  "preliminary-candidates": "candidates",
  "formal-candidates": "candidates",
  polling: "schedule",
  result: "results",
  "elected-members": "results",
};

/**
 * Notices whose day has come although the record that they are written from is not there. A record
 * that is there but broken has findings of its own.
 */
export function checkRecords(election: Election, context: RuleContext): readonly Finding[] {
  const { words, locale, today, brokenFiles } = context;
  return planNotices(election).flatMap((plan): readonly Finding[] => {
    const record = recordOf[plan.kind];
    if (record === undefined || plan.rule === undefined) return [];
    if (!hasCome(plan.posted, today) || hasRecord(plan, election)) return [];
    if (brokenFiles.has(recordPlace(election, record, []).file)) return [];
    const step = election.schedule.steps.findIndex(({ step }) => step === plan.rule?.step);
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
        place: recordPlace(election, "schedule", ["steps", step]),
      },
    ];
  });
}
