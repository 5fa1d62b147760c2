// Generated from validation.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces for which conformance vectors exist. Method ordinals are the source order.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const EnumA = {
  ZERO: 0,
  ONE: 1,
} as const;
export type EnumA = (typeof EnumA)[keyof typeof EnumA];

/** Whether a number is a known EnumA. */
export function isEnumA(value: number): value is EnumA {
  return (value | 0) === value && value >= 0 && value <= 1;
}

export function encodeEnumA(e: mojo.Encoder, at: number, value: EnumA, field?: string): void {
  if (typeof value !== "number" || !isEnumA(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeEnumA(d: mojo.Decoder, at: number): EnumA {
  const value = d.view.getInt32(at, true);
  if (isEnumA(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store an EnumA. */
export const EnumAScalar: mojo.Scalar<EnumA> = {
  size: 4,
  read: decodeEnumA,
  write: encodeEnumA,
};

export const EnumB = {
  ZERO: 0,
  ONE: 1,
  TWO: 2,
} as const;
export type EnumB = (typeof EnumB)[keyof typeof EnumB];

/** Whether a number is a known EnumB. */
export function isEnumB(value: number): value is EnumB {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeEnumB(e: mojo.Encoder, at: number, value: EnumB, field?: string): void {
  e.int32(at, value, field);
}

export function decodeEnumB(d: mojo.Decoder, at: number): EnumB {
  const value = d.view.getInt32(at, true);
  return isEnumB(value) ? value : EnumB.ZERO;
}

/** How arrays store an EnumB. */
export const EnumBScalar: mojo.Scalar<EnumB> = {
  size: 4,
  read: decodeEnumB,
  write: encodeEnumB,
};

export const EmptyEnum = {} as const;
export type EmptyEnum = (typeof EmptyEnum)[keyof typeof EmptyEnum];

/** Whether a number is a known EmptyEnum. */
export function isEmptyEnum(value: number): value is EmptyEnum {
  return value !== value && false;
}

export function encodeEmptyEnum(
  e: mojo.Encoder,
  at: number,
  value: EmptyEnum,
  field?: string,
): void {
  if (typeof value !== "number" || !isEmptyEnum(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeEmptyEnum(d: mojo.Decoder, at: number): EmptyEnum {
  const value = d.view.getInt32(at, true);
  if (isEmptyEnum(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store an EmptyEnum. */
export const EmptyEnumScalar: mojo.Scalar<EmptyEnum> = {
  size: 4,
  read: decodeEmptyEnum,
  write: encodeEmptyEnum,
};

export const ExtensibleEmptyEnum = {} as const;
export type ExtensibleEmptyEnum = number;

export function encodeExtensibleEmptyEnum(
  e: mojo.Encoder,
  at: number,
  value: ExtensibleEmptyEnum,
  field?: string,
): void {
  e.int32(at, value, field);
}

export function decodeExtensibleEmptyEnum(d: mojo.Decoder, at: number): ExtensibleEmptyEnum {
  return d.view.getInt32(at, true);
}

/** How arrays store an ExtensibleEmptyEnum. */
export const ExtensibleEmptyEnumScalar: mojo.Scalar<ExtensibleEmptyEnum> = {
  size: 4,
  read: decodeExtensibleEmptyEnum,
  write: encodeExtensibleEmptyEnum,
};

export interface StructA {
  number: bigint;
}

/** Makes a StructA of its defaults and `init`. */
export function createStructA(init: Partial<StructA> = {}): StructA {
  return {
    number: 0n,
    ...init,
  };
}

/** Writes a StructA and returns its position. */
export function encodeStructA(e: mojo.Encoder, v: StructA): number {
  const at = e.struct(16, 0);
  e.uint64(at + 8, v.number, "StructA.number");
  return e.endStruct(at);
}

/** Reads and validates the StructA at `at`. */
export function decodeStructA(d: mojo.Decoder, at = d.payloadStart): StructA {
  d.struct(at, 16);
  const number_ = d.view.getBigUint64(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

/** A deep copy of `v`. */
export function cloneStructA(v: StructA): StructA {
  return {
    number: v.number,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsStructA(a: StructA, b: StructA): boolean {
  return a.number === b.number;
}

export interface StructB {
  inner: StructA;
}

/** Makes a StructB of its defaults and `init`. */
export function createStructB(init: StructB): StructB {
  return { ...init };
}

/** Writes a StructB and returns its position. */
export function encodeStructB(e: mojo.Encoder, v: StructB): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeStructA(e, e.presentObject(v.inner, "StructB.inner")));
  return e.endStruct(at);
}

/** Reads and validates the StructB at `at`. */
export function decodeStructB(d: mojo.Decoder, at = d.payloadStart): StructB {
  d.struct(at, 16);
  const inner = decodeStructA(d, d.pointer(at + 8));
  d.endStruct();
  return { inner };
}

/** A deep copy of `v`. */
export function cloneStructB(v: StructB): StructB {
  return {
    inner: cloneStructA(v.inner),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsStructB(a: StructB, b: StructB): boolean {
  return equalsStructA(a.inner, b.inner);
}

export interface StructC {
  bytes: Uint8Array;
}

/** Makes a StructC of its defaults and `init`. */
export function createStructC(init: Partial<StructC> = {}): StructC {
  return {
    bytes: new Uint8Array(),
    ...init,
  };
}

/** Writes a StructC and returns its position. */
export function encodeStructC(e: mojo.Encoder, v: StructC): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(v.bytes, "StructC.bytes"));
  return e.endStruct(at);
}

/** Reads and validates the StructC at `at`. */
export function decodeStructC(d: mojo.Decoder, at = d.payloadStart): StructC {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}

/** A deep copy of `v`. */
export function cloneStructC(v: StructC): StructC {
  return {
    bytes: new Uint8Array(v.bytes),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsStructC(a: StructC, b: StructC): boolean {
  return mojo.equalBytes(a.bytes, b.bytes);
}

export interface StructD {
  pipes: mojo.MessagePipeHandle[];
}

/** Makes a StructD of its defaults and `init`. */
export function createStructD(init: Partial<StructD> = {}): StructD {
  return {
    pipes: [],
    ...init,
  };
}

/** Writes a StructD and returns its position. */
export function encodeStructD(e: mojo.Encoder, v: StructD): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfMessagePipe(e, v.pipes, "StructD.pipes"));
  return e.endStruct(at);
}

/** Reads and validates the StructD at `at`. */
export function decodeStructD(d: mojo.Decoder, at = d.payloadStart): StructD {
  d.struct(at, 16);
  const pipes = decodeArrayOfMessagePipe(d, d.pointer(at + 8));
  d.endStruct();
  return { pipes };
}

export interface StructE {
  pipes: StructD;
  consumer: mojo.DataPipeConsumerHandle;
}

/** Makes a StructE of its defaults and `init`. */
export function createStructE(init: StructE): StructE {
  return { ...init };
}

/** Writes a StructE and returns its position. */
export function encodeStructE(e: mojo.Encoder, v: StructE): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeStructD(e, e.presentObject(v.pipes, "StructE.pipes")));
  e.handle(at + 16, v.consumer, "StructE.consumer");
  return e.endStruct(at);
}

/** Reads and validates the StructE at `at`. */
export function decodeStructE(d: mojo.Decoder, at = d.payloadStart): StructE {
  d.struct(at, 24);
  const pipes = decodeStructD(d, d.pointer(at + 8));
  const consumer = mojo.toDataPipeConsumer(d.handle(at + 16));
  d.endStruct();
  return { pipes, consumer };
}

export interface StructF {
  triple: Uint8Array;
}

/** Makes a StructF of its defaults and `init`. */
export function createStructF(init: Partial<StructF> = {}): StructF {
  return {
    triple: new Uint8Array(3),
    ...init,
  };
}

/** Writes a StructF and returns its position. */
export function encodeStructF(e: mojo.Encoder, v: StructF): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(v.triple, "StructF.triple", 3));
  return e.endStruct(at);
}

/** Reads and validates the StructF at `at`. */
export function decodeStructF(d: mojo.Decoder, at = d.payloadStart): StructF {
  d.struct(at, 16);
  const triple = d.uint8Array(d.pointer(at + 8), 3);
  d.endStruct();
  return { triple };
}

/** A deep copy of `v`. */
export function cloneStructF(v: StructF): StructF {
  return {
    triple: new Uint8Array(v.triple),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsStructF(a: StructF, b: StructF): boolean {
  return mojo.equalBytes(a.triple, b.triple);
}

export interface StructG {
  number: number;
  sinceOne: StructA | null;
  textSinceThree: string | null;
  flagSinceThree: boolean;
}

/** Makes a StructG of its defaults and `init`. */
export function createStructG(init: Partial<StructG> = {}): StructG {
  return {
    number: 0,
    sinceOne: null,
    textSinceThree: null,
    flagSinceThree: false,
    ...init,
  };
}

/** Writes a StructG and returns its position. */
export function encodeStructG(e: mojo.Encoder, v: StructG): number {
  const at = e.struct(32, 3);
  e.int32(at + 8, v.number, "StructG.number");
  if (v.sinceOne != null) {
    e.pointer(at + 16, encodeStructA(e, e.presentObject(v.sinceOne, "StructG.since_one")));
  }
  e.nullableString(at + 24, v.textSinceThree, "StructG.text_since_three");
  e.bool(at + 12, 0, v.flagSinceThree, "StructG.flag_since_three");
  return e.endStruct(at);
}

const STRUCT_G_VERSIONS = [0, 16, 1, 24, 3, 32];

/** Reads and validates the StructG at `at`. */
export function decodeStructG(d: mojo.Decoder, at = d.payloadStart): StructG {
  const version = d.versionedStruct(at, STRUCT_G_VERSIONS);
  const number_ = d.view.getInt32(at + 8, true);
  const sinceOne = version < 1 || d.isNull(at + 16) ? null : decodeStructA(d, d.pointer(at + 16));
  const textSinceThree = version < 3 ? null : d.nullableString(at + 24);
  const flagSinceThree = version < 3 ? false : d.bool(at + 12, 0);
  d.endStruct();
  return { number: number_, sinceOne, textSinceThree, flagSinceThree };
}

/** A deep copy of `v`. */
export function cloneStructG(v: StructG): StructG {
  return {
    number: v.number,
    sinceOne: cloneNullableStructA(v.sinceOne),
    textSinceThree: v.textSinceThree,
    flagSinceThree: v.flagSinceThree,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsStructG(a: StructG, b: StructG): boolean {
  return (
    a.number === b.number &&
    equalsNullableStructA(a.sinceOne, b.sinceOne) &&
    a.textSinceThree === b.textSinceThree &&
    a.flagSinceThree === b.flagSinceThree
  );
}

export interface Recursive {
  next: Recursive | null;
}

/** Makes a Recursive of its defaults and `init`. */
export function createRecursive(init: Partial<Recursive> = {}): Recursive {
  return {
    next: null,
    ...init,
  };
}

/** Writes a Recursive and returns its position. */
export function encodeRecursive(e: mojo.Encoder, v: Recursive): number {
  const at = e.struct(16, 0);
  if (v.next != null) {
    e.pointer(at + 8, encodeRecursive(e, e.presentObject(v.next, "Recursive.next")));
  }
  return e.endStruct(at);
}

/** Reads and validates the Recursive at `at`. */
export function decodeRecursive(d: mojo.Decoder, at = d.payloadStart): Recursive {
  d.struct(at, 16);
  const next = d.isNull(at + 8) ? null : decodeRecursive(d, d.pointer(at + 8));
  d.endStruct();
  return { next };
}

/** A deep copy of `v`. */
export function cloneRecursive(v: Recursive): Recursive {
  return {
    next: cloneNullableRecursive(v.next),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRecursive(a: Recursive, b: Recursive): boolean {
  return equalsNullableRecursive(a.next, b.next);
}

export interface BasicStruct {
  number: number;
}

/** Makes a BasicStruct of its defaults and `init`. */
export function createBasicStruct(init: Partial<BasicStruct> = {}): BasicStruct {
  return {
    number: 0,
    ...init,
  };
}

/** Writes a BasicStruct and returns its position. */
export function encodeBasicStruct(e: mojo.Encoder, v: BasicStruct): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.number, "BasicStruct.number");
  return e.endStruct(at);
}

/** Reads and validates the BasicStruct at `at`. */
export function decodeBasicStruct(d: mojo.Decoder, at = d.payloadStart): BasicStruct {
  d.struct(at, 16);
  const number_ = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

/** A deep copy of `v`. */
export function cloneBasicStruct(v: BasicStruct): BasicStruct {
  return {
    number: v.number,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBasicStruct(a: BasicStruct, b: BasicStruct): boolean {
  return a.number === b.number;
}

export type UnionA = { tag: "structA"; value: StructA } | { tag: "flag"; value: boolean };

/** Writes an UnionA into the 16 bytes at `at`. */
export function encodeUnionA(e: mojo.Encoder, at: number, v: UnionA): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "structA": {
      e.union(at, 0);
      e.pointer(at + 8, encodeStructA(e, e.presentObject(v.value, "UnionA.struct_a")));
      break;
    }
    case "flag": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "UnionA.flag");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "UnionA");
  }
  e.endUnion();
}

/** Reads and validates the UnionA in the 16 bytes at `at`. */
export function decodeUnionA(d: mojo.Decoder, at: number): UnionA {
  switch (d.union(at)) {
    case 0: {
      const value = decodeStructA(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "structA", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "flag", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneUnionA(v: UnionA): UnionA {
  switch (v.tag) {
    case "structA":
      return { tag: "structA", value: cloneStructA(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsUnionA(a: UnionA, b: UnionA): boolean {
  switch (a.tag) {
    case "structA":
      return b.tag === "structA" && equalsStructA(a.value, b.value);
    case "flag":
      return b.tag === "flag" && a.value === b.value;
  }
}

export interface InterfaceA {}

/** What Remote, Receiver and their families need to know of mojo.test.InterfaceA. */
export const InterfaceA: mojo.InterfaceDefinition<InterfaceA> = {
  name: "mojo.test.InterfaceA",
  version: 0,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};

export interface ConformanceTestInterface {
  method0(number_: number): void;
  method1(a: StructA): void;
  method2(b: StructB, a: StructA): void;
  method3(bits: boolean[]): void;
  method4(c: StructC, bytes: Uint8Array): void;
  method5(e_: StructE, producer: mojo.DataPipeProducerHandle): void;
  method6(rows: Uint8Array[]): void;
  method7(f: StructF, pair: (Uint8Array | null)[]): void;
  method8(rows: (string[] | null)[]): void;
  method9(rows: (mojo.Handle | null)[][] | null): void;
  method10(numbers: Map<string, number>): void;
  method11(g: StructG): void;
  method12(number_: number): Promise<ConformanceTestInterfaceMethod12Response>;
  method13(
    first: mojo.PendingRemote<InterfaceA> | null,
    number_: number,
    second: mojo.PendingRemote<InterfaceA> | null,
  ): void;
  method14(a: EnumA, b: EnumB): void;
  method15(a: EnumA[] | null, b: EnumB[] | null): void;
  method16(enums: Map<EnumA, EnumA> | null): void;
  method17(remotes: mojo.PendingRemote<InterfaceA>[]): void;
  method18(u: UnionA | null): void;
  method19(recursive: Recursive): void;
  method20(numbers: Map<StructB, number>): void;
  method21(value: ExtensibleEmptyEnum): void;
  method22(value: EmptyEnum): void;
  method23(bools: (boolean | null)[], numbers: (number | null)[]): void;
  method24(bools: Map<number, boolean | null>, numbers: Map<number, bigint | null>): void;
}

export interface ConformanceTestInterfaceMethod12Response {
  number: number;
}

/** What Remote, Receiver and their families need to know of mojo.test.ConformanceTestInterface. */
export const ConformanceTestInterface: mojo.InterfaceDefinition<ConformanceTestInterface> = {
  name: "mojo.test.ConformanceTestInterface",
  version: 0,
  methods: [
    { name: "Method0", ordinal: 0, hasResponse: false, sync: false },
    { name: "Method1", ordinal: 1, hasResponse: false, sync: false },
    { name: "Method2", ordinal: 2, hasResponse: false, sync: false },
    { name: "Method3", ordinal: 3, hasResponse: false, sync: false },
    { name: "Method4", ordinal: 4, hasResponse: false, sync: false },
    { name: "Method5", ordinal: 5, hasResponse: false, sync: false },
    { name: "Method6", ordinal: 6, hasResponse: false, sync: false },
    { name: "Method7", ordinal: 7, hasResponse: false, sync: false },
    { name: "Method8", ordinal: 8, hasResponse: false, sync: false },
    { name: "Method9", ordinal: 9, hasResponse: false, sync: false },
    { name: "Method10", ordinal: 10, hasResponse: false, sync: false },
    { name: "Method11", ordinal: 11, hasResponse: false, sync: false },
    { name: "Method12", ordinal: 12, hasResponse: true, sync: false },
    { name: "Method13", ordinal: 13, hasResponse: false, sync: false },
    { name: "Method14", ordinal: 14, hasResponse: false, sync: false },
    { name: "Method15", ordinal: 15, hasResponse: false, sync: false },
    { name: "Method16", ordinal: 16, hasResponse: false, sync: false },
    { name: "Method17", ordinal: 17, hasResponse: false, sync: false },
    { name: "Method18", ordinal: 18, hasResponse: false, sync: false },
    { name: "Method19", ordinal: 19, hasResponse: false, sync: false },
    { name: "Method20", ordinal: 20, hasResponse: false, sync: false },
    { name: "Method21", ordinal: 21, hasResponse: false, sync: false },
    { name: "Method22", ordinal: 22, hasResponse: false, sync: false },
    { name: "Method23", ordinal: 23, hasResponse: false, sync: false },
    { name: "Method24", ordinal: 24, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new ConformanceTestInterfaceCaller(endpoint),
  dispatch: dispatchConformanceTestInterface,
};

class ConformanceTestInterfaceCaller implements ConformanceTestInterface {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  method0(number_: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod0Params(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method1(a: StructA): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod1Params(e, a);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method2(b: StructB, a: StructA): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod2Params(e, b, a);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method3(bits: boolean[]): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod3Params(e, bits);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method4(c: StructC, bytes: Uint8Array): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod4Params(e, c, bytes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method5(e_: StructE, producer: mojo.DataPipeProducerHandle): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod5Params(e, e_, producer);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method6(rows: Uint8Array[]): void {
    const e = this.#endpoint.begin(6, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod6Params(e, rows);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method7(f: StructF, pair: (Uint8Array | null)[]): void {
    const e = this.#endpoint.begin(7, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod7Params(e, f, pair);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method8(rows: (string[] | null)[]): void {
    const e = this.#endpoint.begin(8, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod8Params(e, rows);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method9(rows: (mojo.Handle | null)[][] | null): void {
    const e = this.#endpoint.begin(9, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod9Params(e, rows);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method10(numbers: Map<string, number>): void {
    const e = this.#endpoint.begin(10, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod10Params(e, numbers);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method11(g: StructG): void {
    const e = this.#endpoint.begin(11, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod11Params(e, g);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method12(number_: number): Promise<ConformanceTestInterfaceMethod12Response> {
    const e = this.#endpoint.begin(12, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeConformanceTestInterfaceMethod12Params(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeConformanceTestInterfaceMethod12Response);
  }

  method13(
    first: mojo.PendingRemote<InterfaceA> | null,
    number_: number,
    second: mojo.PendingRemote<InterfaceA> | null,
  ): void {
    const e = this.#endpoint.begin(13, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod13Params(e, first, number_, second);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method14(a: EnumA, b: EnumB): void {
    const e = this.#endpoint.begin(14, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod14Params(e, a, b);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method15(a: EnumA[] | null, b: EnumB[] | null): void {
    const e = this.#endpoint.begin(15, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod15Params(e, a, b);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method16(enums: Map<EnumA, EnumA> | null): void {
    const e = this.#endpoint.begin(16, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod16Params(e, enums);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method17(remotes: mojo.PendingRemote<InterfaceA>[]): void {
    const e = this.#endpoint.begin(17, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod17Params(e, remotes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method18(u: UnionA | null): void {
    const e = this.#endpoint.begin(18, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod18Params(e, u);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method19(recursive: Recursive): void {
    const e = this.#endpoint.begin(19, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod19Params(e, recursive);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method20(numbers: Map<StructB, number>): void {
    const e = this.#endpoint.begin(20, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod20Params(e, numbers);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method21(value: ExtensibleEmptyEnum): void {
    const e = this.#endpoint.begin(21, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod21Params(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method22(value: EmptyEnum): void {
    const e = this.#endpoint.begin(22, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod22Params(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method23(bools: (boolean | null)[], numbers: (number | null)[]): void {
    const e = this.#endpoint.begin(23, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod23Params(e, bools, numbers);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method24(bools: Map<number, boolean | null>, numbers: Map<number, bigint | null>): void {
    const e = this.#endpoint.begin(24, 0, 0);
    try {
      encodeConformanceTestInterfaceMethod24Params(e, bools, numbers);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchConformanceTestInterface(
  implementation: ConformanceTestInterface,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeConformanceTestInterfaceMethod0Params(call.decoder);
      return call.accept() ? implementation.method0(p.number) : undefined;
    }
    case 1: {
      const p = decodeConformanceTestInterfaceMethod1Params(call.decoder);
      return call.accept() ? implementation.method1(p.a) : undefined;
    }
    case 2: {
      const p = decodeConformanceTestInterfaceMethod2Params(call.decoder);
      return call.accept() ? implementation.method2(p.b, p.a) : undefined;
    }
    case 3: {
      const p = decodeConformanceTestInterfaceMethod3Params(call.decoder);
      return call.accept() ? implementation.method3(p.bits) : undefined;
    }
    case 4: {
      const p = decodeConformanceTestInterfaceMethod4Params(call.decoder);
      return call.accept() ? implementation.method4(p.c, p.bytes) : undefined;
    }
    case 5: {
      const p = decodeConformanceTestInterfaceMethod5Params(call.decoder);
      return call.accept() ? implementation.method5(p.e, p.producer) : undefined;
    }
    case 6: {
      const p = decodeConformanceTestInterfaceMethod6Params(call.decoder);
      return call.accept() ? implementation.method6(p.rows) : undefined;
    }
    case 7: {
      const p = decodeConformanceTestInterfaceMethod7Params(call.decoder);
      return call.accept() ? implementation.method7(p.f, p.pair) : undefined;
    }
    case 8: {
      const p = decodeConformanceTestInterfaceMethod8Params(call.decoder);
      return call.accept() ? implementation.method8(p.rows) : undefined;
    }
    case 9: {
      const p = decodeConformanceTestInterfaceMethod9Params(call.decoder);
      return call.accept() ? implementation.method9(p.rows) : undefined;
    }
    case 10: {
      const p = decodeConformanceTestInterfaceMethod10Params(call.decoder);
      return call.accept() ? implementation.method10(p.numbers) : undefined;
    }
    case 11: {
      const p = decodeConformanceTestInterfaceMethod11Params(call.decoder);
      return call.accept() ? implementation.method11(p.g) : undefined;
    }
    case 12: {
      const p = decodeConformanceTestInterfaceMethod12Params(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.method12(p.number),
          encodeConformanceTestInterfaceMethod12Response,
        );
      }
      return undefined;
    }
    case 13: {
      const p = decodeConformanceTestInterfaceMethod13Params(call.decoder);
      return call.accept() ? implementation.method13(p.first, p.number, p.second) : undefined;
    }
    case 14: {
      const p = decodeConformanceTestInterfaceMethod14Params(call.decoder);
      return call.accept() ? implementation.method14(p.a, p.b) : undefined;
    }
    case 15: {
      const p = decodeConformanceTestInterfaceMethod15Params(call.decoder);
      return call.accept() ? implementation.method15(p.a, p.b) : undefined;
    }
    case 16: {
      const p = decodeConformanceTestInterfaceMethod16Params(call.decoder);
      return call.accept() ? implementation.method16(p.enums) : undefined;
    }
    case 17: {
      const p = decodeConformanceTestInterfaceMethod17Params(call.decoder);
      return call.accept() ? implementation.method17(p.remotes) : undefined;
    }
    case 18: {
      const p = decodeConformanceTestInterfaceMethod18Params(call.decoder);
      return call.accept() ? implementation.method18(p.u) : undefined;
    }
    case 19: {
      const p = decodeConformanceTestInterfaceMethod19Params(call.decoder);
      return call.accept() ? implementation.method19(p.recursive) : undefined;
    }
    case 20: {
      const p = decodeConformanceTestInterfaceMethod20Params(call.decoder);
      return call.accept() ? implementation.method20(p.numbers) : undefined;
    }
    case 21: {
      const p = decodeConformanceTestInterfaceMethod21Params(call.decoder);
      return call.accept() ? implementation.method21(p.value) : undefined;
    }
    case 22: {
      const p = decodeConformanceTestInterfaceMethod22Params(call.decoder);
      return call.accept() ? implementation.method22(p.value) : undefined;
    }
    case 23: {
      const p = decodeConformanceTestInterfaceMethod23Params(call.decoder);
      return call.accept() ? implementation.method23(p.bools, p.numbers) : undefined;
    }
    case 24: {
      const p = decodeConformanceTestInterfaceMethod24Params(call.decoder);
      return call.accept() ? implementation.method24(p.bools, p.numbers) : undefined;
    }
    default:
      return undefined;
  }
}

interface ConformanceTestInterfaceMethod0Params {
  number: number;
}

function encodeConformanceTestInterfaceMethod0Params(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.float(at + 8, number_, "ConformanceTestInterface.Method0.number");
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod0Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod0Params {
  d.struct(at, 16);
  const number_ = d.view.getFloat32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

interface ConformanceTestInterfaceMethod1Params {
  a: StructA;
}

function encodeConformanceTestInterfaceMethod1Params(e: mojo.Encoder, a: StructA): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeStructA(e, e.presentObject(a, "ConformanceTestInterface.Method1.a")));
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod1Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod1Params {
  d.struct(at, 16);
  const a = decodeStructA(d, d.pointer(at + 8));
  d.endStruct();
  return { a };
}

interface ConformanceTestInterfaceMethod2Params {
  b: StructB;
  a: StructA;
}

function encodeConformanceTestInterfaceMethod2Params(
  e: mojo.Encoder,
  b: StructB,
  a: StructA,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeStructB(e, e.presentObject(b, "ConformanceTestInterface.Method2.b")));
  e.pointer(at + 16, encodeStructA(e, e.presentObject(a, "ConformanceTestInterface.Method2.a")));
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod2Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod2Params {
  d.struct(at, 24);
  const b = decodeStructB(d, d.pointer(at + 8));
  const a = decodeStructA(d, d.pointer(at + 16));
  d.endStruct();
  return { b, a };
}

interface ConformanceTestInterfaceMethod3Params {
  bits: boolean[];
}

function encodeConformanceTestInterfaceMethod3Params(e: mojo.Encoder, bits: boolean[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.boolArray(bits, "ConformanceTestInterface.Method3.bits"));
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod3Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod3Params {
  d.struct(at, 16);
  const bits = d.boolArray(d.pointer(at + 8));
  d.endStruct();
  return { bits };
}

interface ConformanceTestInterfaceMethod4Params {
  c: StructC;
  bytes: Uint8Array;
}

function encodeConformanceTestInterfaceMethod4Params(
  e: mojo.Encoder,
  c: StructC,
  bytes: Uint8Array,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeStructC(e, e.presentObject(c, "ConformanceTestInterface.Method4.c")));
  e.pointer(at + 16, e.uint8Array(bytes, "ConformanceTestInterface.Method4.bytes"));
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod4Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod4Params {
  d.struct(at, 24);
  const c = decodeStructC(d, d.pointer(at + 8));
  const bytes = d.uint8Array(d.pointer(at + 16));
  d.endStruct();
  return { c, bytes };
}

interface ConformanceTestInterfaceMethod5Params {
  e: StructE;
  producer: mojo.DataPipeProducerHandle;
}

function encodeConformanceTestInterfaceMethod5Params(
  e: mojo.Encoder,
  e_: StructE,
  producer: mojo.DataPipeProducerHandle,
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeStructE(e, e.presentObject(e_, "ConformanceTestInterface.Method5.e")));
  e.handle(at + 16, producer, "ConformanceTestInterface.Method5.producer");
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod5Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod5Params {
  d.struct(at, 24);
  const e_ = decodeStructE(d, d.pointer(at + 8));
  const producer = mojo.toDataPipeProducer(d.handle(at + 16));
  d.endStruct();
  return { e: e_, producer };
}

interface ConformanceTestInterfaceMethod6Params {
  rows: Uint8Array[];
}

function encodeConformanceTestInterfaceMethod6Params(e: mojo.Encoder, rows: Uint8Array[]): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfArrayOfUint8(e, rows, "ConformanceTestInterface.Method6.rows"));
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod6Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod6Params {
  d.struct(at, 16);
  const rows = decodeArrayOfArrayOfUint8(d, d.pointer(at + 8));
  d.endStruct();
  return { rows };
}

interface ConformanceTestInterfaceMethod7Params {
  f: StructF;
  pair: (Uint8Array | null)[];
}

function encodeConformanceTestInterfaceMethod7Params(
  e: mojo.Encoder,
  f: StructF,
  pair: (Uint8Array | null)[],
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeStructF(e, e.presentObject(f, "ConformanceTestInterface.Method7.f")));
  e.pointer(
    at + 16,
    encodeArrayOfNullableArray3OfUint8(e, pair, "ConformanceTestInterface.Method7.pair", 2),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod7Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod7Params {
  d.struct(at, 24);
  const f = decodeStructF(d, d.pointer(at + 8));
  const pair = decodeArrayOfNullableArray3OfUint8(d, d.pointer(at + 16), 2);
  d.endStruct();
  return { f, pair };
}

interface ConformanceTestInterfaceMethod8Params {
  rows: (string[] | null)[];
}

function encodeConformanceTestInterfaceMethod8Params(
  e: mojo.Encoder,
  rows: (string[] | null)[],
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeArrayOfNullableArrayOfString(e, rows, "ConformanceTestInterface.Method8.rows"),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod8Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod8Params {
  d.struct(at, 16);
  const rows = decodeArrayOfNullableArrayOfString(d, d.pointer(at + 8));
  d.endStruct();
  return { rows };
}

interface ConformanceTestInterfaceMethod9Params {
  rows: (mojo.Handle | null)[][] | null;
}

function encodeConformanceTestInterfaceMethod9Params(
  e: mojo.Encoder,
  rows: (mojo.Handle | null)[][] | null,
): void {
  const at = e.struct(16, 0);
  if (rows != null) {
    e.pointer(
      at + 8,
      encodeArrayOfArrayOfNullableHandle(e, rows, "ConformanceTestInterface.Method9.rows"),
    );
  }
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod9Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod9Params {
  d.struct(at, 16);
  const rows = d.isNull(at + 8) ? null : decodeArrayOfArrayOfNullableHandle(d, d.pointer(at + 8));
  d.endStruct();
  return { rows };
}

interface ConformanceTestInterfaceMethod10Params {
  numbers: Map<string, number>;
}

function encodeConformanceTestInterfaceMethod10Params(
  e: mojo.Encoder,
  numbers: Map<string, number>,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMapOfStringToUint8(e, numbers, "ConformanceTestInterface.Method10.numbers"),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod10Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod10Params {
  d.struct(at, 16);
  const numbers = decodeMapOfStringToUint8(d, d.pointer(at + 8));
  d.endStruct();
  return { numbers };
}

interface ConformanceTestInterfaceMethod11Params {
  g: StructG;
}

function encodeConformanceTestInterfaceMethod11Params(e: mojo.Encoder, g: StructG): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeStructG(e, e.presentObject(g, "ConformanceTestInterface.Method11.g")));
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod11Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod11Params {
  d.struct(at, 16);
  const g = decodeStructG(d, d.pointer(at + 8));
  d.endStruct();
  return { g };
}

interface ConformanceTestInterfaceMethod12Params {
  number: number;
}

function encodeConformanceTestInterfaceMethod12Params(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.float(at + 8, number_, "ConformanceTestInterface.Method12.number");
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod12Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod12Params {
  d.struct(at, 16);
  const number_ = d.view.getFloat32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

function encodeConformanceTestInterfaceMethod12Response(
  e: mojo.Encoder,
  v: ConformanceTestInterfaceMethod12Response,
): void {
  const at = e.struct(16, 0);
  e.float(at + 8, v.number, "ConformanceTestInterface.Method12.number");
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod12Response(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod12Response {
  d.struct(at, 16);
  const number_ = d.view.getFloat32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

interface ConformanceTestInterfaceMethod13Params {
  first: mojo.PendingRemote<InterfaceA> | null;
  number: number;
  second: mojo.PendingRemote<InterfaceA> | null;
}

function encodeConformanceTestInterfaceMethod13Params(
  e: mojo.Encoder,
  first: mojo.PendingRemote<InterfaceA> | null,
  number_: number,
  second: mojo.PendingRemote<InterfaceA> | null,
): void {
  const at = e.struct(32, 0);
  e.nullablePendingRemote(at + 8, first);
  e.uint32(at + 16, number_, "ConformanceTestInterface.Method13.number");
  e.nullablePendingRemote(at + 20, second);
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod13Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod13Params {
  d.struct(at, 32);
  const first = decodeNullablePendingRemote<InterfaceA>(d, at + 8);
  const number_ = d.view.getUint32(at + 16, true);
  const second = decodeNullablePendingRemote<InterfaceA>(d, at + 20);
  d.endStruct();
  return { first, number: number_, second };
}

interface ConformanceTestInterfaceMethod14Params {
  a: EnumA;
  b: EnumB;
}

function encodeConformanceTestInterfaceMethod14Params(e: mojo.Encoder, a: EnumA, b: EnumB): void {
  const at = e.struct(16, 0);
  encodeEnumA(e, at + 8, a, "ConformanceTestInterface.Method14.a");
  encodeEnumB(e, at + 12, b, "ConformanceTestInterface.Method14.b");
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod14Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod14Params {
  d.struct(at, 16);
  const a = decodeEnumA(d, at + 8);
  const b = decodeEnumB(d, at + 12);
  d.endStruct();
  return { a, b };
}

interface ConformanceTestInterfaceMethod15Params {
  a: EnumA[] | null;
  b: EnumB[] | null;
}

function encodeConformanceTestInterfaceMethod15Params(
  e: mojo.Encoder,
  a: EnumA[] | null,
  b: EnumB[] | null,
): void {
  const at = e.struct(24, 0);
  if (a != null) {
    e.pointer(at + 8, e.scalarArray(a, EnumAScalar, "ConformanceTestInterface.Method15.a"));
  }
  if (b != null) {
    e.pointer(at + 16, e.scalarArray(b, EnumBScalar, "ConformanceTestInterface.Method15.b"));
  }
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod15Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod15Params {
  d.struct(at, 24);
  const a = d.isNull(at + 8) ? null : d.scalarArray(d.pointer(at + 8), EnumAScalar);
  const b = d.isNull(at + 16) ? null : d.scalarArray(d.pointer(at + 16), EnumBScalar);
  d.endStruct();
  return { a, b };
}

interface ConformanceTestInterfaceMethod16Params {
  enums: Map<EnumA, EnumA> | null;
}

function encodeConformanceTestInterfaceMethod16Params(
  e: mojo.Encoder,
  enums: Map<EnumA, EnumA> | null,
): void {
  const at = e.struct(16, 0);
  if (enums != null) {
    e.pointer(at + 8, encodeMapOfEnumAToEnumA(e, enums, "ConformanceTestInterface.Method16.enums"));
  }
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod16Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod16Params {
  d.struct(at, 16);
  const enums = d.isNull(at + 8) ? null : decodeMapOfEnumAToEnumA(d, d.pointer(at + 8));
  d.endStruct();
  return { enums };
}

interface ConformanceTestInterfaceMethod17Params {
  remotes: mojo.PendingRemote<InterfaceA>[];
}

function encodeConformanceTestInterfaceMethod17Params(
  e: mojo.Encoder,
  remotes: mojo.PendingRemote<InterfaceA>[],
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeArrayOfPendingRemoteInterfaceA(e, remotes, "ConformanceTestInterface.Method17.remotes"),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod17Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod17Params {
  d.struct(at, 16);
  const remotes = decodeArrayOfPendingRemoteInterfaceA(d, d.pointer(at + 8));
  d.endStruct();
  return { remotes };
}

interface ConformanceTestInterfaceMethod18Params {
  u: UnionA | null;
}

function encodeConformanceTestInterfaceMethod18Params(e: mojo.Encoder, u: UnionA | null): void {
  const at = e.struct(24, 0);
  if (u != null) encodeUnionA(e, at + 8, e.present(u, "ConformanceTestInterface.Method18.u"));
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod18Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod18Params {
  d.struct(at, 24);
  const u = d.isNullUnion(at + 8) ? null : decodeUnionA(d, at + 8);
  d.endStruct();
  return { u };
}

interface ConformanceTestInterfaceMethod19Params {
  recursive: Recursive;
}

function encodeConformanceTestInterfaceMethod19Params(e: mojo.Encoder, recursive: Recursive): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeRecursive(e, e.presentObject(recursive, "ConformanceTestInterface.Method19.recursive")),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod19Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod19Params {
  d.struct(at, 16);
  const recursive = decodeRecursive(d, d.pointer(at + 8));
  d.endStruct();
  return { recursive };
}

interface ConformanceTestInterfaceMethod20Params {
  numbers: Map<StructB, number>;
}

function encodeConformanceTestInterfaceMethod20Params(
  e: mojo.Encoder,
  numbers: Map<StructB, number>,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMapOfStructBToUint8(e, numbers, "ConformanceTestInterface.Method20.numbers"),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod20Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod20Params {
  d.struct(at, 16);
  const numbers = decodeMapOfStructBToUint8(d, d.pointer(at + 8));
  d.endStruct();
  return { numbers };
}

interface ConformanceTestInterfaceMethod21Params {
  value: ExtensibleEmptyEnum;
}

function encodeConformanceTestInterfaceMethod21Params(
  e: mojo.Encoder,
  value: ExtensibleEmptyEnum,
): void {
  const at = e.struct(16, 0);
  encodeExtensibleEmptyEnum(e, at + 8, value, "ConformanceTestInterface.Method21.value");
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod21Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod21Params {
  d.struct(at, 16);
  const value = decodeExtensibleEmptyEnum(d, at + 8);
  d.endStruct();
  return { value };
}

interface ConformanceTestInterfaceMethod22Params {
  value: EmptyEnum;
}

function encodeConformanceTestInterfaceMethod22Params(e: mojo.Encoder, value: EmptyEnum): void {
  const at = e.struct(16, 0);
  encodeEmptyEnum(e, at + 8, value, "ConformanceTestInterface.Method22.value");
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod22Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod22Params {
  d.struct(at, 16);
  const value = decodeEmptyEnum(d, at + 8);
  d.endStruct();
  return { value };
}

interface ConformanceTestInterfaceMethod23Params {
  bools: (boolean | null)[];
  numbers: (number | null)[];
}

function encodeConformanceTestInterfaceMethod23Params(
  e: mojo.Encoder,
  bools: (boolean | null)[],
  numbers: (number | null)[],
): void {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.nullableBoolArray(bools, "ConformanceTestInterface.Method23.bools"));
  e.pointer(
    at + 16,
    e.nullableScalarArray(
      numbers,
      mojo.Scalars.uint32,
      "ConformanceTestInterface.Method23.numbers",
    ),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod23Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod23Params {
  d.struct(at, 24);
  const bools = d.nullableBoolArray(d.pointer(at + 8));
  const numbers = d.nullableScalarArray(d.pointer(at + 16), mojo.Scalars.uint32);
  d.endStruct();
  return { bools, numbers };
}

interface ConformanceTestInterfaceMethod24Params {
  bools: Map<number, boolean | null>;
  numbers: Map<number, bigint | null>;
}

function encodeConformanceTestInterfaceMethod24Params(
  e: mojo.Encoder,
  bools: Map<number, boolean | null>,
  numbers: Map<number, bigint | null>,
): void {
  const at = e.struct(24, 0);
  e.pointer(
    at + 8,
    encodeMapOfUint32ToNullableBool(e, bools, "ConformanceTestInterface.Method24.bools"),
  );
  e.pointer(
    at + 16,
    encodeMapOfUint32ToNullableUint64(e, numbers, "ConformanceTestInterface.Method24.numbers"),
  );
  e.endStruct(at);
}

function decodeConformanceTestInterfaceMethod24Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): ConformanceTestInterfaceMethod24Params {
  d.struct(at, 24);
  const bools = decodeMapOfUint32ToNullableBool(d, d.pointer(at + 8));
  const numbers = decodeMapOfUint32ToNullableUint64(d, d.pointer(at + 16));
  d.endStruct();
  return { bools, numbers };
}

export interface BoundsCheckTestInterface {
  method0(number_: number): Promise<BoundsCheckTestInterfaceMethod0Response>;
  method1(number_: number): void;
}

export interface BoundsCheckTestInterfaceMethod0Response {
  number: number;
}

/** What Remote, Receiver and their families need to know of mojo.test.BoundsCheckTestInterface. */
export const BoundsCheckTestInterface: mojo.InterfaceDefinition<BoundsCheckTestInterface> = {
  name: "mojo.test.BoundsCheckTestInterface",
  version: 0,
  methods: [
    { name: "Method0", ordinal: 0, hasResponse: true, sync: false },
    { name: "Method1", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new BoundsCheckTestInterfaceCaller(endpoint),
  dispatch: dispatchBoundsCheckTestInterface,
};

class BoundsCheckTestInterfaceCaller implements BoundsCheckTestInterface {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  method0(number_: number): Promise<BoundsCheckTestInterfaceMethod0Response> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeBoundsCheckTestInterfaceMethod0Params(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBoundsCheckTestInterfaceMethod0Response);
  }

  method1(number_: number): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeBoundsCheckTestInterfaceMethod1Params(e, number_);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchBoundsCheckTestInterface(
  implementation: BoundsCheckTestInterface,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeBoundsCheckTestInterfaceMethod0Params(call.decoder);
      if (call.accept()) {
        call.reply(implementation.method0(p.number), encodeBoundsCheckTestInterfaceMethod0Response);
      }
      return undefined;
    }
    case 1: {
      const p = decodeBoundsCheckTestInterfaceMethod1Params(call.decoder);
      return call.accept() ? implementation.method1(p.number) : undefined;
    }
    default:
      return undefined;
  }
}

interface BoundsCheckTestInterfaceMethod0Params {
  number: number;
}

function encodeBoundsCheckTestInterfaceMethod0Params(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.uint8(at + 8, number_, "BoundsCheckTestInterface.Method0.number");
  e.endStruct(at);
}

function decodeBoundsCheckTestInterfaceMethod0Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): BoundsCheckTestInterfaceMethod0Params {
  d.struct(at, 16);
  const number_ = d.view.getUint8(at + 8);
  d.endStruct();
  return { number: number_ };
}

function encodeBoundsCheckTestInterfaceMethod0Response(
  e: mojo.Encoder,
  v: BoundsCheckTestInterfaceMethod0Response,
): void {
  const at = e.struct(16, 0);
  e.uint8(at + 8, v.number, "BoundsCheckTestInterface.Method0.number");
  e.endStruct(at);
}

function decodeBoundsCheckTestInterfaceMethod0Response(
  d: mojo.Decoder,
  at = d.payloadStart,
): BoundsCheckTestInterfaceMethod0Response {
  d.struct(at, 16);
  const number_ = d.view.getUint8(at + 8);
  d.endStruct();
  return { number: number_ };
}

interface BoundsCheckTestInterfaceMethod1Params {
  number: number;
}

function encodeBoundsCheckTestInterfaceMethod1Params(e: mojo.Encoder, number_: number): void {
  const at = e.struct(16, 0);
  e.uint8(at + 8, number_, "BoundsCheckTestInterface.Method1.number");
  e.endStruct(at);
}

function decodeBoundsCheckTestInterfaceMethod1Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): BoundsCheckTestInterfaceMethod1Params {
  d.struct(at, 16);
  const number_ = d.view.getUint8(at + 8);
  d.endStruct();
  return { number: number_ };
}

export interface AssociatedConformanceTestInterface {
  method0(remote: mojo.PendingAssociatedRemote<InterfaceA>): void;
  method1(receiver: mojo.PendingAssociatedReceiver<InterfaceA>): void;
  method2(remote: mojo.PendingAssociatedRemote<InterfaceA> | null): void;
  method3(remotes: mojo.PendingAssociatedRemote<InterfaceA>[]): void;
}

/** What Remote, Receiver and their families need to know of mojo.test.AssociatedConformanceTestInterface. */
export const AssociatedConformanceTestInterface: mojo.InterfaceDefinition<AssociatedConformanceTestInterface> = {
  name: "mojo.test.AssociatedConformanceTestInterface",
  version: 0,
  methods: [
    { name: "Method0", ordinal: 0, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "Method1", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "Method2", ordinal: 2, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "Method3", ordinal: 3, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  createCaller: (endpoint) => new AssociatedConformanceTestInterfaceCaller(endpoint),
  dispatch: dispatchAssociatedConformanceTestInterface,
};

class AssociatedConformanceTestInterfaceCaller implements AssociatedConformanceTestInterface {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  method0(remote: mojo.PendingAssociatedRemote<InterfaceA>): void {
    const e = this.#endpoint.begin(0, 0, 2);
    try {
      encodeAssociatedConformanceTestInterfaceMethod0Params(e, remote);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method1(receiver: mojo.PendingAssociatedReceiver<InterfaceA>): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeAssociatedConformanceTestInterfaceMethod1Params(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method2(remote: mojo.PendingAssociatedRemote<InterfaceA> | null): void {
    const e = this.#endpoint.begin(2, 0, 2);
    try {
      encodeAssociatedConformanceTestInterfaceMethod2Params(e, remote);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  method3(remotes: mojo.PendingAssociatedRemote<InterfaceA>[]): void {
    const e = this.#endpoint.begin(3, 0, 2);
    try {
      encodeAssociatedConformanceTestInterfaceMethod3Params(e, remotes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchAssociatedConformanceTestInterface(
  implementation: AssociatedConformanceTestInterface,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeAssociatedConformanceTestInterfaceMethod0Params(call.decoder);
      return call.accept() ? implementation.method0(p.remote) : undefined;
    }
    case 1: {
      const p = decodeAssociatedConformanceTestInterfaceMethod1Params(call.decoder);
      return call.accept() ? implementation.method1(p.receiver) : undefined;
    }
    case 2: {
      const p = decodeAssociatedConformanceTestInterfaceMethod2Params(call.decoder);
      return call.accept() ? implementation.method2(p.remote) : undefined;
    }
    case 3: {
      const p = decodeAssociatedConformanceTestInterfaceMethod3Params(call.decoder);
      return call.accept() ? implementation.method3(p.remotes) : undefined;
    }
    default:
      return undefined;
  }
}

interface AssociatedConformanceTestInterfaceMethod0Params {
  remote: mojo.PendingAssociatedRemote<InterfaceA>;
}

function encodeAssociatedConformanceTestInterfaceMethod0Params(
  e: mojo.Encoder,
  remote: mojo.PendingAssociatedRemote<InterfaceA>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, remote, "AssociatedConformanceTestInterface.Method0.remote");
  e.endStruct(at);
}

function decodeAssociatedConformanceTestInterfaceMethod0Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): AssociatedConformanceTestInterfaceMethod0Params {
  d.struct(at, 16);
  const remote = mojo.toPendingAssociatedRemote<InterfaceA>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { remote };
}

interface AssociatedConformanceTestInterfaceMethod1Params {
  receiver: mojo.PendingAssociatedReceiver<InterfaceA>;
}

function encodeAssociatedConformanceTestInterfaceMethod1Params(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<InterfaceA>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(
    at + 8,
    receiver,
    "AssociatedConformanceTestInterface.Method1.receiver",
  );
  e.endStruct(at);
}

function decodeAssociatedConformanceTestInterfaceMethod1Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): AssociatedConformanceTestInterfaceMethod1Params {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<InterfaceA>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface AssociatedConformanceTestInterfaceMethod2Params {
  remote: mojo.PendingAssociatedRemote<InterfaceA> | null;
}

function encodeAssociatedConformanceTestInterfaceMethod2Params(
  e: mojo.Encoder,
  remote: mojo.PendingAssociatedRemote<InterfaceA> | null,
): void {
  const at = e.struct(16, 0);
  e.nullablePendingAssociatedRemote(at + 8, remote);
  e.endStruct(at);
}

function decodeAssociatedConformanceTestInterfaceMethod2Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): AssociatedConformanceTestInterfaceMethod2Params {
  d.struct(at, 16);
  const remote = decodeNullablePendingAssociatedRemote<InterfaceA>(d, at + 8);
  d.endStruct();
  return { remote };
}

interface AssociatedConformanceTestInterfaceMethod3Params {
  remotes: mojo.PendingAssociatedRemote<InterfaceA>[];
}

function encodeAssociatedConformanceTestInterfaceMethod3Params(
  e: mojo.Encoder,
  remotes: mojo.PendingAssociatedRemote<InterfaceA>[],
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeArrayOfPendingAssociatedRemoteInterfaceA(
      e,
      remotes,
      "AssociatedConformanceTestInterface.Method3.remotes",
    ),
  );
  e.endStruct(at);
}

function decodeAssociatedConformanceTestInterfaceMethod3Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): AssociatedConformanceTestInterfaceMethod3Params {
  d.struct(at, 16);
  const remotes = decodeArrayOfPendingAssociatedRemoteInterfaceA(d, d.pointer(at + 8));
  d.endStruct();
  return { remotes };
}

export interface IntegrationTestInterface {
  method0(param: BasicStruct): Promise<IntegrationTestInterfaceMethod0Response>;
}

export interface IntegrationTestInterfaceMethod0Response {
  bytes: Uint8Array;
}

/** What Remote, Receiver and their families need to know of mojo.test.IntegrationTestInterface. */
export const IntegrationTestInterface: mojo.InterfaceDefinition<IntegrationTestInterface> = {
  name: "mojo.test.IntegrationTestInterface",
  version: 0,
  methods: [{ name: "Method0", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new IntegrationTestInterfaceCaller(endpoint),
  dispatch: dispatchIntegrationTestInterface,
};

class IntegrationTestInterfaceCaller implements IntegrationTestInterface {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  method0(param: BasicStruct): Promise<IntegrationTestInterfaceMethod0Response> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeIntegrationTestInterfaceMethod0Params(e, param);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeIntegrationTestInterfaceMethod0Response);
  }
}

function dispatchIntegrationTestInterface(
  implementation: IntegrationTestInterface,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeIntegrationTestInterfaceMethod0Params(call.decoder);
      if (call.accept()) {
        call.reply(implementation.method0(p.param), encodeIntegrationTestInterfaceMethod0Response);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface IntegrationTestInterfaceMethod0Params {
  param: BasicStruct;
}

function encodeIntegrationTestInterfaceMethod0Params(e: mojo.Encoder, param: BasicStruct): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeBasicStruct(e, e.presentObject(param, "IntegrationTestInterface.Method0.param")),
  );
  e.endStruct(at);
}

function decodeIntegrationTestInterfaceMethod0Params(
  d: mojo.Decoder,
  at = d.payloadStart,
): IntegrationTestInterfaceMethod0Params {
  d.struct(at, 16);
  const param = decodeBasicStruct(d, d.pointer(at + 8));
  d.endStruct();
  return { param };
}

function encodeIntegrationTestInterfaceMethod0Response(
  e: mojo.Encoder,
  v: IntegrationTestInterfaceMethod0Response,
): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(v.bytes, "IntegrationTestInterface.Method0.bytes"));
  e.endStruct(at);
}

function decodeIntegrationTestInterfaceMethod0Response(
  d: mojo.Decoder,
  at = d.payloadStart,
): IntegrationTestInterfaceMethod0Response {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}

function encodeArrayOfMessagePipe(
  e: mojo.Encoder,
  values: readonly mojo.MessagePipeHandle[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 4);
  let slot = at + 8;
  for (const value of values) {
    e.handle(slot, value, field);
    slot += 4;
  }
  return at;
}

function decodeArrayOfMessagePipe(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.MessagePipeHandle[] {
  const end = at + 8 + 4 * d.enterArray(at, 4, length);
  const values: mojo.MessagePipeHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 4) {
    values.push(mojo.toMessagePipe(d.handle(slot)));
  }
  return values;
}

function cloneNullableStructA(value: StructA | null): StructA | null {
  if (value === null) return null;
  return cloneStructA(value);
}

function equalsNullableStructA(a: StructA | null, b: StructA | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsStructA(a, b);
}

function cloneNullableRecursive(value: Recursive | null): Recursive | null {
  if (value === null) return null;
  return cloneRecursive(value);
}

function equalsNullableRecursive(a: Recursive | null, b: Recursive | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsRecursive(a, b);
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

function decodeArrayOfArrayOfUint8(d: mojo.Decoder, at: number, length = -1): Uint8Array[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Uint8Array[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.uint8Array(d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfNullableArray3OfUint8(
  e: mojo.Encoder,
  values: readonly (Uint8Array | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, e.uint8Array(value, field, 3));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfNullableArray3OfUint8(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (Uint8Array | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (Uint8Array | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : d.uint8Array(d.pointer(slot), 3));
  }
  d.endArray();
  return values;
}

function encodeArrayOfNullableArrayOfString(
  e: mojo.Encoder,
  values: readonly (string[] | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, e.stringArray(value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfNullableArrayOfString(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (string[] | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (string[] | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : d.stringArray(d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfArrayOfNullableHandle(
  e: mojo.Encoder,
  values: readonly (mojo.Handle | null)[][],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeArrayOfNullableHandle(e, value, field));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullableHandle(
  e: mojo.Encoder,
  values: readonly (mojo.Handle | null)[],
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

function decodeArrayOfArrayOfNullableHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (mojo.Handle | null)[][] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (mojo.Handle | null)[][] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeArrayOfNullableHandle(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullableHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (mojo.Handle | null)[] {
  const end = at + 8 + 4 * d.enterArray(at, 4, length);
  const values: (mojo.Handle | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 4) {
    values.push(d.nullableHandle(slot));
  }
  return values;
}

function encodeMapOfStringToUint8(
  e: mojo.Encoder,
  map: Map<string, number>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.scalarArray([...map.values()], mojo.Scalars.uint8, field));
  return at;
}

function decodeMapOfStringToUint8(d: mojo.Decoder, at: number): Map<string, number> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = d.scalarArray(d.pointer(at + 16), mojo.Scalars.uint8);
  return d.toMap(at, keys, values);
}

function decodeNullablePendingRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingRemote<T> | null {
  const handle = d.nullableHandle(slot);
  if (handle === null) return null;
  return mojo.toPendingRemote<T>(handle, d.view.getUint32(slot + 4, true));
}

function encodeMapOfEnumAToEnumA(e: mojo.Encoder, map: Map<EnumA, EnumA>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, e.scalarArray([...e.presentMap(map, field).keys()], EnumAScalar, field));
  e.pointer(at + 16, e.scalarArray([...map.values()], EnumAScalar, field));
  return at;
}

function decodeMapOfEnumAToEnumA(d: mojo.Decoder, at: number): Map<EnumA, EnumA> {
  d.map(at);
  const keys = d.scalarArray(d.pointer(at + 8), EnumAScalar);
  const values = d.scalarArray(d.pointer(at + 16), EnumAScalar);
  return d.toMap(at, keys, values);
}

function encodeArrayOfPendingRemoteInterfaceA(
  e: mojo.Encoder,
  values: readonly mojo.PendingRemote<InterfaceA>[],
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

function decodeArrayOfPendingRemoteInterfaceA(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.PendingRemote<InterfaceA>[] {
  const end = at + 8 + 8 * d.enterArray(at, 8, length);
  const values: mojo.PendingRemote<InterfaceA>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(mojo.toPendingRemote<InterfaceA>(d.handle(slot), d.view.getUint32(slot + 4, true)));
  }
  return values;
}

function encodeMapOfStructBToUint8(
  e: mojo.Encoder,
  map: Map<StructB, number>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, encodeArrayOfStructB(e, [...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.scalarArray([...map.values()], mojo.Scalars.uint8, field));
  return at;
}

function encodeArrayOfStructB(
  e: mojo.Encoder,
  values: readonly StructB[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeStructB(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeMapOfStructBToUint8(d: mojo.Decoder, at: number): Map<StructB, number> {
  d.map(at);
  const keys = decodeArrayOfStructB(d, d.pointer(at + 8));
  const values = d.scalarArray(d.pointer(at + 16), mojo.Scalars.uint8);
  return d.toMap(at, keys, values);
}

function decodeArrayOfStructB(d: mojo.Decoder, at: number, length = -1): StructB[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: StructB[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeStructB(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeMapOfUint32ToNullableBool(
  e: mojo.Encoder,
  map: Map<number, boolean | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.uint32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableBoolArray([...map.values()], field));
  return at;
}

function encodeMapOfUint32ToNullableUint64(
  e: mojo.Encoder,
  map: Map<number, bigint | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.uint32Array([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.nullableScalarArray([...map.values()], mojo.Scalars.uint64, field));
  return at;
}

function decodeMapOfUint32ToNullableBool(d: mojo.Decoder, at: number): Map<number, boolean | null> {
  d.map(at);
  const keys = d.uint32Array(d.pointer(at + 8));
  const values = d.nullableBoolArray(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeMapOfUint32ToNullableUint64(
  d: mojo.Decoder,
  at: number,
): Map<number, bigint | null> {
  d.map(at);
  const keys = d.uint32Array(d.pointer(at + 8));
  const values = d.nullableScalarArray(d.pointer(at + 16), mojo.Scalars.uint64);
  return d.toMap(at, keys, values);
}

function decodeNullablePendingAssociatedRemote<T>(
  d: mojo.Decoder,
  slot: number,
): mojo.PendingAssociatedRemote<T> | null {
  const endpoint = d.nullableEndpoint(slot);
  if (endpoint === null) return null;
  return mojo.toPendingAssociatedRemote<T>(endpoint, d.view.getUint32(slot + 4, true));
}

function encodeArrayOfPendingAssociatedRemoteInterfaceA(
  e: mojo.Encoder,
  values: readonly mojo.PendingAssociatedRemote<InterfaceA>[],
  field: string,
  length = -1,
): number {
  const at = e.array(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pendingAssociatedRemote(slot, value, field);
    slot += 8;
  }
  return at;
}

function decodeArrayOfPendingAssociatedRemoteInterfaceA(
  d: mojo.Decoder,
  at: number,
  length = -1,
): mojo.PendingAssociatedRemote<InterfaceA>[] {
  const end = at + 8 + 8 * d.enterArray(at, 8, length);
  const values: mojo.PendingAssociatedRemote<InterfaceA>[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(
      mojo.toPendingAssociatedRemote<InterfaceA>(
        d.endpoint(slot),
        d.view.getUint32(slot + 4, true),
      ),
    );
  }
  return values;
}
