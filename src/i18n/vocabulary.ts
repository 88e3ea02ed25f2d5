import type { Nomination, Standing } from "../model/candidates.ts";
import type { Education, Sex } from "../model/person.ts";
import type { Channel } from "../model/results.ts";
import type { Localized } from "../model/scalars.ts";
import type { Method } from "../model/schedule.ts";

/** The names of what the records say in one word, as readers know them. */

export const sexNames: Record<Sex, Localized> = {
  female: { "zh-Hans": "女", en: "Female" },
  male: { "zh-Hans": "男", en: "Male" },
};

export const educationNames: Record<Education, Localized> = {
  primary: { "zh-Hans": "小学", en: "Primary" },
  "junior-secondary": { "zh-Hans": "初中", en: "Lower secondary" },
  "senior-secondary": { "zh-Hans": "高中", en: "Upper secondary" },
  "junior-college": { "zh-Hans": "大专", en: "College" },
  bachelor: { "zh-Hans": "本科", en: "Degree" },
  postgraduate: { "zh-Hans": "研究生", en: "Postgraduate" },
};

/** Who nominated a candidate. */
export const nominationNames: Record<Nomination, Localized> = {
  recommended: { "zh-Hans": "选委会推荐", en: "Committee" },
  joint: { "zh-Hans": "联名推荐", en: "Voters" },
  self: { "zh-Hans": "自荐", en: "Self" },
};

/** What those of a standing are called together; in English for the middle of a sentence. */
export const standingNames: Record<Standing, Localized> = {
  preliminary: { "zh-Hans": "初步候选人", en: "preliminary candidates" },
  formal: { "zh-Hans": "正式候选人", en: "candidates" },
  "self-nominee": { "zh-Hans": "自荐人", en: "self-nominees" },
};

export const methodNames: Record<Method, Localized> = {
  "all-voters": { "zh-Hans": "由全体登记选民直接选举", en: "Every registered voter may vote" },
  "household-representatives": {
    "zh-Hans": "由每户派代表选举",
    en: "Each household sends one representative to vote",
  },
  "group-representatives": {
    "zh-Hans": "由居民小组代表选举",
    en: "Representatives of the residents’ groups vote",
  },
  "self-nomination": {
    "zh-Hans": "无候选人的自荐直选，由全体登记选民直接选举",
    en: "Every registered voter may vote; there are no candidates, and people put their own names forward",
  },
};

export const channelNames: Record<Channel, Localized> = {
  venue: { "zh-Hans": "选举大会会场", en: "At the election meeting" },
  station: { "zh-Hans": "投票站", en: "At a polling place" },
  "mobile-box": { "zh-Hans": "流动票箱", en: "In a mobile ballot box" },
  letter: { "zh-Hans": "函投", en: "By post" },
  proxy: { "zh-Hans": "委托投票", en: "By proxy" },
};
