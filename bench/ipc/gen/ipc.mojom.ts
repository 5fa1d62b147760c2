// Generated from ipc.mojom by mojoscope mojom generate. Do not edit.
//
// What the ways between two processes are compared with. ipc.proto says the same for gRPC.
import * as mojo from "../../../shared/bindings/gen-v1.ts";

/** A small struct: a reading of one sensor. */
export interface Reading {
  sensor: number;
  change: number;
  value: number;
  valid: boolean;
}

/** Makes a Reading of its defaults and `init`. */
export function createReading(init: Partial<Reading> = {}): Reading {
  return {
    sensor: 0,
    change: 0,
    value: 0,
    valid: false,
    ...init,
  };
}

/** Writes a Reading and returns its position. */
export function encodeReading(e: mojo.Encoder, v: Reading): number {
  const at = e.struct(32, 0);
  e.uint32(at + 8, v.sensor, "Reading.sensor");
  e.int32(at + 12, v.change, "Reading.change");
  e.double(at + 16, v.value, "Reading.value");
  e.bool(at + 24, 0, v.valid, "Reading.valid");
  return e.endStruct(at);
}

/** Reads and validates the Reading at `at`. */
export function decodeReading(d: mojo.Decoder, at = d.payloadStart): Reading {
  d.struct(at, 32);
  const sensor = d.view.getUint32(at + 8, true);
  const change = d.view.getInt32(at + 12, true);
  const value = d.view.getFloat64(at + 16, true);
  const valid = d.bool(at + 24, 0);
  d.endStruct();
  return { sensor, change, value, valid };
}

/** A deep copy of `v`. */
export function cloneReading(v: Reading): Reading {
  return {
    sensor: v.sensor,
    change: v.change,
    value: v.value,
    valid: v.valid,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsReading(a: Reading, b: Reading): boolean {
  return (
    a.sensor === b.sensor &&
    a.change === b.change &&
    mojo.sameValue(a.value, b.value) &&
    a.valid === b.valid
  );
}

/** How many readings came, and a checksum over them and their order. */
export interface Tally {
  count: number;
  checksum: number;
}

/** Makes a Tally of its defaults and `init`. */
export function createTally(init: Partial<Tally> = {}): Tally {
  return {
    count: 0,
    checksum: 0,
    ...init,
  };
}

/** Writes a Tally and returns its position. */
export function encodeTally(e: mojo.Encoder, v: Tally): number {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.count, "Tally.count");
  e.uint32(at + 12, v.checksum, "Tally.checksum");
  return e.endStruct(at);
}

/** Reads and validates the Tally at `at`. */
export function decodeTally(d: mojo.Decoder, at = d.payloadStart): Tally {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  const checksum = d.view.getUint32(at + 12, true);
  d.endStruct();
  return { count, checksum };
}

/** A deep copy of `v`. */
export function cloneTally(v: Tally): Tally {
  return {
    count: v.count,
    checksum: v.checksum,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsTally(a: Tally, b: Tally): boolean {
  return a.count === b.count && a.checksum === b.checksum;
}

export interface Sink {
  /** One way. */
  take(reading: Reading): void;
  /** What has been taken so far: everything that was sent before. */
  count(): Promise<SinkCountResponse>;
  /** Answers with the change reversed. */
  echo(reading: Reading): Promise<SinkEchoResponse>;
  /** Answers with a checksum of the bytes. */
  put(bytes: Uint8Array): Promise<SinkPutResponse>;
}

export interface SinkCountResponse {
  tally: Tally;
}

export interface SinkEchoResponse {
  reading: Reading;
}

export interface SinkPutResponse {
  checksum: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.bench.ipc.mojom.Sink. */
export const Sink: mojo.InterfaceDefinition<Sink> = {
  name: "mojoscope.bench.ipc.mojom.Sink",
  version: 0,
  methods: [
    { name: "Take", ordinal: 0, hasResponse: false, sync: false },
    { name: "Count", ordinal: 1, hasResponse: true, sync: false },
    { name: "Echo", ordinal: 2, hasResponse: true, sync: false },
    { name: "Put", ordinal: 3, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new SinkCaller(endpoint),
  dispatch: dispatchSink,
};

class SinkCaller implements Sink {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  take(reading: Reading): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeSinkTakeParams(e, reading);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  count(): Promise<SinkCountResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSinkCountParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSinkCountResponse);
  }

  echo(reading: Reading): Promise<SinkEchoResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSinkEchoParams(e, reading);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSinkEchoResponse);
  }

  put(bytes: Uint8Array): Promise<SinkPutResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSinkPutParams(e, bytes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSinkPutResponse);
  }
}

function dispatchSink(implementation: Sink, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSinkTakeParams(call.decoder);
      return call.accept() ? implementation.take(p.reading) : undefined;
    }
    case 1: {
      decodeSinkCountParams(call.decoder);
      if (call.accept()) call.reply(implementation.count(), encodeSinkCountResponse);
      return undefined;
    }
    case 2: {
      const p = decodeSinkEchoParams(call.decoder);
      if (call.accept()) call.reply(implementation.echo(p.reading), encodeSinkEchoResponse);
      return undefined;
    }
    case 3: {
      const p = decodeSinkPutParams(call.decoder);
      if (call.accept()) call.reply(implementation.put(p.bytes), encodeSinkPutResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface SinkTakeParams {
  reading: Reading;
}

function encodeSinkTakeParams(e: mojo.Encoder, reading: Reading): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeReading(e, e.presentObject(reading, "Sink.Take.reading")));
  e.endStruct(at);
}

function decodeSinkTakeParams(d: mojo.Decoder, at = d.payloadStart): SinkTakeParams {
  d.struct(at, 16);
  const reading = decodeReading(d, d.pointer(at + 8));
  d.endStruct();
  return { reading };
}

function encodeSinkCountParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeSinkCountParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeSinkCountResponse(e: mojo.Encoder, v: SinkCountResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeTally(e, e.presentObject(v.tally, "Sink.Count.tally")));
  e.endStruct(at);
}

function decodeSinkCountResponse(d: mojo.Decoder, at = d.payloadStart): SinkCountResponse {
  d.struct(at, 16);
  const tally = decodeTally(d, d.pointer(at + 8));
  d.endStruct();
  return { tally };
}

interface SinkEchoParams {
  reading: Reading;
}

function encodeSinkEchoParams(e: mojo.Encoder, reading: Reading): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeReading(e, e.presentObject(reading, "Sink.Echo.reading")));
  e.endStruct(at);
}

function decodeSinkEchoParams(d: mojo.Decoder, at = d.payloadStart): SinkEchoParams {
  d.struct(at, 16);
  const reading = decodeReading(d, d.pointer(at + 8));
  d.endStruct();
  return { reading };
}

function encodeSinkEchoResponse(e: mojo.Encoder, v: SinkEchoResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeReading(e, e.presentObject(v.reading, "Sink.Echo.reading")));
  e.endStruct(at);
}

function decodeSinkEchoResponse(d: mojo.Decoder, at = d.payloadStart): SinkEchoResponse {
  d.struct(at, 16);
  const reading = decodeReading(d, d.pointer(at + 8));
  d.endStruct();
  return { reading };
}

interface SinkPutParams {
  bytes: Uint8Array;
}

function encodeSinkPutParams(e: mojo.Encoder, bytes: Uint8Array): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(bytes, "Sink.Put.bytes"));
  e.endStruct(at);
}

function decodeSinkPutParams(d: mojo.Decoder, at = d.payloadStart): SinkPutParams {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}

function encodeSinkPutResponse(e: mojo.Encoder, v: SinkPutResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.checksum, "Sink.Put.checksum");
  e.endStruct(at);
}

function decodeSinkPutResponse(d: mojo.Decoder, at = d.payloadStart): SinkPutResponse {
  d.struct(at, 16);
  const checksum = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { checksum };
}
