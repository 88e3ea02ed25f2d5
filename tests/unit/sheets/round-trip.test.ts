import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { choiceNames } from "../../../src/i18n/sheet-words.ts";
import { choicesOf, fieldsOfMap, itemOf, kindOf } from "../../../src/load/field-kinds.ts";
import { type FieldSchema, fieldsOf } from "../../../src/load/fields.ts";
import { loadContent } from "../../../src/load/load.ts";
import { recordSchemas } from "../../../src/model/record-schemas.ts";
import type { Locale } from "../../../src/model/scalars.ts";
import { planWorkbook } from "../../../src/sheets/export.ts";
import type { Grid } from "../../../src/sheets/grid.ts";
import {
  headingOf,
  keyColumns,
  sheetName,
  shownColumns,
  tableNamed,
} from "../../../src/sheets/headings.ts";
import { importGrids } from "../../../src/sheets/import.ts";
import { recordFiles, recordPath } from "../../../src/sheets/record-files.ts";
import { referencesIn } from "../../../src/sheets/references.ts";
import { type SheetRecord, sheetRecords, tables } from "../../../src/sheets/tables.ts";
import { readWorkbook, writeWorkbook } from "../../../src/sheets/workbook.ts";
import { filesOf, good } from "../load/content.ts";

const languages: readonly Locale[] = ["zh-Hans", "en"];
const { project } = loadContent(filesOf(good));
const speech = { locale: "zh-Hans", languages } as const;
const references = referencesIn(project, "zh-Hans");
const owner = { communityId: "wutong", electionId: "2031" };

const word = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 10 }),
    fc.constantFrom(
      "甲、乙",
      "=1+1",
      "08:30",
      "2027-03-18",
      "007",
      "是",
      "女",
      "wutong 梧桐",
      "a, b",
      "第一行\n第二行",
    ),
  )
  .map((text) =>
    [...text]
      .filter((one) => one === "\n" || (one >= " " && one !== "#"))
      .join("")
      .trim(),
  )
  .filter((text) => text !== "" && text.isWellFormed());
const line = word.filter((text) => !/[\n]/.test(text));
const day = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2190-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minutes) =>
      `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`,
  );

/** Values that fit a field of a schema, as YAML has them. */
function valuesFor(field: FieldSchema): fc.Arbitrary<unknown> {
  const kind = kindOf(field);
  switch (kind) {
    case "date":
      return day;
    case "time":
      return clock;
    case "hours":
      return fc.tuple(clock, clock).map(([from, until]) => `${from}-${until}`);
    case "count":
      return fc.nat({ max: 99_999 });
    case "year":
      return fc.integer({ min: 1900, max: 2020 });
    case "boolean":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...choicesOf(field));
    case "percentage":
      return fc.nat({ max: 1000 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`);
    case "slug":
      return fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3})?$/);
    case "text":
      return line;
    case "localized":
      return fc.oneof(word, fc.record({ "zh-Hans": word, en: word }, { requiredKeys: ["en"] }));
    case "list":
      return fc.array(valuesFor(itemOf(field)), { maxLength: 4 });
    case "entries":
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), valuesFor(itemOf(field)), {
        maxKeys: 4,
        noNullPrototype: true,
      });
    case "map": {
      const fields = fieldsOfMap(field);
      const requiredKeys = fields.filter(({ isRequired }) => isRequired).map(({ key }) => key);
      return fc
        .record(Object.fromEntries(fields.map(({ key, field: own }) => [key, valuesFor(own)])), {
          requiredKeys,
          noNullPrototype: true,
        })
        .filter((map) => requiredKeys.length > 0 || Object.keys(map).length > 0);
    }
    default:
      return kind satisfies never;
  }
}

const record = fc.constantFrom(...sheetRecords).chain((kind) => {
  const schema = recordSchemas[kind];
  if (schema === undefined) throw new Error(kind);
  return valuesFor(fieldsOf(schema)).map((data) => ({ kind, data }));
});

function filesWith(kind: SheetRecord, data: unknown) {
  const path = recordPath(kind, owner) ?? "";
  return { path, files: filesOf({ ...good, [path]: stringify(data) }) };
}

function gridsOf(files: ReturnType<typeof filesOf>): readonly Grid[] {
  const sheets = planWorkbook(recordFiles(files), references, speech);
  return sheets.map(({ name, columns, rows }) => ({
    ...{ name, merges: [], troubles: new Map(), from1904: false },
    rows: [columns.map(({ heading }) => heading), ...rows],
  }));
}

function imported(grids: readonly Grid[], files: ReturnType<typeof filesOf>) {
  const nobody = { communityId: undefined, electionId: undefined };
  return importGrids(grids, recordFiles(files), { ...speech, references, owner: nobody });
}

describe("random records", () => {
  test("exported and imported change nothing", () => {
    fc.assert(
      fc.property(record, ({ kind, data }) => {
        const { files } = filesWith(kind, data);
        expect(imported(gridsOf(files), files)).toEqual({ files: [], findings: [] });
      }),
      { numRuns: 100 },
    );
  });

  test("do not either as a real workbook", async () => {
    await fc.assert(
      fc.asyncProperty(record, async ({ kind, data }) => {
        const { files } = filesWith(kind, data);
        const sheets = planWorkbook(recordFiles(files), references, speech);
        const grids = await readWorkbook(await writeWorkbook(sheets, "词表"));
        expect(imported(grids ?? [], files)).toEqual({ files: [], findings: [] });
      }),
      { numRuns: 12 },
    );
  });

  test("come into being from a workbook, where there is no file", () => {
    fc.assert(
      fc.property(record, ({ kind, data }) => {
        const { path, files } = filesWith(kind, data);
        const without = files.filter((file) => file.path !== path);
        const made = imported(gridsOf(files), without);
        expect(made.findings).toEqual([]);
        // What is only there to be empty is not in a workbook.
        const again = made.files.find((file) => file.path === path);
        if (again === undefined) return;
        const written = filesOf({ ...good, [path]: again.text });
        const rowsOf = (content: ReturnType<typeof filesOf>) =>
          gridsOf(content)
            .filter(({ name }) => name !== "zhangbang")
            .map(({ rows }) => rows);
        expect(rowsOf(written)).toEqual(rowsOf(files));
      }),
      { numRuns: 70 },
    );
  });
});

describe("sheets", () => {
  test.each(["zh-Hans", "en"] as const)("have names and headings of their own in %s", (locale) => {
    const names = tables.map((table) => sheetName(table, locale));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    for (const table of tables) {
      const own = { locale, languages };
      const headings = [
        ...keyColumns(table, own).map(({ heading }) => heading),
        ...shownColumns(table, own).map((column) => headingOf(column, table, own)),
      ];
      expect(new Set(headings).size, table.id).toBe(headings.length);
      expect(tableNamed(sheetName(table, locale)), table.id).toBe(table);
    }
  });

  test("have a word for every choice, and no two alike", () => {
    for (const { choices } of tables.flatMap(({ columns }) => columns)) {
      const words = choices.map((choice) => JSON.stringify(choiceNames[choice]));
      expect(words).not.toContain(undefined);
      expect(new Set(words).size).toBe(choices.length);
    }
  });

  test.each(["candidates", "候选人", "candidates.candidates", "候选人 "])(
    "are found as %s",
    (name) => {
      expect(tableNamed(name)?.id).toBe("candidates.candidates");
    },
  );
});
