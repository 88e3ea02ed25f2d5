import { existsSync } from "node:fs";
import { stderr } from "node:process";
import { writtenLocale } from "../i18n/locale.ts";
import { sheetCommandWords } from "../i18n/sheet-command-words.ts";
import { writeWhole } from "../integration/write-whole.ts";
import { loadContent } from "../load/load.ts";
import { readContent } from "../load/read.ts";
import { planWorkbook } from "../sheets/export.ts";
import { type RecordFile, recordFiles } from "../sheets/record-files.ts";
import { referencesIn } from "../sheets/references.ts";
import { writeWorkbook } from "../sheets/workbook.ts";
import { startProgress } from "./progress.ts";
import type { ExportOptions } from "./sheet-options.ts";

/** `zhangbang export-sheet`: writes the records of communities as a workbook. */
export async function runExportSheet(options: ExportOptions): Promise<number> {
  const files = await readContent(options.content);
  const { project } = loadContent(files);
  const locale = project?.site.languages[0] ?? "zh-Hans";
  const words = sheetCommandWords[writtenLocale(locale)];
  if (project === undefined) return complain(words.noSite);
  const all = recordFiles(files);
  const known = new Set(all.flatMap(({ communityId }) => communityId ?? []));
  const stranger = options.communities.find((id) => !known.has(id));
  if (stranger !== undefined) return complain(words.unknownCommunity(stranger, [...known]));
  const chosen = all.filter((file) => isChosen(file, options));
  const { election } = options;
  if (election !== undefined && !chosen.some(({ electionId }) => electionId === election)) {
    return complain(words.unknownElection(election));
  }
  const [only, ...others] = options.communities;
  const out =
    options.out ?? `${others.length === 0 && only !== undefined ? only : "zhangbang"}.xlsx`;
  if (existsSync(out)) return complain(words.exists(out));
  const progress = startProgress();
  progress.show(words.writing);
  const sheets = planWorkbook(chosen, referencesIn(project, locale), {
    locale,
    languages: project.site.languages,
  });
  await writeWhole(out, await writeWorkbook(sheets, words.lists));
  progress.clear();
  const broken = chosen.filter(({ data }) => data === undefined).map(({ path }) => path);
  if (broken.length > 0) stderr.write(`${words.leftOut(broken)}\n`);
  const communities = new Set(chosen.flatMap(({ communityId }) => communityId ?? [])).size;
  const rows = sheets
    .filter(({ frozen }) => frozen > 0)
    .reduce((sum, sheet) => sum + sheet.rows.length, 0);
  console.log(words.exported(out, communities, rows));
  return 0;
}

/** The office's own records go along where all communities do. */
function isChosen(
  { communityId, electionId, record }: RecordFile,
  { communities, election }: ExportOptions,
): boolean {
  if (communities.length > 0 && !communities.includes(communityId ?? "")) return false;
  return election === undefined || record === "community" || electionId === election;
}

function complain(line: string): number {
  stderr.write(`${line}\n`);
  return 1;
}
