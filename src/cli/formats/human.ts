import { styleText } from "node:util";
import type { WrittenLocale } from "../../i18n/locale.ts";
import { writtenLocale } from "../../i18n/locale.ts";
import type { LocatedFinding, Severity } from "../../model/finding.ts";
import { formatCommunities } from "./communities.ts";
import { filePath, type Report, type ReportSummary } from "./report.ts";

/**
 * Findings for a clerk at a terminal, each with its line of the file and a mark under the place; then how each
 * community stands.
 */
export function formatHuman(report: Report): string {
  const words = humanWords[writtenLocale(report.locale)];
  const blocks = report.findings.map((finding) => formatFinding(finding, report, words));
  const communities = formatCommunities(report);
  return [
    ...blocks,
    ...(communities === "" ? [] : [communities]),
    formatSummary(report.summary, words),
  ].join("\n\n");
}

interface HumanWords {
  readonly severity: Record<Severity, string>;
  /** Before the article. */
  readonly citation: string;
  /** Before the hint. */
  readonly hint: string;
  readonly clean: (communities: number, elections: number) => string;
  readonly found: (errors: number, warnings: number) => string;
}

const humanWords: Record<WrittenLocale, HumanWords> = {
  "zh-Hans": {
    severity: { error: "错误", warning: "提醒" },
    citation: "依据：",
    hint: "建议：",
    clean: (communities, elections) =>
      `检查通过：${communities} 个社区、${elections} 次选举，没有发现问题。`,
    found: (errors, warnings) => `发现 ${errors} 处错误、${warnings} 处提醒。`,
  },
  en: {
    severity: { error: "error", warning: "warning" },
    citation: "Law: ",
    hint: "Hint: ",
    clean: (communities, elections) =>
      `All is well: communities ${communities}, elections ${elections}, nothing found.`,
    found: (errors, warnings) => `Errors: ${errors}. Warnings: ${warnings}.`,
  },
};

const colours: Record<Severity, "red" | "yellow"> = { error: "red", warning: "yellow" };

function formatFinding(finding: LocatedFinding, report: Report, words: HumanWords): string {
  const { line, column, severity, rule, message, citation, hint } = finding;
  const place = `${filePath(finding, report)}:${line}:${column}`;
  const head = `${styleText(colours[severity], words.severity[severity])} ${message} ${styleText("dim", `[${rule}]`)}`;
  const source = report.sourceLine(finding.file, line);
  const gutter = String(line).padStart(5);
  const excerpt =
    source === undefined || source.trim() === ""
      ? []
      : [
          `${styleText("dim", `${gutter} |`)} ${printable(source)}`,
          `${" ".repeat(gutter.length)} ${styleText("dim", "|")} ${underCharacters(source, column)}${styleText(colours[severity], "^")}`,
        ];
  return [
    head,
    `  ${styleText("cyan", place)}`,
    ...excerpt,
    ...(citation === undefined || citation === "" ? [] : [`  ${words.citation}${citation}`]),
    ...(hint === undefined ? [] : [`  ${words.hint}${hint}`]),
  ].join("\n");
}

/** A line of a file without what a terminal would obey. */
function printable(source: string): string {
  return source.replaceAll(/[^\P{Cc}\t]|[\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

function formatSummary(summary: ReportSummary, words: HumanWords): string {
  const { errors, warnings, communities, elections } = summary;
  if (errors + warnings === 0) return styleText("green", words.clean(communities, elections));
  return styleText(errors > 0 ? "red" : "yellow", words.found(errors, warnings));
}

/** Blanks as wide as the characters before a column: two for the wide ones of East Asian scripts. */
function underCharacters(source: string, column: number): string {
  return [...source]
    .slice(0, column - 1)
    .map((character) =>
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? "  "
        : character === "\t"
          ? "\t"
          : " ",
    )
    .join("");
}
