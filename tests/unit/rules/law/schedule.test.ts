import { describe, expect, test } from "vitest";
import type { Detail, RuleOf } from "../../../../src/model/rule.ts";
import type { Schedule } from "../../../../src/model/schedule.ts";
import { day, election, findingsOf, placesOf, scheduled } from "../builders.ts";
import { said, under, verdict, written } from "./judged.ts";

const base = election();

/** The election with parts of its schedule changed, under a rule. */
function scheduledUnder(rule: Parameters<typeof under>[0], changes: Partial<Schedule>) {
  return under(rule, { schedule: scheduled(changes).schedule });
}

const without = (step: string) => base.schedule.steps.filter((one) => one.step !== step);

const hours = (...stretches: readonly string[]) =>
  stretches.map((text) => {
    const [from = "", until = ""] = text.split("-");
    return { from: Temporal.PlainTime.from(from), until: Temporal.PlainTime.from(until) };
  });

const halted = { reason: "暴雨", announced: day("2027-03-12") };

describe("a required step", () => {
  const rule: RuleOf<"required-step"> = { ...written, kind: "required-step", step: "voter-roll" };

  test("is met once it is scheduled, whatever the day", () => {
    expect(verdict(under(rule), "2027-01-01")).toBe("met");
  });

  test("is missed at the steps, at once, and the hint names what to write", () => {
    const one = scheduledUnder(rule, { steps: without("voter-roll") });
    expect(verdict(one, "2027-01-01")).toEqual(["steps"]);
    expect(said(one)[0]).toMatch(/「公布选民名单」.*step: voter-roll/);
  });

  test("is not missed twice where its name is misspelt", () => {
    const steps = [...without("voter-roll"), { step: "voter-rol", date: day("2027-02-24") }];
    const findings = findingsOf(scheduledUnder(rule, { steps }));
    expect(placesOf(findings)).toEqual(["reference steps.5.step"]);
  });

  test("is not asked for where there is no poll at all: that has its own finding", () => {
    expect(verdict(scheduledUnder(rule, { steps: without("polling").slice(2) }))).toBe("open");
  });

  test.each([
    ["an election called off has no further steps", "cancelled", "handover", "open"],
    ["an election without a poll has no result of it", "uncontested", "result", "open"],
    ["but the committee still takes office", "uncontested", "handover", ["steps"]],
    ["a poll put off with no day yet leaves what follows open", "postponed", "handover", "open"],
    ["but not what comes before", "postponed", "voter-roll", ["steps"]],
  ] as const)("%s", (_what, kind, step, expected) => {
    const one = scheduledUnder(
      { ...rule, step },
      { state: { kind, ...halted }, steps: without(step) },
    );
    expect(verdict(one)).toEqual(expected);
  });
});

describe("hours of the vote", () => {
  const rule: RuleOf<"hours"> = {
    ...written,
    kind: "hours",
    step: "polling",
    from: Temporal.PlainTime.from("07:00"),
    until: Temporal.PlainTime.from("22:00"),
  };
  const place = (name: string, ...stretches: readonly string[]) => ({
    id: "hall",
    name,
    address: "示例路 1 号",
    hours: hours(...stretches),
    groups: ["g1", "g2"],
    stepFree: true,
  });
  const openFor = (...stretches: readonly string[]) =>
    verdict(scheduledUnder(rule, { pollingPlaces: [place("礼堂", ...stretches)] }), "2027-01-01");

  test("are met to the minute, in one stretch or in two that touch", () => {
    expect(openFor("07:00-22:00")).toBe("met");
    expect(openFor("07:00-12:00", "12:00-22:00")).toBe("met");
  });

  test.each([["07:01-22:00"], ["07:00-21:59"], ["06:59-22:00"], ["07:00-22:01"]])(
    "are missed by a minute: %s",
    (stretch) => {
      expect(openFor(stretch)).toEqual(["pollingPlaces.0.hours"]);
    },
  );

  test("are missed by a pause at noon", () => {
    expect(openFor("07:00-12:00", "13:00-22:00")).toEqual(["pollingPlaces.0.hours"]);
  });

  test("are those of each polling place and of the step itself, each at its line", () => {
    const steps = base.schedule.steps.map((step) =>
      step.step === "polling" ? { ...step, hours: hours("08:00-20:00") } : step,
    );
    const pollingPlaces = [
      place("礼堂", "07:00-22:00"),
      { ...place("学校", "07:00-20:00"), id: "school" },
    ];
    const one = scheduledUnder(rule, { steps, pollingPlaces });
    expect(verdict(one)).toEqual(["steps.3.hours", "pollingPlaces.1.hours"]);
    expect(said(one)[1]).toBe("「学校」的时间是07:00至20:00。改为 hours: 07:00-22:00。");
  });

  test("may come until residents are told of the vote; then they are missed", () => {
    expect(verdict(under(rule), "2027-03-17")).toBe("open");
    expect(verdict(under(rule), "2027-03-18")).toEqual(["steps.3"]);
  });

  test("that end before they begin are found as that alone", () => {
    const one = scheduledUnder(rule, { pollingPlaces: [place("礼堂", "22:00-07:00")] });
    expect(placesOf(findingsOf(one))).toEqual(["hours-order pollingPlaces.0.hours"]);
  });
});

describe("details that a notice must tell", () => {
  const needs: readonly Detail[] = [
    "hours",
    "place",
    "election-committee",
    "polling-places",
    "scrutineers",
    "vote-callers",
    "tellers",
  ];
  const rule: RuleOf<"details"> = { ...written, kind: "details", step: "voter-roll", needs };
  const posted = "2027-02-24";
  const full: Partial<Schedule> = {
    steps: base.schedule.steps.map((step) =>
      step.step === "voter-roll" ? { ...step, hours: hours("08:00-09:00"), place: "礼堂" } : step,
    ),
    electionCommittee: { chair: "雷声远", members: ["霍雨停"] },
    pollingPlaces: [
      {
        id: "hall",
        name: "礼堂",
        address: "示例路 1 号",
        hours: hours("08:00-15:00"),
        groups: ["g1", "g2"],
        stepFree: true,
      },
    ],
    staff: { scrutineers: ["沙鸥翔"], voteCallers: ["顾清波"], tellers: ["祝晴川"] },
  };

  test("are all met where the schedule has them", () => {
    expect(verdict(scheduledUnder(rule, full))).toBe("met");
  });

  test("may come until the day of the notice; then each that is missing is one breach at its line", () => {
    expect(verdict(under(rule), "2027-02-23")).toBe("open");
    expect(verdict(under(rule), posted)).toEqual([
      "steps.1",
      "steps.1",
      "electionCommittee",
      "pollingPlaces",
      "staff.scrutineers",
      "staff.voteCallers",
      "staff.tellers",
    ]);
  });

  test.each(needs)("missing one alone is one breach: %s", (detail) => {
    const lacking: Partial<Schedule> = {
      hours: { steps: scheduledStepsWithout("hours") },
      place: { steps: scheduledStepsWithout("place") },
      "election-committee": { electionCommittee: undefined },
      "polling-places": { pollingPlaces: [] },
      scrutineers: { staff: { ...staff, scrutineers: [] } },
      "vote-callers": { staff: { ...staff, voteCallers: [] } },
      tellers: { staff: { ...staff, tellers: [] } },
    }[detail];
    expect(verdict(scheduledUnder(rule, { ...full, ...lacking }))).toHaveLength(1);
  });

  const staff = { scrutineers: ["沙鸥翔"], voteCallers: ["顾清波"], tellers: ["祝晴川"] };

  function scheduledStepsWithout(key: "hours" | "place") {
    return (full.steps ?? []).map(({ [key]: _left, ...step }) => step);
  }

  test("of a notice that announces the vote are those of the vote", () => {
    const one = scheduledUnder({ ...rule, needs: ["hours", "place"] }, full);
    const [notice] = one.rulebook.notices;
    if (notice === undefined) throw new Error("the sample has notices");
    const announcing = {
      ...one,
      rulebook: { ...one.rulebook, notices: [{ ...notice, announces: ["polling"] }] },
    };
    expect(verdict(announcing)).toBe("met");
    const nowhere = { ...announcing, schedule: { ...announcing.schedule, pollingPlaces: [] } };
    expect(verdict(nowhere)).toEqual(["steps.3", "steps.3"]);
  });

  test("scrutineers appointed for every polling place are scrutineers", () => {
    const [place] = full.pollingPlaces ?? [];
    if (place === undefined) throw new Error("the sample has a polling place");
    const one = scheduledUnder(
      { ...rule, needs: ["scrutineers"] },
      {
        ...full,
        staff: { ...staff, scrutineers: [] },
        pollingPlaces: [{ ...place, scrutineers: ["沙鸥翔"] }],
      },
    );
    expect(verdict(one)).toBe("met");
  });

  test("are no second finding beside a record that is missing", () => {
    const one = under({ ...rule, needs: ["polling-places"] });
    const [notice] = one.rulebook.notices;
    if (notice === undefined) throw new Error("the sample has notices");
    const polling = {
      ...one,
      rulebook: { ...one.rulebook, notices: [{ ...notice, kind: "polling" as const }] },
    };
    expect(placesOf(findingsOf(polling, posted))).toEqual(["tested pollingPlaces"]);
    const lawless = { ...polling, rulebook: { ...polling.rulebook, rules: [] } };
    expect(placesOf(findingsOf(lawless, posted))).toEqual(["record-missing steps.1"]);
  });
});

describe("the method of an election", () => {
  const rule: RuleOf<"methods"> = {
    ...written,
    kind: "methods",
    step: "polling",
    allowed: ["household-representatives", "all-voters"],
  };

  test("is met where it is one of those allowed", () => {
    expect(verdict(under(rule))).toBe("met");
  });

  test("is missed at its line, with those allowed", () => {
    const one = scheduledUnder(rule, { method: "self-nomination" });
    expect(verdict(one)).toEqual(["method"]);
    expect(said(one)[0]).toContain("household-representatives（由每户派代表选举）");
  });
});
