import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPdf } from "../unit/posters/support.ts";
import { launchBrowser } from "./browser.ts";
import { clerkEnvironment } from "./environment.ts";

/** `npm run dev`, as a clerk uses it: the page open in a browser, the record open in an editor. */

const election = "communities/qingtaijie/2027";

let content: string;
let server: ChildProcess;
let origin: string;
let terminal = "";
let browser: Browser;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), "zhangbang-dev-"));
  await cp("content", content, { recursive: true });
  await addPhotographs();
  server = spawn(
    execPath,
    ["src/cli/main.ts", "dev", "--content", content, "--today", "2027-03-01"],
    { stdio: ["ignore", "pipe", "inherit"], env: clerkEnvironment() },
  );
  origin = await new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error(terminal)));
    server.stdout?.on("data", (chunk) => {
      terminal += chunk;
      const [, address] = /(http:\/\/localhost:\d+)/.exec(terminal) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.kill();
  await rm(content, { recursive: true });
});

test("a change of a record shows in the open page by itself", async () => {
  const page = await open("/communities/qingtaijie/");
  await edit("communities/qingtaijie/community.yaml", "zh-Hans: 青苔街社区", "zh-Hans: 新苔街社区");
  await page.getByRole("heading", { level: 1, name: "新苔街社区" }).waitFor();
});

test("a mistake is told in the terminal and over the page, and goes when it is mended", async () => {
  const page = await open(`/${election}/`);
  await edit(
    `${election}/schedule.yaml`,
    "polling\n    date: 2027-03-07",
    "polling\n    date: 2027年3月7日",
  );
  const overlay = page.locator("vite-error-overlay");
  await overlay.getByText("改为 2027-03-07").waitFor();
  await overlay.getByText(`${election}/schedule.yaml:`).first().waitFor();
  expect(terminal).toContain("date: 2027年3月7日");
  await edit(`${election}/schedule.yaml`, "date: 2027年3月7日", "date: 2027-03-07");
  await overlay.waitFor({ state: "detached" });
});

test("a mistake that is there already shows over a page that is opened", async () => {
  await edit(
    `${election}/schedule.yaml`,
    "polling\n    date: 2027-03-07",
    "polling\n    date: 2027-02-30",
  );
  const page = await open("/");
  await page.locator("vite-error-overlay").waitFor();
  await edit(`${election}/schedule.yaml`, "date: 2027-02-30", "date: 2027-03-07");
});

test("what the office prints is drawn when it is asked for", async () => {
  const files = [
    "office/print/qingtaijie/2027/badges.pdf",
    "office/posters/qingtaijie/2027/proxy-list-a4.pdf",
    "office/report/2027/report.pdf",
    "publicity/2027/slogan-1.pdf",
  ];
  for (const file of files) {
    const response = await fetch(`${origin}/${file}`);
    expect(response.headers.get("content-type"), file).toBe("application/pdf");
    const [first] = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(first?.width, file).toBeGreaterThan(500);
  }
});

test("the picture of the site is drawn when it is asked for", async () => {
  const response = await fetch(`${origin}/card.png`);
  expect(response.headers.get("content-type")).toBe("image/png");
  const picture = Buffer.from(await response.arrayBuffer());
  // The size stands in the head of a PNG.
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
});

test("a poster is drawn when it is asked for", async () => {
  const response = await fetch(`${origin}/posters/qingtaijie/2027/polling-a4.pdf`);
  expect(response.headers.get("content-type")).toBe("application/pdf");
  const [first] = await readPdf(new Uint8Array(await response.arrayBuffer()));
  expect(first?.width).toBe(595.28);
});

test("a poster is tried in another template, size and language, and drawn anew when a record changes", async () => {
  const page = await open("/posters/?notice=qingtaijie/2027/polling");
  expect(await page.locator("iframe").getAttribute("src")).toContain("qingtaijie/2027/polling/?");
  await Promise.all([
    page.waitForURL(/size=1080x1920/),
    page.getByLabel("尺寸").selectOption("1080x1920"),
  ]);
  await Promise.all([page.waitForURL(/lang=en/), page.getByLabel("语言").selectOption("en")]);
  const picture = page.locator("img");
  const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width, { timeout: 30_000 }).toBe(1080);
  const address = (await picture.getAttribute("src")) ?? "";
  const before = await (await fetch(origin + address)).bytes();
  const reloaded = page.waitForEvent("load");
  await edit(`${election}/schedule.yaml`, "en: Stone Steps Lane }", "en: Stone Steps Hall }");
  await reloaded;
  await expect.poll(width, { timeout: 30_000 }).toBe(1080);
  expect(await (await fetch(origin + address)).bytes()).not.toEqual(before);
  const refused = await fetch(`${origin}/posters/qingtaijie/2027/polling/?size=a9`);
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("a9")]);
});

test("photographs show where everyone who stands has one", async () => {
  const page = await open(`/${election}/`);
  const photos = page.locator("img.photo");
  expect(await photos.count()).toBeGreaterThan(10);
  await photos.first().scrollIntoViewIfNeeded();
  await expect
    .poll(() => photos.first().evaluate((image: HTMLImageElement) => image.naturalWidth), {
      timeout: 30_000,
    })
    .toBe(1);
});

/** Opens a page in a new tab, and waits until it listens for changes. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await Promise.all([
    page.waitForEvent("console", (message) => message.text().includes("[vite] connected")),
    page.goto(origin + path),
  ]);
  return page;
}

/** Changes a record, and waits until the server has read it. */
async function edit(file: string, find: string, replace: string): Promise<void> {
  const path = join(content, file);
  const text = await readFile(path, "utf8");
  expect(text.split(find)).toHaveLength(2);
  const before = terminal.length;
  await writeFile(path, text.replace(find, replace));
  await expect.poll(() => terminal.slice(before), { timeout: 30_000 }).toContain("Synced content");
}

/** A picture of one pixel for every candidate of the election. */
async function addPhotographs(): Promise<void> {
  const pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  await writeFile(join(content, election, "person.png"), Buffer.from(pixel, "base64"));
  const path = join(content, election, "candidates.yaml");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replaceAll(/^ {4}post: /gm, "    photo: person.png\n    post: "));
}
