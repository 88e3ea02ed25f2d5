import { stderr } from "node:process";
import { formatDate } from "../i18n/dates.ts";
import { localize, writtenLocale } from "../i18n/locale.ts";
import { type PlanWords, planWords } from "../i18n/plan-words.ts";
import { inspect } from "../integration/inspect.ts";
import type { Rulebook } from "../model/rulebook.ts";
import type { Locale } from "../model/scalars.ts";
import { isInForce, rulebookFor } from "../timetable/applies.ts";
import { firstLawfulElectionDay, planElection } from "../timetable/plan.ts";
import { allowedMethods } from "../timetable/planned-schedule.ts";
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

/** `zhangbang plan`: prints a lawful timetable for an election day, or why there is none. */
export async function runPlan(options: PlanOptions): Promise<number> {
  const { text, remarks, code } = await planReport(options);
  if (text !== undefined) console.log(text);
  for (const remark of remarks) stderr.write(`${remark}\n`);
  return code;
}

/** What a plan says, apart from what its reader must know besides. */
export interface PlanReport {
  readonly text?: string | undefined;
  readonly remarks: readonly string[];
  /** 1 where there is no plan, or where something of it is too late; 2 where it is not said for what to plan. */
  readonly code: 0 | 1 | 2;
}

/** A lawful timetable for an election day, in the format that was asked for. */
export async function planReport(options: PlanOptions): Promise<PlanReport> {
  const { findings, project, locale } = await inspect(options.content, options.today);
  const words = planWords[writtenLocale(locale)];
  const { rulebook: id, electionDay } = options;
  if (id === undefined) return complaint(words.missingOption("--rulebook", EXAMPLE), 2);
  if (electionDay === undefined) return complaint(words.missingOption("--election-day", DAY), 2);
  const file = `rulebooks/${id}.yaml`;
  if (findings.some((found) => found.file === file && found.severity === "error")) {
    return complaint(words.brokenRulebook(id), 1);
  }
  const whole = project?.rulebooks.find((rulebook) => rulebook.id === id);
  if (whole === undefined) {
    return complaint(words.noRulebook(id, project?.rulebooks.map((one) => one.id) ?? []), 1);
  }
  return planUnder(whole, electionDay, options, locale);
}

/** What the help gives as an example. */
const EXAMPLE = "urban-national-2025";
const DAY = "2027-03-18";

function planUnder(
  whole: Rulebook,
  electionDay: Temporal.PlainDate,
  { method, byElection, today, format }: PlanOptions,
  locale: Locale,
): PlanReport {
  const words = planWords[writtenLocale(locale)];
  const allowed = allowedMethods(whole);
  if (method !== undefined && !allowed.includes(method)) {
    return complaint(words.notAllowed(method, allowed), 1);
  }
  const mode = { method: method ?? allowed[0], byElection };
  const rulebook = rulebookFor(whole, mode);
  const planning = planElection(rulebook, electionDay, today);
  if (planning.status === "contradiction") {
    return complaint(words.contradiction(planning.rule?.id), 1);
  }
  const { plan } = planning;
  const firstLawful = today && firstLawfulElectionDay(rulebook, today);
  const planned: Planned = { plan, rulebook, mode, today, firstLawful, locale };
  const isTooLate = plan.impossible.length > 0;
  return {
    text: formatters[format](planned).trimEnd(),
    // The table says so itself.
    remarks: [
      ...(isTooLate && format !== "table" ? feasibility(planned) : []),
      ...remarksOn(planned, words),
    ],
    code: isTooLate ? 1 : 0,
  };
}

/** What the reader of a plan must know besides, in every format. */
function remarksOn({ plan, rulebook, locale }: Planned, words: PlanWords): readonly string[] {
  const { from, until } = rulebook.effective;
  return [
    ...(isInForce(rulebook, plan.electionDay)
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

function complaint(problem: string, code: 1 | 2): PlanReport {
  return { remarks: [problem], code };
}
