import { expect, test } from "vitest";
import { personName, romanise } from "../../../src/i18n/names.ts";

test.each([
  ["江水清", "Jiang Shuiqing"],
  ["石磊", "Shi Lei"],
  ["欧阳帆", "Ouyang Fan"],
  ["司徒望舒", "Situ Wangshu"],
  ["单雄信", "Shan Xiongxin"],
  ["曾晓安", "Zeng Xiao'an"],
  ["吕绿", "Lü Lü"],
])("%s is %s: family name first, the given name in one word", (name, romanised) => {
  expect(romanise(name)).toBe(romanised);
});

test("English readers get the romanisation and the characters that are on the ballot paper", () => {
  expect(personName({ name: "江水清" }, "en")).toBe("Jiang Shuiqing (江水清)");
});

test("how the office writes a name holds against the dictionary", () => {
  expect(personName({ name: "乐嘉", romanised: "Le Jia" }, "en")).toBe("Le Jia (乐嘉)");
});

test("Chinese readers get the characters alone, in their own script", () => {
  expect(personName({ name: "范云", romanised: "Fan Yun" }, "zh-Hans")).toBe("范云");
  expect(personName({ name: "范云" }, "zh-Hant")).toBe("范雲");
});

test("a name in Latin letters stays as it is in every language", () => {
  for (const locale of ["zh-Hans", "zh-Hant", "en"] as const) {
    expect(personName({ name: "Wren Kissinggate" }, locale)).toBe("Wren Kissinggate");
  }
});
