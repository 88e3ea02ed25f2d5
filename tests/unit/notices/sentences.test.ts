import { describe, expect, test } from "vitest";
import type { Block, Notice, TableBlock } from "../../../src/model/notice.ts";
import { noticeText, runsText } from "../../../src/notices/plain-text.ts";
import {
  candidate,
  candidates,
  correction,
  day,
  election,
  elections,
  noticeOf,
  proxies,
  rulebook,
  schedule,
} from "./builders.ts";

describe("the election committee", () => {
  test("is listed with its chair first", () => {
    expect(rowsOf(noticeOf("election-committee", election()))).toEqual([
      ["石上流", "主任"],
      ["余晚晴", "委员"],
      ["范小舟", "委员"],
    ]);
  });

  test("of one officer is a sentence, not a table", () => {
    const officer = election({}, { electionCommittee: { chair: "Ann Example", members: [] } });
    expect(noticeText(noticeOf("election-committee", officer, "en"))).toContain(
      "This election is run by Ann Example, the Election Committee of Stillwater Bay Community.",
    );
  });

  test("is announced by the office, everything else by the committee itself", () => {
    expect(noticeOf("election-committee", election()).issuer).toBe("虚构区静水街道办事处");
    expect(noticeOf("election-day", election()).issuer).toBe("静水湾社区居民选举委员会");
  });
});

describe("election day", () => {
  const notice = noticeOf("election-day", election());

  test("rests on the law, in the manner of official notices", () => {
    expect(firstParagraph(notice)).toMatch(
      /^根据《示例选举法》.*现将静水湾社区第十二届居民委员会选举的.*公告如下：$/,
    );
    expect(noticeText(notice)).toContain("特此公告。");
  });

  test("stands out as the one thing that no reader may miss", () => {
    expect(calloutOf(notice)).toBe("选举日：2027年3月14日（星期日）");
    expect(calloutOf(noticeOf("election-day", election(), "en"))).toBe(
      "Polling day: Sunday 14 March 2027",
    );
  });

  test("comes with the seats of each post", () => {
    expect(factOf(notice, "应选名额")).toBe("共4名，其中主任1名、委员3名");
  });

  test("comes with the timetable of the steps that it announces, and of no other", () => {
    expect(rowsOf(notice).map(([step]) => step)).toEqual([
      "选民登记",
      "公布选民名单",
      "受理申诉",
      "投票",
    ]);
  });

  test("gives a period with its hours, its place and what to bring", () => {
    expect(rowsOf(notice)[0]).toEqual([
      "选民登记",
      "2027年1月11日至1月20日",
      "08:30至11:30、14:00至17:00",
      "社区大厅；请带户口簿",
    ]);
  });

  test("of a by-election says that it is one", () => {
    const byElection = noticeOf("election-day", election({}, { byElection: true }), "en");
    expect(byElection.electionName).toMatch(/^By-election of the Stillwater Bay/);
    expect(firstParagraph(byElection)).toMatch(
      /^There will be a by-election to the Stillwater Bay/,
    );
  });
});

describe("voter registration", () => {
  test("says until when, the last day included", () => {
    expect(calloutOf(noticeOf("voter-registration", election()))).toBe(
      "请于2027年1月20日（星期三）前（含当日）办理登记。",
    );
    expect(calloutOf(noticeOf("voter-registration", election(), "en"))).toBe(
      "Register no later than Wednesday 20 January 2027.",
    );
  });

  test("asks residents to bring what the record says, and nothing else", () => {
    expect(factOf(noticeOf("voter-registration", election()), "说明")).toBe("请带户口簿");
    const steps = schedule.steps.map(({ note: _, ...step }) => step);
    const silent = noticeText(noticeOf("voter-registration", election({}, { steps })));
    expect(silent).not.toMatch(/说明|带/);
  });
});

describe("the voter roll", () => {
  test("says until which hour to object, and to whom", () => {
    expect(calloutOf(noticeOf("voter-roll", election()))).toBe(
      "对名单有不同意见的，请于2027年2月6日（星期六）17:00前向静水湾社区居民选举委员会提出申诉。",
    );
  });

  test("shows no count below 5, and explains the marks", () => {
    const notice = noticeOf("voter-roll", election());
    expect(rowsOf(notice, "登记人数（按年龄）")).toEqual([
      ["18至59岁", "1000"],
      ["60至79岁", "457"],
      ["80至99岁", "—"],
      ["100岁及以上", "<5"],
    ]);
    expect(noticeText(notice)).toContain(
      "为保护个人信息，不足5人的写作“<5”；可以用来推算不足5人的数的，写作“—”。",
    );
  });

  test.each([
    ["收到7件，成立不足5件", "7 received, fewer than 5 upheld", { received: 7, upheld: 3 }],
    ["收到12件，成立0件", "12 received, 0 upheld", { received: 12, upheld: 0 }],
    ["没有收到申诉", "none", { received: 0, upheld: 0 }],
  ])("tells what became of objections: %s", (chinese, english, objections) => {
    const { voterRoll } = election();
    if (voterRoll === undefined) throw new Error("no roll");
    const shown = election({ voterRoll: { ...voterRoll, objections } });
    expect(factOf(noticeOf("voter-roll", shown), "公布后的申诉")).toBe(chinese);
    expect(factOf(noticeOf("voter-roll", shown, "en"), "Objections since it was posted")).toBe(
      english,
    );
  });

  test("explains no marks where there are none", () => {
    const { voterRoll } = election();
    if (voterRoll === undefined) throw new Error("no roll");
    const plain = { ...voterRoll, ages: [], objections: undefined };
    expect(noticeText(noticeOf("voter-roll", election({ voterRoll: plain })))).not.toContain(
      "保护",
    );
  });

  test("of household representatives calls them so", () => {
    const households = election({}, { method: "household-representatives" });
    expect(firstParagraph(noticeOf("voter-roll", households))).toContain("共登记户代表1500名");
    expect(firstParagraph(noticeOf("voter-roll", households, "en"))).toContain(
      "it listed 1,500 household representatives.",
    );
  });
});

describe("candidates", () => {
  test("are listed post by post in the order of the record, which the notice names", () => {
    const notice = noticeOf("formal-candidates", election());
    expect(tablesOf(notice).map(({ caption }) => caption)).toEqual([
      "主任正式候选人（应选1名）",
      "委员正式候选人（应选3名）",
    ]);
    expect(namesOf(notice, "委员正式候选人（应选3名）")).toEqual([
      "欧阳帆",
      "白露秋",
      "单雨停",
      "乐知春",
    ]);
    expect(firstParagraph(notice)).toContain("（按提名得票由多到少排列）");
  });

  test("in no order that is seen are said to be in none", () => {
    const mixed = [candidate("乐知春", "member", 60), candidate("丁一舟", "member", 90)];
    const notice = noticeOf("formal-candidates", election({ candidates: { candidates: mixed } }));
    expect(firstParagraph(notice)).not.toContain("排列");
  });

  test.each([
    { names: ["丁一舟", "江水清"], zh: "（按姓名笔画排列）", en: "the strokes of their names" },
    { names: ["Zoe Ash", "Ann Birch"], zh: "（按姓氏字母顺序排列）", en: "alphabetical order" },
  ])("$names without votes are in the order $zh", ({ names, zh, en }) => {
    const people = names.map((name) =>
      candidate(name, "member", 0, { nominationVotes: undefined }),
    );
    const whole = election({ candidates: { candidates: people } });
    expect(firstParagraph(noticeOf("formal-candidates", whole))).toContain(zh);
    expect(firstParagraph(noticeOf("formal-candidates", whole, "en"))).toContain(en);
  });

  test("who only was nominated is on the preliminary list and not on the formal one", () => {
    expect(noticeText(noticeOf("preliminary-candidates", election()))).toContain("谷风起");
    expect(noticeText(noticeOf("formal-candidates", election()))).not.toContain("谷风起");
  });

  test("who withdrew before the posting is left out; who withdrew later is marked", () => {
    const withdrawn = (on: string) =>
      election({
        candidates: {
          candidates: candidates.map((one) =>
            one.name === "单雨停" ? { ...one, withdrawn: day(on) } : one,
          ),
        },
      });
    expect(noticeText(noticeOf("formal-candidates", withdrawn("2027-03-01")))).not.toContain(
      "单雨停",
    );
    const later = withdrawn("2027-03-06");
    expect(noticeText(noticeOf("formal-candidates", later))).toContain(
      "单雨停（2027年3月6日退出）",
    );
    expect(noticeText(noticeOf("formal-candidates", later, "en"))).toContain(
      "Shan Yuting (单雨停) (withdrew on 6 March 2027)",
    );
  });

  test("of a self-nomination are called self-nominees", () => {
    const whole = election({}, { method: "self-nomination" });
    expect(firstParagraph(noticeOf("formal-candidates", whole))).toContain("6名自荐人公告如下");
  });

  test("a year of birth is no number of things: it has no comma", () => {
    expect(noticeText(noticeOf("formal-candidates", election(), "en"))).toContain(", 1980,");
  });

  test("nobody at all is said in a sentence, not in an empty table", () => {
    const nobody = noticeOf(
      "formal-candidates",
      election({ candidates: { candidates: [] } }),
      "en",
    );
    expect(firstParagraph(nobody)).toBe("Nobody stands in this election.");
    expect(tablesOf(nobody)).toEqual([]);
  });
});

describe("polling", () => {
  test("says when, and for each polling place where, for whom, and whether there are steps", () => {
    const notice = noticeOf("polling", election({ freeNotices: [] }));
    expect(calloutOf(notice)).toBe("投票日：2027年3月14日（星期日）");
    expect(rowsOf(notice, "投票站一览")).toEqual([
      ["小学投票站", "静水湾路20号", "08:00至15:00", "东岸小组、西岸小组", "无台阶"],
    ]);
  });

  test("names the staff by role and the scrutineers of each mobile box", () => {
    const notice = noticeOf("polling", election(), "en");
    expect(factOf(notice, "Vote callers")).toBe("Su Fan (苏帆)");
    expect(rowsOf(notice, "Mobile ballot boxes")[0]?.[2]).toBe(
      "Ding Yizhou (丁一舟), Su Fan (苏帆), Zhong Shengyuan (钟声远)",
    );
  });

  test("without boxes and staff has neither table nor heading for them", () => {
    const plain = election(
      {},
      { mobileBoxes: [], staff: { scrutineers: [], voteCallers: [], tellers: [] } },
    );
    expect(noticeText(noticeOf("polling", plain))).not.toMatch(/流动票箱|工作人员\n/);
  });
});

describe("the list of proxies", () => {
  test("names each voter and the proxy in one row, and says no more of either", () => {
    const notice = noticeOf("proxy-list", election());
    expect(rowsOf(notice)).toEqual([
      ["春来早", "夏初长"],
      ["秋水远", "冬至暖"],
    ]);
    expect(noticeText(notice)).toContain("2名委托人及其受委托人公告如下：");
    expect(noticeText(notice)).not.toMatch(/子女|兄弟|3月8日|sibling/);
  });

  test("says so where nobody has appointed one", () => {
    const none = election({ proxies: { proxies: [] } });
    expect(noticeText(noticeOf("proxy-list", none))).toContain("没有选民委托他人投票。");
    expect(noticeText(noticeOf("proxy-list", none, "en"))).toContain(
      "Nobody has appointed a proxy in this election.",
    );
  });

  test("in English counts one voter as one", () => {
    const one = election({ proxies: { proxies: proxies.proxies.slice(0, 1) } });
    expect(noticeText(noticeOf("proxy-list", one, "en"))).toContain(
      "One voter has appointed a proxy.",
    );
  });
});

describe("what the law says", () => {
  test("is quoted by the notice of its step, each article once", () => {
    const notice = noticeOf("proxies", election());
    expect(noticeText(notice)).toContain(
      "《示例选举法》第五条：每人接受委托不超过三人。应当委托近亲属。",
    );
    expect(notice.citations).toEqual(["《示例选举法》第五条"]);
  });

  test("of an announced step without a notice of its own is quoted by the last that announces it", () => {
    expect(noticeText(noticeOf("voter-roll", election()))).toContain("五日内可以申诉。");
    expect(noticeText(noticeOf("election-day", election()))).not.toContain("五日内可以申诉。");
  });

  test("comes from the rulebook alone: without rules nothing is quoted", () => {
    const silent = election({ rulebook: { ...rulebook, rules: [] } });
    const notice = noticeOf("proxies", silent);
    expect(notice.citations).toEqual([]);
    expect(noticeText(notice)).not.toMatch(/有关规定|三人|近亲属/);
  });

  test("names English laws at the end", () => {
    expect(noticeText(noticeOf("proxies", election(), "en"))).toContain(
      "This notice is published under the Example Election Law.",
    );
  });
});

describe("handover, and elections that do not take their course", () => {
  test("handover says when and where", () => {
    const notice = noticeOf("handover", election());
    expect(factOf(notice, "移交日期")).toBe("2027年3月24日（星期三）");
    expect(factOf(notice, "移交地点")).toBe("会议室");
  });

  test.each([
    { name: "uncontested" as const, said: "本次选举不举行投票。", why: "候选人不多于名额。" },
    {
      name: "postponed" as const,
      said: "投票延期至2027年3月28日（星期日）举行。",
      why: "台风来临",
    },
    { name: "cancelled" as const, said: "本次选举取消，不举行投票。", why: "社区合并" },
  ])("$name says so and why, and claims no law for it", ({ name, said, why }) => {
    const notice = noticeOf(name, elections[name]);
    expect(calloutOf(notice)).toBe(said);
    expect(noticeText(notice)).toContain(why);
    expect(noticeText(notice)).not.toContain("根据");
  });

  test("postponed without a new day says that it will be announced", () => {
    const whole = election(
      {},
      { state: { kind: "postponed", reason: "台风来临", announced: day("2027-03-12") } },
    );
    expect(calloutOf(noticeOf("postponed", whole))).toBe("投票延期举行，新的投票日另行公告。");
  });

  test("members elected without a poll have no votes", () => {
    const notice = noticeOf("elected-members", elections.uncontested);
    expect(firstParagraph(notice)).toContain("不举行投票，下列3人当选");
    expect(tablesOf(notice)[0]?.columns.map(({ label }) => label)).not.toContain("得票");
  });
});

describe("hand-written notices", () => {
  test("a correction says which notice it corrects, by number and title", () => {
    const notice = noticeOf("hours-corrected", election());
    expect(calloutOf(notice)).toBe("本公告更正第7号公告《公布投票事项公告》，以本公告为准。");
    expect(notice.corrects).toBe("polling");
  });

  test("the corrected notice names its correction from the day that it is posted", () => {
    expect(noticeOf("polling", election(), "zh-Hans", "2027-03-05").correctedBy).toEqual([]);
    const corrected = noticeOf("polling", election(), "zh-Hans", "2027-03-06");
    expect(corrected.correctedBy).toEqual(["hours-corrected"]);
    expect(calloutOf(corrected)).toContain("本公告已由第9号公告《关于更正投票时间的公告》更正");
  });

  test("a correction and what it corrects both say what has changed, from the day of the correction", () => {
    const changes = [
      {
        what: "投票时间",
        was: "08:00至15:00",
        now: { "zh-Hans": "08:00至16:00", en: "until 16:00" },
      },
      { what: "投票站的电话", now: "0000-0000-888" },
    ];
    const listed = { ...correction, head: { ...correction.head, changes } };
    const whole = { ...election(), freeNotices: [listed] };
    const told = [
      ["投票时间", "08:00至15:00", "08:00至16:00"],
      ["投票站的电话", "—", "0000-0000-888"],
    ];
    expect(rowsOf(noticeOf("hours-corrected", whole), "更正的内容")).toEqual(told);
    expect(rowsOf(noticeOf("polling", whole), "更正的内容")).toEqual(told);
    expect(noticeOf("polling", whole).blocks[0]).toMatchObject({ tone: "correction" });
    expect(noticeOf("polling", whole).blocks[1]).toMatchObject({ part: "changes" });
    expect(rowsOf(noticeOf("polling", whole, "en"), "What has changed")[0]?.[2]).toBe(
      "until 16:00",
    );
    const before = noticeOf("polling", whole, "zh-Hans", "2027-03-05");
    expect(before.blocks.filter(({ part }) => part === "changes")).toEqual([]);
  });

  test("are converted to Traditional run by run, names by the rule of names", () => {
    const text = noticeText(noticeOf("help", election(), "zh-Hant"));
    expect(text).toContain("接送");
    expect(text).toContain("余晚晴");
    expect(noticeText(noticeOf("hours-corrected", election(), "zh-Hant"))).toContain(
      "投票時間延長到16:00。",
    );
  });

  test("in Chinese tell English readers that they are", () => {
    expect(noticeText(noticeOf("help", election(), "en"))).toContain("It has not been translated.");
  });
});

test("an override in the records holds against the conversion to Traditional", () => {
  const named = {
    ...election().community,
    name: { "zh-Hans": "舞台里", "zh-Hant": "舞台里", en: "T" },
  };
  expect(noticeOf("polling", election({ community: named }), "zh-Hant").communityName).toBe(
    "舞台里",
  );
});

test("an election of a past term counts it in Chinese numerals", () => {
  expect(noticeOf("result", election({}, { term: 21 })).electionName).toBe(
    "静水湾社区第二十一届居民委员会选举",
  );
});

function firstParagraph({ blocks }: Notice): string {
  const block = blocks.find(({ type }) => type === "paragraph");
  return block?.type === "paragraph" ? runsText(block.text) : "";
}

function calloutOf({ blocks }: Notice): string {
  const block = blocks.find(({ type }) => type === "callout");
  return block?.type === "callout" ? runsText(block.text) : "";
}

function tablesOf({ blocks }: Notice): readonly TableBlock[] {
  return blocks.filter((block: Block): block is TableBlock => block.type === "table");
}

/** Rows of a table as words: of the first, or of the one with a caption. */
function rowsOf(notice: Notice, caption?: string): readonly (readonly string[])[] {
  const table = tablesOf(notice).find((one) => caption === undefined || one.caption === caption);
  return (table?.rows ?? []).map((row) => row.map(runsText));
}

function namesOf(notice: Notice, caption: string): readonly (string | undefined)[] {
  return rowsOf(notice, caption).map(([name]) => name);
}

function factOf({ blocks }: Notice, label: string): string | undefined {
  const fact = blocks
    .flatMap((block) => (block.type === "facts" ? block.facts : []))
    .find((one) => one.label === label);
  return fact && runsText(fact.value);
}
