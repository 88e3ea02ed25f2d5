import { createSource, type Source } from "./source.ts";

/** A notice's file in its two parts. */
export interface NoticeFile {
  /** The whole text, of which only the head counts as YAML. */
  readonly source: Source;
  /** Offset at which the body begins; undefined where the head is missing, empty or never ends. */
  readonly bodyAt: number | undefined;
}

/** Finds the head (front matter) of `notices/*.mdx`, between two lines `---`, and the body after it. */
export function splitNotice(text: string): NoticeFile {
  const found = /^---[ \t]*\n(?:[\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (found === null || found[0].replace(/---/g, "").trim() === "")
    return { source: createSource(text, ""), bodyAt: undefined };
  const [whole] = found;
  const fence = whole.lastIndexOf("---");
  return {
    source: createSource(text, `   ${text.slice(3, fence)}`),
    bodyAt: whole.length,
  };
}
