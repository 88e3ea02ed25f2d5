import { describe, expect, test } from "vitest";
import { toTraditional } from "../../../src/i18n/traditional.ts";
import type { Block, Notice } from "../../../src/model/notice.ts";
import { noticeKinds } from "../../../src/model/notice-kinds.ts";
import { locales } from "../../../src/model/scalars.ts";
import { noticeText, runsText } from "../../../src/notices/plain-text.ts";
import { elections, noticesOf } from "./builders.ts";

const everyNotice = Object.entries(elections).flatMap(([name, election]) =>
  locales.flatMap((locale) =>
    noticesOf(election, locale).map((notice) => ({
      label: `${name} ${notice.id} in ${locale}`,
      notice,
    })),
  ),
);

test("the invented elections post every kind of notice", () => {
  expect(new Set(everyNotice.map(({ notice }) => notice.kind))).toEqual(new Set(noticeKinds));
});

describe.each(everyNotice)("$label", ({ notice }) => {
  test("has a title, a number, an issuer and a body", () => {
    for (const words of [notice.title, notice.numberLabel, notice.issuer, notice.electionName]) {
      expect(words.trim()).not.toBe("");
    }
    expect(notice.blocks.length).toBeGreaterThan(1);
  });

  test("ends with the signature: issuer and day of posting in words", () => {
    expect(notice.blocks.at(-1)).toEqual({
      type: "signature",
      issuer: notice.issuer,
      date: notice.postedLabel,
    });
    expect(notice.blocks.filter(({ type }) => type === "signature")).toHaveLength(1);
  });

  test("leaves no placeholder, no missing value and no object in its words", () => {
    expect(noticeText(notice)).not.toMatch(
      /[{}]|undefined|null|NaN|Infinity|\[object|（）|\(\)|：。| {2}/,
    );
  });

  test("has no empty block, row, cell or label, and no heading without a body", () => {
    expect(notice.blocks.flatMap(emptyParts)).toEqual([]);
    notice.blocks.forEach((block, index) => {
      if (block.type === "heading") {
        expect(["heading", "signature"]).not.toContain(notice.blocks[index + 1]?.type);
      }
    });
  });
});

const inTraditional = everyNotice.filter(({ notice }) => notice.locale === "zh-Hant");

test.each(inTraditional)("$label has no Simplified character outside names", ({ notice }) => {
  const words = withoutNames(notice);
  expect(toTraditional(words)).toBe(words);
});

const handWritten = ["free", "correction"];
const inEnglish = everyNotice.filter(
  ({ notice }) => notice.locale === "en" && !handWritten.includes(notice.kind),
);

test.each(inEnglish)(
  "$label has Chinese only in names, in brackets after the romanisation",
  ({ notice }) => {
    const names = /\p{Lu}[\p{L}']+ \p{Lu}[\p{L}']+ \(\p{Script=Han}+\)/gu;
    expect(noticeText(notice).replaceAll(names, "")).not.toMatch(/[\p{Script=Han}，。：；（）]/u);
  },
);

/** Names of the parts of a block that say nothing. */
function emptyParts(block: Block): readonly string[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "callout":
      return runsText(block.text).trim() === "" ? [block.type] : [];
    case "facts":
      return [
        ...(block.facts.length === 0 ? ["facts"] : []),
        ...block.facts
          .filter(({ label, value }) => label === "" || runsText(value) === "")
          .map(({ label }) => `fact ${label}`),
      ];
    case "list":
      return block.items.length === 0 || block.items.some((item) => runsText(item) === "")
        ? ["list"]
        : [];
    case "table":
      return [
        ...(block.rows.length === 0 || block.caption === "" ? [`table ${block.caption}`] : []),
        ...block.columns.filter(({ label }) => label === "").map(() => "column"),
        ...block.rows
          .filter(
            (row) => row.length !== block.columns.length || row.some((cell) => !runsText(cell)),
          )
          .map(() => `row of ${block.caption}`),
      ];
    case "signature":
      return block.issuer === "" || block.date === "" ? ["signature"] : [];
    default:
      return block satisfies never;
  }
}

/** The words of a notice but for names, some of which keep their character (余, 范). */
function withoutNames(notice: Notice): string {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    if ("role" in value && value.role === "name") return "";
    if ("toZonedDateTime" in value) return "";
    return Object.values(value).map(strip);
  };
  return JSON.stringify(strip(notice));
}
