import { isScalar, type Scalar, visit, type YAMLError } from "yaml";
import type { FindingWords } from "../i18n/findings.ts";
import { lineText, positionAt, type Source } from "./source.ts";
import type { YamlDocument } from "./yaml.ts";

/** What to say of a mistake, and where it is: an offset. */
export interface Said {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

export interface Trouble {
  readonly source: Source;
  readonly document: YamlDocument;
  readonly words: FindingWords["syntax"];
}

/** What the YAML reader's complaint means for whoever wrote the line. Its codes are the library's. */
export function explainYamlError(error: YAMLError, trouble: Trouble): Said {
  return explainers[error.code](error, trouble);
}

type Explainer = (error: YAMLError, trouble: Trouble) => Said;

const say =
  (pick: (words: Trouble["words"]) => Omit<Said, "offset">): Explainer =>
  (error, { words }) => ({ ...pick(words), offset: error.pos[0] });

const other = say((words) => words.other());

const specialStart: Explainer = (error, { source, words }) => {
  const character = source.text[error.pos[0]] ?? "";
  return { ...words.specialStart(character), offset: error.pos[0] };
};

const explainers: Record<YAMLError["code"], Explainer> = {
  TAB_AS_INDENT: say((words) => words.tab()),
  DUPLICATE_KEY: explainDuplicate,
  MULTILINE_IMPLICIT_KEY: explainNoKey,
  MISSING_CHAR: explainMissing,
  BLOCK_AS_IMPLICIT_KEY: explainNested,
  BAD_INDENT: explainIndent,
  BAD_SCALAR_START: specialStart,
  BAD_ALIAS: specialStart,
  ALIAS_PROPS: specialStart,
  BAD_PROP_ORDER: specialStart,
  MULTIPLE_ANCHORS: specialStart,
  MULTIPLE_TAGS: specialStart,
  TAG_RESOLVE_FAILED: specialStart,
  BAD_COLLECTION_TYPE: specialStart,
  BAD_DIRECTIVE: specialStart,
  BAD_DQ_ESCAPE: say((words) => words.backslash()),
  MULTIPLE_DOCS: say((words) => words.severalDocuments()),
  UNEXPECTED_TOKEN: say((words) => words.afterValue()),
  BLOCK_IN_FLOW: say((words) => words.indent()),
  NON_STRING_KEY: say((words) => words.noColon()),
  KEY_OVER_1024_CHARS: say((words) => words.noColon()),
  RESOURCE_EXHAUSTION: say((words) => words.tooDeep()),
  IMPOSSIBLE: other,
};

function explainDuplicate(error: YAMLError, { source, document, words }: Trouble): Said {
  const key = scalarAt(document, error.pos[0]);
  const first = key && firstNamesake(document, key);
  const line = positionAt(source, first?.range?.[0] ?? 0).line;
  return { ...words.duplicateKey(String(key?.value), line), offset: error.pos[0] };
}

function explainMissing(error: YAMLError, trouble: Trouble): Said {
  const { words, document } = trouble;
  if (/closing ["']/.test(error.message)) {
    return { ...words.openQuote(), offset: lastQuoted(document) ?? error.pos[0] };
  }
  if (/^Tags and anchors/.test(error.message)) {
    const start = trouble.source.text.slice(0, error.pos[0]).search(/[!&]\S*$/);
    return { ...words.specialStart(trouble.source.text[start] ?? "!"), offset: start };
  }
  return explainNoKey(error, trouble);
}

/** A line in which no key is seen: it lacks its colon, or it has one and stands in the wrong column. */
function explainNoKey(error: YAMLError, trouble: Trouble): Said {
  const [offset] = error.pos;
  const mended = missingColon(offset, trouble) ?? missingSpace(offset, trouble);
  if (mended !== undefined) return mended;
  const hasKey = /^\s*(?:- )?[^\s:]+:(?:\s|$)/.test(lineAt(trouble.source, offset));
  return { ...(hasKey ? trouble.words.indent() : trouble.words.noColon()), offset };
}

/** A key within a value: in a text that holds a colon, or on a next line that is indented too far. */
function explainNested(error: YAMLError, trouble: Trouble): Said {
  const { source, words } = trouble;
  const [offset] = error.pos;
  const dash = missingSpace(offset, trouble);
  if (dash !== undefined) return dash;
  if (/: .*:(?: |$)/.test(lineAt(source, offset))) return { ...words.colonInText(), offset };
  const next = /\n\s*\S/.exec(source.text.slice(offset));
  const deeper = next === null ? offset : offset + next.index + next[0].length - 1;
  return { ...words.indent(), offset: deeper };
}

function explainIndent(error: YAMLError, { document, words }: Trouble): Said {
  const [offset] = error.pos;
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  return bracket === undefined
    ? { ...words.indent(), offset }
    : { ...words.openBracket(bracket), offset: lastBracketed(document, offset) ?? offset };
}

/** A line that lacks only a proper colon, or the space after it, with the line put right. */
export function missingColon(offset: number, { source, words }: Trouble): Said | undefined {
  const { text, start } = trimmedLine(source, offset);
  const wide = /^((?:- )?[^\s：:"'#]+)\s*：\s*(.*)$/.exec(text);
  if (wide !== null) return { ...words.wideColon(`${wide[1]}: ${wide[2]}`.trim()), offset: start };
  const tight = /^((?:- )?[^\s：:"'#-][^\s：:"'#]*):([^\s:].*)$/.exec(text);
  return tight === null
    ? undefined
    : { ...words.tightColon(`${tight[1]}: ${tight[2]}`), offset: start };
}

/** A line of a list that lacks the space after its hyphen, with the line put right. */
function missingSpace(offset: number, { source, words }: Trouble): Said | undefined {
  const { text, start } = trimmedLine(source, offset);
  const dash = /^-([^\s-].*)$/.exec(text);
  return dash === null ? undefined : { ...words.tightDash(`- ${dash[1]}`), offset: start };
}

interface Line {
  readonly text: string;
  /** Offset of its first character that is no space. */
  readonly start: number;
}

function trimmedLine(source: Source, offset: number): Line {
  const line = lineAt(source, offset);
  const before = offset === 0 ? 0 : source.text.lastIndexOf("\n", offset - 1) + 1;
  return { text: line.trim(), start: before + line.length - line.trimStart().length };
}

function lineAt(source: Source, offset: number): string {
  return lineText(source, positionAt(source, offset).line) ?? "";
}

function scalarAt(document: YamlDocument, offset: number): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (node.range?.[0] !== offset) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** The first key of the same name in the map that holds this key. */
function firstNamesake(document: YamlDocument, key: Scalar): Scalar | undefined {
  let found: Scalar | undefined;
  visit(document, {
    Map: (_, map) => {
      const keys = map.items.map((pair) => pair.key).filter(isScalar);
      if (!keys.includes(key)) return undefined;
      found = keys.find(({ value }) => value === key.value);
      return visit.BREAK;
    },
  });
  return found;
}

function lastQuoted(document: YamlDocument): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") offset = node.range?.[0];
    },
  });
  return offset;
}

/** Where the last list or map in brackets begins before an offset. */
function lastBracketed(document: YamlDocument, before: number): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Collection: (_, node) => {
      const start = node.range?.[0];
      if (node.flow === true && start !== undefined && start < before) offset = start;
    },
  });
  return offset;
}
