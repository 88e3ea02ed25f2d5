import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader } from "astro/loaders";
import type { Slot } from "../load/layout.ts";
import { rawRecords } from "../load/raw-records.ts";
import { readContent } from "../load/read.ts";

/**
 * A loader of Astro's content collections for the records of one kind. Records that do not fit their
 * schema are left out: the check has told what is wrong with them, and a build never gets this far.
 */
export function recordLoader(contentDirectory: string, kind: Slot["kind"]): Loader {
  return {
    name: "zhangbang",
    load: async ({ store, parseData, config }) => {
      const records = rawRecords(await readContent(contentDirectory), kind);
      store.clear();
      for (const { id, path, value, body } of records) {
        const data = await parseData({ id, data: value }).catch(() => undefined);
        if (data === undefined) continue;
        if (body === undefined) {
          store.set({ id, data });
        } else {
          const filePath = relative(fileURLToPath(config.root), join(contentDirectory, path));
          store.set({ id, data, body, filePath, deferredRender: true });
        }
      }
    },
  };
}
