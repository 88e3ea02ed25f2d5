import type { WrittenLocale } from "./locale.ts";

/** What `new` asks, by the options that answer the same without asking. */
export const questions = [
  "office",
  "office-phone",
  "office-address",
  "community",
  "name",
  "name-en",
  "subdistrict",
  "address",
  "phone",
  "households",
  "groups",
  "rulebook",
  "method",
  "election-day",
  "election",
  "term",
  "seats",
] as const;
export type Question = (typeof questions)[number];

/** What `new` says. */
export interface NewWords {
  readonly ask: Readonly<Record<Question, string>>;
  readonly wrong: {
    readonly slug: string;
    readonly date: string;
    readonly count: string;
    readonly text: string;
    readonly choice: (choices: readonly string[]) => string;
    readonly seats: (posts: readonly string[]) => string;
  };
  readonly missing: (options: readonly string[]) => string;
  readonly given: (option: string, file: string) => string;
  readonly exists: (path: string) => string;
  readonly brokenSite: string;
  readonly tooLate: string;
  readonly refused: string;
  readonly busy: string;
  readonly written: (paths: readonly string[]) => string;
  readonly next: (community: string, forms: readonly string[]) => string;
  readonly group: (numeral: string) => string;
  readonly yaml: {
    readonly site: readonly string[];
    readonly baseUrl: string;
    readonly phone: string;
    readonly groups: string;
    readonly households: string;
    readonly postingPlaces: readonly string[];
    readonly committee: readonly string[];
    readonly form: (file: string) => readonly string[];
    readonly photo: string;
  };
}

export const newWords: Record<WrittenLocale, NewWords> = {
  "zh-Hans": {
    ask: {
      office: "办事处名称",
      "office-phone": "办事处的办公电话",
      "office-address": "办事处地址",
      community: "社区代号（网址用，小写字母、数字和连字符，例如 wutongli）",
      name: "社区名称",
      "name-en": "社区的英文名称（可以不填）",
      subdistrict: "所属街道（乡镇）",
      address: "社区办公地点",
      phone: "社区办公电话",
      households: "户数",
      groups: "居民小组有几个",
      rulebook: "依据哪套规则",
      method: "选举方式",
      "election-day": "选举日（投票的那一天，例如 2027-03-18）",
      election: "选举代号（文件夹名，例如 2027）",
      term: "第几届",
      seats: "应选名额",
    },
    wrong: {
      slug: "只能用小写字母、数字和连字符",
      date: "应写作 2027-03-18",
      count: "应为不小于 0 的整数",
      text: "不能空着",
      choice: (choices) => `应为以下之一：${choices.join("、")}`,
      seats: (posts) => `应写作 ${posts.map((post) => `${post}=1`).join(",")}`,
    },
    missing: (options) => `还要写明：${options.join(" ")}`,
    given: (option, file) => `${file} 里已经写了，请不要再给 ${option}；要改，请改那个文件。`,
    exists: (path) => `${path} 已经存在，没有写入任何文件。请换一个代号。`,
    brokenSite: "site.yaml 有错误，请先运行 npm run check 查看并改正。",
    tooLate: "没有写入任何文件。选举已经开始的，用 --today 写明开始筹备的那一天。",
    refused: "按这些内容写成的记录有错误，没有写入任何文件：",
    busy: "另一个程序正在写这个文件夹，没有写入。请稍后再试。",
    written: (paths) => ["已写入：", ...paths.map((path) => `  ${path}`)].join("\n"),
    next: (community, forms) =>
      [
        "接下来：",
        `  补全 community.yaml 里注明“请改成”的内容；npm run check 检查。`,
        `  ${forms.join("、")} 是表样：到时填好，去掉文件名里的 .template。`,
        `  也可以在表格里填：npm run export-sheet -- ${community}`,
      ].join("\n"),
    group: (numeral) => `第${numeral}居民小组`,
    yaml: {
      site: ["网站设置。办事处、网址和联系方式，全街道共用。"],
      baseUrl: "网站将来的网址，海报上的二维码要用。请改成实际网址。",
      phone: "只写办公电话，不写个人电话。",
      groups: "居民小组：名称和所辖楼栋，请改成实际情况。",
      households: "户数，请改成实际户数。",
      postingPlaces: ["公告张贴点，按张贴的路线排列；需要打印几份由此算出。"],
      committee: ["现任居民委员会：届次、当选日期和成员；移交以前不改。"],
      form: (file) => [
        `表样：填好后把文件名改成 ${file}，再运行 npm run check。`,
        "没有内容的行删去；行首有 # 的可以不填，要填时去掉 #。",
      ],
      photo: "与本文件放在一起的图片",
    },
  },
  en: {
    ask: {
      office: "Name of the office",
      "office-phone": "Telephone of the office",
      "office-address": "Address of the office",
      community:
        "Id of the community (for addresses: lower-case letters, digits, hyphens; plane-lane)",
      name: "Name of the community",
      "name-en": "Its name in English (may be left out)",
      subdistrict: "Sub-district, town or district",
      address: "Where the community's office is",
      phone: "Telephone of the community's office",
      households: "Households",
      groups: "How many residents' groups",
      rulebook: "Rulebook",
      method: "Method",
      "election-day": "Election day (the day of the vote, as 2027-03-18)",
      election: "Id of the election (its folder, as 2027)",
      term: "Number of the term",
      seats: "Seats of each post",
    },
    wrong: {
      slug: "lower-case letters, digits and hyphens only",
      date: "write it 2027-03-18",
      count: "must be a whole number, 0 or more",
      text: "must not be empty",
      choice: (choices) => `must be one of ${choices.join(", ")}`,
      seats: (posts) => `write it ${posts.map((post) => `${post}=1`).join(",")}`,
    },
    missing: (options) => `Give also: ${options.join(" ")}`,
    given: (option, file) => `${file} says so already: leave out ${option}, or change that file.`,
    exists: (path) => `${path} is there already: nothing was written. Choose another id.`,
    brokenSite: "site.yaml has errors: see npm run check, and mend them first.",
    tooLate:
      "Nothing was written. For an election that has begun, give the day on which it was prepared as --today.",
    refused: "Records made from this have errors, and nothing was written:",
    busy: "Another program is writing into the folder: nothing was written. Try again later.",
    written: (paths) => ["Written:", ...paths.map((path) => `  ${path}`)].join("\n"),
    next: (community, forms) =>
      [
        "Next:",
        "  put the real facts where community.yaml says “put the real”; npm run check checks them.",
        `  ${forms.join(", ")} are forms: fill each in when its time comes, and take .template out of its name.`,
        `  Or fill them in as a spreadsheet: npm run export-sheet -- ${community}`,
      ].join("\n"),
    group: (numeral) => `Group ${numeral}`,
    yaml: {
      site: [
        "The office, its address on the web and how it is reached: shared by all communities.",
      ],
      baseUrl: "Where the site will be reached; posters carry it in their codes. Put the real one.",
      phone: "Of the office, never of a person.",
      groups: "Residents' groups: put the real names, and what each covers.",
      households: "Households: put the real number.",
      postingPlaces: [
        "Where notices are posted, in the order of the walk; copies are counted by it.",
      ],
      committee: [
        "The committee in office: term, day of its election, members. As it is until handover.",
      ],
      form: (file) => [
        `A form: fill it in, rename it to ${file}, then run npm run check.`,
        "Delete lines with nothing to say; a line that begins with # may be left out.",
      ],
      photo: "a picture beside this file",
    },
  },
};
