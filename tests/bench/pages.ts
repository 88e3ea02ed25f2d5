import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { argv, execPath } from "node:process";
import { promisify } from "node:util";
import { launchBrowser } from "../e2e/browser.ts";
import { kinds, notFound } from "../e2e/kinds.ts";
import { budget, type Weight, weigh } from "../e2e/page-weight.ts";
import { publishedPages } from "../e2e/published-files.ts";
import { openSampleSite } from "../e2e/sample-site.ts";

/**
 * Each kind of page as Lighthouse scores it on a telephone with a slow network, and what it weighs. The site is
 * served compressed, as a host of plain files does.
 */

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof categories)[number];

/** What is aimed at, out of 100. */
const goals: Readonly<Record<Category, number>> = {
  performance: 95,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
};

interface Report {
  readonly categories: Readonly<
    Record<Category, { readonly score: number; readonly auditRefs: readonly Audited[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null }>
  >;
}

interface Audited {
  readonly id: string;
  readonly weight: number;
}

interface Scored {
  readonly path: string;
  readonly scores: Readonly<Record<Category, number>>;
  /** What keeps a score below its goal. */
  readonly faults: readonly string[];
  readonly weight: Weight;
}

const paths = [
  ...[...kinds, notFound].map(({ path }) => path),
  ...["/", "/communities/qingtaijie/2027/"].map((path) => `/en${path}`),
];

const isJson = argv.includes("--json");
const site = await openSampleSite("2027-03-01");
const pages = new Map(publishedPages(site.folder).map((page) => [page.path, page]));
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
const scored: Scored[] = [];
if (!isJson) printHead();
for (const path of paths) {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`The sample has no page ${path}.`);
  const report = await audit(`${site.origin}${path}`);
  const one = { path, ...judge(report), weight: weigh(page, site.folder) };
  scored.push(one);
  if (!isJson) printRow(one);
}
await browser.close();
await site.close();
if (isJson) console.log(JSON.stringify({ goals, budget, pages: scored }, null, 2));

async function audit(address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    execPath,
    [
      "node_modules/lighthouse/cli/index.js",
      address,
      `--port=${port}`,
      `--only-categories=${categories.join(",")}`,
      "--output=json",
      "--quiet",
      "--no-enable-error-reporting",
    ],
    { maxBuffer: 1e8 },
  );
  return JSON.parse(stdout);
}

function judge({ categories: all, audits }: Report): Pick<Scored, "scores" | "faults"> {
  const scores = { performance: 0, accessibility: 0, "best-practices": 0, seo: 0 };
  for (const category of categories) scores[category] = Math.round(all[category].score * 100);
  const faults = categories
    .filter((category) => scores[category] < goals[category])
    .flatMap((category) => all[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id}: ${audits[id]?.title ?? ""}`);
  return { scores, faults };
}

function printHead(): void {
  console.log(
    `Pages on a telephone, by Lighthouse: performance (${goals.performance} wanted), accessibility, best practices, search (100 each)`,
  );
  console.log(
    `Compressed, of ${kilobytes(budget.page)} KB with styles and scripts and ${kilobytes(budget.script)} KB of script\n`,
  );
  console.log(`${"page".padEnd(48)} perf  a11y  best  seo     KB  script KB`);
}

function printRow({ path, scores, faults, weight }: Scored): void {
  const told = categories.map((category) => String(scores[category]).padStart(4)).join("  ");
  console.log(
    `${path.padEnd(48)} ${told} ${kilobytes(weight.page).padStart(6)} ${kilobytes(weight.script).padStart(10)}`,
  );
  for (const fault of faults) console.log(`    ${fault}`);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).replace(/\.0$/, "");
}

/** A port of this machine that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
