import { parseArgs } from "node:util";
import { type Method, methods } from "../model/schedule.ts";
import { readDay } from "./day-option.ts";
import { attempt, type Parsed } from "./parsed.ts";

/** What the user asked a plan for. */
export interface PlanOptions {
  readonly content: string;
  readonly rulebook: string | undefined;
  readonly electionDay: Temporal.PlainDate | undefined;
  readonly method: Method | undefined;
  readonly byElection: boolean;
  readonly format: PlanFormat;
  readonly today: Temporal.PlainDate | undefined;
}

export const planFormats = ["table", "json", "ics", "yaml"] as const;
export type PlanFormat = (typeof planFormats)[number];

/** Reads the options of `plan` from its arguments; never throws. */
export function parsePlanOptions(args: readonly string[]): Parsed<PlanOptions> {
  return attempt(() => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        content: { type: "string", default: "content" },
        rulebook: { type: "string" },
        "election-day": { type: "string" },
        method: { type: "string" },
        "by-election": { type: "boolean", default: false },
        format: { type: "string", default: "table" },
        today: { type: "string" },
      },
    });
    const format = planFormats.find((known) => known === values.format);
    if (format === undefined) {
      return { problem: `--format ${values.format} ≠ ${planFormats.join(" | ")}` };
    }
    const method = methods.find((known) => known === values.method);
    if (values.method !== undefined && method === undefined) {
      return { problem: `--method ${values.method} ≠ ${methods.join(" | ")}` };
    }
    const electionDay = readDay("--election-day", values["election-day"]);
    if (electionDay.problem !== undefined) return electionDay;
    const today = readDay("--today", values.today);
    if (today.problem !== undefined) return today;
    return {
      options: {
        content: values.content,
        rulebook: values.rulebook,
        electionDay: electionDay.day,
        method,
        byElection: values["by-election"],
        format,
        today: today.day,
      },
    };
  });
}
