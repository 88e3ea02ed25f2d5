import type { z } from "zod";
import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { positionAt, type Source } from "./source.ts";
import { findKey } from "./yaml.ts";

/** A record that does not fit its schema: where it is, what was read, and in which words to say so. */
export interface Misfit {
  readonly file: string;
  readonly schema: z.ZodType;
  /** The record as plain data, before its schema. */
  readonly value: unknown;
  readonly source: Source;
  readonly words: FindingWords;
}

export type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

/** A finding begun: that a value does not fit. */
type Begun = Pick<Finding, "rule" | "severity" | "place" | "position">;

/** Begins a finding at a value. */
export function at({ file }: Misfit, path: Path): Begun {
  return { rule: "schema", severity: "error", place: { file, path } };
}

/** Begins a finding at a key itself, where it is the key that is wrong. */
export function atKey(misfit: Misfit, path: Path, key: string): Begun {
  const offset = findKey(misfit.source.document(), path, key);
  const found = at(misfit, [...path, key]);
  return offset === undefined ? found : { ...found, position: positionAt(misfit.source, offset) };
}
