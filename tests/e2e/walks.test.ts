import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { overhang } from "./inspecting.ts";
import { kinds, notFound, prefixes } from "./kinds.ts";

/** Readers who have no mouse, zoom far in, or set their own spacing, through every kind of page. */
const origin = inject("sampleOrigin");

/** More than any page has. */
const MOST_STOPS = 600;
/** Of a page's layout, by the measure of Web Vitals: half of what counts as good. */
const MOST_SHIFT = 0.05;

const pages = kinds.filter(({ kind }) => kind !== "board");
const paths = [...pages.map(({ path }) => path), notFound.path];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function read(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  await look(await context.newPage());
  await context.close();
}

describe("by keyboard alone", () => {
  test.each([
    ["", {}],
    ["/en", { viewport: { width: 360, height: 740 } }],
    ["", { forcedColors: "active" }],
    ["", { colorScheme: "dark" }],
  ] as const)(
    "everything is reached in its order, is seen when it is, and lets go: %s %j",
    async (prefix, options) => {
      // What differs by colours alone is the same on every page.
      const visited =
        "viewport" in options || !("colorScheme" in options || "forcedColors" in options)
          ? pages.map(({ path }) => path)
          : ["/", "/communities/qingtaijie/2027/"];
      await read(options, async (page) => {
        for (const path of visited) {
          await page.goto(origin + prefix + path);
          expect(await stopsOf(page), path).toEqual(await page.evaluate(focusable));
        }
      });
    },
  );

  test("the first stop leads past what every page has, to what this one says", async () => {
    await read({}, async (page) => {
      for (const path of paths) {
        await page.goto(origin + path);
        await page.keyboard.press("Tab");
        expect(await page.locator(":focus").getAttribute("href"), path).toBe("#main");
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        const isPast = () => document.activeElement?.closest("header, .breadcrumbs") === null;
        expect(await page.evaluate(isPast), path).toBe(true);
      }
    });
  });
});

describe("at 400 % of 1280 × 1024", () => {
  test.each(prefixes)("a page is read in one direction, and nothing is cut: %s", async (prefix) => {
    await read({ viewport: { width: 320, height: 256 } }, async (page) => {
      for (const path of prefix === "" ? paths : pages.map(({ path }) => path)) {
        await page.goto(origin + prefix + path);
        expect(await overhang(page), path).toEqual([]);
        expect(await page.evaluate(cutOff), path).toEqual([]);
      }
    });
  });
});

test("with the reader's own spacing of lines, words and letters nothing is cut or hangs over", async () => {
  await read({ viewport: { width: 360, height: 740 } }, async (page) => {
    for (const path of [...paths, ...pages.map(({ path }) => `/en${path}`)]) {
      await page.goto(origin + path);
      // The least that WCAG 1.4.12 asks for.
      await page.addStyleTag({
        content:
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      });
      expect(await overhang(page), path).toEqual([]);
      expect(await page.evaluate(cutOff), path).toEqual([]);
    }
  });
});

test.each(["/zh-hant", "/en"])(
  "in the dark, in elder mode and on 320 px at once nothing hangs over: %s",
  async (prefix) => {
    await read({ viewport: { width: 320, height: 568 }, colorScheme: "dark" }, async (page) => {
      await page.addInitScript(() => localStorage.setItem("elder", "on"));
      for (const { path } of pages) {
        await page.goto(origin + prefix + path);
        expect(await overhang(page), path).toEqual([]);
        expect(await page.evaluate(cutOff), path).toEqual([]);
      }
    });
  },
);

test("what the script adds is there from the first: nothing moves under the reader's finger", async () => {
  await read({ viewport: { width: 360, height: 740 } }, async (page) => {
    await page.addInitScript(watchShifts);
    for (const path of [...paths, "/en/", "/en/communities/qingtaijie/2027/"]) {
      await page.goto(origin + path);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => Reflect.get(window, "shifted")), path).toBeLessThan(
        MOST_SHIFT,
      );
    }
  });
});

test("a board moves at once where its screen asks for less motion", async () => {
  await read({ viewport: { width: 1920, height: 1080 }, reducedMotion: "reduce" }, async (page) => {
    await page.goto(`${origin}/board/qingtaijie/`);
    await page.locator(".board-slide:visible").waitFor();
    const duration = await page
      .locator(".board")
      .evaluate((board) => getComputedStyle(board).transitionDuration);
    expect(duration).toBe("0s");
  });
});

/** What the tabulator key stops at, in order, once around; each stop must be seen. */
async function stopsOf(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const told = await page.evaluate(focused);
    if (told === undefined) return stops;
    stops.push(told);
  }
  throw new Error("the keyboard never leaves the page");
}

/** In the page: what has the focus; undefined for nothing. Says so where it is not to be seen that it has. */
function focused(): string | undefined {
  const part = document.activeElement;
  if (part === null || part === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(part);
  const { top, bottom, left, right, width, height } = part.getBoundingClientRect();
  const isMarked = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const fault = isMarked && isInView && width > 1 && height > 1 ? "" : " (not seen)";
  return `${part.tagName} ${part.textContent?.trim().slice(0, 30)}${fault}`;
}

/** In the page: everything that can be pressed or typed in, in the order of reading. */
function focusable(): readonly string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex='0']",
    ),
  ]
    .filter((part) => part.getClientRects().length > 0 && !part.hasAttribute("disabled"))
    .filter((part) => part.tagName === "SUMMARY" || part.closest("details:not([open])") === null)
    .filter((part) => getComputedStyle(part).visibility !== "hidden")
    .map((part) => `${part.tagName} ${part.textContent?.trim().slice(0, 30)}`);
}

/** In the page: text that its own frame cuts off. */
function cutOff(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("body *")]
    .filter((part) => part.textContent?.trim() !== "" && part.clientWidth > 1)
    .filter((part) => {
      const { overflowX, overflowY } = getComputedStyle(part);
      const isWide = overflowX !== "visible" && part.scrollWidth > part.clientWidth + 1;
      const isHigh = overflowY === "hidden" && part.scrollHeight > part.clientHeight + 1;
      return isWide || isHigh;
    })
    .map((part) => `${part.tagName}.${part.className} ${part.textContent?.trim().slice(0, 30)}`);
}

/** In the page: adds up how far its parts move once they are seen. */
function watchShifts(): void {
  Reflect.set(window, "shifted", 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      Reflect.set(window, "shifted", Reflect.get(window, "shifted") + Reflect.get(entry, "value"));
    }
  }).observe({ type: "layout-shift", buffered: true });
}
