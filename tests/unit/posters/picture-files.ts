import { crc32, deflateSync } from "node:zlib";

/** Pictures as cameras and scanners write them, made for the tests. */

/** 16 × 8 pixels, the left half red, the right half white; in 4:2:0, as cameras have it. */
export const jpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAMF/8QAGhEAAQUBAAAAAAAAAAAAAAAAAAMFQUKBwf/aAAwDAQACEQMRAD8AiNOAKUlNwrvD/9k=",
  "base64",
);

/** The same as a camera writes it that was held another way; it says too who held it. */
export function heldAs(orientation: number): Buffer {
  const tiff = Buffer.from(
    `MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`,
  );
  const content = Buffer.concat([
    Buffer.from("Exif\0\0"),
    tiff,
    Buffer.from("Owner of the camera"),
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** A PNG of rows of samples of 8 bits: of kind 0 grey, 2 colours, 3 numbers in a palette, 6 colours and opacity. */
export function png(
  kind: 0 | 2 | 3 | 6,
  width: number,
  rows: readonly (readonly number[])[],
  palette?: readonly number[],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, kind], 8);
  const chunks = [
    chunk("IHDR", head),
    ...(palette === undefined ? [] : [chunk("PLTE", Buffer.from(palette))]),
    chunk("IDAT", deflateSync(Buffer.from(rows.flatMap((row) => [0, ...row])))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks]);
}

/** The same PNG with what programs write into it besides the picture. */
export function withRemarks(file: Buffer, remarks: Readonly<Record<string, string>>): Buffer {
  const head = 8 + 25;
  const chunks = Object.entries(remarks).map(([type, text]) => chunk(type, Buffer.from(text)));
  return Buffer.concat([file.subarray(0, head), ...chunks, file.subarray(head)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
