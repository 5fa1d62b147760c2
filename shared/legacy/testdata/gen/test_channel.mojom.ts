// Generated from test_channel.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces that share a channel's order, and structs of the old kind.
import * as mojo from "../../../bindings/gen-v1.ts";
import {
  type LegacyParcel as MappedParcel,
  type LegacyPoint as MappedPoint,
  ParcelTraits as MappedParcelTraits,
  PointTraits as MappedPointTraits,
} from "../legacy-structs.ts";

export const Point_SerializedHandleType = {
  MOJO_HANDLE: 0,
  PLATFORM_FILE: 1,
  WIN_HANDLE: 2,
  MACH_PORT: 3,
  FUCHSIA_HANDLE: 4,
} as const;
export type Point_SerializedHandleType =
  (typeof Point_SerializedHandleType)[keyof typeof Point_SerializedHandleType];

/** Whether a number is a known Point_SerializedHandleType. */
export function isPoint_SerializedHandleType(value: number): value is Point_SerializedHandleType {
  return (value | 0) === value && value >= 0 && value <= 4;
}

export function encodePoint_SerializedHandleType(
  e: mojo.Encoder,
  at: number,
  value: Point_SerializedHandleType,
  field?: string,
): void {
  if (typeof value !== "number" || !isPoint_SerializedHandleType(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodePoint_SerializedHandleType(
  d: mojo.Decoder,
  at: number,
): Point_SerializedHandleType {
  const value = d.view.getInt32(at, true);
  if (isPoint_SerializedHandleType(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Point_SerializedHandleType. */
export const Point_SerializedHandleTypeScalar: mojo.Scalar<Point_SerializedHandleType> = {
  size: 4,
  read: decodePoint_SerializedHandleType,
  write: encodePoint_SerializedHandleType,
};

export const Parcel_SerializedHandleType = {
  MOJO_HANDLE: 0,
  PLATFORM_FILE: 1,
  WIN_HANDLE: 2,
  MACH_PORT: 3,
  FUCHSIA_HANDLE: 4,
} as const;
export type Parcel_SerializedHandleType =
  (typeof Parcel_SerializedHandleType)[keyof typeof Parcel_SerializedHandleType];

/** Whether a number is a known Parcel_SerializedHandleType. */
export function isParcel_SerializedHandleType(value: number): value is Parcel_SerializedHandleType {
  return (value | 0) === value && value >= 0 && value <= 4;
}

export function encodeParcel_SerializedHandleType(
  e: mojo.Encoder,
  at: number,
  value: Parcel_SerializedHandleType,
  field?: string,
): void {
  if (typeof value !== "number" || !isParcel_SerializedHandleType(value)) {
    throw e.unknownEnumValue(value, field);
  }
  e.int32(at, value, field);
}

export function decodeParcel_SerializedHandleType(
  d: mojo.Decoder,
  at: number,
): Parcel_SerializedHandleType {
  const value = d.view.getInt32(at, true);
  if (isParcel_SerializedHandleType(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Parcel_SerializedHandleType. */
export const Parcel_SerializedHandleTypeScalar: mojo.Scalar<Parcel_SerializedHandleType> = {
  size: 4,
  read: decodeParcel_SerializedHandleType,
  write: encodeParcel_SerializedHandleType,
};

export interface Point {
  data: Uint8Array;
  handles: Point_SerializedHandle[] | null;
}

/** Makes a Point of its defaults and `init`. */
export function createPoint(init: Partial<Point> = {}): Point {
  return {
    data: new Uint8Array(),
    handles: null,
    ...init,
  };
}

/** Writes a Point and returns its position. */
export function encodePoint(e: mojo.Encoder, v: Point): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.uint8Array(v.data, "Point.data"));
  if (v.handles != null) {
    e.pointer(at + 16, encodeArrayOfPoint_SerializedHandle(e, v.handles, "Point.handles"));
  }
  return e.endStruct(at);
}

/** Reads and validates the Point at `at`. */
export function decodePoint(d: mojo.Decoder, at = d.payloadStart): Point {
  d.struct(at, 24);
  const data = d.uint8Array(d.pointer(at + 8));
  const handles = d.isNull(at + 16)
    ? null
    : decodeArrayOfPoint_SerializedHandle(d, d.pointer(at + 16));
  d.endStruct();
  return { data, handles };
}

export type { MappedPoint };

/**
 * What the traits make of a Point.
 * @throws TypeError if they refuse it
 */
export function toMappedPoint(wire: Point): MappedPoint {
  return mojo.toNative(MappedPointTraits, wire, "legacy.test.Point");
}

/** Whether there is something to write in a nullable place. */
export function hasMappedPoint(value: MappedPoint | null | undefined): value is MappedPoint {
  return mojo.hasNative(MappedPointTraits, value);
}

/** Writes the wire form of a MappedPoint and returns its position. */
export function encodeMappedPoint(e: mojo.Encoder, value: MappedPoint): number {
  return encodePoint(e, e.present(MappedPointTraits.write(value), "legacy.test.Point"));
}

/** Reads and validates the Point at `at`, and has the traits make a value of it. */
export function decodeMappedPoint(d: mojo.Decoder, at = d.payloadStart): MappedPoint {
  return mojo.readNative(d, at, MappedPointTraits, decodePoint(d, at), "legacy.test.Point");
}

export interface Point_SerializedHandle {
  theHandle: mojo.Handle;
  type: Point_SerializedHandleType;
}

/** Makes a Point_SerializedHandle of its defaults and `init`. */
export function createPoint_SerializedHandle(
  init: Partial<Point_SerializedHandle> & Pick<Point_SerializedHandle, "theHandle">,
): Point_SerializedHandle {
  return {
    type: Point_SerializedHandleType.MOJO_HANDLE,
    ...init,
  };
}

/** Writes a Point_SerializedHandle and returns its position. */
export function encodePoint_SerializedHandle(e: mojo.Encoder, v: Point_SerializedHandle): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.theHandle, "Point_SerializedHandle.the_handle");
  encodePoint_SerializedHandleType(e, at + 12, v.type, "Point_SerializedHandle.type");
  return e.endStruct(at);
}

/** Reads and validates the Point_SerializedHandle at `at`. */
export function decodePoint_SerializedHandle(
  d: mojo.Decoder,
  at = d.payloadStart,
): Point_SerializedHandle {
  d.struct(at, 16);
  const theHandle = d.handle(at + 8);
  const type_ = decodePoint_SerializedHandleType(d, at + 12);
  d.endStruct();
  return { theHandle, type: type_ };
}

export interface Parcel {
  data: Uint8Array;
  handles: Parcel_SerializedHandle[] | null;
}

/** Makes a Parcel of its defaults and `init`. */
export function createParcel(init: Partial<Parcel> = {}): Parcel {
  return {
    data: new Uint8Array(),
    handles: null,
    ...init,
  };
}

/** Writes a Parcel and returns its position. */
export function encodeParcel(e: mojo.Encoder, v: Parcel): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, e.uint8Array(v.data, "Parcel.data"));
  if (v.handles != null) {
    e.pointer(at + 16, encodeArrayOfParcel_SerializedHandle(e, v.handles, "Parcel.handles"));
  }
  return e.endStruct(at);
}

/** Reads and validates the Parcel at `at`. */
export function decodeParcel(d: mojo.Decoder, at = d.payloadStart): Parcel {
  d.struct(at, 24);
  const data = d.uint8Array(d.pointer(at + 8));
  const handles = d.isNull(at + 16)
    ? null
    : decodeArrayOfParcel_SerializedHandle(d, d.pointer(at + 16));
  d.endStruct();
  return { data, handles };
}

export type { MappedParcel };

/**
 * What the traits make of a Parcel.
 * @throws TypeError if they refuse it
 */
export function toMappedParcel(wire: Parcel): MappedParcel {
  return mojo.toNative(MappedParcelTraits, wire, "legacy.test.Parcel");
}

/** Whether there is something to write in a nullable place. */
export function hasMappedParcel(value: MappedParcel | null | undefined): value is MappedParcel {
  return mojo.hasNative(MappedParcelTraits, value);
}

/** Writes the wire form of a MappedParcel and returns its position. */
export function encodeMappedParcel(e: mojo.Encoder, value: MappedParcel): number {
  return encodeParcel(e, e.present(MappedParcelTraits.write(value), "legacy.test.Parcel"));
}

/** Reads and validates the Parcel at `at`, and has the traits make a value of it. */
export function decodeMappedParcel(d: mojo.Decoder, at = d.payloadStart): MappedParcel {
  return mojo.readNative(d, at, MappedParcelTraits, decodeParcel(d, at), "legacy.test.Parcel");
}

export interface Parcel_SerializedHandle {
  theHandle: mojo.Handle;
  type: Parcel_SerializedHandleType;
}

/** Makes a Parcel_SerializedHandle of its defaults and `init`. */
export function createParcel_SerializedHandle(
  init: Partial<Parcel_SerializedHandle> & Pick<Parcel_SerializedHandle, "theHandle">,
): Parcel_SerializedHandle {
  return {
    type: Parcel_SerializedHandleType.MOJO_HANDLE,
    ...init,
  };
}

/** Writes a Parcel_SerializedHandle and returns its position. */
export function encodeParcel_SerializedHandle(e: mojo.Encoder, v: Parcel_SerializedHandle): number {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.theHandle, "Parcel_SerializedHandle.the_handle");
  encodeParcel_SerializedHandleType(e, at + 12, v.type, "Parcel_SerializedHandle.type");
  return e.endStruct(at);
}

/** Reads and validates the Parcel_SerializedHandle at `at`. */
export function decodeParcel_SerializedHandle(
  d: mojo.Decoder,
  at = d.payloadStart,
): Parcel_SerializedHandle {
  d.struct(at, 16);
  const theHandle = d.handle(at + 8);
  const type_ = decodeParcel_SerializedHandleType(d, at + 12);
  d.endStruct();
  return { theHandle, type: type_ };
}

export interface Drawing {
  points: MappedPoint[];
  origin: MappedPoint | null;
}

/** Makes a Drawing of its defaults and `init`. */
export function createDrawing(init: Partial<Drawing> = {}): Drawing {
  return {
    points: [],
    origin: null,
    ...init,
  };
}

/** Writes a Drawing and returns its position. */
export function encodeDrawing(e: mojo.Encoder, v: Drawing): number {
  const at = e.struct(24, 0);
  e.pointer(at + 8, encodeArrayOfMappedPoint(e, v.points, "Drawing.points"));
  if (hasMappedPoint(v.origin)) {
    e.pointer(at + 16, encodeMappedPoint(e, e.present(v.origin, "Drawing.origin")));
  }
  return e.endStruct(at);
}

/** Reads and validates the Drawing at `at`. */
export function decodeDrawing(d: mojo.Decoder, at = d.payloadStart): Drawing {
  d.struct(at, 24);
  const points = decodeArrayOfMappedPoint(d, d.pointer(at + 8));
  const origin = d.isNull(at + 16) ? null : decodeMappedPoint(d, d.pointer(at + 16));
  d.endStruct();
  d.throwRefusal();
  return { points, origin };
}

export interface Counter {
  push(value: number): void;
  ping(): Promise<void>;
  takeCounter(receiver: mojo.PendingAssociatedReceiver<Counter>): void;
}

/** What Remote, Receiver and their families need to know of legacy.test.Counter. */
export const Counter: mojo.InterfaceDefinition<Counter> = {
  name: "legacy.test.Counter",
  version: 0,
  methods: [
    { name: "Push", ordinal: 0, hasResponse: false, sync: false },
    { name: "Ping", ordinal: 1, hasResponse: true, sync: false },
    { name: "TakeCounter", ordinal: 2, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  createCaller: (endpoint) => new CounterCaller(endpoint),
  dispatch: dispatchCounter,
};

class CounterCaller implements Counter {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  push(value: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeCounterPushParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  ping(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCounterPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCounterPingResponse);
  }

  takeCounter(receiver: mojo.PendingAssociatedReceiver<Counter>): void {
    const e = this.#endpoint.begin(2, 0, 2);
    try {
      encodeCounterTakeCounterParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchCounter(implementation: Counter, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCounterPushParams(call.decoder);
      return call.accept() ? implementation.push(p.value) : undefined;
    }
    case 1: {
      decodeCounterPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodeCounterPingResponse);
      return undefined;
    }
    case 2: {
      const p = decodeCounterTakeCounterParams(call.decoder);
      return call.accept() ? implementation.takeCounter(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface CounterPushParams {
  value: number;
}

function encodeCounterPushParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Counter.Push.value");
  e.endStruct(at);
}

function decodeCounterPushParams(d: mojo.Decoder, at = d.payloadStart): CounterPushParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeCounterPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCounterPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeCounterPingResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeCounterPingResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface CounterTakeCounterParams {
  receiver: mojo.PendingAssociatedReceiver<Counter>;
}

function encodeCounterTakeCounterParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Counter>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Counter.TakeCounter.receiver");
  e.endStruct(at);
}

function decodeCounterTakeCounterParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): CounterTakeCounterParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Counter>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

export interface Asker {
  ask(value: number): Promise<AskerAskResponse>;
}

export interface AskerAskResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of legacy.test.Asker. */
export const Asker: mojo.SyncInterfaceDefinition<Asker, "ask"> = {
  name: "legacy.test.Asker",
  version: 0,
  methods: [{ name: "Ask", ordinal: 0, hasResponse: true, sync: true }],
  syncMethods: ["ask"],
  createCaller: (endpoint) => new AskerCaller(endpoint),
  dispatch: dispatchAsker,
};

class AskerCaller implements Asker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ask(value: number): Promise<AskerAskResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeAskerAskParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeAskerAskResponse);
  }
}

function dispatchAsker(implementation: Asker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeAskerAskParams(call.decoder);
      if (call.accept()) call.reply(implementation.ask(p.value), encodeAskerAskResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface AskerAskParams {
  value: number;
}

function encodeAskerAskParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Asker.Ask.value");
  e.endStruct(at);
}

function decodeAskerAskParams(d: mojo.Decoder, at = d.payloadStart): AskerAskParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeAskerAskResponse(e: mojo.Encoder, v: AskerAskResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "Asker.Ask.value");
  e.endStruct(at);
}

function decodeAskerAskResponse(d: mojo.Decoder, at = d.payloadStart): AskerAskResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

export interface Canvas {
  draw(drawing: Drawing): Promise<CanvasDrawResponse>;
  carry(parcel: MappedParcel): Promise<CanvasCarryResponse>;
}

export interface CanvasDrawResponse {
  mirrored: Drawing;
}

export interface CanvasCarryResponse {
  parcel: MappedParcel;
}

/** What Remote, Receiver and their families need to know of legacy.test.Canvas. */
export const Canvas: mojo.InterfaceDefinition<Canvas> = {
  name: "legacy.test.Canvas",
  version: 0,
  methods: [
    { name: "Draw", ordinal: 0, hasResponse: true, sync: false },
    { name: "Carry", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new CanvasCaller(endpoint),
  dispatch: dispatchCanvas,
};

class CanvasCaller implements Canvas {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  draw(drawing: Drawing): Promise<CanvasDrawResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCanvasDrawParams(e, drawing);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCanvasDrawResponse);
  }

  carry(parcel: MappedParcel): Promise<CanvasCarryResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeCanvasCarryParams(e, parcel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeCanvasCarryResponse);
  }
}

function dispatchCanvas(implementation: Canvas, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeCanvasDrawParams(call.decoder);
      if (call.accept()) call.reply(implementation.draw(p.drawing), encodeCanvasDrawResponse);
      return undefined;
    }
    case 1: {
      const p = decodeCanvasCarryParams(call.decoder);
      if (call.accept()) call.reply(implementation.carry(p.parcel), encodeCanvasCarryResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface CanvasDrawParams {
  drawing: Drawing;
}

function encodeCanvasDrawParams(e: mojo.Encoder, drawing: Drawing): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeDrawing(e, e.presentObject(drawing, "Canvas.Draw.drawing")));
  e.endStruct(at);
}

function decodeCanvasDrawParams(d: mojo.Decoder, at = d.payloadStart): CanvasDrawParams {
  d.struct(at, 16);
  const drawing = decodeDrawing(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { drawing };
}

function encodeCanvasDrawResponse(e: mojo.Encoder, v: CanvasDrawResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeDrawing(e, e.presentObject(v.mirrored, "Canvas.Draw.mirrored")));
  e.endStruct(at);
}

function decodeCanvasDrawResponse(d: mojo.Decoder, at = d.payloadStart): CanvasDrawResponse {
  d.struct(at, 16);
  const mirrored = decodeDrawing(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { mirrored };
}

interface CanvasCarryParams {
  parcel: MappedParcel;
}

function encodeCanvasCarryParams(e: mojo.Encoder, parcel: MappedParcel): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMappedParcel(e, e.present(parcel, "Canvas.Carry.parcel")));
  e.endStruct(at);
}

function decodeCanvasCarryParams(d: mojo.Decoder, at = d.payloadStart): CanvasCarryParams {
  d.struct(at, 16);
  const parcel = decodeMappedParcel(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { parcel };
}

function encodeCanvasCarryResponse(e: mojo.Encoder, v: CanvasCarryResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeMappedParcel(e, e.present(v.parcel, "Canvas.Carry.parcel")));
  e.endStruct(at);
}

function decodeCanvasCarryResponse(d: mojo.Decoder, at = d.payloadStart): CanvasCarryResponse {
  d.struct(at, 16);
  const parcel = decodeMappedParcel(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { parcel };
}

function encodeArrayOfPoint_SerializedHandle(
  e: mojo.Encoder,
  values: readonly Point_SerializedHandle[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodePoint_SerializedHandle(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfPoint_SerializedHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Point_SerializedHandle[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Point_SerializedHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodePoint_SerializedHandle(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfParcel_SerializedHandle(
  e: mojo.Encoder,
  values: readonly Parcel_SerializedHandle[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeParcel_SerializedHandle(e, e.presentObject(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfParcel_SerializedHandle(
  d: mojo.Decoder,
  at: number,
  length = -1,
): Parcel_SerializedHandle[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: Parcel_SerializedHandle[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeParcel_SerializedHandle(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}

function encodeArrayOfMappedPoint(
  e: mojo.Encoder,
  values: readonly MappedPoint[],
  field: string,
  length = -1,
): number {
  const at = e.objectArray(e.count(values, field, length), 8);
  let slot = at + 8;
  for (const value of values) {
    e.pointer(slot, encodeMappedPoint(e, e.present(value, field)));
    slot += 8;
  }
  return e.endArray(at);
}

function decodeArrayOfMappedPoint(d: mojo.Decoder, at: number, length = -1): MappedPoint[] {
  const end = at + 8 + 8 * d.enterObjectArray(at, 8, length);
  const values: MappedPoint[] = [];
  for (let slot = at + 8; slot < end; slot += 8) {
    values.push(decodeMappedPoint(d, d.pointer(slot)));
  }
  d.endArray();
  return values;
}
