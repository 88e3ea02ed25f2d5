import { describe, expect, test } from "vitest";
import { findingsOf, load } from "./content.ts";

/** The changes that put a work report of this body into the folder. */
function report(body: string): Record<string, string> {
  return { "office/2027.mdx": `---\ndate: 2027-04-20\n---\n\n${body}\n` };
}

function told(body: string): readonly string[] {
  return findingsOf(report(body)).map(
    ({ file, line, message, hint }) => `${file}:${line} ${message} ${hint ?? ""}`,
  );
}

describe("a work report written by hand", () => {
  test("is text with figures and tables to fill in, and needs no other record of the office", () => {
    const { project, findings } = load(
      report(
        '## 结果\n\n登记选民<Figure of="voters" />人，参选率<Figure of="参选率" rounding="down" decimals="1" />。\n\n<Table of="members" />',
      ),
    );
    expect(findings).toEqual([]);
    expect(project?.offices).toMatchObject([
      {
        id: "2027",
        record: {},
        report: {
          blocks: [
            { type: "heading" },
            {
              type: "paragraph",
              text: [
                { text: "登记选民" },
                { figure: { name: "voters" } },
                { text: "人，参选率" },
                { figure: { name: "turnout", rounding: "down", decimals: 1 } },
                { text: "。" },
              ],
            },
            { type: "table", of: "members" },
          ],
        },
      },
    ]);
  });

  test.each([
    ['共<Figure of="voter" />人', "没有叫“voter”的数字", "是不是“voters”？"],
    ['共<Figure of="登记选名" />人', "没有叫“登记选名”的数字", "是不是“登记选民”？"],
    ["共<Figure />人", "没有写 of", "README"],
    ['共<Figure of="voters" rounding="up" />人', "不能这样写", "half-up"],
    ["共<Figure of={1 + 1} />人", "不能这样写“of”", "rounding"],
    ['<Table of="member" />', "没有叫“member”的表格", "是不是“members”？"],
    ["<Chart />", "不能用 <Chart>", ""],
  ])("that says %s is told on its line", (body, message, hint) => {
    const [finding = "", ...others] = told(body);
    expect(others).toEqual([]);
    expect(finding).toContain(`office/2027.mdx:5 `);
    expect(finding).toContain(message);
    expect(finding).toContain(hint);
  });

  test("takes no figures in a notice", () => {
    const findings = findingsOf({
      "communities/wutong/2027/notices/one.mdx":
        '---\nkind: free\ntitle: 一\nposted: 2027-03-01\n---\n\n共<Figure of="voters" />人\n',
    });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("<Figure>")]);
  });
});
