import { nearest } from "../load/nearest.ts";
import { COUNTS_SHEET } from "./export.ts";
import { type Grid, isBlank } from "./grid.ts";
import { sheetName, tableNamed, wordsFor } from "./headings.ts";
import { type ReadSheet, readSheet } from "./read-sheet.ts";
import type { Reading, SheetFinding } from "./reading.ts";
import { tables } from "./tables.ts";

/** The sheets of a workbook that hold records, each read; and what is wrong with any. */
export function readSheets(grids: readonly Grid[], reading: Reading) {
  const words = wordsFor(reading.locale);
  const findings: SheetFinding[] = [];
  const sheets: ReadSheet[] = [];
  const names = tables.map((table) => sheetName(table, reading.locale));
  for (const grid of grids) {
    if (isOurOwn(grid, reading)) continue;
    const table = tableNamed(grid.name);
    if (table === undefined) {
      if (grid.rows.every((row) => row.every(isBlank))) continue;
      const near = nearest(grid.name, names);
      const hint = near === undefined ? undefined : words.problem.didYouMean(near);
      findings.push({ sheet: grid.name, message: words.problem.unknownSheet(names), hint });
    } else if (sheets.some((one) => one.table === table)) {
      findings.push({ sheet: grid.name, message: words.problem.twiceSheet });
    } else {
      const sheet = readSheet(grid, table, reading);
      sheets.push(sheet);
      findings.push(...sheet.findings);
    }
  }
  if (sheets.length === 0 && findings.length === 0) {
    findings.push({ sheet: grids[0]?.name ?? "", message: words.problem.noSheet });
  }
  return { sheets, findings };
}

/** Sheets that explain, count, or hold what drop-downs offer. */
function isOurOwn({ name }: Grid, { locale }: Reading): boolean {
  const about = [wordsFor(locale).about, wordsFor("zh-Hans").about, wordsFor("en").about];
  return [...about, COUNTS_SHEET, "词表", "lists"].includes(name);
}
