import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../../src/model/candidates.ts";
import type { Election } from "../../../../src/model/project.ts";
import type { Proxy as Appointment } from "../../../../src/model/proxies.ts";
import { type Relation, relations } from "../../../../src/model/relation.ts";
import type { RuleOf } from "../../../../src/model/rule.ts";
import type { Schedule } from "../../../../src/model/schedule.ts";
import { day, round, scheduled } from "../builders.ts";
import { candidate, said, under, verdict, written } from "./judged.ts";

const hours = [{ from: Temporal.PlainTime.from("08:00"), until: Temporal.PlainTime.from("12:00") }];

/** A polling place with these scrutineers of its own. */
function hall(scrutineers?: readonly string[]): Schedule["pollingPlaces"][number] {
  return {
    id: "hall",
    name: "礼堂",
    address: "示例路 1 号",
    hours,
    groups: ["g1", "g2"],
    stepFree: true,
    scrutineers,
  };
}

function mobileBox(scrutineers: readonly string[]): Schedule["mobileBoxes"][number] {
  return { id: "box-1", serves: "行动不便的选民", hours, scrutineers };
}

function conflict(
  rule: Omit<RuleOf<"conflict">, keyof typeof written | "kind" | "step">,
  candidates: readonly Candidate[],
  changes: Partial<Schedule>,
  more: Partial<Election> = {},
) {
  return under(
    { ...written, kind: "conflict", step: "polling", ...rule },
    { schedule: scheduled(changes).schedule, candidates: { candidates }, ...more },
  );
}

describe("candidates and the election committee", () => {
  const rule = { who: "candidates", body: "election-committee" } as const;
  const committee = { electionCommittee: { chair: "雷声远", members: ["霍雨停", "云归晚"] } };

  test("have nobody in common", () => {
    expect(verdict(conflict(rule, [candidate("江水清", "chair")], committee))).toBe("met");
  });

  test("are in conflict at the name in the committee, the chair included", () => {
    const people = [candidate("云归晚", "member"), candidate("雷声远", "chair")];
    const one = conflict(rule, people, committee);
    expect(verdict(one)).toEqual(["electionCommittee.chair", "electionCommittee.members.1"]);
    expect(said(one)[0]).toContain("雷声远参加竞选，又在选举委员会名单里。");
  });

  test("two people of one name are told apart by what is written, and the hint says so", () => {
    const people = [candidate("云归晚", "member")];
    expect(said(conflict(rule, people, committee))[0]).toContain("云归晚（第一小组）");
    const apart = { electionCommittee: { chair: "雷声远", members: ["云归晚（第二小组）"] } };
    expect(verdict(conflict(rule, people, apart))).toBe("met");
  });

  test("who withdrew, or was not chosen, stands no more", () => {
    const withdrawn = candidate("云归晚", "member", { withdrawn: day("2027-03-01") });
    const preliminary = candidate("霍雨停", "member", { standing: "preliminary" });
    const formal = candidate("江水清", "chair");
    expect(verdict(conflict(rule, [formal, withdrawn, preliminary], committee))).toBe("met");
    expect(verdict(conflict(rule, [withdrawn, preliminary], committee))).toEqual([
      "electionCommittee.members.0",
    ]);
  });

  test("one who stands for two posts is one conflict", () => {
    const people = [candidate("云归晚", "chair"), candidate("云归晚", "member")];
    expect(verdict(conflict(rule, people, committee))).toHaveLength(1);
  });

  test("are not known before both are there", () => {
    expect(verdict(conflict(rule, [], committee))).toBe("open");
    expect(verdict(conflict(rule, [candidate("云归晚", "member")], {}))).toBe("open");
  });

  test("relatives are in conflict where the law names the relation, not beyond", () => {
    const related = (relation: Relation) => [
      candidate("江水清", "chair", { relatives: [{ name: "霍雨停", relation }] }),
    ];
    const named: readonly Relation[] = ["spouse", "sibling"];
    for (const relation of relations) {
      const one = conflict({ ...rule, relatives: named }, related(relation), committee);
      expect([relation, verdict(one)]).toEqual([
        relation,
        named.includes(relation) ? ["electionCommittee.members.0"] : "met",
      ]);
    }
    const spouse = conflict({ ...rule, relatives: named }, related("spouse"), committee);
    expect(said(spouse)[0]).toContain("霍雨停在选举委员会名单里，是参选人江水清的亲属（配偶）。");
  });

  test("themselves may be allowed where only relatives are not", () => {
    const one = conflict(
      { ...rule, themselves: false, relatives: ["spouse"] },
      [candidate("云归晚", "member")],
      committee,
    );
    expect(verdict(one)).toBe("met");
  });
});

test("polling staff are scrutineers, vote callers and tellers, at places and mobile boxes too", () => {
  const names = ["沙鸥翔", "顾清波", "祝晴川", "浦帆归", "汤泉暖"];
  const [scrutineer = "", caller = "", teller = "", atBox = "", atPlace = ""] = names;
  const staffed: Partial<Schedule> = {
    staff: { scrutineers: [scrutineer], voteCallers: [caller], tellers: [teller] },
    mobileBoxes: [mobileBox(["鱼歌晚", atBox])],
    pollingPlaces: [hall([atPlace])],
  };
  const rule = { who: "candidates", body: "polling-staff" } as const;
  const people = names.map((name) => candidate(name, "member"));
  expect(verdict(conflict(rule, people, staffed))).toEqual([
    "staff.scrutineers.0",
    "staff.voteCallers.0",
    "staff.tellers.0",
    "mobileBoxes.0.scrutineers.1",
    "pollingPlaces.0.scrutineers.0",
  ]);
});

describe("the elected", () => {
  const elected = (...names: readonly string[]) => ({
    results: {
      rounds: [round({ contests: [{ post: "member", votes: [], others: 0, elected: names }] })],
    },
  });
  const kin = candidate("江水清", "member", {
    relatives: [{ name: "云中鹤", relation: "spouse" }],
  });
  const kinToo = candidate("云中鹤", "member", {
    relatives: [{ name: "江水清", relation: "spouse" }],
  });
  const rule = { who: "elected", body: "elected", relatives: ["spouse"] } as const;

  test("are no close relatives of one another, a couple being one conflict", () => {
    const both = elected("江水清", "云中鹤", "水长流");
    expect(verdict(conflict(rule, [kin, kinToo], {}, both))).toHaveLength(1);
    expect(verdict(conflict(rule, [kin], {}, both))).toEqual(["rounds.0.contests.0.elected.1"]);
  });

  test("may have relatives who were not elected", () => {
    expect(verdict(conflict(rule, [kin, kinToo], {}, elected("江水清", "水长流")))).toBe("met");
  });

  test("are not known before the result", () => {
    expect(verdict(conflict(rule, [kin, kinToo], {}))).toBe("open");
  });
});

describe("headcounts", () => {
  const counted = (of: RuleOf<"headcount">["of"], changes: Partial<Schedule>, today?: string) =>
    verdict(
      under(
        { ...written, kind: "headcount", step: "voter-roll", of, atLeast: 3, atMost: 5 },
        { schedule: scheduled(changes).schedule },
      ),
      today,
    );
  const names = (many: number) => Array.from({ length: many }, (_, index) => `鱼歌${index}`);
  const staff = (scrutineers: readonly string[]) => ({
    staff: { scrutineers, voteCallers: [], tellers: [] },
  });

  test.each([
    [1, ["electionCommittee.members"]],
    [2, "met"],
    [4, "met"],
    [5, ["electionCommittee.members"]],
  ])("of an election committee count its chair: with %i members", (many, expected) => {
    const electionCommittee = { chair: "雷声远", members: names(many) };
    expect(counted("election-committee", { electionCommittee })).toEqual(expected);
  });

  test("of an election committee that is not formed are not known", () => {
    expect(counted("election-committee", {})).toBe("open");
  });

  test("of scrutineers are of all together, each name once", () => {
    expect(counted("scrutineers", staff(names(3)))).toBe("met");
    expect(counted("scrutineers", staff(names(2)))).toEqual(["staff.scrutineers"]);
    expect(
      counted("scrutineers", { ...staff(["甲木"]), mobileBoxes: [mobileBox(["甲木", "乙木"])] }),
    ).toEqual(["staff.scrutineers"]);
    expect(
      counted("scrutineers", { ...staff(["甲木"]), mobileBoxes: [mobileBox(["丙木", "乙木"])] }),
    ).toBe("met");
  });

  test("of each mobile box and of each polling place are missed at its line", () => {
    const mobileBoxes = [mobileBox(names(3)), { ...mobileBox(names(2)), id: "box-2" }];
    expect(counted("mobile-box-scrutineers", { mobileBoxes })).toEqual([
      "mobileBoxes.1.scrutineers",
    ]);
    const pollingPlaces = [{ ...hall(names(2)), id: "school" }, hall(names(3))];
    expect(counted("polling-place-scrutineers", { pollingPlaces })).toEqual([
      "pollingPlaces.0.scrutineers",
    ]);
  });

  test("of a list that is empty are open until residents are told of it", () => {
    const pollingPlaces = [hall()];
    expect(counted("polling-place-scrutineers", { pollingPlaces }, "2027-02-23")).toBe("open");
    expect(counted("polling-place-scrutineers", { pollingPlaces }, "2027-02-24")).toEqual([
      "pollingPlaces.0.scrutineers",
    ]);
    expect(counted("scrutineers", {}, "2027-02-23")).toBe("open");
    expect(counted("scrutineers", {}, "2027-02-24")).toEqual(["staff.scrutineers"]);
  });

  test("of mobile boxes are met where there is none", () => {
    expect(counted("mobile-box-scrutineers", {})).toBe("met");
  });
});

describe("proxies", () => {
  const rule: RuleOf<"proxies"> = {
    ...written,
    kind: "proxies",
    step: "polling",
    perHolder: 3,
  };
  const proxy = (voter: string, holder: string, relation?: Relation): Appointment => ({
    voter,
    holder,
    relation,
    appointed: day("2027-03-12"),
  });
  const holding = (one: typeof rule, ...proxies: readonly Appointment[]) =>
    under(one, { proxies: { proxies } });
  const heldBy = (holder: string, many: number) =>
    Array.from({ length: many }, (_, index) => proxy(`选民${holder}${index}`, holder));

  test("one person votes for three, not for a fourth, at the line of the fourth", () => {
    expect(verdict(holding(rule, ...heldBy("草色青", 3)))).toBe("met");
    const four = holding(rule, ...heldBy("草色青", 4));
    expect(verdict(four)).toEqual(["proxies.3.holder"]);
    expect(said(four)[0]).toContain("草色青共接受 4 人委托");
  });

  test("each holder with too many is one breach, wherever the appointments stand", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(counts, (each) => {
        const proxies = each.flatMap((many, at) => heldBy(`草色${at}`, many));
        const found = verdict(holding(rule, ...proxies));
        const tooMany = each.filter((many) => many > 3).length;
        expect(typeof found === "string" ? 0 : found.length).toBe(tooMany);
      }),
    );
  });

  test("the holder is a relative where the law asks for one; what is not written is missed, too", () => {
    const kin = { ...rule, relations: ["spouse", "child"] as const };
    const one = holding(
      kin,
      proxy("春水生", "草色青", "child"),
      proxy("秋水长", "柳色新", "sibling"),
      proxy("山色晚", "花色浅"),
    );
    expect(verdict(one)).toEqual(["proxies.1.relation", "proxies.2.relation"]);
    expect(said(one)[1]).toContain("spouse（配偶）、child（子女）");
    expect(verdict(holding(rule, proxy("山色晚", "花色浅")))).toBe("met");
  });

  test("are not known before they are listed", () => {
    expect(verdict(under(rule))).toBe("open");
  });

  test("are held by nobody who stands", () => {
    const none = { who: "candidates", body: "proxy-holders" } as const;
    const proxies = {
      proxies: { proxies: [proxy("山色晚", "花色浅"), proxy("春水生", "江水清")] },
    };
    expect(verdict(conflict(none, [candidate("江水清", "chair")], {}, proxies))).toEqual([
      "proxies.1.holder",
    ]);
  });
});
