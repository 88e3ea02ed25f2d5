import type { WrittenLocale } from "./locale.ts";

/** What findings say of the record of postings. Notices, days, hours and places come in words. */
export interface PostingWords {
  readonly early: (notice: string, day: string, own: string) => string;
  readonly late: (notice: string, day: string, own: string, places: string | undefined) => string;
  /** Before the sentences of the rule, which reckon with the day of posting. */
  readonly reckoned: (notice: string, day: string) => string;
  readonly beforeVote: (notice: string, day: string, vote: string) => string;
  readonly beforeClose: (notice: string, hour: string, close: string) => string;
  readonly notPosted: (notice: string, own: string) => string;
  readonly notAt: (notice: string, places: string) => string;
  readonly removedBefore: (removed: string, day: string) => string;
  readonly removedEarly: (notice: string, removed: string, until: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly earlyHint: string;
  readonly lateHint: string;
  readonly brokenHint: string;
  readonly beforeVoteHint: string;
  readonly notPostedHint: (id: string, day: string) => string;
  readonly notAtHint: string;
  readonly removedHint: string;
}

export const postingWords: Record<WrittenLocale, PostingWords> = {
  "zh-Hans": {
    early: (notice, day, own) =>
      `「${notice}」在${day}张贴，早于公告自己的日期（${own}）：所公告的事这时还没有定下来。`,
    late: (notice, day, own, places) =>
      places === undefined
        ? `「${notice}」应在${own}张贴，实际在${day}才张贴。`
        : `「${notice}」应在${own}张贴，${places}在${day}才张贴。`,
    reckoned: (notice, day) => `「${notice}」实际在${day}张贴。按这一天计算：`,
    beforeVote: (notice, day, vote) => `「${notice}」在${day}张贴，那时还没有投票（${vote}）。`,
    beforeClose: (notice, hour, close) =>
      `「${notice}」在投票当天${hour}张贴，投票到${close}才结束。`,
    notPosted: (notice, own) => `「${notice}」应在${own}张贴，张贴记录里没有它。`,
    notAt: (notice, places) => `「${notice}」没有贴到全部张贴点，缺${places}。`,
    removedBefore: (removed, day) => `写的是${removed}撤下，早于张贴的${day}。`,
    removedEarly: (notice, removed, until) =>
      `「${notice}」在${removed}就撤下了，应当贴到${until}。`,
    list: (items) => items.join("、"),
    earlyHint: "请核对日期；确实早贴的，应换上按时签发的公告，并重新登记。",
    lateHint: "请核对日期；确实迟贴的，请向居民选举委员会说明，后面的期限以实际张贴的日子为准。",
    brokenHint:
      "请核对张贴日期；确实迟贴的，这一步不合规定，应当在 schedule.yaml 里把后面的日期相应推迟。",
    beforeVoteHint: "请核对日期和时刻；结果只能在投票和计票结束以后公布。",
    notPostedHint: (id, day) =>
      `贴好以后在 postings.yaml 里加一项：notice: ${id}，date: ${day}（实际张贴的日子）。`,
    notAtHint: "补贴以后再登记一项；places 不写，就是全部张贴点。",
    removedHint: "请核对撤下日期；被风吹落、被遮盖的，补贴以后再登记一项。",
  },
  en: {
    early: (notice, day, own) =>
      `“${notice}” was posted on ${day}, before its own day (${own}): what it tells of was not decided yet.`,
    late: (notice, day, own, places) =>
      places === undefined
        ? `“${notice}” was due on ${own} and posted only on ${day}.`
        : `“${notice}” was due on ${own} and posted only on ${day} at ${places}.`,
    reckoned: (notice, day) => `“${notice}” was in fact posted on ${day}. Reckoned from that day: `,
    beforeVote: (notice, day, vote) =>
      `“${notice}” was posted on ${day}, before the vote (${vote}).`,
    beforeClose: (notice, hour, close) =>
      `“${notice}” was posted at ${hour} on polling day, while the poll was open until ${close}.`,
    notPosted: (notice, own) =>
      `“${notice}” was due on ${own}, and the record of postings does not have it.`,
    notAt: (notice, places) =>
      `“${notice}” was not posted at every posting place; missing: ${places}.`,
    removedBefore: (removed, day) =>
      `It says taken down on ${removed}, before it was posted on ${day}.`,
    removedEarly: (notice, removed, until) =>
      `“${notice}” was taken down on ${removed}; it has to stay up until ${until}.`,
    list: (items) => items.join(", "),
    earlyHint:
      "Check the day; if it was posted early, replace it by the notice of its day and record that.",
    lateHint:
      "Check the day; if it was late, tell the election committee: later deadlines count from the actual day.",
    brokenHint:
      "Check the day; if it was late, the step is not lawful: move the later days in schedule.yaml accordingly.",
    beforeVoteHint: "Check day and hour; a result is posted once votes are cast and counted.",
    notPostedHint: (id, day) =>
      `Once it hangs, add to postings.yaml: notice: ${id}, date: ${day} (the actual day).`,
    notAtHint: "Post it there and record that; without `places` it was posted at all of them.",
    removedHint: "Check the day; if it was blown off or covered, post it again and record that.",
  },
};
