import type { Locale } from "../model/scalars.ts";
import type { Site } from "../model/site.ts";
import { absolute, basePath, localePrefix, localeSegment, outputFile } from "./addresses.ts";

/** The folder of each language that holds what only the office may see; a build takes it out of the site. */
export const OFFICE_FOLDER = "office";

/** A page or file that only the office may see: `progress/`, `report/2027/report.docx`; nothing for the first page. */
export function officePath(page: string, locale: Locale, site: Site): string {
  return `${localePrefix(locale, site)}/${OFFICE_FOLDER}/${page}`;
}

/** A work report as a file. */
export function reportFile(id: string, type: "pdf" | "docx"): string {
  return `report/${id}/report.${type}`;
}

/** Where the file of such a path lies below the office's own folder: `en/progress.xlsx`. */
export function officeFile(path: string, site: Site): string {
  const file = outputFile(path, site);
  const segment = site.languages
    .map((locale) => localeSegment(locale, site))
    .find((one) => one !== undefined && file.startsWith(`${one}/${OFFICE_FOLDER}/`));
  const within = file.slice((segment === undefined ? "" : `${segment}/`).length);
  const page = within.slice(`${OFFICE_FOLDER}/`.length);
  return segment === undefined ? page : `${segment}/${page}`;
}

/**
 * A page of the office's own folder as it is kept there, in the file `file` below it: what it leads to in that folder is
 * addressed from where it lies, and what is public in full.
 */
export function officeHtml(html: string, file: string, site: Site): string {
  const base = `${basePath(site)}/`;
  return html.replaceAll(/(\s(?:href|src)=")(\/[^"/][^"]*|\/)"/g, (whole, start, address) => {
    if (!address.startsWith(base)) return whole;
    const [, path = "", rest = ""] = /^([^#?]*)(.*)$/.exec(address) ?? [];
    const target = kept(path, site);
    const told = target === undefined ? absolute(path, site) : relativeTo(file, target);
    return `${start}${told}${rest}"`;
  });
}

/** The file below the office's folder that an address leads to; undefined where that is public. */
function kept(path: string, site: Site): string | undefined {
  const file = outputFile(path, site);
  if (file.startsWith("_astro/") || file === "favicon.svg") return file;
  const isOffice = file.split("/").slice(0, 2).includes(OFFICE_FOLDER);
  if (!isOffice) return undefined;
  const own = officeFile(path, site);
  return own === "" || own.endsWith("/") ? `${own}index.html` : own;
}

function relativeTo(from: string, to: string): string {
  return "../".repeat(from.split("/").length - 1) + to;
}
