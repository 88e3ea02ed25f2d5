import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { NewFile } from "../integration/write-together.ts";
import { recordSchemas } from "../model/record-schemas.ts";
import type { Options } from "./options.ts";

/** `zhangbang schemas`: writes a JSON Schema for each kind of record, by which editors complete and check YAML. */
export async function runSchemas(options: Options): Promise<number> {
  for (const { path, text } of schemaFiles()) {
    const file = join(options.content, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return 0;
}

/** The schemas as files of a content folder. */
export function schemaFiles(): readonly NewFile[] {
  return Object.entries(recordSchemas).map(([name, schema]) => ({
    path: `schemas/${name}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), undefined, 2)}\n`,
  }));
}
