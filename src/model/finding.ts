/** Whether a finding stops the build. */
export type Severity = "error" | "warning";

/** A place in content: a file, and the way to a value in it (`["steps", 3, "date"]`); the empty way is the file. */
export interface Place {
  /** Path below the content folder, with slashes. */
  readonly file: string;
  readonly path: readonly PropertyKey[];
}

/** Something wrong with content, before its line is looked up. */
export interface Finding {
  /** Rule of a rulebook, or one of the program's own (`schema`, `encoding`, `reference` …). */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what was expected: sentences in the office's language. */
  readonly message: string;
  readonly place: Place;
  /** Line and column, both from 1, where the text itself could not be read as values. */
  readonly position?: Position;
  /** The article, in words. */
  readonly citation?: string;
  /** How to mend it. */
  readonly hint?: string;
}

/** Line and column in a file, both counted from 1; the column counts characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A finding with its line: what every format prints. */
export interface LocatedFinding extends Position {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly citation?: string;
  readonly hint?: string;
}
