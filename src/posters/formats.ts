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
  /** The legible floor of the body: what does not fit goes to further pages. */
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
  const [smallest, largest] = bodySizes(template, medium);
  const measures = template === "large" ? forDistance(base) : base;
  return { ...measures, smallest, largest, type, template };
}

/**
 * The legible floor of the body on paper, in points, for each template. A page is read in the hand or at arm's
 * length: an old reader needs 11.5 pt on A4, and more as the sheet hangs further off. `large` is read at two metres:
 * an eye of half the usual acuity can just tell characters of 6 mm there, and reads 32 pt, 11 mm, at ease.
 */
const paperFloors: Readonly<Record<Template, Readonly<Record<PaperSize, number>>>> = {
  official: { a5: 9, a4: 11.5, a3: 14, a2: 18, a1: 24 },
  plain: { a5: 9, a4: 11.5, a3: 14, a2: 18, a1: 24 },
  board: { a5: 9, a4: 11.5, a3: 14, a2: 18, a1: 24 },
  large: { a5: 24, a4: 32, a3: 42, a2: 56, a1: 76 },
};

/** Largest type of the body on paper, in points on A4. */
const paperLargest: Readonly<Record<Template, number>> = {
  official: 26,
  plain: 26,
  board: 26,
  large: 76,
};

/** Floor and largest type of the body on a screen 1080 px across: 28 px are 9 mm on 32 inches, read at two metres. */
const screenSizes: Readonly<Record<Template, readonly [smallest: number, largest: number]>> = {
  official: [28, 56],
  plain: [28, 56],
  board: [28, 56],
  large: [64, 150],
};

function bodySizes(
  template: Template,
  medium: PosterOrder["medium"],
): readonly [smallest: number, largest: number] {
  if (medium.kind === "paper") {
    const scale = paperMeasures[medium.size][0] / paperMeasures.a4[0];
    return [paperFloors[template][medium.size], paperLargest[template] * scale];
  }
  const { width, height } = screenFormats[medium.size];
  const [smallest, largest] = screenSizes[template];
  const scale = Math.min(width, height) / 1080;
  return [smallest * scale, largest * scale];
}

/** A head that says who posts it and no more, and a larger code and foot, for a sheet read from two metres. */
function forDistance(base: Measures): Measures {
  return {
    ...base,
    margin: base.margin * 0.85,
    head: base.head * 0.7,
    note: base.note * 1.25,
    code: base.code * 1.2,
    hairline: base.hairline * 1.5,
    sealRoom: 0,
  };
}

/** The measures of a medium, whatever stands on it. */
type Measures = Omit<FormatSpec, "type" | "template" | "smallest" | "largest">;

const MILLIMETRE = 72 / 25.4;

/** Width and height in points (ISO 216, whole millimetres). */
const paperMeasures: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  a5: [419.53, 595.28],
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
};

function paper(size: PaperSize): Measures {
  const [width, height] = paperMeasures[size];
  const scale = width / paperMeasures.a4[0];
  return {
    width,
    height,
    margin: 17 * MILLIMETRE * scale,
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
  note: 24,
  head: 84,
  code: 190,
  hairline: 2,
  sealRoom: 0,
  layout: "sheet",
  isScreen: true,
} as const;

const screenFormats: Readonly<Record<Screen, Measures>> = {
  "1080x1920": portrait,
  "1920x1080": {
    width: 1920,
    height: 1080,
    margin: 64,
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
    note: 48,
    head: 168,
    code: 380,
    hairline: 4,
  },
};
