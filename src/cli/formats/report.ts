import type { LocatedFinding } from "../../model/finding.ts";
import type { Locale } from "../../model/scalars.ts";
import type { CommunitySummary } from "../community-summary.ts";

/** The outcome of a check: what every format prints. */
export interface Report {
  /** Sorted by file, line and column. */
  readonly findings: readonly LocatedFinding[];
  readonly summary: ReportSummary;
  /** In the order of their folders. */
  readonly communities: readonly CommunitySummary[];
  /** The day for which was checked. */
  readonly today: Temporal.PlainDate;
  /** The office's own language. */
  readonly locale: Locale;
  /** A line of a file of content, for the caret; undefined where the file is no text. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
  /** Folder of content as the user named it, so that files can be found from where they stand. */
  readonly contentDirectory: string;
}

export interface ReportSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly communities: number;
  readonly elections: number;
}

/** A finding's file as the user can open it. */
export function filePath(finding: LocatedFinding, report: Report): string {
  return `${report.contentDirectory}/${finding.file}`;
}

/** What is wrong, the article and the hint, in one paragraph. */
export function wholeMessage(finding: LocatedFinding): string {
  return [finding.message, finding.citation, finding.hint]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}
