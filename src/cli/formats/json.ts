import type { Report } from "./report.ts";

/** Findings, how each community stands, and the summary as JSON, for programs. */
export function formatJson({ findings, communities, summary }: Report): string {
  return JSON.stringify({ findings, communities, summary }, undefined, 2);
}
