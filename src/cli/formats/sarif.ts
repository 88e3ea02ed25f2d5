import { filePath, type Report, wholeMessage } from "./report.ts";

/** Findings as SARIF 2.1.0 (OASIS), for code-review tools. */
export function formatSarif(report: Report): string {
  const rules = [...new Set(report.findings.map(({ rule }) => rule))].map((id) => ({ id }));
  const results = report.findings.map((finding) => ({
    ruleId: finding.rule,
    level: finding.severity,
    message: { text: wholeMessage(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(filePath(finding, report)) },
          region: { startLine: finding.line, startColumn: finding.column },
        },
      },
    ],
  }));
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "zhangbang", rules } },
          columnKind: "unicodeCodePoints",
          results,
        },
      ],
    },
    undefined,
    2,
  );
}
