import type { Finding, LocatedFinding, Position } from "../model/finding.ts";
import { maskPrivate } from "./privacy.ts";
import { lineText, positionAt, type Sources } from "./source.ts";
import { findPath } from "./yaml.ts";

/**
 * Looks up the line and column of a finding. What is missing is at its nearest ancestor; what is said of
 * a file as a whole, or of a file that could not be read, is at line 1, column 1.
 */
export function locate(finding: Finding, sources: Sources): LocatedFinding {
  const { place, position, ...rest } = finding;
  return { ...rest, file: place.file, ...(position ?? lookUp(finding, sources)) };
}

/** A line of a file, from 1, to show under a finding; numbers that must not be public are masked. */
export function sourceLine(sources: Sources, file: string, line: number): string | undefined {
  const source = sources.get(file);
  const text = source && lineText(source, line);
  return text === undefined ? undefined : maskPrivate(text);
}

function lookUp({ place }: Finding, sources: Sources): Position {
  const source = sources.get(place.file);
  if (source === undefined || place.path.length === 0) return { line: 1, column: 1 };
  return positionAt(source, findPath(source.document(), place.path).offset);
}
