import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";

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
    return file.subarray(0, 8).equals(PNG) ? openPng(file) : openJpeg(file);
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
/** Files larger than this are drawn anew: posters of many candidates could not be sent. */
const MOST_BYTES = 300_000;

function isGrey({ entries }: StoredImage): boolean {
  return entries.includes("/DeviceGray");
}

const PNG = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** Kinds of sample of a PNG (ISO 15948, table 11.1) that a PDF takes as they are: how many, and their colours. */
const PNG_COLORS: Readonly<Record<number, { readonly count: number; readonly space: string }>> = {
  0: { count: 1, space: "/DeviceGray" },
  2: { count: 3, space: "/DeviceRGB" },
  3: { count: 1, space: "" },
};

function openPng(file: Buffer): Photograph | undefined {
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = PNG.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > file.length) return undefined;
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
    if (type === "IEND") break;
  }
  const chunk = (wanted: string) => chunks.find(({ type }) => type === wanted)?.data;
  const head = chunk("IHDR");
  if (head === undefined) return undefined;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, kind, interlaced] = [head.readUInt8(8), head.readUInt8(9), head.readUInt8(12)];
  const data = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map((one) => one.data));
  const samples = inflateSync(data).length;
  const colors = PNG_COLORS[kind];
  const palette = chunk("PLTE");
  const isOpaque = chunk("tRNS") === undefined;
  const rows = Math.ceil((width * (colors?.count ?? 0) * depth) / 8 + 1) * height;
  const isPlain = depth <= 8 && interlaced === 0 && isOpaque && samples === rows;
  const space =
    kind === 3 && palette !== undefined
      ? `[/Indexed/DeviceRGB ${palette.length / 3 - 1}<${palette.toString("hex")}>]`
      : colors?.space;
  const parameters = `/DecodeParms<</Predictor 15/Colors ${colors?.count}/BitsPerComponent ${depth}/Columns ${width}>>`;
  const entries = `/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent ${depth}/Filter/FlateDecode${parameters}`;
  const isStored = isPlain && space !== undefined && space !== "" && data.length <= MOST_BYTES;
  const stored = isStored ? { bytes: data, entries } : undefined;
  return { mediaType: "image/png", bytes: file, width, height, orientation: 1, stored };
}

/** Markers of a JPEG (ITU-T T.81, table B.1). */
const START = 0xd8;
const SCAN = 0xda;
/** Of the frame: sequential ones and the progressive one, in Huffman's code, which are what printers read. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Of frames in other codes, which nobody reads. */
const OTHER_FRAMES: ReadonlySet<number> = new Set([
  ...[0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf],
]);
const EXIF = 0xe1;
/** Says whether colours are as they are seen, and has to stay. */
const ADOBE = 0xee;

function openJpeg(file: Buffer): Photograph | undefined {
  if (file.readUInt16BE(0) !== 0xff00 + START) return undefined;
  const kept: Buffer[] = [file.subarray(0, 2)];
  let frame: Buffer | undefined;
  let orientation: Orientation = 1;
  for (let at = 2; ; ) {
    if (file.readUInt8(at) !== 0xff) return undefined;
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === SCAN) {
      kept.push(file.subarray(at));
      break;
    }
    if (OTHER_FRAMES.has(marker)) return undefined;
    const segment = file.subarray(at, at + 2 + file.readUInt16BE(at + 2));
    if (FRAMES.has(marker)) frame = segment;
    if (marker === EXIF) orientation = orientationIn(segment) ?? orientation;
    const isAside = marker >= 0xe1 && marker <= 0xef && marker !== ADOBE;
    if (!isAside && marker !== 0xfe) kept.push(segment);
    at += segment.length;
  }
  if (frame === undefined) return undefined;
  const [depth, height, width] = [frame.readUInt8(4), frame.readUInt16BE(5), frame.readUInt16BE(7)];
  const space = new Map([
    [1, "/DeviceGray"],
    [3, "/DeviceRGB"],
  ]).get(frame.readUInt8(9));
  if (depth !== 8 || space === undefined || width === 0 || height === 0) return undefined;
  const bytes = Buffer.concat(kept);
  const entries = `/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode`;
  const stored = bytes.length > MOST_BYTES ? undefined : { bytes, entries };
  return { mediaType: "image/jpeg", bytes, width, height, orientation, stored };
}

/** What a camera says of how it was held: an entry of the first directory of a TIFF file within the segment. */
function orientationIn(segment: Buffer): Orientation | undefined {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0") return undefined;
  const tiff = segment.subarray(10);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 0x0112) return orientations.find((one) => one === short(at + 8));
  }
  return undefined;
}

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;

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
