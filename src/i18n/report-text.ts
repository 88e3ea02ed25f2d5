import type { ReportTable } from "../model/report.ts";
import type { WrittenLocale } from "./locale.ts";

/** A part of the report that is composed where the office writes none. */
export interface ReportSection {
  readonly heading: string;
  /**
   * Sentences with `{figures}`. One that asks for what no record gives is left out, and so is one whose first
   * figure is none at all. What is in brackets is left out with the figures in it.
   */
  readonly sentences: readonly string[];
  readonly tables?: readonly ReportTable[];
}

/** The report's first sentence, with the office, the elections' name and the day. */
export const reportOpening: Readonly<Record<WrittenLocale, string>> = {
  "zh-Hans": "现将{office}{name}年换届选举工作情况汇报如下（数据截至{today}）。",
  en: "{office} reports on the elections of {name}, as the records stood on {today}.",
};

/** The parts of the report, in the order in which an election goes. */
export const reportSections: Readonly<Record<WrittenLocale, readonly ReportSection[]>> = {
  "zh-Hans": [
    {
      heading: "组织准备和工作机构",
      sentences: [
        "街道于{group-formed}成立换届选举工作指导小组，由{group-leader}任组长，成员共{guidance-members}人。",
        "实行领导包点责任制，{leaders}位领导分别负责各社区（村）。",
        "共召开会议{meetings}次，其中动员会{mobilisation-meetings}次，进度会{progress-meetings}次。",
        "举办培训{training}期，参加培训{training-attendance}人次。",
        "从{seconded-units}个单位抽调工作人员{seconded}人。",
        "{election-committees}个社区（村）组成选举委员会，成员共{election-committee-members}人。",
      ],
      tables: ["responsibilities", "meetings", "training", "seconded"],
    },
    { heading: "宣传发动", sentences: ["准备标语{slogans}条、横幅{banners}条。"] },
    {
      heading: "把握法定时间",
      sentences: [
        "各社区（村）按日程已发布公告{notices}份。",
        "有张贴记录的公告{postings}份。",
        "登记选民{voters}人。",
        "投票日：{polling-days}。",
      ],
    },
    {
      heading: "依照法定程序",
      sentences: [
        "设投票站{polling-places}个、流动票箱{mobile-boxes}个。",
        "监票、唱票、计票人员共{staff}人。",
        "办理委托投票{proxies}人次。",
      ],
    },
    {
      heading: "把好提名、候选人和投票三道关",
      sentences: [
        "提名和自荐共{nominees}人次，其中选举委员会推荐{recommended}人次，居（村）民联名推荐{joint}人次，自荐{self-nominated}人次。",
        "确定参加投票选举的候选人（自荐人）{candidates}人次。",
        "应选名额{seats}个，其中差额选举的{contested-seats}个。",
      ],
    },
    {
      heading: "选举结果",
      sentences: [
        "参加换届选举的社区（村）{communities}个，其中{communities-voted}个已经投票。",
        "还有{elections-under-way}个社区（村）正在选举。",
        "已投票的社区（村）参加投票{took-part}人，参选率{turnout}。",
        "{first-ballot}个社区（村）一次选举成功，占已投票社区（村）的{first-ballot-share}。",
        "{runoffs}个社区（村）举行了另行选举。",
        "共选出成员{members}人，其中主任{chairs}人，副主任{deputies}人，委员{other-members}人。",
        "还有缺额{vacant-seats}个。",
      ],
      tables: ["communities"],
    },
    {
      heading: "换届前后比较",
      sentences: [
        "成员由{members-before}人变为{members}人。",
        "女性成员{women}人，占{women-share}。",
        "35岁及以下{aged-35-or-under}人，占{aged-35-or-under-share}。",
        "平均年龄{mean-age}岁。",
        "与换届前的{mean-age-before}岁相比，平均年龄{mean-age-change}。",
        "大专以上文化程度{college}人，占{college-share}；初中和高中文化程度{secondary}人，占{secondary-share}。",
        "党员{party-members}人，占{party-members-share}。",
        "少数民族{ethnic-minority}人[，占{ethnic-minority-share}]。",
        "书记、主任一肩挑{one-shoulder}人，占主任的{one-shoulder-share}。",
      ],
      tables: ["members", "terms"],
    },
    {
      heading: "其他工作",
      sentences: [
        "向上级报告情况{reports}次。",
        "答复来信来访{answers}件。",
        "反馈指导情况{feedback}次。",
        "补选{by-elections}次。",
      ],
      tables: ["duties"],
    },
  ],
  en: [
    {
      heading: "Preparation and bodies",
      sentences: [
        "A guidance group of {guidance-members} was formed on {group-formed}, led by {group-leader}.",
        "Leaders who each answer for communities: {leaders}.",
        "Meetings held: {meetings}, of which {mobilisation-meetings} to mobilise and {progress-meetings} on progress.",
        "Training courses held: {training}, with an attendance of {training-attendance}.",
        "Units that seconded staff: {seconded-units}; people seconded: {seconded}.",
        "Election committees formed: {election-committees}, with {election-committee-members} members.",
      ],
      tables: ["responsibilities", "meetings", "training", "seconded"],
    },
    {
      heading: "Publicity",
      sentences: ["Slogans prepared: {slogans}; banners: {banners}."],
    },
    {
      heading: "At the legal time",
      sentences: [
        "Notices published by their schedules: {notices}.",
        "Notices with a record of posting: {postings}.",
        "Registered voters: {voters}.",
        "Polling days: {polling-days}.",
      ],
    },
    {
      heading: "By the legal procedure",
      sentences: [
        "Polling places: {polling-places}; mobile ballot boxes: {mobile-boxes}.",
        "Scrutineers, callers and tellers: {staff}.",
        "Proxies appointed: {proxies}.",
      ],
    },
    {
      heading: "Nomination, candidates and the vote",
      sentences: [
        "Nominations: {nominees}, of which {recommended} by election committees, {joint} jointly by voters and {self-nominated} by people themselves.",
        "Candidates in the vote: {candidates}.",
        "Seats to fill: {seats}, of which {contested-seats} were contested.",
      ],
    },
    {
      heading: "Results",
      sentences: [
        "Communities with an election: {communities}, of which {communities-voted} have voted.",
        "Communities still to vote: {elections-under-way}.",
        "Where the vote was held, {took-part} voters took part: a turnout of {turnout}.",
        "Communities that filled every seat at once: {first-ballot}, which is {first-ballot-share} of those that voted.",
        "Communities that held a runoff: {runoffs}.",
        "Members elected: {members}; chairs: {chairs}, deputy chairs: {deputies}, other members: {other-members}.",
        "Seats still empty: {vacant-seats}.",
      ],
      tables: ["communities"],
    },
    {
      heading: "Members before and after",
      sentences: [
        "Members before: {members-before}; members now: {members}.",
        "Women: {women}, which is {women-share}.",
        "Aged 35 or under: {aged-35-or-under}, which is {aged-35-or-under-share}.",
        "Mean age: {mean-age} years.",
        "The mean age before was {mean-age-before} years; it is now {mean-age-change}.",
        "College or above: {college}, which is {college-share}; secondary education: {secondary}, which is {secondary-share}.",
        "Party members: {party-members}, which is {party-members-share}.",
        "Ethnic minorities: {ethnic-minority}[, which is {ethnic-minority-share}].",
        "Chairs who are party secretary too: {one-shoulder}, which is {one-shoulder-share} of the chairs.",
      ],
      tables: ["members", "terms"],
    },
    {
      heading: "Other duties",
      sentences: [
        "Reports to the district: {reports}.",
        "Questions answered: {answers}.",
        "Feedback on guidance given: {feedback}.",
        "By-elections: {by-elections}.",
      ],
      tables: ["duties"],
    },
  ],
};
