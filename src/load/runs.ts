import type { Run, RunRole, Text } from "../model/notice.ts";
import type { Node, Reading } from "./markup.ts";
import { figureRun } from "./report-markup.ts";

/** Text within a line, as Markdown has it. */
type Phrase = Extract<Node, { type: "paragraph" }>["children"][number];

/** A line of Markdown as runs. A link is followed by its address, which paper cannot hide. */
export function toRuns(phrases: readonly Phrase[], reading: Reading): Text {
  const runs = join(phrases.flatMap((phrase) => phraseRuns(phrase, "plain", reading)));
  return trim(runs).flatMap(withDays);
}

/** A plain run with its dates and times told apart, so that no line breaks within them. */
function withDays(run: Run): readonly Run[] {
  if (run.role !== "plain") return [run];
  return run.text
    .split(/((?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}:\d{2})/)
    .map((text, index): Run => ({ role: index % 2 === 0 ? "plain" : dayRole(text), text }))
    .filter(({ text }) => text !== "");
}

function dayRole(text: string): RunRole {
  return text.includes(":") ? "time" : "date";
}

function phraseRuns(phrase: Phrase, role: RunRole, reading: Reading): readonly Run[] {
  const { markup } = reading.words;
  const within = (children: readonly Phrase[], as: RunRole = role) =>
    children.flatMap((child) => phraseRuns(child, as, reading));
  switch (phrase.type) {
    case "text":
      return starred(unwrap(phrase.value), role);
    case "inlineCode":
      return [{ role, text: phrase.value }];
    case "break":
      return [{ role, text: " " }];
    case "strong":
    case "emphasis":
      return within(phrase.children, "strong");
    case "link":
      return [...within(phrase.children), ...address(phrase, role, reading)];
    case "mdxTextExpression":
      reading.say(phrase, markup.code(), markup.hints.brace());
      return [];
    case "mdxJsxTextElement":
      return element(phrase, reading);
    case "image":
    case "imageReference":
      reading.say(phrase, markup.image());
      return [];
    case "delete":
      reading.say(phrase, markup.unsupported(markup.names.delete()));
      return [];
    case "footnoteReference":
      reading.say(phrase, markup.unsupported(markup.names.footnote()));
      return [];
    case "linkReference":
      reading.say(phrase, markup.unsupported(markup.names.definition()));
      return [];
    case "html":
      reading.say(phrase, markup.code(), markup.hints.plainText());
      return [];
    default:
      return phrase satisfies never;
  }
}

/** An element in a line: a figure of a report, and nothing else. */
function element(
  phrase: Extract<Phrase, { type: "mdxJsxTextElement" }>,
  reading: Reading,
): readonly Run[] {
  const { words, say, kind } = reading;
  const name = phrase.name ?? "";
  if (kind === "report" && name === "Figure") return figureRun(phrase, reading);
  if (kind === "notice") say(phrase, words.markup.element(name), words.markup.hints.plainText());
  else say(phrase, name === "Table" ? words.report.tableAlone() : words.report.element(name));
  return [];
}

function address(
  link: Extract<Phrase, { type: "link" }>,
  role: RunRole,
  reading: Reading,
): readonly Run[] {
  if (!/^(?:https?:\/\/|mailto:)/i.test(link.url)) {
    reading.say(link, reading.words.markup.link(link.url));
    return [];
  }
  const shown = link.children.map((child) => ("value" in child ? child.value : "")).join("");
  const bare = link.url.replace(/^mailto:/i, "");
  // An address written out is a link to itself; "www." was left without its scheme.
  return shown === bare || `http://${shown}` === bare ? [] : [{ role, text: `（${bare}）` }];
}

/** Lines of a paragraph run on: Chinese without a space, other writing with one. */
function unwrap(text: string): string {
  return text
    .replace(
      /(?<=[\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF])[ \t]*\n[ \t]*(?=[\u2E80-\u9FFF\uF900-\uFAFF\u3000-\u303F\uFF00-\uFFEF])/g,
      "",
    )
    .replace(/\s*\n\s*/g, " ");
}

/** Markdown does not see `**重要：**请` as strong, as its closing stars touch punctuation; a clerk means it. */
function starred(text: string, role: RunRole): readonly Run[] {
  return text
    .split(/\*\*([^*]+)\*\*/)
    .map((part, index): Run => ({ role: index % 2 === 1 ? "strong" : role, text: part }));
}

/** Neighbours of one role as one run; empty ones dropped. */
function join(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.figure !== undefined) joined.push(run);
    else if (last?.role === run.role && last.figure === undefined)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else if (run.text !== "") joined.push(run);
  }
  return joined;
}

function trim(runs: readonly Run[]): Text {
  return runs
    .map((run, index) => {
      const start = index === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: index === runs.length - 1 ? start.trimEnd() : start };
    })
    .filter(({ text, figure }) => text !== "" || figure !== undefined);
}
