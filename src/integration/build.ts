import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type AstroIntegration, build as buildWithAstro } from "astro";
import { claimInTurn } from "./claim.ts";
import { astroConfig } from "./config.ts";
import { openStaging } from "./staging.ts";
import type { BuildSummary, ZhangbangOptions } from "./zhangbang.ts";

/** Folder of the program itself, whatever folder it is run from. */
export const programRoot = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Builds pages, feeds and posters into the output folder, all or nothing: the folder changes only once
 * everything is there. Fails where the inspection found what the law would not allow; answers `busy`
 * where another build is preparing that folder. Builds into several folders take turns: `onWait` is told when
 * this one has to wait, and when it need not any more.
 */
export async function buildSite(
  options: ZhangbangOptions,
  out: string,
  onWait: (isWaiting: boolean) => void = () => undefined,
): Promise<BuildSummary | "busy"> {
  const staging = await openStaging(resolve(out));
  if (staging === "busy") return "busy";
  await mkdir(ownFolder, { recursive: true });
  // Astro notes in the program's folder which hand-written notices there are: builds at once would read one another's.
  const endTurn = await claimInTurn(join(ownFolder, "turn"), onWait);
  const modules = await mkdtemp(join(ownFolder, "pages-"));
  let built: BuildSummary = { communities: 0, elections: 0, notices: 0, pages: 0, posters: 0 };
  try {
    const config = astroConfig({
      ...options,
      officeDirectory: staging.office,
      onBuilt: (summary) => {
        built = summary;
      },
    });
    await buildWithAstro({
      ...config,
      integrations: [...(config.integrations ?? []), modulesIn(modules)],
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
  } finally {
    await rm(modules, { recursive: true, force: true });
    await endTurn();
  }
}

/** Where builds keep what is theirs, within the program: from elsewhere modules do not find the packages that they import. */
const ownFolder = join(programRoot, "node_modules/.zhangbang");

/**
 * Has Astro write the modules that draw the pages into a folder. Left to itself it takes one beside the pages where
 * the output's path begins like the program's, and else one that all builds share and each removes at its end.
 */
function modulesIn(folder: string): AstroIntegration {
  return {
    name: "zhangbang-modules",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ build: { server: pathToFileURL(`${folder}/`) } });
      },
      "astro:config:done": ({ setAdapter }) => {
        setAdapter({
          name: "zhangbang-modules",
          adapterFeatures: { buildOutput: "static", preserveBuildServerDir: true },
          supportedAstroFeatures: { staticOutput: "stable", sharpImageService: "stable" },
        });
      },
    },
  };
}
