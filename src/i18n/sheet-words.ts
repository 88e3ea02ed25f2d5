import type { dutyKinds, meetingKinds } from "../model/office.ts";
import type { relations } from "../model/relation.ts";
import type { Locale, Localized } from "../model/scalars.ts";
import type { WrittenLocale } from "./locale.ts";
import {
  channelNames,
  educationNames,
  methodNames,
  nominationNames,
  sexNames,
} from "./vocabulary.ts";

/** What workbooks say around the records: headings of their own, notes, and what is wrong with a cell. */
export interface SheetWords {
  readonly about: string;
  readonly explained: readonly string[];
  readonly community: string;
  readonly election: string;
  readonly number: string;
  readonly code: string;
  readonly yes: string;
  readonly no: string;
  readonly languages: Readonly<Record<Locale, string>>;
  readonly required: string;
  readonly key: (key: string) => string;
  readonly expected: (what: string) => string;
  readonly listed: string;
  readonly fromList: string;
  readonly traditional: string;
  readonly problem: {
    readonly misfit: (heading: string, expected: string) => string;
    readonly ambiguousDate: string;
    readonly noSuchDay: string;
    readonly formula: string;
    readonly error: string;
    readonly merged: (range: string) => string;
    readonly unknownColumn: string;
    readonly noHeading: string;
    readonly twiceColumn: string;
    readonly noHeadings: (columns: readonly string[]) => string;
    readonly missingKey: (column: string) => string;
    readonly unknownSheet: (sheets: readonly string[]) => string;
    readonly twiceSheet: string;
    readonly noRow: (heading: string, sheet: string) => string;
    readonly emptyKey: (heading: string) => string;
    readonly unknownCommunity: string;
    readonly badFolder: string;
    readonly brokenFile: (file: string) => string;
    readonly twiceRecord: string;
    readonly noSheet: string;
    readonly oldFormat: string;
    readonly unreadable: string;
    readonly csvName: (names: readonly string[]) => string;
    readonly csvEncoding: string;
    readonly elsewhere: (file: string, line: number) => string;
    readonly didYouMean: (word: string) => string;
  };
}

export const sheetWords: Record<WrittenLocale, SheetWords> = {
  "zh-Hans": {
    about: "说明",
    explained: [
      "张榜：选举记录工作簿",
      "每张表是一类记录，一行一条。改好以后存盘，运行 npm run import-sheet 文件名 查看改动，确认后加 --write 写入。",
      "前几列（社区、选举等）写明这一行属于谁，不能空着；“wutongli 梧桐里社区”里，程序只看空格前的代号。",
      "同一社区的行，从上到下就是名单的先后。可以增行、删行、调换先后；空行不算。",
      "没有的表、没有的列，原记录不变。空着的格，表示没有这一项。一类记录不能靠删行来删除，请删除它的文件。",
      "日期写 2027-03-18（2027/3/18、2027年3月18日也可以），时刻写 08:30，时间段写 08:30-11:30, 14:00-17:00。",
      "一格里有几个人或几项的，用顿号隔开；本身带顿号的，一行一项。标“繁体”的列一般留空，由简体自动转换。",
      "有下拉选单的格，请从中选择。把鼠标放在列名上，可以看到说明。公式只取算好的结果。",
      "工作簿里有不公开的内容（例如须回避的亲属），只供办公使用。",
    ],
    community: "社区",
    election: "选举",
    number: "序号",
    code: "代号",
    yes: "是",
    no: "否",
    languages: { "zh-Hans": "简体", "zh-Hant": "繁体", en: "英文" },
    required: "必填。",
    key: (key) => `字段：${key}`,
    expected: (what) => `应为${what}。`,
    listed: "可以有几项，用顿号隔开。",
    fromList: "从下拉选单中选择。",
    traditional: "留空时由简体自动转换。",
    problem: {
      misfit: (heading, expected) => `「${heading}」应为${expected}。`,
      ambiguousDate: "分不清哪个是月、哪个是日，请写作 2027-03-18。",
      noSuchDay: "没有这一天。",
      formula: "公式还没有算出结果：请在表格软件里打开、存盘，再导入。",
      error: "公式的结果是错误值。",
      merged: (range) => `${range} 合并了几列，不知道内容属于哪一列：请取消合并。`,
      unknownColumn: "不认识这一列。",
      noHeading: "这一列没有列名，却有内容。",
      twiceColumn: "这一列出现了两次。",
      noHeadings: (columns) => `找不到列名那一行。应有：${columns.join("、")}。`,
      missingKey: (column) => `缺少「${column}」这一列，不知道各行属于谁。`,
      unknownSheet: (sheets) =>
        `不认识这张表；不是记录的，请删去。可用的表名：${sheets.join("、")}。`,
      twiceSheet: "同一类记录有两张表。",
      noRow: (heading, sheet) => `表「${sheet}」里没有这样的「${heading}」。`,
      emptyKey: (heading) => `「${heading}」空着，不知道这一行属于谁。`,
      unknownCommunity: "没有这个社区。新社区请先用 npm run new 建立。",
      badFolder: "只能用小写字母、数字和连字符。",
      brokenFile: (file) => `${file} 读不出来，请先运行 npm run check 查看并改正。`,
      twiceRecord: "这一社区、这一次选举已有一行。",
      noSheet: "里面没有一张可以导入的表。",
      oldFormat: "这是旧格式的文件，请在表格软件里另存为 .xlsx，再导入。",
      unreadable: "读不出来：不是 .xlsx 或 .csv 文件，或者已经损坏、加了密码。",
      csvName: (names) =>
        `看不出这是哪张表：请把文件名改成表名，例如 候选人.csv，或者用 --sheet 写明。可用的表名：${names.join("、")}。`,
      csvEncoding: "文字编码不是 UTF-8，也不是 GB18030（GBK）。",
      elsewhere: (file, line) => `${file} 第 ${line} 行`,
      didYouMean: (word) => `是不是「${word}」？`,
    },
  },
  en: {
    about: "About",
    explained: [
      "Zhangbang: a workbook of election records",
      "Each sheet is a kind of record, each row one of them. Save it, see the changes with npm run import-sheet FILE, and apply them with --write.",
      "The first columns (community, election …) say to whom a row belongs; of “wutongli Plane Lane” only the id before the space counts.",
      "The rows of a community stand in the order of the list. Rows may be added, removed and moved; empty rows do not count.",
      "A sheet or column that is not there changes nothing. An empty cell says that there is no such value. To remove a whole record, delete its file.",
      "Dates are 2027-03-18, times 08:30, hours 08:30-11:30, 14:00-17:00.",
      "Several names in a cell are parted by commas; where they have commas of their own, by lines.",
      "Choose from the list where a cell has one. Each heading has a note. Of a formula its result counts.",
      "The workbook holds what is not public, such as relatives: for the office only.",
    ],
    community: "community",
    election: "election",
    number: "number",
    code: "id",
    yes: "yes",
    no: "no",
    languages: { "zh-Hans": "Simplified", "zh-Hant": "Traditional", en: "English" },
    required: "Required.",
    key: (key) => `Field: ${key}`,
    expected: (what) => `Expected: ${what}.`,
    listed: "Several, parted by commas.",
    fromList: "Choose from the list.",
    traditional: "Converted from Simplified where it is empty.",
    problem: {
      misfit: (heading, expected) => `“${heading}” must be ${expected}.`,
      ambiguousDate: "Which is the month and which the day? Write it 2027-03-18.",
      noSuchDay: "There is no such day.",
      formula:
        "The formula has no result yet: open and save it in a spreadsheet program, then import.",
      error: "The formula's result is an error.",
      merged: (range) =>
        `${range} is merged over several columns: to which does it belong? Unmerge it.`,
      unknownColumn: "There is no such column.",
      noHeading: "The column has no heading, but something in it.",
      twiceColumn: "The column is there twice.",
      noHeadings: (columns) => `There is no row of headings. They are: ${columns.join(", ")}.`,
      missingKey: (column) => `The column “${column}” is missing: to whom do the rows belong?`,
      unknownSheet: (sheets) =>
        `There is no such sheet; delete it if it holds no records. The sheets: ${sheets.join(", ")}.`,
      twiceSheet: "Two sheets hold the same kind of record.",
      noRow: (heading, sheet) => `The sheet “${sheet}” has no such “${heading}”.`,
      emptyKey: (heading) => `“${heading}” is empty: to whom does the row belong?`,
      unknownCommunity: "There is no such community. Begin a new one with npm run new.",
      badFolder: "Lower-case letters, digits and hyphens only.",
      brokenFile: (file) => `${file} cannot be read: see npm run check, and mend it first.`,
      twiceRecord: "There is a row for this community and election already.",
      noSheet: "It has no sheet to import.",
      oldFormat: "This is an old format: save it as .xlsx in a spreadsheet program, then import.",
      unreadable:
        "It cannot be read: it is no .xlsx or .csv file, or is damaged or locked by a password.",
      csvName: (names) =>
        `Which sheet is it? Name the file after it, as candidates.csv, or give --sheet. The sheets: ${names.join(", ")}.`,
      csvEncoding: "Its text is neither UTF-8 nor GB18030 (GBK).",
      elsewhere: (file, line) => `${file}, line ${line}`,
      didYouMean: (word) => `Did you mean “${word}”?`,
    },
  },
};

/** Names of sheets where the title of the list alone would not say whose it is. */
export const sheetNames: Readonly<Record<string, string>> = {
  "community.committee.members": "现任委员",
  "voter-roll": "选民名单",
  "voter-roll.groups": "选民按小组",
  "voter-roll.sexes": "选民按性别",
  "voter-roll.ages": "选民按年龄",
  candidates: "提名会议",
  "candidates.candidates.relatives": "候选人亲属",
  "results.rounds": "选举结果",
  "results.rounds.channels": "投票渠道",
  "results.rounds.contests": "职务计票",
  office: "街道工作",
};

/** The words of closed lists, as drop-downs show them. */
export const choiceNames: Readonly<Record<string, Localized>> = {
  ...sexNames,
  ...educationNames,
  ...nominationNames,
  ...methodNames,
  ...channelNames,
  preliminary: { "zh-Hans": "初步候选人", en: "Preliminary" },
  formal: { "zh-Hans": "正式候选人", en: "Formal" },
  "self-nominee": { "zh-Hans": "自荐人", en: "Self-nominee" },
  "going-on": { "zh-Hans": "进行中", en: "Going on" },
  uncontested: { "zh-Hans": "不举行投票", en: "Uncontested" },
  postponed: { "zh-Hans": "延期", en: "Postponed" },
  cancelled: { "zh-Hans": "取消", en: "Cancelled" },
  ...({
    spouse: { "zh-Hans": "配偶", en: "Spouse" },
    parent: { "zh-Hans": "父母", en: "Parent" },
    child: { "zh-Hans": "子女", en: "Child" },
    sibling: { "zh-Hans": "兄弟姐妹", en: "Sibling" },
    grandparent: { "zh-Hans": "祖父母", en: "Grandparent" },
    grandchild: { "zh-Hans": "孙子女", en: "Grandchild" },
  } satisfies Readonly<Record<(typeof relations)[number], Localized>>),
  ...({
    mobilisation: { "zh-Hans": "动员会", en: "Mobilisation" },
    progress: { "zh-Hans": "推进会", en: "Progress" },
    other: { "zh-Hans": "其他", en: "Other" },
  } satisfies Readonly<Record<(typeof meetingKinds)[number], Localized>>),
  ...({
    report: { "zh-Hans": "上报", en: "Report" },
    answer: { "zh-Hans": "答复", en: "Answer" },
    feedback: { "zh-Hans": "反馈", en: "Feedback" },
  } satisfies Readonly<Record<(typeof dutyKinds)[number], Localized>>),
};
