// Generated from service_process.mojom by mojoscope mojom generate. Do not edit.
//
// How a process that was started for a service comes by it.
import * as mojo from "../../../shared/bindings/gen-v1.ts";
import {
  type Token,
  decodeToken,
  encodeToken,
} from "../../../shared/services/gen/base_types.mojom.ts";
import { type Service } from "../../../shared/services/gen/service.mojom.ts";

/** The first interface of such a process: pipe "service" of the invitation. */
export interface ServiceProcessHost {
  /** Sent once. `launch` is what the process was given when it was started, and shows which it is. */
  claim(launch: Token): Promise<ServiceProcessHostClaimResponse>;
}

export interface ServiceProcessHostClaimResponse {
  receiver: mojo.PendingReceiver<Service>;
}

/** What Remote, Receiver and their families need to know of mojoscope.services.mojom.ServiceProcessHost. */
export const ServiceProcessHost: mojo.InterfaceDefinition<ServiceProcessHost> = {
  name: "mojoscope.services.mojom.ServiceProcessHost",
  version: 0,
  methods: [{ name: "Claim", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new ServiceProcessHostCaller(endpoint),
  dispatch: dispatchServiceProcessHost,
};

class ServiceProcessHostCaller implements ServiceProcessHost {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  claim(launch: Token): Promise<ServiceProcessHostClaimResponse> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeServiceProcessHostClaimParams(e, launch);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeServiceProcessHostClaimResponse);
  }
}

function dispatchServiceProcessHost(
  implementation: ServiceProcessHost,
  call: mojo.IncomingCall,
): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeServiceProcessHostClaimParams(call.decoder);
      if (call.accept()) {
        call.reply(implementation.claim(p.launch), encodeServiceProcessHostClaimResponse);
      }
      return undefined;
    }
    default:
      return undefined;
  }
}

interface ServiceProcessHostClaimParams {
  launch: Token;
}

function encodeServiceProcessHostClaimParams(e: mojo.Encoder, launch: Token): void {
  const at = e.struct(16, 0);
  e.pointer(at + 8, encodeToken(e, e.presentObject(launch, "ServiceProcessHost.Claim.launch")));
  e.endStruct(at);
}

function decodeServiceProcessHostClaimParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceProcessHostClaimParams {
  d.struct(at, 16);
  const launch = decodeToken(d, d.pointer(at + 8));
  d.endStruct();
  return { launch };
}

function encodeServiceProcessHostClaimResponse(
  e: mojo.Encoder,
  v: ServiceProcessHostClaimResponse,
): void {
  const at = e.struct(16, 0);
  e.pendingReceiver(at + 8, v.receiver, "ServiceProcessHost.Claim.receiver");
  e.endStruct(at);
}

function decodeServiceProcessHostClaimResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): ServiceProcessHostClaimResponse {
  d.struct(at, 16);
  const receiver = mojo.toPendingReceiver<Service>(d.handle(at + 8), d);
  d.endStruct();
  return { receiver };
}
