import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { claim } from "./claim.ts";

/**
 * A folder beside the published one in which a build is prepared. Only a build that is complete takes
 * the published folder's place, by renaming; one that fails or is killed leaves it as it was.
 */
export interface Staging {
  /** Folder to build into: new and empty. */
  readonly directory: string;
  /** Folder for what only the office may see: not there yet, and published beside the other once it is. */
  readonly office: string;
  /** Folder for what only this build needs: one build must not read what another keeps there. */
  readonly cache: string;
  /** Puts the build in the published folder's place, and what is the office's beside it. */
  readonly publish: () => Promise<void>;
  /** Throws the build away. */
  readonly discard: () => Promise<void>;
}

/** A file that every published site has: by it, a folder is known for one. */
const MARK = join("api", "index.json");

/** The same of the folder for the office, which says so to whoever opens it. */
export const OFFICE_MARK = "DO-NOT-PUBLISH.txt";

/** Where a build puts what only the office may see: beside the published folder, which alone goes to a host. */
export function officeFolder(out: string): string {
  return `${out.replace(/[\\/]+$/, "")}-office`;
}

/** Why a build may not take a folder's place. */
export type OutputProblem = "holds-sources" | "not-a-site" | "not-a-folder" | "busy";

/** A folder that a build may not replace, and why. */
export interface BlockedFolder {
  readonly folder: string;
  readonly problem: OutputProblem;
}

/** Which of the folders that a build for `out` replaces it may not; undefined where it may. */
export async function findBlockedFolder(
  out: string,
  sources: readonly string[],
): Promise<BlockedFolder | undefined> {
  const folders = [
    { folder: out, mark: MARK },
    { folder: officeFolder(out), mark: OFFICE_MARK },
  ];
  for (const { folder, mark } of folders) {
    const problem = await findOutputProblem(folder, sources, mark);
    if (problem !== undefined) return { folder, problem };
  }
  return undefined;
}

/**
 * Whether a folder may be replaced by a build: not where it holds the records or the program, nor
 * where it has files that no build of ours has put there, which would have put `mark` there too.
 */
export async function findOutputProblem(
  out: string,
  sources: readonly string[],
  mark: string = MARK,
): Promise<OutputProblem | undefined> {
  const holdsSources = sources.some((source) => {
    const inside = relative(resolve(out), resolve(source));
    return inside === "" || !inside.startsWith("..");
  });
  if (holdsSources) return "holds-sources";
  if (!existsSync(out) || existsSync(join(out, mark))) return undefined;
  if (!(await stat(out)).isDirectory()) return "not-a-folder";
  return (await readdir(out)).length === 0 ? undefined : "not-a-site";
}

/**
 * Opens a staging folder for an output folder, and clears up after a build that was killed. Only one
 * build at a time prepares an output folder: while it does, others are told that it is busy.
 */
export async function openStaging(out: string): Promise<Staging | "busy"> {
  const parent = dirname(out);
  const beside = (name: string): string => join(parent, `.${basename(out)}.${name}`);
  const directory = beside("next");
  const office = beside("office");
  const cache = beside("cache");
  await mkdir(parent, { recursive: true });
  const release = await claim(beside("lock"));
  if (release === undefined) return "busy";
  const discard = async (): Promise<void> => {
    await remove(office);
    await remove(directory);
    await remove(cache);
    await release();
  };
  try {
    await restoreOutput(out);
    await finishOffice(out, { directory, office });
    await remove(previousOf(out));
    await remove(office);
    await remove(directory);
    await remove(cache);
    await mkdir(directory);
  } catch (error) {
    await release();
    throw error;
  }
  return {
    directory,
    office,
    cache,
    publish: async () => {
      await replace(out, directory);
      await replace(officeFolder(out), office);
      await discard();
    },
    discard,
  };
}

/** Brings the last good output back where a build was killed between the two renames of `publish`. */
export async function restoreOutput(out: string): Promise<void> {
  const previous = previousOf(out);
  if (existsSync(previous) && !existsSync(out)) await rename(previous, out);
}

/** Puts a folder in another's place; where it is not there, nothing is. */
async function replace(out: string, by: string): Promise<void> {
  const previous = previousOf(out);
  if (existsSync(out)) await rename(out, previous);
  if (existsSync(by)) await rename(by, out);
  await remove(previous);
}

/**
 * Completes a publication that was killed when the public folder was in its place and the office's was not yet: one
 * must not be newer than the other.
 */
async function finishOffice(
  out: string,
  { directory, office }: Pick<Staging, "directory" | "office">,
): Promise<void> {
  await restoreOutput(officeFolder(out));
  if (existsSync(office) && existsSync(out) && !existsSync(directory)) {
    await replace(officeFolder(out), office);
  }
}

function previousOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.previous`);
}

async function remove(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
