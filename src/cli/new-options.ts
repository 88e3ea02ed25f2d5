import { parseArgs } from "node:util";
import { type Question, questions } from "../i18n/new-words.ts";
import { readDay } from "./day-option.ts";
import { attempt, type Parsed } from "./parsed.ts";

/** What the user told of a new election; the rest is asked, or has an answer that goes without saying. */
export interface NewOptions {
  readonly content: string;
  readonly today: Temporal.PlainDate | undefined;
  readonly byElection: boolean;
  readonly answers: Answers;
}

export type Answers = Readonly<Partial<Record<Question, string>>>;

/** Reads the options of `new` from its arguments; never throws. */
export function parseNewOptions(args: readonly string[]): Parsed<NewOptions> {
  return attempt(() => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        content: { type: "string", default: "content" },
        today: { type: "string" },
        "by-election": { type: "boolean", default: false },
        ...asked,
      },
    });
    const today = readDay("--today", values.today);
    if (today.problem !== undefined) return today;
    const given: Readonly<Record<string, unknown>> = values;
    const answers = Object.fromEntries(
      questions.flatMap((question) => {
        const answer = given[question];
        return typeof answer === "string" ? [[question, answer.trim()]] : [];
      }),
    );
    return {
      options: {
        content: values.content,
        today: today.day,
        byElection: values["by-election"],
        answers,
      },
    };
  });
}

const asked = Object.fromEntries(
  questions.map((question) => [question, { type: "string" } as const]),
);
