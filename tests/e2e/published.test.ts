import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { posterJobs } from "../../src/integration/poster-jobs.ts";
import { loadContent } from "../../src/load/load.ts";
import { readContent as readFiles } from "../../src/load/read.ts";
import { outputFile } from "../../src/notices/addresses.ts";
import { publish } from "../../src/notices/publication.ts";
import type { PosterInput } from "../../src/posters/poster.ts";
import { unpacked } from "../unit/posters/pdf-objects.ts";
import { type PdfPage, readPdf, saysAll, wordsOf } from "../unit/posters/support.ts";

/** What the sample site holds on 1 March 2027, against what its schedules say is due on that day. */
const folder = inject("sampleFolder");

/** Every notice that is due, by the schedules of `content/`; nothing else may be there. */
const due: Readonly<Record<string, readonly string[]>> = {
  "guihuawan/2027": ["election-committee", "election-day", "voter-registration", "voter-roll"],
  "qingtaijie/2027": [
    "election-committee",
    "election-day",
    "voter-registration",
    "voter-roll",
    "preliminary-candidates",
    "formal-candidates",
    "polling",
    "proxies",
  ],
  "wutongli/2021": ["result", "elected-members", "handover"],
  "wutongli/2026": [
    "election-committee",
    "election-day",
    "voter-registration",
    "voter-roll",
    "preliminary-candidates",
    "formal-candidates",
    "polling",
    "polling-hours-corrected",
    "proxies",
    "help-on-polling-day",
    "proxy-list",
    "result",
    "elected-members",
    "handover",
  ],
  "xingdengxiang/2027": ["election-committee", "election-day", "voter-registration"],
  "yunyingqiao/2027": [
    "election-committee",
    "election-day",
    "voter-registration",
    "voter-roll",
    "preliminary-candidates",
    "formal-candidates",
    "polling",
    "proxies",
    "proxy-list",
    "result",
    "elected-members",
    "runoff",
  ],
  "zhuyincun/2027": ["election-committee", "election-day", "voter-registration", "voter-roll"],
};

const prefixes = ["", "zh-hant/", "en/"];
const suffixes = ["-a4.pdf", "-a3.pdf", "-1080x1920.png", "-1920x1080.png", "-small.png"];

const addresses = Object.entries(due).flatMap(([election, ids]) =>
  ids.map((id) => ({ election, id })),
);

describe("each notice that is due, and no other", () => {
  test("has a page in every language", () => {
    const pages = globSync("**/communities/*/*/*/index.html", { cwd: folder });
    expect(pages.toSorted()).toEqual(
      addresses
        .flatMap(({ election, id }) =>
          prefixes.map((prefix) => `${prefix}communities/${election}/${id}/index.html`),
        )
        .toSorted(),
    );
  });

  test("has a poster of every size in every language", () => {
    const posters = globSync("**/posters/**/*.*", { cwd: folder });
    expect(posters.filter((file) => !isBundle(file)).toSorted()).toEqual(
      addresses
        .flatMap(({ election, id }) =>
          prefixes.flatMap((prefix) =>
            suffixes.map((suffix) => `${prefix}posters/${election}/${id}${suffix}`),
          ),
        )
        .toSorted(),
    );
  });

  test("has an entry in the feed of its community", () => {
    const links = globSync("communities/*/feed.xml", { cwd: folder }).flatMap((file) =>
      [
        ...read(file).matchAll(
          /<link rel="alternate"[^>]*href="https:\/\/yuyin\.example\/([^"]+)"/g,
        ),
      ].map(([, path = ""]) => path),
    );
    const notices = links.filter((path) => path.split("/").length === 5);
    expect(notices.toSorted()).toEqual(
      addresses.map(({ election, id }) => `communities/${election}/${id}/`).toSorted(),
    );
  });

  test("is in the JSON of its election, in the order of posting", () => {
    for (const [election, ids] of Object.entries(due)) {
      const { notices } = JSON.parse(read(`api/communities/${election}.json`));
      expect(notices.map(({ id }: { readonly id: string }) => id).toSorted()).toEqual(
        ids.toSorted(),
      );
      const days = notices.map(({ posted }: { readonly posted: string }) => posted);
      expect(days).toEqual(days.toSorted());
    }
  });
});

describe("what is written in content but not due", () => {
  test.each([
    ["candidates whose names are not posted", "guihuawan"],
    ["self-nominees whose names are not posted", "zhuyincun"],
  ])("%s are in no file", (_, community) => {
    const record = parse(readContent(`${community}/2027/candidates.yaml`));
    const known =
      readContent(`${community}/community.yaml`) + readContent(`${community}/2027/schedule.yaml`);
    const names = record.candidates
      .map(({ name }: { readonly name: string }) => name)
      .filter((name: string) => !known.includes(name));
    expect(names.length).toBeGreaterThan(3);
    const telling = textFiles().filter((file) => {
      const text = read(file);
      return names.some((name: string) => text.includes(name));
    });
    expect(telling).toEqual([]);
  });

  test("polling staff not yet posted are in no file", () => {
    const { staff } = parse(readContent("xingdengxiang/2027/schedule.yaml"));
    const names: readonly string[] = Object.values<readonly string[]>(staff).flat();
    expect(names.length).toBeGreaterThan(3);
    const telling = textFiles().filter((file) => names.some((name) => read(file).includes(name)));
    expect(telling).toEqual([]);
  });
});

test("the page of a hand-written notice says what its document says", () => {
  for (const id of ["help-on-polling-day", "polling-hours-corrected"]) {
    const page = read(`communities/wutongli/2026/${id}/index.html`);
    const words = page.replaceAll(/<[^>]+>/g, "").replaceAll(/\s/g, "");
    const { notices } = JSON.parse(read("api/communities/wutongli/2026.json"));
    const { text } = notices.find((notice: { readonly id: string }) => notice.id === id);
    const parts = pieces(text["zh-Hans"]);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) expect(words).toContain(part);
  }
});

describe("posters in one document", () => {
  test("are those of an election, in the order of posting, linked from its print room", async () => {
    for (const [election, ids] of Object.entries(due)) {
      const bundle = `posters/${election}/all-a4.pdf`;
      const titles = JSON.parse(read(`api/communities/${election}.json`)).notices.map(
        ({ title }: { readonly title: Readonly<Record<string, string>> }) => title["zh-Hans"],
      );
      expect(titles).toHaveLength(ids.length);
      const marks = await bookmarksOf(bundle);
      expect(marks.map((mark) => mark.split(" ").at(-1))).toEqual(titles);
      expect(read(`print/${election}/index.html`)).toContain(`href="/${bundle}"`);
    }
  });

  test("are those of a day, of every community", async () => {
    const days = Object.keys(due).flatMap((election) =>
      JSON.parse(read(`api/communities/${election}.json`)).notices.map(
        ({ posted }: { readonly posted: string }) => posted,
      ),
    );
    for (const day of new Set(days)) {
      const marks = await bookmarksOf(`posters/${day}-a4.pdf`);
      expect(marks).toHaveLength(days.filter((other) => other === day).length);
    }
    const bundles = globSync("posters/*.pdf", { cwd: folder });
    expect(bundles).toHaveLength(new Set(days).size);
  });
});

const inputs = await posterInputs();

describe("every A4 poster", () => {
  const posters = globSync("**/posters/**/*-a4.pdf", { cwd: folder })
    .filter((file) => !isBundle(file))
    .toSorted();

  test("is there for each notice and language", () => {
    expect(posters).toHaveLength(addresses.length * prefixes.length);
  });

  test.each(posters)(
    "%s holds the text of its notice, on pages of A4, in embedded subsets",
    async (file) => {
      const bytes = readFileSync(join(folder, file));
      const pages = await readPdf(bytes);
      expect(sizesOf(pages)).toEqual(["595.28 × 841.89"]);
      expect(saysAll(wordsOf(pages), inputs.get(file) ?? fail(file)), wordsOf(pages)).toBe(true);
      const fonts = unpacked(bytes).objects.filter((object) => object.includes("/FontName"));
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) {
        expect(font).toMatch(/\/FontName\/[A-Z]{6}\+Noto/);
        expect(font).toContain("/FontFile3");
      }
    },
  );
});

/** A document of several notices, by its name. */
function isBundle(file: string): boolean {
  return /(?:^|\/)(?:all|posters\/\d{4}-\d\d-\d\d)-a4\.pdf$/.test(file);
}

async function bookmarksOf(file: string): Promise<readonly string[]> {
  const data = new Uint8Array(readFileSync(join(folder, file)));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const outline = await document.getOutline();
  await document.destroy();
  return outline?.map(({ title }) => title) ?? [];
}

function read(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function readContent(file: string): string {
  return readFileSync(join("content", "communities", file), "utf8");
}

function textFiles(): readonly string[] {
  return globSync("**/*.{html,xml,ics,json,js,css,txt}", { cwd: folder });
}

function sizesOf(pages: readonly PdfPage[]): readonly string[] {
  return [...new Set(pages.map(({ width, height }) => `${width} × ${height}`))];
}

/** What each poster is made from, by its file. */
async function posterInputs(): Promise<ReadonlyMap<string, PosterInput>> {
  const { project } = loadContent(await readFiles("content"));
  if (project === undefined) throw new Error("the sample content has no project");
  const publication = publish(project, Temporal.PlainDate.from("2027-03-01"));
  return new Map(
    posterJobs(publication).flatMap(({ path, notices: [first] }) =>
      first === undefined ? [] : [[outputFile(path, project.site), first.input] as const],
    ),
  );
}

function fail(file: string): never {
  throw new Error(`no notice for ${file}`);
}

/** The words of a notice between what separates labels and cells, below title, number and election. */
function pieces(text: string): readonly string[] {
  return text
    .split("\n")
    .slice(3)
    .flatMap((line) => line.split(/[:：,，]/))
    .map((piece) => piece.replaceAll(/\s|^[•-]/g, ""))
    .filter((piece) => piece !== "");
}
