import { expect, test } from "vitest";
import { facts, list, paragraph, section, table } from "../../../src/notices/draft.ts";
import {
  enumerate,
  hours,
  name,
  nothing,
  number,
  period,
  plain,
  say,
  strong,
  text,
} from "../../../src/notices/text.ts";
import { at, day } from "./builders.ts";

const label = { "zh-Hans": "标签", en: "Label" };

test("a sentence is converted to Traditional, literal by literal", () => {
  const phrase = say({ "zh-Hans": text`选举于${{ "zh-Hans": "社区", en: "C" }}举行`, en: text`` });
  expect(phrase("zh-Hant")).toEqual([{ role: "plain", text: "選舉於社區舉行" }]);
});

test("a sentence with its own Traditional wording is not converted again", () => {
  const phrase = say({ "zh-Hans": text`台面`, "zh-Hant": text`台面`, en: text`` });
  expect(phrase("zh-Hant")).toEqual([{ role: "plain", text: "台面" }]);
});

test("dates, times, numbers and names are runs of their own, so that no line breaks in them", () => {
  const phrase = say({
    "zh-Hans": text`共${number(12)}人，${name({ name: "石上流" })}`,
    en: text``,
  });
  expect(phrase("zh-Hans")).toEqual([
    { role: "plain", text: "共" },
    { role: "number", text: "12" },
    { role: "plain", text: "人，" },
    { role: "name", text: "石上流" },
  ]);
});

test("a period may break between its days, and nowhere else", () => {
  const days = period(day("2027-03-01"), day("2027-04-05"));
  expect(days("zh-Hans")).toEqual([
    { role: "date", text: "2027年3月1日" },
    { role: "plain", text: "至" },
    { role: "date", text: "4月5日" },
  ]);
  expect(days("en")).toEqual([
    { role: "date", text: "1 March" },
    { role: "plain", text: " to " },
    { role: "date", text: "5 April 2027" },
  ]);
});

test("hours may break between stretches, and not within one", () => {
  expect(hours([at("08:30", "11:30"), at("14:00", "17:00")])("en")).toEqual([
    { role: "time", text: "08:30 to 11:30" },
    { role: "plain", text: " and " },
    { role: "time", text: "14:00 to 17:00" },
  ]);
});

test("an enumeration leaves out what says nothing, with its comma", () => {
  const phrase = enumerate([plain("东"), nothing, plain("西")]);
  expect(phrase("zh-Hans")).toEqual([{ role: "plain", text: "东、西" }]);
});

test("what is strong stays a name or a date where it is one", () => {
  const phrase = strong(say({ "zh-Hans": text`当选${name({ name: "石上流" })}`, en: text`` }));
  expect(phrase("zh-Hans").map(({ role }) => role)).toEqual(["strong", "name"]);
});

test("facts, lists and sections that have nothing to say fall away whole", () => {
  const empty = [
    paragraph(nothing),
    facts([label, nothing]),
    list([nothing]),
    section(label, paragraph(nothing), list([])),
    table(plain("表"), [{ label, cell: () => nothing }], [1, 2]),
    table(plain("表"), [{ label, cell: () => plain("x") }], []),
  ];
  expect(empty.flatMap((draft) => draft("zh-Hans"))).toEqual([]);
});

test("a column without a single cell falls away; a cell missing among others is a dash", () => {
  const rows = [
    { a: "甲", b: plain("1") },
    { a: "乙", b: nothing },
  ];
  const [block] = table(
    plain("表"),
    [
      { label: "名", cell: ({ a }) => plain(a) },
      { label: "数", cell: ({ b }) => b },
      { label: "空", cell: () => nothing },
    ],
    rows,
  )("zh-Hans");
  expect(block).toMatchObject({
    columns: [{ label: "名" }, { label: "数" }],
    rows: [
      [[{ text: "甲" }], [{ text: "1" }]],
      [[{ text: "乙" }], [{ text: "—" }]],
    ],
  });
});
