// Generated from structs.mojom by mojoscope mojom generate. Do not edit.
//
// Rectangles and what is made of them, for the behaviours of structs.
import * as mojo from "../../shared/bindings/gen-v1.ts";
import { type Size, cloneSize, decodeSize, encodeSize, equalsSize } from "./parcels.mojom.ts";

export const LampLevel = {
  LOW: 0,
  MEDIUM: 1,
  HIGH: 2,
} as const;
export type LampLevel = (typeof LampLevel)[keyof typeof LampLevel];

/** Whether a number is a known LampLevel. */
export function isLampLevel(value: number): value is LampLevel {
  return (value | 0) === value && value >= 0 && value <= 2;
}

export function encodeLampLevel(
  e: mojo.Encoder,
  at: number,
  value: LampLevel,
  field?: string,
): void {
  if (typeof value !== "number" || !isLampLevel(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeLampLevel(d: mojo.Decoder, at: number): LampLevel {
  const value = d.view.getInt32(at, true);
  if (isLampLevel(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a LampLevel. */
export const LampLevelScalar: mojo.Scalar<LampLevel> = {
  size: 4,
  read: decodeLampLevel,
  write: encodeLampLevel,
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

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Makes a Rect of its defaults and `init`. */
export function createRect(init: Partial<Rect> = {}): Rect {
  return {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
    ...init,
  };
}

/** Writes a Rect and returns its position. */
export function encodeRect(e: mojo.Encoder, v: Rect): number {
  const at = e.struct(24, 0);
  e.int32(at + 8, v.x, "Rect.x");
  e.int32(at + 12, v.y, "Rect.y");
  e.int32(at + 16, v.width, "Rect.width");
  e.int32(at + 20, v.height, "Rect.height");
  return e.endStruct(at);
}

/** Reads and validates the Rect at `at`. */
export function decodeRect(d: mojo.Decoder, at = d.payloadStart): Rect {
  d.struct(at, 24);
  const x = d.view.getInt32(at + 8, true);
  const y = d.view.getInt32(at + 12, true);
  const width = d.view.getInt32(at + 16, true);
  const height = d.view.getInt32(at + 20, true);
  d.endStruct();
  return { x, y, width, height };
}

/** A deep copy of `v`. */
export function cloneRect(v: Rect): Rect {
  return {
    x: v.x,
    y: v.y,
    width: v.width,
    height: v.height,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

export interface RectPair {
  first: Rect;
  second: Rect;
}

/** Makes a RectPair of its defaults and `init`. */
export function createRectPair(init: RectPair): RectPair {
  return { ...init };
}

/** Writes a RectPair and returns its position. */
export function encodeRectPair(e: mojo.Encoder, v: RectPair): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeRect(e, e.presentObject(v.first, "RectPair.first")));
  e.pointer(at + 16, encodeRect(e, e.presentObject(v.second, "RectPair.second")));
  return e.endStruct(at);
}

/** Reads and validates the RectPair at `at`. */
export function decodeRectPair(d: mojo.Decoder, at = d.payloadStart): RectPair {
  d.struct(at, 24);
  const first = decodeRect(d, d.pointer(at + 8));
  const second = decodeRect(d, d.pointer(at + 16));
  d.endStruct();
  return { first, second };
}

/** A deep copy of `v`. */
export function cloneRectPair(v: RectPair): RectPair {
  return {
    first: cloneRect(v.first),
    second: cloneRect(v.second),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRectPair(a: RectPair, b: RectPair): boolean {
  return equalsRect(a.first, b.first) && equalsRect(a.second, b.second);
}

export interface NamedRegion {
  name: string | null;
  rects: Rect[] | null;
}

/** Makes a NamedRegion of its defaults and `init`. */
export function createNamedRegion(init: Partial<NamedRegion> = {}): NamedRegion {
  return {
    name: null,
    rects: null,
    ...init,
  };
}

/** Writes a NamedRegion and returns its position. */
export function encodeNamedRegion(e: mojo.Encoder, v: NamedRegion): number {
  const at = e.struct(24, 0);
  e.nullableString(at + 8, v.name, "NamedRegion.name");
  if (v.rects != null) e.pointer(at + 16, encodeArrayOfRect(e, v.rects, "NamedRegion.rects"));
  return e.endStruct(at);
}

/** Reads and validates the NamedRegion at `at`. */
export function decodeNamedRegion(d: mojo.Decoder, at = d.payloadStart): NamedRegion {
  d.struct(at, 24);
  const name = d.nullableString(at + 8);
  const rects = d.isNull(at + 16) ? null : decodeArrayOfRect(d, d.pointer(at + 16));
  d.endStruct();
  return { name, rects };
}

/** A deep copy of `v`. */
export function cloneNamedRegion(v: NamedRegion): NamedRegion {
  return {
    name: v.name,
    rects: cloneNullableArrayOfRect(v.rects),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsNamedRegion(a: NamedRegion, b: NamedRegion): boolean {
  return a.name === b.name && equalsNullableArrayOfRect(a.rects, b.rects);
}

export interface MaybeRect {
  rect: Rect | null;
}

/** Makes a MaybeRect of its defaults and `init`. */
export function createMaybeRect(init: Partial<MaybeRect> = {}): MaybeRect {
  return {
    rect: null,
    ...init,
  };
}

/** Writes a MaybeRect and returns its position. */
export function encodeMaybeRect(e: mojo.Encoder, v: MaybeRect): number {
  const at = e.struct(16, 0);
  if (v.rect != null) e.pointer(at + 8, encodeRect(e, e.presentObject(v.rect, "MaybeRect.rect")));
  return e.endStruct(at);
}

/** Reads and validates the MaybeRect at `at`. */
export function decodeMaybeRect(d: mojo.Decoder, at = d.payloadStart): MaybeRect {
  d.struct(at, 16);
  const rect = d.isNull(at + 8) ? null : decodeRect(d, d.pointer(at + 8));
  d.endStruct();
  return { rect };
}

/** A deep copy of `v`. */
export function cloneMaybeRect(v: MaybeRect): MaybeRect {
  return {
    rect: cloneNullableRect(v.rect),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsMaybeRect(a: MaybeRect, b: MaybeRect): boolean {
  return equalsNullableRect(a.rect, b.rect);
}

export interface Empty {}

/** Makes an Empty of its defaults and `init`. */
export function createEmpty(init: Partial<Empty> = {}): Empty {
  return { ...init };
}

/** Writes an Empty and returns its position. */
export function encodeEmpty(e: mojo.Encoder, _v: Empty): number {
  const at = e.struct(8, 0);
  return e.endStruct(at);
}

/** Reads and validates the Empty at `at`. */
export function decodeEmpty(d: mojo.Decoder, at = d.payloadStart): Empty {
  d.struct(at, 8);
  d.endStruct();
  return {};
}

/** A deep copy of `_v`. */
export function cloneEmpty(_v: Empty): Empty {
  return {};
}

/** Whether `_a` and `_b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsEmpty(_a: Empty, _b: Empty): boolean {
  return true;
}

/** Holds what a copy has to reach into. */
export interface Atlas {
  pairs: Map<string, RectPair>;
  regions: (NamedRegion | null)[];
  frame: Rect | null;
  /** Of another module. */
  paper: Size | null;
}

/** Makes an Atlas of its defaults and `init`. */
export function createAtlas(init: Partial<Atlas> = {}): Atlas {
  return {
    pairs: new Map(),
    regions: [],
    frame: null,
    paper: null,
    ...init,
  };
}

/** Writes an Atlas and returns its position. */
export function encodeAtlas(e: mojo.Encoder, v: Atlas): number {
  const at = e.struct(40, 0);
  e.pointer(at + 8, encodeMapOfStringToRectPair(e, v.pairs, "Atlas.pairs"));
  e.pointer(at + 16, encodeArrayOfNullableNamedRegion(e, v.regions, "Atlas.regions"));
  if (v.frame != null) e.pointer(at + 24, encodeRect(e, e.presentObject(v.frame, "Atlas.frame")));
  if (v.paper != null) e.pointer(at + 32, encodeSize(e, e.presentObject(v.paper, "Atlas.paper")));
  return e.endStruct(at);
}

/** Reads and validates the Atlas at `at`. */
export function decodeAtlas(d: mojo.Decoder, at = d.payloadStart): Atlas {
  d.struct(at, 40);
  const pairs = decodeMapOfStringToRectPair(d, d.pointer(at + 8));
  const regions = decodeArrayOfNullableNamedRegion(d, d.pointer(at + 16));
  const frame = d.isNull(at + 24) ? null : decodeRect(d, d.pointer(at + 24));
  const paper = d.isNull(at + 32) ? null : decodeSize(d, d.pointer(at + 32));
  d.endStruct();
  return { pairs, regions, frame, paper };
}

/** A deep copy of `v`. */
export function cloneAtlas(v: Atlas): Atlas {
  return {
    pairs: cloneMapOfStringToRectPair(v.pairs),
    regions: v.regions.map(cloneNullableNamedRegion),
    frame: cloneNullableRect(v.frame),
    paper: cloneNullableSize(v.paper),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsAtlas(a: Atlas, b: Atlas): boolean {
  return (
    mojo.equalMaps(a.pairs, b.pairs, equalsRectPair) &&
    mojo.equalLists(a.regions, b.regions, equalsNullableNamedRegion) &&
    equalsNullableRect(a.frame, b.frame) &&
    equalsNullableSize(a.paper, b.paper)
  );
}

export interface PipeHolder {
  pipe: mojo.MessagePipeHandle | null;
}

/** Makes a PipeHolder of its defaults and `init`. */
export function createPipeHolder(init: Partial<PipeHolder> = {}): PipeHolder {
  return {
    pipe: null,
    ...init,
  };
}

/** Writes a PipeHolder and returns its position. */
export function encodePipeHolder(e: mojo.Encoder, v: PipeHolder): number {
  const at = e.struct(16, 0);
  e.nullableHandle(at + 8, v.pipe);
  return e.endStruct(at);
}

/** Reads and validates the PipeHolder at `at`. */
export function decodePipeHolder(d: mojo.Decoder, at = d.payloadStart): PipeHolder {
  d.struct(at, 16);
  const pipe = decodeNullableMessagePipe(d, at + 8);
  d.endStruct();
  return { pipe };
}

export interface Lamp {
  level: LampLevel;
  limit: LampLevel;
}

/** Makes a Lamp of its defaults and `init`. */
export function createLamp(init: Partial<Lamp> = {}): Lamp {
  return {
    level: LampLevel.LOW,
    limit: LampLevel.HIGH,
    ...init,
  };
}

/** Writes a Lamp and returns its position. */
export function encodeLamp(e: mojo.Encoder, v: Lamp): number {
  const at = e.struct(16, 0);
  encodeLampLevel(e, at + 8, v.level, "Lamp.level");
  encodeLampLevel(e, at + 12, v.limit, "Lamp.limit");
  return e.endStruct(at);
}

/** Reads and validates the Lamp at `at`. */
export function decodeLamp(d: mojo.Decoder, at = d.payloadStart): Lamp {
  d.struct(at, 16);
  const level = decodeLampLevel(d, at + 8);
  const limit = decodeLampLevel(d, at + 12);
  d.endStruct();
  return { level, limit };
}

/** A deep copy of `v`. */
export function cloneLamp(v: Lamp): Lamp {
  return {
    level: v.level,
    limit: v.limit,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsLamp(a: Lamp, b: Lamp): boolean {
  return a.level === b.level && a.limit === b.limit;
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

export interface BlobHolder {
  blob: Blob | null;
}

/** Makes a BlobHolder of its defaults and `init`. */
export function createBlobHolder(init: Partial<BlobHolder> = {}): BlobHolder {
  return {
    blob: null,
    ...init,
  };
}

/** Writes a BlobHolder and returns its position. */
export function encodeBlobHolder(e: mojo.Encoder, v: BlobHolder): number {
  const at = e.struct(16, 0);
  if (v.blob != null) e.pointer(at + 8, encodeBlob(e, e.presentObject(v.blob, "BlobHolder.blob")));
  return e.endStruct(at);
}

/** Reads and validates the BlobHolder at `at`. */
export function decodeBlobHolder(d: mojo.Decoder, at = d.payloadStart): BlobHolder {
  d.struct(at, 16);
  const blob = d.isNull(at + 8) ? null : decodeBlob(d, d.pointer(at + 8));
  d.endStruct();
  return { blob };
}

function encodeArrayOfRect(
  e: mojo.Encoder,
  values: readonly Rect[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeRect(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfRect(d: mojo.Decoder, at: number, length = -1): Rect[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Rect[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeRect(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneNullableArrayOfRect(value: Rect[] | null): Rect[] | null {
  if (value === null) return null;
  return value.map(cloneRect);
}

function equalsNullableArrayOfRect(a: readonly Rect[] | null, b: readonly Rect[] | null): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, equalsRect);
}

function cloneNullableRect(value: Rect | null): Rect | null {
  if (value === null) return null;
  return cloneRect(value);
}

function equalsNullableRect(a: Rect | null, b: Rect | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsRect(a, b);
}

function encodeMapOfStringToRectPair(
  e: mojo.Encoder,
  map: Map<string, RectPair>,
  field: string,
): number {
  const at = e.map();
  e.pointer(at + 8, e.stringArray([...e.presentMap(map, field).keys()], field));
  e.pointer(at + 16, encodeArrayOfRectPair(e, [...map.values()], field));
  return at;
}

function encodeArrayOfRectPair(
  e: mojo.Encoder,
  values: readonly RectPair[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeRectPair(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function encodeArrayOfNullableNamedRegion(
  e: mojo.Encoder,
  values: readonly (NamedRegion | null)[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    if (value != null) e.pointer(slot, encodeNamedRegion(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeMapOfStringToRectPair(d: mojo.Decoder, at: number): Map<string, RectPair> {
  d.map(at);
  const keys = d.stringArray(d.pointer(at + 8));
  const values = decodeArrayOfRectPair(d, d.pointer(at + 16));
  return d.toMap(at, keys, values);
}

function decodeArrayOfRectPair(d: mojo.Decoder, at: number, length = -1): RectPair[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: RectPair[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeRectPair(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function decodeArrayOfNullableNamedRegion(
  d: mojo.Decoder,
  at: number,
  length = -1,
): (NamedRegion | null)[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: (NamedRegion | null)[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(d.isNull(slot) ? null : decodeNamedRegion(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function cloneMapOfStringToRectPair(map: Map<string, RectPair>): Map<string, RectPair> {
  const copy: typeof map = new Map();
  for (const [key, value] of map) {
    copy.set(key, cloneRectPair(value));
  }
  return copy;
}

function cloneNullableNamedRegion(value: NamedRegion | null): NamedRegion | null {
  if (value === null) return null;
  return cloneNamedRegion(value);
}

function cloneNullableSize(value: Size | null): Size | null {
  if (value === null) return null;
  return cloneSize(value);
}

function equalsNullableNamedRegion(a: NamedRegion | null, b: NamedRegion | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsNamedRegion(a, b);
}

function equalsNullableSize(a: Size | null, b: Size | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsSize(a, b);
}

function decodeNullableMessagePipe(d: mojo.Decoder, slot: number): mojo.MessagePipeHandle | null {
  const handle = d.nullableHandle(slot);
  return handle === null ? null : mojo.toMessagePipe(handle);
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
