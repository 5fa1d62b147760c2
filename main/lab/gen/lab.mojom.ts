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
  /**
   * Finish what is begun, hear the last replies, then answer; the process ends after that. Where
   * replies may be missing for good, `patience_ms` says how long to wait for them.
   */
  stop(patienceMs: number | null): Promise<void>;
  /** Operations per second; 0 pauses. */
  setRate(rate: number): void;
  /** Holds everything back that this process sends, for so long; 0 ends that. */
  setDelay(milliseconds: number): void;
  /**
   * Closes the first pipe of the program that is open, which then does nothing more. Answers which
   * interface that was; null if there is none.
   */
  closePipe(reason: number, description: string): Promise<WorkerClosePipeResponse>;
  /** Sends a frame of no known kind. */
  sendGarbage(): void;
  /** Announces a frame above the limit. */
  sendOversize(): void;
}

export interface WorkerClosePipeResponse {
  interfaceName: string | null;
}

/** What Remote, Receiver and their families need to know of mojoscope.lab.mojom.Worker. */
export const Worker: mojo.InterfaceDefinition<Worker> = {
  name: "mojoscope.lab.mojom.Worker",
  version: 0,
  methods: [
    { name: "Stop", ordinal: 0, hasResponse: true, sync: false },
    { name: "SetRate", ordinal: 1, hasResponse: false, sync: false },
    { name: "SetDelay", ordinal: 2, hasResponse: false, sync: false },
    { name: "ClosePipe", ordinal: 3, hasResponse: true, sync: false },
    { name: "SendGarbage", ordinal: 4, hasResponse: false, sync: false },
    { name: "SendOversize", ordinal: 5, hasResponse: false, sync: false },
  ],
  createCaller: (endpoint) => new WorkerCaller(endpoint),
  dispatch: dispatchWorker,
};

class WorkerCaller implements Worker {
  readonly #endpoint: mojo.CallerEndpoint;

  constructor(endpoint: mojo.CallerEndpoint) {
    this.#endpoint = endpoint;
  }

  stop(patienceMs: number | null): Promise<void> {
    const e = this.#endpoint.begin(0, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWorkerStopParams(e, patienceMs);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWorkerStopResponse);
  }

  setRate(rate: number): void {
    const e = this.#endpoint.begin(1, 0, 0);
    try {
      encodeWorkerSetRateParams(e, rate);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  setDelay(milliseconds: number): void {
    const e = this.#endpoint.begin(2, 0, 0);
    try {
      encodeWorkerSetDelayParams(e, milliseconds);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  closePipe(reason: number, description: string): Promise<WorkerClosePipeResponse> {
    const e = this.#endpoint.begin(3, mojo.MessageFlags.ExpectsResponse, 1);
    try {
      encodeWorkerClosePipeParams(e, reason, description);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    return this.#endpoint.sendForResponse(e, decodeWorkerClosePipeResponse);
  }

  sendGarbage(): void {
    const e = this.#endpoint.begin(4, 0, 0);
    try {
      encodeWorkerSendGarbageParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }

  sendOversize(): void {
    const e = this.#endpoint.begin(5, 0, 0);
    try {
      encodeWorkerSendOversizeParams(e);
    } catch (error) {
      this.#endpoint.abandon(e);
      throw error;
    }
    this.#endpoint.send(e);
  }
}

function dispatchWorker(implementation: Worker, call: mojo.IncomingCall): unknown {
  switch (call.name) {
    case 0: {
      const p = decodeWorkerStopParams(call.decoder);
      if (call.accept()) call.reply(implementation.stop(p.patienceMs), encodeWorkerStopResponse);
      return undefined;
    }
    case 1: {
      const p = decodeWorkerSetRateParams(call.decoder);
      return call.accept() ? implementation.setRate(p.rate) : undefined;
    }
    case 2: {
      const p = decodeWorkerSetDelayParams(call.decoder);
      return call.accept() ? implementation.setDelay(p.milliseconds) : undefined;
    }
    case 3: {
      const p = decodeWorkerClosePipeParams(call.decoder);
      if (call.accept()) {
        call.reply(
          implementation.closePipe(p.reason, p.description),
          encodeWorkerClosePipeResponse,
        );
      }
      return undefined;
    }
    case 4: {
      decodeWorkerSendGarbageParams(call.decoder);
      return call.accept() ? implementation.sendGarbage() : undefined;
    }
    case 5: {
      decodeWorkerSendOversizeParams(call.decoder);
      return call.accept() ? implementation.sendOversize() : undefined;
    }
    default:
      return undefined;
  }
}

interface WorkerStopParams {
  patienceMs: number | null;
}

function encodeWorkerStopParams(e: mojo.Encoder, patienceMs: number | null): void {
  const at = e.struct(16, 0);
  if (patienceMs != null) {
    e.bool(at + 8, 0, true);
    e.uint32(at + 12, patienceMs, "Worker.Stop.patience_ms");
  }
  e.endStruct(at);
}

function decodeWorkerStopParams(d: mojo.Decoder, at = d.payloadStart): WorkerStopParams {
  d.struct(at, 16);
  const patienceMs = !d.bool(at + 8, 0) ? null : d.view.getUint32(at + 12, true);
  d.endStruct();
  return { patienceMs };
}

function encodeWorkerStopResponse(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWorkerStopResponse(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

interface WorkerSetRateParams {
  rate: number;
}

function encodeWorkerSetRateParams(e: mojo.Encoder, rate: number): void {
  const at = e.struct(16, 0);
  e.double(at + 8, rate, "Worker.SetRate.rate");
  e.endStruct(at);
}

function decodeWorkerSetRateParams(d: mojo.Decoder, at = d.payloadStart): WorkerSetRateParams {
  d.struct(at, 16);
  const rate = d.view.getFloat64(at + 8, true);
  d.endStruct();
  return { rate };
}

interface WorkerSetDelayParams {
  milliseconds: number;
}

function encodeWorkerSetDelayParams(e: mojo.Encoder, milliseconds: number): void {
  const at = e.struct(16, 0);
  e.uint32(at + 8, milliseconds, "Worker.SetDelay.milliseconds");
  e.endStruct(at);
}

function decodeWorkerSetDelayParams(d: mojo.Decoder, at = d.payloadStart): WorkerSetDelayParams {
  d.struct(at, 16);
  const milliseconds = d.view.getUint32(at + 8, true);
  d.endStruct();
  return { milliseconds };
}

interface WorkerClosePipeParams {
  reason: number;
  description: string;
}

function encodeWorkerClosePipeParams(e: mojo.Encoder, reason: number, description: string): void {
  const at = e.struct(24, 0);
  e.uint32(at + 8, reason, "Worker.ClosePipe.reason");
  e.string(at + 16, description, "Worker.ClosePipe.description");
  e.endStruct(at);
}

function decodeWorkerClosePipeParams(d: mojo.Decoder, at = d.payloadStart): WorkerClosePipeParams {
  d.struct(at, 24);
  const reason = d.view.getUint32(at + 8, true);
  const description = d.string(at + 16);
  d.endStruct();
  return { reason, description };
}

function encodeWorkerClosePipeResponse(e: mojo.Encoder, v: WorkerClosePipeResponse): void {
  const at = e.struct(16, 0);
  e.nullableString(at + 8, v.interfaceName, "Worker.ClosePipe.interface_name");
  e.endStruct(at);
}

function decodeWorkerClosePipeResponse(
  d: mojo.Decoder,
  at = d.payloadStart,
): WorkerClosePipeResponse {
  d.struct(at, 16);
  const interfaceName = d.nullableString(at + 8);
  d.endStruct();
  return { interfaceName };
}

function encodeWorkerSendGarbageParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWorkerSendGarbageParams(d: mojo.Decoder, at = d.payloadStart): void {
  d.struct(at, 8);
  d.endStruct();
}

function encodeWorkerSendOversizeParams(e: mojo.Encoder): void {
  const at = e.struct(8, 0);
  e.endStruct(at);
}

function decodeWorkerSendOversizeParams(d: mojo.Decoder, at = d.payloadStart): void {
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
