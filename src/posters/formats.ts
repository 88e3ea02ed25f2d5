import { type PosterFile, type PosterFormat, posterFiles } from "../model/poster-formats.ts";

/** A size, and how text is set on it. Lengths in points for PDF, in pixels for pictures. */
export interface FormatSpec extends PosterFile {
  readonly width: number;
  readonly height: number;
  /** Empty border; most office printers leave 5 mm (14 pt) white. */
  readonly margin: number;
  /** Type size of the body: as large as the page allows, never larger than `largest`. */
  readonly largest: number;
  /**
   * The legible floor. A4 11.5 pt and A3 14 pt are read at arm's length by an old reader; a screen's 28 px
   * are 9 mm on a lobby screen of 32 inches, read at two metres. What does not fit goes to further pages.
   */
  readonly smallest: number;
  /** Type size of the foot and of small notes. */
  readonly note: number;
  /** Largest type size of the issuer's name in the red head. */
  readonly head: number;
  /** Side of the QR code. */
  readonly code: number;
  /** Thickness of the thinnest line. */
  readonly hairline: number;
  /** Height left for the seal, 42 mm across by custom; a screen bears none. */
  readonly sealRoom: number;
  /** One column under the head, or the head in a pane at the left of the text. */
  readonly template: "sheet" | "panes";
}

/** The format with smaller head and notes, for an issuer's name or an address that is out of all measure. */
export function withSmallerFurniture(format: FormatSpec): FormatSpec {
  return { ...format, head: format.head * 0.9, note: format.note * 0.93 };
}

const MILLIMETRE = 72 / 25.4;

export const formats: Readonly<Record<PosterFormat, FormatSpec>> = {
  "a4-pdf": {
    ...posterFiles["a4-pdf"],
    width: 595.28,
    height: 841.89,
    margin: 17 * MILLIMETRE,
    largest: 26,
    smallest: 11.5,
    note: 9.5,
    head: 40,
    code: 22 * MILLIMETRE,
    hairline: 0.6,
    sealRoom: 30 * MILLIMETRE,
    template: "sheet",
  },
  "a3-pdf": {
    ...posterFiles["a3-pdf"],
    width: 841.89,
    height: 1190.55,
    margin: 24 * MILLIMETRE,
    largest: 37,
    smallest: 14,
    note: 13,
    head: 57,
    code: 31 * MILLIMETRE,
    hairline: 0.85,
    sealRoom: 34 * MILLIMETRE,
    template: "sheet",
  },
  "portrait-png": {
    ...posterFiles["portrait-png"],
    width: 1080,
    height: 1920,
    margin: 72,
    largest: 56,
    smallest: 28,
    note: 24,
    head: 84,
    code: 190,
    hairline: 2,
    sealRoom: 0,
    template: "sheet",
  },
  "landscape-png": {
    ...posterFiles["landscape-png"],
    width: 1920,
    height: 1080,
    margin: 64,
    largest: 52,
    smallest: 28,
    note: 24,
    head: 76,
    code: 230,
    hairline: 2,
    sealRoom: 0,
    template: "panes",
  },
};
