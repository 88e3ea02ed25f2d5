import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openSampleSite, type SampleSite } from "./sample-site.ts";

/** One election from its first notice to its end, read by people far from the office: a build at its beginning, one at its end. */
const election = "/communities/wutongli/2026/";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each([
  {
    made: "2026-09-03",
    stages: [
      ["2026-09-03T00:00:00", "选举筹备"],
      ["2026-09-06T23:59:59", "选举筹备"],
      ["2026-09-07T00:00:00", "选民登记"],
      ["2026-09-17T23:59:59", "选民登记"],
      ["2026-09-18T00:00:00", "选民名单公布"],
      ["2026-09-27T23:59:59", "选民名单公布"],
      ["2026-09-28T00:00:00", "提名和自荐"],
      ["2026-10-09T23:59:59", "提名和自荐"],
      ["2026-10-10T00:00:00", "参选名单已公布"],
      ["2026-10-17T23:59:59", "参选名单已公布"],
      ["2026-10-18T00:00:00", "投票日"],
      ["2026-10-18T14:59:59", "投票日"],
      ["2026-10-18T15:00:00", "已投票，等待结果"],
    ],
  },
  {
    // The handover is not public yet: that nothing more is known does not end the election.
    made: "2026-10-18",
    stages: [
      ["2026-10-18T00:00:00", "结果已公布"],
      ["2026-11-18T00:00:00", "结果已公布"],
    ],
  },
  {
    made: "2026-10-19",
    stages: [
      ["2026-10-19T00:00:00", "结果已公布"],
      ["2026-10-26T23:59:59", "结果已公布"],
      ["2026-10-27T00:00:00", "选举已结束"],
    ],
  },
])("of a page made on $made, the stage", ({ made, stages }) => {
  let site: SampleSite;
  beforeAll(async () => {
    site = await openSampleSite(made);
  });
  afterAll(() => site?.close());

  test.each(stages)("at %s is %s", async (at, name) => {
    const context = await browser.newContext({ timezoneId: "America/Los_Angeles" });
    const page = await context.newPage();
    await page.clock.install({ time: new Date(`${at}+08:00`) });
    await page.goto(site.origin + election);
    expect(await page.locator(".stage-name").first().innerText()).toBe(name);
    await context.close();
  });
});
