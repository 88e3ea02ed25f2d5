import type { Localized } from "../model/scalars.ts";
import type { ElectionStage } from "../timetable/stage.ts";

/** What residents are told that an election is at. */
export const stageNames: Record<ElectionStage, Localized> = {
  preparation: { "zh-Hans": "选举筹备", en: "Getting ready" },
  registration: { "zh-Hans": "选民登记", en: "Voter registration" },
  "voter-roll": { "zh-Hans": "选民名单公布", en: "Voter roll posted" },
  nomination: { "zh-Hans": "提名和自荐", en: "Nominations open" },
  candidates: { "zh-Hans": "参选名单已公布", en: "Candidates announced" },
  polling: { "zh-Hans": "投票日", en: "Polling day" },
  "result-awaited": { "zh-Hans": "已投票，等待结果", en: "Vote held, result awaited" },
  runoff: { "zh-Hans": "另行选举", en: "Runoff" },
  handover: { "zh-Hans": "结果已公布", en: "Result announced" },
  finished: { "zh-Hans": "选举已结束", en: "Election completed" },
  uncontested: { "zh-Hans": "不举行投票", en: "No vote needed" },
  postponed: { "zh-Hans": "选举延期", en: "Election postponed" },
  cancelled: { "zh-Hans": "选举取消", en: "Election cancelled" },
};

/** What a stage means for a resident, in a sentence. */
export const stageExplanations: Record<ElectionStage, Localized> = {
  preparation: {
    "zh-Hans": "正在准备选举。选举的时间安排确定后，会在这里公布。",
    en: "The election is being prepared. Its dates will appear here once they are set.",
  },
  registration: {
    "zh-Hans": "正在登记选民。登记了才能投票。",
    en: "Voters are being registered. Only those who are registered can vote.",
  },
  "voter-roll": {
    "zh-Hans": "选民名单已经公布，请核对。名单上有名字的人可以投票。",
    en: "The voter roll has been posted. Those who are on it can vote, so please check it.",
  },
  nomination: {
    "zh-Hans": "正在提名候选人或者接受自荐报名。",
    en: "People are being nominated, or are putting their own names forward.",
  },
  candidates: {
    "zh-Hans": "候选人（自荐人）名单已经公布，接下来是投票。",
    en: "The list of people standing has been published. Voting comes next.",
  },
  polling: {
    "zh-Hans": "投票日到了，请在投票站开放时间内前往投票。",
    en: "It is polling day. Please vote while the polling places are open.",
  },
  "result-awaited": {
    "zh-Hans": "投票已经结束。结果公布后，会登载在这里。",
    en: "The vote has been held. The result will appear here once it is announced.",
  },
  runoff: {
    "zh-Hans": "第一次投票没有选足名额，空缺的名额另行选举。",
    en: "The first vote did not fill every seat. A runoff will be held for the rest.",
  },
  handover: {
    "zh-Hans": "投票结果已经公布，正在办理工作移交。",
    en: "The result has been announced, and the outgoing members are handing over their work.",
  },
  finished: {
    "zh-Hans": "选举已经结束，公告和结果长期保留在这里。",
    en: "The election is over. Its notices and result stay here.",
  },
  uncontested: {
    "zh-Hans": "参选人数没有超过应选名额，按规定不举行投票，参选人直接当选。",
    en: "No more people are standing than there are seats, so there will be no vote: all who stand are elected.",
  },
  postponed: {
    "zh-Hans": "选举延期举行。新的日期确定后，会在这里公布。",
    en: "The election has been put off. The new date will appear here once it is set.",
  },
  cancelled: {
    "zh-Hans": "选举取消，不再举行。",
    en: "The election has been called off.",
  },
};
