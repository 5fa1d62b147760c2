// Generated from service_entrance.mojom by mojoscope mojom generate. Do not edit.
//
// How a worker becomes an instance of a service.
import * as mojo from "../../../shared/bindings/gen-v1.ts";
import { type Service } from "../../../shared/services/gen/service.mojom.ts";

export interface ServiceEntrance {
  /** `service` gets its identity, and with it a way to other services, as any service does. */
  enter(service: mojo.PendingRemote<Service>): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.ServiceEntrance. */
export const ServiceEntrance: mojo.InterfaceDefinition<ServiceEntrance> = {
  name: "mojoscope.lab.mojom.ServiceEntrance",
  version: 0,
  methods: [{ name: "Enter", ordinal: 0, hasResponse: false, sync: false }],
  createCaller: (endpoint) => new ServiceEntranceCaller(endpoint),
  dispatch: dispatchServiceEntrance,
};

class ServiceEntranceCaller implements ServiceEntrance {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  enter(service: mojo.PendingRemote<Service>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeServiceEntranceEnterParams(e, service);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchServiceEntrance(
  implementation: ServiceEntrance,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeServiceEntranceEnterParams(call.decoder);
      return call.accept() ? implementation.enter(p.service) : undefined;
    }
    default:
      return undefined;
  }
}

interface ServiceEntranceEnterParams {
  service: mojo.PendingRemote<Service>;
}

function encodeServiceEntranceEnterParams(
  e: mojo.Encoder,
  service: mojo.PendingRemote<Service>,
): void {
  const at = e.struct(16, 0);
  e.pendingRemote(at + 8, service, "ServiceEntrance.Enter.service");
  e.endStruct(at);
}

function decodeServiceEntranceEnterParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceEntranceEnterParams {
  d.struct(at, 16);
  const service = mojo.toPendingRemote<Service>(d.handle(at + 8), d.view.getUint32(at + 12, true));
  d.endStruct();
  return { service };
}
