import type { WrittenLocale } from "./locale.ts";

/** What findings say of figures that do not add up. A sum is given as it is written: `728 ≠ 724 + 5 = 729`. */
export interface SumWords {
  readonly equal: Record<Equality, (sum: string) => string>;
  readonly atMost: Record<Bound, (figures: string) => string>;
  readonly hint: string;
}

/** Figures that must be the sum of others. */
export type Equality =
  | "groups"
  | "sexes"
  | "ages"
  | "total"
  | "returned-by-validity"
  | "returned-by-channel";

/** Figures that must not be more than another. */
export type Bound =
  | "upheld"
  | "took-part"
  | "returned-of-issued"
  | "returned-of-took-part"
  | "votes"
  | "votes-of-post";

export const sumWords: Record<WrittenLocale, SumWords> = {
  "zh-Hans": {
    equal: {
      groups: (sum) => `各小组的选民人数相加，应等于登记选民总数：${sum}。`,
      sexes: (sum) => `男女选民人数相加，应等于登记选民总数：${sum}。`,
      ages: (sum) => `各年龄段的选民人数相加，应等于登记选民总数：${sum}。`,
      total: (sum) => `登记选民总数与下面的各项合计都不一致：${sum}。`,
      "returned-by-validity": (sum) => `收回选票应等于有效票加废票：${sum}。`,
      "returned-by-channel": (sum) => `收回选票应等于各渠道收回的选票之和：${sum}。`,
    },
    atMost: {
      upheld: (figures) => `成立的申诉多于收到的申诉：${figures}。`,
      "took-part": (figures) => `参加投票的人数多于登记选民：${figures}。`,
      "returned-of-issued": (figures) => `收回选票多于发出选票：${figures}。`,
      "returned-of-took-part": (figures) => `收回选票多于参加投票的人数：${figures}。`,
      votes: (figures) => `一名候选人所得的票多于有效票：${figures}。`,
      "votes-of-post": (figures) => `这一职务得票合计多于有效票乘以应选名额：${figures}。`,
    },
    hint: "请与纸质记录核对，改正写错的数。",
  },
  en: {
    equal: {
      groups: (sum) => `The voters of all groups must add up to the total: ${sum}.`,
      sexes: (sum) => `Women and men must add up to the total: ${sum}.`,
      ages: (sum) => `The voters of all age bands must add up to the total: ${sum}.`,
      total: (sum) => `The total is not what any of the lists below it add up to: ${sum}.`,
      "returned-by-validity": (sum) =>
        `Ballots returned must be those valid and those invalid together: ${sum}.`,
      "returned-by-channel": (sum) =>
        `Ballots returned must be those of all channels together: ${sum}.`,
    },
    atMost: {
      upheld: (figures) => `More objections are upheld than were received: ${figures}.`,
      "took-part": (figures) => `More voters took part than are registered: ${figures}.`,
      "returned-of-issued": (figures) => `More ballots were returned than issued: ${figures}.`,
      "returned-of-took-part": (figures) =>
        `More ballots were returned than voters took part: ${figures}.`,
      votes: (figures) => `A candidate has more votes than there are valid ballots: ${figures}.`,
      "votes-of-post": (figures) =>
        `The votes for this post are more than the valid ballots times its seats: ${figures}.`,
    },
    hint: "Compare with the paper records and correct the wrong figure.",
  },
};
