// Generated from associated.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces for the behaviours of pipes that carry several interfaces.
import * as mojo from "../../shared/bindings/gen-v1.ts";

/** Takes numbers. */
export interface Sink {
  put(value: number): void;
  echo(value: number): Promise<SinkEchoResponse>;
}

export interface SinkEchoResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Sink. */
export const Sink: mojo.InterfaceDefinition<Sink> = {
  name: "mojoscope.behaviours.mojom.Sink",
  version: 0,
  methods: [
    { name: "Put", ordinal: 0, hasResponse: false, sync: false },
    { name: "Echo", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new SinkCaller(endpoint),
  dispatch: dispatchSink,
};

class SinkCaller implements Sink {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  put(value: number): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeSinkPutParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  echo(value: number): Promise<SinkEchoResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSinkEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSinkEchoResponse);
  }
}

function dispatchSink(implementation: Sink, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSinkPutParams(call.decoder);
      return call.accept() ? implementation.put(p.value) : undefined;
    }
    case 1: {
      const p = decodeSinkEchoParams(call.decoder);
      if (call.accept()) call.reply(implementation.echo(p.value), encodeSinkEchoResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface SinkPutParams {
  value: number;
}

function encodeSinkPutParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Sink.Put.value");
  e.endStruct(at);
}

function decodeSinkPutParams(d: mojo.Decoder, at = d.payloadStart): SinkPutParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

interface SinkEchoParams {
  value: number;
}

function encodeSinkEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Sink.Echo.value");
  e.endStruct(at);
}

function decodeSinkEchoParams(d: mojo.Decoder, at = d.payloadStart): SinkEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeSinkEchoResponse(e: mojo.Encoder, v: SinkEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "Sink.Echo.value");
  e.endStruct(at);
}

function decodeSinkEchoResponse(d: mojo.Decoder, at = d.payloadStart): SinkEchoResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

/** Hands out, and takes, interfaces that share its pipe. */
export interface Hub {
  bindSink(receiver: mojo.PendingAssociatedReceiver<Sink>): void;
  addSink(sink: mojo.PendingAssociatedRemote<Sink>): void;
  openSink(): Promise<HubOpenSinkResponse>;
  takeSink(): Promise<HubTakeSinkResponse>;
  bindHub(receiver: mojo.PendingAssociatedReceiver<Hub>): void;
  put(value: number): void;
  echo(value: number): Promise<HubEchoResponse>;
}

export interface HubOpenSinkResponse {
  sink: mojo.PendingAssociatedRemote<Sink>;
}

export interface HubTakeSinkResponse {
  receiver: mojo.PendingAssociatedReceiver<Sink>;
}

export interface HubEchoResponse {
  value: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Hub. */
export const Hub: mojo.InterfaceDefinition<Hub> = {
  name: "mojoscope.behaviours.mojom.Hub",
  version: 0,
  methods: [
    { name: "BindSink", ordinal: 0, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "AddSink", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "OpenSink", ordinal: 2, hasResponse: true, sync: false, carriesEndpoints: true },
    { name: "TakeSink", ordinal: 3, hasResponse: true, sync: false, carriesEndpoints: true },
    { name: "BindHub", ordinal: 4, hasResponse: false, sync: false, carriesEndpoints: true },
    { name: "Put", ordinal: 5, hasResponse: false, sync: false },
    { name: "Echo", ordinal: 6, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new HubCaller(endpoint),
  dispatch: dispatchHub,
};

class HubCaller implements Hub {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bindSink(receiver: mojo.PendingAssociatedReceiver<Sink>): void {
    const e = this.#endpoint.begin(0, 0, 2);
    try {
      encodeHubBindSinkParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  addSink(sink: mojo.PendingAssociatedRemote<Sink>): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeHubAddSinkParams(e, sink);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  openSink(): Promise<HubOpenSinkResponse> {
    const e = this.#endpoint.begin(2, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeHubOpenSinkParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHubOpenSinkResponse);
  }

  takeSink(): Promise<HubTakeSinkResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeHubTakeSinkParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHubTakeSinkResponse);
  }

  bindHub(receiver: mojo.PendingAssociatedReceiver<Hub>): void {
    const e = this.#endpoint.begin(4, 0, 2);
    try {
      encodeHubBindHubParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  put(value: number): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeHubPutParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  echo(value: number): Promise<HubEchoResponse> {
    const e = this.#endpoint.begin(6, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeHubEchoParams(e, value);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHubEchoResponse);
  }
}

function dispatchHub(implementation: Hub, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeHubBindSinkParams(call.decoder);
      return call.accept() ? implementation.bindSink(p.receiver) : undefined;
    }
    case 1: {
      const p = decodeHubAddSinkParams(call.decoder);
      return call.accept() ? implementation.addSink(p.sink) : undefined;
    }
    case 2: {
      decodeHubOpenSinkParams(call.decoder);
      if (call.accept()) call.reply(implementation.openSink(), encodeHubOpenSinkResponse);
      return undefined;
    }
    case 3: {
      decodeHubTakeSinkParams(call.decoder);
      if (call.accept()) call.reply(implementation.takeSink(), encodeHubTakeSinkResponse);
      return undefined;
    }
    case 4: {
      const p = decodeHubBindHubParams(call.decoder);
      return call.accept() ? implementation.bindHub(p.receiver) : undefined;
    }
    case 5: {
      const p = decodeHubPutParams(call.decoder);
      return call.accept() ? implementation.put(p.value) : undefined;
    }
    case 6: {
      const p = decodeHubEchoParams(call.decoder);
      if (call.accept()) call.reply(implementation.echo(p.value), encodeHubEchoResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface HubBindSinkParams {
  receiver: mojo.PendingAssociatedReceiver<Sink>;
}

function encodeHubBindSinkParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Sink>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Hub.BindSink.receiver");
  e.endStruct(at);
}

function decodeHubBindSinkParams(d: mojo.Decoder, at = d.payloadStart): HubBindSinkParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Sink>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface HubAddSinkParams {
  sink: mojo.PendingAssociatedRemote<Sink>;
}

function encodeHubAddSinkParams(e: mojo.Encoder, sink: mojo.PendingAssociatedRemote<Sink>): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, sink, "Hub.AddSink.sink");
  e.endStruct(at);
}

function decodeHubAddSinkParams(d: mojo.Decoder, at = d.payloadStart): HubAddSinkParams {
  d.struct(at, 16);
  const sink = mojo.toPendingAssociatedRemote<Sink>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { sink };
}

function encodeHubOpenSinkParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeHubOpenSinkParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeHubOpenSinkResponse(e: mojo.Encoder, v: HubOpenSinkResponse): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedRemote(at + 8, v.sink, "Hub.OpenSink.sink");
  e.endStruct(at);
}

function decodeHubOpenSinkResponse(d: mojo.Decoder, at = d.payloadStart): HubOpenSinkResponse {
  d.struct(at, 16);
  const sink = mojo.toPendingAssociatedRemote<Sink>(
    d.endpoint(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { sink };
}

function encodeHubTakeSinkParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeHubTakeSinkParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeHubTakeSinkResponse(e: mojo.Encoder, v: HubTakeSinkResponse): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, v.receiver, "Hub.TakeSink.receiver");
  e.endStruct(at);
}

function decodeHubTakeSinkResponse(d: mojo.Decoder, at = d.payloadStart): HubTakeSinkResponse {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Sink>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface HubBindHubParams {
  receiver: mojo.PendingAssociatedReceiver<Hub>;
}

function encodeHubBindHubParams(
  e: mojo.Encoder,
  receiver: mojo.PendingAssociatedReceiver<Hub>,
): void {
  const at = e.struct(16, 0);
  e.pendingAssociatedReceiver(at + 8, receiver, "Hub.BindHub.receiver");
  e.endStruct(at);
}

function decodeHubBindHubParams(d: mojo.Decoder, at = d.payloadStart): HubBindHubParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingAssociatedReceiver<Hub>(d.endpoint(at + 8));
  d.endStruct();
  return { receiver };
}

interface HubPutParams {
  value: number;
}

function encodeHubPutParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Hub.Put.value");
  e.endStruct(at);
}

function decodeHubPutParams(d: mojo.Decoder, at = d.payloadStart): HubPutParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

interface HubEchoParams {
  value: number;
}

function encodeHubEchoParams(e: mojo.Encoder, value: number): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, value, "Hub.Echo.value");
  e.endStruct(at);
}

function decodeHubEchoParams(d: mojo.Decoder, at = d.payloadStart): HubEchoParams {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}

function encodeHubEchoResponse(e: mojo.Encoder, v: HubEchoResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.value, "Hub.Echo.value");
  e.endStruct(at);
}

function decodeHubEchoResponse(d: mojo.Decoder, at = d.payloadStart): HubEchoResponse {
  d.struct(at, 16);
  const value = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { value };
}
