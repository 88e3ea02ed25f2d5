import type { Locale } from "../model/scalars.ts";
import { type WrittenLocale, writtenLocale } from "./locale.ts";

/**
 * What findings of `load/` say of content, in the language of the office. Messages say what is wrong and
 * what was expected; hints say what to write instead.
 */
export function findingWords(language: Locale): FindingWords {
  return words[writtenLocale(language)];
}

/** A field by its Chinese title, where it has one, and its key. */
export interface NamedField {
  readonly title: string | undefined;
  readonly key: string;
}

const zhField = ({ title, key }: NamedField) =>
  title === undefined ? `「${key}」` : `「${title}（${key}）」`;
const zhList = (items: readonly string[]) => items.join("、");
const enList = (items: readonly string[]) => items.join(", ");

const zhHans = {
  layout: {
    noContent: () => "内容文件夹里没有任何记录。",
    noSite: () => "缺少 site.yaml（网站设置）：没有它就不知道是哪个办事处、用什么语言。",
    noCommunity: (folder: string) => `社区文件夹 ${folder} 里缺少 community.yaml（社区资料）。`,
    noSchedule: (folder: string) => `选举文件夹 ${folder} 里缺少 schedule.yaml（选举日程）。`,
    stranger: (name: string) => `这里不应有文件 ${name}，它不会被读取。`,
    rename: (name: string) => `是不是应改名为 ${name}？`,
    spreadsheet: () => "表格不会被读取：请把内容写进 YAML 文件，表格放到内容文件夹以外。",
    expectedPlaces: () =>
      "可以有：site.yaml；rulebooks/规则.yaml；communities/社区/community.yaml；communities/社区/选举/ 下的 schedule.yaml、voter-roll.yaml、candidates.yaml、results.yaml、候选人照片和 notices/公告.mdx。",
    badName: (name: string) =>
      `名称“${name}”会出现在网址里，只能用小写字母、数字和连字符，例如 wutong-li。`,
  },

  encoding: {
    wrong: (encoding: string) => `文件编码是 ${encoding}，应为 UTF-8。`,
    damaged: () => "文件编码是 UTF-8，但这里有损坏的字节，无法辨认。",
    unknown: () => "看不出文件的编码，应为 UTF-8 编码的纯文本。",
    saveAs: () =>
      "用记事本打开，选“文件 → 另存为”，“编码”选“UTF-8”再保存；用 WPS 时另存为“纯文本”，编码选“Unicode (UTF-8)”。",
    retype: () => "请在这一行找出乱码，重新输入后保存。",
  },

  syntax: {
    tab: () => ({
      message: "这里用制表符（Tab 键）缩进，YAML 只能用空格缩进。",
      hint: "把制表符换成空格，每级两个空格。",
    }),
    duplicateKey: (key: string, line: number) => ({
      message: `“${key}”写了两次，第一次在第 ${line} 行；同一处每个字段只能写一次。`,
      hint: "删去或合并其中一个。",
    }),
    wideColon: (line: string) => ({
      message: "字段名后面用了全角冒号“：”，应为半角冒号加一个空格“: ”。",
      hint: `改为 ${line}`,
    }),
    tightColon: (line: string) => ({
      message: "冒号后面缺少空格。",
      hint: `改为 ${line}`,
    }),
    tightDash: (line: string) => ({
      message: "列表的“-”后面缺少空格。",
      hint: `改为 ${line}`,
    }),
    noColon: () => ({
      message: "这一行看不出是哪个字段，应为“字段: 值”的形式。",
      hint: "检查冒号和缩进；文字要换行写时，下一行要比字段名多缩进。",
    }),
    openQuote: () => ({
      message: "这里的引号没有配成对，后面的内容都被当成了文字。",
      hint: "在文字末尾补上同样的引号。",
    }),
    specialStart: (character: string) => ({
      message: `文字以“${character}”开头，在 YAML 里有特别的含义。`,
      hint: "给整段文字加上英文双引号。",
    }),
    colonInText: () => ({
      message: "文字里有“: ”（冒号加空格），被当成了另一个字段。",
      hint: "给整段文字加上英文双引号，或改用全角冒号“：”。",
    }),
    indent: () => ({
      message: "缩进没有对齐：同一级的各行应从同一列开始。",
      hint: "与上下同级的行对齐，每级缩进两个空格。",
    }),
    openBracket: (bracket: string) => ({
      message: `括号没有配成对，缺少“${bracket}”。`,
      hint: `补上“${bracket}”；注意要用半角括号。`,
    }),
    backslash: () => ({
      message: "双引号里的反斜杠“\\”有特别的含义，这里无法理解。",
      hint: "改用英文单引号，或把反斜杠写两次。",
    }),
    severalDocuments: () => ({
      message: "一个文件里只能有一份记录，这里的“---”开始了第二份。",
      hint: "删去“---”，或把后面的内容放进另一个文件。",
    }),
    tooMany: () => ({
      message: "用“*”重复引用的内容太多，无法展开。",
      hint: "把内容直接写出来。",
    }),
    afterValue: () => ({
      message: "这里多出了不该有的内容。",
      hint: "值里有引号、“|”或“>”时，给整段文字加上英文引号。",
    }),
    empty: () => ({ message: "文件是空的。", hint: "填写内容，或删去这个文件。" }),
    other: () => ({ message: "这里不符合 YAML 的格式。", hint: "检查冒号、缩进和引号。" }),
  },

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
      year: () => "四位数的年份（1900 年以后）",
      text: () => "一段文字",
      slug: () => "代号，只用小写字母、数字和连字符，例如 group-1",
      locale: (values: readonly string[]) => `语言代码：${zhList(values)}`,
      localized: () => "一段文字，或按语言（zh-Hans、zh-Hant、en）分开写的文字",
      list: () => "列表，每项一行，以“- ”开头",
      choice: (values: readonly string[]) => `以下之一：${zhList(values)}`,
      boolean: () => "“true”（是）或“false”（否）",
      url: () => "以 https:// 开头、末尾没有斜杠的完整网址",
      email: () => "电子邮箱地址",
      "time-zone": () => "时区名称，例如 Asia/Shanghai",
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

  markup: {
    noHead: () =>
      "公告开头应有一段说明：以“---”一行开始，写明 kind、title、posted，再以“---”一行结束。",
    code: () => "公告里不能写程序代码（import、export 或花括号里的表达式）。",
    brace: () => "花括号“{ }”里的内容会被当成程序代码。",
    element: (name: string) => `公告里不能用 <${name}>；只能用 <Callout tone="important">。`,
    calloutTone: () => 'Callout 的 tone 只能是 "important" 或 "correction"，不能有别的属性。',
    calloutBody: () => "Callout 里只能写文字段落。",
    image: () => "公告里不能放图片。",
    link: (address: string) =>
      `链接“${address}”不能用：只能链接到 https://、http:// 或 mailto: 的地址。`,
    unsupported: (what: string) => `公告里不能用${what}。`,
    nested: () => "列表的每一项只能是一段文字，不能再套列表。",
    wideRow: (cells: number, columns: number) => `这一行有 ${cells} 格，表头只有 ${columns} 列。`,
    unclosed: () => "这里的标签没有配成对。",
    angle: () => "这里的“<”会被当成程序标签的开头。",
    unreadable: () => "这里的写法无法理解。",
    hints: {
      plainText: () => "删去代码，只写文字、标题、列表和表格。",
      brace: () => "改用全角花括号“｛ ｝”，或在前面加反斜杠：\\{",
      angle: () => "小于号改用全角“＜”，或在前面加反斜杠：\\<",
    },
    names: {
      blockquote: () => "引用段（以“>”开头）",
      code: () => "代码段",
      thematicBreak: () => "分隔线",
      footnote: () => "脚注",
      delete: () => "删除线",
      definition: () => "链接定义",
      other: () => "这种写法",
    },
  },

  privacy: {
    identity: (masked: string) => `这里像是居民身份证号码（${masked}），不能公开。`,
    mobile: (masked: string) => `这里像是个人手机号码（${masked}），不能公开。`,
    remove: () => "删去号码；联系方式请用社区或办事处的办公电话。",
  },
};

export type FindingWords = typeof zhHans;

const enField = ({ key }: NamedField) => `\`${key}\``;

const en: FindingWords = {
  layout: {
    noContent: () => "The content folder holds no records.",
    noSite: () =>
      "site.yaml is missing: without it neither the office nor its languages are known.",
    noCommunity: (folder) => `The community folder ${folder} has no community.yaml.`,
    noSchedule: (folder) => `The election folder ${folder} has no schedule.yaml.`,
    stranger: (name) => `The file ${name} does not belong here and is not read.`,
    rename: (name) => `Should it be called ${name}?`,
    spreadsheet: () =>
      "Spreadsheets are not read: write the records as YAML and keep the spreadsheet outside the content folder.",
    expectedPlaces: () =>
      "Expected are: site.yaml; rulebooks/<rulebook>.yaml; communities/<community>/community.yaml; and in communities/<community>/<election>/ schedule.yaml, voter-roll.yaml, candidates.yaml, results.yaml, photographs of candidates and notices/<notice>.mdx.",
    badName: (name) =>
      `The name “${name}” becomes part of addresses: use lower-case letters, digits and hyphens only, as in elm-road.`,
  },

  encoding: {
    wrong: (encoding) => `The file is encoded in ${encoding}; it must be UTF-8.`,
    damaged: () => "The file is UTF-8, but bytes here are damaged and cannot be read.",
    unknown: () => "The encoding of the file is not recognised; it must be plain text in UTF-8.",
    saveAs: () =>
      "Open it in Notepad, choose File → Save as, set Encoding to UTF-8 and save; in WPS save as plain text with the encoding Unicode (UTF-8).",
    retype: () => "Find the garbled characters in this line, type them again and save.",
  },

  syntax: {
    tab: () => ({
      message: "This line is indented with a tab; YAML is indented with spaces only.",
      hint: "Replace the tab by spaces, two for each level.",
    }),
    duplicateKey: (key, line) => ({
      message: `“${key}” is given twice, first on line ${line}; each field can be given once.`,
      hint: "Delete one of them, or put them together.",
    }),
    wideColon: (line) => ({
      message: "The key is followed by a full-width colon “：”; it must be “: ”.",
      hint: `Write ${line}`,
    }),
    tightColon: (line) => ({
      message: "A space is missing after the colon.",
      hint: `Write ${line}`,
    }),
    tightDash: (line) => ({
      message: "A space is missing after the “-” of the list.",
      hint: `Write ${line}`,
    }),
    noColon: () => ({
      message: "This line names no field; it must read “key: value”.",
      hint: "Check the colon and the indentation; text that goes on is indented deeper than its key.",
    }),
    openQuote: () => ({
      message: "This quotation mark is never closed, so that all that follows is taken for text.",
      hint: "Add the same quotation mark at the end of the text.",
    }),
    specialStart: (character) => ({
      message: `The text begins with “${character}”, which means something else in YAML.`,
      hint: 'Put the whole text in "double quotes".',
    }),
    colonInText: () => ({
      message: "The text holds “: ”, which is taken for another field.",
      hint: 'Put the whole text in "double quotes".',
    }),
    indent: () => ({
      message: "The indentation does not line up: lines of one level begin in one column.",
      hint: "Line it up with its neighbours, two spaces for each level.",
    }),
    openBracket: (bracket) => ({
      message: `A bracket is not closed: “${bracket}” is missing.`,
      hint: `Add “${bracket}”.`,
    }),
    backslash: () => ({
      message: "A backslash “\\” in double quotes means something else and is not understood here.",
      hint: "Use single quotes, or write the backslash twice.",
    }),
    severalDocuments: () => ({
      message: "A file holds one record; this “---” begins a second one.",
      hint: "Delete the “---”, or move what follows to another file.",
    }),
    tooMany: () => ({
      message: "Too much is repeated by “*” references.",
      hint: "Write the text out.",
    }),
    afterValue: () => ({
      message: "There is something here that does not belong.",
      hint: "Put the whole text in quotes if it holds quotes, “|” or “>”.",
    }),
    empty: () => ({ message: "The file is empty.", hint: "Fill it in, or delete it." }),
    other: () => ({
      message: "This is not valid YAML.",
      hint: "Check the colon, the indentation and the quotes.",
    }),
  },

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
      year: () => "a year of four digits, from 1900 on",
      text: () => "a text",
      slug: () => "a name of lower-case letters, digits and hyphens, as in group-1",
      locale: (values) => `a language tag: ${enList(values)}`,
      localized: () => "a text, or one text for each language (zh-Hans, zh-Hant, en)",
      list: () => "a list, each item on its line after “- ”",
      choice: (values) => `one of ${enList(values)}`,
      boolean: () => "true or false",
      url: () => "a whole address that begins with https:// and does not end in a slash",
      email: () => "an e-mail address",
      "time-zone": () => "the name of a time zone, as in Europe/London",
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

  markup: {
    noHead: () =>
      "A notice begins with its head: a line “---”, then kind, title and posted, then a line “---”.",
    code: () => "A notice holds no code (import, export or an expression in braces).",
    brace: () => "What stands in braces “{ }” is taken for code.",
    element: (name) => `A notice cannot hold <${name}>, only <Callout tone="important">.`,
    calloutTone: () =>
      'The tone of a Callout is "important" or "correction"; it takes nothing else.',
    calloutBody: () => "A Callout holds paragraphs of text only.",
    image: () => "A notice cannot hold pictures.",
    link: (address) =>
      `The link “${address}” cannot be used: link to https://, http:// or mailto: addresses only.`,
    unsupported: (what) => `A notice cannot hold ${what}.`,
    nested: () => "An item of a list is one paragraph of text and holds no list of its own.",
    wideRow: (cells, columns) => `This row has ${cells} cells, the head of the table ${columns}.`,
    unclosed: () => "This tag is never closed.",
    angle: () => "This “<” is taken for the beginning of a tag.",
    unreadable: () => "This cannot be understood.",
    hints: {
      plainText: () => "Delete the code; use text, headings, lists and tables only.",
      brace: () => "Put a backslash before it: \\{",
      angle: () => "Put a backslash before it: \\<",
    },
    names: {
      blockquote: () => "quotations (lines that begin with “>”)",
      code: () => "blocks of code",
      thematicBreak: () => "rules across the page",
      footnote: () => "footnotes",
      delete: () => "struck-out text",
      definition: () => "definitions of links",
      other: () => "this",
    },
  },

  privacy: {
    identity: (masked) =>
      `This looks like a resident identity number (${masked}), which must not be public.`,
    mobile: (masked) =>
      `This looks like a private mobile number (${masked}), which must not be public.`,
    remove: () => "Delete the number; give the telephone of the community's office instead.",
  },
};

const words: Record<WrittenLocale, FindingWords> = { "zh-Hans": zhHans, en };
