const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Strings up to this long are handled here rather than by the platform, which costs more to call. */
const SHORT = 32;

/** Decodes `count` bytes of UTF-8 at `start`; malformed sequences become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, start: number, count: number): string {
  if (count <= SHORT) {
    let text = "";
    let i = start;
    const end = start + count;
    for (; i < end; i++) {
      const byte = bytes[i] ?? 0;
      if (byte >= 0x80) break;
      text += String.fromCharCode(byte);
    }
    if (i === end) return text;
  }
  return decoder.decode(bytes.subarray(start, start + count));
}

/**
 * Writes `text` as UTF-8 at `start`, where three bytes per UTF-16 unit must be free; lone surrogates
 * become U+FFFD. Returns the number of bytes written.
 */
export function encodeUtf8(text: string, bytes: Uint8Array, start: number): number {
  const { length } = text;
  if (length <= SHORT) {
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
