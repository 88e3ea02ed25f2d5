import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { openSampleSite, type SampleSite } from "./sample-site.ts";

/** First screens of elections that do not take their course: parishes as in the fixtures, each halted in its own way. */
const reason = "The mill stream is in flood";

interface Halted {
  /** Folder of its community. */
  readonly id: string;
  /** Kind of halt, and the new day where there is one. */
  readonly halt: string;
  readonly seats: number;
  /** What the first screen says, in English and in Chinese. */
  readonly says: readonly string[];
  readonly saysInChinese: readonly string[];
}

const cases: readonly Halted[] = [
  {
    id: "uncontested",
    halt: "uncontested",
    // As many seats as stand.
    seats: 10,
    says: ["No vote needed", "there will be no vote", "all who stand are elected"],
    saysInChinese: ["不举行投票", "参选人直接当选"],
  },
  {
    id: "postponed",
    halt: "postponed",
    seats: 7,
    says: ["Election postponed", "The new date will appear here"],
    saysInChinese: ["选举延期", "新的日期确定后"],
  },
  {
    id: "postponed-to-a-day",
    halt: "postponed\n  until: 2027-05-20",
    seats: 7,
    says: ["Voting day has changed", "do not come on the old one", "Thursday 20 May 2027"],
    saysInChinese: ["投票改期", "2027年5月20日"],
  },
  {
    id: "cancelled",
    halt: "cancelled",
    seats: 7,
    says: ["Election cancelled", "called off"],
    saysInChinese: ["选举取消", "不再举行"],
  },
];

let browser: Browser;
let parent: string;
let site: SampleSite;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "zhangbang-halted-"));
  const content = join(parent, "content");
  await cp("tests/fixtures/parish/content", content, { recursive: true, dereference: true });
  await change(join(content, "site.yaml"), ["languages: [en]", "languages: [en, zh-Hans]"]);
  const communities = join(content, "communities");
  for (const { id, halt, seats } of cases) {
    const folder = join(communities, id);
    await cp(join(communities, "nether-example"), folder, { recursive: true });
    await change(join(folder, "community.yaml"), [
      "name: Nether Example",
      `name: The ${id} parish`,
    ]);
    await change(
      join(folder, "2027/schedule.yaml"),
      ["kind: going-on\n", `kind: ${halt}\n  announced: 2027-04-09\n  reason: ${reason}\n`],
      ["councillor: 7", `councillor: ${seats}`],
    );
  }
  const quiet = join(communities, "quiet");
  await cp(join(communities, "nether-example"), quiet, { recursive: true });
  await change(join(quiet, "community.yaml"), ["name: Nether Example", "name: The quiet parish"]);
  for (const year of ["2023", "2027"]) await rm(join(quiet, year), { recursive: true });
  site = await openSampleSite("2027-04-12", content);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(parent, { recursive: true, force: true });
});

describe.each(cases)("of an election that is $id", ({ id, says, saysInChinese }) => {
  test("the first screen says so plainly, and why, in each language", async () => {
    for (const [prefix, words] of [
      ["", says],
      ["/zh-hans", saysInChinese],
    ] as const) {
      const page = await open(`${prefix}/communities/${id}/2027/`, "2027-04-12T10:00:00+01:00");
      for (const told of words) {
        const place = await page.locator(".stage-panel").getByText(told).first().boundingBox();
        expect(place?.y, told).toBeLessThan(740);
      }
      expect(await page.locator(".stage-panel").textContent()).toContain(reason);
      await page.close();
    }
  });

  test("nobody is asked to do anything for a vote on the day on which it was to be", async () => {
    const page = await open(`/communities/${id}/2027/`, "2027-05-06T10:00:00+01:00");
    const actions = await page.locator(".actions > li:visible").allInnerTexts();
    expect(actions.join()).not.toContain("polling station");
    expect(await page.locator(".stage-name").allInnerTexts()).not.toContain("Polling day");
    await page.close();
  });

  test("its board says so too", async () => {
    const page = await open(`/board/${id}/`, "2027-04-12T10:00:00+01:00");
    const [panel = ""] = await page.locator(".board-panel:visible").allInnerTexts();
    for (const told of [...says.slice(0, 2), reason]) expect(panel).toContain(told);
    await page.close();
  });
});

test("without a poll nobody is asked to register for one, and no other dates are promised", async () => {
  const page = await open("/communities/uncontested/2027/", "2027-04-12T10:00:00+01:00");
  const [main = ""] = await page.locator("main").allInnerTexts();
  expect(main).not.toContain("Deadline to register");
  expect(main).not.toContain("will be added when they are announced");
  await page.close();
});

test("on its new day a vote that was put off is a polling day as any other", async () => {
  const page = await open("/communities/postponed-to-a-day/2027/", "2027-05-20T10:00:00+01:00");
  expect(await page.locator(".stage-name").textContent()).toBe("Polling day");
  await page.close();
});

test("where there is no election, it says so, and that it will be told of one", async () => {
  const page = await open("/communities/quiet/", "2027-04-12T10:00:00+01:00");
  const [panel = ""] = await page.locator(".stage-panel").allInnerTexts();
  expect(panel).toContain("No election at present");
  expect(panel).toContain("will appear here");
  await page.close();
});

/** A page on a telephone at a time. */
async function open(path: string, at: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.clock.install({ time: new Date(at) });
  await page.goto(site.origin + path);
  return page;
}

/** Changes words of a file that must be there. */
async function change(
  file: string,
  ...words: readonly (readonly [old: string, replacement: string])[]
): Promise<void> {
  let text = await readFile(file, "utf8");
  for (const [old, replacement] of words) {
    expect(text).toContain(old);
    text = text.replace(old, replacement);
  }
  await writeFile(file, text);
}
