import type { Candidates } from "../../../src/model/candidates.ts";
import type { Election, Project } from "../../../src/model/project.ts";
import type { Results } from "../../../src/model/results.ts";
import type { Schedule, ScheduledStep } from "../../../src/model/schedule.ts";
import type { Site } from "../../../src/model/site.ts";
import type { VoterRoll } from "../../../src/model/voter-roll.ts";
import {
  type Publication,
  type PublishedCommunity,
  publish,
} from "../../../src/notices/publication.ts";
import { day, rulebook } from "../rules/builders.ts";

export const site: Site = {
  office: { "zh-Hans": "示例街道办事处", en: "Sample Office; Election Desk, First Floor" },
  baseUrl: "https://office.example/vote",
  languages: ["zh-Hans", "zh-Hant", "en"],
  timeZone: "Asia/Shanghai",
  contact: { phone: "0000-0000-000", address: "示例路1号" },
};

/** A rulebook in which the polling notice comes after the day of the vote is known. */
const rules = rulebook({
  steps: [
    { id: "election-day", name: { "zh-Hans": "公布选举日", en: "Day set" }, stage: "preparation" },
    {
      id: "voter-roll",
      name: { "zh-Hans": "公布选民名单", en: "Roll posted" },
      stage: "voter-roll",
    },
    {
      id: "objections",
      name: { "zh-Hans": "受理申诉", en: "Objections" },
      action: { "zh-Hans": "名单有错的，可以申诉。", en: "If the roll is wrong, object." },
      stage: "voter-roll",
    },
    {
      id: "formal-candidates",
      name: { "zh-Hans": "公布正式候选人", en: "Candidates posted" },
      stage: "candidates",
    },
    {
      id: "polling-notice",
      name: { "zh-Hans": "公布投票地点", en: "Places posted" },
      stage: "candidates",
    },
    {
      id: "proxies",
      name: { "zh-Hans": "办理委托投票", en: "Proxies" },
      action: { "zh-Hans": "不能到场的，可以委托。", en: "Appoint a proxy." },
      stage: "candidates",
    },
    {
      id: "proxy-list",
      name: { "zh-Hans": "公布委托投票名单", en: "List of proxies posted" },
      stage: "candidates",
    },
    {
      id: "polling",
      name: { "zh-Hans": "投票", en: "Polling" },
      action: { "zh-Hans": "请来投票。", en: "Come and vote." },
      stage: "polling",
    },
    { id: "result", name: { "zh-Hans": "公布结果", en: "Result" }, stage: "polling" },
    { id: "handover", name: { "zh-Hans": "工作移交", en: "Handover" }, stage: "handover" },
  ],
  notices: [
    {
      kind: "election-day",
      step: "election-day",
      announces: ["voter-roll", "objections", "polling"],
      title: { "zh-Hans": "选举日公告", en: "Election day" },
      issuer: "office",
    },
    {
      kind: "voter-roll",
      step: "voter-roll",
      announces: ["objections"],
      title: { "zh-Hans": "选民名单公告", en: "Voter roll" },
      issuer: "election-committee",
      until: "polling",
    },
    {
      kind: "formal-candidates",
      step: "formal-candidates",
      announces: ["polling"],
      title: { "zh-Hans": "正式候选人公告", en: "Candidates" },
      issuer: "election-committee",
      until: "polling",
    },
    {
      kind: "polling",
      step: "polling-notice",
      announces: ["proxies", "polling", "result"],
      title: { "zh-Hans": "投票公告", en: "Polling" },
      issuer: "election-committee",
      until: "polling",
    },
    {
      kind: "proxy-list",
      step: "proxy-list",
      title: { "zh-Hans": "委托投票名单公告", en: "List of proxies" },
      issuer: "election-committee",
      until: "polling",
    },
    {
      kind: "result",
      step: "result",
      announces: ["handover"],
      title: { "zh-Hans": "投票结果公告", en: "Result" },
      issuer: "election-committee",
    },
  ],
});

/** The steps of an election of 18 March 2027. */
export const steps = {
  "election-day": { date: day("2027-01-28") },
  "voter-roll": { date: day("2027-02-24") },
  objections: {
    from: day("2027-02-24"),
    until: day("2027-03-01"),
    by: Temporal.PlainTime.from("17:00"),
    place: { "zh-Hans": "服务窗口", en: "Service counter" },
    note: { "zh-Hans": "带证件；书面、口头都可以", en: "Bring a card; say it, or write it" },
  },
  "formal-candidates": { date: day("2027-03-10") },
  "polling-notice": { date: day("2027-03-12") },
  proxies: { from: day("2027-03-12"), until: day("2027-03-15") },
  "proxy-list": { date: day("2027-03-17") },
  polling: { date: day("2027-03-18") },
  result: { date: day("2027-03-18") },
  handover: { date: day("2027-03-25") },
} satisfies StepDays;

type StepDays = Readonly<Record<string, Omit<ScheduledStep, "step">>>;

/** Hours of one stretch: `08:00-11:30`. */
export function hours(stretch: string): Schedule["pollingPlaces"][number]["hours"] {
  const [from = "", until = ""] = stretch.split("-");
  return [{ from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) }];
}

export const pollingPlaces: Schedule["pollingPlaces"] = [
  {
    id: "hall",
    name: { "zh-Hans": "礼堂投票站", en: "Hall" },
    address: { "zh-Hans": "示例路2号", en: "2 Sample Road" },
    hours: hours("08:00-15:00"),
    groups: ["g1"],
    stepFree: true,
  },
  {
    id: "school",
    name: { "zh-Hans": "学校投票站", en: "School" },
    address: { "zh-Hans": "示例路9号", en: "9 Sample Road" },
    hours: hours("07:30-14:00"),
    groups: ["g2"],
    stepFree: true,
  },
];

export const voterRoll: VoterRoll = {
  asOf: day("2027-02-23"),
  total: 100,
  groups: [
    { group: "g1", voters: 60 },
    { group: "g2", voters: 40 },
  ],
  sexes: [
    { sex: "female", voters: 52 },
    { sex: "male", voters: 48 },
  ],
  ages: [{ from: 18, voters: 100 }],
  changes: { added: 11, removed: 7 },
  objections: { received: 9, upheld: 6 },
  fullList: [{ "zh-Hans": "公告栏", en: "Notice board" }],
};

export const candidates: Candidates = {
  candidates: [
    { name: "白杨", post: "chair", nominatedBy: "joint", standing: "formal" },
    { name: "槐安", post: "chair", nominatedBy: "self", standing: "formal" },
  ],
};

export const results: Results = {
  rounds: [
    {
      date: day("2027-03-18"),
      registered: 100,
      tookPart: 90,
      issued: 90,
      returned: 89,
      valid: 88,
      invalid: 1,
      channels: [{ channel: "station", returned: 89 }],
      contests: [
        {
          post: "chair",
          votes: [
            { name: "白杨", for: 57 },
            { name: "槐安", for: 31 },
          ],
          others: 0,
          elected: ["白杨"],
        },
      ],
    },
  ],
};

/** An election of 18 March 2027, with parts of it and of its schedule changed. */
export function election(
  changes: Partial<Election> = {},
  schedule: Partial<Schedule> = {},
): Election {
  return {
    id: "2027",
    communityId: "liushu",
    community: {
      name: { "zh-Hans": "柳树社区", en: "Willow, Community" },
      subdistrict: "示例街道",
      address: "示例路1号",
      phone: "0000-0000-001",
      groups: [
        { id: "g1", name: { "zh-Hans": "第一小组", en: "Group 1" } },
        { id: "g2", name: { "zh-Hans": "第二小组", en: "Group 2" } },
      ],
      households: 100,
    },
    rulebook: rules,
    schedule: {
      term: 12,
      rulebook: rules.id,
      method: "all-voters",
      seats: { chair: 1, member: 4 },
      state: { kind: "going-on" },
      steps: scheduled({}),
      pollingPlaces,
      mobileBoxes: [],
      staff: { scrutineers: ["桑青"], voteCallers: ["麦黄"], tellers: ["稻香"] },
      ...schedule,
    },
    voterRoll,
    candidates,
    results,
    freeNotices: [],
    ...changes,
  };
}

/** The schedule's steps, some of them changed. */
export function scheduled(changes: StepDays): readonly ScheduledStep[] {
  return Object.entries({ ...steps, ...changes }).map(([step, when]) => ({ step, ...when }));
}

/** What is public of some elections on a day. */
export function publication(
  today: string,
  elections: readonly Election[] = [election()],
  changes: Partial<Site> = {},
): Publication {
  const project: Project = {
    site: { ...site, ...changes },
    rulebooks: [rules],
    offices: [],
    communities: [...Map.groupBy(elections, ({ communityId }) => communityId)].map(([id, own]) => ({
      id,
      record: own.map(({ community }) => community).at(0) ?? election().community,
      elections: own,
    })),
  };
  return publish(project, day(today));
}

/** The only community of a publication. */
export function community({ communities }: Publication): PublishedCommunity {
  const [only] = communities;
  if (only === undefined) throw new Error("the publication has no community");
  return only;
}
