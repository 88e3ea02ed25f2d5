import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { versions } from "node:process";
import { fileURLToPath } from "node:url";
import { writeWhole } from "./write-whole.ts";

/**
 * Drawn files, kept by what they are made of: the same notices, order and program give the same file, which need not be
 * drawn again. Whatever is wrong with the folder, files are drawn as if it were not there.
 */
export interface PosterCache {
  /** The name of a file made from this. */
  readonly key: (made: object) => string;
  /** A file that is kept whole. */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Forgets the files that were not used for longest, until the rest is small enough. */
  readonly prune: () => Promise<void>;
}

/** Opens the files kept in a folder, which need not exist; `most` is how many bytes may stay after pruning. */
export async function openPosterCache(
  folder = CACHE_FOLDER,
  most = 512 * 1024 * 1024,
): Promise<PosterCache> {
  const program = await programVersion();
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key);
  return {
    key: (made) => createHash("sha256").update(program).update(JSON.stringify(made)).digest("hex"),
    read: async (key) => {
      const file = fileOf(key);
      const kept = await readFile(file).catch(() => undefined);
      if (kept === undefined) return undefined;
      const bytes = kept.subarray(CHECK_LENGTH);
      if (!checkOf(bytes).equals(kept.subarray(0, CHECK_LENGTH))) return undefined;
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return bytes;
    },
    write: async (key, bytes) => {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true })
        .then(() => writeWhole(file, Buffer.concat([checkOf(bytes), bytes])))
        .catch(() => undefined);
    },
    prune: () => prune(folder, most).catch(() => undefined),
  };
}

/** Where tools keep what they can make again. */
const CACHE_FOLDER = fileURLToPath(
  new URL("../../node_modules/.cache/zhangbang/posters", import.meta.url),
);

/** Bytes before a kept file by which it is known to be whole. */
const CHECK_LENGTH = 32;

function checkOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** What besides the work a file depends on: the code that draws, the packages that it uses, and Node's compression. */
async function programVersion(): Promise<string> {
  const hash = createHash("sha256").update(versions.node).update(versions.zlib);
  const folders = await Promise.all(CODE.map((path) => filesBelow(new URL(path, import.meta.url))));
  const files = [
    ...folders.flat(),
    fileURLToPath(new URL("./poster-work.ts", import.meta.url)),
    fileURLToPath(new URL("../../package-lock.json", import.meta.url)),
  ];
  for (const file of files) {
    hash.update(await readFile(file));
  }
  return hash.digest("hex");
}

/** The folders of code that what is drawn depends on. */
const CODE = ["../posters/", "../model/", "../i18n/"];

async function filesBelow(folder: URL): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}

async function prune(folder: string, most: number): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const about = await stat(file).catch(() => undefined);
      return about?.isFile() === true ? [{ file, size: about.size, used: about.mtimeMs }] : [];
    }),
  );
  let total = 0;
  for (const { file, size } of found.flat().toSorted((a, b) => b.used - a.used)) {
    total += size;
    if (total > most) await rm(file, { force: true });
  }
}
