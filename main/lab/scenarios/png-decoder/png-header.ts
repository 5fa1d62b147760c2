// What the header of a PNG says of the bytes to come (PNG specification, 8 and 11.2.2).
import { DecodeFailure } from "./gen/png_decoder.mojom.ts";
import type { PngChunk } from "./png-chunks.ts";
import { PngError } from "./png-error.ts";
import { MAX_PIXELS } from "./png-limits.ts";

const HEADER_BYTES = 13;

/** Samples per pixel and the depths allowed, by colour type. */
const COLOUR_TYPES: ReadonlyMap<number, { samples: number; depths: readonly number[] }> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);

/** The seven passes of an interlaced image: first column and row, and the steps between them. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** What an image is like, and how much of it there has to be. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bytes of all rows with their filter bytes: what the data has to inflate to, exactly. */
  readonly rawBytes: number;
}

/**
 * Reads the header, and holds it against the limits before anything is made of its size.
 * @throws PngError MALFORMED, TOO_LARGE, UNSUPPORTED
 */
export function readHeader(first: PngChunk | undefined): PngHeader {
  if (first?.type !== "IHDR" || first.data.length !== HEADER_BYTES) {
    throw new PngError(DecodeFailure.MALFORMED, "the first chunk is no header");
  }
  const view = new DataView(first.data.buffer, first.data.byteOffset, HEADER_BYTES);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const [depth, colourType, compression, filter, interlace] = first.data.subarray(8);
  const colours = COLOUR_TYPES.get(colourType ?? -1);
  if (width === 0 || height === 0 || colours?.depths.includes(depth ?? 0) !== true) {
    const text = `${width} x ${height} pixels of colour type ${colourType} and depth ${depth}`;
    throw new PngError(DecodeFailure.MALFORMED, `there are no images of ${text}`);
  }
  // The product is exact below 2^53, and both are below 2^32: so it is compared as a quotient.
  if (width > MAX_PIXELS / height) {
    const text = `${width} x ${height} pixels; ${MAX_PIXELS} are the limit`;
    throw new PngError(DecodeFailure.TOO_LARGE, text);
  }
  if (compression !== 0 || filter !== 0 || (interlace ?? 0) > 1) {
    throw new PngError(DecodeFailure.MALFORMED, "a method that the format does not have");
  }
  const bits = (depth ?? 0) * colours.samples;
  if (interlace === 1 && bits < 8) {
    const text = `interlaced pixels of ${bits} bits`;
    throw new PngError(DecodeFailure.UNSUPPORTED, text);
  }
  const passes = interlace === 1 ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return { width, height, rawBytes: rawBytesOf(width, height, bits, passes) };
}

function rawBytesOf(
  width: number,
  height: number,
  bits: number,
  passes: readonly (readonly [number, number, number, number])[],
): number {
  let bytes = 0;
  for (const [x, y, stepX, stepY] of passes) {
    const columns = Math.ceil(Math.max(0, width - x) / stepX);
    const rows = Math.ceil(Math.max(0, height - y) / stepY);
    if (columns > 0) bytes += rows * (1 + Math.ceil((columns * bits) / 8));
  }
  return bytes;
}
