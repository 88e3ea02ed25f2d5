import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import {
  type BoardPicture,
  type BoardProgramme,
  boardFeed,
  boardManifest,
} from "../../../src/feeds/board.ts";
import type { Locale } from "../../../src/model/scalars.ts";
import { composeNotices } from "../../../src/notices/compose.ts";
import { noticeText } from "../../../src/notices/plain-text.ts";
import type { Publication } from "../../../src/notices/publication.ts";
import { readingSeconds } from "../../../src/notices/reading.ts";
import { publication } from "./builders.ts";

const MEDIA = "http://search.yahoo.com/mrss/";
const TERMS = "http://purl.org/dc/terms/";

describe("the manifest of a board", () => {
  test("gives every notice in force with its pictures, and for how long to show it", () => {
    const { programme, site } = shown("2027-03-12");
    const manifest = read(boardManifest(programme, site));
    expect(manifest.page).toBe("https://office.example/vote/board/liushu/");
    expect(manifest.revision).toBe("r1");
    const [first] = manifest.items;
    const [item] = programme.items;
    if (item === undefined) throw new Error("no notice");
    expect(first?.seconds).toBe(readingSeconds(noticeText(item.notice)));
    expect(first?.pictures).toEqual([
      {
        url: "https://office.example/vote/posters/wide.png?v=aaaaaaaaaaaa",
        type: "image/png",
        width: 1920,
        height: 1080,
        bytes: 1234,
        sha256: "a".repeat(64),
      },
      {
        url: "https://office.example/vote/posters/tall.png?v=bbbbbbbbbbbb",
        type: "image/png",
        width: 1080,
        height: 1920,
        bytes: 5678,
        sha256: "b".repeat(64),
      },
    ]);
  });

  test("lets a notice go at the midnight after its last day where the office is, over a change of the clocks too", () => {
    const { programme, site } = shown("2027-03-12", { timeZone: "Europe/London" });
    const last = Temporal.PlainDate.from("2027-03-28");
    const items = programme.items.map((item) => ({
      ...item,
      notice: { ...item.notice, until: last },
    }));
    const [item] = read(boardManifest({ ...programme, items }, site)).items;
    expect(item?.validFrom).toBe("2027-03-12T00:00:00+00:00");
    // 28 March 2027 is the day on which the clocks go forward there.
    expect(item?.validUntil).toBe("2027-03-29T00:00:00+01:00");
  });

  test("says of a notice without a last day that none is set", () => {
    const { programme, site } = shown("2027-03-12");
    const items = programme.items.map((item) => ({
      ...item,
      notice: { ...item.notice, until: undefined },
    }));
    expect(read(boardManifest({ ...programme, items }, site)).items[0]?.validUntil).toBeNull();
  });
});

describe("the feed of a board", () => {
  test.each([
    ["landscape", "1920", "1080", "1234"],
    ["portrait", "1080", "1920", "5678"],
  ] as const)("has for %s screens one picture of that size each", (side, width, height, size) => {
    const { programme, site } = shown("2027-03-12");
    const items = elements(parse(boardFeed(programme, side, site)), "item");
    expect(items).toHaveLength(programme.items.length);
    for (const item of items) {
      const contents = Array.from(item.getElementsByTagNameNS(MEDIA, "content"));
      expect(contents).toHaveLength(1);
      expect(contents[0]?.getAttribute("type")).toBe("image/png");
      expect(contents[0]?.getAttribute("width")).toBe(width);
      expect(contents[0]?.getAttribute("height")).toBe(height);
      expect(contents[0]?.getAttribute("fileSize")).toBe(size);
      expect(contents[0]?.getAttribute("url")).toMatch(/^https:\/\/office\.example\/vote\/.*\.png/);
    }
  });

  test("says from when until when each may be shown", () => {
    const { programme, site } = shown("2027-03-12");
    const until = Temporal.PlainDate.from("2027-03-18");
    const items = programme.items.map((item) => ({ ...item, notice: { ...item.notice, until } }));
    const [item] = elements(parse(boardFeed({ ...programme, items }, "portrait", site)), "item");
    expect(item?.getElementsByTagNameNS(TERMS, "valid")[0]?.textContent).toBe(
      "start=2027-03-12T00:00:00+08:00; end=2027-03-19T00:00:00+08:00; scheme=W3C-DTF",
    );
  });

  test("makes a new item, at a new address, of a picture that changed", () => {
    const { programme, site } = shown("2027-03-12");
    const [before] = elements(parse(boardFeed(programme, "portrait", site)), "item");
    const items = programme.items.map((item) => ({
      ...item,
      pictures: {
        ...item.pictures,
        portrait: { ...item.pictures.portrait, sha256: "c".repeat(64) },
      },
    }));
    const [after] = elements(parse(boardFeed({ ...programme, items }, "portrait", site)), "item");
    expect(guid(after)).not.toBe(guid(before));
    expect(pictureAddress(after)).not.toBe(pictureAddress(before));
  });

  test("keeps what looks like markup a text", () => {
    const { programme, site } = shown("2027-03-12");
    const title = 'Fewer than <5 & "more" ]]>';
    const items = programme.items.map((item) => ({ ...item, notice: { ...item.notice, title } }));
    const [item] = elements(parse(boardFeed({ ...programme, items }, "portrait", site)), "item");
    expect(item?.getElementsByTagName("title")[0]?.textContent).toBe(title);
  });
});

/** The notices of the sample community on a day, with pictures that need not be drawn. */
function shown(
  today: string,
  changes: Partial<Publication["site"]> = {},
  locale: Locale = "zh-Hans",
) {
  const { site, communities } = publication(today, undefined, changes);
  const [community] = communities;
  if (community === undefined) throw new Error("no community");
  const notices = community.elections
    .flatMap((election) => composeNotices(election, site, locale))
    .toReversed();
  const programme: BoardProgramme = {
    community,
    locale,
    items: notices.map((notice) => ({ notice, pictures: { landscape, portrait } })),
    revision: "r1",
    updated: Temporal.Instant.from("2027-03-11T16:05:00Z"),
  };
  return { programme, site };
}

const landscape: BoardPicture = {
  path: "/vote/posters/wide.png",
  width: 1920,
  height: 1080,
  bytes: 1234,
  sha256: "a".repeat(64),
};

const portrait: BoardPicture = {
  path: "/vote/posters/tall.png",
  width: 1080,
  height: 1920,
  bytes: 5678,
  sha256: "b".repeat(64),
};

interface Manifest {
  readonly page: string;
  readonly revision: string;
  readonly items: readonly {
    readonly validFrom: string;
    readonly validUntil: string | null;
    readonly seconds: number;
    readonly pictures: readonly unknown[];
  }[];
}

/** The manifest as a player reads it. */
function read(manifest: unknown): Manifest {
  return JSON.parse(JSON.stringify(manifest));
}

function parse(xml: string): Element {
  const errors: string[] = [];
  const parser = new DOMParser({ onError: (_level, message) => errors.push(message) });
  const root = parser.parseFromString(xml, "text/xml").documentElement;
  expect(errors).toEqual([]);
  if (root === null) throw new Error("no root");
  return root;
}

function elements(root: Element, name: string): readonly Element[] {
  return Array.from(root.getElementsByTagName(name));
}

function guid(item: Element | undefined): string | null | undefined {
  return item?.getElementsByTagName("guid")[0]?.textContent;
}

function pictureAddress(item: Element | undefined): string | null | undefined {
  return item?.getElementsByTagNameNS(MEDIA, "content")[0]?.getAttribute("url");
}
