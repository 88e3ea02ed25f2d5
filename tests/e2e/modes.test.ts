import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { overhang, violations } from "./inspecting.ts";
import { kinds, prefixes } from "./kinds.ts";

/** Every kind of page in the dark, in elder mode, at 400 % zoom, with forced colours and on paper. */
const origin = inject("sampleOrigin");

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const pages = kinds.filter(({ kind }) => kind !== "board");
const paths = pages.flatMap(({ path }) => [path, `/en${path}`]);

/** A page as some reader has set their browser; in elder mode if so. */
async function read(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
  isElder = false,
): Promise<void> {
  const context = await browser.newContext(options);
  if (isElder) await context.addInitScript(() => localStorage.setItem("elder", "on"));
  await look(await context.newPage());
  await context.close();
}

describe.each(["light", "dark"] as const)("in %s", (colorScheme) => {
  test.each(prefixes)(
    "every kind of page has the contrast of AAA and no fault of AA, also in elder mode: %s",
    async (prefix) => {
      for (const isElder of [false, true]) {
        const viewport = { width: 1280, height: 800 };
        await read(
          { colorScheme, viewport },
          async (page) => {
            for (const { path } of pages) {
              await page.goto(origin + prefix + path);
              expect(await violations(page, ["color-contrast-enhanced"]), path).toEqual([]);
            }
          },
          isElder,
        );
      }
    },
  );
});

describe.each([
  ["at 400 % of 1280 px", 320, false],
  ["in elder mode at 360 px", 360, true],
  ["in elder mode at 1280 px", 1280, true],
] as const)("%s", (_mode, width, isElder) => {
  test("nothing hangs over the side", async () => {
    await read(
      { viewport: { width, height: 512 } },
      async (page) => {
        for (const path of paths) {
          await page.goto(origin + path);
          expect(await overhang(page), path).toEqual([]);
        }
      },
      isElder,
    );
  });
});

describe("elder mode", () => {
  test("makes type half as large again, is remembered on the next page, and is left again", async () => {
    await read({ viewport: { width: 360, height: 740 } }, async (page) => {
      const size = () =>
        page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      await page.goto(`${origin}/`);
      const plain = await size();
      await page.getByRole("button", { name: "长者模式" }).click();
      expect(await size()).toBeCloseTo(plain * 1.5, 1);
      await page.goto(`${origin}/communities/qingtaijie/`);
      expect(await size()).toBeCloseTo(plain * 1.5, 1);
      const toggle = page.getByRole("button", { name: "长者模式" });
      expect(await toggle.getAttribute("aria-pressed")).toBe("true");
      await toggle.click();
      await page.goto(`${origin}/`);
      expect(await size()).toBeCloseTo(plain, 1);
    });
  });

  test("has simpler pages: without charts, steps that are done and articles, which it says; all figures stay", async () => {
    for (const isElder of [false, true]) {
      await read(
        { viewport: { width: 360, height: 740 } },
        async (page) => {
          await page.clock.install({ time: new Date("2027-03-01T10:00:00+08:00") });
          const seen = (selector: string) => page.locator(`${selector}:visible`).count();
          await page.goto(`${origin}/communities/qingtaijie/2027/`);
          for (const left of [
            ".step-done",
            ".step-due",
            ".citation .short-citation",
            ".step-rule",
          ]) {
            expect((await seen(left)) > (left.startsWith(".citation") ? 1 : 0), left).toBe(
              !isElder,
            );
          }
          for (const kept of [".step-now", ".step-next", ".contents a", ".person dd"]) {
            expect(await seen(kept), kept).toBeGreaterThan(0);
          }
          expect(await seen(".elder-note")).toBe(isElder ? 1 : 0);
          await page.goto(`${origin}/communities/wutongli/2026/`);
          expect((await seen(".chart")) > 0).toBe(!isElder);
          expect(await page.locator("#results dl").first().innerText()).toContain("12张");
          // Where all is done, that is what the timetable has to tell.
          expect(await seen(".step-done")).toBeGreaterThan(5);
        },
        isElder,
      );
    }
  });

  test("has targets of 44 px and more on every kind of page", async () => {
    await read(
      { viewport: { width: 360, height: 740 } },
      async (page) => {
        for (const path of paths) {
          await page.goto(origin + path);
          expect(await page.evaluate(smallTargets), path).toEqual([]);
        }
      },
      true,
    );
  });
});

test("with forced colours every state of the timetable can be told by its words and its mark", async () => {
  await read({ forcedColors: "active" }, async (page) => {
    await page.goto(`${origin}/communities/qingtaijie/2027/`);
    const mark = (state: string) =>
      page
        .locator(`.step-${state}`)
        .first()
        .evaluate((step) => getComputedStyle(step, "::before").backgroundColor);
    expect(await mark("done")).not.toBe(await mark("next"));
    expect(await page.locator(".step-now .step-state").first().textContent()).toBe("进行中");
  });
});

test("nothing moves", async () => {
  await read({}, async (page) => {
    for (const { path } of pages) {
      await page.goto(origin + path);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
          .filter((part) => {
            const { animationName, transitionDuration } = getComputedStyle(part);
            return animationName !== "none" || transitionDuration !== "0s";
          })
          .map((part) => part.tagName),
      );
      expect(moving, path).toEqual([]);
    }
  });
});

test("on paper a page is dark on white, without what only a screen needs, and counts no days", async () => {
  await read({ colorScheme: "dark" }, async (page) => {
    await page.goto(`${origin}/communities/qingtaijie/2027/`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe("rgb(255, 255, 255)");
    for (const part of [".site-header", ".elder-mode", ".contents", ".countdown"]) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
  });
});

/** What is pressed and is too small for a thumb. */
function smallTargets(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("a, button, input, summary")]
    .filter((target) => target.getClientRects().length > 0 && !target.matches(".skip-link"))
    .filter((target) => {
      const { width, height } = target.getBoundingClientRect();
      return width < 43.5 || height < 43.5;
    })
    .map((target) => target.outerHTML.slice(0, 80));
}
