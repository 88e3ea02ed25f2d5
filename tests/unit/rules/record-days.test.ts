import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/model/candidates.ts";
import type { Election } from "../../../src/model/project.ts";
import type { Round } from "../../../src/model/results.ts";
import type { ElectionState } from "../../../src/model/schedule.ts";
import { day, election, findingsOf, placesOf, round, rulebook, scheduled } from "./builders.ts";

const found = (one: Election, today?: string): readonly string[] =>
  placesOf(findingsOf(one, today));
const stated = (state: ElectionState): readonly string[] => found(scheduled({ state }));
const counted = (...days: readonly string[]): readonly string[] =>
  found(election({}, { results: { rounds: days.map(roundOn) } }));
/** The first round, and later ones in which nothing is left to vote on. */
const roundOn = (iso: string, at: number): Round =>
  round({ date: day(iso), ...(at === 0 ? {} : { contests: [] }) });

describe("a slip of the year", () => {
  test("in a step is one error, whatever that step stands before or after", () => {
    expect(found(election({ "voter-roll": "2017-02-24" }))).toEqual(["far-day steps.1.date"]);
    expect(found(election({ polling: "2072-03-18" }))).toEqual(["far-day steps.3.date"]);
    expect(found(election({ handover: "2037-03-25" }))).toEqual(["far-day steps.5.date"]);
  });

  test("is found a day more than a year from the middle of the election, and a year from it is not", () => {
    expect(found(election({ handover: "2028-03-10" }))).toEqual([]);
    expect(found(election({ handover: "2028-03-11" }))).toEqual(["far-day steps.5.date"]);
  });

  test("in the day of a count is one error", () => {
    expect(counted("2017-03-18")).toEqual(["far-day rounds.0.date"]);
  });

  test("a hand-written notice may come years later, but not before", () => {
    const posted = (iso: string): readonly string[] => {
      const head = { kind: "free", title: "说明", posted: day(iso) } as const;
      return found(election({}, { freeNotices: [{ id: "later", head, blocks: [] }] }));
    };
    expect(posted("2031-01-01")).toEqual([]);
    expect(posted("2017-03-01")).toEqual(["far-day posted"]);
  });
});

describe("halts", () => {
  const reason = "台风";
  const announced = day("2027-03-12");

  test("a poll is put off to the day of its notice or later", () => {
    const state = { kind: "postponed", reason, announced } as const;
    expect(stated({ ...state, until: day("2027-03-18") })).toEqual([]);
    expect(stated({ ...state, until: day("2027-03-12") })).toEqual([]);
    expect(stated({ ...state, until: day("2027-03-11") })).toEqual(["period-order state.until"]);
  });

  test("that there is no poll is not announced after the poll", () => {
    const state = { kind: "uncontested", reason } as const;
    expect(stated({ ...state, announced: day("2027-03-18") })).toEqual([]);
    expect(stated({ ...state, announced: day("2027-03-19") })).toEqual([
      "announced-late state.announced",
    ]);
  });

  test("a count on the day to which the vote was put off is on the right day; the schedule is still to follow", () => {
    const state = { kind: "postponed", reason, announced, until: day("2027-03-20") } as const;
    const results = { rounds: [round({ date: day("2027-03-20") })] };
    expect(found({ ...scheduled({ state }), results })).toEqual(["postponed-steps steps.3"]);
    const early = { rounds: [round()] };
    expect(found({ ...scheduled({ state }), results: early })).toContain("round-day rounds.0.date");
  });
});

test("a notice is posted no later than the last day of its step", () => {
  const announced = (iso: string): readonly string[] => {
    const steps = scheduled({}).schedule.steps.map((step) =>
      step.step === "registration" ? { ...step, announced: day(iso) } : step,
    );
    return found(scheduled({ steps }));
  };
  expect(announced("2027-02-20")).toEqual([]);
  expect(announced("2027-02-21")).toEqual(["announced-late steps.0.announced"]);
});

describe("counts", () => {
  test("the first round is counted on the day of the vote", () => {
    expect(counted("2027-03-18")).toEqual([]);
    expect(counted("2027-03-19")).toEqual(["round-day rounds.0.date"]);
  });

  test("a further round is not counted before the one ahead of it", () => {
    expect(counted("2027-03-18", "2027-03-18")).toEqual([]);
    expect(counted("2027-03-18", "2027-03-17")).toEqual(["round-day rounds.1.date"]);
  });
});

describe("candidates", () => {
  const person: Candidate = {
    name: "江水清",
    post: "chair",
    nominatedBy: "joint",
    standing: "formal",
  };
  const standing = (
    changes: Partial<Candidate>,
    others: Partial<Election> = {},
  ): readonly string[] =>
    found(election({}, { candidates: { candidates: [{ ...person, ...changes }] }, ...others }));

  test("nobody withdraws after the vote, or is born after it", () => {
    expect(standing({ withdrawn: day("2027-03-18"), birthYear: 2027 })).toEqual([]);
    expect(standing({ withdrawn: day("2027-03-19") })).toEqual([
      "after-vote candidates.0.withdrawn",
    ]);
    expect(standing({ birthYear: 2028 })).toEqual(["after-vote candidates.0.birthYear"]);
  });

  test("who has withdrawn is not elected to that post", () => {
    const [contest] = round().contests;
    if (contest === undefined) throw new Error("the sample has a contest");
    const votes = contest.votes.slice(0, 1);
    const { schedule } = scheduled({ seats: { chair: 1 } });
    const results = { rounds: [round({ contests: [{ ...contest, votes }] })] };
    expect(standing({}, { schedule, results })).toEqual([]);
    expect(standing({ withdrawn: day("2027-03-12") }, { schedule, results })).toEqual([
      "elected-withdrawn rounds.0.contests.0.elected.0",
    ]);
  });

  test("self-nominees stand where there are no candidates, and only there", () => {
    expect(standing({ standing: "self-nominee" })).toEqual(["standing candidates.0.standing"]);
    const { schedule } = scheduled({ method: "self-nomination" });
    expect(standing({ standing: "self-nominee" }, { schedule })).toEqual([]);
    expect(standing({}, { schedule })).toEqual(["standing candidates.0.standing"]);
  });
});

describe("a runoff", () => {
  const base = rulebook();
  const withRunoff = rulebook({
    steps: [...base.steps, { id: "runoff", name: "另行选举", stage: "runoff" }],
    notices: [
      ...base.notices,
      { kind: "runoff", step: "runoff", title: "另行选举公告", issuer: "election-committee" },
    ],
  });
  const pending = election(
    { runoff: "2027-03-28" },
    { rulebook: withRunoff, results: { rounds: [round()] } },
  );

  test("that is over without its count is a warning, and not on its day", () => {
    expect(found(pending, "2027-03-28")).not.toContain("record-missing steps.6");
    expect(found(pending, "2027-03-29")).toContain("record-missing steps.6");
  });

  test("is counted on its own day", () => {
    const on = (iso: string): readonly string[] =>
      found({ ...pending, results: { rounds: [round(), roundOn(iso, 1)] } });
    expect(on("2027-03-28")).toEqual([]);
    expect(on("2027-03-27")).toEqual(["round-day rounds.1.date"]);
  });
});

test("results that no step of the schedule posts are a warning", () => {
  const { steps } = scheduled({}).schedule;
  const silent = scheduled({ steps: steps.filter(({ step }) => step !== "result") });
  expect(found({ ...silent, results: { rounds: [round()] } })).toEqual(["record-unused "]);
});
