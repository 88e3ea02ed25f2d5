import type { Candidate } from "../../../src/model/candidates.ts";
import type { Community } from "../../../src/model/community.ts";
import type { Notice } from "../../../src/model/notice.ts";
import type { StepNoticeKind } from "../../../src/model/notice-kinds.ts";
import type { Election, FreeNotice } from "../../../src/model/project.ts";
import type { Proxies } from "../../../src/model/proxies.ts";
import type { Round } from "../../../src/model/results.ts";
import type { RuleOf } from "../../../src/model/rule.ts";
import type { NoticeRule, Rulebook, RulebookFile } from "../../../src/model/rulebook.ts";
import type { Locale } from "../../../src/model/scalars.ts";
import type { Schedule, ScheduledStep } from "../../../src/model/schedule.ts";
import type { Site } from "../../../src/model/site.ts";
import type { VoterRoll } from "../../../src/model/voter-roll.ts";
import { composeNotices } from "../../../src/notices/compose.ts";
import { type PublishedElection, publish } from "../../../src/notices/publication.ts";

/** An invented community and its election: every record, every kind of notice. Polling day is 2027-03-14. */

export function day(written: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(written);
}

export function at(from: string, until: string): NonNullable<ScheduledStep["hours"]>[number] {
  return { from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) };
}

export const afterwards = day("2027-12-31");

export const site: Site = {
  office: { "zh-Hans": "虚构区静水街道办事处", en: "Stillwater Sub-district Office" },
  baseUrl: "https://elections.example",
  languages: ["zh-Hans", "zh-Hant", "en"],
  timeZone: "Asia/Shanghai",
  contact: { phone: "0000-0000-001", address: { "zh-Hans": "静水路1号", en: "1 Stillwater Road" } },
};

export const community: Community = {
  name: { "zh-Hans": "静水湾社区", en: "Stillwater Bay Community" },
  subdistrict: { "zh-Hans": "静水街道", en: "Stillwater Sub-district" },
  address: { "zh-Hans": "静水湾路8号", en: "8 Stillwater Bay Road" },
  phone: "0000-0000-008",
  groups: [
    { id: "east", name: { "zh-Hans": "东岸小组", en: "East Bank" } },
    { id: "west", name: { "zh-Hans": "西岸小组", en: "West Bank" } },
  ],
  households: 900,
};

const steps: readonly (readonly [id: string, zh: string, en: string, stage: string])[] = [
  ["election-committee", "推选选举委员会", "Election committee chosen", "preparation"],
  ["election-day", "公布选举日", "Election day announced", "preparation"],
  ["registration", "选民登记", "Voter registration", "registration"],
  ["voter-roll", "公布选民名单", "Voter roll posted", "voter-roll"],
  ["objections", "受理申诉", "Objections to the roll", "voter-roll"],
  ["objection-decisions", "公布申诉处理决定", "Decisions on objections", "voter-roll"],
  ["preliminary", "公布初步候选人", "Preliminary candidates posted", "nomination"],
  ["formal", "公布正式候选人", "Formal candidates posted", "candidates"],
  ["polling-notice", "公布投票事项", "Polling places posted", "candidates"],
  ["proxies", "办理委托投票", "Appointment of proxies", "candidates"],
  ["proxy-list", "公布委托投票名单", "List of proxies posted", "candidates"],
  ["polling", "投票", "Polling", "polling"],
  ["result", "公布结果", "Result announced", "polling"],
  ["elected", "公布当选人", "Elected members announced", "polling"],
  ["runoff", "另行选举", "Runoff", "runoff"],
  ["handover", "工作移交", "Handover", "handover"],
];

const notices: readonly (readonly [kind: StepNoticeKind, step: string, announces?: string[]])[] = [
  ["election-committee", "election-committee"],
  ["election-day", "election-day", ["registration", "voter-roll", "objections", "polling"]],
  ["voter-registration", "registration"],
  ["voter-roll", "voter-roll", ["objections", "objection-decisions"]],
  ["preliminary-candidates", "preliminary", ["formal"]],
  ["formal-candidates", "formal", ["polling"]],
  ["polling", "polling-notice", ["polling", "proxies", "result"]],
  ["proxies", "proxies", ["proxy-list"]],
  ["proxy-list", "proxy-list"],
  ["result", "result"],
  ["elected-members", "elected", ["handover"]],
  ["runoff", "runoff"],
  ["handover", "handover"],
];

function rule(id: string, step: string, article: string, zh: string, en: string): RuleOf<"stated"> {
  return {
    id,
    kind: "stated",
    severity: "error",
    citation: { source: "law", article },
    basis: "statute",
    step,
    message: { "zh-Hans": zh, en },
  };
}

const file = {
  name: { "zh-Hans": "示例规则", en: "Example rules" },
  effective: { from: day("2020-01-01") },
  sources: [
    {
      id: "law",
      title: { "zh-Hans": "示例选举法", en: "Example Election Law" },
      version: "2020",
      cite: {
        "zh-Hans": "《示例选举法》[第{article}条]",
        en: "Example Election Law[, art. {article}]",
      },
    },
    {
      id: "plan",
      title: { "zh-Hans": "静水街道实施方案", en: "Stillwater Plan" },
      version: "2026",
      cite: { "zh-Hans": "《静水街道实施方案》", en: "Stillwater Plan" },
    },
  ],
  terms: {
    committee: { "zh-Hans": "{community}居民委员会", en: "{community} Residents' Committee" },
    electionCommittee: {
      "zh-Hans": "{community}居民选举委员会",
      en: "Election Committee of {community}",
    },
    area: { "zh-Hans": "社区", en: "community" },
    voter: { "zh-Hans": "选民", en: "voter" },
    election: {
      "zh-Hans": "{community}第{term}届居民委员会选举",
      en: "Election of the {community} Residents' Committee, term {term}",
    },
    byElection: {
      "zh-Hans": "{community}第{term}届居民委员会补选",
      en: "By-election of the {community} Residents' Committee, term {term}",
    },
  },
  posts: [
    { id: "chair", name: { "zh-Hans": "主任", en: "Chair" } },
    { id: "member", name: { "zh-Hans": "委员", en: "Member" } },
  ],
  steps: steps.map(([id, zh, en, stage]) => ({
    id,
    name: { "zh-Hans": zh, en },
    stage: stage as Rulebook["steps"][number]["stage"],
    ...(id === "proxies"
      ? { action: { "zh-Hans": "不能到场的，可以书面委托。", en: "Appoint a proxy in writing." } }
      : {}),
  })),
  pollingStep: "polling",
  objections: { made: "objections", decided: "objection-decisions" },
  notices: notices.map(
    ([kind, step, announces]): NoticeRule => ({
      kind,
      step,
      ...(announces === undefined ? {} : { announces }),
      title: { "zh-Hans": `${steps.find(([id]) => id === step)?.[1]}公告`, en: `Notice: ${kind}` },
      issuer: kind === "election-committee" ? "office" : "election-committee",
    }),
  ),
  rules: [
    rule("roll", "voter-roll", "3", "名单在选举日前公布。", "The roll is posted before the vote."),
    rule("objecting", "objections", "4", "五日内可以申诉。", "Objections take five days."),
    rule("proxy", "proxies", "5", "每人接受委托不超过三人。", "A proxy votes for three at most."),
    rule("relative", "proxies", "5", "应当委托近亲属。", "A proxy is a close relative."),
    {
      ...rule("half", "result", "6", "过半数参加投票有效。", "More than half must take part."),
      kind: "turnout",
      moreThan: { numerator: 1, denominator: 2 },
    },
    {
      ...rule("majority", "elected", "6", "过半数赞成当选。", "More than half of them elect."),
      kind: "votes-needed",
      round: "first",
      moreThan: { numerator: 1, denominator: 2 },
      of: "took-part",
    },
    {
      ...rule("third", "runoff", "7", "不少于三分之一当选。", "A third of the votes elects."),
      kind: "votes-needed",
      round: "runoff",
      atLeast: { numerator: 1, denominator: 3 },
      of: "took-part",
    },
    {
      ...rule("losers", "runoff", "7", "未当选的得票多的为候选人。", "Those not elected stand."),
      kind: "runoff-candidates",
    },
    {
      ...rule("runoff-days", "runoff", "7", "三十日内另行选举。", "A runoff takes thirty days."),
      kind: "days-after",
      after: "polling",
      atMost: 30,
    },
    {
      ...rule("tie", "elected", "8", "得票相等的再次投票。", "A tie is voted on again."),
      kind: "tie",
      decidedBy: "vote-again",
    },
  ],
} satisfies RulebookFile;

export const rulebook: Rulebook = { id: "test-law", lineage: ["test-law"], own: file, ...file };

export const schedule: Schedule = {
  term: 12,
  rulebook: "test-law",
  method: "all-voters",
  seats: { chair: 1, member: 3 },
  electionCommittee: { chair: "石上流", members: ["余晚晴", "范小舟"] },
  state: { kind: "going-on" },
  steps: [
    { step: "election-committee", date: day("2027-01-04") },
    { step: "election-day", date: day("2027-01-06") },
    {
      step: "registration",
      from: day("2027-01-11"),
      until: day("2027-01-20"),
      hours: [at("08:30", "11:30"), at("14:00", "17:00")],
      place: { "zh-Hans": "社区大厅", en: "Community hall" },
      note: { "zh-Hans": "请带户口簿", en: "Bring the household register" },
    },
    { step: "voter-roll", date: day("2027-02-01") },
    {
      step: "objections",
      from: day("2027-02-01"),
      until: day("2027-02-06"),
      by: Temporal.PlainTime.from("17:00"),
    },
    { step: "objection-decisions", from: day("2027-02-02"), until: day("2027-02-09") },
    { step: "preliminary", date: day("2027-02-20") },
    { step: "formal", date: day("2027-03-01") },
    { step: "polling-notice", date: day("2027-03-03") },
    { step: "proxies", from: day("2027-03-05"), until: day("2027-03-10") },
    { step: "proxy-list", date: day("2027-03-12") },
    { step: "polling", date: day("2027-03-14"), hours: [at("08:00", "15:00")] },
    { step: "result", date: day("2027-03-14") },
    { step: "elected", date: day("2027-03-15") },
    { step: "runoff", date: day("2027-03-21"), announced: day("2027-03-16") },
    {
      step: "handover",
      date: day("2027-03-24"),
      place: { "zh-Hans": "会议室", en: "Meeting room" },
    },
  ],
  pollingPlaces: [
    {
      id: "school",
      name: { "zh-Hans": "小学投票站", en: "School" },
      address: { "zh-Hans": "静水湾路20号", en: "20 Stillwater Bay Road" },
      hours: [at("08:00", "15:00")],
      groups: ["east", "west"],
      stepFree: true,
    },
  ],
  mobileBoxes: [
    {
      id: "box",
      serves: { "zh-Hans": "行动不便的选民", en: "Voters who cannot leave home" },
      hours: [at("09:00", "11:00")],
      scrutineers: ["丁一舟", "苏帆", "钟声远"],
    },
  ],
  staff: { scrutineers: ["丁一舟"], voteCallers: ["苏帆"], tellers: ["钟声远"] },
};

export const voterRoll: VoterRoll = {
  asOf: day("2027-01-31"),
  total: 1500,
  groups: [
    { group: "east", voters: 800 },
    { group: "west", voters: 700 },
  ],
  sexes: [
    { sex: "female", voters: 760 },
    { sex: "male", voters: 740 },
  ],
  ages: [
    { from: 18, until: 59, voters: 1000 },
    { from: 60, until: 79, voters: 457 },
    { from: 80, until: 99, voters: 40 },
    { from: 100, voters: 3 },
  ],
  changes: { added: 60, removed: 44 },
  objections: { received: 7, upheld: 2 },
  fullList: [{ "zh-Hans": "社区公告栏", en: "Community notice board" }],
};

export function candidate(
  name: string,
  post: string,
  nominationVotes: number,
  more: Partial<Candidate> = {},
): Candidate {
  return {
    name,
    post,
    nominatedBy: "joint",
    nominationVotes,
    standing: "formal",
    sex: "female",
    birthYear: 1980,
    ...more,
  };
}

export const candidates: readonly Candidate[] = [
  candidate("江水清", "chair", 120),
  candidate("云中鹤", "chair", 80),
  candidate("欧阳帆", "member", 140),
  candidate("白露秋", "member", 110),
  candidate("单雨停", "member", 90),
  candidate("乐知春", "member", 60),
  candidate("谷风起", "member", 20, { standing: "preliminary" }),
];

export const proxies: Proxies = {
  proxies: [
    {
      voter: "春来早",
      holder: "夏初长",
      relation: "sibling",
      appointed: day("2027-03-08"),
    },
    { voter: "秋水远", holder: "冬至暖", relation: "child", appointed: day("2027-03-09") },
  ],
};

export const firstRound: Round = {
  date: day("2027-03-14"),
  registered: 1500,
  tookPart: 1200,
  issued: 1200,
  returned: 1190,
  valid: 1180,
  invalid: 10,
  channels: [
    { channel: "station", returned: 1100 },
    { channel: "mobile-box", returned: 90 },
  ],
  contests: [
    {
      post: "chair",
      votes: [
        { name: "江水清", for: 700, against: 300, abstained: 180 },
        { name: "云中鹤", for: 450, against: 500, abstained: 230 },
      ],
      others: 30,
      elected: ["江水清"],
    },
    {
      post: "member",
      votes: [
        { name: "欧阳帆", for: 900 },
        { name: "白露秋", for: 800 },
        { name: "单雨停", for: 500 },
        { name: "乐知春", for: 550 },
      ],
      others: 0,
      elected: ["欧阳帆", "白露秋"],
    },
  ],
};

export const secondRound: Round = {
  ...firstRound,
  date: day("2027-03-21"),
  tookPart: 1000,
  issued: 1000,
  returned: 990,
  valid: 985,
  invalid: 5,
  channels: [{ channel: "station", returned: 990 }],
  contests: [
    {
      post: "member",
      votes: [
        { name: "乐知春", for: 600 },
        { name: "单雨停", for: 380 },
      ],
      others: 0,
      elected: ["乐知春"],
    },
  ],
};

export const correction: FreeNotice = {
  id: "hours-corrected",
  head: {
    kind: "correction",
    title: { "zh-Hans": "关于更正投票时间的公告", en: "Correction: voting hours" },
    posted: day("2027-03-06"),
    corrects: "polling",
  },
  blocks: [
    { type: "paragraph", text: [{ role: "plain", text: "投票时间延长到16:00。" }] },
    {
      type: "facts",
      facts: [{ label: "投票时间", value: [{ role: "time", text: "08:00至16:00" }] }],
    },
  ],
};

export const freeNotice: FreeNotice = {
  id: "help",
  head: {
    kind: "free",
    title: { "zh-Hans": "关于接送选民的公告", en: "Lifts to the polling place" },
    posted: day("2027-03-08"),
  },
  blocks: [
    { type: "heading", text: [{ role: "plain", text: "接送" }] },
    { type: "list", ordered: true, items: [[{ role: "name", text: "余晚晴" }]] },
  ],
};

export function election(more: Partial<Election> = {}, plan: Partial<Schedule> = {}): Election {
  return {
    id: "2027",
    communityId: "stillwater",
    community,
    rulebook,
    schedule: { ...schedule, ...plan },
    voterRoll,
    candidates: { candidates },
    proxies,
    results: { rounds: [firstRound, secondRound] },
    freeNotices: [correction, freeNotice],
    ...more,
  };
}

/** What is public of an election on a day; undefined before anything is. */
export function publishedOn(
  whole: Election,
  today: Temporal.PlainDate | string = afterwards,
): PublishedElection | undefined {
  const node = { id: whole.communityId, record: whole.community, elections: [whole] };
  const project = { site, rulebooks: [whole.rulebook], offices: [], communities: [node] };
  const date = typeof today === "string" ? day(today) : today;
  return publish(project, date).communities[0]?.elections[0];
}

/** Every notice of an election that is due on a day. */
export function noticesOf(
  whole: Election,
  locale: Locale = "zh-Hans",
  today: Temporal.PlainDate | string = afterwards,
): readonly Notice[] {
  const published = publishedOn(whole, today);
  return published === undefined ? [] : composeNotices(published, site, locale);
}

/** The notice of an address; fails the test where it is not posted. */
export function noticeOf(
  id: string,
  whole: Election,
  locale: Locale = "zh-Hans",
  today: Temporal.PlainDate | string = afterwards,
): Notice {
  const notice = noticesOf(whole, locale, today).find((one) => one.id === id);
  if (notice === undefined) throw new Error(`no notice ${id} on ${today}`);
  return notice;
}

/** Elections that together post every kind of notice. */
export const elections = {
  finished: election(),
  uncontested: election(
    {},
    {
      state: {
        kind: "uncontested",
        reason: { "zh-Hans": "候选人不多于名额。", en: "No more candidates than seats." },
        announced: day("2027-03-02"),
      },
    },
  ),
  postponed: election(
    {},
    {
      state: {
        kind: "postponed",
        reason: { "zh-Hans": "台风来临", en: "A typhoon is coming" },
        announced: day("2027-03-12"),
        until: day("2027-03-28"),
      },
    },
  ),
  cancelled: election(
    {},
    {
      state: {
        kind: "cancelled",
        reason: { "zh-Hans": "社区合并", en: "The community is being merged" },
        announced: day("2027-02-25"),
      },
    },
  ),
} satisfies Record<string, Election>;

/** A correction of a notice, posted on a day. */
export function correctionOf(id: string, posted: string): FreeNotice {
  return {
    ...correction,
    id: `${id}-corrected`,
    head: { ...correction.head, posted: day(posted), corrects: id },
  };
}
