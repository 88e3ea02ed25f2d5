import { wordsOf } from "./word-table.ts";

/** How to get the dates of elections into a calendar, and new notices. */
export const subscribeWords = wordsOf({
  link: { "zh-Hans": "把日期加入手机日历", en: "Add the dates to your calendar" },
  title: { "zh-Hans": "订阅选举日期和公告：{community}", en: "Dates and notices of {community}" },
  lead: {
    "zh-Hans": "把选举的日期加入日历，最后一天的前一天会提醒您。不用注册，也不用留下任何信息。",
    en: "Put the dates of elections into your calendar, and be reminded the day before one ends. No account is needed, and nothing is asked of you.",
  },
  calendar: { "zh-Hans": "加入日历", en: "Calendar" },
  subscribe: { "zh-Hans": "订阅日历（苹果手机、电脑）", en: "Subscribe (iPhone, Mac, Outlook)" },
  download: { "zh-Hans": "下载日期文件（安卓手机）", en: "Get the dates as a file (Android)" },
  address: { "zh-Hans": "日历的网址", en: "Address of the calendar" },
  copy: { "zh-Hans": "复制网址", en: "Copy the address" },
  copied: { "zh-Hans": "已复制", en: "Copied" },
  iphone: { "zh-Hans": "苹果手机（iPhone、iPad）", en: "iPhone and iPad" },
  iphone1: { "zh-Hans": "点上面的“订阅日历”。", en: "Tap “Subscribe” above." },
  iphone2: {
    "zh-Hans": "手机问是否订阅，点“订阅”，再点“添加”或者“完成”。",
    en: "When the phone asks whether to subscribe, tap “Subscribe”, then “Add” or “Done”.",
  },
  iphone3: {
    "zh-Hans": "以后日期有变动，日历会自动更新。",
    en: "When a date changes, your calendar follows by itself.",
  },
  android: { "zh-Hans": "安卓手机（小米、华为等）", en: "Android (Xiaomi, Huawei and others)" },
  android1: { "zh-Hans": "点上面的“下载日期文件”。", en: "Tap “Get the dates as a file” above." },
  android2: {
    "zh-Hans": "下载完后点开文件，选用“日历”打开，再点“导入”或者“保存”。",
    en: "When it has come, open the file with “Calendar”, then tap “Import” or “Save”.",
  },
  android3: {
    "zh-Hans": "这样加入的日期不会自动更新。公告说日期有变动时，请再下载一次。",
    en: "Dates added so do not follow changes: when a notice says that a date has changed, get the file again.",
  },
  android4: {
    "zh-Hans":
      "有的手机可以按网址添加日历，日期变动时会自动更新：在日历的设置里找“日程导入”“日历账户管理”一类的菜单，粘贴日历的网址。各种型号的菜单不一样。",
    en: "Some phones can add a calendar by its address, and then follow changes: look in the calendar’s settings for “Import”, “Add by URL” or “Accounts”, and paste the address. Menus differ from model to model.",
  },
  wechat: { "zh-Hans": "在微信里看到本页的", en: "In WeChat" },
  wechat1: {
    "zh-Hans": "微信里不能加入日历。点右上角的“…”。",
    en: "WeChat cannot add to a calendar. Tap “…” at the top right.",
  },
  wechat2: {
    "zh-Hans": "点“在浏览器打开”（苹果手机是“在Safari中打开”）。",
    en: "Tap “Open in Browser” (on an iPhone “Open in Safari”).",
  },
  wechat3: { "zh-Hans": "再按照上面您手机的做法。", en: "Then do as above for your phone." },
  computer: { "zh-Hans": "电脑", en: "Computer" },
  computer1: {
    "zh-Hans": "苹果电脑：点上面的“订阅日历”，再点“订阅”。",
    en: "Mac: click “Subscribe” above, then “Subscribe” again.",
  },
  computer2: {
    "zh-Hans": "Outlook：选“添加日历”“从Internet订阅”，粘贴日历的网址。",
    en: "Outlook: choose “Add calendar”, “Subscribe from web”, and paste the address.",
  },
  computer3: {
    "zh-Hans": "谷歌日历：在“其他日历”旁边点“+”，选“通过网址添加”，粘贴日历的网址。",
    en: "Google Calendar: beside “Other calendars” choose “+”, “From URL”, and paste the address.",
  },
  byHand: { "zh-Hans": "自己记下日期", en: "By hand" },
  byHandLead: {
    "zh-Hans": "手机不能加入日历的，可以抄下这些日期，或者打印本页。",
    en: "If your phone cannot do this, write these dates down, or print this page.",
  },
  feed: { "zh-Hans": "新公告提醒", en: "New notices" },
  feedText: {
    "zh-Hans":
      "使用阅读器（RSS、Atom）的，可以订阅这个网址，有新公告就会看到。不知道什么是阅读器的，用上面的日历就够了。",
    en: "If you use a feed reader (RSS, Atom), this address tells you of every new notice. If you do not know what that is, the calendar is all you need.",
  },
  feedLink: { "zh-Hans": "订阅新公告（Atom）", en: "New notices (Atom feed)" },
  help: {
    "zh-Hans": "不会操作的，请打电话给社区，或者请家人帮忙：{phone}",
    en: "If you need help, telephone the community: {phone}",
  },
});
