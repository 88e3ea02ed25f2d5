import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Site } from "../model/site.ts";
import { localeSegment } from "../notices/addresses.ts";
import { OFFICE_FOLDER, officeHtml } from "../notices/office-addresses.ts";
import { OFFICE_MARK } from "./staging.ts";

/**
 * Moves everything below `/office/` of a built site, in every language, out of the public folder into one that no host
 * serves, with the style sheets that it needs. Its pages lead to one another by relative addresses, so that they open
 * with a double click, and to public pages by the site's own.
 */
export async function moveOfficePages(
  directory: string,
  office: string,
  site: Site,
): Promise<void> {
  await rm(office, { recursive: true, force: true });
  await mkdir(office, { recursive: true });
  await writeFile(join(office, OFFICE_MARK), warning);
  for (const locale of site.languages) {
    const segment = localeSegment(locale, site) ?? "";
    await moveInto(join(directory, segment, OFFICE_FOLDER), join(office, segment));
  }
  for (const name of ["_astro", "favicon.svg"]) {
    const asset = join(directory, name);
    if (existsSync(asset)) await cp(asset, join(office, name), { recursive: true });
  }
  for (const file of await readdir(office, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const path = join(office, file);
    const html = await readFile(path, "utf8");
    await writeFile(path, officeHtml(html, file.replaceAll("\\", "/"), site));
  }
}

/** Whether a page that was built, by its path below the site, is only for the office. */
export function isOfficePage(pathname: string): boolean {
  return pathname.split("/").slice(0, 2).includes(OFFICE_FOLDER);
}

/** What is in a folder moves into another, which may have folders of the same names already. */
async function moveInto(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) await moveInto(source, target);
    else {
      await mkdir(dirname(target), { recursive: true });
      await rename(source, target);
    }
  }
  await rm(from, { recursive: true, force: true });
}

const warning = `只供办事处内部使用，不要放到网站上，也不要转发。
For the office alone: do not put this folder on a web site, and do not pass it on.
`;
