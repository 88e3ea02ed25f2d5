import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test, vi } from "vitest";
import { reportSections } from "../../../src/i18n/report-text.ts";
import { figureNames } from "../../../src/model/report.ts";
import { locales } from "../../../src/model/scalars.ts";
import { runsText } from "../../../src/notices/plain-text.ts";
import { composeReport, type Report } from "../../../src/report/compose.ts";
import { writeDocx } from "../../../src/report/docx.ts";
import { officeOf, projectOf } from "./projects.ts";

const project = await projectOf("content");
const today = Temporal.PlainDate.from("2027-03-20");
const report = (locale: (typeof locales)[number]): Report =>
  composeReport(project, officeOf(project, "2027"), today, locale);

describe("the usual report", () => {
  test.each(locales)(
    "in %s leaves no placeholder, and gives each figure it shows a value",
    (locale) => {
      const { blocks, shown, figures } = report(locale);
      expect(JSON.stringify(blocks)).not.toMatch(/\{[a-z-]+\}/);
      expect(shown.length).toBeGreaterThan(20);
      expect(shown.filter((name) => figures[name].quantity === undefined)).toEqual([]);
    },
  );

  test("asks only for figures that there are", () => {
    const known: readonly string[] = [...figureNames, "group-formed", "group-leader"];
    const asked = Object.values(reportSections).flatMap((sections) =>
      sections.flatMap(({ sentences }) =>
        sentences.flatMap((sentence) =>
          [...sentence.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name),
        ),
      ),
    );
    expect(asked.filter((name) => !known.includes(name ?? ""))).toEqual([]);
  });

  test("says how it is rounded, and what is not recorded", () => {
    const text = JSON.stringify(report("zh-Hans").blocks);
    expect(text).toContain("最大余数法");
    expect(text).toContain("梧桐里社区没有名为2027的选举");
  });
});

describe("a report that an office wrote itself", () => {
  test("says what was published of ten communities, and names the rounding that makes 22 of 67 32 %", async () => {
    const seed = await projectOf("tests/fixtures/real/content", /^seed-/);
    const { blocks } = composeReport(seed, officeOf(seed, "2009"), today, "zh-Hans");
    const text = blocks
      .flatMap((block) => {
        if (block.type === "paragraph") return [runsText(block.text)];
        return block.type === "list" ? block.items.map(runsText) : [];
      })
      .join("\n");
    expect(text).toContain("均于2009年3月18日投票，10个社区全部一次选举成功，成功率100%");
    expect(text).toContain("换届后共有成员67人，大专以上文化程度22人，占32%");
    expect(text).toContain("35岁及以下占52%");
    expect(text).toContain("百分数只取整数，舍去小数");
  });
});

describe("the Word file", () => {
  test("has the page's words, real headings, heads of tables that repeat, and page numbers", async () => {
    const made = report("zh-Hans");
    const parts = unzipped(await writeDocx(made));
    const xml = parts.get("word/document.xml") ?? "";
    const document = new DOMParser().parseFromString(xml, "text/xml");
    const words = Array.from(document.getElementsByTagName("w:t"), (node) => node.textContent).join(
      "",
    );
    for (const block of made.blocks) {
      if (block.type === "paragraph" || block.type === "heading")
        expect(words).toContain(runsText(block.text));
    }
    const headings = made.blocks.filter(({ type }) => type === "heading");
    expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(headings.length);
    const tables = made.blocks.filter(({ type }) => type === "table");
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(tables.length);
    expect(parts.get("word/styles.xml")).toContain("仿宋");
    const footers = [...parts].filter(([name]) => name.startsWith("word/footer"));
    expect(footers.map(([, text]) => text).join("")).toMatch(/PAGE[\s\S]*NUMPAGES/);
  });
});

describe("a table of the Word file", () => {
  test("is as wide as the text, and has dates and numbers in one line each", async () => {
    const xml = unzipped(await writeDocx(report("zh-Hans"))).get("word/document.xml") ?? "";
    const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = ""]) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    );
    // From margin to margin of A4, in twentieths of a point.
    const whole = Math.round(((210 - 28 - 26) / 25.4) * 1440);
    for (const widths of grids) {
      const sum = widths.reduce((total, width) => total + width, 0);
      expect(sum).toBeLessThanOrEqual(whole);
      expect(sum).toBeGreaterThan(whole - 2 * widths.length);
    }
    // 2026年12月22日 of 10.5 pt: eight digits of half its width, three characters of the whole.
    const [training = []] = grids.filter((widths) => widths.length === 4).slice(1);
    expect(training[0]).toBeGreaterThan((8 * 0.5 + 3) * 210);
  });
});

describe("the Word file, made twice", () => {
  test("is the same to the byte: it is dated by the report, and not by the clock", async () => {
    const made: Uint8Array[] = [];
    for (const moment of ["2027-03-20T08:00:00Z", "2031-12-24T23:59:00Z"]) {
      vi.useFakeTimers({ now: new Date(moment), toFake: ["Date"] });
      made.push(await writeDocx(report("zh-Hans")));
      vi.useRealTimers();
    }
    const [first = new Uint8Array(), second = new Uint8Array()] = made;
    expect(Buffer.compare(first, second)).toBe(0);
    const core = unzipped(first).get("docProps/core.xml") ?? "";
    expect(
      new DOMParser().parseFromString(core, "text/xml").documentElement?.textContent,
    ).toContain("2027-03-20T00:00:00Z");
  });
});

test("the README lists every figure", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(figureNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

/** The texts in a zip file, by its directory at the end (PKWARE's APPNOTE, 4.3.12). */
function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? file.readUInt32LE(at + offset) : file.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(from, from + size);
    const text = file.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    parts.set(file.toString("utf8", at + 46, at + 46 + name), text.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}
