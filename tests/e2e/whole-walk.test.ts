import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readPdf, wordsOf } from "../unit/posters/support.ts";
import { launchBrowser } from "./browser.ts";
import { overhang } from "./inspecting.ts";

/** One resident from the home page to a printed sheet, on a telephone of 360 px, on 1 March 2027, by nothing but what is seen. */
const origin = inject("sampleOrigin");
const viewport = { width: 360, height: 740 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each([true, false])("a resident, with script: %s", (javaScriptEnabled) => {
  test("finds the community, learns that they can object and until when, takes the dates along, reads who stands elsewhere, in English, and prints", async () => {
    const context = await browser.newContext({ viewport, javaScriptEnabled });
    const page = await context.newPage();
    if (javaScriptEnabled) {
      await page.clock.install({ time: new Date("2027-03-01T10:00:00+08:00") });
    }
    await page.goto(`${origin}/`);
    if (javaScriptEnabled) await findByPinyin(page, "guihuawan");
    await follow(page, "桂花湾社区");

    const action = page.locator(".actions > li:visible").first();
    const told = await action.innerText();
    expect(told).toMatch(/可以向选举委员会申诉/);
    expect(told).toMatch(/2027年3月3日（星期三）\s*17:00前/);
    expect(told).toContain("桂花湾社区服务窗口");
    expect(told.includes("还有2天截止")).toBe(javaScriptEnabled);
    expect(await overhang(page)).toEqual([]);

    await follow(page, "把日期加入手机日历");
    const calendar = page.getByRole("link", { name: /^下载日期文件/ });
    const file = await page.request.get(
      new URL((await calendar.getAttribute("href")) ?? "", page.url()).href,
    );
    expect(await file.text()).toContain("BEGIN:VCALENDAR");

    // Their own list is not posted yet; they look at that of the neighbours.
    await page.goto(`${origin}/`);
    await follow(page, "青苔街社区");
    await follow(page, "查看选举详情和全部公告");
    await page.locator(".contents").getByRole("link", { name: "候选人", exact: true }).click();
    const first = page.locator(".person").first();
    expect(await first.innerText()).toMatch(/高\s*山[\s\S]*竞选承诺[\s\S]*老街不拆/);

    await follow(page, "English");
    expect(new URL(page.url()).pathname).toBe("/en/communities/qingtaijie/2027/");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator(".person").first().innerText()).toMatch(/Gao Shan/);
    expect(await page.locator(".actions > li:visible").first().innerText()).toContain(
      "3 March 2027",
    );

    const pages = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const printed = wordsOf(pages);
    expect(printed).toContain("by17:00onWednesday3March2027");
    for (const left of ["Largertext", "daysleft", "Skiptomaincontent"]) {
      expect(printed).not.toContain(left);
    }
    await context.close();
  });
});

async function findByPinyin(page: Page, typed: string): Promise<void> {
  await page.getByRole("searchbox").fill(typed);
  await page.clock.runFor(300);
  await page.locator(".search-results a").first().waitFor();
}

/** Presses a link that is to be seen, and waits for the page. */
async function follow(page: Page, name: string): Promise<void> {
  const from = page.url();
  await page.getByRole("link", { name, exact: true }).first().click();
  await expect.poll(() => page.url()).not.toBe(from);
  await page.waitForLoadState("load");
}
