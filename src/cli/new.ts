import { join } from "node:path";
import { stderr } from "node:process";
import { writtenLocale } from "../i18n/locale.ts";
import { newWords } from "../i18n/new-words.ts";
import { planWords } from "../i18n/plan-words.ts";
import { programRoot } from "../integration/build.ts";
import { type Inspection, inspectFiles } from "../integration/inspect.ts";
import { type NewFile, writeTogether } from "../integration/write-together.ts";
import type { ContentFile } from "../load/load.ts";
import { readContent } from "../load/read.ts";
import { rulebookFor } from "../timetable/applies.ts";
import { firstLawfulElectionDay, planElection } from "../timetable/plan.ts";
import { formatReport } from "./check.ts";
import { startInterview } from "./interview.ts";
import { gatherAnswers, type NewElection } from "./new-answers.ts";
import { communityFile, electionFiles, groupIds, siteFile } from "./new-files.ts";
import type { NewOptions } from "./new-options.ts";
import { feasibility, type Planned } from "./plan-formats/planned.ts";
import { schemaFiles } from "./schemas.ts";

/**
 * `zhangbang new`: asks for a community and an election, and writes their folder: lawful days from the rulebook, and
 * forms for what follows. Everything that is written passes the check, or nothing is.
 */
export async function runNew(options: NewOptions): Promise<number> {
  const start = await startingPoint(options);
  const { before, files, isFresh, shared } = start;
  const words = newWords[writtenLocale(before.locale)];
  const { project, locale } = before;
  if (project === undefined) return complain([words.brokenSite], 1);
  const interview = startInterview(options.answers, words);
  let asked: NewElection | undefined;
  try {
    asked = await gatherAnswers(interview, {
      ...{ project, isFresh, locale, words },
      byElection: options.byElection,
    });
  } finally {
    interview.end();
  }
  const problems = interview.problems();
  if (asked === undefined || problems.length > 0) return complain(problems, 2);
  const folder = `communities/${asked.communityId}/${asked.electionId}`;
  if (files.some(({ path }) => path.startsWith(`${folder}/`))) {
    return complain([words.exists(folder)], 1);
  }
  const planned = plan(asked, before);
  if ("problem" in planned) return complain(planned.problem, 1);
  if (planned.plan.impossible.length > 0) {
    return complain([...feasibility(planned), words.tooLate], 1);
  }
  const schemas = isFresh ? schemaFiles() : [];
  const added = [...shared, ...schemas, ...newFiles(asked, folder, planned, before)];
  const after = inspectFiles(withFiles(files, added), options.today);
  const old = new Set(before.findings.map(({ file, rule, message }) => file + rule + message));
  const findings = after.findings.filter(
    ({ severity, file, rule, message }) => severity === "error" && !old.has(file + rule + message),
  );
  if (findings.length > 0) {
    complain([words.refused], 1);
    console.log(
      formatReport(
        { ...after, findings, project: undefined },
        { ...options, out: "", format: "human" },
      ),
    );
    return 1;
  }
  if ((await writeTogether(options.content, added)) === "busy") return complain([words.busy], 1);
  console.log(words.written(added.map(({ path }) => join(options.content, path))));
  const forms = added.map(({ path }) => path.split("/").at(-1) ?? "");
  console.log(
    words.next(
      asked.communityId,
      forms.filter((name) => name.endsWith(".template.yaml")),
    ),
  );
  return 0;
}

interface StartingPoint {
  /** What is there, with a stand-in for the site where there is none. */
  readonly files: readonly ContentFile[];
  readonly before: Inspection;
  readonly isFresh: boolean;
  /** The program's own rulebooks, for a folder that has nothing yet. */
  readonly shared: readonly NewFile[];
}

async function startingPoint({ content, today }: NewOptions): Promise<StartingPoint> {
  const present = await readContent(content);
  const isFresh = !present.some(({ path }) => path === "site.yaml");
  if (!isFresh) {
    return { files: present, before: inspectFiles(present, today), isFresh, shared: [] };
  }
  const own = await readContent(join(programRoot, "content"));
  const shared = own
    .filter(({ path }) => path.startsWith("rulebooks/"))
    .filter(({ path }) => !present.some((file) => file.path === path))
    .map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) }));
  const standIn = siteFile({ office: "—", phone: "—", address: "—" }, "zh-Hans");
  const files = withFiles(present, shared);
  return { files, before: inspectFiles(withFiles(files, [standIn]), today), isFresh, shared };
}

function plan(
  { rulebook: whole, mode, electionDay }: NewElection,
  { today, locale }: Inspection,
): Planned | { readonly problem: readonly string[] } {
  const rulebook = rulebookFor(whole, mode);
  const planning = planElection(rulebook, electionDay, today);
  if (planning.status === "contradiction") {
    return { problem: [planWords[writtenLocale(locale)].contradiction(planning.rule?.id)] };
  }
  const firstLawful = firstLawfulElectionDay(rulebook, today);
  return { plan: planning.plan, rulebook, mode, today, firstLawful, locale };
}

function newFiles(
  asked: NewElection,
  folder: string,
  planned: Planned,
  { locale, project }: Inspection,
): readonly NewFile[] {
  const { site, communityId, community, seats } = asked;
  const term = asked.isTermGuessed ? {} : { term: asked.term };
  const node = project?.communities.find(({ id }) => id === communityId);
  const groups = node?.record.groups.map(({ id }) => id) ?? groupIds(community?.groups ?? 1);
  return [
    ...(site === undefined ? [] : [siteFile(site, locale)]),
    ...(community === undefined ? [] : [communityFile(communityId, community, planned)]),
    ...electionFiles(
      folder,
      planned,
      { ...term, ...(seats === undefined ? {} : { seats }) },
      groups,
    ),
  ];
}

function withFiles(
  files: readonly ContentFile[],
  added: readonly NewFile[],
): readonly ContentFile[] {
  const encoder = new TextEncoder();
  return [...files, ...added.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }))];
}

function complain(lines: readonly string[], code: 1 | 2): 1 | 2 {
  for (const line of lines) stderr.write(`${line}\n`);
  return code;
}
