import { cpus } from "node:os";
import { argv, cpuUsage, memoryUsage } from "node:process";
import type { Page } from "playwright-core";
import { type OrderedNotice, posterJobs } from "../../src/integration/poster-jobs.ts";
import { drawInThreads } from "../../src/integration/poster-threads.ts";
import { type PosterWork, packed } from "../../src/integration/poster-work.ts";
import { loadContent } from "../../src/load/load.ts";
import { readContent } from "../../src/load/read.ts";
import { publish } from "../../src/notices/publication.ts";
import { subsetPosterFonts } from "../../src/posters/fonts.ts";
import { layOutPoster } from "../../src/posters/pages.ts";
import {
  drawSheets,
  formatOf,
  loadPosterFonts,
  type PosterInput,
  posterCharacters,
  renderPoster,
} from "../../src/posters/poster.ts";
import { launchBrowser } from "../e2e/browser.ts";
import { noticePage } from "./notice-page.ts";

/**
 * Posters beside Chromium, which prints a plain page of the same notice: A4 PDFs, and pictures for an upright screen.
 * Both are warm and take turns, each drawing a notice some times in a row; ours uses one core. Then sizes, and how memory grows over many posters.
 */

const ROUNDS = 3;
const RUNS = 5;
const MANY = [1000, 3000, 5000] as const;
/** A day on which all elections of the sample are over: every notice is public. */
const LATE = Temporal.PlainDate.from("2028-01-01");

/** One poster, drawn by us and by Chromium: milliseconds, the best of some runs, and bytes. */
interface Duel {
  readonly pages: number;
  readonly ours: Cost;
  readonly chromium: Cost;
  /** Of our time, what laying out takes. */
  readonly layout: number;
  /** Milliseconds of work of a core, the mean of all runs: Chromium prints in several processes at once. */
  readonly cpu: { readonly ours: number; readonly chromium: number };
}

interface Cost {
  readonly milliseconds: number;
  readonly bytes: number;
}

const jobs = await sampleJobs();
const papers = jobs.flatMap(({ notices }) =>
  notices.filter(({ order: { medium } }) => medium.kind === "paper" && medium.size === "a4"),
);
const boards = jobs.flatMap(({ notices }) =>
  notices.filter(({ order: { medium } }) => medium.size === "1080x1920"),
);
const fonts = await loadPosterFonts(papers.map(({ input }) => posterCharacters(input)).join(""));
const browser = await launchBrowser();
const chromium = await browser.newBrowserCDPSession();
const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
const pdf = await duels(everyFourth(papers), (own) => own.pdf({ format: "A4", tagged: true }));
const png = await duels(everyFourth(boards), (own) => own.screenshot());
await browser.close();
const sizes = await sizesOf(papers);
const memory = await memoryOfMany();
print();

async function sampleJobs() {
  const { project } = loadContent(await readContent("content"));
  if (project === undefined) throw new Error("The sample content has no site.yaml.");
  return posterJobs(publish(project, LATE)).filter(({ bundle }) => bundle === undefined);
}

/** Some of each language and kind. */
function everyFourth<Item>(all: readonly Item[]): readonly Item[] {
  return all.filter((_, index) => index % 4 === 0);
}

/** Kilobytes of each. */
async function sizesOf(notices: readonly OrderedNotice[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const { input, order } of notices) {
    found.push((await renderPoster(input, order, fonts)).length / 1024);
  }
  return found;
}

async function duels(
  notices: readonly OrderedNotice[],
  draw: (page: Page) => Promise<Uint8Array>,
): Promise<readonly Duel[]> {
  const found: Duel[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const notice of notices) {
      const duel = await duelOf(notice, draw);
      // The rounds before the last warm both up.
      if (round === ROUNDS) found.push(duel);
    }
  }
  return found;
}

async function duelOf(
  { input, order }: OrderedNotice,
  draw: (page: Page) => Promise<Uint8Array>,
): Promise<Duel> {
  await page.setContent(noticePage(input.notice));
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  let ourCpu = 0;
  let layout = Number.POSITIVE_INFINITY;
  let pages = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const own = unseen(input, run);
    const spent = cpuUsage();
    const start = performance.now();
    const sheets = await layOutPoster(own, formatOf(order), fonts);
    const laidOut = performance.now();
    const bytes = drawSheets(sheets, own, order);
    ours.push({ milliseconds: performance.now() - start, bytes: bytes.length });
    const { user, system } = cpuUsage(spent);
    ourCpu += (user + system) / 1000;
    layout = Math.min(layout, laidOut - start);
    pages = sheets.length;
  }
  const theirCpu = await chromiumCpu();
  for (let run = 0; run < RUNS; run += 1) {
    const before = performance.now();
    const printed = await draw(page);
    theirs.push({ milliseconds: performance.now() - before, bytes: printed.length });
  }
  const cpu = { ours: ourCpu / RUNS, chromium: ((await chromiumCpu()) - theirCpu) / RUNS };
  return { pages, ours: best(ours), chromium: best(theirs), layout, cpu };
}

/**
 * The same notice at another address, so that its code is another, as nothing of it but its texts. These are as well
 * known as to Chromium, which has the page before it: a build draws each notice in four sizes, and again in bundles.
 */
function unseen(input: PosterInput, run: number): PosterInput {
  const { notice, url } = input;
  return {
    ...input,
    url: `${url}?${run}`,
    notice: { ...notice, blocks: structuredClone(notice.blocks) },
  };
}

/** Milliseconds that all processes of Chromium have worked, in ticks of ten. */
async function chromiumCpu(): Promise<number> {
  const { processInfo } = await chromium.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

function best(costs: readonly Cost[]): Cost {
  const [first] = costs.toSorted((a, b) => a.milliseconds - b.milliseconds);
  return first ?? { milliseconds: Number.NaN, bytes: Number.NaN };
}

/** Resident megabytes after so many posters, each tenth a picture, drawn in threads as a build draws them; the most is last. */
async function memoryOfMany(): Promise<ReadonlyMap<number | "most", number>> {
  const total = MANY.at(-1) ?? 0;
  const works: PosterWork[] = [];
  for (let count = 1; count <= total; count += 1) {
    const kind = count % 10 === 0 ? boards : papers;
    const notice = kind[count % kind.length];
    if (notice === undefined) continue;
    works.push(await packed({ path: "", notices: [notice] }, async () => []));
  }
  const characters = [...papers, ...boards].map(({ input }) => posterCharacters(input)).join("");
  const found = new Map<number | "most", number>();
  let [count, most] = [0, 0];
  await drawInThreads(works, await subsetPosterFonts(characters), async () => {
    count += 1;
    const megabytes = memoryUsage.rss() / 1024 ** 2;
    most = Math.max(most, megabytes);
    if (MANY.some((many) => many === count)) found.set(count, megabytes);
  });
  return found.set("most", most);
}

function print(): void {
  if (argv.includes("--json")) {
    const rows = {
      pdf: summary(pdf),
      png: summary(png),
      sizes,
      memory: Object.fromEntries(memory),
    };
    console.log(JSON.stringify({ cores: cpus().length, ...rows }));
    return;
  }
  console.log(
    `Posters beside Chromium: warm, best of ${RUNS} runs, medians (of the work of cores, means) of ${pdf.length} and ${png.length} notices, ${cpus().length} cores\n`,
  );
  console.log(
    line([
      "",
      "ours",
      "layout",
      "Chromium",
      "ratio",
      "least",
      "ours, CPU",
      "Chromium",
      "ratio",
      "ours",
      "most",
      "Chromium",
    ]),
  );
  for (const [name, all] of [
    ["A4 PDF", pdf],
    ["board PNG", png],
  ] as const) {
    const { ours, layout, chromium, ratio, leastRatio, cpu, kilobytes, most, theirs } =
      summary(all);
    console.log(
      line([
        name,
        `${ours.toFixed(1)} ms`,
        `${layout.toFixed(1)} ms`,
        `${chromium.toFixed(1)} ms`,
        `${ratio.toFixed(1)} ×`,
        `${leastRatio.toFixed(1)} ×`,
        `${cpu.ours.toFixed(1)} ms`,
        `${cpu.chromium.toFixed(1)} ms`,
        `${(cpu.chromium / cpu.ours).toFixed(1)} ×`,
        `${kilobytes.toFixed(1)} KB`,
        `${most.toFixed(1)} KB`,
        `${theirs.toFixed(1)} KB`,
      ]),
    );
  }
  const large = sizes.filter((size) => size > 45).length;
  console.log(
    `\nAll ${sizes.length} A4 PDFs: ${mean(sizes).toFixed(1)} KB in the mean, ${Math.max(...sizes).toFixed(1)} KB at most, ${large} above 45 KB.`,
  );
  const after = [...memory].map(([count, megabytes]) => `${count}: ${megabytes.toFixed(0)} MB`);
  console.log(`Memory after so many posters: ${after.join(", ")}.`);
}

function summary(all: readonly Duel[]) {
  const kilobytes = all.map(({ ours }) => ours.bytes / 1024);
  return {
    ours: median(all.map(({ ours }) => ours.milliseconds)),
    layout: median(all.map(({ layout }) => layout)),
    chromium: median(all.map(({ chromium }) => chromium.milliseconds)),
    ratio: median(all.map(({ ours, chromium }) => chromium.milliseconds / ours.milliseconds)),
    leastRatio: Math.min(
      ...all.map(({ ours, chromium }) => chromium.milliseconds / ours.milliseconds),
    ),
    cpu: {
      ours: mean(all.map(({ cpu }) => cpu.ours)),
      chromium: mean(all.map(({ cpu }) => cpu.chromium)),
    },
    kilobytes: mean(kilobytes),
    most: Math.max(...kilobytes),
    theirs: mean(all.map(({ chromium }) => chromium.bytes / 1024)),
  };
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function line(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(11)).join("");
}
