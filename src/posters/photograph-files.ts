import { inflateSync } from "node:zlib";
import type { Orientation, Photograph } from "./photograph.ts";

/** Files of photographs, read as far as printing and publishing needs it. */

/**
 * The file as it may be published: nothing that cameras and programs write about who took it where and when, nothing
 * behind its end; how it has to be turned stays.
 */
export function publicFile({ mediaType, bytes, orientation }: Photograph): Uint8Array {
  if (mediaType === "image/png" || orientation === 1) return bytes;
  const start = bytes.subarray(0, 2);
  return Buffer.concat([start, orientationSegment(orientation), bytes.subarray(2)]);
}

/** Whether a file says that it is a PNG. */
export function isPng(file: Buffer): boolean {
  return file.subarray(0, PNG.length).equals(PNG);
}

/** Files larger than this are drawn anew: posters of many candidates could not be sent. */
const MOST_BYTES = 300_000;

const PNG = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** Kinds of sample of a PNG (ISO 15948, table 11.1) that a PDF takes as they are: how many, and their colours. */
const PNG_COLORS: Readonly<Record<number, { readonly count: number; readonly space: string }>> = {
  0: { count: 1, space: "/DeviceGray" },
  2: { count: 3, space: "/DeviceRGB" },
  3: { count: 1, space: "" },
};

/** Opens a PNG; undefined where it is broken, and it may throw where it ends too soon. */
export function openPng(file: Buffer): Photograph | undefined {
  const chunks: { readonly type: string; readonly data: Buffer; readonly whole: Buffer }[] = [];
  for (let at = PNG.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > file.length) return undefined;
    const end = at + 12 + length;
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    at = end;
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
  const kept = chunks.filter((one) => !PNG_REMARKS.has(one.type)).map(({ whole }) => whole);
  const bytes = Buffer.concat([PNG, ...kept]);
  return { mediaType: "image/png", bytes, width, height, orientation: 1, stored };
}

/** Texts, what a camera wrote, and when the picture was changed (ISO 15948, 11.3). */
const PNG_REMARKS: ReadonlySet<string> = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

/** Markers of a JPEG (ITU-T T.81, table B.1). */
const START = 0xd8;
const END = 0xd9;
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

/** The same of a JPEG. */
export function openJpeg(file: Buffer): Photograph | undefined {
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
    if (marker === END) break;
    if (OTHER_FRAMES.has(marker)) return undefined;
    const segment = file.subarray(at, at + 2 + file.readUInt16BE(at + 2));
    if (marker === SCAN) {
      const end = endOfScan(file, at + segment.length);
      kept.push(file.subarray(at, end));
      // A file that lacks its end is shown as far as it goes.
      if (end === file.length) break;
      at = end;
      continue;
    }
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
  const bytes = Buffer.concat([...kept, Buffer.from([0xff, END])]);
  const entries = `/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode`;
  const stored = bytes.length > MOST_BYTES ? undefined : { bytes, entries };
  return { mediaType: "image/jpeg", bytes, width, height, orientation, stored };
}

/** Where the data of a scan end: at the next marker that is none of its own, or with the file. */
function endOfScan(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return file.length;
}

/** What tells browsers how a photograph has to be turned, and nothing else. */
function orientationSegment(orientation: Orientation): Buffer {
  const exif = Buffer.from(
    "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
    "latin1",
  );
  exif.writeUInt16BE(orientation, exif.length - 8);
  const head = Buffer.from([0xff, EXIF, 0, exif.length + 2]);
  return Buffer.concat([head, exif]);
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
