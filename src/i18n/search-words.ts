import { wordsOf } from "./word-table.ts";

/** The words of search, of the lists without it, and of finding one's community by an address. */
export const searchWords = wordsOf({
  label: {
    "zh-Hans": "搜索社区、地址、候选人",
    en: "Search communities, addresses, candidates",
  },
  hint: {
    "zh-Hans": "也可以输入拼音、首字母，或者公告的标题。例如：{examples}",
    en: "Type a name, an address or the title of a notice, in English, Chinese or pinyin: {examples}",
  },
  between: { "zh-Hans": "、", en: ", " },
  found: { "zh-Hans": "找到 {count} 条", en: "Found: {count}" },
  more: {
    "zh-Hans": "找到很多，先列出 {count} 条。再输入几个字，就能缩小范围。",
    en: "There are many; here are {count}. Type more to narrow them down.",
  },
  nothing: {
    "zh-Hans": "没有找到。请换一个写法，或者清空后按字母查找。",
    en: "Nothing found. Try another spelling, or clear the box and look by letter.",
  },
  unlisted: {
    "zh-Hans":
      "记录里没有写明 {number} 号属于哪个小组。下面是这条路（小区）的全部范围，也可以打电话问社区。",
    en: "The records do not say to which group no. {number} belongs. Here is what they say of the street; the community can tell you by telephone.",
  },
  several: {
    "zh-Hans": "有 {count} 个小组相符，请核对是哪一个。",
    en: "{count} groups match: please see which is yours.",
  },
  offline: {
    "zh-Hans": "现在连不上网，暂时不能搜索。网络恢复后请再试。",
    en: "There is no connection just now, so the search cannot work. Please try again later.",
  },
  results: { "zh-Hans": "搜索结果", en: "Search results" },
  community: { "zh-Hans": "社区（村）", en: "Community" },
  group: { "zh-Hans": "地址", en: "Address" },
  person: { "zh-Hans": "候选人", en: "Candidate" },
  notice: { "zh-Hans": "公告", en: "Notice" },
  vote: { "zh-Hans": "投票日{date}", en: "Polling day {date}" },
  posted: { "zh-Hans": "{date}公布", en: "Posted {date}" },

  findTitle: { "zh-Hans": "我属于哪个社区（村）", en: "Which community am I in?" },
  findLead: {
    "zh-Hans":
      "输入您住的路名、小区名和门牌号，就能查到所属的社区（村）和小组。也可以在下面按字母查找。",
    en: "Type your street or estate and the number of the house or building to see which community and group it belongs to. Or look it up by letter below.",
  },
  findLeadPlain: {
    "zh-Hans": "按字母查找您住的路或者小区，看它属于哪个社区（村）和小组。",
    en: "Look up your street or estate by letter to see which community and group it belongs to.",
  },
  findHelp: {
    "zh-Hans": "查不到，或者不止一个相符时，请打电话问社区或者街道办事处。",
    en: "Where nothing is found, or more than one matches, please telephone the community or the office.",
  },
  streets: { "zh-Hans": "按路名、小区名查找", en: "Streets and estates, by letter" },
  streetsAt: { "zh-Hans": "路名、小区名：{letter}", en: "Streets and estates: {letter}" },
  communities: { "zh-Hans": "按社区（村）名称查找", en: "Communities, by letter" },
  communitiesAt: { "zh-Hans": "社区（村）：{letter}", en: "Communities: {letter}" },
  subdistricts: { "zh-Hans": "按街道（乡镇）查找", en: "Communities, by sub-district" },
  letters: { "zh-Hans": "按拼音首字母", en: "By first letter" },
  otherLetter: { "zh-Hans": "其他", en: "Other" },
  pastMore: {
    "zh-Hans": "更早的在各社区（村）的页面上",
    en: "Earlier ones are on the pages of their communities",
  },
  page: { "zh-Hans": "第{page}页，共{pages}页", en: "Page {page} of {pages}" },
  pages: { "zh-Hans": "各页", en: "Pages" },
  whole: { "zh-Hans": "全部", en: "all of it" },
  allCommunities: {
    "zh-Hans": "全部社区（村）和所辖范围",
    en: "All communities and what they cover",
  },
  stageCounts: { "zh-Hans": "各阶段的社区（村）数", en: "Communities by stage" },
});
