// Generated from soak.mojom by mojoscope mojom generate. Do not edit.
//
// What clients and the host of a soak run say to each other.
import * as mojo from "../../shared/bindings/gen-v1.ts";

/** What the host serves under its name, each connection with an implementation of its own. */
export interface SoakHost {
  /** Gives the host its way back. */
  join(client: mojo.PendingRemote<SoakClient>): void;
  /** Counts from 1; answered with the number. */
  up(number_: number, filler: Uint8Array): Promise<SoakHostUpResponse>;
}

export interface SoakHostUpResponse {
  number: number;
}

/** What Remote, Receiver and their families need to know of soak.mojom.SoakHost. */
export const SoakHost: mojo.InterfaceDefinition<SoakHost> = {
  name: "soak.mojom.SoakHost",
  version: 0,
  methods: [
    { name: "Join", ordinal: 0, hasResponse: false, sync: false },
    { name: "Up", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new SoakHostCaller(endpoint),
  dispatch: dispatchSoakHost,
};

class SoakHostCaller implements SoakHost {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  join(client: mojo.PendingRemote<SoakClient>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeSoakHostJoinParams(e, client);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  up(number_: number, filler: Uint8Array): Promise<SoakHostUpResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSoakHostUpParams(e, number_, filler);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSoakHostUpResponse);
  }
}

function dispatchSoakHost(implementation: SoakHost, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSoakHostJoinParams(call.decoder);
      return call.accept() ? implementation.join(p.client) : undefined;
    }
    case 1: {
      const p = decodeSoakHostUpParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.up(p.number, p.filler), encodeSoakHostUpResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface SoakHostJoinParams {
  client: mojo.PendingRemote<SoakClient>;
}

function encodeSoakHostJoinParams(e: mojo.Encoder, client: mojo.PendingRemote<SoakClient>): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, client, "SoakHost.Join.client");
  e.endStruct(at);
}

function decodeSoakHostJoinParams(d: mojo.Decoder, at = d.payloadStart): SoakHostJoinParams {
  d.struct(at, 16);
  const client = mojo.toPendingRemote<SoakClient>(
    d.handle(at + 8),
    d.view.getUint32(at + 12, true),
  );
  d.endStruct();
  return { client };
}

interface SoakHostUpParams {
  number: number;
  filler: Uint8Array;
}

function encodeSoakHostUpParams(e: mojo.Encoder, number_: number, filler: Uint8Array): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, number_, "SoakHost.Up.number");
  e.pointer(at + 16, e.uint8Array(filler, "SoakHost.Up.filler"));
  e.endStruct(at);
}

function decodeSoakHostUpParams(d: mojo.Decoder, at = d.payloadStart): SoakHostUpParams {
  d.struct(at, 24);
  const number_ = d.view.getUint32(at + 8, true);
  const filler = d.uint8Array(d.pointer(at + 16));
  d.endStruct();
  return { number: number_, filler };
}

function encodeSoakHostUpResponse(e: mojo.Encoder, v: SoakHostUpResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.number, "SoakHost.Up.number");
  e.endStruct(at);
}

function decodeSoakHostUpResponse(d: mojo.Decoder, at = d.payloadStart): SoakHostUpResponse {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}

/** Each connection of a client. */
export interface SoakClient {
  /** Counts from 1; answered with the number. */
  down(number_: number, filler: Uint8Array): Promise<SoakClientDownResponse>;
}

export interface SoakClientDownResponse {
  number: number;
}

/** What Remote, Receiver and their families need to know of soak.mojom.SoakClient. */
export const SoakClient: mojo.InterfaceDefinition<SoakClient> = {
  name: "soak.mojom.SoakClient",
  version: 0,
  methods: [{ name: "Down", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new SoakClientCaller(endpoint),
  dispatch: dispatchSoakClient,
};

class SoakClientCaller implements SoakClient {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  down(number_: number, filler: Uint8Array): Promise<SoakClientDownResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeSoakClientDownParams(e, number_, filler);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeSoakClientDownResponse);
  }
}

function dispatchSoakClient(implementation: SoakClient, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeSoakClientDownParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.down(p.number, p.filler), encodeSoakClientDownResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface SoakClientDownParams {
  number: number;
  filler: Uint8Array;
}

function encodeSoakClientDownParams(e: mojo.Encoder, number_: number, filler: Uint8Array): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, number_, "SoakClient.Down.number");
  e.pointer(at + 16, e.uint8Array(filler, "SoakClient.Down.filler"));
  e.endStruct(at);
}

function decodeSoakClientDownParams(d: mojo.Decoder, at = d.payloadStart): SoakClientDownParams {
  d.struct(at, 24);
  const number_ = d.view.getUint32(at + 8, true);
  const filler = d.uint8Array(d.pointer(at + 16));
  d.endStruct();
  return { number: number_, filler };
}

function encodeSoakClientDownResponse(e: mojo.Encoder, v: SoakClientDownResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.number, "SoakClient.Down.number");
  e.endStruct(at);
}

function decodeSoakClientDownResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): SoakClientDownResponse {
  d.struct(at, 16);
  const number_ = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { number: number_ };
}
