import { type CommitteeWords, committeeWords } from "./committee-findings.ts";
import type { WrittenLocale } from "./locale.ts";
import { type ProxyWords, proxyWords } from "./proxy-findings.ts";
import { type SumWords, sumWords } from "./sum-findings.ts";

/** What findings of `rules/` say, in the languages that offices write in. Dates and names come in words. */
export interface RuleWords {
  readonly dayOrder: (step: string, day: string, before: string, beforeDay: string) => string;
  readonly dayOrderHint: (before: string, step: string) => string;
  readonly periodReversed: (step: string, from: string, until: string) => string;
  readonly periodHint: string;
  readonly hoursReversed: (hours: string) => string;
  readonly hoursHint: string;
  readonly hoursOutside: (hours: string, vote: string) => string;
  readonly hoursOutsideHint: string;
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
  readonly noRound: (step: string, day: string) => string;
  readonly noRoundHint: string;
  readonly unusedRecord: (file: string) => string;
  readonly unusedRecordHint: string;
  readonly takenAddress: (id: string) => string;
  readonly takenAddressHint: (file: string) => string;
  readonly noticeReversed: (posted: string, until: string) => string;
  readonly noticeReversedHint: string;
  readonly correctsItself: string;
  readonly correctsLater: (posted: string, corrected: string) => string;
  readonly correctsLaterHint: string;
  readonly farDay: (day: string, others: string) => string;
  readonly farDayHint: string;
  readonly announcedLate: (step: string, announced: string, end: string) => string;
  readonly announcedLateHint: string;
  readonly putOffBack: (until: string, announced: string) => string;
  readonly putOffBackHint: string;
  readonly oldDay: (step: string, day: string, until: string) => string;
  readonly oldDayHint: string;
  readonly placeholder: (name: string, known: readonly string[]) => string;
  readonly uncontestedLate: (announced: string, vote: string) => string;
  readonly afterVote: (day: string, vote: string) => string;
  readonly bornLate: (year: number) => string;
  readonly roundDay: (day: string, from: string, until: string | undefined) => string;
  readonly roundDayHint: string;
  readonly roundOrder: (day: string, before: string) => string;
  readonly standsWithout: string;
  readonly standsWith: string;
  readonly standingHint: string;
  readonly electedWithdrawn: (name: string, day: string) => string;
  readonly electedWithdrawnHint: string;
  readonly ageBand: (from: number, until: number) => string;
  readonly ageOverlap: (from: number, before: string) => string;
  readonly ageGap: (from: number, before: string) => string;
  readonly ageHint: string;
  readonly unserved: (group: string) => string;
  readonly unservedHint: string;
  readonly committee: CommitteeWords;
  readonly proxies: ProxyWords;
  readonly sums: SumWords;
}

/** What a reference in content may refer to. */
export type Referent =
  | "step"
  | "post"
  | "group"
  | "candidate"
  | "counted"
  | "notice"
  | "postingPlace"
  | "community";

const referents: Record<WrittenLocale, Record<Referent, string>> = {
  "zh-Hans": {
    step: "步骤（见规则文件 steps）",
    post: "职务（见日程 seats）",
    group: "居民小组（见 community.yaml）",
    candidate: "候选人（见 candidates.yaml）",
    counted: "得票人（见本职务 votes）",
    notice: "公告（见本次选举的公告地址）",
    postingPlace: "张贴点（见 community.yaml 的 postingPlaces）",
    community: "社区（见 communities 文件夹）",
  },
  en: {
    step: "step in the rulebook",
    post: "post in the schedule's seats",
    group: "group in community.yaml",
    candidate: "candidate in candidates.yaml",
    counted: "person with votes for this post",
    notice: "notice of this election",
    postingPlace: "posting place in community.yaml",
    community: "community in the folder communities",
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
    hoursOutside: (hours, vote) => `这里的投票时间是${hours}，超出了日程里的投票时间（${vote}）。`,
    hoursOutsideHint: "请核对两处时间；公告里先写的是日程里的投票时间。",
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
    noRound: (step, day) => `「${step}」已在${day}举行，但 results.yaml 里还没有第二轮的结果。`,
    noRoundHint: "请在 results.yaml 的 rounds 里补上一轮；未填写前，网页一直显示等待结果。",
    unusedRecord: (file) => `${file} 已填写，但日程里没有公布它的步骤，所以不会公布。`,
    unusedRecordHint: "请在 schedule.yaml 里补上公布它的步骤和日期。",
    takenAddress: (id) => `名称“${id}”是程序自动生成的内容用的网址，手写公告不能占用。`,
    takenAddressHint: (file) => `请把文件改名，例如 ${file}。`,
    noticeReversed: (posted, until) => `公告在${posted}张贴，却在${until}失效，失效早于张贴。`,
    noticeReversedHint: "请检查 posted（公告日期）和 until（有效期至）。",
    correctsItself: "这份更正绕一圈更正了它自己。",
    correctsLater: (posted, corrected) =>
      `更正在${posted}张贴，早于它所更正的公告（${corrected}张贴）。`,
    correctsLaterHint: "更正只能与原公告同日或者晚于原公告；还没有张贴的公告，直接改记录。",
    farDay: (day, others) => `${day}与这次选举的其他日期（${others}前后）相差一年以上。`,
    farDayHint: "请检查年份有没有写错。",
    announcedLate: (step, announced, end) =>
      `「${step}」的公告在${announced}张贴，可是这一步到${end}已经结束。`,
    announcedLateHint: "announced 是张贴公告的日子，不能晚于这一步的最后一天。",
    putOffBack: (until, announced) => `改期的公告在${announced}张贴，却改到更早的${until}。`,
    putOffBackHint: "请检查 announced（公告日期）和 until（改期至）。",
    oldDay: (step, day, until) => `投票已改到${until}，日程里的「${step}」还在${day}。`,
    oldDayHint: "请把投票和它后面各步骤的日期改到新的日子；没有改的步骤，公告不会张贴。",
    placeholder: (name, known) =>
      `“{${name}}”没有对应的内容，会照原样印出来；这里可用：${known.map((one) => `{${one}}`).join("、")}。`,
    uncontestedLate: (announced, vote) =>
      `不再投票的公告在${announced}张贴，可是${vote}已经投过票。`,
    afterVote: (day, vote) => `${day}晚于投票日（${vote}）。`,
    bornLate: (year) => `出生年份 ${year} 晚于投票的年份。`,
    roundDay: (day, from, until) =>
      until === undefined
        ? `这一轮写的是${day}投票，日程里定在${from}。`
        : `这一轮写的是${day}投票，日程里定在${from}至${until}。`,
    roundDayHint: "请核对 results.yaml 和 schedule.yaml 的日期。",
    roundOrder: (day, before) => `这一轮在${day}，早于前一轮的${before}。`,
    standsWithout: "这次选举是没有候选人的自荐直选，只有自荐人，没有初步或正式候选人。",
    standsWith: "这次选举有候选人，不能写成自荐人。",
    standingHint:
      "self-nominee（自荐人）只用于 schedule.yaml 里 method: self-nomination 的选举；自荐报名的候选人写 nominatedBy: self。",
    electedWithdrawn: (name, day) => `${name}已在${day}退出这一职务的选举，不能当选。`,
    electedWithdrawnHint: "请核对 candidates.yaml 的 withdrawn（退出日期）。",
    ageBand: (from, until) => `年龄段从 ${from} 岁到 ${until} 岁，起止颠倒。`,
    ageOverlap: (from, before) => `年龄段从 ${from} 岁开始，与前一段（${before}）重叠或顺序颠倒。`,
    ageGap: (from, before) => `年龄段从 ${from} 岁开始，与前一段（${before}）之间缺了岁数。`,
    ageHint: "各年龄段从小到大依次排列，首尾相接，互不重叠；只有最后一段可以不写 until。",
    unserved: (group) => `「${group}」的选民没有投票站。`,
    unservedHint: "请在某个投票站的 groups 里写上这个小组。",
    committee: committeeWords["zh-Hans"],
    proxies: proxyWords["zh-Hans"],
    sums: sumWords["zh-Hans"],
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
    hoursOutside: (hours, vote) =>
      `Voting here is at ${hours}, which is outside the hours of the poll in the schedule (${vote}).`,
    hoursOutsideHint: "Compare the two: the notice gives the hours of the poll first.",
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
    noRound: (step, day) =>
      `“${step}” took place on ${day}, but results.yaml holds no second round yet.`,
    noRoundHint:
      "Add a round to rounds in results.yaml; until then the pages say that the runoff is awaited.",
    unusedRecord: (file) =>
      `${file} is filled in, but the schedule has no step that posts it, so it is not published.`,
    unusedRecordHint: "Add the step that posts it, and its day, to schedule.yaml.",
    takenAddress: (id) =>
      `“${id}” is an address of what the program writes; a hand-written notice cannot take it.`,
    takenAddressHint: (file) => `Give the file another name, such as ${file}.`,
    noticeReversed: (posted, until) =>
      `The notice is posted on ${posted} but goes out of force on ${until}, before that.`,
    noticeReversedHint: "Check `posted` and `until`.",
    correctsItself: "This correction, in a circle, corrects itself.",
    correctsLater: (posted, corrected) =>
      `The correction is posted on ${posted}, before what it corrects (${corrected}).`,
    correctsLaterHint:
      "A correction is posted on the same day or later; what is not posted yet is mended in the records.",
    farDay: (day, others) =>
      `${day} is more than a year from the other days of this election (about ${others}).`,
    farDayHint: "Check the year.",
    announcedLate: (step, announced, end) =>
      `The notice of “${step}” is posted on ${announced}, but the step is over on ${end}.`,
    announcedLateHint: "`announced` is the day of posting, no later than the step's last day.",
    putOffBack: (until, announced) =>
      `The notice of ${announced} puts the poll off to ${until}, which is earlier.`,
    putOffBackHint: "Check `announced` and `until`.",
    oldDay: (step, day, until) =>
      `The vote is put off to ${until}, but “${step}” is still scheduled on ${day}.`,
    oldDayHint:
      "Move the vote and the steps after it to their new days; until then their notices are not posted.",
    placeholder: (name, known) =>
      `“{${name}}” stands for nothing and would be printed as it is; here you can use ${known.map((one) => `{${one}}`).join(", ")}.`,
    uncontestedLate: (announced, vote) =>
      `The notice that there is no poll is posted on ${announced}, but the poll was on ${vote}.`,
    afterVote: (day, vote) => `${day} is after polling day (${vote}).`,
    bornLate: (year) => `The year of birth ${year} is after the year of the poll.`,
    roundDay: (day, from, until) =>
      until === undefined
        ? `This round is dated ${day}, but the schedule sets ${from}.`
        : `This round is dated ${day}, but the schedule sets ${from} to ${until}.`,
    roundDayHint: "Compare the days in results.yaml and schedule.yaml.",
    roundOrder: (day, before) =>
      `This round is on ${day}, before the round ahead of it (${before}).`,
    standsWithout:
      "This election is by self-nomination without candidates: there are self-nominees only.",
    standsWith: "This election has candidates: nobody in it is a self-nominee.",
    standingHint:
      "self-nominee is for elections with method: self-nomination in schedule.yaml; a candidate who put themselves forward has nominatedBy: self.",
    electedWithdrawn: (name, day) =>
      `${name} withdrew from this contest on ${day} and cannot be elected in it.`,
    electedWithdrawnHint: "Check `withdrawn` in candidates.yaml.",
    ageBand: (from, until) => `The age band runs from ${from} to ${until}: the wrong way round.`,
    ageOverlap: (from, before) =>
      `The age band begins at ${from} and overlaps the one before it (${before}), or is out of order.`,
    ageGap: (from, before) =>
      `The age band begins at ${from} and leaves a gap after the one before it (${before}).`,
    ageHint:
      "Bands go from young to old, leave no gap and do not overlap; only the last may have no `until`.",
    unserved: (group) => `The voters of “${group}” have no polling place.`,
    unservedHint: "Add the group to the `groups` of a polling place.",
    committee: committeeWords.en,
    proxies: proxyWords.en,
    sums: sumWords.en,
  },
};
