// The messages of a data pipe. Towards the consumer each is data and nothing else; towards the
// producer each is a u32, little-endian: so many more bytes were read or discarded.
import { readU32 } from "../frame-reader.ts";

/** Longest message of data that is sent, but for a single element that is longer. */
export const MAX_CHUNK_BYTES = 64 * 1024;

/** Length of a message towards the producer. */
export const CREDIT_BYTES = 4;

/** Makes a message towards the producer. */
export function writeCredit(byteCount: number): Uint8Array {
  const bytes = new Uint8Array(CREDIT_BYTES);
  new DataView(bytes.buffer).setUint32(0, byteCount, true);
  return bytes;
}

/** Reads a message towards the producer, whose length is checked. */
export function readCredit(bytes: Uint8Array): number {
  return readU32(bytes, 0);
}
