import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildWithAstro } from "astro";
import { astroConfig } from "./config.ts";
import { openStaging } from "./staging.ts";
import type { BuildSummary, ZhangbangOptions } from "./zhangbang.ts";

/** Folder of the program itself, whatever folder it is run from. */
export const programRoot = fileURLToPath(new URL("../..", import.meta.url));

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
  let built: BuildSummary = { communities: 0, elections: 0, notices: 0, pages: 0, posters: 0 };
  try {
    await buildWithAstro({
      ...astroConfig({
        ...options,
        officeDirectory: staging.office,
        onBuilt: (summary) => {
          built = summary;
        },
      }),
      root: programRoot,
      configFile: false,
      outDir: staging.directory,
      cacheDir: staging.cache,
      logLevel: "error",
    });
    await staging.publish();
    return built;
  } catch (error) {
    await staging.discard();
    throw error;
  }
}
