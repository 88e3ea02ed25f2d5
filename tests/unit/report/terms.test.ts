import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { TableBlock } from "../../../src/model/notice.ts";
import type { OfficeNode, Project } from "../../../src/model/project.ts";
import { runsText } from "../../../src/notices/plain-text.ts";
import { composeReport } from "../../../src/report/compose.ts";
import { projectOf } from "./projects.ts";

const project = await projectOf("content");
const today = Temporal.PlainDate.from("2027-03-20");

function termsTable(of: Project, office: OfficeNode): TableBlock | undefined {
  const { blocks } = composeReport(of, office, today, "zh-Hans");
  return blocks.filter((block) => block.type === "table").find((block) => block.of === "terms");
}

function rowsOf(table: TableBlock | undefined): Readonly<Record<string, readonly string[]>> {
  const rows = (table?.rows ?? []).map((cells) => cells.map(runsText));
  return Object.fromEntries(rows.map(([name = "", ...values]) => [name, values]));
}

describe("this term against the last", () => {
  const table = termsTable(project, { id: "2026", record: {} });
  const rows = rowsOf(table);

  test("compares the votes, of the communities that have results of both", () => {
    expect(table?.caption).toContain("1个社区");
    const [last, current] = ["2021", "2026"].map((election) => {
      const path = `content/communities/wutongli/${election}/results.yaml`;
      const [round] = parse(readFileSync(path, "utf8")).rounds;
      return { registered: round.registered, tookPart: round.tookPart };
    });
    expect(rows["登记选民"]).toEqual([String(last?.registered), String(current?.registered)]);
    expect(rows["参加投票"]).toEqual([String(last?.tookPart), String(current?.tookPart)]);
    expect(rows["参选率"]).toEqual(["81%", "83%"]);
  });

  test("compares those elected, with ages on the day of each vote", () => {
    const ages = (election: string) => {
      const folder = `content/communities/wutongli/${election}`;
      const { candidates } = parse(readFileSync(`${folder}/candidates.yaml`, "utf8"));
      const [round] = parse(readFileSync(`${folder}/results.yaml`, "utf8")).rounds;
      const elected: readonly string[] = round.contests.flatMap(
        (contest: { readonly elected: readonly string[] }) => contest.elected,
      );
      const years = elected.map(
        (name) =>
          Number(round.date.slice(0, 4)) -
          candidates.find((one: { readonly name: string }) => one.name === name).birthYear,
      );
      return (years.reduce((sum, age) => sum + age, 0) / years.length).toFixed(1);
    };
    expect(rows["平均年龄"]).toEqual([ages("2021"), ages("2026")]);
    expect(rows["当选成员"]).toEqual(["7", "7"]);
  });

  test("does not take who leads the party branch now for who led it then", () => {
    const responsibilities = [{ community: "wutongli", leader: "向南山", secretary: "叶满枝" }];
    const now = rowsOf(termsTable(project, { id: "2026", record: { responsibilities } }));
    expect(now["书记主任一肩挑"]).toEqual(["—", "1"]);
  });

  test("is left out where no community has results of both", () => {
    const office = project.offices.find(({ id }) => id === "2027");
    expect(office && termsTable(project, office)).toBeUndefined();
  });
});
