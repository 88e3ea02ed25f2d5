import type { Finding } from "../model/finding.ts";
import type { Election, Project } from "../model/project.ts";
import { type RuleContext, ruleContext } from "./context.ts";
import { checkDeadlines } from "./deadlines.ts";
import {
  checkCommunityDuplicates,
  checkDuplicates,
  checkRulebookDuplicates,
} from "./duplicates.ts";
import { checkOrder } from "./order.ts";
import { checkPeriods } from "./periods.ts";
import { checkRecords } from "./records.ts";
import { checkReferences } from "./references.ts";
import { checkValidity } from "./validity.ts";

type ElectionCheck = (election: Election, context: RuleContext) => readonly Finding[];

const electionChecks: readonly ElectionCheck[] = [
  checkOrder,
  checkPeriods,
  checkDeadlines,
  checkDuplicates,
  checkReferences,
  checkValidity,
  checkRecords,
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
  return [
    ...project.rulebooks.flatMap((rulebook) => checkRulebookDuplicates(rulebook, context)),
    ...project.communities.flatMap((community) => [
      ...checkCommunityDuplicates(community, context),
      ...community.elections.flatMap((election) =>
        electionChecks.flatMap((one) => one(election, context)),
      ),
    ]),
  ];
}
