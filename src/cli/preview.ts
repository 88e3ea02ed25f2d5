import { resolve } from "node:path";
import { preview } from "astro";
import { programRoot } from "../integration/build.ts";
import { astroConfig } from "../integration/config.ts";
import { inspect } from "../integration/inspect.ts";
import type { Options } from "./options.ts";

/** `zhangbang preview`: serves the published folder on this machine until it is stopped. */
export async function runPreview(options: Options): Promise<undefined> {
  const inspection = await inspect(options.content, options.today);
  await preview({
    ...astroConfig({ contentDirectory: options.content, inspection }),
    root: programRoot,
    configFile: false,
    outDir: resolve(options.out),
  });
}
