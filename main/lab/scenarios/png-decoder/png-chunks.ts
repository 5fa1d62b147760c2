// The outermost layer of a PNG: a signature, and chunks with checksums (PNG specification, 5).
import { crc32 } from "node:zlib";
import { hasPngSignature } from "fast-png";
import { DecodeFailure } from "./gen/png_decoder.mojom.ts";
import { PngError } from "./png-error.ts";
import { MAX_CHUNKS, MAX_FILE_BYTES } from "./png-limits.ts";

/** Bytes ahead of the first chunk. */
export const SIGNATURE_BYTES = 8;
/** Bytes of a chunk beside its data: length, type, checksum. */
const CHUNK_OVERHEAD = 12;
/** Lengths are 31 bits. */
const MAX_CHUNK_BYTES = 0x7fff_ffff;

/** A chunk of a file that holds it whole, its checksum right. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** The chunk with its length, type and checksum. */
  readonly whole: Uint8Array;
}

/**
 * The chunks of a file up to IEND, which has to be there. Nothing is copied.
 * @throws PngError NOT_PNG, TRUNCATED, BAD_CHECKSUM, TOO_LARGE, MALFORMED
 */
export function readChunks(file: Uint8Array): PngChunk[] {
  if (file.length > MAX_FILE_BYTES) {
    const text = `the file has ${file.length} bytes; ${MAX_FILE_BYTES} are the limit`;
    throw new PngError(DecodeFailure.TOO_LARGE, text);
  }
  if (!hasPngSignature(file)) {
    throw new PngError(DecodeFailure.NOT_PNG, "the file does not begin as a PNG does");
  }
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE_BYTES; ;) {
    const chunk = readChunk(file, at);
    chunks.push(chunk);
    if (chunk.type === "IEND") return chunks;
    if (chunks.length === MAX_CHUNKS) {
      throw new PngError(DecodeFailure.TOO_LARGE, `more than ${MAX_CHUNKS} chunks`);
    }
    at += chunk.whole.length;
  }
}

function readChunk(file: Uint8Array, at: number): PngChunk {
  const left = file.length - at;
  if (left < CHUNK_OVERHEAD) {
    throw new PngError(DecodeFailure.TRUNCATED, `${left} bytes are left where a chunk should be`);
  }
  const view = new DataView(file.buffer, file.byteOffset + at);
  const length = view.getUint32(0);
  const type = String.fromCharCode(...file.subarray(at + 4, at + 8));
  if (length > MAX_CHUNK_BYTES || !/^[A-Za-z]{4}$/u.test(type)) {
    throw new PngError(DecodeFailure.MALFORMED, `at ${at} there is no chunk`);
  }
  if (length > left - CHUNK_OVERHEAD) {
    const text = `${type} has ${length} bytes, of which ${left - CHUNK_OVERHEAD} are there`;
    throw new PngError(DecodeFailure.TRUNCATED, text);
  }
  const whole = file.subarray(at, at + CHUNK_OVERHEAD + length);
  if (crc32(whole.subarray(4, 8 + length)) !== view.getUint32(8 + length)) {
    throw new PngError(DecodeFailure.BAD_CHECKSUM, `the checksum of ${type} is wrong`);
  }
  return { type, data: whole.subarray(8, 8 + length), whole };
}
