import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { setTimeout as later } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openPosterCache } from "../../../src/integration/poster-cache.ts";
import { drawInThreads } from "../../../src/integration/poster-threads.ts";
import { drawWork, packed } from "../../../src/integration/poster-work.ts";
import { writeWhole } from "../../../src/integration/write-whole.ts";
import { orderOf, type PosterFormat } from "../../../src/model/poster-formats.ts";
import { openPosterFonts, subsetPosterFonts } from "../../../src/posters/fonts.ts";
import { posterCharacters } from "../../../src/posters/poster.ts";
import { sampleNotices } from "../../fixtures/notices/samples.ts";
import { inputOf } from "../posters/support.ts";

const inputs = sampleNotices.map(inputOf);
const noPhotos = async () => [];
const workOf = (input: (typeof inputs)[number], format: PosterFormat) =>
  packed({ path: "", notices: [{ input, order: orderOf(format, "official") }] }, noPhotos);
const works = await Promise.all([
  ...inputs.map((input) => workOf(input, "a4-pdf")),
  ...inputs.slice(0, 2).map((input) => workOf(input, "portrait-png")),
  packed(
    {
      path: "",
      notices: inputs.slice(0, 3).map((input) => ({ input, order: orderOf("a4-pdf", "official") })),
      bundle: "三份公告",
    },
    noPhotos,
  ),
]);
const [someWork = fail()] = works;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhangbang-posters-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("posters drawn in threads", () => {
  test("are the same as those drawn here, each handed over once", async () => {
    const files = await subsetPosterFonts(inputs.map(posterCharacters).join(""));
    const drawn = new Map<number, Uint8Array>();
    await drawInThreads(works, files, async (index, bytes) => {
      expect(drawn.has(index)).toBe(false);
      drawn.set(index, bytes);
    });
    const fonts = openPosterFonts(files);
    expect(drawn.size).toBe(works.length);
    for (const [index, work] of works.entries()) {
      const here = await drawWork(work, fonts);
      expect(Buffer.from(here).equals(drawn.get(index) ?? fail())).toBe(true);
    }
  });

  test.each([
    ["that ends", "process.exit(3)", "exit 3"],
    ["that fails", 'throw new Error("no ink")', "no ink"],
    ["that is out of memory", "const all = []; for (;;) all.push(Array(1e6).fill(all))", "memory"],
  ])("in a thread %s, are a failure that names the poster, at once", async (_, code, reason) => {
    const module = join(folder, "worker.mjs");
    await writeFile(
      module,
      `import { parentPort } from "node:worker_threads";
       parentPort.on("message", ({ index }) => {
         if (index > 1) { ${code} }
         parentPort.postMessage({ index, bytes: new Uint8Array(1) });
       });`,
    );
    const files = await subsetPosterFonts("");
    const drawing = drawInThreads(
      works,
      files,
      async () => undefined,
      new URL(`file://${module}`),
      {
        maxOldGenerationSizeMb: 32,
      },
    );
    await expect(drawing).rejects.toMatchObject({
      index: expect.toSatisfy((index: number) => index > 1),
      message: expect.stringContaining(reason),
    });
  });

  test("in a thread that ends while it has nothing to do, are a failure too", async () => {
    const module = join(folder, "worker.mjs");
    await writeFile(
      module,
      `import { parentPort } from "node:worker_threads";
       parentPort.on("message", ({ index }) => {
         parentPort.postMessage({ index, bytes: new Uint8Array(1) });
         setImmediate(() => process.exit(4));
       });`,
    );
    const files = await subsetPosterFonts("");
    const slowly = async () => void (await later(100));
    const drawing = drawInThreads(works, files, slowly, new URL(`file://${module}`));
    await expect(drawing).rejects.toMatchObject({ message: "exit 4" });
  });

  test("stop where a file can't be written", async () => {
    const files = await subsetPosterFonts(inputs.map(posterCharacters).join(""));
    const failing = async () => {
      throw new Error("disk full");
    };
    await expect(drawInThreads(works, files, failing)).rejects.toThrow("disk full");
  });
});

describe("the cache of posters", () => {
  const bytes = new TextEncoder().encode("a poster");

  test("gives back what it was given, for the same work alone", async () => {
    const cache = await openPosterCache(folder);
    const keys = new Set(works.map(cache.key));
    expect(keys.size).toBe(works.length);
    const key = cache.key(someWork);
    expect(await cache.read(key)).toBeUndefined();
    await cache.write(key, bytes);
    const again = await openPosterCache(folder);
    expect(again.key(structuredClone(someWork))).toBe(key);
    expect(await again.read(key)).toEqual(Buffer.from(bytes));
  });

  test("has another key where one word of the notice is another", async () => {
    const cache = await openPosterCache(folder);
    const text = JSON.stringify(someWork);
    const { title } = someWork.notices[0]?.input.notice ?? fail();
    const other: typeof someWork = JSON.parse(text.replaceAll(title, `${title}。`));
    expect(cache.key(other)).not.toBe(cache.key(someWork));
  });

  test.each([
    ["cut short", (kept: Buffer) => kept.subarray(0, -1)],
    ["empty", () => Buffer.alloc(0)],
    [
      "changed in one bit",
      (kept: Buffer) => Buffer.from(kept.map((byte, at) => (at === 35 ? byte ^ 1 : byte))),
    ],
  ])("does not give back a file that is %s", async (_, spoil) => {
    const cache = await openPosterCache(folder);
    const key = cache.key(someWork);
    await cache.write(key, bytes);
    const file = join(folder, key.slice(0, 2), key);
    await writeFile(file, spoil(await readFile(file)));
    expect(await cache.read(key)).toBeUndefined();
    await cache.write(key, bytes);
    expect(await cache.read(key)).toEqual(Buffer.from(bytes));
  });

  test("forgets what was not used for longest, until the rest is small enough", async () => {
    const kept = 32 + bytes.length;
    const cache = await openPosterCache(folder, 3 * kept);
    const keys = works.slice(0, 5).map(cache.key);
    for (const [age, key] of keys.entries()) {
      await cache.write(key, bytes);
      const used = new Date(Date.UTC(2020, 0, 20 - age));
      await utimes(join(folder, key.slice(0, 2), key), used, used);
    }
    // The oldest is read, and so is the youngest.
    await cache.read(keys.at(-1) ?? "");
    await cache.prune();
    const left = await Promise.all(keys.map(async (key) => (await cache.read(key)) !== undefined));
    expect(left).toEqual([true, true, false, false, true]);
  });

  test("does no harm where its folder can't be used", async () => {
    const blocked = join(folder, "file");
    await writeFile(blocked, "");
    const cache = await openPosterCache(blocked);
    const key = cache.key(someWork);
    await cache.write(key, bytes);
    expect(await cache.read(key)).toBeUndefined();
    await cache.prune();
  });
});

describe("a file that is written whole", () => {
  test("is there with all its bytes or not at all, whenever the program is killed", async () => {
    const size = 8 * 1024 * 1024;
    const module = new URL("../../../src/integration/write-whole.ts", import.meta.url);
    const program = `
      import { writeWhole } from ${JSON.stringify(module.href)};
      const bytes = new Uint8Array(${size}).fill(7);
      console.log("ready");
      for (let count = 0; ; count++) await writeWhole(${JSON.stringify(folder)} + "/" + (count % 4), bytes);`;
    let written = 0;
    for (let delay = 0; delay < 40; delay += 5) {
      const child = spawn(execPath, ["--input-type=module", "-e", program]);
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await later(delay);
      child.kill("SIGKILL");
      await new Promise((resolve) => child.once("close", resolve));
      for (const name of await readdir(folder)) {
        if (name.endsWith(".part")) continue;
        written += 1;
        expect((await stat(join(folder, name))).size).toBe(size);
      }
    }
    expect(written).toBeGreaterThan(0);
  }, 20_000);

  test("takes the place of the one before, and leaves nothing else", async () => {
    const file = join(folder, "poster.pdf");
    await writeWhole(file, Buffer.from("one"));
    await writeWhole(file, Buffer.from("two"));
    expect(await readFile(file, "utf8")).toBe("two");
    expect(await readdir(folder)).toEqual(["poster.pdf"]);
  });
});

function fail(): never {
  throw new Error("There is no such thing.");
}
