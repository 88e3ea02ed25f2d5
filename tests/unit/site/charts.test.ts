import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FactsBlock, TableBlock, Text } from "../../../src/model/notice.ts";
import { BAR, type Chart, factsChart, tableChart } from "../../../src/site/charts.ts";

function cell(text: string, role: "plain" | "number" | "strong" = "plain"): Text {
  return [{ role, text }];
}

function counts(...rows: readonly (readonly [label: string, count: string])[]): TableBlock {
  return {
    type: "table",
    part: "counts",
    caption: "登记人数（按小组）",
    columns: [
      { label: "小组", align: "start" },
      { label: "人数", align: "end" },
    ],
    rows: rows.map(([label, count]) => [cell(label), cell(count, "number")]),
  };
}

function votes(...rows: readonly (readonly [name: string, votes: number, elected: boolean])[]) {
  return {
    type: "table",
    part: "votes",
    caption: "主任得票情况",
    columns: [
      { label: "姓名", align: "start" },
      { label: "得票", align: "end" },
      { label: "结果", align: "start" },
    ],
    rows: rows.map(([name, count, elected]) => [
      cell(name),
      cell(String(count), "number"),
      elected ? cell("当选", "strong") : cell("未当选"),
    ]),
  } as const satisfies TableBlock;
}

function chartOf(block: TableBlock): Chart {
  const chart = tableChart(block, [block], "zh-Hans");
  if (chart === undefined) throw new Error("no chart");
  return chart;
}

const anyCount = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 100_000 }).map(String) },
  fc.constantFrom("<5", "—", "12,345"),
);
const anyRow = fc.tuple(fc.string({ maxLength: 40 }), anyCount);
const anyTable = fc.array(anyRow, { maxLength: 30 }).map((rows) => counts(...rows));

describe("a chart of counts", () => {
  test("has bars as long as their counts are large, the longest the whole width", () => {
    const { bars, longest } = chartOf(counts(["一组", "50"], ["二组", "200"], ["三组", "0"]));
    expect(bars.map(({ share }) => share)).toEqual([25, 100, 0]);
    expect(longest.label).toBe("二组");
  });

  test("is in proportion whatever the counts", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const chart = tableChart(table, [table], "zh-Hans");
        if (chart === undefined) return;
        const numbers = table.rows.map(([, count]) =>
          Number(count?.at(0)?.text.replaceAll(",", "") ?? Number.NaN),
        );
        const most = Math.max(...numbers.filter((number) => !Number.isNaN(number)));
        chart.bars.forEach(({ share }, index) => {
          const number = numbers[index] ?? Number.NaN;
          if (Number.isNaN(number)) expect(share).toBeUndefined();
          else expect(share).toBeCloseTo((number / most) * 100, 1);
        });
      }),
    );
  });

  test("draws nothing where the table withholds a count, and says what the table says", () => {
    const { bars } = chartOf(
      counts(["一组", "120"], ["二组", "<5"], ["三组", "—"], ["四组", "60"]),
    );
    expect(bars.map(({ figure, share }) => [figure, share])).toEqual([
      ["120", 100],
      ["<5", undefined],
      ["—", undefined],
      ["60", 50],
    ]);
  });

  test("has its words above its bars, a bar below the other, all within its height", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const chart = tableChart(table, [table], "en");
        if (chart === undefined) return;
        let end = 0;
        for (const { lines, top } of chart.bars) {
          for (const { y } of lines) {
            expect(y).toBeGreaterThan(end);
            expect(y).toBeLessThan(top);
            end = y;
          }
          end = top + BAR;
        }
        expect(end).toBeLessThanOrEqual(chart.height + 0.05);
      }),
    );
  });

  test.each([
    ["a single row", counts(["一组", "120"])],
    ["one count that may be told", counts(["一组", "120"], ["二组", "<5"])],
    ["nobody at all", counts(["一组", "0"], ["二组", "0"])],
    ["no row", counts()],
    [
      "people, who are not compared by number",
      { ...counts(["甲", "1"], ["乙", "2"]), part: "people" },
    ],
  ] as const)("is not drawn for %s", (_what, table) => {
    expect(tableChart(table, [table], "zh-Hans")).toBeUndefined();
  });
});

describe("a chart of votes", () => {
  const chair = votes(["叶满枝", 100, true], ["林深", 50, false]);
  const member = votes(["万木春", 200, true], ["荆树花", 20, false]);

  test("has the scale of all votes of its notice, so that posts can be compared", () => {
    const chart = tableChart(chair, [chair, member], "zh-Hans");
    expect(chart?.bars.map(({ share }) => share)).toEqual([50, 25]);
  });

  test("tells by a word who is elected, not by the colour alone", () => {
    const { bars } = chartOf(chair);
    expect(bars.map(({ isStrong }) => isStrong)).toEqual([true, false]);
    expect(bars.map(({ lines }) => lines.map(({ remark }) => remark))).toEqual([
      ["当选"],
      ["未当选"],
    ]);
  });

  test("puts the word on a line of its own below a name that leaves it no room", () => {
    const { bars } = chartOf(votes(["阿依古丽·买买提明", 9, true], ["林深", 5, false]));
    expect(bars[0]?.lines).toMatchObject([
      { text: "阿依古丽·买买提明", remark: undefined },
      { text: "", remark: "当选" },
    ]);
  });
});

describe("a chart of a vote's turnout and ballots", () => {
  const facts: FactsBlock = {
    type: "facts",
    part: "counts",
    facts: [
      { label: "登记选民", value: [...cell("2,000", "number"), ...cell("人")] },
      {
        label: "投票率",
        value: [...cell("83.5%", "number"), ...cell("（四舍五入，保留一位小数）")],
      },
      { label: "废票", value: [...cell("20", "number"), ...cell("张")] },
    ],
  };

  test("shows each as a part of those registered, the turnout as the share that it is", () => {
    const chart = factsChart(facts, "zh-Hans");
    expect(chart?.bars.map(({ label, figure, share }) => [label, figure, share])).toEqual([
      ["登记选民", "2,000人", 100],
      ["投票率", "83.5%", 83.5],
      ["废票", "20张", 1],
    ]);
    expect(chart).toMatchObject({ hasWhole: true, longest: { label: "登记选民" } });
  });

  test("is not drawn for facts that are no counts", () => {
    expect(factsChart({ type: "facts", facts: facts.facts }, "zh-Hans")).toBeUndefined();
  });
});
