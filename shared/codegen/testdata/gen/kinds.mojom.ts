// Generated from kinds.mojom by mojoscope mojom generate. Do not edit.
//
// Every kind in every position, names that clash with the target language, versions and defaults.
import * as mojo from "../../../bindings/gen-v1.ts";
import {
  type Everything as Everything_1,
  type Point,
  type Shape,
  type Sink,
  Weekday,
  WeekdayScalar,
  clonePoint,
  cloneShape,
  createPoint,
  decodeEverything as decodeEverything_1,
  decodePoint,
  decodeShape,
  decodeWeekday,
  encodeEverything as encodeEverything_1,
  encodePoint,
  encodeShape,
  encodeWeekday,
  equalsPoint,
  equalsShape,
} from "./other.mojom.ts";

export const Mode = {
  /** The slow way. */
  SLOW: 0,
  FAST: 1,
  HTTP_ONLY: 9,
  ALIAS: 1,
} as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

/** Whether a number is a known Mode. */
export function isMode(value: number): value is Mode {
  switch (value) {
    case 0:
    case 1:
    case 9:
      return true;
    default:
      return false;
  }
}

export function encodeMode(e: mojo.Encoder, at: number, value: Mode, field?: string): void {
  if (typeof value !== "number" || !isMode(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeMode(d: mojo.Decoder, at: number): Mode {
  const value = d.view.getInt32(at, true);
  if (isMode(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Mode. */
export const ModeScalar: mojo.Scalar<Mode> = {
  size: 4,
  read: decodeMode,
  write: encodeMode,
};

export const Color = {
  RED: 5,
  UNKNOWN: 6,
  BLUE: 7,
} as const;
export type Color = (typeof Color)[keyof typeof Color];

/** Whether a number is a known Color. */
export function isColor(value: number): value is Color {
  return (value | 0) === value && value >= 5 && value <= 7;
}

export function encodeColor(e: mojo.Encoder, at: number, value: Color, field?: string): void {
  e.int32(at, value, field);
}

export function decodeColor(d: mojo.Decoder, at: number): Color {
  const value = d.view.getInt32(at, true);
  return isColor(value) ? value : Color.UNKNOWN;
}

/** How arrays store a Color. */
export const ColorScalar: mojo.Scalar<Color> = {
  size: 4,
  read: decodeColor,
  write: encodeColor,
};

export const Void = {} as const;
export type Void = (typeof Void)[keyof typeof Void];

/** Whether a number is a known Void. */
export function isVoid(value: number): value is Void {
  return value !== value && false;
}

export function encodeVoid(e: mojo.Encoder, at: number, value: Void, field?: string): void {
  if (typeof value !== "number" || !isVoid(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeVoid(d: mojo.Decoder, at: number): Void {
  const value = d.view.getInt32(at, true);
  if (isVoid(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Void. */
export const VoidScalar: mojo.Scalar<Void> = {
  size: 4,
  read: decodeVoid,
  write: encodeVoid,
};

export const Opaque = {} as const;
export type Opaque = number;

export function encodeOpaque(e: mojo.Encoder, at: number, value: Opaque, field?: string): void {
  e.int32(at, value, field);
}

export function decodeOpaque(d: mojo.Decoder, at: number): Opaque {
  return d.view.getInt32(at, true);
}

/** How arrays store an Opaque. */
export const OpaqueScalar: mojo.Scalar<Opaque> = {
  size: 4,
  read: decodeOpaque,
  write: encodeOpaque,
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

export const DefaultsLevel = {
  LOW: 0,
  HIGH: 1,
} as const;
export type DefaultsLevel = (typeof DefaultsLevel)[keyof typeof DefaultsLevel];

/** Whether a number is a known DefaultsLevel. */
export function isDefaultsLevel(value: number): value is DefaultsLevel {
  return (value | 0) === value && value >= 0 && value <= 1;
}

export function encodeDefaultsLevel(
  e: mojo.Encoder,
  at: number,
  value: DefaultsLevel,
  field?: string,
): void {
  if (typeof value !== "number" || !isDefaultsLevel(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeDefaultsLevel(d: mojo.Decoder, at: number): DefaultsLevel {
  const value = d.view.getInt32(at, true);
  if (isDefaultsLevel(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a DefaultsLevel. */
export const DefaultsLevelScalar: mojo.Scalar<DefaultsLevel> = {
  size: 4,
  read: decodeDefaultsLevel,
  write: encodeDefaultsLevel,
};

export const ServiceLevel = {
  LOW: 0,
  HIGH: 1,
} as const;
export type ServiceLevel = (typeof ServiceLevel)[keyof typeof ServiceLevel];

/** Whether a number is a known ServiceLevel. */
export function isServiceLevel(value: number): value is ServiceLevel {
  return (value | 0) === value && value >= 0 && value <= 1;
}

export function encodeServiceLevel(
  e: mojo.Encoder,
  at: number,
  value: ServiceLevel,
  field?: string,
): void {
  if (typeof value !== "number" || !isServiceLevel(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeServiceLevel(d: mojo.Decoder, at: number): ServiceLevel {
  const value = d.view.getInt32(at, true);
  if (isServiceLevel(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a ServiceLevel. */
export const ServiceLevelScalar: mojo.Scalar<ServiceLevel> = {
  size: 4,
  read: decodeServiceLevel,
  write: encodeServiceLevel,
};

export const ANSWER = 42;

export const FAR = -9223372036854775808n;

export const FOREVER = Infinity;

export const GREETING = 'say "hi"\n';

export const USUAL: Mode = Mode.FAST;

export const DEFAULTS_LIMIT = 12;

export const SERVICE_NAME = "service";

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

export interface Numbers {
  a: boolean;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
  g: number;
  h: bigint;
  i: bigint;
  j: number;
  k: number;
  an: boolean | null;
  bn: number | null;
  cn: number | null;
  dn: number | null;
  en: number | null;
  fn: number | null;
  gn: number | null;
  hn: bigint | null;
  in: bigint | null;
  jn: number | null;
  kn: number | null;
}

/** Makes a Numbers of its defaults and `init`. */
export function createNumbers(init: Partial<Numbers> = {}): Numbers {
  return {
    a: false,
    b: 0,
    c: 0,
    d: 0,
    e: 0,
    f: 0,
    g: 0,
    h: 0n,
    i: 0n,
    j: 0,
    k: 0,
    an: null,
    bn: null,
    cn: null,
    dn: null,
    en: null,
    fn: null,
    gn: null,
    hn: null,
    in: null,
    jn: null,
    kn: null,
    ...init,
  };
}

/** Writes a Numbers and returns its position. */
export function encodeNumbers(e: mojo.Encoder, v: Numbers): number {
  const at = e.struct(96, 0);
  e.bool(at + 8, 0, v.a, "Numbers.a");
  e.int8(at + 9, v.b, "Numbers.b");
  e.uint8(at + 10, v.c, "Numbers.c");
  e.int16(at + 12, v.d, "Numbers.d");
  e.uint16(at + 14, v.e, "Numbers.e");
  e.int32(at + 16, v.f, "Numbers.f");
  e.uint32(at + 20, v.g, "Numbers.g");
  e.int64(at + 24, v.h, "Numbers.h");
  e.uint64(at + 32, v.i, "Numbers.i");
  e.float(at + 40, v.j, "Numbers.j");
  e.double(at + 48, v.k, "Numbers.k");
  if (v.an != null) {
    e.bool(at + 8, 1, true);
    e.bool(at + 8, 2, v.an, "Numbers.an");
  }
  if (v.bn != null) {
    e.bool(at + 8, 3, true);
    e.int8(at + 11, v.bn, "Numbers.bn");
  }
  if (v.cn != null) {
    e.bool(at + 8, 4, true);
    e.uint8(at + 44, v.cn, "Numbers.cn");
  }
  if (v.dn != null) {
    e.bool(at + 8, 5, true);
    e.int16(at + 46, v.dn, "Numbers.dn");
  }
  if (v.en != null) {
    e.bool(at + 8, 6, true);
    e.uint16(at + 56, v.en, "Numbers.en");
  }
  if (v.fn != null) {
    e.bool(at + 8, 7, true);
    e.int32(at + 60, v.fn, "Numbers.fn");
  }
  if (v.gn != null) {
    e.bool(at + 45, 0, true);
    e.uint32(at + 64, v.gn, "Numbers.gn");
  }
  if (v.hn != null) {
    e.bool(at + 45, 1, true);
    e.int64(at + 72, v.hn, "Numbers.hn");
  }
  if (v.in != null) {
    e.bool(at + 45, 2, true);
    e.uint64(at + 80, v.in, "Numbers.in");
  }
  if (v.jn != null) {
    e.bool(at + 45, 3, true);
    e.float(at + 68, v.jn, "Numbers.jn");
  }
  if (v.kn != null) {
    e.bool(at + 45, 4, true);
    e.double(at + 88, v.kn, "Numbers.kn");
  }
  return e.endStruct(at);
}

/** Reads and validates the Numbers at `at`. */
export function decodeNumbers(d: mojo.Decoder, at = d.payloadStart): Numbers {
  d.struct(at, 96);
  const a = d.bool(at + 8, 0);
  const b = d.view.getInt8(at + 9);
  const c = d.view.getUint8(at + 10);
  const d_ = d.view.getInt16(at + 12, true);
  const e_ = d.view.getUint16(at + 14, true);
  const f = d.view.getInt32(at + 16, true);
  const g = d.view.getUint32(at + 20, true);
  const h = d.view.getBigInt64(at + 24, true);
  const i = d.view.getBigUint64(at + 32, true);
  const j = d.view.getFloat32(at + 40, true);
  const k = d.view.getFloat64(at + 48, true);
  const an = !d.bool(at + 8, 1) ? null : d.bool(at + 8, 2);
  const bn = !d.bool(at + 8, 3) ? null : d.view.getInt8(at + 11);
  const cn = !d.bool(at + 8, 4) ? null : d.view.getUint8(at + 44);
  const dn = !d.bool(at + 8, 5) ? null : d.view.getInt16(at + 46, true);
  const en = !d.bool(at + 8, 6) ? null : d.view.getUint16(at + 56, true);
  const fn = !d.bool(at + 8, 7) ? null : d.view.getInt32(at + 60, true);
  const gn = !d.bool(at + 45, 0) ? null : d.view.getUint32(at + 64, true);
  const hn = !d.bool(at + 45, 1) ? null : d.view.getBigInt64(at + 72, true);
  const in_ = !d.bool(at + 45, 2) ? null : d.view.getBigUint64(at + 80, true);
  const jn = !d.bool(at + 45, 3) ? null : d.view.getFloat32(at + 68, true);
  const kn = !d.bool(at + 45, 4) ? null : d.view.getFloat64(at + 88, true);
  d.endStruct();
  return {
    a,
    b,
    c,
    d: d_,
    e: e_,
    f,
    g,
    h,
    i,
    j,
    k,
    an,
    bn,
    cn,
    dn,
    en,
    fn,
    gn,
    hn,
    in: in_,
    jn,
    kn,
  };
}

/** A deep copy of `v`. */
export function cloneNumbers(v: Numbers): Numbers {
  return {
    a: v.a,
    b: v.b,
    c: v.c,
    d: v.d,
    e: v.e,
    f: v.f,
    g: v.g,
    h: v.h,
    i: v.i,
    j: v.j,
    k: v.k,
    an: v.an,
    bn: v.bn,
    cn: v.cn,
    dn: v.dn,
    en: v.en,
    fn: v.fn,
    gn: v.gn,
    hn: v.hn,
    in: v.in,
    jn: v.jn,
    kn: v.kn,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsNumbers(a: Numbers, b: Numbers): boolean {
  return (
    a.a === b.a &&
    a.b === b.b &&
    a.c === b.c &&
    a.d === b.d &&
    a.e === b.e &&
    a.f === b.f &&
    a.g === b.g &&
    a.h === b.h &&
    a.i === b.i &&
    mojo.sameValue(a.j, b.j) &&
    mojo.sameValue(a.k, b.k) &&
    a.an === b.an &&
    a.bn === b.bn &&
    a.cn === b.cn &&
    a.dn === b.dn &&
    a.en === b.en &&
    a.fn === b.fn &&
    a.gn === b.gn &&
    a.hn === b.hn &&
    a.in === b.in &&
    mojo.sameValue(a.jn, b.jn) &&
    mojo.sameValue(a.kn, b.kn)
  );
}

export interface Lists {
  a: boolean[];
  b: number[];
  c: Uint8Array;
  d: number[];
  e: number[];
  f: number[];
  g: number[];
  h: bigint[];
  i: bigint[];
  j: number[];
  k: number[];
  an: (boolean | null)[];
  bn: (number | null)[];
  cn: (number | null)[];
  dn: (number | null)[];
  en: (number | null)[];
  fn: (number | null)[];
  gn: (number | null)[];
  hn: (bigint | null)[];
  in: (bigint | null)[];
  jn: (number | null)[];
  kn: (number | null)[];
  l: string[];
  m: (string | null)[] | null;
  n: Mode[];
  o: (Mode | null)[];
  p: Weekday[] | null;
  q: Uint8Array;
  r: (Tree | null)[][] | null;
  s: Choice[];
  t: (Choice | null)[];
  u: Map<string, Uint8Array>[];
}

/** Makes a Lists of its defaults and `init`. */
export function createLists(init: Partial<Lists> = {}): Lists {
  return {
    a: [],
    b: [],
    c: new Uint8Array(),
    d: [],
    e: [],
    f: [],
    g: [],
    h: [],
    i: [],
    j: [],
    k: [],
    an: [],
    bn: [],
    cn: [],
    dn: [],
    en: [],
    fn: [],
    gn: [],
    hn: [],
    in: [],
    jn: [],
    kn: [],
    l: [],
    m: null,
    n: [],
    o: [],
    p: null,
    q: new Uint8Array(4),
    r: null,
    s: [],
    t: [],
    u: [],
    ...init,
  };
}

/** Writes a Lists and returns its position. */
export function encodeLists(e: mojo.Encoder, v: Lists): number {
  const at = e.struct(264, 0);
  e.pointer(at + 8, e.boolArray(v.a, "Lists.a"));
  e.pointer(at + 16, e.int8Array(v.b, "Lists.b"));
  e.pointer(at + 24, e.uint8Array(v.c, "Lists.c"));
  e.pointer(at + 32, e.int16Array(v.d, "Lists.d"));
  e.pointer(at + 40, e.uint16Array(v.e, "Lists.e"));
  e.pointer(at + 48, e.int32Array(v.f, "Lists.f"));
  e.pointer(at + 56, e.uint32Array(v.g, "Lists.g"));
  e.pointer(at + 64, e.int64Array(v.h, "Lists.h"));
  e.pointer(at + 72, e.uint64Array(v.i, "Lists.i"));
  e.pointer(at + 80, e.floatArray(v.j, "Lists.j"));
  e.pointer(at + 88, e.doubleArray(v.k, "Lists.k"));
  e.pointer(at + 96, e.nullableBoolArray(v.an, "Lists.an"));
  e.pointer(at + 104, e.nullableScalarArray(v.bn, mojo.Scalars.int8, "Lists.bn"));
  e.pointer(at + 112, e.nullableScalarArray(v.cn, mojo.Scalars.uint8, "Lists.cn"));
  e.pointer(at + 120, e.nullableScalarArray(v.dn, mojo.Scalars.int16, "Lists.dn"));
  e.pointer(at + 128, e.nullableScalarArray(v.en, mojo.Scalars.uint16, "Lists.en"));
  e.pointer(at + 136, e.nullableScalarArray(v.fn, mojo.Scalars.int32, "Lists.fn"));
  e.pointer(at + 144, e.nullableScalarArray(v.gn, mojo.Scalars.uint32, "Lists.gn"));
  e.pointer(at + 152, e.nullableScalarArray(v.hn, mojo.Scalars.int64, "Lists.hn"));
  e.pointer(at + 160, e.nullableScalarArray(v.in, mojo.Scalars.uint64, "Lists.in"));
  e.pointer(at + 168, e.nullableScalarArray(v.jn, mojo.Scalars.float, "Lists.jn"));
  e.pointer(at + 176, e.nullableScalarArray(v.kn, mojo.Scalars.double, "Lists.kn"));
  e.pointer(at + 184, e.stringArray(v.l, "Lists.l"));
  if (v.m != null) e.pointer(at + 192, encodeArrayOfNullableString(e, v.m, "Lists.m"));
  e.pointer(at + 200, e.scalarArray(v.n, ModeScalar, "Lists.n"));
  e.pointer(at + 208, e.nullableScalarArray(v.o, ModeScalar, "Lists.o"));
  if (v.p != null) e.pointer(at + 216, e.scalarArray(v.p, WeekdayScalar, "Lists.p"));
  e.pointer(at + 224, e.uint8Array(v.q, "Lists.q", 4));
  if (v.r != null) e.pointer(at + 232, encodeArrayOfArrayOfNullableTree(e, v.r, "Lists.r", 2));
  e.pointer(at + 240, encodeArrayOfChoice(e, v.s, "Lists.s"));
  e.pointer(at + 248, encodeArrayOfNullableChoice(e, v.t, "Lists.t"));
  e.pointer(at + 256, encodeArrayOfMapOfStringToArrayOfUint8(e, v.u, "Lists.u"));
  return e.endStruct(at);
}

/** Reads and validates the Lists at `at`. */
export function decodeLists(d: mojo.Decoder, at = d.payloadStart): Lists {
  d.struct(at, 264);
  const a = d.boolArray(d.pointer(at + 8));
  const b = d.int8Array(d.pointer(at + 16));
  const c = d.uint8Array(d.pointer(at + 24));
  const d_ = d.int16Array(d.pointer(at + 32));
  const e_ = d.uint16Array(d.pointer(at + 40));
  const f = d.int32Array(d.pointer(at + 48));
  const g = d.uint32Array(d.pointer(at + 56));
  const h = d.int64Array(d.pointer(at + 64));
  const i = d.uint64Array(d.pointer(at + 72));
  const j = d.floatArray(d.pointer(at + 80));
  const k = d.doubleArray(d.pointer(at + 88));
  const an = d.nullableBoolArray(d.pointer(at + 96));
  const bn = d.nullableScalarArray(d.pointer(at + 104), mojo.Scalars.int8);
  const cn = d.nullableScalarArray(d.pointer(at + 112), mojo.Scalars.uint8);
  const dn = d.nullableScalarArray(d.pointer(at + 120), mojo.Scalars.int16);
  const en = d.nullableScalarArray(d.pointer(at + 128), mojo.Scalars.uint16);
  const fn = d.nullableScalarArray(d.pointer(at + 136), mojo.Scalars.int32);
  const gn = d.nullableScalarArray(d.pointer(at + 144), mojo.Scalars.uint32);
  const hn = d.nullableScalarArray(d.pointer(at + 152), mojo.Scalars.int64);
  const in_ = d.nullableScalarArray(d.pointer(at + 160), mojo.Scalars.uint64);
  const jn = d.nullableScalarArray(d.pointer(at + 168), mojo.Scalars.float);
  const kn = d.nullableScalarArray(d.pointer(at + 176), mojo.Scalars.double);
  const l = d.stringArray(d.pointer(at + 184));
  const m = d.isNull(at + 192) ? null : decodeArrayOfNullableString(d, d.pointer(at + 192));
  const n = d.scalarArray(d.pointer(at + 200), ModeScalar);
  const o = d.nullableScalarArray(d.pointer(at + 208), ModeScalar);
  const p = d.isNull(at + 216) ? null : d.scalarArray(d.pointer(at + 216), WeekdayScalar);
  const q = d.uint8Array(d.pointer(at + 224), 4);
  const r = d.isNull(at + 232) ? null : decodeArrayOfArrayOfNullableTree(d, d.pointer(at + 232), 2);
  const s = decodeArrayOfChoice(d, d.pointer(at + 240));
  const t = decodeArrayOfNullableChoice(d, d.pointer(at + 248));
  const u = decodeArrayOfMapOfStringToArrayOfUint8(d, d.pointer(at + 256));
  d.endStruct();
  return {
    a,
    b,
    c,
    d: d_,
    e: e_,
    f,
    g,
    h,
    i,
    j,
    k,
    an,
    bn,
    cn,
    dn,
    en,
    fn,
    gn,
    hn,
    in: in_,
    jn,
    kn,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
  };
}

/** A deep copy of `v`. */
export function cloneLists(v: Lists): Lists {
  return {
    a: v.a.slice(),
    b: v.b.slice(),
    c: new Uint8Array(v.c),
    d: v.d.slice(),
    e: v.e.slice(),
    f: v.f.slice(),
    g: v.g.slice(),
    h: v.h.slice(),
    i: v.i.slice(),
    j: v.j.slice(),
    k: v.k.slice(),
    an: v.an.slice(),
    bn: v.bn.slice(),
    cn: v.cn.slice(),
    dn: v.dn.slice(),
    en: v.en.slice(),
    fn: v.fn.slice(),
    gn: v.gn.slice(),
    hn: v.hn.slice(),
    in: v.in.slice(),
    jn: v.jn.slice(),
    kn: v.kn.slice(),
    l: v.l.slice(),
    m: cloneNullableArrayOfNullableString(v.m),
    n: v.n.slice(),
    o: v.o.slice(),
    p: cloneNullableArrayOfWeekday(v.p),
    q: new Uint8Array(v.q),
    r: cloneNullableArray2OfArrayOfNullableTree(v.r),
    s: v.s.map(cloneChoice),
    t: v.t.map(cloneNullableChoice),
    u: v.u.map(cloneMapOfStringToArrayOfUint8),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLists(a: Lists, b: Lists): boolean {
  return (
    mojo.equalLists(a.a, b.a, mojo.sameValue) &&
    mojo.equalLists(a.b, b.b, mojo.sameValue) &&
    mojo.equalBytes(a.c, b.c) &&
    mojo.equalLists(a.d, b.d, mojo.sameValue) &&
    mojo.equalLists(a.e, b.e, mojo.sameValue) &&
    mojo.equalLists(a.f, b.f, mojo.sameValue) &&
    mojo.equalLists(a.g, b.g, mojo.sameValue) &&
    mojo.equalLists(a.h, b.h, mojo.sameValue) &&
    mojo.equalLists(a.i, b.i, mojo.sameValue) &&
    mojo.equalLists(a.j, b.j, mojo.sameValue) &&
    mojo.equalLists(a.k, b.k, mojo.sameValue) &&
    mojo.equalLists(a.an, b.an, mojo.sameValue) &&
    mojo.equalLists(a.bn, b.bn, mojo.sameValue) &&
    mojo.equalLists(a.cn, b.cn, mojo.sameValue) &&
    mojo.equalLists(a.dn, b.dn, mojo.sameValue) &&
    mojo.equalLists(a.en, b.en, mojo.sameValue) &&
    mojo.equalLists(a.fn, b.fn, mojo.sameValue) &&
    mojo.equalLists(a.gn, b.gn, mojo.sameValue) &&
    mojo.equalLists(a.hn, b.hn, mojo.sameValue) &&
    mojo.equalLists(a.in, b.in, mojo.sameValue) &&
    mojo.equalLists(a.jn, b.jn, mojo.sameValue) &&
    mojo.equalLists(a.kn, b.kn, mojo.sameValue) &&
    mojo.equalLists(a.l, b.l, mojo.sameValue) &&
    equalsNullableArrayOfNullableString(a.m, b.m) &&
    mojo.equalLists(a.n, b.n, mojo.sameValue) &&
    mojo.equalLists(a.o, b.o, mojo.sameValue) &&
    equalsNullableArrayOfWeekday(a.p, b.p) &&
    mojo.equalBytes(a.q, b.q) &&
    equalsNullableArray2OfArrayOfNullableTree(a.r, b.r) &&
    mojo.equalLists(a.s, b.s, equalsChoice) &&
    mojo.equalLists(a.t, b.t, equalsNullableChoice) &&
    mojo.equalLists(a.u, b.u, equalsMapOfStringToArrayOfUint8)
  );
}

export interface Maps {
  a: Map<string, string | null>;
  b: Map<number, bigint> | null;
  c: Map<Mode, Mode | null>;
  d: Map<boolean, number | null>;
  e: Map<Point, Choice>;
  f: Map<Choice, Map<number, Tree>>;
  g: Map<bigint, Uint8Array | null>;
}

/** Makes a Maps of its defaults and `init`. */
export function createMaps(init: Partial<Maps> = {}): Maps {
  return {
    a: new Map(),
    b: null,
    c: new Map(),
    d: new Map(),
    e: new Map(),
    f: new Map(),
    g: new Map(),
    ...init,
  };
}

/** Writes a Maps and returns its position. */
export function encodeMaps(e: mojo.Encoder, v: Maps): number {
  const at = e.struct(64, 0);
  e.pointer(at + 8, encodeMapOfStringToNullableString(e, v.a, "Maps.a"));
  if (v.b != null) e.pointer(at + 16, encodeMapOfUint8ToInt64(e, v.b, "Maps.b"));
  e.pointer(at + 24, encodeMapOfModeToNullableMode(e, v.c, "Maps.c"));
  e.pointer(at + 32, encodeMapOfBoolToNullableDouble(e, v.d, "Maps.d"));
  e.pointer(at + 40, encodeMapOfPointToChoice(e, v.e, "Maps.e"));
  e.pointer(at + 48, encodeMapOfChoiceToMapOfInt32ToTree(e, v.f, "Maps.f"));
  e.pointer(at + 56, encodeMapOfInt64ToNullableArrayOfUint8(e, v.g, "Maps.g"));
  return e.endStruct(at);
}

/** Reads and validates the Maps at `at`. */
export function decodeMaps(d: mojo.Decoder, at = d.payloadStart): Maps {
  d.struct(at, 64);
  const a = decodeMapOfStringToNullableString(d, d.pointer(at + 8));
  const b = d.isNull(at + 16) ? null : decodeMapOfUint8ToInt64(d, d.pointer(at + 16));
  const c = decodeMapOfModeToNullableMode(d, d.pointer(at + 24));
  const d_ = decodeMapOfBoolToNullableDouble(d, d.pointer(at + 32));
  const e_ = decodeMapOfPointToChoice(d, d.pointer(at + 40));
  const f = decodeMapOfChoiceToMapOfInt32ToTree(d, d.pointer(at + 48));
  const g = decodeMapOfInt64ToNullableArrayOfUint8(d, d.pointer(at + 56));
  d.endStruct();
  return { a, b, c, d: d_, e: e_, f, g };
}

/** A deep copy of `v`. */
export function cloneMaps(v: Maps): Maps {
  return {
    a: cloneMapOfStringToNullableString(v.a),
    b: cloneNullableMapOfUint8ToInt64(v.b),
    c: cloneMapOfModeToNullableMode(v.c),
    d: cloneMapOfBoolToNullableDouble(v.d),
    e: cloneMapOfPointToChoice(v.e),
    f: cloneMapOfChoiceToMapOfInt32ToTree(v.f),
    g: cloneMapOfInt64ToNullableArrayOfUint8(v.g),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaps(a: Maps, b: Maps): boolean {
  return (
    mojo.equalMaps(a.a, b.a, mojo.sameValue) &&
    equalsNullableMapOfUint8ToInt64(a.b, b.b) &&
    mojo.equalMaps(a.c, b.c, mojo.sameValue) &&
    mojo.equalMaps(a.d, b.d, mojo.sameValue) &&
    mojo.equalMapsByPairs(a.e, b.e, equalsPoint, equalsChoice) &&
    mojo.equalMapsByPairs(a.f, b.f, equalsChoice, equalsMapOfInt32ToTree) &&
    mojo.equalMaps(a.g, b.g, equalsNullableArrayOfUint8)
  );
}

export interface Tree {
  name: string;
  children: Tree[];
  next: Tree | null;
}

/** Makes a Tree of its defaults and `init`. */
export function createTree(init: Partial<Tree> = {}): Tree {
  return {
    name: "",
    children: [],
    next: null,
    ...init,
  };
}

/** Writes a Tree and returns its position. */
export function encodeTree(e: mojo.Encoder, v: Tree): number {
  const at = e.struct(32, 0);
  e.string(at + 8, v.name, "Tree.name");
  e.pointer(at + 16, encodeArrayOfTree(e, v.children, "Tree.children"));
  if (v.next != null) e.pointer(at + 24, encodeTree(e, e.presentObject(v.next, "Tree.next")));
  return e.endStruct(at);
}

/** Reads and validates the Tree at `at`. */
export function decodeTree(d: mojo.Decoder, at = d.payloadStart): Tree {
  d.struct(at, 32);
  const name = d.string(at + 8);
  const children = decodeArrayOfTree(d, d.pointer(at + 16));
  const next = d.isNull(at + 24) ? null : decodeTree(d, d.pointer(at + 24));
  d.endStruct();
  return { name, children, next };
}

/** A deep copy of `v`. */
export function cloneTree(v: Tree): Tree {
  return {
    name: v.name,
    children: v.children.map(cloneTree),
    next: cloneNullableTree(v.next),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTree(a: Tree, b: Tree): boolean {
  return (
    a.name === b.name &&
    mojo.equalLists(a.children, b.children, equalsTree) &&
    equalsNullableTree(a.next, b.next)
  );
}

export interface Everything {
  numbers: Numbers;
  lists: Lists | null;
  maps: Maps | null;
  choice: Choice;
  maybeChoice: Choice | null;
  open: Open;
  mode: Mode;
  color: Color;
  maybeColor: Color | null;
  day: Weekday;
  maybeDay: Weekday | null;
  opaque: Opaque;
  blob: Blob | null;
  theirs: Everything_1;
}

/** Makes an Everything of its defaults and `init`. */
export function createEverything(
  init: Partial<Everything> & Pick<Everything, "numbers" | "choice" | "open" | "theirs">,
): Everything {
  return {
    lists: null,
    maps: null,
    maybeChoice: null,
    mode: Mode.SLOW,
    color: 0 as number as Color,
    maybeColor: null,
    day: Weekday.MONDAY,
    maybeDay: null,
    opaque: 0,
    blob: null,
    ...init,
  };
}

/** Writes an Everything and returns its position. */
export function encodeEverything(e: mojo.Encoder, v: Everything): number {
  const at = e.struct(128, 0);
  e.pointer(at + 8, encodeNumbers(e, e.presentObject(v.numbers, "Everything.numbers")));
  if (v.lists != null) {
    e.pointer(at + 16, encodeLists(e, e.presentObject(v.lists, "Everything.lists")));
  }
  if (v.maps != null) e.pointer(at + 24, encodeMaps(e, e.presentObject(v.maps, "Everything.maps")));
  encodeChoice(e, at + 32, e.present(v.choice, "Everything.choice"));
  if (v.maybeChoice != null) {
    encodeChoice(e, at + 48, e.present(v.maybeChoice, "Everything.maybe_choice"));
  }
  encodeOpen(e, at + 64, e.present(v.open, "Everything.open"));
  encodeMode(e, at + 80, v.mode, "Everything.mode");
  encodeColor(e, at + 84, v.color, "Everything.color");
  if (v.maybeColor != null) {
    e.bool(at + 88, 0, true);
    encodeColor(e, at + 92, v.maybeColor, "Everything.maybe_color");
  } else {
    e.int32(at + 92, 5);
  }
  encodeWeekday(e, at + 96, v.day, "Everything.day");
  if (v.maybeDay != null) {
    e.bool(at + 88, 1, true);
    encodeWeekday(e, at + 100, v.maybeDay, "Everything.maybe_day");
  } else {
    e.int32(at + 100, 1);
  }
  encodeOpaque(e, at + 104, v.opaque, "Everything.opaque");
  if (v.blob != null) {
    e.pointer(at + 112, encodeBlob(e, e.presentObject(v.blob, "Everything.blob")));
  }
  e.pointer(at + 120, encodeEverything_1(e, e.presentObject(v.theirs, "Everything.theirs")));
  return e.endStruct(at);
}

/** Reads and validates the Everything at `at`. */
export function decodeEverything(d: mojo.Decoder, at = d.payloadStart): Everything {
  d.struct(at, 128);
  const numbers = decodeNumbers(d, d.pointer(at + 8));
  const lists = d.isNull(at + 16) ? null : decodeLists(d, d.pointer(at + 16));
  const maps = d.isNull(at + 24) ? null : decodeMaps(d, d.pointer(at + 24));
  const choice = decodeChoice(d, at + 32);
  const maybeChoice = d.isNullUnion(at + 48) ? null : decodeChoice(d, at + 48);
  const open = decodeOpen(d, at + 64);
  const mode = decodeMode(d, at + 80);
  const color = decodeColor(d, at + 84);
  const maybeColorValue = decodeColor(d, at + 92);
  const maybeColor = !d.bool(at + 88, 0) ? null : maybeColorValue;
  const day = decodeWeekday(d, at + 96);
  const maybeDayValue = decodeWeekday(d, at + 100);
  const maybeDay = !d.bool(at + 88, 1) ? null : maybeDayValue;
  const opaque = decodeOpaque(d, at + 104);
  const blob = d.isNull(at + 112) ? null : decodeBlob(d, d.pointer(at + 112));
  const theirs = decodeEverything_1(d, d.pointer(at + 120));
  d.endStruct();
  return {
    numbers,
    lists,
    maps,
    choice,
    maybeChoice,
    open,
    mode,
    color,
    maybeColor,
    day,
    maybeDay,
    opaque,
    blob,
    theirs,
  };
}

export interface Growing {
  a: number;
  b: bigint;
  c: bigint;
  d: boolean;
  e: string | null;
  f: Weekday;
  g: Mode | null;
  h: Weekday | null;
  i: Choice | null;
  j: number | null;
}

/** Makes a Growing of its defaults and `init`. */
export function createGrowing(init: Partial<Growing> = {}): Growing {
  return {
    a: 0,
    b: 0n,
    c: 0n,
    d: false,
    e: null,
    f: Weekday.MONDAY,
    g: null,
    h: null,
    i: null,
    j: null,
    ...init,
  };
}

/** Writes a Growing and returns its position. */
export function encodeGrowing(e: mojo.Encoder, v: Growing): number {
  const at = e.struct(72, 5);
  e.int32(at + 8, v.a, "Growing.a");
  e.int64(at + 16, v.b, "Growing.b");
  e.int64(at + 24, v.c, "Growing.c");
  e.bool(at + 12, 0, v.d, "Growing.d");
  e.nullableString(at + 32, v.e, "Growing.e");
  encodeWeekday(e, at + 40, v.f, "Growing.f");
  if (v.g != null) {
    e.bool(at + 12, 1, true);
    encodeMode(e, at + 44, v.g, "Growing.g");
  }
  if (v.h != null) {
    e.bool(at + 12, 2, true);
    encodeWeekday(e, at + 48, v.h, "Growing.h");
  } else {
    e.int32(at + 48, 1);
  }
  if (v.i != null) encodeChoice(e, at + 56, e.present(v.i, "Growing.i"));
  if (v.j != null) {
    e.bool(at + 12, 3, true);
    e.uint8(at + 13, v.j, "Growing.j");
  }
  return e.endStruct(at);
}

const GROWING_VERSIONS = [0, 16, 2, 24, 3, 32, 4, 48, 5, 72];

/** Reads and validates the Growing at `at`. */
export function decodeGrowing(d: mojo.Decoder, at = d.payloadStart): Growing {
  const version = d.versionedStruct(at, GROWING_VERSIONS);
  const a = d.view.getInt32(at + 8, true);
  const b = version < 2 ? 0n : d.view.getBigInt64(at + 16, true);
  const c = version < 3 ? 0n : d.view.getBigInt64(at + 24, true);
  const d_ = version < 3 ? false : d.bool(at + 12, 0);
  const e_ = version < 4 ? null : d.nullableString(at + 32);
  const f = version < 4 ? Weekday.MONDAY : decodeWeekday(d, at + 40);
  const gValue = version < 5 ? null : decodeMode(d, at + 44);
  const g = version < 5 || !d.bool(at + 12, 1) ? null : gValue;
  const hValue = version < 5 ? null : decodeWeekday(d, at + 48);
  const h = version < 5 || !d.bool(at + 12, 2) ? null : hValue;
  const i = version < 5 || d.isNullUnion(at + 56) ? null : decodeChoice(d, at + 56);
  const j = version < 5 || !d.bool(at + 12, 3) ? null : d.view.getUint8(at + 13);
  d.endStruct();
  return { a, b, c, d: d_, e: e_, f, g, h, i, j };
}

/** A deep copy of `v`. */
export function cloneGrowing(v: Growing): Growing {
  return {
    a: v.a,
    b: v.b,
    c: v.c,
    d: v.d,
    e: v.e,
    f: v.f,
    g: v.g,
    h: v.h,
    i: cloneNullableChoice(v.i),
    j: v.j,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsGrowing(a: Growing, b: Growing): boolean {
  return (
    a.a === b.a &&
    a.b === b.b &&
    a.c === b.c &&
    a.d === b.d &&
    a.e === b.e &&
    a.f === b.f &&
    a.g === b.g &&
    a.h === b.h &&
    equalsNullableChoice(a.i, b.i) &&
    a.j === b.j
  );
}

export interface Defaults {
  a: number;
  b: bigint;
  c: number;
  d: number;
  e: number;
  f: string;
  g: boolean;
  h: DefaultsLevel;
  i: DefaultsLevel;
  j: Point;
  k: Point;
  l: Mode;
  m: Weekday;
  n: number | null;
  o: number | null;
  p: string | null;
  q: Uint8Array;
  r: string[];
  s: Map<string, boolean>;
  t: string[] | null;
}

/** Makes a Defaults of its defaults and `init`. */
export function createDefaults(init: Partial<Defaults> & Pick<Defaults, "k">): Defaults {
  return {
    a: 12,
    b: 18446744073709551615n,
    c: -Infinity,
    d: -1.5e300,
    e: 1e21,
    f: "x",
    g: true,
    h: DefaultsLevel.HIGH,
    i: DefaultsLevel.LOW,
    j: createPoint(),
    l: Mode.HTTP_ONLY,
    m: Weekday.MONDAY,
    n: 4,
    o: null,
    p: null,
    q: new Uint8Array(4),
    r: [],
    s: new Map(),
    t: null,
    ...init,
  };
}

/** Writes a Defaults and returns its position. */
export function encodeDefaults(e: mojo.Encoder, v: Defaults): number {
  const at = e.struct(136, 0);
  e.int32(at + 8, v.a, "Defaults.a");
  e.uint64(at + 16, v.b, "Defaults.b");
  e.float(at + 12, v.c, "Defaults.c");
  e.double(at + 24, v.d, "Defaults.d");
  e.double(at + 32, v.e, "Defaults.e");
  e.string(at + 40, v.f, "Defaults.f");
  e.bool(at + 48, 0, v.g, "Defaults.g");
  encodeDefaultsLevel(e, at + 52, v.h, "Defaults.h");
  encodeDefaultsLevel(e, at + 56, v.i, "Defaults.i");
  e.pointer(at + 64, encodePoint(e, e.presentObject(v.j, "Defaults.j")));
  e.pointer(at + 72, encodePoint(e, e.presentObject(v.k, "Defaults.k")));
  encodeMode(e, at + 60, v.l, "Defaults.l");
  encodeWeekday(e, at + 80, v.m, "Defaults.m");
  if (v.n != null) {
    e.bool(at + 48, 1, true);
    e.int32(at + 84, v.n, "Defaults.n");
  }
  if (v.o != null) {
    e.bool(at + 48, 2, true);
    e.int32(at + 88, v.o, "Defaults.o");
  }
  e.nullableString(at + 96, v.p, "Defaults.p");
  e.pointer(at + 104, e.uint8Array(v.q, "Defaults.q", 4));
  e.pointer(at + 112, e.stringArray(v.r, "Defaults.r"));
  e.pointer(at + 120, encodeMapOfStringToBool(e, v.s, "Defaults.s"));
  if (v.t != null) e.pointer(at + 128, e.stringArray(v.t, "Defaults.t", 2));
  return e.endStruct(at);
}

/** Reads and validates the Defaults at `at`. */
export function decodeDefaults(d: mojo.Decoder, at = d.payloadStart): Defaults {
  d.struct(at, 136);
  const a = d.view.getInt32(at + 8, true);
  const b = d.view.getBigUint64(at + 16, true);
  const c = d.view.getFloat32(at + 12, true);
  const d_ = d.view.getFloat64(at + 24, true);
  const e_ = d.view.getFloat64(at + 32, true);
  const f = d.string(at + 40);
  const g = d.bool(at + 48, 0);
  const h = decodeDefaultsLevel(d, at + 52);
  const i = decodeDefaultsLevel(d, at + 56);
  const j = decodePoint(d, d.pointer(at + 64));
  const k = decodePoint(d, d.pointer(at + 72));
  const l = decodeMode(d, at + 60);
  const m = decodeWeekday(d, at + 80);
  const n = !d.bool(at + 48, 1) ? null : d.view.getInt32(at + 84, true);
  const o = !d.bool(at + 48, 2) ? null : d.view.getInt32(at + 88, true);
  const p = d.nullableString(at + 96);
  const q = d.uint8Array(d.pointer(at + 104), 4);
  const r = d.stringArray(d.pointer(at + 112));
  const s = decodeMapOfStringToBool(d, d.pointer(at + 120));
  const t = d.isNull(at + 128) ? null : d.stringArray(d.pointer(at + 128), 2);
  d.endStruct();
  return { a, b, c, d: d_, e: e_, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t };
}

/** A deep copy of `v`. */
export function cloneDefaults(v: Defaults): Defaults {
  return {
    a: v.a,
    b: v.b,
    c: v.c,
    d: v.d,
    e: v.e,
    f: v.f,
    g: v.g,
    h: v.h,
    i: v.i,
    j: clonePoint(v.j),
    k: clonePoint(v.k),
    l: v.l,
    m: v.m,
    n: v.n,
    o: v.o,
    p: v.p,
    q: new Uint8Array(v.q),
    r: v.r.slice(),
    s: cloneMapOfStringToBool(v.s),
    t: cloneNullableArray2OfString(v.t),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsDefaults(a: Defaults, b: Defaults): boolean {
  return (
    a.a === b.a &&
    a.b === b.b &&
    mojo.sameValue(a.c, b.c) &&
    mojo.sameValue(a.d, b.d) &&
    mojo.sameValue(a.e, b.e) &&
    a.f === b.f &&
    a.g === b.g &&
    a.h === b.h &&
    a.i === b.i &&
    equalsPoint(a.j, b.j) &&
    equalsPoint(a.k, b.k) &&
    a.l === b.l &&
    a.m === b.m &&
    a.n === b.n &&
    a.o === b.o &&
    a.p === b.p &&
    mojo.equalBytes(a.q, b.q) &&
    mojo.equalLists(a.r, b.r, mojo.sameValue) &&
    mojo.equalMaps(a.s, b.s, mojo.sameValue) &&
    equalsNullableArray2OfString(a.t, b.t)
  );
}

export interface Nothing {}

/** Makes a Nothing of its defaults and `init`. */
export function createNothing(init: Partial<Nothing> = {}): Nothing {
  return { ...init };
}

/** Writes a Nothing and returns its position. */
export function encodeNothing(e: mojo.Encoder, _v: Nothing): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the Nothing at `at`. */
export function decodeNothing(d: mojo.Decoder, at = d.payloadStart): Nothing {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneNothing(_v: Nothing): Nothing {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsNothing(_a: Nothing, _b: Nothing): boolean {
  return true;
}

/** Names that mean something else here. */
export interface Map_ {
  function: boolean;
  new: number;
  version: string;
  at: string;
  e: string;
  d: string;
  view: string;
  foo_bar: number;
  fooBar: number;
}

/** Makes a Map_ of its defaults and `init`. */
export function createMap_(init: Partial<Map_> = {}): Map_ {
  return {
    function: false,
    new: 0,
    version: "",
    at: "",
    e: "",
    d: "",
    view: "",
    foo_bar: 0,
    fooBar: 0,
    ...init,
  };
}

/** Writes a Map_ and returns its position. */
export function encodeMap_(e: mojo.Encoder, v: Map_): number {
  const at = e.struct(56, 0);
  e.bool(at + 8, 0, v.function, "Map_.function");
  e.int32(at + 12, v.new, "Map_.new");
  e.string(at + 16, v.version, "Map_.version");
  e.string(at + 24, v.at, "Map_.at");
  e.string(at + 32, v.e, "Map_.e");
  e.string(at + 40, v.d, "Map_.d");
  e.string(at + 48, v.view, "Map_.view");
  e.int8(at + 9, v.foo_bar, "Map_.foo_bar");
  e.int8(at + 10, v.fooBar, "Map_.fooBar");
  return e.endStruct(at);
}

/** Reads and validates the Map_ at `at`. */
export function decodeMap_(d: mojo.Decoder, at = d.payloadStart): Map_ {
  d.struct(at, 56);
  const function_ = d.bool(at + 8, 0);
  const new_ = d.view.getInt32(at + 12, true);
  const version_ = d.string(at + 16);
  const at_ = d.string(at + 24);
  const e_ = d.string(at + 32);
  const d_ = d.string(at + 40);
  const view_ = d.string(at + 48);
  const foo_bar = d.view.getInt8(at + 9);
  const fooBar = d.view.getInt8(at + 10);
  d.endStruct();
  return {
    function: function_,
    new: new_,
    version: version_,
    at: at_,
    e: e_,
    d: d_,
    view: view_,
    foo_bar,
    fooBar,
  };
}

/** A deep copy of `v`. */
export function cloneMap_(v: Map_): Map_ {
  return {
    function: v.function,
    new: v.new,
    version: v.version,
    at: v.at,
    e: v.e,
    d: v.d,
    view: v.view,
    foo_bar: v.foo_bar,
    fooBar: v.fooBar,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMap_(a: Map_, b: Map_): boolean {
  return (
    a.function === b.function &&
    a.new === b.new &&
    a.version === b.version &&
    a.at === b.at &&
    a.e === b.e &&
    a.d === b.d &&
    a.view === b.view &&
    a.foo_bar === b.foo_bar &&
    a.fooBar === b.fooBar
  );
}

export interface Systems {
  any: mojo.Handle;
  pipe: mojo.MessagePipeHandle;
  maybePipe: mojo.MessagePipeHandle | null;
  consumer: mojo.DataPipeConsumerHandle | null;
  buffer: mojo.SharedBufferHandle | null;
  remote: mojo.PendingRemote<Service>;
  maybeRemote: mojo.PendingRemote<Service> | null;
  receiver: mojo.PendingReceiver<Service>;
  maybeReceiver: mojo.PendingReceiver<Service> | null;
  sinks: mojo.PendingRemote<Sink>[];
  pipes: (mojo.MessagePipeHandle | null)[];
  receivers: Map<string, mojo.PendingReceiver<Service>>;
}

/** Makes a Systems of its defaults and `init`. */
export function createSystems(
  init: Partial<Systems> & Pick<Systems, "any" | "pipe" | "remote" | "receiver">,
): Systems {
  return {
    maybePipe: null,
    consumer: null,
    buffer: null,
    maybeRemote: null,
    maybeReceiver: null,
    sinks: [],
    pipes: [],
    receivers: new Map(),
    ...init,
  };
}

/** Writes a Systems and returns its position. */
export function encodeSystems(e: mojo.Encoder, v: Systems): number {
  const at = e.struct(80, 0);
  e.handle(at + 8, v.any, "Systems.any");
  e.handle(at + 12, v.pipe, "Systems.pipe");
  e.nullableHandle(at + 16, v.maybePipe);
  e.nullableHandle(at + 20, v.consumer);
  e.nullableHandle(at + 24, v.buffer);
  e.pendingRemote(at + 28, v.remote, "Systems.remote");
  e.nullablePendingRemote(at + 36, v.maybeRemote);
  e.pendingReceiver(at + 44, v.receiver, "Systems.receiver");
  e.nullablePendingReceiver(at + 48, v.maybeReceiver);
  e.pointer(at + 56, encodeArrayOfPendingRemoteSink(e, v.sinks, "Systems.sinks"));
  e.pointer(at + 64, encodeArrayOfNullableMessagePipe(e, v.pipes, "Systems.pipes"));
  e.pointer(
    at + 72,
    encodeMapOfStringToPendingReceiverService(e, v.receivers, "Systems.receivers"),
  );
  return e.endStruct(at);
}

/** Reads and validates the Systems at `at`. */
export function decodeSystems(d: mojo.Decoder, at = d.payloadStart): Systems {
  d.struct(at, 80);
  const any_ = d.handle(at + 8);
  const pipe = mojo.toMessagePipe(d.handle(at + 12));
  const maybePipe = decodeNullableMessagePipe(d, at + 16);
  const consumer = decodeNullableDataPipeConsumer(d, at + 20);
  const buffer = decodeNullableSharedBuffer(d, at + 24);
  const remote = mojo.toPendingRemote<Service>(d.handle(at + 28), d.view.getUint32(at + 32, true));
  const maybeRemote = decodeNullablePendingRemote<Service>(d, at + 36);
  const receiver = mojo.toPendingReceiver<Service>(d.handle(at + 44), d);
  const maybeReceiver = decodeNullablePendingReceiver<Service>(d, at + 48);
  const sinks = decodeArrayOfPendingRemoteSink(d, d.pointer(at + 56));
  const pipes = decodeArrayOfNullableMessagePipe(d, d.pointer(at + 64));
  const receivers = decodeMapOfStringToPendingReceiverService(d, d.pointer(at + 72));
  d.endStruct();
  return {
    any: any_,
    pipe,
    maybePipe,
    consumer,
    buffer,
    remote,
    maybeRemote,
    receiver,
    maybeReceiver,
    sinks,
    pipes,
    receivers,
  };
}

/** Every kind of handle that there must be. */
export interface HandleKinds {
  consumer: mojo.DataPipeConsumerHandle;
  producer: mojo.DataPipeProducerHandle;
  buffer: mojo.SharedBufferHandle;
  file: mojo.Handle;
}

/** Makes a HandleKinds of its defaults and `init`. */
export function createHandleKinds(init: HandleKinds): HandleKinds {
  return { ...init };
}

/** Writes a HandleKinds and returns its position. */
export function encodeHandleKinds(e: mojo.Encoder, v: HandleKinds): number {
  const at = e.struct(24, 0);
  e.handle(at + 8, v.consumer, "HandleKinds.consumer");
  e.handle(at + 12, v.producer, "HandleKinds.producer");
  e.handle(at + 16, v.buffer, "HandleKinds.buffer");
  e.handle(at + 20, v.file, "HandleKinds.file");
  return e.endStruct(at);
}

/** Reads and validates the HandleKinds at `at`. */
export function decodeHandleKinds(d: mojo.Decoder, at = d.payloadStart): HandleKinds {
  d.struct(at, 24);
  const consumer = mojo.toDataPipeConsumer(d.handle(at + 8));
  const producer = mojo.toDataPipeProducer(d.handle(at + 12));
  const buffer = mojo.toSharedBuffer(d.handle(at + 16));
  const file = mojo.toPlatformHandle(d.handle(at + 20));
  d.endStruct();
  return { consumer, producer, buffer, file };
}

export type Choice =
  // The plain one.
  | { tag: "number"; value: number }
  | { tag: "yes"; value: boolean }
  | { tag: "text"; value: string }
  | { tag: "maybeText"; value: string | null }
  | { tag: "big"; value: bigint }
  | { tag: "mode"; value: Mode }
  | { tag: "tree"; value: Tree | null }
  | { tag: "bytes"; value: Uint8Array }
  | { tag: "flags"; value: Map<string, boolean> | null }
  | { tag: "shape"; value: Shape }
  | { tag: "maybeShape"; value: Shape | null }
  | { tag: "more"; value: Choice[] };

/** Writes a Choice into the 16 bytes at `at`. */
export function encodeChoice(e: mojo.Encoder, at: number, v: Choice): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "number": {
      e.union(at, 0);
      e.int32(at + 8, v.value, "Choice.number");
      break;
    }
    case "yes": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "Choice.yes");
      break;
    }
    case "text": {
      e.union(at, 2);
      e.string(at + 8, v.value, "Choice.text");
      break;
    }
    case "maybeText": {
      e.union(at, 3);
      e.nullableString(at + 8, v.value, "Choice.maybe_text");
      break;
    }
    case "big": {
      e.union(at, 4);
      e.uint64(at + 8, v.value, "Choice.big");
      break;
    }
    case "mode": {
      e.union(at, 5);
      encodeMode(e, at + 8, v.value, "Choice.mode");
      break;
    }
    case "tree": {
      e.union(at, 6);
      if (v.value != null) {
        e.pointer(at + 8, encodeTree(e, e.presentObject(v.value, "Choice.tree")));
      }
      break;
    }
    case "bytes": {
      e.union(at, 7);
      e.pointer(at + 8, e.uint8Array(v.value, "Choice.bytes"));
      break;
    }
    case "flags": {
      e.union(at, 8);
      if (v.value != null) e.pointer(at + 8, encodeMapOfStringToBool(e, v.value, "Choice.flags"));
      break;
    }
    case "shape": {
      e.union(at, 9);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodeShape(e, block, e.present(v.value, "Choice.shape"));
      break;
    }
    case "maybeShape": {
      e.union(at, 10);
      if (v.value != null) {
        const block = e.unionBlock();
        e.pointer(at + 8, block);
        encodeShape(e, block, e.present(v.value, "Choice.maybe_shape"));
      }
      break;
    }
    case "more": {
      e.union(at, 11);
      e.pointer(at + 8, encodeArrayOfChoice(e, v.value, "Choice.more"));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Choice");
  }
  e.endUnion();
}

/** Reads and validates the Choice in the 16 bytes at `at`. */
export function decodeChoice(d: mojo.Decoder, at: number): Choice {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "number", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "yes", value };
    }
    case 2: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "text", value };
    }
    case 3: {
      const value = d.nullableString(at + 8);
      d.endUnion();
      return { tag: "maybeText", value };
    }
    case 4: {
      const value = d.view.getBigUint64(at + 8, true);
      d.endUnion();
      return { tag: "big", value };
    }
    case 5: {
      const value = decodeMode(d, at + 8);
      d.endUnion();
      return { tag: "mode", value };
    }
    case 6: {
      const value = d.isNull(at + 8) ? null : decodeTree(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "tree", value };
    }
    case 7: {
      const value = d.uint8Array(d.pointer(at + 8));
      d.endUnion();
      return { tag: "bytes", value };
    }
    case 8: {
      const value = d.isNull(at + 8) ? null : decodeMapOfStringToBool(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "flags", value };
    }
    case 9: {
      const value = decodeShape(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "shape", value };
    }
    case 10: {
      const value = d.isNull(at + 8) ? null : decodeShape(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "maybeShape", value };
    }
    case 11: {
      const value = decodeArrayOfChoice(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "more", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneChoice(v: Choice): Choice {
  switch (v.tag) {
    case "tree":
      return { tag: "tree", value: cloneNullableTree(v.value) };
    case "bytes":
      return { tag: "bytes", value: new Uint8Array(v.value) };
    case "flags":
      return { tag: "flags", value: cloneNullableMapOfStringToBool(v.value) };
    case "shape":
      return { tag: "shape", value: cloneShape(v.value) };
    case "maybeShape":
      return { tag: "maybeShape", value: cloneNullableShape(v.value) };
    case "more":
      return { tag: "more", value: v.value.map(cloneChoice) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsChoice(a: Choice, b: Choice): boolean {
  switch (a.tag) {
    case "number":
      return b.tag === "number" && a.value === b.value;
    case "yes":
      return b.tag === "yes" && a.value === b.value;
    case "text":
      return b.tag === "text" && a.value === b.value;
    case "maybeText":
      return b.tag === "maybeText" && a.value === b.value;
    case "big":
      return b.tag === "big" && a.value === b.value;
    case "mode":
      return b.tag === "mode" && a.value === b.value;
    case "tree":
      return b.tag === "tree" && equalsNullableTree(a.value, b.value);
    case "bytes":
      return b.tag === "bytes" && mojo.equalBytes(a.value, b.value);
    case "flags":
      return b.tag === "flags" && equalsNullableMapOfStringToBool(a.value, b.value);
    case "shape":
      return b.tag === "shape" && equalsShape(a.value, b.value);
    case "maybeShape":
      return b.tag === "maybeShape" && equalsNullableShape(a.value, b.value);
    case "more":
      return b.tag === "more" && mojo.equalLists(a.value, b.value, equalsChoice);
  }
}

export type Open = { tag: "name"; value: string } | { tag: "unknown"; value: bigint };

/** Writes an Open into the 16 bytes at `at`. */
export function encodeOpen(e: mojo.Encoder, at: number, v: Open): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "name": {
      e.union(at, 0);
      e.string(at + 8, v.value, "Open.name");
      break;
    }
    case "unknown": {
      e.union(at, 1);
      e.int64(at + 8, v.value, "Open.unknown");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Open");
  }
  e.endUnion();
}

/** Reads and validates the Open in the 16 bytes at `at`. */
export function decodeOpen(d: mojo.Decoder, at: number): Open {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "name", value };
    }
    case 1: {
      const value = d.view.getBigInt64(at + 8, true);
      d.endUnion();
      return { tag: "unknown", value };
    }
    default:
      d.endUnion();
      return { tag: "unknown", value: 0n };
  }
}

/** A deep copy of `v`. */
export function cloneOpen(v: Open): Open {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOpen(a: Open, b: Open): boolean {
  switch (a.tag) {
    case "name":
      return b.tag === "name" && a.value === b.value;
    case "unknown":
      return b.tag === "unknown" && a.value === b.value;
  }
}

/** What it is all for. */
export interface Service {
  /** Says nothing back. */
  oneWay(e_: number, class_: string, at_: ServiceLevel): void;
  nothing(): void;
  ask(questions: string[], really: boolean | null): Promise<ServiceAskResponse>;
  confirm(): Promise<void>;
  constructor_(then: string): void;
  attach(
    sink: mojo.PendingAssociatedRemote<Sink>,
    receiver: mojo.PendingAssociatedReceiver<Sink> | null,
  ): void;
  open(): Promise<ServiceOpenResponse>;
  aVeryLongMethodNameThatNeedsMoreThanOneLine(
    aVeryLongParameterName: Map<string, (Point | null)[] | null>[],
    anotherVeryLongParameterName: Everything_1 | null,
  ): Promise<ServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse>;
}

export interface ServiceAskResponse {
  answers: string[];
  level: ServiceLevel;
}

export interface ServiceOpenResponse {
  service: mojo.PendingAssociatedRemote<Service> | null;
}

export interface ServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse {
  aVeryLongResultName: Map<string, (Point | null)[] | null>[];
}

export const SERVICE_UUID = { high: 0x123456789abcdefn, low: 0x123456789abcdefn };

/** What Remote, Receiver and their families need to know of codegen.kinds.Service. */
export const Service: mojo.SyncInterfaceDefinition<Service, "ask"> = {
  name: "codegen.kinds.Service",
  version: 3,
  uuid: SERVICE_UUID,
  methods: [
    { name: "OneWay", ordinal: 0, hasResponse: false, sync: false },
    { name: "Nothing", ordinal: 1, hasResponse: false, sync: false },
    { name: "Ask", ordinal: 2, hasResponse: true, sync: true },
    { name: "Confirm", ordinal: 10, hasResponse: true, sync: false },
    { name: "Constructor", ordinal: 11, hasResponse: false, sync: false },
    {
      name: "Attach",
      ordinal: 12,
      hasResponse: false,
      sync: false,
      minVersion: 3,
      carriesEndpoints: true,
    },
    { name: "Open", ordinal: 13, hasResponse: true, sync: false, carriesEndpoints: true },
    {
      name: "AVeryLongMethodNameThatNeedsMoreThanOneLine",
      ordinal: 14,
      hasResponse: true,
      sync: false,
    },
  ],
  syncMethods: ["ask"],
  createCaller: (endpoint) => new ServiceCaller(endpoint),
  dispatch: dispatchService,
};

class ServiceCaller implements Service {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  oneWay(e_: number, class_: string, at_: ServiceLevel): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeServiceOneWayParams(e, e_, class_, at_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  nothing(): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeServiceNothingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  ask(questions: string[], really: boolean | null): Promise<ServiceAskResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeServiceAskParams(e, questions, really);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeServiceAskResponse);
  }

  confirm(): Promise<void> {
    const e = this.#endpoint.begin(10, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeServiceConfirmParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeServiceConfirmResponse);
  }

  constructor_(then: string): void {
    const e = this.#endpoint.begin(11, 0, 0);
    try {
      encodeServiceConstructorParams(e, then);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  attach(
    sink: mojo.PendingAssociatedRemote<Sink>,
    receiver: mojo.PendingAssociatedReceiver<Sink> | null,
  ): void {
    const e = this.#endpoint.begin(12, 0, 2);
    try {
      encodeServiceAttachParams(e, sink, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  open(): Promise<ServiceOpenResponse> {
    const e = this.#endpoint.begin(13, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeServiceOpenParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeServiceOpenResponse);
  }

  aVeryLongMethodNameThatNeedsMoreThanOneLine(
    aVeryLongParameterName: Map<string, (Point | null)[] | null>[],
    anotherVeryLongParameterName: Everything_1 | null,
  ): Promise<ServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse> {
    const e = this.#endpoint.begin(14, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineParams(
        e,
        aVeryLongParameterName,
        anotherVeryLongParameterName,
      );
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(
      e,
      decodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse,
    );
  }
}

function dispatchService(implementation: Service, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeServiceOneWayParams(call.decoder);
      return call.accept() ? implementation.oneWay(p.e, p.class, p.at) : undefined;
    }
    case 1: {
      decodeServiceNothingParams(call.decoder);
      return call.accept() ? implementation.nothing() : undefined;
    }
    case 2: {
      const p = decodeServiceAskParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.ask(p.questions, p.really), encodeServiceAskResponse);
      }
      return undefined;
    }
    case 10: {
      decodeServiceConfirmParams(call.decoder);
      if (call.accept()) call.reply(implementation.confirm(), encodeServiceConfirmResponse);
      return undefined;
    }
    case 11: {
      const p = decodeServiceConstructorParams(call.decoder);
      return call.accept() ? implementation.constructor_(p.then) : undefined;
    }
    case 12: {
      const p = decodeServiceAttachParams(call.decoder);
      return call.accept() ? implementation.attach(p.sink, p.receiver) : undefined;
    }
    case 13: {
      decodeServiceOpenParams(call.decoder);
      if (call.accept()) call.reply(implementation.open(), encodeServiceOpenResponse);
      return undefined;
    }
    case 14: {
      const p = decodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.aVeryLongMethodNameThatNeedsMoreThanOneLine(
            p.aVeryLongParameterName,
            p.anotherVeryLongParameterName,
          ),
          encodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse,
        );
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface ServiceOneWayParams {
  e: number;
  class: string;
  at: ServiceLevel;
}

function encodeServiceOneWayParams(
  e: mojo.Encoder,
  e_: number,
  class_: string,
  at_: ServiceLevel,
): void {
  const at = e.struct(24, 0);
  e.int32(at + 8, e_, "Service.OneWay.e");
  e.string(at + 16, class_, "Service.OneWay.class");
  encodeServiceLevel(e, at + 12, at_, "Service.OneWay.at");
  e.endStruct(at);
}

function decodeServiceOneWayParams(d: mojo.Decoder, at = d.payloadStart): ServiceOneWayParams {
  d.struct(at, 24);
  const e_ = d.view.getInt32(at + 8, true);
  const class_ = d.string(at + 16);
  const at_ = decodeServiceLevel(d, at + 12);
  d.endStruct();
  return { e: e_, class: class_, at: at_ };
}

function encodeServiceNothingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeServiceNothingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface ServiceAskParams {
  questions: string[];
  really: boolean | null;
}

function encodeServiceAskParams(
  e: mojo.Encoder,
  questions: string[],
  really: boolean | null,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.stringArray(questions, "Service.Ask.questions"));
  if (really != null) {
    e.bool(at + 16, 0, true);
    e.bool(at + 16, 1, really, "Service.Ask.really");
  }
  e.endStruct(at);
}

function decodeServiceAskParams(d: mojo.Decoder, at = d.payloadStart): ServiceAskParams {
  d.struct(at, 24);
  const questions = d.stringArray(d.pointer(at + 8));
  const really = !d.bool(at + 16, 0) ? null : d.bool(at + 16, 1);
  d.endStruct();
  return { questions, really };
}

function encodeServiceAskResponse(e: mojo.Encoder, v: ServiceAskResponse): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.stringArray(v.answers, "Service.Ask.answers"));
  encodeServiceLevel(e, at + 16, v.level, "Service.Ask.level");
  e.endStruct(at);
}

function decodeServiceAskResponse(d: mojo.Decoder, at = d.payloadStart): ServiceAskResponse {
  d.struct(at, 24);
  const answers = d.stringArray(d.pointer(at + 8));
  const level = decodeServiceLevel(d, at + 16);
  d.endStruct();
  return { answers, level };
}

function encodeServiceConfirmParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeServiceConfirmParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeServiceConfirmResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeServiceConfirmResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface ServiceConstructorParams {
  then: string;
}

function encodeServiceConstructorParams(e: mojo.Encoder, then: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, then, "Service.Constructor.then");
  e.endStruct(at);
}

function decodeServiceConstructorParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceConstructorParams {
  d.struct(at, 16);
  const then = d.string(at + 8);
  d.endStruct();
  return { then };
}

interface ServiceAttachParams {
  sink: mojo.PendingAssociatedRemote<Sink>;
  receiver: mojo.PendingAssociatedReceiver<Sink> | null;
}

function encodeServiceAttachParams(
  e: mojo.Encoder,
  sink: mojo.PendingAssociatedRemote<Sink>,
  receiver: mojo.PendingAssociatedReceiver<Sink> | null,
): void {
  const at = e.struct(24, 0);
  e.pendingAssociatedRemote(at + 8, sink, "Service.Attach.sink");
  e.nullablePendingAssociatedReceiver(at + 16, receiver);
  e.endStruct(at);
}

function decodeServiceAttachParams(d: mojo.Decoder, at = d.payloadStart): ServiceAttachParams {
  d.struct(at, 24);
  const sink = mojo.toPendingAssociatedRemote<Sink>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  const receiver = decodeNullablePendingAssociatedReceiver<Sink>(d, at + 16);
  d.endStruct();
  return { sink, receiver };
}

function encodeServiceOpenParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeServiceOpenParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeServiceOpenResponse(e: mojo.Encoder, v: ServiceOpenResponse): void {
  const at = e.struct(16, 0);
  e.nullablePendingAssociatedRemote(at + 8, v.service);
  e.endStruct(at);
}

function decodeServiceOpenResponse(d: mojo.Decoder, at = d.payloadStart): ServiceOpenResponse {
  d.struct(at, 16);
  const service = decodeNullablePendingAssociatedRemote<Service>(d, at + 8);
  d.endStruct();
  return { service };
}

interface ServiceAVeryLongMethodNameThatNeedsMoreThanOneLineParams {
  aVeryLongParameterName: Map<string, (Point | null)[] | null>[];
  anotherVeryLongParameterName: Everything_1 | null;
}

function encodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineParams(
  e: mojo.Encoder,
  aVeryLongParameterName: Map<string, (Point | null)[] | null>[],
  anotherVeryLongParameterName: Everything_1 | null,
): void {
  const at = e.struct(24, 0);
  e.pointer(
    at + 8,
    encodeArrayOfMapOfStringToNullableArrayOfNullablePoint(
      e,
      aVeryLongParameterName,
      "Service.AVeryLongMethodNameThatNeedsMoreThanOneLine.a_very_long_parameter_name",
    ),
  );
  if (anotherVeryLongParameterName != null) {
    e.pointer(
      at + 16,
      encodeEverything_1(
        e,
        e.presentObject(
          anotherVeryLongParameterName,
          "Service.AVeryLongMethodNameThatNeedsMoreThanOneLine.another_very_long_parameter_name",
        ),
      ),
    );
  }
  e.endStruct(at);
}

function decodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceAVeryLongMethodNameThatNeedsMoreThanOneLineParams {
  d.struct(at, 24);
  const aVeryLongParameterName = decodeArrayOfMapOfStringToNullableArrayOfNullablePoint(
    d,
    d.pointer(at + 8),
  );
  const anotherVeryLongParameterName = d.isNull(at + 16)
    ? null
    : decodeEverything_1(d, d.pointer(at + 16));
  d.endStruct();
  return { aVeryLongParameterName, anotherVeryLongParameterName };
}

function encodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse(
  e: mojo.Encoder,
  v: ServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeArrayOfMapOfStringToNullableArrayOfNullablePoint(
      e,
      v.aVeryLongResultName,
      "Service.AVeryLongMethodNameThatNeedsMoreThanOneLine.a_very_long_result_name",
    ),
  );
  e.endStruct(at);
}

function decodeServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceAVeryLongMethodNameThatNeedsMoreThanOneLineResponse {
  d.struct(at, 16);
  const aVeryLongResultName = decodeArrayOfMapOfStringToNullableArrayOfNullablePoint(
    d,
    d.pointer(at + 8),
  );
  d.endStruct();
  return { aVeryLongResultName };
}

/** Calls that a thread of C++ may block on. */
export interface Blocking {
  wait(count: number): Promise<BlockingWaitResponse>;
  insist(): Promise<void>;
  lend(): Promise<BlockingLendResponse>;
  later(): Promise<void>;
}

export interface BlockingWaitResponse {
  total: number;
}

export interface BlockingLendResponse {
  blocking: mojo.PendingAssociatedRemote<Blocking> | null;
}

/** What Remote, Receiver and their families need to know of codegen.kinds.Blocking. */
export const Blocking: mojo.SyncInterfaceDefinition<Blocking, "wait" | "insist" | "lend"> = {
  name: "codegen.kinds.Blocking",
  version: 0,
  methods: [
    { name: "Wait", ordinal: 0, hasResponse: true, sync: true },
    { name: "Insist", ordinal: 1, hasResponse: true, sync: true, noInterrupt: true },
    { name: "Lend", ordinal: 2, hasResponse: true, sync: true, carriesEndpoints: true },
    { name: "Later", ordinal: 3, hasResponse: true, sync: false },
  ],
  syncMethods: ["wait", "insist", "lend"],
  createCaller: (endpoint) => new BlockingCaller(endpoint),
  dispatch: dispatchBlocking,
};

class BlockingCaller implements Blocking {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  wait(count: number): Promise<BlockingWaitResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeBlockingWaitParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBlockingWaitResponse);
  }

  insist(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeBlockingInsistParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBlockingInsistResponse);
  }

  lend(): Promise<BlockingLendResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeBlockingLendParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBlockingLendResponse);
  }

  later(): Promise<void> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeBlockingLaterParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBlockingLaterResponse);
  }
}

function dispatchBlocking(implementation: Blocking, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeBlockingWaitParams(call.decoder);
      if (call.accept()) call.reply(implementation.wait(p.count), encodeBlockingWaitResponse);
      return undefined;
    }
    case 1: {
      decodeBlockingInsistParams(call.decoder);
      if (call.accept()) call.reply(implementation.insist(), encodeBlockingInsistResponse);
      return undefined;
    }
    case 2: {
      decodeBlockingLendParams(call.decoder);
      if (call.accept()) call.reply(implementation.lend(), encodeBlockingLendResponse);
      return undefined;
    }
    case 3: {
      decodeBlockingLaterParams(call.decoder);
      if (call.accept()) call.reply(implementation.later(), encodeBlockingLaterResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface BlockingWaitParams {
  count: number;
}

function encodeBlockingWaitParams(e: mojo.Encoder, count: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, count, "Blocking.Wait.count");
  e.endStruct(at);
}

function decodeBlockingWaitParams(d: mojo.Decoder, at = d.payloadStart): BlockingWaitParams {
  d.struct(at, 16);
  const count = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { count };
}

function encodeBlockingWaitResponse(e: mojo.Encoder, v: BlockingWaitResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.total, "Blocking.Wait.total");
  e.endStruct(at);
}

function decodeBlockingWaitResponse(d: mojo.Decoder, at = d.payloadStart): BlockingWaitResponse {
  d.struct(at, 16);
  const total = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { total };
}

function encodeBlockingInsistParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeBlockingInsistParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeBlockingInsistResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeBlockingInsistResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeBlockingLendParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeBlockingLendParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeBlockingLendResponse(e: mojo.Encoder, v: BlockingLendResponse): void {
  const at = e.struct(16, 0);
  e.nullablePendingAssociatedRemote(at + 8, v.blocking);
  e.endStruct(at);
}

function decodeBlockingLendResponse(d: mojo.Decoder, at = d.payloadStart): BlockingLendResponse {
  d.struct(at, 16);
  const blocking = decodeNullablePendingAssociatedRemote<Blocking>(d, at + 8);
  d.endStruct();
  return { blocking };
}

function encodeBlockingLaterParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeBlockingLaterParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeBlockingLaterResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeBlockingLaterResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/** Carries values to be damaged on the way. */
export interface Carrier {
  carry(everything: Everything, growing: Growing, tree: Tree): Promise<CarrierCarryResponse>;
  carrySystems(systems: Systems): void;
}

export interface CarrierCarryResponse {
  maps: Maps;
}

/** What Remote, Receiver and their families need to know of codegen.kinds.Carrier. */
export const Carrier: mojo.InterfaceDefinition<Carrier> = {
  name: "codegen.kinds.Carrier",
  version: 0,
  methods: [
    { name: "Carry", ordinal: 0, hasResponse: true, sync: false },
    { name: "CarrySystems", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new CarrierCaller(endpoint),
  dispatch: dispatchCarrier,
};

class CarrierCaller implements Carrier {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  carry(everything: Everything, growing: Growing, tree: Tree): Promise<CarrierCarryResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCarrierCarryParams(e, everything, growing, tree);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCarrierCarryResponse);
  }

  carrySystems(systems: Systems): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeCarrierCarrySystemsParams(e, systems);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchCarrier(implementation: Carrier, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCarrierCarryParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.carry(p.everything, p.growing, p.tree),
          encodeCarrierCarryResponse,
        );
      }
      return undefined;
    }
    case 1: {
      const p = decodeCarrierCarrySystemsParams(call.decoder);
      return call.accept() ? implementation.carrySystems(p.systems) : undefined;
    }
    default:
      return undefined;
  }
}

interface CarrierCarryParams {
  everything: Everything;
  growing: Growing;
  tree: Tree;
}

function encodeCarrierCarryParams(
  e: mojo.Encoder,
  everything: Everything,
  growing: Growing,
  tree: Tree,
): void {
  const at = e.struct(32, 0);
  e.pointer(at + 8, encodeEverything(e, e.presentObject(everything, "Carrier.Carry.everything")));
  e.pointer(at + 16, encodeGrowing(e, e.presentObject(growing, "Carrier.Carry.growing")));
  e.pointer(at + 24, encodeTree(e, e.presentObject(tree, "Carrier.Carry.tree")));
  e.endStruct(at);
}

function decodeCarrierCarryParams(d: mojo.Decoder, at = d.payloadStart): CarrierCarryParams {
  d.struct(at, 32);
  const everything = decodeEverything(d, d.pointer(at + 8));
  const growing = decodeGrowing(d, d.pointer(at + 16));
  const tree = decodeTree(d, d.pointer(at + 24));
  d.endStruct();
  return { everything, growing, tree };
}

function encodeCarrierCarryResponse(e: mojo.Encoder, v: CarrierCarryResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMaps(e, e.presentObject(v.maps, "Carrier.Carry.maps")));
  e.endStruct(at);
}

function decodeCarrierCarryResponse(d: mojo.Decoder, at = d.payloadStart): CarrierCarryResponse {
  d.struct(at, 16);
  const maps = decodeMaps(d, d.pointer(at + 8));
  d.endStruct();
  return { maps };
}

interface CarrierCarrySystemsParams {
  systems: Systems;
}

function encodeCarrierCarrySystemsParams(e: mojo.Encoder, systems: Systems): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeSystems(e, e.presentObject(systems, "Carrier.CarrySystems.systems")));
  e.endStruct(at);
}

function decodeCarrierCarrySystemsParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): CarrierCarrySystemsParams {
  d.struct(at, 16);
  const systems = decodeSystems(d, d.pointer(at + 8));
  d.endStruct();
  return { systems };
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

function encodeArrayOfArrayOfNullableTree(
  e: mojo.Encoder,
  values: readonly (Tree | null)[][],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeArrayOfNullableTree(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullableTree(
  e: mojo.Encoder,
  values: readonly (Tree | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeTree(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfChoice(
  e: mojo.Encoder,
  values: readonly Choice[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeChoice(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeArrayOfNullableChoice(
  e: mojo.Encoder,
  values: readonly (Choice | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) encodeChoice(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeArrayOfMapOfStringToArrayOfUint8(
  e: mojo.Encoder,
  values: readonly Map<string, Uint8Array>[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMapOfStringToArrayOfUint8(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfStringToArrayOfUint8(
  e: mojo.Encoder,
  map: Map<string, Uint8Array>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfArrayOfUint8(e, [...map.values()], field));
  return at;
}

function encodeArrayOfArrayOfUint8(
  e: mojo.Encoder,
  values: readonly Uint8Array[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, e.uint8Array(value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfNullableString(d: mojo.Decoder, at: number, length = -1): (string | null)[] {
  const end = at + 8 + 8 * d.enterArray(at, 8, length);
  const values: (string | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.nullableString(slot));
  }
  return values;
}

function decodeArrayOfArrayOfNullableTree(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (Tree | null)[][] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Tree | null)[][] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeArrayOfNullableTree(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullableTree(d: mojo.Decoder, at: number, length = -1): (Tree | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Tree | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeTree(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfChoice(d: mojo.Decoder, at: number, length = -1): Choice[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Choice[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeChoice(d, slot));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullableChoice(d: mojo.Decoder, at: number, length = -1): (Choice | null)[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: (Choice | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(d.isNullUnion(slot) ? null : decodeChoice(d, slot));
  }
  d.endArray();
  return values;
}

function decodeArrayOfMapOfStringToArrayOfUint8(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Map<string, Uint8Array>[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Map<string, Uint8Array>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMapOfStringToArrayOfUint8(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfStringToArrayOfUint8(d: mojo.Decoder, at: number): Map<string, Uint8Array> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfArrayOfUint8(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfArrayOfUint8(d: mojo.Decoder, at: number, length = -1): Uint8Array[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Uint8Array[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.uint8Array(d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneNullableArrayOfNullableString(
  value: (string | null)[] | null,
): (string | null)[] | null {
  if (value === null) return null;
  return value.slice();
}

function cloneNullableArrayOfWeekday(value: Weekday[] | null): Weekday[] | null {
  if (value === null) return null;
  return value.slice();
}

function cloneNullableArray2OfArrayOfNullableTree(
  value: (Tree | null)[][] | null,
): (Tree | null)[][] | null {
  if (value === null) return null;
  return value.map(cloneArrayOfNullableTree);
}

function cloneArrayOfNullableTree(values: readonly (Tree | null)[]): (Tree | null)[] {
  return values.map(cloneNullableTree);
}

function cloneNullableTree(value: Tree | null): Tree | null {
  if (value === null) return null;
  return cloneTree(value);
}

function cloneNullableChoice(value: Choice | null): Choice | null {
  if (value === null) return null;
  return cloneChoice(value);
}

function cloneMapOfStringToArrayOfUint8(map: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, new Uint8Array(value));
  }
  return copy;
}

function equalsNullableArrayOfNullableString(
  a: readonly (string | null)[] | null,
  b: readonly (string | null)[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, mojo.sameValue);
}

function equalsNullableArrayOfWeekday(
  a: readonly Weekday[] | null,
  b: readonly Weekday[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, mojo.sameValue);
}

function equalsNullableArray2OfArrayOfNullableTree(
  a: readonly (Tree | null)[][] | null,
  b: readonly (Tree | null)[][] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, equalsArrayOfNullableTree);
}

function equalsArrayOfNullableTree(
  a: readonly (Tree | null)[],
  b: readonly (Tree | null)[],
): boolean {
  return mojo.equalLists(a, b, equalsNullableTree);
}

function equalsNullableTree(a: Tree | null, b: Tree | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsTree(a, b);
}

function equalsNullableChoice(a: Choice | null, b: Choice | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsChoice(a, b);
}

function equalsMapOfStringToArrayOfUint8(
  a: Map<string, Uint8Array>,
  b: Map<string, Uint8Array>,
): boolean {
  return mojo.equalMaps(a, b, mojo.equalBytes);
}

function encodeMapOfStringToNullableString(
  e: mojo.Encoder,
  map: Map<string, string | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfNullableString(e, [...map.values()], field));
  return at;
}

function encodeMapOfUint8ToInt64(e: mojo.Encoder, map: Map<number, bigint>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, e.scalarArray([...e.presentMap(map, field).keys()], mojo.Scalars.uint8, field));
  e.pointer(at + 16, e.int64Array([...map.values()], field));
  return at;
}

function encodeMapOfModeToNullableMode(
  e: mojo.Encoder,
  map: Map<Mode, Mode | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.scalarArray([...e.presentMap(map, field).keys()], ModeScalar, field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], ModeScalar, field));
  return at;
}

function encodeMapOfBoolToNullableDouble(
  e: mojo.Encoder,
  map: Map<boolean, number | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.boolArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], mojo.Scalars.double, field));
  return at;
}

function encodeMapOfPointToChoice(e: mojo.Encoder, map: Map<Point, Choice>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, encodeArrayOfPoint(e, [...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfChoice(e, [...map.values()], field));
  return at;
}

function encodeArrayOfPoint(
  e: mojo.Encoder,
  values: readonly Point[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodePoint(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfChoiceToMapOfInt32ToTree(
  e: mojo.Encoder,
  map: Map<Choice, Map<number, Tree>>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, encodeArrayOfChoice(e, [...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfMapOfInt32ToTree(e, [...map.values()], field));
  return at;
}

function encodeArrayOfMapOfInt32ToTree(
  e: mojo.Encoder,
  values: readonly Map<number, Tree>[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMapOfInt32ToTree(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfInt32ToTree(e: mojo.Encoder, map: Map<number, Tree>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, e.int32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfTree(e, [...map.values()], field));
  return at;
}

function encodeArrayOfTree(
  e: mojo.Encoder,
  values: readonly Tree[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeTree(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfInt64ToNullableArrayOfUint8(
  e: mojo.Encoder,
  map: Map<bigint, Uint8Array | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.int64Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfNullableArrayOfUint8(e, [...map.values()], field));
  return at;
}

function encodeArrayOfNullableArrayOfUint8(
  e: mojo.Encoder,
  values: readonly (Uint8Array | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, e.uint8Array(value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeMapOfStringToNullableString(
  d: mojo.Decoder,
  at: number,
): Map<string, string | null> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfNullableString(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeMapOfUint8ToInt64(d: mojo.Decoder, at: number): Map<number, bigint> {
  d.map(at);
  const keys = d.scalarArray(d.pointer(at + 8), mojo.Scalars.uint8);
  const values = d.int64Array(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeMapOfModeToNullableMode(d: mojo.Decoder, at: number): Map<Mode, Mode | null> {
  d.map(at);
  const keys = d.scalarArray(d.pointer(at + 8), ModeScalar);
  const values = d.nullableScalarArray(d.pointer(at + 16), ModeScalar);
  return d.toMap(at, keys, values);
}

function decodeMapOfBoolToNullableDouble(d: mojo.Decoder, at: number): Map<boolean, number | null> {
  d.map(at);
  const keys = d.boolArray(d.pointer(at + 8));
  const values = d.nullableScalarArray(d.pointer(at + 16), mojo.Scalars.double);
  return d.toMap(at, keys, values);
}

function decodeMapOfPointToChoice(d: mojo.Decoder, at: number): Map<Point, Choice> {
  d.map(at);
  const keys = decodeArrayOfPoint(d, d.pointer(at + 8));
  const values = decodeArrayOfChoice(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfPoint(d: mojo.Decoder, at: number, length = -1): Point[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Point[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodePoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfChoiceToMapOfInt32ToTree(
  d: mojo.Decoder,
  at: number,
): Map<Choice, Map<number, Tree>> {
  d.map(at);
  const keys = decodeArrayOfChoice(d, d.pointer(at + 8));
  const values = decodeArrayOfMapOfInt32ToTree(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfMapOfInt32ToTree(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Map<number, Tree>[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Map<number, Tree>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMapOfInt32ToTree(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfInt32ToTree(d: mojo.Decoder, at: number): Map<number, Tree> {
  d.map(at);
  const keys = d.int32Array(d.pointer(at + 8));
  const values = decodeArrayOfTree(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfTree(d: mojo.Decoder, at: number, length = -1): Tree[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Tree[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeTree(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfInt64ToNullableArrayOfUint8(
  d: mojo.Decoder,
  at: number,
): Map<bigint, Uint8Array | null> {
  d.map(at);
  const keys = d.int64Array(d.pointer(at + 8));
  const values = decodeArrayOfNullableArrayOfUint8(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfNullableArrayOfUint8(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (Uint8Array | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Uint8Array | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : d.uint8Array(d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneMapOfStringToNullableString(
  map: Map<string, string | null>,
): Map<string, string | null> {
  return new Map(map);
}

function cloneNullableMapOfUint8ToInt64(
  value: Map<number, bigint> | null,
): Map<number, bigint> | null {
  if (value === null) return null;
  return cloneMapOfUint8ToInt64(value);
}

function cloneMapOfUint8ToInt64(map: Map<number, bigint>): Map<number, bigint> {
  return new Map(map);
}

function cloneMapOfModeToNullableMode(map: Map<Mode, Mode | null>): Map<Mode, Mode | null> {
  return new Map(map);
}

function cloneMapOfBoolToNullableDouble(
  map: Map<boolean, number | null>,
): Map<boolean, number | null> {
  return new Map(map);
}

function cloneMapOfPointToChoice(map: Map<Point, Choice>): Map<Point, Choice> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(clonePoint(key), cloneChoice(value));
  }
  return copy;
}

function cloneMapOfChoiceToMapOfInt32ToTree(
  map: Map<Choice, Map<number, Tree>>,
): Map<Choice, Map<number, Tree>> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(cloneChoice(key), cloneMapOfInt32ToTree(value));
  }
  return copy;
}

function cloneMapOfInt32ToTree(map: Map<number, Tree>): Map<number, Tree> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneTree(value));
  }
  return copy;
}

function cloneMapOfInt64ToNullableArrayOfUint8(
  map: Map<bigint, Uint8Array | null>,
): Map<bigint, Uint8Array | null> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneNullableArrayOfUint8(value));
  }
  return copy;
}

function cloneNullableArrayOfUint8(value: Uint8Array | null): Uint8Array | null {
  if (value === null) return null;
  return new Uint8Array(value);
}

function equalsNullableMapOfUint8ToInt64(
  a: Map<number, bigint> | null,
  b: Map<number, bigint> | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalMaps(a, b, mojo.sameValue);
}

function equalsMapOfInt32ToTree(a: Map<number, Tree>, b: Map<number, Tree>): boolean {
  return mojo.equalMaps(a, b, equalsTree);
}

function equalsNullableArrayOfUint8(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalBytes(a, b);
}

function encodeMapOfStringToBool(
  e: mojo.Encoder,
  map: Map<string, boolean>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.boolArray([...map.values()], field));
  return at;
}

function decodeMapOfStringToBool(d: mojo.Decoder, at: number): Map<string, boolean> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = d.boolArray(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function cloneMapOfStringToBool(map: Map<string, boolean>): Map<string, boolean> {
  return new Map(map);
}

function cloneNullableArray2OfString(value: string[] | null): string[] | null {
  if (value === null) return null;
  return value.slice();
}

function equalsNullableArray2OfString(
  a: readonly string[] | null,
  b: readonly string[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, mojo.sameValue);
}

function encodeArrayOfPendingRemoteSink(
  e: mojo.Encoder,
  values: readonly mojo.PendingRemote<Sink>[],
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

function encodeArrayOfNullableMessagePipe(
  e: mojo.Encoder,
  values: readonly (mojo.MessagePipeHandle | null)[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 4);
  let slot = at + 8;
  for (const value of values) {
    e.nullableHandle(slot, value);
    slot += 4;
  }
  return at;
}

function encodeMapOfStringToPendingReceiverService(
  e: mojo.Encoder,
  map: Map<string, mojo.PendingReceiver<Service>>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfPendingReceiverService(e, [...map.values()], field));
  return at;
}

function encodeArrayOfPendingReceiverService(
  e: mojo.Encoder,
  values: readonly mojo.PendingReceiver<Service>[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 4);
  let slot = at + 8;
  for (const value of values) {
    e.pendingReceiver(slot, value, field);
    slot += 4;
  }
  return at;
}

function decodeNullableMessagePipe(d: mojo.Decoder, slot: number): mojo.MessagePipeHandle | null {
  const handle = d.nullableHandle(slot);
  return handle === null ? null : mojo.toMessagePipe(handle);
}

function decodeNullableDataPipeConsumer(
  d: mojo.Decoder,
  slot: number,
): mojo.DataPipeConsumerHandle | null {
  const handle = d.nullableHandle(slot);
  return handle === null ? null : mojo.toDataPipeConsumer(handle);
}

function decodeNullableSharedBuffer(d: mojo.Decoder, slot: number): mojo.SharedBufferHandle | null {
  const handle = d.nullableHandle(slot);
  return handle === null ? null : mojo.toSharedBuffer(handle);
}

function decodeNullablePendingRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingRemote<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingRemote<T>(handle, d.view.getUint32(slot + 4, true));
}

function decodeNullablePendingReceiver<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingReceiver<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingReceiver<T>(handle, d);
}

function decodeArrayOfPendingRemoteSink(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.PendingRemote<Sink>[] {
  const end = at + 8 + 8 * d.enterArray(at, 8, length);
  const values: mojo.PendingRemote<Sink>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(mojo.toPendingRemote<Sink>(d.handle(slot), d.view.getUint32(slot + 4, true)));
  }
  return values;
}

function decodeArrayOfNullableMessagePipe(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (mojo.MessagePipeHandle | null)[] {
  const end = at + 8 + 4 * d.enterArray(at, 4, length);
  const values: (mojo.MessagePipeHandle | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 4) {
    values.push(decodeNullableMessagePipe(d, slot));
  }
  return values;
}

function decodeMapOfStringToPendingReceiverService(
  d: mojo.Decoder,
  at: number,
): Map<string, mojo.PendingReceiver<Service>> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfPendingReceiverService(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfPendingReceiverService(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.PendingReceiver<Service>[] {
  const end = at + 8 + 4 * d.enterArray(at, 4, length);
  const values: mojo.PendingReceiver<Service>[] = [];
  for (let slot = at + 8; slot < end; slot += 4) {
    values.push(mojo.toPendingReceiver<Service>(d.handle(slot), d));
  }
  return values;
}

function cloneNullableMapOfStringToBool(
  value: Map<string, boolean> | null,
): Map<string, boolean> | null {
  if (value === null) return null;
  return cloneMapOfStringToBool(value);
}

function cloneNullableShape(value: Shape | null): Shape | null {
  if (value === null) return null;
  return cloneShape(value);
}

function equalsNullableMapOfStringToBool(
  a: Map<string, boolean> | null,
  b: Map<string, boolean> | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalMaps(a, b, mojo.sameValue);
}

function equalsNullableShape(a: Shape | null, b: Shape | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsShape(a, b);
}

function decodeNullablePendingAssociatedReceiver<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingAssociatedReceiver<T> | null {
  const endpoint = d.nullableEndpoint(slot);
  if (endpoint === null) return null;
  return mojo.toPendingAssociatedReceiver<T>(endpoint);
}

function decodeNullablePendingAssociatedRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingAssociatedRemote<T> | null {
  const endpoint = d.nullableEndpoint(slot);
  if (endpoint === null) return null;
  return mojo.toPendingAssociatedRemote<T>(endpoint, d.view.getUint32(slot + 4, true));
}

function encodeArrayOfMapOfStringToNullableArrayOfNullablePoint(
  e: mojo.Encoder,
  values: readonly Map<string, (Point | null)[] | null>[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMapOfStringToNullableArrayOfNullablePoint(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeMapOfStringToNullableArrayOfNullablePoint(
  e: mojo.Encoder,
  map: Map<string, (Point | null)[] | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfNullableArrayOfNullablePoint(e, [...map.values()], field));
  return at;
}

function encodeArrayOfNullableArrayOfNullablePoint(
  e: mojo.Encoder,
  values: readonly ((Point | null)[] | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeArrayOfNullablePoint(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullablePoint(
  e: mojo.Encoder,
  values: readonly (Point | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodePoint(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfMapOfStringToNullableArrayOfNullablePoint(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Map<string, (Point | null)[] | null>[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Map<string, (Point | null)[] | null>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMapOfStringToNullableArrayOfNullablePoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeMapOfStringToNullableArrayOfNullablePoint(
  d: mojo.Decoder,
  at: number,
): Map<string, (Point | null)[] | null> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfNullableArrayOfNullablePoint(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfNullableArrayOfNullablePoint(
  d: mojo.Decoder,
  at: number,
  length = -1,
): ((Point | null)[] | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: ((Point | null)[] | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeArrayOfNullablePoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullablePoint(d: mojo.Decoder, at: number, length = -1): (Point | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Point | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodePoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
