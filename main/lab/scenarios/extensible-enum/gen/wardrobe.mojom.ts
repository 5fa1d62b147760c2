// Generated from wardrobe.mojom by mojoscope mojom generate. Do not edit.
//
// The newest version of what a wardrobe says. What old programs know is in old/.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** May get further values: whoever does not know one reads the default in its place. */
export const Colour = {
  OTHER: 0,
  RED: 1,
  GREEN: 2,
  VIOLET: 3,
} as const;
export type Colour = (typeof Colour)[keyof typeof Colour];

/** Whether a number is a known Colour. */
export function isColour(value: number): value is Colour {
  return (value | 0) === value && value >= 0 && value <= 3;
}

export function encodeColour(e: mojo.Encoder, at: number, value: Colour, field?: string): void {
  e.int32(at, value, field);
}

export function decodeColour(d: mojo.Decoder, at: number): Colour {
  const value = d.view.getInt32(at, true);
  return isColour(value) ? value : Colour.OTHER;
}

/** How arrays store a Colour. */
export const ColourScalar: mojo.Scalar<Colour> = {
  size: 4,
  read: decodeColour,
  write: encodeColour,
};

/** May not: whoever does not know a value refuses the message that it comes in. */
export const Size = {
  SMALL: 0,
  LARGE: 1,
  HUGE: 2,
} as const;
export type Size = (typeof Size)[keyof typeof Size];

/** Whether a number is a known Size. */
export function isSize(value: number): value is Size {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeSize(e: mojo.Encoder, at: number, value: Size, field?: string): void {
  if (typeof value !== "number" || !isSize(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeSize(d: mojo.Decoder, at: number): Size {
  const value = d.view.getInt32(at, true);
  if (isSize(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Size. */
export const SizeScalar: mojo.Scalar<Size> = {
  size: 4,
  read: decodeSize,
  write: encodeSize,
};

export interface Wardrobe {
  /** The colour of a garment, and how the wardrobe calls it. */
  getColour(garment: number): Promise<WardrobeGetColourResponse>;
  getSize(garment: number): Promise<WardrobeGetSizeResponse>;
}

export interface WardrobeGetColourResponse {
  colour: Colour;
  called: string;
}

export interface WardrobeGetSizeResponse {
  size: Size;
  called: string;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.extensible_enum.mojom.Wardrobe. */
export const Wardrobe: mojo.InterfaceDefinition<Wardrobe> = {
  name: "mojoscope.lab.extensible_enum.mojom.Wardrobe",
  version: 0,
  methods: [
    { name: "GetColour", ordinal: 0, hasResponse: true, sync: false },
    { name: "GetSize", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new WardrobeCaller(endpoint),
  dispatch: dispatchWardrobe,
};

class WardrobeCaller implements Wardrobe {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getColour(garment: number): Promise<WardrobeGetColourResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWardrobeGetColourParams(e, garment);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWardrobeGetColourResponse);
  }

  getSize(garment: number): Promise<WardrobeGetSizeResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWardrobeGetSizeParams(e, garment);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWardrobeGetSizeResponse);
  }
}

function dispatchWardrobe(implementation: Wardrobe, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeWardrobeGetColourParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getColour(p.garment), encodeWardrobeGetColourResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeWardrobeGetSizeParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.getSize(p.garment), encodeWardrobeGetSizeResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface WardrobeGetColourParams {
  garment: number;
}

function encodeWardrobeGetColourParams(e: mojo.Encoder, garment: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, garment, "Wardrobe.GetColour.garment");
  e.endStruct(at);
}

function decodeWardrobeGetColourParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): WardrobeGetColourParams {
  d.struct(at, 16);
  const garment = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { garment };
}

function encodeWardrobeGetColourResponse(e: mojo.Encoder, v: WardrobeGetColourResponse): void {
  const at = e.struct(24, 0);
  encodeColour(e, at + 8, v.colour, "Wardrobe.GetColour.colour");
  e.string(at + 16, v.called, "Wardrobe.GetColour.called");
  e.endStruct(at);
}

function decodeWardrobeGetColourResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WardrobeGetColourResponse {
  d.struct(at, 24);
  const colour = decodeColour(d, at + 8);
  const called = d.string(at + 16);
  d.endStruct();
  return { colour, called };
}

interface WardrobeGetSizeParams {
  garment: number;
}

function encodeWardrobeGetSizeParams(e: mojo.Encoder, garment: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, garment, "Wardrobe.GetSize.garment");
  e.endStruct(at);
}

function decodeWardrobeGetSizeParams(d: mojo.Decoder, at = d.payloadStart): WardrobeGetSizeParams {
  d.struct(at, 16);
  const garment = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { garment };
}

function encodeWardrobeGetSizeResponse(e: mojo.Encoder, v: WardrobeGetSizeResponse): void {
  const at = e.struct(24, 0);
  encodeSize(e, at + 8, v.size, "Wardrobe.GetSize.size");
  e.string(at + 16, v.called, "Wardrobe.GetSize.called");
  e.endStruct(at);
}

function decodeWardrobeGetSizeResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WardrobeGetSizeResponse {
  d.struct(at, 24);
  const size = decodeSize(d, at + 8);
  const called = d.string(at + 16);
  d.endStruct();
  return { size, called };
}
