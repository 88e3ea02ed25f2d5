import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readPdf } from "../unit/posters/support.ts";
import { launchBrowser } from "./browser.ts";
import { violations } from "./inspecting.ts";
import { addressesIn, publishedPages } from "./published-files.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

const folder = inject("sampleFolder");
const office = `${folder}-office`;

describe("pages of the office", () => {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveFolder(() => office);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const pages = [
    ...["", "progress/", "report/2027/", "print/", "print/qingtaijie/2027/"],
    "print/qingtaijie/2027/checklist/",
  ];

  test.each(["", "en/", "zh-hant/"])(
    "have no fault of accessibility, and hang over no edge but where they scroll: /%s",
    async (prefix) => {
      for (const width of [360, 1280]) {
        const here = await browser.newPage({ viewport: { width, height: 800 } });
        for (const page of pages) {
          await here.goto(`${server.origin}/${prefix}${page}`);
          expect(await violations(here), `${page} ${width}`).toEqual([]);
          const wide = await here.evaluate(() => document.documentElement.scrollWidth);
          expect(wide, `${page} ${width}`).toBeLessThanOrEqual(width);
        }
        await here.close();
      }
    },
  );

  test("of progress show the communities that somebody answers for, and print on A3", async () => {
    const here = await browser.newPage();
    await here.goto(`${server.origin}/progress/`);
    await here.getByLabel("只看").selectOption("安如山");
    const rows = here.locator(".grid tbody tr:visible");
    expect(await rows.locator("th").allInnerTexts()).toEqual(["青苔街社区"]);
    await here.getByLabel("只看").selectOption("全部");
    expect(await rows.count()).toBe(6);
    const printed = await readPdf(new Uint8Array(await here.pdf({ preferCSSPageSize: true })));
    for (const { width, height } of printed)
      expect([Math.round(width), Math.round(height)]).toEqual([1191, 842]);
    await here.close();
  });
});

describe("what only the office may see", () => {
  test("is there, with a warning, and in every language", () => {
    for (const file of ["DO-NOT-PUBLISH.txt", "index.html", "en/index.html", "zh-hant/index.html"])
      expect(() => readFileSync(join(office, file)), file).not.toThrow();
  });

  test("is nowhere in the published folder, and nothing there leads to it", () => {
    const files = globSync("**", { cwd: folder });
    expect(files.filter((file) => /(?:^|\/)office(?:\/|$)/.test(file))).toEqual([]);
    const leading = publishedPages(folder).flatMap((page) =>
      addressesIn(page, "https://yuyin.example").filter(({ pathname }) =>
        /\/office\//.test(pathname),
      ),
    );
    expect(leading).toEqual([]);
    const machines = ["sitemap.xml", "feed.xml", "robots.txt", "api/index.json"];
    for (const file of machines)
      expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(/\/office\//);
  });

  test("leads only to files that are there, and to the public site", () => {
    const pages = globSync("**/*.html", { cwd: office });
    const missing = pages.flatMap((page) => {
      const html = readFileSync(join(office, page), "utf8");
      return [...html.matchAll(/\s(?:href|src)="([^"#]+)/g)]
        .map(([, address = ""]) => address)
        .filter((address) => !/^(?:https:\/\/yuyin\.example\/|tel:|mailto:|data:)/.test(address))
        .filter((address) => {
          const file = join(office, dirname(page), decodeURI(address));
          return globSync(file.replaceAll("[", "\\[")).length === 0;
        })
        .map((address) => `${page}: ${address}`);
    });
    expect(missing).toEqual([]);
  });

  test("has a print room for each election, with the posters of what is not due yet and a sheet to sign", () => {
    const room = readFileSync(join(office, "print", "qingtaijie", "2027", "index.html"), "utf8");
    for (const file of ["posters/qingtaijie/2027/proxy-list-a4.pdf", "posters/2027-03-05-a4.pdf"]) {
      expect(room).toContain(file);
      expect(readFileSync(join(office, file)).subarray(0, 5).toString()).toBe("%PDF-");
    }
    const sheet = join(office, "print", "qingtaijie", "2027", "checklist", "index.html");
    expect(readFileSync(sheet, "utf8").match(/class="box"/g)).toHaveLength(12 * 4);
    const badges = readFileSync(join(office, "print", "qingtaijie", "2027", "badges.pdf"));
    expect(badges.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("the print room shows a small picture of what is to print, which is there", () => {
    const room = readFileSync(join(office, "print", "qingtaijie", "2027", "index.html"), "utf8");
    const pictures = [...room.matchAll(/<img src="([^"]+)"/g)].map(([, source = ""]) => source);
    expect(pictures.map((source) => source.split("/").at(-1))).toEqual([
      "proxy-list-small.png",
      "handover-small.png",
    ]);
    for (const source of pictures)
      expect(readFileSync(join(office, "print/qingtaijie/2027", source)).length).toBeLessThan(
        60_000,
      );
  });

  test("of that nothing is public: no badge, no checklist, no poster before its day", () => {
    const files = globSync("**", { cwd: folder });
    expect(files.filter((file) => /badges|checklist|coming/.test(file))).toEqual([]);
    expect(files.filter((file) => /qingtaijie\/2027\/(?:proxy-list|handover)/.test(file))).toEqual(
      [],
    );
    for (const page of globSync("**/*.html", { cwd: folder }))
      expect(readFileSync(join(folder, page), "utf8"), page).not.toMatch(/badges\.pdf|checklist/);
  });
});
