import type { Locale } from "../model/scalars.ts";
import { type FileWords, fileWords } from "./file-findings.ts";
import { writtenLocale } from "./locale.ts";
import { type RecordWords, recordWords } from "./record-findings.ts";
import { type ReportFindingWords, reportFindingWords } from "./report-findings.ts";
import { type SyntaxWords, syntaxWords } from "./syntax-findings.ts";

/** What findings of `load/` say of content. Messages say what is wrong and what was expected; hints, what to write. */
export interface FindingWords extends FileWords, SyntaxWords, RecordWords, ReportFindingWords {}

/** The words of findings in the language of the office; an office that writes Traditional reads Simplified. */
export function findingWords(language: Locale): FindingWords {
  const written = writtenLocale(language);
  return {
    ...fileWords[written],
    ...syntaxWords[written],
    ...recordWords[written],
    ...reportFindingWords[written],
  };
}
