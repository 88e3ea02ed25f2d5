import type { FindingWords } from "../i18n/findings.ts";
import type { Finding } from "../model/finding.ts";
import { arrange, type Layout } from "./layout.ts";
import type { ContentFile } from "./load.ts";

/** Why a place in the content folder could not be read: `no-folder` where the folder itself is a file. */
export type Trouble = "unreadable-file" | "unreadable-folder" | "no-folder";

/**
 * Sorts files into their places, those that cannot be read too: they are there, and not missing. What
 * may lie in a folder that cannot be read is not known; of it nothing else is said.
 */
export function arrangeFiles(files: readonly ContentFile[], words: FindingWords): Layout {
  const troubles = files.flatMap((file) => troubleFinding(file, words));
  const isWhole = (folder: string): boolean =>
    !files.some(({ path, trouble }) => trouble === "unreadable-folder" && within(folder, path));
  const known = files.filter(({ trouble }) => trouble !== "unreadable-folder");
  if (known.every(({ trouble }) => trouble === "no-folder") && troubles.length > 0) {
    return { slots: new Map(), layoutFindings: troubles };
  }
  const { slots, layoutFindings } = arrange(
    known.map(({ path }) => path),
    words,
  );
  const told = layoutFindings.filter(({ place }) => slots.has(place.file) || isWhole(place.file));
  return { slots, layoutFindings: [...troubles, ...told] };
}

function troubleFinding({ path, trouble }: ContentFile, { layout }: FindingWords): Finding[] {
  if (trouble === undefined) return [];
  const place = { file: path === "" ? "site.yaml" : path, path: [] };
  return [{ rule: "layout", severity: "error", ...layout.trouble[trouble](), place }];
}

/** Whether a path lies below a folder; everything is below the content folder, which has the empty path. */
function within(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}
