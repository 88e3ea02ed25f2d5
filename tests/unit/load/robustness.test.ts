import fc from "fast-check";
import { expect, test } from "vitest";
import { loadContent } from "../../../src/load/load.ts";
import { locate, sourceLine } from "../../../src/load/locate.ts";
import { edited, filesOf, findingsOf, good, load } from "./content.ts";

const notice = `---
kind: free
title: 停水通知
posted: 2027-03-01
---
# 停水

- 甲
- 乙

<Callout tone="important">请**务必**储水</Callout>
`;
const all = { ...good, "communities/wutong/2027/notices/water.mdx": notice };

/** Loads, and holds every finding to what all formats rely on. */
function expectSound(files: ReturnType<typeof filesOf>): void {
  const { findings, sources } = loadContent(files);
  for (const finding of findings) {
    const { message, file, line, column, hint } = locate(finding, sources);
    expect(message).toMatch(/[。.]$/u);
    expect(message).not.toMatch(/undefined|\[object|expected:|Invalid/);
    expect(hint ?? "").not.toMatch(/undefined|\[object/);
    const shown = sourceLine(sources, file, line);
    if (shown !== undefined) expect(column).toBeLessThanOrEqual([...shown].length + 1);
    else expect([line, column]).toEqual([1, 1]);
  }
}

const path = fc.constantFrom(...Object.keys(all));
const languages = fc.constantFrom("[zh-Hans, en]", "[zh-Hant]", "[en]");
const snippet = fc.constantFrom(
  ..."\t|\n|  |: |：|- |-|[|]|{|}|\"|'|&a |*a|!|#|---\n|>|<|`|null|~|true|12|2027/3/1|７|\uFEFF|\0|𠮷|".split(
    "|",
  ),
);

test("no slip of the hand makes loading fail, and every finding is a sentence at a place that exists", () => {
  const slip = fc.record({
    path,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 30 }),
    put: fc.oneof(snippet, fc.string({ maxLength: 8 })),
  });
  fc.assert(
    fc.property(languages, fc.array(slip, { minLength: 1, maxLength: 3 }), (office, slips) => {
      const texts: Record<string, string> = {
        ...all,
        ...edited("site.yaml", "[zh-Hans, en]", office),
      };
      for (const { path, at, cut, put } of slips) {
        const text = texts[path] ?? "";
        const start = Math.floor(at * text.length);
        texts[path] = text.slice(0, start) + put + text.slice(start + cut);
      }
      expectSound(filesOf(texts));
    }),
    { numRuns: 400 },
  );
});

test("no bytes make loading fail", () => {
  fc.assert(
    fc.property(path, fc.uint8Array({ maxLength: 60 }), (path, bytes) => {
      expectSound(filesOf({ ...all, [path]: bytes }));
    }),
  );
});

test("a file taken away, whichever it is, makes loading fail as little", () => {
  for (const path of Object.keys(all)) expectSound(filesOf({ ...all, [path]: undefined }));
});

test("loading is pure: the same files give the same findings", () => {
  const changes = { "site.yaml": "office: x\n", "x.txt": "" };
  expect(load(changes).findings).toEqual(load(changes).findings);
});

test("a file in which very much is wrong makes loading fail as little", () => {
  const path = "communities/wutong/2027/candidates.yaml";
  const { findings } = load({ [path]: `candidates:\n${"  - x\n".repeat(150_000)}` });
  expect(findings).toHaveLength(150_000);
  const deep = load({ [path]: "[".repeat(20_000) });
  expect(deep.findings.map(({ message }) => message).join()).toContain("太深");
});

test("a notice without a text is a finding at its end", () => {
  const findings = findingsOf({
    "communities/wutong/2027/notices/water.mdx": notice.split("#")[0],
  });
  expect(findings.map(({ rule, line }) => [rule, line])).toEqual([["markup", 5]]);
});
