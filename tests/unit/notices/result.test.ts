import { expect, test } from "vitest";
import type { Notice } from "../../../src/model/notice.ts";
import type { Round } from "../../../src/model/results.ts";
import { noticeText, runsText } from "../../../src/notices/plain-text.ts";
import { turnout } from "../../../src/notices/result-words.ts";
import { day, election, firstRound, noticeOf } from "./builders.ts";

test("the turnout of Fenghuang, Liuzhou, of 2014: 728 of 786 are 92.6%, as was published", () => {
  expect(turnout({ registered: 786, tookPart: 728 })).toBe("92.6%");
});

test.each([
  { registered: 8, tookPart: 1, share: "12.5%" },
  { registered: 2000, tookPart: 1, share: "0.1%" },
  { registered: 2000, tookPart: 1999, share: "100.0%" },
  { registered: 500, tookPart: 500, share: "100.0%" },
  { registered: 500, tookPart: 0, share: "0.0%" },
])("$tookPart of $registered are $share: half a tenth is rounded up", ({ share, ...round }) => {
  expect(turnout(round)).toBe(share);
});

test("where nobody is registered there is no turnout", () => {
  expect(turnout({ registered: 0, tookPart: 0 })).toBeUndefined();
  const nobody: Round = { ...firstRound, registered: 0, tookPart: 0 };
  expect(noticeText(noticeOf("result", election({ results: { rounds: [nobody] } })))).not.toContain(
    "投票率",
  );
});

test("Fenghuang's result reads as its notice gave it: 786 registered, 728 returned, 724 valid", () => {
  const fenghuang: Round = {
    date: day("2014-05-13"),
    registered: 786,
    tookPart: 728,
    issued: 728,
    returned: 728,
    valid: 724,
    invalid: 4,
    channels: [],
    contests: [],
  };
  const notice = noticeOf("result", election({ results: { rounds: [fenghuang] } }));
  expect(Object.fromEntries(factsOf(notice))).toEqual({
    登记选民: "786人",
    参加投票: "728人",
    投票率: "92.6%（四舍五入，保留一位小数）",
    发出选票: "728张",
    收回选票: "728张",
    有效票: "724张",
    废票: "4张",
    咨询: "静水湾路8号，电话0000-0000-008",
  });
});

test("the elected come first, post by post, in words", () => {
  expect(noticeText(noticeOf("result", election()))).toContain(
    "当选：主任江水清；委员欧阳帆、白露秋。",
  );
});

test("a post's table has votes for, against and abstained where the ballot has them, and others last", () => {
  expect(tableOf(noticeOf("result", election()), "主任得票情况（应选1名）")).toEqual([
    ["姓名", "得票", "反对", "弃权", "结果"],
    ["江水清", "700", "300", "180", "当选"],
    ["云中鹤", "450", "500", "230", "未当选"],
    ["另选他人", "30", "—", "—", "—"],
  ]);
});

test("a post's table has no columns for what its ballot does not have", () => {
  expect(tableOf(noticeOf("result", election()), "委员得票情况（应选3名）")[0]).toEqual([
    "姓名",
    "得票",
    "结果",
  ]);
});

test("seats that stay empty are named", () => {
  expect(noticeText(noticeOf("result", election()))).toContain("仍有空缺的名额：委员1名。");
  expect(noticeText(noticeOf("result-2", election()))).not.toContain("空缺");
});

test("one channel needs no table of channels", () => {
  const round: Round = { ...firstRound, channels: [{ channel: "station", returned: 1190 }] };
  const notice = noticeOf("result", election({ results: { rounds: [round] } }));
  expect(tableOf(notice, "各渠道收回的选票")).toEqual([]);
});

test("a vote that elects nobody says so", () => {
  const round: Round = {
    ...firstRound,
    contests: firstRound.contests.map((contest) => ({ ...contest, elected: [] })),
  };
  const whole = election({ results: { rounds: [round] } });
  expect(noticeText(noticeOf("result", whole))).toContain("本次投票没有人当选。");
  expect(noticeText(noticeOf("elected-members", whole))).toContain("没有人当选");
});

test("the runoff is for the seats left, among those not elected, most votes first", () => {
  const notice = noticeOf("runoff", election());
  expect(factsOf(notice).get("应选名额")).toBe("委员1名");
  expect(tableOf(notice, "委员：第一次投票未当选的人（按得票由多到少排列）").slice(1)).toEqual([
    ["乐知春", "550"],
    ["单雨停", "500"],
  ]);
});

test("a runoff announced before its first result is typed in tells only what is known", () => {
  const notice = noticeOf("runoff", election({ results: undefined }));
  expect(factsOf(notice).get("应选名额")).toBeUndefined();
  expect(noticeText(notice)).toContain("另行选举投票日：2027年3月21日（星期日）");
});

test("the runoff's result has its own title, its own seats, and the rules of the runoff", () => {
  const notice = noticeOf("result-2", election());
  expect(notice.title).toBe("公布结果公告（另行选举）");
  expect(noticeOf("result-2", election(), "en").title).toBe("Notice: result (runoff)");
  expect(tableOf(notice, "委员得票情况（应选1名）")).toHaveLength(3);
  expect(notice.citations).toEqual(["《示例选举法》第七条"]);
});

test("after the runoff the list has the newly elected first, then those elected before", () => {
  const notice = noticeOf("elected-members-2", election());
  expect(tableOf(notice, "当选人名单").slice(1)).toEqual([["乐知春", "委员", "女", "600"]]);
  expect(
    tableOf(notice, "此前已经当选的成员")
      .slice(1)
      .map(([name]) => name),
  ).toEqual(["江水清", "欧阳帆", "白露秋"]);
});

test("numbers of thousands have commas in English and none in Chinese", () => {
  expect(noticeText(noticeOf("result", election(), "en"))).toContain("Registered voters: 1,500");
  expect(noticeText(noticeOf("result", election()))).toContain("登记选民：1500人");
});

function factsOf({ blocks }: Notice): ReadonlyMap<string, string> {
  return new Map(
    blocks
      .flatMap((block) => (block.type === "facts" ? block.facts : []))
      .map(({ label, value }) => [label, runsText(value)] as const),
  );
}

/** A table as words, its labels first; empty where there is none. */
function tableOf({ blocks }: Notice, caption: string): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.type === "table" && block.caption === caption);
  if (table?.type !== "table") return [];
  return [table.columns.map(({ label }) => label), ...table.rows.map((row) => row.map(runsText))];
}
