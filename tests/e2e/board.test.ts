import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { type BoardSite, openBoardSite } from "./board-site.ts";
import { launchBrowser } from "./browser.ts";
import { publishedPages } from "./published-files.ts";

const sample = { folder: inject("sampleFolder"), origin: inject("sampleOrigin") };

/** In force on one day only, which no notice of the sample is. */
const oneDay = {
  id: "one-day",
  text: `---
kind: free
title: 今天有人解答
posted: 2026-10-12
until: 2026-10-13
---

选举工作人员今天在社区一楼解答居民的问题。
`,
};

const correction = "关于树影新村投票站关门时间的更正";
const days = { before: "2026-10-13", after: "2026-10-14" };
const path = "/board/wutongli/";

/** On a busy machine a request takes its time. */
const slowly = { timeout: 30_000, interval: 2000 };

let browser: Browser;
let board: BoardSite;

beforeAll(async () => {
  board = await openBoardSite({ community: "wutongli", id: "2026" }, oneDay, [
    days.before,
    days.after,
  ]);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await board?.close();
});

describe("a screen in the lobby", () => {
  beforeEach(() => {
    board.publish(days.before);
    board.restore();
  });

  test("shows the right notices online, offline, past midnight, after a power cut, and once a correction comes", async () => {
    const context = await screenOf(1920, 1080);
    let page = await turnOn(context, "2026-10-13T23:50:00+08:00");
    expect(await titles(page)).toContain("今天有人解答");
    expect(await titles(page)).not.toContain(correction);
    expect(await page.locator(".board-time").textContent()).toBe("23:50");
    expect(await page.locator(".board-age").textContent()).toBe("内容更新于10月13日 00:00");
    expect(await page.locator(".board-date:visible").textContent()).toContain("10月15日");
    expect(await page.locator(".board-left:visible").textContent()).toBe("还有2天截止");
    await kept(page);

    board.cut();
    await page.clock.fastForward("05:00");
    expect(await titles(page)).toContain("今天有人解答");

    await page.clock.fastForward("06:00");
    await expect.poll(() => titles(page), slowly).not.toContain("今天有人解答");
    expect(await page.locator(".board-slide:visible").count()).toBe(1);
    expect(await page.locator(".board-left:visible").textContent()).toBe("明天截止");
    expect(await page.locator(".board-stale").isVisible()).toBe(false);
    const offline = await titles(page);
    expect(offline.length).toBeGreaterThan(3);

    await page.close();
    page = await turnOn(context, "2026-10-14T01:30:00+08:00");
    expect(await titles(page)).toEqual(offline);
    expect(await page.locator(".board-stale").isVisible()).toBe(true);

    board.publish(days.after);
    board.restore();
    await page.evaluate(watchFor, correction);
    // A request that a leap of the clock gives up is made again three minutes later.
    await expect.poll(() => titlesLater(page), slowly).toContain(correction);
    // By now the next notice may have had its turn.
    expect(await page.evaluate(shownWithIt)).toBe(correction);
    expect(await page.locator(".board-stale").isVisible()).toBe(false);
    expect(await page.locator(".board-age").textContent()).toBe("内容更新于10月14日 00:00");
    expect(await textOf(page, "2026/polling")).toContain("更正");

    await expect.poll(() => keptLater(page, correction), slowly).toBe(true);
    board.cut();
    await page.close();
    page = await turnOn(context, "2026-10-19T00:00:30+08:00");
    expect(await titles(page)).not.toContain(correction);
    await context.close();
  });

  test("without a clock that can be trusted shows what it was given, and no time", async () => {
    const context = await screenOf(1920, 1080);
    const page = await turnOn(context, "2015-01-01T08:00:00+08:00");
    expect(await titles(page)).toContain("今天有人解答");
    expect(await page.locator(".board-clock").isVisible()).toBe(false);
    expect(await page.locator(".board-left:visible").textContent()).toBe("还有2天截止");
    await context.close();
  });

  test("is not taken in by a network that answers everything with a page of its own", async () => {
    const context = await screenOf(1920, 1080);
    const page = await turnOn(context, "2026-10-13T10:00:00+08:00");
    const before = await titles(page);
    await kept(page);
    await page.route("**/*", (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Please log in</h1>" }),
    );
    await page.clock.fastForward("04:00");
    await page.waitForTimeout(500);
    expect(await titles(page)).toEqual(before);
    await context.close();
  });

  test("nor after a power cut", async () => {
    const context = await screenOf(1920, 1080);
    const page = await turnOn(context, "2026-10-13T10:00:00+08:00");
    await kept(page);
    const before = await titles(page);
    await page.close();
    board.intercept("<h1>Please log in</h1>");
    const next = await turnOn(context, "2026-10-13T10:20:00+08:00");
    expect(await titles(next)).toEqual(before);
    await context.close();
  });

  test("shows each notice as long as it takes to read, page by page, then the next, and begins again", async () => {
    const context = await screenOf(1920, 1080);
    const page = await turnOn(context, "2026-10-13T10:00:00+08:00");
    const all = await page
      .locator(".board-slide[data-notice]")
      .evaluateAll((slides) => slides.map((slide) => Number(slide.getAttribute("data-seconds"))));
    expect(Math.min(...all)).toBeGreaterThan(5);
    const first = await shownNotice(page);
    await page.clock.runFor(((all[0] ?? 0) - 4) * 1000);
    expect(await shownNotice(page)).toBe(first);
    await page.clock.runFor(20_000);
    expect(await shownNotice(page)).not.toBe(first);
    await context.close();
  });
});

describe.each([
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [720, 1280],
  [1080, 1920],
  [2160, 3840],
])("a screen of %d × %d", (width, height) => {
  test("scrolls nowhere, and shows every page of every notice whole", async () => {
    const context = await screenOf(width, height);
    const page = await context.newPage();
    await page.clock.install({ time: new Date("2027-03-01T08:05:00+08:00") });
    // A long notice, a wide table, long words.
    const paths = ["/board/qingtaijie/", "/en/board/qingtaijie/"];
    for (const each of paths) {
      await page.goto(sample.origin + each);
      await page.locator(".board-slide:visible").waitFor();
      const steps = await page.evaluate(turnsOfBoard);
      for (let step = 0; step < steps; step += 1) {
        expect({ each, step, cut: await page.evaluate(partsCutOff) }).toEqual({
          each,
          step,
          cut: [],
        });
        await page.keyboard.press("ArrowRight");
      }
    }
    await context.close();
  });
});

test("what closes at an hour of the day is closed from that minute on", async () => {
  const context = await screenOf(1920, 1080);
  const page = await context.newPage();
  await page.clock.install({ time: new Date("2027-03-03T16:59:30+08:00") });
  await page.goto(`${sample.origin}/board/qingtaijie/`);
  const left = page.locator(".board-left:visible");
  expect(await left.textContent()).toBe("今天截止");
  await page.clock.runFor(31_000);
  expect(await left.textContent()).toBe("已截止");
  await context.close();
});

test("nothing burns in: all moves a little by the minute, and notice and deadline change sides by the hour", async () => {
  const context = await screenOf(1920, 1080);
  const page = await context.newPage();
  await page.clock.install({ time: new Date("2027-03-01T08:05:10+08:00") });
  await page.goto(`${sample.origin}/board/qingtaijie/`);
  await page.locator(".board-slide:visible").waitFor();
  const place = () => page.locator(".board").evaluate((board) => getComputedStyle(board).transform);
  const side = async () => (await page.locator(".board-now").boundingBox())?.x ?? 0;
  const places = new Set<string>();
  for (let minute = 0; minute < 8; minute += 1) {
    await page.clock.runFor(60_000);
    // The way there takes two seconds of the real clock.
    places.add(await page.locator(".board").evaluate((board) => board.style.transform));
  }
  expect(places.size).toBeGreaterThan(4);
  expect(await place()).toMatch(/^matrix/);
  const before = await side();
  await page.clock.fastForward("01:00:00");
  await expect.poll(side, slowly).not.toBeCloseTo(before, -2);
  await context.close();
});

test("no words of a board are smaller than a fiftieth of the screen's smaller side", async () => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
  ] as const) {
    const context = await screenOf(width, height);
    const page = await context.newPage();
    await page.clock.install({ time: new Date("2027-03-01T08:05:00+08:00") });
    for (const community of ["yunyingqiao", "guihuawan"]) {
      await page.goto(`${sample.origin}/board/${community}/`);
      await page.locator(".board-slide:visible").waitFor();
      for (let notice = 0; notice < 10; notice += 1) {
        expect(await page.evaluate(smallWords), `${community} ${width}`).toEqual([]);
        await page.keyboard.press("ArrowRight");
      }
    }
    await context.close();
  }
});

test("without script a board is a list that reads from top to bottom", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${sample.origin}/board/qingtaijie/`);
  expect(await page.locator(".board-notices li:visible").count()).toBe(6);
  expect(await page.locator(".board-slide:visible").count()).toBe(0);
  expect(await page.locator(".board-panel:visible").count()).toBe(1);
  expect(await page.locator(".board-date:visible").textContent()).toContain("2027年3月3日");
  await context.close();
});

test("on a telephone a board is the list too", async () => {
  const context = await screenOf(390, 844);
  const page = await context.newPage();
  await page.goto(`${sample.origin}/board/qingtaijie/`);
  expect(await page.locator(".board-notices li:visible").count()).toBe(6);
  expect(await page.locator(".board-slide:visible").count()).toBe(0);
  await context.close();
});

describe("what players fetch", () => {
  const boards = publishedPages(sample.folder).filter(({ path: at }) => /\/board\//.test(at));

  test("names, for every board, pictures that are there and are what it says", () => {
    expect(boards.length).toBe(18);
    for (const { path: at, html } of boards) {
      const manifest = JSON.parse(readFileSync(join(sample.folder, at, "board.json"), "utf8"));
      expect(html).toContain(`data-revision="${manifest.revision}"`);
      expect(html).toContain(`data-updated="${manifest.updated}"`);
      for (const { pictures } of manifest.items) {
        for (const { url, sha256, bytes, width, height } of pictures) {
          const file = readFileSync(join(sample.folder, new URL(url).pathname));
          expect(createHash("sha256").update(file).digest("hex"), url).toBe(sha256);
          expect(file.length).toBe(bytes);
          // The size stands in the head of a PNG.
          expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([width, height]);
        }
      }
    }
  });

  test("holds the same notices as the page does, and none that is not in force", () => {
    for (const { path: at, html } of boards) {
      const manifest = JSON.parse(readFileSync(join(sample.folder, at, "board.json"), "utf8"));
      const onPage = [...html.matchAll(/data-notice="([^"]+)"/g)].map(([, id]) => id);
      expect(manifest.items.map(({ id }: { id: string }) => id)).toEqual(onPage);
      for (const { validFrom, validUntil } of manifest.items) {
        expect(validFrom <= "2027-03-01T00:00:00+08:00").toBe(true);
        expect(validUntil === null || validUntil > "2027-03-01T00:00:00+08:00").toBe(true);
      }
    }
  });
});

function screenOf(width: number, height: number): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height } });
}

/** A screen that is switched on at a moment. */
async function turnOn(context: BrowserContext, time: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({ time: new Date(time) });
  await page.goto(board.origin + path);
  await page.locator(".board-slide:visible").waitFor();
  return page;
}

/** Waits until the board has kept what it shows. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(keeps, ""), slowly).toBe(true);
  const isControlled = () => navigator.serviceWorker.ready.then(({ active }) => active !== null);
  expect(await page.evaluate(isControlled)).toBe(true);
}

/** Whether the board has kept a page with this text; where it has not, four minutes pass until it is asked again. */
async function keptLater(page: Page, text: string): Promise<boolean> {
  if (await page.evaluate(keeps, text)) return true;
  await page.clock.fastForward("04:00");
  return false;
}

/** The same four minutes later. */
async function titlesLater(page: Page): Promise<readonly string[]> {
  await page.clock.fastForward("04:00");
  await page.waitForTimeout(1000);
  return titles(page);
}

/** Titles of the notices that the screen will show in turn. */
function titles(page: Page): Promise<readonly string[]> {
  return page.locator(".board-slide[data-notice] h2").allTextContents();
}

/** In the page: whether the board's page, with this text in it, is kept for when there is no network. */
async function keeps(text: string): Promise<boolean> {
  const answer = await caches.match(location.pathname);
  return (await answer?.text())?.includes(text) === true;
}

/** In the page: notes which notice is on show in the moment in which one of this title joins the others. */
function watchFor(title: string): void {
  const titles = (selector: string) =>
    Array.from(document.querySelectorAll(`${selector} h2`)).map(({ textContent }) => textContent);
  const watcher = new MutationObserver(() => {
    if (!titles(".board-slide[data-notice]").includes(title)) return;
    watcher.disconnect();
    document.documentElement.title = titles(".board-slide:not([hidden])").join();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
}

/** In the page: what `watchFor` noted. */
function shownWithIt(): string {
  return document.documentElement.title;
}

function shownNotice(page: Page): Promise<string | null> {
  return page.locator(".board-slide:visible").getAttribute("data-notice");
}

function textOf(page: Page, notice: string): Promise<string | null> {
  return page.locator(`[data-notice="${notice}"] .board-text`).textContent();
}

/** In the page: how many turns it takes to see all of the board, at most. */
function turnsOfBoard(): number {
  return document.querySelectorAll(".board-slide[data-notice]").length * 3;
}

/** In the page: words on show that are too small to be read from some way off. */
function smallWords(): readonly string[] {
  const least = Math.min(innerWidth, innerHeight) / 50;
  return Array.from(document.querySelectorAll<HTMLElement>(".board *"))
    .filter((part) => part.offsetWidth > 0 && !part.matches(".board-pause"))
    .filter((part) =>
      Array.from(part.childNodes).some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
      ),
    )
    .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < least)
    .map((part) => `${getComputedStyle(part).fontSize} ${part.textContent?.slice(0, 20)}`);
}

/** In the page: what is cut off by the screen or by the frame that it stands in. */
function partsCutOff(): readonly string[] {
  const page = document.documentElement;
  const scrolls = page.scrollHeight > innerHeight || page.scrollWidth > innerWidth;
  const told = (part: Element) =>
    `${part.tagName}.${part.className} ${part.textContent?.slice(0, 30)}`;
  const frame = document.querySelector(".board-slide:not([hidden]) .board-text");
  const inFrame = frame === null ? [] : Array.from(frame.querySelectorAll("p, li, tr, dt, dd, h3"));
  const cut = Array.from(document.querySelectorAll(".board *")).filter((part) => {
    if (inFrame.includes(part) || frame?.contains(part)) return false;
    const { top, left, right, bottom, width } = part.getBoundingClientRect();
    return (
      width > 0 && (top < -1 || left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
    );
  });
  // A line of the notice is on the page or on another, never on the edge.
  const edge = frame?.getBoundingClientRect();
  const halved = inFrame.filter((part) =>
    Array.from(part.getClientRects()).some(
      ({ left, right, bottom, width }) =>
        edge !== undefined &&
        width > 0 &&
        right > edge.left + 1 &&
        left < edge.right - 1 &&
        (bottom > edge.bottom + 2 || right > edge.right + 2 || left < edge.left - 2),
    ),
  );
  const parted = Array.from(frame?.querySelectorAll("table") ?? []).filter((table) => {
    const left = (part: Element | null | undefined) => part?.getBoundingClientRect().left ?? 0;
    return (
      table.caption !== null && Math.abs(left(table.caption) - left(table.tBodies[0]?.rows[0])) > 1
    );
  });
  const panel = document.querySelector<HTMLElement>(".board-panel:not([hidden])");
  const isPanelCut = panel !== null && panel.scrollHeight > panel.clientHeight + 1;
  return [
    ...(scrolls ? ["the page scrolls"] : []),
    ...(isPanelCut ? ["the panel is cut"] : []),
    ...cut.map(told),
    ...halved.map(told),
    ...parted.map((table) => `the caption without its table: ${told(table)}`),
  ];
}
