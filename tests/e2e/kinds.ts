/** A page of each kind, and words of its main content, by language. */
export interface PageKind {
  readonly kind: string;
  readonly path: string;
  /** What a reader must find there, with or without script. */
  readonly says: Readonly<Record<Prefix, string>>;
}

/** What stands before the paths of each language. */
export const prefixes = ["", "/zh-hant", "/en"] as const;
export type Prefix = (typeof prefixes)[number];

export const languages: Readonly<Record<Prefix, string>> = {
  "": "zh-Hans",
  "/zh-hant": "zh-Hant",
  "/en": "en",
};

export const kinds: readonly PageKind[] = [
  {
    kind: "home",
    path: "/",
    says: { "": "云影桥社区", "/zh-hant": "雲影橋社區", "/en": "Cloud Shadow Bridge" },
  },
  {
    kind: "community",
    path: "/communities/qingtaijie/",
    says: { "": "0000-0000-130", "/zh-hant": "0000-0000-130", "/en": "0000-0000-130" },
  },
  {
    kind: "election with candidates",
    path: "/communities/qingtaijie/2027/",
    says: {
      "": "办理委托投票",
      "/zh-hant": "辦理委託投票",
      "/en": "appoint another voter",
    },
  },
  {
    kind: "election with a runoff ahead",
    path: "/communities/yunyingqiao/2027/",
    says: {
      "": "空缺的名额另行选举",
      "/zh-hant": "空缺的名額另行選舉",
      "/en": "A runoff will be held",
    },
  },
  {
    kind: "election that is over",
    path: "/communities/wutongli/2026/",
    says: { "": "叶满枝", "/zh-hant": "葉滿枝", "/en": "Ye Manzhi" },
  },
  {
    kind: "notice of the election day",
    path: "/communities/wutongli/2026/election-day/",
    says: { "": "2026年10月18日", "/zh-hant": "2026年10月18日", "/en": "18 October 2026" },
  },
  {
    kind: "notice of the result",
    path: "/communities/yunyingqiao/2027/result/",
    says: { "": "江水清", "/zh-hant": "江水清", "/en": "江水清" },
  },
  {
    kind: "notice of the candidates",
    path: "/communities/qingtaijie/2027/formal-candidates/",
    says: { "": "提名得票", "/zh-hant": "提名得票", "/en": "Nomination votes" },
  },
  {
    kind: "notice that is corrected",
    path: "/communities/wutongli/2026/polling/",
    says: { "": "已有更正", "/zh-hant": "已有更正", "/en": "has been corrected" },
  },
  {
    kind: "notice by hand",
    path: "/communities/wutongli/2026/help-on-polling-day/",
    says: { "": "老花镜", "/zh-hant": "老花鏡", "/en": "老花镜" },
  },
  {
    kind: "print room",
    path: "/print/qingtaijie/2027/",
    says: { "": "210 × 297", "/zh-hant": "210 × 297", "/en": "210 × 297" },
  },
  {
    kind: "board",
    path: "/board/qingtaijie/",
    says: { "": "2027年3月3日", "/zh-hant": "2027年3月3日", "/en": "3 March 2027" },
  },
  {
    kind: "rulebook",
    path: "/rules/yuyin-plan-2027/",
    says: { "": "20日前公布", "/zh-hant": "20日前公布", "/en": "at least 20 days before" },
  },
  {
    kind: "finding one's community",
    path: "/find/",
    says: { "": "2—60号（双号）", "/zh-hant": "2—60號（雙號）", "/en": "nos. 2–60 (even)" },
  },
  {
    kind: "how to subscribe",
    path: "/communities/guihuawan/subscribe/",
    says: { "": "在浏览器打开", "/zh-hant": "在瀏覽器打開", "/en": "Open in Browser" },
  },
  {
    kind: "who runs the elections",
    path: "/bodies/2027/",
    says: { "": "凌绝顶", "/zh-hant": "凌絕頂", "/en": "Ling Jueding" },
  },
  {
    kind: "past elections",
    path: "/past/",
    says: { "": "梧桐里社区第十二届", "/zh-hant": "梧桐里社區第十二屆", "/en": "term 12" },
  },
];

/** The one page that every language shares. */
export const notFound: PageKind = {
  kind: "page that is not there",
  path: "/404.html",
  says: { "": "没有找到", "/zh-hant": "没有找到", "/en": "没有找到" },
};
