// Generated from brokers.mojom by mojoscope mojom generate. Do not edit.
//
// Interfaces that take receivers of which only the names are known.
import * as mojo from "../../shared/bindings/gen-v1.ts";
import {
  type MappedGenericPendingAssociatedReceiver,
  type MappedGenericPendingReceiver,
  decodeMappedGenericPendingAssociatedReceiver,
  decodeMappedGenericPendingReceiver,
  encodeMappedGenericPendingAssociatedReceiver,
  encodeMappedGenericPendingReceiver,
  hasMappedGenericPendingAssociatedReceiver,
  hasMappedGenericPendingReceiver,
} from "../../shared/services/gen/generic_pending_receiver.mojom.ts";

export interface Broker {
  bind(receiver: MappedGenericPendingReceiver): void;
  bindAssociated(receiver: MappedGenericPendingAssociatedReceiver): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.Broker. */
export const Broker: mojo.InterfaceDefinition<Broker> = {
  name: "mojoscope.behaviours.mojom.Broker",
  version: 0,
  methods: [
    { name: "Bind", ordinal: 0, hasResponse: false, sync: false },
    { name: "BindAssociated", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
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

  bindAssociated(receiver: MappedGenericPendingAssociatedReceiver): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeBrokerBindAssociatedParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchBroker(implementation: Broker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeBrokerBindParams(call.decoder);
      return call.accept() ? implementation.bind(p.receiver) : undefined;
    }
    case 1: {
      const p = decodeBrokerBindAssociatedParams(call.decoder);
      return call.accept() ? implementation.bindAssociated(p.receiver) : undefined;
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

/** The same messages, but for the nulls that may be in them. */
export interface LaxBroker {
  bind(receiver: MappedGenericPendingReceiver | null): void;
  bindAssociated(receiver: MappedGenericPendingAssociatedReceiver | null): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.behaviours.mojom.LaxBroker. */
export const LaxBroker: mojo.InterfaceDefinition<LaxBroker> = {
  name: "mojoscope.behaviours.mojom.LaxBroker",
  version: 0,
  methods: [
    { name: "Bind", ordinal: 0, hasResponse: false, sync: false },
    { name: "BindAssociated", ordinal: 1, hasResponse: false, sync: false, carriesEndpoints: true },
  ],
  createCaller: (endpoint) => new LaxBrokerCaller(endpoint),
  dispatch: dispatchLaxBroker,
};

class LaxBrokerCaller implements LaxBroker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bind(receiver: MappedGenericPendingReceiver | null): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLaxBrokerBindParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindAssociated(receiver: MappedGenericPendingAssociatedReceiver | null): void {
    const e = this.#endpoint.begin(1, 0, 2);
    try {
      encodeLaxBrokerBindAssociatedParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchLaxBroker(implementation: LaxBroker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLaxBrokerBindParams(call.decoder);
      return call.accept() ? implementation.bind(p.receiver) : undefined;
    }
    case 1: {
      const p = decodeLaxBrokerBindAssociatedParams(call.decoder);
      return call.accept() ? implementation.bindAssociated(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface LaxBrokerBindParams {
  receiver: MappedGenericPendingReceiver | null;
}

function encodeLaxBrokerBindParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingReceiver | null,
): void {
  const at = e.struct(16, 0);
  if (hasMappedGenericPendingReceiver(receiver)) {
    e.pointer(
      at + 8,
      encodeMappedGenericPendingReceiver(e, e.present(receiver, "LaxBroker.Bind.receiver")),
    );
  }
  e.endStruct(at);
}

function decodeLaxBrokerBindParams(d: mojo.Decoder, at = d.payloadStart): LaxBrokerBindParams {
  d.struct(at, 16);
  const receiver = d.isNull(at + 8)
    ? null
    : decodeMappedGenericPendingReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

interface LaxBrokerBindAssociatedParams {
  receiver: MappedGenericPendingAssociatedReceiver | null;
}

function encodeLaxBrokerBindAssociatedParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingAssociatedReceiver | null,
): void {
  const at = e.struct(16, 0);
  if (hasMappedGenericPendingAssociatedReceiver(receiver)) {
    e.pointer(
      at + 8,
      encodeMappedGenericPendingAssociatedReceiver(
        e,
        e.present(receiver, "LaxBroker.BindAssociated.receiver"),
      ),
    );
  }
  e.endStruct(at);
}

function decodeLaxBrokerBindAssociatedParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LaxBrokerBindAssociatedParams {
  d.struct(at, 16);
  const receiver = d.isNull(at + 8)
    ? null
    : decodeMappedGenericPendingAssociatedReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}
