import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { photoWords } from "../i18n/photo-words.ts";
import type { Finding } from "../model/finding.ts";
import type { Election, Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import { openPhotograph } from "../posters/photograph.ts";
import { photoSource } from "./photos.ts";

/**
 * Photographs of candidates that posters could not show, each at its line: files that are neither a JPEG nor a PNG, that
 * are damaged, or that have colours for a printing press. One that is not there is found when the records are loaded.
 */
export async function unprintablePhotos(
  { communities }: Project,
  contentDirectory: string,
  locale: Locale,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const election of communities.flatMap(({ elections }) => elections)) {
    found.push(...(await unprintableIn(election, contentDirectory, locale)));
  }
  return found;
}

async function unprintableIn(
  { communityId, id, candidates }: Election,
  contentDirectory: string,
  locale: Locale,
): Promise<readonly Finding[]> {
  const { unprintable, saveAnew } = photoWords(locale);
  const found: Finding[] = [];
  for (const [index, { photo }] of (candidates?.candidates ?? []).entries()) {
    if (photo === undefined) continue;
    const bytes = await read(join(contentDirectory, photoSource(communityId, id, photo)));
    if (bytes === undefined || openPhotograph(bytes) !== undefined) continue;
    const file = `communities/${communityId}/${id}/candidates.yaml`;
    found.push({
      rule: "photograph",
      severity: "error",
      message: unprintable(photo),
      place: { file, path: ["candidates", index, "photo"] },
      hint: saveAnew,
    });
  }
  return found;
}

function read(file: string): Promise<Uint8Array | undefined> {
  return readFile(file).catch(() => undefined);
}
