import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildWithAstro } from "astro";
import { publish } from "../notices/publication.ts";
import { astroConfig } from "./config.ts";
import { openStaging } from "./staging.ts";
import type { ZhangbangOptions } from "./zhangbang.ts";

/** Folder of the program itself, whatever folder it is run from. */
export const programRoot = fileURLToPath(new URL("../..", import.meta.url));

/** What a build has made. */
export interface BuildSummary {
  readonly communities: number;
  readonly elections: number;
  readonly notices: number;
  readonly pages: number;
  readonly posters: number;
}

/**
 * Builds pages, feeds and posters into the output folder, all or nothing: the folder changes only once
 * everything is there. Fails where the inspection found what the law would not allow; answers `busy`
 * where another build is preparing that folder.
 */
export async function buildSite(
  options: ZhangbangOptions,
  out: string,
): Promise<BuildSummary | "busy"> {
  const staging = await openStaging(resolve(out));
  if (staging === "busy") return "busy";
  let built = { pages: 0, posters: 0 };
  try {
    await buildWithAstro({
      ...astroConfig({
        ...options,
        onBuilt: (counts) => {
          built = counts;
        },
      }),
      root: programRoot,
      configFile: false,
      outDir: staging.directory,
      cacheDir: staging.cache,
      logLevel: "error",
    });
    await staging.publish();
  } catch (error) {
    await staging.discard();
    throw error;
  }
  return { ...countPublic(options), ...built };
}

function countPublic({
  inspection: { project, today },
}: ZhangbangOptions): Pick<BuildSummary, "communities" | "elections" | "notices"> {
  const communities = project === undefined ? [] : publish(project, today).communities;
  const elections = communities.flatMap((community) => community.elections);
  return {
    communities: communities.length,
    elections: elections.length,
    notices: elections.reduce((sum, { notices }) => sum + notices.length, 0),
  };
}
