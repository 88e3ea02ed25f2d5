/** What pages and collections are told of the build: the module `virtual:zhangbang`. */
export interface SiteOptions {
  /** Folder of the records, absolute. */
  readonly contentDirectory: string;
  /** The day for which is published, `2027-03-01`. */
  readonly today: string;
  /** Fonts of characters that old telephones lack, each with its characters as `U+20BB7`. */
  readonly fonts: readonly { readonly path: string; readonly range: readonly string[] }[];
}

const name = "virtual:zhangbang";
const resolved = `\0${name}`;

/** A Vite plugin that gives the options to modules that Vite loads. */
export function optionsModule(options: SiteOptions) {
  return {
    name: "zhangbang:options",
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) =>
      id === resolved ? `export const options = ${JSON.stringify(options)};` : undefined,
  };
}
