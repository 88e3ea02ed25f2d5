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
  /** Folder for what only this build needs: one build must not read what another keeps there. */
  readonly cache: string;
  /** Puts the build in the published folder's place. */
  readonly publish: () => Promise<void>;
  /** Throws the build away. */
  readonly discard: () => Promise<void>;
}

/** A file that every published site has: by it, a folder is known for one. */
const MARK = join("api", "index.json");

/** Why a build may not take a folder's place. */
export type OutputProblem = "holds-sources" | "not-a-site" | "not-a-folder" | "busy";

/**
 * Whether a folder may be replaced by a build: not where it holds the records or the program, nor
 * where it has files that no build of ours has put there.
 */
export async function findOutputProblem(
  out: string,
  sources: readonly string[],
): Promise<OutputProblem | undefined> {
  const holdsSources = sources.some((source) => {
    const inside = relative(resolve(out), resolve(source));
    return inside === "" || !inside.startsWith("..");
  });
  if (holdsSources) return "holds-sources";
  if (!existsSync(out) || existsSync(join(out, MARK))) return undefined;
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
  const cache = beside("cache");
  await mkdir(parent, { recursive: true });
  const release = await claim(beside("lock"));
  if (release === undefined) return "busy";
  const discard = async (): Promise<void> => {
    await remove(directory);
    await remove(cache);
    await release();
  };
  try {
    await restoreOutput(out);
    await remove(previousOf(out));
    await remove(directory);
    await remove(cache);
    await mkdir(directory);
  } catch (error) {
    await release();
    throw error;
  }
  return {
    directory,
    cache,
    publish: async () => {
      const previous = previousOf(out);
      if (existsSync(out)) await rename(out, previous);
      await rename(directory, out);
      await remove(previous);
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

function previousOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.previous`);
}

async function remove(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
