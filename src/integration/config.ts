import mdx from "@astrojs/mdx";
import type { AstroUserConfig } from "astro";
import { basePath } from "../notices/addresses.ts";
import { inspect } from "./inspect.ts";
import { type ZhangbangOptions, zhangbang } from "./zhangbang.ts";

/** The Astro configuration of a site over a content folder that is inspected already. */
export function astroConfig(options: ZhangbangOptions): AstroUserConfig {
  const site = options.inspection.project?.site;
  return {
    ...(site === undefined
      ? {}
      : { site: new URL(site.baseUrl).origin, base: `${basePath(site)}/` }),
    output: "static",
    trailingSlash: "always",
    devToolbar: { enabled: false },
    // What residents' old phones understand: of newer scripts they read nothing, of newer styles half.
    vite: { build: { target: ["chrome80", "safari13"] } },
    integrations: [mdx(), zhangbang(options)],
  };
}

/** The same over a folder as it is today: what Astro's own commands use. */
export async function configOfFolder(contentDirectory: string): Promise<AstroUserConfig> {
  const inspection = await inspect(contentDirectory, undefined);
  return astroConfig({ contentDirectory, inspection });
}
