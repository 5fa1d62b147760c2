// Generated from nullable_values.mojom by mojoscope mojom generate. Do not edit.
//
// Numbers and enums that may be absent, and the pairs of a flag and a value that came before those.
import * as mojo from "../../shared/bindings/gen-v1.ts";

/** Without 0, so that an absent one has to hold a value that is known. */
export const Fruit = {
  APPLE: 3,
  PEAR: 5,
} as const;
export type Fruit = (typeof Fruit)[keyof typeof Fruit];

/** Whether a number is a known Fruit. */
export function isFruit(value: number): value is Fruit {
  switch (value) {
    case 3:
    case 5:
      return true;
    default:
      return false;
  }
}

export function encodeFruit(e: mojo.Encoder, at: number, value: Fruit, field?: string): void {
  if (typeof value !== "number" || !isFruit(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeFruit(d: mojo.Decoder, at: number): Fruit {
  const value = d.view.getInt32(at, true);
  if (isFruit(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Fruit. */
export const FruitScalar: mojo.Scalar<Fruit> = {
  size: 4,
  read: decodeFruit,
  write: encodeFruit,
};

export const Shade = {
  LIGHT: 0,
  DARK: 1,
} as const;
export type Shade = (typeof Shade)[keyof typeof Shade];

/** Whether a number is a known Shade. */
export function isShade(value: number): value is Shade {
  return (value | 0) === value && value >= 0 && value <= 1;
}

export function encodeShade(e: mojo.Encoder, at: number, value: Shade, field?: string): void {
  e.int32(at, value, field);
}

export function decodeShade(d: mojo.Decoder, at: number): Shade {
  const value = d.view.getInt32(at, true);
  return isShade(value) ? value : Shade.DARK;
}

/** How arrays store a Shade. */
export const ShadeScalar: mojo.Scalar<Shade> = {
  size: 4,
  read: decodeShade,
  write: encodeShade,
};

export interface MaybeEnums {
  fruit: Fruit | null;
  shade: Shade | null;
}

/** Makes a MaybeEnums of its defaults and `init`. */
export function createMaybeEnums(init: Partial<MaybeEnums> = {}): MaybeEnums {
  return {
    fruit: null,
    shade: null,
    ...init,
  };
}

/** Writes a MaybeEnums and returns its position. */
export function encodeMaybeEnums(e: mojo.Encoder, v: MaybeEnums): number {
  const at = e.struct(24, 0);
  if (v.fruit != null) {
    e.bool(at + 8, 0, true);
    encodeFruit(e, at + 12, v.fruit, "MaybeEnums.fruit");
  } else {
    e.int32(at + 12, 3);
  }
  if (v.shade != null) {
    e.bool(at + 8, 1, true);
    encodeShade(e, at + 16, v.shade, "MaybeEnums.shade");
  }
  return e.endStruct(at);
}

/** Reads and validates the MaybeEnums at `at`. */
export function decodeMaybeEnums(d: mojo.Decoder, at = d.payloadStart): MaybeEnums {
  d.struct(at, 24);
  const fruitValue = decodeFruit(d, at + 12);
  const fruit = !d.bool(at + 8, 0) ? null : fruitValue;
  const shadeValue = decodeShade(d, at + 16);
  const shade = !d.bool(at + 8, 1) ? null : shadeValue;
  d.endStruct();
  return { fruit, shade };
}

/** A deep copy of `v`. */
export function cloneMaybeEnums(v: MaybeEnums): MaybeEnums {
  return {
    fruit: v.fruit,
    shade: v.shade,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaybeEnums(a: MaybeEnums, b: MaybeEnums): boolean {
  return a.fruit === b.fruit && a.shade === b.shade;
}

export interface FlaggedEnums {
  hasFruit: boolean;
  fruit: Fruit;
  hasShade: boolean;
  shade: Shade;
}

/** Makes a FlaggedEnums of its defaults and `init`. */
export function createFlaggedEnums(init: Partial<FlaggedEnums> = {}): FlaggedEnums {
  return {
    hasFruit: false,
    fruit: Fruit.APPLE,
    hasShade: false,
    shade: Shade.LIGHT,
    ...init,
  };
}

/** Writes a FlaggedEnums and returns its position. */
export function encodeFlaggedEnums(e: mojo.Encoder, v: FlaggedEnums): number {
  const at = e.struct(24, 0);
  e.bool(at + 8, 0, v.hasFruit, "FlaggedEnums.has_fruit");
  encodeFruit(e, at + 12, v.fruit, "FlaggedEnums.fruit");
  e.bool(at + 8, 1, v.hasShade, "FlaggedEnums.has_shade");
  encodeShade(e, at + 16, v.shade, "FlaggedEnums.shade");
  return e.endStruct(at);
}

/** Reads and validates the FlaggedEnums at `at`. */
export function decodeFlaggedEnums(d: mojo.Decoder, at = d.payloadStart): FlaggedEnums {
  d.struct(at, 24);
  const hasFruit = d.bool(at + 8, 0);
  const fruit = decodeFruit(d, at + 12);
  const hasShade = d.bool(at + 8, 1);
  const shade = decodeShade(d, at + 16);
  d.endStruct();
  return { hasFruit, fruit, hasShade, shade };
}

/** A deep copy of `v`. */
export function cloneFlaggedEnums(v: FlaggedEnums): FlaggedEnums {
  return {
    hasFruit: v.hasFruit,
    fruit: v.fruit,
    hasShade: v.hasShade,
    shade: v.shade,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFlaggedEnums(a: FlaggedEnums, b: FlaggedEnums): boolean {
  return (
    a.hasFruit === b.hasFruit &&
    a.fruit === b.fruit &&
    a.hasShade === b.hasShade &&
    a.shade === b.shade
  );
}

export interface MaybeNumbers {
  flag: boolean | null;
  octet: number | null;
  tiny: number | null;
  word: number | null;
  small: number | null;
  dword: number | null;
  medium: number | null;
  qword: bigint | null;
  large: bigint | null;
  single: number | null;
  precise: number | null;
}

/** Makes a MaybeNumbers of its defaults and `init`. */
export function createMaybeNumbers(init: Partial<MaybeNumbers> = {}): MaybeNumbers {
  return {
    flag: null,
    octet: null,
    tiny: null,
    word: null,
    small: null,
    dword: null,
    medium: null,
    qword: null,
    large: null,
    single: null,
    precise: null,
    ...init,
  };
}

/** Writes a MaybeNumbers and returns its position. */
export function encodeMaybeNumbers(e: mojo.Encoder, v: MaybeNumbers): number {
  const at = e.struct(56, 0);
  if (v.flag != null) {
    e.bool(at + 8, 0, true);
    e.bool(at + 8, 1, v.flag, "MaybeNumbers.flag");
  }
  if (v.octet != null) {
    e.bool(at + 8, 2, true);
    e.uint8(at + 9, v.octet, "MaybeNumbers.octet");
  }
  if (v.tiny != null) {
    e.bool(at + 8, 3, true);
    e.int8(at + 10, v.tiny, "MaybeNumbers.tiny");
  }
  if (v.word != null) {
    e.bool(at + 8, 4, true);
    e.uint16(at + 12, v.word, "MaybeNumbers.word");
  }
  if (v.small != null) {
    e.bool(at + 8, 5, true);
    e.int16(at + 14, v.small, "MaybeNumbers.small");
  }
  if (v.dword != null) {
    e.bool(at + 8, 6, true);
    e.uint32(at + 16, v.dword, "MaybeNumbers.dword");
  }
  if (v.medium != null) {
    e.bool(at + 8, 7, true);
    e.int32(at + 20, v.medium, "MaybeNumbers.medium");
  }
  if (v.qword != null) {
    e.bool(at + 11, 0, true);
    e.uint64(at + 24, v.qword, "MaybeNumbers.qword");
  }
  if (v.large != null) {
    e.bool(at + 11, 1, true);
    e.int64(at + 32, v.large, "MaybeNumbers.large");
  }
  if (v.single != null) {
    e.bool(at + 11, 2, true);
    e.float(at + 40, v.single, "MaybeNumbers.single");
  }
  if (v.precise != null) {
    e.bool(at + 11, 3, true);
    e.double(at + 48, v.precise, "MaybeNumbers.precise");
  }
  return e.endStruct(at);
}

/** Reads and validates the MaybeNumbers at `at`. */
export function decodeMaybeNumbers(d: mojo.Decoder, at = d.payloadStart): MaybeNumbers {
  d.struct(at, 56);
  const flag = !d.bool(at + 8, 0) ? null : d.bool(at + 8, 1);
  const octet = !d.bool(at + 8, 2) ? null : d.view.getUint8(at + 9);
  const tiny = !d.bool(at + 8, 3) ? null : d.view.getInt8(at + 10);
  const word = !d.bool(at + 8, 4) ? null : d.view.getUint16(at + 12, true);
  const small = !d.bool(at + 8, 5) ? null : d.view.getInt16(at + 14, true);
  const dword = !d.bool(at + 8, 6) ? null : d.view.getUint32(at + 16, true);
  const medium = !d.bool(at + 8, 7) ? null : d.view.getInt32(at + 20, true);
  const qword = !d.bool(at + 11, 0) ? null : d.view.getBigUint64(at + 24, true);
  const large = !d.bool(at + 11, 1) ? null : d.view.getBigInt64(at + 32, true);
  const single = !d.bool(at + 11, 2) ? null : d.view.getFloat32(at + 40, true);
  const precise = !d.bool(at + 11, 3) ? null : d.view.getFloat64(at + 48, true);
  d.endStruct();
  return { flag, octet, tiny, word, small, dword, medium, qword, large, single, precise };
}

/** A deep copy of `v`. */
export function cloneMaybeNumbers(v: MaybeNumbers): MaybeNumbers {
  return {
    flag: v.flag,
    octet: v.octet,
    tiny: v.tiny,
    word: v.word,
    small: v.small,
    dword: v.dword,
    medium: v.medium,
    qword: v.qword,
    large: v.large,
    single: v.single,
    precise: v.precise,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaybeNumbers(a: MaybeNumbers, b: MaybeNumbers): boolean {
  return (
    a.flag === b.flag &&
    a.octet === b.octet &&
    a.tiny === b.tiny &&
    a.word === b.word &&
    a.small === b.small &&
    a.dword === b.dword &&
    a.medium === b.medium &&
    a.qword === b.qword &&
    a.large === b.large &&
    mojo.sameValue(a.single, b.single) &&
    mojo.sameValue(a.precise, b.precise)
  );
}

export interface FlaggedNumbers {
  hasFlag: boolean;
  flag: boolean;
  hasOctet: boolean;
  octet: number;
  hasTiny: boolean;
  tiny: number;
  hasWord: boolean;
  word: number;
  hasSmall: boolean;
  small: number;
  hasDword: boolean;
  dword: number;
  hasMedium: boolean;
  medium: number;
  hasQword: boolean;
  qword: bigint;
  hasLarge: boolean;
  large: bigint;
  hasSingle: boolean;
  single: number;
  hasPrecise: boolean;
  precise: number;
}

/** Makes a FlaggedNumbers of its defaults and `init`. */
export function createFlaggedNumbers(init: Partial<FlaggedNumbers> = {}): FlaggedNumbers {
  return {
    hasFlag: false,
    flag: false,
    hasOctet: false,
    octet: 0,
    hasTiny: false,
    tiny: 0,
    hasWord: false,
    word: 0,
    hasSmall: false,
    small: 0,
    hasDword: false,
    dword: 0,
    hasMedium: false,
    medium: 0,
    hasQword: false,
    qword: 0n,
    hasLarge: false,
    large: 0n,
    hasSingle: false,
    single: 0,
    hasPrecise: false,
    precise: 0,
    ...init,
  };
}

/** Writes a FlaggedNumbers and returns its position. */
export function encodeFlaggedNumbers(e: mojo.Encoder, v: FlaggedNumbers): number {
  const at = e.struct(56, 0);
  e.bool(at + 8, 0, v.hasFlag, "FlaggedNumbers.has_flag");
  e.bool(at + 8, 1, v.flag, "FlaggedNumbers.flag");
  e.bool(at + 8, 2, v.hasOctet, "FlaggedNumbers.has_octet");
  e.uint8(at + 9, v.octet, "FlaggedNumbers.octet");
  e.bool(at + 8, 3, v.hasTiny, "FlaggedNumbers.has_tiny");
  e.int8(at + 10, v.tiny, "FlaggedNumbers.tiny");
  e.bool(at + 8, 4, v.hasWord, "FlaggedNumbers.has_word");
  e.uint16(at + 12, v.word, "FlaggedNumbers.word");
  e.bool(at + 8, 5, v.hasSmall, "FlaggedNumbers.has_small");
  e.int16(at + 14, v.small, "FlaggedNumbers.small");
  e.bool(at + 8, 6, v.hasDword, "FlaggedNumbers.has_dword");
  e.uint32(at + 16, v.dword, "FlaggedNumbers.dword");
  e.bool(at + 8, 7, v.hasMedium, "FlaggedNumbers.has_medium");
  e.int32(at + 20, v.medium, "FlaggedNumbers.medium");
  e.bool(at + 11, 0, v.hasQword, "FlaggedNumbers.has_qword");
  e.uint64(at + 24, v.qword, "FlaggedNumbers.qword");
  e.bool(at + 11, 1, v.hasLarge, "FlaggedNumbers.has_large");
  e.int64(at + 32, v.large, "FlaggedNumbers.large");
  e.bool(at + 11, 2, v.hasSingle, "FlaggedNumbers.has_single");
  e.float(at + 40, v.single, "FlaggedNumbers.single");
  e.bool(at + 11, 3, v.hasPrecise, "FlaggedNumbers.has_precise");
  e.double(at + 48, v.precise, "FlaggedNumbers.precise");
  return e.endStruct(at);
}

/** Reads and validates the FlaggedNumbers at `at`. */
export function decodeFlaggedNumbers(d: mojo.Decoder, at = d.payloadStart): FlaggedNumbers {
  d.struct(at, 56);
  const hasFlag = d.bool(at + 8, 0);
  const flag = d.bool(at + 8, 1);
  const hasOctet = d.bool(at + 8, 2);
  const octet = d.view.getUint8(at + 9);
  const hasTiny = d.bool(at + 8, 3);
  const tiny = d.view.getInt8(at + 10);
  const hasWord = d.bool(at + 8, 4);
  const word = d.view.getUint16(at + 12, true);
  const hasSmall = d.bool(at + 8, 5);
  const small = d.view.getInt16(at + 14, true);
  const hasDword = d.bool(at + 8, 6);
  const dword = d.view.getUint32(at + 16, true);
  const hasMedium = d.bool(at + 8, 7);
  const medium = d.view.getInt32(at + 20, true);
  const hasQword = d.bool(at + 11, 0);
  const qword = d.view.getBigUint64(at + 24, true);
  const hasLarge = d.bool(at + 11, 1);
  const large = d.view.getBigInt64(at + 32, true);
  const hasSingle = d.bool(at + 11, 2);
  const single = d.view.getFloat32(at + 40, true);
  const hasPrecise = d.bool(at + 11, 3);
  const precise = d.view.getFloat64(at + 48, true);
  d.endStruct();
  return {
    hasFlag,
    flag,
    hasOctet,
    octet,
    hasTiny,
    tiny,
    hasWord,
    word,
    hasSmall,
    small,
    hasDword,
    dword,
    hasMedium,
    medium,
    hasQword,
    qword,
    hasLarge,
    large,
    hasSingle,
    single,
    hasPrecise,
    precise,
  };
}

/** A deep copy of `v`. */
export function cloneFlaggedNumbers(v: FlaggedNumbers): FlaggedNumbers {
  return {
    hasFlag: v.hasFlag,
    flag: v.flag,
    hasOctet: v.hasOctet,
    octet: v.octet,
    hasTiny: v.hasTiny,
    tiny: v.tiny,
    hasWord: v.hasWord,
    word: v.word,
    hasSmall: v.hasSmall,
    small: v.small,
    hasDword: v.hasDword,
    dword: v.dword,
    hasMedium: v.hasMedium,
    medium: v.medium,
    hasQword: v.hasQword,
    qword: v.qword,
    hasLarge: v.hasLarge,
    large: v.large,
    hasSingle: v.hasSingle,
    single: v.single,
    hasPrecise: v.hasPrecise,
    precise: v.precise,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFlaggedNumbers(a: FlaggedNumbers, b: FlaggedNumbers): boolean {
  return (
    a.hasFlag === b.hasFlag &&
    a.flag === b.flag &&
    a.hasOctet === b.hasOctet &&
    a.octet === b.octet &&
    a.hasTiny === b.hasTiny &&
    a.tiny === b.tiny &&
    a.hasWord === b.hasWord &&
    a.word === b.word &&
    a.hasSmall === b.hasSmall &&
    a.small === b.small &&
    a.hasDword === b.hasDword &&
    a.dword === b.dword &&
    a.hasMedium === b.hasMedium &&
    a.medium === b.medium &&
    a.hasQword === b.hasQword &&
    a.qword === b.qword &&
    a.hasLarge === b.hasLarge &&
    a.large === b.large &&
    a.hasSingle === b.hasSingle &&
    mojo.sameValue(a.single, b.single) &&
    a.hasPrecise === b.hasPrecise &&
    mojo.sameValue(a.precise, b.precise)
  );
}

export interface BasketV1 {
  fruit: Fruit | null;
  count: number | null;
}

/** Makes a BasketV1 of its defaults and `init`. */
export function createBasketV1(init: Partial<BasketV1> = {}): BasketV1 {
  return {
    fruit: null,
    count: null,
    ...init,
  };
}

/** Writes a BasketV1 and returns its position. */
export function encodeBasketV1(e: mojo.Encoder, v: BasketV1): number {
  const at = e.struct(24, 0);
  if (v.fruit != null) {
    e.bool(at + 8, 0, true);
    encodeFruit(e, at + 12, v.fruit, "BasketV1.fruit");
  } else {
    e.int32(at + 12, 3);
  }
  if (v.count != null) {
    e.bool(at + 8, 1, true);
    e.int32(at + 16, v.count, "BasketV1.count");
  }
  return e.endStruct(at);
}

/** Reads and validates the BasketV1 at `at`. */
export function decodeBasketV1(d: mojo.Decoder, at = d.payloadStart): BasketV1 {
  d.struct(at, 24);
  const fruitValue = decodeFruit(d, at + 12);
  const fruit = !d.bool(at + 8, 0) ? null : fruitValue;
  const count = !d.bool(at + 8, 1) ? null : d.view.getInt32(at + 16, true);
  d.endStruct();
  return { fruit, count };
}

/** A deep copy of `v`. */
export function cloneBasketV1(v: BasketV1): BasketV1 {
  return {
    fruit: v.fruit,
    count: v.count,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBasketV1(a: BasketV1, b: BasketV1): boolean {
  return a.fruit === b.fruit && a.count === b.count;
}

export interface BasketV2 {
  fruit: Fruit | null;
  count: number | null;
  shade: Shade | null;
  ripe: boolean | null;
  weight: bigint | null;
}

/** Makes a BasketV2 of its defaults and `init`. */
export function createBasketV2(init: Partial<BasketV2> = {}): BasketV2 {
  return {
    fruit: null,
    count: null,
    shade: null,
    ripe: null,
    weight: null,
    ...init,
  };
}

/** Writes a BasketV2 and returns its position. */
export function encodeBasketV2(e: mojo.Encoder, v: BasketV2): number {
  const at = e.struct(32, 2);
  if (v.fruit != null) {
    e.bool(at + 8, 0, true);
    encodeFruit(e, at + 12, v.fruit, "BasketV2.fruit");
  } else {
    e.int32(at + 12, 3);
  }
  if (v.count != null) {
    e.bool(at + 8, 1, true);
    e.int32(at + 16, v.count, "BasketV2.count");
  }
  if (v.shade != null) {
    e.bool(at + 8, 2, true);
    encodeShade(e, at + 20, v.shade, "BasketV2.shade");
  }
  if (v.ripe != null) {
    e.bool(at + 8, 3, true);
    e.bool(at + 8, 4, v.ripe, "BasketV2.ripe");
  }
  if (v.weight != null) {
    e.bool(at + 8, 5, true);
    e.uint64(at + 24, v.weight, "BasketV2.weight");
  }
  return e.endStruct(at);
}

const BASKET_V2_VERSIONS = [0, 24, 2, 32];

/** Reads and validates the BasketV2 at `at`. */
export function decodeBasketV2(d: mojo.Decoder, at = d.payloadStart): BasketV2 {
  const version = d.versionedStruct(at, BASKET_V2_VERSIONS);
  const fruitValue = decodeFruit(d, at + 12);
  const fruit = !d.bool(at + 8, 0) ? null : fruitValue;
  const count = !d.bool(at + 8, 1) ? null : d.view.getInt32(at + 16, true);
  const shadeValue = version < 2 ? null : decodeShade(d, at + 20);
  const shade = version < 2 || !d.bool(at + 8, 2) ? null : shadeValue;
  const ripe = version < 2 || !d.bool(at + 8, 3) ? null : d.bool(at + 8, 4);
  const weight = version < 2 || !d.bool(at + 8, 5) ? null : d.view.getBigUint64(at + 24, true);
  d.endStruct();
  return { fruit, count, shade, ripe, weight };
}

/** A deep copy of `v`. */
export function cloneBasketV2(v: BasketV2): BasketV2 {
  return {
    fruit: v.fruit,
    count: v.count,
    shade: v.shade,
    ripe: v.ripe,
    weight: v.weight,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsBasketV2(a: BasketV2, b: BasketV2): boolean {
  return (
    a.fruit === b.fruit &&
    a.count === b.count &&
    a.shade === b.shade &&
    a.ripe === b.ripe &&
    a.weight === b.weight
  );
}

export interface Maybe {
  enums(fruit: Fruit | null, shade: Shade | null): Promise<MaybeEnumsResponse>;
  enumStruct(values: MaybeEnums): Promise<MaybeEnumStructResponse>;
  numbers(
    flag: boolean | null,
    octet: number | null,
    tiny: number | null,
    word: number | null,
    small: number | null,
    dword: number | null,
    medium: number | null,
    qword: bigint | null,
    large: bigint | null,
    single: number | null,
    precise: number | null,
  ): Promise<MaybeNumbersResponse>;
  numberStruct(values: MaybeNumbers): Promise<MaybeNumberStructResponse>;
}

export interface MaybeEnumsResponse {
  fruit: Fruit | null;
  shade: Shade | null;
}

export interface MaybeEnumStructResponse {
  values: MaybeEnums;
}

export interface MaybeNumbersResponse {
  flag: boolean | null;
  octet: number | null;
  tiny: number | null;
  word: number | null;
  small: number | null;
  dword: number | null;
  medium: number | null;
  qword: bigint | null;
  large: bigint | null;
  single: number | null;
  precise: number | null;
}

export interface MaybeNumberStructResponse {
  values: MaybeNumbers;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.nullable_values.mojom.Maybe. */
export const Maybe: mojo.InterfaceDefinition<Maybe> = {
  name: "mojoscope.behaviours.nullable_values.mojom.Maybe",
  version: 0,
  methods: [
    { name: "Enums", ordinal: 0, hasResponse: true, sync: false },
    { name: "EnumStruct", ordinal: 1, hasResponse: true, sync: false },
    { name: "Numbers", ordinal: 2, hasResponse: true, sync: false },
    { name: "NumberStruct", ordinal: 3, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new MaybeCaller(endpoint),
  dispatch: dispatchMaybe,
};

class MaybeCaller implements Maybe {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  enums(fruit: Fruit | null, shade: Shade | null): Promise<MaybeEnumsResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeMaybeEnumsParams(e, fruit, shade);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeMaybeEnumsResponse);
  }

  enumStruct(values: MaybeEnums): Promise<MaybeEnumStructResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeMaybeEnumStructParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeMaybeEnumStructResponse);
  }

  numbers(
    flag: boolean | null,
    octet: number | null,
    tiny: number | null,
    word: number | null,
    small: number | null,
    dword: number | null,
    medium: number | null,
    qword: bigint | null,
    large: bigint | null,
    single: number | null,
    precise: number | null,
  ): Promise<MaybeNumbersResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeMaybeNumbersParams(
        e,
        flag,
        octet,
        tiny,
        word,
        small,
        dword,
        medium,
        qword,
        large,
        single,
        precise,
      );
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeMaybeNumbersResponse);
  }

  numberStruct(values: MaybeNumbers): Promise<MaybeNumberStructResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeMaybeNumberStructParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeMaybeNumberStructResponse);
  }
}

function dispatchMaybe(implementation: Maybe, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeMaybeEnumsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.enums(p.fruit, p.shade), encodeMaybeEnumsResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeMaybeEnumStructParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.enumStruct(p.values), encodeMaybeEnumStructResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeMaybeNumbersParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.numbers(
            p.flag,
            p.octet,
            p.tiny,
            p.word,
            p.small,
            p.dword,
            p.medium,
            p.qword,
            p.large,
            p.single,
            p.precise,
          ),
          encodeMaybeNumbersResponse,
        );
      }
      return undefined;
    }
    case 3: {
      const p = decodeMaybeNumberStructParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.numberStruct(p.values), encodeMaybeNumberStructResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface MaybeEnumsParams {
  fruit: Fruit | null;
  shade: Shade | null;
}

function encodeMaybeEnumsParams(e: mojo.Encoder, fruit: Fruit | null, shade: Shade | null): void {
  const at = e.struct(24, 0);
  if (fruit != null) {
    e.bool(at + 8, 0, true);
    encodeFruit(e, at + 12, fruit, "Maybe.Enums.fruit");
  } else {
    e.int32(at + 12, 3);
  }
  if (shade != null) {
    e.bool(at + 8, 1, true);
    encodeShade(e, at + 16, shade, "Maybe.Enums.shade");
  }
  e.endStruct(at);
}

function decodeMaybeEnumsParams(d: mojo.Decoder, at = d.payloadStart): MaybeEnumsParams {
  d.struct(at, 24);
  const fruitValue = decodeFruit(d, at + 12);
  const fruit = !d.bool(at + 8, 0) ? null : fruitValue;
  const shadeValue = decodeShade(d, at + 16);
  const shade = !d.bool(at + 8, 1) ? null : shadeValue;
  d.endStruct();
  return { fruit, shade };
}

function encodeMaybeEnumsResponse(e: mojo.Encoder, v: MaybeEnumsResponse): void {
  const at = e.struct(24, 0);
  if (v.fruit != null) {
    e.bool(at + 8, 0, true);
    encodeFruit(e, at + 12, v.fruit, "Maybe.Enums.fruit");
  } else {
    e.int32(at + 12, 3);
  }
  if (v.shade != null) {
    e.bool(at + 8, 1, true);
    encodeShade(e, at + 16, v.shade, "Maybe.Enums.shade");
  }
  e.endStruct(at);
}

function decodeMaybeEnumsResponse(d: mojo.Decoder, at = d.payloadStart): MaybeEnumsResponse {
  d.struct(at, 24);
  const fruitValue = decodeFruit(d, at + 12);
  const fruit = !d.bool(at + 8, 0) ? null : fruitValue;
  const shadeValue = decodeShade(d, at + 16);
  const shade = !d.bool(at + 8, 1) ? null : shadeValue;
  d.endStruct();
  return { fruit, shade };
}

interface MaybeEnumStructParams {
  values: MaybeEnums;
}

function encodeMaybeEnumStructParams(e: mojo.Encoder, values: MaybeEnums): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMaybeEnums(e, e.presentObject(values, "Maybe.EnumStruct.values")));
  e.endStruct(at);
}

function decodeMaybeEnumStructParams(d: mojo.Decoder, at = d.payloadStart): MaybeEnumStructParams {
  d.struct(at, 16);
  const values = decodeMaybeEnums(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

function encodeMaybeEnumStructResponse(e: mojo.Encoder, v: MaybeEnumStructResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMaybeEnums(e, e.presentObject(v.values, "Maybe.EnumStruct.values")));
  e.endStruct(at);
}

function decodeMaybeEnumStructResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): MaybeEnumStructResponse {
  d.struct(at, 16);
  const values = decodeMaybeEnums(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface MaybeNumbersParams {
  flag: boolean | null;
  octet: number | null;
  tiny: number | null;
  word: number | null;
  small: number | null;
  dword: number | null;
  medium: number | null;
  qword: bigint | null;
  large: bigint | null;
  single: number | null;
  precise: number | null;
}

function encodeMaybeNumbersParams(
  e: mojo.Encoder,
  flag: boolean | null,
  octet: number | null,
  tiny: number | null,
  word: number | null,
  small: number | null,
  dword: number | null,
  medium: number | null,
  qword: bigint | null,
  large: bigint | null,
  single: number | null,
  precise: number | null,
): void {
  const at = e.struct(56, 0);
  if (flag != null) {
    e.bool(at + 8, 0, true);
    e.bool(at + 8, 1, flag, "Maybe.Numbers.flag");
  }
  if (octet != null) {
    e.bool(at + 8, 2, true);
    e.uint8(at + 9, octet, "Maybe.Numbers.octet");
  }
  if (tiny != null) {
    e.bool(at + 8, 3, true);
    e.int8(at + 10, tiny, "Maybe.Numbers.tiny");
  }
  if (word != null) {
    e.bool(at + 8, 4, true);
    e.uint16(at + 12, word, "Maybe.Numbers.word");
  }
  if (small != null) {
    e.bool(at + 8, 5, true);
    e.int16(at + 14, small, "Maybe.Numbers.small");
  }
  if (dword != null) {
    e.bool(at + 8, 6, true);
    e.uint32(at + 16, dword, "Maybe.Numbers.dword");
  }
  if (medium != null) {
    e.bool(at + 8, 7, true);
    e.int32(at + 20, medium, "Maybe.Numbers.medium");
  }
  if (qword != null) {
    e.bool(at + 11, 0, true);
    e.uint64(at + 24, qword, "Maybe.Numbers.qword");
  }
  if (large != null) {
    e.bool(at + 11, 1, true);
    e.int64(at + 32, large, "Maybe.Numbers.large");
  }
  if (single != null) {
    e.bool(at + 11, 2, true);
    e.float(at + 40, single, "Maybe.Numbers.single");
  }
  if (precise != null) {
    e.bool(at + 11, 3, true);
    e.double(at + 48, precise, "Maybe.Numbers.precise");
  }
  e.endStruct(at);
}

function decodeMaybeNumbersParams(d: mojo.Decoder, at = d.payloadStart): MaybeNumbersParams {
  d.struct(at, 56);
  const flag = !d.bool(at + 8, 0) ? null : d.bool(at + 8, 1);
  const octet = !d.bool(at + 8, 2) ? null : d.view.getUint8(at + 9);
  const tiny = !d.bool(at + 8, 3) ? null : d.view.getInt8(at + 10);
  const word = !d.bool(at + 8, 4) ? null : d.view.getUint16(at + 12, true);
  const small = !d.bool(at + 8, 5) ? null : d.view.getInt16(at + 14, true);
  const dword = !d.bool(at + 8, 6) ? null : d.view.getUint32(at + 16, true);
  const medium = !d.bool(at + 8, 7) ? null : d.view.getInt32(at + 20, true);
  const qword = !d.bool(at + 11, 0) ? null : d.view.getBigUint64(at + 24, true);
  const large = !d.bool(at + 11, 1) ? null : d.view.getBigInt64(at + 32, true);
  const single = !d.bool(at + 11, 2) ? null : d.view.getFloat32(at + 40, true);
  const precise = !d.bool(at + 11, 3) ? null : d.view.getFloat64(at + 48, true);
  d.endStruct();
  return { flag, octet, tiny, word, small, dword, medium, qword, large, single, precise };
}

function encodeMaybeNumbersResponse(e: mojo.Encoder, v: MaybeNumbersResponse): void {
  const at = e.struct(56, 0);
  if (v.flag != null) {
    e.bool(at + 8, 0, true);
    e.bool(at + 8, 1, v.flag, "Maybe.Numbers.flag");
  }
  if (v.octet != null) {
    e.bool(at + 8, 2, true);
    e.uint8(at + 9, v.octet, "Maybe.Numbers.octet");
  }
  if (v.tiny != null) {
    e.bool(at + 8, 3, true);
    e.int8(at + 10, v.tiny, "Maybe.Numbers.tiny");
  }
  if (v.word != null) {
    e.bool(at + 8, 4, true);
    e.uint16(at + 12, v.word, "Maybe.Numbers.word");
  }
  if (v.small != null) {
    e.bool(at + 8, 5, true);
    e.int16(at + 14, v.small, "Maybe.Numbers.small");
  }
  if (v.dword != null) {
    e.bool(at + 8, 6, true);
    e.uint32(at + 16, v.dword, "Maybe.Numbers.dword");
  }
  if (v.medium != null) {
    e.bool(at + 8, 7, true);
    e.int32(at + 20, v.medium, "Maybe.Numbers.medium");
  }
  if (v.qword != null) {
    e.bool(at + 11, 0, true);
    e.uint64(at + 24, v.qword, "Maybe.Numbers.qword");
  }
  if (v.large != null) {
    e.bool(at + 11, 1, true);
    e.int64(at + 32, v.large, "Maybe.Numbers.large");
  }
  if (v.single != null) {
    e.bool(at + 11, 2, true);
    e.float(at + 40, v.single, "Maybe.Numbers.single");
  }
  if (v.precise != null) {
    e.bool(at + 11, 3, true);
    e.double(at + 48, v.precise, "Maybe.Numbers.precise");
  }
  e.endStruct(at);
}

function decodeMaybeNumbersResponse(d: mojo.Decoder, at = d.payloadStart): MaybeNumbersResponse {
  d.struct(at, 56);
  const flag = !d.bool(at + 8, 0) ? null : d.bool(at + 8, 1);
  const octet = !d.bool(at + 8, 2) ? null : d.view.getUint8(at + 9);
  const tiny = !d.bool(at + 8, 3) ? null : d.view.getInt8(at + 10);
  const word = !d.bool(at + 8, 4) ? null : d.view.getUint16(at + 12, true);
  const small = !d.bool(at + 8, 5) ? null : d.view.getInt16(at + 14, true);
  const dword = !d.bool(at + 8, 6) ? null : d.view.getUint32(at + 16, true);
  const medium = !d.bool(at + 8, 7) ? null : d.view.getInt32(at + 20, true);
  const qword = !d.bool(at + 11, 0) ? null : d.view.getBigUint64(at + 24, true);
  const large = !d.bool(at + 11, 1) ? null : d.view.getBigInt64(at + 32, true);
  const single = !d.bool(at + 11, 2) ? null : d.view.getFloat32(at + 40, true);
  const precise = !d.bool(at + 11, 3) ? null : d.view.getFloat64(at + 48, true);
  d.endStruct();
  return { flag, octet, tiny, word, small, dword, medium, qword, large, single, precise };
}

interface MaybeNumberStructParams {
  values: MaybeNumbers;
}

function encodeMaybeNumberStructParams(e: mojo.Encoder, values: MaybeNumbers): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMaybeNumbers(e, e.presentObject(values, "Maybe.NumberStruct.values")));
  e.endStruct(at);
}

function decodeMaybeNumberStructParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): MaybeNumberStructParams {
  d.struct(at, 16);
  const values = decodeMaybeNumbers(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

function encodeMaybeNumberStructResponse(e: mojo.Encoder, v: MaybeNumberStructResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMaybeNumbers(e, e.presentObject(v.values, "Maybe.NumberStruct.values")));
  e.endStruct(at);
}

function decodeMaybeNumberStructResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): MaybeNumberStructResponse {
  d.struct(at, 16);
  const values = decodeMaybeNumbers(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

export interface Flagged {
  enums(
    hasFruit: boolean,
    fruit: Fruit,
    hasShade: boolean,
    shade: Shade,
  ): Promise<FlaggedEnumsResponse>;
  enumStruct(values: FlaggedEnums): Promise<FlaggedEnumStructResponse>;
  numbers(
    hasFlag: boolean,
    flag: boolean,
    hasOctet: boolean,
    octet: number,
    hasTiny: boolean,
    tiny: number,
    hasWord: boolean,
    word: number,
    hasSmall: boolean,
    small: number,
    hasDword: boolean,
    dword: number,
    hasMedium: boolean,
    medium: number,
    hasQword: boolean,
    qword: bigint,
    hasLarge: boolean,
    large: bigint,
    hasSingle: boolean,
    single: number,
    hasPrecise: boolean,
    precise: number,
  ): Promise<FlaggedNumbersResponse>;
  numberStruct(values: FlaggedNumbers): Promise<FlaggedNumberStructResponse>;
}

export interface FlaggedEnumsResponse {
  hasFruit: boolean;
  fruit: Fruit;
  hasShade: boolean;
  shade: Shade;
}

export interface FlaggedEnumStructResponse {
  values: FlaggedEnums;
}

export interface FlaggedNumbersResponse {
  hasFlag: boolean;
  flag: boolean;
  hasOctet: boolean;
  octet: number;
  hasTiny: boolean;
  tiny: number;
  hasWord: boolean;
  word: number;
  hasSmall: boolean;
  small: number;
  hasDword: boolean;
  dword: number;
  hasMedium: boolean;
  medium: number;
  hasQword: boolean;
  qword: bigint;
  hasLarge: boolean;
  large: bigint;
  hasSingle: boolean;
  single: number;
  hasPrecise: boolean;
  precise: number;
}

export interface FlaggedNumberStructResponse {
  values: FlaggedNumbers;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.nullable_values.mojom.Flagged. */
export const Flagged: mojo.InterfaceDefinition<Flagged> = {
  name: "mojoscope.behaviours.nullable_values.mojom.Flagged",
  version: 0,
  methods: [
    { name: "Enums", ordinal: 0, hasResponse: true, sync: false },
    { name: "EnumStruct", ordinal: 1, hasResponse: true, sync: false },
    { name: "Numbers", ordinal: 2, hasResponse: true, sync: false },
    { name: "NumberStruct", ordinal: 3, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new FlaggedCaller(endpoint),
  dispatch: dispatchFlagged,
};

class FlaggedCaller implements Flagged {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  enums(
    hasFruit: boolean,
    fruit: Fruit,
    hasShade: boolean,
    shade: Shade,
  ): Promise<FlaggedEnumsResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFlaggedEnumsParams(e, hasFruit, fruit, hasShade, shade);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFlaggedEnumsResponse);
  }

  enumStruct(values: FlaggedEnums): Promise<FlaggedEnumStructResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFlaggedEnumStructParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFlaggedEnumStructResponse);
  }

  numbers(
    hasFlag: boolean,
    flag: boolean,
    hasOctet: boolean,
    octet: number,
    hasTiny: boolean,
    tiny: number,
    hasWord: boolean,
    word: number,
    hasSmall: boolean,
    small: number,
    hasDword: boolean,
    dword: number,
    hasMedium: boolean,
    medium: number,
    hasQword: boolean,
    qword: bigint,
    hasLarge: boolean,
    large: bigint,
    hasSingle: boolean,
    single: number,
    hasPrecise: boolean,
    precise: number,
  ): Promise<FlaggedNumbersResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFlaggedNumbersParams(
        e,
        hasFlag,
        flag,
        hasOctet,
        octet,
        hasTiny,
        tiny,
        hasWord,
        word,
        hasSmall,
        small,
        hasDword,
        dword,
        hasMedium,
        medium,
        hasQword,
        qword,
        hasLarge,
        large,
        hasSingle,
        single,
        hasPrecise,
        precise,
      );
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFlaggedNumbersResponse);
  }

  numberStruct(values: FlaggedNumbers): Promise<FlaggedNumberStructResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeFlaggedNumberStructParams(e, values);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeFlaggedNumberStructResponse);
  }
}

function dispatchFlagged(implementation: Flagged, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeFlaggedEnumsParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.enums(p.hasFruit, p.fruit, p.hasShade, p.shade),
          encodeFlaggedEnumsResponse,
        );
      }
      return undefined;
    }
    case 1: {
      const p = decodeFlaggedEnumStructParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.enumStruct(p.values), encodeFlaggedEnumStructResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeFlaggedNumbersParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.numbers(
            p.hasFlag,
            p.flag,
            p.hasOctet,
            p.octet,
            p.hasTiny,
            p.tiny,
            p.hasWord,
            p.word,
            p.hasSmall,
            p.small,
            p.hasDword,
            p.dword,
            p.hasMedium,
            p.medium,
            p.hasQword,
            p.qword,
            p.hasLarge,
            p.large,
            p.hasSingle,
            p.single,
            p.hasPrecise,
            p.precise,
          ),
          encodeFlaggedNumbersResponse,
        );
      }
      return undefined;
    }
    case 3: {
      const p = decodeFlaggedNumberStructParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.numberStruct(p.values), encodeFlaggedNumberStructResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface FlaggedEnumsParams {
  hasFruit: boolean;
  fruit: Fruit;
  hasShade: boolean;
  shade: Shade;
}

function encodeFlaggedEnumsParams(
  e: mojo.Encoder,
  hasFruit: boolean,
  fruit: Fruit,
  hasShade: boolean,
  shade: Shade,
): void {
  const at = e.struct(24, 0);
  e.bool(at + 8, 0, hasFruit, "Flagged.Enums.has_fruit");
  encodeFruit(e, at + 12, fruit, "Flagged.Enums.fruit");
  e.bool(at + 8, 1, hasShade, "Flagged.Enums.has_shade");
  encodeShade(e, at + 16, shade, "Flagged.Enums.shade");
  e.endStruct(at);
}

function decodeFlaggedEnumsParams(d: mojo.Decoder, at = d.payloadStart): FlaggedEnumsParams {
  d.struct(at, 24);
  const hasFruit = d.bool(at + 8, 0);
  const fruit = decodeFruit(d, at + 12);
  const hasShade = d.bool(at + 8, 1);
  const shade = decodeShade(d, at + 16);
  d.endStruct();
  return { hasFruit, fruit, hasShade, shade };
}

function encodeFlaggedEnumsResponse(e: mojo.Encoder, v: FlaggedEnumsResponse): void {
  const at = e.struct(24, 0);
  e.bool(at + 8, 0, v.hasFruit, "Flagged.Enums.has_fruit");
  encodeFruit(e, at + 12, v.fruit, "Flagged.Enums.fruit");
  e.bool(at + 8, 1, v.hasShade, "Flagged.Enums.has_shade");
  encodeShade(e, at + 16, v.shade, "Flagged.Enums.shade");
  e.endStruct(at);
}

function decodeFlaggedEnumsResponse(d: mojo.Decoder, at = d.payloadStart): FlaggedEnumsResponse {
  d.struct(at, 24);
  const hasFruit = d.bool(at + 8, 0);
  const fruit = decodeFruit(d, at + 12);
  const hasShade = d.bool(at + 8, 1);
  const shade = decodeShade(d, at + 16);
  d.endStruct();
  return { hasFruit, fruit, hasShade, shade };
}

interface FlaggedEnumStructParams {
  values: FlaggedEnums;
}

function encodeFlaggedEnumStructParams(e: mojo.Encoder, values: FlaggedEnums): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeFlaggedEnums(e, e.presentObject(values, "Flagged.EnumStruct.values")));
  e.endStruct(at);
}

function decodeFlaggedEnumStructParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FlaggedEnumStructParams {
  d.struct(at, 16);
  const values = decodeFlaggedEnums(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

function encodeFlaggedEnumStructResponse(e: mojo.Encoder, v: FlaggedEnumStructResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeFlaggedEnums(e, e.presentObject(v.values, "Flagged.EnumStruct.values")));
  e.endStruct(at);
}

function decodeFlaggedEnumStructResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FlaggedEnumStructResponse {
  d.struct(at, 16);
  const values = decodeFlaggedEnums(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

interface FlaggedNumbersParams {
  hasFlag: boolean;
  flag: boolean;
  hasOctet: boolean;
  octet: number;
  hasTiny: boolean;
  tiny: number;
  hasWord: boolean;
  word: number;
  hasSmall: boolean;
  small: number;
  hasDword: boolean;
  dword: number;
  hasMedium: boolean;
  medium: number;
  hasQword: boolean;
  qword: bigint;
  hasLarge: boolean;
  large: bigint;
  hasSingle: boolean;
  single: number;
  hasPrecise: boolean;
  precise: number;
}

function encodeFlaggedNumbersParams(
  e: mojo.Encoder,
  hasFlag: boolean,
  flag: boolean,
  hasOctet: boolean,
  octet: number,
  hasTiny: boolean,
  tiny: number,
  hasWord: boolean,
  word: number,
  hasSmall: boolean,
  small: number,
  hasDword: boolean,
  dword: number,
  hasMedium: boolean,
  medium: number,
  hasQword: boolean,
  qword: bigint,
  hasLarge: boolean,
  large: bigint,
  hasSingle: boolean,
  single: number,
  hasPrecise: boolean,
  precise: number,
): void {
  const at = e.struct(56, 0);
  e.bool(at + 8, 0, hasFlag, "Flagged.Numbers.has_flag");
  e.bool(at + 8, 1, flag, "Flagged.Numbers.flag");
  e.bool(at + 8, 2, hasOctet, "Flagged.Numbers.has_octet");
  e.uint8(at + 9, octet, "Flagged.Numbers.octet");
  e.bool(at + 8, 3, hasTiny, "Flagged.Numbers.has_tiny");
  e.int8(at + 10, tiny, "Flagged.Numbers.tiny");
  e.bool(at + 8, 4, hasWord, "Flagged.Numbers.has_word");
  e.uint16(at + 12, word, "Flagged.Numbers.word");
  e.bool(at + 8, 5, hasSmall, "Flagged.Numbers.has_small");
  e.int16(at + 14, small, "Flagged.Numbers.small");
  e.bool(at + 8, 6, hasDword, "Flagged.Numbers.has_dword");
  e.uint32(at + 16, dword, "Flagged.Numbers.dword");
  e.bool(at + 8, 7, hasMedium, "Flagged.Numbers.has_medium");
  e.int32(at + 20, medium, "Flagged.Numbers.medium");
  e.bool(at + 11, 0, hasQword, "Flagged.Numbers.has_qword");
  e.uint64(at + 24, qword, "Flagged.Numbers.qword");
  e.bool(at + 11, 1, hasLarge, "Flagged.Numbers.has_large");
  e.int64(at + 32, large, "Flagged.Numbers.large");
  e.bool(at + 11, 2, hasSingle, "Flagged.Numbers.has_single");
  e.float(at + 40, single, "Flagged.Numbers.single");
  e.bool(at + 11, 3, hasPrecise, "Flagged.Numbers.has_precise");
  e.double(at + 48, precise, "Flagged.Numbers.precise");
  e.endStruct(at);
}

function decodeFlaggedNumbersParams(d: mojo.Decoder, at = d.payloadStart): FlaggedNumbersParams {
  d.struct(at, 56);
  const hasFlag = d.bool(at + 8, 0);
  const flag = d.bool(at + 8, 1);
  const hasOctet = d.bool(at + 8, 2);
  const octet = d.view.getUint8(at + 9);
  const hasTiny = d.bool(at + 8, 3);
  const tiny = d.view.getInt8(at + 10);
  const hasWord = d.bool(at + 8, 4);
  const word = d.view.getUint16(at + 12, true);
  const hasSmall = d.bool(at + 8, 5);
  const small = d.view.getInt16(at + 14, true);
  const hasDword = d.bool(at + 8, 6);
  const dword = d.view.getUint32(at + 16, true);
  const hasMedium = d.bool(at + 8, 7);
  const medium = d.view.getInt32(at + 20, true);
  const hasQword = d.bool(at + 11, 0);
  const qword = d.view.getBigUint64(at + 24, true);
  const hasLarge = d.bool(at + 11, 1);
  const large = d.view.getBigInt64(at + 32, true);
  const hasSingle = d.bool(at + 11, 2);
  const single = d.view.getFloat32(at + 40, true);
  const hasPrecise = d.bool(at + 11, 3);
  const precise = d.view.getFloat64(at + 48, true);
  d.endStruct();
  return {
    hasFlag,
    flag,
    hasOctet,
    octet,
    hasTiny,
    tiny,
    hasWord,
    word,
    hasSmall,
    small,
    hasDword,
    dword,
    hasMedium,
    medium,
    hasQword,
    qword,
    hasLarge,
    large,
    hasSingle,
    single,
    hasPrecise,
    precise,
  };
}

function encodeFlaggedNumbersResponse(e: mojo.Encoder, v: FlaggedNumbersResponse): void {
  const at = e.struct(56, 0);
  e.bool(at + 8, 0, v.hasFlag, "Flagged.Numbers.has_flag");
  e.bool(at + 8, 1, v.flag, "Flagged.Numbers.flag");
  e.bool(at + 8, 2, v.hasOctet, "Flagged.Numbers.has_octet");
  e.uint8(at + 9, v.octet, "Flagged.Numbers.octet");
  e.bool(at + 8, 3, v.hasTiny, "Flagged.Numbers.has_tiny");
  e.int8(at + 10, v.tiny, "Flagged.Numbers.tiny");
  e.bool(at + 8, 4, v.hasWord, "Flagged.Numbers.has_word");
  e.uint16(at + 12, v.word, "Flagged.Numbers.word");
  e.bool(at + 8, 5, v.hasSmall, "Flagged.Numbers.has_small");
  e.int16(at + 14, v.small, "Flagged.Numbers.small");
  e.bool(at + 8, 6, v.hasDword, "Flagged.Numbers.has_dword");
  e.uint32(at + 16, v.dword, "Flagged.Numbers.dword");
  e.bool(at + 8, 7, v.hasMedium, "Flagged.Numbers.has_medium");
  e.int32(at + 20, v.medium, "Flagged.Numbers.medium");
  e.bool(at + 11, 0, v.hasQword, "Flagged.Numbers.has_qword");
  e.uint64(at + 24, v.qword, "Flagged.Numbers.qword");
  e.bool(at + 11, 1, v.hasLarge, "Flagged.Numbers.has_large");
  e.int64(at + 32, v.large, "Flagged.Numbers.large");
  e.bool(at + 11, 2, v.hasSingle, "Flagged.Numbers.has_single");
  e.float(at + 40, v.single, "Flagged.Numbers.single");
  e.bool(at + 11, 3, v.hasPrecise, "Flagged.Numbers.has_precise");
  e.double(at + 48, v.precise, "Flagged.Numbers.precise");
  e.endStruct(at);
}

function decodeFlaggedNumbersResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FlaggedNumbersResponse {
  d.struct(at, 56);
  const hasFlag = d.bool(at + 8, 0);
  const flag = d.bool(at + 8, 1);
  const hasOctet = d.bool(at + 8, 2);
  const octet = d.view.getUint8(at + 9);
  const hasTiny = d.bool(at + 8, 3);
  const tiny = d.view.getInt8(at + 10);
  const hasWord = d.bool(at + 8, 4);
  const word = d.view.getUint16(at + 12, true);
  const hasSmall = d.bool(at + 8, 5);
  const small = d.view.getInt16(at + 14, true);
  const hasDword = d.bool(at + 8, 6);
  const dword = d.view.getUint32(at + 16, true);
  const hasMedium = d.bool(at + 8, 7);
  const medium = d.view.getInt32(at + 20, true);
  const hasQword = d.bool(at + 11, 0);
  const qword = d.view.getBigUint64(at + 24, true);
  const hasLarge = d.bool(at + 11, 1);
  const large = d.view.getBigInt64(at + 32, true);
  const hasSingle = d.bool(at + 11, 2);
  const single = d.view.getFloat32(at + 40, true);
  const hasPrecise = d.bool(at + 11, 3);
  const precise = d.view.getFloat64(at + 48, true);
  d.endStruct();
  return {
    hasFlag,
    flag,
    hasOctet,
    octet,
    hasTiny,
    tiny,
    hasWord,
    word,
    hasSmall,
    small,
    hasDword,
    dword,
    hasMedium,
    medium,
    hasQword,
    qword,
    hasLarge,
    large,
    hasSingle,
    single,
    hasPrecise,
    precise,
  };
}

interface FlaggedNumberStructParams {
  values: FlaggedNumbers;
}

function encodeFlaggedNumberStructParams(e: mojo.Encoder, values: FlaggedNumbers): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeFlaggedNumbers(e, e.presentObject(values, "Flagged.NumberStruct.values")),
  );
  e.endStruct(at);
}

function decodeFlaggedNumberStructParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): FlaggedNumberStructParams {
  d.struct(at, 16);
  const values = decodeFlaggedNumbers(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

function encodeFlaggedNumberStructResponse(e: mojo.Encoder, v: FlaggedNumberStructResponse): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeFlaggedNumbers(e, e.presentObject(v.values, "Flagged.NumberStruct.values")),
  );
  e.endStruct(at);
}

function decodeFlaggedNumberStructResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): FlaggedNumberStructResponse {
  d.struct(at, 16);
  const values = decodeFlaggedNumbers(d, d.pointer(at + 8));
  d.endStruct();
  return { values };
}

export interface ShopV1 {
  swap(basket: BasketV1): Promise<ShopV1SwapResponse>;
}

export interface ShopV1SwapResponse {
  basket: BasketV1;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.nullable_values.mojom.ShopV1. */
export const ShopV1: mojo.InterfaceDefinition<ShopV1> = {
  name: "mojoscope.behaviours.nullable_values.mojom.ShopV1",
  version: 0,
  methods: [{ name: "Swap", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ShopV1Caller(endpoint),
  dispatch: dispatchShopV1,
};

class ShopV1Caller implements ShopV1 {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  swap(basket: BasketV1): Promise<ShopV1SwapResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeShopV1SwapParams(e, basket);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeShopV1SwapResponse);
  }
}

function dispatchShopV1(implementation: ShopV1, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeShopV1SwapParams(call.decoder);
      if (call.accept()) call.reply(implementation.swap(p.basket), encodeShopV1SwapResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface ShopV1SwapParams {
  basket: BasketV1;
}

function encodeShopV1SwapParams(e: mojo.Encoder, basket: BasketV1): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeBasketV1(e, e.presentObject(basket, "ShopV1.Swap.basket")));
  e.endStruct(at);
}

function decodeShopV1SwapParams(d: mojo.Decoder, at = d.payloadStart): ShopV1SwapParams {
  d.struct(at, 16);
  const basket = decodeBasketV1(d, d.pointer(at + 8));
  d.endStruct();
  return { basket };
}

function encodeShopV1SwapResponse(e: mojo.Encoder, v: ShopV1SwapResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeBasketV1(e, e.presentObject(v.basket, "ShopV1.Swap.basket")));
  e.endStruct(at);
}

function decodeShopV1SwapResponse(d: mojo.Decoder, at = d.payloadStart): ShopV1SwapResponse {
  d.struct(at, 16);
  const basket = decodeBasketV1(d, d.pointer(at + 8));
  d.endStruct();
  return { basket };
}

export interface ShopV2 {
  swap(basket: BasketV2): Promise<ShopV2SwapResponse>;
}

export interface ShopV2SwapResponse {
  basket: BasketV2;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.nullable_values.mojom.ShopV2. */
export const ShopV2: mojo.InterfaceDefinition<ShopV2> = {
  name: "mojoscope.behaviours.nullable_values.mojom.ShopV2",
  version: 0,
  methods: [{ name: "Swap", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ShopV2Caller(endpoint),
  dispatch: dispatchShopV2,
};

class ShopV2Caller implements ShopV2 {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  swap(basket: BasketV2): Promise<ShopV2SwapResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeShopV2SwapParams(e, basket);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeShopV2SwapResponse);
  }
}

function dispatchShopV2(implementation: ShopV2, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeShopV2SwapParams(call.decoder);
      if (call.accept()) call.reply(implementation.swap(p.basket), encodeShopV2SwapResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface ShopV2SwapParams {
  basket: BasketV2;
}

function encodeShopV2SwapParams(e: mojo.Encoder, basket: BasketV2): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeBasketV2(e, e.presentObject(basket, "ShopV2.Swap.basket")));
  e.endStruct(at);
}

function decodeShopV2SwapParams(d: mojo.Decoder, at = d.payloadStart): ShopV2SwapParams {
  d.struct(at, 16);
  const basket = decodeBasketV2(d, d.pointer(at + 8));
  d.endStruct();
  return { basket };
}

function encodeShopV2SwapResponse(e: mojo.Encoder, v: ShopV2SwapResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeBasketV2(e, e.presentObject(v.basket, "ShopV2.Swap.basket")));
  e.endStruct(at);
}

function decodeShopV2SwapResponse(d: mojo.Decoder, at = d.payloadStart): ShopV2SwapResponse {
  d.struct(at, 16);
  const basket = decodeBasketV2(d, d.pointer(at + 8));
  d.endStruct();
  return { basket };
}
