import type { WrittenLocale } from "./locale.ts";

/** What findings say of figures that do not add up. A sum is given as it is written: `728 ≠ 724 + 5 = 729`. */
export interface SumWords {
  readonly equal: Record<Equality, (sum: string) => string>;
  readonly atMost: Record<Bound, (figures: string) => string>;
  /** A turnout as it was announced, and as it is worked out. */
  readonly turnout: (announced: string, sum: string) => string;
  readonly hint: string;
  readonly rollHint: string;
}

/** Figures that do not add up. */
export type WrongSum =
  | {
      readonly kind: "equal";
      readonly what: Equality;
      readonly whole: number;
      /** What is added up to the whole. */
      readonly parts: readonly number[];
    }
  | {
      readonly kind: "at-most";
      readonly what: Bound;
      /** What is added up. */
      readonly parts: readonly number[];
      /** What is multiplied to the bound. */
      readonly factors: readonly number[];
    };

/** Figures that do not add up, in a sentence that shows the sum: `728 ≠ 724 + 5 = 729`, `2865 > 2864`. */
export function wrongSum(wrong: WrongSum, words: SumWords): string {
  switch (wrong.kind) {
    case "equal":
      return words.equal[wrong.what](`${wrong.whole} ≠ ${written(wrong.parts)}`);
    case "at-most":
      return words.atMost[wrong.what](`${written(wrong.parts)} > ${wrong.factors.join(" × ")}`);
    default:
      return wrong satisfies never;
  }
}

/** `724 + 5 = 729`; a single figure as it is. */
function written(parts: readonly number[]): string {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.length < 2 ? String(total) : `${parts.join(" + ")} = ${total}`;
}

/** Figures that must be the sum of others. */
export type Equality =
  | "groups"
  | "sexes"
  | "ages"
  | "total"
  | "registered"
  | "returned-by-validity"
  | "returned-by-channel";

/** Figures that must not be more than another. */
export type Bound =
  | "upheld"
  | "nomination"
  | "took-part"
  | "issued"
  | "returned-of-issued"
  | "returned-of-took-part"
  | "proxy-ballots"
  | "votes"
  | "votes-of-post";

export const sumWords: Record<WrittenLocale, SumWords> = {
  "zh-Hans": {
    equal: {
      groups: (sum) => `各小组的选民人数相加，应等于登记选民总数：${sum}。`,
      sexes: (sum) => `男女选民人数相加，应等于登记选民总数：${sum}。`,
      ages: (sum) => `各年龄段的选民人数相加，应等于登记选民总数：${sum}。`,
      total: (sum) => `登记选民总数与下面的各项合计都不一致：${sum}。`,
      registered: (sum) => `投票时的登记选民与选民名单的总数不一致：${sum}。`,
      "returned-by-validity": (sum) => `收回选票应等于有效票加废票：${sum}。`,
      "returned-by-channel": (sum) => `收回选票应等于各渠道收回的选票之和：${sum}。`,
    },
    atMost: {
      upheld: (figures) => `成立的申诉多于收到的申诉：${figures}。`,
      nomination: (figures) => `参加提名的人数多于登记选民：${figures}。`,
      "took-part": (figures) => `参加投票的人数多于登记选民：${figures}。`,
      issued: (figures) => `发出选票多于登记选民：${figures}。`,
      "returned-of-issued": (figures) => `收回选票多于发出选票：${figures}。`,
      "returned-of-took-part": (figures) => `收回选票多于参加投票的人数：${figures}。`,
      "proxy-ballots": (figures) => `委托投票收回的选票多于办理的委托：${figures}。`,
      votes: (figures) => `一名候选人所得的票多于有效票：${figures}。`,
      "votes-of-post": (figures) => `这一职务得票合计多于有效票乘以应选名额：${figures}。`,
    },
    turnout: (announced, sum) => `公布的投票率${announced}与人数不符：${sum}。`,
    hint: "请与纸质记录核对，改正写错的数。",
    rollHint: "名单公布以后有增减的，请把 voter-roll.yaml 改成投票时的数；否则改正写错的一处。",
  },
  en: {
    equal: {
      groups: (sum) => `The voters of all groups must add up to the total: ${sum}.`,
      sexes: (sum) => `Women and men must add up to the total: ${sum}.`,
      ages: (sum) => `The voters of all age bands must add up to the total: ${sum}.`,
      total: (sum) => `The total is not what any of the lists below it add up to: ${sum}.`,
      registered: (sum) =>
        `The voters registered at the vote are not the total of the voter roll: ${sum}.`,
      "returned-by-validity": (sum) =>
        `Ballots returned must be those valid and those invalid together: ${sum}.`,
      "returned-by-channel": (sum) =>
        `Ballots returned must be those of all channels together: ${sum}.`,
    },
    atMost: {
      upheld: (figures) => `More objections are upheld than were received: ${figures}.`,
      nomination: (figures) =>
        `More voters took part in the nomination than are registered: ${figures}.`,
      "took-part": (figures) => `More voters took part than are registered: ${figures}.`,
      issued: (figures) => `More ballots were issued than voters are registered: ${figures}.`,
      "returned-of-issued": (figures) => `More ballots were returned than issued: ${figures}.`,
      "returned-of-took-part": (figures) =>
        `More ballots were returned than voters took part: ${figures}.`,
      "proxy-ballots": (figures) =>
        `More ballots were returned by proxy than proxies were appointed: ${figures}.`,
      votes: (figures) => `A candidate has more votes than there are valid ballots: ${figures}.`,
      "votes-of-post": (figures) =>
        `The votes for this post are more than the valid ballots times its seats: ${figures}.`,
    },
    turnout: (announced, sum) =>
      `The turnout announced, ${announced}, does not fit the figures: ${sum}.`,
    hint: "Compare with the paper records and correct the wrong figure.",
    rollHint:
      "If the roll changed after it was posted, bring voter-roll.yaml up to the day of the vote; else correct the wrong figure.",
  },
};
