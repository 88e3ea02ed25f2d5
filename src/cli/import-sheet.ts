import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { stderr } from "node:process";
import { styleText } from "node:util";
import { writtenLocale } from "../i18n/locale.ts";
import { type SheetCommandWords, sheetCommandWords } from "../i18n/sheet-command-words.ts";
import { type Inspection, inspectFiles } from "../integration/inspect.ts";
import { writeTogether } from "../integration/write-together.ts";
import type { ContentFile } from "../load/load.ts";
import { readContent } from "../load/read.ts";
import type { LocatedFinding } from "../model/finding.ts";
import type { Locale } from "../model/scalars.ts";
import { readGrids } from "../sheets/file.ts";
import { wordsFor } from "../sheets/headings.ts";
import { type ChangedFile, importGrids } from "../sheets/import.ts";
import type { SheetFinding } from "../sheets/reading.ts";
import { recordFiles } from "../sheets/record-files.ts";
import { referencesIn } from "../sheets/references.ts";
import { startProgress } from "./progress.ts";
import { formatChanges } from "./sheet-changes.ts";
import type { ImportOptions } from "./sheet-options.ts";

/**
 * `zhangbang import-sheet`: compares a workbook with the records and shows what it changes; with `--write` applies it.
 * Nothing is written where anything is wrong with the workbook, or would be with the records.
 */
export async function runImportSheet(options: ImportOptions): Promise<number> {
  const files = await readContent(options.content);
  const before = inspectFiles(files, options.today);
  const { project, locale } = before;
  const words = sheetCommandWords[writtenLocale(locale)];
  if (project === undefined) return complain([words.noSite]);
  if (options.file === undefined) return complain([words.noFile]);
  const progress = startProgress();
  try {
    progress.show(words.reading);
    const bytes = await readFile(options.file);
    const read = await readGrids(bytes, options.file, options.sheet, wordsFor(locale));
    if ("finding" in read) return refuse([read.finding], words);
    const imported = importGrids(
      read.grids,
      recordFiles(files),
      {
        ...{ locale, languages: project.site.languages },
        references: referencesIn(project, locale),
        owner: { communityId: options.community, electionId: options.election },
      },
      (done, total) => progress.show(words.comparing(done, total)),
    );
    if (imported.findings.length > 0) return refuse(imported.findings, words);
    if (imported.files.length === 0) {
      console.log(words.unchanged);
      return 0;
    }
    progress.show(words.checking);
    const after = inspectFiles(withChanges(files, imported.files), options.today);
    const wrong = newErrors(before, after, imported.files, basename(options.file), locale);
    progress.clear();
    console.log(formatChanges(imported.files, words, locale));
    if (wrong.length > 0) return refuse(wrong, words);
    const count = imported.files.reduce((sum, { changes }) => sum + changes.length, 0);
    if (!options.write) {
      console.log(`\n${words.preview(imported.files.length, count)}`);
      return 0;
    }
    if ((await writeTogether(options.content, imported.files)) === "busy") {
      return complain([words.busy]);
    }
    console.log(`\n${words.written(imported.files.length, count)}`);
    return 0;
  } finally {
    progress.clear();
  }
}

function withChanges(
  files: readonly ContentFile[],
  changed: readonly ChangedFile[],
): readonly ContentFile[] {
  const encoder = new TextEncoder();
  const texts = new Map(changed.map(({ path, text }) => [path, text]));
  const added = changed.filter(({ isNew }) => isNew);
  return [
    ...files.map((file) => {
      const text = texts.get(file.path);
      return text === undefined ? file : { path: file.path, bytes: encoder.encode(text) };
    }),
    ...added.map(({ path, text }) => ({ path, bytes: encoder.encode(text) })),
  ];
}

/** Errors that the check finds with the workbook's changes and did not find without, at the cells that they come from. */
function newErrors(
  before: Inspection,
  after: Inspection,
  changed: readonly ChangedFile[],
  workbook: string,
  locale: Locale,
): readonly SheetFinding[] {
  const name = ({ file, rule, message }: LocatedFinding) => `${file} ${rule} ${message}`;
  const known = new Set(before.findings.map(name));
  const byPath = new Map(changed.map((file) => [file.path, file]));
  return after.findings
    .filter((finding) => finding.severity === "error" && !known.has(name(finding)))
    .map((finding) => {
      const { message, hint, citation } = finding;
      const place = after.placeOf(finding);
      const cell = place && byPath.get(place.file)?.cellOf(place.path);
      const elsewhere = wordsFor(locale).problem.elsewhere(finding.file, finding.line);
      const said = [message, citation].filter((part) => part !== undefined).join(" ");
      if (cell === undefined) return { sheet: workbook, message: `${elsewhere}：${said}`, hint };
      const { isList, ...at } = cell;
      // How a list is written in YAML is of no use in a cell.
      const isOfForm = isList && finding.rule === "schema";
      return { ...at, message: said, hint: isOfForm ? wordsFor(locale).listed : hint };
    });
}

function refuse(findings: readonly SheetFinding[], words: SheetCommandWords): number {
  const lines = findings.map(({ sheet, cell, value, message, hint }) => {
    const place = words.place(sheet, cell);
    const told = value === undefined || value === "" ? "" : words.value(value);
    const advice = hint === undefined ? "" : `\n  ${words.hint}${hint}`;
    return `${styleText("red", place, { stream: stderr })} ${message}${told}${advice}`;
  });
  return complain([...lines, words.refused(findings.length)]);
}

function complain(lines: readonly string[]): number {
  stderr.write(`${lines.join("\n")}\n`);
  return 1;
}
