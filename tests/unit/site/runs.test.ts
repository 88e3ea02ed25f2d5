import fc from "fast-check";
import { expect, test } from "vitest";
import { stretches } from "../../../src/site/runs.ts";

test("Chinese words on an English page are told apart, with the marks that belong to them", () => {
  expect(stretches("Gao Shan (高山), see 《选举法》第3条.", "en")).toEqual([
    { text: "Gao Shan (", isForeign: false },
    { text: "高山", isForeign: true },
    { text: "), see ", isForeign: false },
    { text: "《选举法》第3条", isForeign: true },
    { text: ".", isForeign: false },
  ]);
});

test("no character of a text is lost or added", () => {
  const texts = fc.array(fc.constantFrom("梧", "桐", "a", " ", "（", "）", "，", "3", "《", "。"));
  fc.assert(
    fc.property(texts, (characters) => {
      const text = characters.join("");
      expect(
        stretches(text, "en")
          .map((stretch) => stretch.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
