import { inflateSync } from "node:zlib";
import { decode, type DecodedPng } from "fast-png";
import { DecodeFailure, type Image } from "./gen/png_decoder.mojom.ts";
import { type PngChunk, readChunks, SIGNATURE_BYTES } from "./png-chunks.ts";
import { PngError } from "./png-error.ts";
import { readHeader } from "./png-header.ts";
import { toRgba } from "./to-rgba.ts";

/** What the library gets to see: chunks without these carry text, profiles and other baggage. */
const NEEDED = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/**
 * Decodes a PNG, from whomever it comes. What it would take is known, and held against limits,
 * before memory is set aside for it.
 * @throws PngError for whatever is not decoded
 */
export function decodePng(file: Uint8Array): Image {
  const chunks = readChunks(file).filter(({ type }) => NEEDED.has(type));
  const { width, height, rawBytes } = readHeader(chunks[0]);
  checkData(chunks, rawBytes);
  const parts = [file.subarray(0, SIGNATURE_BYTES), ...chunks.map(({ whole }) => whole)];
  return { width, height, rgba: toRgba(decodeChecked(Buffer.concat(parts))) };
}

/** The data has to inflate to exactly what the header says; it gets no room for more. */
function checkData(chunks: readonly PngChunk[], rawBytes: number): void {
  const data = Buffer.concat(
    chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data),
  );
  let inflated: number;
  try {
    inflated = inflateSync(data, { maxOutputLength: rawBytes }).length;
  } catch (error) {
    throw inflateError(error, rawBytes);
  }
  if (inflated < rawBytes) {
    const text = `the data has ${inflated} bytes where the header says ${rawBytes}`;
    throw new PngError(DecodeFailure.TRUNCATED, text);
  }
}

function inflateError(error: unknown, rawBytes: number): PngError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const cause = { cause: error };
  if (code === "ERR_BUFFER_TOO_LARGE") {
    const text = `the data inflates to more than the ${rawBytes} bytes that the header says`;
    return new PngError(DecodeFailure.TOO_LARGE, text, cause);
  }
  if (code === "Z_BUF_ERROR") {
    return new PngError(DecodeFailure.TRUNCATED, "the compressed data ends early", cause);
  }
  return new PngError(DecodeFailure.MALFORMED, "the data cannot be inflated", cause);
}

/** What the library still finds wrong, such as an unknown filter, is a fault of the file. */
function decodeChecked(file: Uint8Array): DecodedPng {
  try {
    return decode(file, { checkCrc: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PngError(DecodeFailure.MALFORMED, why, { cause: error });
  }
}
