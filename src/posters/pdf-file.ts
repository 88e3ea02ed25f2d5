import { deflateSync } from "node:zlib";

/**
 * A PDF file as numbered objects (ISO 32000-1, 7.5). Dictionaries and arrays are kept together in compressed object
 * streams, which makes the structure of a tagged document a tenth of its size.
 */
export class PdfFile {
  /** Objects by number less one: text, or bytes with the dictionary that tells of them. */
  readonly #objects: (string | Stream | undefined)[] = [];

  /** A number for an object that others refer to before it is known. */
  reserve(): Reference {
    return `${this.#objects.push(undefined)} 0 R`;
  }

  /** Gives a reserved number its object, a dictionary or array in PDF's own writing. */
  set(reference: Reference, object: string): void {
    this.#objects[numberOf(reference) - 1] = object;
  }

  add(object: string): Reference {
    return `${this.#objects.push(object)} 0 R`;
  }

  /** A stream of bytes; `entries` are those of its dictionary besides length and filter. */
  addStream(bytes: Uint8Array, entries = ""): Reference {
    return `${this.#objects.push(streamOf(bytes, entries))} 0 R`;
  }

  /** A stream of bytes that are compressed already; `entries` tell how. */
  addPacked(bytes: Uint8Array, entries: string): Reference {
    return `${this.#objects.push({ entries: `${entries}/Length ${bytes.length}`, bytes })} 0 R`;
  }

  /** The whole file. */
  bytes(root: Reference, info: Reference): Uint8Array {
    const packed = this.#packed();
    const streams = [...this.#objects.map((object) => object ?? "null"), ...packed.streams];
    const chunks: Uint8Array[] = [HEADER];
    let length = HEADER.length;
    const write = (chunk: Uint8Array) => {
      chunks.push(chunk);
      length += chunk.length;
    };
    const places: Place[] = [{ kind: 0, at: 0, index: 65535 }];
    for (const [index, object] of streams.entries()) {
      const place = packed.places.get(index);
      places.push(place ?? { kind: 1, at: length, index: 0 });
      if (typeof object !== "string") {
        write(Buffer.from(`${index + 1} 0 obj\n<<${object.entries}>>\nstream\n`, "latin1"));
        write(object.bytes);
        write(Buffer.from("\nendstream\nendobj\n"));
      }
    }
    places.push({ kind: 1, at: length, index: 0 });
    const table = streamOf(
      tableOf(places),
      `/Type/XRef/W[1 4 2]/Size ${places.length}/Root ${root}/Info ${info}/DecodeParms<</Predictor 12/Columns 7>>`,
    );
    const start = length;
    write(Buffer.from(`${places.length - 1} 0 obj\n<<${table.entries}>>\nstream\n`, "latin1"));
    write(table.bytes);
    write(Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`));
    return Buffer.concat(chunks, length);
  }

  /** The objects that are no streams, in object streams, and where each came to be. */
  #packed(): { readonly streams: readonly Stream[]; readonly places: ReadonlyMap<number, Place> } {
    const plain = this.#objects.flatMap((object, index) =>
      typeof object === "object" ? [] : [{ index, text: object ?? "null" }],
    );
    const streams: Stream[] = [];
    const places = new Map<number, Place>();
    for (let from = 0; from < plain.length; from += PER_STREAM) {
      const group = plain.slice(from, from + PER_STREAM);
      const number = this.#objects.length + streams.length + 1;
      let at = 0;
      const offsets = group.map(({ index, text }, place) => {
        places.set(index, { kind: 2, at: number, index: place });
        const offset = `${index + 1} ${at}`;
        at += text.length + 1;
        return offset;
      });
      const head = `${offsets.join(" ")}\n`;
      const body = group.map(({ text }) => text).join("\n");
      const entries = `/Type/ObjStm/N ${group.length}/First ${head.length}`;
      streams.push(streamOf(Buffer.from(head + body, "latin1"), entries));
    }
    return { streams, places };
  }
}

/** An object's number as others refer to it. */
export type Reference = `${number} 0 R`;

/** A text string: in UTF-16, where it is more than ASCII (7.9.2). */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) {
    return `(${text.replaceAll(/[\\()]/g, "\\$&")})`;
  }
  return `<FEFF${utf16(text)}>`;
}

/** Characters as UTF-16 in hexadecimal, the higher byte first. */
export function utf16(text: string): string {
  let hex = "";
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, "0");
  }
  return hex;
}

/** A number with as many places as a printer can show. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

interface Stream {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** Where an object is: at a byte of the file (1), or in an object stream (2), as the cross-reference says (7.5.8). */
interface Place {
  readonly kind: 0 | 1 | 2;
  readonly at: number;
  readonly index: number;
}

/** Objects in one object stream: readers have to unpack a whole one. */
const PER_STREAM = 1000;
/** The second line, of bytes above 127, tells programs that copy files that this is no text. */
const HEADER = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");

function streamOf(bytes: Uint8Array, entries: string): Stream {
  const kept = deflateSync(bytes, { level: 3 });
  return { entries: `${entries}/Filter/FlateDecode/Length ${kept.length}`, bytes: kept };
}

/** Rows of the cross-reference, each byte less the one above it, as most are the same (ISO 15948, filter type 2). */
function tableOf(places: readonly Place[]): Uint8Array {
  const above = Buffer.alloc(ROW);
  const row = Buffer.alloc(ROW);
  const table = Buffer.alloc(places.length * (ROW + 1));
  for (const [index, { kind, at, index: within }] of places.entries()) {
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(at, 1);
    row.writeUInt16BE(within, 5);
    table.writeUInt8(2, index * (ROW + 1));
    for (const [column, byte] of row.entries()) {
      table.writeUInt8((byte - above.readUInt8(column)) & 255, index * (ROW + 1) + 1 + column);
    }
    row.copy(above);
  }
  return table;
}

/** Bytes of a row: the kind, the place, the place within. */
const ROW = 7;

function numberOf(reference: Reference): number {
  return Number.parseInt(reference, 10);
}
