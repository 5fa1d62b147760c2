// Generated from ping_responder.mojom by mojoscope mojom generate. Do not edit.
import * as mojo from "../../../../../shared/bindings/gen-v1.ts";

/** Answers every call with a random number of its own. */
export interface PingResponder {
  ping(): Promise<PingResponderPingResponse>;
}

export interface PingResponderPingResponse {
  random: number;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.PingResponder. */
export const PingResponder: mojo.InterfaceDefinition<PingResponder> = {
  name: "mojoscope.lab.mojom.PingResponder",
  version: 0,
  methods: [{ name: "Ping", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new PingResponderCaller(endpoint),
  dispatch: dispatchPingResponder,
};

class PingResponderCaller implements PingResponder {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  ping(): Promise<PingResponderPingResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodePingResponderPingParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodePingResponderPingResponse);
  }
}

function dispatchPingResponder(implementation: PingResponder, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodePingResponderPingParams(call.decoder);
      if (call.accept()) call.reply(implementation.ping(), encodePingResponderPingResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodePingResponderPingParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodePingResponderPingParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodePingResponderPingResponse(e: mojo.Encoder, v: PingResponderPingResponse): void {
  const at = e.struct(16, 0);
  e.int32(at + 8, v.random, "PingResponder.Ping.random");
  e.endStruct(at);
}

function decodePingResponderPingResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): PingResponderPingResponse {
  d.struct(at, 16);
  const random = d.view.getInt32(at + 8, true);
  d.endStruct();
  return { random };
}
