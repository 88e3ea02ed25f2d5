import type { Position } from "../model/finding.ts";
import { parseYaml, type YamlDocument } from "./yaml.ts";

/** The text of one file, by which findings find their lines. Line ends are `\n`, the byte order mark is gone. */
export interface Source {
  readonly text: string;
  /** The part that is YAML; the rest is blanked out, so that offsets are the same as in `text`. */
  readonly yaml: string;
  /** The YAML as a tree with offsets: parsed when first asked for, as most files never are. */
  readonly document: () => YamlDocument;
  /** Offset of the first character of each line; found when first asked for. */
  readonly lineStarts: () => readonly number[];
}

/** Every file that could be read as text, by its path below the content folder. */
export type Sources = ReadonlyMap<string, Source>;

/** Keeps a file's text; `yaml` is the part of it that is YAML, blanks elsewhere. */
export function createSource(text: string, yaml: string = text): Source {
  return {
    text,
    yaml,
    document: once(() => parseYaml(yaml)),
    lineStarts: once(() => findLineStarts(text)),
  };
}

/** Line and column of an offset, both from 1. The column counts characters, not UTF-16 units. */
export function positionAt(source: Source, offset: number): Position {
  const starts = source.lineStarts();
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: characters(source.text.slice(starts[low] ?? 0, offset)) + 1 };
}

/** A line of the text, counted from 1, without its end; undefined past the last. */
export function lineText(source: Source, line: number): string | undefined {
  const starts = source.lineStarts();
  const start = starts[line - 1];
  return start === undefined
    ? undefined
    : source.text.slice(start, (starts[line] ?? source.text.length + 1) - 1);
}

function characters(text: string): number {
  return [...text].length;
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
