import type { WrittenLocale } from "./locale.ts";

/** What a plan says around its days. Days, steps and rulebooks come in words. */
export interface PlanWords {
  readonly title: (rulebook: string, day: string) => string;
  readonly columns: {
    readonly step: string;
    readonly earliest: string;
    readonly latest: string;
    readonly proposed: string;
    readonly citation: string;
  };
  /** Of a step that takes place only if a seat stays empty. */
  readonly conditional: string;
  readonly by: (hour: string) => string;
  readonly earliest: (day: string) => string;
  readonly latest: (day: string) => string;
  readonly impossible: (step: string, latest: string, today: string) => string;
  readonly firstLawful: (day: string) => string;
  readonly stillLawful: (today: string) => string;
  readonly unknownYears: (years: readonly number[]) => string;
  readonly notInForce: (rulebook: string, from: string, until: string | undefined) => string;
  readonly noRulebook: (id: string, known: readonly string[]) => string;
  readonly brokenRulebook: (id: string) => string;
  readonly notAllowed: (method: string, allowed: readonly string[]) => string;
  readonly contradiction: (rule: string | undefined) => string;
  readonly missingOption: (option: string, example: string) => string;
  readonly yaml: {
    readonly head: readonly string[];
    readonly seats: string;
    readonly term: string;
    readonly places: string;
    readonly runoff: (from: string | undefined, until: string | undefined) => string;
  };
}

export const planWords: Record<WrittenLocale, PlanWords> = {
  "zh-Hans": {
    title: (rulebook, day) => `${rulebook}\n选举日：${day}`,
    columns: {
      step: "步骤",
      earliest: "最早",
      latest: "最迟",
      proposed: "建议",
      citation: "依据",
    },
    conditional: "（有空缺名额时）",
    by: (hour) => `${hour}前`,
    earliest: (day) => `最早${day}`,
    latest: (day) => `最迟${day}`,
    impossible: (step, latest, today) =>
      `来不及了：「${step}」最迟应在${latest}，今天已是${today}。`,
    firstLawful: (day) => `从今天起各步骤都来得及的最早选举日是${day}。`,
    stillLawful: (today) => `从${today}起安排，各步骤都来得及。`,
    unknownYears: (years) =>
      `${years.join("、")}年的节假日安排还没有收录，这些年份只避开了星期六、星期日，请对照公布的放假安排核对。`,
    notInForce: (rulebook, from, until) =>
      until === undefined
        ? `${rulebook}自${from}起施行，选举日不在有效期内。`
        : `${rulebook}的有效期是${from}至${until}，选举日不在有效期内。`,
    noRulebook: (id, known) => `没有名为“${id}”的规则。可用的有：${known.join("、")}。`,
    brokenRulebook: (id) => `规则“${id}”有错误，请先运行 npm run check 查看并改正。`,
    notAllowed: (method, allowed) =>
      `这套规则不允许选举方式“${method}”。可用的有：${allowed.join("、")}。`,
    contradiction: (rule) =>
      rule === undefined
        ? "这套规则的时间要求互相矛盾，排不出日程。"
        : `这套规则的时间要求互相矛盾（见规则 ${rule}），排不出日程。`,
    missingOption: (option, example) => `请写明 ${option}，例如 ${option} ${example}。`,
    yaml: {
      head: [
        "按规则排出的日程。日期都合乎规定，可以在括号所写的范围内调整；改后请运行 npm run check。",
      ],
      term: "第几届，请改成实际届次。",
      seats: "应选名额，这里是规则允许的最少名额，请改成实际名额。",
      places: "投票站、流动票箱和工作人员确定以后填写。",
      runoff: (from, until) =>
        `有空缺名额、需要另行选举时，加上这一步${from === undefined && until === undefined ? "" : `（${[from && `最早${from}`, until && `最迟${until}`].filter(Boolean).join("，")}）`}。`,
    },
  },
  en: {
    title: (rulebook, day) => `${rulebook}\nElection day: ${day}`,
    columns: {
      step: "Step",
      earliest: "Earliest",
      latest: "Latest",
      proposed: "Proposed",
      citation: "By",
    },
    conditional: " (if a seat stays empty)",
    by: (hour) => `by ${hour}`,
    earliest: (day) => `earliest ${day}`,
    latest: (day) => `latest ${day}`,
    impossible: (step, latest, today) =>
      `Too late: “${step}” was due by ${latest}, and today is ${today}.`,
    firstLawful: (day) => `The first election day for which every step is still in time is ${day}.`,
    stillLawful: (today) => `Every step can still be taken in time from ${today} on.`,
    unknownYears: (years) =>
      `The holidays of ${years.join(", ")} are not known yet: in those years only weekends are kept free. Compare with the holidays once they are announced.`,
    notInForce: (rulebook, from, until) =>
      until === undefined
        ? `“${rulebook}” is in force from ${from}, not on election day.`
        : `“${rulebook}” is in force from ${from} to ${until}, not on election day.`,
    noRulebook: (id, known) => `There is no rulebook “${id}”. There are: ${known.join(", ")}.`,
    brokenRulebook: (id) =>
      `The rulebook “${id}” has errors: see npm run check, and mend them first.`,
    notAllowed: (method, allowed) =>
      `The rulebook does not allow the method “${method}”. It allows: ${allowed.join(", ")}.`,
    contradiction: (rule) =>
      rule === undefined
        ? "The days that the rulebook asks for contradict one another: there is no timetable."
        : `The days that the rulebook asks for contradict one another (see its rule ${rule}): there is no timetable.`,
    missingOption: (option, example) => `Give ${option}, as in ${option} ${example}.`,
    yaml: {
      head: [
        "A timetable made from the rules. Every day is lawful and may be moved within the days in brackets;",
        "run npm run check after a change.",
      ],
      term: "Number of the term: put the real one.",
      seats: "Seats: the fewest that the rules allow. Put the real ones.",
      places: "Polling places, mobile boxes and staff: fill in once they are decided.",
      runoff: (from, until) =>
        `Add this step if a seat stays empty${from === undefined && until === undefined ? "" : ` (${[from && `earliest ${from}`, until && `latest ${until}`].filter(Boolean).join(", ")})`}.`,
    },
  },
};
