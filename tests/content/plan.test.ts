import { readdir } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planReport } from "../../src/cli/plan.ts";
import { parsePlanOptions } from "../../src/cli/plan-options.ts";
import { loadContent } from "../../src/load/load.ts";
import { readContent } from "../../src/load/read.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Project } from "../../src/model/project.ts";
import type { Rulebook } from "../../src/model/rulebook.ts";
import { methods } from "../../src/model/schedule.ts";
import { check } from "../../src/rules/check.ts";
import { type Mode, rulebookFor } from "../../src/timetable/applies.ts";
import { isDayRule } from "../../src/timetable/bounds.ts";
import { planElection } from "../../src/timetable/plan.ts";
import { allowedMethods, plannedSchedule } from "../../src/timetable/planned-schedule.ts";

const files = await readContent("content");
const project = loadContent(files).project ?? fail("the sample content has no project");
const ids = (await readdir("content/rulebooks")).map((name) => name.replace(/\.yaml$/, ""));

/** Every rulebook of the sample content, for each kind of election that it allows. */
const books = project.rulebooks.flatMap((rulebook) =>
  allowedMethods(rulebook).flatMap((method) =>
    [false, true].map((byElection) => ({ rulebook, mode: { method, byElection } })),
  ),
);

/** An election to plan, shortly, as a failing test tells it. */
interface Case {
  /** Rulebook, method, and whether it is a by-election. */
  readonly name: string;
  readonly electionDay: string;
}

function nameOf({ rulebook, mode }: (typeof books)[number]): string {
  return `${rulebook.id} ${mode.method}${mode.byElection ? " by-election" : ""}`;
}

/** Election days within five years of the day on which a rulebook came into force, while it is. */
function dayFor({ effective: { from, until } }: Rulebook): fc.Arbitrary<Temporal.PlainDate> {
  const last = until ?? from.add({ years: 5 });
  const days = Math.min(from.until(last, { largestUnit: "day" }).days, 5 * 366);
  return fc.integer({ min: 0, max: days }).map((offset) => from.add({ days: offset }));
}

const planned: fc.Arbitrary<Case> = fc
  .constantFrom(...books.map(nameOf))
  .chain((name) =>
    dayFor(bookOf(name).rulebook).map((day) => ({ name, electionDay: day.toString() })),
  );

function bookOf(name: string): (typeof books)[number] {
  return books.find((one) => nameOf(one) === name) ?? fail(name);
}

test("every rulebook of the sample content is planned for", () => {
  expect(project.rulebooks.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(new Set(books.map(({ mode }) => mode.method))).toEqual(new Set(methods));
});

describe("a plan", () => {
  test("always passes the check, under every rulebook, for every kind of election, on every day", () => {
    fc.assert(
      fc.property(planned, ({ name, electionDay }) => {
        const { rulebook, mode } = bookOf(name);
        const narrowed = rulebookFor(rulebook, mode);
        expect(findings(narrowed, mode, electionDay, narrowed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("with one step moved a day past its bound yields that rule's finding, and no other", () => {
    let judged = 0;
    fc.assert(
      fc.property(planned, fc.nat(), ({ name, electionDay }, choice) => {
        const { rulebook, mode } = bookOf(name);
        const narrowed = rulebookFor(rulebook, mode);
        const broken = breakings(withCertainRunoff(narrowed));
        const one = broken[choice % Math.max(1, broken.length)];
        // Where no rule is over days, none can be broken; where others hold the step, no timetable breaks one alone.
        if (one === undefined) return;
        const found = findings(narrowed, mode, electionDay, one.rulebook);
        if (found === undefined) return;
        judged += 1;
        expect([...new Set(found.map(({ rule }) => rule))], one.rule).toEqual([one.rule]);
        expect(found.every(({ place }) => place.path[0] === "steps")).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(judged).toBeGreaterThan(150);
  });

  test("printed as schedule.yaml is the schedule of an election that passes the check", async () => {
    for (const id of ids) {
      const rulebook = project.rulebooks.find((one) => one.id === id) ?? fail(id);
      const electionDay = rulebook.effective.from.add({ days: 200 }).toString();
      const { options = fail(id) } = parsePlanOptions([
        ...["--rulebook", id, "--election-day", electionDay, "--format", "yaml"],
      ]);
      const { text = "", code } = await planReport(options);
      expect(code, id).toBe(0);
      expect(errorsWith(text), id).toEqual([]);
    }
  });
});

/** Everything wrong with a project in which a new community follows a schedule, as far as the schedule goes. */
function errorsWith(schedule: string): readonly Finding[] {
  const community = files
    .filter(({ path }) => path === "communities/wutongli/community.yaml")
    // Its committee in office has the posts of another law.
    .map(({ path, bytes }) => {
      const [before = ""] = new TextDecoder().decode(bytes).split("\ncommittee:");
      return { path, bytes: new TextEncoder().encode(before) };
    });
  const added = [
    ...files.filter(({ path }) => path === "site.yaml" || path.startsWith("rulebooks/")),
    ...community,
    {
      path: "communities/wutongli/planned/schedule.yaml",
      bytes: new TextEncoder().encode(schedule),
    },
  ];
  const { project: loaded, findings: found } = loadContent(added);
  const judged = loaded === undefined ? [] : check(loaded, longAgo, new Set());
  return [...found, ...judged].filter(({ severity }) => severity === "error");
}

const longAgo = Temporal.PlainDate.from("2000-01-01");

/** Rulebooks in which one rule over days is broken by a day, with the name of that rule. */
function breakings(rulebook: Rulebook) {
  return rulebook.rules.filter(isDayRule).flatMap((rule) => {
    // An order asks for no number that could be missed by one.
    if (rule.kind === "order") return [];
    const { atLeast, atMost, exactly, ...fields } = rule;
    const missed = [
      ...[exactly ?? atLeast].flatMap((least) =>
        least === undefined || least === 0 ? [] : [least - 1],
      ),
      ...[exactly ?? atMost].flatMap((most) => (most === undefined ? [] : [most + 1])),
    ];
    return missed.map((days) => ({
      rule: rule.id,
      rulebook: {
        ...rulebook,
        rules: rulebook.rules.map((other) =>
          other === rule ? { ...fields, exactly: days } : other,
        ),
      },
    }));
  });
}

/** A rulebook whose runoff takes place as every other step does, so that a plan has it. */
function withCertainRunoff(rulebook: Rulebook): Rulebook {
  return { ...rulebook, notices: rulebook.notices.filter(({ kind }) => kind !== "runoff") };
}

/** What the check under one rulebook finds in a plan made under another; undefined where there is no such plan. */
function findings(
  rulebook: Rulebook,
  mode: Mode,
  electionDay: string,
  planRulebook: Rulebook,
): readonly Finding[] | undefined {
  const planning = planElection(planRulebook, Temporal.PlainDate.from(electionDay));
  if (planning.status !== "planned") return undefined;
  const [first] = project.communities;
  if (first === undefined) fail("the sample content has no community");
  // The committee in office has the posts of another law.
  const { committee: _committee, ...record } = first.record;
  const schedule = plannedSchedule(planning.plan, planRulebook, mode, 1);
  const election = {
    id: "planned",
    communityId: "sample",
    community: { ...record, households: 2000 },
    rulebook,
    schedule,
    freeNotices: [],
  };
  const alone: Project = {
    site: project.site,
    rulebooks: [],
    offices: [],
    communities: [{ id: "sample", record, elections: [election] }],
  };
  return check(alone, longAgo, new Set()).filter(({ severity }) => severity === "error");
}

function fail(what: string): never {
  throw new Error(what);
}
