import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Inspection, inspect } from "../../../src/integration/inspect.ts";
import { jpeg, png } from "../posters/picture-files.ts";

/** Of one election of the sample, each candidate with another file as photograph. */
const folder = "communities/wutongli/2021";
const files: Readonly<Record<string, Buffer>> = {
  "rgb.jpg": jpeg,
  "grey.png": png(0, 2, [[0, 255]]),
  "phone.webp": Buffer.from("RIFF\x24\0\0\0WEBPVP8 "),
  "renamed.jpg": Buffer.from("RIFF\x24\0\0\0WEBPVP8 "),
  "press.jpg": inFourColours(jpeg),
  "empty.png": Buffer.alloc(0),
};

let directory: string;
let inspection: Inspection;
let lines: readonly string[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "zhangbang-photos-"));
  await cp("content", directory, { recursive: true });
  const record = join(directory, folder, "candidates.yaml");
  const names = [...Object.keys(files), "nowhere.jpg"].values();
  const text = (await readFile(record, "utf8")).replaceAll(/^ {4}post: /gm, (post) => {
    const { value } = names.next();
    return value === undefined ? post : `    photo: ${value}\n${post}`;
  });
  await writeFile(record, text);
  lines = text.split("\n");
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(directory, folder, name), bytes);
  }
  inspection = await inspect(directory, Temporal.PlainDate.from("2027-03-01"));
});

afterAll(() => rm(directory, { recursive: true }));

describe("a photograph that posters could not show", () => {
  test.each([
    ["in another format", "phone.webp"],
    ["in another format that only its name hides", "renamed.jpg"],
    ["in the four colours of a printing press", "press.jpg"],
    ["without anything in it", "empty.png"],
  ])("%s is an error at its line, with how to mend it", (_, name) => {
    const [found, ...others] = inspection.findings.filter(({ message }) => message.includes(name));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: "photograph",
      severity: "error",
      file: `${folder}/candidates.yaml`,
    });
    expect(lines[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1)).toBe(name);
    expect(found?.hint).toContain("JPEG");
  });

  test("that is not there is told of once", () => {
    const found = inspection.findings.filter(({ message }) => message.includes("nowhere.jpg"));
    expect(found.map(({ rule }) => rule)).toEqual(["reference"]);
  });
});

test("a JPEG and a PNG that can be printed are no findings", () => {
  const told = inspection.findings.map(({ message }) => message).join("\n");
  expect(told).not.toMatch(/rgb\.jpg|grey\.png/);
});

/** Says of a JPEG that its colours are four. */
function inFourColours(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy[frame + 9] = 4;
  return copy;
}
