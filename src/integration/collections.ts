import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader } from "astro/loaders";
import type { Slot } from "../load/layout.ts";
import type { ContentFile } from "../load/load.ts";
import { rawRecords } from "../load/raw-records.ts";
import { readContent } from "../load/read.ts";

/**
 * Loaders of Astro's content collections over a folder, one for the records of each kind. Collections
 * are loaded together and share one reading of the folder. Records that do not fit their schema are left
 * out: the check has told what is wrong with them, and a build never gets this far.
 */
export function recordLoaders(contentDirectory: string): (kind: Slot["kind"]) => Loader {
  let reading: Promise<readonly ContentFile[]> | undefined;
  const read = (): Promise<readonly ContentFile[]> => {
    reading ??= readContent(contentDirectory).finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return (kind) => ({
    name: "zhangbang",
    load: async ({ store, parseData, config }) => {
      const records = rawRecords(await read(), kind);
      store.clear();
      for (const { id, path, value, body } of records) {
        const data = await parseData({ id, data: value }).catch(() => undefined);
        if (data === undefined) continue;
        if (body === undefined) {
          store.set({ id, data });
        } else if (kind === "report") {
          // Its figures are filled in from its blocks: it is no module of the build.
          store.set({ id, data, body });
        } else {
          const filePath = relative(fileURLToPath(config.root), join(contentDirectory, path));
          store.set({ id, data, body, filePath, deferredRender: true });
        }
      }
    },
  });
}
