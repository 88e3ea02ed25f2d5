import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { argv } from "node:process";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";

/**
 * What an editor does with the same records: parses each with `yaml` and holds it to its JSON Schema with
 * `ajv`. Structure only: no references, no law, no places.
 */

const [directory = "content", schemas = "content/schemas"] = argv.slice(2);
const validators = await readValidators();
const entries = await readdir(directory, { recursive: true, withFileTypes: true });
let wrong = 0;
for (const entry of entries) {
  const validate = validators.get(kindOf(entry.name, entry.parentPath));
  if (validate === undefined || !entry.name.endsWith(".yaml")) continue;
  const text = await readFile(join(entry.parentPath, entry.name), "utf8");
  if (!validate(parse(text))) wrong += 1;
}
console.log(`${wrong} files are not as their schema says.`);

function kindOf(name: string, folder: string): string {
  return basename(folder) === "rulebooks" ? "rulebook" : basename(name, ".yaml");
}

async function readValidators(): Promise<ReadonlyMap<string, ValidateFunction>> {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const files = (await readdir(schemas)).filter((name) => name.endsWith(".schema.json"));
  const pairs = files.map(async (name) => {
    const schema: object = JSON.parse(await readFile(join(schemas, name), "utf8"));
    return [basename(name, ".schema.json"), ajv.compile(schema)] as const;
  });
  return new Map(await Promise.all(pairs));
}
