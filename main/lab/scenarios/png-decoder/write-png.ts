// Writes PNG files chunk by chunk, right or wrong ones.
import { crc32 } from "node:zlib";

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** A file of a header, data, and what comes between. */
export function png(head: Uint8Array, data: Uint8Array, ...between: Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [SIGNATURE, head, ...between, chunk("IDAT", data), chunk("IEND")];
  return Uint8Array.from(Buffer.concat(parts));
}

/** The first chunk. */
export function header(
  width: number,
  height: number,
  depth: number,
  colour: number,
  interlace = 0,
): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([depth, colour, 0, 0, interlace], 8);
  return chunk("IHDR", data);
}

/** A chunk with its length and its checksum. */
export function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(8 + data.length, crc32(whole.subarray(4, 8 + data.length)));
  return whole;
}
