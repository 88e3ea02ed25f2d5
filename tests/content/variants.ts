/**
 * Mistakes that clerks make, each as one change to a good community: the line changed, what is found
 * and at which line. `at` tells a line by its text, where that is not the changed one.
 */
export interface Variant {
  readonly mistake: string;
  /** Path below the community's folder. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly rule: string;
  readonly at?: string;
  /** Further changes without which the mistake would bring others with it. */
  readonly also?: readonly (readonly [find: string, replace: string])[];
  /** How the changed text is saved, where that is not UTF-8. */
  readonly save?: (text: string) => Uint8Array;
  /** Something that the message or the hint must say. */
  readonly says?: string;
}

const schedule = "2026/schedule.yaml";
const roll = "2026/voter-roll.yaml";
const candidates = "2026/candidates.yaml";
const results = "2026/results.yaml";

export const variants: readonly Variant[] = [
  // Dates and times as they are written elsewhere.
  {
    mistake: "a date in Chinese",
    file: schedule,
    find: "date: 2026-09-03",
    replace: "date: 2026年9月3日",
    rule: "schema",
    says: "2026-09-03",
  },
  {
    mistake: "a date with slashes",
    file: schedule,
    find: "date: 2026-09-03",
    replace: "date: 2026/9/3",
    rule: "schema",
    says: "2026-09-03",
  },
  {
    mistake: "a date in full-width digits",
    file: schedule,
    find: "date: 2026-09-03",
    replace: "date: ２０２６－０９－０３",
    rule: "schema",
    says: "2026-09-03",
  },
  {
    mistake: "a date as a spreadsheet's serial number",
    file: schedule,
    find: "date: 2026-09-03",
    replace: "date: 46268",
    rule: "schema",
    says: "2026-09-03",
  },
  {
    mistake: "a date without leading zeros",
    file: schedule,
    find: "date: 2026-09-03",
    replace: "date: 2026-9-3",
    rule: "schema",
    says: "2026-09-03",
  },
  {
    mistake: "a day that no month has",
    file: schedule,
    find: "date: 2026-09-03",
    replace: "date: 2026-09-31",
    rule: "schema",
  },
  {
    mistake: "hours in Chinese",
    file: schedule,
    find: "hours: 08:00-12:00",
    replace: "hours: 上午8时至12时",
    rule: "schema",
  },
  {
    mistake: "hours without a leading zero",
    file: schedule,
    find: "hours: 08:00-12:00",
    replace: "hours: 8:00-12:00",
    rule: "schema",
    says: "08:00-12:00",
  },
  {
    mistake: "a deadline of 25 o'clock",
    file: schedule,
    find: "    by: 17:00\n    place: { zh-Hans: 梧桐里社区二楼会议室, en: Meeting room on floor 2 of the community office }\n  - step: polling-notice",
    replace:
      "    by: 25:00\n    place: { zh-Hans: 梧桐里社区二楼会议室, en: Meeting room on floor 2 of the community office }\n  - step: polling-notice",
    rule: "schema",
  },
  {
    mistake: "a step with both a day and a period",
    file: schedule,
    find: "  - step: polling-notice\n    date: 2026-10-12",
    replace: "  - step: polling-notice\n    date: 2026-10-12\n    from: 2026-10-12",
    rule: "schema",
  },
  // Dates against each other and against the law.
  {
    mistake: "a step before its forerunner",
    file: schedule,
    find: "  - step: election-day\n    date: 2026-09-03",
    replace: "  - step: election-day\n    date: 2026-08-20",
    rule: "step-order",
    at: "date: 2026-08-20",
  },
  {
    mistake: "a period that ends before it begins",
    file: schedule,
    find: "until: 2026-09-16",
    replace: "until: 2026-09-06",
    rule: "period-order",
  },
  {
    mistake: "a roll posted 19 days before election day",
    file: schedule,
    find: "date: 2026-09-18",
    replace: "date: 2026-09-29",
    also: [
      ["from: 2026-09-18\n    until: 2026-09-23", "from: 2026-09-29\n    until: 2026-10-04"],
      ["from: 2026-09-19\n    until: 2026-09-24", "from: 2026-09-30\n    until: 2026-10-05"],
      ["from: 2026-09-28\n    until: 2026-09-30", "from: 2026-10-06\n    until: 2026-10-07"],
    ],
    rule: "voter-roll-20-days",
    says: "19",
  },
  {
    mistake: "objections closed a day early",
    file: schedule,
    find: "until: 2026-09-23",
    replace: "until: 2026-09-22",
    rule: "objections-5-days",
  },
  {
    mistake: "handover on the eleventh day",
    file: schedule,
    find: "  - step: handover\n    date: 2026-10-26",
    replace: "  - step: handover\n    date: 2026-10-29",
    rule: "handover-10-days",
    at: "date: 2026-10-29",
  },
  {
    mistake: "a polling place that closes before it opens",
    file: schedule,
    find: "hours: 07:30-14:30",
    replace: "hours: 14:30-07:30",
    rule: "hours-order",
  },
  {
    mistake: "no polling day",
    file: schedule,
    find: "  - step: polling\n    date: 2026-10-18\n    hours: 07:30-15:00\n",
    replace: "",
    rule: "polling-day",
    at: "steps:",
  },
  // Twice, and nowhere.
  {
    mistake: "a step that stands twice",
    file: schedule,
    find: "  - step: proxy-list\n    date: 2026-10-16",
    replace:
      "  - step: proxy-list\n    date: 2026-10-16\n  - step: proxy-list\n    date: 2026-10-16 # again",
    rule: "duplicate",
    at: "  - step: proxy-list",
  },
  {
    mistake: "a candidate who stands twice for one post",
    file: candidates,
    find: "candidates:\n",
    replace: "candidates:\n  - { name: 林深, post: chair, nominatedBy: joint, standing: formal }\n",
    rule: "duplicate",
    at: "- name: 林深",
  },
  {
    mistake: "a residents' group counted twice",
    file: roll,
    find: "{ group: group-2, voters: 497 }",
    replace: "{ group: group-1, voters: 497 }",
    rule: "duplicate",
  },
  {
    mistake: "a member of the election committee named twice",
    file: schedule,
    find: "members: [谷雨声, 苗青青,",
    replace: "members: [谷雨声, 谷雨声,",
    rule: "duplicate",
  },
  {
    mistake: "a step that the rulebook does not know",
    file: schedule,
    find: "- step: proxy-list",
    replace: "- step: proxies-list",
    rule: "reference",
    says: "proxy-list",
  },
  {
    mistake: "a rulebook that is not there",
    file: schedule,
    find: "rulebook: yuyin-plan-2027",
    replace: "rulebook: yuyin-plan-2028",
    rule: "reference",
    says: "yuyin-plan-2027",
  },
  {
    mistake: "a post that the rulebook does not have",
    file: schedule,
    find: "  member: 5",
    replace: "  members: 5",
    rule: "reference",
  },
  {
    mistake: "a polling place for a group that is not there",
    file: schedule,
    find: "groups: [group-5, group-6]",
    replace: "groups: [group-5, group-7]",
    rule: "reference",
  },
  {
    mistake: "a winner who was not counted",
    file: results,
    find: "elected: [柳成荫]",
    replace: "elected: [柳成阴]",
    rule: "reference",
    says: "柳成荫",
  },
  {
    mistake: "votes for a name that is no candidate's",
    file: results,
    find: "{ name: 林深, for: 688 }",
    replace: "{ name: 林申, for: 688 }",
    rule: "reference",
    says: "林深",
  },
  {
    mistake: "a correction of a notice that is not there",
    file: "2026/notices/polling-hours-corrected.mdx",
    find: "corrects: polling",
    replace: "corrects: poling",
    rule: "reference",
    says: "polling",
  },
  // Counts.
  {
    mistake: "a count in full-width digits",
    file: roll,
    find: "total: 2864",
    replace: "total: ２８６４",
    rule: "schema",
    says: "2864",
  },
  {
    mistake: "a count with its measure word",
    file: roll,
    find: "added: 318",
    replace: "added: 318人",
    rule: "schema",
    says: "318",
  },
  {
    mistake: "a count below zero",
    file: results,
    find: "invalid: 12",
    replace: "invalid: -12",
    rule: "schema",
  },
  {
    mistake: "half a vote",
    file: results,
    find: "{ name: 桑榆晚, for: 771 }",
    replace: "{ name: 桑榆晚, for: 771.5 }",
    rule: "schema",
  },
  // Keys and choices.
  {
    mistake: "a key that is misspelt",
    file: "community.yaml",
    find: "households: 1420",
    replace: "househoulds: 1420",
    rule: "schema",
    says: "households",
  },
  {
    mistake: "a key in Chinese",
    file: candidates,
    find: "    nominationVotes: 96",
    replace: "    提名得票: 96",
    rule: "schema",
    says: "nominationVotes",
  },
  {
    mistake: "a record without what it needs",
    file: schedule,
    find: "method: all-voters\n",
    replace: "",
    rule: "schema",
    at: "# yaml-language-server",
    says: "method",
  },
  {
    mistake: "a method that there is not",
    file: schedule,
    find: "method: all-voters",
    replace: "method: all-voter",
    rule: "schema",
    says: "all-voters",
  },
  {
    mistake: "yes and no in Chinese",
    file: schedule,
    find: "groups: [group-5, group-6]\n    stepFree: true",
    replace: "groups: [group-5, group-6]\n    stepFree: 是",
    rule: "schema",
    at: "stepFree: 是",
    says: "true",
  },
  {
    mistake: "a sex that there is not",
    file: roll,
    find: "{ sex: male, voters: 1385 }",
    replace: "{ sex: 男, voters: 1385 }",
    rule: "schema",
    says: "male",
  },
  // The text of the file.
  {
    mistake: "a tab for an indent",
    file: roll,
    find: "  removed: 185",
    replace: "\tremoved: 185",
    rule: "syntax",
  },
  {
    mistake: "a key that is given twice",
    file: roll,
    find: "total: 2864",
    replace: "total: 2864\ntotal: 2865",
    rule: "syntax",
    at: "total: 2865",
  },
  {
    mistake: "a bracket that is never closed",
    file: schedule,
    find: "scrutineers: [莫问樵, 茅檐低, 温青藤]",
    replace: "scrutineers: [莫问樵, 茅檐低, 温青藤",
    rule: "syntax",
  },
  {
    mistake: "a full-width colon after a key",
    file: "community.yaml",
    find: "households: 1420",
    replace: "households：1420",
    rule: "syntax",
  },
  {
    mistake: "a file saved as UTF-16",
    file: "community.yaml",
    find: "households: 1420",
    replace: "households: 1421",
    save: (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    rule: "encoding",
    at: "",
    says: "UTF-16",
  },
  {
    mistake: "a file saved as GBK",
    file: roll,
    find: "total: 2864",
    replace: "total: 2865",
    // 选民名单 in GBK, as a comment before what is left of the file.
    save: (text) =>
      Buffer.concat([
        Buffer.from([0x23, 0x20, 0xd1, 0xa1, 0xc3, 0xf1, 0xc3, 0xfb, 0xb5, 0xa5, 0x0a]),
        Buffer.from(text.replaceAll(/[^\n -~]/g, ""), "ascii"),
      ]),
    rule: "encoding",
    at: "",
    says: "GBK",
  },
  // Notices and privacy.
  {
    mistake: "code in a notice",
    file: "2026/notices/help-on-polling-day.mdx",
    find: "电话：0000-0000-110。",
    replace: "电话：{1 + 1}。",
    rule: "markup",
  },
  {
    mistake: "a correction that does not say of what",
    file: "2026/notices/polling-hours-corrected.mdx",
    find: "corrects: polling\n",
    replace: "",
    rule: "schema",
    at: "kind: correction",
  },
  {
    mistake: "a private telephone number",
    file: candidates,
    find: "在树下听大家说话。",
    replace: "在树下听大家说话，电话13800000000。",
    rule: "privacy",
  },
];
