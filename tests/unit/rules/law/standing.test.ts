import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../../src/model/candidates.ts";
import type { Election } from "../../../../src/model/project.ts";
import type { RuleOf } from "../../../../src/model/rule.ts";
import type { Schedule } from "../../../../src/model/schedule.ts";
import { misplaced } from "../../../../src/rules/law/misplaced.ts";
import { day, scheduled } from "../builders.ts";
import { candidate, said, under, verdict, withCandidatesNotice, written } from "./judged.ts";

/** The day on which the formal candidates of the sample election are posted. */
const posted = "2027-03-10";

const halted = { reason: "候选人不多于应选名额", announced: day("2027-03-12") };
const uncontested: Schedule["state"] = { kind: "uncontested", ...halted };

/** The sample election (one chair, four members) with these people, under a rule. */
function standing(
  rule: Parameters<typeof under>[0],
  candidates: readonly Candidate[] | undefined,
  changes: Partial<Schedule> = {},
): Election {
  return {
    ...under(rule, {
      schedule: scheduled(changes).schedule,
      candidates: candidates && { candidates },
    }),
    rulebook: withCandidatesNotice(rule),
  };
}

/** As many candidates for members as asked for. */
function members(many: number, changes: Partial<Candidate> = {}): readonly Candidate[] {
  return Array.from({ length: many }, (_, index) => candidate(`叶${index}`, "member", changes));
}

describe("a contest of one to three more than seats", () => {
  const rule: RuleOf<"contest"> = {
    ...written,
    kind: "contest",
    step: "formal-candidates",
    posts: ["member"],
    atLeast: 1,
    atMost: 3,
  };

  test.each([
    [4, ["candidates.3.post"]],
    [5, "met"],
    [7, "met"],
    [8, ["candidates.7.post"]],
  ])("for 4 seats, %i stand", (many, expected) => {
    expect(verdict(standing(rule, members(many)), posted)).toEqual(expected);
  });

  test("is missed at the list where nobody stands", () => {
    expect(verdict(standing(rule, []), posted)).toEqual(["candidates"]);
  });

  test("counts neither preliminary candidates nor those of other posts", () => {
    const others = [candidate("江水清", "chair"), ...members(3, { standing: "preliminary" })];
    expect(verdict(standing(rule, [...members(4), ...others]), posted)).toEqual([
      "candidates.3.post",
    ]);
  });

  test("counts self-nominees", () => {
    const nominees = members(5, { standing: "self-nominee" });
    expect(verdict(standing(rule, nominees, { method: "self-nomination" }), posted)).toBe("met");
  });

  test("is missed at the withdrawal that leaves a gap, until someone moves up", () => {
    const left = candidate("麻石平", "member", { withdrawn: day("2027-03-13") });
    const gap = [left, ...members(4)];
    expect(verdict(standing(rule, gap), posted)).toEqual(["candidates.0.withdrawn"]);
    expect(verdict(standing(rule, [...gap, candidate("邱石径", "member")]), posted)).toBe("met");
  });

  test("is open until the formal candidates are decided and their day has come", () => {
    const early = members(4);
    expect(verdict(standing(rule, early), "2027-03-09")).toBe("open");
    expect(verdict(standing(rule, members(4, { standing: "preliminary" })), posted)).toBe("open");
    expect(verdict(standing(rule, undefined), posted)).toBe("open");
  });

  test("is known by its own step where no notice lists those who stand", () => {
    const one = standing(rule, members(4));
    const unlisted = { ...one, rulebook: { ...one.rulebook, notices: [] } };
    expect(verdict(unlisted, "2027-03-09")).toBe("open");
    expect(verdict(unlisted, posted)).toEqual(["candidates.3.post"]);
  });

  test("of a by-election is over its own seats", () => {
    const changes = { byElection: true, seats: { member: 1 } };
    expect(verdict(standing(rule, members(2), changes), posted)).toBe("met");
    expect(verdict(standing(rule, members(1), changes), posted)).toEqual(["candidates.0.post"]);
  });

  test("says how many stand for how many seats", () => {
    expect(said(standing(rule, members(4)), posted)[0]).toContain(
      "「委员」应选 4 名，参选的（不含已退出的）有 4 名。",
    );
  });

  test("of every post, where none is named, is missed post by post", () => {
    const { posts: _posts, ...every } = rule;
    const people = [candidate("江水清", "chair"), ...members(4)];
    expect(verdict(standing(every, people), posted)).toEqual([
      "candidates.0.post",
      "candidates.4.post",
    ]);
  });

  test("does not let an election end uncontested, said once at its state", () => {
    const one = standing(rule, members(4), { state: uncontested });
    const second = { ...rule, id: "second" };
    const both = { ...one, rulebook: { ...one.rulebook, rules: [rule, second] } };
    expect(verdict(both, posted)).toEqual(["state.kind"]);
    expect(verdict({ ...both, rulebook: { ...both.rulebook, rules: [second, rule] } })).toEqual([
      "state.kind",
    ]);
  });

  test("leaves an uncontested election to the rule for it, where there is one", () => {
    const one = standing(rule, members(4), { state: uncontested });
    const unopposed = { ...written, kind: "unopposed", step: "polling" } as const;
    const both = { ...one, rulebook: { ...one.rulebook, rules: [rule, unopposed] } };
    expect(verdict(both, posted)).toBe("open");
  });
});

describe("an election in which no more stand than there are seats", () => {
  const rule = { ...written, kind: "unopposed", step: "formal-candidates" } as const;
  const five = [candidate("江水清", "chair"), ...members(4)];

  test("is uncontested: going on is an error at its state", () => {
    expect(verdict(standing(rule, five, { state: uncontested }), posted)).toBe("met");
    expect(verdict(standing(rule, five), posted)).toEqual(["state.kind"]);
    expect(verdict(standing(rule, []), posted)).toEqual(["state.kind"]);
  });

  test("with one more is contested: uncontested is an error at its state", () => {
    const six = [...five, candidate("邱石径", "member")];
    expect(verdict(standing(rule, six), posted)).toBe("met");
    expect(verdict(standing(rule, six, { state: uncontested }), posted)).toEqual(["state.kind"]);
  });

  test("with one more who withdrew is uncontested", () => {
    const left = candidate("邱石径", "member", { withdrawn: day("2027-03-09") });
    expect(verdict(standing(rule, [...five, left]), posted)).toEqual(["state.kind"]);
  });

  test("is not known before the list is posted", () => {
    expect(verdict(standing(rule, five), "2027-03-09")).toBe("open");
  });

  test("may be called off", () => {
    const state: Schedule["state"] = { kind: "cancelled", ...halted };
    expect(verdict(standing(rule, five, { state }), posted)).toBe("open");
  });
});

describe("candidates listed by nomination votes", () => {
  const rule: RuleOf<"candidate-order"> = {
    ...written,
    kind: "candidate-order",
    step: "formal-candidates",
    by: "nomination-votes",
  };
  const voted = (...votes: readonly (number | undefined)[]) =>
    votes.map((count, index) => candidate(`叶${index}`, "member", { nominationVotes: count }));

  test("stand with most votes first, equal ones either way", () => {
    expect(verdict(standing(rule, voted(90, 80, 80, 12)))).toBe("met");
  });

  test("one vote more than the one before is an error, with both counts", () => {
    const one = standing(rule, voted(90, 80, 81, 12));
    expect(verdict(one)).toEqual(["candidates.2.nominationVotes"]);
    expect(said(one)[0]).toBe(
      "叶1（提名得票 80）排在叶2（提名得票 81）前面。把叶2移到叶1前面；请先核对提名得票和姓名有没有写错。",
    );
  });

  test("each post has its own order, and preliminary candidates have none", () => {
    const people = [
      ...voted(50, 40),
      candidate("江水清", "chair", { nominationVotes: 99 }),
      candidate("尚青峦", "member", { nominationVotes: 70, standing: "preliminary" }),
    ];
    expect(verdict(standing(rule, people))).toBe("met");
  });

  test("is open for a post where votes are not known, and judged for the others", () => {
    expect(verdict(standing(rule, voted(50, undefined, 60)))).toBe("open");
    const chairs = [70, 71].map((count) =>
      candidate(`云${count}`, "chair", { nominationVotes: count }),
    );
    expect(verdict(standing(rule, [...voted(50, undefined, 60), ...chairs]))).toEqual([
      "candidates.4.nominationVotes",
    ]);
  });

  test("those who are preliminary are listed in order where a step posts them", () => {
    const people = voted(50, 60).map((one) => ({ ...one, standing: "preliminary" as const }));
    const one = standing(rule, people);
    expect(verdict(one)).toBe("open");
    const notices = one.rulebook.notices.map((notice) =>
      notice.kind === "formal-candidates"
        ? { ...notice, kind: "preliminary-candidates" as const }
        : notice,
    );
    expect(verdict({ ...one, rulebook: { ...one.rulebook, notices } })).toEqual([
      "candidates.1.nominationVotes",
    ]);
  });
});

describe("those who stand, listed by name", () => {
  const rule = (by: RuleOf<"candidate-order">["by"]): RuleOf<"candidate-order"> => ({
    ...written,
    kind: "candidate-order",
    step: "formal-candidates",
    by,
  });
  const named = (by: RuleOf<"candidate-order">["by"], ...names: readonly string[]) =>
    verdict(
      standing(
        rule(by),
        names.map((name) => candidate(name, "member", { standing: "self-nominee" })),
        { method: "self-nomination" },
      ),
    );

  test("by strokes: 云 (4), 江 (6), 谷 (7), 高 (10), 黄 (11)", () => {
    expect(named("name-strokes", "云出岫", "江村晚", "谷满仓", "高粱红", "黄稻熟")).toBe("met");
    expect(named("name-strokes", "云出岫", "谷满仓", "江村晚", "高粱红", "黄稻熟")).toEqual([
      "candidates.2.name",
    ]);
  });

  test("by strokes as the national standard counts them: 陈 has 7, 林 has 8", () => {
    expect(named("name-strokes", "陈晚", "林深")).toBe("met");
    expect(named("name-strokes", "林深", "陈晚")).toEqual(["candidates.1.name"]);
  });

  test("by strokes, what cannot be decided may stand either way", () => {
    expect(named("name-strokes", "李深", "杨花")).toBe("met");
    expect(named("name-strokes", "杨花", "李深")).toBe("met");
  });

  test("by the alphabet, surnames first", () => {
    expect(named("alphabet", "Zoe Adams", "Adam Baker")).toBe("met");
    expect(named("alphabet", "Adam Baker", "Zoe Adams")).toEqual(["candidates.1.name"]);
  });
});

describe("who stands wrongly in a list", () => {
  const later = (one: number, next: number) => one > next;
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 12 });

  test("is nobody in one that is in order", () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect(
          misplaced(
            list.toSorted((a, b) => a - b),
            later,
          ),
        ).toEqual([]);
      }),
    );
  });

  test("is the one that was moved, by more than one place", () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.nat(), (list, from, to) => {
        const sorted = list.toSorted((a, b) => a - b);
        const [at, goal] = [from % sorted.length, to % sorted.length];
        fc.pre(Math.abs(at - goal) > 1);
        const [moved = 0] = sorted.splice(at, 1);
        sorted.splice(goal, 0, moved);
        const found = misplaced(sorted, later);
        expect(found.map(({ item, isLate }) => [item, isLate])).toEqual([[moved, goal > at]]);
      }),
    );
  });

  test("leaves, without those found, a list in order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 }), (list) => {
        const items = list.map((value) => ({ value }));
        const found = misplaced(items, (one, next) => one.value > next.value);
        const blamed = new Set(found.map(({ item }) => item));
        const kept = items.filter((item) => !blamed.has(item)).map(({ value }) => value);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("the turnout at nomination, more than half", () => {
  const rule = {
    ...written,
    kind: "nomination-turnout",
    step: "formal-candidates",
    moreThan: { numerator: 1, denominator: 2 },
  } as const;
  const of = (tookPart: number, registered: number) =>
    verdict(under(rule, { candidates: { nomination: { registered, tookPart }, candidates: [] } }));

  test("is met by one more than half, and missed by half", () => {
    expect(of(51, 100)).toBe("met");
    expect(of(50, 100)).toEqual(["nomination.tookPart"]);
    expect(of(51, 101)).toBe("met");
    expect(of(50, 101)).toEqual(["nomination.tookPart"]);
  });

  test("is not known where nomination was not put to a vote", () => {
    expect(verdict(under(rule, { candidates: { candidates: [] } }))).toBe("open");
  });
});
