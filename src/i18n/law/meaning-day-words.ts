import { type RuleOf, rangeEnds } from "../../model/rule.ts";
import { formatTime } from "../dates.ts";
import type { WrittenLocale } from "../locale.ts";
import { chineseRange, englishRange, type RuleNames } from "./rule-names.ts";

/** What rules over days mean, in plain sentences with their numbers and how they are counted. */
export interface DayMeanings {
  readonly order: (rule: RuleOf<"order">, names: RuleNames) => string;
  readonly "days-before": (rule: RuleOf<"days-before">, names: RuleNames) => string;
  readonly "days-after": (rule: RuleOf<"days-after">, names: RuleNames) => string;
  readonly "period-length": (rule: RuleOf<"period-length">, names: RuleNames) => string;
}

type Distance = RuleOf<"days-before" | "days-after">;

const chinese: DayMeanings = {
  order: (rule, { step }) => `「${step(rule.step)}」最迟应在「${step(rule.before)}」开始当天完成。`,
  "days-before": (rule, { step }) => {
    const anchor = `「${step(rule.before)}」`;
    return [
      `「${step(rule.step)}」${chineseLimits(rule, `${anchor}前`, `${anchor}当天`, true)}`,
      chineseCounting(rule, `${anchor}当天`, "往前数"),
      ...(rule.entries === undefined ? [] : [chineseEntries[rule.entries]]),
    ].join("");
  },
  "days-after": (rule, { step }) => {
    const anchors = [rule.after].flat().map((id) => `「${step(id)}」`);
    const anchor = anchors.join("或");
    const end = rule.from === "last-day" ? "最后一天" : "当天";
    return [
      `「${step(rule.step)}」${chineseLimits(rule, `${anchor}后`, `${anchor}当天`, false)}`,
      chineseCounting(rule, anchors.length > 1 ? `这一步的${end}` : `${anchor}${end}`, "往后数"),
      anchors.length > 1 ? "日程里有几步的，从最后一步数起。" : "",
    ].join("");
  },
  "period-length": (rule, { step }) =>
    `「${step(rule.step)}」持续${chineseRange(rule, rule.unit === "working" ? "个工作日" : "天")}，首尾两天都算。`,
};

const chineseEntries: Record<NonNullable<RuleOf<"days-before">["entries"]>, string> = {
  withdrawals: "每个人退出的日期也按这个期限核对。",
  proxies: "每一份委托的办理日期也按这个期限核对。",
};

/** `where` and `there` are the words before the number and those for no days at all. */
function chineseLimits(rule: Distance, where: string, there: string, isBefore: boolean): string {
  const done = rule.day === "first-day" ? "开始" : "完成";
  const unit = rule.unit === "working" ? "个工作日" : "天";
  const place = (days: number) => (days === 0 ? there : `${where}第${days}${unit}`);
  const { least, most } = rangeEnds(rule);
  const [early, late] = isBefore ? [most, least] : [least, most];
  if (early === undefined) return `最迟应在${place(late ?? 0)}${done}。`;
  if (late === undefined) return `最早应在${place(early)}${done}。`;
  if (early === late) return `应在${place(early)}${done}，不早也不晚。`;
  return `应在${place(early)}至${place(late)}之间${done}。`;
}

function chineseCounting(rule: Distance, first: string, direction: string): string {
  const hour =
    rule.by === undefined
      ? ""
      : `排在期限最后一天的，当天的截止时刻不得晚于${formatTime(rule.by)}。`;
  const { least, most } = rangeEnds(rule);
  if ((least ?? 0) === 0 && (most ?? 0) === 0) return hour;
  const counted = rule.unit === "working" ? "只数工作日" : "节假日也数";
  const start = rule.includesFirst === true ? `${first}算在内` : `${first}不算`;
  return `${start}，${direction}，${counted}。${hour}`;
}

const english: DayMeanings = {
  order: (rule, { step }) =>
    `“${step(rule.step)}” must be over by the first day of “${step(rule.before)}”.`,
  "days-before": (rule, { step }) => {
    const anchor = `“${step(rule.before)}”`;
    return [
      `“${step(rule.step)}” ${englishLimits(rule, `before ${anchor}`, `the first day of ${anchor}`, true)}`,
      ...englishCounting(rule, `the first day of ${anchor}`),
      ...(rule.entries === undefined ? [] : [englishEntries[rule.entries]]),
    ].join(" ");
  },
  "days-after": (rule, { step }) => {
    const anchors = [rule.after].flat().map((id) => `“${step(id)}”`);
    const anchor = anchors.join(" or ");
    const end = rule.from === "last-day" ? "the last day" : "the first day";
    return [
      `“${step(rule.step)}” ${englishLimits(rule, `after ${anchor}`, `${end} of ${anchor}`, false)}`,
      ...englishCounting(rule, anchors.length > 1 ? `${end} of that step` : `${end} of ${anchor}`),
      ...(anchors.length > 1 ? ["Of several steps in the schedule, the last is meant."] : []),
    ].join(" ");
  },
  "period-length": (rule, { step }) => {
    const [one, many] = rule.unit === "working" ? ["working day", "working days"] : ["day", "days"];
    return `“${step(rule.step)}” lasts ${englishRange(rule, one ?? "", many ?? "")}, its first and last included.`;
  },
};

const englishEntries: Record<NonNullable<RuleOf<"days-before">["entries"]>, string> = {
  withdrawals: "Each person’s day of withdrawal is held to it, too.",
  proxies: "The day of each appointment of a proxy is held to it, too.",
};

function englishLimits(rule: Distance, where: string, there: string, isBefore: boolean): string {
  const done = rule.day === "first-day" ? "must begin" : "must be done";
  const count = (days: number) =>
    `${days} ${rule.unit === "working" ? "working " : ""}${days === 1 ? "day" : "days"}`;
  const { least, most } = rangeEnds(rule);
  const [early, late] = isBefore ? [most, least] : [least, most];
  const isSame = early === late;
  if (early === undefined || isSame) {
    const day = late ?? 0;
    if (day === 0) return `${done} ${isSame ? "on" : "no later than"} ${there}.`;
    if (isSame) return `${done} exactly ${count(day)} ${where}.`;
    return `${done} ${isBefore ? "at least" : "within"} ${count(day)} ${where}.`;
  }
  if (late === undefined) {
    if (early === 0) return `${done} no earlier than ${there}.`;
    return `${done} ${isBefore ? "at most" : "at least"} ${count(early)} ${where}.`;
  }
  const [few, many] = early < late ? [early, late] : [late, early];
  return `${done} between ${few} and ${count(many)} ${where}.`;
}

function englishCounting(rule: Distance, first: string): readonly string[] {
  const hour =
    rule.by === undefined
      ? []
      : [`If it is on the last day allowed, it must end by ${formatTime(rule.by)}.`];
  const { least, most } = rangeEnds(rule);
  if ((least ?? 0) === 0 && (most ?? 0) === 0) return hour;
  return [
    `${first.replace(/^t/, "T")} ${rule.includesFirst === true ? "counts" : "does not count"}.`,
    rule.unit === "working" ? "Only working days count." : "Weekends and holidays count.",
    ...hour,
  ];
}

/** By language. */
export const dayMeanings: Record<WrittenLocale, DayMeanings> = {
  "zh-Hans": chinese,
  en: english,
};
