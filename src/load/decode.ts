/** The text of a file, or why it cannot be read as UTF-8. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  /** Some bytes of a UTF-8 text are broken; the text has U+FFFD in their place, first at `offset`. */
  | { readonly kind: "damaged"; readonly text: string; readonly offset: number }
  /** Another encoding, where it is recognised. */
  | { readonly kind: "foreign"; readonly encoding: string | undefined };

/**
 * Reads UTF-8, with or without a byte order mark, and recognises what office programs write instead:
 * UTF-16 of both orders and GBK (GB 18030). Line ends become `\n`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16(bytes);
  if (wide !== undefined) return { kind: "foreign", encoding: wide };
  const text = tryDecode("utf-8", bytes);
  if (text?.includes("\0") === true) return { kind: "foreign", encoding: undefined };
  if (text !== undefined) return { kind: "text", text: withPlainLineEnds(text) };
  const repaired = withPlainLineEnds(new TextDecoder("utf-8").decode(bytes));
  return isMostlyUtf8(repaired)
    ? { kind: "damaged", text: repaired, offset: repaired.indexOf(REPLACEMENT) }
    : { kind: "foreign", encoding: gbk(bytes) };
}

const REPLACEMENT = "\uFFFD";

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its byte order mark, or by the zeros that half of its ASCII characters are made of. */
function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16 LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16 BE";
  // Counted without an iterator: this looks at every file of a large office.
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, 4096);
  for (let index = 0; index < end; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > 10 * even) return "UTF-16 LE";
  return even > 10 * odd ? "UTF-16 BE" : undefined;
}

/** Whether a text is UTF-8 with a few broken bytes rather than another encoding: most of its Chinese is whole. */
function isMostlyUtf8(repaired: string): boolean {
  let whole = 0;
  let broken = 0;
  for (const character of repaired) {
    if (character === REPLACEMENT) broken++;
    else if (character >= "\u2E80") whole++;
  }
  return whole > 4 * broken;
}

/** GB 18030 without its four-byte forms is GBK, the name that clerks know. */
function gbk(bytes: Uint8Array): string | undefined {
  if (tryDecode("gb18030", bytes) === undefined) return undefined;
  return hasFourByteForm(bytes) ? "GB18030" : "GBK";
}

function hasFourByteForm(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x81) continue;
    index++;
    const second = bytes[index] ?? 0;
    if (second >= 0x30 && second <= 0x39) return true;
  }
  return false;
}
