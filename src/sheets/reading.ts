import type { Speech } from "./headings.ts";
import type { Owner, References } from "./references.ts";

/** Something wrong with a workbook: where, what stands there, and what to do. */
export interface SheetFinding {
  readonly sheet: string;
  /** B7; without it, the sheet as a whole. */
  readonly cell?: string | undefined;
  readonly value?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What is known while a sheet is read. */
export interface Reading extends Speech {
  readonly references: References;
  /** Whose rows they are, where a sheet does not say so itself. */
  readonly owner: Owner;
}
