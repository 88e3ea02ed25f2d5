import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { positionAt, type Source } from "./source.ts";
import { plainData, rangeOf, type YamlDocument } from "./yaml.ts";
import { explainYamlError, missingColon, type Said } from "./yaml-errors.ts";

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
  const errors = [...document.errors, ...document.warnings].toSorted(
    (one, other) => one.pos[0] - other.pos[0],
  );
  const repeated = errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const [first] = errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const trouble = { source, document, words: words.syntax };
  const findings = [...(first ? [first] : []), ...repeated].map((error) =>
    finding(file, source, explainYamlError(error, trouble)),
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
    const colon = missingColon(rangeOf(document, [])?.start ?? 0, trouble);
    if (colon !== undefined) return { findings: [finding(file, source, colon)] };
  }
  return { value: read.value, findings };
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
