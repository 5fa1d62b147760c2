// Generated from host_broker.mojom by mojoscope mojom generate. Do not edit.
//
// How processes that the app has not started give and take interfaces by name.
import * as mojo from "../../../shared/bindings/gen-v1.ts";
import {
  type MappedGenericPendingReceiver,
  decodeMappedGenericPendingReceiver,
  encodeMappedGenericPendingReceiver,
} from "../../../shared/services/gen/generic_pending_receiver.mojom.ts";

/** Why a receiver that was asked for is not bound: the custom reason with which its pipe is closed. */
export const Refusal = {
  /** The name is empty, or longer than any name is. */
  BAD_NAME: 1,
  /** The process waits for too many interfaces that nobody offers. */
  TOO_MANY_WAITING: 2,
} as const;
export type Refusal = (typeof Refusal)[keyof typeof Refusal];

/** Whether a number is a known Refusal. */
export function isRefusal(value: number): value is Refusal {
  return (value | 0) === value && value >= 1 && value <= 2;
}

export function encodeRefusal(e: mojo.Encoder, at: number, value: Refusal, field?: string): void {
  if (typeof value !== "number" || !isRefusal(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeRefusal(d: mojo.Decoder, at: number): Refusal {
  const value = d.view.getInt32(at, true);
  if (isRefusal(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a Refusal. */
export const RefusalScalar: mojo.Scalar<Refusal> = {
  size: 4,
  read: decodeRefusal,
  write: encodeRefusal,
};

/** Implemented by whoever offers an interface. */
export interface InterfaceFactory {
  /** Binds a receiver of the interface that was offered; dropping it tells who asked. */
  bindInterface(receiver: MappedGenericPendingReceiver): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.broker.mojom.InterfaceFactory. */
export const InterfaceFactory: mojo.InterfaceDefinition<InterfaceFactory> = {
  name: "mojoscope.broker.mojom.InterfaceFactory",
  version: 0,
  methods: [{ name: "BindInterface", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new InterfaceFactoryCaller(endpoint),
  dispatch: dispatchInterfaceFactory,
};

class InterfaceFactoryCaller implements InterfaceFactory {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  bindInterface(receiver: MappedGenericPendingReceiver): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeInterfaceFactoryBindInterfaceParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchInterfaceFactory(
  implementation: InterfaceFactory,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeInterfaceFactoryBindInterfaceParams(call.decoder);
      return call.accept() ? implementation.bindInterface(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface InterfaceFactoryBindInterfaceParams {
  receiver: MappedGenericPendingReceiver;
}

function encodeInterfaceFactoryBindInterfaceParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingReceiver,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMappedGenericPendingReceiver(
      e,
      e.present(receiver, "InterfaceFactory.BindInterface.receiver"),
    ),
  );
  e.endStruct(at);
}

function decodeInterfaceFactoryBindInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InterfaceFactoryBindInterfaceParams {
  d.struct(at, 16);
  const receiver = decodeMappedGenericPendingReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

/** Pipe "mojoscope.broker" of every client's invitation. */
export interface HostBroker {
  /** Offers an interface, until the factory's pipe is closed. Answers with why not, if it is not. */
  offer(
    interfaceName: string,
    factory: mojo.PendingRemote<InterfaceFactory>,
  ): Promise<HostBrokerOfferResponse>;
  /** Hands a receiver to whoever offers its interface; one that comes first waits. */
  getInterface(receiver: MappedGenericPendingReceiver): void;
}

export interface HostBrokerOfferResponse {
  error: string | null;
}

/** What Remote, Receiver and their families need to know of mojoscope.broker.mojom.HostBroker. */
export const HostBroker: mojo.InterfaceDefinition<HostBroker> = {
  name: "mojoscope.broker.mojom.HostBroker",
  version: 0,
  methods: [
    { name: "Offer", ordinal: 0, hasResponse: true, sync: false },
    { name: "GetInterface", ordinal: 1, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new HostBrokerCaller(endpoint),
  dispatch: dispatchHostBroker,
};

class HostBrokerCaller implements HostBroker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  offer(
    interfaceName: string,
    factory: mojo.PendingRemote<InterfaceFactory>,
  ): Promise<HostBrokerOfferResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeHostBrokerOfferParams(e, interfaceName, factory);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeHostBrokerOfferResponse);
  }

  getInterface(receiver: MappedGenericPendingReceiver): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeHostBrokerGetInterfaceParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchHostBroker(implementation: HostBroker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeHostBrokerOfferParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.offer(p.interfaceName, p.factory), encodeHostBrokerOfferResponse);
      }
      return undefined;
    }
    case 1: {
      const p = decodeHostBrokerGetInterfaceParams(call.decoder);
      return call.accept() ? implementation.getInterface(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface HostBrokerOfferParams {
  interfaceName: string;
  factory: mojo.PendingRemote<InterfaceFactory>;
}

function encodeHostBrokerOfferParams(
  e: mojo.Encoder,
  interfaceName: string,
  factory: mojo.PendingRemote<InterfaceFactory>,
): void {
  const at = e.struct(24, 0);
  e.string(at + 8, interfaceName, "HostBroker.Offer.interface_name");
  e.pendingRemote(at + 16, factory, "HostBroker.Offer.factory");
  e.endStruct(at);
}

function decodeHostBrokerOfferParams(d: mojo.Decoder, at = d.payloadStart): HostBrokerOfferParams {
  d.struct(at, 24);
  const interfaceName = d.string(at + 8);
  const factory = mojo.toPendingRemote<InterfaceFactory>(
    d.handle(at + 16),
    d.view.getUint32(at + 20, true),
  );
  d.endStruct();
  return { interfaceName, factory };
}

function encodeHostBrokerOfferResponse(e: mojo.Encoder, v: HostBrokerOfferResponse): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.error, "HostBroker.Offer.error");
  e.endStruct(at);
}

function decodeHostBrokerOfferResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): HostBrokerOfferResponse {
  d.struct(at, 16);
  const error_ = d.nullableString(at + 8);
  d.endStruct();
  return { error: error_ };
}

interface HostBrokerGetInterfaceParams {
  receiver: MappedGenericPendingReceiver;
}

function encodeHostBrokerGetInterfaceParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingReceiver,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMappedGenericPendingReceiver(e, e.present(receiver, "HostBroker.GetInterface.receiver")),
  );
  e.endStruct(at);
}

function decodeHostBrokerGetInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): HostBrokerGetInterfaceParams {
  d.struct(at, 16);
  const receiver = decodeMappedGenericPendingReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}
