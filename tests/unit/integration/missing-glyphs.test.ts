import { describe, expect, test } from "vitest";
import { missingGlyphs } from "../../../src/integration/missing-glyphs.ts";
import { createSource } from "../../../src/load/source.ts";

const found = (text: string, yaml?: string) =>
  missingGlyphs(new Map([["candidates.yaml", createSource(text, yaml)]]), "zh-Hans");

describe("a character that no font has", () => {
  test("is an error at its first place in a file, with its code", () => {
    const [finding, ...others] = found("candidates:\n  - name: 林𪚥\n  - name: 𪚥木\n");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "missing-glyph",
      severity: "error",
      file: "candidates.yaml",
      line: 2,
      column: 12,
    });
    expect(finding?.message).toContain("U+2A6A5");
  });

  test("is of no account in a comment", () => {
    expect(found("# 𪚥\nname: 林木 # 𪚥\n")).toEqual([]);
  });

  test("is found in the text of a hand-written notice below its head", () => {
    const text = "---\ntitle: 公告\n---\n请林𪚥到场。\n";
    const [finding] = found(text, "   \ntitle: 公告\n   \n        \n");
    expect(finding).toMatchObject({ line: 4, column: 3 });
  });
});

test("rare characters that a font has, marks, and joiners are no findings", () => {
  expect(found("name: 𠮷㛃·é䶮𫖯𬭊‍\nnote: “一、二”——《三》，○①℃％\n")).toEqual([]);
});
