import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Parts that hang over the right edge of the screen, the page itself included, or of their table's row. */
export function overhang(here: Page): Promise<readonly string[]> {
  return here.evaluate(() =>
    [...document.querySelectorAll("body, body *")]
      // A board on a screen turns the pages of a notice, of which one is seen; its own test looks at them.
      .filter((part) => part.closest(".board-playing .board-text") === null)
      .filter((part) => {
        const edge = part.closest("tbody tr")?.getBoundingClientRect().right ?? innerWidth;
        return part.getBoundingClientRect().right > Math.min(edge, innerWidth) + 0.5;
      })
      .map((part) => `${part.tagName} ${part.textContent?.slice(0, 40) ?? ""}`),
  );
}

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const axeOptions: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** What axe finds on a page, besides `more` rules than those of WCAG 2.2 AA and good practice. */
export async function violations(
  here: Page,
  more: readonly string[] = [],
): Promise<readonly string[]> {
  await here.addScriptTag({ path: axeFile });
  const results = await here.evaluate<AxeResults, RunOptions>(
    (options) => Reflect.get(window, "axe").run(options),
    { ...axeOptions, rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])) },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}
