import { dev } from "astro";
import { programRoot } from "../integration/build.ts";
import { astroConfig } from "../integration/config.ts";
import { type Inspection, inspect } from "../integration/inspect.ts";
import { formatReport } from "./check.ts";
import type { Options } from "./options.ts";

/** `zhangbang dev`: shows the site as it is being written, with what is wrong, until it is stopped. */
export async function runDev(options: Options): Promise<undefined> {
  const report = (inspection: Inspection): void => console.log(formatReport(inspection, options));
  const inspection = await inspect(options.content, options.today);
  report(inspection);
  await dev({
    ...astroConfig({ contentDirectory: options.content, inspection, onInspection: report }),
    root: programRoot,
    configFile: false,
  });
}
