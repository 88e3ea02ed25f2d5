import { describe, expect, test } from "vitest";
import { explainRule, formatScope } from "../../../src/i18n/law/explain.ts";
import type { Rule } from "../../../src/model/rule.ts";
import { methods } from "../../../src/model/schedule.ts";
import { rulebook } from "../rules/builders.ts";

type Written<Kind extends Rule["kind"] = Rule["kind"]> = Kind extends unknown
  ? Omit<Extract<Rule, { kind: Kind }>, "id" | "severity" | "citation" | "basis" | "message">
  : never;

const step = "voter-roll";

function rule(written: Written, more: Partial<Pick<Rule, "severity" | "when">> = {}): Rule {
  const head = {
    id: "one",
    severity: "error",
    citation: { source: "law" },
    basis: "statute",
  } as const;
  return { ...head, message: "……", ...written, ...more } as Rule;
}

function meaning(written: Written, locale: "zh-Hans" | "zh-Hant" | "en" = "zh-Hans"): string {
  return explainRule(rule(written), rulebook(), locale).meaning;
}

function mend(written: Written): string {
  return explainRule(rule(written), rulebook(), "zh-Hans").mend;
}

const half = { numerator: 1, denominator: 2 };
const third = { numerator: 1, denominator: 3 };

describe("days before another step", () => {
  const before = { kind: "days-before", step, before: "polling" } as const;

  test.each<[string, Written, string]>([
    ["at least", { ...before, atLeast: 20 }, "「公布选民名单」最迟应在「投票」前第20天完成。"],
    ["at most", { ...before, atMost: 30 }, "「公布选民名单」最早应在「投票」前第30天完成。"],
    [
      "exactly",
      { ...before, exactly: 19 },
      "「公布选民名单」应在「投票」前第19天完成，不早也不晚。",
    ],
    [
      "between",
      { ...before, atLeast: 5, atMost: 9 },
      "「公布选民名单」应在「投票」前第9天至「投票」前第5天之间完成。",
    ],
    ["none", { ...before, atLeast: 0 }, "「公布选民名单」最迟应在「投票」当天完成。"],
    ["of the first day", { ...before, atLeast: 9, day: "first-day" }, "前第9天开始。"],
  ])("%s", (_which, written, told) => {
    expect(meaning(written)).toContain(told);
  });

  test("say how they are counted: from which day on, and whether holidays count", () => {
    expect(meaning({ ...before, atLeast: 20 })).toContain("「投票」当天不算，往前数，节假日也数。");
    expect(meaning({ ...before, atLeast: 20, unit: "working" })).toMatch(
      /前第20个工作日完成。「投票」当天不算，往前数，只数工作日。$/,
    );
    expect(meaning({ ...before, atLeast: 20, includesFirst: true })).toContain(
      "「投票」当天算在内",
    );
  });

  test("give the hour, and the records of which each entry is held to them", () => {
    const by = Temporal.PlainTime.from("16:00");
    expect(meaning({ ...before, exactly: 19, by })).toContain("截止时刻不得晚于16:00。");
    expect(meaning({ ...before, atLeast: 3, entries: "withdrawals" })).toContain(
      "每个人退出的日期",
    );
  });

  test("in English", () => {
    expect(meaning({ ...before, atLeast: 20 }, "en")).toBe(
      "“公布选民名单” must be done at least 20 days before “投票”. The first day of “投票” does not count. Weekends and holidays count.",
    );
    expect(meaning({ ...before, exactly: 1, unit: "working" }, "en")).toContain(
      "must be done exactly 1 working day before “投票”.",
    );
  });

  test("are mended by moving the step earlier, or later where it is too early", () => {
    expect(mend({ ...before, atLeast: 20 })).toBe("把「公布选民名单」提前，或者把「投票」推后。");
    expect(mend({ ...before, atMost: 20 })).toBe("把「公布选民名单」推后，或者把「投票」提前。");
    expect(mend({ ...before, exactly: 20 })).toContain("调整「公布选民名单」的日期");
  });
});

describe("days after another step", () => {
  const after = { kind: "days-after", step: "handover", after: "polling" } as const;

  test.each<[string, Written, string]>([
    ["within", { ...after, atMost: 10 }, "「工作移交」最迟应在「投票」后第10天完成。"],
    ["at least", { ...after, atLeast: 2 }, "「工作移交」最早应在「投票」后第2天完成。"],
    ["the same day", { ...after, atMost: 0 }, "「工作移交」最迟应在「投票」当天完成。"],
    ["from its end", { ...after, atMost: 3, from: "last-day" }, "「投票」最后一天不算，往后数"],
    [
      "the last of several",
      { ...after, after: ["polling", "result"], atMost: 3 },
      "「投票」或「公布结果」后第3天完成。",
    ],
  ])("%s", (_which, written, told) => {
    expect(meaning(written)).toContain(told);
  });

  test("are mended the other way round, and on one day by putting both there", () => {
    expect(mend({ ...after, atMost: 10 })).toBe("把「工作移交」提前，或者把「投票」推后。");
    expect(mend({ ...after, atLeast: 10 })).toBe("把「工作移交」推后，或者把「投票」提前。");
    expect(mend({ ...after, atMost: 0 })).toBe("把「工作移交」和「投票」安排在同一天。");
  });
});

/** A rule of every kind, and what its sentence must hold in Chinese and in English. */
const kinds: Record<Rule["kind"], readonly [written: Written, chinese: string, english: string]> = {
  "required-step": [
    { kind: "required-step", step },
    "必须有「公布选民名单」",
    "must have the step",
  ],
  order: [{ kind: "order", step, before: "polling" }, "「投票」开始当天", "first day of “投票”"],
  "days-before": [
    { kind: "days-before", step, before: "polling", atLeast: 20 },
    "第20天",
    "20 days before",
  ],
  "days-after": [
    { kind: "days-after", step, after: "polling", atMost: 8 },
    "第8天",
    "within 8 days after",
  ],
  "period-length": [
    { kind: "period-length", step, atLeast: 3, atMost: 5 },
    "持续3至5天",
    "lasts 3 to 5 days",
  ],
  hours: [
    {
      kind: "hours",
      step,
      from: Temporal.PlainTime.from("07:00"),
      until: Temporal.PlainTime.from("22:00"),
    },
    "07:00至22:00",
    "from 07:00 to 22:00",
  ],
  details: [
    { kind: "details", step, needs: ["polling-places", "tellers"] },
    "投票站、计票人",
    "the polling places, the tellers",
  ],
  methods: [
    { kind: "methods", step, allowed: ["all-voters", "household-representatives"] },
    "由全体登记选民直接选举；或者由每户派代表选举",
    "every registered voter may vote; or each household",
  ],
  seats: [{ kind: "seats", step, atLeast: 3, atMost: 7 }, "合计3至7个", "3 to 7 seats"],
  representatives: [
    { kind: "representatives", step, per: "group", atMost: 3 },
    "每个小组至多3名代表",
    "each group has at most 3 representatives",
  ],
  households: [
    { kind: "households", step, atLeast: 1000, atMost: 3000 },
    "1000至3000户",
    "1000 to 3000 households",
  ],
  contest: [
    { kind: "contest", step, posts: ["chair"], exactly: 1 },
    "主任的正式候选人，每个职务比应选名额多出正好1人",
    "For 主任 there is exactly 1 more candidate",
  ],
  unopposed: [{ kind: "unopposed", step }, "不举行投票", "no poll is held"],
  "candidate-order": [
    { kind: "candidate-order", step, by: "name-strokes" },
    "姓名笔画从少到多",
    "strokes of their names",
  ],
  "nomination-turnout": [
    { kind: "nomination-turnout", step, moreThan: half },
    "超过登记选民的二分之一",
    "more than one half",
  ],
  conflict: [
    {
      kind: "conflict",
      step,
      who: "candidates",
      body: "polling-staff",
      relatives: ["spouse", "child"],
    },
    "候选人（自荐人）和他们的配偶、子女不得担任监票人",
    "Those who stand, and each one’s spouse, child, may not be scrutineers",
  ],
  headcount: [
    { kind: "headcount", step, of: "mobile-box-scrutineers", atLeast: 3 },
    "每个流动票箱的监票人至少3人",
    "each mobile ballot box number at least 3 people",
  ],
  proxies: [
    { kind: "proxies", step, perHolder: 3, relations: ["spouse", "parent"] },
    "最多接受3名选民的委托。受委托人只能是委托人的配偶、父母。",
    "for at most 3 voters. A proxy must be the voter’s spouse, parent.",
  ],
  "ballots-returned": [
    { kind: "ballots-returned", step, noMoreThan: "took-part" },
    "不多于参加投票的人数",
    "than voters took part",
  ],
  turnout: [
    { kind: "turnout", step, moreThan: half },
    "超过登记人数的二分之一",
    "more than one half",
  ],
  "votes-needed": [
    { kind: "votes-needed", step, round: "runoff", atLeast: third, of: "took-part" },
    "另行选举中，得票不少于参加投票人数的三分之一",
    "in the runoff takes at least one third of those who took part",
  ],
  tie: [{ kind: "tie", step, decidedBy: "lots" }, "抽签", "lots are drawn"],
  "runoff-candidates": [{ kind: "runoff-candidates", step }, "没有当选的人", "not elected before"],
  "vacant-seats": [
    { kind: "vacant-seats", step, unlessElected: 3 },
    "已经选出3人或者更多",
    "once 3 or more are elected",
  ],
  women: [{ kind: "women", step, atLeast: 1 }, "妇女至少1人", "at least 1 is a woman"],
  stated: [{ kind: "stated", step }, "由工作人员把关", "Staff see to this"],
};

describe("every kind of rule", () => {
  test.each(Object.entries(kinds))("%s means, with its own numbers", (_kind, [written, zh, en]) => {
    expect(meaning(written)).toContain(zh);
    expect(meaning(written, "en")).toContain(en);
  });

  test.each(Object.values(kinds).map(([written]) => [written.kind, written] as const))(
    "%s tells how to mend it, in whole sentences",
    (_kind, written) => {
      for (const locale of ["zh-Hans", "en"] as const) {
        const { mend: told } = explainRule(rule(written), rulebook(), locale);
        expect(told).toMatch(locale === "en" ? /^[A-Z].*\.$/ : /。$/);
        expect(told).not.toMatch(/undefined|\{|\}/);
      }
    },
  );
});

test("most votes that win however few are told without a share of nothing", () => {
  const share = { numerator: 0, denominator: 1 };
  const plurality = { kind: "votes-needed", step, round: "first", of: "valid" } as const;
  expect(meaning({ ...plurality, atLeast: share })).toBe(
    "第一次投票中，得票多的当选，没有最低票数。",
  );
  expect(meaning({ ...plurality, atLeast: share }, "en")).toBe(
    "In the first vote those with most votes are elected, however few.",
  );
});

describe("what follows", () => {
  const roll = { kind: "required-step", step } as const;

  test.each([
    ["an error stops publication", rule(roll), "改正以后才能发布"],
    ["a warning does not", rule(roll, { severity: "warning" }), "仍然可以发布"],
    ["what is only told is seen to by staff", rule({ kind: "stated", step }), "程序不核对"],
  ])("%s", (_what, one, told) => {
    expect(explainRule(one, rulebook(), "zh-Hans").consequence).toContain(told);
  });
});

describe("the elections that a rule applies to", () => {
  test("are not told where they are all", () => {
    expect(explainRule(rule({ kind: "unopposed", step }), rulebook(), "en").scope).toBeUndefined();
  });

  test("are those of its step, where the rule says nothing of its own", () => {
    const [first, ...others] = rulebook().steps;
    if (first === undefined) throw new Error("no step");
    const steps = [{ ...first, when: { byElection: true } }, ...others];
    const one = rule({ kind: "unopposed", step: first.id });
    expect(explainRule(one, rulebook({ steps }), "zh-Hans").scope).toBe("补选");
  });

  test("are told by kind and method, in every language", () => {
    const scope = {
      byElection: false,
      methods: ["household-representatives", "self-nomination"],
    } as const;
    expect(formatScope(scope, "zh-Hans")).toMatch(
      /^换届选举：由每户派代表选举，或者无候选人的自荐直选/,
    );
    expect(formatScope(scope, "zh-Hant")).toMatch(/^換屆選舉：由每戶派代表選舉，或者無候選人/);
    expect(formatScope(scope, "en")).toMatch(/^Elections of the whole committee: Each household/);
  });

  test.each(methods)("by %s have words", (method) => {
    expect(formatScope({ methods: [method] }, "zh-Hans")).not.toBe("");
  });
});
