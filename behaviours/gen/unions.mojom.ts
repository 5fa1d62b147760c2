// Generated from unions.mojom by mojoscope mojom generate. Do not edit.
//
// Unions of every kind of member, and the places where unions stand.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const Gear = {
  REVERSE: -1,
  NEUTRAL: 0,
  FORWARD: 1,
} as const;
export type Gear = (typeof Gear)[keyof typeof Gear];

/** Whether a number is a known Gear. */
export function isGear(value: number): value is Gear {
  return (value | 0) === value && value >= -1 && value <= 1;
}

export function encodeGear(e: mojo.Encoder, at: number, value: Gear, field?: string): void {
  if (typeof value !== "number" || !isGear(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeGear(d: mojo.Decoder, at: number): Gear {
  const value = d.view.getInt32(at, true);
  if (isGear(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Gear. */
export const GearScalar: mojo.Scalar<Gear> = {
  size: 4,
  read: decodeGear,
  write: encodeGear,
};

export const Signal = {
  UNKNOWN: 0,
  GREEN: 1,
  RED: 2,
} as const;
export type Signal = (typeof Signal)[keyof typeof Signal];

/** Whether a number is a known Signal. */
export function isSignal(value: number): value is Signal {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeSignal(e: mojo.Encoder, at: number, value: Signal, field?: string): void {
  e.int32(at, value, field);
}

export function decodeSignal(d: mojo.Decoder, at: number): Signal {
  const value = d.view.getInt32(at, true);
  return isSignal(value) ? value : Signal.UNKNOWN;
}

/** How arrays store a Signal. */
export const SignalScalar: mojo.Scalar<Signal> = {
  size: 4,
  read: decodeSignal,
  write: encodeSignal,
};

export interface Pebble {
  weight: number;
}

/** Makes a Pebble of its defaults and `init`. */
export function createPebble(init: Partial<Pebble> = {}): Pebble {
  return {
    weight: 0,
    ...init,
  };
}

/** Writes a Pebble and returns its position. */
export function encodePebble(e: mojo.Encoder, v: Pebble): number {
  const at = e.struct(16, 0);
  e.int8(at + 8, v.weight, "Pebble.weight");
  return e.endStruct(at);
}

/** Reads and validates the Pebble at `at`. */
export function decodePebble(d: mojo.Decoder, at = d.payloadStart): Pebble {
  d.struct(at, 16);
  const weight = d.view.getInt8(at + 8);
  d.endStruct();
  return { weight };
}

/** A deep copy of `v`. */
export function clonePebble(v: Pebble): Pebble {
  return {
    weight: v.weight,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPebble(a: Pebble, b: Pebble): boolean {
  return a.weight === b.weight;
}

export interface PodHolder {
  pod: Pod;
}

/** Makes a PodHolder of its defaults and `init`. */
export function createPodHolder(init: PodHolder): PodHolder {
  return { ...init };
}

/** Writes a PodHolder and returns its position. */
export function encodePodHolder(e: mojo.Encoder, v: PodHolder): number {
  const at = e.struct(24, 0);
  encodePod(e, at + 8, e.present(v.pod, "PodHolder.pod"));
  return e.endStruct(at);
}

/** Reads and validates the PodHolder at `at`. */
export function decodePodHolder(d: mojo.Decoder, at = d.payloadStart): PodHolder {
  d.struct(at, 24);
  const pod = decodePod(d, at + 8);
  d.endStruct();
  return { pod };
}

/** A deep copy of `v`. */
export function clonePodHolder(v: PodHolder): PodHolder {
  return {
    pod: clonePod(v.pod),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPodHolder(a: PodHolder, b: PodHolder): boolean {
  return equalsPod(a.pod, b.pod);
}

export interface MaybePodHolder {
  pod: Pod | null;
}

/** Makes a MaybePodHolder of its defaults and `init`. */
export function createMaybePodHolder(init: Partial<MaybePodHolder> = {}): MaybePodHolder {
  return {
    pod: null,
    ...init,
  };
}

/** Writes a MaybePodHolder and returns its position. */
export function encodeMaybePodHolder(e: mojo.Encoder, v: MaybePodHolder): number {
  const at = e.struct(24, 0);
  if (v.pod != null) encodePod(e, at + 8, e.present(v.pod, "MaybePodHolder.pod"));
  return e.endStruct(at);
}

/** Reads and validates the MaybePodHolder at `at`. */
export function decodeMaybePodHolder(d: mojo.Decoder, at = d.payloadStart): MaybePodHolder {
  d.struct(at, 24);
  const pod = d.isNullUnion(at + 8) ? null : decodePod(d, at + 8);
  d.endStruct();
  return { pod };
}

/** A deep copy of `v`. */
export function cloneMaybePodHolder(v: MaybePodHolder): MaybePodHolder {
  return {
    pod: cloneNullablePod(v.pod),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaybePodHolder(a: MaybePodHolder, b: MaybePodHolder): boolean {
  return equalsNullablePod(a.pod, b.pod);
}

export interface ThingHolder {
  thing: Thing;
}

/** Makes a ThingHolder of its defaults and `init`. */
export function createThingHolder(init: ThingHolder): ThingHolder {
  return { ...init };
}

/** Writes a ThingHolder and returns its position. */
export function encodeThingHolder(e: mojo.Encoder, v: ThingHolder): number {
  const at = e.struct(24, 0);
  encodeThing(e, at + 8, e.present(v.thing, "ThingHolder.thing"));
  return e.endStruct(at);
}

/** Reads and validates the ThingHolder at `at`. */
export function decodeThingHolder(d: mojo.Decoder, at = d.payloadStart): ThingHolder {
  d.struct(at, 24);
  const thing = decodeThing(d, at + 8);
  d.endStruct();
  return { thing };
}

/** A deep copy of `v`. */
export function cloneThingHolder(v: ThingHolder): ThingHolder {
  return {
    thing: cloneThing(v.thing),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsThingHolder(a: ThingHolder, b: ThingHolder): boolean {
  return equalsThing(a.thing, b.thing);
}

export interface Mixed {
  pod: Pod | null;
  pebble: Pebble;
  number: number;
  pods: Pod[] | null;
  maybePods: (Pod | null)[] | null;
  namedPods: Map<string, Pod> | null;
}

/** Makes a Mixed of its defaults and `init`. */
export function createMixed(init: Partial<Mixed> & Pick<Mixed, "pebble">): Mixed {
  return {
    pod: null,
    number: 0,
    pods: null,
    maybePods: null,
    namedPods: null,
    ...init,
  };
}

/** Writes a Mixed and returns its position. */
export function encodeMixed(e: mojo.Encoder, v: Mixed): number {
  const at = e.struct(64, 0);
  if (v.pod != null) encodePod(e, at + 8, e.present(v.pod, "Mixed.pod"));
  e.pointer(at + 24, encodePebble(e, e.presentObject(v.pebble, "Mixed.pebble")));
  e.int8(at + 32, v.number, "Mixed.number");
  if (v.pods != null) e.pointer(at + 40, encodeArrayOfPod(e, v.pods, "Mixed.pods"));
  if (v.maybePods != null) {
    e.pointer(at + 48, encodeArrayOfNullablePod(e, v.maybePods, "Mixed.maybe_pods"));
  }
  if (v.namedPods != null) {
    e.pointer(at + 56, encodeMapOfStringToPod(e, v.namedPods, "Mixed.named_pods"));
  }
  return e.endStruct(at);
}

/** Reads and validates the Mixed at `at`. */
export function decodeMixed(d: mojo.Decoder, at = d.payloadStart): Mixed {
  d.struct(at, 64);
  const pod = d.isNullUnion(at + 8) ? null : decodePod(d, at + 8);
  const pebble = decodePebble(d, d.pointer(at + 24));
  const number_ = d.view.getInt8(at + 32);
  const pods = d.isNull(at + 40) ? null : decodeArrayOfPod(d, d.pointer(at + 40));
  const maybePods = d.isNull(at + 48) ? null : decodeArrayOfNullablePod(d, d.pointer(at + 48));
  const namedPods = d.isNull(at + 56) ? null : decodeMapOfStringToPod(d, d.pointer(at + 56));
  d.endStruct();
  return { pod, pebble, number: number_, pods, maybePods, namedPods };
}

/** A deep copy of `v`. */
export function cloneMixed(v: Mixed): Mixed {
  return {
    pod: cloneNullablePod(v.pod),
    pebble: clonePebble(v.pebble),
    number: v.number,
    pods: cloneNullableArrayOfPod(v.pods),
    maybePods: cloneNullableArrayOfNullablePod(v.maybePods),
    namedPods: cloneNullableMapOfStringToPod(v.namedPods),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMixed(a: Mixed, b: Mixed): boolean {
  return (
    equalsNullablePod(a.pod, b.pod) &&
    equalsPebble(a.pebble, b.pebble) &&
    a.number === b.number &&
    equalsNullableArrayOfPod(a.pods, b.pods) &&
    equalsNullableArrayOfNullablePod(a.maybePods, b.maybePods) &&
    equalsNullableMapOfStringToPod(a.namedPods, b.namedPods)
  );
}

export interface PodList {
  pods: Pod[];
}

/** Makes a PodList of its defaults and `init`. */
export function createPodList(init: Partial<PodList> = {}): PodList {
  return {
    pods: [],
    ...init,
  };
}

/** Writes a PodList and returns its position. */
export function encodePodList(e: mojo.Encoder, v: PodList): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfPod(e, v.pods, "PodList.pods"));
  return e.endStruct(at);
}

/** Reads and validates the PodList at `at`. */
export function decodePodList(d: mojo.Decoder, at = d.payloadStart): PodList {
  d.struct(at, 16);
  const pods = decodeArrayOfPod(d, d.pointer(at + 8));
  d.endStruct();
  return { pods };
}

/** A deep copy of `v`. */
export function clonePodList(v: PodList): PodList {
  return {
    pods: v.pods.map(clonePod),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPodList(a: PodList, b: PodList): boolean {
  return mojo.equalLists(a.pods, b.pods, equalsPod);
}

export interface MaybePodList {
  pods: (Pod | null)[];
}

/** Makes a MaybePodList of its defaults and `init`. */
export function createMaybePodList(init: Partial<MaybePodList> = {}): MaybePodList {
  return {
    pods: [],
    ...init,
  };
}

/** Writes a MaybePodList and returns its position. */
export function encodeMaybePodList(e: mojo.Encoder, v: MaybePodList): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfNullablePod(e, v.pods, "MaybePodList.pods"));
  return e.endStruct(at);
}

/** Reads and validates the MaybePodList at `at`. */
export function decodeMaybePodList(d: mojo.Decoder, at = d.payloadStart): MaybePodList {
  d.struct(at, 16);
  const pods = decodeArrayOfNullablePod(d, d.pointer(at + 8));
  d.endStruct();
  return { pods };
}

/** A deep copy of `v`. */
export function cloneMaybePodList(v: MaybePodList): MaybePodList {
  return {
    pods: v.pods.map(cloneNullablePod),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaybePodList(a: MaybePodList, b: MaybePodList): boolean {
  return mojo.equalLists(a.pods, b.pods, equalsNullablePod);
}

export interface ThingList {
  things: Thing[];
}

/** Makes a ThingList of its defaults and `init`. */
export function createThingList(init: Partial<ThingList> = {}): ThingList {
  return {
    things: [],
    ...init,
  };
}

/** Writes a ThingList and returns its position. */
export function encodeThingList(e: mojo.Encoder, v: ThingList): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeArrayOfThing(e, v.things, "ThingList.things"));
  return e.endStruct(at);
}

/** Reads and validates the ThingList at `at`. */
export function decodeThingList(d: mojo.Decoder, at = d.payloadStart): ThingList {
  d.struct(at, 16);
  const things = decodeArrayOfThing(d, d.pointer(at + 8));
  d.endStruct();
  return { things };
}

/** A deep copy of `v`. */
export function cloneThingList(v: ThingList): ThingList {
  return {
    things: v.things.map(cloneThing),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsThingList(a: ThingList, b: ThingList): boolean {
  return mojo.equalLists(a.things, b.things, equalsThing);
}

export interface PodMap {
  pods: Map<string, Pod>;
}

/** Makes a PodMap of its defaults and `init`. */
export function createPodMap(init: Partial<PodMap> = {}): PodMap {
  return {
    pods: new Map(),
    ...init,
  };
}

/** Writes a PodMap and returns its position. */
export function encodePodMap(e: mojo.Encoder, v: PodMap): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfStringToPod(e, v.pods, "PodMap.pods"));
  return e.endStruct(at);
}

/** Reads and validates the PodMap at `at`. */
export function decodePodMap(d: mojo.Decoder, at = d.payloadStart): PodMap {
  d.struct(at, 16);
  const pods = decodeMapOfStringToPod(d, d.pointer(at + 8));
  d.endStruct();
  return { pods };
}

/** A deep copy of `v`. */
export function clonePodMap(v: PodMap): PodMap {
  return {
    pods: cloneMapOfStringToPod(v.pods),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPodMap(a: PodMap, b: PodMap): boolean {
  return mojo.equalMaps(a.pods, b.pods, equalsPod);
}

export interface MaybePodMap {
  pods: Map<string, Pod | null>;
}

/** Makes a MaybePodMap of its defaults and `init`. */
export function createMaybePodMap(init: Partial<MaybePodMap> = {}): MaybePodMap {
  return {
    pods: new Map(),
    ...init,
  };
}

/** Writes a MaybePodMap and returns its position. */
export function encodeMaybePodMap(e: mojo.Encoder, v: MaybePodMap): number {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMapOfStringToNullablePod(e, v.pods, "MaybePodMap.pods"));
  return e.endStruct(at);
}

/** Reads and validates the MaybePodMap at `at`. */
export function decodeMaybePodMap(d: mojo.Decoder, at = d.payloadStart): MaybePodMap {
  d.struct(at, 16);
  const pods = decodeMapOfStringToNullablePod(d, d.pointer(at + 8));
  d.endStruct();
  return { pods };
}

/** A deep copy of `v`. */
export function cloneMaybePodMap(v: MaybePodMap): MaybePodMap {
  return {
    pods: cloneMapOfStringToNullablePod(v.pods),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaybePodMap(a: MaybePodMap, b: MaybePodMap): boolean {
  return mojo.equalMaps(a.pods, b.pods, equalsNullablePod);
}

export interface TextFirstHolder {
  value: TextFirst;
}

/** Makes a TextFirstHolder of its defaults and `init`. */
export function createTextFirstHolder(init: TextFirstHolder): TextFirstHolder {
  return { ...init };
}

/** Writes a TextFirstHolder and returns its position. */
export function encodeTextFirstHolder(e: mojo.Encoder, v: TextFirstHolder): number {
  const at = e.struct(24, 0);
  encodeTextFirst(e, at + 8, e.present(v.value, "TextFirstHolder.value"));
  return e.endStruct(at);
}

/** Reads and validates the TextFirstHolder at `at`. */
export function decodeTextFirstHolder(d: mojo.Decoder, at = d.payloadStart): TextFirstHolder {
  d.struct(at, 24);
  const value = decodeTextFirst(d, at + 8);
  d.endStruct();
  return { value };
}

/** A deep copy of `v`. */
export function cloneTextFirstHolder(v: TextFirstHolder): TextFirstHolder {
  return {
    value: cloneTextFirst(v.value),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTextFirstHolder(a: TextFirstHolder, b: TextFirstHolder): boolean {
  return equalsTextFirst(a.value, b.value);
}

export type Pod =
  | { tag: "tiny"; value: number }
  | { tag: "byteValue"; value: number }
  | { tag: "small"; value: number }
  | { tag: "word"; value: number }
  | { tag: "medium"; value: number }
  | { tag: "dword"; value: number }
  | { tag: "large"; value: bigint }
  | { tag: "qword"; value: bigint }
  | { tag: "single"; value: number }
  | { tag: "precise"; value: number }
  | { tag: "flag"; value: boolean }
  | { tag: "gear"; value: Gear }
  | { tag: "signal"; value: Signal };

/** Writes a Pod into the 16 bytes at `at`. */
export function encodePod(e: mojo.Encoder, at: number, v: Pod): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "tiny": {
      e.union(at, 0);
      e.int8(at + 8, v.value, "Pod.tiny");
      break;
    }
    case "byteValue": {
      e.union(at, 1);
      e.uint8(at + 8, v.value, "Pod.byte_value");
      break;
    }
    case "small": {
      e.union(at, 2);
      e.int16(at + 8, v.value, "Pod.small");
      break;
    }
    case "word": {
      e.union(at, 3);
      e.uint16(at + 8, v.value, "Pod.word");
      break;
    }
    case "medium": {
      e.union(at, 4);
      e.int32(at + 8, v.value, "Pod.medium");
      break;
    }
    case "dword": {
      e.union(at, 5);
      e.uint32(at + 8, v.value, "Pod.dword");
      break;
    }
    case "large": {
      e.union(at, 6);
      e.int64(at + 8, v.value, "Pod.large");
      break;
    }
    case "qword": {
      e.union(at, 7);
      e.uint64(at + 8, v.value, "Pod.qword");
      break;
    }
    case "single": {
      e.union(at, 8);
      e.float(at + 8, v.value, "Pod.single");
      break;
    }
    case "precise": {
      e.union(at, 9);
      e.double(at + 8, v.value, "Pod.precise");
      break;
    }
    case "flag": {
      e.union(at, 10);
      e.bool(at + 8, 0, v.value, "Pod.flag");
      break;
    }
    case "gear": {
      e.union(at, 11);
      encodeGear(e, at + 8, v.value, "Pod.gear");
      break;
    }
    case "signal": {
      e.union(at, 12);
      encodeSignal(e, at + 8, v.value, "Pod.signal");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Pod");
  }
  e.endUnion();
}

/** Reads and validates the Pod in the 16 bytes at `at`. */
export function decodePod(d: mojo.Decoder, at: number): Pod {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getInt8(at + 8);
      d.endUnion();
      return { tag: "tiny", value };
    }
    case 1: {
      const value = d.view.getUint8(at + 8);
      d.endUnion();
      return { tag: "byteValue", value };
    }
    case 2: {
      const value = d.view.getInt16(at + 8, true);
      d.endUnion();
      return { tag: "small", value };
    }
    case 3: {
      const value = d.view.getUint16(at + 8, true);
      d.endUnion();
      return { tag: "word", value };
    }
    case 4: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "medium", value };
    }
    case 5: {
      const value = d.view.getUint32(at + 8, true);
      d.endUnion();
      return { tag: "dword", value };
    }
    case 6: {
      const value = d.view.getBigInt64(at + 8, true);
      d.endUnion();
      return { tag: "large", value };
    }
    case 7: {
      const value = d.view.getBigUint64(at + 8, true);
      d.endUnion();
      return { tag: "qword", value };
    }
    case 8: {
      const value = d.view.getFloat32(at + 8, true);
      d.endUnion();
      return { tag: "single", value };
    }
    case 9: {
      const value = d.view.getFloat64(at + 8, true);
      d.endUnion();
      return { tag: "precise", value };
    }
    case 10: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "flag", value };
    }
    case 11: {
      const value = decodeGear(d, at + 8);
      d.endUnion();
      return { tag: "gear", value };
    }
    case 12: {
      const value = decodeSignal(d, at + 8);
      d.endUnion();
      return { tag: "signal", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function clonePod(v: Pod): Pod {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsPod(a: Pod, b: Pod): boolean {
  switch (a.tag) {
    case "tiny":
      return b.tag === "tiny" && a.value === b.value;
    case "byteValue":
      return b.tag === "byteValue" && a.value === b.value;
    case "small":
      return b.tag === "small" && a.value === b.value;
    case "word":
      return b.tag === "word" && a.value === b.value;
    case "medium":
      return b.tag === "medium" && a.value === b.value;
    case "dword":
      return b.tag === "dword" && a.value === b.value;
    case "large":
      return b.tag === "large" && a.value === b.value;
    case "qword":
      return b.tag === "qword" && a.value === b.value;
    case "single":
      return b.tag === "single" && mojo.sameValue(a.value, b.value);
    case "precise":
      return b.tag === "precise" && mojo.sameValue(a.value, b.value);
    case "flag":
      return b.tag === "flag" && a.value === b.value;
    case "gear":
      return b.tag === "gear" && a.value === b.value;
    case "signal":
      return b.tag === "signal" && a.value === b.value;
  }
}

/** Members that are objects of their own. */
export type Thing =
  | { tag: "number"; value: number }
  | { tag: "text"; value: string }
  | { tag: "pebble"; value: Pebble }
  | { tag: "maybePebble"; value: Pebble | null }
  | { tag: "numbers"; value: number[] }
  | { tag: "scores"; value: Map<string, number> }
  | { tag: "pod"; value: Pod }
  | { tag: "maybePod"; value: Pod | null };

/** Writes a Thing into the 16 bytes at `at`. */
export function encodeThing(e: mojo.Encoder, at: number, v: Thing): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "number": {
      e.union(at, 0);
      e.int8(at + 8, v.value, "Thing.number");
      break;
    }
    case "text": {
      e.union(at, 1);
      e.string(at + 8, v.value, "Thing.text");
      break;
    }
    case "pebble": {
      e.union(at, 2);
      e.pointer(at + 8, encodePebble(e, e.presentObject(v.value, "Thing.pebble")));
      break;
    }
    case "maybePebble": {
      e.union(at, 3);
      if (v.value != null) {
        e.pointer(at + 8, encodePebble(e, e.presentObject(v.value, "Thing.maybe_pebble")));
      }
      break;
    }
    case "numbers": {
      e.union(at, 4);
      e.pointer(at + 8, e.int8Array(v.value, "Thing.numbers"));
      break;
    }
    case "scores": {
      e.union(at, 5);
      e.pointer(at + 8, encodeMapOfStringToInt8(e, v.value, "Thing.scores"));
      break;
    }
    case "pod": {
      e.union(at, 6);
      const block = e.unionBlock();
      e.pointer(at + 8, block);
      encodePod(e, block, e.present(v.value, "Thing.pod"));
      break;
    }
    case "maybePod": {
      e.union(at, 7);
      if (v.value != null) {
        const block = e.unionBlock();
        e.pointer(at + 8, block);
        encodePod(e, block, e.present(v.value, "Thing.maybe_pod"));
      }
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Thing");
  }
  e.endUnion();
}

/** Reads and validates the Thing in the 16 bytes at `at`. */
export function decodeThing(d: mojo.Decoder, at: number): Thing {
  switch (d.union(at)) {
    case 0: {
      const value = d.view.getInt8(at + 8);
      d.endUnion();
      return { tag: "number", value };
    }
    case 1: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "text", value };
    }
    case 2: {
      const value = decodePebble(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "pebble", value };
    }
    case 3: {
      const value = d.isNull(at + 8) ? null : decodePebble(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "maybePebble", value };
    }
    case 4: {
      const value = d.int8Array(d.pointer(at + 8));
      d.endUnion();
      return { tag: "numbers", value };
    }
    case 5: {
      const value = decodeMapOfStringToInt8(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "scores", value };
    }
    case 6: {
      const value = decodePod(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "pod", value };
    }
    case 7: {
      const value = d.isNull(at + 8) ? null : decodePod(d, d.unionBlock(d.pointer(at + 8)));
      d.endUnion();
      return { tag: "maybePod", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneThing(v: Thing): Thing {
  switch (v.tag) {
    case "pebble":
      return { tag: "pebble", value: clonePebble(v.value) };
    case "maybePebble":
      return { tag: "maybePebble", value: cloneNullablePebble(v.value) };
    case "numbers":
      return { tag: "numbers", value: v.value.slice() };
    case "scores":
      return { tag: "scores", value: cloneMapOfStringToInt8(v.value) };
    case "pod":
      return { tag: "pod", value: clonePod(v.value) };
    case "maybePod":
      return { tag: "maybePod", value: cloneNullablePod(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsThing(a: Thing, b: Thing): boolean {
  switch (a.tag) {
    case "number":
      return b.tag === "number" && a.value === b.value;
    case "text":
      return b.tag === "text" && a.value === b.value;
    case "pebble":
      return b.tag === "pebble" && equalsPebble(a.value, b.value);
    case "maybePebble":
      return b.tag === "maybePebble" && equalsNullablePebble(a.value, b.value);
    case "numbers":
      return b.tag === "numbers" && mojo.equalLists(a.value, b.value, mojo.sameValue);
    case "scores":
      return b.tag === "scores" && mojo.equalMaps(a.value, b.value, mojo.sameValue);
    case "pod":
      return b.tag === "pod" && equalsPod(a.value, b.value);
    case "maybePod":
      return b.tag === "maybePod" && equalsNullablePod(a.value, b.value);
  }
}

/** Members that are handles. */
export type Plug =
  | { tag: "pipe"; value: mojo.MessagePipeHandle }
  | { tag: "number"; value: number }
  | { tag: "adder"; value: mojo.PendingRemote<Adder> };

/** Writes a Plug into the 16 bytes at `at`. */
export function encodePlug(e: mojo.Encoder, at: number, v: Plug): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "pipe": {
      e.union(at, 0);
      e.handle(at + 8, v.value, "Plug.pipe");
      break;
    }
    case "number": {
      e.union(at, 1);
      e.int16(at + 8, v.value, "Plug.number");
      break;
    }
    case "adder": {
      e.union(at, 2);
      e.pendingRemote(at + 8, v.value, "Plug.adder");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "Plug");
  }
  e.endUnion();
}

/** Reads and validates the Plug in the 16 bytes at `at`. */
export function decodePlug(d: mojo.Decoder, at: number): Plug {
  switch (d.union(at)) {
    case 0: {
      const value = mojo.toMessagePipe(d.handle(at + 8));
      d.endUnion();
      return { tag: "pipe", value };
    }
    case 1: {
      const value = d.view.getInt16(at + 8, true);
      d.endUnion();
      return { tag: "number", value };
    }
    case 2: {
      const value = mojo.toPendingRemote<Adder>(d.handle(at + 8), d.view.getUint32(at + 12, true));
      d.endUnion();
      return { tag: "adder", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** The first member is no plain value, although most are. */
export type TextFirst = { tag: "text"; value: string } | { tag: "number"; value: number };

/** Writes a TextFirst into the 16 bytes at `at`. */
export function encodeTextFirst(e: mojo.Encoder, at: number, v: TextFirst): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "text": {
      e.union(at, 0);
      e.string(at + 8, v.value, "TextFirst.text");
      break;
    }
    case "number": {
      e.union(at, 1);
      e.int32(at + 8, v.value, "TextFirst.number");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "TextFirst");
  }
  e.endUnion();
}

/** Reads and validates the TextFirst in the 16 bytes at `at`. */
export function decodeTextFirst(d: mojo.Decoder, at: number): TextFirst {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "text", value };
    }
    case 1: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "number", value };
    }
    default:
      throw d.unknownUnionTag(at);
  }
}

/** A deep copy of `v`. */
export function cloneTextFirst(v: TextFirst): TextFirst {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTextFirst(a: TextFirst, b: TextFirst): boolean {
  switch (a.tag) {
    case "text":
      return b.tag === "text" && a.value === b.value;
    case "number":
      return b.tag === "number" && a.value === b.value;
  }
}

export type OldChoice = { tag: "name"; value: string } | { tag: "other"; value: boolean };

/** Writes an OldChoice into the 16 bytes at `at`. */
export function encodeOldChoice(e: mojo.Encoder, at: number, v: OldChoice): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "name": {
      e.union(at, 0);
      e.string(at + 8, v.value, "OldChoice.name");
      break;
    }
    case "other": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "OldChoice.other");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "OldChoice");
  }
  e.endUnion();
}

/** Reads and validates the OldChoice in the 16 bytes at `at`. */
export function decodeOldChoice(d: mojo.Decoder, at: number): OldChoice {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "name", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "other", value };
    }
    default:
      d.endUnion();
      return { tag: "other", value: false };
  }
}

/** A deep copy of `v`. */
export function cloneOldChoice(v: OldChoice): OldChoice {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOldChoice(a: OldChoice, b: OldChoice): boolean {
  switch (a.tag) {
    case "name":
      return b.tag === "name" && a.value === b.value;
    case "other":
      return b.tag === "other" && a.value === b.value;
  }
}

export type NewChoice =
  | { tag: "name"; value: string }
  | { tag: "other"; value: boolean }
  | { tag: "number"; value: number }
  | { tag: "pebble"; value: Pebble };

/** Writes a NewChoice into the 16 bytes at `at`. */
export function encodeNewChoice(e: mojo.Encoder, at: number, v: NewChoice): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "name": {
      e.union(at, 0);
      e.string(at + 8, v.value, "NewChoice.name");
      break;
    }
    case "other": {
      e.union(at, 1);
      e.bool(at + 8, 0, v.value, "NewChoice.other");
      break;
    }
    case "number": {
      e.union(at, 2);
      e.int32(at + 8, v.value, "NewChoice.number");
      break;
    }
    case "pebble": {
      e.union(at, 3);
      e.pointer(at + 8, encodePebble(e, e.presentObject(v.value, "NewChoice.pebble")));
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "NewChoice");
  }
  e.endUnion();
}

/** Reads and validates the NewChoice in the 16 bytes at `at`. */
export function decodeNewChoice(d: mojo.Decoder, at: number): NewChoice {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "name", value };
    }
    case 1: {
      const value = d.bool(at + 8, 0);
      d.endUnion();
      return { tag: "other", value };
    }
    case 2: {
      const value = d.view.getInt32(at + 8, true);
      d.endUnion();
      return { tag: "number", value };
    }
    case 3: {
      const value = decodePebble(d, d.pointer(at + 8));
      d.endUnion();
      return { tag: "pebble", value };
    }
    default:
      d.endUnion();
      return { tag: "other", value: false };
  }
}

/** A deep copy of `v`. */
export function cloneNewChoice(v: NewChoice): NewChoice {
  switch (v.tag) {
    case "pebble":
      return { tag: "pebble", value: clonePebble(v.value) };
    default:
      return { ...v };
  }
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsNewChoice(a: NewChoice, b: NewChoice): boolean {
  switch (a.tag) {
    case "name":
      return b.tag === "name" && a.value === b.value;
    case "other":
      return b.tag === "other" && a.value === b.value;
    case "number":
      return b.tag === "number" && a.value === b.value;
    case "pebble":
      return b.tag === "pebble" && equalsPebble(a.value, b.value);
  }
}

export type OldCount = { tag: "name"; value: string } | { tag: "other"; value: bigint };

/** Writes an OldCount into the 16 bytes at `at`. */
export function encodeOldCount(e: mojo.Encoder, at: number, v: OldCount): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "name": {
      e.union(at, 0);
      e.string(at + 8, v.value, "OldCount.name");
      break;
    }
    case "other": {
      e.union(at, 1);
      e.int64(at + 8, v.value, "OldCount.other");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "OldCount");
  }
  e.endUnion();
}

/** Reads and validates the OldCount in the 16 bytes at `at`. */
export function decodeOldCount(d: mojo.Decoder, at: number): OldCount {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "name", value };
    }
    case 1: {
      const value = d.view.getBigInt64(at + 8, true);
      d.endUnion();
      return { tag: "other", value };
    }
    default:
      d.endUnion();
      return { tag: "other", value: 0n };
  }
}

/** A deep copy of `v`. */
export function cloneOldCount(v: OldCount): OldCount {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOldCount(a: OldCount, b: OldCount): boolean {
  switch (a.tag) {
    case "name":
      return b.tag === "name" && a.value === b.value;
    case "other":
      return b.tag === "other" && a.value === b.value;
  }
}

export type OldText = { tag: "name"; value: string } | { tag: "other"; value: string | null };

/** Writes an OldText into the 16 bytes at `at`. */
export function encodeOldText(e: mojo.Encoder, at: number, v: OldText): void {
  const tag: string = v.tag;
  switch (v.tag) {
    case "name": {
      e.union(at, 0);
      e.string(at + 8, v.value, "OldText.name");
      break;
    }
    case "other": {
      e.union(at, 1);
      e.nullableString(at + 8, v.value, "OldText.other");
      break;
    }
    default:
      throw e.unknownUnionTag(tag, "OldText");
  }
  e.endUnion();
}

/** Reads and validates the OldText in the 16 bytes at `at`. */
export function decodeOldText(d: mojo.Decoder, at: number): OldText {
  switch (d.union(at)) {
    case 0: {
      const value = d.string(at + 8);
      d.endUnion();
      return { tag: "name", value };
    }
    case 1: {
      const value = d.nullableString(at + 8);
      d.endUnion();
      return { tag: "other", value };
    }
    default:
      d.endUnion();
      return { tag: "other", value: null };
  }
}

/** A deep copy of `v`. */
export function cloneOldText(v: OldText): OldText {
  return { ...v };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsOldText(a: OldText, b: OldText): boolean {
  switch (a.tag) {
    case "name":
      return b.tag === "name" && a.value === b.value;
    case "other":
      return b.tag === "other" && a.value === b.value;
  }
}

export interface Adder {
  add(value: number): Promise<AdderAddResponse>;
}

export interface AdderAddResponse {
  total: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.unions.mojom.Adder. */
export const Adder: mojo.InterfaceDefinition<Adder> = {
  name: "mojoscope.behaviours.unions.mojom.Adder",
  version: 0,
  methods: [{ name: "Add", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new AdderCaller(endpoint),
  dispatch: dispatchAdder,
};

class AdderCaller implements Adder {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  add(value: number): Promise<AdderAddResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeAdderAddParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeAdderAddResponse);
  }
}

function dispatchAdder(implementation: Adder, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeAdderAddParams(call.decoder);
      if (call.accept()) call.reply(implementation.add(p.value), encodeAdderAddResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface AdderAddParams {
  value: number;
}

function encodeAdderAddParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Adder.Add.value");
  e.endStruct(at);
}

function decodeAdderAddParams(d: mojo.Decoder, at = d.payloadStart): AdderAddParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeAdderAddResponse(e: mojo.Encoder, v: AdderAddResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.total, "Adder.Add.total");
  e.endStruct(at);
}

function decodeAdderAddResponse(d: mojo.Decoder, at = d.payloadStart): AdderAddResponse {
  d.struct(at, 16);
  const total = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { total };
}

export interface PodExchange {
  swap(pod: Pod): Promise<PodExchangeSwapResponse>;
}

export interface PodExchangeSwapResponse {
  pod: Pod;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.unions.mojom.PodExchange. */
export const PodExchange: mojo.InterfaceDefinition<PodExchange> = {
  name: "mojoscope.behaviours.unions.mojom.PodExchange",
  version: 0,
  methods: [{ name: "Swap", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new PodExchangeCaller(endpoint),
  dispatch: dispatchPodExchange,
};

class PodExchangeCaller implements PodExchange {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  swap(pod: Pod): Promise<PodExchangeSwapResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePodExchangeSwapParams(e, pod);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePodExchangeSwapResponse);
  }
}

function dispatchPodExchange(implementation: PodExchange, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodePodExchangeSwapParams(call.decoder);
      if (call.accept()) call.reply(implementation.swap(p.pod), encodePodExchangeSwapResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface PodExchangeSwapParams {
  pod: Pod;
}

function encodePodExchangeSwapParams(e: mojo.Encoder, pod: Pod): void {
  const at = e.struct(24, 0);
  encodePod(e, at + 8, e.present(pod, "PodExchange.Swap.pod"));
  e.endStruct(at);
}

function decodePodExchangeSwapParams(d: mojo.Decoder, at = d.payloadStart): PodExchangeSwapParams {
  d.struct(at, 24);
  const pod = decodePod(d, at + 8);
  d.endStruct();
  return { pod };
}

function encodePodExchangeSwapResponse(e: mojo.Encoder, v: PodExchangeSwapResponse): void {
  const at = e.struct(24, 0);
  encodePod(e, at + 8, e.present(v.pod, "PodExchange.Swap.pod"));
  e.endStruct(at);
}

function decodePodExchangeSwapResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PodExchangeSwapResponse {
  d.struct(at, 24);
  const pod = decodePod(d, at + 8);
  d.endStruct();
  return { pod };
}

export interface ThingExchange {
  swap(thing: Thing): Promise<ThingExchangeSwapResponse>;
}

export interface ThingExchangeSwapResponse {
  thing: Thing;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.unions.mojom.ThingExchange. */
export const ThingExchange: mojo.InterfaceDefinition<ThingExchange> = {
  name: "mojoscope.behaviours.unions.mojom.ThingExchange",
  version: 0,
  methods: [{ name: "Swap", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ThingExchangeCaller(endpoint),
  dispatch: dispatchThingExchange,
};

class ThingExchangeCaller implements ThingExchange {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  swap(thing: Thing): Promise<ThingExchangeSwapResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeThingExchangeSwapParams(e, thing);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeThingExchangeSwapResponse);
  }
}

function dispatchThingExchange(implementation: ThingExchange, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeThingExchangeSwapParams(call.decoder);
      if (call.accept()) call.reply(implementation.swap(p.thing), encodeThingExchangeSwapResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface ThingExchangeSwapParams {
  thing: Thing;
}

function encodeThingExchangeSwapParams(e: mojo.Encoder, thing: Thing): void {
  const at = e.struct(24, 0);
  encodeThing(e, at + 8, e.present(thing, "ThingExchange.Swap.thing"));
  e.endStruct(at);
}

function decodeThingExchangeSwapParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ThingExchangeSwapParams {
  d.struct(at, 24);
  const thing = decodeThing(d, at + 8);
  d.endStruct();
  return { thing };
}

function encodeThingExchangeSwapResponse(e: mojo.Encoder, v: ThingExchangeSwapResponse): void {
  const at = e.struct(24, 0);
  encodeThing(e, at + 8, e.present(v.thing, "ThingExchange.Swap.thing"));
  e.endStruct(at);
}

function decodeThingExchangeSwapResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ThingExchangeSwapResponse {
  d.struct(at, 24);
  const thing = decodeThing(d, at + 8);
  d.endStruct();
  return { thing };
}

export interface PlugExchange {
  swap(plug: Plug): Promise<PlugExchangeSwapResponse>;
}

export interface PlugExchangeSwapResponse {
  plug: Plug;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.unions.mojom.PlugExchange. */
export const PlugExchange: mojo.InterfaceDefinition<PlugExchange> = {
  name: "mojoscope.behaviours.unions.mojom.PlugExchange",
  version: 0,
  methods: [{ name: "Swap", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new PlugExchangeCaller(endpoint),
  dispatch: dispatchPlugExchange,
};

class PlugExchangeCaller implements PlugExchange {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  swap(plug: Plug): Promise<PlugExchangeSwapResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePlugExchangeSwapParams(e, plug);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePlugExchangeSwapResponse);
  }
}

function dispatchPlugExchange(implementation: PlugExchange, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodePlugExchangeSwapParams(call.decoder);
      if (call.accept()) call.reply(implementation.swap(p.plug), encodePlugExchangeSwapResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface PlugExchangeSwapParams {
  plug: Plug;
}

function encodePlugExchangeSwapParams(e: mojo.Encoder, plug: Plug): void {
  const at = e.struct(24, 0);
  encodePlug(e, at + 8, e.present(plug, "PlugExchange.Swap.plug"));
  e.endStruct(at);
}

function decodePlugExchangeSwapParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PlugExchangeSwapParams {
  d.struct(at, 24);
  const plug = decodePlug(d, at + 8);
  d.endStruct();
  return { plug };
}

function encodePlugExchangeSwapResponse(e: mojo.Encoder, v: PlugExchangeSwapResponse): void {
  const at = e.struct(24, 0);
  encodePlug(e, at + 8, e.present(v.plug, "PlugExchange.Swap.plug"));
  e.endStruct(at);
}

function decodePlugExchangeSwapResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PlugExchangeSwapResponse {
  d.struct(at, 24);
  const plug = decodePlug(d, at + 8);
  d.endStruct();
  return { plug };
}

/** What a peer of an older release believes to speak, by method. */
export interface OldExchange {
  choose(choice: OldChoice): Promise<OldExchangeChooseResponse>;
  count(count: OldCount): Promise<OldExchangeCountResponse>;
  say(text: OldText): Promise<OldExchangeSayResponse>;
}

export interface OldExchangeChooseResponse {
  choice: OldChoice;
}

export interface OldExchangeCountResponse {
  count: OldCount;
}

export interface OldExchangeSayResponse {
  text: OldText;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.unions.mojom.OldExchange. */
export const OldExchange: mojo.InterfaceDefinition<OldExchange> = {
  name: "mojoscope.behaviours.unions.mojom.OldExchange",
  version: 0,
  methods: [
    { name: "Choose", ordinal: 0, hasResponse: true, sync: false },
    { name: "Count", ordinal: 1, hasResponse: true, sync: false },
    { name: "Say", ordinal: 2, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new OldExchangeCaller(endpoint),
  dispatch: dispatchOldExchange,
};

class OldExchangeCaller implements OldExchange {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  choose(choice: OldChoice): Promise<OldExchangeChooseResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOldExchangeChooseParams(e, choice);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOldExchangeChooseResponse);
  }

  count(count: OldCount): Promise<OldExchangeCountResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOldExchangeCountParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOldExchangeCountResponse);
  }

  say(text: OldText): Promise<OldExchangeSayResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOldExchangeSayParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOldExchangeSayResponse);
  }
}

function dispatchOldExchange(implementation: OldExchange, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeOldExchangeChooseParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.choose(p.choice), encodeOldExchangeChooseResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeOldExchangeCountParams(call.decoder);
      if (call.accept()) call.reply(implementation.count(p.count), encodeOldExchangeCountResponse);
      return undefined;
    }
    case 2: {
      const p = decodeOldExchangeSayParams(call.decoder);
      if (call.accept()) call.reply(implementation.say(p.text), encodeOldExchangeSayResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface OldExchangeChooseParams {
  choice: OldChoice;
}

function encodeOldExchangeChooseParams(e: mojo.Encoder, choice: OldChoice): void {
  const at = e.struct(24, 0);
  encodeOldChoice(e, at + 8, e.present(choice, "OldExchange.Choose.choice"));
  e.endStruct(at);
}

function decodeOldExchangeChooseParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): OldExchangeChooseParams {
  d.struct(at, 24);
  const choice = decodeOldChoice(d, at + 8);
  d.endStruct();
  return { choice };
}

function encodeOldExchangeChooseResponse(e: mojo.Encoder, v: OldExchangeChooseResponse): void {
  const at = e.struct(24, 0);
  encodeOldChoice(e, at + 8, e.present(v.choice, "OldExchange.Choose.choice"));
  e.endStruct(at);
}

function decodeOldExchangeChooseResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): OldExchangeChooseResponse {
  d.struct(at, 24);
  const choice = decodeOldChoice(d, at + 8);
  d.endStruct();
  return { choice };
}

interface OldExchangeCountParams {
  count: OldCount;
}

function encodeOldExchangeCountParams(e: mojo.Encoder, count: OldCount): void {
  const at = e.struct(24, 0);
  encodeOldCount(e, at + 8, e.present(count, "OldExchange.Count.count"));
  e.endStruct(at);
}

function decodeOldExchangeCountParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): OldExchangeCountParams {
  d.struct(at, 24);
  const count = decodeOldCount(d, at + 8);
  d.endStruct();
  return { count };
}

function encodeOldExchangeCountResponse(e: mojo.Encoder, v: OldExchangeCountResponse): void {
  const at = e.struct(24, 0);
  encodeOldCount(e, at + 8, e.present(v.count, "OldExchange.Count.count"));
  e.endStruct(at);
}

function decodeOldExchangeCountResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): OldExchangeCountResponse {
  d.struct(at, 24);
  const count = decodeOldCount(d, at + 8);
  d.endStruct();
  return { count };
}

interface OldExchangeSayParams {
  text: OldText;
}

function encodeOldExchangeSayParams(e: mojo.Encoder, text: OldText): void {
  const at = e.struct(24, 0);
  encodeOldText(e, at + 8, e.present(text, "OldExchange.Say.text"));
  e.endStruct(at);
}

function decodeOldExchangeSayParams(d: mojo.Decoder, at = d.payloadStart): OldExchangeSayParams {
  d.struct(at, 24);
  const text = decodeOldText(d, at + 8);
  d.endStruct();
  return { text };
}

function encodeOldExchangeSayResponse(e: mojo.Encoder, v: OldExchangeSayResponse): void {
  const at = e.struct(24, 0);
  encodeOldText(e, at + 8, e.present(v.text, "OldExchange.Say.text"));
  e.endStruct(at);
}

function decodeOldExchangeSayResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): OldExchangeSayResponse {
  d.struct(at, 24);
  const text = decodeOldText(d, at + 8);
  d.endStruct();
  return { text };
}

export interface NewExchange {
  choose(choice: NewChoice): Promise<NewExchangeChooseResponse>;
  count(count: NewChoice): Promise<NewExchangeCountResponse>;
  say(text: NewChoice): Promise<NewExchangeSayResponse>;
}

export interface NewExchangeChooseResponse {
  choice: NewChoice;
}

export interface NewExchangeCountResponse {
  count: OldCount;
}

export interface NewExchangeSayResponse {
  text: OldText;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.unions.mojom.NewExchange. */
export const NewExchange: mojo.InterfaceDefinition<NewExchange> = {
  name: "mojoscope.behaviours.unions.mojom.NewExchange",
  version: 0,
  methods: [
    { name: "Choose", ordinal: 0, hasResponse: true, sync: false },
    { name: "Count", ordinal: 1, hasResponse: true, sync: false },
    { name: "Say", ordinal: 2, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new NewExchangeCaller(endpoint),
  dispatch: dispatchNewExchange,
};

class NewExchangeCaller implements NewExchange {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  choose(choice: NewChoice): Promise<NewExchangeChooseResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeNewExchangeChooseParams(e, choice);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeNewExchangeChooseResponse);
  }

  count(count: NewChoice): Promise<NewExchangeCountResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeNewExchangeCountParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeNewExchangeCountResponse);
  }

  say(text: NewChoice): Promise<NewExchangeSayResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeNewExchangeSayParams(e, text);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeNewExchangeSayResponse);
  }
}

function dispatchNewExchange(implementation: NewExchange, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeNewExchangeChooseParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.choose(p.choice), encodeNewExchangeChooseResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeNewExchangeCountParams(call.decoder);
      if (call.accept()) call.reply(implementation.count(p.count), encodeNewExchangeCountResponse);
      return undefined;
    }
    case 2: {
      const p = decodeNewExchangeSayParams(call.decoder);
      if (call.accept()) call.reply(implementation.say(p.text), encodeNewExchangeSayResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface NewExchangeChooseParams {
  choice: NewChoice;
}

function encodeNewExchangeChooseParams(e: mojo.Encoder, choice: NewChoice): void {
  const at = e.struct(24, 0);
  encodeNewChoice(e, at + 8, e.present(choice, "NewExchange.Choose.choice"));
  e.endStruct(at);
}

function decodeNewExchangeChooseParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): NewExchangeChooseParams {
  d.struct(at, 24);
  const choice = decodeNewChoice(d, at + 8);
  d.endStruct();
  return { choice };
}

function encodeNewExchangeChooseResponse(e: mojo.Encoder, v: NewExchangeChooseResponse): void {
  const at = e.struct(24, 0);
  encodeNewChoice(e, at + 8, e.present(v.choice, "NewExchange.Choose.choice"));
  e.endStruct(at);
}

function decodeNewExchangeChooseResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): NewExchangeChooseResponse {
  d.struct(at, 24);
  const choice = decodeNewChoice(d, at + 8);
  d.endStruct();
  return { choice };
}

interface NewExchangeCountParams {
  count: NewChoice;
}

function encodeNewExchangeCountParams(e: mojo.Encoder, count: NewChoice): void {
  const at = e.struct(24, 0);
  encodeNewChoice(e, at + 8, e.present(count, "NewExchange.Count.count"));
  e.endStruct(at);
}

function decodeNewExchangeCountParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): NewExchangeCountParams {
  d.struct(at, 24);
  const count = decodeNewChoice(d, at + 8);
  d.endStruct();
  return { count };
}

function encodeNewExchangeCountResponse(e: mojo.Encoder, v: NewExchangeCountResponse): void {
  const at = e.struct(24, 0);
  encodeOldCount(e, at + 8, e.present(v.count, "NewExchange.Count.count"));
  e.endStruct(at);
}

function decodeNewExchangeCountResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): NewExchangeCountResponse {
  d.struct(at, 24);
  const count = decodeOldCount(d, at + 8);
  d.endStruct();
  return { count };
}

interface NewExchangeSayParams {
  text: NewChoice;
}

function encodeNewExchangeSayParams(e: mojo.Encoder, text: NewChoice): void {
  const at = e.struct(24, 0);
  encodeNewChoice(e, at + 8, e.present(text, "NewExchange.Say.text"));
  e.endStruct(at);
}

function decodeNewExchangeSayParams(d: mojo.Decoder, at = d.payloadStart): NewExchangeSayParams {
  d.struct(at, 24);
  const text = decodeNewChoice(d, at + 8);
  d.endStruct();
  return { text };
}

function encodeNewExchangeSayResponse(e: mojo.Encoder, v: NewExchangeSayResponse): void {
  const at = e.struct(24, 0);
  encodeOldText(e, at + 8, e.present(v.text, "NewExchange.Say.text"));
  e.endStruct(at);
}

function decodeNewExchangeSayResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): NewExchangeSayResponse {
  d.struct(at, 24);
  const text = decodeOldText(d, at + 8);
  d.endStruct();
  return { text };
}

function cloneNullablePod(value: Pod | null): Pod | null {
  if (value === null) return null;
  return clonePod(value);
}

function equalsNullablePod(a: Pod | null, b: Pod | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsPod(a, b);
}

function encodeArrayOfPod(
  e: mojo.Encoder,
  values: readonly Pod[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodePod(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeArrayOfNullablePod(
  e: mojo.Encoder,
  values: readonly (Pod | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) encodePod(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function encodeMapOfStringToPod(e: mojo.Encoder, map: Map<string, Pod>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfPod(e, [...map.values()], field));
  return at;
}

function decodeArrayOfPod(d: mojo.Decoder, at: number, length = -1): Pod[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Pod[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodePod(d, slot));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullablePod(d: mojo.Decoder, at: number, length = -1): (Pod | null)[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: (Pod | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(d.isNullUnion(slot) ? null : decodePod(d, slot));
  }
  d.endArray();
  return values;
}

function decodeMapOfStringToPod(d: mojo.Decoder, at: number): Map<string, Pod> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfPod(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function cloneNullableArrayOfPod(value: Pod[] | null): Pod[] | null {
  if (value === null) return null;
  return value.map(clonePod);
}

function cloneNullableArrayOfNullablePod(value: (Pod | null)[] | null): (Pod | null)[] | null {
  if (value === null) return null;
  return value.map(cloneNullablePod);
}

function cloneNullableMapOfStringToPod(value: Map<string, Pod> | null): Map<string, Pod> | null {
  if (value === null) return null;
  return cloneMapOfStringToPod(value);
}

function cloneMapOfStringToPod(map: Map<string, Pod>): Map<string, Pod> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, clonePod(value));
  }
  return copy;
}

function equalsNullableArrayOfPod(a: readonly Pod[] | null, b: readonly Pod[] | null): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, equalsPod);
}

function equalsNullableArrayOfNullablePod(
  a: readonly (Pod | null)[] | null,
  b: readonly (Pod | null)[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, equalsNullablePod);
}

function equalsNullableMapOfStringToPod(
  a: Map<string, Pod> | null,
  b: Map<string, Pod> | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalMaps(a, b, equalsPod);
}

function encodeArrayOfThing(
  e: mojo.Encoder,
  values: readonly Thing[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 16);
  let slot = at + 8;
  for (const value of values) {
    encodeThing(e, slot, e.present(value, field));
    slot += 16;
  }
  return e.endArray(at);
}

function decodeArrayOfThing(d: mojo.Decoder, at: number, length = -1): Thing[] {
  const end = at + 8 + 16 * d.enterObjectArray(at, 16, length);
  const values: Thing[] = [];
  for (let slot = at + 8; slot < end; slot += 16) {
    values.push(decodeThing(d, slot));
  }
  d.endArray();
  return values;
}

function encodeMapOfStringToNullablePod(
  e: mojo.Encoder,
  map: Map<string, Pod | null>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfNullablePod(e, [...map.values()], field));
  return at;
}

function decodeMapOfStringToNullablePod(d: mojo.Decoder, at: number): Map<string, Pod | null> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfNullablePod(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function cloneMapOfStringToNullablePod(map: Map<string, Pod | null>): Map<string, Pod | null> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneNullablePod(value));
  }
  return copy;
}

function encodeMapOfStringToInt8(e: mojo.Encoder, map: Map<string, number>, field: string): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, e.int8Array([...map.values()], field));
  return at;
}

function decodeMapOfStringToInt8(d: mojo.Decoder, at: number): Map<string, number> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = d.int8Array(d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function cloneNullablePebble(value: Pebble | null): Pebble | null {
  if (value === null) return null;
  return clonePebble(value);
}

function cloneMapOfStringToInt8(map: Map<string, number>): Map<string, number> {
  return new Map(map);
}

function equalsNullablePebble(a: Pebble | null, b: Pebble | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsPebble(a, b);
}
