/**
 * A zip file – a Word document is one – with the times of all its entries set to the beginning of a day, so that the
 * same words made twice are the same bytes (PKWARE's APPNOTE, 4.3.7 and 4.3.12). Writes into the bytes given.
 */
export function withEntryTimes(bytes: Uint8Array, day: Temporal.PlainDate): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stamp = (at: number): void => {
    view.setUint16(at, 0, true);
    view.setUint16(at + 2, dosDate(day), true);
  };
  const end = endOfDirectory(view);
  let at = view.getUint32(end + DIRECTORY_START, true);
  for (let left = view.getUint16(end + ENTRY_COUNT, true); left > 0; left -= 1) {
    stamp(at + ENTRY_TIME);
    stamp(view.getUint32(at + LOCAL_START, true) + LOCAL_TIME);
    const names = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += names.reduce((length, name) => length + name, ENTRY_LENGTH);
  }
  return bytes;
}

/** Offsets within the end of the directory, an entry of it, and what stands before an entry's data. */
const ENTRY_COUNT = 10;
const DIRECTORY_START = 16;
const ENTRY_TIME = 12;
const LOCAL_START = 42;
const ENTRY_LENGTH = 46;
const LOCAL_TIME = 10;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new Error("not a zip file");
}

/** Years are counted from 1980. */
function dosDate({ year, month, day }: Temporal.PlainDate): number {
  return (Math.max(0, year - 1980) << 9) | (month << 5) | day;
}
