import type { WrittenLocale } from "./locale.ts";

/** What findings of `rules/` say, in the languages that offices write in. Dates and names come in words. */
export interface RuleWords {
  readonly dayOrder: (step: string, day: string, before: string, beforeDay: string) => string;
  readonly dayOrderHint: (before: string, step: string) => string;
  readonly periodReversed: (step: string, from: string, until: string) => string;
  readonly periodHint: string;
  readonly hoursReversed: (hours: string) => string;
  readonly hoursHint: string;
  readonly tooNear: (
    step: string,
    day: string,
    other: string,
    otherDay: string,
    days: number,
    least: number,
  ) => string;
  readonly tooFar: (
    step: string,
    day: string,
    other: string,
    otherDay: string,
    days: number,
    most: number,
  ) => string;
  readonly moveBefore: (step: string, day: string) => string;
  readonly moveNotBefore: (step: string, day: string) => string;
  readonly duplicate: (value: string, first: number, second: number) => string;
  readonly duplicateHint: string;
  readonly unresolved: (what: Referent, value: string, known: readonly string[]) => string;
  readonly unresolvedHint: (nearest: string) => string;
  readonly notInForce: (
    rulebook: string,
    day: string,
    from: string,
    until: string | undefined,
  ) => string;
  readonly missingRecord: (notice: string, posted: string, file: string) => string;
  readonly missingRecordHint: (file: string) => string;
  readonly noPolling: (step: string) => string;
}

/** What a reference in content may refer to. */
export type Referent = "step" | "post" | "group" | "candidate" | "counted" | "notice";

const referents: Record<WrittenLocale, Record<Referent, string>> = {
  "zh-Hans": {
    step: "步骤（见规则文件 steps）",
    post: "职务（见日程 seats）",
    group: "居民小组（见 community.yaml）",
    candidate: "候选人（见 candidates.yaml）",
    counted: "得票人（见本职务 votes）",
    notice: "公告（见本次选举的公告地址）",
  },
  en: {
    step: "step in the rulebook",
    post: "post in the schedule's seats",
    group: "group in community.yaml",
    candidate: "candidate in candidates.yaml",
    counted: "person with votes for this post",
    notice: "notice of this election",
  },
};

export const ruleWords: Record<WrittenLocale, RuleWords> = {
  "zh-Hans": {
    dayOrder: (step, day, before, beforeDay) =>
      `「${step}」定在${day}，早于「${before}」的${beforeDay}，顺序颠倒。`,
    dayOrderHint: (before, step) =>
      `按规则，「${before}」应在「${step}」之前（可以同日）。请核对两个日期。`,
    periodReversed: (step, from, until) =>
      `「${step}」从${from}开始，却在${until}截止，截止早于开始。`,
    periodHint: "请检查 from（开始）和 until（截止）是否写反。",
    hoursReversed: (hours) => `时间 ${hours} 的结束不晚于开始，或与前一段重叠。`,
    hoursHint: "每段时间应先开始后结束，各段依次排列，例如 08:30-11:30, 14:00-17:00。",
    tooNear: (step, day, other, otherDay, days, least) =>
      `「${step}」在${day}，与「${other}」（${otherDay}）相距 ${days} 天，至少应为 ${least} 天。`,
    tooFar: (step, day, other, otherDay, days, most) =>
      `「${step}」在${day}，与「${other}」（${otherDay}）相距 ${days} 天，至多应为 ${most} 天。`,
    moveBefore: (step, day) => `把「${step}」安排在${day}或更早，或调整与它相关的日期。`,
    moveNotBefore: (step, day) => `把「${step}」安排在${day}或更晚。`,
    duplicate: (value, first, second) => `「${value}」重复：第 ${first} 项和第 ${second} 项相同。`,
    duplicateHint: "删去重复的一项；若确是两件事，请用不同的名称。",
    unresolved: (what, value, known) =>
      `没有名为「${value}」的${referents["zh-Hans"][what]}。可用的有：${known.join("、") || "无"}。`,
    unresolvedHint: (nearest) => `是否想写「${nearest}」？`,
    notInForce: (rulebook, day, from, until) =>
      until === undefined
        ? `规则「${rulebook}」自${from}起生效，不适用于${day}的投票。`
        : `规则「${rulebook}」自${from}至${until}有效，不适用于${day}的投票。`,
    missingRecord: (notice, posted, file) =>
      `「${notice}」应于${posted}公布，但 ${file} 中还没有相应内容。`,
    missingRecordHint: (file) => `请填写 ${file}；未填写前，这份公告不会公布。`,
    noPolling: (step) => `日程中没有「${step}」这一步，无法确定投票日。`,
  },
  en: {
    dayOrder: (step, day, before, beforeDay) =>
      `“${step}” is on ${day}, before “${before}” on ${beforeDay}: they are in the wrong order.`,
    dayOrderHint: (before, step) =>
      `The rulebook puts “${before}” before “${step}” (the same day will do). Check both dates.`,
    periodReversed: (step, from, until) =>
      `“${step}” begins on ${from} but ends on ${until}, before it begins.`,
    periodHint: "Check whether `from` and `until` are swapped.",
    hoursReversed: (hours) => `The hours ${hours} end before they begin, or overlap.`,
    hoursHint:
      "Each stretch begins before it ends and they follow one another, such as 08:30-11:30, 14:00-17:00.",
    tooNear: (step, day, other, otherDay, days, least) =>
      `“${step}” is on ${day}, ${days} days from “${other}” (${otherDay}); it must be at least ${least}.`,
    tooFar: (step, day, other, otherDay, days, most) =>
      `“${step}” is on ${day}, ${days} days from “${other}” (${otherDay}); it may be at most ${most}.`,
    moveBefore: (step, day) =>
      `Move “${step}” to ${day} or earlier, or change the date that it depends on.`,
    moveNotBefore: (step, day) => `Set “${step}” on ${day} or later.`,
    duplicate: (value, first, second) =>
      `“${value}” stands twice: item ${first} and item ${second} are the same.`,
    duplicateHint: "Delete one of them; if they are two things, give them different names.",
    unresolved: (what, value, known) =>
      `There is no ${referents.en[what]} “${value}”. There is: ${known.join(", ") || "none"}.`,
    unresolvedHint: (nearest) => `Did you mean “${nearest}”?`,
    notInForce: (rulebook, day, from, until) =>
      until === undefined
        ? `The rulebook “${rulebook}” is in force from ${from}; it does not cover a poll on ${day}.`
        : `The rulebook “${rulebook}” is in force from ${from} to ${until}; it does not cover a poll on ${day}.`,
    missingRecord: (notice, posted, file) =>
      `“${notice}” is due on ${posted}, but ${file} does not hold what it says yet.`,
    missingRecordHint: (file) => `Fill in ${file}; until then the notice is not published.`,
    noPolling: (step) => `The schedule has no step “${step}”, so there is no polling day.`,
  },
};
