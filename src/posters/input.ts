import type { PosterLabels } from "../i18n/poster-words.ts";
import type { Notice } from "../model/notice.ts";
import type { Photograph } from "./photograph.ts";

/** What a poster is made of: the notice, where its page is, and the few words of the foot. */
export interface PosterInput {
  readonly notice: Notice;
  /** Address of the notice's page, whole; the QR code holds it. */
  readonly url: string;
  readonly labels: PosterLabels;
  /** Photographs by the name that the notice's tables have for them: all of them, or none. */
  readonly photographs?: ReadonlyMap<string, Photograph> | undefined;
}

/** Every character that posters of `input` show, repeated as they come. */
export function posterCharacters({ notice, url, labels }: PosterInput): string {
  const blocks = JSON.stringify(notice.blocks);
  return [
    ...Object.values(labels),
    url,
    notice.numberLabel,
    notice.communityName,
    notice.electionName,
    notice.title,
    notice.issuer,
    notice.postedLabel,
    ...notice.citations,
    blocks,
  ].join("");
}
