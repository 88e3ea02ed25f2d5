import { expect, test } from "vitest";
import { findingWords } from "../../../src/i18n/findings.ts";

const english = sentences(findingWords("en"));
const chinese = sentences(findingWords("zh-Hans"));

test("findings say the same things in both languages", () => {
  expect(english.map(({ place }) => place)).toEqual(chinese.map(({ place }) => place));
});

test("English findings have no Chinese but a mark that they quote", () => {
  const words = english.map(({ text }) => text.replaceAll(/“[^”]*”/g, ""));
  expect(words.filter((text) => /[\p{Script=Han}，。：；（）「」、]/u.test(text))).toEqual([]);
});

test("findings leave out no value and no word", () => {
  const texts = [...english, ...chinese].map(({ text }) => text);
  const broken = /undefined|NaN|\[object|^\s*$| {2}| [.,;]|([，。])\1/;
  expect(texts.filter((text) => broken.test(text))).toEqual([]);
});

test("an office that writes Traditional characters reads the Simplified findings", () => {
  expect(findingWords("zh-Hant")).toEqual(findingWords("zh-Hans"));
});

/** Everything that a table of words can say, with the place where it stands. */
function sentences(
  words: unknown,
  place = "",
): readonly { readonly place: string; readonly text: string }[] {
  if (typeof words === "string") return [{ place, text: words }];
  if (typeof words === "function") {
    return sentences(words(...Array.from({ length: words.length }, sample)), place);
  }
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => sentences(value, `${place}/${key}`));
}

/** A value that will do for a text, a field, a list of texts and a list of fields. */
function sample() {
  const field = { title: "step", key: "step" };
  return Object.assign([Object.assign(["step"], field)], field);
}
