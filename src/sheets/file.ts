import type { SheetWords } from "../i18n/sheet-words.ts";
import { csvText, readCsv } from "./csv.ts";
import type { Grid } from "./grid.ts";
import { sheetName, tableNamed } from "./headings.ts";
import type { SheetFinding } from "./reading.ts";
import { tables } from "./tables.ts";
import { readWorkbook } from "./workbook.ts";

/**
 * The sheets of a workbook (.xlsx), or the one of a CSV file, which is called by the file's name or by `sheet`; or why
 * there are none.
 */
export async function readGrids(
  bytes: Uint8Array,
  path: string,
  sheet: string | undefined,
  { problem }: SheetWords,
): Promise<{ readonly grids: readonly Grid[] } | { readonly finding: SheetFinding }> {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const finding = (message: string) => ({ finding: { sheet: file, message } });
  if (startsWith(bytes, ZIP)) {
    const grids = await readWorkbook(bytes);
    return grids === undefined ? finding(problem.unreadable) : { grids };
  }
  if (startsWith(bytes, COMPOUND)) return finding(problem.oldFormat);
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) return finding(problem.unreadable);
  const name = sheet ?? file.replace(/\.\w+$/, "");
  if (tableNamed(name) === undefined) {
    return finding(problem.csvName(tables.map((table) => sheetName(table, "zh-Hans"))));
  }
  const text = csvText(bytes);
  return text === undefined ? finding(problem.csvEncoding) : { grids: [readCsv(text, name)] };
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What .xls and .et begin with, and an .xlsx that is locked by a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
