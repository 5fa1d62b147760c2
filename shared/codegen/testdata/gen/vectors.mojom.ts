// Generated from vectors.mojom by mojoscope mojom generate. Do not edit.
//
// Structs whose bytes are known.
import * as mojo from "../../../bindings/gen-v1.ts";

export const Sparse = {
  A: 3,
  B: 5,
} as const;
export type Sparse = (typeof Sparse)[keyof typeof Sparse];

/** Whether a number is a known Sparse. */
export function isSparse(value: number): value is Sparse {
  switch (value) {
    case 3:
    case 5:
      return true;
    default:
      return false;
  }
}

export function encodeSparse(e: mojo.Encoder, at: number, value: Sparse, field?: string): void {
  if (typeof value !== "number" || !isSparse(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeSparse(d: mojo.Decoder, at: number): Sparse {
  const value = d.view.getInt32(at, true);
  if (isSparse(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Sparse. */
export const SparseScalar: mojo.Scalar<Sparse> = {
  size: 4,
  read: decodeSparse,
  write: encodeSparse,
};

export interface Packed {
  a: number;
  b: boolean;
  c: number;
  s: string | null;
  d: boolean;
}

/** Makes a Packed of its defaults and `init`. */
export function createPacked(init: Partial<Packed> = {}): Packed {
  return {
    a: 0,
    b: false,
    c: 0,
    s: null,
    d: false,
    ...init,
  };
}

/** Writes a Packed and returns its position. */
export function encodePacked(e: mojo.Encoder, v: Packed): number {
  const at = e.struct(24, 0);
  e.int8(at + 8, v.a, "Packed.a");
  e.bool(at + 9, 0, v.b, "Packed.b");
  e.int32(at + 12, v.c, "Packed.c");
  e.nullableString(at + 16, v.s, "Packed.s");
  e.bool(at + 9, 1, v.d, "Packed.d");
  return e.endStruct(at);
}

/** Reads and validates the Packed at `at`. */
export function decodePacked(d: mojo.Decoder, at = d.payloadStart): Packed {
  d.struct(at, 24);
  const a = d.view.getInt8(at + 8);
  const b = d.bool(at + 9, 0);
  const c = d.view.getInt32(at + 12, true);
  const s = d.nullableString(at + 16);
  const d_ = d.bool(at + 9, 1);
  d.endStruct();
  return { a, b, c, s, d: d_ };
}

/** A deep copy of `v`. */
export function clonePacked(v: Packed): Packed {
  return {
    a: v.a,
    b: v.b,
    c: v.c,
    s: v.s,
    d: v.d,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPacked(a: Packed, b: Packed): boolean {
  return a.a === b.a && a.b === b.b && a.c === b.c && a.s === b.s && a.d === b.d;
}

export interface Prims {
  b1: boolean;
  h: number;
  b2: boolean;
  l: bigint;
  c: number;
  d: number;
}

/** Makes a Prims of its defaults and `init`. */
export function createPrims(init: Partial<Prims> = {}): Prims {
  return {
    b1: false,
    h: 0,
    b2: false,
    l: 0n,
    c: 0,
    d: 0,
    ...init,
  };
}

/** Writes a Prims and returns its position. */
export function encodePrims(e: mojo.Encoder, v: Prims): number {
  const at = e.struct(32, 0);
  e.bool(at + 8, 0, v.b1, "Prims.b1");
  e.int16(at + 10, v.h, "Prims.h");
  e.bool(at + 8, 1, v.b2, "Prims.b2");
  e.int64(at + 16, v.l, "Prims.l");
  e.uint8(at + 9, v.c, "Prims.c");
  e.double(at + 24, v.d, "Prims.d");
  return e.endStruct(at);
}

/** Reads and validates the Prims at `at`. */
export function decodePrims(d: mojo.Decoder, at = d.payloadStart): Prims {
  d.struct(at, 32);
  const b1 = d.bool(at + 8, 0);
  const h = d.view.getInt16(at + 10, true);
  const b2 = d.bool(at + 8, 1);
  const l = d.view.getBigInt64(at + 16, true);
  const c = d.view.getUint8(at + 9);
  const d_ = d.view.getFloat64(at + 24, true);
  d.endStruct();
  return { b1, h, b2, l, c, d: d_ };
}

/** A deep copy of `v`. */
export function clonePrims(v: Prims): Prims {
  return {
    b1: v.b1,
    h: v.h,
    b2: v.b2,
    l: v.l,
    c: v.c,
    d: v.d,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPrims(a: Prims, b: Prims): boolean {
  return (
    a.b1 === b.b1 &&
    a.h === b.h &&
    a.b2 === b.b2 &&
    a.l === b.l &&
    a.c === b.c &&
    mojo.sameValue(a.d, b.d)
  );
}

export interface Opt {
  i: number | null;
  b: boolean | null;
  e: Sparse | null;
}

/** Makes an Opt of its defaults and `init`. */
export function createOpt(init: Partial<Opt> = {}): Opt {
  return {
    i: null,
    b: null,
    e: null,
    ...init,
  };
}

/** Writes an Opt and returns its position. */
export function encodeOpt(e: mojo.Encoder, v: Opt): number {
  const at = e.struct(24, 0);
  if (v.i != null) {
    e.bool(at + 8, 0, true);
    e.int32(at + 12, v.i, "Opt.i");
  }
  if (v.b != null) {
    e.bool(at + 8, 1, true);
    e.bool(at + 8, 2, v.b, "Opt.b");
  }
  if (v.e != null) {
    e.bool(at + 8, 3, true);
    encodeSparse(e, at + 16, v.e, "Opt.e");
  } else {
    e.int32(at + 16, 3);
  }
  return e.endStruct(at);
}

/** Reads and validates the Opt at `at`. */
export function decodeOpt(d: mojo.Decoder, at = d.payloadStart): Opt {
  d.struct(at, 24);
  const i = !d.bool(at + 8, 0) ? null : d.view.getInt32(at + 12, true);
  const b = !d.bool(at + 8, 1) ? null : d.bool(at + 8, 2);
  const e_Value = decodeSparse(d, at + 16);
  const e_ = !d.bool(at + 8, 3) ? null : e_Value;
  d.endStruct();
  return { i, b, e: e_ };
}

/** A deep copy of `v`. */
export function cloneOpt(v: Opt): Opt {
  return {
    i: v.i,
    b: v.b,
    e: v.e,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOpt(a: Opt, b: Opt): boolean {
  return a.i === b.i && a.b === b.b && a.e === b.e;
}

export interface Arrs {
  bools: boolean[];
  ints: (number | null)[];
  maybes: (boolean | null)[];
  texts: (string | null)[];
}

/** Makes an Arrs of its defaults and `init`. */
export function createArrs(init: Partial<Arrs> = {}): Arrs {
  return {
    bools: [],
    ints: [],
    maybes: [],
    texts: [],
    ...init,
  };
}

/** Writes an Arrs and returns its position. */
export function encodeArrs(e: mojo.Encoder, v: Arrs): number {
  const at = e.struct(40, 0);
  e.pointer(at + 8, e.boolArray(v.bools, "Arrs.bools"));
  e.pointer(at + 16, e.nullableScalarArray(v.ints, mojo.Scalars.int32, "Arrs.ints"));
  e.pointer(at + 24, e.nullableBoolArray(v.maybes, "Arrs.maybes"));
  e.pointer(at + 32, encodeArrayOfNullableString(e, v.texts, "Arrs.texts"));
  return e.endStruct(at);
}

/** Reads and validates the Arrs at `at`. */
export function decodeArrs(d: mojo.Decoder, at = d.payloadStart): Arrs {
  d.struct(at, 40);
  const bools = d.boolArray(d.pointer(at + 8));
  const ints = d.nullableScalarArray(d.pointer(at + 16), mojo.Scalars.int32);
  const maybes = d.nullableBoolArray(d.pointer(at + 24));
  const texts = decodeArrayOfNullableString(d, d.pointer(at + 32));
  d.endStruct();
  return { bools, ints, maybes, texts };
}

/** A deep copy of `v`. */
export function cloneArrs(v: Arrs): Arrs {
  return {
    bools: v.bools.slice(),
    ints: v.ints.slice(),
    maybes: v.maybes.slice(),
    texts: v.texts.slice(),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsArrs(a: Arrs, b: Arrs): boolean {
  return (
    mojo.equalLists(a.bools, b.bools, mojo.sameValue) &&
    mojo.equalLists(a.ints, b.ints, mojo.sameValue) &&
    mojo.equalLists(a.maybes, b.maybes, mojo.sameValue) &&
    mojo.equalLists(a.texts, b.texts, mojo.sameValue)
  );
}

export interface WithMap {
  m: Map<string, number>;
}

/** Makes a WithMap of its defaults and `init`. */
export function createWithMap(init: Partial<WithMap> = {}): WithMap {
  return {
    m: new Map(),
    ...init,
  };
}

/** Writes a WithMap and returns its position. */
export function encodeWithMap(e: mojo.Encoder, v: WithMap): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfStringToInt32(e, v.m, "WithMap.m"));
  return e.endStruct(at);
}

/** Reads and validates the WithMap at `at`. */
export function decodeWithMap(d: mojo.Decoder, at = d.payloadStart): WithMap {
  d.struct(at, 16);
  const m = decodeMapOfStringToInt32(d, d.pointer(at + 8));
  d.endStruct();
  return { m };
}

/** A deep copy of `v`. */
export function cloneWithMap(v: WithMap): WithMap {
  return {
    m: cloneMapOfStringToInt32(v.m),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsWithMap(a: WithMap, b: WithMap): boolean {
  return mojo.equalMaps(a.m, b.m, mojo.sameValue);
}

export interface Unions {
  u: Outer;
  v: Outer | null;
  w: Outer;
}

/** Makes an Unions of its defaults and `init`. */
export function createUnions(init: Partial<Unions> & Pick<Unions, "u" | "w">): Unions {
  return {
    v: null,
    ...init,
  };
}

/** Writes an Unions and returns its position. */
export function encodeUnions(e: mojo.Encoder, v: Unions): number {
  const at = e.struct(56, 0);
  encodeOuter(e, at + 8, e.present(v.u, "Unions.u"));
  if (v.v != null) encodeOuter(e, at + 24, e.present(v.v, "Unions.v"));
  encodeOuter(e, at + 40, e.present(v.w, "Unions.w"));
  return e.endStruct(at);
}

/** Reads and validates the Unions at `at`. */
export function decodeUnions(d: mojo.Decoder, at = d.payloadStart): Unions {
  d.struct(at, 56);
  const u = decodeOuter(d, at + 8);
  const v_ = d.isNullUnion(at + 24) ? null : decodeOuter(d, at + 24);
  const w = decodeOuter(d, at + 40);
  d.endStruct();
  return { u, v: v_, w };
}

/** A deep copy of `v`. */
export function cloneUnions(v: Unions): Unions {
  return {
    u: cloneOuter(v.u),
    v: cloneNullableOuter(v.v),
    w: cloneOuter(v.w),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsUnions(a: Unions, b: Unions): boolean {
  return equalsOuter(a.u, b.u) && equalsNullableOuter(a.v, b.v) && equalsOuter(a.w, b.w);
}

export interface UnionArray {
  list: (Outer | null)[];
}

/** Makes an UnionArray of its defaults and `init`. */
export function createUnionArray(init: Partial<UnionArray> = {}): UnionArray {
  return {
    list: [],
    ...init,
  };
}

/** Writes an UnionArray and returns its position. */
export function encodeUnionArray(e: mojo.Encoder, v: UnionArray): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfNullableOuter(e, v.list, "UnionArray.list"));
  return e.endStruct(at);
}

/** Reads and validates the UnionArray at `at`. */
export function decodeUnionArray(d: mojo.Decoder, at = d.payloadStart): UnionArray {
  d.struct(at, 16);
  const list = decodeArrayOfNullableOuter(d, d.pointer(at + 8));
  d.endStruct();
  return { list };
}

/** A deep copy of `v`. */
export function cloneUnionArray(v: UnionArray): UnionArray {
  return {
    list: v.list.map(cloneNullableOuter),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsUnionArray(a: UnionArray, b: UnionArray): boolean {
  return mojo.equalLists(a.list, b.list, equalsNullableOuter);
}

export interface Handles {
  h: mojo.Handle;
  remote: mojo.PendingRemote<Empty> | null;
  receiver: mojo.PendingReceiver<Empty>;
}

/** Makes a Handles of its defaults and `init`. */
export function createHandles(init: Partial<Handles> & Pick<Handles, "h" | "receiver">): Handles {
  return {
    remote: null,
    ...init,
  };
}

/** Writes a Handles and returns its position. */
export function encodeHandles(e: mojo.Encoder, v: Handles): number {
  const at = e.struct(24, 0);
  e.handle(at + 8, v.h, "Handles.h");
  e.nullablePendingRemote(at + 12, v.remote);
  e.pendingReceiver(at + 20, v.receiver, "Handles.receiver");
  return e.endStruct(at);
}

/** Reads and validates the Handles at `at`. */
export function decodeHandles(d: mojo.Decoder, at = d.payloadStart): Handles {
  d.struct(at, 24);
  const h = d.handle(at + 8);
  const remote = decodeNullablePendingRemote<Empty>(d, at + 12);
  const receiver = mojo.toPendingReceiver<Empty>(d.handle(at + 20), d);
  d.endStruct();
  return { h, remote, receiver };
}

export type Inner = { tag: "b"; value: boolean };

/** Writes an Inner into the 16 bytes at `at`. */
export function encodeInner(e: mojo.Encoder, at: number, v: Inner): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "b": {
      e.union(at, 0);
      e.bool(at + 8, 0, v.value, "Inner.b");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Inner");
  }
  e.endUnion();
}

/** Reads and validates the Inner in the 16 bytes at `at`. */
export function decodeInner(d: mojo.Decoder, at: number): Inner {
  switch (d.union(at)) {
    case 0: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "b", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneInner(v: Inner): Inner {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsInner(a: Inner, b: Inner): boolean {
  switch (a.tag) {
    case "b":
      return b.tag === "b" && a.value === b.value;
  }
}

export type Outer =
  | { tag: "i"; value: number }
  | { tag: "s"; value: string }
  | { tag: "n"; value: Inner };

/** Writes an Outer into the 16 bytes at `at`. */
export function encodeOuter(e: mojo.Encoder, at: number, v: Outer): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "i": {
      e.union(at, 0);
      e.int32(at + 8, v.value, "Outer.i");
      break;
    }
    case "s": {
      e.union(at, 1);
      e.string(at + 8, v.value, "Outer.s");
      break;
    }
    case "n": {
      e.union(at, 2);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodeInner(e, block, e.present(v.value, "Outer.n"));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Outer");
  }
  e.endUnion();
}

/** Reads and validates the Outer in the 16 bytes at `at`. */
export function decodeOuter(d: mojo.Decoder, at: number): Outer {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "i", value };
    }
    case 1: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "s", value };
    }
    case 2: {
      const value = decodeInner(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "n", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneOuter(v: Outer): Outer {
  switch (v.tag) {
    case "n":
      return { tag: "n", value: cloneInner(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOuter(a: Outer, b: Outer): boolean {
  switch (a.tag) {
    case "i":
      return b.tag === "i" && a.value === b.value;
    case "s":
      return b.tag === "s" && a.value === b.value;
    case "n":
      return b.tag === "n" && equalsInner(a.value, b.value);
  }
}

export interface Empty {}

/** What Remote, Receiver and their families need to know of codegen.vectors.Empty. */
export const Empty: mojo.InterfaceDefinition<Empty> = {
  name: "codegen.vectors.Empty",
  version: 0,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};

export interface Header {
  call(p: Packed): Promise<void>;
}

/** What Remote, Receiver and their families need to know of codegen.vectors.Header. */
export const Header: mojo.InterfaceDefinition<Header> = {
  name: "codegen.vectors.Header",
  version: 0,
  methods: [{ name: "Call", ordinal: 7, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new HeaderCaller(endpoint),
  dispatch: dispatchHeader,
};

class HeaderCaller implements Header {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  call(p: Packed): Promise<void> {
    const e = this.#endpoint.begin(7, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeHeaderCallParams(e, p);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHeaderCallResponse);
  }
}

function dispatchHeader(implementation: Header, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 7: {
      const p = decodeHeaderCallParams(call.decoder);
      if (call.accept()) call.reply(implementation.call(p.p), encodeHeaderCallResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface HeaderCallParams {
  p: Packed;
}

function encodeHeaderCallParams(e: mojo.Encoder, p: Packed): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodePacked(e, e.presentObject(p, "Header.Call.p")));
  e.endStruct(at);
}

function decodeHeaderCallParams(d: mojo.Decoder, at = d.payloadStart): HeaderCallParams {
  d.struct(at, 16);
  const p = decodePacked(d, d.pointer(at + 8));
  d.endStruct();
  return { p };
}

function encodeHeaderCallResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeHeaderCallResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeArrayOfNullableString(
  e: mojo.Encoder,
  values: readonly (string | null)[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.nullableString(slot, value, field);
    slot += 8;
  }
  return at;
}

function decodeArrayOfNullableString(d: mojo.Decoder, at: number, length = -1): (string | null)[] {
  const end = at + 8 + 8 * d.enterArray(at, 8, length);
  const values: (string | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.nullableString(slot));
  }
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

function cloneMapOfStringToInt32(map: Map<string, number>): Map<string, number> {
  return new Map(map);
}

function cloneNullableOuter(value: Outer | null): Outer | null {
  if (value === null) return null;
  return cloneOuter(value);
}

function equalsNullableOuter(a: Outer | null, b: Outer | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsOuter(a, b);
}

function encodeArrayOfNullableOuter(
  e: mojo.Encoder,
  values: readonly (Outer | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) encodeOuter(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function decodeArrayOfNullableOuter(d: mojo.Decoder, at: number, length = -1): (Outer | null)[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: (Outer | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(d.isNullUnion(slot) ? null : decodeOuter(d, slot));
  }
  d.endArray();
  return values;
}

function decodeNullablePendingRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingRemote<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingRemote<T>(handle, d.view.getUint32(slot + 4, true));
}
