import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import type { Decoded } from "./decode.ts";
import { createSource, positionAt } from "./source.ts";

/** Says what is wrong with a file's bytes, and how to save it as UTF-8 with the programs that offices have. */
export function encodingFinding(
  file: string,
  decoded: Exclude<Decoded, { kind: "text" }>,
  { encoding }: FindingWords,
): Finding {
  const found = { rule: "encoding", severity: "error", place: { file, path: [] } } as const;
  if (decoded.kind === "damaged") {
    const position = positionAt(createSource(decoded.text), decoded.offset);
    return { ...found, position, message: encoding.damaged(), hint: encoding.retype() };
  }
  const message =
    decoded.encoding === undefined ? encoding.unknown() : encoding.wrong(decoded.encoding);
  return { ...found, message, hint: encoding.saveAs() };
}
