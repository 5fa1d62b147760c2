const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Up to this many bytes a string is decoded here: a call of the platform's decoder costs more. */
const SHORT_BYTES = 24;
/** Up to this many UTF-16 units a string is encoded here, for the same reason. */
const SHORT_UNITS = 48;

/** Decodes `count` bytes of UTF-8 at `start`; malformed sequences become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, count: number): string {
  const end = start + count;
  if (count <= SHORT_BYTES && isAscii(bytes, start, end)) return decodeAscii(bytes, start, end);
  return decoder.decode(bytes.subarray(start, end));
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  let all = 0;
  for (let i = start; i < end; i++) all |= bytes[i] ?? 0;
  return all < 0x80;
}

/** Eight characters at a time, because each piece is a string of its own until all are joined. */
function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  let i = start;
  for (; i + 8 <= end; i += 8) {
    text += String.fromCharCode(
      bytes[i] ?? 0,
      bytes[i + 1] ?? 0,
      bytes[i + 2] ?? 0,
      bytes[i + 3] ?? 0,
      bytes[i + 4] ?? 0,
      bytes[i + 5] ?? 0,
      bytes[i + 6] ?? 0,
      bytes[i + 7] ?? 0,
    );
  }
  for (; i + 2 <= end; i += 2) text += String.fromCharCode(bytes[i] ?? 0, bytes[i + 1] ?? 0);
  return i < end ? text + String.fromCharCode(bytes[i] ?? 0) : text;
}

/**
 * Writes `text` as UTF-8 at `start`, where three bytes per UTF-16 unit must be free; lone surrogates
 * become U+FFFD. Returns the number of bytes written.
 */
export function encodeUtf8(text: string, bytes: Uint8Array, start: number): number {
  const { length } = text;
  if (length <= SHORT_UNITS) {
    let i = 0;
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x80) break;
      bytes[start + i] = unit;
    }
    if (i === length) return length;
  }
  return encoder.encodeInto(text, bytes.subarray(start)).written;
}

/** The UTF-8 of `text` in an array of its own. */
export function utf8Of(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}
