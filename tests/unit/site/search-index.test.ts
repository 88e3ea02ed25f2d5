import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Fetch, type Found, lookUp } from "../../../src/site/lookup.ts";
import { searchFile, searchFiles } from "../../../src/site/search-files.ts";
import { areaOf, manyCommunities, type SpelledName } from "./many-communities.ts";

/** The index of ten thousand communities against a search that reads every name of them. */
const COMMUNITIES = 10_000;
const { publication, names, subdistricts, people } = manyCommunities(COMMUNITIES);
const files = searchFiles(publication);
const parts = new Map<string, unknown>();
/** By pinyin, as they are shown. */
const inOrder = names
  .map(({ syllables }, place) => ({ place, key: syllables.join("") }))
  .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
  .map(({ place }) => place);

/** What is found, and how many files were fetched for it. */
async function find(typed: string): Promise<{ readonly found: Found; readonly fetched: number }> {
  const fetched = new Set<string>();
  const fetch: Fetch = async (name) => {
    fetched.add(name);
    const part = parts.get(name) ?? searchFile(name, publication, "zh-Hans");
    parts.set(name, part);
    return part;
  };
  const found = await lookUp(typed, fetch);
  if (found === undefined) throw new Error(`nothing is looked up for ${typed}`);
  return { found, fetched: fetched.size };
}

/** What is shown of a kind: the community's folder and the last of the row's texts that tells it from others. */
function shown({ rows }: Found, kind: number): readonly string[] {
  return rows
    .filter(({ entry }) => entry[0] === kind)
    .map(({ entry, community: [id] }) => [id, entry[kind === 2 ? 3 : 2] ?? ""].join(" ").trim());
}

/** 0 the whole name, 1 its beginning, 2 from a later part on; undefined where it does not match. */
function levelOf({ text, syllables }: SpelledName, typed: string): number | undefined {
  const levels = [
    { parts: [...text], least: 2 },
    { parts: syllables, least: 2 },
    { parts: syllables.map((syllable) => syllable.charAt(0)), least: 3 },
  ].flatMap(({ parts, least }) =>
    parts.flatMap((_, from) => {
      const rest = parts.slice(from).join("");
      if (!rest.startsWith(typed) || (from > 0 && parts.length - from < least)) return [];
      return [from > 0 ? 2 : rest === typed ? 0 : 1];
    }),
  );
  return levels.length === 0 ? undefined : Math.min(...levels);
}

/** The first eight of those that match, best first. */
function best<Item>(items: readonly { item: Item; level: number | undefined }[]): readonly Item[] {
  return items
    .flatMap(({ item, level }) => (level === undefined ? [] : [{ item, level }]))
    .sort((a, b) => a.level - b.level)
    .slice(0, 8)
    .map(({ item }) => item);
}

function communitiesByReading(typed: string): readonly string[] {
  return best(
    inOrder.map((place) => {
      const own = levelOf(names[place] ?? { text: "", syllables: [] }, typed);
      const within = levelOf(subdistricts[place] ?? { text: "", syllables: [] }, typed);
      return { item: `community-${place}`, level: own ?? (within === undefined ? undefined : 2) };
    }),
  );
}

function peopleByReading(typed: string): readonly string[] {
  return best(
    inOrder.flatMap((place) =>
      people.slice(place * 6, place * 6 + 6).map((person) => ({
        item: `community-${place} ${person.text}`,
        level: levelOf(person, typed),
      })),
    ),
  );
}

describe("an index of ten thousand communities", () => {
  test("is in parts of at most 40 KB compressed, and its list too", { timeout: 120_000 }, () => {
    const sizes = files.map((file) => ({
      file,
      size: gzipSync(JSON.stringify(searchFile(file, publication, "zh-Hans"))).length,
    }));
    expect(sizes.filter(({ size }) => size > 40 * 1024)).toEqual([]);
  });

  test("has parts of that size in the other languages too", { timeout: 120_000 }, () => {
    for (const locale of ["zh-Hant", "en"] as const) {
      for (const file of files.filter((_, index) => index % 25 === 0)) {
        const part = JSON.stringify(searchFile(file, publication, locale));
        expect(gzipSync(part).length, `${locale} ${file}`).toBeLessThan(40 * 1024);
      }
    }
  });

  const some = [0, 77, 1234, 4999, 9876].flatMap((place) => {
    const { text = "", syllables = [] } = names[place] ?? {};
    const person = people[place * 6 + 2];
    return [
      text,
      text.slice(0, 2),
      text.slice(1, 3),
      syllables.join(""),
      syllables.slice(0, 2).join(""),
      syllables.slice(1, 4).join("").slice(0, -1),
      syllables.map((syllable) => syllable.charAt(0)).join(""),
      person?.text ?? "",
      person?.syllables.slice(1).join("") ?? "",
    ];
  });

  test.each([
    ...new Set([...some, "松", "s", "so", "song", "社区", "shequ", "王", "wang", "街道", "zzz"]),
  ])("answers %s as a search that reads every name would", async (typed) => {
    const { found, fetched } = await find(typed);
    expect(shown(found, 0)).toEqual(communitiesByReading(typed));
    expect(shown(found, 2)).toEqual(peopleByReading(typed));
    expect(fetched).toBe(2);
  });

  test("answers an address with every group that has it, and no other", async () => {
    for (const [community, group] of [
      [0, 0],
      [1234, 3],
      [9999, 7],
      [5000, 2],
    ] as const) {
      const { street, from: first, isOdd: odd } = areaOf(community, group);
      const house = first + (odd ? 2 : 3);
      const groups = inOrder.flatMap((place) =>
        Array.from({ length: 8 }, (_, own) => ({ place, own, ...areaOf(place, own) }))
          .filter(({ street: other }) => other.text === street.text)
          .filter(
            ({ from, isOdd }) => house >= from && house < from + 40 && isOdd === (house % 2 === 1),
          )
          .map(({ place, own }) => `community-${place} 第${own + 1}居民小组`),
      );
      for (const typed of [`${street.text}${house}号`, `${street.syllables.join(" ")} ${house}`]) {
        const { found, fetched } = await find(typed);
        if (typed.endsWith("号")) expect(shown(found, 1), typed).toEqual(groups.slice(0, 8));
        else expect(shown(found, 1), typed).toEqual(expect.arrayContaining(groups.slice(0, 1)));
        expect(fetched, typed).toBe(2);
      }
    }
  });

  test("says of a house that no group has only what there is of its street", async () => {
    const { street } = areaOf(1234, 3);
    const { found } = await find(`${street.text}4711号`);
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.rows.every(({ entry: [kind] }) => kind <= 1)).toBe(true);
  });
});
