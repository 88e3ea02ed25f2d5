import fc from "fast-check";
import { expect, test } from "vitest";
import { isLongName, stretches, unbroken } from "../../../src/site/runs.ts";

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

test("a date too long for its line breaks between the day and its weekday, and nowhere else", () => {
  expect(unbroken("2027年3月7日（星期日）")).toEqual(["2027年3月7日", "（星期日）"]);
  expect(unbroken("Sunday 7 March 2027")).toEqual(["Sunday", " ", "7 March 2027"]);
  expect(unbroken("7 March 2027")).toEqual(["7 March 2027"]);
});

test("a name of more than seven Chinese characters may take two lines", () => {
  expect(isLongName("阿卜杜拉·买买提江")).toBe(true);
  expect(isLongName("欧阳秋水")).toBe(false);
  expect(isLongName("Alexandra Featherstonehaugh")).toBe(false);
});
