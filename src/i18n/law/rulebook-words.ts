import type { WrittenLocale } from "../locale.ts";

/** What findings say of rulebooks that cannot be followed. */
export interface RulebookWords {
  readonly contradicts: (rule: string, others: readonly string[]) => string;
  readonly contradictsOrder: (rule: string) => string;
  readonly contradictsItself: (rule: string) => string;
  readonly contradictsHint: string;
  readonly unknownRegion: (region: string) => string;
  readonly unknownRegionHint: string;
  readonly noSuchDay: (day: string) => string;
  readonly unknownYear: (year: number, rules: readonly string[]) => string;
  readonly unknownYearHint: string;
}

export const rulebookWords: Record<WrittenLocale, RulebookWords> = {
  "zh-Hans": {
    contradicts: (rule, others) =>
      `规则“${rule}”与${others.map((other) => `“${other}”`).join("、")}互相矛盾：没有一次选举能同时符合。`,
    contradictsOrder: (rule) => `规则“${rule}”与步骤的先后顺序矛盾：没有一次选举能同时符合。`,
    contradictsItself: (rule) => `规则“${rule}”自相矛盾：没有一次选举能符合。`,
    contradictsHint: "核对天数、人数和适用范围（when）；要取代上级规则里的一条，用同一个 id 写。",
    unknownRegion: (region) => `没有收录“${region}”的节假日。`,
    unknownRegionHint: "写国家或地区代码，例如 CN、GB-ENG；没有收录的地区，删去 calendar。",
    noSuchDay: (day) => `没有 ${day} 这一天。`,
    unknownYear: (year, rules) =>
      `${year}年的节假日安排还没有收录，按工作日计算的规则没有核查：${rules.join("、")}。`,
    unknownYearHint: "请人工核对这些日期；放假安排公布后，更新程序再检查。",
  },
  en: {
    contradicts: (rule, others) =>
      `The rule “${rule}” contradicts ${others.map((other) => `“${other}”`).join(", ")}: no election can keep them all.`,
    contradictsOrder: (rule) =>
      `The rule “${rule}” contradicts the order of the steps: no election can keep both.`,
    contradictsItself: (rule) => `The rule “${rule}” contradicts itself: no election can keep it.`,
    contradictsHint:
      "Check the numbers and to which elections they apply (when); to replace a rule of the rulebook above, use its id.",
    unknownRegion: (region) => `The holidays of “${region}” are not known.`,
    unknownRegionHint:
      "Give the code of a country or region, as in CN or GB-ENG; leave `calendar` out where it is not known.",
    noSuchDay: (day) => `There is no day ${day}.`,
    unknownYear: (year, rules) =>
      `The holidays of ${year} are not known yet: rules that count working days were not checked: ${rules.join(", ")}.`,
    unknownYearHint:
      "Check these days by hand, and again with a newer version once the holidays are announced.",
  },
};
