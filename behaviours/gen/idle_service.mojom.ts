// Generated from idle_service.mojom by mojoscope mojom generate. Do not edit.
//
// A service whose remote wants to know when it is idle.
import * as mojo from "../../shared/bindings/gen-v1.ts";

/** Keeps busy what it was received over. */
export interface KeepAlive {}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.KeepAlive. */
export const KeepAlive: mojo.InterfaceDefinition<KeepAlive> = {
  name: "mojoscope.behaviours.mojom.KeepAlive",
  version: 0,
  methods: [],
  createCaller: () => ({}),
  dispatch: () => undefined,
};

export interface IdleService {
  ping(): void;
  pingPong(): Promise<void>;
  bindKeepAlive(receiver: mojo.PendingReceiver<KeepAlive>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.IdleService. */
export const IdleService: mojo.InterfaceDefinition<IdleService> = {
  name: "mojoscope.behaviours.mojom.IdleService",
  version: 0,
  methods: [
    { name: "Ping", ordinal: 0, hasResponse: false, sync: false },
    { name: "PingPong", ordinal: 1, hasResponse: true, sync: false },
    { name: "BindKeepAlive", ordinal: 2, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new IdleServiceCaller(endpoint),
  dispatch: dispatchIdleService,
};

class IdleServiceCaller implements IdleService {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ping(): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeIdleServicePingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  pingPong(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeIdleServicePingPongParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeIdleServicePingPongResponse);
  }

  bindKeepAlive(receiver: mojo.PendingReceiver<KeepAlive>): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeIdleServiceBindKeepAliveParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchIdleService(implementation: IdleService, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeIdleServicePingParams(call.decoder);
      return call.accept() ? implementation.ping() : undefined;
    }
    case 1: {
      decodeIdleServicePingPongParams(call.decoder);
      if (call.accept()) call.reply(implementation.pingPong(), encodeIdleServicePingPongResponse);
      return undefined;
    }
    case 2: {
      const p = decodeIdleServiceBindKeepAliveParams(call.decoder);
      return call.accept() ? implementation.bindKeepAlive(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

function encodeIdleServicePingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeIdleServicePingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeIdleServicePingPongParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeIdleServicePingPongParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeIdleServicePingPongResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeIdleServicePingPongResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface IdleServiceBindKeepAliveParams {
  receiver: mojo.PendingReceiver<KeepAlive>;
}

function encodeIdleServiceBindKeepAliveParams(
  e: mojo.Encoder,
  receiver: mojo.PendingReceiver<KeepAlive>,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "IdleService.BindKeepAlive.receiver");
  e.endStruct(at);
}

function decodeIdleServiceBindKeepAliveParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): IdleServiceBindKeepAliveParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<KeepAlive>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}
