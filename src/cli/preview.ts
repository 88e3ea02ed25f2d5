import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { stderr } from "node:process";
import { preview } from "astro";
import { type WrittenLocale, writtenLocale } from "../i18n/locale.ts";
import { programRoot } from "../integration/build.ts";
import { astroConfig } from "../integration/config.ts";
import { inspect } from "../integration/inspect.ts";
import { restoreOutput } from "../integration/staging.ts";
import type { Options } from "./options.ts";

/** `zhangbang preview`: serves the published folder on this machine until it is stopped; 1 where there is none. */
export async function runPreview(options: Options): Promise<number | undefined> {
  const inspection = await inspect(options.content, options.today);
  const out = resolve(options.out);
  await restoreOutput(out);
  if (!existsSync(out)) {
    stderr.write(`${nothingPublished[writtenLocale(inspection.locale)](options.out)}\n`);
    return 1;
  }
  await preview({
    ...astroConfig({ contentDirectory: options.content, inspection }),
    root: programRoot,
    configFile: false,
    outDir: out,
  });
  return undefined;
}

const nothingPublished: Record<WrittenLocale, (out: string) => string> = {
  "zh-Hans": (out) => `${out} 里还没有网站，请先运行 npm run build。`,
  en: (out) => `There is no site in ${out} yet: run npm run build first.`,
};
