import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";

/**
 * A folder beside the published one in which a build is prepared. Only a build that is complete takes
 * the published folder's place, by renaming; one that fails or is killed leaves it as it was.
 */
export interface Staging {
  /** Folder to build into: new and empty. */
  readonly directory: string;
  /** Puts the build in the published folder's place. */
  readonly publish: () => Promise<void>;
  /** Throws the build away. */
  readonly discard: () => Promise<void>;
}

/** A file that every published site has: by it, a folder is known for one. */
const MARK = join("api", "index.json");

/** Why a build may not take a folder's place. */
export type OutputProblem = "holds-sources" | "not-a-site";

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
  return (await readdir(out)).length === 0 ? undefined : "not-a-site";
}

/** Opens a staging folder for an output folder, and clears up after a build that was killed. */
export async function openStaging(out: string): Promise<Staging> {
  const parent = dirname(out);
  const directory = join(parent, `.${basename(out)}.next`);
  const previous = join(parent, `.${basename(out)}.previous`);
  await mkdir(parent, { recursive: true });
  // Killed between the two renames of `publish`: the last good output is still here.
  if (existsSync(previous) && !existsSync(out)) await rename(previous, out);
  await remove(previous);
  await remove(directory);
  await mkdir(directory);
  return {
    directory,
    publish: async () => {
      if (existsSync(out)) await rename(out, previous);
      await rename(directory, out);
      await remove(previous);
    },
    discard: () => remove(directory),
  };
}

async function remove(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
