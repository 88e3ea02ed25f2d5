import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { loadContent } from "../../src/load/load.ts";
import { readContent } from "../../src/load/read.ts";
import { launchBrowser } from "./browser.ts";
import { overhang, violations } from "./inspecting.ts";
import { kinds, languages, notFound, prefixes } from "./kinds.ts";
import { budget, weigh } from "./page-weight.ts";
import { addressesIn, type PublishedPage, publishedPages } from "./published-files.ts";

const baseUrl = "https://yuyin.example";

const site = { folder: inject("sampleFolder"), origin: inject("sampleOrigin") };

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Hosts that any page of any test asked for anything. */
const hosts = new Set<string>();

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext();
  context.on("request", (request) => hosts.add(new URL(request.url()).host));
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
});

const everyPage = prefixes.flatMap((prefix) =>
  (prefix === "" ? [...kinds, notFound] : kinds).map((kind) => ({
    ...kind,
    prefix,
    language: languages[prefix],
  })),
);

describe.each(everyPage)("$kind in $language", ({ prefix, path, says, language }) => {
  test("axe finds nothing, and nothing hangs over the side at 360 and 1280 px", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${site.origin}${prefix}${path}`);
    expect(await overhang(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await overhang(page)).toEqual([]);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
  });

  test("it reads without script", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(`${site.origin}${prefix}${path}`);
    expect(await reader.locator("main").textContent()).toContain(says[prefix]);
    await plain.close();
  });
});

describe("a resident", () => {
  const names = ["", "zh-hant/", "en/"].flatMap((folder) =>
    [...pageAt(`/${folder}`).html.matchAll(/class="community-name"[^>]*>([^<]+)/g)].map(
      ([, name = ""]) => name.trim(),
    ),
  );

  test.each([
    ["/", "qtj", "青苔街社区"],
    ["/", "Qing Tai", "青苔街社区"],
    ["/", "竹隐", "竹隐村"],
    ["/zh-hant/", "竹隱", "竹隱村"],
    ["/en/", "moss str", "Moss Street Community"],
    ["/en/", "qingtaijie", "Moss Street Community"],
  ])("finds, on %s, by typing %s, of all communities only %s", async (path, typed, name) => {
    await page.goto(`${site.origin}${path}`);
    await page.getByRole("searchbox").fill(typed);
    await page.locator(".search-results a").first().waitFor();
    const found = page.locator(".search-results a");
    const communities = (await found.allInnerTexts()).filter((text) => names.includes(text));
    expect(communities).toEqual([name]);
    expect(await page.locator(".community-name:visible").count()).toBe(0);
  });

  test("is told that nothing is found, and gets the whole list back", async () => {
    await page.goto(`${site.origin}/`);
    await page.getByRole("searchbox").fill("zzz");
    await page.getByText("没有找到").waitFor();
    await page.getByRole("searchbox").fill("");
    await page.locator(".community-name").first().waitFor();
    expect(await page.locator(".community-name:visible").count()).toBe(6);
  });

  test("without script has the whole list and no box that does nothing", async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto(`${site.origin}/`);
    expect(await reader.locator(".community-name:visible").count()).toBe(6);
    expect(await reader.getByRole("searchbox").isVisible()).toBe(false);
    await plain.close();
  });

  test("changes the language and stays at the same place", async () => {
    await page.goto(`${site.origin}/communities/yunyingqiao/2027/runoff/`);
    await page.getByRole("link", { name: "English" }).click();
    expect(new URL(page.url()).pathname).toBe("/en/communities/yunyingqiao/2027/runoff/");
    await page.getByRole("link", { name: "繁體中文" }).click();
    expect(new URL(page.url()).pathname).toBe("/zh-hant/communities/yunyingqiao/2027/runoff/");
  });

  test("skips to the content by keyboard", async () => {
    await page.goto(`${site.origin}/communities/qingtaijie/2027/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });
});

test.each([
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1280, height: 720 },
])("no board scrolls at $width × $height", async (screen) => {
  await page.setViewportSize(screen);
  const boards = publishedPages(site.folder).filter(({ path }) => /\/board\//.test(path));
  expect(boards).toHaveLength(18);
  for (const { path } of boards) {
    await page.goto(site.origin + path);
    const excess = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect({ path, excess }).toEqual({ path, excess: 0 });
  }
});

test.each(prefixes)("axe finds nothing on a board that fills a screen: %s", async (prefix) => {
  for (const screen of [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ]) {
    await page.setViewportSize(screen);
    for (const community of ["qingtaijie", "yunyingqiao", "wutongli"]) {
      await page.goto(`${site.origin}${prefix}/board/${community}/`);
      await page.locator(".board-slide:visible").waitFor();
      expect(await violations(page, ["color-contrast-enhanced"]), community).toEqual([]);
    }
  }
});

test("every link leads to a file of the site, and every fragment to a place in it", () => {
  const pages = new Map(publishedPages(site.folder).map((one) => [one.path, one]));
  const broken = [...pages.values()].flatMap((from) =>
    addressesIn(from, baseUrl)
      .filter((to) => to.origin !== baseUrl || !isThere(to, pages))
      .map((to) => `${from.path} → ${to.href}`),
  );
  expect(broken).toEqual([]);
});

describe("the law", async () => {
  const { project } = loadContent(await readContent("content"));
  const rulebooks = project?.rulebooks ?? [];

  test.each(rulebooks.map(({ id, rules }) => [id, rules] as const))(
    "%s has a place for each of its rules and steps, own or inherited, in every language",
    (id, rules) => {
      expect(rules.length).toBeGreaterThan(0);
      for (const prefix of prefixes) {
        const ids = idsIn(pageAt(`${prefix}/rules/${id}/`).html);
        expect(ids).toEqual(expect.arrayContaining(rules.map((rule) => rule.id)));
        expect(ids).toHaveLength(new Set(ids).size);
      }
    },
  );

  test("says from which rulebook an inherited rule comes, and leads there", () => {
    const { html } = pageAt("/rules/yuyin-plan-2027/");
    const rule = articleOf("voter-roll-20-days", html);
    expect(rule).toContain('href="/rules/urban-national-2025/#voter-roll-20-days"');
    expect(articleOf("formal-candidates-5-days", html)).not.toContain('href="/rules/');
  });

  test("draws each rulebook's timetable, with a title and words for those who cannot see it", () => {
    for (const { id } of rulebooks) {
      const { html } = pageAt(`/rules/${id}/`);
      const pictures = [...html.matchAll(/<svg class="picture-[^>]*>.*?<\/svg>/gs)].map(
        ([svg]) => svg,
      );
      expect(pictures.length, id).toBeGreaterThanOrEqual(2);
      for (const svg of pictures) {
        expect(svg).toContain('role="img"');
        const [, labels = ""] = /aria-labelledby="([^"]+)"/.exec(svg) ?? [];
        for (const label of labels.split(" "))
          expect(svg).toMatch(new RegExp(`id="${label}">[^<]+`));
        expect(svg).not.toMatch(/NaN|undefined/);
      }
    }
  });

  test("is printed a picture a page, and shown the one that fits the screen", async () => {
    await page.goto(`${site.origin}/rules/yuyin-plan-2027/`);
    const shown = () => page.locator("svg[class^=picture]:visible").getAttribute("class");
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await shown()).toBe("picture-tall");
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await shown()).toBe("picture-wide");
  });

  test("marks the rule that a reader was sent to", async () => {
    await page.goto(`${site.origin}/rules/yuyin-plan-2027/#handover-10-days`);
    const colours = await page
      .locator(".rule")
      .evaluateAll((rules) =>
        rules.map((rule) => [rule.id, getComputedStyle(rule).backgroundColor]),
      );
    const marked = colours.filter(([, colour]) => colour !== "rgba(0, 0, 0, 0)");
    expect(marked.map(([id]) => id)).toEqual(["handover-10-days"]);
  });

  test.each([
    ["", "最迟2月15日", "符合"],
    ["/zh-hant", "最遲2月15日", "符合"],
    ["/en", "Rules: by 15 February", "met"],
  ])(
    "says of each step of an election until when it was due, and that it was met: %s",
    (prefix, due, met) => {
      const { html } = pageAt(`${prefix}/communities/qingtaijie/2027/`);
      const step = html.split('class="step-name"').find((part) => part.includes(due)) ?? "";
      expect(step).toContain(`href="${prefix}/rules/yuyin-plan-2027/#voter-roll-20-days"`);
      expect(step).toMatch(new RegExp(`<strong class="due-kept">${met}</strong>`));
    },
  );
});

test("each step of a timetable that has a rule leads to it", () => {
  const { html } = pageAt("/communities/qingtaijie/2027/");
  const [timeline = ""] = /<ol class="timeline[\s\S]*?<\/ol>/.exec(html) ?? [];
  const steps = timeline.split('class="step-name"').slice(1);
  expect(steps.length).toBeGreaterThan(12);
  const without = steps.filter((step) => !step.includes('href="/rules/yuyin-plan-2027/#'));
  const names = without.map((step) => /^[^>]*>(?:<[^>]+>)*([^<]+)/.exec(step)?.[1]);
  // Of these no rule says anything.
  expect(names).toEqual(["选民登记", "公布初步候选人名单"]);
});

test("every page names itself and its other languages, each of which names it", () => {
  const pages = publishedPages(site.folder).filter(({ path }) => path !== "/404.html");
  for (const { path, html } of pages) {
    expect(html).toContain(`<link rel="canonical" href="${baseUrl}${path}">`);
    const alternates = [...html.matchAll(/rel="alternate" hreflang="([^"]+)"/g)];
    expect(alternates.map(([, language]) => language)).toEqual([
      "zh-Hans",
      "zh-Hant",
      "en",
      "x-default",
    ]);
  }
});

test("every page has a picture for where it is shared, in its language, which says what it shows", () => {
  for (const { path, html } of publishedPages(site.folder)) {
    if (path === "/404.html") continue;
    const told = (property: string) =>
      new RegExp(`<meta property="${property}" content="([^"]+)"`).exec(html)?.[1] ?? "";
    const picture = new URL(told("og:image"));
    expect(picture.origin, path).toBe(baseUrl);
    const languageOf = (address: string) => /^\/(en|zh-hant)\//.exec(address)?.[1];
    expect(languageOf(picture.pathname), path).toBe(languageOf(path));
    const file = readFileSync(join(site.folder, picture.pathname));
    const size = [told("og:image:width"), told("og:image:height")].map(Number);
    // The size stands in the head of a PNG.
    expect([file.readUInt32BE(16), file.readUInt32BE(20)], path).toEqual(size);
    const isNotice = picture.pathname.includes("/posters/");
    expect(told("og:image:alt"), path).toMatch(
      isNotice ? /.+(?:：|: ).+/ : /选举公告|選舉公告|notices/,
    );
    expect(told("og:site_name"), path).not.toMatch(/\wElection notices/);
  }
});

test("a page about a community offers that community's own feed before the office's", () => {
  const own = publishedPages(site.folder).filter(({ path }) =>
    /^\/(?:communities|print)\/qingtaijie\//.test(path),
  );
  expect(own.length).toBeGreaterThan(5);
  for (const { path, html } of own) {
    const feeds = [...html.matchAll(/type="application\/atom\+xml"[^>]* href="([^"]+)"/g)];
    expect(
      feeds.map(([, address]) => address),
      path,
    ).toEqual(["/communities/qingtaijie/feed.xml", "/feed.xml"]);
  }
});

test("every page keeps to its budget: 60 KB with styles and scripts, 12 KB of script, compressed", () => {
  for (const one of publishedPages(site.folder)) {
    const weight = weigh(one, site.folder);
    expect(weight.page, one.path).toBeLessThan(budget.page);
    expect(weight.script, one.path).toBeLessThan(budget.script);
  }
});

// Last: everything above has been asked for by now.
test("no page asks another host for anything", () => {
  expect([...hosts]).toEqual([new URL(site.origin).host]);
});

function isThere(to: URL, pages: ReadonlyMap<string, PublishedPage>): boolean {
  const path = decodeURIComponent(to.pathname);
  const target = pages.get(path);
  if (target === undefined) return !path.endsWith("/") && existsSync(join(site.folder, path));
  return to.hash === "" || target.html.includes(` id="${to.hash.slice(1)}"`);
}

function pageAt(path: string): PublishedPage {
  const found = publishedPages(site.folder).find((one) => one.path === path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found;
}

function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id);
}

/** The part of a rulebook's page that tells of a rule. */
function articleOf(rule: string, html: string): string {
  const [, told = ""] = html.split(`<div class="rule" id="${rule}">`);
  return told.split(/<div class="rule"|<\/article>/)[0] ?? "";
}
