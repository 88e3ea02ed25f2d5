import type { Notice } from "../model/notice.ts";

/** What a poster is made of: the notice, where its page is, and the few words of the foot. */
export interface PosterInput {
  readonly notice: Notice;
  /** Address of the notice's page, whole; the QR code holds it. */
  readonly url: string;
  readonly labels: PosterLabels;
}

/** Words that stand on a poster beside the notice, in the notice's language. */
export interface PosterLabels {
  /** Beside the QR code: scan to read on the phone. */
  readonly scan: string;
  /** Page number, with `{page}` and `{pages}` where the figures go. */
  readonly page: string;
  /** On a picture that can't show everything: where to read on. */
  readonly continued: string;
  /** Before the day of posting. */
  readonly posted: string;
  /** Before the articles that the notice rests on. */
  readonly basis: string;
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
