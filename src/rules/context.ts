import { type WrittenLocale, writtenLocale } from "../i18n/locale.ts";
import { type RuleWords, ruleWords } from "../i18n/rule-findings.ts";
import type { Place } from "../model/finding.ts";
import type { Election, Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import type { NoticePlan } from "../timetable/notice-plan.ts";

/** The records of an election folder, by the names of their files. */
export const recordFiles = {
  schedule: "schedule.yaml",
  voterRoll: "voter-roll.yaml",
  candidates: "candidates.yaml",
  proxies: "proxies.yaml",
  results: "results.yaml",
  postings: "postings.yaml",
} as const;

export type RecordName = keyof typeof recordFiles;

export const recordNames = [
  "schedule",
  "voterRoll",
  "candidates",
  "proxies",
  "results",
  "postings",
] as const satisfies readonly RecordName[];

/** What a check needs to know besides the election: in which words to speak, and what day it is. */
export interface RuleContext {
  /** The office's own language. */
  readonly locale: Locale;
  readonly words: RuleWords;
  readonly today: Temporal.PlainDate;
  /** Files that were left out of the project because they have findings already. */
  readonly brokenFiles: ReadonlySet<string>;
}

/** What a check of one election needs to know besides. */
export interface ElectionContext extends RuleContext {
  /** Every notice that the election posts, whether or not its day has come. */
  readonly notices: readonly NoticePlan[];
}

/** The context of all checks over a project on a day. */
export function ruleContext(
  project: Project,
  today: Temporal.PlainDate,
  brokenFiles: ReadonlySet<string>,
): RuleContext {
  const locale = officeLocale(project);
  return { locale, words: ruleWords[writtenLocale(locale)], today, brokenFiles };
}

/** A value in one of an election's records. */
export function recordPlace(
  election: Election,
  record: RecordName,
  path: readonly PropertyKey[],
): Place {
  return {
    file: `communities/${election.communityId}/${election.id}/${recordFiles[record]}`,
    path,
  };
}

/** A value in a community's record. */
export function communityPlace(communityId: string, path: readonly PropertyKey[]): Place {
  return { file: `communities/${communityId}/community.yaml`, path };
}

/** A value in the office's record for the elections of a name. */
export function officePlace(id: string, path: readonly PropertyKey[]): Place {
  return { file: `office/${id}.yaml`, path };
}

/** A value in the head of a hand-written notice. */
export function freeNoticePlace(
  { communityId, id: electionId }: Election,
  id: string,
  path: readonly PropertyKey[],
): Place {
  return { file: `communities/${communityId}/${electionId}/notices/${id}.mdx`, path };
}

/** A value in a rulebook's own file. */
export function rulebookPlace(id: string, path: readonly PropertyKey[]): Place {
  return { file: `rulebooks/${id}.yaml`, path };
}

/** The language in which an office is spoken to. */
function officeLocale(project: Project): Locale {
  return project.site.languages[0] ?? ("zh-Hans" satisfies WrittenLocale);
}
