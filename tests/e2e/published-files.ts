import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A page of the published folder. */
export interface PublishedPage {
  /** Path on the site. */
  readonly path: string;
  readonly html: string;
}

export function publishedPages(folder: string): readonly PublishedPage[] {
  return globSync("**/*.html", { cwd: folder }).map((file) => ({
    path: `/${file.replace(/index\.html$/, "")}`,
    html: readFileSync(join(folder, file), "utf8"),
  }));
}

/** Every address that a page leads to or loads, in full, with the page's own as its beginning. */
export function addressesIn({ path, html }: PublishedPage, baseUrl: string): readonly URL[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)]
    .map(([, address = ""]) => new URL(address.replaceAll("&amp;", "&"), new URL(path, baseUrl)))
    .filter(({ protocol }) => protocol === "http:" || protocol === "https:");
}
