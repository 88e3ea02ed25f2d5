import { isScalar, type Scalar, visit, type YAMLError } from "yaml";
import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { lineText, positionAt, type Source } from "./source.ts";
import { plainData, type YamlDocument } from "./yaml.ts";

/** The plain data of a file that is YAML; nothing where it could not be made out. */
export interface Syntax {
  readonly value?: unknown;
  readonly findings: readonly Finding[];
}

/**
 * Reads a file's YAML as plain data. Of what is wrong with the syntax, the first mistake is told, as the
 * others mostly follow from it, and every key that is given twice.
 */
export function readSyntax(
  file: string,
  source: Source,
  document: YamlDocument,
  words: FindingWords,
): Syntax {
  const errors = [...document.errors, ...document.warnings];
  const repeated = errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const [first] = errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const trouble = { source, document, words: words.syntax };
  const findings = [...(first ? [first] : []), ...repeated].map((error) =>
    finding(file, source, explainers[error.code](error, trouble)),
  );
  if (first !== undefined) return { findings };
  const read = plainData(document);
  if (read.alias !== undefined) {
    const offset = read.alias.range?.[0] ?? 0;
    const said =
      read.alias.resolve(document) === undefined
        ? words.syntax.specialStart("*")
        : words.syntax.tooMany();
    return { findings: [...findings, finding(file, source, { ...said, offset })] };
  }
  if (read.value === null) {
    return { findings: [finding(file, source, { ...words.syntax.empty(), offset: 0 })] };
  }
  if (typeof read.value === "string" && document.errors.length === 0) {
    const colon = missingColon(0, trouble);
    if (colon !== undefined) return { findings: [finding(file, source, colon)] };
  }
  return { value: read.value, findings };
}

/** What to say of a mistake, and where it is. */
interface Said {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

interface Trouble {
  readonly source: Source;
  readonly document: YamlDocument;
  readonly words: FindingWords["syntax"];
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
  MULTILINE_IMPLICIT_KEY: (error, trouble) =>
    missingColon(error.pos[0], trouble) ?? say((words) => words.noColon())(error, trouble),
  MISSING_CHAR: explainMissing,
  BLOCK_AS_IMPLICIT_KEY: (error, trouble) =>
    say((words) =>
      /: .*:(?: |$)/.test(lineAt(trouble.source, error.pos[0]))
        ? words.colonInText()
        : words.indent(),
    )(error, trouble),
  BAD_INDENT: (error, trouble) =>
    say((words) => {
      const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
      return bracket === undefined ? words.indent() : words.openBracket(bracket);
    })(error, trouble),
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
  RESOURCE_EXHAUSTION: say((words) => words.tooMany()),
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
  return missingColon(error.pos[0], trouble) ?? say((words) => words.noColon())(error, trouble);
}

/** A line that lacks only a proper colon, or the space after a colon or hyphen, with the line put right. */
function missingColon(offset: number, { source, words }: Trouble): Said | undefined {
  const line = lineAt(source, offset);
  const start =
    offset - (positionAt(source, offset).column - 1) + (line.length - line.trimStart().length);
  const text = line.trim();
  const wide = /^((?:- )?[^\s：:"'#]+)\s*：\s*(.*)$/.exec(text);
  if (wide !== null) return { ...words.wideColon(`${wide[1]}: ${wide[2]}`.trim()), offset: start };
  const tight = /^((?:- )?[^\s：:"'#]+):(\S.*)$/.exec(text);
  if (tight !== null) return { ...words.tightColon(`${tight[1]}: ${tight[2]}`), offset: start };
  const dash = /^-([^\s-].*)$/.exec(text);
  return dash === null ? undefined : { ...words.tightDash(`- ${dash[1]}`), offset: start };
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

function finding(file: string, source: Source, { message, hint, offset }: Said): Finding {
  return {
    rule: "syntax",
    severity: "error",
    message,
    hint,
    place: { file, path: [] },
    position: positionAt(source, offset),
  };
}
