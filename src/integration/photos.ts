import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { outputFile, photoPath } from "../notices/addresses.ts";
import type { Publication } from "../notices/publication.ts";

/** Copies the photographs of the candidates who are public into the published folder. */
export async function writePhotos(
  publication: Publication,
  contentDirectory: string,
  directory: string,
): Promise<void> {
  for (const { election } of publication.communities.flatMap(({ elections }) => elections)) {
    const key = { communityId: election.communityId, electionId: election.id };
    for (const { photo } of election.candidates?.candidates ?? []) {
      if (photo === undefined) continue;
      const path = outputFile(photoPath(key, photo, publication.site), publication.site);
      const target = join(directory, path);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(
        join(contentDirectory, "communities", key.communityId, key.electionId, photo),
        target,
      );
    }
  }
}
