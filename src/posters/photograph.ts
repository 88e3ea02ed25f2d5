import { Resvg } from "@resvg/resvg-js";
import { isPng, openJpeg, openPng } from "./photograph-files.ts";

/** A photograph as posters show it: a JPEG or a PNG, without what cameras write about where and when it was taken. */
export interface Photograph {
  readonly mediaType: "image/jpeg" | "image/png";
  readonly bytes: Uint8Array;
  /** As it is stored, in pixels; what turns it is `orientation`. */
  readonly width: number;
  readonly height: number;
  /** How it has to be turned to stand upright, from 1 (not at all) to 8 (JEITA CP-3451, 4.6.4). */
  readonly orientation: Orientation;
  /** The stored data as a PDF takes them; undefined where they have to be drawn anew. */
  readonly stored: StoredImage | undefined;
}

export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Data of an image in a PDF, already compressed, and the entries of its dictionary that tell how (ISO 32000-1, 8.9.5). */
export interface StoredImage {
  readonly bytes: Uint8Array;
  readonly entries: string;
}

/** Opens a file; undefined where it is neither a JPEG nor a PNG that can be printed. */
export function openPhotograph(bytes: Uint8Array): Photograph | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return isPng(file) ? openPng(file) : openJpeg(file);
  } catch {
    // It ends where something was to follow, or is not what it says.
    return undefined;
  }
}

/** Width and height of the photograph when it stands upright, in pixels. */
export function uprightSize({ width, height, orientation }: Photograph): readonly [number, number] {
  return orientation > 4 ? [height, width] : [width, height];
}

/** The photograph as a PDF takes it: as it is stored, or drawn anew on white, in greys where the document has no colours. */
export function imageOf(photograph: Photograph, grey: boolean): StoredImage {
  if (photograph.stored !== undefined && !(grey && !isGrey(photograph.stored)))
    return photograph.stored;
  const { mediaType, bytes, width, height } = photograph;
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, height));
  const data = `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`;
  const size = `width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} preserveAspectRatio="none" href="${data}"/></svg>`;
  const drawn = new Resvg(svg, { background: "#fff", font: { loadSystemFonts: false } }).render();
  // Every look at the pixels copies all of them.
  const { pixels } = drawn;
  const samples = Buffer.alloc((pixels.length / 4) * (grey ? 1 : 3));
  for (let pixel = 0; pixel < pixels.length / 4; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(pixel * 4, pixel * 4 + 3);
    if (grey) samples[pixel] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    else samples.set([red, green, blue], pixel * 3);
  }
  const space = grey ? "/DeviceGray" : "/DeviceRGB";
  return {
    bytes: samples,
    entries: `/Width ${drawn.width}/Height ${drawn.height}/ColorSpace${space}/BitsPerComponent 8`,
  };
}

/** The longer side of a photograph that is drawn anew: 300 dots an inch at a height of 5 cm. */
const MOST_PIXELS = 600;
function isGrey({ entries }: StoredImage): boolean {
  return entries.includes("/DeviceGray");
}

/** A matrix as PDF and SVG write it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** For each orientation, from the stored unit square to the one that stands upright; the vertical axis points up. */
export const upright: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/** Where a photograph that fills a box lies, its edges cut off evenly: left, top, width and height from the box's corner. */
export function filling(
  photograph: Photograph,
  width: number,
  height: number,
): readonly [x: number, y: number, width: number, height: number] {
  const [own, high] = uprightSize(photograph);
  const scale = Math.max(width / own, height / high);
  return [(width - own * scale) / 2, (height - high * scale) / 2, own * scale, high * scale];
}
