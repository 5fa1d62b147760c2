// Generated from worker.mojom by mojoscope mojom generate. Do not edit.
//
// The workers that the lab runs, and what may be done to them on purpose.
import * as mojo from "../../bindings/gen-v1.ts";

export const FaultKind = {
  /** SIGKILL */
  KILL: 0,
  /** SIGSTOP; not on Windows */
  FREEZE: 1,
  /** SIGCONT */
  THAW: 2,
  /** it closes a pipe of its program, with `reason` and `description` */
  CLOSE: 3,
  /** the host does not answer its next call that expects a reply */
  DROP_REPLY: 4,
  /** it sends a frame of no known kind */
  GARBAGE: 5,
  /** it announces a frame above the limit */
  OVERSIZE: 6,
  /** all that it sends is held back for `delay_ms`; 0 ends that */
  DELAY: 7,
} as const;
export type FaultKind = (typeof FaultKind)[keyof typeof FaultKind];

/** Whether a number is a known FaultKind. */
export function isFaultKind(value: number): value is FaultKind {
  return (value | 0) === value && value >= 0 && value <= 7;
}

export function encodeFaultKind(
  e: mojo.Encoder,
  at: number,
  value: FaultKind,
  field?: string,
): void {
  if (typeof value !== "number" || !isFaultKind(value)) throw e.unknownEnumValue(value, field);
  e.int32(at, value, field);
}

export function decodeFaultKind(d: mojo.Decoder, at: number): FaultKind {
  const value = d.view.getInt32(at, true);
  if (isFaultKind(value)) return value;
  throw d.unknownEnumValue(at);
}

/** How arrays store a FaultKind. */
export const FaultKindScalar: mojo.Scalar<FaultKind> = {
  size: 4,
  read: decodeFaultKind,
  write: encodeFaultKind,
};

/** Highest rate, in operations per second. */
export const MAX_WORKER_RATE = 10000;

/** Longest delay. */
export const MAX_DELAY_MS = 10000;

/** Longest description of a close, in characters. */
export const MAX_DESCRIPTION_LENGTH = 1000;

/** A worker that the lab has started. */
export interface RunningWorker {
  pid: number;
  kind: string;
  /** Operations per second; 0: it pauses, or is a service. */
  rate: number;
  /** Stopped by a signal: it does nothing until it is thawed. */
  frozen: boolean;
  /** How long everything it sends is held back; 0: not at all. */
  delayMs: number;
  /** Its next call that expects a reply will get none. */
  dropsReply: boolean;
  /** Does what it is asked and nothing by itself; it is started when somebody wants something of it. */
  service: boolean;
}

/** Makes a RunningWorker of its defaults and `init`. */
export function createRunningWorker(init: Partial<RunningWorker> = {}): RunningWorker {
  return {
    pid: 0,
    kind: "",
    rate: 0,
    frozen: false,
    delayMs: 0,
    dropsReply: false,
    service: false,
    ...init,
  };
}

/** Writes a RunningWorker and returns its position. */
export function encodeRunningWorker(e: mojo.Encoder, v: RunningWorker): number {
  const at = e.struct(40, 0);
  e.uint32(at + 8, v.pid, "RunningWorker.pid");
  e.string(at + 16, v.kind, "RunningWorker.kind");
  e.double(at + 24, v.rate, "RunningWorker.rate");
  e.bool(at + 12, 0, v.frozen, "RunningWorker.frozen");
  e.uint32(at + 32, v.delayMs, "RunningWorker.delay_ms");
  e.bool(at + 12, 1, v.dropsReply, "RunningWorker.drops_reply");
  e.bool(at + 12, 2, v.service, "RunningWorker.service");
  return e.endStruct(at);
}

/** Reads and validates the RunningWorker at `at`. */
export function decodeRunningWorker(d: mojo.Decoder, at = d.payloadStart): RunningWorker {
  d.struct(at, 40);
  const pid = d.view.getUint32(at + 8, true);
  const kind = d.string(at + 16);
  const rate = d.view.getFloat64(at + 24, true);
  const frozen = d.bool(at + 12, 0);
  const delayMs = d.view.getUint32(at + 32, true);
  const dropsReply = d.bool(at + 12, 1);
  const service = d.bool(at + 12, 2);
  d.endStruct();
  return { pid, kind, rate, frozen, delayMs, dropsReply, service };
}

/** A deep copy of `v`. */
export function cloneRunningWorker(v: RunningWorker): RunningWorker {
  return {
    pid: v.pid,
    kind: v.kind,
    rate: v.rate,
    frozen: v.frozen,
    delayMs: v.delayMs,
    dropsReply: v.dropsReply,
    service: v.service,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsRunningWorker(a: RunningWorker, b: RunningWorker): boolean {
  return (
    a.pid === b.pid &&
    a.kind === b.kind &&
    mojo.sameValue(a.rate, b.rate) &&
    a.frozen === b.frozen &&
    a.delayMs === b.delayMs &&
    a.dropsReply === b.dropsReply &&
    a.service === b.service
  );
}

/** A fault to inject. Fields that its kind does not use do not matter. */
export interface Fault {
  kind: FaultKind;
  reason: number;
  description: string;
  delayMs: number;
}

/** Makes a Fault of its defaults and `init`. */
export function createFault(init: Partial<Fault> = {}): Fault {
  return {
    kind: FaultKind.KILL,
    reason: 0,
    description: "",
    delayMs: 0,
    ...init,
  };
}

/** Writes a Fault and returns its position. */
export function encodeFault(e: mojo.Encoder, v: Fault): number {
  const at = e.struct(32, 0);
  encodeFaultKind(e, at + 8, v.kind, "Fault.kind");
  e.uint32(at + 12, v.reason, "Fault.reason");
  e.string(at + 16, v.description, "Fault.description");
  e.uint32(at + 24, v.delayMs, "Fault.delay_ms");
  return e.endStruct(at);
}

/** Reads and validates the Fault at `at`. */
export function decodeFault(d: mojo.Decoder, at = d.payloadStart): Fault {
  d.struct(at, 32);
  const kind = decodeFaultKind(d, at + 8);
  const reason = d.view.getUint32(at + 12, true);
  const description = d.string(at + 16);
  const delayMs = d.view.getUint32(at + 24, true);
  d.endStruct();
  return { kind, reason, description, delayMs };
}

/** A deep copy of `v`. */
export function cloneFault(v: Fault): Fault {
  return {
    kind: v.kind,
    reason: v.reason,
    description: v.description,
    delayMs: v.delayMs,
  };
}

/** Whether `a` and `b` have the same content; NaN is the same as NaN, -0 as 0. */
export function equalsFault(a: Fault, b: Fault): boolean {
  return (
    a.kind === b.kind &&
    a.reason === b.reason &&
    a.description === b.description &&
    a.delayMs === b.delayMs
  );
}
