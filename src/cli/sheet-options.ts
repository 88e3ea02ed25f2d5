import { parseArgs } from "node:util";
import { readDay } from "./day-option.ts";
import { attempt, type Parsed } from "./parsed.ts";

/** What the user asked to export. */
export interface ExportOptions {
  readonly content: string;
  /** None: all. */
  readonly communities: readonly string[];
  readonly election: string | undefined;
  readonly out: string | undefined;
}

/** What the user asked to import. */
export interface ImportOptions {
  readonly content: string;
  readonly today: Temporal.PlainDate | undefined;
  readonly file: string | undefined;
  /** Of a CSV file: which sheet it is, and whose rows, where it does not say so itself. */
  readonly sheet: string | undefined;
  readonly community: string | undefined;
  readonly election: string | undefined;
  readonly write: boolean;
}

/** Reads the options of `export-sheet`; never throws. */
export function parseExportOptions(args: readonly string[]): Parsed<ExportOptions> {
  return attempt(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: "string", default: "content" },
        election: { type: "string" },
        out: { type: "string" },
      },
    });
    if (values.out !== undefined && !/\.xlsx$/i.test(values.out)) {
      return { problem: `--out ${values.out} ≠ FILE.xlsx` };
    }
    const { content, election, out } = values;
    return { options: { content, communities: positionals, election, out } };
  });
}

/** Reads the options of `import-sheet`; never throws. */
export function parseImportOptions(args: readonly string[]): Parsed<ImportOptions> {
  return attempt(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: "string", default: "content" },
        today: { type: "string" },
        sheet: { type: "string" },
        community: { type: "string" },
        election: { type: "string" },
        write: { type: "boolean", default: false },
      },
    });
    const [file, another] = positionals;
    if (another !== undefined) return { problem: `${another} ?` };
    const today = readDay("--today", values.today);
    if (today.problem !== undefined) return today;
    const { content, sheet, community, election, write } = values;
    return { options: { content, today: today.day, file, sheet, community, election, write } };
  });
}
