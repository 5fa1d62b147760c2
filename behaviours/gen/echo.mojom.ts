// Generated from echo.mojom by mojoscope mojom generate. Do not edit.
//
// What the behaviours of requests and responses send back and forth.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export const Signal = {
  STOP: 0,
  GO: 1,
} as const;
export type Signal = (typeof Signal)[keyof typeof Signal];

/** Whether a number is a known Signal. */
export function isSignal(value: number): value is Signal {
  return (value | 0) === value && value >= 0 && value <= 1;
}

export function encodeSignal(e: mojo.Encoder, at: number, value: Signal, field?: string): void {
  if (typeof value !== "number" || !isSignal(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeSignal(d: mojo.Decoder, at: number): Signal {
  const value = d.view.getInt32(at, true);
  if (isSignal(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Signal. */
export const SignalScalar: mojo.Scalar<Signal> = {
  size: 4,
  read: decodeSignal,
  write: encodeSignal,
};

export interface Echo {
  echoString(value: string): Promise<EchoEchoStringResponse>;
  echoStrings(first: string, second: string): Promise<EchoEchoStringsResponse>;
  echoPipe(pipe: mojo.MessagePipeHandle): Promise<EchoEchoPipeResponse>;
  echoSignal(signal: Signal): Promise<EchoEchoSignalResponse>;
  countBytes(bytes: Uint8Array): Promise<EchoCountBytesResponse>;
  makeBytes(count: number): Promise<EchoMakeBytesResponse>;
}

export interface EchoEchoStringResponse {
  value: string;
}

export interface EchoEchoStringsResponse {
  first: string;
  second: string;
}

export interface EchoEchoPipeResponse {
  pipe: mojo.MessagePipeHandle;
}

export interface EchoEchoSignalResponse {
  signal: Signal;
}

export interface EchoCountBytesResponse {
  count: number;
}

export interface EchoMakeBytesResponse {
  bytes: Uint8Array;
}

export const ECHO_UUID = { high: 0x51e0a8f27c3b4d16n, low: 0x9f0482d6c7b3a1e5n };

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Echo. */
export const Echo: mojo.InterfaceDefinition<Echo> = {
  name: "mojoscope.behaviours.mojom.Echo",
  version: 0,
  uuid: ECHO_UUID,
  methods: [
    { name: "EchoString", ordinal: 0, hasResponse: true, sync: false },
    { name: "EchoStrings", ordinal: 1, hasResponse: true, sync: false },
    { name: "EchoPipe", ordinal: 2, hasResponse: true, sync: false },
    { name: "EchoSignal", ordinal: 3, hasResponse: true, sync: false },
    { name: "CountBytes", ordinal: 4, hasResponse: true, sync: false },
    { name: "MakeBytes", ordinal: 5, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new EchoCaller(endpoint),
  dispatch: dispatchEcho,
};

class EchoCaller implements Echo {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  echoString(value: string): Promise<EchoEchoStringResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoStringParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoStringResponse);
  }

  echoStrings(first: string, second: string): Promise<EchoEchoStringsResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoStringsParams(e, first, second);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoStringsResponse);
  }

  echoPipe(pipe: mojo.MessagePipeHandle): Promise<EchoEchoPipeResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoPipeParams(e, pipe);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoPipeResponse);
  }

  echoSignal(signal: Signal): Promise<EchoEchoSignalResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoEchoSignalParams(e, signal);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoEchoSignalResponse);
  }

  countBytes(bytes: Uint8Array): Promise<EchoCountBytesResponse> {
    const e = this.#endpoint.begin(4, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoCountBytesParams(e, bytes);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoCountBytesResponse);
  }

  makeBytes(count: number): Promise<EchoMakeBytesResponse> {
    const e = this.#endpoint.begin(5, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeEchoMakeBytesParams(e, count);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeEchoMakeBytesResponse);
  }
}

function dispatchEcho(implementation: Echo, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeEchoEchoStringParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echoString(p.value), encodeEchoEchoStringResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeEchoEchoStringsParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echoStrings(p.first, p.second), encodeEchoEchoStringsResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeEchoEchoPipeParams(call.decoder);
      if (call.accept()) call.reply(implementation.echoPipe(p.pipe), encodeEchoEchoPipeResponse);
      return undefined;
    }
    case 3: {
      const p = decodeEchoEchoSignalParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.echoSignal(p.signal), encodeEchoEchoSignalResponse);
      }
      return undefined;
    }
    case 4: {
      const p = decodeEchoCountBytesParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.countBytes(p.bytes), encodeEchoCountBytesResponse);
      }
      return undefined;
    }
    case 5: {
      const p = decodeEchoMakeBytesParams(call.decoder);
      if (call.accept()) call.reply(implementation.makeBytes(p.count), encodeEchoMakeBytesResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface EchoEchoStringParams {
  value: string;
}

function encodeEchoEchoStringParams(e: mojo.Encoder, value: string): void {
  const at = e.struct(16, 0);
  e.string(at + 8, value, "Echo.EchoString.value");
  e.endStruct(at);
}

function decodeEchoEchoStringParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoStringParams {
  d.struct(at, 16);
  const value = d.string(at + 8);
  d.endStruct();
  return { value };
}

function encodeEchoEchoStringResponse(e: mojo.Encoder, v: EchoEchoStringResponse): void {
  const at = e.struct(16, 0);
  e.string(at + 8, v.value, "Echo.EchoString.value");
  e.endStruct(at);
}

function decodeEchoEchoStringResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoEchoStringResponse {
  d.struct(at, 16);
  const value = d.string(at + 8);
  d.endStruct();
  return { value };
}

interface EchoEchoStringsParams {
  first: string;
  second: string;
}

function encodeEchoEchoStringsParams(e: mojo.Encoder, first: string, second: string): void {
  const at = e.struct(24, 0);
  e.string(at + 8, first, "Echo.EchoStrings.first");
  e.string(at + 16, second, "Echo.EchoStrings.second");
  e.endStruct(at);
}

function decodeEchoEchoStringsParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoStringsParams {
  d.struct(at, 24);
  const first = d.string(at + 8);
  const second = d.string(at + 16);
  d.endStruct();
  return { first, second };
}

function encodeEchoEchoStringsResponse(e: mojo.Encoder, v: EchoEchoStringsResponse): void {
  const at = e.struct(24, 0);
  e.string(at + 8, v.first, "Echo.EchoStrings.first");
  e.string(at + 16, v.second, "Echo.EchoStrings.second");
  e.endStruct(at);
}

function decodeEchoEchoStringsResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoEchoStringsResponse {
  d.struct(at, 24);
  const first = d.string(at + 8);
  const second = d.string(at + 16);
  d.endStruct();
  return { first, second };
}

interface EchoEchoPipeParams {
  pipe: mojo.MessagePipeHandle;
}

function encodeEchoEchoPipeParams(e: mojo.Encoder, pipe: mojo.MessagePipeHandle): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, pipe, "Echo.EchoPipe.pipe");
  e.endStruct(at);
}

function decodeEchoEchoPipeParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoPipeParams {
  d.struct(at, 16);
  const pipe = mojo.toMessagePipe(d.handle(at + 8));
  d.endStruct();
  return { pipe };
}

function encodeEchoEchoPipeResponse(e: mojo.Encoder, v: EchoEchoPipeResponse): void {
  const at = e.struct(16, 0);
  e.handle(at + 8, v.pipe, "Echo.EchoPipe.pipe");
  e.endStruct(at);
}

function decodeEchoEchoPipeResponse(d: mojo.Decoder, at = d.payloadStart): EchoEchoPipeResponse {
  d.struct(at, 16);
  const pipe = mojo.toMessagePipe(d.handle(at + 8));
  d.endStruct();
  return { pipe };
}

interface EchoEchoSignalParams {
  signal: Signal;
}

function encodeEchoEchoSignalParams(e: mojo.Encoder, signal: Signal): void {
  const at = e.struct(16, 0);
  encodeSignal(e, at + 8, signal, "Echo.EchoSignal.signal");
  e.endStruct(at);
}

function decodeEchoEchoSignalParams(d: mojo.Decoder, at = d.payloadStart): EchoEchoSignalParams {
  d.struct(at, 16);
  const signal = decodeSignal(d, at + 8);
  d.endStruct();
  return { signal };
}

function encodeEchoEchoSignalResponse(e: mojo.Encoder, v: EchoEchoSignalResponse): void {
  const at = e.struct(16, 0);
  encodeSignal(e, at + 8, v.signal, "Echo.EchoSignal.signal");
  e.endStruct(at);
}

function decodeEchoEchoSignalResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoEchoSignalResponse {
  d.struct(at, 16);
  const signal = decodeSignal(d, at + 8);
  d.endStruct();
  return { signal };
}

interface EchoCountBytesParams {
  bytes: Uint8Array;
}

function encodeEchoCountBytesParams(e: mojo.Encoder, bytes: Uint8Array): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(bytes, "Echo.CountBytes.bytes"));
  e.endStruct(at);
}

function decodeEchoCountBytesParams(d: mojo.Decoder, at = d.payloadStart): EchoCountBytesParams {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}

function encodeEchoCountBytesResponse(e: mojo.Encoder, v: EchoCountBytesResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.count, "Echo.CountBytes.count");
  e.endStruct(at);
}

function decodeEchoCountBytesResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): EchoCountBytesResponse {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { count };
}

interface EchoMakeBytesParams {
  count: number;
}

function encodeEchoMakeBytesParams(e: mojo.Encoder, count: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, count, "Echo.MakeBytes.count");
  e.endStruct(at);
}

function decodeEchoMakeBytesParams(d: mojo.Decoder, at = d.payloadStart): EchoMakeBytesParams {
  d.struct(at, 16);
  const count = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { count };
}

function encodeEchoMakeBytesResponse(e: mojo.Encoder, v: EchoMakeBytesResponse): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, e.uint8Array(v.bytes, "Echo.MakeBytes.bytes"));
  e.endStruct(at);
}

function decodeEchoMakeBytesResponse(d: mojo.Decoder, at = d.payloadStart): EchoMakeBytesResponse {
  d.struct(at, 16);
  const bytes = d.uint8Array(d.pointer(at + 8));
  d.endStruct();
  return { bytes };
}
