import { expect, test } from "vitest";
import { communityPath, edited, findingsOf, good, schedulePath } from "./content.ts";

test.each([
  ["a tab as indentation", "  - id: group-1", "\t- id: group-1", "6:1", "制表符"],
  ["a full-width colon", "households: 786", "households：786", "8:1", "全角冒号"],
  ["a full-width colon amid others", "phone: 0571", "phone：0571", "4:1", "全角冒号"],
  ["no space after a colon", "phone: 0571", "phone:0571", "4:1", "冒号后面缺少空格"],
  ["no space after a hyphen", "  - id", "  -id", "6:3", "“-”后面缺少空格"],
  ["no colon at all", "households: 786", "households 786", "8:1", "看不出是哪个字段"],
  [
    "a key given twice",
    "households: 786",
    "households: 786\nphone: 0571-1",
    "9:1",
    "第一次在第 4 行",
  ],
  ["a quote never closed", "address: 梧桐路2号", 'address: "梧桐路2号', "3:10", "引号没有配成对"],
  [
    "text after a quote",
    "address: 梧桐路2号",
    'address: "梧桐"路2号',
    "3:14",
    "多出了不该有的内容",
  ],
  ["a backslash in quotes", "address: 梧桐路2号", 'address: "梧\\桐"', "3:12", "反斜杠"],
  ["a bracket never closed", "address: 梧桐路2号", "address: [梧桐路2号", "3:10", "缺少“]”"],
  [
    "a colon in a text",
    "address: 梧桐路2号",
    "address: 地址: 梧桐路2号",
    "3:10",
    "被当成了另一个字段",
  ],
  [
    "a text that begins with a star",
    "address: 梧桐路2号",
    "address: *梧桐路2号",
    "3:10",
    "以“*”开头",
  ],
  [
    "a text that begins with an at sign",
    "address: 梧桐路2号",
    "address: @梧桐路2号",
    "3:10",
    "以“@”开头",
  ],
  [
    "a text that begins with a percent sign",
    "address: 梧桐路2号",
    "address: %5",
    "3:10",
    "以“%”开头",
  ],
  [
    "a text that begins with an exclamation mark",
    "address: 梧桐路2号",
    "address: !注意 x",
    "3:10",
    "以“!”开头",
  ],
  ["a tag", "address: 梧桐路2号", "address: !!binary aGk=", "3:10", "以“!”开头"],
  ["a line indented too little", "    name: 第一", "   name: 第一", "7:1", "缩进没有对齐"],
  ["a line indented too far", "phone: 0571", "  phone: 0571", "4:3", "缩进没有对齐"],
  ["a second record", "households: 786", "households: 786\n---\nx: 1", "9:1", "第二份"],
])("%s is found where it is, in the words of a clerk", (_, from, to, place, words) => {
  const [finding, ...others] = findingsOf(edited(communityPath, from, to));
  expect(others).toEqual([]);
  expect(`${finding?.line}:${finding?.column}`).toBe(place);
  expect(finding?.message).toContain(words);
  expect(finding?.hint).toBeTruthy();
});

test("a line that lacks only its colon is put right in the hint", () => {
  const [finding] = findingsOf(edited(communityPath, "  - id: group-1", "  - id：group-1"));
  expect(finding?.hint).toBe("改为 - id: group-1");
});

test("a file of full-width colons throughout is told of the first", () => {
  const [finding, ...others] = findingsOf({ [communityPath]: "# 社区\nname：梧桐里\nphone：1\n" });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ line: 2, column: 1, hint: "改为 name: 梧桐里" });
});

test("keys given twice do not hide other mistakes of the file", () => {
  const findings = findingsOf(
    edited(communityPath, "households: 786", "households: 786人\nphone: 0571-1\nname: x"),
  );
  expect(findings.map(({ rule, line }) => `${rule} ${line}`)).toEqual([
    "syntax 9",
    "syntax 10",
    "schema 8",
  ]);
});

test.each([
  ["an empty file", ""],
  ["a file of comments", "# 待填\n"],
])("%s is said to be empty", (_, text) => {
  expect(findingsOf({ [communityPath]: text })).toMatchObject([{ message: "文件是空的。" }]);
});

test.each([
  ["a list", "- 梧桐里\n", "一个列表"],
  ["a word", "梧桐里\n", "“梧桐里”"],
])("a file that holds %s is no record", (_, text, shown) => {
  const [finding, ...others] = findingsOf({ [communityPath]: text });
  expect(others).toEqual([]);
  expect(finding?.message).toBe(`整个文件应由“字段: 值”组成；现在读到的是${shown}。`);
});

test("a value that is repeated by reference is as if written out", () => {
  const text = good[schedulePath]
    ?.replace("hours: 08:30-11:30, 14:00-17:00", "hours: &morning 08:30-11:30")
    .replace("hours: 08:30-11:30\n", "hours: *morning\n");
  expect(findingsOf({ [schedulePath]: text })).toEqual([]);
});

test("references that multiply without end are stopped", () => {
  const levels = Array.from({ length: 12 }, (_, level) =>
    level === 0
      ? "l0: &l0 [x, x, x, x, x, x, x, x]"
      : `l${level}: &l${level} [${`*l${level - 1}, `.repeat(8)}]`,
  );
  expect(findingsOf({ [communityPath]: levels.join("\n") })).toMatchObject([
    { rule: "syntax", message: "用“*”重复引用的内容太多，无法展开。" },
  ]);
});
