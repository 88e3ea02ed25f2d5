import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ContentFile } from "./load.ts";

/**
 * Reads the content folder: every file, in the order of their paths. Only what may be text is read in
 * full; pictures are listed with no bytes. A folder that is not there has no files. Throws where the
 * system will not let a file be read.
 */
export async function readContent(directory: string): Promise<readonly ContentFile[]> {
  const paths = (await list(directory)).toSorted();
  const files: ContentFile[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = paths.slice(start, start + AT_ONCE).map(async (path) => ({
      path,
      bytes: isText(path) ? await readFile(join(directory, path)) : new Uint8Array(),
    }));
    files.push(...(await Promise.all(some)));
  }
  return files;
}

/** Files opened together: far below the number that a system lets a program hold open. */
const AT_ONCE = 64;

function isText(path: string): boolean {
  return path.endsWith(".yaml") || path.endsWith(".mdx");
}

async function list(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
