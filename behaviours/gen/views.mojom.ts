// Generated from views.mojom by mojoscope mojom generate. Do not edit.
//
// One method for each kind of value to look into.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const Season = {
  SPRING: 0,
  AUTUMN: 9,
} as const;
export type Season = (typeof Season)[keyof typeof Season];

/** Whether a number is a known Season. */
export function isSeason(value: number): value is Season {
  switch (value) {
    case 0:
    case 9:
      return true;
    default:
      return false;
  }
}

export function encodeSeason(e: mojo.Encoder, at: number, value: Season, field?: string): void {
  if (typeof value !== "number" || !isSeason(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeSeason(d: mojo.Decoder, at: number): Season {
  const value = d.view.getInt32(at, true);
  if (isSeason(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Season. */
export const SeasonScalar: mojo.Scalar<Season> = {
  size: 4,
  read: decodeSeason,
  write: encodeSeason,
};

export const Blob_SerializedHandleType = {
  MOJO_HANDLE: 0,
  PLATFORM_FILE: 1,
  WIN_HANDLE: 2,
  MACH_PORT: 3,
  FUCHSIA_HANDLE: 4,
} as const;
export type Blob_SerializedHandleType =
  (typeof Blob_SerializedHandleType)[keyof typeof Blob_SerializedHandleType];

/** Whether a number is a known Blob_SerializedHandleType. */
export function isBlob_SerializedHandleType(value: number): value is Blob_SerializedHandleType {
  return (value | 0) === value && value >= 0 && value <= 4;
}

export function encodeBlob_SerializedHandleType(
  e: mojo.Encoder,
  at: number,
  value: Blob_SerializedHandleType,
  field?: string,
): void {
  if (typeof value !== "number" || !isBlob_SerializedHandleType(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodeBlob_SerializedHandleType(
  d: mojo.Decoder,
  at: number,
): Blob_SerializedHandleType {
  const value = d.view.getInt32(at, true);
  if (isBlob_SerializedHandleType(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Blob_SerializedHandleType. */
export const Blob_SerializedHandleTypeScalar: mojo.Scalar<Blob_SerializedHandleType> = {
  size: 4,
  read: decodeBlob_SerializedHandleType,
  write: encodeBlob_SerializedHandleType,
};

export interface Leaf {
  number: number;
}

/** Makes a Leaf of its defaults and `init`. */
export function createLeaf(init: Partial<Leaf> = {}): Leaf {
  return {
    number: 0,
    ...init,
  };
}

/** Writes a Leaf and returns its position. */
export function encodeLeaf(e: mojo.Encoder, v: Leaf): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.number, "Leaf.number");
  return e.endStruct(at);
}

/** Reads and validates the Leaf at `at`. */
export function decodeLeaf(d: mojo.Decoder, at = d.payloadStart): Leaf {
  d.struct(at, 16);
  const number_ = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

/** A deep copy of `v`. */
export function cloneLeaf(v: Leaf): Leaf {
  return {
    number: v.number,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLeaf(a: Leaf, b: Leaf): boolean {
  return a.number === b.number;
}

export interface Branch {
  leaf: Leaf;
  other: Leaf | null;
}

/** Makes a Branch of its defaults and `init`. */
export function createBranch(init: Partial<Branch> & Pick<Branch, "leaf">): Branch {
  return {
    other: null,
    ...init,
  };
}

/** Writes a Branch and returns its position. */
export function encodeBranch(e: mojo.Encoder, v: Branch): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeLeaf(e, e.presentObject(v.leaf, "Branch.leaf")));
  if (v.other != null) e.pointer(at + 16, encodeLeaf(e, e.presentObject(v.other, "Branch.other")));
  return e.endStruct(at);
}

/** Reads and validates the Branch at `at`. */
export function decodeBranch(d: mojo.Decoder, at = d.payloadStart): Branch {
  d.struct(at, 24);
  const leaf = decodeLeaf(d, d.pointer(at + 8));
  const other = d.isNull(at + 16) ? null : decodeLeaf(d, d.pointer(at + 16));
  d.endStruct();
  return { leaf, other };
}

/** A deep copy of `v`. */
export function cloneBranch(v: Branch): Branch {
  return {
    leaf: cloneLeaf(v.leaf),
    other: cloneNullableLeaf(v.other),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBranch(a: Branch, b: Branch): boolean {
  return equalsLeaf(a.leaf, b.leaf) && equalsNullableLeaf(a.other, b.other);
}

export interface Blob {
  data: Uint8Array;
  handles: Blob_SerializedHandle[] | null;
}

/** Makes a Blob of its defaults and `init`. */
export function createBlob(init: Partial<Blob> = {}): Blob {
  return {
    data: new Uint8Array(),
    handles: null,
    ...init,
  };
}

/** Writes a Blob and returns its position. */
export function encodeBlob(e: mojo.Encoder, v: Blob): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.uint8Array(v.data, "Blob.data"));
  if (v.handles != null) {
    e.pointer(at + 16, encodeArrayOfBlob_SerializedHandle(e, v.handles, "Blob.handles"));
  }
  return e.endStruct(at);
}

/** Reads and validates the Blob at `at`. */
export function decodeBlob(d: mojo.Decoder, at = d.payloadStart): Blob {
  d.struct(at, 24);
  const data = d.uint8Array(d.pointer(at + 8));
  const handles = d.isNull(at + 16)
    ? null
    : decodeArrayOfBlob_SerializedHandle(d, d.pointer(at + 16));
  d.endStruct();
  return { data, handles };
}

export interface Blob_SerializedHandle {
  theHandle: mojo.Handle;
  type: Blob_SerializedHandleType;
}

/** Makes a Blob_SerializedHandle of its defaults and `init`. */
export function createBlob_SerializedHandle(
  init: Partial<Blob_SerializedHandle> & Pick<Blob_SerializedHandle, "theHandle">,
): Blob_SerializedHandle {
  return {
    type: Blob_SerializedHandleType.MOJO_HANDLE,
    ...init,
  };
}

/** Writes a Blob_SerializedHandle and returns its position. */
export function encodeBlob_SerializedHandle(e: mojo.Encoder, v: Blob_SerializedHandle): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.theHandle, "Blob_SerializedHandle.the_handle");
  encodeBlob_SerializedHandleType(e, at + 12, v.type, "Blob_SerializedHandle.type");
  return e.endStruct(at);
}

/** Reads and validates the Blob_SerializedHandle at `at`. */
export function decodeBlob_SerializedHandle(
  d: mojo.Decoder,
  at = d.payloadStart,
): Blob_SerializedHandle {
  d.struct(at, 16);
  const theHandle = d.handle(at + 8);
  const type_ = decodeBlob_SerializedHandleType(d, at + 12);
  d.endStruct();
  return { theHandle, type: type_ };
}

export type Fruit = { tag: "count"; value: number } | { tag: "name"; value: string };

/** Writes a Fruit into the 16 bytes at `at`. */
export function encodeFruit(e: mojo.Encoder, at: number, v: Fruit): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "count": {
      e.union(at, 0);
      e.int32(at + 8, v.value, "Fruit.count");
      break;
    }
    case "name": {
      e.union(at, 1);
      e.string(at + 8, v.value, "Fruit.name");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Fruit");
  }
  e.endUnion();
}

/** Reads and validates the Fruit in the 16 bytes at `at`. */
export function decodeFruit(d: mojo.Decoder, at: number): Fruit {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "count", value };
    }
    case 1: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "name", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneFruit(v: Fruit): Fruit {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFruit(a: Fruit, b: Fruit): boolean {
  switch (a.tag) {
    case "count":
      return b.tag === "count" && a.value === b.value;
    case "name":
      return b.tag === "name" && a.value === b.value;
  }
}

export interface Gardener {}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.views.mojom.Gardener. */
export const Gardener: mojo.InterfaceDefinition<Gardener> = {
  name: "mojoscope.behaviours.views.mojom.Gardener",
  version: 0,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};

export interface Garden {
  text(text: string, none: string | null): void;
  nested(branch: Branch): void;
  native(blob: Blob): void;
  bools(values: boolean[]): void;
  integers(values: number[]): void;
  seasons(values: Season[]): void;
  gardeners(values: mojo.PendingRemote<Gardener>[]): void;
  rows(values: number[][]): void;
  leaves(values: (Leaf | null)[]): void;
  numbers(values: Map<string, number>): void;
  fruits(values: Fruit[]): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.views.mojom.Garden. */
export const Garden: mojo.InterfaceDefinition<Garden> = {
  name: "mojoscope.behaviours.views.mojom.Garden",
  version: 0,
  methods: [
    { name: "Text", ordinal: 0, hasResponse: false, sync: false },
    { name: "Nested", ordinal: 1, hasResponse: false, sync: false },
    { name: "Native", ordinal: 2, hasResponse: false, sync: false },
    { name: "Bools", ordinal: 3, hasResponse: false, sync: false },
    { name: "Integers", ordinal: 4, hasResponse: false, sync: false },
    { name: "Seasons", ordinal: 5, hasResponse: false, sync: false },
    { name: "Gardeners", ordinal: 6, hasResponse: false, sync: false },
    { name: "Rows", ordinal: 7, hasResponse: false, sync: false },
    { name: "Leaves", ordinal: 8, hasResponse: false, sync: false },
    { name: "Numbers", ordinal: 9, hasResponse: false, sync: false },
    { name: "Fruits", ordinal: 10, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new GardenCaller(endpoint),
  dispatch: dispatchGarden,
};

class GardenCaller implements Garden {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  text(text: string, none: string | null): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeGardenTextParams(e, text, none);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  nested(branch: Branch): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeGardenNestedParams(e, branch);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  native(blob: Blob): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeGardenNativeParams(e, blob);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bools(values: boolean[]): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeGardenBoolsParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  integers(values: number[]): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeGardenIntegersParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  seasons(values: Season[]): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeGardenSeasonsParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  gardeners(values: mojo.PendingRemote<Gardener>[]): void {
    const e = this.#endpoint.begin(6, 0, 0);
    try {
      encodeGardenGardenersParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  rows(values: number[][]): void {
    const e = this.#endpoint.begin(7, 0, 0);
    try {
      encodeGardenRowsParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  leaves(values: (Leaf | null)[]): void {
    const e = this.#endpoint.begin(8, 0, 0);
    try {
      encodeGardenLeavesParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  numbers(values: Map<string, number>): void {
    const e = this.#endpoint.begin(9, 0, 0);
    try {
      encodeGardenNumbersParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  fruits(values: Fruit[]): void {
    const e = this.#endpoint.begin(10, 0, 0);
    try {
      encodeGardenFruitsParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchGarden(implementation: Garden, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeGardenTextParams(call.decoder);
      return call.accept() ? implementation.text(p.text, p.none) : undefined;
    }
    case 1: {
      const p = decodeGardenNestedParams(call.decoder);
      return call.accept() ? implementation.nested(p.branch) : undefined;
    }
    case 2: {
      const p = decodeGardenNativeParams(call.decoder);
      return call.accept() ? implementation.native(p.blob) : undefined;
    }
    case 3: {
      const p = decodeGardenBoolsParams(call.decoder);
      return call.accept() ? implementation.bools(p.values) : undefined;
    }
    case 4: {
      const p = decodeGardenIntegersParams(call.decoder);
      return call.accept() ? implementation.integers(p.values) : undefined;
    }
    case 5: {
      const p = decodeGardenSeasonsParams(call.decoder);
      return call.accept() ? implementation.seasons(p.values) : undefined;
    }
    case 6: {
      const p = decodeGardenGardenersParams(call.decoder);
      return call.accept() ? implementation.gardeners(p.values) : undefined;
    }
    case 7: {
      const p = decodeGardenRowsParams(call.decoder);
      return call.accept() ? implementation.rows(p.values) : undefined;
    }
    case 8: {
      const p = decodeGardenLeavesParams(call.decoder);
      return call.accept() ? implementation.leaves(p.values) : undefined;
    }
    case 9: {
      const p = decodeGardenNumbersParams(call.decoder);
      return call.accept() ? implementation.numbers(p.values) : undefined;
    }
    case 10: {
      const p = decodeGardenFruitsParams(call.decoder);
      return call.accept() ? implementation.fruits(p.values) : undefined;
    }
    default:
      return undefined;
  }
}

interface GardenTextParams {
  text: string;
  none: string | null;
}

function encodeGardenTextParams(e: mojo.Encoder, text: string, none: string | null): void {
  const at = e.struct(24, 0);
  e.string(at + 8, text, "Garden.Text.text");
  e.nullableString(at + 16, none, "Garden.Text.none");
  e.endStruct(at);
}

function decodeGardenTextParams(d: mojo.Decoder, at = d.payloadStart): GardenTextParams {
  d.struct(at, 24);
  const text = d.string(at + 8);
  const none = d.nullableString(at + 16);
  d.endStruct();
  return { text, none };
}

interface GardenNestedParams {
  branch: Branch;
}

function encodeGardenNestedParams(e: mojo.Encoder, branch: Branch): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeBranch(e, e.presentObject(branch, "Garden.Nested.branch")));
  e.endStruct(at);
}

function decodeGardenNestedParams(d: mojo.Decoder, at = d.payloadStart): GardenNestedParams {
  d.struct(at, 16);
  const branch = decodeBranch(d, d.pointer(at + 8));
  d.endStruct();
  return { branch };
}

interface GardenNativeParams {
  blob: Blob;
}

function encodeGardenNativeParams(e: mojo.Encoder, blob: Blob): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeBlob(e, e.presentObject(blob, "Garden.Native.blob")));
  e.endStruct(at);
}

function decodeGardenNativeParams(d: mojo.Decoder, at = d.payloadStart): GardenNativeParams {
  d.struct(at, 16);
  const blob = decodeBlob(d, d.pointer(at + 8));
  d.endStruct();
  return { blob };
}

interface GardenBoolsParams {
  values: boolean[];
}

function encodeGardenBoolsParams(e: mojo.Encoder, values: boolean[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.boolArray(values, "Garden.Bools.values"));
  e.endStruct(at);
}

function decodeGardenBoolsParams(d: mojo.Decoder, at = d.payloadStart): GardenBoolsParams {
  d.struct(at, 16);
  const values = d.boolArray(d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface GardenIntegersParams {
  values: number[];
}

function encodeGardenIntegersParams(e: mojo.Encoder, values: number[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.int32Array(values, "Garden.Integers.values"));
  e.endStruct(at);
}

function decodeGardenIntegersParams(d: mojo.Decoder, at = d.payloadStart): GardenIntegersParams {
  d.struct(at, 16);
  const values = d.int32Array(d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface GardenSeasonsParams {
  values: Season[];
}

function encodeGardenSeasonsParams(e: mojo.Encoder, values: Season[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.scalarArray(values, SeasonScalar, "Garden.Seasons.values"));
  e.endStruct(at);
}

function decodeGardenSeasonsParams(d: mojo.Decoder, at = d.payloadStart): GardenSeasonsParams {
  d.struct(at, 16);
  const values = d.scalarArray(d.pointer(at + 8), SeasonScalar);
  d.endStruct();
  return { values };
}

interface GardenGardenersParams {
  values: mojo.PendingRemote<Gardener>[];
}

function encodeGardenGardenersParams(
  e: mojo.Encoder,
  values: mojo.PendingRemote<Gardener>[],
): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfPendingRemoteGardener(e, values, "Garden.Gardeners.values"));
  e.endStruct(at);
}

function decodeGardenGardenersParams(d: mojo.Decoder, at = d.payloadStart): GardenGardenersParams {
  d.struct(at, 16);
  const values = decodeArrayOfPendingRemoteGardener(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface GardenRowsParams {
  values: number[][];
}

function encodeGardenRowsParams(e: mojo.Encoder, values: number[][]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfArrayOfInt32(e, values, "Garden.Rows.values"));
  e.endStruct(at);
}

function decodeGardenRowsParams(d: mojo.Decoder, at = d.payloadStart): GardenRowsParams {
  d.struct(at, 16);
  const values = decodeArrayOfArrayOfInt32(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface GardenLeavesParams {
  values: (Leaf | null)[];
}

function encodeGardenLeavesParams(e: mojo.Encoder, values: (Leaf | null)[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfNullableLeaf(e, values, "Garden.Leaves.values"));
  e.endStruct(at);
}

function decodeGardenLeavesParams(d: mojo.Decoder, at = d.payloadStart): GardenLeavesParams {
  d.struct(at, 16);
  const values = decodeArrayOfNullableLeaf(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface GardenNumbersParams {
  values: Map<string, number>;
}

function encodeGardenNumbersParams(e: mojo.Encoder, values: Map<string, number>): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfStringToInt32(e, values, "Garden.Numbers.values"));
  e.endStruct(at);
}

function decodeGardenNumbersParams(d: mojo.Decoder, at = d.payloadStart): GardenNumbersParams {
  d.struct(at, 16);
  const values = decodeMapOfStringToInt32(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface GardenFruitsParams {
  values: Fruit[];
}

function encodeGardenFruitsParams(e: mojo.Encoder, values: Fruit[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfFruit(e, values, "Garden.Fruits.values"));
  e.endStruct(at);
}

function decodeGardenFruitsParams(d: mojo.Decoder, at = d.payloadStart): GardenFruitsParams {
  d.struct(at, 16);
  const values = decodeArrayOfFruit(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

function cloneNullableLeaf(value: Leaf | null): Leaf | null {
  if (value === null) return null;
  return cloneLeaf(value);
}

function equalsNullableLeaf(a: Leaf | null, b: Leaf | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsLeaf(a, b);
}

function encodeArrayOfBlob_SerializedHandle(
  e: mojo.Encoder,
  values: readonly Blob_SerializedHandle[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeBlob_SerializedHandle(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfBlob_SerializedHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Blob_SerializedHandle[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Blob_SerializedHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeBlob_SerializedHandle(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfPendingRemoteGardener(
  e: mojo.Encoder,
  values: readonly mojo.PendingRemote<Gardener>[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pendingRemote(slot, value, field);
    slot += 8;
  }
  return at;
}

function decodeArrayOfPendingRemoteGardener(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.PendingRemote<Gardener>[] {
  const end = at + 8 + 8 * d.enterArray(at, 8, length);
  const values: mojo.PendingRemote<Gardener>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(mojo.toPendingRemote<Gardener>(d.handle(slot), d.view.getUint32(slot + 4, true)));
  }
  return values;
}

function encodeArrayOfArrayOfInt32(
  e: mojo.Encoder,
  values: readonly number[][],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, e.int32Array(value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfArrayOfInt32(d: mojo.Decoder, at: number, length = -1): number[][] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: number[][] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.int32Array(d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfNullableLeaf(
  e: mojo.Encoder,
  values: readonly (Leaf | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeLeaf(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfNullableLeaf(d: mojo.Decoder, at: number, length = -1): (Leaf | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Leaf | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeLeaf(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeMapOfStringToInt32(
  e: mojo.Encoder,
  map: Map<string, number>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.int32Array([...map.values()], field));
  return at;
}

function decodeMapOfStringToInt32(d: mojo.Decoder, at: number): Map<string, number> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = d.int32Array(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function encodeArrayOfFruit(
  e: mojo.Encoder,
  values: readonly Fruit[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeFruit(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function decodeArrayOfFruit(d: mojo.Decoder, at: number, length = -1): Fruit[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Fruit[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeFruit(d, slot));
  }
  d.endArray();
  return values;
}
