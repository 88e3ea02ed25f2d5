import type { Report } from "./report.ts";

/** Findings and summary as JSON, for programs. */
export function formatJson({ findings, summary }: Report): string {
  return JSON.stringify({ findings, summary }, undefined, 2);
}
