import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ContentFile } from "./load.ts";

/**
 * Below the content folder: files that are written together and are on their way to their places. From the moment
 * in which the folder has this name, they are what the content holds, even if who moves them is killed.
 */
export const ARRIVING = ".zhangbang-arriving";

/**
 * Reads the content folder: every file, in the order of their paths; links are followed. Only what may be
 * text is read in full; pictures are listed with no bytes. A folder that is not there has no files, and
 * what the system will not let be read is listed as unreadable. Never throws.
 */
export async function readContent(directory: string): Promise<readonly ContentFile[]> {
  const entries = withArriving(await list(directory, "", [])).toSorted(byPath);
  const files: ContentFile[] = [];
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const some = entries.slice(start, start + AT_ONCE).map((entry) => readEntry(directory, entry));
    files.push(...(await Promise.all(some)));
  }
  return files;
}

/** Files opened together: far below the number that a system lets a program hold open. */
const AT_ONCE = 64;

/** A file to read, or a place of which only the trouble is known. */
interface Entry extends Pick<ContentFile, "path" | "trouble"> {
  /** Where it still lies, on its way to its path. */
  readonly arriving?: string;
}

/** Files in the places at which they are arriving. */
function withArriving(entries: readonly Entry[]): readonly Entry[] {
  const prefix = `${ARRIVING}/`;
  const arriving = entries
    .filter(({ path }) => path.startsWith(prefix))
    .map((entry) => ({ path: entry.path.slice(prefix.length), arriving: entry.path }));
  if (arriving.length === 0) return entries;
  const replaced = new Set(arriving.map(({ path }) => path));
  return [
    ...entries.filter(({ path }) => !path.startsWith(prefix) && !replaced.has(path)),
    ...arriving,
  ];
}

async function readEntry(directory: string, { arriving, ...entry }: Entry): Promise<ContentFile> {
  const nothing = { ...entry, bytes: new Uint8Array() };
  if (entry.trouble !== undefined || !isText(entry.path)) return nothing;
  try {
    return { path: entry.path, bytes: await readFile(join(directory, arriving ?? entry.path)) };
  } catch {
    // It has arrived meanwhile.
    if (arriving !== undefined) return readEntry(directory, entry);
    return { ...nothing, trouble: "unreadable-file" };
  }
}

function isText(path: string): boolean {
  return path.endsWith(".yaml") || path.endsWith(".mdx");
}

/** The files below a folder. `above` are the real folders on the way to it: a link back to one ends there. */
async function list(root: string, folder: string, above: readonly string[]): Promise<Entry[]> {
  let real: string;
  let inside: Dirent[];
  try {
    real = await realpath(join(root, folder));
    if (above.includes(real)) return [];
    inside = await readdir(real, { withFileTypes: true });
  } catch (error) {
    if (folder !== "") return [{ path: folder, trouble: "unreadable-folder" }];
    if (codeOf(error) === "ENOENT") return [];
    return [{ path: "", trouble: codeOf(error) === "ENOTDIR" ? "no-folder" : "unreadable-folder" }];
  }
  const lists = inside.map(async (entry): Promise<Entry[]> => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    switch (await kindOf(entry, join(root, path))) {
      case "folder":
        return list(root, path, [...above, real]);
      case "file":
        return [{ path }];
      case "neither":
        return [];
      case "broken":
        return [{ path, trouble: "unreadable-file" }];
    }
  });
  return (await Promise.all(lists)).flat();
}

/** What an entry is, or what the link leads to that it is. */
async function kindOf(
  entry: Dirent,
  path: string,
): Promise<"folder" | "file" | "neither" | "broken"> {
  try {
    const kind = entry.isSymbolicLink() ? await stat(path) : entry;
    if (kind.isDirectory()) return "folder";
    return kind.isFile() ? "file" : "neither";
  } catch {
    return "broken";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function byPath(one: Entry, other: Entry): number {
  return one.path < other.path ? -1 : 1;
}
