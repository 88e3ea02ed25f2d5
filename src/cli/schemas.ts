import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { candidatesSchema } from "../model/candidates.ts";
import { communitySchema } from "../model/community.ts";
import { resultsSchema } from "../model/results.ts";
import { rulebookSchema } from "../model/rulebook.ts";
import { scheduleSchema } from "../model/schedule.ts";
import { siteSchema } from "../model/site.ts";
import { voterRollSchema } from "../model/voter-roll.ts";
import type { Options } from "./options.ts";

const schemas: Readonly<Record<string, z.ZodType>> = {
  site: siteSchema,
  community: communitySchema,
  schedule: scheduleSchema,
  "voter-roll": voterRollSchema,
  candidates: candidatesSchema,
  results: resultsSchema,
  rulebook: rulebookSchema,
};

/** `zhangbang schemas`: writes a JSON Schema for each kind of record, by which editors complete and check YAML. */
export async function runSchemas(options: Options): Promise<number> {
  const directory = join(options.content, "schemas");
  await mkdir(directory, { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    const json = z.toJSONSchema(schema, { io: "input" });
    await writeFile(
      join(directory, `${name}.schema.json`),
      `${JSON.stringify(json, undefined, 2)}\n`,
    );
  }
  return 0;
}
