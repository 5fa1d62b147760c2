// Generated from constants.mojom by mojoscope mojom generate. Do not edit.
//
// Constants of every kind at every place.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const YES = true;

export const INT8 = -128;

export const UINT8 = 255;

export const INT16 = -32768;

export const UINT16 = 65535;

export const INT32 = -2147483648;

export const UINT32 = 4294967295;

export const INT64 = -9223372036854775808n;

export const UINT64 = 18446744073709551615n;

export const FLOAT = 1500;

export const FLOAT_ROUNDED = Math.fround(0.1);

export const FLOAT_INFINITY = Infinity;

export const FLOAT_NEGATIVE_INFINITY = -Infinity;

export const FLOAT_NAN = NaN;

export const DOUBLE = -0.125;

export const DOUBLE_INFINITY = Infinity;

export const DOUBLE_NEGATIVE_INFINITY = -Infinity;

export const DOUBLE_NAN = NaN;

export const STRING = 'a "quoted" text';

export const HOLDER_INT8 = 5;

export const HOLDER_STRING = "of the struct";

export const KEEPER_UINT8 = 16;

export const KEEPER_STRING = "of the interface";

export interface Holder {}

/** Makes a Holder of its defaults and `init`. */
export function createHolder(init: Partial<Holder> = {}): Holder {
  return { ...init };
}

/** Writes a Holder and returns its position. */
export function encodeHolder(e: mojo.Encoder, _v: Holder): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the Holder at `at`. */
export function decodeHolder(d: mojo.Decoder, at = d.payloadStart): Holder {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneHolder(_v: Holder): Holder {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsHolder(_a: Holder, _b: Holder): boolean {
  return true;
}

/** Its name and its id are constants as well. */
export interface Keeper {}

export const KEEPER_UUID = { high: 0xa1b2c3d4e5f6071n, low: 0x8293a4b5c6d7e8f9n };

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.constants.mojom.Keeper. */
export const Keeper: mojo.InterfaceDefinition<Keeper> = {
  name: "mojoscope.behaviours.constants.mojom.Keeper",
  version: 0,
  uuid: KEEPER_UUID,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};
