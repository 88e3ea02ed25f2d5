import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { inspect } from "../../src/integration/inspect.ts";
import { recordSchemas } from "../../src/model/record-schemas.ts";
import { type Publication, publish } from "../../src/notices/publication.ts";

const today = Temporal.PlainDate.from("2027-03-01");

async function published(directory: string, day: Temporal.PlainDate): Promise<Publication> {
  const { project, findings } = await inspect(directory, day);
  expect(findings).toEqual([]);
  if (project === undefined) throw new Error(`${directory} has no site.yaml`);
  return publish(project, day);
}

describe("the sample content on 1 March 2027", () => {
  test("is lawful, and each community is at another stage", async () => {
    const { communities } = await published("content", today);
    const stages = communities.map(({ id, elections }) => [id, elections[0]?.stage]);
    expect(Object.fromEntries(stages)).toEqual({
      wutongli: "finished",
      yunyingqiao: "runoff",
      qingtaijie: "candidates",
      guihuawan: "voter-roll",
      xingdengxiang: "registration",
      zhuyincun: "nomination",
    });
  });

  test("keeps elections that are over", async () => {
    const { communities } = await published("content", today);
    const past = communities.find(({ id }) => id === "wutongli")?.elections.slice(1);
    expect(past?.map(({ election, stage }) => [election.id, stage])).toEqual([
      ["2021", "finished"],
    ]);
  });

  test("holds in every record a line by which editors check it", async () => {
    const files = (await readdir("content", { recursive: true })).filter((file) =>
      file.endsWith(".yaml"),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const [first = ""] = (await readFile(join("content", file), "utf8")).split("\n");
      const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
      expect(schema, file).toMatch(/\.schema\.json$/);
      await expect(readFile(join("content", dirname(file), schema), "utf8")).resolves.toBeTruthy();
    }
  });
});

describe("the content of others", () => {
  test("an English parish, with a rulebook of its own, is lawful", async () => {
    const { communities } = await published("tests/fixtures/parish/content", today);
    expect(communities.length).toBe(1);
  });

  test("elections that took place come out lawful", async () => {
    const { communities } = await published("tests/fixtures/real/content", today);
    const stages = communities.flatMap(({ elections }) => elections.map(({ stage }) => stage));
    expect(new Set(stages)).toEqual(new Set(["finished"]));
  });
});

test("the JSON Schemas in content are those of the records (npm run schemas)", async () => {
  for (const [name, schema] of Object.entries(recordSchemas)) {
    const written = await readFile(join("content", "schemas", `${name}.schema.json`), "utf8");
    expect(JSON.parse(written), name).toEqual(z.toJSONSchema(schema, { io: "input" }));
  }
});
