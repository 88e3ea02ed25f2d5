import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { HtmlValidate } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { publishedPages } from "./published-files.ts";

/** What the published pages say to search engines and to those who share them. */
const folder = inject("sampleFolder");
const baseUrl = "https://yuyin.example";
const pages = publishedPages(folder);

describe("by the HTML standard", () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  const faults = async (html: string) =>
    (await validator.validateString(html)).results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ""}`),
    );

  test("every page is valid", async () => {
    expect(pages.length).toBeGreaterThan(200);
    for (const { path, html } of pages) expect(await faults(html), path).toEqual([]);
  });

  test("a page with a fault would not be", async () => {
    const [{ html } = { html: "" }] = pages;
    expect(
      await faults(html.replace("</main>", '<a href="/"><a href="/">.</a></a></main>')),
    ).not.toEqual([]);
  });
});

describe("the site map", () => {
  const xml = readFileSync(join(folder, "sitemap.xml"), "utf8");
  const map = new DOMParser().parseFromString(xml, "text/xml");
  const listed = [...map.getElementsByTagName("loc")].map((loc) => loc.textContent ?? "");

  test("lists every page for readers once, and no other address", () => {
    const forReaders = pages
      .map(({ path }) => path)
      .filter((path) => path !== "/404.html" && !/^(\/[\w-]+)?\/(board|print)\//.test(path));
    expect(listed.toSorted()).toEqual(forReaders.map((path) => baseUrl + path).toSorted());
  });

  test("gives each in every language, by the addresses that the pages give themselves", () => {
    const links = [...map.getElementsByTagName("xhtml:link")];
    expect(links).toHaveLength(listed.length * 3);
    expect(links.every((link) => listed.includes(link.getAttribute("href") ?? ""))).toBe(true);
  });

  test("is found from robots.txt, which keeps nobody out", () => {
    const robots = readFileSync(join(folder, "robots.txt"), "utf8");
    expect(robots).toContain(`Sitemap: ${baseUrl}/sitemap.xml`);
    expect(robots).not.toContain("Disallow");
  });
});

describe("the data of a page", () => {
  const data = pages.map(({ path, html }) => ({
    path,
    data: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = ""]) => JSON.parse(text),
    ),
  }));
  const events = data.flatMap(({ path, data: all }) =>
    all.filter((one) => one["@type"] === "Event").map((event) => ({ path, event })),
  );

  test("names the office on every page but the boards", () => {
    const without = data
      .filter(({ data: all }) => !all.some((one) => one["@type"] === "GovernmentOrganization"))
      .map(({ path }) => path);
    expect(without.filter((path) => !/\/board\//.test(path))).toEqual([]);
  });

  test("of an election has the vote, with all that an event must have", () => {
    const elections = events.filter(({ path }) => /\/communities\/[^/]+\/20\d\d\/$/.test(path));
    expect(new Set(elections.map(({ path }) => path)).size).toBeGreaterThanOrEqual(15);
    for (const { path, event } of elections) {
      expect(event, path).toMatchObject({ "@context": "https://schema.org" });
      expect(event.name, path).toMatch(/\S/);
      expect(event.startDate, path).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:00\+08:00)?$/);
      expect(event.url, path).toBe(baseUrl + path);
      expect(event.location.length, path).toBeGreaterThan(0);
    }
  });

  test("has of each thing what schema.org knows of it, and all that search engines require", () => {
    for (const { path, data: all } of data) expect(all.flatMap(faultsOf), path).toEqual([]);
    expect(faultsOf({ "@type": "Event", name: "invented" })).toContain("Event without startDate");
    expect(faultsOf({ "@type": "Place", name: "a", address: "b", seats: 3 })).toEqual([
      "Place has no seats",
    ]);
  });

  test("holds no polling place before it is announced", () => {
    const early = events.filter(({ path }) => path === "/communities/guihuawan/2027/");
    expect(early.map(({ event }) => event.location.length)).toEqual([1]);
    expect(early[0]?.event.location[0].name).toBe("桂花湾社区");
  });
});

test("a shared page has a title, and where it is of an election a picture that is there", () => {
  for (const { path, html } of pages) {
    if (path === "/404.html" || /\/board\//.test(path)) continue;
    expect(html, path).toContain('<meta property="og:title"');
    const [, image] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
    if (/^(\/zh-hant|\/en)?\/communities\//.test(path)) expect(image, path).toBeDefined();
    if (image !== undefined) {
      expect(existsSync(join(folder, new URL(image).pathname)), image).toBe(true);
    }
  }
});

/** What schema.org has for each kind of thing, of which pages tell something, and what search engines require of it. */
const known: ReadonlyMap<
  string,
  { readonly must: readonly string[]; readonly may: readonly string[] }
> = new Map([
  [
    "Event",
    {
      must: ["name", "startDate", "location", "eventStatus", "organizer"],
      may: ["description", "endDate", "previousStartDate", "eventAttendanceMode", "url"],
    },
  ],
  ["Place", { must: ["name", "address"], may: ["url"] }],
  [
    "GovernmentOrganization",
    { must: ["@id", "name", "url"], may: ["telephone", "email", "address"] },
  ],
]);

/** What is wrong with data in the words of schema.org, and with what it holds. */
function faultsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(faultsOf);
  if (typeof node !== "object" || node === null) return [];
  const type = String(Reflect.get(node, "@type"));
  const kind = known.get(type);
  if (kind === undefined) return [`unknown kind ${type}`];
  const names = Object.keys(node).filter((name) => name !== "@type" && name !== "@context");
  return [
    ...kind.must.filter((name) => !names.includes(name)).map((name) => `${type} without ${name}`),
    ...names
      .filter((name) => !kind.must.includes(name) && !kind.may.includes(name))
      .map((name) => `${type} has no ${name}`),
    ...Object.values(node).flatMap(faultsOf),
  ];
}
