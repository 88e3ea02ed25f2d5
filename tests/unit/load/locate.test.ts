import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { locate, sourceLine } from "../../../src/load/locate.ts";
import { createSource } from "../../../src/load/source.ts";
import type { Finding } from "../../../src/model/finding.ts";

function findingAt(path: readonly PropertyKey[]): Finding {
  return { rule: "any", severity: "error", message: "x", place: { file: "a.yaml", path } };
}

/** Line and column of a path in a text. */
function placeOf(text: string, ...path: readonly PropertyKey[]): string {
  const { line, column } = locate(findingAt(path), new Map([["a.yaml", createSource(text)]]));
  return `${line}:${column}`;
}

const text = `# 社区
name: 梧桐里
contact:
  phone: "1"
  hours: { from: 08:00 }
groups:
  - id: a
    name: 甲
  - b
empty:
`;

test.each([
  ["a value is where it is written", ["name"], "2:7"],
  ["a value in quotes, at its quote", ["contact", "phone"], "4:10"],
  ["a map in braces, at its brace", ["contact", "hours"], "5:10"],
  ["a value in braces", ["contact", "hours", "from"], "5:18"],
  ["a map on lines of its own, at its key", ["contact"], "3:1"],
  ["a list on lines of its own, at its key", ["groups"], "6:1"],
  ["an item, at its first word", ["groups", 0], "7:5"],
  ["a value in an item", ["groups", 0, "name"], "8:11"],
  ["an item that is a word", ["groups", 1], "9:5"],
  ["a value left empty, at its key", ["empty"], "10:1"],
  ["a missing key, at what should hold it", ["contact", "address"], "3:1"],
  ["a missing item, at its list", ["groups", 7, "id"], "6:1"],
  ["what is missing at the top, at the start", ["households"], "1:1"],
  ["the file as a whole, at the start", [], "1:1"],
])("%s", (_, path, place) => {
  expect(placeOf(text, ...path)).toBe(place);
});

test("a file that could not be read is at its start, and shows no line", () => {
  const located = locate(findingAt(["name"]), new Map());
  expect(located).toMatchObject({ file: "a.yaml", line: 1, column: 1 });
  expect(sourceLine(new Map(), "a.yaml", 1)).toBeUndefined();
});

test("a finding keeps what it says, and gives up its way of saying where", () => {
  const finding: Finding = {
    ...findingAt([]),
    hint: "h",
    citation: "c",
    position: { line: 3, column: 4 },
  };
  expect(locate(finding, new Map())).toEqual({
    rule: "any",
    severity: "error",
    message: "x",
    hint: "h",
    citation: "c",
    file: "a.yaml",
    line: 3,
    column: 4,
  });
});

test("a line is shown without its end; past the last there is none", () => {
  const sources = new Map([["a.yaml", createSource("a: 1\nb: 2")]]);
  expect(sourceLine(sources, "a.yaml", 1)).toBe("a: 1");
  expect(sourceLine(sources, "a.yaml", 2)).toBe("b: 2");
  expect(sourceLine(sources, "a.yaml", 3)).toBeUndefined();
});

type Data = string | number | boolean | Data[] | { [key: string]: Data };

const word = fc.oneof(
  fc.stringMatching(/^[a-z梧桐里𠮷 :#'"-]{1,12}$/u),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
);
const record = fc.letrec<{ data: Data; map: { [key: string]: Data } }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.integer(),
    fc.boolean(),
    fc.array(tie("data"), { maxLength: 4 }),
    tie("map"),
  ),
  map: fc.dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), tie("data"), { minKeys: 1, maxKeys: 5 }),
})).map;

/** Every value that is no list or map, with the way to it. */
function leaves(
  data: Data,
  path: readonly PropertyKey[] = [],
): readonly (readonly [typeof path, Data])[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => leaves(item, [...path, index]));
  if (typeof data !== "object") return [[path, data]];
  return Object.entries(data).flatMap(([key, item]) => leaves(item, [...path, key]));
}

test("every value of every record is found where it is written", () => {
  const styles = fc.record({
    lineWidth: fc.constantFrom(0, 80),
    indent: fc.constantFrom(2, 4),
    collectionStyle: fc.constantFrom("any", "block", "flow"),
    defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"),
  });
  fc.assert(
    fc.property(record, styles, (data, style) => {
      const written = stringify(data, { ...style, aliasDuplicateObjects: false } as const);
      const lines = written.split("\n");
      for (const [path, value] of leaves(data)) {
        const [line = 0, column = 0] = placeOf(written, ...path)
          .split(":")
          .map(Number);
        const [first = "", ...rest] = lines.slice(line - 1);
        const from = [...first].slice(column - 1).join("");
        expect(startsWith(from, rest, value, column), `${written}\n${String(path)}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

/** Whether a text reads as this value from its beginning: some stretch of it, parsed alone, is the value. */
function startsWith(from: string, rest: readonly string[], value: Data, column: number): boolean {
  // On one line, the value ends before a comma or bracket, or with the line; over several, with one of them.
  const ends = [...from].map((_, index) => [...from].slice(0, index + 1).join(""));
  const onOneLine = ends.some((part) => reads(part, value));
  const overLines = rest.some((_, index) =>
    reads([`${" ".repeat(column - 1)}${from}`, ...rest.slice(0, index + 1)].join("\n"), value),
  );
  return onOneLine || overLines;
}

function reads(part: string, value: Data): boolean {
  try {
    return Object.is(parse(part), value) || parse(part) === value;
  } catch {
    return false;
  }
}
