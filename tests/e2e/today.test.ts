import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";

/** Pages made on 1 March 2027, read on other days by readers far from the office. */
const origin = inject("sampleOrigin");

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ timezoneId: "America/Los_Angeles" });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
});

/** Opens a page at a time of the office's clock. */
async function open(path: string, at: string): Promise<void> {
  await page.clock.install({ time: new Date(`${at}+08:00`) });
  await page.goto(origin + path);
}

function stage(): Promise<string> {
  return told(page.locator(".stage-name").first());
}

/** What of a part is to be seen. */
async function told(part: Locator): Promise<string> {
  return (await part.allInnerTexts()).join("\n");
}

describe("the stage", () => {
  test.each([
    ["qingtaijie/2027", "2027-03-01T00:00:00", "参选名单已公布"],
    ["qingtaijie/2027", "2027-03-06T23:59:59", "参选名单已公布"],
    ["qingtaijie/2027", "2027-03-07T00:00:00", "投票日"],
    ["qingtaijie/2027", "2027-03-07T14:59:59", "投票日"],
    ["qingtaijie/2027", "2027-03-07T15:00:00", "已投票，等待结果"],
    ["qingtaijie/2027", "2027-03-08T00:00:00", "已投票，等待结果"],
    ["yunyingqiao/2027", "2027-03-06T13:59:59", "另行选举"],
    ["yunyingqiao/2027", "2027-03-06T14:00:00", "已投票，等待结果"],
    ["yunyingqiao/2027", "2027-03-07T00:00:00", "已投票，等待结果"],
    ["guihuawan/2027", "2027-03-07T23:59:59", "选民名单公布"],
    ["guihuawan/2027", "2027-03-08T00:00:00", "提名和自荐"],
    ["guihuawan/2027", "2027-03-14T23:59:59", "提名和自荐"],
    ["guihuawan/2027", "2027-03-15T00:00:00", "参选名单已公布"],
    ["guihuawan/2027", "2027-03-20T23:59:59", "参选名单已公布"],
    ["guihuawan/2027", "2027-03-21T00:00:00", "投票日"],
    ["xingdengxiang/2027", "2027-03-11T23:59:59", "选民登记"],
    ["xingdengxiang/2027", "2027-03-12T00:00:00", "选民名单公布"],
    ["zhuyincun/2027", "2027-03-19T23:59:59", "参选名单已公布"],
    ["zhuyincun/2027", "2027-03-20T00:00:00", "投票日"],
    ["wutongli/2026", "2030-01-01T00:00:00", "选举已结束"],
  ])("of %s at %s is %s", async (election, at, name) => {
    await open(`/communities/${election}/`, at);
    expect(await stage()).toBe(name);
  });

  test("turns at midnight of the office while the page is open, and with it what there is to do", async () => {
    await open("/communities/qingtaijie/2027/", "2027-03-06T23:59:30");
    const vote = page.locator(".timeline li", {
      has: page.locator(".step-name", { hasText: /^\s*投票/ }),
    });
    expect(await told(vote.locator(".step-state"))).toBe("下一步");
    expect(await page.locator(".actions > li:visible").count()).toBe(0);
    await page.clock.runFor(31_000);
    expect(await stage()).toBe("投票日");
    expect(await told(vote.locator(".step-state"))).toBe("进行中");
    expect(await told(page.locator(".actions > li:visible"))).toContain("投票站投票");
    expect(await told(page.locator(".stage-label"))).toContain("今天是2027年3月7日");
    await page.clock.runFor(86_400_000);
    expect(await stage()).toBe("已投票，等待结果");
    expect(await told(vote.locator(".step-state"))).toBe("已完成");
    expect(await page.locator("#polling").isVisible()).toBe(false);
  });

  test.each([
    ["/zh-hant", "投票日", "今天是2027年3月7日（本頁信息截至2027年3月1日）"],
    [
      "/en",
      "Polling day",
      "Today is 7 March 2027; this page has what was published by 1 March 2027",
    ],
  ])("is told in the language of the page: %s", async (prefix, name, label) => {
    await open(`${prefix}/communities/qingtaijie/2027/`, "2027-03-07T09:00:00");
    expect(await stage()).toBe(name);
    expect(await told(page.locator(".stage-label"))).toBe(label);
  });

  test("of each community on the home page puts it among those at the same", async () => {
    await open("/", "2027-03-07T14:59:30");
    const group = (name: string) =>
      page.locator(".stage-group:visible", { has: page.getByRole("heading", { name }) });
    expect(await group("投票日").locator(".community-name").allInnerTexts()).toEqual([
      "青苔街社区",
    ]);
    await page.clock.runFor(31_000);
    expect(await group("投票日").count()).toBe(0);
    expect(await group("等待结果").locator(".community-name").allInnerTexts()).toContain(
      "青苔街社区",
    );
    expect(await page.locator(".community-name:visible").count()).toBe(6);
  });

  test("stands as of the day of the page where a clock is years behind", async () => {
    await open("/communities/qingtaijie/2027/", "2019-01-01T08:00:00");
    expect(await told(page.locator(".stage-label"))).toBe("今天是2027年3月1日");
    expect(await told(page.locator(".actions .countdown:visible"))).toBe("还有2天截止");
  });
});

describe("a deadline", () => {
  const proxies = () =>
    page.locator(".actions > li:visible", { hasText: "书面委托" }).locator(".countdown");

  test.each([
    ["2027-03-01T12:00:00", "还有2天截止"],
    ["2027-03-02T23:59:59", "明天截止"],
    ["2027-03-03T00:00:00", "今天截止"],
    ["2027-03-03T16:59:59", "今天截止"],
    ["2027-03-03T17:00:00", "已截止"],
  ])("of 3 March, 17:00 is told at %s: %s", async (at, words) => {
    await open("/communities/qingtaijie/2027/", at);
    expect(await told(proxies())).toBe(words);
  });

  test.each([
    ["受理选民名单申诉", "对选民名单有不同意见", "2027-03-03T16:59:59", true, "今天截止"],
    ["受理选民名单申诉", "对选民名单有不同意见", "2027-03-03T17:00:00", true, "已截止"],
    ["受理选民名单申诉", "对选民名单有不同意见", "2027-03-04T00:00:00", false, ""],
    ["提名候选人", "推荐候选人", "2027-03-07T23:59:59", false, ""],
    ["提名候选人", "推荐候选人", "2027-03-08T00:00:00", true, "还有2天截止"],
    ["提名候选人", "推荐候选人", "2027-03-10T00:00:00", true, "今天截止"],
    ["提名候选人", "推荐候选人", "2027-03-11T00:00:00", false, ""],
  ])(
    "of %s is offered from its first minute to its last: %s at %s",
    async (_step, telling, at, isOffered, words) => {
      await open("/communities/guihuawan/2027/", at);
      const action = page.locator(".actions > li:visible", { hasText: telling });
      expect(await action.count()).toBe(isOffered ? 1 : 0);
      if (isOffered) expect(await told(action.locator(".countdown"))).toBe(words);
    },
  );

  test("has the article behind it one tap away, on the first screen too", async () => {
    await open("/communities/guihuawan/2027/", "2027-03-01T12:00:00");
    const action = page.locator(".actions > li:visible").first();
    expect(await told(action)).toMatch(/规定\s+《[^》]+》第六条/);
    // No day but those on which one can object.
    expect(await told(action)).not.toMatch(/3月[^3]日/);
    await action.locator(".citation").first().click();
    expect(page.url()).toMatch(/\/rules\/yuyin-plan-2027\/#objections-/);
    await page.locator(".rule:target").waitFor();
  });

  test("on a line of its own begins where the line does", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open("/", "2027-03-01T12:00:00");
    const indents = await page.locator(".when:visible").evaluateAll((parts) =>
      parts.flatMap((part) => {
        const countdown = part.querySelector(".countdown")?.getBoundingClientRect();
        const days = [...part.querySelectorAll(".nowrap")].map((day) =>
          day.getBoundingClientRect(),
        );
        const isAlone = days.every(({ bottom }) => bottom <= (countdown?.top ?? 0) + 4);
        return isAlone ? [(countdown?.left ?? 0) - (days[0]?.left ?? 0)] : [];
      }),
    );
    expect(indents.length).toBeGreaterThan(2);
    for (const indent of indents) expect(Math.abs(indent)).toBeLessThan(0.6);
  });

  test("is told on the timetable and on the home page too, in the language of the page", async () => {
    await open("/en/communities/qingtaijie/2027/", "2027-03-02T08:00:00");
    expect(await told(page.locator(".step-now .countdown:visible").first())).toBe(
      "Closes tomorrow",
    );
    await page.goto(`${origin}/en/`);
    const row = page.locator(".community-row", { hasText: "Moss Street" });
    expect(await told(row.locator(".countdown:visible").first())).toBe("Closes tomorrow");
  });

  test("closes at its hour while the page is open", async () => {
    await open("/communities/qingtaijie/2027/", "2027-03-03T16:59:40");
    await page.clock.runFor(21_000);
    expect(await told(proxies())).toBe("已截止");
  });
});

test("without script the page says as of which day it is, and counts no days", async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(`${origin}/communities/qingtaijie/2027/`);
  expect(await told(reader.locator(".stage-label"))).toBe("截至2027年3月1日");
  expect(await reader.locator(".countdown:visible").count()).toBe(0);
  expect(await told(reader.locator("main"))).toContain("2027年3月3日（星期三） 17:00前");
  expect(await reader.locator(".elder-mode").isVisible()).toBe(false);
  await plain.close();
});

test.each([
  ["", "查看您所在小组的投票站"],
  ["/en", "See which polling place is yours"],
])(
  "on polling day the first screen leads to the polling places, before it too: %s",
  async (prefix, words) => {
    for (const at of ["2027-03-05T08:00:00", "2027-03-07T08:00:00"]) {
      await open(`${prefix}/communities/qingtaijie/`, at);
      await page.locator(".stage-panel a:visible", { hasText: words }).click();
      await page.waitForURL(/qingtaijie\/2027\/#polling$/);
      expect(await page.locator(".polling-places > li:visible").count()).toBe(4);
    }
  },
);

test("a runoff leads to the notice that names its polling places", async () => {
  await open("/communities/yunyingqiao/2027/", "2027-03-06T09:00:00");
  await page.locator(".actions a:visible", { hasText: "查看您所在小组的投票站" }).click();
  await page.waitForURL(/\/yunyingqiao\/2027\/polling\/$/);
});

test("where to vote: place, hours, who, access, what to bring, in that order; and only one's own place", async () => {
  await open("/communities/qingtaijie/2027/", "2027-03-05T08:00:00");
  const section = page.locator("#polling");
  expect(await told(section)).toContain("其他投票站不能投票");
  const steps = section.locator(".polling-places > li", { hasText: "石阶弄投票站" });
  expect(await steps.locator("dt").allInnerTexts()).toEqual([
    "地点",
    "投票时间",
    "在这里投票",
    "出入",
    "请注意",
  ]);
  const [, , groups, access, bring] = await steps.locator("dd").allInnerTexts();
  expect(groups).toBe("第五居民小组、第六居民小组");
  expect(access).toContain("有台阶");
  expect(bring).toContain("身份证件");
});
