import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ARRIVING } from "../load/read.ts";
import { claim } from "./claim.ts";

/** A file to write, by its path below the content folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files into the content folder, all or none: whoever reads it sees either all of them or what was there
 * before, even if we are killed. Answers `busy`, and writes nothing, while another does the same.
 */
export async function writeTogether(
  directory: string,
  files: readonly NewFile[],
): Promise<"busy" | "written"> {
  await mkdir(directory, { recursive: true });
  const release = await claim(join(directory, ".zhangbang-lock"));
  if (release === undefined) return "busy";
  const next = join(directory, ".zhangbang-next");
  try {
    await arrive(directory);
    await rm(next, { recursive: true, force: true });
    for (const { path, text } of files) {
      await mkdir(dirname(join(next, path)), { recursive: true });
      await writeFile(join(next, path), text);
    }
    // From here on they are written.
    if (files.length > 0) await rename(next, join(directory, ARRIVING));
    await arrive(directory);
    return "written";
  } finally {
    await rm(next, { recursive: true, force: true });
    await release();
  }
}

/** Moves what is on its way to its place, ours or that of one who was killed. */
async function arrive(directory: string): Promise<void> {
  const arriving = join(directory, ARRIVING);
  if (!existsSync(arriving)) return;
  const entries = await readdir(arriving, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const from = join(entry.parentPath, entry.name);
    const to = join(directory, from.slice(arriving.length + 1));
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  }
  await rm(arriving, { recursive: true, force: true });
}
