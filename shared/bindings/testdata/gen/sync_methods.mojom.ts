// Generated from sync_methods.mojom by mojoscope mojom generate. Do not edit.
//
// What blocking calls are tried on.
import * as mojo from "../../gen-v1.ts";

/** Answers at once, or when told to. */
export interface Ponder {
  ping(): Promise<void>;
  echo(value: number): Promise<PonderEchoResponse>;
  /** The same without blocking anybody. */
  asyncEcho(value: number): Promise<PonderAsyncEchoResponse>;
  /** One-way. */
  note(value: number): void;
  sendReceiver(receiver: mojo.PendingAssociatedReceiver<Ponder>): void;
  sendRemote(remote: mojo.PendingAssociatedRemote<Ponder>): void;
}

export interface PonderEchoResponse {
  result: number;
}

export interface PonderAsyncEchoResponse {
  result: number;
}

/** What Remote, Receiver and their families need to know of bindings.testing.Ponder. */
export const Ponder: mojo.SyncInterfaceDefinition<Ponder, "ping" | "echo"> = {
  name: "bindings.testing.Ponder",
  version: 0,
  methods: [
    { name: "Ping", ordinal: 0, hasResponse: true, sync: true },
    { name: "Echo", ordinal: 1, hasResponse: true, sync: true },
    { name: "AsyncEcho", ordinal: 2, hasResponse: true, sync: false },
    { name: "Note", ordinal: 3, hasResponse: false, sync: false },
    { name: "SendReceiver", ordinal: 4, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "SendRemote", ordinal: 5, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  syncMethods: ["ping", "echo"],
  createCaller: (endpoint) => new PonderCaller(endpoint),
  dispatch: dispatchPonder,
};

class PonderCaller implements Ponder {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ping(): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePonderPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePonderPingResponse);
  }

  echo(value: number): Promise<PonderEchoResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePonderEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePonderEchoResponse);
  }

  asyncEcho(value: number): Promise<PonderAsyncEchoResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePonderAsyncEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePonderAsyncEchoResponse);
  }

  note(value: number): void {
    const e = this.#endpoint.begin(3, 0, 0);
    try {
      encodePonderNoteParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  sendReceiver(receiver: mojo.PendingAssociatedReceiver<Ponder>): void {
    const e = this.#endpoint.begin(4, 0, 2);
    try {
      encodePonderSendReceiverParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  sendRemote(remote: mojo.PendingAssociatedRemote<Ponder>): void {
    const e = this.#endpoint.begin(5, 0, 2);
    try {
      encodePonderSendRemoteParams(e, remote);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchPonder(implementation: Ponder, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodePonderPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodePonderPingResponse);
      return undefined;
    }
    case 1: {
      const p = decodePonderEchoParams(call.decoder);
      if (call.accept()) call.reply(implementation.echo(p.value), encodePonderEchoResponse);
      return undefined;
    }
    case 2: {
      const p = decodePonderAsyncEchoParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.asyncEcho(p.value), encodePonderAsyncEchoResponse);
      }
      return undefined;
    }
    case 3: {
      const p = decodePonderNoteParams(call.decoder);
      return call.accept() ? implementation.note(p.value) : undefined;
    }
    case 4: {
      const p = decodePonderSendReceiverParams(call.decoder);
      return call.accept() ? implementation.sendReceiver(p.receiver) : undefined;
    }
    case 5: {
      const p = decodePonderSendRemoteParams(call.decoder);
      return call.accept() ? implementation.sendRemote(p.remote) : undefined;
    }
    default:
      return undefined;
  }
}

function encodePonderPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePonderPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodePonderPingResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePonderPingResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface PonderEchoParams {
  value: number;
}

function encodePonderEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Ponder.Echo.value");
  e.endStruct(at);
}

function decodePonderEchoParams(d: mojo.Decoder, at = d.payloadStart): PonderEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodePonderEchoResponse(e: mojo.Encoder, v: PonderEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.result, "Ponder.Echo.result");
  e.endStruct(at);
}

function decodePonderEchoResponse(d: mojo.Decoder, at = d.payloadStart): PonderEchoResponse {
  d.struct(at, 16);
  const result = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { result };
}

interface PonderAsyncEchoParams {
  value: number;
}

function encodePonderAsyncEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Ponder.AsyncEcho.value");
  e.endStruct(at);
}

function decodePonderAsyncEchoParams(d: mojo.Decoder, at = d.payloadStart): PonderAsyncEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodePonderAsyncEchoResponse(e: mojo.Encoder, v: PonderAsyncEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.result, "Ponder.AsyncEcho.result");
  e.endStruct(at);
}

function decodePonderAsyncEchoResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PonderAsyncEchoResponse {
  d.struct(at, 16);
  const result = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { result };
}

interface PonderNoteParams {
  value: number;
}

function encodePonderNoteParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Ponder.Note.value");
  e.endStruct(at);
}

function decodePonderNoteParams(d: mojo.Decoder, at = d.payloadStart): PonderNoteParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

interface PonderSendReceiverParams {
  receiver: mojo.PendingAssociatedReceiver<Ponder>;
}

function encodePonderSendReceiverParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Ponder>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Ponder.SendReceiver.receiver");
  e.endStruct(at);
}

function decodePonderSendReceiverParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PonderSendReceiverParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Ponder>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface PonderSendRemoteParams {
  remote: mojo.PendingAssociatedRemote<Ponder>;
}

function encodePonderSendRemoteParams(
  e: mojo.Encoder,
  remote: mojo.PendingAssociatedRemote<Ponder>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, remote, "Ponder.SendRemote.remote");
  e.endStruct(at);
}

function decodePonderSendRemoteParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): PonderSendRemoteParams {
  d.struct(at, 16);
  const remote = mojo.toPendingAssociatedRemote<Ponder>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { remote };
}

/** May not be interrupted while it is waited for. */
export interface Insist {
  echo(value: number): Promise<InsistEchoResponse>;
}

export interface InsistEchoResponse {
  result: number;
}

/** What Remote, Receiver and their families need to know of bindings.testing.Insist. */
export const Insist: mojo.SyncInterfaceDefinition<Insist, "echo"> = {
  name: "bindings.testing.Insist",
  version: 0,
  methods: [{ name: "Echo", ordinal: 0, hasResponse: true, sync: true, noInterrupt: true }],
  syncMethods: ["echo"],
  createCaller: (endpoint) => new InsistCaller(endpoint),
  dispatch: dispatchInsist,
};

class InsistCaller implements Insist {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  echo(value: number): Promise<InsistEchoResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeInsistEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeInsistEchoResponse);
  }
}

function dispatchInsist(implementation: Insist, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeInsistEchoParams(call.decoder);
      if (call.accept()) call.reply(implementation.echo(p.value), encodeInsistEchoResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface InsistEchoParams {
  value: number;
}

function encodeInsistEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Insist.Echo.value");
  e.endStruct(at);
}

function decodeInsistEchoParams(d: mojo.Decoder, at = d.payloadStart): InsistEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeInsistEchoResponse(e: mojo.Encoder, v: InsistEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.result, "Insist.Echo.result");
  e.endStruct(at);
}

function decodeInsistEchoResponse(d: mojo.Decoder, at = d.payloadStart): InsistEchoResponse {
  d.struct(at, 16);
  const result = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { result };
}
