import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Notice } from "../model/notice.ts";
import { outputFile, photoPath } from "../notices/addresses.ts";
import type { Publication } from "../notices/publication.ts";
import { openPhotograph, type Photograph } from "../posters/photograph.ts";
import { publicFile } from "../posters/photograph-files.ts";

/** A photograph that is public: its path on the site, and its file below the content folder. */
interface Photo {
  readonly path: string;
  readonly source: string;
}

/** Writes the photographs of the candidates who are public into the published folder. Fails where one is none. */
export async function writePhotos(
  publication: Publication,
  contentDirectory: string,
  directory: string,
): Promise<void> {
  for (const photo of publicPhotos(publication)) {
    const published = await publishedPhoto(photo, contentDirectory);
    // The check, a moment ago, could read it.
    if (published === undefined) throw new Error(photo.source);
    const target = join(directory, outputFile(photo.path, publication.site));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, published.bytes);
  }
}

/** A photograph as pages show it: without what the camera says of where and when. Undefined where its file is none. */
export async function publishedPhoto(
  { source }: Photo,
  contentDirectory: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined> {
  const photograph = openPhotograph(await readFile(join(contentDirectory, source)));
  if (photograph === undefined) return undefined;
  return { bytes: publicFile(photograph), mediaType: photograph.mediaType };
}

/** Photographs of the candidates who are public. */
export function publicPhotos({ site, communities }: Publication): readonly Photo[] {
  return communities
    .flatMap(({ elections }) => elections)
    .flatMap(({ election: { communityId, id, candidates } }) =>
      (candidates?.candidates ?? []).flatMap(({ photo }) => {
        if (photo === undefined) return [];
        const path = photoPath({ communityId, electionId: id }, photo, site);
        return [{ path, source: photoSource(communityId, id, photo) }];
      }),
    );
}

/** Where a candidate's photograph lies below the content folder. */
export function photoSource(communityId: string, electionId: string, photo: string): string {
  return join("communities", communityId, electionId, photo);
}

/** A photograph that posters of a notice show: how the notice calls it, its file, and what tells it from others. */
export interface NoticePhoto {
  readonly name: string;
  readonly file: string;
  readonly digest: string;
}

/** Finds the photographs of notices; what was read for one is known for the others. */
export function photoFinder(
  contentDirectory: string,
): (notice: Notice) => Promise<readonly NoticePhoto[]> {
  const digests = new Map<string, Promise<string>>();
  const digestOf = (file: string) => {
    const known = digests.get(file) ?? readFile(file).then(digested);
    digests.set(file, known);
    return known;
  };
  return ({ blocks, communityId, electionId }) => {
    const names = blocks.flatMap((block) => (block.type === "table" ? (block.photos ?? []) : []));
    return Promise.all(
      names.map(async (name) => {
        const file = join(contentDirectory, photoSource(communityId, electionId, name));
        return { name, file, digest: await digestOf(file) };
      }),
    );
  };
}

function digested(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * The photographs, opened: all of them, or none where one cannot be printed, so that nobody stands out. `known` has
 * those of notices that are drawn together, by their digests.
 */
export async function openPhotos(
  photos: readonly NoticePhoto[],
  known = new Map<string, Photograph>(),
): Promise<ReadonlyMap<string, Photograph> | undefined> {
  const opened = new Map<string, Photograph>();
  for (const { name, file, digest } of photos) {
    const photograph = known.get(digest) ?? openPhotograph(await readFile(file));
    if (photograph === undefined) return undefined;
    known.set(digest, photograph);
    opened.set(name, photograph);
  }
  return opened.size === 0 ? undefined : opened;
}
