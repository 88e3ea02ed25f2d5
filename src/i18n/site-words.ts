import { wordsOf } from "./word-table.ts";

/**
 * The words of the pages in a language: labels, headings and the sentences around the notices. `{placeholders}` are
 * filled with `fill`, or with `sentence` where the values must stay on one line.
 */
export const siteWords = wordsOf({
  // The frame of every page
  skipToContent: { "zh-Hans": "跳到正文", en: "Skip to main content" },
  elderMode: { "zh-Hans": "长者模式", en: "Larger text" },
  elderNote: {
    "zh-Hans":
      "长者模式字更大、内容更少：没有列出图表、已完成的步骤和依据的条款。关闭长者模式，就能看到全部内容。",
    en: "With larger text, charts, steps that are done and articles of law are left out. Turn it off to see everything.",
  },
  languages: { "zh-Hans": "语言", en: "Language" },
  breadcrumbs: { "zh-Hans": "当前位置", en: "You are here" },
  home: { "zh-Hans": "首页", en: "Home" },
  siteName: { "zh-Hans": "选举公告", en: "Election notices" },
  contact: { "zh-Hans": "联系我们", en: "Contact" },
  phone: { "zh-Hans": "电话", en: "Telephone" },
  address: { "zh-Hans": "地址", en: "Address" },
  email: { "zh-Hans": "电子邮箱", en: "Email" },
  officeHours: { "zh-Hans": "办公时间", en: "Office hours" },
  moreOnSite: { "zh-Hans": "更多内容", en: "More on this site" },
  asOf: { "zh-Hans": "本页信息截至{date}。", en: "This page is correct as of {date}." },
  rulesOfElections: { "zh-Hans": "选举规定", en: "Rules of elections" },

  // Home
  homeTitle: { "zh-Hans": "社区（村）选举情况", en: "Elections in our communities" },
  homeLead: {
    "zh-Hans": "查看您所在的社区（村）正在进行的选举：到了哪一步，您可以做什么，什么时候，在哪里。",
    en: "See what stage your community’s election has reached, what you can do, by when and where.",
  },
  findCommunity: { "zh-Hans": "查找您的社区（村）", en: "Find your community" },
  noElection: { "zh-Hans": "目前没有选举", en: "No election at present" },
  noElectionExplanation: {
    "zh-Hans": "目前没有选举。有选举时，日期和公告会在这里公布。",
    en: "There is no election now. When there is one, its dates and notices will appear here.",
  },
  nowLabel: { "zh-Hans": "正在进行", en: "Now" },
  nextLabel: { "zh-Hans": "下一步", en: "Next" },

  // Community
  runBy: { "zh-Hans": "基本情况", en: "About the community" },
  subdistrict: { "zh-Hans": "所属", en: "Part of" },
  households: { "zh-Hans": "户数", en: "Households" },
  groups: { "zh-Hans": "分组和所辖范围", en: "Groups and what they cover" },
  committeeElected: { "zh-Hans": "第{term}届，{date}当选", en: "Term {term}, elected on {date}" },
  post: { "zh-Hans": "职务", en: "Post" },
  name: { "zh-Hans": "姓名", en: "Name" },
  inOffice: { "zh-Hans": "现任{committee}", en: "{committee}: now in office" },
  seeElection: { "zh-Hans": "查看选举详情和全部公告", en: "All about this election" },
  latestNotices: { "zh-Hans": "最新公告", en: "Latest notices" },
  otherElections: { "zh-Hans": "其他选举", en: "Other elections" },
  earlierElections: { "zh-Hans": "往届选举", en: "Earlier elections" },
  currentElection: { "zh-Hans": "正在进行的选举", en: "Current election" },
  latestElection: { "zh-Hans": "最近一次选举", en: "Latest election" },
  subscribe: { "zh-Hans": "订阅", en: "Subscribe" },
  subscribeCalendar: {
    "zh-Hans": "日历（加入手机，到期提醒）",
    en: "Calendar (add the dates to your phone)",
  },
  subscribeFeed: { "zh-Hans": "新公告提醒（Atom）", en: "New notices (Atom feed)" },
  boardScreen: {
    "zh-Hans": "公告屏（大厅屏幕用）",
    en: "Notice board (for a screen in the lobby)",
  },

  // Election
  stageAsOf: { "zh-Hans": "截至{date}", en: "As of {date}" },
  todayIs: { "zh-Hans": "今天是{date}", en: "Today is {date}" },
  todayIsBehind: {
    "zh-Hans": "今天是{date}（本页信息截至{made}）",
    en: "Today is {date}; this page has what was published by {made}",
  },
  endsInDays: { "zh-Hans": "还有{count}天截止", en: "{count} days left" },
  endsTomorrow: { "zh-Hans": "明天截止", en: "Closes tomorrow" },
  endsToday: { "zh-Hans": "今天截止", en: "Closes today" },
  ended: { "zh-Hans": "已截止", en: "Closed" },
  dayInDays: { "zh-Hans": "还有{count}天", en: "in {count} days" },
  dayTomorrow: { "zh-Hans": "明天", en: "Tomorrow" },
  dayToday: { "zh-Hans": "今天", en: "Today" },
  dayOver: { "zh-Hans": "已结束", en: "Over" },
  youCanDo: { "zh-Hans": "您可以做什么", en: "What you can do" },
  comingUp: { "zh-Hans": "接下来", en: "Coming up" },
  when: { "zh-Hans": "时间", en: "When" },
  hours: { "zh-Hans": "每天", en: "Hours" },
  hoursOfDay: { "zh-Hans": "时段", en: "Hours" },
  where: { "zh-Hans": "地点", en: "Where" },
  note: { "zh-Hans": "说明", en: "Note" },
  votingPlaces: {
    "zh-Hans": "查看您所在小组的投票站",
    en: "See which polling place is yours",
  },
  rule: { "zh-Hans": "规定", en: "Rule" },
  deadline: { "zh-Hans": "截止", en: "Deadline" },
  by: { "zh-Hans": "{date} {time}前", en: "by {time} on {date}" },
  reason: { "zh-Hans": "原因", en: "Reason" },
  voteMoved: { "zh-Hans": "投票改期", en: "Voting day has changed" },
  voteMovedExplanation: {
    "zh-Hans": "投票改到了新的日期，请不要在原来的日期前往投票。",
    en: "The vote has been moved to another day. Please do not come on the old one.",
  },
  noVoteHeld: {
    "zh-Hans": "参选人数没有超过应选名额，没有举行投票，参选人直接当选。",
    en: "No vote was held: no more people stood than there were seats, and all of them were elected.",
  },
  newDay: { "zh-Hans": "改期至", en: "New date" },
  readNotice: { "zh-Hans": "查看公告：{title}", en: "Read the notice: {title}" },
  timeline: { "zh-Hans": "时间安排", en: "Timetable" },
  stepDone: { "zh-Hans": "已完成", en: "Done" },
  stepNow: { "zh-Hans": "进行中", en: "Now" },
  stepNext: { "zh-Hans": "下一步", en: "Next" },
  stepLater: { "zh-Hans": "待进行", en: "Later" },
  stepRules: { "zh-Hans": "有关规定", en: "Rules of this step" },
  dueKept: { "zh-Hans": "符合", en: "met" },
  dueBroken: { "zh-Hans": "不符合", en: "not met" },
  timelineMore: {
    "zh-Hans": "其他步骤的日期公布后，会补充在这里。",
    en: "Dates of other steps will be added when they are announced.",
  },
  notices: { "zh-Hans": "公告", en: "Notices" },
  polling: { "zh-Hans": "投票时间和地点", en: "Where and when to vote" },
  pollingHours: { "zh-Hans": "投票时间", en: "Open" },
  pollingFor: { "zh-Hans": "在这里投票", en: "Who votes here" },
  pollingForAll: { "zh-Hans": "所有居民小组", en: "Every residents’ group" },
  pollingAccess: { "zh-Hans": "出入", en: "Access" },
  pollingStepFree: { "zh-Hans": "无台阶，轮椅可以进出", en: "Step-free" },
  pollingSteps: { "zh-Hans": "门前有台阶", en: "There are steps" },
  pollingBring: { "zh-Hans": "请注意", en: "Please" },
  pollingOwnOnly: {
    "zh-Hans": "请到您所在小组的投票站投票，其他投票站不能投票。",
    en: "Go to the polling place of your own group: the others cannot take your vote.",
  },
  voterRoll: { "zh-Hans": "选民名单情况", en: "Voter roll" },
  candidates: { "zh-Hans": "候选人", en: "Candidates" },
  results: { "zh-Hans": "选举结果", en: "Result" },
  runoff: { "zh-Hans": "另行选举", en: "Runoff" },
  fromNotice: { "zh-Hans": "摘自公告：", en: "From the notice:" },
  onThisPage: { "zh-Hans": "本页内容", en: "On this page" },
  rulesFollowed: { "zh-Hans": "依据的规定", en: "Rules that apply" },
  printRoom: { "zh-Hans": "打印全部公告", en: "Print all notices" },

  // Notice
  posted: { "zh-Hans": "公告日期", en: "Posted" },
  inForceUntil: { "zh-Hans": "有效期至", en: "In force until" },
  fulfils: { "zh-Hans": "对应步骤", en: "Step of the election" },
  legalBasis: { "zh-Hans": "法律依据", en: "Legal basis" },
  download: { "zh-Hans": "下载和打印", en: "Download and print" },
  aboutNotice: { "zh-Hans": "关于这份公告", en: "About this notice" },
  previousNotice: { "zh-Hans": "上一份公告", en: "Previous notice" },
  nextNotice: { "zh-Hans": "下一份公告", en: "Next notice" },
  correctedBy: { "zh-Hans": "这份公告已有更正：", en: "This notice has been corrected:" },
  corrects: { "zh-Hans": "这是对下面公告的更正：", en: "This corrects the notice:" },
  noticesNavigation: { "zh-Hans": "前后公告", en: "Other notices" },
  posterA4: { "zh-Hans": "A4 海报（PDF，210 × 297 毫米）", en: "A4 poster (PDF, 210 × 297 mm)" },
  posterA3: { "zh-Hans": "A3 海报（PDF，297 × 420 毫米）", en: "A3 poster (PDF, 297 × 420 mm)" },
  boardPortrait: {
    "zh-Hans": "竖屏图片（PNG，1080 × 1920）",
    en: "Portrait screen (PNG, 1080 × 1920)",
  },
  boardLandscape: {
    "zh-Hans": "横屏图片（PNG，1920 × 1080）",
    en: "Landscape screen (PNG, 1920 × 1080)",
  },

  // Print room
  printTitle: { "zh-Hans": "打印公告", en: "Print room" },
  printLead: {
    "zh-Hans": "按张贴的先后排列。打印时请选“实际大小”（100%），不要选“适合页面”。",
    en: "In the order of posting. Print at actual size (100%), not “fit to page”.",
  },
  printAll: {
    "zh-Hans": "本次选举全部公告，一个文件（PDF，A4）",
    en: "All notices of this election in one file (PDF, A4)",
  },
  printByDay: {
    "zh-Hans": "各社区同一天张贴的公告，一个文件（PDF，A4）",
    en: "All communities’ notices of a day in one file (PDF, A4)",
  },
  printBy: { "zh-Hans": "张贴日期", en: "Post on" },
  printUntil: { "zh-Hans": "张贴至", en: "Keep up until" },

  // Board
  boardTitle: { "zh-Hans": "{community}公告屏", en: "{community}: notice board" },
  boardLead: {
    "zh-Hans": "{community}目前有效的公告和最近的截止日期。",
    en: "{community}: the notices in force and the next deadline.",
  },
  boardInForce: { "zh-Hans": "有效公告", en: "Notices in force" },
  boardNothing: { "zh-Hans": "目前没有有效的公告。", en: "No notice is in force." },
  boardDeadline: { "zh-Hans": "最近的截止日期", en: "Next deadline" },
  boardNextDay: { "zh-Hans": "下一个重要日期", en: "Next date" },
  boardScan: { "zh-Hans": "扫码查看全部公告", en: "Scan to read all notices" },
  boardAsOf: { "zh-Hans": "内容截至{date}", en: "As of {date}" },

  // Rulebook
  rulesLead: {
    "zh-Hans":
      "选举按下面的步骤进行，每一步都要遵守所列的规定。每条规定下面写明它的意思、出处、不符合时怎么办，以及工作人员怎么改正。",
    en: "An election takes these steps in order, and each must keep to its rules. Below each rule stand what it means, where it is written, what follows where it is not kept, and how staff mend that.",
  },
  rulesTimetable: {
    "zh-Hans": "时间表：从投票日倒数",
    en: "Timetable, counted back from polling day",
  },
  rulesTimetableOf: { "zh-Hans": "时间表：{scope}", en: "Timetable: {scope}" },
  step: { "zh-Hans": "步骤", en: "Step" },
  dueAndSource: { "zh-Hans": "期限和出处", en: "When, and where it is written" },
  dueOpen: { "zh-Hans": "没有规定日期", en: "No day is set" },
  daysBefore: { "zh-Hans": "前{days}天", en: "−{days}" },
  daysAfter: { "zh-Hans": "后{days}天", en: "+{days}" },
  pictureDescription: {
    "zh-Hans": "每一步一行，从上到下按先后排列；红线是投票日。下面的表格有同样的内容。",
    en: "A row for each step, in order; the red line is polling day. The table below says the same.",
  },
  pictureLegend: {
    "zh-Hans":
      "红线是投票日，粗线是可以安排的日子：箭头表示更早（或者更晚）也可以，竖头表示到这一天为止，菱形表示就在这一天。细线没有专门的规定，由前后的步骤推算。",
    en: "The red line is polling day; a thick line shows the days that the rules allow. An arrow says that earlier (or later) is allowed too, a bar ends them, a diamond is that very day. A thin line has no rule of its own and follows from the other steps.",
  },
  pictureWorkingDays: {
    "zh-Hans": "按工作日计算的期限，遇到节假日，离投票日还要更远。",
    en: " Where working days count, holidays move a deadline further from polling day.",
  },
  timetableTable: { "zh-Hans": "各步骤的期限和出处", en: "Steps, deadlines and sources" },
  rulesInForce: { "zh-Hans": "有效期", en: "In force" },
  rulesFrom: { "zh-Hans": "自{from}起", en: "from {from}" },
  rulesBetween: { "zh-Hans": "{from}至{until}", en: "{from} to {until}" },
  rulesBuildOn: { "zh-Hans": "在此基础上制定", en: "Builds on" },
  rulesNone: { "zh-Hans": "没有专门的规定。", en: "No rule is set for this step." },
  rulesTable: { "zh-Hans": "步骤和规定", en: "Steps and rules" },
  rulesCitation: { "zh-Hans": "出处", en: "Source" },
  rulesScope: { "zh-Hans": "适用", en: "Applies to" },
  rulesMend: { "zh-Hans": "改正", en: "To mend" },
  rulesOrigin: { "zh-Hans": "来自", en: "Taken from" },
  rulesSeverity: { "zh-Hans": "核查", en: "Check" },
  basisStatute: { "zh-Hans": "法律法规", en: "Statute" },
  basisLocal: { "zh-Hans": "地方规定", en: "Local" },
  severityError: { "zh-Hans": "必须符合", en: "Enforced" },
  severityWarning: { "zh-Hans": "提醒", en: "Warning" },
  severityStated: { "zh-Hans": "人工把关", en: "By staff" },
  rulesSources: { "zh-Hans": "法规和文件", en: "Laws and documents" },

  // Past elections, page not found
  pastTitle: { "zh-Hans": "已结束的选举", en: "Past elections" },
  pastLead: {
    "zh-Hans": "已结束的选举的公告和结果。",
    en: "Notices and results of elections that are over.",
  },
  pastNone: { "zh-Hans": "目前没有已结束的选举。", en: "No election is over yet." },
  pollingDay: { "zh-Hans": "投票日", en: "Polling day" },
  notFoundTitle: { "zh-Hans": "没有找到这个页面", en: "Page not found" },
  notFoundText: {
    "zh-Hans": "网址可能输错了，或者这份公告还没有到公布的日期。",
    en: "The address may be mistyped, or the notice may not be due yet.",
  },
  notFoundHome: {
    "zh-Hans": "到首页查找您的社区（村）",
    en: "Find your community on the home page",
  },
});

export type SiteWords = ReturnType<typeof siteWords>;
export type SiteWord = keyof SiteWords;
