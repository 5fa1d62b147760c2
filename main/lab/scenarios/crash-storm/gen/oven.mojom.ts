// Generated from oven.mojom by mojoscope mojom generate. Do not edit.
//
// An oven for one baker.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

export interface Oven {
  /** A loaf is done when the next one is put in: one call is always unanswered. */
  bake(loaf: number): Promise<OvenBakeResponse>;
  /** Has the last loaf done as well. */
  putOut(): Promise<void>;
}

export interface OvenBakeResponse {
  loaf: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.crash_storm.mojom.Oven. */
export const Oven: mojo.InterfaceDefinition<Oven> = {
  name: "mojoscope.lab.crash_storm.mojom.Oven",
  version: 0,
  methods: [
    { name: "Bake", ordinal: 0, hasResponse: true, sync: false },
    { name: "PutOut", ordinal: 1, hasResponse: true, sync: false },
  ],
  createCaller: (endpoint) => new OvenCaller(endpoint),
  dispatch: dispatchOven,
};

class OvenCaller implements Oven {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bake(loaf: number): Promise<OvenBakeResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOvenBakeParams(e, loaf);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOvenBakeResponse);
  }

  putOut(): Promise<void> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeOvenPutOutParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeOvenPutOutResponse);
  }
}

function dispatchOven(implementation: Oven, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeOvenBakeParams(call.decoder);
      if (call.accept()) call.reply(implementation.bake(p.loaf), encodeOvenBakeResponse);
      return undefined;
    }
    case 1: {
      decodeOvenPutOutParams(call.decoder);
      if (call.accept()) call.reply(implementation.putOut(), encodeOvenPutOutResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

interface OvenBakeParams {
  loaf: number;
}

function encodeOvenBakeParams(e: mojo.Encoder, loaf: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, loaf, "Oven.Bake.loaf");
  e.endStruct(at);
}

function decodeOvenBakeParams(d: mojo.Decoder, at = d.payloadStart): OvenBakeParams {
  d.struct(at, 16);
  const loaf = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { loaf };
}

function encodeOvenBakeResponse(e: mojo.Encoder, v: OvenBakeResponse): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, v.loaf, "Oven.Bake.loaf");
  e.endStruct(at);
}

function decodeOvenBakeResponse(d: mojo.Decoder, at = d.payloadStart): OvenBakeResponse {
  d.struct(at, 16);
  const loaf = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { loaf };
}

function encodeOvenPutOutParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOvenPutOutParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeOvenPutOutResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeOvenPutOutResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}
