import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { communityFeed, officeFeed } from "../../../src/feeds/atom.ts";
import type { FreeNotice } from "../../../src/model/project.ts";
import type { Locale } from "../../../src/model/scalars.ts";
import type { Publication } from "../../../src/notices/publication.ts";
import { day } from "../rules/builders.ts";
import { community, election, publication } from "./builders.ts";

const ATOM = "http://www.w3.org/2005/Atom";
const PAGES = "https://office.example/vote/communities/liushu/2027";

describe("the news of a community", () => {
  test("has an entry for each posted notice, newest first, named after its page", () => {
    expect(entries(publication("2027-03-12")).map((entry) => textOf(entry, "id"))).toEqual([
      `${PAGES}/polling/`,
      `${PAGES}/formal-candidates/`,
      `${PAGES}/voter-roll/`,
      `${PAGES}/election-day/`,
    ]);
  });

  test("dates an entry at the beginning of its day where the office is", () => {
    const [newest] = entries(publication("2027-03-12"));
    expect(textOf(newest, "updated")).toBe("2027-03-12T00:00:00+08:00");
    const [british] = entries(publication("2027-03-29", undefined, { timeZone: "Europe/London" }));
    expect(textOf(british, "updated")).toBe("2027-03-18T00:00:00+00:00");
  });

  test("is as new as its newest entry, and of the day where it has none", () => {
    expect(textOf(feed(publication("2027-03-20")), "updated")).toBe("2027-03-18T00:00:00+08:00");
    const none = publication("2027-01-01");
    expect(entries(none)).toEqual([]);
    expect(textOf(feed(none), "updated")).toBe("2027-01-01T00:00:00+08:00");
  });

  test("says in which language it is, and where the others are", () => {
    const root = feed(publication("2027-03-12"), "en");
    expect(root.getAttribute("xml:lang")).toBe("en");
    expect(links(root, "self")).toEqual([
      ["application/atom+xml", "https://office.example/vote/en/communities/liushu/feed.xml"],
    ]);
    expect(links(root, "alternate")).toEqual([
      ["text/html", "https://office.example/vote/en/communities/liushu/"],
      ["application/atom+xml", "https://office.example/vote/communities/liushu/feed.xml"],
      ["application/atom+xml", "https://office.example/vote/zh-hant/communities/liushu/feed.xml"],
    ]);
  });

  test("encloses the poster as the PDF that it is", () => {
    const [newest] = entries(publication("2027-03-12"), "en");
    expect(links(newest, "enclosure")).toEqual([
      ["application/pdf", "https://office.example/vote/en/posters/liushu/2027/polling-a4.pdf"],
    ]);
  });

  test("names who signed the notice as its author", () => {
    const authors = entries(publication("2027-02-24"), "en").map((entry) =>
      textOf(descend(entry, "author"), "name"),
    );
    expect(authors).toEqual([
      "Willow, Community居民选举委员会",
      "Sample Office; Election Desk, First Floor",
    ]);
  });

  test("holds the notice as HTML that parses, its title with it", () => {
    const [newest] = entries(publication("2027-03-12"), "en");
    expect(textOf(newest, "title")).toBe("Polling · Willow, Community");
    expect(descend(newest, "content").getAttribute("type")).toBe("html");
    const html = parse(textOf(newest, "content"));
    expect(html.getAttribute("lang")).toBe("en");
    expect(html.textContent).toContain("2 Sample Road");
    expect(html.getElementsByTagName("th").length).toBeGreaterThan(0);
  });

  test("keeps what looks like markup a text, and drops what XML can't hold", () => {
    const free: FreeNotice = {
      id: "tricky",
      head: { kind: "free", title: 'Fewer than <5 & "more"\u0000', posted: day("2027-03-13") },
      blocks: [
        { type: "paragraph", text: [{ role: "plain", text: "</p><script>]]> &amp;\uD800" }] },
        { type: "list", ordered: true, items: [[{ role: "strong", text: "first" }], []] },
      ],
    };
    const [newest] = entries(publication("2027-03-13", [election({ freeNotices: [free] })]));
    expect(textOf(newest, "title")).toBe('Fewer than <5 & "more" · 柳树社区');
    const html = parse(textOf(newest, "content"));
    expect(html.getElementsByTagName("script")).toHaveLength(0);
    expect(html.textContent).toContain("</p><script>]]> &amp;");
    expect(html.getElementsByTagName("li")).toHaveLength(2);
  });
});

describe("the news of the office", () => {
  test("mixes the notices of all communities by day", () => {
    const shown = publication("2027-03-12", [election(), election({ communityId: "yangshu" })]);
    const root = parse(officeFeed(shown, "zh-Hans"));
    const days = children(root, "entry").map((entry) => textOf(entry, "updated"));
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days).toHaveLength(8);
    expect(textOf(root, "id")).toBe("https://office.example/vote/feed.xml");
  });

  test("holds the newest 200 and lets older ones go", () => {
    const elections = Array.from({ length: 60 }, (_, index) =>
      election({ communityId: `community-${index}` }),
    );
    const root = parse(officeFeed(publication("2027-03-12", elections), "zh-Hans"));
    const days = children(root, "entry").map((entry) => textOf(entry, "updated").slice(0, 10));
    expect(days).toHaveLength(200);
    expect(days.filter((posted) => posted === "2027-01-28")).toHaveLength(20);
  });

  test("has no two entries of one identity, and is the same when made again", () => {
    const make = () =>
      officeFeed(
        publication("2027-04-01", [election(), election({ communityId: "yangshu" })]),
        "zh-Hant",
      );
    const ids = children(parse(make()), "entry").map((entry) => textOf(entry, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(make()).toBe(make());
  });
});

/** The root of a document, which must be well-formed. */
function parse(xml: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(xml, "text/xml").documentElement;
  if (root === null) throw new Error("the document is empty");
  return root;
}

function feed(shown: Publication, locale: Locale = "zh-Hans"): Element {
  return parse(communityFeed(community(shown), shown, locale));
}

function entries(shown: Publication, locale?: Locale): readonly Element[] {
  return children(feed(shown, locale), "entry");
}

function children(parent: Element | undefined, name: string): readonly Element[] {
  return [...(parent?.children ?? [])].filter(
    (child) => child.namespaceURI === ATOM && child.localName === name,
  );
}

/** The one child of a name. */
function descend(parent: Element | undefined, name: string): Element {
  const [only, ...others] = children(parent, name);
  if (only === undefined || others.length > 0) throw new Error(`expected one ${name}`);
  return only;
}

function textOf(parent: Element | undefined, name: string): string {
  return descend(parent, name).textContent ?? "";
}

/** Media type and address of the links of a relation. */
function links(parent: Element | undefined, rel: string): readonly (readonly [string, string])[] {
  return children(parent, "link")
    .filter((link) => link.getAttribute("rel") === rel)
    .map((link) => [link.getAttribute("type") ?? "", link.getAttribute("href") ?? ""]);
}
