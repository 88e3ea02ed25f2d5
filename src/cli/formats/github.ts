import { filePath, type Report, wholeMessage } from "./report.ts";

/** Findings as workflow commands, which GitHub shows beside the line of the file. */
export function formatGithub(report: Report): string {
  return report.findings
    .map((finding) => {
      const properties = [
        `file=${escapeProperty(filePath(finding, report))}`,
        `line=${finding.line}`,
        `col=${finding.column}`,
        `title=${escapeProperty(finding.rule)}`,
      ];
      return `::${finding.severity} ${properties.join(",")}::${escapeData(wholeMessage(finding))}`;
    })
    .join("\n");
}

function escapeData(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
