import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openSampleSite } from "./sample-site.ts";

/** The first screen of an election that does not take its course, in the parish of the fixtures. */
const reason = "The mill stream is in flood";
const halted = (kind: string, more = "") =>
  `state:\n  kind: ${kind}\n  announced: 2027-04-09\n  reason: ${reason}\n${more}`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

test.each([
  {
    kind: "uncontested",
    state: halted("uncontested"),
    // As many seats as stand.
    seats: 10,
    says: ["No vote needed", "there will be no vote"],
  },
  {
    kind: "postponed",
    state: halted("postponed"),
    seats: 7,
    says: ["Election postponed", "The new date will appear here"],
  },
  {
    kind: "postponed to a day",
    state: halted("postponed", "  until: 2027-05-20\n"),
    seats: 7,
    says: ["The vote has been moved to another day", "Thursday 20 May 2027"],
  },
  {
    kind: "cancelled",
    state: halted("cancelled"),
    seats: 7,
    says: ["Election cancelled", "called off"],
  },
])(
  "$kind, it says so plainly, why, and nobody is asked to vote on the old day",
  async ({ state, seats, says }) => {
    const parent = await mkdtemp(join(tmpdir(), "zhangbang-halted-"));
    const content = join(parent, "content");
    await cp("tests/fixtures/parish/content", content, { recursive: true, dereference: true });
    const file = join(content, "communities/nether-example/2027/schedule.yaml");
    const schedule = await readFile(file, "utf8");
    const changed = schedule
      .replace("state:\n  kind: going-on\n", state)
      .replace("councillor: 7", `councillor: ${seats}`);
    await writeFile(file, changed);
    const site = await openSampleSite("2027-04-12", content);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    // On the day on which the vote was to be.
    await page.clock.install({ time: new Date("2027-05-06T10:00:00+01:00") });
    await page.goto(`${site.origin}/communities/nether-example/2027/`);
    const [panel = ""] = await page.locator(".stage-panel").allInnerTexts();
    for (const words of [...says, reason]) expect(panel).toContain(words);
    const actions = await page.locator(".actions > li:visible").allInnerTexts();
    expect(actions.join()).not.toContain("polling station");
    expect(await page.locator(".stage-name").allInnerTexts()).not.toContain("Polling day");
    await page.close();
    await site.close();
    await rm(parent, { recursive: true, force: true });
  },
);
