import { expect, test } from "vitest";
import type { Block } from "../../../src/model/notice.ts";
import { findingsOf, load } from "./content.ts";

const path = "communities/wutong/2027/notices/water.mdx";

const head = "---\nkind: free\ntitle: 停水通知\nposted: 2027-03-01\n---\n";

/** The blocks of a notice with this body; fails where it has findings. */
function blocksOf(body: string): readonly Block[] {
  const { project, findings } = load({ [path]: head + body });
  expect(findings).toEqual([]);
  return project?.communities[0]?.elections[0]?.freeNotices[0]?.blocks ?? [];
}

/** What is found in a notice with this body, whose first line is line 6 of the file. */
function findingsIn(body: string): readonly string[] {
  return findingsOf({ [path]: head + body }).map(
    ({ rule, line, column, message }) => `${rule} ${line}:${column} ${message}`,
  );
}

const plain = (text: string) => ({ role: "plain", text }) as const;
const strong = (text: string) => ({ role: "strong", text }) as const;

test("a notice is its head and its body", () => {
  const { project } = load({ [path]: `${head}请提前储水。\n` });
  const [notice] = project?.communities[0]?.elections[0]?.freeNotices ?? [];
  expect(notice?.id).toBe("water");
  expect(notice?.head.title).toBe("停水通知");
  expect(notice?.head.posted.toString()).toBe("2027-03-01");
  expect(notice?.blocks).toEqual([{ type: "paragraph", text: [plain("请提前储水。")] }]);
});

test("dates and times are told apart, so that no line breaks within them", () => {
  expect(blocksOf("请在2027年3月7日上午7:30至3月8日之间投票。")).toEqual([
    {
      type: "paragraph",
      text: [
        plain("请在"),
        { role: "date", text: "2027年3月7日" },
        plain("上午"),
        { role: "time", text: "7:30" },
        plain("至"),
        { role: "date", text: "3月8日" },
        plain("之间投票。"),
      ],
    },
  ]);
});

test("headings, paragraphs, lists and tables become blocks", () => {
  expect(
    blocksOf(
      "## 时间\n\n下周。\n\n- 甲\n- 乙\n\n1. 先\n2. 后\n\n| 组 | 户 |\n| - | -: |\n| 一 | 12 |\n| 二 |\n",
    ),
  ).toEqual([
    { type: "heading", text: [plain("时间")] },
    { type: "paragraph", text: [plain("下周。")] },
    { type: "list", ordered: false, items: [[plain("甲")], [plain("乙")]] },
    { type: "list", ordered: true, items: [[plain("先")], [plain("后")]] },
    {
      type: "table",
      caption: "",
      columns: [
        { label: "组", align: "start" },
        { label: "户", align: "end" },
      ],
      rows: [
        [[plain("一")], [plain("12")]],
        [[plain("二")], []],
      ],
    },
  ]);
});

test.each([
  ["on one line", '<Callout tone="important">请**务必**储水</Callout>'],
  ["on several", '<Callout tone="important">\n请**务必**储水\n</Callout>'],
  ["without a tone", "<Callout>\n请**务必**储水\n</Callout>"],
])("a callout %s", (_, body) => {
  expect(blocksOf(body)).toEqual([
    { type: "callout", tone: "important", text: [plain("请"), strong("务必"), plain("储水")] },
  ]);
});

test("bold text is strong, also where its stars touch Chinese punctuation", () => {
  expect(blocksOf("**注意：**请储水，**三天**后恢复。")).toEqual([
    {
      type: "paragraph",
      text: [strong("注意："), plain("请储水，"), strong("三天"), plain("后恢复。")],
    },
  ]);
});

test("lines of one paragraph run on: Chinese without a space, English with one", () => {
  expect(blocksOf("请提前\n储水。\n\nPlease store\nwater.")).toEqual([
    { type: "paragraph", text: [plain("请提前储水。")] },
    { type: "paragraph", text: [plain("Please store water.")] },
  ]);
});

test("a line broken by hand begins a paragraph", () => {
  expect(blocksOf("地点：活动室  \n时间：九点")).toEqual([
    { type: "paragraph", text: [plain("地点：活动室")] },
    { type: "paragraph", text: [plain("时间：九点")] },
  ]);
});

test("a link is its text and its address, as paper has no links", () => {
  expect(
    blocksOf(
      "见[说明](https://example.org/a)、https://example.org/b 或[来信](mailto:a@example.org)。",
    ),
  ).toEqual([
    {
      type: "paragraph",
      text: [
        plain("见说明（https://example.org/a）、https://example.org/b 或来信（a@example.org）。"),
      ],
    },
  ]);
});

const code = "公告里不能写程序代码（import、export 或花括号里的表达式）。";

test.each([
  ["an import", 'import x from "y"\n', [`markup 6:1 ${code}`]],
  ["an export", "储水。\n\nexport const a = 1\n", [`markup 8:1 ${code}`]],
  ["an expression", "共 {1 + 1} 户", [`markup 6:3 ${code}`]],
  ["an expression on its own", "{1 + 1}", [`markup 6:1 ${code}`]],
  ["an expression after a character of two units", "𠮷 {1}", [`markup 6:3 ${code}`]],
  ["braces around words", "共 {十 二} 户", ["markup 6:3 花括号“{ }”里的内容会被当成程序代码。"]],
  [
    "a brace never closed",
    "储水。\n\n共 { 户",
    ["markup 8:3 花括号“{ }”里的内容会被当成程序代码。"],
  ],
  ["a less-than sign", "少于<5户", ["markup 6:4 这里的“<”会被当成程序标签的开头。"]],
  ["a comment", "储水\n\n<!-- 待定 -->", ["markup 8:2 这里的“<”会被当成程序标签的开头。"]],
  [
    "an element",
    "储<b>水</b>",
    ['markup 6:2 公告里不能用 <b>；只能用 <Callout tone="important">。'],
  ],
  [
    "a script",
    "<script>\n储水\n</script>",
    ['markup 6:1 公告里不能用 <script>；只能用 <Callout tone="important">。'],
  ],
  ["an element never closed", "储水\n\n<Callout>\n停水", ["markup 8:1 这里的标签没有配成对。"]],
  [
    "a callout of a computed tone",
    "<Callout tone={x}>\n水\n</Callout>",
    ['markup 6:1 Callout 的 tone 只能是 "important" 或 "correction"，不能有别的属性。'],
  ],
  [
    "a callout with a handler",
    '<Callout tone="important" onClick="x">\n水\n</Callout>',
    ['markup 6:1 Callout 的 tone 只能是 "important" 或 "correction"，不能有别的属性。'],
  ],
  ["a list in a callout", "<Callout>\n- 水\n</Callout>", ["markup 7:1 Callout 里只能写文字段落。"]],
  ["a picture", "见图 ![图](a.png)", ["markup 6:4 公告里不能放图片。"]],
  [
    "a link that runs code",
    "[看](javascript:alert)",
    ["markup 6:1 链接“javascript:alert”不能用：只能链接到 https://、http:// 或 mailto: 的地址。"],
  ],
  [
    "a link within the site",
    "[看](/a)",
    ["markup 6:1 链接“/a”不能用：只能链接到 https://、http:// 或 mailto: 的地址。"],
  ],
  ["a list in a list", "- 甲\n  - 乙", ["markup 7:3 列表的每一项只能是一段文字，不能再套列表。"]],
  [
    "a row wider than its table",
    "| 组 |\n| - |\n| 一 | 12 |",
    ["markup 8:1 这一行有 2 格，表头只有 1 列。"],
  ],
  ["a quotation", "> 储水", ["markup 6:1 公告里不能用引用段（以“>”开头）。"]],
  ["a block of code", "```\nx\n```", ["markup 6:1 公告里不能用代码段。"]],
  ["struck-out text", "~~储水~~", ["markup 6:1 公告里不能用删除线。"]],
])("%s is a finding at its place", (_, body, findings) => {
  expect(findingsIn(body)).toEqual(findings);
});

test("several pieces of code are all told at once, and the notice is left out", () => {
  const { project, findings } = load({
    [path]: `${head}import x from "y"\n\n共 {x} 户 <b>水</b>\n`,
  });
  expect(findings).toHaveLength(3);
  expect(project?.communities[0]?.elections[0]?.freeNotices).toEqual([]);
});

test.each([
  ["no head", "停水。\n"],
  ["a head that never ends", "---\nkind: free\n"],
  ["an empty head", "---\n---\n停水。\n"],
])("a notice with %s is told how it begins", (_, text) => {
  const [finding, ...others] = findingsOf({ [path]: text });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: "markup", line: 1, column: 1 });
  expect(finding?.message).toContain("以“---”一行开始");
});

test("what is wrong in the head is at its line in the file", () => {
  const findings = findingsOf({
    [path]: "---\nkind: free\ntitle: 停水\nposted: 2027/3/1\ncolour: red\n---\n停水。\n",
  });
  expect(findings.map(({ line, column, hint }) => `${line}:${column} ${hint}`)).toEqual([
    "4:9 改为 2027-03-01",
    "5:1 这里可用的字段：kind、title、posted、until、corrects、changes。",
  ]);
});

test("a correction names what it corrects, and nothing else does", () => {
  const correction = "---\nkind: correction\ntitle: 更正\nposted: 2027-03-01\n---\n更正。\n";
  expect(findingsOf({ [path]: correction })).toMatchObject([{ line: 2, column: 7 }]);
  const other = head.replace("---\n", "---\ncorrects: result\n");
  expect(findingsOf({ [path]: `${other}停水。\n` })).toMatchObject([{ line: 2, column: 11 }]);
  const named = correction.replace("---\n", "---\ncorrects: result\n");
  expect(findingsOf({ [path]: named })).toEqual([]);
});

test("Windows line ends keep the places of head and body", () => {
  const text = `${head.replace("2027-03-01", "x")}储水。\n\n共 {1} 户\n`.replaceAll("\n", "\r\n");
  expect(findingsOf({ [path]: text }).map(({ line, column }) => `${line}:${column}`)).toEqual([
    "4:9",
    "8:3",
  ]);
});
