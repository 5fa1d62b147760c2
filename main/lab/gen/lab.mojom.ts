// Generated from lab.mojom by mojoscope mojom generate. Do not edit.
//
// What every worker of the lab and its host say to each other, whatever the scenario.
import * as mojo from "../../../shared/bindings/gen-v1.ts";
import {
  type MappedGenericPendingReceiver,
  decodeMappedGenericPendingReceiver,
  encodeMappedGenericPendingReceiver,
} from "../../../shared/services/gen/generic_pending_receiver.mojom.ts";

/** What the host may ask of a worker. */
export interface Worker {
  /** Finish what is begun, hear the last replies, then answer; the process ends after that. */
  stop(): Promise<void>;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Worker. */
export const Worker: mojo.InterfaceDefinition<Worker> = {
  name: "mojoscope.lab.mojom.Worker",
  version: 0,
  methods: [{ name: "Stop", ordinal: 0, hasResponse: true, sync: false }],
  createCaller: (endpoint) => new WorkerCaller(endpoint),
  dispatch: dispatchWorker,
};

class WorkerCaller implements Worker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  stop(): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWorkerStopParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWorkerStopResponse);
  }
}

function dispatchWorker(implementation: Worker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      decodeWorkerStopParams(call.decoder);
      if (call.accept()) call.reply(implementation.stop(), encodeWorkerStopResponse);
      return undefined;
    }
    default:
      return undefined;
  }
}

function encodeWorkerStopParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWorkerStopParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeWorkerStopResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWorkerStopResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

/**
 * The first interface a worker reaches: pipe "lab" of the invitation. Every connection gets an
 * implementation of its own, and every interface bound through it does too.
 */
export interface LabHost {
  /** Comes first. `claimed_pid` counts only where the kernel does not tell who the peer is. */
  register(kind: string, claimedPid: number, worker: mojo.PendingRemote<Worker>): void;
  /** What is offered depends on the scenario; a receiver that nobody binds is closed with the reason. */
  bindInterface(receiver: MappedGenericPendingReceiver): void;
  /** Something that only the worker can know, for the check of that name: whether it holds, and how. */
  claim(check: string, holds: boolean, detail: string): void;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.LabHost. */
export const LabHost: mojo.InterfaceDefinition<LabHost> = {
  name: "mojoscope.lab.mojom.LabHost",
  version: 0,
  methods: [
    { name: "Register", ordinal: 0, hasResponse: false, sync: false },
    { name: "BindInterface", ordinal: 1, hasResponse: false, sync: false },
    { name: "Claim", ordinal: 2, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new LabHostCaller(endpoint),
  dispatch: dispatchLabHost,
};

class LabHostCaller implements LabHost {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  register(kind: string, claimedPid: number, worker: mojo.PendingRemote<Worker>): void {
    const e = this.#endpoint.begin(0, 0, 0);
    try {
      encodeLabHostRegisterParams(e, kind, claimedPid, worker);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  bindInterface(receiver: MappedGenericPendingReceiver): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeLabHostBindInterfaceParams(e, receiver);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  claim(check: string, holds: boolean, detail: string): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeLabHostClaimParams(e, check, holds, detail);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchLabHost(implementation: LabHost, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeLabHostRegisterParams(call.decoder);
      return call.accept() ? implementation.register(p.kind, p.claimedPid, p.worker) : undefined;
    }
    case 1: {
      const p = decodeLabHostBindInterfaceParams(call.decoder);
      return call.accept() ? implementation.bindInterface(p.receiver) : undefined;
    }
    case 2: {
      const p = decodeLabHostClaimParams(call.decoder);
      return call.accept() ? implementation.claim(p.check, p.holds, p.detail) : undefined;
    }
    default:
      return undefined;
  }
}

interface LabHostRegisterParams {
  kind: string;
  claimedPid: number;
  worker: mojo.PendingRemote<Worker>;
}

function encodeLabHostRegisterParams(
  e: mojo.Encoder,
  kind: string,
  claimedPid: number,
  worker: mojo.PendingRemote<Worker>,
): void {
  const at = e.struct(32, 0);
  e.string(at + 8, kind, "LabHost.Register.kind");
  e.uint32(at + 16, claimedPid, "LabHost.Register.claimed_pid");
  e.pendingRemote(at + 20, worker, "LabHost.Register.worker");
  e.endStruct(at);
}

function decodeLabHostRegisterParams(d: mojo.Decoder, at = d.payloadStart): LabHostRegisterParams {
  d.struct(at, 32);
  const kind = d.string(at + 8);
  const claimedPid = d.view.getUint32(at + 16, true);
  const worker = mojo.toPendingRemote<Worker>(d.handle(at + 20), d.view.getUint32(at + 24, true));
  d.endStruct();
  return { kind, claimedPid, worker };
}

interface LabHostBindInterfaceParams {
  receiver: MappedGenericPendingReceiver;
}

function encodeLabHostBindInterfaceParams(
  e: mojo.Encoder,
  receiver: MappedGenericPendingReceiver,
): void {
  const at = e.struct(16, 0);
  e.pointer(
    at + 8,
    encodeMappedGenericPendingReceiver(e, e.present(receiver, "LabHost.BindInterface.receiver")),
  );
  e.endStruct(at);
}

function decodeLabHostBindInterfaceParams(
  d: mojo.Decoder,
  at = d.payloadStart,
): LabHostBindInterfaceParams {
  d.struct(at, 16);
  const receiver = decodeMappedGenericPendingReceiver(d, d.pointer(at + 8));
  d.endStruct();
  d.throwRefusal();
  return { receiver };
}

interface LabHostClaimParams {
  check: string;
  holds: boolean;
  detail: string;
}

function encodeLabHostClaimParams(
  e: mojo.Encoder,
  check: string,
  holds: boolean,
  detail: string,
): void {
  const at = e.struct(32, 0);
  e.string(at + 8, check, "LabHost.Claim.check");
  e.bool(at + 16, 0, holds, "LabHost.Claim.holds");
  e.string(at + 24, detail, "LabHost.Claim.detail");
  e.endStruct(at);
}

function decodeLabHostClaimParams(d: mojo.Decoder, at = d.payloadStart): LabHostClaimParams {
  d.struct(at, 32);
  const check = d.string(at + 8);
  const holds = d.bool(at + 16, 0);
  const detail = d.string(at + 24);
  d.endStruct();
  return { check, holds, detail };
}
