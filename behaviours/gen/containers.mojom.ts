// Generated from containers.mojom by mojoscope mojom generate. Do not edit.
//
// Arrays and maps of values that may be absent.
import * as mojo from "../../shared/bindings/gen-v1.ts";
import {
  type Temperature as MappedCelsius,
  TemperatureTraits as MappedCelsiusTraits,
} from "../mapped/temperature.ts";

export const Suit = {
  HEARTS: 0,
  SPADES: 5,
} as const;
export type Suit = (typeof Suit)[keyof typeof Suit];

/** Whether a number is a known Suit. */
export function isSuit(value: number): value is Suit {
  switch (value) {
    case 0:
    case 5:
      return true;
    default:
      return false;
  }
}

export function encodeSuit(e: mojo.Encoder, at: number, value: Suit, field?: string): void {
  if (typeof value !== "number" || !isSuit(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeSuit(d: mojo.Decoder, at: number): Suit {
  const value = d.view.getInt32(at, true);
  if (isSuit(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Suit. */
export const SuitScalar: mojo.Scalar<Suit> = {
  size: 4,
  read: decodeSuit,
  write: encodeSuit,
};

export const Colour = {
  UNKNOWN: 1,
  RED: 2,
  BLUE: 3,
} as const;
export type Colour = (typeof Colour)[keyof typeof Colour];

/** Whether a number is a known Colour. */
export function isColour(value: number): value is Colour {
  return (value | 0) === value && value >= 1 && value <= 3;
}

export function encodeColour(e: mojo.Encoder, at: number, value: Colour, field?: string): void {
  e.int32(at, value, field);
}

export function decodeColour(d: mojo.Decoder, at: number): Colour {
  const value = d.view.getInt32(at, true);
  return isColour(value) ? value : Colour.UNKNOWN;
}

/** How arrays store a Colour. */
export const ColourScalar: mojo.Scalar<Colour> = {
  size: 4,
  read: decodeColour,
  write: encodeColour,
};

/** A type map has an object stand for it. */
export const Celsius = {
  FREEZING: 0,
  BOILING: 100,
} as const;
export type Celsius = (typeof Celsius)[keyof typeof Celsius];

/** Whether a number is a known Celsius. */
export function isCelsius(value: number): value is Celsius {
  switch (value) {
    case 0:
    case 100:
      return true;
    default:
      return false;
  }
}

export function encodeCelsius(e: mojo.Encoder, at: number, value: Celsius, field?: string): void {
  if (typeof value !== "number" || !isCelsius(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeCelsius(d: mojo.Decoder, at: number): Celsius {
  const value = d.view.getInt32(at, true);
  if (isCelsius(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Celsius. */
export const CelsiusScalar: mojo.Scalar<Celsius> = {
  size: 4,
  read: decodeCelsius,
  write: encodeCelsius,
};

export type { MappedCelsius };

/**
 * What the traits make of a Celsius.
 * @throws TypeError if they refuse it
 */
export function toMappedCelsius(wire: Celsius): MappedCelsius {
  return mojo.toNative(MappedCelsiusTraits, wire, "mojoscope.behaviours.containers.mojom.Celsius");
}

export function encodeMappedCelsius(
  e: mojo.Encoder,
  at: number,
  value: MappedCelsius,
  field?: string,
): void {
  encodeCelsius(e, at, MappedCelsiusTraits.write(value), field);
}

export function decodeMappedCelsius(d: mojo.Decoder, at: number): MappedCelsius {
  return readMappedCelsius(d, at, decodeCelsius(d, at));
}

/** Has the traits make a value of a Celsius that was read at `at`. */
export function readMappedCelsius(d: mojo.Decoder, at: number, wire: Celsius): MappedCelsius {
  return mojo.readNative(
    d,
    at,
    MappedCelsiusTraits,
    wire,
    "mojoscope.behaviours.containers.mojom.Celsius",
  );
}

/** How arrays store a MappedCelsius. */
export const MappedCelsiusScalar: mojo.Scalar<MappedCelsius> = {
  size: 4,
  read: decodeMappedCelsius,
  write: encodeMappedCelsius,
};

/** A copy of `v`, made by its traits or by way of its wire form. */
export function cloneMappedCelsius(v: MappedCelsius): MappedCelsius {
  return mojo.cloneNative(MappedCelsiusTraits, v, "mojoscope.behaviours.containers.mojom.Celsius");
}

/** Whether `a` and `b` are the same to their traits or, without a say there, on the wire. */
export function equalsMappedCelsius(a: MappedCelsius, b: MappedCelsius): boolean {
  return mojo.equalNatives(MappedCelsiusTraits, a, b);
}

export interface Lists {
  ints: (number | null)[];
  longs: (bigint | null)[];
  bools: (boolean | null)[];
  suits: (Suit | null)[];
  colours: (Colour | null)[];
  temperatures: (MappedCelsius | null)[];
}

/** Makes a Lists of its defaults and `init`. */
export function createLists(init: Partial<Lists> = {}): Lists {
  return {
    ints: [],
    longs: [],
    bools: [],
    suits: [],
    colours: [],
    temperatures: [],
    ...init,
  };
}

/** Writes a Lists and returns its position. */
export function encodeLists(e: mojo.Encoder, v: Lists): number {
  const at = e.struct(56, 0);
  e.pointer(at + 8, e.nullableScalarArray(v.ints, mojo.Scalars.int32, "Lists.ints"));
  e.pointer(at + 16, e.nullableScalarArray(v.longs, mojo.Scalars.uint64, "Lists.longs"));
  e.pointer(at + 24, e.nullableBoolArray(v.bools, "Lists.bools"));
  e.pointer(at + 32, e.nullableScalarArray(v.suits, SuitScalar, "Lists.suits"));
  e.pointer(at + 40, e.nullableScalarArray(v.colours, ColourScalar, "Lists.colours"));
  e.pointer(
    at + 48,
    e.nullableScalarArray(v.temperatures, MappedCelsiusScalar, "Lists.temperatures"),
  );
  return e.endStruct(at);
}

/** Reads and validates the Lists at `at`. */
export function decodeLists(d: mojo.Decoder, at = d.payloadStart): Lists {
  d.struct(at, 56);
  const ints = d.nullableScalarArray(d.pointer(at + 8), mojo.Scalars.int32);
  const longs = d.nullableScalarArray(d.pointer(at + 16), mojo.Scalars.uint64);
  const bools = d.nullableBoolArray(d.pointer(at + 24));
  const suits = d.nullableScalarArray(d.pointer(at + 32), SuitScalar);
  const colours = d.nullableScalarArray(d.pointer(at + 40), ColourScalar);
  const temperatures = d.nullableScalarArray(d.pointer(at + 48), MappedCelsiusScalar);
  d.endStruct();
  d.throwRefusal();
  return { ints, longs, bools, suits, colours, temperatures };
}

/** A deep copy of `v`. */
export function cloneLists(v: Lists): Lists {
  return {
    ints: v.ints.slice(),
    longs: v.longs.slice(),
    bools: v.bools.slice(),
    suits: v.suits.slice(),
    colours: v.colours.slice(),
    temperatures: v.temperatures.map(cloneNullableMappedCelsius),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLists(a: Lists, b: Lists): boolean {
  return (
    mojo.equalLists(a.ints, b.ints, mojo.sameValue) &&
    mojo.equalLists(a.longs, b.longs, mojo.sameValue) &&
    mojo.equalLists(a.bools, b.bools, mojo.sameValue) &&
    mojo.equalLists(a.suits, b.suits, mojo.sameValue) &&
    mojo.equalLists(a.colours, b.colours, mojo.sameValue) &&
    mojo.equalLists(a.temperatures, b.temperatures, equalsNullableMappedCelsius)
  );
}

export interface Maps {
  ints: Map<number, number | null>;
  longs: Map<number, bigint | null>;
  bools: Map<number, boolean | null>;
  suits: Map<number, Suit | null>;
  colours: Map<number, Colour | null>;
  temperatures: Map<number, MappedCelsius | null>;
}

/** Makes a Maps of its defaults and `init`. */
export function createMaps(init: Partial<Maps> = {}): Maps {
  return {
    ints: new Map(),
    longs: new Map(),
    bools: new Map(),
    suits: new Map(),
    colours: new Map(),
    temperatures: new Map(),
    ...init,
  };
}

/** Writes a Maps and returns its position. */
export function encodeMaps(e: mojo.Encoder, v: Maps): number {
  const at = e.struct(56, 0);
  e.pointer(at + 8, encodeMapOfInt32ToNullableInt32(e, v.ints, "Maps.ints"));
  e.pointer(at + 16, encodeMapOfInt32ToNullableUint64(e, v.longs, "Maps.longs"));
  e.pointer(at + 24, encodeMapOfInt32ToNullableBool(e, v.bools, "Maps.bools"));
  e.pointer(at + 32, encodeMapOfInt32ToNullableSuit(e, v.suits, "Maps.suits"));
  e.pointer(at + 40, encodeMapOfInt32ToNullableColour(e, v.colours, "Maps.colours"));
  e.pointer(
    at + 48,
    encodeMapOfInt32ToNullableMappedCelsius(e, v.temperatures, "Maps.temperatures"),
  );
  return e.endStruct(at);
}

/** Reads and validates the Maps at `at`. */
export function decodeMaps(d: mojo.Decoder, at = d.payloadStart): Maps {
  d.struct(at, 56);
  const ints = decodeMapOfInt32ToNullableInt32(d, d.pointer(at + 8));
  const longs = decodeMapOfInt32ToNullableUint64(d, d.pointer(at + 16));
  const bools = decodeMapOfInt32ToNullableBool(d, d.pointer(at + 24));
  const suits = decodeMapOfInt32ToNullableSuit(d, d.pointer(at + 32));
  const colours = decodeMapOfInt32ToNullableColour(d, d.pointer(at + 40));
  const temperatures = decodeMapOfInt32ToNullableMappedCelsius(d, d.pointer(at + 48));
  d.endStruct();
  d.throwRefusal();
  return { ints, longs, bools, suits, colours, temperatures };
}

/** A deep copy of `v`. */
export function cloneMaps(v: Maps): Maps {
  return {
    ints: cloneMapOfInt32ToNullableInt32(v.ints),
    longs: cloneMapOfInt32ToNullableUint64(v.longs),
    bools: cloneMapOfInt32ToNullableBool(v.bools),
    suits: cloneMapOfInt32ToNullableSuit(v.suits),
    colours: cloneMapOfInt32ToNullableColour(v.colours),
    temperatures: cloneMapOfInt32ToNullableMappedCelsius(v.temperatures),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaps(a: Maps, b: Maps): boolean {
  return (
    mojo.equalMaps(a.ints, b.ints, mojo.sameValue) &&
    mojo.equalMaps(a.longs, b.longs, mojo.sameValue) &&
    mojo.equalMaps(a.bools, b.bools, mojo.sameValue) &&
    mojo.equalMaps(a.suits, b.suits, mojo.sameValue) &&
    mojo.equalMaps(a.colours, b.colours, mojo.sameValue) &&
    mojo.equalMaps(a.temperatures, b.temperatures, equalsNullableMappedCelsius)
  );
}

export interface Containers {
  echo(lists: Lists, maps: Maps): Promise<ContainersEchoResponse>;
}

export interface ContainersEchoResponse {
  lists: Lists;
  maps: Maps;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.containers.mojom.Containers. */
export const Containers: mojo.InterfaceDefinition<Containers> = {
  name: "mojoscope.behaviours.containers.mojom.Containers",
  version: 0,
  methods: [{ name: "Echo", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ContainersCaller(endpoint),
  dispatch: dispatchContainers,
};

class ContainersCaller implements Containers {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  echo(lists: Lists, maps: Maps): Promise<ContainersEchoResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeContainersEchoParams(e, lists, maps);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeContainersEchoResponse);
  }
}

function dispatchContainers(implementation: Containers, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeContainersEchoParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echo(p.lists, p.maps), encodeContainersEchoResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface ContainersEchoParams {
  lists: Lists;
  maps: Maps;
}

function encodeContainersEchoParams(e: mojo.Encoder, lists: Lists, maps: Maps): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeLists(e, e.presentObject(lists, "Containers.Echo.lists")));
  e.pointer(at + 16, encodeMaps(e, e.presentObject(maps, "Containers.Echo.maps")));
  e.endStruct(at);
}

function decodeContainersEchoParams(d: mojo.Decoder, at = d.payloadStart): ContainersEchoParams {
  d.struct(at, 24);
  const lists = decodeLists(d, d.pointer(at + 8));
  const maps = decodeMaps(d, d.pointer(at + 16));
  d.endStruct();
  d.throwRefusal();
  return { lists, maps };
}

function encodeContainersEchoResponse(e: mojo.Encoder, v: ContainersEchoResponse): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeLists(e, e.presentObject(v.lists, "Containers.Echo.lists")));
  e.pointer(at + 16, encodeMaps(e, e.presentObject(v.maps, "Containers.Echo.maps")));
  e.endStruct(at);
}

function decodeContainersEchoResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ContainersEchoResponse {
  d.struct(at, 24);
  const lists = decodeLists(d, d.pointer(at + 8));
  const maps = decodeMaps(d, d.pointer(at + 16));
  d.endStruct();
  d.throwRefusal();
  return { lists, maps };
}

function cloneNullableMappedCelsius(value: MappedCelsius | null): MappedCelsius | null {
  if (value === null) return null;
  return cloneMappedCelsius(value);
}

function equalsNullableMappedCelsius(a: MappedCelsius | null, b: MappedCelsius | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsMappedCelsius(a, b);
}

function encodeMapOfInt32ToNullableInt32(
  e: mojo.Encoder,
  map: Map<number, number | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], mojo.Scalars.int32, field));
  return at;
}

function encodeMapOfInt32ToNullableUint64(
  e: mojo.Encoder,
  map: Map<number, bigint | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], mojo.Scalars.uint64, field));
  return at;
}

function encodeMapOfInt32ToNullableBool(
  e: mojo.Encoder,
  map: Map<number, boolean | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableBoolArray([...map.values()], field));
  return at;
}

function encodeMapOfInt32ToNullableSuit(
  e: mojo.Encoder,
  map: Map<number, Suit | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], SuitScalar, field));
  return at;
}

function encodeMapOfInt32ToNullableColour(
  e: mojo.Encoder,
  map: Map<number, Colour | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], ColourScalar, field));
  return at;
}

function encodeMapOfInt32ToNullableMappedCelsius(
  e: mojo.Encoder,
  map: Map<number, MappedCelsius | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], MappedCelsiusScalar, field));
  return at;
}

function decodeMapOfInt32ToNullableInt32(d: mojo.Decoder, at: number): Map<number, number | null> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = d.nullableScalarArray(d.pointer(at + 16), mojo.Scalars.int32);
  return d.toMap(at, keys, values);
}

function decodeMapOfInt32ToNullableUint64(d: mojo.Decoder, at: number): Map<number, bigint | null> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = d.nullableScalarArray(d.pointer(at + 16), mojo.Scalars.uint64);
  return d.toMap(at, keys, values);
}

function decodeMapOfInt32ToNullableBool(d: mojo.Decoder, at: number): Map<number, boolean | null> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = d.nullableBoolArray(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeMapOfInt32ToNullableSuit(d: mojo.Decoder, at: number): Map<number, Suit | null> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = d.nullableScalarArray(d.pointer(at + 16), SuitScalar);
  return d.toMap(at, keys, values);
}

function decodeMapOfInt32ToNullableColour(d: mojo.Decoder, at: number): Map<number, Colour | null> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = d.nullableScalarArray(d.pointer(at + 16), ColourScalar);
  return d.toMap(at, keys, values);
}

function decodeMapOfInt32ToNullableMappedCelsius(
  d: mojo.Decoder,
  at: number,
): Map<number, MappedCelsius | null> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = d.nullableScalarArray(d.pointer(at + 16), MappedCelsiusScalar);
  return d.toMap(at, keys, values);
}

function cloneMapOfInt32ToNullableInt32(
  map: Map<number, number | null>,
): Map<number, number | null> {
  return new Map(map);
}

function cloneMapOfInt32ToNullableUint64(
  map: Map<number, bigint | null>,
): Map<number, bigint | null> {
  return new Map(map);
}

function cloneMapOfInt32ToNullableBool(
  map: Map<number, boolean | null>,
): Map<number, boolean | null> {
  return new Map(map);
}

function cloneMapOfInt32ToNullableSuit(map: Map<number, Suit | null>): Map<number, Suit | null> {
  return new Map(map);
}

function cloneMapOfInt32ToNullableColour(
  map: Map<number, Colour | null>,
): Map<number, Colour | null> {
  return new Map(map);
}

function cloneMapOfInt32ToNullableMappedCelsius(
  map: Map<number, MappedCelsius | null>,
): Map<number, MappedCelsius | null> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneNullableMappedCelsius(value));
  }
  return copy;
}
