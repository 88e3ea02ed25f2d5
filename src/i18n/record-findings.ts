import type { WrittenLocale } from "./locale.ts";

/** A field by its Chinese title, where it has one, and its key. */
export interface NamedField {
  readonly title: string | undefined;
  readonly key: string;
}

const zhField = ({ title, key }: NamedField) =>
  title === undefined ? `「${key}」` : `「${title}（${key}）」`;
const zhList = (items: readonly string[]) => items.join("、");

const zhHans = {
  schema: {
    mismatch: (field: NamedField, expected: string, value: string) =>
      `${zhField(field)}应为${expected}；现在写的是${value}。`,
    wholeFile: (value: string) => `整个文件应由“字段: 值”组成；现在读到的是${value}。`,
    missing: (field: NamedField) => `缺少${zhField(field)}，这一项必须填写。`,
    missingExpected: (expected: string) => `应为${expected}。`,
    empty: (field: NamedField) => `${zhField(field)}没有填写。`,
    leaveOut: (expected: string) => `应为${expected}；没有内容时，把这一行删去。`,
    unknownKey: (key: string) => `没有“${key}”这个字段。`,
    didYouMean: (word: string) => `是不是想写 ${word}？`,
    knownKeys: (keys: readonly string[]) => `这里可用的字段：${zhList(keys)}。`,
    noKeys: () => "这里不能再有字段。",
    badKey: (key: string, field: NamedField) =>
      `${zhField(field)}里的名称“${key}”只能用小写字母、数字和连字符。`,
    dateOrPeriod: () =>
      "每个步骤要么用 date 写明一天，要么用 from 和 until 写明起止两天，不能混用或缺一。",
    bound: () =>
      "这条规则没有写明多少：写 atLeast（至少）、atMost（至多）或者只写 exactly（正好）；比例写 moreThan（超过）或 atLeast。",
    corrects: (field: NamedField) =>
      `更正公告（kind: correction）必须在${zhField(field)}里写明更正哪一份公告；其他公告不能写这一项。`,
    monthHas: (year: number, month: number, days: number) =>
      `${year} 年 ${month} 月只有 ${days} 天`,
    twelveMonths: () => "一年只有 12 个月",
    because: (sentence: string, reason: string) => `${sentence}${reason}。`,
    write: (text: string) => `改为 ${text}`,
    quote: (text: string) => `加上英文引号：${text}`,
    quoted: (text: string) => `“${text}”`,
    quoteIt: () => "加上英文引号。",
    excelSerial: () => "这是 Excel 存日期用的序号",
    aList: () => "一个列表",
    anEmptyList: () => "空的列表",
    aMap: () => "一组字段",
    nothing: () => "空白",
    atLeastOne: () => "至少一项的列表",
    expected: {
      date: () => "日期，写作 2027-03-18",
      time: () => "时刻，写作 08:30",
      hours: () => "时间段，写作 08:30-11:30，几段之间用逗号隔开",
      count: () => "不小于 0 的整数",
      days: () => "天数，从 0 到 3660",
      year: () => "四位数的年份（1900 年以后）",
      text: () => "一段文字",
      slug: () => "代号，只用小写字母、数字和连字符，例如 group-1",
      locale: (values: readonly string[]) => `语言代码：${zhList(values)}`,
      localized: () => "一段文字，或按语言（zh-Hans、zh-Hant、en）分开写的文字",
      list: () => "列表，每项一行，以“- ”开头",
      choice: (values: readonly string[]) => `以下之一：${zhList(values)}`,
      boolean: () => "“true”（是）或“false”（否）",
      url: () => "以 https:// 开头、末尾没有斜杠的完整网址，域名后的路径只用英文字母、数字和连字符",
      email: () => "电子邮箱地址",
      "time-zone": () => "时区名称，例如 Asia/Shanghai",
      share: () => "分数，写作 1/2",
      percentage: () => "百分比，写作 92.6%",
      region: () => "国家或地区代码，例如 CN 或 GB-ENG",
      "month-day": () => "月和日，写作 12-24",
      map: () => "一组“字段: 值”，在下面各行缩进书写",
      other: () => "别的内容",
    },
  },

  reference: {
    unknownRulebook: (id: string) => `没有名为“${id}”的规则（rulebooks/${id}.yaml）。`,
    incompleteRulebook: (id: string, missing: readonly NamedField[]) =>
      `规则“${id}”连同它的上级规则还缺少${zhList(missing.map(zhField))}，不能用于选举。`,
    unknownParent: (id: string) => `没有名为“${id}”的上级规则（rulebooks/${id}.yaml）。`,
    cycle: (ids: readonly string[]) => `上级规则绕成了圈：${ids.join(" → ")}。`,
    unknownStep: (id: string) => `规则的步骤里没有“${id}”。`,
    unknownSource: (id: string) => `规则引用的法规里没有“${id}”。`,
    inheritedStep: (owner: string, item: string, step: string) =>
      `从上级规则“${owner}”继承的“${item}”用到步骤“${step}”，而本规则另写的步骤里没有它。`,
    known: (ids: readonly string[]) => `可用的有：${zhList(ids)}。`,
    noPhoto: (file: string) => `找不到照片 ${file}，它应与 candidates.yaml 放在同一个文件夹。`,
  },
};

/** What findings say of the values in a record, and of what they refer to. */
export type RecordWords = typeof zhHans;

const enField = ({ key }: NamedField) => `\`${key}\``;
const enList = (items: readonly string[]) => items.join(", ");

const en: RecordWords = {
  schema: {
    mismatch: (field, expected, value) => `${enField(field)} must be ${expected}; found ${value}.`,
    wholeFile: (value) => `The file must consist of “key: value” lines; found ${value}.`,
    missing: (field) => `${enField(field)} is missing and must be given.`,
    missingExpected: (expected) => `Expected: ${expected}.`,
    empty: (field) => `${enField(field)} is left empty.`,
    leaveOut: (expected) => `Expected: ${expected}; or delete the line if there is nothing to say.`,
    unknownKey: (key) => `There is no field “${key}”.`,
    didYouMean: (word) => `Did you mean ${word}?`,
    knownKeys: (keys) => `Fields that can be given here: ${enList(keys)}.`,
    noKeys: () => "No further field can be given here.",
    badKey: (key, field) =>
      `The name “${key}” in ${enField(field)} may have lower-case letters, digits and hyphens only.`,
    dateOrPeriod: () =>
      "A step is either on one day (`date`) or on the days `from` … `until`, both given; not a mixture.",
    bound: () =>
      "This rule does not say how many: give `atLeast`, `atMost`, or `exactly` alone; of a share, either `moreThan` or `atLeast`.",
    corrects: (field) =>
      `A correction (kind: correction) must name the notice that it corrects in ${enField(field)}; other notices must not.`,
    monthHas: (year, month, days) => `Month ${month} of ${year} has ${days} days`,
    twelveMonths: () => "A year has 12 months",
    because: (sentence, reason) => `${sentence} ${reason}.`,
    write: (text) => `Write ${text}`,
    quote: (text) => `Put it in quotes: ${text}`,
    quoted: (text) => `“${text}”`,
    quoteIt: () => "Put it in quotes.",
    excelSerial: () => "This is the number by which Excel keeps a date",
    aList: () => "a list",
    anEmptyList: () => "an empty list",
    aMap: () => "a group of fields",
    nothing: () => "nothing",
    atLeastOne: () => "a list of at least one item",
    expected: {
      date: () => "a date, written 2027-03-18",
      time: () => "a time of day, written 08:30",
      hours: () => "hours, written 08:30-11:30, several with commas between them",
      count: () => "a whole number, zero or more",
      days: () => "a number of days, from 0 to 3660",
      year: () => "a year of four digits, from 1900 on",
      text: () => "a text",
      slug: () => "a name of lower-case letters, digits and hyphens, as in group-1",
      locale: (values) => `a language tag: ${enList(values)}`,
      localized: () => "a text, or one text for each language (zh-Hans, zh-Hant, en)",
      list: () => "a list, each item on its line after “- ”",
      choice: (values) => `one of ${enList(values)}`,
      boolean: () => "true or false",
      url: () =>
        "a whole address that begins with https:// and does not end in a slash, its path of letters, digits and hyphens",
      email: () => "an e-mail address",
      "time-zone": () => "the name of a time zone, as in Europe/London",
      share: () => "a fraction, written 1/2",
      percentage: () => "a percentage, written 92.6%",
      region: () => "the code of a country or region, as in CN or GB-ENG",
      "month-day": () => "a month and a day, written 12-24",
      map: () => "a group of “key: value” lines, indented below it",
      other: () => "something else",
    },
  },

  reference: {
    unknownRulebook: (id) => `There is no rulebook “${id}” (rulebooks/${id}.yaml).`,
    incompleteRulebook: (id, missing) =>
      `The rulebook “${id}” and those it extends lack ${enList(missing.map(enField))}, so no election can follow it.`,
    unknownParent: (id) => `There is no rulebook “${id}” to extend (rulebooks/${id}.yaml).`,
    cycle: (ids) => `The rulebooks extend one another in a circle: ${ids.join(" → ")}.`,
    unknownStep: (id) => `The rulebook has no step “${id}”.`,
    unknownSource: (id) => `The rulebook has no source “${id}”.`,
    inheritedStep: (owner, item, step) =>
      `“${item}”, inherited from the rulebook “${owner}”, uses the step “${step}”, which is not among this rulebook's own steps.`,
    known: (ids) => `There are: ${enList(ids)}.`,
    noPhoto: (file) => `The photograph ${file} is not there; it belongs beside candidates.yaml.`,
  },
};

/** The same, by the language that they are written in. */
export const recordWords: Record<WrittenLocale, RecordWords> = { "zh-Hans": zhHans, en };
