import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { publishedPages } from "./published-files.ts";

/**
 * What Chrome 80 and Safari 13 make of the site: both are of early 2020, as is the browser within many an old phone's
 * chat program. A script that they cannot parse does nothing at all; a style that they do not know is left out.
 */
const browsers = "chrome 80, safari 13, ios_saf 13.0-13.1";

const folder = inject("sampleFolder");
const pages = publishedPages(folder);

let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "zhangbang-old-"));
});

afterAll(() => rm(work, { recursive: true, force: true }));

describe("a script", () => {
  const inline = /<script(?![^>]*(?:json| src=))[^>]*>(.*?)<\/script>/gs;
  const scripts = [
    ...globSync("**/*.js", { cwd: folder }).map((file) => readFileSync(join(folder, file), "utf8")),
    ...new Set(
      pages.flatMap(({ html }) => [...html.matchAll(inline)].map(([, text = ""]) => text)),
    ),
  ];

  test("is written in a language, and calls for a library, that they have", async () => {
    expect(scripts.length).toBeGreaterThan(5);
    expect(await faultsOf(scripts)).toBe("");
  });

  test.each(["const day = words?.today;", "const last = [1, 2].at(-1);", "class A { #day = 1; }"])(
    "would not be with %s",
    async (tooNew) => {
      expect(await faultsOf([tooNew])).toMatch(/\S/);
    },
  );

  test("calls for nothing else of a browser that came later, unless it asks first whether that is there", () => {
    const tooNew =
      /\breplaceChildren\b|\bResizeObserver\b|\bstructuredClone\b|\brandomUUID\b|AbortSignal\.timeout|\bTemporal\b|Intl\.(?:ListFormat|Segmenter|DisplayNames|RelativeTimeFormat)|\b(?:date|time)Style\b|\bshowModal\b|\bshowPopover\b|\brequestSubmit\b/;
    for (const script of scripts) expect(script).not.toMatch(tooNew);
  });

  async function faultsOf(texts: readonly string[]): Promise<string> {
    const scene = await mkdtemp(join(work, "scripts-"));
    for (const [index, text] of texts.entries()) {
      await writeFile(join(scene, `${index}.js`), text);
    }
    const told = await run("es-check/lib/cli/index.js", [
      "checkBrowser",
      `--browserslistQuery=${browsers}`,
      "--module",
      "--checkFeatures",
      "--noCache",
      "--quiet",
      join(scene, "*.js"),
    ]);
    return told.trim();
  }
});

describe("a style sheet", () => {
  /** Known to them in part, of which only that part is used; or found where it is not. */
  const known = [
    // How far a link's line is from its words, and how thick.
    "text-decoration",
    // `-webkit-text-size-adjust` beside it.
    "text-size-adjust",
    // `-webkit-appearance: none` beside it.
    "css-appearance",
    // `overflow: hidden` and `auto`; not `clip`.
    "css-overflow",
    // `avoid` and `always`; the rest is for paper.
    "css-page-break",
    // `column-fill` and `column-gap`; breaks are avoided where that is known.
    "multicolumn",
    // `:not(:lang(en))`, which is no list.
    "css-not-sel-list",
    // A lobby screen's pointer is hidden where it can be.
    "css3-cursors",
    // The size and margins of paper: without them a page prints as the browser is set.
    "css-paged-media",
  ];

  test("holds nothing that they do not know, but for what pages do without", async () => {
    const styles = [
      ...globSync("**/*.css", { cwd: folder }).map((file) =>
        readFileSync(join(folder, file), "utf8"),
      ),
      ...new Set(
        pages.flatMap(({ html }) =>
          [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = ""]) => text),
        ),
      ),
    ];
    expect(styles.length).toBeGreaterThan(1);
    for (const style of styles) {
      expect(await unknownIn(style)).toEqual([]);
      // What that list does not have.
      expect(style).not.toMatch(
        /\((?:width|height)\s*[<>]|:where\(|\binset:|:not\([^()]*,|@layer|color-mix|aspect-ratio:/,
      );
    }
  });

  test.each([
    ".a { gap: 1em; display: flex; }",
    ".a { .b { color: red; } }",
    ".a:has(b) { color: red; }",
    ".a { width: clamp(1em, 2em, 3em); }",
  ])("would not do with %s", async (style) => {
    expect(await unknownIn(style)).not.toEqual([]);
  });

  async function unknownIn(style: string): Promise<readonly string[]> {
    const file = join(await mkdtemp(join(work, "styles-")), "style.css");
    await writeFile(file, style);
    const told = await run("doiuse/bin/cli.js", [
      "--json",
      "--browsers",
      browsers,
      "--ignore",
      known.join(","),
      file,
    ]);
    const uses = told.split("\n").filter((line) => line !== "");
    // What it cannot parse, it says without a brace.
    return [
      ...new Set(
        uses.map((line): string => (line.startsWith("{") ? JSON.parse(line).feature : line)),
      ),
    ];
  }
});

test("no page has a part that they would show though it is closed", () => {
  for (const { path, html } of pages)
    expect(html, path).not.toMatch(/<dialog|\spopover[\s=>]|\sinert[\s=>]/);
});

/** What a tool from npm says of what it finds. */
async function run(tool: string, more: readonly string[]): Promise<string> {
  const command = [join("node_modules", tool), ...more];
  return promisify(execFile)(execPath, command, { maxBuffer: 1e8 }).then(
    ({ stdout }) => stdout,
    (failure) => `${failure.stdout}${failure.stderr}`,
  );
}
