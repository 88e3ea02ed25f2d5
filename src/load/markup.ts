import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { FindingWords } from "../i18n/findings.ts";
import type { Finding, Position } from "../model/finding.ts";
import type { Block, CalloutBlock, TableBlock, Text } from "../model/notice.ts";
import { figureRun, reportTable } from "./report-markup.ts";
import { toRuns } from "./runs.ts";
import { lineText, positionAt, type Source } from "./source.ts";

/** The body of a hand-written notice as blocks, and what of it is no plain text. */
export interface Markup {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the body of `notices/*.mdx`, after the `offset` at which its head ends: headings, paragraphs,
 * lists, tables and `<Callout>`. Whatever is code, or has no place on paper, is a finding at its line.
 */
export function readMarkup(
  file: string,
  source: Source,
  offset: number,
  words: FindingWords,
  kind: MarkupKind = "notice",
): Markup {
  // The head is blanked, not cut, so that lines keep their numbers.
  const body = source.text.slice(0, offset).replace(/[^\n]/g, "") + source.text.slice(offset);
  const findings: Finding[] = [];
  const say: Say = (node, message, hint) =>
    findings.push(finding(file, characterPosition(source, node.position?.start), message, hint));
  try {
    const { children } = markdown.parse(body);
    return { blocks: children.flatMap((node) => toBlocks(node, { words, say, kind })), findings };
  } catch (error) {
    return { blocks: [], findings: [unparsable(file, source, error, words)] };
  }
}

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

type Root = ReturnType<typeof markdown.parse>;
export type Node = Root["children"][number];
type Of<Type extends Node["type"]> = Extract<Node, { type: Type }>;
type Place = Pick<Node, "position">;

/** Notes that something has no place in a notice. */
export type Say = (node: Place, message: string, hint?: string) => void;

/** What every step of the reading needs: the words to complain in, and where to put complaints. */
export interface Reading {
  readonly words: FindingWords;
  readonly say: Say;
  /** A report takes figures and tables that a notice does not. */
  readonly kind: MarkupKind;
}

/** What is read: a notice, or an office's work report. */
export type MarkupKind = "notice" | "report";

function toBlocks(node: Node, reading: Reading): readonly Block[] {
  const { markup } = reading.words;
  switch (node.type) {
    case "heading":
      return [{ type: "heading", text: toRuns(node.children, reading) }];
    case "paragraph":
      return paragraphs(node, reading);
    case "list":
      return [
        {
          type: "list",
          ordered: node.ordered === true,
          items: node.children.map((item) => itemText(item, reading)),
        },
      ];
    case "table":
      return [toTable(node, reading)];
    case "mdxJsxFlowElement":
      return elementBlocks(node, reading);
    case "mdxjsEsm":
    case "mdxFlowExpression":
      reading.say(node, markup.code(), markup.hints.plainText());
      return [];
    default:
      reading.say(node, markup.unsupported(nameOf(node, reading)));
      return [];
  }
}

function nameOf({ type }: Node, { words }: Reading): string {
  const { names } = words.markup;
  switch (type) {
    case "blockquote":
    case "code":
    case "thematicBreak":
    case "definition":
      return names[type]();
    case "footnoteDefinition":
      return names.footnote();
    default:
      return names.other();
  }
}

function elementBlocks(node: Of<"mdxJsxFlowElement">, reading: Reading): readonly Block[] {
  const { words, say, kind } = reading;
  const name = node.name ?? "";
  if (name === "Callout") return callouts(node, reading);
  if (kind === "notice") {
    say(node, words.markup.element(name), words.markup.hints.plainText());
    return [];
  }
  if (name === "Table") return reportTable(node, reading);
  if (name === "Figure") return [{ type: "paragraph", text: figureRun(node, reading) }];
  say(node, words.report.element(name));
  return [];
}

/** A paragraph; one that is broken by hand becomes several, and one that is a callout in one line, that. */
function paragraphs(node: Of<"paragraph">, reading: Reading): readonly Block[] {
  const [only, ...others] = node.children.filter(
    (child) => child.type !== "text" || child.value.trim() !== "",
  );
  if (others.length === 0 && only?.type === "mdxJsxTextElement" && only.name === "Callout") {
    const tone = toneOf(only, reading);
    return [{ type: "callout", tone, text: toRuns(only.children, reading) }];
  }
  const lines: (typeof node.children)[] = [[]];
  for (const child of node.children) {
    if (child.type === "break") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines
    .map((line) => toRuns(line, reading))
    .filter((text) => text.length > 0)
    .map((text) => ({ type: "paragraph", text }));
}

function itemText(item: Of<"list">["children"][number], reading: Reading): Text {
  const [first, ...others] = item.children;
  for (const other of others) reading.say(other, reading.words.markup.nested());
  if (first === undefined) return [];
  if (first.type === "paragraph") return toRuns(first.children, reading);
  reading.say(first, reading.words.markup.nested());
  return [];
}

function toTable(node: Of<"table">, reading: Reading): TableBlock {
  const [head, ...rows] = node.children;
  const columns = (head?.children ?? []).map((cell, index) => ({
    label: toRuns(cell.children, reading)
      .map(({ text }) => text)
      .join(""),
    align: node.align?.[index] === "right" ? ("end" as const) : ("start" as const),
  }));
  for (const row of rows.filter(({ children }) => children.length > columns.length)) {
    reading.say(row, reading.words.markup.wideRow(row.children.length, columns.length));
  }
  return {
    type: "table",
    caption: "",
    columns,
    rows: rows.map(({ children }) =>
      columns.map((_, index) => toRuns(children[index]?.children ?? [], reading)),
    ),
  };
}

function callouts(node: Of<"mdxJsxFlowElement">, reading: Reading): readonly Block[] {
  const tone = toneOf(node, reading);
  return node.children.flatMap((child): readonly Block[] => {
    if (child.type === "paragraph") {
      return [{ type: "callout", tone, text: toRuns(child.children, reading) }];
    }
    reading.say(child, reading.words.markup.calloutBody());
    return [];
  });
}

function toneOf(
  node: Pick<Of<"mdxJsxFlowElement">, "attributes" | "position">,
  { words, say }: Reading,
): CalloutBlock["tone"] {
  const [attribute, ...others] = node.attributes;
  const tone =
    attribute?.type === "mdxJsxAttribute" && attribute.name === "tone"
      ? attribute.value
      : undefined;
  if (
    others.length > 0 ||
    (attribute !== undefined && tone !== "important" && tone !== "correction")
  ) {
    say(node, words.markup.calloutTone());
  }
  return tone === "correction" ? "correction" : "important";
}

/** Places in Markdown count UTF-16 units; findings count characters. */
function characterPosition(source: Source, start: Position | undefined): Position {
  const { line, column } = start ?? { line: 1, column: 1 };
  return { line, column: [...(lineText(source, line) ?? "").slice(0, column - 1)].length + 1 };
}

/** What the parser says of a text that it cannot read, by its own names for its complaints. */
function unparsable(file: string, source: Source, error: unknown, words: FindingWords): Finding {
  const { markup } = words;
  if (!(error instanceof Error)) throw error;
  const ruleId = "ruleId" in error ? error.ruleId : undefined;
  const origin = "source" in error ? String(error.source) : "";
  const position = positionOf(error, source);
  if (/expression/.test(origin)) {
    const brace = braceBefore(source, position);
    return finding(file, brace, markup.brace(), markup.hints.brace());
  }
  if (ruleId === "acorn" || /mdxjs-esm/.test(origin)) {
    return finding(file, position, markup.code(), markup.hints.plainText());
  }
  if (ruleId === "end-tag-mismatch") return finding(file, position, markup.unclosed());
  if (/jsx/.test(origin)) return finding(file, position, markup.angle(), markup.hints.angle());
  return finding(file, position, markup.unreadable());
}

function positionOf(error: Error, source: Source): Position {
  const place = "place" in error ? error.place : undefined;
  if (typeof place === "object" && place !== null) {
    const point = "start" in place ? place.start : place;
    if (isPosition(point)) return characterPosition(source, point);
  }
  // A tag that is never closed is named by where it stands: `<Callout>` (1:1-1:10).
  const [, line, column] = /\((\d+):(\d+)-/.exec(error.message) ?? [];
  return line === undefined
    ? positionAt(source, source.text.length)
    : characterPosition(source, { line: Number(line), column: Number(column) });
}

/** The brace that opened what could not be read: the last one up to there. */
function braceBefore(source: Source, position: Position): Position {
  const lineStart = source.lineStarts()[position.line - 1] ?? 0;
  const brace = source.text.lastIndexOf("{", lineStart + position.column - 1);
  return brace === -1 ? position : positionAt(source, brace);
}

function isPosition(value: unknown): value is Position {
  return (
    typeof value === "object" &&
    value !== null &&
    "line" in value &&
    typeof value.line === "number" &&
    "column" in value &&
    typeof value.column === "number"
  );
}

function finding(file: string, position: Position, message: string, hint?: string): Finding {
  return {
    rule: "markup",
    severity: "error",
    message,
    place: { file, path: [] },
    position,
    ...(hint === undefined ? {} : { hint }),
  };
}
