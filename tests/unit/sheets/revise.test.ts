import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { reviseYaml } from "../../../src/sheets/revise.ts";

const folder = "content/communities/wutongli/2026";
const files = ["schedule", "voter-roll", "candidates", "proxies", "results"].map((name) =>
  readFileSync(`${folder}/${name}.yaml`, "utf8"),
);

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Every single value of plain data, with the way to it. */
function leaves(value: unknown, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
  }
  return [{ path, value }];
}

/** A copy of plain data with another value at a path. */
function withLeaf(value: unknown, [key, ...rest]: Leaf["path"], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? withLeaf(item, rest, leaf) : item));
  }
  return { ...Object(value), [key]: withLeaf(Object(value)[key], rest, leaf) };
}

function commentsOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim().startsWith("#"));
}

const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    "甲，乙",
    "a: b",
    "# x",
    "2027-03-18",
    "yes",
    "[1]",
    "- x",
    "'",
    '"',
    "08:30",
    "一\n二",
  ),
);

describe("a YAML text that is made to say something else", () => {
  test("is the same to the byte where it says that already", () => {
    for (const text of files) expect(reviseYaml(text, parse(text))).toBe(text);
  });

  test("changes in no line but that of the value, and says exactly that", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), anyText, (text, choice, next) => {
        const data = parse(text);
        const all = leaves(data);
        const leaf = all[choice % all.length];
        if (leaf === undefined || leaf.value === next) return;
        const changed = Object(withLeaf(data, leaf.path, next));
        const revised = reviseYaml(text, changed);
        expect(parse(revised)).toEqual(changed);
        const [before, after] = [text.split("\n"), revised.split("\n")];
        expect(after.length).toBe(before.length);
        expect(before.filter((line, index) => line !== after[index])).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test("keeps its comments, whatever of its items go, come and change places", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...Array(20).keys()], { minLength: 1 }),
        fc.array(anyText, { maxLength: 3 }),
        (order, added) => {
          const [text = ""] = files;
          const data = parse(text);
          const steps = [
            ...order.flatMap((index) => (index < data.steps.length ? [data.steps[index]] : [])),
            ...added.map((note, index) => ({ step: `new-${index}`, note })),
          ];
          const revised = reviseYaml(text, { ...data, steps });
          expect(parse(revised).steps).toEqual(steps);
          const lost = commentsOf(text).filter((line) => !revised.includes(line.trim()));
          // The comment above an item goes with the item.
          const hasNomination = steps.some(({ step }) => step === "nomination");
          expect(lost).toEqual(hasNomination ? [] : ["  # 避开了中秋节和国庆节假期。"]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each([
    [
      "a new key after those before it",
      "a: 1 # x\nc: 3\n",
      { a: 1, b: 2, c: 3 },
      "a: 1 # x\nb: 2\nc: 3\n",
    ],
    [
      "an empty list that gets items",
      "a: [] # x\nb: 1\n",
      { a: [{ c: 1 }], b: 1 },
      "a:\n  - c: 1 # x\nb: 1\n",
    ],
    ["a list that loses all its items", "a:\n  - c: 1\nb: 1\n", { a: [], b: 1 }, "a: []\nb: 1\n"],
    [
      "items in brackets",
      "a:\n  - { c: 1, d: 2 } # x\n",
      {
        a: [
          { c: 1, d: 3 },
          { c: 2, d: 4 },
        ],
      },
      "a:\n  - { c: 1, d: 3 } # x\n  - { c: 2, d: 4 }\n",
    ],
    ["a list in brackets", "a: [甲, 乙]\n", { a: ["甲", "丙"] }, "a: [甲, 丙]\n"],
    ["a key left empty", "a:\nb: 1\n", { a: 2, b: 1 }, "a: 2\nb: 1\n"],
    ["a text in quotes", 'a: "甲"\n', { a: "乙" }, 'a: "乙"\n'],
    [
      "a text that becomes one for each language",
      "a: 甲\n",
      { a: { "zh-Hans": "甲", en: "A" } },
      "a: { zh-Hans: 甲, en: A }\n",
    ],
  ])("writes %s", (_what, text, next, revised) => {
    const made = reviseYaml(text, next);
    expect(parse(made)).toEqual(next);
    expect(made).toBe(revised);
  });
});
