// Generated from browser_interface_broker.mojom by mojoscope mojom generate. Do not edit.
//
// As in Chromium's file third_party/blink/public/mojom/browser_interface_broker.mojom.
import * as mojo from "../../bindings/gen-v1.ts";
import {
  type MappedGenericPendingReceiver,
  decodeMappedGenericPendingReceiver,
  encodeMappedGenericPendingReceiver,
} from "./generic_pending_receiver.mojom.ts";

/** One client's way to what a host offers it, typed at both ends. */
export interface BrowserInterfaceBroker {
  getInterface(receiver: MappedGenericPendingReceiver): void;
}

/** What Remote, Receiver and their families need to know of blink.mojom.BrowserInterfaceBroker. */
export const BrowserInterfaceBroker: mojo.InterfaceDefinition<BrowserInterfaceBroker> = {
  name: "blink.mojom.BrowserInterfaceBroker",
  version: 0,
  methods: [{ name: "GetInterface", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new BrowserInterfaceBrokerCaller(endpoint),
  dispatch: dispatchBrowserInterfaceBroker,
};

class BrowserInterfaceBrokerCaller implements BrowserInterfaceBroker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getInterface(receiver: MappedGenericPendingReceiver): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeBrowserInterfaceBrokerGetInterfaceParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchBrowserInterfaceBroker(
  implementation: BrowserInterfaceBroker,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeBrowserInterfaceBrokerGetInterfaceParams(call.decoder);
      return call.accept() ? implementation.getInterface(p.receiver) : undefined;
    }
    default:
      return undefined;
  }
}

interface BrowserInterfaceBrokerGetInterfaceParams {
  receiver: MappedGenericPendingReceiver;
}

function encodeBrowserInterfaceBrokerGetInterfaceParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingReceiver,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMappedGenericPendingReceiver(
      e,
      e.present(receiver, "BrowserInterfaceBroker.GetInterface.receiver"),
    ),
  );
  e.endStruct(at);
}

function decodeBrowserInterfaceBrokerGetInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): BrowserInterfaceBrokerGetInterfaceParams {
  d.struct(at, 16);
  const receiver = decodeMappedGenericPendingReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}
