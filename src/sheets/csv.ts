import type { Grid } from "./grid.ts";

/** The text of a CSV file: UTF-8, with or without a byte order mark, or GB18030 (GBK), as Chinese programs save it. */
export function csvText(bytes: Uint8Array): string | undefined {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes("\0") ? undefined : text;
    } catch {
      // The next encoding.
    }
  }
  return undefined;
}

/** A CSV file as a sheet: parted by commas, semicolons or tabs, whichever its first line has most of. */
export function readCsv(text: string, name: string): Grid {
  const [first = ""] = text.split(/\r\n|\n|\r/, 1);
  const [separator = ","] = [",", ";", "\t"].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  return { name, rows: parse(text, separator), merges: [], troubles: new Map(), from1904: false };
}

function parse(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === separator) endCell();
    else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") at++;
      endCell();
      rows.push([]);
    } else cell += character;
  }
  endCell();
  return rows;
}
