import { describe, expect, test } from "vitest";
import type { Project } from "../../../src/model/project.ts";
import { runsText } from "../../../src/notices/plain-text.ts";
import { composeReport, type Report } from "../../../src/report/compose.ts";
import { officeOf, projectOf } from "./projects.ts";

const seed = await projectOf("tests/fixtures/real/content", /^seed-/);
const today = Temporal.PlainDate.from("2030-01-01");

/** The seed report, where so many of its 67 members are of an ethnic minority. */
function report(minority: number): Report {
  let left = minority;
  const ethnicity = () => (left-- > 0 ? "苗族" : "汉族");
  const project: Project = {
    ...seed,
    communities: seed.communities.map((community) => ({
      ...community,
      elections: community.elections.map((election) => {
        const elected = new Set(
          election.results?.rounds.flatMap(({ contests }) =>
            contests.flatMap((contest) => contest.elected),
          ),
        );
        return {
          ...election,
          candidates: election.candidates && {
            candidates: election.candidates.candidates.map((one) =>
              elected.has(one.name) ? { ...one, ethnicity: ethnicity() } : one,
            ),
          },
        };
      }),
    })),
  };
  return composeReport(project, { ...officeOf(seed, "2009"), report: undefined }, today, "zh-Hans");
}

function sentences({ blocks }: Report): string {
  return blocks
    .flatMap((block) => (block.type === "paragraph" ? [runsText(block.text)] : []))
    .join("");
}

function rows({ blocks }: Report): Readonly<Record<string, readonly string[]>> {
  const table = blocks
    .filter((block) => block.type === "table")
    .find((block) => block.of === "members");
  return Object.fromEntries(
    (table?.rows ?? []).map((cells) => {
      const [name = "", ...values] = cells.map(runsText);
      return [name, values];
    }),
  );
}

describe("of an ethnic minority, which no page tells of anybody", () => {
  test("a number that could point to people is told as on public pages, and so is what would give it away", () => {
    for (const minority of [1, 2, 4]) {
      const made = report(minority);
      expect(sentences(made)).toContain("少数民族不足5人。");
      expect(rows(made)).toMatchObject({ 少数民族: ["<5", "—"], 汉族: ["—", "—"] });
      expect(made.figures["ethnic-minority"].behind).toEqual([]);
      expect(made.figures["ethnic-minority-share"].behind).toEqual([]);
      expect(JSON.stringify(made.blocks)).toContain("民族不对外公布");
    }
  });

  test("a larger number is told with its share and its records", () => {
    const made = report(12);
    expect(sentences(made)).toContain("少数民族12人，占18%。");
    expect(rows(made)).toMatchObject({ 少数民族: ["12", "18%"], 汉族: ["55", "82%"] });
    expect(made.figures["ethnic-minority"].behind).toHaveLength(12);
    expect(JSON.stringify(made.blocks)).not.toContain("民族不对外公布");
  });

  test("few who are not protect those who are, too", () => {
    const made = report(64);
    expect(rows(made)).toMatchObject({ 少数民族: ["—", "—"], 汉族: ["<5", "—"] });
    expect(sentences(made)).not.toContain("少数民族");
  });
});
