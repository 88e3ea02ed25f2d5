import { describe, expect, test } from "vitest";
import type { Notice } from "../../../src/model/notice.ts";
import type { Round } from "../../../src/model/results.ts";
import type { Rulebook } from "../../../src/model/rulebook.ts";
import { noticeText, runsText } from "../../../src/notices/plain-text.ts";
import { turnout } from "../../../src/notices/result-words.ts";
import { candidates, day, election, firstRound, noticeOf, rulebook } from "./builders.ts";

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

test("Fenghuang's result reads as its notice gave it, with what the law makes of the figures", () => {
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
  const whole = election({ results: { rounds: [fenghuang] } }, { seats: {} });
  const notice = noticeOf("result", whole);
  expect(Object.fromEntries(factsOf(notice))).toEqual({
    登记选民: "786人",
    参加投票: "728人",
    投票率: "92.6%（四舍五入，保留一位小数）",
    发出选票: "728张",
    收回选票: "728张",
    有效票: "724张",
    废票: "4张",
    选举效力: "有效，参加投票的人数超过登记选民的一半（至少394人）——《示例选举法》第六条",
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

describe("audited figures, each with its article", () => {
  const changed = (changes: Partial<Round>) =>
    election({ results: { rounds: [{ ...firstRound, ...changes }] } });

  test("say how many had to take part, and how many votes it took", () => {
    const facts = factsOf(noticeOf("result", election()));
    expect(facts.get("选举效力")).toBe(
      "有效，参加投票的人数超过登记选民的一半（至少751人）——《示例选举法》第六条",
    );
    expect(facts.get("当选所需票数")).toBe(
      "至少601票，超过参加投票人数的一半——《示例选举法》第六条",
    );
    const english = factsOf(noticeOf("result", election(), "en"));
    expect(english.get("Validity")).toBe(
      "valid, as more than half of the registered voters took part (at least 751) – Example Election Law, art. 6",
    );
    expect(english.get("Votes needed")).toBe(
      "at least 601, more than half of those who took part – Example Election Law, art. 6",
    );
  });

  test("say nothing of votes needed where most votes win, however few", () => {
    const share = { numerator: 0, denominator: 1 };
    const rules = rulebook.rules.map((rule) =>
      rule.kind === "votes-needed" ? { ...rule, moreThan: undefined, atLeast: share } : rule,
    );
    const notice = noticeOf("result", election({ rulebook: { ...rulebook, rules } }));
    expect(factsOf(notice).has("选举效力")).toBe(true);
    expect(factsOf(notice).has("当选所需票数")).toBe(false);
  });

  test("of a runoff are those of a runoff", () => {
    const facts = factsOf(noticeOf("result-2", election()));
    expect(facts.get("选举效力")).toBeUndefined();
    expect(facts.get("当选所需票数")).toBe(
      "至少334票，不少于参加投票人数的三分之一——《示例选举法》第七条",
    );
  });

  test("name the empty seats, by when the runoff is held and who may stand in it", () => {
    const facts = factsOf(noticeOf("result", election()));
    expect(facts.get("仍有空缺的名额")).toBe("委员1名");
    expect(facts.get("另行选举")).toBe(
      "最迟于2027年4月13日（星期二）举行；未当选的人中得票多的可以参加，依次为乐知春、单雨停——《示例选举法》第七条",
    );
    expect(noticeText(noticeOf("result-2", election()))).not.toMatch(/空缺|可以参加/);
  });

  test("call a vote void in which too few took part, and name no runoff for it", () => {
    const few = { tookPart: 750, issued: 750, returned: 750, valid: 740, channels: [] };
    const contests = firstRound.contests.map((contest) => ({ ...contest, votes: [], elected: [] }));
    const notice = noticeOf("result", changed({ ...few, contests }));
    expect(noticeText(notice)).toContain("参加投票的人数不够，本次投票无效。");
    expect(factsOf(notice).get("选举效力")).toBe(
      "无效，参加投票的人数不到751人，没有超过登记选民的一半——《示例选举法》第六条",
    );
    expect(factsOf(notice).get("当选所需票数")).toBeUndefined();
    expect(factsOf(notice).get("另行选举")).toBeUndefined();
  });

  test("tell a tie and what follows, and who is voted on again", () => {
    const contests = firstRound.contests.map((contest) =>
      contest.post === "member"
        ? {
            ...contest,
            votes: [
              { name: "欧阳帆", for: 900 },
              { name: "白露秋", for: 800 },
              { name: "单雨停", for: 700 },
              { name: "乐知春", for: 700 },
            ],
          }
        : contest,
    );
    const whole = changed({ contests });
    expect(factsOf(noticeOf("result", whole)).get("得票相等")).toBe(
      "委员单雨停、乐知春各得700票，只有1个名额，须再次投票——《示例选举法》第八条",
    );
    expect(factsOf(noticeOf("result", whole)).get("另行选举")).toBeUndefined();
    expect(
      tableOf(noticeOf("runoff", whole), "委员：第一次投票得票相等、须再次投票的人").slice(1),
    ).toEqual([
      ["单雨停", "700"],
      ["乐知春", "700"],
    ]);
  });

  test("are not told where the rulebook has no such rules", () => {
    const silent = election({ rulebook: { ...election().rulebook, rules: [] } });
    const facts = factsOf(noticeOf("result", silent));
    for (const label of ["选举效力", "当选所需票数", "得票相等", "另行选举"]) {
      expect(facts.has(label), label).toBe(false);
    }
    expect(facts.get("仍有空缺的名额")).toBe("委员1名");
  });
});

test.each([
  ["80%", "80%（四舍五入，保留整数）"],
  ["80.00%", "80.00%（四舍五入，保留2位小数）"],
])("a turnout that was announced as %s is told so", (announced, told) => {
  const round = { ...firstRound, turnout: announced };
  expect(
    factsOf(noticeOf("result", election({ results: { rounds: [round] } }))).get("投票率"),
  ).toBe(told);
});

test("the women among the elected are counted where the law asks for them, and their sex is recorded", () => {
  const rules: Rulebook["rules"] = [
    {
      id: "women",
      kind: "women",
      severity: "error",
      citation: { source: "law", article: "9" },
      basis: "statute",
      step: "elected",
      message: "应当有妇女成员。",
      atLeast: 1,
    },
  ];
  const asked = (people = candidates) =>
    election({ rulebook: { ...rulebook, rules }, candidates: { candidates: people } });
  const women = (whole: ReturnType<typeof election>) =>
    factsOf(noticeOf("elected-members", whole)).get("当选人中的女性");
  expect(women(asked())).toBe("3人——《示例选举法》第九条");
  expect(women(asked(candidates.map((one) => ({ ...one, sex: undefined }))))).toBeUndefined();
  expect(women(election())).toBeUndefined();
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
