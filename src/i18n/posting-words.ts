import { wordsOf } from "./word-table.ts";

/** The words around what was posted, and of the rooms in which posters are printed. */
export const postingRecordWords = wordsOf({
  hung: { "zh-Hans": "实际张贴", en: "Put up" },
  isUp: { "zh-Hans": "已张贴", en: "Put up" },
  everywhere: { "zh-Hans": "全部张贴点", en: "at every posting place" },
  by: { "zh-Hans": "张贴人：", en: "by: " },
  takenDown: { "zh-Hans": "撤下：", en: "taken down: " },

  placesTitle: { "zh-Hans": "贴在哪里，各贴几份", en: "Where, and how many copies" },
  place: { "zh-Hans": "张贴点", en: "Posting place" },
  copies: { "zh-Hans": "每份公告的份数", en: "Copies of each notice" },
  allPlaces: { "zh-Hans": "合计", en: "In all" },
  copiesOfAll: {
    "zh-Hans": "共{notices}份公告，每份打印{each}张（套），合计{all}张（套）。",
    en: "{notices} notices, {each} copies of each: {all} in all.",
  },
  picture: { "zh-Hans": "「{title}」的缩略图", en: "Small picture of “{title}”" },

  roomTitle: { "zh-Hans": "打印和张贴", en: "Print and post" },
  roomsLead: {
    "zh-Hans": "每个社区要张贴的全部公告，还没到日子的也在内：提前打印，到了日子再贴。",
    en: "Everything that each community has to post, with what is not due yet: printed ahead, posted on its day.",
  },
  roomLead: {
    "zh-Hans":
      "还没到日子的公告，按张贴那一天的样子印好。记录改了以后要重新打印。到张贴日以前不要贴，也不要外传。",
    en: "Notices that are not due yet are drawn as they will be on their day. After a change of the records, print them anew. Neither post nor pass them on before their day.",
  },
  coming: { "zh-Hans": "还没到日子", en: "Not due yet" },
  due: { "zh-Hans": "已到日子", en: "Due" },
  lacksRecord: {
    "zh-Hans": "记录还没有填，印不出来",
    en: "The record is not filled in yet: nothing to print",
  },
  noPosting: { "zh-Hans": "没有张贴记录", en: "No posting recorded" },
  poster: { "zh-Hans": "海报（PDF，A4）", en: "Poster (PDF, A4)" },
  comingPosters: {
    "zh-Hans": "今天和以后的全部公告，一个文件（PDF，A4）",
    en: "All of today and later, in one file (PDF, A4)",
  },
  publicRoom: {
    "zh-Hans": "已公布的全部公告（公开网页）",
    en: "All that is public already (public page)",
  },
  dayPosters: {
    "zh-Hans": "各社区这一天的公告，一个文件（PDF，A4）",
    en: "All communities’ notices of the day in one file (PDF, A4)",
  },
  noPlaces: {
    "zh-Hans": "community.yaml 里没有写张贴点（postingPlaces），每份公告按一张计算。",
    en: "community.yaml has no posting places (postingPlaces): one copy of each notice is reckoned with.",
  },
  checklist: { "zh-Hans": "张贴核对表", en: "Checklist for posting" },
  checklistLead: {
    "zh-Hans": "贴好一处打一个勾，写上日期，张贴人签名；回来登记到 postings.yaml。",
    en: "Tick each place, write the day, sign; then record it in postings.yaml.",
  },
  notice: { "zh-Hans": "公告", en: "Notice" },
  postOn: { "zh-Hans": "张贴日期", en: "Post on" },
  actualDay: { "zh-Hans": "实际日期、时刻", en: "Day and hour" },
  signature: { "zh-Hans": "张贴人签名", en: "Signature" },
  badge: { "zh-Hans": "工作证", en: "Election staff" },
  badges: { "zh-Hans": "工作证", en: "Badges" },
  badgesOf: {
    "zh-Hans": "选举工作人员的工作证，一个文件（PDF，A4，每页10张，带裁切线）",
    en: "Badges of the election staff in one file (PDF, A4, ten to a page, with cut marks)",
  },
  noStaff: {
    "zh-Hans": "schedule.yaml 里还没有工作人员。",
    en: "schedule.yaml names no staff yet.",
  },
});
