import { stderr, stdin } from "node:process";
import { createInterface } from "node:readline/promises";
import type { NewWords, Question } from "../i18n/new-words.ts";
import type { Answers } from "./new-options.ts";

/** What is asked: an answer that goes without saying, if any, and what is wrong with an answer. */
export interface Ask {
  readonly question: Question;
  readonly otherwise?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly wrong: (answer: string) => string | undefined;
}

/** Answers to questions, one after another: undefined where one is still open. */
export interface Interview {
  /** The answer that was given as an option, that a person gives at the terminal, or that goes without saying. */
  readonly ask: (ask: Ask) => Promise<string>;
  /** Notes options that must not be given, as a file says so already. */
  readonly refuse: (questions: readonly Question[], file: string) => void;
  /** What is missing or wrong in the options, where nobody can be asked; a line each. */
  readonly problems: () => readonly string[];
  readonly end: () => void;
}

/** Asks at a terminal for what the options do not say; elsewhere notes what is missing, and answers with nothing. */
export function startInterview(given: Answers, words: NewWords): Interview {
  const terminal = stdin.isTTY
    ? createInterface({ input: stdin, output: stderr, terminal: true })
    : undefined;
  const missing: string[] = [];
  const wrong: string[] = [];
  return {
    ask: async ({ question, otherwise, choices, wrong: check }) => {
      const told = given[question];
      const complaint = told === undefined ? undefined : check(told);
      if (told !== undefined && complaint === undefined) return told;
      if (complaint !== undefined) wrong.push(`--${question} ${told}: ${complaint}`);
      if (complaint !== undefined || terminal === undefined) {
        if (told === undefined && otherwise === undefined) missing.push(`--${question}`);
        return otherwise ?? "";
      }
      const list = choices === undefined ? "" : `\n  ${choices.join("\n  ")}\n `;
      const label = `${words.ask[question]}${list}${otherwise ? ` [${otherwise}]` : ""}: `;
      for (;;) {
        const answer = (await terminal.question(label)).trim() || (otherwise ?? "");
        const what = check(answer);
        if (what === undefined) return answer;
        stderr.write(`  ${what}\n`);
      }
    },
    refuse: (questions, file) => {
      const options = questions.filter((question) => given[question] !== undefined);
      if (options.length === 0) return;
      wrong.push(words.given(options.map((option) => `--${option}`).join(" "), file));
    },
    problems: () => [...wrong, ...(missing.length === 0 ? [] : [words.missing(missing)])],
    end: () => terminal?.close(),
  };
}
