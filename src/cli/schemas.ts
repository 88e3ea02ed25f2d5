import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { recordSchemas } from "../model/record-schemas.ts";
import type { Options } from "./options.ts";

/** `zhangbang schemas`: writes a JSON Schema for each kind of record, by which editors complete and check YAML. */
export async function runSchemas(options: Options): Promise<number> {
  const directory = join(options.content, "schemas");
  await mkdir(directory, { recursive: true });
  for (const [name, schema] of Object.entries(recordSchemas)) {
    const json = JSON.stringify(z.toJSONSchema(schema, { io: "input" }), undefined, 2);
    await writeFile(join(directory, `${name}.schema.json`), `${json}\n`);
  }
  return 0;
}
