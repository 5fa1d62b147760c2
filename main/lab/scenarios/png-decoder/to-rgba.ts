import { convertIndexedToRgb, type DecodedPng } from "fast-png";
import { DecodeFailure } from "./gen/png_decoder.mojom.ts";
import { PngError } from "./png-error.ts";

const OPAQUE = 255;

/**
 * The pixels of a decoded image as four bytes each.
 * @throws PngError MALFORMED for a pixel that the palette does not have
 */
export function toRgba(image: DecodedPng): Uint8Array {
  return image.palette === undefined ? fromSamples(image) : fromPalette(image);
}

function fromPalette(image: DecodedPng): Uint8Array {
  let colours: Uint8Array;
  try {
    colours = convertIndexedToRgb(image);
  } catch (error) {
    const text = "a pixel has a colour that the palette lacks";
    throw new PngError(DecodeFailure.MALFORMED, text, { cause: error });
  }
  const pixels = image.width * image.height;
  if (colours.length === pixels * 4) return colours;
  const rgba = new Uint8Array(pixels * 4).fill(OPAQUE);
  for (let pixel = 0; pixel < pixels; pixel++) {
    rgba.set(colours.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return rgba;
}

function fromSamples(image: DecodedPng): Uint8Array {
  const { width, height, channels, depth } = image;
  const sample = depth < 8 ? packedSamples(image) : (at: number) => image.data[at] ?? 0;
  const to8 = depth === 16 ? (value: number) => value >> 8 : scaleFrom(depth);
  const isColour = channels > 2;
  const hasAlpha = channels % 2 === 0;
  const key = image.transparency;
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels;
    const red = sample(at);
    const green = isColour ? sample(at + 1) : red;
    const blue = isColour ? sample(at + 2) : red;
    const isKey =
      key !== undefined && red === key[0] && (!isColour || (green === key[1] && blue === key[2]));
    const alpha = hasAlpha ? to8(sample(at + channels - 1)) : isKey ? 0 : OPAQUE;
    rgba.set([to8(red), to8(green), to8(blue), alpha], pixel * 4);
  }
  return rgba;
}

/** Greys of less than a byte lie side by side, the first in the highest bits; each row begins a byte. */
function packedSamples({ data, width, depth }: DecodedPng): (pixel: number) => number {
  const rowBytes = Math.ceil((width * depth) / 8);
  const mask = (1 << depth) - 1;
  return (pixel) => {
    const column = pixel % width;
    const bit = column * depth;
    const byte = data[Math.floor(pixel / width) * rowBytes + (bit >> 3)] ?? 0;
    return (byte >> (8 - depth - (bit & 7))) & mask;
  };
}

/** Spreads samples of 1 to 8 bits over the whole of a byte. */
function scaleFrom(depth: number): (value: number) => number {
  const factor = OPAQUE / ((1 << depth) - 1);
  return (value) => value * factor;
}
