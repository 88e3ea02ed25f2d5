import { readFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";

/** Residents on telephones of 360 px, on 1 March 2027: finding their community, and what they take home. */
const site = { folder: inject("sampleFolder"), origin: inject("sampleOrigin") };

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  await page.clock.install({ time: new Date("2027-03-01T10:00:00+08:00") });
});

afterAll(async () => {
  await browser?.close();
});

function box(): Locator {
  return page.getByRole("searchbox");
}

/** Types and waits for the answer to what is typed. */
async function search(typed: string): Promise<void> {
  await page.locator(".search-results, .search-status").first().waitFor({ state: "attached" });
  await box().fill(typed);
  await page.clock.runFor(300);
  await page.waitForFunction(
    (text) => new URLSearchParams(location.search).get("q") === (text || null),
    typed.trim(),
  );
  await page.waitForLoadState("networkidle");
}

/** The rows: what each is, and its words. */
function rows(): Promise<readonly string[]> {
  return page.locator(".search-results > li").allInnerTexts();
}

/** What of a part is to be seen. */
async function seen(part: Locator): Promise<string> {
  return (await part.allInnerTexts()).join("\n");
}

function titles(): Promise<readonly string[]> {
  return page.locator(".search-results a").allInnerTexts();
}

describe("a resident with script", () => {
  test("finds the community by pinyin, learns that they can object and until when, and adds it to the calendar", async () => {
    await page.goto(`${site.origin}/`);
    await search("guihua wan");
    await page.getByRole("link", { name: "桂花湾社区", exact: true }).click();
    const panel = page.locator(".stage-panel");
    expect(await seen(panel)).toContain("2027年2月26日至3月3日");
    const action = page.locator(".actions > li:visible").first();
    await action.getByText("还有2天截止").waitFor();
    expect(await seen(action)).toContain("申诉");
    await page.getByRole("link", { name: "把日期加入手机日历" }).click();
    const subscribe = page.getByRole("link", { name: /^订阅日历/ });
    const calendar = "yuyin.example/communities/guihuawan/calendar.ics";
    expect(await subscribe.getAttribute("href")).toBe(`webcal://${calendar}`);
    expect(lastDayOf(await calendarFile(), "受理选民名单申诉")).toBe("2027-03-03");
  });

  test("finds the group by an address, on the right side of the street", async () => {
    await page.goto(`${site.origin}/find/`);
    for (const [typed, group] of [
      ["青苔街12号", "第二居民小组"],
      ["青苔街十三號", "第一居民小组"],
      ["榆荫街道青苔街６４号", "第四居民小组"],
      ["qingtaijie 121", "第三居民小组"],
      ["山脚新村8幢2单元501", "第八居民小组"],
    ] as const) {
      await search(typed);
      expect(await titles(), typed).toEqual([`青苔街社区 ${group}`]);
    }
  });

  test("is told that no record names the house, and sees what there is of the street", async () => {
    await page.goto(`${site.origin}/find/`);
    await search("青苔街500号");
    expect(await seen(page.getByRole("status"))).toContain("500");
    expect(await titles()).toHaveLength(5);
  });

  test.each([
    ["/", "高山", "候选人", "青苔街社区"],
    ["/en/", "gao shan", "Candidate", "Moss Street Community"],
    ["/zh-hant/", "便民服務", "公告", "梧桐里社區"],
    ["/", "青苔街 候选人", "公告", "青苔街社区"],
    ["/", "ＱＴＪ", "社区", "投票日2027年3月7日"],
  ])("on %s finds %s: what it is, and where", async (path, typed, kind, where) => {
    await page.goto(site.origin + path);
    await search(typed);
    const [first = ""] = await rows();
    expect(first).toContain(kind);
    expect(first).toContain(where);
  });

  test("does not find who stood in an election that is over, nor whose name is not posted", async () => {
    await page.goto(`${site.origin}/`);
    for (const name of ["叶满枝", "花满溪", "梅初放"]) {
      await search(name);
      expect(await titles(), name).toEqual([]);
    }
  });

  test("fetches the list of the index and one part of it, and nothing before", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/`);
    expect(asked.filter((path) => path.includes("/search/"))).toEqual([]);
    await search("qtj");
    expect(asked.filter((path) => path.includes("/search/"))).toHaveLength(2);
  });

  test("gets by with the keyboard: arrows into the rows and back, Enter to the first, Escape clears", async () => {
    await page.goto(`${site.origin}/`);
    await search("qtj");
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await box().press("ArrowDown");
    expect(await focused()).toBe("青苔街社区");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("青苔街社区 第一居民小组");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.tagName === "A");
    expect(await focused()).toBe("青苔街社区");
    await page.keyboard.press("Escape");
    await page.clock.runFor(300);
    expect(await box().inputValue()).toBe("");
    expect(await titles()).toEqual([]);
    expect(await page.locator(".community-name:visible").count()).toBe(6);
  });

  test("comes back from a page to what was found", async () => {
    await page.goto(`${site.origin}/`);
    await search("zyc");
    await page.locator(".search-results a").first().click();
    await page.waitForURL(/zhuyincun/);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".search-results a") !== null);
    expect(await box().inputValue()).toBe("zyc");
    expect((await titles())[0]).toBe("竹隐村");
  });

  test("is told that there is no network, and finds once there is", async () => {
    await page.goto(`${site.origin}/`);
    await context.setOffline(true);
    await search("zyc");
    await page.getByText("连不上网").waitFor();
    await context.setOffline(false);
    await search("zycu");
    await search("zyc");
    await expect.poll(async () => (await titles())[0]).toBe("竹隐村");
  });

  test("changes the language and keeps the place on the page and what is looked for", async () => {
    await page.goto(`${site.origin}/communities/qingtaijie/2027/#candidates`);
    await page.getByRole("link", { name: "English" }).click();
    expect(page.url()).toBe(`${site.origin}/en/communities/qingtaijie/2027/#candidates`);
    await page.goto(`${site.origin}/`);
    await search("竹隐");
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForFunction(() => document.querySelector(".search-results a") !== null);
    expect(await titles()).toEqual(["Bamboo Hollow Village"]);
  });

  test("copies the address of the calendar", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${site.origin}/communities/guihuawan/subscribe/`);
    await page.getByRole("button", { name: "复制网址" }).first().click();
    await page.getByRole("button", { name: "已复制" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "https://yuyin.example/communities/guihuawan/calendar.ics",
    );
  });
});

describe("a resident without script", () => {
  beforeEach(async () => {
    await context.close();
    context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      javaScriptEnabled: false,
    });
    page = await context.newPage();
  });

  test("finds the community in the list, learns that they can object and until when, and gets the dates", async () => {
    await page.goto(`${site.origin}/`);
    expect(await box().isVisible()).toBe(false);
    await page.getByRole("link", { name: "桂花湾社区" }).click();
    const action = page.locator(".actions > li:visible").first();
    expect(await seen(action)).toMatch(/申诉[\s\S]*2027年2月26日至3月3日/);
    await page.getByRole("link", { name: "把日期加入手机日历" }).click();
    const file = page.getByRole("link", { name: /^下载日期文件/ });
    expect(await file.getAttribute("href")).toBe("/communities/guihuawan/calendar.ics");
    expect(await seen(page.locator("main"))).toContain("2027年3月21日");
    expect(await page.getByRole("button", { name: "复制网址" }).count()).toBe(0);
  });

  test("finds the group by street: its letter, its numbers, the community's page", async () => {
    await page.goto(`${site.origin}/`);
    await page.getByRole("link", { name: "我属于哪个社区（村）" }).first().click();
    const street = page
      .locator("li", { has: page.locator(".street", { hasText: "青苔街" }) })
      .last();
    expect(await seen(street)).toMatch(/2—60号（双号）\s*第二居民小组/);
    await street.getByRole("link", { name: "青苔街社区" }).click();
    expect(page.url()).toBe(`${site.origin}/communities/qingtaijie/#groups`);
  });
});

async function calendarFile(): Promise<string> {
  return readFileSync(join(site.folder, "communities/guihuawan/calendar.ics"), "utf8");
}

/** The last day of an event of a calendar; whole days end on the day after. */
function lastDayOf(calendar: string, summary: string): string | undefined {
  const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");
  const event = events
    .map((one) => new ICAL.Event(one))
    .find((one) => one.summary.includes(summary));
  if (event === undefined) return undefined;
  const end = Temporal.PlainDate.from(event.endDate.toString().slice(0, 10));
  return (event.endDate.isDate ? end.subtract({ days: 1 }) : end).toString();
}
