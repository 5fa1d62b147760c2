// Generated from generic_receivers.mojom by mojoscope mojom generate. Do not edit.
//
// An interface for the tests of receivers of which only the names are known.
import * as mojo from "../../gen-v1.ts";
import {
  type MappedGenericPendingAssociatedReceiver,
  type MappedGenericPendingReceiver,
  decodeMappedGenericPendingAssociatedReceiver,
  decodeMappedGenericPendingReceiver,
  encodeMappedGenericPendingAssociatedReceiver,
  encodeMappedGenericPendingReceiver,
  hasMappedGenericPendingAssociatedReceiver,
  hasMappedGenericPendingReceiver,
} from "../../../services/gen/generic_pending_receiver.mojom.ts";

export interface Broker {
  bind(receiver: MappedGenericPendingReceiver): void;
  bindMaybe(receiver: MappedGenericPendingReceiver | null): Promise<BrokerBindMaybeResponse>;
  bindAssociated(receiver: MappedGenericPendingAssociatedReceiver): void;
  bindMaybeAssociated(
    receiver: MappedGenericPendingAssociatedReceiver | null,
  ): Promise<BrokerBindMaybeAssociatedResponse>;
}

export interface BrokerBindMaybeResponse {
  present: boolean;
}

export interface BrokerBindMaybeAssociatedResponse {
  present: boolean;
}

/** What Remote, Receiver and their families need to know of mojoscope.bindings.test.mojom.Broker. */
export const Broker: mojo.InterfaceDefinition<Broker> = {
  name: "mojoscope.bindings.test.mojom.Broker",
  version: 0,
  methods: [
    { name: "Bind", ordinal: 0, hasResponse: false, sync: false },
    { name: "BindMaybe", ordinal: 1, hasResponse: true, sync: false },
    { name: "BindAssociated", ordinal: 2, hasResponse: false, sync: false, carriesEndpoints: true },
    {
      name: "BindMaybeAssociated",
      ordinal: 3,
      hasResponse: true,
      sync: false,
      carriesEndpoints: true,
    },
  ],
  createCaller: (endpoint) => new BrokerCaller(endpoint),
  dispatch: dispatchBroker,
};

class BrokerCaller implements Broker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bind(receiver: MappedGenericPendingReceiver): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeBrokerBindParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindMaybe(receiver: MappedGenericPendingReceiver | null): Promise<BrokerBindMaybeResponse> {
    const e = this.#endpoint.begin(1, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeBrokerBindMaybeParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBrokerBindMaybeResponse);
  }

  bindAssociated(receiver: MappedGenericPendingAssociatedReceiver): void {
    const e = this.#endpoint.begin(2, 0, 2);
    try {
      encodeBrokerBindAssociatedParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindMaybeAssociated(
    receiver: MappedGenericPendingAssociatedReceiver | null,
  ): Promise<BrokerBindMaybeAssociatedResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 2);
    try {
      encodeBrokerBindMaybeAssociatedParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeBrokerBindMaybeAssociatedResponse);
  }
}

function dispatchBroker(implementation: Broker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeBrokerBindParams(call.decoder);
      return call.accept() ? implementation.bind(p.receiver) : undefined;
    }
    case 1: {
      const p = decodeBrokerBindMaybeParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.bindMaybe(p.receiver), encodeBrokerBindMaybeResponse);
      }
      return undefined;
    }
    case 2: {
      const p = decodeBrokerBindAssociatedParams(call.decoder);
      return call.accept() ? implementation.bindAssociated(p.receiver) : undefined;
    }
    case 3: {
      const p = decodeBrokerBindMaybeAssociatedParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.bindMaybeAssociated(p.receiver),
          encodeBrokerBindMaybeAssociatedResponse,
        );
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface BrokerBindParams {
  receiver: MappedGenericPendingReceiver;
}

function encodeBrokerBindParams(e: mojo.Encoder, receiver: MappedGenericPendingReceiver): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMappedGenericPendingReceiver(e, e.present(receiver, "Broker.Bind.receiver")),
  );
  e.endStruct(at);
}

function decodeBrokerBindParams(d: mojo.Decoder, at = d.payloadStart): BrokerBindParams {
  d.struct(at, 16);
  const receiver = decodeMappedGenericPendingReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

interface BrokerBindMaybeParams {
  receiver: MappedGenericPendingReceiver | null;
}

function encodeBrokerBindMaybeParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingReceiver | null,
): void {
  const at = e.struct(16, 0);
  if (hasMappedGenericPendingReceiver(receiver)) {
    e.pointer(
      at + 8,
      encodeMappedGenericPendingReceiver(e, e.present(receiver, "Broker.BindMaybe.receiver")),
    );
  }
  e.endStruct(at);
}

function decodeBrokerBindMaybeParams(d: mojo.Decoder, at = d.payloadStart): BrokerBindMaybeParams {
  d.struct(at, 16);
  const receiver = d.isNull(at + 8)
    ? null
    : decodeMappedGenericPendingReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

function encodeBrokerBindMaybeResponse(e: mojo.Encoder, v: BrokerBindMaybeResponse): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.present, "Broker.BindMaybe.present");
  e.endStruct(at);
}

function decodeBrokerBindMaybeResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): BrokerBindMaybeResponse {
  d.struct(at, 16);
  const present = d.bool(at + 8, 0);
  d.endStruct();
  return { present };
}

interface BrokerBindAssociatedParams {
  receiver: MappedGenericPendingAssociatedReceiver;
}

function encodeBrokerBindAssociatedParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingAssociatedReceiver,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMappedGenericPendingAssociatedReceiver(
      e,
      e.present(receiver, "Broker.BindAssociated.receiver"),
    ),
  );
  e.endStruct(at);
}

function decodeBrokerBindAssociatedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): BrokerBindAssociatedParams {
  d.struct(at, 16);
  const receiver = decodeMappedGenericPendingAssociatedReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

interface BrokerBindMaybeAssociatedParams {
  receiver: MappedGenericPendingAssociatedReceiver | null;
}

function encodeBrokerBindMaybeAssociatedParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingAssociatedReceiver | null,
): void {
  const at = e.struct(16, 0);
  if (hasMappedGenericPendingAssociatedReceiver(receiver)) {
    e.pointer(
      at + 8,
      encodeMappedGenericPendingAssociatedReceiver(
        e,
        e.present(receiver, "Broker.BindMaybeAssociated.receiver"),
      ),
    );
  }
  e.endStruct(at);
}

function decodeBrokerBindMaybeAssociatedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): BrokerBindMaybeAssociatedParams {
  d.struct(at, 16);
  const receiver = d.isNull(at + 8)
    ? null
    : decodeMappedGenericPendingAssociatedReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

function encodeBrokerBindMaybeAssociatedResponse(
  e: mojo.Encoder,
  v: BrokerBindMaybeAssociatedResponse,
): void {
  const at = e.struct(16, 0);
  e.bool(at + 8, 0, v.present, "Broker.BindMaybeAssociated.present");
  e.endStruct(at);
}

function decodeBrokerBindMaybeAssociatedResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): BrokerBindMaybeAssociatedResponse {
  d.struct(at, 16);
  const present = d.bool(at + 8, 0);
  d.endStruct();
  return { present };
}
