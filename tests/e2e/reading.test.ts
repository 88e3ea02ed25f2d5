import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { loadContent } from "../../src/load/load.ts";
import { readContent } from "../../src/load/read.ts";
import type { Notice } from "../../src/model/notice.ts";
import type { Locale } from "../../src/model/scalars.ts";
import { composeNotices } from "../../src/notices/compose.ts";
import { noticeText } from "../../src/notices/plain-text.ts";
import { publish } from "../../src/notices/publication.ts";
import { readPdf, wordsOf } from "../unit/posters/support.ts";
import { launchBrowser } from "./browser.ts";
import { overhang, violations } from "./inspecting.ts";
import { openSampleSite } from "./sample-site.ts";

/** Reading what is published: charts, people side by side, a notice as a document. */
const origin = inject("sampleOrigin");
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

const roll = "/communities/wutongli/2026/voter-roll/";
const result = "/communities/wutongli/2026/result/";
const polling = "/communities/wutongli/2026/polling/";
const correction = "/communities/wutongli/2026/polling-hours-corrected/";
const election = "/communities/wutongli/2026/";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function read(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  before: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await before(page);
  await page.goto(origin + path);
  await look(page);
  await context.close();
}

describe("charts", () => {
  test.each([
    ["a roll", roll, 3],
    ["a result", result, 5],
    ["an election", election, 8],
  ])("of %s are pictures with a name, beside what they show", async (_what, path, count) => {
    await read(path, { viewport: desk, javaScriptEnabled: false }, async (page) => {
      const charts = await page.locator(".chart svg").evaluateAll((pictures) =>
        pictures.map((picture) => ({
          role: picture.getAttribute("role"),
          title: picture.querySelector("title")?.textContent ?? "",
          description: picture.querySelector("desc")?.textContent ?? "",
          named: (picture.getAttribute("aria-labelledby") ?? "")
            .split(" ")
            .map((id) => document.querySelectorAll(`[id="${id}"]`).length),
          figures: [...picture.querySelectorAll(".chart-figure")].map((one) => one.textContent),
          listed: picture.closest(".charted")?.textContent ?? "",
        })),
      );
      expect(charts).toHaveLength(count);
      for (const { role, title, description, named, figures, listed } of charts) {
        expect(role).toBe("img");
        expect(title).toMatch(/^柱形图：./);
        expect(description).toMatch(/最长的是.+，/);
        expect(named).toEqual([1, 1]);
        for (const figure of figures) expect(listed.split(figure ?? "").length).toBeGreaterThan(2);
      }
    });
  });

  test("have bars as long as the counts beside them", async () => {
    await read(result, { viewport: desk }, async (page) => {
      const chart = page.locator(".chart svg").nth(1);
      const widths = await chart
        .locator(".chart-bar")
        .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
      const whole = (await chart.boundingBox())?.width ?? 0;
      const shares = widths.map((width) => Math.round((width / whole) * 1000) / 1000);
      expect(shares).toEqual([1, Math.round((86 / 2271) * 1000) / 1000, 0.011]);
    });
  });

  test("draw no bar where the roll withholds a count", async () => {
    await read(roll, { viewport: desk }, async (page) => {
      const ages = page.locator(".chart svg").last();
      expect(await ages.locator(".chart-figure").allTextContents()).toContain("<5");
      const figures = await ages.locator(".chart-figure").count();
      const shown = await ages.locator(".chart-figure", { hasText: /^\d+$/ }).count();
      expect(await ages.locator(".chart-bar").count()).toBe(shown);
      expect(shown).toBeLessThan(figures);
    });
  });

  test.each([
    ["on a phone", "", { viewport: phone }],
    ["on a phone in English", "/en", { viewport: phone }],
    ["at 400 %", "/en", { viewport: { width: 320, height: 256 } }],
    ["in the dark", "/zh-hant", { viewport: desk, colorScheme: "dark" }],
    ["in forced colours", "/en", { viewport: desk, forcedColors: "active" }],
  ] as const)(
    "%s have room for every word, and axe finds nothing",
    async (_how, prefix, options) => {
      for (const path of [roll, result]) {
        await read(prefix + path, options, async (page) => {
          expect(await page.evaluate(overlaps)).toEqual([]);
          expect(await overhang(page)).toEqual([]);
          expect(await violations(page)).toEqual([]);
        });
      }
    },
  );

  test("say by a word and by their filling, not only by colour, who is elected", async () => {
    await read(result, { viewport: desk, forcedColors: "active" }, async (page) => {
      const chart = page.locator(".chart svg").nth(2);
      expect(await chart.locator(".chart-remark").allTextContents()).toEqual(["当选", "未当选"]);
      const fill = (name: string) =>
        chart
          .locator(name)
          .first()
          .evaluate((bar) => getComputedStyle(bar).fill);
      expect(await fill(".chart-elected")).not.toBe(await fill(".chart-outlined"));
    });
  });

  test("stand on the page of the election with turnout and invalid ballots", async () => {
    await read(election, { viewport: phone }, async (page) => {
      const words = await page.locator("#results .facts").first().textContent();
      expect(words).toMatch(/投票率\s*83\.5%/);
      expect(words).toMatch(/废票\s*12张/);
    });
  });
});

describe("people side by side", () => {
  test("are in the order of the rule that is named, its article a tap away, all alike", async () => {
    await read(election, { viewport: desk, javaScriptEnabled: false }, async (page) => {
      const order = page.locator(".people-order");
      expect(await order.textContent()).toContain("按提名得票");
      const href = (await order.locator("a").getAttribute("href")) ?? "";
      await page.goto(new URL(href, page.url()).href);
      expect(await page.locator(`[id="${href.split("#")[1]}"]`).count()).toBe(1);
    });
    await read(election, { viewport: desk }, async (page) => {
      for (const list of await page.locator(".people").all()) {
        const cards = await list.locator(".person").evaluateAll((people) =>
          people.map((person) => ({
            width: Math.round(person.getBoundingClientRect().width),
            fields: [...person.querySelectorAll("dt")].map((label) => label.textContent),
          })),
        );
        for (const card of cards) expect(card).toEqual(cards[0]);
      }
    });
  });

  test("two of them are compared by ticking them, without script", async () => {
    await read(`/en${election}`, { viewport: phone, javaScriptEnabled: false }, async (page) => {
      const members = page.locator(".compare").last();
      const shown = () => members.locator(".person:visible h4").allInnerTexts();
      expect(await shown()).toHaveLength(7);
      await members.getByLabel("Jing Shuhua").check();
      await members.getByLabel("Wan Muchun").check();
      // In the order of the list, whoever was ticked first.
      expect(await shown()).toEqual(["Wan Muchun (万木春)", "Jing Shuhua (荆树花)"]);
      const boxes = await members
        .locator(".person:visible")
        .evaluateAll((people) => people.map((person) => person.getBoundingClientRect()));
      expect(boxes.map(({ width }) => Math.round(width))).toEqual([
        Math.round(boxes[0]?.width ?? 0),
        Math.round(boxes[0]?.width ?? 0),
      ]);
      expect(boxes[0]?.top).toBe(boxes[1]?.top);
      await members.getByLabel("Jing Shuhua").uncheck();
      await members.getByLabel("Wan Muchun").uncheck();
      expect(await shown()).toHaveLength(7);
    });
  });

  test("axe finds nothing when some are ticked", async () => {
    await read(election, { viewport: phone }, async (page) => {
      await page.locator(".compare").last().getByLabel("荆树花").check();
      expect(await violations(page)).toEqual([]);
      expect(await overhang(page)).toEqual([]);
    });
  });

  test("who has handed in no statement is said to have none, where others of the post have", async () => {
    await read("/communities/qingtaijie/2027/", { viewport: phone }, async (page) => {
      for (const list of await page.locator(".people").all()) {
        const everybody = await list.locator(".person").allInnerTexts();
        const texts = everybody.filter((text) => !text.includes("退出"));
        const told = texts.filter((text) => text.includes("竞选承诺")).length;
        expect([0, texts.length]).toContain(told);
      }
    });
  });
});

describe("a notice", () => {
  test.each(["", "/zh-hant", "/en"] as const)("is copied as its plain text: %s", async (prefix) => {
    const options = { viewport: phone, permissions: ["clipboard-read", "clipboard-write"] };
    for (const [path, id] of [
      [polling, "polling"],
      [correction, "polling-hours-corrected"],
    ] as const) {
      await read(prefix + path, options, async (page) => {
        await page.locator('[data-tool="copy"]').click();
        await page.locator(".reading-tools [role=status]:not(:empty)").waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(noticeText(await noticeOf(id, prefix)));
      });
    }
  });

  test("has no tools that need a script where there is none", async () => {
    await read(polling, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator(".reading-tools button:visible").count()).toBe(0);
    });
  });

  test("is shared where the browser can share, else its link is copied", async () => {
    await read(
      polling,
      {},
      async (page) => {
        await page.getByRole("button", { name: "分享" }).click();
        expect(await page.evaluate(() => Reflect.get(window, "shared"))).toMatchObject({
          url: origin + polling,
          title: "投票时间、地点和工作人员公告",
        });
        expect(await page.getByRole("button", { name: "复制链接" }).count()).toBe(0);
      },
      (page) =>
        page.addInitScript(() => {
          Reflect.set(Navigator.prototype, "share", async (what: unknown) => {
            Reflect.set(window, "shared", what);
          });
        }),
    );
    const permissions = ["clipboard-read", "clipboard-write"];
    await read(
      polling,
      { permissions },
      async (page) => {
        await page.getByRole("button", { name: "复制链接" }).click();
        await page.locator(".reading-tools [role=status]:not(:empty)").waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(origin + polling);
      },
      (page) => page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share")),
    );
  });

  test("is read aloud line by line, each marked, with hours in words; it pauses, goes on and stops", async () => {
    await read(
      polling,
      { viewport: phone },
      async (page) => {
        const marked = () => page.locator(".reading-now").allInnerTexts();
        await page.getByRole("button", { name: "朗读" }).click();
        expect(await spokenOn(page)).toEqual([
          { text: "投票时间、地点和工作人员公告", lang: "zh-CN" },
        ]);
        expect((await marked()).join()).toMatch(/投票时间、地点/);
        await page.getByRole("button", { name: "暂停" }).click();
        await page.getByRole("button", { name: "继续朗读" }).click();
        expect(await spokenOn(page)).toHaveLength(2);
        for (let line = 0; line < 8; line += 1) await page.evaluate(sayNext);
        const texts = (await spokenOn(page)).map(({ text }) => text);
        expect(texts.join("\n")).toContain("7点30分至14点30分");
        expect(texts.join("\n")).not.toContain("扫码");
        expect(await marked()).toHaveLength(1);
        await page.getByRole("button", { name: "停止" }).click();
        expect(await marked()).toEqual([]);
        expect(await page.getByRole("button", { name: "停止" }).count()).toBe(0);
      },
      (page) => page.addInitScript(speakForTests),
    );
  });

  test("that this browser cannot read aloud after all says why its button goes", async () => {
    // The browser of the tests has no voice and tells of none, as some telephones that have one.
    await read(polling, { viewport: phone }, async (page) => {
      await page.getByRole("button", { name: "朗读" }).click();
      await page.getByText("这台设备没有朗读用的语音").waitFor();
      expect(
        await page
          .locator('[data-tool="read"], [data-tool="stop"]')
          .filter({ visible: true })
          .count(),
      ).toBe(0);
      expect(await page.locator(".reading-now").count()).toBe(0);
    });
  });

  test("is not offered to be read aloud where the device has no voice for it", async () => {
    for (const voices of [["en-GB"], undefined]) {
      await read(
        polling,
        {},
        async (page) => {
          expect(await page.locator('[data-tool="copy"]').isVisible()).toBe(true);
          expect(await page.locator('[data-tool="read"]').isVisible()).toBe(false);
        },
        (page) =>
          page.addInitScript((langs) => {
            if (langs === undefined) Reflect.deleteProperty(window, "speechSynthesis");
            else speechSynthesis.getVoices = () => langs.map((lang) => ({ lang }) as never);
          }, voices),
      );
    }
  });

  test("is printed on A4 with head, number, signature, date and address, and no navigation", async () => {
    await read(polling, { viewport: phone, colorScheme: "dark" }, async (page) => {
      const pages = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      const words = asWritten(wordsOf(pages));
      for (const said of [
        "梧桐里社区居民选举委员会",
        "第7号",
        "二〇二六年十月十二日",
        "yuyin.example/communities/wutongli/2026/polling/",
        "07:30至14:30",
      ]) {
        expect(words).toContain(asWritten(said));
      }
      for (const left of ["首页", "下载和打印", "上一份公告", "朗读", "长者模式", "联系我们"]) {
        expect(words).not.toContain(left);
      }
      for (const { width, height } of pages) {
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      }
    });
  });

  test.each([
    ["", "07:30至15:00", "07:30至14:30"],
    ["/zh-hant", "07:30至15:00", "07:30至14:30"],
    ["/en", "07:30 to 15:00", "07:30 to 14:30"],
  ])(
    "that is corrected says at its top what has changed, as the correction does, and each leads to the other: %s",
    async (prefix, was, now) => {
      for (const [path, other] of [
        [polling, correction],
        [correction, polling],
      ]) {
        await read(
          `${prefix}${path}`,
          { viewport: phone, javaScriptEnabled: false },
          async (page) => {
            const changes = page.locator("article.document table").first();
            const cells = await changes.locator("tbody td").allInnerTexts();
            expect(cells.map((cell) => cell.trim())).toEqual([was, now]);
            const before = await page.evaluate(() => {
              const callout = document.querySelector("article .callout-correction");
              const table = document.querySelector("article table");
              if (callout === null || table === null) return undefined;
              return callout.nextElementSibling === table;
            });
            expect(before).toBe(true);
            await page.locator(".correction-links a").first().click();
            expect(new URL(page.url()).pathname).toBe(`${prefix}${other}`);
          },
        );
      }
    },
  );
});

describe("a name with a character that telephones lack", () => {
  test("is shown in a font of the site's own, which pages without it do not load, after the text", async () => {
    const parent = await mkdtemp(join(tmpdir(), "zhangbang-rare-"));
    const content = join(parent, "content");
    await cp("tests/fixtures/parish/content", content, { recursive: true, dereference: true });
    const file = join(content, "communities/nether-example/community.yaml");
    const community = await readFile(file, "utf8");
    await writeFile(file, community.replace(/^address:.*$/m, "address: Mill Lane (\u{20bb7}宅)"));
    const site = await openSampleSite("2027-04-12", content);
    const fontsOn = async (path: string) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const loaded: string[] = [];
      page.on("response", (response) => {
        if (response.url().endsWith(".woff2")) loaded.push(`${response.status()}`);
      });
      await page.goto(site.origin + path);
      await page.evaluate(() => document.fonts.ready);
      const states = await page.evaluate(() => [...document.fonts].map(({ status }) => status));
      const html = await page.content();
      await context.close();
      return { loaded, states, html };
    };
    const own = await fontsOn("/communities/nether-example/");
    expect(own.html).toContain("\u{20bb7}");
    expect(own.html).toContain("font-display:swap");
    expect(own.loaded).toEqual(["200"]);
    expect(own.states).toEqual(["loaded"]);
    const other = await fontsOn("/past/");
    expect(other.html).not.toContain("\u{20bb7}");
    expect(other.loaded).toEqual([]);
    await site.close();
    await rm(parent, { recursive: true });
  });
});

/** A notice as it is written for the sample, in the language of a prefix. */
async function noticeOf(id: string, prefix: "" | "/zh-hant" | "/en"): Promise<Notice> {
  const locales: Record<typeof prefix, Locale> = {
    "": "zh-Hans",
    "/zh-hant": "zh-Hant",
    "/en": "en",
  };
  const { project } = loadContent(await readContent("content"));
  if (project === undefined) throw new Error("no project");
  const { site, communities } = publish(project, Temporal.PlainDate.from("2027-03-01"));
  const published = communities
    .find((community) => community.id === "wutongli")
    ?.elections.find((one) => one.election.id === "2026");
  if (published === undefined) throw new Error("no election");
  const notices = composeNotices(published, site, locales[prefix]);
  const notice = notices.find((one) => one.id === id);
  if (notice === undefined) throw new Error(`no notice ${id}`);
  return notice;
}

/** Text as it was before the browser's PDF took some characters for the radicals that look like them. */
function asWritten(text: string): string {
  return text.normalize("NFKC").replaceAll("\u2ea0", "民");
}

/** Words of charts that lie upon one another, or stick out of the page. */
function overlaps(): readonly string[] {
  return [...document.querySelectorAll(".chart svg")].flatMap((chart) => {
    const texts = [...chart.querySelectorAll("text")].map((text) => ({
      text: text.textContent ?? "",
      box: text.getBoundingClientRect(),
    }));
    const upon = texts.flatMap((one, index) =>
      texts
        .slice(index + 1)
        .filter(
          ({ box }) =>
            box.left < one.box.right - 1 &&
            box.right > one.box.left + 1 &&
            box.top < one.box.bottom - 4 &&
            box.bottom > one.box.top + 4,
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
    const out = texts.filter(({ box }) => box.left < 0 || box.right > innerWidth);
    return [...upon, ...out.map(({ text }) => text)];
  });
}

/** A voice that says nothing, and goes on when it is told to. */
function speakForTests(): void {
  const said: { text: string; lang: string }[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  Reflect.set(window, "said", said);
  Reflect.set(window, "sayNext", () => current?.onend?.(new Event("end") as never));
  speechSynthesis.getVoices = () => [{ lang: "zh-CN", name: "test" } as never];
  speechSynthesis.speak = (utterance) => {
    current = utterance;
    said.push({ text: utterance.text, lang: utterance.lang });
  };
  Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { set: () => undefined });
}

function sayNext(): void {
  Reflect.get(window, "sayNext")();
}

function spokenOn(page: Page): Promise<readonly { text: string; lang: string }[]> {
  return page.evaluate(() => Reflect.get(window, "said"));
}
