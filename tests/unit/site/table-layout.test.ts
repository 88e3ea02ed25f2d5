import { expect, test } from "vitest";
import type { TableBlock } from "../../../src/model/notice.ts";
import { tableLayout } from "../../../src/site/table-layout.ts";

function table(columns: readonly string[], row: readonly string[]): TableBlock {
  return {
    type: "table",
    caption: "候选人",
    columns: columns.map((label) => ({ label, align: "start" })),
    rows: [row.map((text) => [{ role: "plain", text }])],
  };
}

test("on a telephone, short values share a line two by two, and one left over has its own", () => {
  const labels = ["姓名", "性别", "出生年份", "文化程度", "职业", "提名得票"];
  const values = ["高山", "男", "1974", "本科", "自来水公司退休职工", "143"];
  expect(tableLayout(table(labels, values))).toMatchObject({
    isWide: true,
    short: [false, true, true, false, false, false],
  });
});

test("a table that a telephone has room for stays a table", () => {
  expect(tableLayout(table(["姓名", "得票", "结果"], ["高山", "143", "当选"])).isWide).toBe(false);
});
