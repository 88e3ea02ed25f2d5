import { stderr } from "node:process";
import { formatDate } from "../i18n/dates.ts";
import { localize, writtenLocale } from "../i18n/locale.ts";
import { type PlanWords, planWords } from "../i18n/plan-words.ts";
import { inspect } from "../integration/inspect.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Locale } from "../model/scalars.ts";
import { rulebookFor } from "../timetable/applies.ts";
import { firstLawfulElectionDay, planElection } from "../timetable/plan.ts";
import { allowedMethods } from "../timetable/planned-schedule.ts";
import { hasCome } from "../timetable/steps.ts";
import { planCalendar } from "./plan-formats/ics.ts";
import { planJson } from "./plan-formats/json.ts";
import { feasibility, type Planned } from "./plan-formats/planned.ts";
import { planTable } from "./plan-formats/table.ts";
import { planYaml } from "./plan-formats/yaml.ts";
import type { PlanFormat, PlanOptions } from "./plan-options.ts";

const formatters: Record<PlanFormat, (planned: Planned) => string> = {
  table: planTable,
  json: planJson,
  ics: planCalendar,
  yaml: planYaml,
};

/**
 * `zhangbang plan`: prints a lawful timetable for an election day. 1 where there is none, or where something of
 * it is too late on the day of planning; 2 where it is not said for what to plan.
 */
export async function runPlan(options: PlanOptions): Promise<number> {
  const { findings, project, locale } = await inspect(options.content, options.today);
  const words = planWords[writtenLocale(locale)];
  if (options.rulebook === undefined)
    return complain(words.missingOption("--rulebook", EXAMPLE), 2);
  if (options.electionDay === undefined) {
    return complain(words.missingOption("--election-day", DAY), 2);
  }
  const id = options.rulebook;
  const file = `rulebooks/${id}.yaml`;
  if (findings.some((found) => found.file === file && found.severity === "error")) {
    return complain(words.brokenRulebook(id), 1);
  }
  const whole = project?.rulebooks.find((rulebook) => rulebook.id === id);
  if (whole === undefined) {
    return complain(words.noRulebook(id, project?.rulebooks.map((one) => one.id) ?? []), 1);
  }
  return planUnder(whole, options.electionDay, options, locale);
}

/** What the help gives as an example. */
const EXAMPLE = "urban-national-2025";
const DAY = "2027-03-18";

function planUnder(
  whole: Rulebook,
  electionDay: Temporal.PlainDate,
  { method, byElection, today, format }: PlanOptions,
  locale: Locale,
): number {
  const words = planWords[writtenLocale(locale)];
  const allowed = allowedMethods(whole);
  const [first] = allowed;
  if (method !== undefined && !allowed.includes(method)) {
    return complain(words.notAllowed(method, allowed), 1);
  }
  const mode = { method: method ?? first, byElection };
  const rulebook = rulebookFor(whole, mode);
  const planning = planElection(rulebook, electionDay, today);
  if (planning.status === "contradiction") {
    return complain(words.contradiction(planning.rule?.id), 1);
  }
  const planned: Planned = {
    plan: planning.plan,
    rulebook,
    mode,
    today,
    firstLawful: today && firstLawfulElectionDay(rulebook, today),
    locale,
  };
  console.log(formatters[format](planned).trimEnd());
  for (const remark of remarks(planned, words)) stderr.write(`${remark}\n`);
  const isTooLate = planning.plan.impossible.length > 0;
  if (isTooLate && format !== "table") stderr.write(`${feasibility(planned).join("\n")}\n`);
  return isTooLate ? 1 : 0;
}

/** What the reader of a plan must know besides, in every format. */
function remarks({ plan, rulebook, locale }: Planned, words: PlanWords): readonly string[] {
  const { from, until } = rulebook.effective;
  const isInForce =
    hasCome(from, plan.electionDay) && (until === undefined || hasCome(plan.electionDay, until));
  return [
    ...(isInForce
      ? []
      : [
          words.notInForce(
            localize(rulebook.name, locale),
            formatDate(from, locale),
            until && formatDate(until, locale),
          ),
        ]),
    ...(plan.unknownYears.length === 0 ? [] : [words.unknownYears(plan.unknownYears)]),
  ];
}

function complain(problem: string, code: number): number {
  stderr.write(`${problem}\n`);
  return code;
}
