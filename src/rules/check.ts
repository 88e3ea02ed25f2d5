import type { Finding, Place } from "../model/finding.ts";
import type { Election, Project } from "../model/project.ts";
import { planNotices } from "../timetable/notice-plan.ts";
import { checkCalendar, checkCalendarYears } from "./calendars.ts";
import { checkCommittee } from "./committee.ts";
import { type ElectionContext, type RuleContext, recordFiles, ruleContext } from "./context.ts";
import { type Contradiction, checkContradictions, contradictionsOf } from "./contradictions.ts";
import {
  checkCommunityDuplicates,
  checkDuplicates,
  checkRulebookDuplicates,
  checkSiteDuplicates,
} from "./duplicates.ts";
import { checkElected } from "./elected.ts";
import { checkFarDays } from "./far-days.ts";
import { checkFreeNotices } from "./free-notices.ts";
import { checkLaw } from "./law/law.ts";
import { checkOrder } from "./order.ts";
import { checkPeriods } from "./periods.ts";
import { checkPlaceholders } from "./placeholders.ts";
import { checkPostings } from "./postings.ts";
import { checkProxies } from "./proxies.ts";
import { checkRecordDays } from "./record-days.ts";
import { checkRecords } from "./records.ts";
import { checkOfficeReferences, checkReferences } from "./references.ts";
import { checkStandings } from "./standings.ts";
import { checkSums } from "./sums.ts";
import { checkValidity } from "./validity.ts";
import { checkVoters } from "./voters.ts";

type ElectionCheck = (election: Election, context: ElectionContext) => readonly Finding[];

const electionChecks: readonly ElectionCheck[] = [
  checkOrder,
  checkPeriods,
  checkLaw,
  checkCalendarYears,
  checkDuplicates,
  checkReferences,
  checkValidity,
  checkRecords,
  checkRecordDays,
  checkFreeNotices,
  checkStandings,
  checkVoters,
  checkProxies,
  checkSums,
  checkElected,
];

/**
 * Everything wrong with a project on a day, in no particular order. The project holds only records that
 * are well formed: what is not, `load` has found, in files of which none is to be called missing.
 */
export function check(
  project: Project,
  today: Temporal.PlainDate,
  brokenFiles: ReadonlySet<string>,
): readonly Finding[] {
  const context = ruleContext(project, today, brokenFiles);
  const contradictions = new Map(
    project.rulebooks.map((rulebook) => [rulebook.id, contradictionsOf(rulebook)]),
  );
  return [
    ...checkSiteDuplicates(project, context),
    ...project.rulebooks.flatMap((rulebook) => [
      ...checkRulebookDuplicates(rulebook, context),
      ...checkPlaceholders(rulebook, context),
      ...checkCalendar(rulebook, context),
      ...checkContradictions(rulebook, contradictions.get(rulebook.id) ?? [], context),
    ]),
    ...project.offices.flatMap((office) =>
      checkOfficeReferences(
        office,
        project.communities.map(({ id }) => id),
        context,
      ),
    ),
    ...project.communities.flatMap((community) => [
      ...checkCommunityDuplicates(community, context),
      ...checkCommittee(community, context),
      ...community.elections.flatMap((election) =>
        checkElection(withoutContradictions(election, contradictions), context),
      ),
    ]),
  ];
}

/** An election without the rules that none can keep together: they are mended in the rulebook first. */
function withoutContradictions(
  election: Election,
  contradictions: ReadonlyMap<string, readonly Contradiction[]>,
): Election {
  const { rulebook } = election;
  const found = contradictions.get(rulebook.id) ?? [];
  if (found.length === 0) return election;
  const contradicted = new Set(found.flatMap(({ rules }) => rules));
  const rules = rulebook.rules.filter((rule) => !contradicted.has(rule));
  return { ...election, rulebook: { ...rulebook, rules } };
}

/** A day of a wrong year contradicts others, too: that is not told once more. */
function checkElection(election: Election, context: RuleContext): readonly Finding[] {
  const far = checkFarDays(election, context);
  const notices = planNotices(election);
  const places = new Set(far.map(({ place }) => placeKey(place)));
  const found = electionChecks.flatMap((one) => one(election, { ...context, notices }));
  const isSettled = areDaysSettled(election, [...far, ...found], context);
  return [
    ...far,
    ...[...found, ...(isSettled ? checkPostings(election, { ...context, notices }) : [])].filter(
      ({ place }) => !places.has(placeKey(place)),
    ),
  ];
}

/** Whether the records are whole from which a notice has its day: what was posted is held against nothing else. */
function areDaysSettled(
  { communityId, id }: Election,
  findings: readonly Finding[],
  { brokenFiles }: RuleContext,
): boolean {
  const folder = `communities/${communityId}/${id}/`;
  const isOfDays = (file: string): boolean =>
    file.startsWith(`${folder}notices/`) ||
    file === `${folder}${recordFiles.schedule}` ||
    file === `${folder}${recordFiles.results}`;
  return (
    ![...brokenFiles].some(isOfDays) &&
    !findings.some(({ severity, place }) => severity === "error" && isOfDays(place.file))
  );
}

function placeKey({ file, path }: Place): string {
  return [file, ...path.map(String)].join("\n");
}
