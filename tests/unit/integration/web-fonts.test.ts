import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { webFontsOf } from "../../../src/integration/web-fonts.ts";
import { loadContent } from "../../../src/load/load.ts";
import { readContent } from "../../../src/load/read.ts";
import { type Publication, publish } from "../../../src/notices/publication.ts";
import { cutWebFonts } from "../../../src/posters/fonts.ts";

const { project } = loadContent(await readContent("content"));
if (project === undefined) throw new Error("no project");
const sample = publish(project, Temporal.PlainDate.from("2027-03-01"));

/** The sample with a community of another name. */
function named(name: string): Publication {
  const [first, ...others] = sample.communities;
  if (first === undefined) throw new Error("no community");
  return { ...sample, communities: [{ ...first, record: { ...first.record, name } }, ...others] };
}

describe("fonts of the pages", () => {
  test("are none where every telephone has every character", async () => {
    expect(await webFontsOf(named("二〇一二小区"))).toEqual([]);
  });

  test("hold the rare characters of what is public, and nothing else", async () => {
    const [font, ...more] = await webFontsOf(named("㛃里社区"));
    expect(more).toEqual([]);
    expect(font?.range).toEqual(["U+36C3"]);
    expect(font?.path).toMatch(/^\/fonts\/[0-9a-f]{12}\.woff2$/);
    expect(charactersIn(font?.woff2)).toEqual([0x36c3]);
  });

  test("come from as many fonts as it takes, each told by its characters", async () => {
    const fonts = await webFontsOf(named("㛃𠮷社区"));
    expect(fonts.flatMap(({ range }) => range)).toEqual(["U+36C3", "U+20BB7"]);
    expect(fonts.flatMap(({ woff2 }) => charactersIn(woff2))).toEqual([0x36c3, 0x20bb7]);
  });

  test("leave out what no font has", async () => {
    expect(await cutWebFonts(["\u{323af}"])).toEqual([]);
  });

  test("are small: a page loads no more than 40 characters at once", async () => {
    const many = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x3400 + index));
    const fonts = await cutWebFonts(many);
    expect(fonts.length).toBeGreaterThan(1);
    for (const { characters, woff2 } of fonts) {
      expect(characters.length).toBeLessThanOrEqual(40);
      expect(woff2.length).toBeLessThan(20_000);
    }
  });
});

function charactersIn(woff2: Uint8Array | undefined): readonly number[] {
  // A table of characters ends with a code that is none.
  return create(Buffer.from(woff2 ?? [])).characterSet.filter((code) => code !== 0xffff);
}
