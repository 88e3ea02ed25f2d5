import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { outputFile, photoPath } from "../notices/addresses.ts";
import type { Publication } from "../notices/publication.ts";

/** A photograph that is public: its path on the site, and its file below the content folder. */
interface Photo {
  readonly path: string;
  readonly source: string;
}

/** Copies the photographs of the candidates who are public into the published folder. */
export async function writePhotos(
  publication: Publication,
  contentDirectory: string,
  directory: string,
): Promise<void> {
  for (const { path, source } of publicPhotos(publication)) {
    const target = join(directory, outputFile(path, publication.site));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(contentDirectory, source), target);
  }
}

/** Photographs of the candidates who are public. */
export function publicPhotos({ site, communities }: Publication): readonly Photo[] {
  return communities
    .flatMap(({ elections }) => elections)
    .flatMap(({ election: { communityId, id, candidates } }) =>
      (candidates?.candidates ?? []).flatMap(({ photo }) => {
        if (photo === undefined) return [];
        const path = photoPath({ communityId, electionId: id }, photo, site);
        return [{ path, source: join("communities", communityId, id, photo) }];
      }),
    );
}
