import { type Inspection, inspect } from "../integration/inspect.ts";
import { summarizeCommunities } from "./community-summary.ts";
import { formatGithub } from "./formats/github.ts";
import { formatHuman } from "./formats/human.ts";
import { formatJson } from "./formats/json.ts";
import type { Report } from "./formats/report.ts";
import { formatSarif } from "./formats/sarif.ts";
import type { Format, Options } from "./options.ts";

const formatters: Record<Format, (report: Report) => string> = {
  human: formatHuman,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
};

/** `zhangbang check`: prints everything wrong with the content; 1 where the build would refuse it. */
export async function runCheck(options: Options): Promise<number> {
  // The YAML parser asks the environment at every token, and a plain object answers at once.
  process.env = { ...process.env };
  const inspection = await inspect(options.content, options.today);
  console.log(formatReport(inspection, options));
  return inspection.isLawful ? 0 : 1;
}

/** What was found, in the format that was asked for. */
export function formatReport(inspection: Inspection, options: Options): string {
  const { findings, locale, sourceLine, project, today } = inspection;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const communities = project?.communities ?? [];
  return formatters[options.format]({
    findings,
    locale,
    sourceLine,
    today,
    communities: summarizeCommunities(project, findings, today, locale),
    contentDirectory: options.content.replace(/\/+$/, ""),
    summary: {
      errors,
      warnings: findings.length - errors,
      communities: communities.length,
      elections: communities.reduce((sum, { elections }) => sum + elections.length, 0),
    },
  });
}
