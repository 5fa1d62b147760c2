// Generated from parcels.mojom by mojoscope mojom generate. Do not edit.
//
// One struct in its releases, each under a name of its own, and the desks that take them; those
// without a number are the newest.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export interface Size {
  width: number;
  height: number;
}

/** Makes a Size of its defaults and `init`. */
export function createSize(init: Partial<Size> = {}): Size {
  return {
    width: 0,
    height: 0,
    ...init,
  };
}

/** Writes a Size and returns its position. */
export function encodeSize(e: mojo.Encoder, v: Size): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.width, "Size.width");
  e.int32(at + 12, v.height, "Size.height");
  return e.endStruct(at);
}

/** Reads and validates the Size at `at`. */
export function decodeSize(d: mojo.Decoder, at = d.payloadStart): Size {
  d.struct(at, 16);
  const width = d.view.getInt32(at + 8, true);
  const height = d.view.getInt32(at + 12, true);
  d.endStruct();
  return { width, height };
}

/** A deep copy of `v`. */
export function cloneSize(v: Size): Size {
  return {
    width: v.width,
    height: v.height,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}

export interface ParcelV0 {
  id: number;
}

/** Makes a ParcelV0 of its defaults and `init`. */
export function createParcelV0(init: Partial<ParcelV0> = {}): ParcelV0 {
  return {
    id: 0,
    ...init,
  };
}

/** Writes a ParcelV0 and returns its position. */
export function encodeParcelV0(e: mojo.Encoder, v: ParcelV0): number {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.id, "ParcelV0.id");
  return e.endStruct(at);
}

/** Reads and validates the ParcelV0 at `at`. */
export function decodeParcelV0(d: mojo.Decoder, at = d.payloadStart): ParcelV0 {
  d.struct(at, 16);
  const id = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { id };
}

/** A deep copy of `v`. */
export function cloneParcelV0(v: ParcelV0): ParcelV0 {
  return {
    id: v.id,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsParcelV0(a: ParcelV0, b: ParcelV0): boolean {
  return a.id === b.id;
}

export interface ParcelV1 {
  id: number;
  size: Size | null;
}

/** Makes a ParcelV1 of its defaults and `init`. */
export function createParcelV1(init: Partial<ParcelV1> = {}): ParcelV1 {
  return {
    id: 0,
    size: null,
    ...init,
  };
}

/** Writes a ParcelV1 and returns its position. */
export function encodeParcelV1(e: mojo.Encoder, v: ParcelV1): number {
  const at = e.struct(24, 1);
  e.int32(at + 8, v.id, "ParcelV1.id");
  if (v.size != null) e.pointer(at + 16, encodeSize(e, e.presentObject(v.size, "ParcelV1.size")));
  return e.endStruct(at);
}

const PARCEL_V1_VERSIONS = [0, 16, 1, 24];

/** Reads and validates the ParcelV1 at `at`. */
export function decodeParcelV1(d: mojo.Decoder, at = d.payloadStart): ParcelV1 {
  const version = d.versionedStruct(at, PARCEL_V1_VERSIONS);
  const id = d.view.getInt32(at + 8, true);
  const size = version < 1 || d.isNull(at + 16) ? null : decodeSize(d, d.pointer(at + 16));
  d.endStruct();
  return { id, size };
}

/** A deep copy of `v`. */
export function cloneParcelV1(v: ParcelV1): ParcelV1 {
  return {
    id: v.id,
    size: cloneNullableSize(v.size),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsParcelV1(a: ParcelV1, b: ParcelV1): boolean {
  return a.id === b.id && equalsNullableSize(a.size, b.size);
}

export interface ParcelV3 {
  id: number;
  size: Size | null;
  label: string | null;
}

/** Makes a ParcelV3 of its defaults and `init`. */
export function createParcelV3(init: Partial<ParcelV3> = {}): ParcelV3 {
  return {
    id: 0,
    size: null,
    label: null,
    ...init,
  };
}

/** Writes a ParcelV3 and returns its position. */
export function encodeParcelV3(e: mojo.Encoder, v: ParcelV3): number {
  const at = e.struct(32, 3);
  e.int32(at + 8, v.id, "ParcelV3.id");
  if (v.size != null) e.pointer(at + 16, encodeSize(e, e.presentObject(v.size, "ParcelV3.size")));
  e.nullableString(at + 24, v.label, "ParcelV3.label");
  return e.endStruct(at);
}

const PARCEL_V3_VERSIONS = [0, 16, 1, 24, 3, 32];

/** Reads and validates the ParcelV3 at `at`. */
export function decodeParcelV3(d: mojo.Decoder, at = d.payloadStart): ParcelV3 {
  const version = d.versionedStruct(at, PARCEL_V3_VERSIONS);
  const id = d.view.getInt32(at + 8, true);
  const size = version < 1 || d.isNull(at + 16) ? null : decodeSize(d, d.pointer(at + 16));
  const label = version < 3 ? null : d.nullableString(at + 24);
  d.endStruct();
  return { id, size, label };
}

/** A deep copy of `v`. */
export function cloneParcelV3(v: ParcelV3): ParcelV3 {
  return {
    id: v.id,
    size: cloneNullableSize(v.size),
    label: v.label,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsParcelV3(a: ParcelV3, b: ParcelV3): boolean {
  return a.id === b.id && equalsNullableSize(a.size, b.size) && a.label === b.label;
}

export interface ParcelV5 {
  id: number;
  size: Size | null;
  label: string | null;
  marks: number[] | null;
}

/** Makes a ParcelV5 of its defaults and `init`. */
export function createParcelV5(init: Partial<ParcelV5> = {}): ParcelV5 {
  return {
    id: 0,
    size: null,
    label: null,
    marks: null,
    ...init,
  };
}

/** Writes a ParcelV5 and returns its position. */
export function encodeParcelV5(e: mojo.Encoder, v: ParcelV5): number {
  const at = e.struct(40, 5);
  e.int32(at + 8, v.id, "ParcelV5.id");
  if (v.size != null) e.pointer(at + 16, encodeSize(e, e.presentObject(v.size, "ParcelV5.size")));
  e.nullableString(at + 24, v.label, "ParcelV5.label");
  if (v.marks != null) e.pointer(at + 32, e.int8Array(v.marks, "ParcelV5.marks"));
  return e.endStruct(at);
}

const PARCEL_V5_VERSIONS = [0, 16, 1, 24, 3, 32, 5, 40];

/** Reads and validates the ParcelV5 at `at`. */
export function decodeParcelV5(d: mojo.Decoder, at = d.payloadStart): ParcelV5 {
  const version = d.versionedStruct(at, PARCEL_V5_VERSIONS);
  const id = d.view.getInt32(at + 8, true);
  const size = version < 1 || d.isNull(at + 16) ? null : decodeSize(d, d.pointer(at + 16));
  const label = version < 3 ? null : d.nullableString(at + 24);
  const marks = version < 5 || d.isNull(at + 32) ? null : d.int8Array(d.pointer(at + 32));
  d.endStruct();
  return { id, size, label, marks };
}

/** A deep copy of `v`. */
export function cloneParcelV5(v: ParcelV5): ParcelV5 {
  return {
    id: v.id,
    size: cloneNullableSize(v.size),
    label: v.label,
    marks: cloneNullableArrayOfInt8(v.marks),
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsParcelV5(a: ParcelV5, b: ParcelV5): boolean {
  return (
    a.id === b.id &&
    equalsNullableSize(a.size, b.size) &&
    a.label === b.label &&
    equalsNullableArrayOfInt8(a.marks, b.marks)
  );
}

export interface ParcelV7 {
  id: number;
  size: Size | null;
  label: string | null;
  marks: number[] | null;
  pipe: mojo.MessagePipeHandle | null;
  urgent: boolean;
}

/** Makes a ParcelV7 of its defaults and `init`. */
export function createParcelV7(init: Partial<ParcelV7> = {}): ParcelV7 {
  return {
    id: 0,
    size: null,
    label: null,
    marks: null,
    pipe: null,
    urgent: false,
    ...init,
  };
}

/** Writes a ParcelV7 and returns its position. */
export function encodeParcelV7(e: mojo.Encoder, v: ParcelV7): number {
  const at = e.struct(48, 7);
  e.int32(at + 8, v.id, "ParcelV7.id");
  if (v.size != null) e.pointer(at + 16, encodeSize(e, e.presentObject(v.size, "ParcelV7.size")));
  e.nullableString(at + 24, v.label, "ParcelV7.label");
  if (v.marks != null) e.pointer(at + 32, e.int8Array(v.marks, "ParcelV7.marks"));
  e.nullableHandle(at + 12, v.pipe);
  e.bool(at + 40, 0, v.urgent, "ParcelV7.urgent");
  return e.endStruct(at);
}

const PARCEL_V7_VERSIONS = [0, 16, 1, 24, 3, 32, 5, 40, 7, 48];

/** Reads and validates the ParcelV7 at `at`. */
export function decodeParcelV7(d: mojo.Decoder, at = d.payloadStart): ParcelV7 {
  const version = d.versionedStruct(at, PARCEL_V7_VERSIONS);
  const id = d.view.getInt32(at + 8, true);
  const size = version < 1 || d.isNull(at + 16) ? null : decodeSize(d, d.pointer(at + 16));
  const label = version < 3 ? null : d.nullableString(at + 24);
  const marks = version < 5 || d.isNull(at + 32) ? null : d.int8Array(d.pointer(at + 32));
  const pipe = version < 7 ? null : decodeNullableMessagePipe(d, at + 12);
  const urgent = version < 7 ? false : d.bool(at + 40, 0);
  d.endStruct();
  return { id, size, label, marks, pipe, urgent };
}

export interface Parcel {
  id: number;
  size: Size | null;
  label: string | null;
  marks: number[] | null;
  pipe: mojo.MessagePipeHandle | null;
  urgent: boolean;
  weight: number;
}

/** Makes a Parcel of its defaults and `init`. */
export function createParcel(init: Partial<Parcel> = {}): Parcel {
  return {
    id: 0,
    size: null,
    label: null,
    marks: null,
    pipe: null,
    urgent: false,
    weight: 12,
    ...init,
  };
}

/** Writes a Parcel and returns its position. */
export function encodeParcel(e: mojo.Encoder, v: Parcel): number {
  const at = e.struct(48, 9);
  e.int32(at + 8, v.id, "Parcel.id");
  if (v.size != null) e.pointer(at + 16, encodeSize(e, e.presentObject(v.size, "Parcel.size")));
  e.nullableString(at + 24, v.label, "Parcel.label");
  if (v.marks != null) e.pointer(at + 32, e.int8Array(v.marks, "Parcel.marks"));
  e.nullableHandle(at + 12, v.pipe);
  e.bool(at + 40, 0, v.urgent, "Parcel.urgent");
  e.int16(at + 42, v.weight, "Parcel.weight");
  return e.endStruct(at);
}

const PARCEL_VERSIONS = [0, 16, 1, 24, 3, 32, 5, 40, 7, 48, 9, 48];

/** Reads and validates the Parcel at `at`. */
export function decodeParcel(d: mojo.Decoder, at = d.payloadStart): Parcel {
  const version = d.versionedStruct(at, PARCEL_VERSIONS);
  const id = d.view.getInt32(at + 8, true);
  const size = version < 1 || d.isNull(at + 16) ? null : decodeSize(d, d.pointer(at + 16));
  const label = version < 3 ? null : d.nullableString(at + 24);
  const marks = version < 5 || d.isNull(at + 32) ? null : d.int8Array(d.pointer(at + 32));
  const pipe = version < 7 ? null : decodeNullableMessagePipe(d, at + 12);
  const urgent = version < 7 ? false : d.bool(at + 40, 0);
  const weight = version < 9 ? 0 : d.view.getInt16(at + 42, true);
  d.endStruct();
  return { id, size, label, marks, pipe, urgent, weight };
}

export interface DeskV0 {
  take(parcel: ParcelV0): Promise<DeskV0TakeResponse>;
}

export interface DeskV0TakeResponse {
  parcel: ParcelV0;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.parcels.mojom.DeskV0. */
export const DeskV0: mojo.InterfaceDefinition<DeskV0> = {
  name: "mojoscope.behaviours.parcels.mojom.DeskV0",
  version: 0,
  methods: [{ name: "Take", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DeskV0Caller(endpoint),
  dispatch: dispatchDeskV0,
};

class DeskV0Caller implements DeskV0 {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(parcel: ParcelV0): Promise<DeskV0TakeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskV0TakeParams(e, parcel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskV0TakeResponse);
  }
}

function dispatchDeskV0(implementation: DeskV0, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDeskV0TakeParams(call.decoder);
      if (call.accept()) call.reply(implementation.take(p.parcel), encodeDeskV0TakeResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DeskV0TakeParams {
  parcel: ParcelV0;
}

function encodeDeskV0TakeParams(e: mojo.Encoder, parcel: ParcelV0): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV0(e, e.presentObject(parcel, "DeskV0.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV0TakeParams(d: mojo.Decoder, at = d.payloadStart): DeskV0TakeParams {
  d.struct(at, 16);
  const parcel = decodeParcelV0(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

function encodeDeskV0TakeResponse(e: mojo.Encoder, v: DeskV0TakeResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV0(e, e.presentObject(v.parcel, "DeskV0.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV0TakeResponse(d: mojo.Decoder, at = d.payloadStart): DeskV0TakeResponse {
  d.struct(at, 16);
  const parcel = decodeParcelV0(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

export interface DeskV1 {
  take(parcel: ParcelV1): Promise<DeskV1TakeResponse>;
}

export interface DeskV1TakeResponse {
  parcel: ParcelV1;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.parcels.mojom.DeskV1. */
export const DeskV1: mojo.InterfaceDefinition<DeskV1> = {
  name: "mojoscope.behaviours.parcels.mojom.DeskV1",
  version: 0,
  methods: [{ name: "Take", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DeskV1Caller(endpoint),
  dispatch: dispatchDeskV1,
};

class DeskV1Caller implements DeskV1 {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(parcel: ParcelV1): Promise<DeskV1TakeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskV1TakeParams(e, parcel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskV1TakeResponse);
  }
}

function dispatchDeskV1(implementation: DeskV1, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDeskV1TakeParams(call.decoder);
      if (call.accept()) call.reply(implementation.take(p.parcel), encodeDeskV1TakeResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DeskV1TakeParams {
  parcel: ParcelV1;
}

function encodeDeskV1TakeParams(e: mojo.Encoder, parcel: ParcelV1): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV1(e, e.presentObject(parcel, "DeskV1.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV1TakeParams(d: mojo.Decoder, at = d.payloadStart): DeskV1TakeParams {
  d.struct(at, 16);
  const parcel = decodeParcelV1(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

function encodeDeskV1TakeResponse(e: mojo.Encoder, v: DeskV1TakeResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV1(e, e.presentObject(v.parcel, "DeskV1.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV1TakeResponse(d: mojo.Decoder, at = d.payloadStart): DeskV1TakeResponse {
  d.struct(at, 16);
  const parcel = decodeParcelV1(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

export interface DeskV3 {
  take(parcel: ParcelV3): Promise<DeskV3TakeResponse>;
}

export interface DeskV3TakeResponse {
  parcel: ParcelV3;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.parcels.mojom.DeskV3. */
export const DeskV3: mojo.InterfaceDefinition<DeskV3> = {
  name: "mojoscope.behaviours.parcels.mojom.DeskV3",
  version: 0,
  methods: [{ name: "Take", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DeskV3Caller(endpoint),
  dispatch: dispatchDeskV3,
};

class DeskV3Caller implements DeskV3 {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(parcel: ParcelV3): Promise<DeskV3TakeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskV3TakeParams(e, parcel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskV3TakeResponse);
  }
}

function dispatchDeskV3(implementation: DeskV3, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDeskV3TakeParams(call.decoder);
      if (call.accept()) call.reply(implementation.take(p.parcel), encodeDeskV3TakeResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DeskV3TakeParams {
  parcel: ParcelV3;
}

function encodeDeskV3TakeParams(e: mojo.Encoder, parcel: ParcelV3): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV3(e, e.presentObject(parcel, "DeskV3.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV3TakeParams(d: mojo.Decoder, at = d.payloadStart): DeskV3TakeParams {
  d.struct(at, 16);
  const parcel = decodeParcelV3(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

function encodeDeskV3TakeResponse(e: mojo.Encoder, v: DeskV3TakeResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV3(e, e.presentObject(v.parcel, "DeskV3.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV3TakeResponse(d: mojo.Decoder, at = d.payloadStart): DeskV3TakeResponse {
  d.struct(at, 16);
  const parcel = decodeParcelV3(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

export interface DeskV5 {
  take(parcel: ParcelV5): Promise<DeskV5TakeResponse>;
}

export interface DeskV5TakeResponse {
  parcel: ParcelV5;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.parcels.mojom.DeskV5. */
export const DeskV5: mojo.InterfaceDefinition<DeskV5> = {
  name: "mojoscope.behaviours.parcels.mojom.DeskV5",
  version: 0,
  methods: [{ name: "Take", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DeskV5Caller(endpoint),
  dispatch: dispatchDeskV5,
};

class DeskV5Caller implements DeskV5 {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(parcel: ParcelV5): Promise<DeskV5TakeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskV5TakeParams(e, parcel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskV5TakeResponse);
  }
}

function dispatchDeskV5(implementation: DeskV5, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDeskV5TakeParams(call.decoder);
      if (call.accept()) call.reply(implementation.take(p.parcel), encodeDeskV5TakeResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DeskV5TakeParams {
  parcel: ParcelV5;
}

function encodeDeskV5TakeParams(e: mojo.Encoder, parcel: ParcelV5): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV5(e, e.presentObject(parcel, "DeskV5.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV5TakeParams(d: mojo.Decoder, at = d.payloadStart): DeskV5TakeParams {
  d.struct(at, 16);
  const parcel = decodeParcelV5(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

function encodeDeskV5TakeResponse(e: mojo.Encoder, v: DeskV5TakeResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV5(e, e.presentObject(v.parcel, "DeskV5.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV5TakeResponse(d: mojo.Decoder, at = d.payloadStart): DeskV5TakeResponse {
  d.struct(at, 16);
  const parcel = decodeParcelV5(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

export interface DeskV7 {
  take(parcel: ParcelV7): Promise<DeskV7TakeResponse>;
}

export interface DeskV7TakeResponse {
  parcel: ParcelV7;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.parcels.mojom.DeskV7. */
export const DeskV7: mojo.InterfaceDefinition<DeskV7> = {
  name: "mojoscope.behaviours.parcels.mojom.DeskV7",
  version: 0,
  methods: [{ name: "Take", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DeskV7Caller(endpoint),
  dispatch: dispatchDeskV7,
};

class DeskV7Caller implements DeskV7 {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(parcel: ParcelV7): Promise<DeskV7TakeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskV7TakeParams(e, parcel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskV7TakeResponse);
  }
}

function dispatchDeskV7(implementation: DeskV7, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDeskV7TakeParams(call.decoder);
      if (call.accept()) call.reply(implementation.take(p.parcel), encodeDeskV7TakeResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DeskV7TakeParams {
  parcel: ParcelV7;
}

function encodeDeskV7TakeParams(e: mojo.Encoder, parcel: ParcelV7): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV7(e, e.presentObject(parcel, "DeskV7.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV7TakeParams(d: mojo.Decoder, at = d.payloadStart): DeskV7TakeParams {
  d.struct(at, 16);
  const parcel = decodeParcelV7(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

function encodeDeskV7TakeResponse(e: mojo.Encoder, v: DeskV7TakeResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcelV7(e, e.presentObject(v.parcel, "DeskV7.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskV7TakeResponse(d: mojo.Decoder, at = d.payloadStart): DeskV7TakeResponse {
  d.struct(at, 16);
  const parcel = decodeParcelV7(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

export interface Desk {
  take(parcel: Parcel): Promise<DeskTakeResponse>;
}

export interface DeskTakeResponse {
  parcel: Parcel;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.parcels.mojom.Desk. */
export const Desk: mojo.InterfaceDefinition<Desk> = {
  name: "mojoscope.behaviours.parcels.mojom.Desk",
  version: 0,
  methods: [{ name: "Take", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new DeskCaller(endpoint),
  dispatch: dispatchDesk,
};

class DeskCaller implements Desk {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(parcel: Parcel): Promise<DeskTakeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeDeskTakeParams(e, parcel);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeDeskTakeResponse);
  }
}

function dispatchDesk(implementation: Desk, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeDeskTakeParams(call.decoder);
      if (call.accept()) call.reply(implementation.take(p.parcel), encodeDeskTakeResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface DeskTakeParams {
  parcel: Parcel;
}

function encodeDeskTakeParams(e: mojo.Encoder, parcel: Parcel): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcel(e, e.presentObject(parcel, "Desk.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskTakeParams(d: mojo.Decoder, at = d.payloadStart): DeskTakeParams {
  d.struct(at, 16);
  const parcel = decodeParcel(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

function encodeDeskTakeResponse(e: mojo.Encoder, v: DeskTakeResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeParcel(e, e.presentObject(v.parcel, "Desk.Take.parcel")));
  e.endStruct(at);
}

function decodeDeskTakeResponse(d: mojo.Decoder, at = d.payloadStart): DeskTakeResponse {
  d.struct(at, 16);
  const parcel = decodeParcel(d, d.pointer(at + 8));
  d.endStruct();
  return { parcel };
}

function cloneNullableSize(value: Size | null): Size | null {
  if (value === null) return null;
  return cloneSize(value);
}

function equalsNullableSize(a: Size | null, b: Size | null): boolean {
  if (a === null || b === null) return a === b;
  return equalsSize(a, b);
}

function cloneNullableArrayOfInt8(value: number[] | null): number[] | null {
  if (value === null) return null;
  return value.slice();
}

function equalsNullableArrayOfInt8(
  a: readonly number[] | null,
  b: readonly number[] | null,
): boolean {
  if (a === null || b === null) return a === b;
  return mojo.equalLists(a, b, mojo.sameValue);
}

function decodeNullableMessagePipe(d: mojo.Decoder, slot: number): mojo.MessagePipeHandle | null {
  const handle = d.nullableHandle(slot);
  return handle === null ? null : mojo.toMessagePipe(handle);
}
