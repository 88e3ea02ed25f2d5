import { describe, expect, test } from "vitest";
import { browse, browsePages, isShort } from "../../../src/site/browse.ts";
import { manyCommunities } from "./many-communities.ts";

const few = manyCommunities(20).publication;
const many = manyCommunities(3000).publication;

describe("the lists without a search", () => {
  test("stand on one page where they are short", () => {
    expect(isShort(browse(few, "zh-Hans").communities)).toBe(true);
    expect(browsePages(few, "zh-Hans")).toEqual([]);
  });

  test("put communities under the letter of their pinyin, in its order", () => {
    const letters = browse(few, "zh-Hans").communities;
    const names = letters.map(({ letter, rows }) => [
      letter,
      ...rows.map(({ record: { name } }) => (typeof name === "string" ? name : name["zh-Hans"])),
    ]);
    expect(names[0]).toEqual(["B", "柏松街社区"]);
    expect(letters.map(({ letter }) => letter)).toEqual(
      letters.map(({ letter }) => letter).toSorted(),
    );
  });

  test("in English by English names", () => {
    expect(browse(few, "en").communities.map(({ letter }) => letter)).toEqual(["C"]);
  });

  test("say of a street which numbers belong to which group of which community", () => {
    const streets = browse(few, "zh-Hans").streets.flatMap(({ rows }) => rows);
    const street = streets.find(({ name }) => name === "松松街");
    expect(
      street?.communities.map(({ community, parts }) => [
        community.id,
        ...parts.map(({ written, group }) => `${written} ${group.id}`),
      ]),
    ).toEqual([["community-0", "1—40号（单号） group-0"]]);
  });
});

describe("where there are thousands", () => {
  const pages = browsePages(many, "zh-Hans");

  test("each community stands on a page of its letter and on one of its sub-district, and on no other", () => {
    for (const kind of ["communities", "areas"] as const) {
      const listed = pages
        .filter((page) => page.kind === kind)
        .flatMap(({ communities }) => communities.flatMap(({ rows }) => rows.map(({ id }) => id)));
      expect(listed).toHaveLength(3000);
      expect(new Set(listed).size).toBe(3000);
    }
  });

  test("each part of a street stands on one page", () => {
    const parts = pages
      .flatMap(({ streets }) => streets.flatMap(({ rows }) => rows))
      .flatMap(({ communities }) => communities.flatMap((one) => one.parts));
    expect(parts).toHaveLength(3000 * 8);
  });

  test("every page has an address of its own", () => {
    expect(new Set(pages.map(({ at }) => at)).size).toBe(pages.length);
    expect(pages.every(({ at }) => /^[a-z]+\/[a-z\d-]+(?:\/\d+)?$/.test(at))).toBe(true);
  });

  test("no page has more than 200 lines, but for a street that alone has more", () => {
    for (const { streets } of pages) {
      const rows = streets.flatMap((letter) => letter.rows);
      const lines = rows.flatMap(({ communities }) => communities.flatMap((one) => one.parts));
      expect(rows.length === 1 || lines.length <= 200).toBe(true);
    }
  });
});
