import { wordsOf } from "./word-table.ts";

/** The words of the grid that shows how far all communities are. */
export const progressWords = wordsOf({
  title: { "zh-Hans": "换届选举进度", en: "Progress of the elections" },
  lead: {
    "zh-Hans": "{date}：{count}个社区（村）。",
    en: "On {date}: communities in all, {count}.",
  },
  unlawful: { "zh-Hans": "不合法", en: "Unlawful" },
  late: { "zh-Hans": "逾期", en: "Late" },
  due: { "zh-Hans": "办理", en: "Due" },
  ahead: { "zh-Hans": "未到", en: "Ahead" },
  done: { "zh-Hans": "完成", en: "Done" },
  off: { "zh-Hans": "停办", en: "Off" },
  unscheduled: { "zh-Hans": "未排", en: "No day" },
  legend: { "zh-Hans": "图例", en: "Key" },
  unlawfulMeans: { "zh-Hans": "违反规则，应先更正", en: "breaks a rule: mend it first" },
  lateMeans: {
    "zh-Hans": "已过公布日期，缺少记录",
    en: "its notice is due and the record is missing",
  },
  dueMeans: { "zh-Hans": "正在办理", en: "under way" },
  aheadMeans: { "zh-Hans": "还没有开始", en: "still to begin" },
  doneMeans: { "zh-Hans": "已经结束", en: "over" },
  offMeans: { "zh-Hans": "选举延期、取消或者不投票，不再办理", en: "does not take place" },
  unscheduledMeans: { "zh-Hans": "日程里没有日期", en: "has no day in the schedule" },
  byStage: { "zh-Hans": "各阶段社区（村）数", en: "Communities by stage" },
  nextDays: { "zh-Hans": "今后七天", en: "The week ahead" },
  nothingAhead: {
    "zh-Hans": "今后七天没有要办的事。",
    en: "Nothing falls on the week ahead.",
  },
  grid: { "zh-Hans": "各社区（村）各步骤", en: "Every community, step by step" },
  community: { "zh-Hans": "社区（村）", en: "Community" },
  stage: { "zh-Hans": "阶段", en: "Stage" },
  subdistrict: { "zh-Hans": "街道（乡镇）", en: "Sub-district" },
  begins: { "zh-Hans": "{step}开始", en: "{step} begins" },
  ends: { "zh-Hans": "{step}结束", en: "{step} ends" },
  on: { "zh-Hans": "{step}", en: "{step}" },
  post: { "zh-Hans": "张贴公告：{notice}", en: "Post the notice: {notice}" },
  record: {
    "zh-Hans": "缺少记录，不能公告：{notice}",
    en: "Record missing for the notice: {notice}",
  },
  asSheet: { "zh-Hans": "下载电子表格（xlsx）", en: "Download as a workbook (xlsx)" },
  filter: { "zh-Hans": "只看", en: "Show" },
  all: { "zh-Hans": "全部", en: "All" },
  troubled: { "zh-Hans": "不合法或者逾期的", en: "What is unlawful or late" },
  without: { "zh-Hans": "没有选举：{names}。", en: "No election: {names}." },
  printHint: { "zh-Hans": "可用A3纸横向打印。", en: "Prints on A3, landscape." },
});

export type ProgressWord = keyof ReturnType<typeof progressWords>;
