import type {
  PaperSize,
  PosterOrder,
  PosterType,
  Screen,
  Template,
} from "../model/poster-formats.ts";

/** A size, and how text is set on it. Lengths in points for PDF, in pixels for pictures. */
export interface FormatSpec {
  readonly type: PosterType;
  readonly template: Template;
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
  readonly layout: "sheet" | "panes";
  /** Whether it is paper, with further pages as needed, or a screen of one page. */
  readonly isScreen: boolean;
}

/** The format with smaller head and notes, for an issuer's name or an address that is out of all measure. */
export function withSmallerFurniture(format: FormatSpec): FormatSpec {
  return { ...format, head: format.head * 0.9, note: format.note * 0.93 };
}

/**
 * The measures of an order. Paper is drawn as A4 and scaled: ISO sizes have one shape, each √2 as wide as the
 * next. The legible floor grows more slowly than the sheet, since larger sheets hang no further off.
 */
export function formatOf({ template, medium, type }: PosterOrder): FormatSpec {
  const base = medium.kind === "paper" ? paper(medium.size) : screenFormats[medium.size];
  return { ...base, type, template };
}

const MILLIMETRE = 72 / 25.4;

/** Width and height in points (ISO 216, whole millimetres). */
const paperMeasures: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  a5: [419.53, 595.28],
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
};

/** The legible floor of the body, in points: read in the hand, at arm's length, and from a step away. */
const paperFloors: Readonly<Record<PaperSize, number>> = {
  a5: 9,
  a4: 11.5,
  a3: 14,
  a2: 18,
  a1: 24,
};

function paper(size: PaperSize): Omit<FormatSpec, "type" | "template"> {
  const [width, height] = paperMeasures[size];
  const scale = width / paperMeasures.a4[0];
  return {
    width,
    height,
    margin: 17 * MILLIMETRE * scale,
    largest: 26 * scale,
    smallest: paperFloors[size],
    note: 9.5 * Math.max(scale, 0.85),
    head: 40 * scale,
    code: 22 * MILLIMETRE * scale,
    hairline: 0.6 * scale,
    sealRoom: Math.max(24, 30 * Math.min(scale, 1.2)) * MILLIMETRE,
    layout: "sheet",
    isScreen: false,
  };
}

const portrait = {
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
  layout: "sheet",
  isScreen: true,
} as const;

const screenFormats: Readonly<Record<Screen, Omit<FormatSpec, "type" | "template">>> = {
  "1080x1920": portrait,
  "1920x1080": {
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
    layout: "panes",
    isScreen: true,
  },
  "2160x3840": {
    ...portrait,
    width: 2160,
    height: 3840,
    margin: 144,
    largest: 112,
    smallest: 56,
    note: 48,
    head: 168,
    code: 380,
    hairline: 4,
  },
};
