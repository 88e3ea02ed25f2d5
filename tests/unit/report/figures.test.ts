import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Project } from "../../../src/model/project.ts";
import { type FigureCall, type FigureName, figureNames } from "../../../src/model/report.ts";
import type { Figures } from "../../../src/report/figure.ts";
import { figuresOf } from "../../../src/report/figures.ts";
import { reportScope } from "../../../src/report/scope.ts";
import { quantityText } from "../../../src/report/write.ts";
import { officeOf, projectOf } from "./projects.ts";

const today = Temporal.PlainDate.from("2030-01-01");
const folder = "tests/fixtures/real/content";

function figures(project: Project, id: string): Figures {
  return figuresOf(reportScope(project, officeOf(project, id), today));
}

function written(of: Figures, name: FigureName, call: Partial<FigureCall> = {}) {
  const { quantity } = of[name];
  return (
    quantity &&
    quantityText(quantity, { name, ...call }, { locale: "zh-Hans", rounding: "balanced" })
  );
}

describe("a published work report comes out of its records", () => {
  test("67 members, 22 of them with college or above, 52 % aged 35 or under, one ballot on 18 March", async () => {
    const of = figures(await projectOf(folder, /^seed-/), "2009");
    expect({
      members: written(of, "members"),
      college: written(of, "college"),
      young: written(of, "aged-35-or-under-share"),
      atOnce: written(of, "first-ballot"),
      communities: written(of, "communities-voted"),
      day: written(of, "polling-days"),
      seconded: written(of, "seconded"),
      training: written(of, "training"),
      progress: written(of, "progress-meetings"),
    }).toEqual({
      members: "67",
      college: "22",
      young: "52%",
      atOnce: "10",
      communities: "10",
      day: "2009年3月18日",
      seconded: "15",
      training: "3",
      progress: "3",
    });
  });

  test("the rounding that makes 22 of 67 32 % is to cut off: rounded half up it is 33 %", async () => {
    const of = figures(await projectOf(folder, /^seed-/), "2009");
    expect(written(of, "college-share", { rounding: "down" })).toBe("32%");
    expect(written(of, "college-share", { rounding: "half-up" })).toBe("33%");
    expect(written(of, "college-share", { rounding: "half-up", decimals: 1 })).toBe("32.8%");
  });

  test.each([
    ["Xiaoshi", /^xiaoshi-/, ["5", "5888", "5263", "89%", "5", "5", "25"]],
    ["Fenghuangshan", /^fenghuangshan-/, ["11", "34157", "31088", "91%", "11", "11", "29"]],
  ])("%s's totals", async (_name, communities, expected) => {
    const of = figures(await projectOf(folder, communities), "2017");
    const names = [
      "communities",
      "voters",
      "took-part",
      "turnout",
      "chairs",
      "deputies",
      "other-members",
    ] as const;
    expect(names.map((name) => written(of, name))).toEqual(expected);
  });
});

describe("whatever communities there are", () => {
  test("every figure is what a count by hand gives, and parts add up to the whole", async () => {
    const project = await projectOf(folder, /^seed-/);
    const ids = project.communities.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), (some) => {
        const of = figures(
          { ...project, communities: project.communities.filter(({ id }) => some.includes(id)) },
          "2009",
        );
        const hand = handCount(some);
        for (const [name, count] of Object.entries(hand)) {
          expect(written(of, name as FigureName), name).toBe(String(count));
        }
        const value = (name: FigureName) => Number(written(of, name) ?? 0);
        const parts: readonly (readonly FigureName[])[] = [
          ["chairs", "deputies", "other-members"],
          ["women", "men"],
          ["aged-35-or-under", "aged-36-to-50", "aged-over-50"],
        ];
        for (const names of parts)
          expect(names.reduce((sum, name) => sum + value(name), 0)).toBe(value("members"));
        expect(value("recommended") + value("joint") + value("self-nominated")).toBe(
          value("nominees"),
        );
        expect(value("communities-voted") + value("elections-under-way")).toBe(
          value("communities"),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("a count has as many records behind it as it says", async () => {
    const of = figures(await projectOf(folder, /^seed-/), "2009");
    for (const name of figureNames) {
      const { quantity, behind } = of[name];
      if (quantity?.kind !== "count") continue;
      expect(
        behind.reduce((sum, { count = 1 }) => sum + count, 0),
        name,
      ).toBe(quantity.count);
    }
  });
});

describe("what no record says", () => {
  test("is missing, and neither counted nor guessed", async () => {
    const project = await projectOf(folder, /^seed-(?:jia|yi)$/);
    const without = (field: "birthYear" | "education"): Project => ({
      ...project,
      communities: project.communities.map((community) => ({
        ...community,
        elections: community.elections.map((election) => ({
          ...election,
          candidates: election.candidates && {
            candidates: election.candidates.candidates.map((one, index) =>
              index === 0 ? { ...one, [field]: undefined } : one,
            ),
          },
        })),
      })),
    });
    const of = figures(without("birthYear"), "2009");
    expect(of["mean-age"].missing).toHaveLength(2);
    expect(of["mean-age"].quantity).toMatchObject({ mean: { count: 12 } });
    expect(of["ethnic-minority"].quantity).toBeUndefined();
    expect(of["members-before"].quantity).toBeUndefined();
  });
});

describe("before and after", () => {
  test("are of the same communities, and ages of the same year", async () => {
    const project = await projectOf("content");
    const of = figures(project, "2027");
    expect(written(of, "members-before")).toBe("7");
    expect(of["mean-age-before"].behind).toHaveLength(7);
    const [before, after, change] = (
      ["mean-age-before", "mean-age", "mean-age-change"] as const
    ).map((name) => written(of, name));
    const years = (Number(before) - Number(after)).toFixed(1);
    expect(change).toBe(`下降${years}岁`);
  });

  test("a chair is one who leads the party branch by their own record, or by the office's chart", async () => {
    const project = await projectOf(folder, /^seed-jia$/);
    expect(figures(project, "2009")["one-shoulder"].quantity).toBeUndefined();
    const responsibilities = [{ community: "seed-jia", leader: "向南山", secretary: "潘越岭" }];
    const office = officeOf(project, "2009");
    const of = figures(
      { ...project, offices: [{ ...office, record: { ...office.record, responsibilities } }] },
      "2009",
    );
    expect(written(of, "one-shoulder")).toBe("1");
  });
});

/** The same figures from the files themselves, by the test's own arithmetic. */
function handCount(communities: readonly string[]): Readonly<Partial<Record<FigureName, number>>> {
  const read = (file: string) =>
    communities.flatMap((id) =>
      globSync(`${folder}/communities/${id}/2009/${file}.yaml`).map((path) =>
        parse(readFileSync(path, "utf8")),
      ),
    );
  const rounds = read("results").map(({ rounds: [first] }) => first);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const people = communities.flatMap((id) => {
    const [at] = globSync(`${folder}/communities/${id}/2009`);
    const { candidates } = parse(readFileSync(`${at}/candidates.yaml`, "utf8"));
    const { rounds: all } = parse(readFileSync(`${at}/results.yaml`, "utf8"));
    const elected: string[] = all.flatMap((round: { contests: { elected: string[] }[] }) =>
      round.contests.flatMap((contest) => contest.elected),
    );
    return candidates.filter(({ name }: { name: string }) => elected.includes(name));
  });
  const how = (is: (person: Record<string, string & number>) => boolean) =>
    people.filter(is).length;
  return {
    communities: communities.length,
    voters: sum(rounds.map(({ registered }) => registered)),
    "took-part": sum(rounds.map(({ tookPart }) => tookPart)),
    members: people.length,
    women: how(({ sex }) => sex === "female"),
    "aged-35-or-under": how(({ birthYear }) => 2009 - Number(birthYear) <= 35),
    college: how(({ education }) => /college|bachelor|postgraduate/.test(String(education))),
    secondary: how(({ education }) => /secondary/.test(String(education))),
    "party-members": how(({ party }) => JSON.stringify(party).includes("中共")),
    chairs: how(({ post }) => post === "chair"),
  };
}
