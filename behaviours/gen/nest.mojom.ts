// Generated from nest.mojom by mojoscope mojom generate. Do not edit.
//
// Receivers that come over receivers.
import * as mojo from "../../shared/bindings/gen-v1.ts";

export interface Nest {
  bindReceiver(receiver: mojo.PendingReceiver<Nest>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Nest. */
export const Nest: mojo.InterfaceDefinition<Nest> = {
  name: "mojoscope.behaviours.mojom.Nest",
  version: 0,
  methods: [{ name: "BindReceiver", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new NestCaller(endpoint),
  dispatch: dispatchNest,
};

class NestCaller implements Nest {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bindReceiver(receiver: mojo.PendingReceiver<Nest>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeNestBindReceiverParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchNest(implementation: Nest, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeNestBindReceiverParams(call.decoder);
      return call.accept() ? implementation.bindReceiver(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface NestBindReceiverParams {
  receiver: mojo.PendingReceiver<Nest>;
}

function encodeNestBindReceiverParams(e: mojo.Encoder, receiver: mojo.PendingReceiver<Nest>): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, receiver, "Nest.BindReceiver.receiver");
  e.endStruct(at);
}

function decodeNestBindReceiverParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): NestBindReceiverParams {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Nest>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}
