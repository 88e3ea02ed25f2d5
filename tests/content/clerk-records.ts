import type { CellObject } from "@e965/xlsx";

/** What the clerk of `clerk-day.test.ts` types into the workbook. All people are invented. */

/** A row by its headings. */
export type Row = Readonly<Record<string, string | number | CellObject | null>>;
/** Rows by their sheets. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

export const communities = [
  { id: "wutongli", name: "梧桐里社区", households: 1500, copies: 3 },
  { id: "xingfuli", name: "幸福里社区", households: 1200, copies: 3 },
] as const;

/** Seats of each committee. */
export const seats = 5;

export const polled: Readonly<
  Record<string, { readonly registered: number; readonly tookPart: number }>
> = {
  wutongli: { registered: 2000, tookPart: 1700 },
  xingfuli: { registered: 1500, tookPart: 1300 },
};

interface Person {
  readonly name: string;
  readonly post: "主任" | "副主任" | "委员";
  readonly nominationVotes: number;
  readonly votes: number;
  readonly isElected: boolean;
}

/** The same eight stand in both communities but for the first character of their names. */
function standing(surname: string): readonly Person[] {
  return [
    { name: `${surname}一帆`, post: "主任", nominationVotes: 900, votes: 900, isElected: true },
    { name: `${surname}二月`, post: "主任", nominationVotes: 700, votes: 250, isElected: false },
    { name: `${surname}三秋`, post: "副主任", nominationVotes: 800, votes: 880, isElected: true },
    { name: `${surname}四海`, post: "副主任", nominationVotes: 600, votes: 260, isElected: false },
    { name: `${surname}五湖`, post: "委员", nominationVotes: 850, votes: 1000, isElected: true },
    { name: `${surname}六合`, post: "委员", nominationVotes: 750, votes: 950, isElected: true },
    { name: `${surname}七弦`, post: "委员", nominationVotes: 650, votes: 900, isElected: true },
    { name: `${surname}八方`, post: "委员", nominationVotes: 550, votes: 300, isElected: false },
  ];
}

const stands: Readonly<Record<string, readonly Person[]>> = {
  wutongli: standing("林"),
  xingfuli: standing("江"),
};

const each = <Made>(make: (id: string) => readonly Made[]): readonly Made[] =>
  communities.flatMap(({ id }) => make(id));

/** A sum that the spreadsheet program has worked out. */
const formula = (f: string, v: number): CellObject => ({ t: "n", f, v });

/** Everything up to the vote. */
export const candidates: Rows = {
  张贴点: each((id) => [
    { 社区: id, 代号: "board", 张贴点名称: "社区公告栏", 份数: 2 },
    { 社区: id, 代号: "gate", 张贴点名称: "东门岗亭", 份数: 1 },
  ]),
  投票站: each((id) => [
    {
      社区: id,
      选举: "2027",
      代号: "hall",
      投票站名称: "社区礼堂",
      地址: "试验路8号",
      开放时间: "8:00—16:00",
      服务小组: "group-1、group-2",
      监票人: "监一、监二、监三",
      无障碍: "是",
    },
  ]),
  选民名单: each((id) => {
    const total = polled[id]?.registered ?? 0;
    return [
      {
        社区: id,
        选举: "2027",
        统计截止日期: "2027年2月20日",
        登记选民总数: formula(`${total - 600}+600`, total),
        变动·新增: 12,
        变动·注销: 7,
      },
    ];
  }),
  选民按小组: each((id) => [
    { 社区: id, 选举: "2027", 居民小组: "group-1", 选民人数: (polled[id]?.registered ?? 0) - 600 },
    { 社区: id, 选举: "2027", 居民小组: "group-2 第二居民小组", 选民人数: 600 },
  ]),
  选民按性别: each((id) => [
    { 社区: id, 选举: "2027", 性别: "女", 选民人数: (polled[id]?.registered ?? 0) - 700 },
    { 社区: id, 选举: "2027", 性别: "男", 选民人数: 700 },
  ]),
  选民按年龄: each((id) => [
    {
      社区: id,
      选举: "2027",
      起始年龄: 18,
      截止年龄: 59,
      选民人数: (polled[id]?.registered ?? 0) - 400,
    },
    { 社区: id, 选举: "2027", 起始年龄: 60, 选民人数: 400 },
  ]),
  名单张贴地点: each((id) => [{ 社区: id, 选举: "2027", 名单张贴地点: "社区公告栏" }]),
  提名会议: each((id) => [
    {
      社区: id,
      选举: "2027",
      提名会议·登记选民: polled[id]?.registered ?? 0,
      提名会议·参加提名: 1000,
    },
  ]),
  候选人: each((id) =>
    (stands[id] ?? []).map(({ name, post, nominationVotes }, index) => ({
      社区: id,
      选举: "2027",
      姓名: name,
      性别: index % 2 === 0 ? "女" : "男",
      出生年份: 1968 + index * 4,
      文化程度: index < 5 ? "本科" : "高中",
      政治面貌: index < 4 ? "中共党员" : "群众",
      竞选职务: post,
      提名方式: "选委会推荐",
      提名得票: nominationVotes,
      候选人类别: "正式候选人",
    })),
  ),
  委托投票: each((id) => [
    {
      社区: id,
      选举: "2027",
      委托人: "远一",
      受委托人: "近一",
      与委托人的关系: "配偶",
      办理日期: "2027/3/12",
    },
  ]),
  街道工作: [
    {
      选举: "2027",
      指导小组·成立日期: "2026-12-10",
      指导小组·组长: "向晚晴",
      指导小组·成员: "向早、向明",
    },
  ],
  抽调人员: [
    { 选举: "2027", 派出单位: "综合办公室", 人数: 2 },
    { 选举: "2027", 派出单位: "司法所", 人数: 3 },
  ],
};

/** What was posted by the day on which the roll was: everywhere, the roll on a day that is given. */
export const posted = (roll: string): Rows => ({
  张贴记录: each((id) =>
    [
      ["election-committee", "2027-01-18"],
      ["election-day", "2027-01-27"],
      ["voter-registration", "2027-02-01"],
      ["voter-roll", roll],
    ].map(([notice = "", day = ""]) => ({
      ...{ 社区: id, 选举: "2027", 公告代号: notice, 张贴日期: day, 张贴时刻: "09:30" },
      "张贴人（职务）": "居民选举委员会委员",
    })),
  ),
});

/** The count. */
export const votes: Rows = {
  选举结果: each((id) => {
    const { registered, tookPart } = polled[id] ?? { registered: 0, tookPart: 0 };
    return [
      {
        ...{ 社区: id, 选举: "2027", 轮次序号: 1, 投票日期: "2027-03-18", 登记选民: registered },
        ...{ 参加投票: tookPart, 发出选票: tookPart, 收回选票: tookPart },
        ...{ 有效票: tookPart - 20, 废票: 20 },
      },
    ];
  }),
  投票渠道: each((id) => [
    {
      社区: id,
      选举: "2027",
      轮次序号: 1,
      投票渠道: "投票站",
      收回选票: polled[id]?.tookPart ?? 0,
    },
  ]),
  职务计票: each((id) =>
    (["主任", "副主任", "委员"] as const).map((post) => ({
      ...{ 社区: id, 选举: "2027", 轮次序号: 1, 职务: post },
      另选他人: 0,
      当选人: (stands[id] ?? [])
        .filter((one) => one.post === post && one.isElected)
        .map(({ name }) => name)
        .join("、"),
    })),
  ),
  得票: each((id) =>
    (stands[id] ?? []).map(({ name, post, votes: count }) => ({
      ...{ 社区: id, 选举: "2027", 轮次序号: 1, 职务: post, 姓名: name, 得票: count },
    })),
  ),
};
