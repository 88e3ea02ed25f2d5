import { parseArgs } from "node:util";
import { readDay } from "./day-option.ts";

/** What the user asked for. */
export interface Options {
  readonly content: string;
  readonly out: string;
  readonly today: Temporal.PlainDate | undefined;
  readonly format: Format;
}

export const formats = ["human", "json", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

/** The options, or a sentence that says what is wrong with them. */
export type ParsedOptions =
  | { readonly options: Options; readonly problem?: undefined }
  | { readonly problem: string };

/** Reads the options of a command from its arguments; never throws. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  let values: { content: string; out: string; today?: string; format: string };
  try {
    values = parseArgs({
      args: [...args],
      options: {
        content: { type: "string", default: "content" },
        out: { type: "string", default: "dist" },
        today: { type: "string" },
        format: { type: "string", default: "human" },
      },
    }).values;
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const format = formats.find((known) => known === values.format);
  if (format === undefined) {
    return { problem: `--format ${values.format} ≠ ${formats.join(" | ")}` };
  }
  const { content, out, today } = values;
  const read = readDay("--today", today);
  return read.problem === undefined
    ? { options: { content, out, format, today: read.day } }
    : { problem: read.problem };
}
