import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { PublishedPage } from "./published-files.ts";

/** What a reader with an empty cache is sent for a page: compressed bytes, without fonts and pictures. */
export interface Weight {
  /** The page itself with its styles and scripts. */
  readonly page: number;
  /** Its scripts, those within the page included. */
  readonly script: number;
}

/** The most that any page may weigh. */
export const budget: Weight = { page: 60 * 1024, script: 12 * 1024 };

/** Weighs a page of a published folder. */
export function weigh({ html }: PublishedPage, folder: string): Weight {
  const styles = addresses(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const scripts = [...scriptFiles(addresses(html, /<script[^>]* src="([^"]+)"/g), folder)];
  const inline = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text = ""]) => text);
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  return {
    page: compressed([html, ...styles.map(read), ...scripts.map(read)]),
    script: compressed([...inline, ...scripts.map(read)]),
  };
}

/** Scripts with those that they import. */
function scriptFiles(entries: readonly string[], folder: string): ReadonlySet<string> {
  const files = new Set(entries);
  // Grows while it is walked.
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const path of addresses(text, /(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      files.add(join(dirname(file), path));
    }
  }
  return files;
}

function addresses(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, path = ""]) => path);
}

/** Bytes of some files, each compressed for itself. */
function compressed(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}
