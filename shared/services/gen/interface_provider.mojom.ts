// Generated from interface_provider.mojom by mojoscope mojom generate. Do not edit.
//
// As in Chromium's file services/service_manager/public/mojom/interface_provider.mojom.
import * as mojo from "../../bindings/gen-v1.ts";

/** Whoever serves this closes the pipes that it is not willing to bind. */
export interface InterfaceProvider {
  getInterface(interfaceName: string, pipe: mojo.MessagePipeHandle): void;
}

/** What Remote, Receiver and their families need to know of service_manager.mojom.InterfaceProvider. */
export const InterfaceProvider: mojo.InterfaceDefinition<InterfaceProvider> = {
  name: "service_manager.mojom.InterfaceProvider",
  version: 0,
  methods: [{ name: "GetInterface", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new InterfaceProviderCaller(endpoint),
  dispatch: dispatchInterfaceProvider,
};

class InterfaceProviderCaller implements InterfaceProvider {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  getInterface(interfaceName: string, pipe: mojo.MessagePipeHandle): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeInterfaceProviderGetInterfaceParams(e, interfaceName, pipe);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchInterfaceProvider(
  implementation: InterfaceProvider,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeInterfaceProviderGetInterfaceParams(call.decoder);
      return call.accept() ? implementation.getInterface(p.interfaceName, p.pipe) : undefined;
    }
    default:
      return undefined;
  }
}

interface InterfaceProviderGetInterfaceParams {
  interfaceName: string;
  pipe: mojo.MessagePipeHandle;
}

function encodeInterfaceProviderGetInterfaceParams(
  e: mojo.Encoder,
  interfaceName: string,
  pipe: mojo.MessagePipeHandle,
): void {
  const at = e.struct(24, 0);
  e.string(at + 8, interfaceName, "InterfaceProvider.GetInterface.interface_name");
  e.handle(at + 16, pipe, "InterfaceProvider.GetInterface.pipe");
  e.endStruct(at);
}

function decodeInterfaceProviderGetInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): InterfaceProviderGetInterfaceParams {
  d.struct(at, 24);
  const interfaceName = d.string(at + 8);
  const pipe = mojo.toMessagePipe(d.handle(at + 16));
  d.endStruct();
  return { interfaceName, pipe };
}
